"""A change set as lines of a batch: what a workbook does, and what takes it back."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from pydantic import JsonValue

from triada.core.batch_lines import Line, Op
from triada.core.record import Record
from triada.planning.plans.models import Edition
from triada.planning.workbooks.change_set import Item
from triada.planning.workbooks.columns import ROWS, Kind
from triada.planning.workbooks.layout import BY_NAME, SHEETS, Sheet
from triada.planning.workbooks.snapshot import Fields

Ids = Mapping[tuple[str, str], str]
"""By sheet and key, the temporary or real id of what a row makes."""
MERGED = frozenset({Kind.text, Kind.audiences})
STEP = ("to", "reason", "on")
"""What a step is sent with, in the order in which a sheet names the fields that it changes."""


def with_ids(item: Item, ids: Ids) -> Fields:
    """Its fields, with the ids of the rows that they name."""
    fields = dict(item.fields)
    for column in BY_NAME[item.sheet].columns:
        value = fields.get(column.name)
        if value is None or column.kind not in ROWS:
            continue
        if isinstance(value, list):
            fields[column.name] = [ids.get((column.of, str(key)), key) for key in value]
        else:
            fields[column.name] = ids.get((column.of, str(value)), value)
    return fields


def _patch(before: JsonValue, after: JsonValue) -> JsonValue:
    """What turns one text, or one list of audiences, into the other."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        return after
    olds, news = before.get("values", before), after.get("values", after)
    assert isinstance(olds, dict)
    assert isinstance(news, dict)
    values: Fields = {**dict.fromkeys(olds.keys() - news.keys()), **news}
    return {"authored": after["authored"], "values": values} if "values" in after else values


def _record(sheet: Sheet) -> Record:
    assert sheet.record is not None, sheet.name
    return sheet.record


def _change(sheet: Sheet, id: UUID, before: Fields, after: Fields) -> Iterator[Line]:
    """Without the fields of a step, which no change takes."""
    record = _record(sheet)
    merged = {column.name for column in sheet.columns if column.kind in MERGED}
    patch = {
        name: _patch(before.get(name), value) if name in merged else value
        for name, value in after.items()
        if name not in sheet.step
    }
    if patch:
        assert record.update is not None
        yield Line(Op.change, record, record.update.model_validate(patch), id=id)


def _create(sheet: Sheet, id: UUID, edition: Edition, fields: Fields) -> Line:
    home = {"edition_id": edition.id, "authority_id": edition.authority_id}
    sent: dict[str, Any] = {name: home[name] for name in home.keys() & sheet.left_out}
    return Line(Op.create, _record(sheet), sheet.schema.model_validate(sent | fields), temp_id=id)


def _step(sheet: Sheet, id: UUID, fields: Fields) -> Iterator[Line]:
    """To the state that the row gives."""
    if sheet.step and sheet.step[0] in fields:
        record = _record(sheet)
        assert record.actions.transition is not None
        values = {name: fields[of] for name, of in zip(STEP, sheet.step, strict=True)}
        body = record.actions.transition.body.model_validate(values)
        yield Line(Op.transition, record, body, id=id)


def lines_of(items: Sequence[Item], edition: Edition, ids: Ids) -> Iterator[Line]:
    """In the order in which records can be made; the rows of levels are of the edition itself."""
    for item in items:
        sheet = BY_NAME[item.sheet]
        if sheet.record is None:
            continue
        id, fields = UUID(ids.get((item.sheet, item.key), item.key)), with_ids(item, ids)
        if item.before is None:
            yield _create(sheet, id, edition, fields)
        else:
            yield from _change(sheet, id, item.before, fields)
            yield from _step(sheet, id, fields)


def inverse(items: Sequence[Item]) -> Iterator[Line]:
    """What was changed is changed back and what was made goes, the last first, with all that was
    made below it; a step is no change, and is put back apart."""
    made = {item.key for item in items if item.before is None}
    back = list(reversed(SHEETS))
    for sheet in sorted(back, key=lambda sheet: sheet.is_definition):
        mine = [item for item in items if item.sheet == sheet.name and sheet.record]
        for item in mine:
            if item.before is not None:
                yield from _change(sheet, UUID(item.key), item.fields, item.before)
        for item in reversed(mine):
            if item.before is None and made.isdisjoint(map(str, item.fields.values())):
                yield Line(Op.delete, _record(sheet), id=UUID(item.key))
