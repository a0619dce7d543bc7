"""Cursors of the feed that were not made by us."""

import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode

import pytest

pytestmark = pytest.mark.anyio

TOWN = "11111111111171118111111111111111"


def _text(said: bytes) -> str:
    return urlsafe_b64encode(said).decode().rstrip("=")


def _packed(value: object) -> str:
    return _text(zlib.compress(json.dumps(value).encode()))


async def _asked(stage, after):
    return await stage.client.get("/v1/changes", params={"after": after}, headers=stage.owner)


async def _epoch(stage) -> str:
    cursor = (await stage.client.get("/v1/changes/position")).json()["next"]
    unpacked = zlib.decompress(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    return str(json.loads(unpacked)[0])


BROKEN = {
    "empty": "",
    "no base64": "ščř",
    "not packed": _text(b"[1, 2]"),
    "cut short": _packed(["x", []])[:8],
    "not json": _text(zlib.compress(b"{")),
    "not utf-8": _text(zlib.compress(b"\xff\xfe")),
    "very deep": _text(zlib.compress(b"[" * 200_000)),
    "a bomb": _text(zlib.compress(b"[" + b"1," * 20_000_000 + b"1]", 9)),
    "a long number": _text(zlib.compress(b"[1," + b"9" * 6000 + b"]")),
    "of another form": _packed({"a": 1}),
    "too short": _packed(["x"]),
    "no epoch": _packed([None, []]),
    "a strange epoch": _packed(["x", []]),
    "nothing": _packed(None),
}


@pytest.mark.parametrize("after", BROKEN.values(), ids=BROKEN.keys())
async def test_a_cursor_that_is_not_ours_is_refused(stage, after):
    answer = await _asked(stage, after)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"] == "/query/after"


POSITIONS = (
    [[TOWN, -1]], [[TOWN, 2**63]], [[TOWN, float("inf")]], [[TOWN, float("nan")]], [[TOWN, "x"]],
    [[TOWN, None]], [[TOWN, []]], [["x", 1]], [[None, 1]], [[TOWN]], [[TOWN, 1, 2]], [1], "x", 1, None,
    [[TOWN, "\ud800"]], [["\ud800", 1]], [[{}, {}]],
)  # fmt: skip


@pytest.mark.parametrize("positions", POSITIONS, ids=repr)
async def test_no_position_in_a_cursor_is_an_error(stage, positions):
    answer = await _asked(stage, _packed([await _epoch(stage), positions]))
    assert answer.status_code == 422, answer.text


async def test_a_cursor_of_ours_is_taken(stage):
    """The control: the cursors above are refused for what is wrong in them."""
    answer = await _asked(stage, _packed([await _epoch(stage), [[TOWN, 7]]]))
    assert answer.status_code == 200, answer.text


async def test_a_cursor_from_before_a_restored_backup_says_so(stage):
    answer = await _asked(stage, _packed(["00000000-0000-4000-8000-000000000000", []]))
    assert (answer.status_code, answer.json()["code"]) == (410, "TooOldCursor")


async def test_a_position_beyond_the_end_gives_nothing_and_loses_nothing(stage):
    town = stage.inside.town.id
    answer = await _asked(stage, _packed([await _epoch(stage), [[town.hex, 2**62]]]))
    assert town.hex not in {item["authority_id"] for item in answer.json()["items"]}
