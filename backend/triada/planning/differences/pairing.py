"""Which element of one list became which of another, and which of them moved."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar
from uuid import UUID

from triada.core.schema import Read

Element = TypeVar("Element", bound=Read)
Above: TypeAlias = Callable[[Element], Hashable]
"""Under what an element stands."""
KEYS = ("id", "lineage_id", "code")
"""The same record, else the same over all cycles, else the same by its code."""


def id_of(element: Read) -> UUID:
    id: UUID = getattr(element, "id")  # noqa: B009 - every element of a version has one
    return id


@dataclass(frozen=True)
class Pairs(Generic[Element]):
    """Which element became which, by the first of `KEYS` that they share."""

    both: list[tuple[Element, Element]]
    """In the order of the later side."""
    removed: list[Element]
    added: list[Element]
    ranks: dict[UUID, int]
    """Where each stood on the earlier side."""

    @property
    def later(self) -> dict[UUID, UUID]:
        """From the id on the earlier side to that on the later one."""
        return {id_of(before): id_of(after) for before, after in self.both}


def pair(before: Sequence[Element], after: Sequence[Element]) -> Pairs[Element]:
    left = {id_of(each): each for each in before}
    found: dict[UUID, Element] = {}
    for name in KEYS:
        known = {key: each for each in left.values() if (key := getattr(each, name, None))}
        for each in after:
            key = getattr(each, name, None)
            if id_of(each) not in found and key and (old := known.pop(key, None)) is not None:
                found[id_of(each)] = old
                del left[id_of(old)]
    both = [(found[id_of(each)], each) for each in after if id_of(each) in found]
    added = [each for each in after if id_of(each) not in found]
    ranks = {id_of(each): n for n, each in enumerate(before)}
    return Pairs(both, list(left.values()), added, ranks)


def out_of_order(numbers: Sequence[int]) -> set[int]:
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


def moved(pairs: Pairs[Element], before: Above[Element], after: Above[Element]) -> set[UUID]:
    """Those under another parent, and of those that kept theirs the fewest out of order."""
    found = {id_of(new) for old, new in pairs.both if before(old) != after(new)}
    siblings: dict[Hashable, list[tuple[int, UUID]]] = {}
    for old, new in pairs.both:
        if id_of(new) not in found:
            rank = (pairs.ranks[id_of(old)], id_of(new))
            siblings.setdefault(after(new), []).append(rank)
    for group in siblings.values():
        found |= {group[n][1] for n in out_of_order([rank for rank, _ in group])}
    return found


def ids_in(element: Read, field: str) -> Iterator[UUID]:
    """The elements that a field names: one, several, or none."""
    value = getattr(element, field, None)
    if isinstance(value, list):
        yield from value
    elif value is not None:
        yield value
