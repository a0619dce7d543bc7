"""Measures through HTTP, by role."""

import pytest

import make
from planning.desk import refused
from triada.core.rights import Role

pytestmark = pytest.mark.anyio


async def _goal(db, town, **fields):
    plan = await make.make_plan(db, town, **fields)
    return await make.make_goal(db, await make.make_edition(db, plan, **fields))


async def test_an_editor_adds_a_measure_and_finds_it_in_the_list(client, db, as_):
    town = await make.make_authority(db)
    goal = await _goal(db, town)
    editor = await as_(Role.editor, town)
    group = await make.make_term(db)
    made = await client.post(
        "/v1/measures",
        headers=editor,
        json={
            "goal_ids": [str(goal.id)],
            "title": make.text("Odlehčovací služba"),
            "kinds": ["new"],
            "starts": "2025-Q2",
            "target_groups": [str(group.id)],
            "parties": [{"role": "lead", "body": make.text("obce")}],
            "places": [{"rule": {"kind": "settlement", "rural": True, "all": True}}],
        },
    )
    assert made.status_code == 201, made.text
    assert made.headers["etag"] == '"1"'
    assert made.json()["target_groups"][0]["name"] == make.text("senioři")
    listed = await client.get("/v1/measures", headers=editor)
    assert [item["id"] for item in listed.json()["items"]] == [made.json()["id"]]
    assert (await client.get("/v1/measures")).json()["items"] == []


async def test_a_list_is_one_statement(client, db, statements):
    town = await make.make_authority(db)
    goal = await _goal(db, town, audience="public")
    for _ in range(3):
        await make.make_measure(db, goal)
    statements.clear()
    listed = await client.get("/v1/measures?limit=2")
    assert len(listed.json()["items"]) == 2
    assert len(statements) == 1, statements.seen
    following = await client.get(f"/v1/measures?limit=2&cursor={listed.json()['next']}")
    assert len(following.json()["items"]) == 1
    assert following.json()["next"] is None


async def test_of_two_changes_of_one_version_the_second_is_refused(client, db, as_):
    town = await make.make_authority(db)
    measure = await make.make_measure(db, await _goal(db, town))
    editor = await as_(Role.editor, town) | {"if-match": '"1"'}
    first = await client.patch(
        f"/v1/measures/{measure.id}", headers=editor, json={"title": {"values": {"en": "Respite"}}}
    )
    assert first.status_code == 200, first.text
    assert first.json()["title"]["values"] == {"cs": "Udržení služeb", "en": "Respite"}
    stale = await client.patch(f"/v1/measures/{measure.id}", headers=editor, json={"priority": 1})
    assert (stale.status_code, stale.json()["code"]) == (412, "ChangedMeanwhile")
    without = {"cookie": editor["cookie"]}
    missing = await client.patch(f"/v1/measures/{measure.id}", headers=without, json={})
    assert missing.status_code == 428


async def test_stopping_wants_its_reason(client, db, as_):
    town = await make.make_authority(db)
    measure = await make.make_measure(db, await _goal(db, town))
    editor = await as_(Role.editor, town) | {"if-match": '"1"', "accept-language": "cs"}
    path = f"/v1/measures/{measure.id}/transitions"
    silent = await client.post(path, headers=editor, json={"to": "discontinued"})
    assert (silent.status_code, silent.json()["code"]) == (422, "ReasonMissing")
    assert silent.json()["title"] == "Uveďte důvod; veřejnost si jej přečte."
    said = {"to": "discontinued", "reason": make.text("Nejsou peníze")}
    stopped = await client.post(path, headers=editor, json=said)
    assert stopped.json()["state"] == "discontinued", stopped.text
    assert [move["to"] for move in stopped.json()["allowed_transitions"]] == ["planned"]


async def test_a_measure_hangs_on_its_home_goal_first_and_may_support_others(
    db, edition, goal, editor
):
    second = await make.make_goal(db, edition, position=20)
    ids = [str(second.id), str(goal.id)]
    made = await editor.made("/measures", goal_ids=[*ids, ids[0]], title=make.text("Služba"))
    assert made["goal_ids"] == ids
    turned = await editor.changed(f"/measures/{made['id']}", 1, goal_ids=ids[::-1])
    assert (turned["goal_ids"], turned["version"]) == (ids[::-1], 2)
    counts = [each["measure_count"] for each in await editor.listed("/goals")]
    assert counts == [1, 1]
    none = await editor.change(f"/measures/{made['id']}", goal_ids=[])
    refused(none, 422, "Invalid", "/body/goal_ids")


async def test_goals_of_another_edition_are_refused(db, plan, goal, editor):
    other = await make.make_goal(db, await make.make_edition(db, plan, ordinal=2))
    both = [str(goal.id), str(other.id)]
    answer = await editor.add("/measures", goal_ids=both, title=make.text("Služba"))
    refused(answer, 422, "GoalElsewhere", "/body/goal_ids")
    measure = await make.make_measure(db, goal)
    for ids in (both, both[1:]):
        answer = await editor.change(f"/measures/{measure.id}", goal_ids=ids)
        refused(answer, 422, "GoalElsewhere", "/body/goal_ids")
    unknown = await editor.add("/measures", goal_ids=[str(plan.id)], title=make.text("Služba"))
    refused(unknown, 422, "UnknownReference", "/body/goal_ids/0")


async def test_all_parts_are_replaced_whole_and_the_version_rises_by_exactly_one(
    db, edition, goal, editor
):
    charity, village = await make.make_organisation(db), await make.make_territory(db)
    group = await make.make_term(db)
    service = await make.make_term(db, kind="service_type")
    form = await make.make_term(db, kind="form")
    second = await make.make_goal(db, edition, position=20)
    measure = await make.make_measure(db, goal)
    path = f"/measures/{measure.id}"
    full = {
        "title": {"values": {"en": "Service"}},
        "goal_ids": [str(second.id)],
        "parties": [{"role": "lead", "organisation_id": str(charity.id)}],
        "places": [{"territory_id": str(village.id)}],
        "target_groups": [str(group.id)],
        "service_types": [str(service.id)],
        "forms": [str(form.id)],
        "kinds": ["new"],
    }
    changed = await editor.changed(path, 1, **full)
    assert changed["version"] == 2
    parts = ("parties", "places", "target_groups", "service_types", "forms")
    assert [len(changed[name]) for name in parts] == [1] * 5
    only = await editor.changed(path, 2, priority=1)
    assert (only["version"], [only[name] for name in parts]) == (
        3,
        [changed[name] for name in parts],
    )
    emptied = await editor.changed(path, 3, **{name: [] for name in parts})
    assert (emptied["version"], [emptied[name] for name in parts]) == (4, [[]] * 5)


async def test_a_term_of_another_kind_is_refused(db, goal, editor):
    group = await make.make_term(db)
    measure = await make.make_measure(db, goal)
    for field in ("service_types", "forms"):
        answer = await editor.change(f"/measures/{measure.id}", **{field: [str(group.id)]})
        refused(answer, 422, "UnknownReference", f"/body/{field}/0")


async def test_a_place_is_a_territory_a_rule_or_words(db, goal, editor):
    village = await make.make_territory(db)
    measure = await make.make_measure(db, goal)
    path, rule = f"/measures/{measure.id}", {"kind": "local_community", "count": 7}
    kept = await editor.changed(
        path, places=[{"rule": rule, "words": make.text("u sedam MZ", "sr-Latn"), "certain": False}]
    )
    assert kept["places"][0]["rule"]["count"] == 7
    assert kept["places"][0]["rule"]["rural"] is None
    for place in ({}, {"territory_id": str(village.id), "rule": rule}, {"rule": {"kind": "moon"}}):
        answer = await editor.change(path, places=[place])
        refused(answer, 422, "Invalid")
        assert answer.json()["errors"][0]["pointer"].startswith("/body/places/0")


async def test_measures_stand_in_their_own_order(goal, editor):
    for code in ("1.9", "1.10", "1.1"):
        await editor.made("/measures", goal_ids=[str(goal.id)], title=make.text("x"), code=code)
    listed = await editor.listed("/measures", limit=1)
    assert [each["code"] for each in listed] == ["1.9", "1.10", "1.1"]
    await editor.changed(f"/measures/{listed[2]['id']}", position=1)
    assert [each["code"] for each in await editor.listed("/measures")] == ["1.1", "1.9", "1.10"]
    again = {"goal_ids": [str(goal.id)], "title": make.text("x"), "code": "1.9"}
    refused(await editor.add("/measures", **again), 409, "AlreadyThere", "/body/code")


async def test_a_measure_goes_with_all_that_belongs_to_it(db, town, goal, editor):
    measure = await make.make_measure(db, goal)
    await make.make_activity(db, measure)
    await make.make_use(db, await make.make_indicator(db, town), measure)
    path = f"/measures/{measure.id}"
    await editor.changed(path, parties=[{"role": "lead", "body": make.text("obce")}])
    refused(await editor.remove(path, 1), 412, "ChangedMeanwhile")
    assert (await editor.remove(path, 2)).status_code == 204
    refused(await editor.get(path), 404, "NotFound")
    for rest in ("/measures", "/activities", "/indicator-uses"):
        assert await editor.ids(rest) == []


async def test_readers_look_on_and_strangers_find_nothing(db, goal, reader, stranger, anyone):
    measure = await make.make_measure(db, goal)
    path, new = f"/measures/{measure.id}", {"goal_ids": [str(goal.id)], "title": make.text("x")}
    assert (await reader.read(path))["id"] == str(measure.id)
    refused(await reader.change(path, priority=1), 403, "Forbidden")
    refused(await reader.add("/measures", **new), 403, "Forbidden")
    refused(await reader.remove(path), 403, "Forbidden")
    for outside in (stranger, anyone):
        refused(await outside.get(path), 404, "NotFound")
        refused(await outside.change(path, 1, priority=1), 404, "NotFound")
        refused(await outside.step(path, "transitions", 1, to="agreed"), 404, "NotFound")
        answer = await outside.add("/measures", **new)
        refused(answer, 422, "UnknownReference", "/body/goal_ids/0")
