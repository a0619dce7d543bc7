"""From bytes to blocks and what they seem to hold; run in the process for foreign files."""

import io
from collections.abc import Callable
from typing import Final

from triada.core.filetypes import FileTypeRefused, MediaType, media_type, safe_name
from triada.planning.proposals.blocks import Block
from triada.planning.proposals.reading import docx, pdf, text
from triada.planning.proposals.reading.bounds import Bounds, Unreadable
from triada.planning.proposals.reading.refusals import (
    BY_NAME,
    DocumentNotTaken,
    DocumentWithoutText,
)
from triada.planning.proposals.understanding import understood

Read = Callable[[bytes], list[Block]]
READ: Final[dict[MediaType, Read]] = {
    MediaType.docx: lambda content: docx.read(io.BytesIO(content), Bounds()),
    MediaType.pdf: lambda content: pdf.read(io.BytesIO(content), Bounds()),
    MediaType.text: lambda content: text.read(content.decode("utf-8-sig"), Bounds()),
    MediaType.csv: lambda content: text.read(content.decode("utf-8-sig"), Bounds()),
}


def _blocks(read: Read, content: bytes) -> list[Block]:
    try:
        blocks = read(content)
    except Unreadable as refused:
        raise BY_NAME[refused.code] from refused
    if not blocks:
        raise DocumentWithoutText
    return blocks


def from_text(said: str) -> list[Block]:
    return _blocks(READ[MediaType.text], said.encode())


def _kind(content: bytes, name: str) -> MediaType:
    try:
        return media_type(io.BytesIO(content), name)
    except FileTypeRefused as error:
        raise DocumentNotTaken from error


def read_file(content: bytes, *, name: str) -> bytes:
    """`Understood` as JSON, of a document that is what its content says."""
    if not content:
        raise DocumentWithoutText
    kind = _kind(content, name)
    if kind not in READ:
        raise DocumentNotTaken
    return (
        understood(_blocks(READ[kind], content), safe_name(name, kind)).model_dump_json().encode()
    )


def read_text(content: bytes) -> bytes:
    """The same of text from the clipboard."""
    return understood(_blocks(READ[MediaType.text], content)).model_dump_json().encode()
