"""Fills an empty database with plans of many authorities, through the walls and the ledger."""

import json
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

from triada.commons.identity.actions import token_hash
from triada.core.ids import new_id

Row = dict[str, Any]
WORDS = ("Podpora", "rodin", "Odlehčovací", "služba", "Terénní", "péče", "Bydlení", "seniorů")


@dataclass(frozen=True)
class Size:
    authorities: int
    goals: int = 12
    measures: int = 80
    uses: int = 320


@dataclass(frozen=True)
class Filled:
    """What the timed requests ask for."""

    edition_id: UUID
    authority_id: UUID
    token: str


def _text(n: int, what: str) -> Mapping[str, Any]:
    words = " ".join(WORDS[(n + step) % len(WORDS)] for step in range(5))
    return {"authored": "cs", "values": {"cs": f"{what} {n}: {words}", "en": f"{what} {n}"}}


def _rows(count: int, owner: UUID, **fields: Any) -> list[Row]:
    kept = {"version": 1, "authority_id": owner, "audience": "public"}
    return [{"id": new_id(), **kept, **fields} for _ in range(count)]


def _authority(n: int, owner: UUID) -> Row:
    return {
        **_rows(1, owner)[0],
        "id": owner,
        "kind": "municipality",
        "country": "CZ",
        "slug": f"town-{n}",
        "name": _text(n, "Město"),
        "languages": ["cs"],
        "currency": "CZK",
    }


def _plan(owner: UUID) -> tuple[Row, Row, list[Row]]:
    plan = _rows(1, owner, kind="community_plan", title=_text(0, "Plán"), earlier_titles=[])[0]
    edition = _rows(1, owner, plan_id=plan["id"], ordinal=1, state="adopted")[0]
    edition |= {"title": _text(1, "Plán"), "period_from": "2025", "period_to": "2028"}
    levels = _rows(2, owner, edition_id=edition["id"])
    for depth, level in enumerate(levels, 1):
        level |= {"depth": depth, "name": _text(depth, "Úroveň")}
    for row in (plan, edition):
        row |= {"lineage_id": new_id(), "incomplete": False}
    plan.pop("incomplete")
    return plan, edition, levels


def _goals(size: Size, owner: UUID, edition: Row, levels: Sequence[Row]) -> list[Row]:
    """A third of them on the upper level, the others below."""
    goals = _rows(size.goals, owner, edition_id=edition["id"], incomplete=False)
    tops = max(1, size.goals // 3)
    for n, goal in enumerate(goals):
        goal |= {
            "level_id": levels[n >= tops]["id"],
            "parent_id": goals[n % tops]["id"] if n >= tops else None,
            "position": n * 10,
            "code": f"{n}",
            "title": _text(n, "Cíl"),
            "description": _text(n, "Proč"),
            "lineage_id": new_id(),
        }
    return goals


NOT_SAID = {
    "policy_fields": [],
    "continuous": False,
    "place_uncertain": False,
    "incomplete": False,
    "outside_source": False,
}


def _measures(size: Size, owner: UUID, goals: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    edition_id = goals[0]["edition_id"]
    measures = _rows(size.measures, owner, edition_id=edition_id, kinds=["maintain"], **NOT_SAID)
    hanging = _rows(size.measures, owner, edition_id=edition_id, position=0)
    for n, (measure, link) in enumerate(zip(measures, hanging, strict=True)):
        measure |= {
            "position": n * 10,
            "code": f"{n // 10}.{n}",
            "title": _text(n, "Opatření"),
            "description": _text(n, "Popis"),
            "state": "in_progress",
            "starts": "2025-Q2",
            "ends": "2027",
            "lineage_id": new_id(),
        }
        link |= {"measure_id": measure["id"], "goal_id": goals[n % len(goals)]["id"]}
    return measures, hanging


def _indicators(
    size: Size, owner: UUID, measures: Sequence[Row]
) -> tuple[list[Row], list[Row], list[Row]]:
    indicators = _rows(max(1, size.uses // 8), owner, value_type="count", direction="up")
    for n, indicator in enumerate(indicators):
        indicator |= {"name": _text(n, "Počet"), "unit": _text(n, "osob"), "cumulative": False}
        indicator |= {"period_aggregation": "sum", "territory_aggregation": "sum"}
        indicator["lineage_id"] = new_id()
    uses = _rows(size.uses, owner)
    for n, use in enumerate(uses):
        use["indicator_id"] = indicators[n % len(indicators)]["id"]
        use |= {"measure_id": measures[n % len(measures)]["id"], "baseline_value": n}
    targets = _rows(size.uses, owner, year=2028, operator="ge")
    for n, target in enumerate(targets):
        target |= {"indicator_use_id": uses[n]["id"], "value": n + 10}
    return indicators, uses, targets


def _tables(n: int, size: Size, owner: UUID) -> Iterator[tuple[str, list[Row]]]:
    """In the order in which they refer to each other."""
    plan, edition, levels = _plan(owner)
    goals = _goals(size, owner, edition, levels)
    measures, hanging = _measures(size, owner, goals)
    indicators, uses, targets = _indicators(size, owner, measures)
    yield "authority", [_authority(n, owner)]
    yield "plan", [plan]
    yield "edition", [edition]
    yield "level", levels
    yield "goal", goals
    yield "measure", measures
    yield "measure_goal", hanging
    yield "indicator", indicators
    yield "indicator_use", uses
    yield "indicator_target", targets


def insert(connection: psycopg.Connection[Any], table: str, rows: Sequence[Row]) -> None:
    """One statement however many rows, so that the ledger has one piece of work."""
    columns = sql.SQL(", ").join(map(sql.Identifier, rows[0]))
    statement = sql.SQL(
        "insert into {table} ({columns}) "
        "select {columns} from json_populate_recordset(null::{table}, %s::json)"
    ).format(table=sql.Identifier(table), columns=columns)
    connection.execute(statement, [json.dumps(rows, default=str)])


def _scope(connection: psycopg.Connection[Any], owner: UUID) -> None:
    statement = "select set_config('triada.authority', %s, true), lock_revision(%s)"
    connection.execute(statement, [str(owner), owner])


def _person(connection: psycopg.Connection[Any], owner: UUID) -> str:
    """A reader of one authority with an open session."""
    token, person_id = secrets.token_urlsafe(16), new_id()
    kept = {"id": person_id, "name": "Jana", "language": "cs"}
    session = {"id": new_id(), "token_hash": f"\\x{token_hash(token).hex()}"}
    insert(connection, "person", [{**kept, "email": "jana@triada.example"}])
    insert(connection, "account", [{"person_id": person_id, "password_hash": "-"}])
    grant = {"subject": person_id, "role": "reader", "scope_kind": "authority"}
    insert(connection, "role_grant", [{**_rows(1, owner)[0], "audience": "internal", **grant}])
    insert(connection, "session", [{**session, "person_id": person_id, "expires_at": "infinity"}])
    return token


def fill(app_url: str, size: Size) -> Filled:
    """Each authority is one transaction of the application's own role."""
    first: Filled | None = None
    with psycopg.connect(app_url) as connection:
        for n in range(size.authorities):
            owner = new_id()
            with connection.transaction():
                _scope(connection, owner)
                tables = dict(_tables(n, size, owner))
                for table, rows in tables.items():
                    insert(connection, table, rows)
                if first is None:
                    first = Filled(tables["edition"][0]["id"], owner, _person(connection, owner))
    assert first is not None
    return first
