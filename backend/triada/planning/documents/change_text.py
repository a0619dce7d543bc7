"""What changed in one field: what was removed is struck, what was added is underlined."""

from collections.abc import Callable, Mapping
from typing import Final

from triada.core.word_runs import RunOp
from triada.planning.differences.schemas import FieldEdit, Item
from triada.planning.documents import formatting
from triada.planning.documents.elements import Change, Fact, Line, Run
from triada.planning.documents.lines import join_lines, optional_lines, text_line
from triada.planning.documents.locale import Locale
from triada.planning.plans.schemas import Source

DATES: Final = ("starts", "ends", "period_from", "period_to", "valid_until")
NAMED_CODES: Final[Mapping[str, str]] = {
    "parties": "PartyRole",
    "places": "TerritoryKind",
    "aligned": "AlignmentKind",
    "evidence": "EvidenceKind",
    "kinds": "MeasureKind",
    "kind": "ChapterKind",
    "policy_fields": "PolicyField",
    "severity": "Severity",
}
"""Fields with codes of our own, and the enum of each."""
OWN_CODES: Final = ("activities",)
"""Fields with codes that are the plan's own."""
KEPT_AROUND: Final = 120
"""Letters of an unchanged stretch that are shown on each side of a change."""
MARKS: Final[Mapping[RunOp, Change | None]] = {
    RunOp.same: None,
    RunOp.added: Change.inserted,
    RunOp.removed: Change.deleted,
}


def marked(line: Line, change: Change | None, locale: Locale) -> Line:
    """A line under or through words is not read aloud, so the mark is also a word."""
    if change is None or not line:
        return line
    name = locale.label("what.added" if change is Change.inserted else "what.removed")
    return [
        Run(text=f"[{name}: ", screen_reader_only=True),
        *(run.model_copy(update={"change": change}) for run in line),
        Run(text="]", screen_reader_only=True),
    ]


def _label(edit: FieldEdit, locale: Locale) -> str:
    name = locale.field("", edit.field)
    return f"{name} ({edit.language})" if edit.language not in (None, locale.language) else name


def near_changes(words: str, *, first: bool, last: bool) -> str:
    """Of a long stretch that stayed, what stands next to the changes."""
    if (first and last) or len(words) <= 2 * KEPT_AROUND + 20:
        return words
    head = "" if first else words[:KEPT_AROUND].rsplit(None, 1)[0] + " "
    tail = "" if last else " " + words[-KEPT_AROUND:].split(None, 1)[-1]
    return f"{head}[…]{tail}"


def _words(edit: FieldEdit, locale: Locale) -> Line:
    line: Line = []
    for n, stretch in enumerate(edit.runs):
        words = stretch.words
        if stretch.op is RunOp.same:
            words = near_changes(words, first=n == 0, last=n == len(edit.runs) - 1)
        run = locale.run(words, edit.language or locale.language)
        line += marked([run], MARKS[stretch.op], locale)
    return line


def _source(value: str, locale: Locale) -> str:
    return locale.in_script(Source.model_validate_json(value).title)


def _yes_or_no(value: str, locale: Locale) -> str:
    return locale.label("yes" if value == "true" else "no")


PRINTERS: Final[Mapping[str, Callable[[str, Locale], str]]] = {
    "source": _source,
    "incomplete": _yes_or_no,
    "continuous": _yes_or_no,
    "place_uncertain": _yes_or_no,
    **dict.fromkeys(DATES, formatting.partial),
}


def _value(edit: FieldEdit, value: str, locale: Locale) -> str:
    if edit.field in NAMED_CODES:
        return locale.code_of(NAMED_CODES[edit.field], value)
    printer = PRINTERS.get(edit.field)
    return printer(value, locale) if printer else locale.in_script(value)


def _values(edit: FieldEdit, locale: Locale) -> Line:
    both = ((edit.before, Change.deleted), (edit.after, Change.inserted))
    return join_lines(
        (
            marked(text_line(_value(edit, value, locale)), change, locale)
            for value, change in both
            if value is not None
        ),
        " → ",
    )


def _item(edit: FieldEdit, item: Item, locale: Locale) -> Line:
    name = optional_lines(item.name, locale)
    if item.code is None:
        return join_lines(name)
    if edit.field in NAMED_CODES:
        return join_lines([text_line(_value(edit, item.code, locale)), *name], ": ")
    if edit.field in OWN_CODES or not name:
        return [*text_line(f"{locale.in_script(item.code)} "), *join_lines(name)]
    return join_lines(name)


def _list(edit: FieldEdit, locale: Locale) -> list[Line]:
    """What was removed and added under the same name is the same thing with other details."""
    both = [each for each in edit.removed if each in edit.added]
    removed = [each for each in edit.removed if each not in both]
    added = [each for each in edit.added if each not in both]
    return [
        *(marked(_item(edit, each, locale), Change.deleted, locale) for each in removed),
        *(marked(_item(edit, each, locale), Change.inserted, locale) for each in added),
        *(
            [*_item(edit, each, locale), *text_line(f" – {locale.label('difference.details')}")]
            for each in both
        ),
    ]


def change_fact(edit: FieldEdit, locale: Locale) -> Fact:
    if edit.runs:
        lines = [_words(edit, locale)]
    elif edit.added or edit.removed:
        lines = _list(edit, locale)
    else:
        lines = [_values(edit, locale)]
    return Fact(label=_label(edit, locale), lines=lines)
