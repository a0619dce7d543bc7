"""Bodies that no honest client sends: always refused with a place, never an error, nothing written."""

import json

import pytest

from contract import walk
from contract.conftest import LIMIT
from contract.trying import NAMES, cases, refused, sent
from contract.walk import BY_NAME, with_key, with_value
from contract.world import UPLOADS

pytestmark = pytest.mark.anyio

BROKEN = {
    "nothing": b"",
    "half an object": b'{"title": ',
    "a stray comma": b'{"a": 1,}',
    "two values": b"{} {}",
    "single quotes": b"{'a': 1}",
    "not utf-8": b'{"title": "\xff\xfe"}',
    "utf-16": '{"a": 1}'.encode("utf-16"),
    "a cut letter": '{"a": "š"}'.encode()[:-3] + b'"}',
    "very deep": b"[" * 30_000,
    "a very long number": b'{"a": ' + b"9" * 6000 + b"}",
    "a byte order mark alone": b"\xef\xbb\xbf",
    "a raw control character": b'{"a": "\x00"}',
}
TOPS = ("[]", '"x"', "1", "null", "true", "[{}]", "NaN", "1e400")


@pytest.mark.parametrize("name", NAMES)
async def test_what_is_no_object_is_refused(stage, name):
    before = await stage.state()
    turn = NAMES.index(name)
    for why, content in list(BROKEN.items())[turn % 3 :: 3]:  # each has its turn ten times
        answer = await sent(stage, name, why, content)
        assert answer.status_code in (400, 422), why
    for top in TOPS:
        await refused(stage, name, top, top)
    assert await stage.state() == before


@pytest.mark.parametrize("name", [*NAMES, *UPLOADS])
async def test_a_body_over_the_limit_is_refused_whether_it_says_so_or_not(stage, name):
    before = await stage.state()

    async def drop_by_drop():
        for _ in range(LIMIT // 8192 + 2):
            yield b" " * 8192

    for content in (b" " * (LIMIT + 1), drop_by_drop()):
        answer = await sent(stage, name, "too large", content)
        assert (answer.status_code, answer.json()["code"]) == (413, "BodyTooLarge")
    assert await stage.state() == before


@pytest.mark.parametrize("name", NAMES)
async def test_a_body_of_another_kind_is_refused(stage, name):
    kinds = ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/html")
    for kind in kinds:
        headers = {**stage.owner, "if-match": '"1"', "content-type": kind}
        address = stage.inside.path(BY_NAME[name])
        content = json.dumps(stage.inside.body(name)).encode()
        answer = await stage.client.request(
            walk.method(BY_NAME[name]), address, headers=headers, content=content
        )
        assert answer.status_code in (415, 422), (kind, answer.text)


OURS = ("id", "version", "created_at", "updated_at", "audience", "authority_id", "lineage_id",
        "__proto__", "Title", "state ", "")  # fmt: skip
NO_TAGS = ("../x", "\x00", "CS")


@pytest.mark.parametrize("name", NAMES)
async def test_a_field_that_is_not_offered_is_refused_at_every_depth(stage, name):
    before = await stage.state()
    tried = 0
    for body, places in cases(stage, name):
        objects = [((), body)] + [(p.path, p.value) for p in places if isinstance(p.value, dict)]
        for path, value in objects:
            languages = path and path[-1] == "values"
            for field in NO_TAGS if languages else OURS[:1] if path else OURS:
                if field not in value and not _offered(name, path, field):
                    changed = with_key(body, path, field, "x")
                    await refused(stage, name, (path, field), changed)
                    tried += 1
    assert tried >= len(OURS) - 3
    assert await stage.state() == before


def _offered(name, path, field):
    return not path and field in walk.body_schema(BY_NAME[name])["properties"]


WRONG = {
    "string": (1, True, [], {}, 1.5),
    "integer": ("x", [], {}, 1.5, 10**12, -(10**12), 2**63, 10**30),
    "number": ("x", [], {}, 10**30, -(10**30)),
    "boolean": ("x", [], {}, 2),
    "array": ("x", 1, {}, [[]], [{}] * 501, ["x"] * 501),
    "object": ("x", 1, [], True),
}


@pytest.mark.parametrize("name", NAMES)
async def test_a_value_of_another_type_is_refused(stage, name):
    before = await stage.state()
    for body, places in cases(stage, name):
        assert places
        for place in places:
            types = {choice.get("type") for choice in walk.choices(place.schema)}
            (kind,) = types - {"null"}
            for value in WRONG[kind]:
                changed = with_value(body, place.path, value)
                await refused(stage, name, (place.path, value), changed)
    assert await stage.state() == before


ONLY_NULLABLE = {"place_goal", "place_chapter", "accept_alignment"}
"""A place at the top and in front is two nulls; an answer may be taken back."""
WITHOUT_WORDS = {"accept_alignment"}


@pytest.mark.parametrize("name", NAMES)
async def test_null_is_refused_where_the_description_knows_none(stage, name):
    before = await stage.state()
    tried = 0
    for body, places in cases(stage, name):
        for place in places:
            if not walk.may_be_null(place.schema):
                await refused(stage, name, place.path, with_value(body, place.path, None))
                tried += 1
    assert tried or name in ONLY_NULLABLE
    assert await stage.state() == before


HOSTILE = ("a\x00b", "\ud800", "a\x1bb", "\u202eabc", "\U000e0041")


@pytest.mark.parametrize("name", NAMES)
async def test_characters_that_nobody_sees_are_refused_in_every_text(stage, name):
    """Passwords are the exception: whatever is typed is only hashed, apart from NUL; and a
    clipboard, from which such letters are left out."""
    before = await stage.state()
    tried = 0
    for body, places in cases(stage, name):
        for place in places:
            if isinstance(place.value, str):
                typed = place.name == "password" or place.path == ("token",)
                typed = typed or (name, place.path) == ("propose_from_text", ("text",))
                for value in HOSTILE[:2] if typed else HOSTILE:
                    changed = with_value(body, place.path, value * 13)
                    await refused(stage, name, (place.path, value), changed)
                    tried += 1
    assert tried or name in WITHOUT_WORDS
    assert await stage.state() == before
