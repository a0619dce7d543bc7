"""Projects: their own goals, and the measures they carry out."""

import pytest

import make
from planning.desk import refused

pytestmark = pytest.mark.anyio


def _new(town, **fields):
    return {"authority_id": str(town.id), "title": make.text("Projekt"), **fields}


async def test_a_project_keeps_its_goals_parties_groups_and_places(db, town, editor, anyone):
    donor, group = await make.make_organisation(db), await make.make_term(db)
    made = await editor.made(
        "/projects",
        **_new(
            town,
            programme=make.text("Program"),
            starts="2023-12",
            ends="2025-02",
            goals=[
                {"level": "overall", "title": make.text("Celkový")},
                {"level": "specific", "title": make.text("Specifický")},
            ],
            parties=[{"role": "donor", "organisation_id": str(donor.id)}],
            target_groups=[str(group.id)],
            places=[{"words": make.text("šest osad"), "certain": False}],
            source={"title": "Uzavřená smlouva"},
        ),
    )
    assert [goal["level"] for goal in made["goals"]] == ["overall", "specific"]
    assert [goal["position"] for goal in made["goals"]] == [0, 1]
    assert (made["audience"], made["state"], made["activity_count"]) == ("internal", "planned", 0)
    assert made["places"][0]["certain"] is False
    assert await anyone.ids("/projects") == []


async def test_goals_are_replaced_whole_and_the_version_rises_by_one(db, town, editor):
    project = await make.make_project(db, town)
    path = f"/projects/{project.id}"
    goals = [{"level": "focus", "title": make.text(f"Cíl {n}")} for n in (1, 2)]
    changed = await editor.changed(path, 1, goals=goals, state="running")
    assert (len(changed["goals"]), changed["version"], changed["state"]) == (2, 2, "running")
    fewer = await editor.changed(path, 2, goals=goals[1:])
    assert [goal["title"] for goal in fewer["goals"]] == [make.text("Cíl 2")]
    assert fewer["version"] == 3
    assert (await editor.changed(path, title={"values": {"en": "Project"}}))["goals"] == fewer[
        "goals"
    ]


async def test_a_project_carries_out_measures_of_its_own_authority(db, town, goal, editor):
    measures = [await make.make_measure(db, goal) for _ in range(2)]
    ids = [str(measure.id) for measure in measures]
    made = await editor.made("/projects", **_new(town, measure_ids=[*ids, ids[0]]))
    assert sorted(made["measure_ids"]) == sorted(ids)
    other = await make.make_authority(db, "Teplice")
    foreign_goal = await make.make_goal(
        db, await make.make_edition(db, await make.make_plan(db, other))
    )
    foreign = await make.make_measure(db, foreign_goal)
    path = f"/projects/{made['id']}"
    answer = await editor.change(path, measure_ids=[ids[0], str(foreign.id)])
    refused(answer, 422, "UnknownReference", "/body/measure_ids")
    assert (await editor.changed(path, measure_ids=ids[:1]))["measure_ids"] == ids[:1]
    assert (await editor.remove(f"/measures/{ids[0]}")).status_code == 204
    assert (await editor.read(path))["measure_ids"] == []


async def test_a_project_stands_beside_an_edition_and_survives_it(
    db, town, edition, editor, coordinator
):
    made = await editor.made("/projects", **_new(town, edition_id=str(edition.id)))
    assert await editor.ids("/projects", edition_id=edition.id) == [made["id"]]
    assert (await coordinator.remove(f"/editions/{edition.id}")).status_code == 204
    assert (await editor.read(f"/projects/{made['id']}"))["edition_id"] is None
    other = await make.make_authority(db, "Teplice")
    foreign = await make.make_edition(db, await make.make_plan(db, other, audience="public"))
    answer = await editor.add("/projects", **_new(town, edition_id=str(foreign.id)))
    refused(answer, 422, "UnknownReference", "/body/edition_id")


async def test_a_project_ends_after_it_begins(town, editor):
    answer = await editor.add("/projects", **_new(town, starts="2025", ends="2024-12-31"))
    refused(answer, 422, "EndsBeforeItBegins", "/body/ends")


async def test_each_filter_finds_and_leaves_out(db, town, edition, editor):
    beside = await make.make_project(db, town, edition_id=edition.id, title=make.text("Auto"))
    alone = await make.make_project(db, town, state="running", title=make.text("Bydlení"))
    assert await editor.ids("/projects", limit=1) == [str(beside.id), str(alone.id)]
    for wanted, found in (
        ({"edition_id": edition.id}, beside),
        ({"state": "running"}, alone),
        ({"state": "planned"}, beside),
        ({"q": "bydl"}, alone),
    ):
        assert await editor.ids("/projects", **wanted) == [str(found.id)], wanted
    assert len(await editor.ids("/projects", authority_id=town.id)) == 2
    assert await editor.ids("/projects", authority_id=edition.id) == []


async def test_a_project_goes_with_all_on_it(db, town, editor):
    project = await make.make_project(db, town)
    await make.make_activity(db, project)
    await make.make_use(db, await make.make_indicator(db, town), project)
    assert (await editor.read(f"/projects/{project.id}"))["activity_count"] == 1
    assert (await editor.remove(f"/projects/{project.id}", 1)).status_code == 204
    for path in ("/projects", "/activities", "/indicator-uses"):
        assert await editor.ids(path) == []


async def test_readers_look_on_and_strangers_find_nothing(db, town, reader, stranger, anyone):
    project = await make.make_project(db, town)
    path = f"/projects/{project.id}"
    assert (await reader.read(path))["authority_name"] == make.text("Šternberk")
    refused(await reader.change(path, state="running"), 403, "Forbidden")
    refused(await reader.add("/projects", **_new(town)), 403, "Forbidden")
    refused(await stranger.add("/projects", **_new(town)), 422, "UnknownReference")
    refused(await anyone.add("/projects", **_new(town)), 401, "NotSignedIn")
    for outside in (stranger, anyone):
        refused(await outside.get(path), 404, "NotFound")
        refused(await outside.get(f"{path}/tree"), 404, "NotFound")
