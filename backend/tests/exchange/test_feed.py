"""The feed of changes: in order, each for whom it is, from any place on."""

import pytest

import make
from planning.desk import Desk, refused
from triada.commons.authorities.models import Authority
from triada.core.db import write_in
from triada.core.ids import COMMONS, new_id
from triada.core.rights import Role
from triada.exchange.feed.cursor import Cursor, parse

pytestmark = pytest.mark.anyio


async def _all(desk, limit=200, **wanted):
    """Everything up to now, and where the reader then stands."""
    items = []
    while True:
        page = await desk.read("/changes", limit=limit, **wanted)
        assert len(page["items"]) <= limit
        items += page["items"]
        wanted["after"] = page["next"]
        if not page["more"]:
            return items, page["next"]


def _lines(items):
    return [(each["entity"], each["id"], each["operation"]) for each in items]


async def test_a_reader_sees_what_changed_and_nothing_twice(shown, editor, anyone):
    before, place = await _all(anyone)
    assert ("goal", str(shown.id), "upsert") in _lines(before)
    made = await editor.made("/measures", goal_ids=[str(shown.id)], title=make.text("Nové"))
    items, place = await _all(anyone, after=place)
    assert set(_lines(items)) >= {("measure", made["id"], "upsert")}
    assert {each["root_id"] for each in items} == {made["id"]}
    assert {each["root_entity"] for each in items} == {"measure"}
    assert (await _all(anyone, after=place))[0] == []


@pytest.mark.parametrize("limit", [1, 2, 5])
async def test_pages_of_any_size_hold_each_line_once_in_order(db, shown, anyone, limit):
    other = await make.make_authority(db, "Teplice")
    await make.make_plan(db, other, audience="public")
    await make.make_organisation(db)
    for _ in range(3):
        await make.make_measure(db, shown)
    whole, _ = await _all(anyone, limit=1000)
    assert (await _all(anyone, limit=limit))[0] == whole
    by_town = {}
    for line in whole:
        assert line["seq"] > by_town.get(line["authority_id"], 0)
        by_town[line["authority_id"]] = line["seq"]
    assert {str(COMMONS), str(other.id), str(shown.authority_id)} <= set(by_town)


async def test_withdrawn_and_deleted_records_are_gone(db, town, as_, client, shown, anyone, editor):
    coordinator = Desk(client, await as_(Role.coordinator, town))
    measure = await make.make_measure(db, shown)
    _, place = await _all(anyone)
    edition = f"/editions/{shown.edition_id}"
    await coordinator.step(edition, "publication", audience="internal")
    items, place = await _all(anyone, after=place)
    assert {each["operation"] for each in items} == {"gone"}
    assert ("measure", str(measure.id), "gone") in _lines(items)
    assert (await editor.remove(f"/measures/{measure.id}")).status_code == 204
    assert (await _all(anyone, after=place))[0] == []
    await coordinator.step(edition, "publication", audience="public")
    items, place = await _all(anyone, after=place)
    assert {each["operation"] for each in items} == {"upsert"}
    assert str(measure.id) not in {each["id"] for each in items}
    assert (await editor.remove(f"/goals/{shown.id}")).status_code == 204
    items, _ = await _all(anyone, after=place)
    assert _lines(items) == [("goal", str(shown.id), "gone")]


async def test_the_operation_depends_on_the_reader(db, hidden, anyone, editor, regional):
    places = [(await _all(desk))[1] for desk in (anyone, regional, editor)]
    await write_in(db, hidden.authority_id)
    hidden.audience = "shared"
    await make.make_measure(db, hidden)
    seen = [
        {(each["entity"], each["operation"]) for each in (await _all(desk, after=place))[0]}
        for desk, place in zip((anyone, regional, editor), places, strict=True)
    ]
    expected = {("goal", "upsert"), ("measure", "upsert"), ("measure_goal", "upsert")}
    assert seen == [set(), expected, expected]


async def test_one_authority_may_be_read_alone(db, town, shown, anyone):
    other = await make.make_authority(db, "Teplice")
    mine, _ = await _all(anyone, authority_id=town.id)
    assert mine
    assert {each["authority_id"] for each in mine} == {str(town.id)}
    theirs, place = await _all(anyone, authority_id=other.id)
    assert [each["entity"] for each in theirs] == ["authority"]
    await make.make_plan(db, other, audience="public")
    await make.make_measure(db, shown)
    items, _ = await _all(anyone, after=place, authority_id=other.id)
    assert _lines(items)[0][::2] == ("plan", "upsert")
    assert {each["authority_id"] for each in items} == {str(other.id)}


@pytest.mark.parametrize("limit", [1, 3, 200])
async def test_all_authorities_one_by_one_are_the_whole_feed(db, town, shown, anyone, limit):
    other = await make.make_authority(db, "Teplice")
    for _ in range(3):
        await anyone.read("/changes/position")  # a range of its own for each
        await make.make_measure(db, shown)
        await make.make_plan(db, other, audience="public")
    whole, _ = await _all(anyone)
    for one in {each["authority_id"] for each in whole}:
        alone, _ = await _all(anyone, authority_id=one, limit=limit)
        assert alone == [each for each in whole if each["authority_id"] == one]


async def test_a_cursor_goes_on_with_its_own_filter_alone(db, town, shown, anyone):
    """Another one would silently leave out what this one passed over."""
    other = await make.make_authority(db, "Teplice")
    _, everything = await _all(anyone)
    _, place = await _all(anyone, authority_id=town.id)
    for asked in ({}, {"authority_id": other.id}):
        answer = await anyone.get("/changes", after=place, **asked)
        refused(answer, 410, "TooOldCursor", "/query/after")
    assert (await _all(anyone, after=place, authority_id=town.id))[0] == []
    assert (await _all(anyone, after=everything, authority_id=other.id))[0] == []


async def test_a_position_is_where_a_new_reader_begins(shown, editor, anyone):
    place = (await anyone.read("/changes/position"))["next"]
    assert (await _all(anyone, after=place))[0] == []
    await editor.changed(f"/goals/{shown.id}", code="1")
    items, _ = await _all(anyone, after=place)
    assert _lines(items) == [("goal", str(shown.id), "upsert")]
    assert items[0]["version"] == 2


async def test_lines_that_are_not_the_readers_are_passed_over(db, hidden, anyone):
    _, place = await _all(anyone)
    await make.make_measure(db, hidden)
    page = await anyone.read("/changes", after=place, limit=1)
    assert (page["items"], page["more"]) == ([], False)
    assert parse(page["next"]).position > parse(place).position


@pytest.mark.parametrize("only", [False, True])
async def test_a_page_looks_through_so_many_lines(db, hidden, anyone, monkeypatch, only):
    """Who may read few of many gets short pages, and all of it."""
    monkeypatch.setattr("triada.exchange.feed.queries.LOOKED_AT", 4)
    wanted = {"authority_id": hidden.authority_id} if only else {}
    _, place = await _all(anyone, **wanted)
    for _ in range(3):
        await make.make_measure(db, hidden)
        await anyone.read("/changes/position")
    plan = await make.make_plan(
        db, await db.get(Authority, (hidden.authority_id,) * 2), audience="public"
    )
    first = await anyone.read("/changes", after=place, **wanted)
    assert (first["items"], first["more"]) == ([], True)
    assert parse(first["next"]).position == parse(place).position + 4
    items, _ = await _all(anyone, after=place, **wanted)
    assert _lines(items) == [("plan", str(plan.id), "upsert")]


@pytest.mark.parametrize("amount", [1, 30])
async def test_a_cursor_is_short_however_many_authorities_there_are(db, anyone, amount):
    for _ in range(amount):
        await make.make_authority(db, str(new_id()))
    _, place = await _all(anyone)
    assert len(Cursor(10**15 - 1, parse(place).mark).text()) <= 100


async def test_the_feed_copies_no_content(shown, editor):
    page = await editor.read("/changes")
    assert set(page["items"][0]) == {
        "authority_id", "seq", "at", "entity", "id", "root_entity", "root_id", "version", "operation",
    }  # fmt: skip


@pytest.mark.parametrize("limit", [0, 1001])
async def test_a_page_has_between_1_and_1000_lines(anyone, limit):
    refused(await anyone.get("/changes", limit=limit), 422, "Invalid", "/query/limit")
