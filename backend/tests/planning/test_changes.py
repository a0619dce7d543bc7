"""Many changes of an edition at once, or none."""

import pytest

import make
from planning.desk import refused

pytestmark = pytest.mark.anyio

REASON = make.text("Nejsou peníze")


@pytest.fixture
async def measures(goal, editor):
    """Three measures with codes 1, 2 and 3."""
    made = []
    for code in ("1", "2", "3"):
        new = {"goal_ids": [str(goal.id)], "title": make.text(f"Služba {code}"), "code": code}
        made.append(await editor.made("/measures", **new))
    return made


def line(op, measure, **more):
    named = {"id": measure["id"], "version": measure["version"]}
    return {"op": op, "record": "measure", **named, **more}


def change(measure, **set_):
    return line("change", measure, set=set_)


def step(measure, to, **more):
    return line("transition", measure, to=to, **more)


def delete(measure):
    return line("delete", measure)


def create(goal, **fields):
    new = {"goal_ids": [str(goal.id)], "title": make.text("Nová"), **fields}
    return {"op": "create", "record": "measure", "new": new}


async def send(desk, edition, *lines, **more):
    return await desk.add(f"/editions/{edition.id}/changes", changes=list(lines), **more)


async def run(desk, edition, *lines, **more):
    answer = await send(desk, edition, *lines, **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def dry(desk, edition, *lines):
    """What a real run refuses as a whole, line by line."""
    done = await run(desk, edition, *lines, dry_run=True)
    faults = [fault for item in done["items"] for fault in item["faults"]]
    if faults:
        refusal = await send(desk, edition, *lines)
        refused(refusal, 422, "ChangesRefused")
        assert refusal.json()["errors"] == faults
    return done


def _outcomes(answer):
    return [item["outcome"] for item in answer["items"]]


def _told(answer):
    """What does not depend on whether it was kept."""
    kept = ("index", "op", "code", "title", "outcome", "changes", "faults")
    return [{name: item[name] for name in kept} for item in answer["items"]]


def _differences(item):
    return {each["field"]: (each["before"], each["after"]) for each in item["changes"]}


async def test_a_preview_says_what_happens_and_writes_nothing(edition, goal, measures, editor):
    one, two, three = measures
    asked = (
        change(one, priority=2, code="9"),
        step(one, "agreed"),
        change(two, code="2"),
        create(goal, code="4", kinds=["new"]),
        delete(three),
    )
    position = (await editor.read("/changes/position"))["next"]
    preview = await run(editor, edition, *asked, dry_run=True)
    assert preview["applied"] is False
    assert (await editor.read("/changes", after=position))["items"] == []
    assert [item["version"] for item in preview["items"]] == [1, 1, 1, None, 1]
    assert preview["items"][3]["id"] is None
    done = await run(editor, edition, *asked, reason="Po kontrole")
    assert done["applied"] is True
    assert _told(done) == _told(preview)
    assert _outcomes(done) == ["changed", "changed", "same", "created", "removed"]
    assert _differences(done["items"][0]) == {"priority": (None, 2), "code": ("1", "9")}
    assert _differences(done["items"][1]) == {"state": ("proposed", "agreed")}
    assert _differences(done["items"][3])["kinds"] == (None, ["new"])
    listed = {each["id"]: each for each in await editor.listed("/measures")}
    assert {each["code"] for each in listed.values()} == {"9", "2", "4"}
    for item in done["items"][:4]:
        assert listed[item["id"]]["version"] == item["version"]
    history = await editor.listed(f"/measures/{one['id']}/history")
    assert (len(history), history[0]["reason"]) == (2, "Po kontrole"), "one save is one entry"


async def test_all_are_done_or_none_and_each_is_told_apart(
    db, plan, edition, goal, measures, editor
):
    one, two, three = measures
    foreign = await make.make_measure(
        db, await make.make_goal(db, await make.make_edition(db, plan, ordinal=2))
    )
    await editor.changed(f"/measures/{two['id']}", priority=1)
    asked = (
        change(one, priority=2),
        change(two, priority=3),
        change({"id": str(foreign.id), "version": 1}, priority=3),
        change(three, code="1"),
        change(three, parties=[{"role": "lead", "organisation_id": one["id"]}]),
        change(three, starts="2026", ends="2025"),
        step(three, "completed"),
        step(three, "discontinued"),
        create(goal, code="2"),
        create(goal, goal_ids=[one["id"]]),
        step(three, "agreed"),
        create(goal, code="7"),
    )
    done = await dry(editor.speaking("cs"), edition, *asked)
    assert done["applied"] is False
    refused_ = ["refused"] * 9
    assert _outcomes(done) == ["changed", *refused_, "changed", "created"]
    faults = [(f["code"], f["pointer"]) for item in done["items"] for f in item["faults"]]
    at = "/body/changes"
    assert faults == [
        ("ChangedMeanwhile", f"{at}/1/version"),
        ("UnknownReference", f"{at}/2/id"),
        ("AlreadyThere", f"{at}/3/set/code"),
        ("UnknownReference", f"{at}/4/set/parties/0/organisation_id"),
        ("EndsBeforeItBegins", f"{at}/5/set/ends"),
        ("NotFromHere", f"{at}/6/to"),
        ("ReasonMissing", f"{at}/7/reason"),
        ("AlreadyThere", f"{at}/8/new/code"),
        ("UnknownReference", f"{at}/9/new/goal_ids/0"),
    ]
    assert done["items"][7]["faults"][0]["detail"] == "Uveďte důvod; veřejnost si jej přečte."
    assert done["items"][8]["title"] == make.text("Nová")
    assert [item["version"] for item in done["items"][:4]] == [1, 2, None, 1]
    left = await editor.listed("/measures", edition_id=edition.id)
    assert [(each["code"], each["priority"]) for each in left] == [
        ("1", None),
        ("2", 1),
        ("3", None),
    ]


async def test_the_inverse_operations_bring_everything_back(edition, goal, measures, editor):
    one, two, _ = measures
    fields = {"priority": 3, "code": "x", "kinds": ["new"], "title": {"values": {"en": "Service"}}}
    done = await run(editor, edition, change(one, **fields), step(two, "agreed"), create(goal))
    assert done["applied"] is True
    inverse = []
    for item in done["items"]:
        if item["op"] == "change":
            back = {field: before for field, (before, _) in _differences(item).items()}
            back["title"] = {"values": {"en": None}}
            inverse.append(change(item, **back))
        elif item["op"] == "transition":
            inverse.append(step(item, _differences(item)["state"][0], take_back=True))
        else:
            inverse.append(delete(item))
    assert (await run(editor, edition, *inverse))["applied"] is True
    now = await editor.listed("/measures")
    same = now[0].keys() - {"version", "updated_at"}
    assert [{name: each[name] for name in same} for each in now] == [
        {name: each[name] for name in same} for each in measures
    ]


async def test_two_operations_on_one_measure_name_the_version_before_both(
    edition, measures, editor
):
    one = measures[0]
    done = await run(editor, edition, change(one, priority=1), change(one, code="8"))
    assert (done["applied"], done["items"][1]["version"]) == (True, 3)
    assert _differences(done["items"][1]) == {"code": ("1", "8")}
    again = await dry(editor, edition, change(one, priority=2))
    assert again["items"][0]["faults"][0]["code"] == "ChangedMeanwhile"
    fresh = await editor.read(f"/measures/{one['id']}")
    gone = await dry(editor, edition, delete(fresh), change(fresh, priority=4))
    assert gone["items"][1]["faults"][0]["code"] == "UnknownReference"
    assert (await editor.read(f"/measures/{one['id']}"))["priority"] == 1


async def test_what_was_refused_once_may_be_right_the_next_time(edition, measures, editor):
    one = measures[0]
    asked = (change(one, starts="2026", ends="2025"), change(one, priority=2))
    done = await dry(editor, edition, *asked)
    assert _outcomes(done) == ["refused", "changed"]
    assert _differences(done["items"][1]) == {"priority": (None, 2)}


async def test_guarded_fields_are_changed_in_bulk_too(
    edition, measures, editor, coordinator, anyone
):
    await coordinator.step(f"/editions/{edition.id}", "publication", audience="public")
    fresh = await editor.listed("/measures")
    words = {"note": REASON, "description": REASON, "parties": [{"role": "lead", "body": REASON}]}
    guarded = {"description": "internal", "parties": "shared"}
    done = await run(editor, edition, *(change(m, **words, field_audience=guarded) for m in fresh))
    assert done["applied"] is True, done
    for seen in await anyone.listed("/measures"):
        assert (seen["description"], seen["note"], seen["parties"]) == (None, None, [])


async def test_only_who_edits_measures_changes_many(edition, measures, reader, stranger, anyone):
    path, asked = f"/editions/{edition.id}/changes", [change(measures[0], priority=1)]
    refused(await reader.add(path, changes=asked), 403, "Forbidden")
    for outside in (stranger, anyone):
        refused(await outside.add(path, changes=asked), 404, "NotFound")


async def test_a_closed_edition_refuses_all_at_once(db, edition, measures, editor):
    edition.state = "archived"
    await db.flush()
    path, asked = f"/editions/{edition.id}/changes", [change(measures[0], priority=1)]
    refused(await editor.add(path, changes=asked), 409, "EditionIsClosed")


@pytest.mark.parametrize(
    ("operation", "pointer"),
    [
        ({"op": "burn"}, "/body/changes/0"),
        ({}, "/body/changes/0"),
        ({"op": "delete", "record": "measure"}, "/body/changes/0/id"),
        (
            {"op": "create", "record": "measure", "new": {"title": make.text("x")}},
            "/body/changes/0/new/goal_ids",
        ),
        (
            {"op": "create", "record": "measure", "new": {"goal_ids": ["x"]}},
            "/body/changes/0/new/goal_ids/0",
        ),
    ],
)
async def test_what_cannot_be_read_is_refused_as_a_whole(edition, editor, operation, pointer):
    path = f"/editions/{edition.id}/changes"
    refused(await editor.add(path, changes=[operation]), 422, "Invalid", pointer)
    refused(await editor.add(path, changes=[]), 422, "Invalid", "/body/changes")


async def test_four_hundred_are_changed_while_one_waits(db, goal, edition, editor, statements):
    made = [await make.make_measure(db, goal, position=n) for n in range(400)]
    asked = [change({"id": str(m.id), "version": 1}, priority=2) for m in made]
    statements.clear()
    done = await run(editor, edition, *asked)
    assert done["applied"] is True
    assert _outcomes(done) == ["changed"] * 400
    assert len(statements) < 420, "one for each, and a few for all"


async def test_the_same_request_twice_is_done_once(edition, goal, editor):
    path = f"/v1/editions/{edition.id}/changes"
    body = {"changes": [create(goal), create(goal)]}
    keyed = {**editor.headers, "idempotency-key": "paste-of-monday"}
    first = await editor.client.post(path, headers=keyed, json=body)
    again = await editor.client.post(path, headers=keyed, json=body)
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json() == again.json()
    assert len(await editor.listed("/measures", edition_id=edition.id)) == 2
