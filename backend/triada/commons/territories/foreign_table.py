"""A CSV file from outside, read beside the server."""

from typing import Final

from triada.commons.territories.rows import TABLE, FileUnreadable, Table
from triada.core.bounded_process import Reader
from triada.core.errors import BodyTooLarge

_CSV: Final = Reader(
    "triada.commons.territories.rows:read_json",
    too_much=BodyTooLarge,
    broken=FileUnreadable,
    at="/body",
)


async def read(file: bytes, language: str) -> Table:
    """Refuses with a sentence what is no table of territories."""
    return TABLE.validate_json(await _CSV.read(file, language=language))
