"""The one door to a record that is to change."""

from collections.abc import Sequence
from typing import Any, NoReturn, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.audience_cascade import owner_column, owner_tables
from triada.core.db import write_in
from triada.core.errors import ChangedMeanwhile, Forbidden, NotFound, NotSignedIn, UnknownReference
from triada.core.ids import COMMONS
from triada.core.model import Owned, RecordModel, Shared, among, model_of
from triada.core.principal import Principal
from triada.core.rights import Right
from triada.core.schema import Write

OwnedRecord = TypeVar("OwnedRecord", bound=Owned)
SharedRecord = TypeVar("SharedRecord", bound=Shared)
AnyRecord = TypeVar("AnyRecord", bound=RecordModel)


def refuse(caller: Principal) -> NoReturn:
    """401 where signing in might help, 403 where it would not."""
    raise Forbidden if caller.signed_in else NotSignedIn


def _same_version(record: RecordModel, version: int | None) -> None:
    if version is not None and version != record.version:
        raise ChangedMeanwhile


async def owner_of(
    db: AsyncSession, caller: Principal, model: type[OwnedRecord], id: UUID, right: Right
) -> UUID:
    """404 if the caller may not see it, 403 if not change it; nothing is locked yet."""
    owner = await db.scalar(
        select(model.authority_id).where(model.id == id, model.visible_to(caller))
    )
    if owner is None:
        raise NotFound
    if not caller.may(right, owner):
        refuse(caller)
    return owner


async def _locked(
    db: AsyncSession, model: type[OwnedRecord], owner: UUID, id: UUID, version: int | None
) -> OwnedRecord:
    await write_in(db, owner)
    record = await db.scalar(select(model).where(model.authority_id == owner, model.id == id))
    if record is None:  # deleted while we waited for the number
        raise NotFound
    _same_version(record, version)
    return record


async def load(
    db: AsyncSession,
    caller: Principal,
    model: type[OwnedRecord],
    id: UUID,
    right: Right,
    version: int | None = None,
) -> OwnedRecord:
    """404 if the caller may not see it, 403 if not change it, 412 if they saw an older one."""
    owner = await owner_of(db, caller, model, id, right)
    return await _locked(db, model, owner, id, version)


async def load_to_judge(
    db: AsyncSession,
    caller: Principal,
    model: type[OwnedRecord],
    id: UUID,
    right: Right,
    judge: Any,
    version: int,
) -> OwnedRecord:
    """As `load`, for the people of the other authority that the record names in `judge`."""
    seen = select(model.authority_id, judge).where(model.id == id, model.visible_to(caller))
    if (found := (await db.execute(seen)).one_or_none()) is None:
        raise NotFound
    owner, named = found
    if not caller.may(right, named):
        refuse(caller)
    return await _locked(db, model, owner, id, version)


async def must_see(db: AsyncSession, caller: Principal, model: type[OwnedRecord], id: UUID) -> None:
    """404 for who may not see the record below which something is asked."""
    seen = select(model.id).where(model.id == id, model.visible_to(caller))
    if await db.scalar(seen) is None:
        raise NotFound


async def belongs_inside(
    db: AsyncSession, caller: Principal, model: type[OwnedRecord], id: UUID
) -> None:
    """404 for everybody who has no role in the authority, whatever they may read of the record."""
    owner = await db.scalar(
        select(model.authority_id).where(model.id == id, among(model.authority_id, caller.inside))
    )
    if owner is None:
        raise NotFound


async def load_parent(
    db: AsyncSession,
    caller: Principal,
    model: type[OwnedRecord],
    id: UUID,
    right: Right,
    at: str,
) -> OwnedRecord:
    """As `load`, for a record named in a body: an unknown one is a fault of that field."""
    try:
        return await load(db, caller, model, id, right)
    except NotFound:
        raise UnknownReference(at=at) from None


async def load_owner(
    db: AsyncSession, caller: Principal, part: type[Owned], sent: Write, right: Right
) -> Owned:
    """As `load_parent`, of whichever owner of a new `part` the body names."""
    keys = {f"{table}_id": model_of(table) for table in owner_tables(part)}
    key = next(each for each in keys if getattr(sent, each) is not None)
    owner: Owned = await load_parent(
        db, caller, keys[key], getattr(sent, key), right, f"/body/{key}"
    )
    return owner


async def load_shared(
    db: AsyncSession,
    caller: Principal,
    model: type[SharedRecord],
    id: UUID,
    right: Right,
    version: int | None = None,
) -> SharedRecord:
    """Shared records belong to who recorded them; official ones to nobody."""
    if (found := await db.get(model, id)) is None:
        raise NotFound
    if not caller.may(right, found.owner):
        refuse(caller)
    await write_in(db, COMMONS)
    await db.refresh(found)
    _same_version(found, version)
    return found


def _inside(caller: Principal, authority_id: UUID, right: Right, at: str) -> None:
    if not caller.signed_in:
        raise NotSignedIn
    if authority_id not in caller.inside:
        raise UnknownReference(at=at)
    if not caller.may(right, authority_id):
        raise Forbidden


async def enter(
    db: AsyncSession,
    caller: Principal,
    authority_id: UUID,
    right: Right,
    at: str = "/body/authority_id",
) -> None:
    """Opens an authority for a record that has no parent yet; `at` is where the body names it."""
    _inside(caller, authority_id, right, at)
    await write_in(db, authority_id)


async def enter_commons(
    db: AsyncSession, caller: Principal, recorded_by: UUID, right: Right
) -> None:
    """Opens the shared records for one who records in the name of an authority."""
    _inside(caller, recorded_by, right, "/body/recorded_by")
    await write_in(db, COMMONS)


def lies_in(record: Owned, within: Owned) -> bool:
    """Whether a record of the same authority belongs to `within`, such as an edition, or to no
    such record at all."""
    named = getattr(record, f"{within.__tablename__}_id", None)
    return record is within or named in (within.id, None)


async def named_in(
    db: AsyncSession, within: Owned, model: type[OwnedRecord], id: UUID, at: str
) -> OwnedRecord:
    """The record of `within` that a body names at `at`; for changes whose right is asked already.
    An unknown one is a fault of that field."""
    record = await db.get(model, (within.authority_id, id))
    if record is None or not lies_in(record, within):
        raise UnknownReference(at=at)
    return record


async def owner_in(db: AsyncSession, within: Owned, sent: Write, tables: Sequence[str]) -> Owned:
    """As `named_in`, of whichever owner of a new part the body names."""
    keys = {f"{table}_id": table for table in tables}
    key = next(each for each in keys if getattr(sent, each) is not None)
    return await named_in(db, within, model_of(keys[key]), getattr(sent, key), f"/body/{key}")


def inside(model: type[Owned], within: Owned) -> ColumnElement[bool]:
    """Rows of a table that belong to `within`, by themselves or with what they belong to; those
    that belong to no such record are their authority's alone, and count."""
    column: Any = getattr(model, f"{within.__tablename__}_id", None)
    if column is not None:
        named: ColumnElement[bool] = column == within.id
        return or_(named, column.is_(None)) if column.nullable else named
    ways = []
    for owner in map(model_of, owner_tables(model)):
        mine = (owner.authority_id == model.authority_id, owner.id == owner_column(model, owner))
        ways.append(select(owner.id).where(*mine, inside(owner, within)).correlate(model).exists())
    return or_(*ways) if ways else true()
