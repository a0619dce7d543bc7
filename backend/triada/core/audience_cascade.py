"""The audience of a record on its way to all that belongs to it, one change for each row. Which
rows belong to which record is read from the tables' own keys, so that none can be forgotten."""

from collections.abc import Iterator
from functools import cache
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    ForeignKeyConstraint,
    Select,
    SQLColumnExpression,
    Table,
    Update,
    Uuid,
    bindparam,
    case,
    func,
    literal,
    select,
    true,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from triada.core.field_visibility import Guarded, declared_audience, narrower_audience
from triada.core.model import Audience, Base, Owned

AUTHORITY: BindParameter[UUID] = bindparam("of_authority", type_=Uuid())
RECORD: BindParameter[UUID] = bindparam("of_record", type_=Uuid())
WIDTH = {Audience.internal: 0, Audience.shared: 1, Audience.public: 2}


def widest(model: type[Owned]) -> ColumnElement[str]:
    """An aggregate: the most public audience among rows of `model`; null where there is none."""
    most = func.max(case(*((model.audience == each, width) for each, width in WIDTH.items())))
    return case(*((most == width, each.value) for each, width in WIDTH.items()))


def owner_tables(model: type[Owned]) -> tuple[str, ...]:
    """Tables of the records, of the same authority, whose audience a row of `model` takes."""
    return deleting_tables(model) if model.audience_from is None else model.audience_from


@cache
def deleting_tables(model: type[Owned]) -> tuple[str, ...]:
    """Tables of the records, of the same authority, that take a row of `model` along when they are
    deleted."""
    table = model.__table__
    assert isinstance(table, Table)
    keys = (each for each in table.constraints if isinstance(each, ForeignKeyConstraint))
    inside = (key for key in keys if "authority_id" in key.column_keys)
    return tuple(key.referred_table.name for key in inside if key.ondelete == "CASCADE")


def _owned_models() -> list[type[Owned]]:
    models = (mapper.class_ for mapper in Base.registry.mappers)
    owned = [model for model in models if issubclass(model, Owned)]
    return sorted(owned, key=lambda model: model.__tablename__)


def parts_of(owner: type[Owned]) -> list[type[Owned]]:
    """The models whose rows take their audience from `owner`, by name of table."""
    return [each for each in _owned_models() if owner.__tablename__ in owner_tables(each)]


def deleted_with(owner: type[Owned]) -> list[type[Owned]]:
    """The models whose rows go when a row of `owner` is deleted, by name of table."""
    return [each for each in _owned_models() if owner.__tablename__ in deleting_tables(each)]


def owner_column(part: type[Owned], owner: type[Owned]) -> InstrumentedAttribute[UUID | None]:
    """The column by which a part names such an owner: `Party.measure_id` for `Measure`."""
    column: InstrumentedAttribute[UUID | None] = getattr(part, f"{owner.__tablename__}_id")
    return column


def _take_audience(
    model: type[Owned], rows: ColumnElement[bool], to: SQLColumnExpression[str]
) -> Update:
    """Raises versions itself, for this statement passes the objects by."""
    return (
        update(model)
        .where(model.authority_id == AUTHORITY, rows, model.audience != to)
        .values(audience=to, version=model.version + 1)
        .execution_options(synchronize_session=False)
    )


def _audience_of_field(owner: type[Owned], part: type[Owned]) -> ColumnElement[str]:
    """`Owned.audience_of`, for the rows of many owners at once."""
    to: SQLColumnExpression[str] = owner.audience
    field = part.owner_field_of_row()
    if field is not None and issubclass(owner, Guarded):
        to = narrower_audience(owner.audience, declared_audience(owner, field))
    owned = (owner.authority_id == part.authority_id, owner.id == owner_column(part, owner))
    return select(to).where(*owned).correlate(part).scalar_subquery()


def _cascade(owner: type[Owned], owners: Select[UUID]) -> Iterator[Update]:
    """Gives all that belongs to the owners the audience that its field has there now, down to the
    last row."""
    for part in parts_of(owner):
        belongs = owner_column(part, owner).in_(owners)
        yield _take_audience(part, belongs, _audience_of_field(owner, part))
        yield from _cascade(part, select(part.id).where(part.authority_id == AUTHORITY, belongs))


@cache
def sharing_statements(owner: type[Owned]) -> tuple[Update, ...]:
    """For the parts of one owner. Built once: building takes longer than running."""
    one = select(owner.id).where(owner.authority_id == AUTHORITY, owner.id == RECORD)
    return tuple(_cascade(owner, one))


@cache
def deriving_statements() -> tuple[Update, ...]:
    """For records that are as public as what uses them, and their parts."""
    statements: list[Update] = []
    for model in _owned_models():
        if (to := model.derived_audience()) is not None:
            every = select(model.id).where(model.authority_id == AUTHORITY)
            statements += (_take_audience(model, true(), to), *_cascade(model, every))
    return tuple(statements)


async def set_audience(db: AsyncSession, record: Owned, to: Audience) -> None:
    """The record's own, without its parts."""
    model = type(record)
    statement = _take_audience(model, model.id == RECORD, literal(to))
    await db.execute(statement, {"of_authority": record.authority_id, "of_record": record.id})


async def derive_audiences(db: AsyncSession, authority_id: UUID) -> None:
    """After changes to what uses other records."""
    for statement in deriving_statements():
        await db.execute(statement, {"of_authority": authority_id})


async def share_with_parts(db: AsyncSession, record: Owned) -> None:
    """After the audience of a record or of one of its fields changed."""
    named = {"of_authority": record.authority_id, "of_record": record.id}
    for statement in sharing_statements(type(record)):
        await db.execute(statement, named)
    await derive_audiences(db, record.authority_id)
