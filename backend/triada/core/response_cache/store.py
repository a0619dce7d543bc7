"""The responses that are kept, the last used ones, within a bound of bytes."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from uuid import UUID

from triada.core.ids import COMMONS
from triada.core.response_cache.dependencies import Clock, Dependencies
from triada.core.response_cache.response import CachedResponse
from triada.core.response_cache.validation import CurrentState

MOST_BYTES = 96_000_000
MOST_ADDRESSES = 20_000


@dataclass(frozen=True, slots=True)
class Validity:
    """For how long a response is good: until one of these authorities' numbers is raised, any
    number where none are named, and as the clock lets it."""

    owners: tuple[UUID, ...] | None
    clock: Clock

    @staticmethod
    def unknown() -> "Validity":
        return Validity(None, Clock.none)

    def until(self, now: CurrentState) -> str:
        return {Clock.none: "", Clock.day: now.day, Clock.minute: now.minute}[self.clock]

    def numbers(self, now: CurrentState) -> tuple[int, ...] | str | None:
        return now.total if self.owners is None else now.numbers


def _own_validity(made_of: Dependencies) -> Validity:
    """Shared records may be in any response; one that names no record may hold anybody's."""
    if not made_of.reads:
        return Validity((), made_of.clock)
    if made_of.owners and made_of.one_owner:
        return Validity(tuple(sorted({COMMONS, *made_of.owners})), made_of.clock)
    return Validity(None, made_of.clock)


def validity_of(made_of: Dependencies, identity_hash: str | None) -> Validity | None:
    """Of a response and all that it was made of; nothing where it must not be kept, or was made
    for somebody else than this identity."""
    if not made_of.counted or made_of.identity_hash != identity_hash:
        return None
    parts = [validity_of(part, identity_hash) for part in made_of.parts]
    known = [_own_validity(made_of), *(part for part in parts if part is not None)]
    if len(known) <= len(parts):
        return None
    clock = max(each.clock for each in known)
    named = [each.owners for each in known]
    if any(owners is None for owners in named):
        return Validity(None, clock)
    return Validity(tuple(sorted({owner for owners in named for owner in owners or ()})), clock)


@dataclass(frozen=True, slots=True)
class _Entry:
    response: CachedResponse
    validity: Validity
    numbers: tuple[int, ...] | str | None
    until: str


class _Recent(OrderedDict[Hashable, Validity | None]):
    """What is known of the last addresses that were asked for."""

    def put(self, address: Hashable, validity: Validity | None) -> None:
        self[address] = validity
        self.move_to_end(address)
        while len(self) > MOST_ADDRESSES:
            self.popitem(last=False)


@dataclass
class ResponseStore:
    """By address and identity: bytes that were made for one reader are found by nobody else."""

    most_bytes: int = MOST_BYTES
    size: int = 0
    _entries: "OrderedDict[Hashable, _Entry]" = field(default_factory=OrderedDict)
    _validity: _Recent = field(default_factory=_Recent)
    """`None` of an address whose responses are never kept."""

    @staticmethod
    def key(address: Hashable, now: CurrentState) -> Hashable:
        return address, now.identity_hash

    def never_keeps(self, address: Hashable) -> bool:
        return address in self._validity and self._validity[address] is None

    def validity(self, address: Hashable) -> Validity:
        """Of the last response at this address."""
        return self._validity.get(address) or Validity.unknown()

    def learn(self, address: Hashable, validity: Validity | None) -> None:
        self._validity.put(address, validity)

    def get(self, address: Hashable, asked: Validity, now: CurrentState) -> CachedResponse | None:
        """Nothing where it is unknown or something has changed; `now` knows the numbers that
        `asked` names, and the reader."""
        key = self.key(address, now)
        entry = self._entries.get(key)
        if entry is None or entry.validity != asked:
            return None
        if entry.numbers != asked.numbers(now) or entry.until != asked.until(now):
            return None
        self._entries.move_to_end(key)
        return entry.response

    def put(
        self, address: Hashable, response: CachedResponse, validity: Validity, now: CurrentState
    ) -> None:
        """`now` was asked before the first row was read, so that the response is never older than
        it says."""
        key = self.key(address, now)
        if (before := self._entries.pop(key, None)) is not None:
            self.size -= before.response.size
        self._entries[key] = _Entry(response, validity, validity.numbers(now), validity.until(now))
        self.size += response.size
        while self.size > self.most_bytes:
            _, oldest = self._entries.popitem(last=False)
            self.size -= oldest.response.size

    def clear(self) -> None:
        self._entries.clear()
        self._validity.clear()
        self.size = 0
