"""Copies of what takes long to make: bounded, whole, and made once for all who ask meanwhile."""

import asyncio

import pytest

from triada.core.disk_cache import DiskCache, Made, key_of
from triada.core.errors import Unavailable

pytestmark = pytest.mark.anyio


def test_the_oldest_copies_go_first_also_those_of_an_earlier_start(tmp_path):
    copies = DiskCache(tmp_path, 3 * 132)
    for name in "abc":
        copies.keep(name, name.encode() * 100)
    assert copies.read("a") == b"a" * 100
    again = DiskCache(tmp_path, 3 * 132)
    again.keep("d", b"d" * 100)
    assert again.read("b") is None
    assert {each.name for each in tmp_path.iterdir()} == {"a", "c", "d"}
    again.keep("e", b"e" * 1000)
    assert again.read("e") is None


def test_a_copy_that_was_half_written_is_none(tmp_path):
    copies = DiskCache(tmp_path, 1000)
    copies.keep("a", b"words")
    (tmp_path / "a").write_bytes((tmp_path / "a").read_bytes()[:-1])
    assert copies.read("a") is None


async def test_a_folder_that_cannot_be_written_costs_no_answer(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    async def make():
        return Made(b"words")

    assert await DiskCache(tmp_path / "file", 1000).get("a", make) == b"words"


async def test_what_was_not_whole_or_failed_is_made_again(tmp_path):
    copies, made = DiskCache(tmp_path, 1000), []

    async def make():
        made.append(1)
        if len(made) == 1:
            raise Unavailable
        return Made(b"words", complete=len(made) > 2)

    with pytest.raises(Unavailable):
        await copies.get("a", make)
    assert [await copies.get("a", make) for _ in range(3)] == [b"words"] * 3
    assert len(made) == 3


def test_a_key_is_of_everything_that_goes_in():
    assert key_of("a", 1) == key_of("a", 1)
    assert len({key_of("a", 1), key_of("a", 2), key_of("a1"), key_of(["a", 1])}) == 4


async def test_all_who_ask_meanwhile_wait_for_one_and_one_who_leaves_stops_nobody(tmp_path):
    copies, made, enough = DiskCache(tmp_path, 1000), [], asyncio.Event()

    async def make():
        made.append(1)
        await enough.wait()
        return Made(b"words")

    first, *others = [asyncio.create_task(copies.get("a", make)) for _ in range(5)]
    while not made:  # noqa: ASYNC110 - the work is counted, not awaited
        await asyncio.sleep(0)
    first.cancel()
    enough.set()
    assert await asyncio.gather(*others) == [b"words"] * 4
    assert len(made) == 1
