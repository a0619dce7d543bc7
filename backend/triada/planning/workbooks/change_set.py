"""From settled rows to what is written: one item per record, with its parts folded into it."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel, JsonValue

from triada.planning.workbooks.differences import Comparison, ResolvedRow
from triada.planning.workbooks.layout import BY_NAME, SHEETS, Sheet
from triada.planning.workbooks.snapshot import Fields, Snapshot, SnapshotRow
from triada.planning.workbooks.validation import as_sent


class Item(BaseModel):
    """A record that is to be made, or fields of one that are to be changed."""

    sheet: str
    key: str
    fields: Fields
    before: Fields | None = None
    """What stood in the changed fields; null of a new record."""
    version: int | None = None


def owner_of(sheet: Sheet, fields: Mapping[str, JsonValue]) -> tuple[str, str]:
    """The sheet and key of the record that a part belongs to."""
    name = next(name for name in sheet.owners if fields.get(name) is not None)
    return sheet.column(name).of, str(fields[name])


def _records(settled: Sequence[ResolvedRow]) -> Iterator[Item]:
    for each in settled:
        if each.sheet.is_part or (each.before and not each.fields):
            continue
        if each.before is None:
            yield Item(sheet=each.sheet.name, key=each.key, fields=each.fields)
        else:
            before = {name: each.before.fields.get(name) for name in each.fields}
            yield Item(sheet=each.sheet.name, key=each.key, fields=each.fields, before=before)


def _standing_parts(sheet: Sheet, standing: Snapshot) -> dict[tuple[str, str], list[SnapshotRow]]:
    parts: dict[tuple[str, str], list[SnapshotRow]] = {}
    for record in standing.get(sheet.name, ()):
        parts.setdefault(owner_of(sheet, record.fields), []).append(record)
    return parts


def _said_of(
    sheet: Sheet, settled: Sequence[ResolvedRow]
) -> dict[tuple[str, str], list[ResolvedRow]]:
    """The rows that change something, by the record whose part they are."""
    said: dict[tuple[str, str], list[ResolvedRow]] = {}
    for each in settled:
        if each.sheet is sheet and each.fields:
            stood = each.before.fields if each.before else {}
            said.setdefault(owner_of(sheet, {**stood, **each.fields}), []).append(each)
    return said


def _fold(
    sheet: Sheet,
    settled: Sequence[ResolvedRow],
    standing: Snapshot,
    items: dict[tuple[str, str], Item],
) -> None:
    """What the file leaves out stays where it is; what is new comes last."""
    stood, field = _standing_parts(sheet, standing), sheet.name
    for owner, said in _said_of(sheet, settled).items():
        olds = stood.get(owner, [])
        changed = {each.key: each.fields for each in said}
        kept = [as_sent(sheet, {**old.fields, **changed.get(old.id, {})}) for old in olds]
        added = [as_sent(sheet, each.fields) for each in said if each.before is None]
        item = items.setdefault(owner, Item(sheet=owner[0], key=owner[1], fields={}))
        item.fields[field] = [*kept, *added]
        if not owner[1].startswith("#"):
            item.before = {**(item.before or {}), field: [as_sent(sheet, o.fields) for o in olds]}


def plan(comparison: Comparison) -> list[Item]:
    """In the order in which records can be made."""
    standing = comparison.known.standing
    items = {(item.sheet, item.key): item for item in _records(comparison.settled)}
    for sheet in SHEETS:
        if sheet.is_part:
            _fold(sheet, comparison.settled, standing, items)
    versions = {
        (name, each.id): each.version for name, listed in standing.items() for each in listed
    }
    for where, item in items.items():
        item.version = versions.get(where)
    order = {name: n for n, name in enumerate(BY_NAME)}
    return sorted(items.values(), key=lambda item: order[item.sheet])


def digest(items: Sequence[Item]) -> str:
    """Equal only where the same would be written over the same versions."""
    said = [item.model_dump(mode="json") for item in items]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
