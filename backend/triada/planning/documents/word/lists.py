"""Lists of Word: one look for bullets and one for numbers, a count of its own for each list."""

from typing import Final

from docx.document import Document as Word
from docx.oxml.ns import qn

from triada.planning.documents.word.xml import Element, el

DEEPEST: Final = 8
STEP: Final = 360
"""Twentieths of a point by which each level stands further right."""
_BULLETS: Final = ("•", "–")


class Lists:
    def __init__(self, word: Word) -> None:
        self.numbering = word.part.numbering_part.element
        known = self.numbering.findall(qn("w:abstractNum"))
        self.first = max(int(each.get(qn("w:abstractNumId"))) for each in known) + 1
        for n, ordered in enumerate((False, True)):
            known[-1].addnext(self._definition(self.first + n, ordered=ordered))
            known = self.numbering.findall(qn("w:abstractNum"))

    @staticmethod
    def _definition(id: int, *, ordered: bool) -> Element:
        levels = [
            el(
                "w:lvl",
                el("w:start", val=1),
                el("w:numFmt", val="decimal" if ordered else "bullet"),
                el("w:lvlText", val=f"%{n + 1}." if ordered else _BULLETS[n % 2]),
                el("w:lvlJc", val="left"),
                el("w:pPr", el("w:ind", left=STEP * (n + 1), hanging=STEP)),
                ilvl=n,
            )
            for n in range(DEEPEST + 1)
        ]
        return el(
            "w:abstractNum", el("w:multiLevelType", val="multilevel"), *levels, abstractNumId=id
        )

    def begin(self, *, ordered: bool) -> int:
        """A new list, which counts from one."""
        made = self.numbering.add_num(self.first + ordered)
        if ordered:
            made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(made.numId)

    @staticmethod
    def item(id: int, level: int) -> Element:
        return el("w:numPr", el("w:ilvl", val=min(level, DEEPEST)), el("w:numId", val=id))
