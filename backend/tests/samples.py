"""The smallest files that are what they are."""

import io
import random
import zipfile
from collections.abc import Mapping

from triada.core.filetypes import MediaType


def archive(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as folded:
        for name, content in parts.items():
            folded.writestr(name, content)
    return file.getvalue()


def noise(size: int) -> bytes:
    """Always the same, and nothing can be folded in it."""
    return random.Random(7).randbytes(size)


def _office(part: str) -> bytes:
    return archive({"[Content_Types].xml": b"<Types/>", part: b"<w/>"})


def _open_document(kind: MediaType) -> bytes:
    return archive({"mimetype": kind.encode(), "content.xml": b"<office/>"})


CONTENTS: Mapping[MediaType, bytes] = {
    MediaType.pdf: b"%PDF-1.7\n%%EOF\n",
    MediaType.docx: _office("word/document.xml"),
    MediaType.xlsx: _office("xl/workbook.xml"),
    MediaType.odt: _open_document(MediaType.odt),
    MediaType.ods: _open_document(MediaType.ods),
    MediaType.png: b"\x89PNG\r\n\x1a\n" + bytes(16),
    MediaType.jpeg: b"\xff\xd8\xff\xe0" + bytes(16),
    MediaType.webp: b"RIFF\x10\x00\x00\x00WEBPVP8 ",
    MediaType.text: "Příloha 1\n".encode(),
    MediaType.csv: "název;počet\nPéče;7\n".encode(),
}


def of(kind: MediaType) -> bytes:
    return CONTENTS[kind]
