"""What a file is, told by its content; its name decides nothing but how it is called."""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from triada.core.errors import Problem


class MediaType(StrEnum):
    pdf = "application/pdf"
    docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    odt = "application/vnd.oasis.opendocument.text"
    ods = "application/vnd.oasis.opendocument.spreadsheet"
    png = "image/png"
    jpeg = "image/jpeg"
    webp = "image/webp"
    text = "text/plain"
    csv = "text/csv"


PICTURES = frozenset({MediaType.png, MediaType.jpeg, MediaType.webp})

ENDINGS: Mapping[MediaType, tuple[str, ...]] = {
    **{each: (f".{each.name}",) for each in MediaType},
    MediaType.text: (".txt",),
    MediaType.jpeg: (".jpg", ".jpeg"),
}


class FileTypeRefused(Problem):
    """Not one of `MediaType` by its content."""

    status = 415


class FileWithMacros(Problem):
    """A document that may run something."""

    status = 415


class FileTooFolded(Problem):
    """An archive that unpacks to far more than it says, or to too many parts."""

    status = 415


STARTS: Mapping[bytes, MediaType] = {
    b"%PDF-": MediaType.pdf,
    b"\x89PNG\r\n\x1a\n": MediaType.png,
    b"\xff\xd8\xff": MediaType.jpeg,
}
OFFICE: Mapping[str, MediaType] = {
    "word/document.xml": MediaType.docx,
    "xl/workbook.xml": MediaType.xlsx,
}
OPEN_DOCUMENT = frozenset({MediaType.odt, MediaType.ods})
RUNS = re.compile(
    r"vbaproject|/activex/|/macrosheets/|oleobject\d*\.bin|^basic/|^scripts/|macroenabled",
    re.IGNORECASE,
)

MOST_PARTS = 1000
MOST_UNPACKED = 100_000_000
MOST_RATIO = 100
MOST_LISTED = 1_000_000
"""Bytes of the part that is read: the list of the others' types."""


def media_type(file: IO[bytes], name: str) -> MediaType:
    start = _start(file, 16)
    for signature, kind in STARTS.items():
        if start.startswith(signature):
            return kind
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return MediaType.webp
    if start.startswith(b"PK\x03\x04"):
        return _document(file)
    _plain(file)
    # Comma-separated lines are text as well: between these two harmless ones the name may choose.
    return MediaType.csv if name.lower().endswith(".csv") else MediaType.text


def _start(file: IO[bytes], amount: int) -> bytes:
    file.seek(0)
    return file.read(amount)


def _document(file: IO[bytes]) -> MediaType:
    try:
        with ZipFile(file) as archive:
            _unfolds(file, archive.infolist())
            return _kind(archive)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise FileTypeRefused from error


def _unfolds(file: IO[bytes], parts: list[ZipInfo]) -> None:
    """By what the parts say of themselves: nothing is unpacked to find out. Parts that lie over
    each other add up to more than the file has."""
    size = file.seek(0, 2)
    packed, unpacked = sum(p.compress_size for p in parts), sum(p.file_size for p in parts)
    folded = unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * max(size, 1)
    if folded or len(parts) > MOST_PARTS or packed > size:
        raise FileTooFolded


def _kind(archive: ZipFile) -> MediaType:
    names = archive.namelist()
    if any(part.flag_bits & 1 for part in archive.infolist()):  # locked, so it cannot be looked at
        raise FileTypeRefused
    if any(RUNS.search(name) for name in names):
        raise FileWithMacros
    if "mimetype" in names:
        told = _part(archive, "mimetype").decode("ascii", "replace").strip()
        return MediaType(told) if told in OPEN_DOCUMENT else _refuse()
    if "[Content_Types].xml" not in names:
        return _refuse()
    if RUNS.search(_part(archive, "[Content_Types].xml").decode("utf-8", "replace")):
        raise FileWithMacros
    return next((kind for name, kind in OFFICE.items() if name in names), None) or _refuse()


def _refuse() -> MediaType:
    raise FileTypeRefused


def _part(archive: ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > MOST_LISTED:
        raise FileTooFolded
    return archive.read(name)


CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def _plain(file: IO[bytes]) -> None:
    """UTF-8 without control characters, and not the beginning of a page or drawing."""
    try:
        file.seek(0)
        first = True
        for line in file:
            said = line.decode("utf-8-sig" if first else "utf-8")
            if CONTROLS.search(said) or (first and said.strip() and said.lstrip()[0] == "<"):
                raise FileTypeRefused
            first = first and not said.strip()
    except UnicodeDecodeError as error:
        raise FileTypeRefused from error
    if first:
        raise FileTypeRefused


NEVER_IN_NAMES = re.compile(
    r'[<>:"|?*\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]'
)
LONGEST_NAME = 120


def safe_name(name: str, kind: MediaType) -> str:
    """The last step of a path, without what a file system or a reader may stumble over, and with
    an ending that says what it is."""
    last = re.split(r"[/\\]", name)[-1].encode("utf-8", "ignore").decode()
    said = NEVER_IN_NAMES.sub("", unicodedata.normalize("NFC", last))
    stem = " ".join(said.split()).rstrip(". ")
    ending = next((each for each in ENDINGS[kind] if stem.lower().endswith(each)), None)
    stem = stem[: -len(ending)] if ending else stem
    return (stem[:LONGEST_NAME].strip(". ") or "file") + (ending or ENDINGS[kind][0])


def recognised(content: bytes, *, name: str) -> bytes:
    """The same for the process for foreign files."""
    return media_type(BytesIO(content), name).encode()
