"""Brings a file of territories into the database: read and written in bulk, all rows or none."""

import asyncio
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    JSON,
    Boolean,
    Integer,
    Numeric,
    String,
    TableValuedAlias,
    Uuid,
    any_,
    bindparam,
    cast,
    column,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import TypeEngine

from triada.commons.territories import codes
from triada.commons.territories.differences import (
    POPULATION,
    Difference,
    Fields,
    Figure,
    Known,
    Place,
    compare,
)
from triada.commons.territories.models import (
    Territory,
    TerritoryCode,
    TerritoryFigure,
    TerritoryLink,
)
from triada.commons.territories.rows import MOST_NOTES, Key, Table
from triada.commons.territories.schemas import ImportReport
from triada.core.ids import new_id, official_id
from triada.core.model import Base, Shared, model_of

Columns = Mapping[str, TypeEngine[Any]]
PIECE = 1000

PLACE: Columns = {"id": Uuid(), "kind": String(), "name": JSONB(), "rural": Boolean()}
OWN: Columns = {"id": Uuid(), "version": Integer(), "recorded_by": Uuid()}
OWNED_BY_PLACE: Columns = {**OWN, "territory_id": Uuid()}
NEW_PLACE: Columns = {**OWN, **PLACE, "country": String()}
NEW_CODE: Columns = {**OWNED_BY_PLACE, "scheme": String(), "value": String()}
NEW_LINK: Columns = {**OWN, "child_id": Uuid(), "parent_id": Uuid(), "hierarchy": String()}
COUNTED: Columns = {"id": Uuid(), "value": Numeric(), "nature": String()}
SAID: Columns = {"kind": String(), "as_of": String(), "source": String()}
NEW_FIGURE: Columns = {**OWNED_BY_PLACE, **COUNTED, **SAID}


def _rows(columns: Columns) -> TableValuedAlias:
    """The rows of one JSON parameter: one by one they would make thousands of statements, and
    as many pieces of work for the ledger."""
    listed = (column(name, kind) for name, kind in columns.items())
    given = func.json_to_recordset(cast(bindparam("rows", type_=String()), JSON))
    return given.table_valued(*listed, name="given").render_derived(with_types=True)


def _pieces(rows: Sequence[Fields]) -> Iterable[dict[str, str]]:
    """Small enough that no statement comes near its time limit."""
    for start in range(0, len(rows), PIECE):
        yield {"rows": json.dumps(rows[start : start + PIECE], default=str)}


def _any(values: Iterable[Any], kind: Any) -> Any:
    """One parameter however many there are."""
    return any_(literal(list(values), ARRAY(kind)))


def _keys(table: Table) -> set[Key]:
    both = [key for row in table.rows.values() for key in (row.key, row.parent_key)]
    return {key for key in both if key is not None}


async def _read_codes(db: AsyncSession, known: Known, table: Table) -> None:
    keys = _keys(table)
    rows = select(TerritoryCode.scheme, TerritoryCode.value, TerritoryCode.territory_id)
    schemes = _any({scheme for scheme, _ in keys}, String())
    for scheme, value, territory_id in await db.execute(
        rows.where(TerritoryCode.scheme == schemes)
    ):
        known.codes[scheme, value] = territory_id


async def _read_places(db: AsyncSession, known: Known, table: Table) -> None:
    """Own ones, those that the file names, and those whose ids its codes would get."""
    keys = _keys(table)
    ids = {known.codes[key] for key in keys & known.codes.keys()}
    ids |= {official_id(*key) for key in keys if key[0] in codes.OFFICIAL}
    fields = (Territory.id, Territory.kind, Territory.name, Territory.rural, Territory.recorded_by)
    rows = select(*fields).where(
        or_(Territory.recorded_by == known.authority_id, Territory.id == _any(ids, Uuid()))
    )
    known.places = {row.id: Place(*row) for row in await db.execute(rows)}


async def _read_parts(db: AsyncSession, known: Known) -> None:
    links = select(
        TerritoryLink.child_id, TerritoryLink.parent_id, TerritoryLink.hierarchy, TerritoryLink.id
    )
    known.links = {(c, p, hierarchy): id for c, p, hierarchy, id in await db.execute(links)}
    said = (TerritoryFigure.territory_id, TerritoryFigure.as_of, TerritoryFigure.source)
    counted = (TerritoryFigure.id, TerritoryFigure.value, TerritoryFigure.nature)
    figures = select(*said, *counted).where(
        TerritoryFigure.recorded_by == known.authority_id, TerritoryFigure.kind == POPULATION
    )
    for place, as_of, source, id, value, nature in await db.execute(figures):
        known.figures[place, as_of, source] = Figure(id, value, nature)


async def _known(db: AsyncSession, authority_id: UUID, table: Table) -> Known:
    authority = model_of("authority")
    town = select(authority.country, authority.languages).where(
        authority.authority_id == authority_id
    )
    known = Known(authority_id, *(await db.execute(town)).one())
    await _read_codes(db, known, table)
    await _read_places(db, known, table)
    await _read_parts(db, known)
    return known


async def _add(
    db: AsyncSession, model: type[Shared], columns: Columns, rows: Sequence[Fields]
) -> None:
    table, given = Base.metadata.tables[model.__tablename__], _rows(columns)
    added = insert(table).from_select(list(columns), select(given), include_defaults=False)
    whole = [{"id": new_id(), "version": 1, **fields} for fields in rows]
    for piece in _pieces(whole):
        await db.execute(added, piece)


async def _change(
    db: AsyncSession, model: type[Shared], columns: Columns, rows: Sequence[Fields]
) -> None:
    """Beside the ORM, hence the version is raised here."""
    given = _rows(columns)
    fields = {name: given.c[name] for name in columns if name != "id"}
    changed = update(model).where(model.id == given.c.id)
    changed = changed.values(**fields, version=model.version + 1)
    for piece in _pieces(rows):
        await db.execute(changed.execution_options(synchronize_session=False), piece)


async def _leave(db: AsyncSession, link_ids: Sequence[UUID]) -> None:
    if link_ids:
        left = delete(TerritoryLink).where(TerritoryLink.id == _any(link_ids, Uuid()))
        await db.execute(left.execution_options(synchronize_session=False))


async def _write(db: AsyncSession, found: Difference) -> None:
    await _add(db, Territory, NEW_PLACE, found.places)
    await _leave(db, found.left_links)
    await _add(db, TerritoryCode, NEW_CODE, found.codes)
    await _add(db, TerritoryLink, NEW_LINK, found.links)
    await _add(db, TerritoryFigure, NEW_FIGURE, found.figures)
    await _change(db, Territory, PLACE, found.changed_places)
    await _change(db, TerritoryFigure, COUNTED, found.changed_figures)


async def import_territories(
    db: AsyncSession, authority_id: UUID, table: Table, *, dry_run: bool
) -> ImportReport:
    """Matched by code, else by kind, name and parent; the same file twice changes nothing."""
    found = Difference()
    if not table.errors:
        known = await _known(db, authority_id, table)
        found = await asyncio.to_thread(compare, table, known)
    if table.errors:
        found = Difference()
    elif not dry_run:
        await _write(db, found)
    return ImportReport(
        written=not table.errors and not dry_run,
        rows=table.amount,
        added=found.added,
        changed=found.changed,
        same=found.same,
        errors=sorted(table.errors, key=lambda note: note.row)[:MOST_NOTES],
        warnings=table.warnings[:MOST_NOTES],
    )
