"""Money with sources in columns, in a column of their own, and in rows under their result."""

from __future__ import annotations

from tests.papers.documents.papers.made import Made, in_word

BY_SOURCE = Made(
    "деньги по источникам.docx",
    in_word(
        "Финансирование программы, тыс. рублей",
        (
            [
                [
                    "N п/п",
                    "Наименование мероприятия",
                    "Срок исполнения",
                    "Всего",
                    "В том числе по источникам",
                    "<",
                    "<",
                ],
                ["^", "^", "^", "^", "федеральный бюджет", "областной бюджет", "местный бюджет"],
                ["1.", "Обучение наставников", "2024", "300,5", "100", "150,5", "50"],
                ["2.", "Форум учителей", "2025", "80", "-", "60", "20"],
                ["Итого", "<", "<", "380,5", "100", "210,5", "70"],
            ],
            2,
        ),
    ),
    {
        "kind": "finance table",
        "finance": {
            "unit": "тыс. рублей",
            "rows": [
                {"number": "1", "title": "Обучение наставников", "what": "result group total", "total": 300.5},
                {"source": "federal budget", "total": 100},
                {"source": "regional budget", "total": 150.5},
                {"source": "municipal budgets", "total": 50},
                {"number": "2", "title": "Форум учителей", "total": 80},
                {"source": "federal budget", "total": None},
                {"source": "regional budget", "total": 60},
                {"source": "municipal budgets", "total": 20},
            ],
            "totals": [
                {"source": "project total", "total": 380.5},
                {"source": "federal budget", "total": 100},
                {"source": "regional budget", "total": 210.5},
                {"source": "municipal budgets", "total": 70},
            ],
        },
        "problems": [],
    },
)
SOURCES_BESIDE = Made(
    "источник в столбце.docx",
    in_word(
        "Ресурсное обеспечение программы (тыс. рублей)",
        (
            [
                ["Наименование мероприятия", "Источник финансирования", "Всего", "2024 год", "2025 год"],
                ["Обучение наставников", "всего", "220", "100", "120"],
                ["^", "областной бюджет", "200", "90", "110"],
                ["^", "местный бюджет", "20", "10", "10"],
                ["Форум", "всего", "50", "20", "30"],
                ["^", "областной бюджет", "30", "10", "20"],
                ["^", "местный бюджет", "20", "10", "10"],
            ],
            1,
        ),
    ),
    {
        "kind": "finance table",
        "finance": {
            "unit": "тыс. рублей",
            "years": [2024, 2025],
            "rows": [
                {"title": "Обучение наставников", "source": None, "by_year": {"2024": 100, "2025": 120}, "total": 220},
                {"title": "областной бюджет", "source": "regional budget", "by_year": {"2024": 90, "2025": 110}},
                {"title": "местный бюджет", "source": "municipal budgets", "by_year": {"2024": 10, "2025": 10}},
                {"title": "Форум", "source": None, "total": 50},
                {"source": "regional budget", "total": 30},
                {"source": "municipal budgets", "total": 20},
            ],
        },
        "problems": [],
    },
)
UNDER_RESULTS = Made(
    "источники под результатом.docx",
    in_word(
        "Финансовое обеспечение реализации проекта",
        (
            [
                [
                    "№",
                    "Наименование результата и источники финансирования",
                    "Объём финансового обеспечения по годам реализации (тыс. рублей)",
                    "<",
                    "<",
                    "Всего (тыс. рублей)",
                ],
                ["^", "^", "2024", "2025", "2026", "^"],
                ["1", "Обучены наставники", "100,0", "120,0", "130,0", "350,0"],
                ["1.1", "федеральный бюджет", "50,0", "60,0", "65,0", "175,0"],
                ["1.2", "бюджет субъекта Российской Федерации", "40,0", "48,0", "52,0", "140,0"],
                ["1.3", "местные бюджеты", "10,0", "12,0", "13,0", "35,0"],
                ["Всего по проекту, в том числе:", "<", "100,0", "120,0", "130,0", "350,0"],
                ["федеральный бюджет", "<", "50,0", "60,0", "65,0", "175,0"],
                ["бюджет субъекта", "<", "40,0", "48,0", "52,0", "140,0"],
                ["местные бюджеты", "<", "10,0", "12,0", "13,0", "35,0"],
            ],
            2,
        ),
    ),
    {
        "kind": "finance table",
        "finance": {
            "unit": "тыс. рублей",
            "rows": [
                {"number": "1", "title": "Обучены наставники", "total": 350},
                {"number": "1.1", "source": "federal budget"},
                {"number": "1.2", "source": "regional budget"},
                {"number": "1.3", "source": "municipal budgets", "by_year": {"2024": 10, "2025": 12, "2026": 13}},
            ],
            "totals": [
                {"source": "project total", "total": 350},
                {"source": "federal budget"},
                {"source": "regional budget"},
                {"source": "municipal budgets"},
            ],
        },
        "problems": [],
    },
)
PAPERS = (
    BY_SOURCE,
    SOURCES_BESIDE,
    UNDER_RESULTS,
)
