"""Hostile questions to every list are refused with a place, never an error."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode

import pytest

from contract import walk
from contract.asking import BY_CURSOR, WITH_EVERY_KIND, get, parameters
from triada.core.ids import new_id

pytestmark = pytest.mark.anyio


def _packed(keys):
    return urlsafe_b64encode(json.dumps(keys).encode()).decode().rstrip("=")


def _raw(said: bytes):
    return urlsafe_b64encode(said).decode().rstrip("=")


NONSENSE = (
    "x",
    "====",
    "ščř",
    "\x00",
    "a" * 2001,
    "%%%",
    " ",
    "null",
    _raw(b"\xff\xfe"),
    _raw(b"{"),
)
SHAPES = (None, True, 1, "x", {}, {"a": 1}, [], [[]], [None], [{}], ["\x00"], ["x"] * 9)
FEW = ("\ud800", 10**400, None)
VALUES = (
    None, True, "", "x", "\x00", "\ud800", -1, 2**31, 2**63, 10**400, 1.5, float("inf"), float("nan"),
    [], {}, "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2025-01-01", str(new_id())[:-1],
)  # fmt: skip


async def _real_keys(stage, route):
    cursor = (await get(stage, route, limit=1)).json()["next"]
    assert cursor, "this list has one entry only"
    return json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))


@pytest.mark.parametrize("route", BY_CURSOR, ids=walk.name_of)
async def test_a_cursor_that_is_not_ours_is_refused(stage, route):
    deep = _raw(b"[" * 1400)
    every = [*NONSENSE, deep, *map(_packed, SHAPES)]
    turn = BY_CURSOR.index(route)
    for cursor in every if route.name in WITH_EVERY_KIND else every[turn % 4 :: 4]:
        answer = await get(stage, route, cursor=cursor)
        assert (answer.status_code, answer.json()["code"]) in (
            (422, "BadCursor"), (422, "Invalid")
        ), cursor  # fmt: skip


@pytest.mark.parametrize("route", BY_CURSOR, ids=walk.name_of)
async def test_no_value_in_a_cursor_is_an_error(stage, route):
    keys = await _real_keys(stage, route)
    refused, values = 0, VALUES if route.name in WITH_EVERY_KIND else FEW
    turn = BY_CURSOR.index(route)
    for n in range(len(keys)) if values is VALUES else [turn % len(keys)]:
        for value in values:
            answer = await get(stage, route, cursor=_packed([*keys[:n], value, *keys[n + 1 :]]))
            assert answer.status_code in (200, 422), (n, value, answer.text)
            refused += answer.status_code == 422
    assert refused > len(values) / 2


async def test_a_cursor_of_another_list_is_no_error(stage):
    cursors = {route.name: _packed(await _real_keys(stage, route)) for route in BY_CURSOR}
    kinds = [cursors[name] for name in WITH_EVERY_KIND]
    for route in BY_CURSOR:
        for cursor in kinds:
            answer = await get(stage, route, cursor=cursor, limit=1)
            assert answer.status_code in (200, 422), answer.text


BAD = {
    "uuid": ("x", "", "\x00", "1" * 33, "g" * 36, str(new_id()) + "0"),
    "integer": ("x", "", "-1", "0", "201000", "1e9", "9" * 30, "1.5", "\x00", "9" * 5000),
    "boolean": ("x", "2", "\x00", ""),
    "date": (
        "x",
        "2025-02-30",
        "10000-01-01",
        "\x00",
        "0000-01-01",
        "2025-01-01T12:00:00Z",
        "2025",
        "0",
    ),
    "date-time": (
        "x",
        "2025-01-01",
        "2025-01-01T00:00:00",
        "\x00",
        "1" * 40,
        "2025-13-01T00:00:00Z",
    ),
    "enum": ("x", "", "\x00", "MEASURE", "a" * 500),
    "string": ("\x00", "a" * 20_000, "\x1b", "\u202e", ""),
}


def _kind(schema):
    kinds = []
    for choice in walk.choices(schema):
        choice = walk.resolved(choice.get("items", choice))
        kinds.append("enum" if "enum" in choice else choice.get("format") or choice.get("type"))
    return next(kind for kind in kinds if kind != "null")


@pytest.mark.parametrize("route", walk.PAGED, ids=walk.name_of)
async def test_hostile_parameters_are_refused_with_a_place(stage, route):
    tried, turn = 0, walk.PAGED.index(route)
    for name, schema in parameters(route).items():
        for value in BAD.get(_kind(schema), BAD["string"])[turn % 4 :: 4]:
            if (name, value) == ("cursor", ""):
                continue  # the first page, as for who sends an empty field
            answer = await get(stage, route, **{name: value})
            assert answer.status_code == 422, (name, value[:50], answer.text[:300])
            assert answer.json()["errors"][0]["pointer"].startswith(f"/query/{name}")
            tried += 1
    assert tried > 3


@pytest.mark.parametrize("route", walk.PAGED, ids=walk.name_of)
async def test_a_parameter_that_is_not_known_is_refused(stage, route):
    for name in ("include_deleted", "offset", "__proto__", "\x00", "Limit"):
        answer = await get(stage, route, **{name: "1"})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["code"] == "extra_forbidden"


ODD = (
    "'", '"', "\\", "&", "|", "!", "(", ")", ":*", "<->", "a & b", "a | !b", "%", "_", "'; drop table",
    "a" * 200, "а" * 200, "🙂", "ß", "İ", "ﬁ", "e\u0301", "\u00ad", "-", "--", "1", "§ 44", "a\\'b:*c",
)  # fmt: skip


@pytest.mark.parametrize("route", [r for r in walk.PAGED if "q" in parameters(r)], ids=walk.name_of)
async def test_any_words_may_be_looked_for(stage, route):
    turn = walk.PAGED.index(route)
    for said in ODD if route.name == "search" else ODD[turn % 4 :: 4]:
        answer = await get(stage, route, q=said)
        assert answer.status_code in (200, 422), (said, answer.text)
        if answer.status_code == 422:
            assert answer.json()["errors"][0]["code"] in ("text_empty", "string_too_long"), said


INSTANTS = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00")


@pytest.mark.parametrize(
    "route", [r for r in walk.PAGED if "updated_since" in parameters(r)], ids=walk.name_of
)
async def test_any_instant_may_be_asked_from(stage, route):
    for instant in INSTANTS:
        answer = await get(stage, route, updated_since=instant)
        assert answer.status_code in (200, 422), (instant, answer.text)


DAYS = ("1900", "2199-12-31", "2199", "2025~")


@pytest.mark.parametrize("day", DAYS)
async def test_measures_may_be_asked_for_at_the_ends_of_time(stage, day):
    for name in ("since", "until"):
        answer = await get(stage, walk.BY_NAME["list_measures"], **{name: day})
        assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("route", [r for r in walk.READS if "{" in r.path], ids=walk.name_of)
async def test_an_address_that_is_no_id_is_refused(stage, route):
    start = route.path.partition("{")[0]
    end = route.path.partition("}")[2]
    for odd in (
        "x",
        "%00",
        "%20",
        "..%2f..%2fetc",
        "1" * 5000,
        "%ff",
        "%f0%9f%99%82",
        "null",
        "-1",
    ):
        answer = await stage.client.get(f"/v1{start}{odd}{end}", headers=stage.owner)
        assert 400 <= answer.status_code < 500, (odd, answer.text)
