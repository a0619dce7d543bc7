"""Indicators as a table, activities as a list."""

from collections.abc import Sequence

from triada.planning.documents import formatting
from triada.planning.documents.elements import AnyPart, Line, Listing, Paragraph, Run, Table
from triada.planning.documents.fact_lists import party_facts
from triada.planning.documents.lines import (
    in_brackets,
    join_lines,
    labelled_lines,
    optional_lines,
    text_line,
)
from triada.planning.documents.locale import Locale
from triada.planning.documents.markdown import text_paragraphs
from triada.planning.indicators.models import Operator, ValueType
from triada.planning.versions.format import (
    FrozenActivity,
    FrozenGoal,
    FrozenIndicator,
    FrozenMeasure,
    FrozenTarget,
)

WITHOUT_WORDS = (Operator.eq, Operator.range)
COLUMNS = (("name", 34), ("baseline_value", 22), ("targets", 26), ("verification", 18))
"""The fields that head the columns, and their shares of the line."""


def _value(value: str, kind: ValueType, locale: Locale) -> str:
    if kind is ValueType.yes_no and value in ("0", "1"):
        return locale.label("yes" if value == "1" else "no")
    percent = "\u00a0%" if kind is ValueType.percent else ""
    return formatting.number(value, locale) + percent


def _figure(target: FrozenTarget, kind: ValueType, locale: Locale) -> str | None:
    """At least 70, 5 to 10; nothing where the source has only words."""
    if target.value is None:
        return None
    figure = _value(target.value, kind, locale)
    if target.operator is Operator.range and target.high is not None:
        figure = f"{figure}–{_value(target.high, kind, locale)}"
    if target.operator in WITHOUT_WORDS:
        return figure
    return locale.label(f"operator.{target.operator}", value=figure)


def target_line(target: FrozenTarget, kind: ValueType, locale: Locale) -> Line:
    figure, words = _figure(target, kind, locale), locale.in_script(target.words or "")
    both = f"{figure} ({words})" if figure and words else figure or words
    known = both or locale.label("unknown")
    return text_line(f"{target.year}: {known}" if target.year else known)


def _stacked(lines: Sequence[Line], locale: Locale) -> Line:
    return join_lines(lines, "\n") or text_line(locale.label("unknown"))


def _baseline(indicator: FrozenIndicator, locale: Locale) -> Line:
    value, as_of = indicator.baseline_value, indicator.baseline_as_of
    dated = [text_line(formatting.partial(as_of, locale))] if as_of else []
    notes = [*dated, *optional_lines(indicator.baseline_note, locale)]
    if value is None:
        return join_lines(notes, "; ") or text_line(locale.label("unknown"))
    return in_brackets(text_line(_value(value, indicator.value_type, locale)), notes)


def _row(indicator: FrozenIndicator, locale: Locale) -> list[Line]:
    responsible = indicator.responsible.name if indicator.responsible else None
    verified = [
        *optional_lines(indicator.verification, locale),
        *optional_lines(responsible, locale),
    ]
    targets = [target_line(each, indicator.value_type, locale) for each in indicator.targets]
    return [
        in_brackets(locale.line(indicator.name), optional_lines(indicator.unit, locale)),
        _baseline(indicator, locale),
        _stacked(targets, locale),
        _stacked(verified, locale),
    ]


def indicator_parts(owner: FrozenGoal | FrozenMeasure, locale: Locale) -> list[AnyPart]:
    """The indicators of a goal or a measure."""
    if not owner.indicators:
        return []
    caption = locale.field("measure", "indicators")
    return [
        Table(
            caption=f"{caption} {locale.in_script(owner.code)}" if owner.code else caption,
            head=[text_line(locale.field("indicator", name)) for name, _ in COLUMNS],
            rows=[_row(each, locale) for each in owner.indicators],
            widths=[width for _, width in COLUMNS],
        )
    ]


def _activity(activity: FrozenActivity, locale: Locale) -> list[AnyPart]:
    code = activity.code and Run(text=f"{locale.in_script(activity.code)} ", strong=True)
    when = formatting.when(
        activity.starts, activity.ends, continuous=activity.continuous, locale=locale
    )
    title = [*([code] if code else []), *locale.line(activity.title)]
    who = labelled_lines(party_facts(activity.parties, locale))
    line = in_brackets(title, [*([text_line(when)] if when else []), *who])
    return [Paragraph(line=line), *text_paragraphs(activity.description, locale)]


def activity_parts(measure: FrozenMeasure, locale: Locale) -> list[AnyPart]:
    """The activities of a measure under a line of their own."""
    if not measure.activities:
        return []
    label = locale.field("measure", "activities")
    items = [_activity(each, locale) for each in measure.activities]
    return [Paragraph(line=[Run(text=label, strong=True)]), Listing(items=items)]
