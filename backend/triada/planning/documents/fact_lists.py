"""Facts of a frozen record, from the declaration that says which of its fields are printed, in
which order, and why the others are not."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from types import EllipsisType
from typing import Generic, TypeVar

from triada.core.schema import Read
from triada.planning.documents.elements import AnyPart, Fact, Facts
from triada.planning.documents.field_values import is_printable, party_line, value_lines
from triada.planning.documents.lines import fact
from triada.planning.documents.locale import Locale
from triada.planning.documents.plan_outline import PlanOutline
from triada.planning.relations.models import PartyRole
from triada.planning.versions.format import FrozenParty

Shape = TypeVar("Shape", bound=Read)
Shape_contra = TypeVar("Shape_contra", bound=Read, contravariant=True)
_FIRST_ROLES = (PartyRole.lead, PartyRole.commissioner)
ROLES = (*_FIRST_ROLES, *(role for role in PartyRole if role not in _FIRST_ROLES))


@dataclass(frozen=True)
class FactGroup(Generic[Shape_contra]):
    """Fields that are read together or need more than their value, with their own function."""

    fields: tuple[str, ...]
    facts: Callable[[Shape_contra, PlanOutline, Locale], list[Fact]]


@dataclass(frozen=True)
class PartGroup(Generic[Shape_contra]):
    """Fields that are printed as paragraphs or tables, with their own function."""

    fields: tuple[str, ...]
    parts: Callable[[Shape_contra, Locale], Sequence[AnyPart]]


@dataclass(frozen=True)
class PrintedFields(Generic[Shape]):
    """Where each field of a frozen shape is printed. `inline`: in the heading or the line that its
    own function makes, or as the id by which others find it. Then the parts `before` its facts, the
    `facts`, and the parts `after` them. `...` among the facts is where fields stand that are named
    nowhere, in the order of the shape."""

    record: str
    """The name under which the labels of its fields stand."""
    shape: type[Shape]
    inline: tuple[str, ...] = ()
    before: tuple[PartGroup[Shape], ...] = ()
    facts: tuple[str | FactGroup[Shape] | EllipsisType, ...] = ()
    after: tuple[PartGroup[Shape], ...] = ()
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Why a field is not printed."""

    def named(self) -> set[str]:
        """The fields about which the declaration says something."""
        alone = [each for each in self.facts if isinstance(each, str)]
        grouped = [each.fields for each in self.facts if isinstance(each, FactGroup)]
        grouped += [each.fields for each in (*self.before, *self.after)]
        return {*self.inline, *self.left_out, *alone, *chain.from_iterable(grouped)}

    def unnamed(self) -> list[str]:
        named = self.named()
        return [name for name in self.shape.model_fields if name not in named]

    def undecided(self) -> list[str]:
        """Fields that are neither printed nor left out with a reason: the contract is none."""
        if ... not in self.facts:
            return self.unnamed()
        return [name for name in self.unnamed() if not is_printable(self.shape, name)]

    def facts_of(self, record: Shape, outline: PlanOutline, locale: Locale) -> list[Fact]:
        return [
            fact for entry in self.facts for fact in self._entry(entry, record, outline, locale)
        ]

    def _entry(
        self,
        entry: str | FactGroup[Shape] | EllipsisType,
        record: Shape,
        outline: PlanOutline,
        locale: Locale,
    ) -> Iterator[Fact]:
        if isinstance(entry, FactGroup):
            yield from entry.facts(record, outline, locale)
            return
        for name in [entry] if isinstance(entry, str) else self.unnamed():
            yield from self._field(name, record, locale)

    def _field(self, name: str, record: Shape, locale: Locale) -> list[Fact]:
        value = getattr(record, name)
        if isinstance(value, list) and value and isinstance(value[0], FrozenParty):
            return party_facts(value, locale)
        label = locale.field(self.record, name)
        return fact(label, value_lines(self.shape, name, value, locale))

    def parts_of(self, record: Shape, outline: PlanOutline, locale: Locale) -> Iterator[AnyPart]:
        """All but the heading."""
        for group in self.before:
            yield from group.parts(record, locale)
        if facts := self.facts_of(record, outline, locale):
            yield Facts(facts=facts)
        for group in self.after:
            yield from group.parts(record, locale)


def party_facts(parties: Sequence[FrozenParty], locale: Locale) -> list[Fact]:
    """A fact for each role."""
    return [
        found
        for role in ROLES
        for found in fact(
            locale.code(role), [party_line(each, locale) for each in parties if each.role is role]
        )
    ]
