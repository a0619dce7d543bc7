"""From resolved rows to what is written: one item per record, with its parts folded into it."""

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
    """What old_parts in the changed fields; null of a new record."""
    version: int | None = None


def owner_of(sheet: Sheet, fields: Mapping[str, JsonValue]) -> tuple[str, str]:
    """The sheet and key of the record that a part belongs to."""
    name = next(name for name in sheet.owners if fields.get(name) is not None)
    return sheet.column(name).of, str(fields[name])


def _records(resolved: Sequence[ResolvedRow]) -> Iterator[Item]:
    for each in resolved:
        if each.sheet.is_part or (each.before and not each.fields):
            continue
        if each.before is None:
            yield Item(sheet=each.sheet.name, key=each.key, fields=each.fields)
        else:
            before = {name: each.before.fields.get(name) for name in each.fields}
            yield Item(sheet=each.sheet.name, key=each.key, fields=each.fields, before=before)


def _existing_parts(sheet: Sheet, existing: Snapshot) -> dict[tuple[str, str], list[SnapshotRow]]:
    parts: dict[tuple[str, str], list[SnapshotRow]] = {}
    for record in existing.get(sheet.name, ()):
        parts.setdefault(owner_of(sheet, record.fields), []).append(record)
    return parts


def _changed_rows(
    sheet: Sheet, resolved: Sequence[ResolvedRow]
) -> dict[tuple[str, str], list[ResolvedRow]]:
    """The rows that change something, by the record whose part they are."""
    changed: dict[tuple[str, str], list[ResolvedRow]] = {}
    for each in resolved:
        if each.sheet is sheet and each.fields:
            before = each.before.fields if each.before else {}
            changed.setdefault(owner_of(sheet, {**before, **each.fields}), []).append(each)
    return changed


def _fold(
    sheet: Sheet,
    resolved: Sequence[ResolvedRow],
    existing: Snapshot,
    items: dict[tuple[str, str], Item],
) -> None:
    """What the file leaves out stays where it is; what is new comes last."""
    old_parts, field = _existing_parts(sheet, existing), sheet.name
    for owner, rows in _changed_rows(sheet, resolved).items():
        olds = old_parts.get(owner, [])
        changed = {each.key: each.fields for each in rows}
        kept = [as_sent(sheet, {**old.fields, **changed.get(old.id, {})}) for old in olds]
        added = [as_sent(sheet, each.fields) for each in rows if each.before is None]
        item = items.setdefault(owner, Item(sheet=owner[0], key=owner[1], fields={}))
        item.fields[field] = [*kept, *added]
        if not owner[1].startswith("#"):
            item.before = {**(item.before or {}), field: [as_sent(sheet, o.fields) for o in olds]}


def plan(comparison: Comparison) -> list[Item]:
    """In the order in which records can be made."""
    existing = comparison.known.snapshot
    items = {(item.sheet, item.key): item for item in _records(comparison.resolved)}
    for sheet in SHEETS:
        if sheet.is_part:
            _fold(sheet, comparison.resolved, existing, items)
    versions = {
        (name, each.id): each.version for name, listed in existing.items() for each in listed
    }
    for where, item in items.items():
        item.version = versions.get(where)
    order = {name: n for n, name in enumerate(BY_NAME)}
    return sorted(items.values(), key=lambda item: order[item.sheet])


def digest(items: Sequence[Item]) -> str:
    """Equal only where the same would be written over the same versions."""
    content = [item.model_dump(mode="json") for item in items]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
