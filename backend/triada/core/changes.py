"""How a merge patch reaches a record: only what was sent, texts value by value."""

from collections.abc import Set as AbstractSet

from sqlalchemy.orm.attributes import flag_modified

from triada.core.errors import Invalid
from triada.core.model import Record
from triada.core.schema import Write
from triada.core.text import TextPatch, merge


def apply(record: Record, change: Write, *, apart_from: AbstractSet[str] = frozenset()) -> None:
    """Plain `setattr` of a text would lose its other languages."""
    for field in change.model_fields_set - apart_from:
        value = getattr(change, field)
        if isinstance(value, TextPatch):
            value = _merged(getattr(record, field), value, field)
        setattr(record, field, value.model_dump() if isinstance(value, Write) else value)


def _merged(old: dict[str, object] | None, patch: TextPatch, field: str) -> dict[str, object]:
    try:
        return merge(old, patch.model_dump(exclude_unset=True))
    except ValueError:
        raise Invalid(at=f"/body/{field}") from None


def touch(record: Record) -> None:
    """What belongs to a record changed: its version must rise although no column of it did."""
    flag_modified(record, "updated_at")
