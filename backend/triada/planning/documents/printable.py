"""A document as any page can hold it: what the API takes as text and no printer can draw is made
plain before it is drawn, so that every frozen version prints."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from triada.core.text import storable
from triada.planning.documents.elements import (
    AnyPart,
    Document,
    Facts,
    Heading,
    Line,
    Listing,
    Paragraph,
    Part,
    Picture,
    Quotation,
    Rule,
    Run,
    Table,
    Tone,
)

LONGEST_ADDRESS: Final = 2000
"""Letters of a link: Word opens no longer one, and the format of PDF ends at 8,000."""
DEEPEST: Final = 8
"""Lists and quotations in each other; each takes some of the width of a page."""
MOST_MARKS: Final = 16
"""Marks upon one letter, of which languages use four at the most."""
MOST_COLUMNS: Final = 40
"""Of a table; in more of them no letter has the room it needs."""
_NOT_ASCII_WORD: Final = re.compile(r"[^\x00-\x7f]{17,}")
_ADDRESS: Final = re.compile(r"(https?://|mailto:|tel:)[\x21-\x7e]+", re.IGNORECASE)
_COMMON: Final = re.compile(r"[^\n\x20-\x7e\u00a0-\u017f\u0400-\u045f–—‘’‚“”„•…]")
SomePart = TypeVar("SomePart", bound=Part)
Words = Callable[[str], str]


def is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in ("Mn", "Me")


def _with_fewer_marks(found: re.Match[str]) -> str:
    """The rest of a pile of marks is left out: nobody could tell them apart."""
    kept, pile = [], 0
    for letter in found[0]:
        pile = pile + 1 if is_mark(letter) else 0
        if pile <= MOST_MARKS:
            kept.append(letter)
    return "".join(kept)


def words(text: str) -> str:
    """Without what cannot be stored either, which a text may name by number (`&#x202e;`)."""
    return _NOT_ASCII_WORD.sub(_with_fewer_marks, storable(text))


def _address(href: str | None) -> str | None:
    """None where following it would fail: its words are printed without it."""
    if href is None or len(href) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(href):
        return None
    try:
        whole = urlsplit(href)
    except ValueError:
        return None
    return href if whole.hostname or whole.scheme in ("mailto", "tel") else None


def _changed(value: Any, words: Words) -> Any:
    """Every text below, wherever it stands."""
    if isinstance(value, Part):
        return _copy(value, words)
    if isinstance(value, list):
        return [_changed(each, words) for each in value]
    return words(value) if type(value) is str else value


def _copy(part: SomePart, words: Words) -> SomePart:
    fields = {name: getattr(part, name) for name in type(part).model_fields}
    made = {name: _changed(value, words) for name, value in fields.items()}
    if isinstance(part, Run):
        made["href"] = _address(part.href)
    return part.model_copy(update=made)


def _inside(part: Listing | Quotation) -> list[AnyPart]:
    return part.parts if isinstance(part, Quotation) else [each for i in part.items for each in i]


def _said(line: Line) -> str:
    return "".join(run.text for run in line)


def _lines(part: AnyPart) -> Iterator[Line]:
    """What a part says, line by line, in the order of reading."""
    match part:
        case Heading():
            yield [Run(text=f"{part.code} "), *part.line] if part.code else part.line
        case Paragraph():
            yield part.line
        case Facts():
            for fact in part.facts:
                yield from ([Run(text=f"{fact.label}: "), *line] for line in fact.lines)
        case Listing() | Quotation():
            yield from (line for each in _inside(part) for line in _lines(each))
        case Table():
            yield [Run(text=part.caption or "")]
            for row in (part.head, *part.rows):
                yield [Run(text="; ".join(_said(cell) for cell in row))]
        case Picture():
            yield [Run(text=part.description)]
        case Rule():
            pass


def plain(part: AnyPart) -> list[AnyPart]:
    """The words alone, in paragraphs: no link, no mark, no table."""
    said = [_said(line).strip() for line in _lines(part)]
    return [Paragraph(line=[Run(text=each)]) for each in said if each]


def left_out(document: Document) -> list[AnyPart]:
    """In the place of what cannot be drawn at all."""
    return [Paragraph(line=[Run(text=document.labels.left_out)], tone=Tone.note)]


def headings(parts: Sequence[AnyPart]) -> Iterator[Heading]:
    """All of them in their order, those inside of lists and quotations among them."""
    for part in parts:
        match part:
            case Heading():
                yield part
            case Listing() | Quotation():
                yield from headings(_inside(part))


class _Outline:
    """Headings in the order of the page: the first is at the top and none skips a level, for
    readers jump along them."""

    def __init__(self) -> None:
        self.level = 0

    def parts(self, given: Sequence[AnyPart], depth: int = 0) -> list[AnyPart]:
        return [made for each in given for made in self._part(each, depth)]

    def _part(self, part: AnyPart, depth: int) -> Iterable[AnyPart]:
        if isinstance(part, Heading):
            return self._heading(part)
        if isinstance(part, Table) and len(part.head) > MOST_COLUMNS:
            return plain(part)
        if not isinstance(part, Listing | Quotation):
            return [part]
        if depth == DEEPEST:
            return plain(part)
        below = partial(self.parts, depth=depth + 1)
        if isinstance(part, Quotation):
            return [part.model_copy(update={"parts": below(part.parts)})]
        return [part.model_copy(update={"items": [below(item) for item in part.items]})]

    def _heading(self, heading: Heading) -> list[AnyPart]:
        """One that says nothing is none."""
        if not _said(heading.line).strip():
            return plain(heading)
        self.level = min(heading.level, self.level + 1)
        return [heading.model_copy(update={"level": self.level})]


def outlined(parts: Sequence[AnyPart]) -> list[AnyPart]:
    return _Outline().parts(parts)


def printable(document: Document) -> Document:
    cleaned = _copy(document, words)
    return cleaned.model_copy(update={"parts": outlined(cleaned.parts)})


def number(letter: str) -> str:
    return f"[U+{ord(letter):04X}]"


def _spelled(text: str) -> str:
    return _COMMON.sub(lambda found: number(found[0]), text)


def spelled_out(parts: Sequence[AnyPart]) -> list[AnyPart]:
    """With all but the common letters of our languages by their numbers: what can be drawn alone
    may not be drawn upon another letter."""
    return [_copy(each, _spelled) for each in parts]


def all_plain(document: Document) -> Document:
    """The last resort: what the document says, without any form."""
    parts = [made for each in document.parts for made in plain(each)]
    without_form = document.model_copy(update={"parts": parts, "contents": False})
    return _copy(without_form, _spelled)
