"""Bytes and rows where requests really commit: neither is seen without the other."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

import samples
from triada.core.db import write_in
from triada.core.filetypes import MediaType
from triada.core.storage import Files
from triada.planning.plans.models import Edition
from triada.worker import sweep_files

pytestmark = pytest.mark.anyio

PDF = samples.of(MediaType.pdf)
AT_ONCE = {"older": timedelta(seconds=-1)}


@pytest.fixture
def files(live, tmp_path):
    live.app.state.files = Files(None, tmp_path / "files")
    return live.app.state.files


async def _send(live, town, name="plan.pdf", content=PDF):
    asked = {"edition_id": str(town.edition.id), "file_name": name}
    async with live.client(town.coordinator) as client:
        return await client.post("/v1/attachments", params=asked, content=content)


async def _remove(live, town, answer):
    async with live.client({**town.coordinator, "if-match": '"1"'}) as client:
        removed = await client.delete(f"/v1/attachments/{answer.json()['id']}")
    assert removed.status_code == 204, removed.text


def _on_disk(files):
    return sorted(str(each.relative_to(files.folder)) for each in files.folder.rglob("*/*"))


async def test_two_at_once_are_two_rows_of_one_file(live, town, files):
    answers = await asyncio.gather(_send(live, town), _send(live, town, "kopie.pdf"))
    assert [each.status_code for each in answers] == [201, 201]
    (hash_,) = {each.json()["sha256"] for each in answers}
    assert _on_disk(files) == [f"{town.authority.id}/{hash_}"]
    assert (files.folder / _on_disk(files)[0]).read_bytes() == PDF


async def test_bytes_go_when_no_row_of_their_authority_names_them(live, town, neighbour, files):
    first, twin = await _send(live, town), await _send(live, town, "kopie.pdf")
    assert (await _send(live, neighbour)).status_code == 201
    await _remove(live, town, first)
    await sweep_files(live.sessions, files, **AT_ONCE)
    assert len(_on_disk(files)) == 2
    await _remove(live, town, twin)
    assert len(_on_disk(files)) == 2, "not before the sweep"
    await sweep_files(live.sessions, files, **AT_ONCE)
    (left,) = _on_disk(files)
    assert left.startswith(str(neighbour.authority.id))


async def test_bytes_of_an_upload_that_was_refused_in_the_end_are_swept_after_a_while(
    live, town, files
):
    """The row was refused after the bytes had come, for the edition was closed meanwhile."""
    async with live.sessions.begin() as db:
        await write_in(db, town.authority.id)
        await db.execute(update(Edition).values(state="archived"))
    assert (await _send(live, town)).json()["code"] == "EditionIsClosed"
    assert len(_on_disk(files)) == 1
    await sweep_files(live.sessions, files)
    assert len(_on_disk(files)) == 1, "an upload might still be under way"
    await sweep_files(live.sessions, files, **AT_ONCE)
    assert _on_disk(files) == []


async def test_a_sweep_and_an_upload_at_once_never_leave_a_row_without_its_bytes(live, town, files):
    rounds = 12
    for _ in range(rounds):
        sent = [_send(live, town) for _ in range(3)]
        swept = [sweep_files(live.sessions, files, **AT_ONCE) for _ in range(2)]
        answers = (await asyncio.gather(*sent, *swept))[:3]
        assert {each.status_code for each in answers} <= {201, 503}
        for each in answers:
            if each.status_code == 201:
                async with live.client(town.coordinator) as client:
                    given = await client.get(f"/v1/attachments/{each.json()['id']}/content")
                assert (given.status_code, given.content) == (200, PDF)
                await _remove(live, town, each)
