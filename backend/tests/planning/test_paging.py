"""Paging by key: each row exactly once, whatever the sizes of pages; cursors are not trusted."""

import base64
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import make
from planning.desk import Desk, refused

pytestmark = pytest.mark.anyio

FIXTURES = [HealthCheck.function_scoped_fixture]
POSITIONS = st.lists(st.integers(0, 3), min_size=0, max_size=9)
SIZES = st.lists(st.integers(1, 4), min_size=1, max_size=3)


async def _pages(desk, path, sizes, **wanted):
    """Page after page, each of another size."""
    items, n = [], 0
    while True:
        page = await desk.read(path, limit=sizes[n % len(sizes)], **wanted)
        assert len(page["items"]) <= sizes[n % len(sizes)]
        items += page["items"]
        if page["next"] is None:
            return items
        assert page["items"], "a page without rows promises another"
        wanted["cursor"], n = page["next"], n + 1


@settings(max_examples=20, deadline=None, suppress_health_check=FIXTURES)
@given(positions=POSITIONS, sizes=SIZES)
async def test_each_measure_comes_exactly_once(db, town, editor, positions, sizes):
    plan = await make.make_plan(db, town)
    edition = await make.make_edition(db, plan)
    goal = await make.make_goal(db, edition)
    made = [await make.make_measure(db, goal, position=position) for position in positions]
    wanted = {"edition_id": edition.id}
    found = [each["id"] for each in await _pages(editor, "/measures", sizes, **wanted)]
    ordered = sorted(made, key=lambda measure: (measure.position, measure.id))
    assert found == [str(measure.id) for measure in ordered]


TITLES = st.lists(st.sampled_from(("Čáp", "Cíl", "Chata", "hotel", "1.10", "1.9", "a")), max_size=8)


@settings(max_examples=15, deadline=None, suppress_health_check=FIXTURES)
@given(titles=TITLES, sizes=SIZES)
async def test_each_plan_comes_exactly_once_though_titles_are_equal(db, client, titles, sizes):
    town = await make.make_authority(db)
    made = {
        str((await make.make_plan(db, town, title=make.text(each), audience="public")).id)
        for each in titles
    }
    found = await _pages(Desk(client), "/plans", sizes, authority_id=town.id)
    assert len(found) == len(made)
    assert {each["id"] for each in found} == made
    whole = await Desk(client).read("/plans", authority_id=town.id, limit=200)
    assert whole["items"] == found


async def test_rows_added_behind_a_reader_do_not_move_his_place(db, goal, editor):
    for position in (10, 20, 30):
        await make.make_measure(db, goal, position=position)
    first = await editor.read("/measures", limit=2)
    await make.make_measure(db, goal, position=5)
    assert (await editor.remove(f"/measures/{first['items'][1]['id']}")).status_code == 204
    rest = await editor.read("/measures", limit=2, cursor=first["next"])
    assert [each["position"] for each in rest["items"]] == [30]


def _cursor(keys):
    text = keys if isinstance(keys, str) else json.dumps(keys)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


UUID = "0190c4a0-0000-7000-8000-000000000000"


@pytest.mark.parametrize(
    "cursor",
    [
        "%%%",
        "čau",
        _cursor("not json"),
        _cursor([]),
        _cursor({}),
        _cursor([UUID, UUID, 1]),
        _cursor([UUID, UUID, "1", UUID]),
        _cursor([UUID, UUID, True, UUID]),
        _cursor([UUID, "not a uuid", 1, UUID]),
        _cursor([UUID, UUID, None, UUID]),
        _cursor("[" * 1400),
    ],
)
async def test_a_tampered_cursor_is_refused(anyone, cursor):
    refused(await anyone.get("/measures", cursor=cursor), 422, "BadCursor", "/query/cursor")


@pytest.mark.parametrize("number", [2**31, -(10**30)])
async def test_a_number_no_column_holds_is_refused_too(anyone, number):
    answer = await anyone.get("/measures", cursor=_cursor([UUID, UUID, number, UUID]))
    assert answer.status_code == 422, answer.text


async def test_half_a_letter_is_refused_too(anyone):
    answer = await anyone.get("/plans", cursor=_cursor(["\ud800", UUID]))
    assert answer.status_code == 422, answer.text


@pytest.mark.parametrize("key", ["a\x00b", 7])
async def test_a_tampered_cursor_over_texts_is_refused(anyone, key):
    answer = await anyone.get("/plans", cursor=_cursor([key, UUID]))
    refused(answer, 422, "BadCursor", "/query/cursor")


@pytest.mark.parametrize("limit", [0, 201, "all"])
async def test_a_page_has_between_1_and_200_rows(anyone, limit):
    refused(await anyone.get("/measures", limit=limit), 422, "Invalid", "/query/limit")


async def test_a_filter_that_does_not_exist_is_refused(anyone):
    refused(await anyone.get("/measures", colour="red"), 422, "Invalid", "/query/colour")
