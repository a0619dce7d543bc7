"""Editions and their levels through HTTP, by role."""

import pytest

import make
from planning.desk import refused
from triada.core.rights import Role
from triada.planning.relations.models import Party

pytestmark = pytest.mark.anyio

PERIOD = {"period_from": "2025", "period_to": "2028"}


def _new(plan, **fields):
    return {"plan_id": str(plan.id), "title": make.text("Plán 2025-2028"), **PERIOD, **fields}


def _levels(*names):
    return [{"depth": n, "name": make.text(name)} for n, name in enumerate(names, 1)]


def _named(edition):
    return [(level["depth"], level["name"]["values"]["cs"]) for level in edition["levels"]]


async def test_an_edition_begins_as_a_draft_with_all_that_was_said_of_it(db, plan, coordinator):
    charity = await make.make_organisation(db)
    territory = await make.make_territory(db)
    made = await coordinator.made(
        "/editions",
        **_new(
            plan,
            levels=_levels("Priorita", "Cíl"),
            outlook_year=2032,
            source={"title": "Plán", "url": "https://town.example/plan.pdf", "as_of": "2025-03~"},
            parties=[{"role": "contractor", "organisation_id": str(charity.id)}],
            places=[{"territory_id": str(territory.id)}],
        ),
    )
    assert (made["state"], made["audience"], made["ordinal"]) == ("drafting", "internal", 1)
    assert _named(made) == [(1, "Priorita"), (2, "Cíl")]
    assert made["parties"][0]["organisation_name"] == make.text("Charita")
    assert made["places"][0]["territory_name"] == make.text("Lhota")
    assert made["source"]["as_of"] == "2025-03~"
    assert (made["goal_count"], made["measure_count"]) == (0, 0)
    assert made["plan_title"] == make.text("Komunitní plán")


async def test_ordinals_go_on_by_themselves_and_stand_once(plan, coordinator):
    first = await coordinator.made("/editions", **_new(plan))
    fifth = await coordinator.made("/editions", **_new(plan, ordinal=5))
    sixth = await coordinator.made("/editions", **_new(plan))
    assert [each["ordinal"] for each in (first, fifth, sixth)] == [1, 5, 6]
    twice = await coordinator.add("/editions", **_new(plan, ordinal=5))
    refused(twice, 409, "AlreadyThere", "/body/ordinal")


async def test_a_period_ends_after_it_begins(plan, edition, coordinator):
    backwards = {"period_from": "2025-04", "period_to": "2025-Q1"}
    answer = await coordinator.add("/editions", **_new(plan, **backwards))
    refused(answer, 422, "EndsBeforeItBegins", "/body/period_to")
    answer = await coordinator.change(f"/editions/{edition.id}", period_to="2024~")
    refused(answer, 422, "EndsBeforeItBegins", "/body/period_to")
    touching = {"period_from": "2025-04", "period_to": "2025"}
    assert (await coordinator.made("/editions", **_new(plan, **touching)))["period_to"] == "2025"


async def test_a_predecessor_is_an_edition_of_the_same_plan(db, town, plan, edition, coordinator):
    elsewhere = await make.make_edition(db, await make.make_plan(db, town))
    foreign = await coordinator.add("/editions", **_new(plan, predecessor_id=str(elsewhere.id)))
    refused(foreign, 422, "UnknownReference", "/body/predecessor_id")
    follows = await coordinator.made("/editions", **_new(plan, predecessor_id=str(edition.id)))
    assert follows["predecessor_id"] == str(edition.id)
    path = f"/editions/{follows['id']}"
    itself = await coordinator.change(path, predecessor_id=follows["id"])
    refused(itself, 422, "UnknownReference", "/body/predecessor_id")
    refused(await coordinator.remove(f"/editions/{edition.id}"), 409, "StillUsed")
    assert (await coordinator.changed(path, predecessor_id=None))["predecessor_id"] is None


async def test_levels_are_renamed_and_added_and_goals_keep_theirs(edition, goal, coordinator):
    path = f"/editions/{edition.id}"
    before = (await coordinator.read(path))["levels"]
    changed = await coordinator.changed(path, 1, levels=_levels("Skupina", "Cíl", "Krok"))
    assert changed["version"] == 2
    assert _named(changed) == [(1, "Skupina"), (2, "Cíl"), (3, "Krok")]
    assert [level["id"] for level in changed["levels"][:2]] == [level["id"] for level in before]
    kept = await coordinator.read(f"/goals/{goal.id}")
    assert (kept["depth"], kept["level_name"]["values"]["cs"]) == (1, "Skupina")


async def test_a_level_that_holds_goals_cannot_go(db, edition, goal, coordinator):
    path = f"/editions/{edition.id}"
    below = await make.make_goal(db, edition, parent=goal, depth=2)
    refused(await coordinator.change(path, levels=_levels("Priorita")), 409, "StillUsed")
    assert len((await coordinator.read(path))["levels"]) == 2
    assert (await coordinator.remove(f"/goals/{below.id}")).status_code == 204
    assert _named(await coordinator.changed(path, levels=_levels("Priorita"))) == [(1, "Priorita")]


@pytest.mark.parametrize("depths", [(2,), (1, 3), (1, 1)])
async def test_levels_count_from_one_without_a_gap(edition, coordinator, depths):
    levels = [{"depth": depth, "name": make.text("Cíl")} for depth in depths]
    answer = await coordinator.change(f"/editions/{edition.id}", levels=levels)
    refused(answer, 422, "LevelsMissing", "/body/levels")


async def test_only_a_draft_nobody_saw_is_deleted(db, plan, edition, goal, coordinator):
    await make.make_measure(db, goal)
    shown = await make.make_edition(db, plan, ordinal=2, audience="public")
    adopted = await make.make_edition(db, plan, ordinal=3, state="adopted")
    for stays in (shown, adopted):
        refused(await coordinator.remove(f"/editions/{stays.id}"), 409, "WasPublic")
    assert (await coordinator.remove(f"/editions/{edition.id}")).status_code == 204
    refused(await coordinator.get(f"/goals/{goal.id}"), 404, "NotFound")
    assert await coordinator.ids("/measures") == []


async def test_a_closed_edition_stays_as_it_is(db, plan, coordinator):
    closed = await make.make_edition(db, plan, state="archived")
    answer = await coordinator.change(f"/editions/{closed.id}", outlook_year=2040)
    refused(answer, 409, "EditionIsClosed")


async def test_an_editor_reads_drafts_and_leaves_them(plan, edition, editor, anyone, stranger):
    path = f"/editions/{edition.id}"
    assert (await editor.read(path))["id"] == str(edition.id)
    refused(await editor.change(path, outlook_year=2040), 403, "Forbidden")
    refused(await editor.add("/editions", **_new(plan)), 403, "Forbidden")
    for outside in (anyone, stranger):
        refused(await outside.get(path), 404, "NotFound")
        refused(await outside.change(path, 1, outlook_year=2040), 404, "NotFound")
        answer = await outside.add("/editions", **_new(plan))
        refused(answer, 422, "UnknownReference", "/body/plan_id")


async def test_parties_and_places_are_replaced_whole(db, edition, coordinator):
    path = f"/editions/{edition.id}"
    charity = await make.make_organisation(db)
    both = [
        {"role": "lead", "organisation_id": str(charity.id)},
        {"role": "partner", "body": make.text("obce")},
    ]
    assert len((await coordinator.changed(path, parties=both))["parties"]) == 2
    one = await coordinator.changed(path, parties=both[1:])
    assert [party["role"] for party in one["parties"]] == ["partner"]
    assert one["version"] == 3
    untouched = await coordinator.changed(path, outlook_year=2040)
    assert untouched["parties"] == one["parties"]
    answer = await coordinator.change(path, parties=[{"role": "lead", "note": make.text("?")}])
    refused(answer, 422, "Invalid", "/body/parties/0")
    nobody = [{"role": "lead", "organisation_id": str(edition.id)}]
    refused(
        await coordinator.change(path, parties=nobody),
        422,
        "UnknownReference",
        "/body/parties/0/organisation_id",
    )


async def test_each_filter_finds_and_leaves_out(db, town, plan, edition, coordinator):
    other = await make.make_plan(db, town, title=make.text("Jiný"))
    later = await make.make_edition(
        db, other, state="adopted", summary=make.text("O rodinách"), title=make.text("Jiný")
    )
    assert set(await coordinator.ids("/editions")) == {str(edition.id), str(later.id)}
    for wanted, found in (
        ({"plan_id": plan.id}, edition),
        ({"state": "adopted"}, later),
        ({"q": "rodinach"}, later),
        ({"q": "komunitni"}, edition),
    ):
        assert await coordinator.ids("/editions", **wanted) == [str(found.id)], wanted
    assert len(await coordinator.ids("/editions", authority_id=town.id)) == 2
    assert await coordinator.ids("/editions", authority_id=plan.id) == []


async def test_editions_and_projects_are_found_by_who_takes_part(client, db, town):
    charity, other = [
        await make.make_organisation(db, name=make.text(name)) for name in ("Charita", "Diakonie")
    ]
    plan = await make.make_plan(db, town, audience="public")
    edition = await make.make_edition(db, plan, audience="public")
    await make.make_edition(db, plan, audience="public", ordinal=2)
    project = await make.make_project(db, town, audience="public")
    for key, record in (("edition_id", edition), ("project_id", project)):
        party = Party(authority_id=town.id, role="lead", position=10, audience="public")
        setattr(party, key, record.id)
        party.organisation_id = charity.id
        db.add(party)
    await db.flush()
    for path, found in (("editions", edition), ("projects", project)):
        for organisation, expected in ((charity, [str(found.id)]), (other, [])):
            asked = {"organisation_id": str(organisation.id)}
            answer = await client.get(f"/v1/{path}", params=asked)
            assert [each["id"] for each in answer.json()["items"]] == expected


async def test_authorities_of_which_something_is_to_be_read(client, db, town, as_):
    drafting, idle = [await make.make_authority(db, name) for name in ("Píše", "Nic")]
    plan = await make.make_plan(db, town, audience="public")
    await make.make_edition(db, plan, audience="public")
    await make.make_edition(db, await make.make_plan(db, drafting))

    async def found(planning, headers=None):
        asked = {"planning": planning, "limit": 200}
        answer = await client.get("/v1/authorities", params=asked, headers=headers or {})
        return {each["id"] for each in answer.json()["items"]}

    assert str(town.id) in await found("true")
    assert not {str(drafting.id), str(idle.id)} & await found("true")
    assert {str(drafting.id), str(idle.id)} <= await found("false")
    assert str(drafting.id) in await found("true", await as_(Role.reader, drafting))


async def test_a_town_of_three_hundred_editions_shows_each(client, db, town):
    plan = await make.make_plan(db, town, audience="public")
    for ordinal in range(1, 301):
        await make.make_edition(db, plan, audience="public", ordinal=ordinal)
    seen, cursor = set(), {}
    for _ in range(2):
        asked = {"authority_id": str(town.id), "limit": 200, **cursor}
        page = (await client.get("/v1/editions", params=asked)).json()
        seen |= {each["id"] for each in page["items"]}
        cursor = {"cursor": page["next"]}
    assert (len(seen), page["next"]) == (300, None)
