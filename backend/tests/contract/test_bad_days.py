"""Numbers and days that do not exist, and ends before their beginnings."""

import json
import re

import pytest

from contract import bodies, walk
from contract.trying import NAMES, cases, refused, sent
from contract.walk import BY_NAME, with_value
from contract.world import anybody, send, undone

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("name", NAMES)
async def test_what_is_no_number_is_refused_where_a_number_stands(stage, name):
    before = await stage.state()
    for body, places in cases(stage, name):
        for place in places:
            if isinstance(place.value, int | float) and not isinstance(place.value, bool):
                for raw in ("NaN", "Infinity", "-Infinity", "1e400", "-1e400"):
                    marked = json.dumps(with_value(body, place.path, "@here@"))
                    content = marked.replace('"@here@"', raw)
                    await refused(stage, name, (place.path, raw), content)
    assert await stage.state() == before


NO_PARTS = ("2025-02-30", "2025-13", "2025-Q5", "2025-00", "2025-04-31", "0000", "9999", "25",
            "2025-4", "2025-04-25T00:00", "2025-Q1-01", "~2025", "2025~~", "2023-02-29", "２０２５",
            "2025 ", 2025)  # fmt: skip
NO_DAYS = ("2025-02-30", "2025", 0, "0", "2025-04-31", "0000-01-01", "10000-01-01", "2025-04-25T00:00",
           "2025-04", 1.5, "2023-02-29", "２０２５-01-01", "2025-1-1", "1e5")  # fmt: skip
PARTIAL = re.compile(r"Q\[1-4\]")


def _day(place):
    """`date` or `partial`, where the place is one."""
    for choice in walk.choices(place.schema):
        if choice.get("format") == "date":
            return "date"
        if PARTIAL.search(choice.get("pattern", "")):
            return "partial"
    return None


@pytest.mark.parametrize("name", NAMES)
async def test_days_that_do_not_exist_are_refused(stage, name):
    before = await stage.state()
    for body, places in cases(stage, name):
        for place in places:
            for value in {"partial": NO_PARTS, "date": NO_DAYS}.get(_day(place), ()):
                changed = with_value(body, place.path, value)
                await refused(stage, name, (place.path, value), changed)
    assert await stage.state() == before


def test_there_are_days_and_numbers_in_the_bodies():
    kinds = {
        (_day(place), type(place.value))
        for name in NAMES
        for body in bodies.BODIES[name](anybody())
        for place in walk.places(walk.body_schema(BY_NAME[name]), body)
    }
    assert {("date", str), ("partial", str), (None, int), (None, float)} <= kinds


SPANS = (("starts", "ends"), ("period_from", "period_to"), ("valid_from", "valid_to"))


@pytest.mark.parametrize("name", NAMES)
async def test_an_end_before_its_beginning_is_refused(stage, name):
    before = await stage.state()
    for body, _ in cases(stage, name):
        for begins, ends in SPANS:
            if body.keys() >= {begins, ends}:
                turned = {**body, begins: "2026-06-02", ends: "2026-06-01"}
                answer = await sent(stage, name, (begins, ends), json.dumps(turned))
                assert answer.status_code == 422
                if BY_NAME[name].methods == {"PATCH"} and begins in ("starts", "period_from"):
                    await _half(stage, name, body, begins, ends)
    assert await stage.state() == before


async def _half(stage, name, body, begins, ends):
    """One end alone, against what is stored since a change before."""
    async with undone(stage.connection):
        route = BY_NAME[name]
        stored = await send(stage.client, stage.inside, route, stage.owner, json=body)
        assert stored.status_code == 200, stored.text
        seen = {**stage.owner, "if-match": stored.headers["etag"]}
        for field, value in ((begins, "2100"), (ends, "1950")):
            answer = await send(stage.client, stage.inside, route, seen, json={field: value})
            assert (answer.status_code, field) == (422, field)
