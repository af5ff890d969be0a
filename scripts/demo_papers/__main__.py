"""`python -m scripts.demo_papers`: writes the papers of the demonstration anew."""

from __future__ import annotations

from pathlib import Path

from scripts.demo_papers import passport_mentors, passport_teacher, reports, roadmap, workbook

TARGET = Path(__file__).resolve().parents[2] / "src" / "rost" / "config" / "demo" / "papers"


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    passport_teacher.build().save(TARGET / "passport-2019.docx")
    passport_mentors.build().save(TARGET / "passport-2025.docx")
    passport_mentors.build(is_changed=True).save(TARGET / "passport-2025-changed.docx")
    reports.teacher().save(TARGET / "report-2024.docx")
    reports.mentors().save(TARGET / "report-2025.docx")
    roadmap.build().save(TARGET / "roadmap-2026.docx")
    workbook.write(TARGET / "plan-2026.xlsx")


if __name__ == "__main__":
    main()
