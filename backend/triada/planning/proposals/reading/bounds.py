"""How much one document may hold, and how its words are made storable."""

import re
import unicodedata
from dataclasses import dataclass

from triada.core.text import storable
from triada.planning.proposals.blocks import Block

MOST_PAGES = 300
MOST_BLOCKS = 6000
MOST_LETTERS = 1_500_000
MOST_COLUMNS = 256
MOST_CELLS = 100_000
"""Of one table, with the cells that fill up its shorter rows."""
SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f]+")


class Unreadable(Exception):  # noqa: N818 - says which refusal it becomes
    """Carries the name of a refusal across the process boundary."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Bounds:
    blocks: int = 0
    letters: int = 0

    def count(self, block: Block) -> None:
        self.blocks += 1 + len(block.rows)
        self.letters += len(block.text) + sum(len(cell) for row in block.rows for cell in row)
        if self.blocks > MOST_BLOCKS or self.letters > MOST_LETTERS:
            raise Unreadable("DocumentTooLong")

    def check_table(self, rows: int, columns: int) -> None:
        """Before its cells are made: one wide row would widen all others."""
        if columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
            raise Unreadable("DocumentTooLong")


def tidy(text: str) -> str:
    """Line by line without what cannot be seen; empty lines go."""
    said = storable(unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\v", "\n")))
    lines = (SPACES.sub(" ", line).strip() for line in said.split("\n"))
    return "\n".join(line for line in lines if line)
