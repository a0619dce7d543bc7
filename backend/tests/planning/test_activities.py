"""Activities: the steps of a measure or of a project."""

import pytest

import make
from planning.desk import refused

pytestmark = pytest.mark.anyio


@pytest.fixture
async def measure(db, goal):
    return await make.make_measure(db, goal)


@pytest.fixture
async def project(db, town):
    return await make.make_project(db, town)


async def test_a_measure_shows_its_steps_in_their_order(db, measure, editor):
    charity = await make.make_organisation(db)
    here = {"measure_id": str(measure.id)}
    first = await editor.made(
        "/activities",
        **here,
        title=make.text("Výběr"),
        starts="2025-Q1",
        ends="2025-06~",
        parties=[{"role": "implementer", "organisation_id": str(charity.id)}],
    )
    second = await editor.made("/activities", **here, title=make.text("Provoz"), continuous=True)
    whole = await editor.read(f"/measures/{measure.id}")
    assert [step["id"] for step in whole["activities"]] == [first["id"], second["id"]]
    assert whole["activities"][0]["parties"][0]["organisation_name"] == make.text("Charita")
    await editor.changed(f"/activities/{second['id']}", position=1)
    assert await editor.ids("/activities", measure_id=measure.id) == [second["id"], first["id"]]


async def test_a_step_belongs_to_exactly_one_record(measure, project, editor):
    both = {"measure_id": str(measure.id), "project_id": str(project.id)}
    for owners in (both, {}):
        answer = await editor.add("/activities", title=make.text("Krok"), **owners)
        refused(answer, 422, "Invalid", "/body")
    made = await editor.made("/activities", title=make.text("Krok"), project_id=both["project_id"])
    assert (made["measure_id"], made["project_id"]) == (None, both["project_id"])
    unknown = {"measure_id": str(project.id)}
    answer = await editor.add("/activities", title=make.text("Krok"), **unknown)
    refused(answer, 422, "UnknownReference", "/body/measure_id")


async def test_parties_are_replaced_whole_and_the_version_rises_by_one(db, measure, editor):
    step = await make.make_activity(db, measure)
    path = f"/activities/{step.id}"
    body = [
        {"role": "lead", "body": make.text("obce")},
        {"role": "partner", "body": make.text("MC")},
    ]
    changed = await editor.changed(path, 1, parties=body, done=True)
    assert ([party["role"] for party in changed["parties"]], changed["version"]) == (
        ["lead", "partner"],
        2,
    )
    emptied = await editor.changed(path, 2, parties=[])
    assert (emptied["parties"], emptied["done"], emptied["version"]) == ([], True, 3)
    refused(await editor.change(path, 2, done=False), 412, "ChangedMeanwhile")


async def test_a_step_ends_after_it_begins(db, measure, editor):
    step = await make.make_activity(db, measure, starts="2025-04")
    answer = await editor.change(f"/activities/{step.id}", ends="2025-Q1")
    refused(answer, 422, "EndsBeforeItBegins", "/body/ends")
    assert (await editor.changed(f"/activities/{step.id}", ends="2025"))["ends"] == "2025"


async def test_each_filter_finds_and_leaves_out(db, town, measure, project, editor):
    tender = await make.make_activity(db, measure)
    camp = await make.make_activity(db, project, title=make.text("Letní tábor"), done=True)
    for wanted, found in (
        ({"measure_id": measure.id}, tender),
        ({"project_id": project.id}, camp),
        ({"done": True}, camp),
        ({"done": False}, tender),
        ({"q": "tabor"}, camp),
        ({"q": "vyber"}, tender),
    ):
        assert await editor.ids("/activities", **wanted) == [str(found.id)], wanted
    assert len(await editor.ids("/activities", authority_id=town.id)) == 2
    assert await editor.ids("/activities", authority_id=measure.id) == []


async def test_readers_look_on_and_strangers_find_nothing(db, measure, reader, stranger, anyone):
    step = await make.make_activity(db, measure)
    path = f"/activities/{step.id}"
    assert (await reader.read(path))["id"] == str(step.id)
    refused(await reader.change(path, done=True), 403, "Forbidden")
    new = {"measure_id": str(measure.id), "title": make.text("Krok")}
    refused(await reader.add("/activities", **new), 403, "Forbidden")
    for outside in (stranger, anyone):
        refused(await outside.get(path), 404, "NotFound")
        refused(await outside.remove(path, 1), 404, "NotFound")


async def test_a_removed_step_is_gone(db, measure, editor):
    step = await make.make_activity(db, measure)
    assert (await editor.remove(f"/activities/{step.id}", 1)).status_code == 204
    assert (await editor.read(f"/measures/{measure.id}"))["activities"] == []
