"""What a file from outside is; archives are looked into beside the server."""

import asyncio
from typing import IO, Final

from triada.core.bounded_process import Reader
from triada.core.filetypes import FileTooFolded, FileTypeRefused, MediaType, media_type

ARCHIVE: Final = b"PK"
_TYPE: Final = Reader(
    "triada.core.filetypes:recognised", too_much=FileTooFolded, broken=FileTypeRefused, seconds=20
)


async def media_type_of(file: IO[bytes], name: str) -> MediaType:
    """As `media_type`: a list of parts alone may be made to take gigabytes, and the beginning of
    all other files says enough."""
    file.seek(0)
    if file.read(len(ARCHIVE)) != ARCHIVE:
        return await asyncio.to_thread(media_type, file, name)
    file.seek(0)
    return MediaType((await _TYPE.read(file.read(), name=name)).decode())
