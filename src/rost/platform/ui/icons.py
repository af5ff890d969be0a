"""The set of icons: outlines in a square of 20, drawn with a round pen."""

from __future__ import annotations

ICONS: dict[str, str] = {
    "mark": "M3 17V9 M8 17V5 M13 17v-6 M18 17V3",
    "home": "M3 9.5 10 3l7 6.5 M5 8v9h10V8 M8.5 17v-5h3v5",
    "project": "M4 3h8l4 4v10H4z M12 3v4h4 M7 11h6 M7 14h4",
    "upload": "M10 13V3.5 M6 7l4-4 4 4 M3 12v5h14v-5",
    "download": "M10 3v9.5 M6 9l4 4 4-4 M3 13v4h14v-4",
    "organisation": "M3 17h14 M5 17V8h10v9 M10 3v5 M10 3h4v2.5h-4 M8 11v2 M12 11v2 M10 17v-2",
    "people": (
        "M8 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M2 17c0-4 2.5-6 6-6s6 2 6 6"
        " M13 3.5a3 3 0 0 1 0 5 M15.5 11.6c1.7.9 2.5 2.7 2.5 5.4"
    ),
    "person": "M10 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M4 17c0-4 2.5-6 6-6s6 2 6 6",
    "indicator": "M3 17h14 M5 14l4-5 3 3 4.5-6",
    "plan": "M3 5h8 M7 10h8 M5 15h7 M3 3v14",
    "money": "M7 17V3h4a4 4 0 0 1 0 8H5 M5 14h7",
    "calendar": "M3 5h14v12H3z M3 9h14 M7 3v3 M13 3v3",
    "search": "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12z M13.5 13.5 17 17",
    "menu": "M3 5h14 M3 10h14 M3 15h14",
    "theme": "M10 3a7 7 0 1 0 0 14z M10 3a7 7 0 0 1 0 14",
    "exit": "M8 3H3v14h5 M8 10h9 M13.5 6.5 17 10l-3.5 3.5",
    "check": "M4 10.5 8 15l8-10",
    "cross": "M5 5l10 10 M15 5 5 15",
    "attention": "M10 3 2 17h16z M10 8.5v3.5 M10 14.4v.1",
    "info": "M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16z M10 9v5 M10 6v.1",
    "clock": "M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16z M10 5.5V10l3 2",
    "dash": "M5 10h10",
    "plus": "M10 4v12 M4 10h12",
    "edit": "M3 17l1-4L14 3l3 3L7 16z M12 5l3 3",
    "print": "M6 7V3h8v4 M5 14H3V7h14v7h-2 M6 12h8v5H6z",
    "file": "M5 2.5h7l3.5 3.5v11.5H5z M12 2.5V6h3.5",
    "folder": "M2.5 5h5l2 2h8v9h-15z",
    "history": "M3.5 7A7.5 7.5 0 1 1 2.6 11 M3 3v4h4 M10 6v4l3 2",
    "compare": "M4 3h5v14H4z M11 3h5v14h-5z",
    "comment": "M3 4h14v10H9l-4 3v-3H3z",
    "link": "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1 M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1",
    "lock": "M5 9h10v8H5z M7 9V6a3 3 0 0 1 6 0v3",
    "arrow": "M3 10h13 M11.5 5.5 16 10l-4.5 4.5",
    "tray": "M3 11l2-7h10l2 7v6H3z M3 11h4l1 2.5h4L13 11h4",
}
