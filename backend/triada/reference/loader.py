"""Brings the reference data into the shared records; what stands there already is left alone."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any
from uuid import UUID

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.classifications.models import Term, TermKind
from triada.commons.territories.models import (
    Territory,
    TerritoryCode,
    TerritoryFigure,
    TerritoryLink,
)
from triada.core.db import write_in
from triada.core.ids import COMMONS, official_id
from triada.core.model import Shared
from triada.core.text import Text

Entry = dict[str, Any]
Fields = dict[str, Any]

TERMS: Sequence[tuple[str, TermKind]] = (
    ("common_terms", TermKind.service_type),
    ("service_types", TermKind.service_type),
    ("target_groups", TermKind.target_group),
    ("forms", TermKind.form),
    ("capacity_units", TermKind.capacity_unit),
)
"""Common terms first, for national ones point to them."""


def read(name: str) -> list[Entry]:
    path = files("triada.reference").joinpath("data", f"{name}.json")
    entries: list[Entry] = json.loads(path.read_text("utf-8"))
    return entries


def term_id(kind: TermKind | str, code: str) -> UUID:
    return official_id(str(kind), code)


@cache
def _territory_ids() -> dict[str, UUID]:
    """A place without any code is told by the name that the data gives it."""
    ids = {}
    for entry in read("territories"):
        first = entry["codes"][0] if entry["codes"] else None
        scheme, code = (first["scheme"], first["value"]) if first else ("triada-territory", None)
        ids[entry["ref"]] = official_id(scheme, code or entry["ref"])
    return ids


def territory_id(ref: str) -> UUID:
    return _territory_ids()[ref]


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _related(kind: TermKind, code: str | None) -> UUID | None:
    return term_id(kind, code) if code else None


def _text(written: Any) -> Text | None:
    return Text.model_validate(written) if written else None


def _group(entry: Entry, names: dict[str, Entry]) -> Fields:
    """A group of the law, or the wider target group."""
    group = entry.get("group")
    if broader := entry.get("broader"):
        group = {"code": broader, "name": names[broader]}
    return {
        "group_code": group["code"] if group else None,
        "group_name": _text(group["name"]) if group else None,
    }


def _term(kind: TermKind, entry: Entry, names: dict[str, Entry]) -> Fields:
    """A paragraph that is not confirmed is not printed; the note may say why."""
    established = entry.get("established", True)
    return {
        "kind": kind,
        "country": entry.get("country"),
        "code": entry["code"],
        "name": _text(entry["name"]),
        "law": entry.get("law"),
        "paragraph": entry.get("paragraph") if established else None,
        **_group(entry, names),
        "forms": entry.get("forms", []),
        "valid_from": _day(entry.get("valid_from")),
        "valid_to": _day(entry.get("valid_to")),
        "successor_id": _related(kind, entry.get("successor")),
        "common_id": _related(kind, entry.get("common")),
        "established": established,
        "note": _text(entry.get("note")),
    }


def _terms() -> Iterable[Fields]:
    for file, kind in TERMS:
        entries = read(file)
        names = {entry["code"]: entry["name"] for entry in entries}
        for entry in entries:
            yield _official(term_id(kind, entry["code"])) | _term(kind, entry, names)


def _official(id: UUID) -> Fields:
    return {"id": id, "recorded_by": None}


def _places(entry: Entry) -> Iterable[Fields]:
    fields = {name: entry[name] for name in ("kind", "country", "rural")}
    fields["name"] = _text(entry["name"])
    point = {name: _number(entry.get(name)) for name in ("latitude", "longitude")}
    yield _official(territory_id(entry["ref"])) | fields | point


def _codes(entry: Entry) -> Iterable[Fields]:
    owner = {"territory_id": territory_id(entry["ref"])}
    for code in entry["codes"]:
        id = official_id("triada-code", f"{code['scheme']}:{code['value']}")
        yield _official(id) | owner | code


def _links(entry: Entry) -> Iterable[Fields]:
    for parent in entry["parents"]:
        hierarchy = parent["hierarchy"]
        ends = {"child_id": territory_id(entry["ref"]), "parent_id": territory_id(parent["ref"])}
        name = f"{entry['ref']}:{parent['ref']}:{hierarchy}"
        yield _official(official_id("triada-link", name)) | ends | {"hierarchy": hierarchy}


def _number(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _figures(entry: Entry) -> Iterable[Fields]:
    for n, figure in enumerate(entry["figures"]):
        numbers = {name: _number(figure[name]) for name in ("value", "low", "high")}
        said = {name: figure[name] for name in ("kind", "as_of", "nature", "source")}
        owner = {"territory_id": territory_id(entry["ref"])}
        id = official_id("triada-figure", f"{entry['ref']}:{n}")
        yield _official(id) | owner | numbers | said


async def _bring(db: AsyncSession, model: type[Shared], wanted: Iterable[Fields], *key: str) -> int:
    """Adds what is missing and corrects what differs; how many rows that were. What a town had
    recorded under an official code becomes official."""
    by_key = {tuple(fields[name] for name in key): fields for fields in wanted}
    columns = [getattr(model, name) for name in key]
    rows = await db.scalars(select(model).where(tuple_(*columns).in_(by_key)))
    known = {tuple(getattr(record, name) for name in key): record for record in rows}
    written = 0
    for named, fields in by_key.items():
        record = known.get(named)
        if record is None:
            db.add(model(**fields))
            written += 1
        elif _correct(record, {name: value for name, value in fields.items() if name != "id"}):
            written += 1
    await db.flush()
    return written


def _correct(record: Shared, fields: Fields) -> bool:
    wrong = [name for name in fields if getattr(record, name) != fields[name]]
    for name in wrong:
        setattr(record, name, fields[name])
    return bool(wrong)


async def load_reference(db: AsyncSession) -> dict[str, int]:
    """How many rows of each table were added or corrected: all zero the second time."""
    await write_in(db, COMMONS)
    entries = read("territories")
    places, codes, links, figures = (
        [row for entry in entries for row in rows_of(entry)]
        for rows_of in (_places, _codes, _links, _figures)
    )
    ends = ("child_id", "parent_id", "hierarchy")
    return {
        "term": await _bring(db, Term, _terms(), "id"),
        "territory": await _bring(db, Territory, places, "id"),
        "territory_code": await _bring(db, TerritoryCode, codes, "scheme", "value"),
        "territory_link": await _bring(db, TerritoryLink, links, *ends),
        "territory_figure": await _bring(db, TerritoryFigure, figures, "id"),
    }
