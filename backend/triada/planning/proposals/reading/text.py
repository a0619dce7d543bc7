"""Text from the clipboard; lines with tabs are the tables of a word processor or a sheet."""

import re

from triada.planning.proposals.blocks import Block, BlockKind, tabled, written
from triada.planning.proposals.reading.bounds import Bounds, tidy

BULLET = re.compile(r"^\s*(?:[•·▪◦*●○■‣–—-]|\d{1,2}[.)]|[a-zа-я]\))\s+(?=\S)", re.IGNORECASE)
SECTION = re.compile(r"^(\d{1,2}(?:\.\d{1,2})+)\.?\s+\S")
LONGEST_HEADING = 160


def line(text: str, page: int | None = None) -> Block | None:
    """One line by its own form: numbered like a section, with a bullet, or plain."""
    said = tidy(text)
    if not said:
        return None
    if len(said) <= LONGEST_HEADING and (found := SECTION.match(said)):
        level = min(found[1].count(".") + 1, 9)
        return written(BlockKind.heading, said, level=level, page=page)
    if found := BULLET.match(said):
        return written(BlockKind.item, said[found.end() :], page=page)
    return written(BlockKind.paragraph, said, page=page)


def _cells(text: str) -> list[str]:
    return [tidy(cell.strip('"')) for cell in text.split("\t")]


def read(text: str, bounds: Bounds) -> list[Block]:
    blocks: list[Block] = []
    rows: list[list[str]] = []
    width = 0

    def keep(block: Block | None) -> None:
        if block is not None:
            bounds.count(block)
            blocks.append(block)

    def close() -> None:
        nonlocal width
        if any(any(row) for row in rows):
            full = [row + [""] * (width - len(row)) for row in rows]
            keep(tabled(full))
        rows.clear()
        width = 0

    for each in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        # A bullet pasted from Word is followed by a tab; that is no table.
        bullet = BULLET.match(each)
        if "\t" in (each[bullet.end() :] if bullet else each).strip():
            width = max(width, each.count("\t") + 1)
            bounds.check_table(len(rows) + 1, width)
            rows.append(_cells(each))
            continue
        close()
        keep(line(each))
    close()
    return blocks
