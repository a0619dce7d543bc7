"""The first day of an installation."""

import pytest

import make
from triada.commons.setup.actions import open_setup

pytestmark = pytest.mark.anyio


def _wanted(token: str) -> dict[str, object]:
    return {
        "token": token,
        "authority": {"country": "CZ", "kind": "municipality", "name": make.text("Šternberk")},
        "administrator": {
            "name": "Jana Nováková",
            "email": "jana@triada.example",
            "language": "cs",
            "password": "dlouhé heslo první správkyně",
        },
    }


async def test_without_a_token_set_up_is_closed(client):
    assert (await client.get("/v1/setup")).json() == {"open": False}
    refused = await client.post("/v1/setup", json=_wanted("anything"))
    assert (refused.status_code, refused.json()["code"]) == (403, "SetupIsClosed")


async def test_the_first_administrator_is_signed_in_at_once(client, db):
    token = await open_setup(db)
    assert (await client.get("/v1/setup")).json() == {"open": True}
    done = await client.post("/v1/setup", json=_wanted(token))
    assert done.status_code == 201, done.text
    me = (await client.get("/v1/me")).json()
    assert me["user"]["email"] == "jana@triada.example"
    assert [(role["authority_id"], role["role"]) for role in me["roles"]] == [
        (done.json()["authority_id"], "administrator")
    ]
    town = await client.get(f"/v1/authorities/{done.json()['authority_id']}")
    assert town.json()["slug"] == "sternberk"


async def test_a_token_works_once(client, db):
    token = await open_setup(db)
    assert (await client.post("/v1/setup", json=_wanted(token))).status_code == 201
    assert (await client.get("/v1/setup")).json() == {"open": False}
    assert (await client.post("/v1/setup", json=_wanted(token))).status_code == 403


async def test_a_wrong_token_and_an_older_one_are_refused(client, db):
    older = await open_setup(db)
    token = await open_setup(db)
    for wrong in (older, token[:-1]):
        assert (await client.post("/v1/setup", json=_wanted(wrong))).status_code == 403
    assert (await client.get("/v1/setup")).json() == {"open": True}


async def test_where_an_authority_is_there_already_set_up_stays_closed(client, db):
    token = await open_setup(db)
    await make.make_authority(db)
    assert (await client.get("/v1/setup")).json() == {"open": False}
    assert (await client.post("/v1/setup", json=_wanted(token))).status_code == 403
