"""A passport in the database: the project, its sections row by row, and the problems in them."""

from rost.projects.models.edition import Edition
from rost.projects.models.funding import Amount, FundingLine
from rost.projects.models.passport import ControlLevel, Indicator, Method, Participation, Result, Target
from rost.projects.models.plan import DueDate, PlanItem, PlanTarget, Responsibility
from rost.projects.models.problem import Problem
from rost.projects.models.project import Party, Project
from rost.projects.models.removal import Removal

__all__ = [
    "Amount",
    "ControlLevel",
    "DueDate",
    "Edition",
    "FundingLine",
    "Indicator",
    "Method",
    "Participation",
    "Party",
    "PlanItem",
    "PlanTarget",
    "Problem",
    "Project",
    "Removal",
    "Responsibility",
    "Result",
    "Target",
]
