"""Two texts compared word by word: the one place where that is done, for the API, pages and
documents."""

import re
from collections import Counter
from difflib import Match, SequenceMatcher
from enum import StrEnum

from triada.core.schema import Read

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
MOST_WORDS = 3000
"""Beyond it whole lines are compared, for the time grows with the square."""
MOST_STEPS = 10_000_000
"""Pairs of equal words looked at, about a second. Texts of people need a fraction; of equal lines
or words that alternate there may be a thousand times as many."""


class RunOp(StrEnum):
    same = "same"
    removed = "removed"
    added = "added"


class Run(Read):
    """A stretch of words: the text before is what stays and goes, the text after what stays and
    comes."""

    op: RunOp
    words: str


class _BoundedMatcher(SequenceMatcher[str]):
    """Stops looking when it has looked enough: what is not compared by then went and came."""

    def __init__(self, old: list[str], new: list[str]) -> None:
        super().__init__(None, old, new, autojunk=False)
        self.old = old
        self.places = Counter(new)
        self.steps_left = MOST_STEPS

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> Match:
        self.steps_left -= sum(self.places[word] for word in self.old[alo:ahi])
        if self.steps_left < 0:
            return Match(alo, blo, 0)
        return super().find_longest_match(alo, ahi, blo, bhi)


def word_runs(before: str, after: str) -> list[Run]:
    """Whole words, so that a reader sees words and not letters; what stays between them is told
    too."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        old, new = _LINES.findall(before), _LINES.findall(after)
    found: list[Run] = []
    for op, a, b, c, d in _BoundedMatcher(old, new).get_opcodes():
        if op == "equal":
            found.append(Run(op=RunOp.same, words="".join(old[a:b])))
            continue
        if b > a:
            found.append(Run(op=RunOp.removed, words="".join(old[a:b])))
        if d > c:
            found.append(Run(op=RunOp.added, words="".join(new[c:d])))
    return found
