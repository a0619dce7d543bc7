"""How shared records are named in a cell, and which one a cell names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from triada.core.text import fold
from triada.planning.workbooks.unreadable import Unreadable

_BRACKETED = re.compile(r"(?P<name>.*\S)\s*\[(?P<key>[^\[\]]+)\]", re.DOTALL)


@dataclass(frozen=True)
class Named:
    id: str
    authored: str
    names: Mapping[str, str]
    keys: tuple[str, ...]
    """`ico:25596641` of an organisation, `CZ-RUIAN:597520` of a place, the code of a term."""
    rank: int = 0
    """Of two with one name the nearer is meant: the town's own before the official before those
    of other towns."""


@dataclass(frozen=True)
class Lookup:
    """What cells name, to be looked for in one go."""

    ids: frozenset[UUID] = frozenset()
    keys: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def __or__(self, other: "Lookup") -> "Lookup":
        return Lookup(self.ids | other.ids, self.keys | other.keys, self.words | other.words)


def _id(text: str) -> UUID | None:
    try:
        return UUID(text) if len(text) == 36 else None
    except ValueError:
        return None


def parts(cell: str) -> Iterator[str]:
    """The cell, and of `Charita [ico:25596641]` what stands in the brackets."""
    if (found := _BRACKETED.fullmatch(cell.strip())) is not None:
        yield found["key"].strip()
    yield cell.strip()


def lookup_of(cells: Iterable[str]) -> Lookup:
    names = {part for cell in cells for part in parts(cell)}
    ids = {id for part in names if (id := _id(part)) is not None}
    return Lookup(frozenset(ids), frozenset(names), frozenset(map(fold, names)))


class Names:
    """Records that cells may name, with everything that bears the same name."""

    def __init__(self, named: Iterable[Named] = ()) -> None:
        self.by_id: dict[str, Named] = {}
        self.by_key: dict[str, set[str]] = defaultdict(set)
        self.by_word: dict[str, set[str]] = defaultdict(set)
        for each in named:
            self.by_id[each.id] = each
            for key in each.keys:
                self.by_key[key].add(each.id)
            for name in each.names.values():
                self.by_word[fold(name)].add(each.id)

    def _nearest(self, ids: set[str], cell: str) -> str:
        rank = min(self.by_id[id].rank for id in ids)
        nearest = [id for id in ids if self.by_id[id].rank == rank]
        if len(nearest) > 1:
            raise Unreadable("reference_ambiguous", cell=cell)
        return nearest[0]

    def resolve(self, cell: str) -> str:
        """The id of the one that the cell names."""
        for part in parts(cell):
            if part.lower() in self.by_id:
                return part.lower()
            if found := self.by_key.get(part):
                return self._nearest(found, cell)
        if found := self.by_word.get(fold(cell)):
            return self._nearest(found, cell)
        raise Unreadable("reference_unknown", cell=cell)

    def _ways(self, each: Named, language: str) -> Iterator[str]:
        name = each.names.get(language) or each.names[each.authored]
        for key in each.keys:
            yield f"{name} [{key}]"
        yield name
        yield f"{name} [{each.id}]"

    def label(self, id: str, language: str) -> str:
        """The first way to name it that leads back to it."""
        for way in self._ways(self.by_id[id], language):
            try:
                if self.resolve(way) == id:
                    return way
            except Unreadable:
                continue
        return id
