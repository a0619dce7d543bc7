"""Some kilobytes that unfold to gigabytes: refused in a sentence, while others are answered."""

import asyncio
import io
import resource
from dataclasses import replace

import docx
import pikepdf
import pytest

import samples
from planning import papers
from planning.spreadsheets import XLSX, book
from planning.test_workbook_faults import _far_cells, _one_text_in_many_cells
from triada.core.filetypes import MediaType
from triada.planning.proposals import source_reader
from triada.settings import Settings

pytestmark = pytest.mark.anyio

MOST_GROWTH = 200 * 1024
"""Kilobytes of the server itself; what a reader takes is bounded in `test_bounded_process`."""


@pytest.fixture
def settings():
    return Settings(database_url="postgresql://unused/", files_url="memory:///")


@pytest.fixture(autouse=True)
def sooner(monkeypatch):
    """A minute is for documents of people."""
    monkeypatch.setattr(source_reader, "_FILE", replace(source_reader._FILE, seconds=4))


def _far_cells_in_400_sheets():
    return book({f"List{n}": [*([[]] * 9), [*([None] * 250), "x"]] for n in range(400)})


def _list_of_parts():
    return samples.archive({f"{n}": b"" for n in range(3_000)} | {"[Content_Types].xml": b""})


def _word(paragraphs):
    document = docx.Document()
    body = document.element.body
    one = document.add_paragraph("slovo")._p
    for n in range(paragraphs):
        copied = docx.oxml.parse_xml(docx.oxml.xmlchemy.serialize_for_reading(one))
        copied.r_lst[0].text = f"{n * 2_654_435_761 % 2**32:x}"
        body.insert(0, copied)
    return papers.saved(document)


def _pdf(content):
    file = io.BytesIO()
    with pikepdf.new() as document:
        page = document.add_blank_page()
        page.Contents = document.make_stream(content)
        document.save(file, compress_streams=True)
    return file.getvalue()


WORKBOOKS = {
    "a shared text in many cells": _one_text_in_many_cells,
    "a far cell in some sheets": _far_cells,
    "a far cell in 400 sheets": _far_cells_in_400_sheets,
    "a list of parts": _list_of_parts,
}
DOCUMENTS = {
    "a page that is drawn for ever": lambda: _pdf(b"0 0 m 100 100 l S\n" * 4_000_000),
    "tens of thousands of paragraphs": lambda: _word(8_000),
    "a list of parts": _list_of_parts,
    "a part that unfolds": lambda: samples.archive(
        {"[Content_Types].xml": b"", "word/document.xml": bytes(60_000_000)}
    ),
    "a wide row": lambda: b"a\tb\n" * 900 + b"a\t" * 100_000,
}


CODES = {
    "WorkbookTooBig", "WorkbookTooLong", "DocumentTooLong", "DocumentBroken", "FileTooFolded"
}  # fmt: skip


async def _while_others_read(desk, sending):
    """The answer, and how often somebody was answered meanwhile."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    task, answered = asyncio.create_task(sending), 0
    while not task.done():
        # A breath: both go through one connection of the test, and the file has to get there.
        await asyncio.sleep(0.05)
        assert (await desk.get("/me")).status_code == 200
        answered += not task.done()
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return await task, answered, grown


def _refused(answer):
    assert answer.status_code in (413, 415, 422), answer.text
    # Not for something that was wrong with the question.
    assert answer.json()["code"] in CODES, answer.text


@pytest.mark.parametrize("why", WORKBOOKS)
async def test_a_workbook_that_unfolds_is_refused_and_takes_little(editor, edition, why):
    file = WORKBOOKS[why]()
    assert len(file) < 500_000
    sending = editor.client.post(
        "/v1/workbook-imports",
        params={"edition_id": str(edition.id), "file_name": "plan.xlsx"},
        headers={**editor.headers, "content-type": XLSX},
        content=file,
    )
    answer, _, grown = await _while_others_read(editor, sending)
    _refused(answer)
    assert grown < MOST_GROWTH


def _sent(desk, edition, content):
    return desk.client.post(
        "/v1/proposals",
        params={"edition_id": str(edition.id), "file_name": "plan.docx", "language": "cs"},
        headers={**desk.headers, "content-type": "application/octet-stream"},
        content=content,
    )


@pytest.mark.parametrize("why", DOCUMENTS)
async def test_a_document_that_unfolds_is_refused_and_takes_little(editor, edition, why):
    content = DOCUMENTS[why]()
    assert len(content) < 500_000
    answer, answered, grown = await _while_others_read(editor, _sent(editor, edition, content))
    _refused(answer)
    assert grown < MOST_GROWTH
    if why == "a page that is drawn for ever":
        assert answered > 3


async def test_a_list_of_parts_as_an_attachment_is_refused_and_takes_little(editor, edition):
    sending = editor.client.post(
        "/v1/attachments",
        params={"edition_id": str(edition.id), "file_name": "plan.docx"},
        headers={**editor.headers, "content-type": "application/octet-stream"},
        content=samples.archive({f"{n}": b"" for n in range(100_000)}),
    )
    answer, answered, grown = await _while_others_read(editor, sending)
    _refused(answer)
    assert answered > 0
    assert grown < MOST_GROWTH


async def test_documents_of_people_are_read(editor, edition):
    """The control: half of the paragraphs, and pages that end."""
    for content in (_word(2_000), papers.sternberk_pdf(), samples.of(MediaType.text)):
        answer = await _sent(editor, edition, content)
        assert answer.status_code == 201, answer.text
