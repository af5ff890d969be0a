"""Letters of the accounts. A mail server that fails must not undo what the letter is about."""

from __future__ import annotations

import logging
import smtplib

from django.core.mail import send_mail
from django.template.loader import render_to_string

from rost.platform.accounts.models import Invitation

log = logging.getLogger(__name__)


def send_invitation(invitation: Invitation, link: str) -> bool:
    """Whether the mail server took the letter."""
    body = render_to_string("users/letters/invitation.txt", {"invitation": invitation, "link": link})
    try:
        send_mail("Приглашение в систему «Рост»", body, None, [invitation.email])
    except (OSError, smtplib.SMTPException):
        log.exception("The letter of invitation %s was not sent.", invitation.uid)
        return False
    return True
