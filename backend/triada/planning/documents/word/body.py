"""Each part as WordprocessingML, in the order of the document."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from triada.planning.documents.elements import (
    AnyPart,
    Document,
    Facts,
    Heading,
    Line,
    Listing,
    Paragraph,
    Picture,
    Quotation,
    Rule,
    Run,
    Table,
    Tone,
)
from triada.planning.documents.word import styles
from triada.planning.documents.word.lists import STEP, Lists
from triada.planning.documents.word.runs import Linked, runs
from triada.planning.documents.word.xml import Element, el, field, run

DrawPicture = Callable[[str, str], Element | None]
"""A picture in line by its id and description; none where there is none to be had."""
TONES: Final[Mapping[Tone, str | None]] = {
    Tone.body: None,
    Tone.note: "PlanNote",
    Tone.easy: "PlanEasy",
}


class Body:
    def __init__(
        self, document: Document, lists: Lists, linked: Linked, draw_picture: DrawPicture
    ) -> None:
        self.labels, self.lists, self.linked, self.draw_picture = (
            document.labels,
            lists,
            linked,
            draw_picture,
        )
        self.counted: Counter[str] = Counter()
        self.bookmarks = 0
        self.level = 0
        """How deep in lists and quotations."""

    def parts(self, given: Sequence[AnyPart]) -> list[Element]:
        return [element for part in given for element in self.part(part)]

    def part(self, part: AnyPart) -> list[Element]:
        match part:
            case Heading():
                made = [self.heading(part)]
            case Paragraph():
                made = [self.paragraph(part.line, TONES[part.tone])]
            case Facts():
                made = self._facts(part)
            case Listing():
                made = self._list(part)
            case Quotation():
                made = self._quotation(part)
            case Table():
                made = self._table(part)
            case Picture():
                made = self._picture(part)
            case Rule():
                edge = el("w:bottom", val="single", sz=4, space=1, color=styles.HAIR)
                made = [el("w:p", el("w:pPr", el("w:pBdr", edge)))]
        return made

    def paragraph(self, line: Line, style: str | None = None, *more: Element) -> Element:
        named = [el("w:pStyle", val=style)] if style else []
        indent = [el("w:ind", left=STEP * self.level)] if self.level and not style else []
        properties = [*named, *more, *(indent if not more else [])]
        return el(
            "w:p",
            el("w:pPr", *properties) if properties else None,
            *runs(line, self.linked),
        )

    def heading(self, part: Heading) -> Element:
        """With a bookmark, to which the table of contents leads."""
        code = [Run(text=f"{part.code} ")] if part.code else []
        made = self.paragraph([*code, *part.line], f"Heading{part.level}")
        self.bookmarks += 1
        ends = el("w:bookmarkEnd", id=self.bookmarks)
        begins = el("w:bookmarkStart", id=self.bookmarks, name=bookmark(self.bookmarks))
        made.insert(1, begins)
        made.append(ends)
        return made

    def _facts(self, part: Facts) -> list[Element]:
        made = []
        for fact in part.facts:
            line = [run for n, each in enumerate(fact.lines) for run in _on_new_line(n, each)]
            paragraph = self.paragraph(line, "PlanFacts")
            quiet = el("w:color", val=str(styles.QUIET))
            paragraph.insert(1, run(fact.label, quiet))
            paragraph.insert(2, el("w:r", el("w:tab")))
            made.append(paragraph)
        return made

    def _list(self, part: Listing) -> list[Element]:
        id, made = self.lists.begin(ordered=part.ordered), []
        for item in part.items:
            first, rest = (item[0], item[1:]) if item else (Paragraph(line=[]), [])
            number = self.lists.item(id, self.level)
            if isinstance(first, Paragraph):
                made.append(self.paragraph(first.line, "ListParagraph", number))
            else:
                made.append(self.paragraph([], "ListParagraph", number))
                rest = item
            self.level += 1
            made += self.parts(rest)
            self.level -= 1
        return made

    def _quotation(self, part: Quotation) -> list[Element]:
        made = []
        for each in part.parts:
            if isinstance(each, Paragraph):
                made.append(self.paragraph(each.line, "Quote"))
            else:
                made += self.part(each)
        return made

    def caption(self, name: str, words: str) -> Element:
        """Numbered by a field, so that Word can list and count them."""
        self.counted[name] += 1
        number = run(str(self.counted[name]))
        made = self.paragraph([Run(text=f"{name} ")], "Caption")
        made.extend(field(f" SEQ {name} \\* ARABIC ", [number]))
        made.append(run(f". {words}"))
        return made

    def _cell(self, line: Line, width: int, *, right: bool, strong: bool = False) -> Element:
        emphasised = [each.model_copy(update={"strong": True}) for each in line] if strong else line
        aligned = [el("w:jc", val="right")] if right else []
        properties = el("w:tcPr", el("w:tcW", w=width, type="dxa"))
        return el("w:tc", properties, self.paragraph(emphasised, "PlanCell", *aligned))

    def _row(self, part: Table, cells: Sequence[Line], *, head: bool = False) -> Element:
        properties = [el("w:cantSplit"), *([el("w:tblHeader")] if head else [])]
        made = [
            self._cell(line, width, right=n in part.numbers, strong=head)
            for n, (line, width) in enumerate(zip(cells, _widths(part), strict=True))
        ]
        return el("w:tr", el("w:trPr", *properties), *made)

    def _table(self, part: Table) -> list[Element]:
        made = [self.caption(self.labels.table, part.caption)] if part.caption else []
        columns = el("w:tblGrid", *(el("w:gridCol", w=width) for width in _widths(part)))
        rows = [self._row(part, cells) for cells in part.rows]
        head = self._row(part, part.head, head=True)
        table = el("w:tbl", _table_properties(sum(_widths(part))), columns, head, *rows)
        # Two tables without a paragraph between them would grow together.
        return [*made, table, self.paragraph([], "PlanCell")]

    def _picture(self, part: Picture) -> list[Element]:
        drawn = self.draw_picture(str(part.id), part.description)
        if drawn is None:
            words = f"{self.labels.picture}: {part.description}"
            return [self.paragraph([Run(text=words, emphasis=True)])]
        shown = el("w:p", el("w:pPr", el("w:keepNext")), el("w:r", drawn))
        return [shown, self.caption(self.labels.picture, part.description)]


def bookmark(n: int) -> str:
    return f"_Toc{n:08}"


def _on_new_line(n: int, line: Line) -> Line:
    return [Run(text="\n"), *line] if n else line


def _table_properties(width: int) -> Element:
    """Lines between rows only; the first row is marked as the head."""
    edge = {"val": "single", "sz": 4, "space": 0, "color": styles.HAIR}
    sides = ("top", "left", "bottom", "right")
    return el(
        "w:tblPr",
        el("w:tblW", w=width, type="dxa"),
        el("w:tblBorders", *(el(f"w:{side}", **edge) for side in ("top", "bottom", "insideH"))),
        el("w:tblLayout", type="fixed"),
        el("w:tblCellMar", *(el(f"w:{side}", w=70, type="dxa") for side in sides)),
        el("w:tblLook", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )


def _widths(part: Table) -> list[int]:
    """Shares of the line in twentieths of a point."""
    whole = styles.LINE // 635
    return [whole * each // sum(part.widths) for each in part.widths]
