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
    text: str = Field(default="", description="Empty for a table")
    level: int | None = Field(default=None, description="Of a heading, 1 is the highest")
    page: int | None = Field(default=None, description="Null where a document has no fixed pages")
    rows: list[list[str]] = Field(default=[], description="Of a table, its header first")


class Place(Read):
    """A block, or one row of a table."""

    block: int = Field(ge=0, le=100_000)
    row: int | None = Field(default=None, ge=0, le=100_000)


def places(blocks: list[Block]) -> list[Place]:
    """Every piece that has words in it."""
    found = []
    for n, block in enumerate(blocks):
        if block.kind is not BlockKind.table:
            found.append(Place(block=n))
            continue
        found += [Place(block=n, row=r) for r, row in enumerate(block.rows) if any(row)]
    return found


def unread(blocks: list[Block], used: list[Place]) -> list[Place]:
    """What no candidate was made of. A used table without a row stands for its header."""
    seen = {(place.block, place.row) for place in used}
    return [
        place
        for place in places(blocks)
        if (place.block, place.row) not in seen and (place.block, None) not in seen
    ]
