"""Pictures of chapters in print: those that were frozen, described, and only for their readers."""

import io
import struct
import zlib
from zipfile import ZipFile

import pikepdf
import pytest

import make
from planning.test_attachments import _kept
from triada.core.storage import Files
from triada.planning.documents.printer_process import _drawable
from triada.planning.versions.format import Content

pytestmark = pytest.mark.anyio


def _png(width=60, height=40, colour=b"\x10\x60\xa0"):
    def chunk(name, data):
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + colour * min(width, 100)) * min(height, 100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


PNG = _png()


@pytest.fixture
async def files(app):
    app.state.files = Files("memory:///", app.state.settings.files_folder)
    return app.state.files


async def _printed(desk, version, form="pdf"):
    answer = await desk.get(f"/versions/{version['id']}/document", form=form)
    assert answer.status_code == 200, answer.text
    return answer.content


def _images(made):
    """Pictures on the pages, and what their tags say instead of them."""
    with pikepdf.open(io.BytesIO(made)) as document:
        drawn = sum(len(page.get_images()) for page in document.pages)
        elements = [
            each
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
        return drawn, [str(each.get("/Alt", "")) for each in elements]


async def _with_picture(edition, editor, coordinator, content=PNG, **more):
    picture = await _kept(editor, edition, content, "mapa.png", **more)
    await editor.made(
        "/chapters",
        edition_id=str(edition.id),
        kind="descriptive",
        title=make.text("Popis"),
        body=make.text(f"Území:\n\n![Mapa čtvrtí](attachment:{picture['id']})"),
    )
    version = await coordinator.made(
        "/versions", edition_id=str(edition.id), kind="draft", title=make.text("Návrh")
    )
    return picture, version


async def test_a_picture_is_printed_with_its_description_in_both_forms(
    edition, editor, coordinator, files
):
    picture, version = await _with_picture(edition, editor, coordinator)
    written = await coordinator.get(f"/versions/{version['id']}/content")
    (kept,) = Content.model_validate_json(written.content).pictures
    assert (str(kept.id), kept.sha256) == (picture["id"], picture["sha256"])
    made = await _printed(coordinator, version)
    assert _images(made) == (1, ["Mapa čtvrtí"])
    assert await _printed(coordinator, version) == made
    with ZipFile(io.BytesIO(await _printed(coordinator, version, "docx"))) as word:
        assert [name for name in word.namelist() if name.endswith(".png")]
        assert 'descr="Mapa čtvrtí"' in word.read("word/document.xml").decode()


async def test_a_picture_with_fewer_readers_is_no_part_of_the_version(
    edition, editor, coordinator, files
):
    picture, version = await _with_picture(edition, editor, coordinator, widest_audience="internal")
    written = await coordinator.get(f"/versions/{version['id']}/content")
    assert picture["sha256"] not in written.text
    assert _images(await _printed(coordinator, version))[0] == 0


async def test_a_picture_that_was_taken_back_later_is_not_printed_for_the_public(
    edition, editor, coordinator, anyone, files
):
    picture, version = await _with_picture(edition, editor, coordinator)
    await coordinator.step(f"/editions/{edition.id}", "publication", audience="public")
    assert _images(await _printed(anyone, version))[0] == 1
    await editor.changed(f"/attachments/{picture['id']}", widest_audience="internal")
    made = [await _printed(desk, version) for desk in (anyone, coordinator)]
    assert [_images(each)[0] for each in made] == [0, 0]
    assert made[0] == made[1], "one document, whoever prints it"


async def test_where_the_bytes_are_gone_the_description_stands(edition, editor, coordinator, files):
    picture, version = await _with_picture(edition, editor, coordinator)
    await files.drop([f"{picture['authority_id']}/{picture['sha256']}"])
    assert _images(await _printed(coordinator, version))[0] == 0


def test_a_picture_that_unfolds_without_end_is_not_drawn():
    assert _drawable(PNG)
    assert not _drawable(_png(60_000, 60_000))
    assert not _drawable(b"\x89PNG\r\n\x1a\n" + bytes(16))
