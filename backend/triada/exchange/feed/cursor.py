"""Where a reader stopped: one position in all that changed, and a mark that it is still ours."""

import re
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from triada.core.errors import BadCursor, TooOldCursor

FORM = re.compile(r"([0-9]{1,15})-([0-9a-f]{16})")
OLD_FORM = re.compile(r"eN[A-Za-z0-9_-]+")
"""A number for each authority, packed: what a cursor was at first."""


@dataclass(frozen=True)
class Cursor:
    """`mark` is none of a reader who starts; the text is opaque to readers."""

    position: int = 0
    mark: str | None = None

    def text(self) -> str:
        return f"{self.position}-{self.mark}"


def mark(epoch: UUID, position: int, chain: bytes, scope: bytes = b"") -> str:
    """Changes with the epoch, with anything that was told up to the position (of which `chain` is
    a hash), and with the filter whose other lines were passed over. Not to be guessed, for
    nobody is told the epoch."""
    return sha256(epoch.bytes + position.to_bytes(8, "big") + chain + scope).hexdigest()[:16]


def parse(text: str | None) -> Cursor:
    """422 for what was never a cursor, 410 for one of the first form."""
    if text is None:
        return Cursor()
    if (found := FORM.fullmatch(text)) is None:
        raise (TooOldCursor if OLD_FORM.fullmatch(text) else BadCursor)(at="/query/after")
    return Cursor(int(found[1]), found[2])
