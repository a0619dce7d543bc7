"""A creating request may be sent again: under one key there is one record and one answer."""

import json

import pytest

from contract import bodies, walk
from contract.walk import BY_NAME
from contract.world import send
from triada.core.rights import Role

pytestmark = pytest.mark.anyio

CREATING = sorted(
    route.name
    for route in walk.BODIED
    if "Idempotency-Key" in {given["name"] for given in walk.operation(route).get("parameters", ())}
)
MANY = {"change_edition", "decide_carry_over"}
"""Make several records, or none: they answer 200 and have no address of one."""
KEY = {"idempotency-key": "a-key-of-the-client"}


async def _create(stage, name, headers, **changed):
    return await send(stage.client, stage.inside, BY_NAME[name], {**headers, **KEY}, **changed)


def test_there_are_creating_routes():
    assert len(CREATING) > 10


@pytest.mark.parametrize("name", CREATING)
async def test_sent_twice_it_is_done_once_and_answered_alike(stage, name):
    first = await _create(stage, name, stage.owner)
    assert first.status_code == (200 if name in MANY else 201), first.text
    between = await stage.state()
    again = await _create(stage, name, stage.owner)
    assert await stage.state() == between
    assert (again.status_code, again.content) == (first.status_code, first.content)
    if name in MANY:
        return
    for header in ("etag", "location"):
        assert again.headers[header] == first.headers[header]
    found = await stage.client.get(first.headers["location"], headers=stage.owner)
    assert found.json()["id"] == first.json()["id"]


@pytest.mark.parametrize("name", CREATING)
async def test_another_request_under_the_same_key_is_refused(stage, name):
    assert (await _create(stage, name, stage.owner)).is_success
    between = await stage.state()
    other = json.dumps(stage.inside.body(name), indent=1)
    refused = await _create(stage, name, stage.owner, content=other)
    assert (refused.status_code, refused.json()["code"]) == (422, "KeyUsedDifferently")
    assert await stage.state() == between


async def test_the_same_key_at_another_address_is_refused(stage):
    assert (await _create(stage, "create_plan", stage.owner)).status_code == 201
    refused = await _create(stage, "create_indicator", stage.owner)
    assert (refused.status_code, refused.json()["code"]) == (422, "KeyUsedDifferently")


async def test_keys_of_two_people_have_nothing_to_do_with_each_other(stage):
    mine = await _create(stage, "create_plan", stage.owner)
    theirs = await _create(stage, "create_plan", stage.inside.people[Role.coordinator])
    assert (mine.status_code, theirs.status_code) == (201, 201)
    assert mine.json()["id"] != theirs.json()["id"]


async def test_without_a_key_each_request_makes_its_own(stage):
    """The control: it is the key that makes two requests one."""
    route = BY_NAME["create_plan"]
    made = [await send(stage.client, stage.inside, route, stage.owner) for _ in range(2)]
    assert len({answer.json()["id"] for answer in made}) == 2


async def test_a_refused_request_does_not_use_its_key_up(stage):
    body = stage.inside.body("create_plan")
    refused = await _create(stage, "create_plan", stage.owner, json={**body, "kind": "none"})
    assert refused.status_code == 422
    goal = stage.inside.body("create_goal")
    wrong = {**goal, "parent_id": str(stage.elsewhere.goal.id)}
    assert (await _create(stage, "create_goal", stage.owner, json=wrong)).status_code == 422
    assert (await _create(stage, "create_goal", stage.owner)).status_code == 201


async def test_who_may_no_longer_read_the_record_does_not_get_it_by_the_key(stage):
    """A key answers only its person, so a stranger with the same key makes nothing and sees nothing."""
    assert (await _create(stage, "create_plan", stage.owner)).status_code == 201
    refused = await _create(stage, "create_plan", stage.stranger)
    assert refused.status_code == 422
    assert refused.json()["code"] == "UnknownReference"


@pytest.mark.parametrize(
    "key", ["", "short", "a" * 201, "with space!", "ščřžýáí-1", "tab\tinside-1"]
)
async def test_a_key_of_another_form_is_refused(stage, key):
    headers = [(b"idempotency-key", key.encode())]
    headers += [(name.encode(), value.encode()) for name, value in stage.owner.items()]
    before = await stage.state()
    answer = await stage.client.post(
        "/v1/plans", headers=headers, json=stage.inside.body("create_plan")
    )
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"].lower() == "/header/idempotency-key"
    assert await stage.state() == before


def test_bodies_of_creating_routes_are_full():
    assert set(CREATING) <= bodies.BODIES.keys()
