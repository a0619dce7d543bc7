"""Files beside an edition: who may bring and read them, what they may be, and how they are given out."""

import hashlib
from urllib.parse import quote

import pytest
from obstore.exceptions import GenericError
from obstore.store import MemoryStore

import make
import samples
from planning.desk import refused
from triada.core.filetypes import PICTURES, MediaType
from triada.core.storage import Files
from triada.settings import Settings

pytestmark = pytest.mark.anyio

PDF = samples.of(MediaType.pdf)
SAFE = {
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
}


@pytest.fixture
def settings():
    """A small limit, so that a test need not send twenty megabytes."""
    return Settings(
        database_url="postgresql://unused/",
        body_limit=2048,
        file_limit=65_536,
        files_url="memory:///",
    )


async def _send(desk, edition, content=PDF, name="plan.pdf", headers=None, **more):
    asked = {"edition_id": str(edition.id), "file_name": name, **more}
    sent = {**desk.headers, **(headers or {})}
    return await desk.client.post("/v1/attachments", params=asked, content=content, headers=sent)


async def _kept(desk, edition, content=PDF, name="plan.pdf", **more):
    answer = await _send(desk, edition, content, name, **more)
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == f"/v1/attachments/{answer.json()['id']}"
    return answer.json()


async def _publish(desk, edition, audience):
    answer = await desk.step(f"/editions/{edition.id}", "publication", audience=audience)
    assert answer.status_code == 200, answer.text


async def test_a_file_is_kept_with_what_is_known_of_it(edition, editor):
    made = await _kept(editor, edition, name="Plán 2025.pdf")
    assert (made["file_name"], made["media_type"]) == ("Plán 2025.pdf", "application/pdf")
    assert (made["size"], made["sha256"]) == (len(PDF), hashlib.sha256(PDF).hexdigest())
    assert (made["title"], made["audience"], made["widest_audience"]) == (
        None,
        "internal",
        "public",
    )
    named = await editor.changed(f"/attachments/{made['id']}", 1, title=make.text("Celý plán"))
    assert (named["title"], named["version"]) == (make.text("Celý plán"), 2)


@pytest.mark.parametrize("kind", MediaType)
async def test_each_kind_is_given_back_as_it_came_and_never_as_a_page(edition, editor, kind):
    content = samples.of(kind)
    made = await _kept(editor, edition, content, f"seznam é.{kind.name}")
    assert made["media_type"] == kind
    given = await editor.get(f"/attachments/{made['id']}/content")
    assert (given.status_code, given.content) == (200, content)
    assert given.headers["content-type"].partition(";")[0] == kind
    assert given.headers["content-length"] == str(len(content))
    assert {name: given.headers[name] for name in SAFE} == SAFE
    way = "inline" if kind in PICTURES else "attachment"
    name = quote(made["file_name"])
    assert given.headers["content-disposition"] == f"{way}; filename*=UTF-8''{name}"


async def test_a_file_that_is_packed_already_is_not_packed_again(edition, editor):
    made = await _kept(editor, edition, PDF + samples.noise(5000))
    headers = {**editor.headers, "accept-encoding": "gzip"}
    path = f"/v1/attachments/{made['id']}/content"
    assert "content-encoding" not in (await editor.client.get(path, headers=headers)).headers


REFUSED = {
    "a page named as a picture": (b"<!DOCTYPE html><script>1</script>", "x.png", "FileTypeRefused"),
    "a drawing": (b"<svg onload='alert(1)'/>", "x.svg", "FileTypeRefused"),
    "nothing": (b"", "x.txt", "FileTypeRefused"),
    "macros": (
        samples.archive({"[Content_Types].xml": b"", "word/vbaProject.bin": b""}),
        "x.docx",
        "FileWithMacros",
    ),
    "a bomb": (
        samples.archive(
            {"[Content_Types].xml": b"<Types/>", "word/document.xml": bytes(9_000_000)}
        ),
        "x.docx",
        "FileTooFolded",
    ),
}


@pytest.mark.parametrize(("content", "name", "code"), REFUSED.values(), ids=REFUSED.keys())
async def test_what_is_none_of_the_kinds_is_refused_and_nothing_is_kept(
    app, edition, editor, content, name, code
):
    app.state.files = Files("memory:///", app.state.settings.files_folder)
    refused(await _send(editor, edition, content, name), 415, code)
    assert await editor.ids("/attachments") == []
    assert [page async for page in app.state.files.store.list()] == []


async def test_a_file_over_the_limit_is_refused_whether_it_says_so_or_not(edition, editor):
    async def drop_by_drop():
        for _ in range(9):
            yield b"a" * 8192

    for content in (b"a" * 65_537, drop_by_drop()):
        refused(await _send(editor, edition, content), 413, "BodyTooLarge")
    assert (await _kept(editor, edition, b"a" * 65_536))["size"] == 65_536
    large = {"title": make.text("a" * 3000)}
    answer = await editor.change(f"/attachments/{(await editor.ids('/attachments'))[0]}", **large)
    refused(answer, 413, "BodyTooLarge")


async def test_a_name_comes_without_its_path_and_without_odd_characters(edition, editor):
    made = await _kept(editor, edition, name="..\\..\\plán\u202e\r\n\x00.exe")
    assert made["file_name"] == "plán.exe.pdf"
    given = await editor.get(f"/attachments/{made['id']}/content")
    assert given.headers["content-disposition"].endswith("pl%C3%A1n.exe.pdf")


@pytest.mark.parametrize("message", ["No space left on device (os error 28)", "broken pipe"])
async def test_a_full_disk_is_said_and_no_row_is_left(app, edition, editor, message):
    class Failing(MemoryStore):
        async def put_async(self, *_, **__):
            raise GenericError(message)

    files = Files("memory:///", app.state.settings.files_folder)
    files.store = Failing()
    app.state.files = files
    full = "os error 28" in message
    answer = await _send(editor, edition)
    refused(answer, 507 if full else 503, "StorageFull" if full else "Unavailable")
    assert answer.headers["retry-after"]
    assert await editor.ids("/attachments") == []
    app.state.files = Files("memory:///", app.state.settings.files_folder)


async def test_a_row_is_never_made_of_bytes_that_went_meanwhile(app, edition, editor):
    class Forgetful(MemoryStore):
        async def head_async(self, path):
            raise FileNotFoundError(path)

    app.state.files = Files("memory:///", app.state.settings.files_folder)
    app.state.files.store = Forgetful()
    refused(await _send(editor, edition), 503, "Unavailable")
    assert await editor.ids("/attachments") == []
    app.state.files = Files("memory:///", app.state.settings.files_folder)


async def test_files_are_read_by_those_who_read_the_edition(
    edition, editor, coordinator, regional, stranger, anyone
):
    made = await _kept(editor, edition)
    path = f"/attachments/{made['id']}"
    for outside in (regional, stranger, anyone):
        for hidden in (path, f"{path}/content"):
            refused(await outside.get(hidden), 404, "NotFound")
    await _publish(coordinator, edition, "shared")
    assert (await regional.get(f"{path}/content")).content == PDF
    refused(await stranger.get(f"{path}/content"), 404, "NotFound")
    await _publish(coordinator, edition, "public")
    assert (await anyone.get(f"{path}/content")).content == PDF
    await _publish(coordinator, edition, "internal")
    refused(await anyone.get(f"{path}/content"), 404, "NotFound")


async def test_a_file_may_have_fewer_readers_than_its_edition(
    edition, editor, coordinator, regional, anyone
):
    await _publish(coordinator, edition, "public")
    made = await _kept(editor, edition, widest_audience="shared")
    path = f"/attachments/{made['id']}"
    assert made["audience"] == "shared"
    refused(await anyone.get(f"{path}/content"), 404, "NotFound")
    assert (await regional.get(f"{path}/content")).status_code == 200
    await _publish(coordinator, edition, "internal")
    await _publish(coordinator, edition, "public")
    refused(await anyone.get(path), 404, "NotFound")
    assert (await editor.changed(path, widest_audience="public"))["audience"] == "public"
    assert (await anyone.read(path))["file_name"] == "plan.pdf"
    assert (await editor.changed(path, widest_audience="internal"))["audience"] == "internal"
    refused(await regional.get(path), 404, "NotFound")


async def test_who_may_not_put_a_file_there_has_none_of_it_kept(
    app, edition, reader, stranger, anyone
):
    app.state.files = Files("memory:///", app.state.settings.files_folder)
    refused(await _send(anyone, edition), 401, "NotSignedIn")
    refused(await _send(reader, edition), 403, "Forbidden")
    refused(await _send(stranger, edition), 422, "UnknownReference", "/query/edition_id")
    assert [page async for page in app.state.files.store.list()] == []


async def test_a_closed_edition_takes_no_files_and_keeps_those_it_has(db, edition, editor):
    made = await _kept(editor, edition)
    path = f"/attachments/{made['id']}"
    edition.state = "archived"
    await db.flush()
    for answer in (
        await _send(editor, edition),
        await editor.change(path, title=make.text("Jiný")),
        await editor.remove(path),
    ):
        refused(answer, 409, "EditionIsClosed")
    assert (await editor.get(f"{path}/content")).content == PDF


async def test_a_removed_file_is_nobodys_at_once_and_its_twin_stays(edition, editor):
    first, second = await _kept(editor, edition), await _kept(editor, edition, name="kopie.pdf")
    assert first["sha256"] == second["sha256"]
    path = f"/attachments/{first['id']}"
    assert (await editor.remove(path, 1)).status_code == 204
    refused(await editor.get(f"{path}/content"), 404, "NotFound")
    assert (await editor.get(f"/attachments/{second['id']}/content")).content == PDF


async def test_sent_again_under_its_key_a_file_is_kept_once(edition, editor):
    key = {"idempotency-key": "upload-0001"}
    first = await _send(editor, edition, headers=key)
    again = await _send(editor, edition, headers=key)
    assert (again.status_code, again.json()) == (201, first.json())
    other = await _send(editor, edition, b"other\n", headers=key)
    refused(other, 422, "KeyUsedDifferently")
    renamed = await _send(editor, edition, name="jiny.pdf", headers=key)
    refused(renamed, 422, "KeyUsedDifferently")
    assert len(await editor.ids("/attachments", edition_id=edition.id)) == 1


async def test_an_unknown_question_beside_the_file_is_refused(edition, editor):
    refused(await _send(editor, edition, media_type="text/html"), 422, "Invalid")
    refused(await _send(editor, edition, widest_audience="friends"), 422, "Invalid")
    refused(await _send(editor, edition, name=""), 422, "Invalid", "/query/file_name")
