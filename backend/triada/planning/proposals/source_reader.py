"""From bytes to what they seem to hold, read beside the server."""

from typing import Final

from triada.core.bounded_process import Reader
from triada.planning.proposals.reading.refusals import DocumentBroken, DocumentTooLong
from triada.planning.proposals.understanding import Understood

_ENTRY: Final = "triada.planning.proposals.reading.entry"
_FILE: Final = Reader(f"{_ENTRY}:read_file", too_much=DocumentTooLong, broken=DocumentBroken)
_TEXT: Final = Reader(f"{_ENTRY}:read_text", too_much=DocumentTooLong, broken=DocumentBroken)


async def from_file(content: bytes, name: str) -> Understood:
    """Refuses with a sentence what is no document, locked, broken, too long or without text."""
    return Understood.model_validate_json(await _FILE.read(content, name=name))


async def from_text(said: str) -> Understood:
    return Understood.model_validate_json(await _TEXT.read(said.encode()))
