"""The answers that are kept, the last used ones, within a bound of bytes."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from uuid import UUID

from triada.core.answers.dependencies import Clock, Dependencies
from triada.core.answers.freshness import Now
from triada.core.answers.sending import Answer
from triada.core.ids import COMMONS

MOST_BYTES = 96_000_000
MOST_ADDRESSES = 20_000


@dataclass(frozen=True, slots=True)
class Stands:
    """Under what an answer stands: the numbers of these authorities, or of all where none are
    named, and how long the clock lets it."""

    owners: tuple[UUID, ...] | None
    clock: Clock

    @staticmethod
    def unknown() -> "Stands":
        return Stands(None, Clock.none)

    def until(self, now: Now) -> str:
        return {Clock.none: "", Clock.day: now.day, Clock.minute: now.minute}[self.clock]

    def numbers(self, now: Now) -> tuple[int, ...] | str | None:
        return now.total if self.owners is None else now.numbers


def _own_stands(made_of: Dependencies) -> Stands:
    """Shared records may be in any answer; one that names no record may hold anybody's."""
    if not made_of.reads:
        return Stands((), made_of.clock)
    if made_of.owners and made_of.one_owner:
        return Stands(tuple(sorted({COMMONS, *made_of.owners})), made_of.clock)
    return Stands(None, made_of.clock)


def stands_of(made_of: Dependencies, reader: str | None) -> Stands | None:
    """Of an answer and all that it was made of; nothing where it must not be kept, or was made for
    somebody else than `reader`."""
    if not made_of.counted or made_of.reader != reader:
        return None
    parts = [stands_of(part, reader) for part in made_of.parts]
    known = [_own_stands(made_of), *(part for part in parts if part is not None)]
    if len(known) <= len(parts):
        return None
    clock = max(each.clock for each in known)
    named = [each.owners for each in known]
    if any(owners is None for owners in named):
        return Stands(None, clock)
    return Stands(tuple(sorted({owner for owners in named for owner in owners or ()})), clock)


@dataclass(frozen=True, slots=True)
class _Entry:
    answer: Answer
    stands: Stands
    numbers: tuple[int, ...] | str | None
    until: str


@dataclass
class Kept:
    """By address and reader; bytes of one reader are found by nobody else."""

    most_bytes: int = MOST_BYTES
    size: int = 0
    _entries: "OrderedDict[Hashable, _Entry]" = field(default_factory=OrderedDict)
    _stands: "OrderedDict[Hashable, Stands]" = field(default_factory=OrderedDict)

    @staticmethod
    def key(address: Hashable, now: Now) -> Hashable:
        return address, now.reader

    def stands(self, address: Hashable) -> Stands | None:
        """Under what the last answer at this address stood."""
        return self._stands.get(address)

    def get(self, address: Hashable, asked: Stands, now: Now) -> Answer | None:
        """Nothing where it is unknown or something has changed; `now` knows the numbers that
        `asked` names, and the reader."""
        key = self.key(address, now)
        entry = self._entries.get(key)
        if entry is None or entry.stands != asked:
            return None
        if entry.numbers != asked.numbers(now) or entry.until != asked.until(now):
            return None
        self._entries.move_to_end(key)
        return entry.answer

    def learn(self, address: Hashable, stands: Stands) -> None:
        self._stands[address] = stands
        self._stands.move_to_end(address)
        while len(self._stands) > MOST_ADDRESSES:
            self._stands.popitem(last=False)

    def keep(self, address: Hashable, answer: Answer, stands: Stands, now: Now) -> None:
        """`now` was asked before the first row was read, so that the answer is never older than
        it says."""
        key = self.key(address, now)
        if (before := self._entries.pop(key, None)) is not None:
            self.size -= before.answer.size
        self._entries[key] = _Entry(answer, stands, stands.numbers(now), stands.until(now))
        self.size += answer.size
        while self.size > self.most_bytes:
            _, oldest = self._entries.popitem(last=False)
            self.size -= oldest.answer.size

    def clear(self) -> None:
        self._entries.clear()
        self._stands.clear()
        self.size = 0
