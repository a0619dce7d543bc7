"""Lines that name each other, and what a batch refuses whatever its records are."""

from uuid import uuid4

import pytest

import make
from planning.desk import Desk, refused
from triada.core.rights import Role
from triada.settings import Settings

pytestmark = pytest.mark.anyio


@pytest.fixture
def settings():
    """With the limits that the program has by itself."""
    return Settings(database_url="postgresql://unused/", files_url="memory:///")


def create(record, temp_id=None, **new):
    return {"op": "create", "record": record, "temp_id": temp_id, "new": new}


def about(op, record, id, version=1, **more):
    return {"op": op, "record": record, "id": str(id), "version": version, **more}


def goal(edition, temp_id=None, title="Cíl", **more):
    titled = {"edition_id": str(edition.id), "title": make.text(title)}
    return create("goal", temp_id, **titled, **more)


def measure(goal_id, temp_id=None, title="Opatření", **more):
    return create("measure", temp_id, goal_ids=[str(goal_id)], title=make.text(title), **more)


async def send(desk, edition, *lines, **more):
    return await desk.add(f"/editions/{edition.id}/changes", changes=list(lines), **more)


async def done(desk, edition, *lines, **more):
    answer = await send(desk, edition, *lines, **more)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def faults(desk, edition, *lines, **more):
    answer = await send(desk, edition, *lines, **more)
    refused(answer, 422, "ChangesRefused")
    at = len("/body/changes/")
    return [(each["pointer"][at:], each["code"]) for each in answer.json()["errors"]]


async def test_later_lines_name_what_earlier_ones_make(edition, editor, town):
    one, two, three, four, five = (str(uuid4()) for _ in range(5))
    items = await done(
        editor,
        edition,
        goal(edition, one),
        goal(edition, two, parent_id=one),
        measure(two, three, code="1"),
        create("need", five, edition_id=str(edition.id), title=make.text("Potřeba")),
        about("change", "need", five, set={"measure_ids": [three]}),
        create(
            "indicator", four, authority_id=str(town.id), name=make.text("x"), value_type="count"
        ),
        create("indicator_use", indicator_id=four, measure_id=three),
        create("activity", measure_id=three, title=make.text("Krok")),
        about("transition", "measure", three, to="agreed"),
        about("move", "measure", three, to={"goal_id": one, "after_id": None}),
    )
    ids = {item["temp_id"]: item["id"] for item in items if item["temp_id"]}
    moved = {each["field"]: each["after"] for each in items[-1]["changes"]}
    full = {"id": ids[one], "code": None, "title": make.text("Cíl")}
    assert moved["goal_ids"] == [full], "what a field names is named in full"
    found = await editor.read(f"/measures/{ids[three]}")
    assert (found["goal_ids"], found["state"]) == ([ids[one]], "agreed")
    assert [each["indicator_id"] for each in found["indicators"]] == [ids[four]]
    assert len(found["activities"]) == 1
    assert (await editor.read(f"/goals/{ids[two]}"))["parent_id"] == ids[one]
    need = await editor.read(f"/needs/{ids[five]}")
    assert [each["id"] for each in need["measures"]] == [ids[three]]
    assert [item["outcome"] for item in items] == [
        *["created"] * 4, "changed", *["created"] * 3, "changed", "moved",
    ]  # fmt: skip


async def test_what_is_made_later_or_of_another_kind_is_not_named(edition, goal, editor, town):
    one, two = str(uuid4()), str(uuid4())
    make_goal = {"edition_id": str(edition.id), "title": make.text("Cíl")}
    circle = (
        create("goal", one, **make_goal, parent_id=two),
        create("goal", two, **make_goal, parent_id=one),
    )
    assert await faults(editor, edition, *circle) == [
        ("0/new/parent_id", "UnknownReference"),
        ("1/new/parent_id", "WaitsForRefused"),
    ]
    twice = (measure(goal.id, one), measure(goal.id, one))
    assert await faults(editor, edition, *twice) == [("1/temp_id", "AlreadyThere")]
    wrong = (
        about("change", "measure", goal.id, set={"priority": 1}),
        about("delete", "goal", str(uuid4())),
        measure(goal.id, one),
        about("delete", "goal", one),
        measure(one),
    )
    assert await faults(editor, edition, *wrong) == [
        ("0/id", "UnknownReference"),
        ("1/id", "UnknownReference"),
        ("3/id", "UnknownReference"),
        ("4/new/goal_ids/0", "UnknownReference"),
    ]
    assert await editor.listed("/measures") == []


async def test_what_hangs_on_a_refused_line_waits_for_it(edition, editor):
    one, two = str(uuid4()), str(uuid4())
    elsewhere = {"edition_id": str(uuid4()), "title": make.text("x")}
    lines = (create("goal", one, **elsewhere), measure(one, two), about("delete", "measure", two))
    assert await faults(editor, edition, *lines) == [
        ("0/new/edition_id", "UnknownReference"),
        ("1/new/goal_ids/0", "WaitsForRefused"),
        ("2/id", "WaitsForRefused"),
    ]


async def test_records_of_other_editions_and_towns_are_not_reached(
    db, plan, edition, goal, editor, town
):
    other = await make.make_edition(db, plan, ordinal=2)
    there = await make.make_goal(db, other)
    hung = await make.make_measure(db, there)
    step = await make.make_activity(db, hung)
    foreign = await make.make_authority(db, "Jinde", audience="public")
    theirs = await make.make_goal(
        db, await make.make_edition(db, await make.make_plan(db, foreign, audience="public"))
    )
    lines = (
        about("delete", "measure", hung.id),
        about("change", "activity", step.id, set={"done": True}),
        about("delete", "goal", theirs.id),
        measure(there.id),
        create("activity", measure_id=str(hung.id), title=make.text("x")),
        create("indicator", authority_id=str(foreign.id), name=make.text("x"), value_type="count"),
        create(
            "alignment", goal_id=str(there.id), to_kind="goal", to_id=str(goal.id), kind="supports"
        ),
    )
    assert {code for _, code in await faults(editor, edition, *lines)} == {"UnknownReference"}
    assert len(await faults(editor, edition, *lines)) == len(lines)


async def test_each_line_wants_the_right_of_its_own_record(
    db, edition, goal, editor, coordinator, reader
):
    council = await make.make_organisation(db)
    member = create("edition_member", edition_id=str(edition.id), organisation_id=str(council.id))
    mixed = (measure(goal.id), member)
    assert await faults(editor, edition, *mixed) == [("1", "Forbidden")]
    assert await editor.listed("/measures") == []
    assert len(await done(coordinator, edition, *mixed)) == 2
    refused(await send(reader, edition, measure(goal.id)), 403, "Forbidden")


async def test_records_are_named_by_their_codes(edition, goal, editor):
    await done(editor, edition, *(measure(goal.id, code=code) for code in ("1", "2", "3")))
    by_code = {"match_by": "code"}
    swap = [
        {"op": "change", "record": "measure", "code": old, "set": {"code": new}}
        for old, new in (("1", "2"), ("2", "3"), ("3", "1"))
    ]
    before = {each["code"]: each["id"] for each in await editor.listed("/measures")}
    items = await done(editor, edition, *swap, **by_code)
    after = {each["code"]: each["id"] for each in await editor.listed("/measures")}
    assert after == {"2": before["1"], "3": before["2"], "1": before["3"]}
    told = [(item["changes"][0]["before"], item["changes"][0]["after"]) for item in items]
    assert told == [("1", "2"), ("2", "3"), ("3", "1")], "what lay in between is not told"
    gone = {"op": "delete", "record": "measure", "code": "9"}
    assert await faults(editor, edition, gone, **by_code) == [("0/code", "UnknownReference")]
    refused(await send(editor, edition, gone), 422, "Invalid", "/body/match_by")
    stale = {"op": "delete", "record": "measure", "code": "1", "version": 1}
    assert await faults(editor, edition, stale, **by_code) == [("0/version", "ChangedMeanwhile")]


async def test_a_code_that_several_have_names_none(db, edition, goal, editor):
    hung = await make.make_measure(db, goal)
    for _ in range(2):
        await make.make_activity(db, hung, code="A")
    line = {"op": "change", "record": "activity", "code": "A", "set": {"done": True}}
    found = await faults(editor, edition, line, match_by="code")
    assert found == [("0/code", "CodeOfSeveral")]


async def test_what_went_with_another_record_is_not_changed_any_more(db, edition, goal, editor):
    hung = await make.make_measure(db, goal)
    step = await make.make_activity(db, hung)
    lines = (
        about("delete", "measure", hung.id),
        about("change", "activity", step.id, set={"done": True}),
        about("delete", "goal", goal.id),
    )
    assert [pointer for pointer, _ in await faults(editor, edition, *lines)] == ["1"]
    items = await done(editor, edition, lines[0], lines[2])
    assert [item["outcome"] for item in items] == ["removed", "removed"]


async def test_a_closed_edition_takes_no_record_of_any_kind(db, edition, goal, coordinator):
    edition.state = "archived"
    await db.flush()
    lines = (goal_line := about("delete", "goal", goal.id), measure(goal.id))
    for asked in ([goal_line], lines):
        refused(await send(coordinator, edition, *asked), 409, "EditionIsClosed")


async def test_a_thousand_lines_go_at_once_and_no_more(
    client, edition, goal, town, as_, statements
):
    desk = Desk(client, await as_(Role.editor, town))
    lines = [measure(goal.id, code=str(n)) for n in range(1000)]
    statements.clear()
    items = await done(desk, edition, *lines)
    assert (len(items), len(statements) < 40) == (1000, True), len(statements)
    again = await send(desk, edition, *lines, measure(goal.id))
    refused(again, 422, "Invalid", "/body/changes")
    taken = await faults(desk, edition, measure(goal.id, code="n"), *lines[500:503])
    assert taken == [(f"{n}/new/code", "AlreadyThere") for n in (1, 2, 3)]
