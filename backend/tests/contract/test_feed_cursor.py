"""Cursors of the feed that are not ours, or no longer."""

import json
import zlib
from base64 import urlsafe_b64encode
from uuid import uuid4

import pytest

from triada.core.ids import new_id
from triada.exchange.feed.cursor import Cursor, mark, parse

pytestmark = pytest.mark.anyio

LANGUAGES = ("cs", "sk", "sr-Cyrl", "sr-Latn", "en")


async def _asked(stage, after, **headers):
    headers = {**stage.owner, **headers}
    return await stage.client.get("/v1/changes", params={"after": after}, headers=headers)


async def _place(stage) -> Cursor:
    return parse((await stage.client.get("/v1/changes/position")).json()["next"])


BROKEN = (
    "", "x", "ščř", "-", "1", "-1-0123456789abcdef", "1-0123456789abcde", "1-0123456789abcdef0",
    "1-0123456789ABCDEF", "1-0123456789abcdeg", "1.0-0123456789abcdef", "1e9-0123456789abcdef",
    "٣-0123456789abcdef", "1-0123456789abcdef\n", "9" * 16 + "-0123456789abcdef",
    "9" * 6000 + "-0123456789abcdef", "1-" + "0" * 50_000, "eN", "eN\x00", "[1, 2]", "None",
)  # fmt: skip


@pytest.mark.parametrize("after", BROKEN, ids=lambda said: ascii(said[:24]))
async def test_a_cursor_that_is_not_ours_is_refused(stage, after):
    answer = await _asked(stage, after)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"] == "/query/after"


async def test_a_cursor_of_ours_is_taken(stage):
    """The control: the others are refused for what is wrong in them."""
    answer = await _asked(stage, (await _place(stage)).text())
    assert answer.status_code == 200, answer.text


def _of_the_first_form(towns: int) -> str:
    listed = [[new_id().hex, n] for n in range(towns)]
    packed = zlib.compress(json.dumps(["00000000-0000-4000-8000-000000000000", listed]).encode(), 9)
    return urlsafe_b64encode(packed).decode().rstrip("=")


@pytest.mark.parametrize("towns", [0, 1, 300])
async def test_a_cursor_of_the_first_form_is_too_old(stage, towns):
    answer = await _asked(stage, _of_the_first_form(towns))
    assert (answer.status_code, answer.json()["code"]) == (410, "TooOldCursor")


async def test_a_mirror_is_told_how_to_start_anew_in_its_language(stage):
    told = {}
    for language in LANGUAGES:
        answer = await _asked(stage, _of_the_first_form(1), **{"accept-language": language})
        told[language] = answer.json()["title"]
    assert len(set(told.values())) == len(LANGUAGES)
    assert all("/v1/changes/position" in title for title in told.values()), told


WRONG = {
    "another mark": lambda now: Cursor(now.position, "0" * 16),
    "a position before": lambda now: Cursor(now.position - 1, now.mark),
    "the beginning": lambda now: Cursor(0, now.mark),
    "a position beyond the end": lambda now: Cursor(now.position + 1, now.mark),
    "a position far beyond": lambda now: Cursor(10**15 - 1, now.mark),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
async def test_a_position_that_was_not_given_is_too_old(stage, wrong):
    answer = await _asked(stage, wrong(await _place(stage)).text())
    assert (answer.status_code, answer.json()["code"]) == (410, "TooOldCursor")


def test_the_mark_follows_epoch_position_history_and_filter():
    """Two that differ in one of them have different marks."""
    epoch, town = uuid4(), new_id().bytes
    given = [(epoch, 7, b"a"), (uuid4(), 7, b"a"), (epoch, 8, b"a"), (epoch, 7, b"b")]
    marks = [mark(*each) for each in given] + [mark(*given[0], town)]
    assert len(set(marks)) == len(marks)
    assert mark(*given[0]) == marks[0]
