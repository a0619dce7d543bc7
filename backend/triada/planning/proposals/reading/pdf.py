"""PDF with a layer of text: tables by their lines, headings by the size of their letters."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from triada.planning.proposals.blocks import Block, BlockKind, tabled, written
from triada.planning.proposals.reading import text as plain
from triada.planning.proposals.reading.bounds import MOST_PAGES, Bounds, Unreadable, tidy
from triada.planning.proposals.vocabulary import marked

Line = tuple[float, float, float, str]
"""Top, bottom, size of letters, words."""
LARGER = 1.12
NEAR = 0.75
"""Of the height of a line: so near stands the next line of the same paragraph."""


def read(file: BytesIO, bounds: Bounds) -> list[Block]:
    try:
        with pdfplumber.open(file) as document:
            return _read(document, bounds)
    except PdfminerException as error:
        locked = any(isinstance(each, PDFPasswordIncorrect) for each in error.args)
        raise Unreadable("DocumentLocked" if locked else "DocumentBroken") from error


def _read(document: Any, bounds: Bounds) -> list[Block]:
    if len(document.pages) > MOST_PAGES:
        raise Unreadable("DocumentTooLong")
    pages: list[list[Line | Block]] = []
    for number, page in enumerate(document.pages, 1):
        parts = _parts(page, number)
        for part in parts:
            bounds.count(part if isinstance(part, Block) else _plain(part, number))
        pages.append(parts)
        page.close()
    sizes = _sizes(pages)
    return [
        block for number, parts in enumerate(pages, 1) for block in _blocks(parts, number, sizes)
    ]


def _plain(line: Line, page: int) -> Block:
    return written(BlockKind.paragraph, line[3], page=page)


def _parts(page: Any, number: int) -> list[Line | Block]:
    """Lines outside tables and the tables, in the order in which they are read."""
    tables = page.find_tables()
    placed: list[tuple[float, Line | Block]] = []
    outside = page
    for table in tables:
        rows = [[tidy(cell or "") for cell in row] for row in table.extract()]
        if any(any(row) for row in rows):
            placed.append((table.bbox[1], tabled(rows, page=number)))
        outside = outside.outside_bbox(_inside(table.bbox, page.bbox))
    for line in outside.extract_text_lines():
        said = tidy(line["text"])
        if said:
            size = max(round(char["size"], 1) for char in line["chars"])
            placed.append((line["top"], (line["top"], line["bottom"], size, said)))
    return [part for _, part in sorted(placed, key=lambda each: each[0])]


def _inside(box: tuple[float, ...], page: tuple[float, ...]) -> tuple[float, ...]:
    """A table drawn over the edge is cut there; the library refuses it otherwise."""
    return (max(box[0], page[0]), max(box[1], page[1]), min(box[2], page[2]), min(box[3], page[3]))


def _sizes(pages: list[list[Line | Block]]) -> list[float]:
    """The sizes of headings, largest first: all that are larger than most of the text."""
    letters: Counter[float] = Counter()
    for parts in pages:
        for part in parts:
            if not isinstance(part, Block):
                letters[part[2]] += len(part[3])
    if not letters:
        return []
    body = letters.most_common(1)[0][0]
    return sorted((size for size in letters if size > body * LARGER), reverse=True)


def _blocks(parts: list[Line | Block], page: int, sizes: list[float]) -> Iterator[Block]:
    last: Block | None = None
    below: Line | None = None
    for part in parts:
        if isinstance(part, Block):
            if last is not None:
                yield last
            yield part
            last = below = None
            continue
        block = _of_line(part, page, sizes)
        if last is not None and below is not None and _continues(last, below, block, part):
            last = last.model_copy(update={"text": f"{last.text} {block.text}"})
        else:
            if last is not None:
                yield last
            last = block
        below = part
    if last is not None:
        yield last


def _of_line(line: Line, page: int, sizes: list[float]) -> Block:
    if line[2] in sizes:
        level = min(sizes.index(line[2]) + 1, 9)
        return written(BlockKind.heading, line[3], level=level, page=page)
    return plain.line(line[3], page) or _plain(line, page)


def _continues(last: Block, above: Line, block: Block, line: Line) -> bool:
    near = line[0] - above[1] < NEAR * (above[1] - above[0])
    if block.kind is BlockKind.heading:
        return near and last.kind is BlockKind.heading and above[2] == line[2]
    if last.kind is BlockKind.heading or block.kind is not BlockKind.paragraph:
        return False
    return near and marked(block.text) is None and not last.text.endswith((":", "."))
