"""The neutral form of a source: what is written in it, in its order, each piece with its place."""

from enum import StrEnum

from pydantic import Field

from triada.core.schema import Read


class BlockKind(StrEnum):
    heading = "heading"
    paragraph = "paragraph"
    item = "item"
    table = "table"


class Block(Read):
    """One piece of the source; its number is its place in the list."""

    kind: BlockKind
    text: str = Field(description="Empty for a table")
    level: int | None = Field(description="Of a heading, 1 is the highest")
    page: int | None = Field(description="Null where a document has no fixed pages")
    rows: list[list[str]] = Field(description="Of a table, its header first")


def written(
    kind: BlockKind, text: str, *, level: int | None = None, page: int | None = None
) -> Block:
    return Block(kind=kind, text=text, level=level, page=page, rows=[])


def tabled(rows: list[list[str]], *, page: int | None = None) -> Block:
    return Block(kind=BlockKind.table, text="", level=None, page=page, rows=rows)


class Place(Read):
    """A block, or one row of a table."""

    block: int
    row: int | None


def at(block: int, row: int | None = None) -> Place:
    return Place(block=block, row=row)


def places(blocks: list[Block]) -> list[Place]:
    """Every piece that has words in it."""
    found = []
    for n, block in enumerate(blocks):
        if block.kind is not BlockKind.table:
            found.append(at(n))
            continue
        found += [at(n, r) for r, row in enumerate(block.rows) if any(row)]
    return found


def unread(blocks: list[Block], used: list[Place]) -> list[Place]:
    """What no candidate was made of. A used table without a row stands for its header."""
    seen = {(place.block, place.row) for place in used}
    return [
        place
        for place in places(blocks)
        if (place.block, place.row) not in seen and (place.block, None) not in seen
    ]
