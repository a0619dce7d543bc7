"""Indicators as a table, activities as a list."""

from collections.abc import Sequence

from triada.planning.documents import fact_lists, formatting
from triada.planning.documents.elements import AnyPart, Line, Listing, Paragraph, Run, Table
from triada.planning.documents.fact_lists import bare, joined, optional
from triada.planning.documents.locale import Locale
from triada.planning.documents.markdown import plain
from triada.planning.indicators.models import Operator, ValueType
from triada.planning.versions.schemas import FrozenActivity, FrozenIndicator, FrozenTarget

PLAIN = (Operator.eq, Operator.range)
WIDTHS = [34, 22, 26, 18]


def _value(value: str, kind: ValueType, voice: Locale) -> str:
    if kind is ValueType.yes_no and value in ("0", "1"):
        return voice.label("yes" if value == "1" else "no")
    percent = "\u00a0%" if kind is ValueType.percent else ""
    return formatting.number(value, voice) + percent


def _aim(target: FrozenTarget, kind: ValueType, voice: Locale) -> str | None:
    """At least 70, 5 to 10; nothing where the source has only words."""
    if target.value is None:
        return None
    said = _value(target.value, kind, voice)
    if target.operator is Operator.range and target.high is not None:
        said = f"{said}–{_value(target.high, kind, voice)}"
    if target.operator in PLAIN:
        return said
    return voice.label(f"operator.{target.operator}", value=said)


def target(given: FrozenTarget, kind: ValueType, voice: Locale) -> Line:
    aim, words = _aim(given, kind, voice), voice.plain(given.words or "")
    said = f"{aim} ({words})" if aim and words else aim or words or voice.label("unknown")
    return bare(f"{given.year}: {said}" if given.year else said)


def _lines(lines: Sequence[Line], voice: Locale) -> Line:
    return joined(lines, "\n") or bare(voice.label("unknown"))


def _row(indicator: FrozenIndicator, voice: Locale) -> list[Line]:
    unit = optional(indicator.unit, voice)
    value, as_of = indicator.baseline_value, indicator.baseline_as_of
    dated = [bare(formatting.partial(as_of, voice))] if as_of else []
    notes = [*dated, *optional(indicator.baseline_note, voice)]
    baseline = bare(_value(value, indicator.value_type, voice)) if value is not None else []
    known = fact_lists.in_brackets(baseline, notes) if baseline else joined(notes, "; ")
    watched = optional(indicator.responsible.name if indicator.responsible else None, voice)
    return [
        fact_lists.in_brackets(voice.line(indicator.name), unit),
        known or bare(voice.label("unknown")),
        _lines([target(each, indicator.value_type, voice) for each in indicator.targets], voice),
        _lines([*optional(indicator.verification, voice), *watched], voice),
    ]


def indicators(given: Sequence[FrozenIndicator], code: str | None, voice: Locale) -> list[AnyPart]:
    if not given:
        return []
    caption = voice.label("indicators")
    head = ("indicator", "baseline", "targets", "verification")
    return [
        Table(
            caption=f"{caption} {voice.plain(code)}" if code else caption,
            head=[bare(voice.label(name)) for name in head],
            rows=[_row(each, voice) for each in given],
            widths=WIDTHS,
        )
    ]


def _activity(activity: FrozenActivity, voice: Locale) -> list[AnyPart]:
    code = [Run(text=f"{voice.plain(activity.code)} ", strong=True)] if activity.code else []
    when = formatting.when(
        activity.starts, activity.ends, continuous=activity.continuous, voice=voice
    )
    who = [
        [Run(text=f"{each.label}: "), *joined(each.lines)]
        for each in fact_lists.parties(activity.parties, voice)
    ]
    title = [*code, *voice.line(activity.title)]
    said = fact_lists.in_brackets(title, [*([bare(when)] if when else []), *who])
    return [Paragraph(line=said), *plain(activity.description, voice)]


def activities(given: Sequence[FrozenActivity], voice: Locale) -> list[AnyPart]:
    if not given:
        return []
    lead = Paragraph(line=[Run(text=voice.label("activities"), strong=True)])
    return [lead, Listing(items=[_activity(each, voice) for each in given])]
