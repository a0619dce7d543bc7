"""A file between a writer and a slower reader: every byte comes once, in order, and no more is kept
than said."""

import asyncio

import pytest

from triada.core import spool as module
from triada.core.errors import Unavailable
from triada.core.spool import Spool, Spools

pytestmark = pytest.mark.anyio


@pytest.fixture
def opened(tmp_path):
    """A file with room for so many bytes."""
    found = []

    def open_(most):
        found.append(Spool(tmp_path, most))
        return found[-1]

    yield open_
    for each in found:
        each.close()


async def _read(spool):
    return b"".join([piece async for piece in spool.pieces()])


@pytest.mark.parametrize("most", [10, 64, 1000, 100_000], ids=str)
async def test_what_is_written_is_read_whatever_the_room(opened, most):
    spool = opened(most)
    parts = [bytes([number % 251]) * (number % 10) for number in range(500)]

    async def write():
        for part in parts:
            await spool.write(part)
        spool.end()

    found, _ = await asyncio.wait_for(asyncio.gather(_read(spool), write()), 20)
    assert found == b"".join(parts)
    assert spool._file.seek(0, 2) <= most


async def test_a_writer_waits_for_a_reader_where_the_file_is_full(opened):
    spool = opened(10)
    await spool.write(b"0123456789")
    more = asyncio.create_task(spool.write(b"ab"))
    await asyncio.sleep(0.02)
    assert not more.done()
    pieces = spool.pieces()
    assert await anext(pieces) == b"0123456789"
    await asyncio.wait_for(more, 5)
    spool.end()
    assert await anext(pieces) == b"ab"


async def test_what_went_wrong_reaches_the_reader(opened):
    spool = opened(100)
    await spool.write(b"a")
    spool.end(ValueError("broke off"))
    with pytest.raises(ValueError, match="broke off"):
        await _read(spool)


async def test_places_are_few_and_the_idle_one_gives_way(tmp_path, monkeypatch):
    spools = Spools(tmp_path / "made" / "here", most_readers=2)
    first, second = spools.open(), spools.open()
    await first.write(b"a")
    assert spools.open() is None
    monkeypatch.setattr(module, "IDLE", 0.01)
    await asyncio.sleep(0.02)
    third = spools.open()
    assert third is not None
    with pytest.raises(Unavailable):
        await first.write(b"a")
    for each in (first, second, third):
        spools.close(each)


async def test_who_waits_for_a_slow_writer_gives_way_to_nobody(tmp_path, monkeypatch):
    spools = Spools(tmp_path, most_readers=1)
    spool = spools.open()
    monkeypatch.setattr(module, "IDLE", 0.01)
    await spool.write(b"a")
    assert await anext(spool.pieces()) == b"a"
    await asyncio.sleep(0.02)
    assert spools.open() is None
    spools.close(spool)


async def test_nobody_else_finds_the_files(tmp_path):
    spools = Spools(tmp_path / "exports")
    opened = spools.open()
    assert (tmp_path / "exports").stat().st_mode & 0o077 == 0
    assert list((tmp_path / "exports").iterdir()) == []
    spools.close(opened)
