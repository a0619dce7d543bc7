"""What changed in one field, in words: what went is struck, what came is underlined."""

from collections.abc import Callable, Mapping
from typing import Final

from triada.core.word_runs import RunOp
from triada.planning.differences.schemas import FieldEdit, Item
from triada.planning.documents import fact_lists, formatting
from triada.planning.documents.elements import Change, Fact, Line, Run
from triada.planning.documents.fact_lists import bare
from triada.planning.documents.locale import Locale
from triada.planning.plans.schemas import Source

DATES: Final = ("starts", "ends", "period_from", "period_to", "valid_until")
NAMED_CODES: Final[Mapping[str, str]] = {
    "parties": "role",
    "places": "territories",
    "aligned": "aligned",
    "evidence": "evidence",
    "kinds": "kind",
    "kind": "chapter",
    "policy_fields": "field",
    "severity": "severity",
}
"""Fields with codes of our own, and where their words stand."""
OWN_CODES: Final = ("activities",)
"""Fields with codes that are the plan's own."""
KEPT_AROUND: Final = 120
"""Letters of an unchanged stretch that are shown on each side of a change."""
MARKS: Final[Mapping[RunOp, Change | None]] = {
    RunOp.same: None,
    RunOp.added: Change.inserted,
    RunOp.removed: Change.deleted,
}


def marked(line: Line, change: Change | None, voice: Locale) -> Line:
    """A line under or through words is not read out, so the mark is also said."""
    if change is None or not line:
        return line
    name = voice.label("what.added" if change is Change.inserted else "what.removed")
    return [
        Run(text=f"[{name}: ", spoken=True),
        *(run.model_copy(update={"change": change}) for run in line),
        Run(text="]", spoken=True),
    ]


def _label(edit: FieldEdit, voice: Locale) -> str:
    name = voice.label(f"field-name.{edit.field}")
    return f"{name} ({edit.language})" if edit.language not in (None, voice.language) else name


def around(words: str, *, first: bool, last: bool) -> str:
    """Of a long stretch that stayed, what stands next to the changes."""
    if (first and last) or len(words) <= 2 * KEPT_AROUND + 20:
        return words
    head = "" if first else words[:KEPT_AROUND].rsplit(None, 1)[0] + " "
    tail = "" if last else " " + words[-KEPT_AROUND:].split(None, 1)[-1]
    return f"{head}[…]{tail}"


def _words(edit: FieldEdit, voice: Locale) -> Line:
    line: Line = []
    for n, run in enumerate(edit.runs):
        words = run.words
        if run.op is RunOp.same:
            words = around(words, first=n == 0, last=n == len(edit.runs) - 1)
        said = voice.spoken(words, edit.language or voice.language)
        line += marked([said], MARKS[run.op], voice)
    return line


def _source(value: str, voice: Locale) -> str:
    return voice.plain(Source.model_validate_json(value).title)


def _truth(value: str, voice: Locale) -> str:
    return voice.label("yes" if value == "true" else "no")


SAID: Final[Mapping[str, Callable[[str, Locale], str]]] = {
    "source": _source,
    "incomplete": _truth,
    "continuous": _truth,
    "place_uncertain": _truth,
    **dict.fromkeys(DATES, formatting.partial),
}


def _value(edit: FieldEdit, value: str, voice: Locale) -> str:
    if edit.field in NAMED_CODES:
        return voice.label(f"{NAMED_CODES[edit.field]}.{value}")
    say = SAID.get(edit.field)
    return say(value, voice) if say else voice.plain(value)


def _values(edit: FieldEdit, voice: Locale) -> Line:
    both = ((edit.before, Change.deleted), (edit.after, Change.inserted))
    return fact_lists.joined(
        (
            marked(bare(_value(edit, value, voice)), change, voice)
            for value, change in both
            if value is not None
        ),
        " → ",
    )


def _item(edit: FieldEdit, item: Item, voice: Locale) -> Line:
    name = fact_lists.optional(item.name, voice)
    if item.code is None:
        return fact_lists.joined(name)
    if edit.field in NAMED_CODES:
        return fact_lists.joined([bare(_value(edit, item.code, voice)), *name], ": ")
    if edit.field in OWN_CODES or not name:
        return [*fact_lists.coded(item.code, voice), *fact_lists.joined(name)]
    return fact_lists.joined(name)


def _list(edit: FieldEdit, voice: Locale) -> list[Line]:
    """What went and came under the same name is the same thing with other details."""
    both = [each for each in edit.removed if each in edit.added]
    gone = [each for each in edit.removed if each not in both]
    came = [each for each in edit.added if each not in both]
    return [
        *(marked(_item(edit, each, voice), Change.deleted, voice) for each in gone),
        *(marked(_item(edit, each, voice), Change.inserted, voice) for each in came),
        *(
            [*_item(edit, each, voice), *bare(f" – {voice.label('difference.details')}")]
            for each in both
        ),
    ]


def change_fact(edit: FieldEdit, voice: Locale) -> Fact:
    if edit.runs:
        lines = [_words(edit, voice)]
    elif edit.added or edit.removed:
        lines = _list(edit, voice)
    else:
        lines = [_values(edit, voice)]
    return Fact(label=_label(edit, voice), lines=lines)
