"""Two contents of a plan compared: pure functions, the same for a page, a document and the API."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar
from uuid import UUID

from triada.core.schema import Read
from triada.core.text import Text
from triada.core.word_runs import word_runs
from triada.planning.differences.schemas import (
    ElementChange,
    Fate,
    FieldEdit,
    Item,
)
from triada.planning.versions import schemas
from triada.planning.versions.schemas import Content

Element = TypeVar(
    "Element",
    schemas.FrozenChapter,
    schemas.FrozenNeed,
    schemas.FrozenGoal,
    schemas.FrozenMeasure,
)

# What says where an element stands or which one it is, not what it says.
PLACE = {"id", "lineage_id", "parent_id", "goal_ids", "measure_ids", "levels", "ordinal"}


def _change(field: str, **said: Any) -> FieldEdit:
    nothing: dict[str, Any] = {"language": None, "runs": [], "before": None, "after": None}
    return FieldEdit(**{"field": field, **nothing, "removed": [], "added": [], **said})


def _texts(field: str, before: Text | None, after: Text | None) -> Iterator[FieldEdit]:
    """Language by language; the authored one first."""
    old = before.values if before else {}
    new = after.values if after else {}
    one = after or before
    authored = one.authored if one else None
    for tag in sorted(old.keys() | new.keys(), key=lambda tag: (tag != authored, tag)):
        if old.get(tag) != new.get(tag):
            changed = word_runs(old.get(tag, ""), new.get(tag, ""))
            yield _change(field, language=tag, runs=changed)


def _party(party: schemas.FrozenParty) -> Item:
    name = party.organisation.name if party.organisation else party.body
    return Item(code=party.role, name=name)


def _place(place: schemas.FrozenPlace) -> Item:
    rule = place.rule.kind if place.rule else None
    return Item(code=rule, name=place.territory.name if place.territory else place.words)


def _named(thing: Any) -> Item:
    name = getattr(thing, "name", None) or getattr(thing, "title", None)
    return Item(code=getattr(thing, "code", None), name=name)


def _aligned(alignment: schemas.FrozenAlignment) -> Item:
    return Item(code=alignment.kind, name=alignment.title or alignment.plan)


def _evidence(evidence: schemas.FrozenEvidence) -> Item:
    return Item(code=evidence.kind, name=evidence.words)


ITEMS: Mapping[type[Read], Callable[[Any], Item]] = {
    schemas.FrozenParty: _party,
    schemas.FrozenPlace: _place,
    schemas.FrozenAlignment: _aligned,
    schemas.FrozenEvidence: _evidence,
}


def _item(thing: Any) -> Item:
    if isinstance(thing, Read):
        return ITEMS.get(type(thing), _named)(thing)
    return Item(code=str(thing), name=None)


def _lists(field: str, before: Sequence[Any], after: Sequence[Any]) -> Iterator[FieldEdit]:
    """What is in one alone; a thing of the list that changed went and came."""
    removed = [_item(each) for each in before if each not in after]
    added = [_item(each) for each in after if each not in before]
    if removed or added:
        yield _change(field, removed=removed, added=added)


def _plain(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, Read):
        return value.model_dump_json()
    return str(value).lower() if isinstance(value, bool) else str(value)


def _field(name: str, before: Any, after: Any) -> Iterator[FieldEdit]:
    if before == after:
        return
    if isinstance(before, Text) or isinstance(after, Text):
        yield from _texts(name, before, after)
    elif isinstance(before, list):
        yield from _lists(name, before, after)
    else:
        yield _change(name, before=_plain(before), after=_plain(after))


def fields(before: Read, after: Read) -> list[FieldEdit]:
    names = [name for name in type(before).model_fields if name not in PLACE]
    return [
        change
        for name in names
        for change in _field(name, getattr(before, name), getattr(after, name))
    ]


@dataclass(frozen=True)
class Pairs(Generic[Element]):
    """Which element became which: the same record, else the same lineage, else the same code."""

    both: list[tuple[Element, Element]]
    """In the order of the later side."""
    removed: list[Element]
    added: list[Element]
    ranks: dict[UUID, int]
    """Where each stood on the earlier side."""

    @property
    def earlier(self) -> dict[UUID, UUID]:
        return {after.id: before.id for before, after in self.both}


def _keys(element: Any) -> Iterator[tuple[str, Any]]:
    yield "id", element.id
    for name in ("lineage_id", "code"):
        if getattr(element, name, None) is not None:
            yield name, getattr(element, name)


def pair(before: Sequence[Element], after: Sequence[Element]) -> Pairs[Element]:
    left = {each.id: each for each in before}
    found: dict[UUID, Element] = {}
    for kind in ("id", "lineage_id", "code"):
        known = {key: each for each in left.values() for k, key in _keys(each) if k == kind}
        for each in after:
            if each.id in found:
                continue
            key = next((key for k, key in _keys(each) if k == kind), None)
            if key is not None and (old := known.pop(key, None)) is not None:
                found[each.id] = old
                del left[old.id]
    both = [(found[each.id], each) for each in after if each.id in found]
    added = [each for each in after if each.id not in found]
    return Pairs(both, list(left.values()), added, {each.id: n for n, each in enumerate(before)})


def _out_of_order(numbers: Sequence[int]) -> set[int]:
    """The fewest places that must move for the rest to be in order (longest rising sequence)."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for n, number in enumerate(numbers):
        place = bisect_left(ends, number)
        ends[place : place + 1] = [number]
        at[place : place + 1] = [n]
        before.append(at[place - 1] if place else -1)
    kept, n = set(), at[-1] if at else -1
    while n >= 0:
        kept.add(n)
        n = before[n]
    return set(range(len(numbers))) - kept


Above: TypeAlias = Callable[[Element], Hashable]


def _moved(pairs: Pairs[Element], before: Above[Element], after: Above[Element]) -> set[UUID]:
    """Those under another parent, and of those that kept theirs the fewest out of order."""
    moved = {new.id for old, new in pairs.both if before(old) != after(new)}
    siblings: dict[Hashable, list[tuple[int, UUID]]] = {}
    for old, new in pairs.both:
        if new.id not in moved:
            siblings.setdefault(after(new), []).append((pairs.ranks[old.id], new.id))
    for group in siblings.values():
        moved |= {group[n][1] for n in _out_of_order([rank for rank, _ in group])}
    return moved


def _told(element: Any, fate: Fate, **more: Any) -> ElementChange:
    return ElementChange(
        id=element.id,
        fate=fate,
        moved=more.get("moved", False),
        code=getattr(element, "code", None),
        title=element.title,
        fields=more.get("fields", []),
    )


def elements(
    pairs: Pairs[Element], before: Above[Element], after: Above[Element]
) -> list[ElementChange]:
    """Changed and moved ones, those that came, those that are gone; each in its own order."""
    moved = _moved(pairs, before, after)
    told = []
    for old, now in pairs.both:
        changed = fields(old, now)
        if changed or now.id in moved:
            told.append(_told(now, Fate.kept, moved=now.id in moved, fields=changed))
    told += [_told(each, Fate.added) for each in pairs.added]
    return told + [_told(each, Fate.removed) for each in pairs.removed]


@dataclass(frozen=True)
class Compared:
    edition: list[FieldEdit]
    chapters: list[ElementChange]
    needs: list[ElementChange]
    goals: list[ElementChange]
    measures: list[ElementChange]


def compare(before: Content, after: Content) -> Compared:
    """A goal stands under its parent, a measure under its home goal; parents are the same where
    they were paired."""
    goals = pair(before.goals, after.goals)
    earlier = goals.earlier
    chapters = pair(before.chapters, after.chapters)
    needs = pair(before.needs, after.needs)
    measures = pair(before.measures, after.measures)
    return Compared(
        edition=fields(before.edition, after.edition),
        chapters=elements(chapters, lambda _: None, lambda _: None),
        needs=elements(needs, lambda _: None, lambda _: None),
        goals=elements(
            goals,
            lambda goal: goal.parent_id,
            lambda goal: earlier.get(goal.parent_id, goal.parent_id) if goal.parent_id else None,
        ),
        measures=elements(
            measures,
            lambda measure: tuple(measure.goal_ids),
            lambda measure: tuple(earlier.get(id, id) for id in measure.goal_ids),
        ),
    )
