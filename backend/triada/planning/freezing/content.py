"""The content of a version out of the records, in one statement: a record of the catalogue stands
in it where `Content` has a field with its name or the name of its collection."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, get_args
from uuid import UUID

import rfc8785
from pydantic_core import to_jsonable_python
from sqlalchemy import ColumnElement, Select, Text, Uuid, and_, bindparam, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons import records as commons
from triada.core.jsonsql import Rows, array, single
from triada.core.record import Record
from triada.core.schema import Read
from triada.planning.freezing.parts import PARTS
from triada.planning.freezing.pictures import pictures
from triada.planning.freezing.previous import previous
from triada.planning.freezing.rows import frozen_rows
from triada.planning.plans.models import Edition
from triada.planning.records import RECORDS
from triada.planning.versions.format import Content

FORMAT: Final = 1
AUTHORITY, PLAN, EDITION, PREDECESSOR = (
    bindparam(f"of_{name}", type_=Uuid())
    for name in ("authority", "plan", "edition", "predecessor")
)
IDS = {"authority": AUTHORITY, "plan": PLAN, "edition": EDITION}


@dataclass(frozen=True)
class FrozenRecord:
    """A record of the catalogue that is frozen as such, and its shape there."""

    record: Record
    shape: type[Read]
    field: str
    """Of `Content`."""
    is_list: bool


def _frozen(field: str, annotation: Any) -> Iterator[FrozenRecord]:
    for record in (*commons.RECORDS, *RECORDS):
        if field == record.collection:
            yield FrozenRecord(record, get_args(annotation)[0], field, is_list=True)
        elif field == record.name:
            yield FrozenRecord(record, annotation, field, is_list=False)


FROZEN_RECORDS: Final = tuple(
    each for name, field in Content.model_fields.items() for each in _frozen(name, field.annotation)
)


def _rows(frozen: FrozenRecord, key: str, id: ColumnElement[UUID]) -> Rows:
    """Columns as they are, the other fields by their name."""
    model: Any = frozen.record.model
    columns = model.__table__.columns
    fields = frozen.shape.model_fields
    parts = {name: PARTS[name](model) for name in fields if name not in columns}
    own = and_(model.authority_id == AUTHORITY, getattr(model, key) == id)
    return frozen_rows(frozen.shape, model, **parts).where(own)


def _value(frozen: FrozenRecord) -> ColumnElement[Any]:
    """Lists in the plan's own order."""
    model: Any = frozen.record.model
    if frozen.is_list:
        rows = _rows(frozen, "edition_id", EDITION)
        return array(rows.order_by(model.position, model.id))
    return single(_rows(frozen, "id", IDS[frozen.field]))


@cache
def _statement() -> Select[*tuple[str]]:
    """Built once: building takes longer than running."""
    fields: dict[str, Any] = {
        "format": FORMAT,
        **{each.field: _value(each) for each in FROZEN_RECORDS},
        "previous": previous(AUTHORITY, PREDECESSOR),
        "pictures": pictures(AUTHORITY, EDITION),
    }
    named = (each for field in fields.items() for each in field)
    return select(cast(func.json_build_object(*named), Text))


async def content_of(db: AsyncSession, edition: Edition) -> Content:
    """The edition as it stands now."""
    ids = {
        "of_authority": edition.authority_id,
        "of_plan": edition.plan_id,
        "of_edition": edition.id,
        "of_predecessor": edition.predecessor_id,
    }
    found = (await db.execute(_statement(), ids)).scalar_one()
    return Content.model_validate(json.loads(found))


def as_json(value: Any) -> Any:
    """As JSON, without what a shape holds since later and what says nothing there: a field with a
    default. So a plan that does not use it has the hash that it always had."""
    if isinstance(value, list):
        return [as_json(each) for each in value]
    if not isinstance(value, Read):
        return to_jsonable_python(value)
    return {
        name: as_json(getattr(value, name))
        for name, field in type(value).model_fields.items()
        if field.is_required() or getattr(value, name) != field.get_default()
    }


def canonical(content: Content) -> bytes:
    """RFC 8785: the same content is the same bytes, hence the same hash, everywhere."""
    return rfc8785.dumps(as_json(content))
