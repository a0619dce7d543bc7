"""What a file is by its content, and what it may be called."""

import io
import zipfile

import pytest

import samples
from triada.core.filetypes import (
    MOST_PARTS,
    FileTooFolded,
    FileTypeRefused,
    FileWithMacros,
    MediaType,
    media_type,
    safe_name,
)


def _is(content, name="x"):
    return media_type(io.BytesIO(content), name)


@pytest.mark.parametrize("kind", MediaType)
def test_each_kind_is_known_by_its_content_whatever_its_name(kind):
    name = "list.csv" if kind == MediaType.csv else "page.html"
    assert _is(samples.of(kind), name) == kind


REFUSED = {
    "nothing": b"",
    "blanks": b" \n\t\n",
    "a page": b"<!DOCTYPE html><script>alert(1)</script>",
    "a page behind blanks and a mark": b"\xef\xbb\xbf \n\n <html>",
    "a drawing": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "XML": b'<?xml version="1.0"?><a/>',
    "a program": b"\x7fELF\x02\x01\x01" + bytes(50),
    "an older document": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "another encoding": "Žádost".encode("cp1250"),
    "text with a bell": b"a\x07b",
    "GIF": b"GIF89a" + bytes(20),
    "half an archive": samples.of(MediaType.docx)[:200],
    "a plain archive": samples.archive({"a.txt": b"a"}),
    "a page in an archive": samples.archive({"mimetype": b"text/html", "a.html": b"<html>"}),
    "a program of Java": samples.archive({"META-INF/MANIFEST.MF": b"Main-Class: A"}),
    "types without a document": samples.archive({"[Content_Types].xml": b"<Types/>"}),
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED.keys())
def test_everything_else_is_refused(content):
    for name in ("picture.png", "plan.pdf", "list.csv"):
        with pytest.raises(FileTypeRefused):
            _is(content, name)


MACROS = {
    "of Word": {"word/document.xml": b"", "word/vbaProject.bin": b"\x00"},
    "of Excel 4": {"xl/workbook.xml": b"", "xl/macrosheets/sheet1.xml": b""},
    "ActiveX": {"word/document.xml": b"", "word/activeX/activeX1.xml": b""},
    "something embedded": {"word/document.xml": b"", "word/embeddings/oleObject1.bin": b""},
}


@pytest.mark.parametrize("parts", MACROS.values(), ids=MACROS.keys())
def test_documents_that_may_run_something_are_refused(parts):
    with pytest.raises(FileWithMacros):
        _is(samples.archive({"[Content_Types].xml": b"<Types/>", **parts}))


def test_macros_are_found_by_their_type_and_in_open_documents_too():
    told = b'<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
    with pytest.raises(FileWithMacros):
        _is(samples.archive({"[Content_Types].xml": told, "word/document.xml": b""}))
    with pytest.raises(FileWithMacros):
        _is(samples.archive({"mimetype": MediaType.odt.encode(), "Basic/script-lc.xml": b""}))


def test_what_unpacks_to_far_too_much_is_refused_without_unpacking():
    document = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b""}
    bombs = (
        {**document, "word/media/a": bytes(20_000_000)},
        {**document, **{f"word/{n}": b"" for n in range(MOST_PARTS)}},
        {"[Content_Types].xml": b"<Types/>" + b" " * 2_000_000, "word/document.xml": b""},
    )
    for parts in bombs:
        with pytest.raises(FileTooFolded):
            _is(samples.archive(parts))


def test_parts_that_lie_over_each_other_are_refused():
    """Each entry of the list points to the same bytes, as in the smallest of bombs."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", samples.noise(20_000))
        same = archive.infolist()[0]
        for n in range(20):
            twin = zipfile.ZipInfo(f"word/{n}")
            for field in ("header_offset", "CRC", "compress_size", "file_size"):
                setattr(twin, field, getattr(same, field))
            archive.filelist.append(twin)
            archive.NameToInfo[twin.filename] = twin
    with pytest.raises(FileTooFolded):
        _is(file.getvalue())


def test_a_locked_document_cannot_be_looked_at_and_is_refused():
    locked = bytearray(samples.of(MediaType.docx))
    at = locked.index(b"PK\x01\x02")
    locked[at + 8] |= 1
    with pytest.raises(FileTypeRefused):
        _is(bytes(locked))


NAMES = {
    "plán 2025.pdf": "plán 2025.pdf",
    "../../etc/passwd": "passwd.pdf",
    "C:\\plány\\plan.PDF": "plan.pdf",
    "page.html": "page.html.pdf",
    "a\x00b\x1f\r\nc.pdf": "abc.pdf",
    "\u202efdp.exe": "fdp.exe.pdf",
    'a"b;<c>|d?.pdf': "ab;cd.pdf",
    "...": "file.pdf",
    "/": "file.pdf",
    ".pdf": "file.pdf",
    "  a   b .pdf": "a b.pdf",
    "x" * 500 + ".pdf": "x" * 120 + ".pdf",
    "Pla\u0301n.pdf": "Plán.pdf",
    "\ud800x.pdf": "x.pdf",
    "списак.pdf": "списак.pdf",
}


@pytest.mark.parametrize(("name", "kept"), NAMES.items(), ids=range(len(NAMES)))
def test_a_name_keeps_its_words_and_nothing_to_stumble_over(name, kept):
    assert safe_name(name, MediaType.pdf) == kept


def test_a_name_ends_as_its_kind_does():
    assert safe_name("foto.JPEG", MediaType.jpeg) == "foto.jpeg"
    assert safe_name("foto.png", MediaType.jpeg) == "foto.png.jpg"
    assert safe_name("run.bat", MediaType.text) == "run.bat.txt"
