"""The history of every record: its own people read it, in fields that they know, and what names
another record names it by its words."""

import re

import pytest

from contract import walk
from contract.world import HISTORIES, send
from triada import tables

pytestmark = pytest.mark.anyio

RECORDS = [record for record in tables.RECORDS if record.name in HISTORIES]
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def _is_id(value):
    return isinstance(value, str) and UUID.fullmatch(value) is not None


def _words(name):
    return name.endswith(("title", "name", "words"))


def bare_ids(value):
    """Ids beside which there are no words."""
    if isinstance(value, list):
        return [id for each in value for id in bare_ids(each)]
    if isinstance(value, dict):
        said = any(_words(name) and it for name, it in value.items())
        return [id for it in value.values() for id in bare_ids(it) if not said]
    return [value] if _is_id(value) else []


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
async def test_its_people_read_what_was_done_to_a_record(stage, record):
    route = walk.BY_NAME[f"get_{record.name}_history"]
    answer = await send(stage.client, stage.inside, route, stage.owner)
    assert answer.status_code == 200, answer.text
    changes = [change for entry in answer.json()["items"] for change in entry["changes"]]
    assert changes
    shapes = (record.read, record.create, record.update)
    known = {name for shape in shapes if shape for name in shape.model_fields}
    assert {change["field"] for change in changes} <= known
    for change in changes:
        assert bare_ids([change["before"], change["after"]]) == [], change


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
async def test_nobody_else_reads_it_though_the_record_is_public(stage, record):
    route = walk.BY_NAME[f"get_{record.name}_history"]
    for headers in ({}, stage.stranger):
        refused = await send(stage.client, stage.public, route, headers)
        assert (refused.status_code, refused.json()["code"]) == (404, "NotFound")
    whole = await stage.client.get(f"/v1/{record.collection}")
    assert whole.status_code == 200
    assert any(each["id"] == str(_id(stage.public, record)) for each in whole.json()["items"])


def _id(world, record):
    return world.ids[f"{record.name}_id"]


def test_an_id_without_words_is_found():
    """The control."""
    id = "01a216b0-db7a-7dfb-9f0b-d9e8e7d76527"
    assert bare_ids(id) == [id]
    assert bare_ids([{"id": id, "title": None}]) == [id]
    assert bare_ids({"organisation_id": id, "organisation_name": {"values": {}}}) == []
