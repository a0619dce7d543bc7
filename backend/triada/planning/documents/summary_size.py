"""How much room the summary takes, estimated from its letters: the summary is cut before it is
printed, so that PDF and DOCX say the same, whatever the fonts at hand make of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from triada.planning.documents.elements import (
    AnyPart,
    Cover,
    Facts,
    Heading,
    Line,
    Listing,
    Paragraph,
    Table,
)

TWO_PAGES: Final = 1300.0
"""Points of height, with a margin for what an estimate gets wrong."""
LINE_WIDTH: Final = 450.0
NARROW: Final = 0.48
WIDE: Final = 0.85
"""Widths of letters in sizes of the font: of small Latin ones, and of capitals and Cyrillic."""


@dataclass(frozen=True)
class Limits:
    """How many of each are shown, and how many letters of each."""

    letters: int
    plans: int
    needs: int
    goals: int
    measures: int
    leads: int
    events: int


LIMITS: Final = (
    Limits(letters=130, plans=3, needs=5, goals=10, measures=8, leads=6, events=5),
    Limits(letters=90, plans=3, needs=5, goals=10, measures=8, leads=6, events=5),
    Limits(letters=80, plans=3, needs=5, goals=8, measures=6, leads=5, events=4),
    Limits(letters=60, plans=2, needs=4, goals=6, measures=5, leads=4, events=3),
    Limits(letters=50, plans=2, needs=3, goals=5, measures=3, leads=3, events=3),
)
"""From the most to the least; the first with which the summary has room is taken."""


def _width(letter: str) -> float:
    return WIDE if letter.isupper() or letter > "\u0370" else NARROW


def _lines(line: Line, size: float, width: float) -> int:
    """Lines that words of a size take in a column, at least one."""
    letters = sum(_width(letter) for run in line for letter in run.text)
    return max(1, ceil(letters * size / (width * 0.93)))


def _height(part: AnyPart) -> float:
    match part:
        case Heading():
            return 28 + 27 * _lines(part.line, 13, LINE_WIDTH)
        case Paragraph():
            return 12 + 13.5 * _lines(part.line, 10.5, LINE_WIDTH)
        case Facts():
            lines = [line for fact in part.facts for line in fact.lines]
            return 10 + sum(12.5 * _lines(line, 9.5, 350) for line in lines)
        case Listing():
            items = [each for item in part.items for each in item if isinstance(each, Paragraph)]
            return 8 + sum(2 + 13.5 * _lines(each.line, 10.5, 430) for each in items)
        case Table():
            first = (row[0] for row in (part.head, *part.rows))
            return 8 + sum(5 + 11.5 * _lines(line, 9, 365) for line in first)
        case _:
            return 0


def has_room(cover: Cover, parts: Sequence[AnyPart]) -> bool:
    """Whether the summary is sure to stand on two pages."""
    title = 24 * _lines(cover.title, 17, LINE_WIDTH)
    subtitle = 16 * _lines(cover.subtitle, 12, LINE_WIDTH) if cover.subtitle else 0
    lines = sum(13 * _lines(line, 9.5, LINE_WIDTH) for line in [cover.authority, *cover.lines])
    return 60 + title + subtitle + lines + sum(_height(part) for part in parts) <= TWO_PAGES
