"""A field's value as lines, chosen by the kind of its annotation."""

from collections.abc import Iterator
from enum import StrEnum
from functools import singledispatch
from types import NoneType, UnionType
from typing import Annotated, Final, Union, get_args, get_origin

from triada.core.dates import PartialDate
from triada.core.schema import Read
from triada.core.text import Text
from triada.planning.documents import formatting
from triada.planning.documents.elements import Line, Run
from triada.planning.documents.lines import (
    in_brackets,
    join_lines,
    optional_lines,
    text_line,
    titled_line,
)
from triada.planning.documents.locale import Locale
from triada.planning.plans.schemas import Source
from triada.planning.relations.schemas import PlaceRule
from triada.planning.versions.format import (
    FrozenAlignment,
    FrozenLevel,
    FrozenOrganisation,
    FrozenParty,
    FrozenPlace,
    FrozenTerm,
)


@singledispatch
def value_line(value: object, locale: Locale) -> Line:
    """One value by its kind. Refuses a kind for which no function is registered."""
    raise TypeError(f"a value of this kind cannot be printed: {type(value).__name__}")


@value_line.register
def _text(value: Text, locale: Locale) -> Line:
    return locale.line(value)


@value_line.register
def _boolean(value: bool, locale: Locale) -> Line:  # noqa: FBT001 - the kind is what is registered
    return text_line(locale.label("yes" if value else "no"))


@value_line.register
def _number(value: int, locale: Locale) -> Line:
    return text_line(formatting.number(str(value), locale))


@value_line.register
def _string(value: str, locale: Locale) -> Line:
    return text_line(locale.in_script(value))


@value_line.register
def _code(value: StrEnum, locale: Locale) -> Line:
    return text_line(locale.code(value))


@value_line.register
def party_line(party: FrozenParty, locale: Locale) -> Line:
    """An organisation, a body in words, or both: "Charita (terénní služba)"."""
    names = [*optional_lines(party.organisation.name if party.organisation else None, locale)]
    names += optional_lines(party.body, locale)
    notes = [*names[1:], *optional_lines(party.note, locale)]
    return in_brackets(names[0], notes) if names else []


def rule_text(rule: PlaceRule, locale: Locale) -> str:
    """Units that nobody has named yet: "venkovské obce (7)"."""
    units = locale.code(rule.kind)
    if rule.rural:
        units = locale.label("place.rural", units=units)
    if rule.count is not None:
        return f"{units} ({rule.count})"
    return locale.label("place.all" if rule.all else "place.some", units=units)


@value_line.register
def place_line(place: FrozenPlace, locale: Locale) -> Line:
    names = optional_lines(place.territory.name if place.territory else None, locale)
    names += [text_line(rule_text(place.rule, locale))] if place.rule else []
    names += optional_lines(place.words, locale)
    names += [] if place.certain else [text_line(locale.label("place.uncertain"))]
    return in_brackets(names[0], names[1:]) if names else []


@value_line.register
def _term(term: FrozenTerm, locale: Locale) -> Line:
    """Of a kind of service also the paragraph of the law that defines it."""
    notes = [text_line(locale.in_script(term.paragraph))] if term.paragraph else []
    return in_brackets(locale.line(term.name), notes)


@value_line.register
def _organisation(organisation: FrozenOrganisation, locale: Locale) -> Line:
    return locale.line(organisation.name)


@value_line.register
def _level(level: FrozenLevel, locale: Locale) -> Line:
    return [*text_line(f"{level.depth}. "), *locale.line(level.name)]


@value_line.register
def _source(source: Source, locale: Locale) -> Line:
    title: Line = [Run(text=locale.in_script(source.title), href=source.url)]
    notes = [text_line(formatting.partial(source.as_of, locale))] if source.as_of else []
    return in_brackets(title, notes)


@value_line.register
def alignment_line(alignment: FrozenAlignment, locale: Locale) -> Line:
    """The other plan, what of it, and in brackets how the two are related."""
    element = alignment.title and titled_line(alignment.code, alignment.title, locale)
    names = [*optional_lines(alignment.plan, locale), *([element] if element else [])]
    notes = [
        text_line(locale.code(alignment.kind)),
        *([text_line(locale.code(alignment.level))] if alignment.level else []),
        *optional_lines(alignment.note, locale),
    ]
    unseen = text_line(locale.label("alignment.unseen"))
    return in_brackets(join_lines(names, " – ") or unseen, notes)


LINE_EACH: Final = (Text, FrozenAlignment)
"""Of a list of these each has a line of its own; others are short and share one."""


def _kinds(annotation: object) -> Iterator[object]:
    """The types in an annotation; metadata stay with theirs."""
    if get_origin(annotation) in (Union, UnionType, list):
        for each in get_args(annotation):
            yield from _kinds(each)
    else:
        yield annotation


def _annotation(shape: type[Read], field: str) -> list[object]:
    kinds = _kinds(shape.model_fields[field].rebuild_annotation())
    return [each for each in kinds if each is not NoneType]


def is_printable(shape: type[Read], field: str) -> bool:
    """Whether the values of a field print themselves, from their annotation alone."""
    types = [
        get_args(each)[0] if get_origin(each) is Annotated else each
        for each in _annotation(shape, field)
    ]
    kinds = tuple(each for each in value_line.registry if each is not object)
    return all(isinstance(each, type) and issubclass(each, kinds) for each in types)


def value_lines(shape: type[Read], field: str, value: object, locale: Locale) -> list[Line]:
    """The lines of a field's value: none of a null and of an empty list."""
    if value is None:
        return []
    if isinstance(value, str) and PartialDate in _annotation(shape, field):
        return [text_line(formatting.partial(value, locale))]
    if not isinstance(value, list):
        return [value_line(value, locale)]
    lines = [value_line(each, locale) for each in value]
    return lines if all(isinstance(each, LINE_EACH) for each in value) else [join_lines(lines)]
