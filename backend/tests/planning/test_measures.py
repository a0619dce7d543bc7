"""Measures through HTTP, by role."""

import make
import pytest

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
