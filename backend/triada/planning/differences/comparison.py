"""Two contents of a plan compared, record by record of those that are frozen: pure functions, the
same for a page, a document and the API."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias
from uuid import UUID

from pydantic import JsonValue

from triada.core.field_changes import FieldChange, field_change
from triada.core.schema import Read
from triada.planning.differences.pairing import Pairs, id_of, ids_in, moved, pair
from triada.planning.differences.schemas import ElementChange, Fate
from triada.planning.freezing.content import FROZEN_RECORDS
from triada.planning.versions.format import Content

WHICH: Final = {"id", "lineage_id", "ordinal"}
"""Fields that say which record it is."""
PARENTS: Final[Mapping[str, str]] = {"parent_id": "goals", "goal_ids": "goals"}
"""Fields that say under what an element stands, and in which list that is."""
LINKS: Final[Mapping[str, str]] = {"measure_ids": "measures"}
"""Fields that name elements of another list, which are told by their titles."""
NOT_COMPARED: Final = WHICH | PARENTS.keys()

Compared: TypeAlias = dict[str, list[FieldChange] | list[ElementChange]]
"""By field of `Content`: the changes of the one record, or those of the elements of a list."""


@dataclass(frozen=True)
class Lists:
    """The lists of both sides and their pairs, by field of `Content`."""

    before: Mapping[str, Sequence[Read]]
    after: Mapping[str, Sequence[Read]]
    pairs: Mapping[str, Pairs[Read]]

    def later_id(self, field: str, id: UUID) -> UUID:
        """The id on the later side of an element of the earlier one, where it is still there."""
        return self.pairs[field].later.get(id, id)


def _only(values: JsonValue, others: JsonValue) -> JsonValue:
    """Of a list what is not in the other."""
    if not isinstance(values, list) or not isinstance(others, list):
        return values
    return [each for each in values if each not in others]


def compared_fields(shape: type[Read]) -> list[str]:
    """The fields of a frozen shape whose changes are told."""
    return [name for name in shape.model_fields if name not in NOT_COMPARED]


def fields(
    before: Mapping[str, JsonValue], after: Mapping[str, JsonValue], names: Sequence[str]
) -> list[FieldChange]:
    """What differs; of lists the items in which they do, so that another order is no change."""
    sides = ((name, before[name], after[name]) for name in names)
    told = ((name, _only(old, new), _only(new, old)) for name, old, new in sides)
    return [field_change(name, old, new) for name, old, new in told if old != new]


def _named(list_: Sequence[Read], ids: Sequence[UUID]) -> list[JsonValue]:
    """Elements with code and title, by whichever of the two sides has them."""
    wanted = {id_of(each): each for each in list_}
    return [
        wanted[id].model_dump(mode="json", include={"id", "code", "title"})
        for id in ids
        if id in wanted
    ]


def _values(element: Read, lists: Lists, *, earlier: bool) -> dict[str, JsonValue]:
    """An element as JSON, with the names of what it links to, as the later side calls them."""
    values: dict[str, JsonValue] = element.model_dump(mode="json")
    for name, field in LINKS.items():
        if name in values:
            ids = list(ids_in(element, name))
            ids = [lists.later_id(field, id) for id in ids] if earlier else ids
            known = [*lists.before[field], *lists.after[field]]
            values[name] = _named(known, ids)
    return values


def _above(lists: Lists, *, earlier: bool) -> Callable[[Read], tuple[UUID, ...]]:
    """Parents are the same where they were paired."""

    def above(element: Read) -> tuple[UUID, ...]:
        return tuple(
            lists.later_id(field, id) if earlier else id
            for name, field in PARENTS.items()
            for id in ids_in(element, name)
        )

    return above


def _element(
    element: Read, fate: Fate, changes: Sequence[FieldChange] = (), *, is_moved: bool = False
) -> ElementChange:
    known = element.model_dump(include={"id", "code", "title"})
    return ElementChange(**{"code": None, **known}, fate=fate, moved=is_moved, fields=list(changes))


def _changes(old: Read, now: Read, lists: Lists) -> list[FieldChange]:
    sides = _values(old, lists, earlier=True), _values(now, lists, earlier=False)
    return fields(*sides, compared_fields(type(now)))


def _elements(field: str, lists: Lists) -> list[ElementChange]:
    """Changed and moved ones, those that came, those that are gone; each in its own order."""
    pairs = lists.pairs[field]
    ids = moved(pairs, _above(lists, earlier=True), _above(lists, earlier=False))
    found = []
    for old, now in pairs.both:
        is_moved = id_of(now) in ids
        changes = [] if old == now else _changes(old, now, lists)
        if changes or is_moved:
            found.append(_element(now, Fate.kept, changes, is_moved=is_moved))
    found += [_element(each, Fate.added) for each in pairs.added]
    return found + [_element(each, Fate.removed) for each in pairs.removed]


def _lists(before: Content, after: Content) -> Lists:
    names = [each.field for each in FROZEN_RECORDS if each.is_list]
    old = {name: getattr(before, name) for name in names}
    new = {name: getattr(after, name) for name in names}
    return Lists(old, new, {name: pair(old[name], new[name]) for name in names})


def compare(before: Content, after: Content) -> Compared:
    """What was added, removed, moved and changed, of each record that is frozen."""
    lists = _lists(before, after)
    found: Compared = {}
    for each in FROZEN_RECORDS:
        if each.is_list:
            found[each.field] = _elements(each.field, lists)
        else:
            old, new = (
                getattr(side, each.field).model_dump(mode="json") for side in (before, after)
            )
            found[each.field] = fields(old, new, compared_fields(each.shape))
    return found
