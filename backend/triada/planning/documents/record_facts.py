"""Facts and parts of a plan's records that say more than the value of one field."""

from typing import TypeAlias

from triada.planning.documents import formatting
from triada.planning.documents.elements import AnyPart, Fact, Paragraph, Tone
from triada.planning.documents.fact_lists import party_facts
from triada.planning.documents.field_values import place_line
from triada.planning.documents.lines import (
    fact,
    join_lines,
    optional_lines,
    text_line,
    titled_line,
)
from triada.planning.documents.locale import Locale
from triada.planning.documents.markdown import text_paragraphs
from triada.planning.documents.plan_outline import PlanOutline
from triada.planning.relations.models import PartyRole
from triada.planning.versions.format import FrozenEdition, FrozenGoal, FrozenMeasure, FrozenNeed

Incomplete: TypeAlias = FrozenEdition | FrozenGoal | FrozenMeasure


def incomplete_parts(record: Incomplete, locale: Locale) -> list[AnyPart]:
    """What the reader should know of a part that is not complete."""
    if not record.incomplete:
        return []
    note = text_paragraphs(record.incomplete_note, locale, Tone.note)
    return note or [Paragraph(line=text_line(locale.label("incomplete")), tone=Tone.note)]


def description_parts(record: FrozenGoal | FrozenMeasure, locale: Locale) -> list[AnyPart]:
    return text_paragraphs(record.description, locale)


def easy_parts(record: Incomplete, locale: Locale) -> list[AnyPart]:
    return text_paragraphs(record.easy, locale, Tone.easy)


def statement_parts(need: FrozenNeed, locale: Locale) -> list[AnyPart]:
    return text_paragraphs(need.statement, locale)


def summary_parts(edition: FrozenEdition, locale: Locale) -> list[AnyPart]:
    return text_paragraphs(edition.summary, locale)


def period_facts(edition: FrozenEdition, outline: PlanOutline, locale: Locale) -> list[Fact]:
    period = formatting.period(edition.period_from, edition.period_to, locale)
    return fact(locale.label("period"), [text_line(period or "")])


def valid_until_facts(edition: FrozenEdition, outline: PlanOutline, locale: Locale) -> list[Fact]:
    until = edition.valid_until
    date = formatting.partial(until, locale) if until else ""
    return fact(locale.field("edition", "valid_until"), [text_line(date)])


def when_facts(measure: FrozenMeasure, outline: PlanOutline, locale: Locale) -> list[Fact]:
    when = formatting.when(
        measure.starts, measure.ends, continuous=measure.continuous, locale=locale
    )
    return fact(locale.label("when"), [text_line(when or locale.label("unknown"))])


def measure_places_facts(
    measure: FrozenMeasure, outline: PlanOutline, locale: Locale
) -> list[Fact]:
    lines = [place_line(each, locale) for each in measure.places]
    if measure.place_uncertain:
        lines.append(text_line(locale.label("place.uncertain")))
    lines += optional_lines(measure.place_note, locale)
    return fact(locale.field("measure", "places"), [join_lines(lines)])


def measure_parties_facts(
    measure: FrozenMeasure, outline: PlanOutline, locale: Locale
) -> list[Fact]:
    """A measure for which nobody is responsible is a finding for the reader."""
    led = any(each.role is PartyRole.lead for each in measure.parties)
    nobody = [] if led else [text_line(locale.label("unknown"))]
    return [*fact(locale.code(PartyRole.lead), nobody), *party_facts(measure.parties, locale)]


def supported_goals_facts(
    measure: FrozenMeasure, outline: PlanOutline, locale: Locale
) -> list[Fact]:
    goals = outline.supported_goals(measure)
    lines = [titled_line(each.code, each.title, locale) for each in goals]
    return fact(locale.label("also-under"), lines)


def answered_needs_facts(
    measure: FrozenMeasure, outline: PlanOutline, locale: Locale
) -> list[Fact]:
    needs = outline.measure_needs.get(measure.id, [])
    lines = [titled_line(each.code, each.title, locale) for each in needs]
    return fact(locale.label("answers-needs"), lines)


def severity_facts(need: FrozenNeed, outline: PlanOutline, locale: Locale) -> list[Fact]:
    known = locale.code_of("Severity", need.severity) if need.severity else ""
    return fact(locale.field("need", "severity"), [text_line(known)])


def answering_measures_facts(need: FrozenNeed, outline: PlanOutline, locale: Locale) -> list[Fact]:
    """A need that no measure answers is a finding for the reader."""
    measures = outline.answering_measures(need)
    lines = [titled_line(each.code, each.title, locale) for each in measures]
    unknown = text_line(locale.label("unknown"))
    return fact(locale.field("need", "measure_ids"), lines or [unknown])


def no_evidence_facts(need: FrozenNeed, outline: PlanOutline, locale: Locale) -> list[Fact]:
    unknown = [] if need.evidence else [text_line(locale.label("unknown"))]
    return fact(locale.field("need", "evidence"), unknown)
