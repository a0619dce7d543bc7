"""The whole program as a list: every route, and every place in the body that a route takes."""

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

from fastapi.routing import APIRoute

from triada import migrations
from triada.main import ROUTERS

DESCRIPTION = migrations.SCRIPTS.parent / "openapi" / "openapi.json"
ROUTES: tuple[APIRoute, ...] = tuple(
    route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)
)
BY_NAME = {route.name: route for route in ROUTES}
WRITES = tuple(route for route in ROUTES if route.methods != {"GET"})
READS = tuple(route for route in ROUTES if route.methods == {"GET"})
ADDRESSED = tuple(route for route in ROUTES if "_id}" in route.path)
BODIED = tuple(route for route in ROUTES if route.body_field is not None)
LISTS = tuple(
    route
    for route in READS
    if "{" not in route.path and "items" in getattr(route.response_model, "model_fields", ())
)
NOT_PAGED = frozenset({"list_country_profiles"})
"""Three entries, and data of the program itself."""
PAGED = tuple(route for route in LISTS if route.name not in NOT_PAGED)


def name_of(route: Any) -> str:
    """For the ids of parametrised tests."""
    return str(route.name)


def method(route: APIRoute) -> str:
    (only,) = route.methods
    return only


def policy(route: APIRoute) -> str:
    return str((route.openapi_extra or {})["x-policy"])


@cache
def description() -> dict[str, Any]:
    """As committed; `test_openapi` holds it against the program."""
    described: dict[str, Any] = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
    return described


def operation(route: APIRoute) -> dict[str, Any]:
    """As it is described, with what it shares with others in its place."""
    found: dict[str, Any] = description()["paths"][f"/v1{route.path}"][method(route).lower()]
    parameters = [_part(each) for each in found.get("parameters", [])]
    responses = {status: _part(each) for status, each in found["responses"].items()}
    return {**found, "parameters": parameters, "responses": responses}


def _part(described: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" not in described:
        return described
    kind, name = described["$ref"].split("/")[-2:]
    part: Mapping[str, Any] = description()["components"][kind][name]
    return part


def resolved(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    while "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        schema = {**description()["components"]["schemas"][name]}
    return schema


def body_schema(route: APIRoute) -> Mapping[str, Any]:
    (content,) = operation(route)["requestBody"]["content"].values()
    return resolved(content["schema"])


def choices(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """What a value may be: the schema itself, or each side of an `anyOf` or `oneOf`."""
    schema = resolved(schema)
    sides = (*schema.get("anyOf", ()), *schema.get("oneOf", ()))
    return [choice for side in sides for choice in choices(side)] or [schema]


def may_be_null(schema: Mapping[str, Any]) -> bool:
    return any(choice.get("type") == "null" for choice in choices(schema))


def _of_type(schema: Mapping[str, Any], kind: str) -> Mapping[str, Any] | None:
    return next((choice for choice in choices(schema) if choice.get("type") == kind), None)


def _object(schema: Mapping[str, Any], value: Mapping[str, Any]) -> Mapping[str, Any]:
    """Of several kinds of object the one whose fixed words, such as `op`, are the value's."""
    kinds = [choice for choice in choices(schema) if choice.get("type") == "object"]
    for kind in kinds:
        fixed = {
            name: of["const"] for name, of in kind.get("properties", {}).items() if "const" in of
        }
        if all(value.get(name) == word for name, word in fixed.items()):
            return kind
    return {}


Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Place:
    """One value in a body, with what the description says about it."""

    path: Path
    value: Any
    schema: Mapping[str, Any]

    @property
    def name(self) -> str:
        return next(str(step) for step in reversed(self.path) if isinstance(step, str))

    @property
    def general(self) -> str:
        """`places.*.rule.kind`: without positions and language tags."""
        return ".".join("*" if isinstance(step, int) else step for step in self.path)

    def has(self, **wanted: Any) -> bool:
        """Whether some choice of the schema says all this."""
        return any(
            all(choice.get(key) == value for key, value in wanted.items())
            for choice in choices(self.schema)
        )


def _inside(made: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """What an object says of one key: by its name, by a pattern, or of all."""
    if key in made.get("properties", {}):
        return dict(made["properties"][key])
    for pattern, schema in made.get("patternProperties", {}).items():
        if re.search(pattern, key):
            return dict(schema)
    more = made.get("additionalProperties", {})
    return more if isinstance(more, dict) else {}


def places(schema: Mapping[str, Any], value: Any, path: Path = ()) -> Iterator[Place]:
    """Every value inside a body, containers included."""
    if path:
        yield Place(path, value, schema)
    if isinstance(value, dict):
        made = _object(schema, value)
        for key, inner in value.items():
            yield from places(_inside(made, key), inner, (*path, key))
    elif isinstance(value, list):
        made = _of_type(schema, "array") or {}
        for n, inner in enumerate(value):
            yield from places(made.get("items", {}), inner, (*path, n))


def described(schema: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """Every place a body could have, in the words of `Place.general`."""
    for choice in choices(schema):
        for name, inner in choice.get("properties", {}).items():
            yield f"{at}{name}"
            yield from described(inner, f"{at}{name}.")
        if choice.get("type") == "array":
            yield f"{at}*"
            yield from described(choice["items"], f"{at}*.")


def with_value(body: Any, path: Path, value: Any) -> Any:
    changed = deepcopy(body)
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return changed


def with_key(body: Any, path: Path, key: str, value: Any) -> Any:
    """A further key in the object at `path`."""
    changed = deepcopy(body)
    inner = changed
    for step in path:
        inner = inner[step]
    inner[key] = value
    return changed
