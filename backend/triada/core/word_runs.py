"""Two texts compared word by word: the one place where that is done, for the API, pages and
documents."""

import re
from difflib import SequenceMatcher
from enum import StrEnum

from triada.core.schema import Read

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
MOST_WORDS = 3000
"""Beyond it whole lines are compared, for the time grows with the square."""


class RunOp(StrEnum):
    same = "same"
    removed = "removed"
    added = "added"


class Run(Read):
    """A stretch of words: the text before is what stays and goes, the text after what stays and
    comes."""

    op: RunOp
    words: str


def word_runs(before: str, after: str) -> list[Run]:
    """Whole words, so that a reader sees words and not letters; what stays between them is told
    too."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        old, new = _LINES.findall(before), _LINES.findall(after)
    found: list[Run] = []
    for op, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            found.append(Run(op=RunOp.same, words="".join(old[a:b])))
            continue
        if b > a:
            found.append(Run(op=RunOp.removed, words="".join(old[a:b])))
        if d > c:
            found.append(Run(op=RunOp.added, words="".join(new[c:d])))
    return found
