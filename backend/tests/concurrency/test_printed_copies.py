"""A frozen version is printed once: whoever comes later gets a copy, if it may see the version."""

import asyncio

import pytest

from concurrency.test_slow_readers import frozen, shown, small_pool  # noqa: F401 - fixtures
from triada.core import program
from triada.core.disk_cache import DiskCache
from triada.planning.documents import printing

pytestmark = pytest.mark.anyio

LOOPS = 40


@pytest.fixture
def copies(live, tmp_path):
    before = live.app.state.print_cache
    live.app.state.print_cache = DiskCache(tmp_path / "printed", 10_000_000)
    yield live.app.state.print_cache
    live.app.state.print_cache = before


@pytest.fixture
def prints(copies, monkeypatch):
    """What was handed to the printing process."""
    seen, run = [], printing._run

    def counted(command):
        seen.append(command[3])
        run(command)

    monkeypatch.setattr(printing, "_run", counted)
    return seen


@pytest.fixture
def no_copies(live, copies, tmp_path):
    live.app.state.print_cache = DiskCache(tmp_path / "printed", 0)


async def test_many_who_ask_for_one_pdf_have_it_printed_once_and_stop_nobody(
    live, small_pool, shown, frozen, prints  # noqa: F811
):  # fmt: skip
    async with live.client() as client:
        path = f"/v1/versions/{frozen}/document"
        asked = [asyncio.create_task(client.get(path)) for _ in range(LOOPS)]
        for _ in range(LOOPS):
            answer = await client.get(f"/v1/measures/{shown.measures[0].id}")
            assert answer.status_code == 200, answer.text
        made = [await each for each in asked]
    assert {each.status_code for each in made} == {200}
    assert len({each.content for each in made}) == 1
    assert prints == ["pdf"]


async def _twice(live, path):
    async with live.client() as client:
        first, second = await client.get(path), await client.get(path)
    assert first.status_code == second.status_code == 200, first.text
    assert first.content == second.content
    assert first.headers["content-disposition"] == second.headers["content-disposition"]


ADDRESSES = (
    "/v1/versions/{}/document", "/v1/versions/{}/document?form=docx",
    "/v1/versions/{}/document?kind=summary", "/v1/versions/{}/difference/document",
)  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
async def test_the_second_who_asks_gets_a_copy(live, shown, frozen, prints, address):  # noqa: F811
    await _twice(live, address.format(frozen))
    assert len(prints) == 1


async def test_without_room_for_copies_each_is_printed(live, frozen, prints, no_copies):  # noqa: F811
    """The control: it is the copy that saves the print."""
    await _twice(live, ADDRESSES[0].format(frozen))
    assert len(prints) == 2


async def test_each_form_kind_and_language_is_a_copy_of_its_own(live, frozen, prints):  # noqa: F811
    async with live.client() as client:
        for address in ADDRESSES:
            assert (await client.get(address.format(frozen))).status_code == 200
    assert prints == ["pdf", "docx", "pdf", "pdf"]


async def test_a_new_program_prints_anew(live, frozen, prints, monkeypatch):  # noqa: F811
    await _twice(live, ADDRESSES[0].format(frozen))
    monkeypatch.setattr(program, "fingerprint", lambda: "another")
    await _twice(live, ADDRESSES[0].format(frozen))
    assert len(prints) == 2


async def _publish(live, town, audience):
    async with live.client(town.coordinator) as client:
        path = f"/v1/editions/{town.edition.id}"
        version = (await client.get(path)).json()["version"]
        answer = await client.post(
            f"{path}/publication",
            headers={"if-match": f'"{version}"'},
            json={"audience": audience},
        )
        assert answer.status_code == 200, answer.text


async def test_the_copy_of_a_withdrawn_version_is_given_to_nobody_who_may_not_see_it(
    live, shown, frozen, prints  # noqa: F811
):  # fmt: skip
    path = ADDRESSES[0].format(frozen)
    await _twice(live, path)
    await _publish(live, shown, "internal")
    async with live.client() as client:
        assert (await client.get(path)).status_code == 404
    async with live.client(shown.coordinator) as client:
        assert (await client.get(path)).status_code == 200
    # Readers who differ never share a copy, whatever it holds.
    assert len(prints) == 2


async def test_more_documents_than_may_wait_are_refused_for_a_while(
    live, frozen, prints, monkeypatch  # noqa: F811
):  # fmt: skip
    monkeypatch.setattr(printing.PRESS, "most", 0)
    async with live.client() as client:
        answer = await client.get(ADDRESSES[0].format(frozen))
        assert answer.status_code == 503
        assert answer.json()["code"] == "PressIsBusy"
        assert int(answer.headers["retry-after"]) == 10
        monkeypatch.setattr(printing.PRESS, "most", 1)
        assert (await client.get(ADDRESSES[0].format(frozen))).status_code == 200
    assert printing.PRESS.begun == 0


async def test_the_queue_is_shorter_than_the_pool(live):
    pool = live.app.state.engine.pool
    assert printing.PRESS.most < pool.size() + pool._max_overflow
