"""What a file of territories would change, worked out in memory. Nothing here writes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter
from typing import Any, NamedTuple
from uuid import UUID

from triada.commons.territories import codes
from triada.commons.territories.models import Hierarchy
from triada.commons.territories.rows import Key, Table, TerritoryRow
from triada.core.ids import new_id, official_id
from triada.core.text import Text

POPULATION = "population"

Fields = dict[str, Any]
Link = tuple[UUID, UUID, str]
"""Child, parent, hierarchy."""


class Place(NamedTuple):
    id: UUID
    kind: str
    name: Text
    rural: bool | None
    recorded_by: UUID | None


class Figure(NamedTuple):
    id: UUID
    value: Decimal | None
    nature: str


@dataclass
class Known:
    """What stands there before."""

    authority_id: UUID
    country: str
    languages: Sequence[str]
    places: dict[UUID, Place] = field(default_factory=dict)
    codes: dict[Key, UUID] = field(default_factory=dict)
    links: dict[Link, UUID] = field(default_factory=dict)
    figures: dict[tuple[UUID, str | None, str | None], Figure] = field(default_factory=dict)

    def mine(self, id: UUID) -> bool:
        return id not in self.places or self.places[id].recorded_by == self.authority_id


@dataclass
class Difference:
    """Rows to be written, and how many rows of the file each outcome has."""

    places: list[Fields] = field(default_factory=list)
    codes: list[Fields] = field(default_factory=list)
    links: list[Fields] = field(default_factory=list)
    figures: list[Fields] = field(default_factory=list)
    changed_places: list[Fields] = field(default_factory=list)
    changed_figures: list[Fields] = field(default_factory=list)
    left_links: list[UUID] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    same: int = 0


def exact(number: float | None) -> Decimal | None:
    """Without the dust of binary fractions."""
    if number is None:
        return None
    return Decimal(int(number) if number.is_integer() else repr(number))


def tag_of(name: str, languages: Sequence[str]) -> str:
    """Serbian towns write in two scripts; the letters say which one this is."""
    cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in name)
    scripts = {"sr-Cyrl": cyrillic, "sr-Latn": not cyrillic}
    return next((tag for tag in languages if scripts.get(tag)), languages[0])


def _text(name: str, languages: Sequence[str]) -> Fields:
    tag = tag_of(name, languages)
    return {"authored": tag, "values": {tag: name}}


class Comparison:
    """Takes the rows of a table one by one, parents before what lies in them."""

    def __init__(self, table: Table, known: Known) -> None:
        self.table, self.known, self.found = table, known, Difference()
        self.codes = dict(known.codes)
        self.coded = {(id, scheme) for (scheme, _), id in known.codes.items()}
        self.parents: dict[tuple[UUID, str], list[Link]] = {}
        for link in known.links:
            self.parents.setdefault((link[0], link[2]), []).append(link)
        self.names = dict(self._names())
        self.links = set(known.links)
        self.rows_of: dict[UUID, int] = {}

    def _names(self) -> Iterable[tuple[tuple[str, str, UUID | None], UUID]]:
        """Own places by kind, name and parent, for rows whose code says nothing."""
        parents: dict[UUID, list[UUID | None]] = {}
        for child, above, _ in self.known.links:
            parents.setdefault(child, []).append(above)
        for place in self.known.places.values():
            if self.known.mine(place.id):
                for parent in parents.get(place.id, [None]):
                    for name in place.name.values.values():
                        yield (place.kind, name, parent), place.id

    def take(self, n: int, row: TerritoryRow) -> None:
        parent = self.codes.get(row.parent_key) if row.parent_key else None
        if row.parent_key and parent is None:
            self.table.refuse(n, "parent_code", "parent_unknown")
            return
        id = self._known(row, parent)
        if id in self.rows_of:
            self.table.refuse(n, "name", "row_twice", {"row": self.rows_of[id]})
        elif id is None:
            self._add(n, row, parent)
        else:
            self.rows_of[id] = n
            self._compare(id, row, parent)

    def _known(self, row: TerritoryRow, parent: UUID | None) -> UUID | None:
        if row.key and (id := self.codes.get(row.key)):
            return id
        named = self.names.get((row.kind, row.name, parent))
        other_code = row.key is not None and (named, row.key[0]) in self.coded
        return None if other_code else named

    def _new_id(self, key: Key | None) -> UUID:
        if key is None or key[0] not in codes.OFFICIAL:
            return new_id()
        id = official_id(*key)
        return new_id() if id in self.known.places else id

    def _add(self, n: int, row: TerritoryRow, parent: UUID | None) -> None:
        id = self._new_id(row.key)
        self.rows_of[id] = n
        self.names[row.kind, row.name, parent] = id
        place = {"id": id, "kind": row.kind, "name": _text(row.name, self.known.languages)}
        place |= {"rural": row.rural, "country": self.known.country}
        self.found.places.append(place | self._mine())
        self._set_code(id, row.key)
        self._set_parent(id, parent, row.hierarchy)
        self._set_population(id, row)
        self.found.added += 1

    def _mine(self) -> Fields:
        return {"recorded_by": self.known.authority_id}

    def _compare(self, id: UUID, row: TerritoryRow, parent: UUID | None) -> None:
        """What is official or another's stays as it is, but may lie in one more place."""
        linked = self._set_parent(id, parent, row.hierarchy)
        if not self.known.mine(id):
            self.found.same += 1
            return
        place = self.known.places[id]
        before = {"kind": place.kind, "name": place.name.model_dump(), "rural": place.rural}
        after: Fields = {"kind": row.kind, "name": place.name.model_dump(), "rural": row.rural}
        if row.rural is None:
            after["rural"] = place.rural
        if row.name not in place.name.values.values():
            after["name"]["values"][place.name.authored] = row.name
        parts = [linked, self._set_code(id, row.key), self._set_population(id, row)]
        if after != before or any(parts):
            self.found.changed_places.append({"id": id, **after})
            self.found.changed += 1
        else:
            self.found.same += 1

    def _set_code(self, id: UUID, key: Key | None) -> bool:
        if key is None or key in self.codes:
            return False
        self.codes[key] = id
        self.coded.add((id, key[0]))
        code = {"territory_id": id, "scheme": key[0], "value": key[1]}
        self.found.codes.append(code | self._mine())
        return True

    def _set_parent(self, id: UUID, parent: UUID | None, hierarchy: str) -> bool:
        """A place lies in one other of each hierarchy, but in as many unions as it joined."""
        if parent is None or (id, parent, hierarchy) in self.links:
            return False
        if self.known.mine(id) and hierarchy != Hierarchy.union:
            self._leave(id, hierarchy)
        self.links.add((id, parent, hierarchy))
        link = {"child_id": id, "parent_id": parent, "hierarchy": hierarchy}
        self.found.links.append(link | self._mine())
        return True

    def _leave(self, id: UUID, hierarchy: str) -> None:
        for link in self.parents.get((id, hierarchy), ()):
            self.links.discard(link)
            self.found.left_links.append(self.known.links[link])

    def _set_population(self, id: UUID, row: TerritoryRow) -> bool:
        if row.population is None:
            return False
        value, said = exact(row.population), (row.population_as_of, row.population_source)
        before = self.known.figures.get((id, *said))
        if before is None:
            figure = {"territory_id": id, "kind": POPULATION, "value": value, "as_of": said[0]}
            figure |= {"source": said[1], "nature": row.population_nature}
            self.found.figures.append(figure | self._mine())
        elif (before.value, before.nature) != (value, row.population_nature):
            changed = {"id": before.id, "value": value, "nature": row.population_nature}
            self.found.changed_figures.append(changed)
        else:
            return False
        return True


def _in_order(table: Table) -> list[int]:
    """Rows of parents before those of what lies in them."""
    by_key = {row.key: n for n, row in table.rows.items() if row.key}
    above = {n: row.parent_key for n, row in table.rows.items()}
    graph = {n: [by_key[key]] if key in by_key else [] for n, key in above.items()}
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        table.refuse(min(error.args[1]), "parent_code", "inside_itself")
        return []


def _no_loop(table: Table, compared: Comparison) -> None:
    """Together with what stands there already, through all hierarchies."""
    graph: dict[UUID, list[UUID]] = {}
    for child, parent, _ in compared.links:
        graph.setdefault(child, []).append(parent)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        looped = [compared.rows_of[id] for id in error.args[1] if id in compared.rows_of]
        table.refuse(min(looped, default=0), "parent_code", "inside_itself")


def compare(table: Table, known: Known) -> Difference:
    compared = Comparison(table, known)
    for n in _in_order(table):
        compared.take(n, table.rows[n])
    _no_loop(table, compared)
    return compared.found
