"""What changed in one field: what was removed is struck, what was added is underlined. A value is
printed by the kind that the frozen shape says it is."""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from typing import Final

from pydantic import JsonValue, TypeAdapter

from triada.core.field_changes import FieldChange
from triada.core.schema import Read
from triada.core.text import Text
from triada.core.word_runs import Run as WordRun
from triada.core.word_runs import RunOp
from triada.planning.differences.comparison import LINKS
from triada.planning.documents import formatting
from triada.planning.documents.elements import Change, Fact, Line, Run
from triada.planning.documents.field_values import value_line
from triada.planning.documents.lines import join_lines, text_line, titled_line
from triada.planning.documents.locale import Locale
from triada.planning.versions.format import (
    FrozenActivity,
    FrozenEvidence,
    FrozenIndicator,
    FrozenParty,
)

DATES: Final = ("starts", "ends", "period_from", "period_to", "valid_until")
KEPT_AROUND: Final = 120
"""Letters of an unchanged stretch that are shown on each side of a change."""


class LinkedElement(Read):
    """An element of the plan that a field names."""

    id: str
    code: str | None = None
    title: Text


def marked(line: Line, op: RunOp, locale: Locale) -> Line:
    """A line under or through words is not read aloud, so the mark is also a word."""
    if op is RunOp.same or not line:
        return line
    change = Change.inserted if op is RunOp.added else Change.deleted
    return [
        Run(text=f"[{locale.label(f'what.{op}')}: ", screen_reader_only=True),
        *(run.model_copy(update={"change": change}) for run in line),
        Run(text="]", screen_reader_only=True),
    ]


def near_changes(words: str, *, first: bool, last: bool) -> str:
    """Of a long stretch that stayed, what stands next to the changes."""
    if (first and last) or len(words) <= 2 * KEPT_AROUND + 20:
        return words
    head = "" if first else words[:KEPT_AROUND].rsplit(None, 1)[0] + " "
    tail = "" if last else " " + words[-KEPT_AROUND:].split(None, 1)[-1]
    return f"{head}[…]{tail}"


def _words(runs: Sequence[WordRun], tag: str, locale: Locale) -> Line:
    line: Line = []
    for n, stretch in enumerate(runs):
        words = stretch.words
        if stretch.op is RunOp.same:
            words = near_changes(words, first=n == 0, last=n == len(runs) - 1)
        line += marked([locale.run(words, tag)], stretch.op, locale)
    return line


@singledispatch
def item_line(item: object, locale: Locale) -> Line:
    """One item of a list that came or went, by its kind and its name."""
    return value_line(item, locale)


@item_line.register
def _party(party: FrozenParty, locale: Locale) -> Line:
    return _of_kind(locale.code(party.role), value_line(party, locale))


@item_line.register
def _evidence(evidence: FrozenEvidence, locale: Locale) -> Line:
    return _of_kind(locale.code(evidence.kind), locale.line(evidence.words))


@item_line.register
def _activity(activity: FrozenActivity, locale: Locale) -> Line:
    return titled_line(activity.code, activity.title, locale)


@item_line.register
def _indicator(indicator: FrozenIndicator, locale: Locale) -> Line:
    return locale.line(indicator.name)


@item_line.register
def _linked(element: LinkedElement, locale: Locale) -> Line:
    return titled_line(element.code, element.title, locale)


def _of_kind(kind: str, name: Line) -> Line:
    return join_lines([text_line(kind), name], ": ")


def _typed(shape: type[Read], field: str, value: JsonValue) -> object:
    """As the shape has it, out of JSON."""
    if value is None:
        return None
    if field in LINKS:
        return TypeAdapter(list[LinkedElement]).validate_python(value)
    annotation = shape.model_fields[field].rebuild_annotation()
    typed: object = TypeAdapter(annotation).validate_python(value)
    return typed


def _list(before: Sequence[object], after: Sequence[object], locale: Locale) -> list[Line]:
    """What was removed and added under the same name is the same thing with other details."""
    old = [item_line(each, locale) for each in before if each not in after]
    new = [item_line(each, locale) for each in after if each not in before]
    details = text_line(f" – {locale.label('difference.details')}")
    return [
        *(marked(line, RunOp.removed, locale) for line in old if line not in new),
        *(marked(line, RunOp.added, locale) for line in new if line not in old),
        *([*line, *details] for line in new if line in old),
    ]


def _value(field: str, value: object, locale: Locale) -> Line:
    if value is None:
        return []
    if field in DATES:
        return text_line(formatting.partial(str(value), locale))
    if field == "severity":  # a code that is a number
        return text_line(locale.code_of("Severity", value))
    return value_line(value, locale)


def _sides(field: str, before: object, after: object, locale: Locale) -> Line:
    both = ((before, RunOp.removed), (after, RunOp.added))
    return join_lines(
        (marked(_value(field, value, locale), op, locale) for value, op in both), " → "
    )


def change_facts(
    record: str, shape: type[Read], change: FieldChange, locale: Locale
) -> Iterator[Fact]:
    """A fact for the field of a record, of a text one for each language that changed. `shape` is
    that in which the record is frozen."""
    label = locale.field(record, change.field)
    for tag, runs in change.runs.items():
        name = label if tag == locale.language else f"{label} ({tag})"
        yield Fact(label=name, lines=[_words(runs, tag, locale)])
    if change.runs:
        return
    before, after = (_typed(shape, change.field, value) for value in (change.before, change.after))
    if isinstance(before, list) and isinstance(after, list):
        yield Fact(label=label, lines=_list(before, after, locale))
    else:
        yield Fact(label=label, lines=[_sides(change.field, before, after, locale)])
