"""Where a reader stopped, authority by authority: one opaque text, bound to an epoch."""

import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from triada.core.errors import BadCursor

BIGGEST = 4_000_000
"""Bytes a cursor may unpack to: a hundred thousand authorities, and no bomb."""


@dataclass(frozen=True)
class Cursor:
    epoch: UUID | None = None
    """Numbers are as they were when a backup was taken; a restored installation has a new one."""
    positions: Mapping[UUID, int] = field(default_factory=dict)

    def text(self) -> str:
        listed = [[town.hex, seq] for town, seq in sorted(self.positions.items())]
        packed = zlib.compress(json.dumps([str(self.epoch), listed]).encode(), 9)
        return urlsafe_b64encode(packed).decode().rstrip("=")


def parse(text: str | None) -> Cursor:
    if text is None:
        return Cursor()
    try:
        packed = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        unpacked = zlib.decompressobj().decompress(packed, BIGGEST)
        epoch, listed = json.loads(unpacked)
        positions = {UUID(hex=town): int(seq) for town, seq in listed}
        known = Cursor(UUID(epoch), positions)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError, zlib.error):
        raise BadCursor(at="/query/after") from None
    if any(not 0 <= seq < 2**63 for seq in positions.values()):
        raise BadCursor(at="/query/after")
    return known
