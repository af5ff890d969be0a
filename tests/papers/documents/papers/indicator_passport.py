"""The passport of one indicator: a table of names and values."""

from __future__ import annotations

from tests.papers.documents.word_builder import Line, Manner, drawn, word_file

NAME = "паспорт показателя.docx"

EXPECTED = {
    "kind": "indicator passport",
    "methodology": [
        {
            "name_contains": "Доля молодых педагогов, охваченных наставничеством",
            "unit": "процент",
            "frequency": "ежегодно",
            "variables": ["Чн", "Чм"],
        }
    ],
}


def paper() -> bytes:
    rows = [
        ["Наименование показателя", "Доля молодых педагогов, охваченных наставничеством"],
        ["Единица измерения", "процент"],
        ["Периодичность", "ежегодно"],
        [
            "Алгоритм расчета (формула)",
            "Д = Чн / Чм × 100, где:\nЧн – численность молодых педагогов, за которыми закреплён наставник;\n"
            "Чм – численность молодых педагогов",
        ],
        ["Источник данных", "приказы образовательных организаций"],
    ]
    return word_file((Line("ПАСПОРТ ПОКАЗАТЕЛЯ"), drawn(rows, 0)), Manner())
