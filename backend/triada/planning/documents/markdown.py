"""Texts of the plan as parts: chapters from their Markdown, descriptions from their lines."""

import re
from collections.abc import Sequence
from typing import Final

from triada.core import markdown_blocks
from triada.core.markdown_blocks import Block, Inline
from triada.core.text import Text
from triada.planning.documents.elements import (
    AnyPart,
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
from triada.planning.documents.locale import Locale

DEEPEST: Final = 6
_GAP = re.compile(r"\n\s*\n")


class MarkdownParts:
    """Blocks of one text, written in one language, under a heading of one level."""

    def __init__(self, locale: Locale, tag: str, below: int) -> None:
        self.locale, self.tag, self.below = locale, tag, below
        self._level = below

    def parts(self, given: Sequence[Block]) -> list[AnyPart]:
        return [self._part(block) for block in given]

    def _part(self, block: Block) -> AnyPart:
        match block:
            case markdown_blocks.Heading():
                part: AnyPart = self._heading(block)
            case markdown_blocks.Paragraph():
                part = Paragraph(line=self._line(block.inlines))
            case markdown_blocks.Picture():
                part = Picture(id=block.attachment_id, description=self._run(block.alt).text)
            case markdown_blocks.ListBlock():
                items = [self.parts(item) for item in block.items]
                part = Listing(ordered=block.ordered, items=items)
            case markdown_blocks.Quote():
                part = Quotation(parts=self.parts(block.blocks))
            case markdown_blocks.Table():
                part = self._table(block)
            case markdown_blocks.Rule():
                part = Rule()
        return part

    def _table(self, block: markdown_blocks.Table) -> Table:
        head, *rows = ([self._line(cell) for cell in row] for row in (block.head, *block.rows))
        return Table(head=head, rows=rows, widths=_widths(head, rows))

    def _heading(self, block: markdown_blocks.Heading) -> Heading:
        # A level left out by the author would be a hole in the outline that readers jump along.
        self._level = min(self.below + block.level, self._level + 1, DEEPEST)
        return Heading(level=self._level, line=self._line(block.inlines), listed=False)

    def _run(self, words: str) -> Run:
        return self.locale.run(words, self.tag)

    def _line(self, inlines: Sequence[Inline]) -> Line:
        return [run for inline in inlines for run in self._inline_runs(inline)]

    def _inline_runs(self, inline: Inline) -> Line:
        match inline:
            case markdown_blocks.Phrase():
                return [self._run(inline.text)]
            case markdown_blocks.Break():
                return [Run(text="\n")]
            case markdown_blocks.Marked():
                strong = inline.type == "strong"
                mark = {"strong": True} if strong else {"emphasis": True}
                return [run.model_copy(update=mark) for run in self._line(inline.inlines)]
            case markdown_blocks.Link():
                inner = self._line(inline.inlines)
                # A place in the same text has no address in print.
                href = None if inline.href.startswith("#") else inline.href
                return [run.model_copy(update={"href": href}) for run in inner]


def _widths(head: Sequence[Line], rows: Sequence[Sequence[Line]]) -> list[int]:
    """Shares by what the columns hold, so that a column of years leaves room to one of words, and
    no word is wider than its column."""
    columns = [[row[n] for row in (head, *rows) if n < len(row)] for n in range(len(head))]
    words = [["".join(run.text for run in cell) for cell in column] for column in columns]
    return [max(min(_longest(cells), 40), min(_longest_word(cells), 25) + 6) for cells in words]


def _longest(cells: Sequence[str]) -> int:
    return max(len(cell) for cell in cells)


def _longest_word(cells: Sequence[str]) -> int:
    return max((len(word) for cell in cells for word in cell.split()), default=0)


def markdown_parts(text: Text, locale: Locale, below: int) -> list[AnyPart]:
    markdown, tag = locale.value_and_tag(text)
    return MarkdownParts(locale, tag, below).parts(markdown_blocks.parse(markdown))


def text_paragraphs(text: Text | None, locale: Locale, tone: Tone = Tone.body) -> list[AnyPart]:
    """A plain text: a paragraph for each of its paragraphs, lines as they were broken."""
    if text is None:
        return []
    words, tag = locale.value_and_tag(text)
    paragraphs = (each.strip() for each in _GAP.split(words))
    return [Paragraph(line=[locale.run(each, tag)], tone=tone) for each in paragraphs if each]
