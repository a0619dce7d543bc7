"""What a stranger's file does in its process ends there: told in a sentence, and the next is read."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from triada.core import bounded_process
from triada.core.bounded_process import BoundedProcess, Reader
from triada.core.errors import BodyTooLarge, Invalid, NotFound, Unavailable

pytestmark = pytest.mark.anyio

HERE = Path(__file__).parent / "hostile_readers"


class TooMuch(Invalid):
    pass


class Broken(Invalid):
    pass


@pytest.fixture(scope="module")
def process():
    known, bounded_process._modules = bounded_process._modules, set()
    path, os.environ["PYTHONPATH"] = os.environ.get("PYTHONPATH"), str(HERE)
    process = BoundedProcess()
    process.warm()
    yield process
    process.stop()
    bounded_process._modules = known
    os.environ.pop("PYTHONPATH") if path is None else os.environ.update(PYTHONPATH=path)


@pytest.fixture
def reader(process):
    def reader(name, seconds=20, memory=256 * 1024**2):
        more = {"seconds": seconds, "memory": memory, "process": process, "at": "/body"}
        return Reader(f"misbehaving:{name}", too_much=TooMuch, broken=Broken, **more)

    return reader


async def test_what_a_reader_makes_comes_back_with_the_words_it_was_given(reader):
    content = bytes(range(256)) * 100_000
    assert await reader("returns").read(content, more="Ж") == content + "Ж".encode()
    assert await reader("returns").read(b"") == b""


HURTS = {
    "eats_memory": TooMuch,
    "crashes": TooMuch,
    "nests": TooMuch,
    "answers_without_end": TooMuch,
    "falls_over": Broken,
    "writes_a_file": Broken,
    "refuses": NotFound,
    "refuses_in_its_own_words": Broken,
}


@pytest.mark.parametrize("name", HURTS)
async def test_what_hurts_is_told_and_the_next_file_is_read(reader, name):
    with pytest.raises(HURTS[name]) as told:
        await reader(name).read(b"file")
    assert told.value.at == "/body"
    assert await reader("returns").read(b"next") == b"next"


@pytest.mark.parametrize("name", ["runs_for_ever", "sleeps_for_ever"])
async def test_who_does_not_come_to_an_end_is_ended(reader, name):
    with pytest.raises(TooMuch):
        await reader(name, seconds=1).read(b"file")


async def test_the_words_of_a_refusal_come_along(reader):
    with pytest.raises(NotFound) as told:
        await reader("refuses").read(b"file")
    assert told.value.facts == {"sheet": "Cíle"}


async def test_a_reader_knows_no_password(reader, monkeypatch, process):
    monkeypatch.setenv("DATABASE_URL", "postgresql://a:secret@b/")
    process.stop()
    known = (await reader("names_environment").read(b"")).decode().split()
    assert "PATH" in known
    assert set(known) <= {*bounded_process.PASSED_ON, "LC_CTYPE"}


async def test_a_process_that_fell_over_is_begun_again(reader, process):
    assert await reader("returns").read(b"a") == b"a"
    os.kill(process._running.pid, signal.SIGKILL)
    assert await reader("returns").read(b"b") == b"b"


async def test_the_server_reads_on_while_a_reader_is_busy(reader):
    busy = asyncio.create_task(reader("runs_for_ever", seconds=2).read(b"file"))
    steps = 0
    while not busy.done():
        assert await reader("returns").read(b"a") == b"a"
        steps += 1
    with pytest.raises(TooMuch):
        await busy
    assert steps > 3


async def test_more_files_than_may_wait_are_refused_for_a_while(reader, monkeypatch):
    monkeypatch.setattr(bounded_process.QUEUE, "most", 0)
    with pytest.raises(Unavailable) as told:
        await reader("returns").read(b"a")
    assert told.value.retry_after == 10


async def test_a_file_waits_for_no_import(reader, process):
    """Each is read by a fork of the one process in which all readers are loaded already."""
    parents = {await reader("names_its_parent").read(b"a") for _ in range(5)}
    assert parents == {str(process._running.pid).encode()}


async def test_a_reader_that_needs_more_memory_has_it_where_it_is_given(reader):
    """The control: it is the limit that stops it, and nothing else."""
    with pytest.raises(TooMuch):
        await reader("takes_some_memory", memory=128 * 1024**2).read(b"file")
    assert int(await reader("takes_some_memory", memory=1024**3).read(b"file")) == 300 * 1024**2


def test_refusals_are_told_apart_from_each_other():
    assert bounded_process._refusal({"code": "BodyTooLarge", "facts": {}}).__class__ is BodyTooLarge
    assert bounded_process._refusal({"code": "SystemExit", "facts": {}}) is None
