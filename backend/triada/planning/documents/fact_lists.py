"""What is known of a goal or a measure, each fact under its name; a new one is a line in a list."""

from collections.abc import Iterable, Sequence

from triada.core.text import Text
from triada.planning.documents import formatting
from triada.planning.documents.elements import Fact, Line, Run
from triada.planning.documents.locale import Locale
from triada.planning.plans.schemas import Source
from triada.planning.relations.models import PartyRole
from triada.planning.relations.schemas import PlaceRule
from triada.planning.versions.schemas import (
    FrozenEdition,
    FrozenGoal,
    FrozenMeasure,
    FrozenParty,
    FrozenPlace,
    FrozenTerm,
)

FIRST_ROLES = (PartyRole.lead, PartyRole.commissioner)
ROLES = (*FIRST_ROLES, *(role for role in PartyRole if role not in FIRST_ROLES))


def bare(words: str) -> Line:
    """Words in the document's own language."""
    return [Run(text=words)]


def coded(code: str | None, voice: Locale) -> Line:
    """The plan's own code before a title."""
    return bare(f"{voice.plain(code)} ") if code else []


def joined(lines: Iterable[Line], between: str = ", ") -> Line:
    """Several said in one breath."""
    runs: Line = []
    for line in lines:
        runs += [Run(text=between), *line] if runs else line
    return runs


def fact(label: str, lines: Iterable[Line], voice: Locale) -> list[Fact]:
    """Nothing where nothing is known."""
    said = [line for line in lines if line]
    return [Fact(label=voice.label(label), lines=said)] if said else []


def in_brackets(line: Line, notes: Sequence[Line]) -> Line:
    return [*line, Run(text=" ("), *joined(notes, "; "), Run(text=")")] if notes else line


def optional(text: Text | None, voice: Locale) -> list[Line]:
    return [voice.line(text)] if text else []


def party(given: FrozenParty, voice: Locale) -> Line:
    """An organisation, a body in words, or both: "Charita (terénní služba)"."""
    names = [*optional(given.organisation.name if given.organisation else None, voice)]
    names += optional(given.body, voice)
    return in_brackets(names[0], [*names[1:], *optional(given.note, voice)]) if names else []


def parties(given: Sequence[FrozenParty], voice: Locale) -> list[Fact]:
    return [
        found
        for role in ROLES
        for found in fact(
            f"role.{role}", (party(each, voice) for each in given if each.role is role), voice
        )
    ]


def rule(given: PlaceRule, voice: Locale) -> str:
    """Units that nobody has named yet: "venkovské obce (7)"."""
    units = voice.label(f"territories.{given.kind}")
    if given.rural:
        units = voice.label("place.rural", units=units)
    if given.count is not None:
        return f"{units} ({given.count})"
    return voice.label("place.all" if given.all else "place.some", units=units)


def place(given: FrozenPlace, voice: Locale) -> Line:
    said = optional(given.territory.name if given.territory else None, voice)
    said += [bare(rule(given.rule, voice))] if given.rule else []
    said += optional(given.words, voice)
    said += [] if given.certain else [bare(voice.label("place.uncertain"))]
    return in_brackets(said[0], said[1:]) if said else []


def terms(given: Sequence[FrozenTerm], voice: Locale) -> list[Line]:
    """Of a kind of service also the paragraph of the law that knows it."""
    return [
        in_brackets(
            voice.line(each.name), [bare(voice.plain(each.paragraph))] if each.paragraph else []
        )
        for each in given
    ]


def together(label: str, lines: Iterable[Line], voice: Locale) -> list[Fact]:
    """Short ones in one line."""
    return fact(label, [joined(line for line in lines if line)], voice)


def _source(source: Source | None, voice: Locale) -> list[Line]:
    return [[Run(text=voice.plain(source.title), href=source.url)]] if source else []


def of_edition(edition: FrozenEdition, voice: Locale) -> list[Fact]:
    outlook, until = edition.outlook_year, edition.valid_until
    period = formatting.period(edition.period_from, edition.period_to, voice)
    return [
        *fact("period", [bare(period)] if period else [], voice),
        *fact("outlook", [bare(str(outlook))] if outlook else [], voice),
        *fact("valid-until", [bare(formatting.partial(until, voice))] if until else [], voice),
        *together("territory", (place(each, voice) for each in edition.places), voice),
        *parties(edition.parties, voice),
        *fact("legal-basis", optional(edition.legal_basis, voice), voice),
        *fact("source", _source(edition.source, voice), voice),
    ]


def of_goal(goal: FrozenGoal, voice: Locale) -> list[Fact]:
    return [
        *together("target-groups", terms(goal.target_groups, voice), voice),
        *together("places", (place(each, voice) for each in goal.places), voice),
    ]


def _where(measure: FrozenMeasure, voice: Locale) -> list[Line]:
    said = [place(each, voice) for each in measure.places]
    if measure.place_uncertain:
        said.append(bare(voice.label("place.uncertain")))
    return [*said, *optional(measure.place_note, voice)]


def of_measure(measure: FrozenMeasure, also: Sequence[Line], voice: Locale) -> list[Fact]:
    """A term or a lead that the plan does not name is a finding for who reads it."""
    kinds = [bare(voice.label(f"kind.{kind}")) for kind in measure.kinds]
    when = formatting.when(measure.starts, measure.ends, continuous=measure.continuous, voice=voice)
    fields = [bare(voice.label(f"field.{field}")) for field in measure.policy_fields]
    led = any(each.role is PartyRole.lead for each in measure.parties)
    unled = [] if led else [bare(voice.label("unknown"))]
    return [
        *together("kinds", kinds, voice),
        *fact("when", [bare(when or voice.label("unknown"))], voice),
        *fact("priority", [bare(str(measure.priority))] if measure.priority else [], voice),
        *together("target-groups", terms(measure.target_groups, voice), voice),
        *together("service-types", terms(measure.service_types, voice), voice),
        *together("forms", terms(measure.forms, voice), voice),
        *together("places", _where(measure, voice), voice),
        *fact("role.lead", unled, voice),
        *parties(measure.parties, voice),
        *together("fields", fields, voice),
        *fact("also-under", also, voice),
    ]
