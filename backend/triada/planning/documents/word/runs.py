"""Lines of words as runs of WordprocessingML."""

from collections.abc import Callable
from itertools import groupby
from typing import Final

from docx.oxml.ns import qn

from triada.planning.documents.elements import Change, Line, Run
from triada.planning.documents.word import styles
from triada.planning.documents.word.xml import Element, el, words

Linked = Callable[[str], str]
"""The relationship id of an address."""
SMALLEST: Final = 2
"""Half points: one point, there to be read out."""
_CHANGED: Final[dict[Change, list[tuple[str, str | None]]]] = {
    Change.inserted: [("w:color", "0B5D2A"), ("w:u", "single")],
    Change.deleted: [("w:strike", None), ("w:color", "A11224")],
}


def _properties(run: Run) -> Element | None:
    """In the order of the schema: bold, italic, struck, colour, underlined, language."""
    found = [el("w:b")] if run.strong else []
    found += [el("w:i")] if run.emphasis else []
    marks = list(_CHANGED[run.change]) if run.change else []
    if run.href and not marks:
        marks = [("w:u", "single")]
    found += [el(name, val=value) if value else el(name) for name, value in marks]
    found += [el("w:sz", val=SMALLEST)] if run.screen_reader_only else []
    if run.lang:
        known = styles.language(run.lang)
        found.append(el("w:lang", val=known, eastAsia=known))
    return el("w:rPr", *found) if found else None


def _pieces(text: str) -> list[Element]:
    """A newline is a break, a tab a space: in these documents it has no place to go to."""
    first, *others = text.replace("\t", " ").split("\n")
    pieces = [words("w:t", first)]
    for other in others:
        pieces += [el("w:br"), words("w:t", other)]
    return pieces


def _run(run: Run) -> Element:
    return el("w:r", _properties(run), *_pieces(run.text))


def runs(line: Line, linked: Linked) -> list[Element]:
    made: list[Element] = []
    for href, together in groupby(line, key=lambda run: run.href):
        inner = [_run(run) for run in together]
        if href:
            link = el("w:hyperlink", *inner)
            link.set(qn("r:id"), linked(href))
            inner = [link]
        made += inner
    return made
