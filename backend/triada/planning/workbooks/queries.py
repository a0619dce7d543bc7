"""What stands in an edition, what cells can name, which imports there were. Nothing here writes."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    String,
    Text,
    Uuid,
    all_,
    any_,
    cast,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.authorities.models import Authority
from triada.commons.classifications.models import Term, TermKind
from triada.commons.organisations.models import Organisation, OrganisationIdentifier
from triada.commons.territories.models import Territory, TerritoryCode
from triada.core.errors import NotFound
from triada.core.jsonsql import Order, Rows, apply_filters, shape
from triada.core.ledger import CHANGE, REVISION
from triada.core.principal import Principal
from triada.planning.lifecycle.record import EDITION
from triada.planning.plans.models import Edition
from triada.planning.workbooks.columns import Kind
from triada.planning.workbooks.layout import BY_NAME, SHEETS, Sheet
from triada.planning.workbooks.models import WorkbookImport
from triada.planning.workbooks.schemas import ImportBrief, ImportFilter
from triada.planning.workbooks.shared_names import Lookup, Named, Names, lookup_of
from triada.planning.workbooks.snapshot import ReadRecord, Snapshot, snapshot_of, used_by

NamesByKind: TypeAlias = Mapping[Kind | TermKind, Names]

ORGANISATIONS = (
    Organisation,
    OrganisationIdentifier,
    OrganisationIdentifier.organisation_id,
)
TERRITORIES = (Territory, TerritoryCode, TerritoryCode.territory_id)

IMPORT_ORDER: Order = (-WorkbookImport.number,)
IMPORTS = shape(ImportBrief, WorkbookImport)


async def _records(db: AsyncSession, rows: Rows) -> Sequence[ReadRecord]:
    r = rows.subquery("r")
    found = await db.scalars(select(cast(func.row_to_json(r.table_valued()), Text)))
    return [json.loads(each) for each in found]


def _in_edition(sheet: Sheet, edition_id: UUID) -> ColumnElement[bool]:
    """Records of the edition itself, or of records that belong to it."""
    model: Any = sheet.model
    if hasattr(model, "edition_id"):
        inside: ColumnElement[bool] = model.edition_id == edition_id
        return inside
    owners = [(getattr(model, name), BY_NAME[sheet.column(name).of]) for name in sheet.owners]
    return or_(
        *(
            column.in_(select(owner.model.id).where(_in_edition(owner, edition_id)))
            for column, owner in owners
        )
    )


async def snapshot(
    db: AsyncSession, caller: Principal, edition_id: UUID, *, every_definition: bool = False
) -> Snapshot:
    """An edition as the caller may see it; for an import with all definitions of the authority."""
    editions = EDITION.query(caller, EDITION.filter()).where(Edition.id == edition_id)
    if not (found := await _records(db, editions)):
        raise NotFound
    (edition,) = found
    records: dict[str, Sequence[ReadRecord]] = {}
    for sheet in sorted(SHEETS, key=lambda sheet: sheet.is_definition):
        if (record := sheet.record) is None:
            continue
        if not sheet.is_definition:
            inside = _in_edition(sheet, edition_id)
        elif every_definition:
            inside = sheet.model.authority_id == UUID(edition["authority_id"])
        else:
            inside = sheet.model.id == _any(map(UUID, used_by(sheet, records)), Uuid())
        rows = record.query(caller, record.filter()).where(inside)
        records[sheet.name] = await _records(db, rows)
    return snapshot_of(edition, records)


def _any(values: Iterable[Any], kind: Any) -> Any:
    """One parameter however many there are."""
    return any_(literal(list(values), ARRAY(kind)))


def _called(name: Any, words: frozenset[str]) -> ColumnElement[bool]:
    """Whether a text says one of these in some language, whatever the script and case."""
    entries = func.jsonb_each_text(cast(name, JSONB)["values"]).table_valued("key", "value")
    meant = func.fold(entries.c.value) == _any(words, String())
    return select(literal(value=1)).select_from(entries).where(meant).exists()


async def _named(
    db: AsyncSession, model: Any, code: Any, of_record: Any, wanted: Lookup
) -> list[Named]:
    """Shared records that cells name by id, by an official code or by name, with their codes."""
    key = code.scheme + ":" + code.value
    keys = select(func.array_agg(key)).where(of_record == model.id).scalar_subquery()
    bearing = select(of_record).where(key == _any(wanted.keys, String()))
    meant = or_(
        model.id == _any(wanted.ids, Uuid()),
        model.id.in_(bearing),
        _called(model.name, wanted.words),
    )
    rows = select(model.id, model.name, func.coalesce(keys, literal([], ARRAY(String))))
    return [
        Named(str(id), name.authored, name.values, tuple(sorted(codes)))
        for id, name, codes in await db.execute(rows.where(meant))
    ]


async def _terms(db: AsyncSession, kind: TermKind, authority_id: UUID) -> Names:
    """All of them: a classification is short."""
    own = {authority_id: 0, None: 1}
    rows = select(Term.id, Term.name, Term.code, Term.recorded_by).where(Term.kind == kind)
    return Names(
        Named(str(id), name.authored, name.values, (code,), own.get(recorded_by, 2))
        for id, name, code, recorded_by in await db.execute(rows)
    )


async def _with_rivals(
    db: AsyncSession, model: Any, code: Any, of_record: Any, wanted: Lookup
) -> Names:
    """Also those that bear the same names, so that nobody is taken for another."""
    found = await _named(db, model, code, of_record, wanted)
    rivals = lookup_of(word for each in found for word in (*each.keys, *each.names.values()))
    return Names([*found, *await _named(db, model, code, of_record, rivals)])


async def names(
    db: AsyncSession, authority_id: UUID, organisations: Lookup, territories: Lookup
) -> NamesByKind:
    """Everything that cells name, or that is to be named in cells."""
    return {
        Kind.organisation: await _with_rivals(db, *ORGANISATIONS, organisations),
        Kind.territory: await _with_rivals(db, *TERRITORIES, territories),
        **{kind: await _terms(db, kind, authority_id) for kind in TermKind},
    }


def named_in(snapshot_: Snapshot, kind: Kind) -> Lookup:
    """The shared records of a kind that an edition refers to."""
    found: set[UUID] = set()
    for name, records in snapshot_.items():
        columns = [column.name for column in BY_NAME[name].columns if column.kind is kind]
        ids = (record.fields.get(column) for record in records for column in columns)
        found |= {UUID(str(id)) for id in ids if id is not None}
    return Lookup(frozenset(found))


async def names_in(db: AsyncSession, edition_id: UUID, snapshot_: Snapshot) -> NamesByKind:
    """Of everything that an edition refers to."""
    town, _ = await authority(db, edition_id)
    kinds = (Kind.organisation, Kind.territory)
    organisations, territories = (named_in(snapshot_, kind) for kind in kinds)
    return await names(db, town, organisations, territories)


async def official_terms(db: AsyncSession, language: str) -> list[tuple[TermKind, str, str]]:
    """Kind, code and name of what the law and the common lists know."""
    rows = select(Term.kind, Term.code, Term.name).where(Term.recorded_by.is_(None))
    listed = await db.execute(rows.order_by(Term.kind, Term.country.nulls_first(), Term.code))
    return [
        (TermKind(kind), code, name.values.get(language) or name.values[name.authored])
        for kind, code, name in listed
    ]


async def authority(db: AsyncSession, edition_id: UUID) -> tuple[UUID, Sequence[str]]:
    """Whose edition it is, and the languages in which they write."""
    mine = Edition.authority_id == Authority.authority_id
    rows = select(Authority.authority_id, Authority.languages).join(Edition, mine)
    id, languages = (await db.execute(rows.where(Edition.id == edition_id))).one()
    return id, languages


def imports(caller: Principal, wanted: ImportFilter) -> Rows:
    return apply_filters(
        IMPORTS.seen_by(caller), wanted, WorkbookImport.authority_id, WorkbookImport.edition_id
    )


async def one_import(db: AsyncSession, caller: Principal, id: UUID) -> WorkbookImport:
    mine = (WorkbookImport.id == id, WorkbookImport.visible_to(caller))
    if (found := await db.scalar(select(WorkbookImport).where(*mine))) is None:
        raise NotFound
    return found


async def number(db: AsyncSession, authority_id: UUID) -> int:
    mine = REVISION.c.authority_id == authority_id
    return (await db.scalar(select(REVISION.c.seq).where(mine))) or 0


class Later(NamedTuple):
    root_entity: str
    root_id: UUID


async def changed_since(
    db: AsyncSession, authority_id: UUID, seq: int, ids: Collection[UUID]
) -> Later | None:
    """One of these records that was changed later, or something that belongs to it."""
    later = (CHANGE.c.authority_id == authority_id, CHANGE.c.seq > seq)
    touched = select(CHANGE.c.root_entity, CHANGE.c.root_id).where(
        *later, CHANGE.c.root_id == _any(ids, Uuid())
    )
    found = (await db.execute(touched.order_by(CHANGE.c.seq).limit(1))).one_or_none()
    return Later(*found) if found else None


async def taken_along(
    db: AsyncSession, authority_id: UUID, seq: int, ids: Collection[UUID]
) -> bool:
    """Whether anything went that is none of these, because it hung on one of them."""
    gone = (
        CHANGE.c.authority_id == authority_id,
        CHANGE.c.seq > seq,
        CHANGE.c.operation == "delete",
        CHANGE.c.root_id != all_(literal(list(ids), ARRAY(Uuid()))),
    )
    return await db.scalar(select(CHANGE.c.seq).where(*gone).limit(1)) is not None
