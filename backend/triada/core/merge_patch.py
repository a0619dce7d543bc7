"""How a merge patch reaches a record: only what was sent, texts value by value."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy.orm.attributes import flag_modified

from triada.core.errors import Invalid
from triada.core.field_visibility import Guarded
from triada.core.model import RecordModel
from triada.core.schema import Write
from triada.core.text import Text, TextPatch, merge


def sent_columns(new: Write, *, apart_from: AbstractSet[str] = frozenset()) -> dict[str, Any]:
    """What was said about a new record, by column."""
    fields = {name: getattr(new, name) for name in new.model_fields_set - apart_from}
    if "field_audience" in fields:
        fields["field_audience"] = _named({}, fields["field_audience"])
    return fields


def apply_patch(
    record: RecordModel, change: Write, *, apart_from: AbstractSet[str] = frozenset()
) -> None:
    """Plain `setattr` of a text would lose its other languages."""
    for field in change.model_fields_set - apart_from:
        value = getattr(change, field)
        if isinstance(value, TextPatch):
            value = _merged(getattr(record, field), value, field)
        elif field == "field_audience" and isinstance(record, Guarded):
            value = _named(record.field_audience, value)
        stored = value.model_dump(mode="json") if isinstance(value, Write) else value
        setattr(record, field, stored)


def _merged(old: Text | None, patch: TextPatch, field: str) -> Text:
    try:
        return merge(old, patch)
    except ValueError:
        raise Invalid(at=f"/body/{field}") from None


def _named(old: Mapping[str, str], patch: Mapping[str, str | None]) -> dict[str, str]:
    """Field by field too: who guards one more must not open another; null takes a name away."""
    kept = {field: said for field, said in old.items() if field not in patch}
    return kept | {str(field): str(said) for field, said in patch.items() if said is not None}


def bump_version(record: RecordModel) -> None:
    """What belongs to a record changed: its version must rise although no column of it did."""
    flag_modified(record, "updated_at")
