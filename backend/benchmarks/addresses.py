"""Every GET of the description, with an address out of the data that are there."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

from benchmarks.bench import Bench
from benchmarks.load import Asked
from benchmarks.timing import get

TABLES: Mapping[str, str] = {
    "act": "adoption_act",
    "link": "authority_link",
    "use": "indicator_use",
    "member": "edition_member",
    "grant": "role_grant",
    "version": "plan_version",
    "import": "workbook_import",
    "report": "accessibility_report",
}
"""Of the parameters that are not called after the table of their record."""
APART = frozenset({"/v1/exports/{collection}", "/v1/changes", "/v1/changes/position"})
"""They have goals of their own."""
REGIONAL = "(region)"
"""Marks addresses that a region's user asks for, to whom every town is a partner."""


@dataclass(frozen=True)
class Addresses:
    """By the path as it is described; `left_out`: those of which there is no record to ask for."""

    found: Mapping[str, str]
    left_out: tuple[str, ...]


def _described(bench: Bench) -> Mapping[str, Any]:
    described = json.loads(get(bench.served, Asked("/v1/openapi.json")).body)
    paths: Mapping[str, Any] = described["paths"]
    return paths


class Ids:
    """An id for a parameter of a path: of the measured town, else of a town of the demo."""

    def __init__(self, connection: psycopg.Connection[Any], town: UUID) -> None:
        self.connection, self.town = connection, town
        self._known: dict[str, str | None] = {}

    def _owned(self, table: str) -> bool:
        asked = (
            "select from information_schema.columns where table_schema = 'public' "
            "and table_name = %s and column_name = 'authority_id'"
        )
        return self.connection.execute(asked, [table]).rowcount > 0

    def _first(self, table: str) -> str | None:
        owned = self._owned(table)
        order = sql.SQL("authority_id <> %(town)s, id" if owned else "id")
        asked = sql.SQL("select id::text from {} order by {} limit 1")
        row = self.connection.execute(
            asked.format(sql.Identifier(table), order), {"town": self.town}
        ).fetchone()
        return row[0] if row else None

    def of(self, parameter: str) -> str | None:
        name = parameter.removesuffix("_id")
        if parameter not in self._known:
            self._known[parameter] = self._first(TABLES.get(name, name))
        return self._known[parameter]


def _address(path: str, operation: Mapping[str, Any], ids: Ids) -> str | None:
    for name in re.findall(r"{(\w+)}", path):
        if (id := ids.of(name)) is None:
            return None
        path = path.replace(f"{{{name}}}", id)
    given = {"q": "podpora", "authority_id": str(ids.town)}
    needed = [
        each["name"]
        for each in operation.get("parameters", ())
        if each.get("required") and each.get("in") == "query"
    ]
    query = "&".join(f"{name}={given[name]}" for name in needed)
    return f"{path}?{query}" if query else path


def _of_the_region(bench: Bench) -> dict[str, str]:
    paths = {
        "/v1/me": "/v1/me",
        "/v1/measures": "/v1/measures",
        "/v1/authorities": "/v1/authorities",
        "/v1/search": "/v1/search?q=podpora",
        "/v1/editions/{edition_id}/tree": bench.tree,
    }
    return {f"{name} {REGIONAL}": path for name, path in paths.items()}


def addresses(bench: Bench) -> Addresses:
    found, left_out = dict[str, str](), list[str]()
    # As superuser, for the application sees only what it says that it is inside of.
    with psycopg.connect(bench.superuser_url) as connection:
        ids = Ids(connection, bench.filled.measured.authority_id)
        for path, operations in sorted(_described(bench).items()):
            if "get" not in operations or path in APART:
                continue
            address = _address(path, operations["get"], ids)
            if address is None:
                left_out.append(path)
            else:
                found[path] = address
    return Addresses(found | _of_the_region(bench), tuple(left_out))
