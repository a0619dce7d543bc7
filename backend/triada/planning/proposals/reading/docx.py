"""Word documents. Nothing outside the file is followed: relations to other addresses are names."""

import re
from typing import IO
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph

from triada.planning.proposals.blocks import Block, BlockKind, tabled, written
from triada.planning.proposals.reading.bounds import Bounds, Unreadable, tidy

HEADING = re.compile(r"(?:heading|nadpis|naslov|title|název|názov)\s*(\d)?", re.IGNORECASE)
NUMBERED = "./w:pPr/w:numPr"


def read(file: IO[bytes], bounds: Bounds) -> list[Block]:
    try:
        document: Document = docx.Document(file)
    except (OpcError, BadZipFile, SyntaxError, KeyError, ValueError, AttributeError) as error:
        raise Unreadable("DocumentBroken") from error
    blocks: list[Block] = []
    for part in document.iter_inner_content():
        block = _table(part) if isinstance(part, Table) else _paragraph(part)
        if block is not None:
            bounds.count(block)
            blocks.append(block)
    return blocks


def _paragraph(paragraph: Paragraph) -> Block | None:
    text = tidy(paragraph.text)
    if not text:
        return None
    style = paragraph.style.name if paragraph.style is not None else None
    if found := HEADING.match(style or ""):
        return written(BlockKind.heading, text, level=int(found[1] or 1))
    listed = "list" in (style or "").lower() or bool(paragraph._p.xpath(NUMBERED))  # noqa: SLF001 - no other way to see it
    return written(BlockKind.item if listed else BlockKind.paragraph, text)


def _table(table: Table) -> Block | None:
    rows = [[tidy(cell.text) for cell in row.cells] for row in table.rows]
    return tabled(rows) if any(any(row) for row in rows) else None
