"""One shape for the change of a field: in the history, in differences between versions, in reports
of a workbook, and in previews and results of a batch."""

from collections.abc import Collection, Mapping

from pydantic import Field, JsonValue

from triada.core.schema import Read
from triada.core.word_runs import Run, word_runs


class FieldChange(Read):
    field: str = Field(description="Its name in the record as it is read")
    before: JsonValue = Field(
        description="As the record is read: null, yes or no, a number, a code or date as a string, "
        "a text with its languages, an object or a list"
    )
    after: JsonValue
    runs: dict[str, list[Run]] = Field(
        description="Of a text, by language: the words that stay, go and come; else empty"
    )


def text_values(value: JsonValue) -> dict[str, str] | None:
    """The words of a text by language; none where the value is no text."""
    if isinstance(value, dict) and value.keys() == {"authored", "values"}:
        values = value["values"]
        return (
            {tag: str(words) for tag, words in values.items()} if isinstance(values, dict) else {}
        )
    return None


def _runs(before: JsonValue, after: JsonValue) -> dict[str, list[Run]]:
    """Of the languages that changed, the authored one first."""
    old, new = text_values(before), text_values(after)
    if old is None and new is None:
        return {}
    text = after if new is not None else before
    authored = text["authored"] if isinstance(text, dict) else None
    old, new = old or {}, new or {}
    tags = sorted(old.keys() | new.keys(), key=lambda tag: (tag != authored, tag))
    return {
        tag: word_runs(old.get(tag, ""), new.get(tag, ""))
        for tag in tags
        if old.get(tag) != new.get(tag)
    }


def field_change(field: str, before: JsonValue, after: JsonValue) -> FieldChange:
    """The change of one field from one value as it is read to another."""
    return FieldChange(field=field, before=before, after=after, runs=_runs(before, after))


def field_changes(
    before: Mapping[str, JsonValue], after: Mapping[str, JsonValue], fields: Collection[str]
) -> list[FieldChange]:
    """Those of `fields` that differ between two readings of a record; a field that one of them
    lacks is null there."""
    return [
        field_change(name, before.get(name), after.get(name))
        for name in fields
        if before.get(name) != after.get(name)
    ]
