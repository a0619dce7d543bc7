"""The description of the API: as committed, valid, and without holes."""

import json

from openapi_spec_validator import validate

from contract import walk
from triada import openapi
from triada.planning.versions import format as versions

SCHEMAS = walk.description()["components"]["schemas"]


def _read_schemas():
    """Everything an answer is made of, except refusals."""
    waiting = [
        content["schema"]
        for route in walk.ROUTES
        for status, answer in walk.operation(route)["responses"].items()
        if status[0] == "2"
        for content in answer.get("content", {}).values()
    ]
    found = set()
    while waiting:
        text = json.dumps(waiting.pop())
        for name in SCHEMAS:
            if f'"#/components/schemas/{name}"' in text and name not in found:
                found.add(name)
                waiting.append(SCHEMAS[name])
    return sorted(found)


READ = _read_schemas()
WRITTEN_AND_READ = {"Text", "Source", "PlaceRule"}
"""Shapes that are sent and answered alike; what may be left out when sent is null when read."""


def test_the_committed_description_is_what_the_program_says():
    assert walk.DESCRIPTION.read_text(encoding="utf-8") == openapi.printed(), "run `make openapi`"


def test_the_description_is_valid():
    described = walk.description()
    assert described["openapi"].startswith("3.1")
    validate(described)


def test_there_are_schemas_to_walk():
    assert len(READ) > 40
    assert {"MeasureWhole", "EditionTree", "FeedPage"} <= set(READ)


LATER = {
    name: shape.model_fields
    for name, shape in vars(versions).items()
    if name == "Content" or name.startswith("Frozen")
}
"""Frozen shapes, of which older versions lack what has a default."""


def test_what_is_read_always_has_all_its_fields():
    objects = [name for name in READ if SCHEMAS[name].get("type") == "object"]
    assert len(objects) > 30
    for name in set(objects) - WRITTEN_AND_READ:
        schema = SCHEMAS[name]
        later = {field for field, it in LATER.get(name, {}).items() if not it.is_required()}
        assert set(schema.get("required", ())) | {*later} == set(schema["properties"]), name
        assert not set(schema.get("required", ())) & {*later}, "older versions lack it"
        assert schema["additionalProperties"] is False, name


def test_names_of_schemas_are_plain_words():
    assert len(SCHEMAS) > 80
    assert [name for name in SCHEMAS if not name.isalnum() or not name[0].isupper()] == []


REFUSED = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Refusal"}}}


def test_every_operation_is_described_with_its_refusals():
    for route in walk.ROUTES:
        described = walk.operation(route)
        assert described["responses"]["4XX"]["content"] == REFUSED, route.name
        assert "422" not in described["responses"], route.name
        for part in ("summary", "description", "tags", "x-policy"):
            assert described[part], (route.name, part)


MANY = {
    "change_edition",
    "create_successor",
    "decide_carry_over",
    "end_session",
    "propose_from_text",
}
"""Those of many records, whose body names the versions, those that leave the one named alone, and
what has no versions: a session is only ended."""


def test_changes_are_merge_patches_and_name_the_version_they_change():
    patches = [route for route in walk.ROUTES if walk.method(route) == "PATCH"]
    assert len(patches) > 10
    for route in patches:
        (media,) = walk.operation(route)["requestBody"]["content"]
        assert media == "application/merge-patch+json"
    for route in walk.ADDRESSED:
        named = {given["name"] for given in walk.operation(route)["parameters"]}
        one = route in walk.WRITES and route.name not in MANY
        assert ("If-Match" in named) == one, route.name


def test_creating_routes_may_be_retried():
    made = [r for r in walk.ROUTES if r.status_code == 201 and r.name != "set_up"]
    assert len(made) > 10
    for route in made:
        assert "Idempotency-Key" in {given["name"] for given in walk.operation(route)["parameters"]}


def test_every_route_is_in_the_description_and_nothing_else():
    described = {
        (path, method.upper())
        for path, item in walk.description()["paths"].items()
        for method in item
    }
    assert described == {(f"/v1{route.path}", walk.method(route)) for route in walk.ROUTES}
