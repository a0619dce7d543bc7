"""Brings a file of territories into the database: read and written in bulk, all rows or none."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    JSON,
    Boolean,
    Numeric,
    String,
    Uuid,
    any_,
    bindparam,
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

from triada.commons.authorities.models import Authority
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
from triada.core.ids import official_id
from triada.core.model import Shared

# One parameter holds any number of rows, and one statement is one line of work for the ledger.
_CHANGED = (
    func.json_to_recordset(bindparam("rows", type_=JSON))
    .table_valued(
        column("id", Uuid()),
        column("kind", String()),
        column("name", JSONB()),
        column("rural", Boolean()),
        name="changed",
    )
    .render_derived(with_types=True)
)
_RECOUNTED = (
    func.json_to_recordset(bindparam("rows", type_=JSON))
    .table_valued(
        column("id", Uuid()),
        column("value", Numeric()),
        column("nature", String()),
        name="recounted",
    )
    .render_derived(with_types=True)
)


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
    figures = select(TerritoryFigure).where(
        TerritoryFigure.recorded_by == known.authority_id, TerritoryFigure.kind == POPULATION
    )
    for figure in await db.scalars(figures):
        said = (figure.territory_id, figure.as_of, figure.source)
        known.figures[said] = Figure(figure.id, figure.value, figure.nature)


async def _known(db: AsyncSession, authority_id: UUID, table: Table) -> Known:
    authority = await db.get_one(Authority, (authority_id, authority_id))
    known = Known(authority_id, authority.country, authority.languages)
    await _read_codes(db, known, table)
    await _read_places(db, known, table)
    await _read_parts(db, known)
    return known


async def _add(db: AsyncSession, model: type[Shared], rows: Sequence[Fields]) -> None:
    """In statements of a thousand rows: one by one the ledger would take thirty times as long."""
    if rows:
        await db.execute(insert(model).returning(model.id), rows)


async def _change(db: AsyncSession, found: Difference) -> None:
    if found.changed_places:
        places = update(Territory).where(Territory.id == _CHANGED.c.id)
        await db.execute(
            places.values(
                kind=_CHANGED.c.kind,
                name=_CHANGED.c.name,
                rural=_CHANGED.c.rural,
                version=Territory.version + 1,
            ).execution_options(synchronize_session=False),
            {"rows": found.changed_places},
        )
    if found.changed_figures:
        figures = update(TerritoryFigure).where(TerritoryFigure.id == _RECOUNTED.c.id)
        await db.execute(
            figures.values(
                value=_RECOUNTED.c.value,
                nature=_RECOUNTED.c.nature,
                version=TerritoryFigure.version + 1,
            ).execution_options(synchronize_session=False),
            {"rows": found.changed_figures},
        )


async def _write(db: AsyncSession, found: Difference) -> None:
    await _add(db, Territory, found.places)
    if found.left_links:
        left = TerritoryLink.id == _any(found.left_links, Uuid())
        gone = delete(TerritoryLink).where(left).execution_options(synchronize_session=False)
        await db.execute(gone)
    await _add(db, TerritoryCode, found.codes)
    await _add(db, TerritoryLink, found.links)
    await _add(db, TerritoryFigure, found.figures)
    await _change(db, found)


async def import_territories(
    db: AsyncSession, authority_id: UUID, table: Table, *, dry_run: bool
) -> ImportReport:
    """Matched by code, else by kind, name and parent; the same file twice changes nothing."""
    found = Difference()
    if not table.errors:
        found = compare(table, await _known(db, authority_id, table))
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
