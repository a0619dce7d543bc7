"""Letters on the pages of a PDF: what is printed for those that no font at hand has, and where long
words break."""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

import typst
from pydantic import JsonValue

from triada.planning.documents.printable import is_mark, number
from triada.planning.documents.typst_compiler import TypstCrashed, compile_pdf

PRINTED_KEYS: Final = ("text", "label", "description", "caption", "code")
LONGEST: Final = 25
AT_ONCE: Final = 300
"""Letters tried in one go; telling which failed costs the square of their number."""
MOST_NUMBERED: Final = 1000
"""Letters of one text that are printed by their numbers: whoever meets more of them reads none, and
a chapter of them would take minutes."""
_LONG = re.compile(rf"(?<!\S)(?![0-9a-f]{{64}}(?!\S))\S{{{LONGEST + 1},}}")
_LETTER = re.compile(r"(?<=.)[^\u0300-\u036f\ufe00-\ufe0f\u200d]")
_LINE = re.compile(r"main\.typ:(\d+):")
_INVISIBLE: Final = ("Cf", "Mn", "Me")


def _class(letters: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, letters))}]"


def _clusters(words: str) -> set[str]:
    """Every letter that is not ASCII, and every letter with the marks upon it."""
    letters = {letter for letter in words if ord(letter) > 0x7E}
    marks = sorted(filter(is_mark, letters))
    return letters | set(re.findall(f".?{_class(marks)}+", words)) if marks else letters


def _undrawable(tried: Sequence[str]) -> set[str]:
    lines = [f"#{json.dumps(each, ensure_ascii=False)} #parbreak()" for each in tried]
    source = "\n".join(['#set document(title: "-")', *lines])
    try:
        compile_pdf({"main.typ": source.encode()})
    except typst.TypstError as error:
        found = _LINE.findall(error.diagnostic)
        return {tried[int(line) - 2] for line in found}
    except TypstCrashed:
        half = len(tried) // 2
        halves = (tried[:half], tried[half:])
        return {each for some in halves for each in _undrawable(some)} if half else set(tried)
    return set()


def undrawable(words: str) -> set[str]:
    """Letters that no font at hand has, and letters with marks where none has all of them; PDF/UA
    refuses a page with a hole where a letter was."""
    tried = sorted(_clusters(words))
    pieces = [tried[n : n + AT_ONCE] for n in range(0, len(tried), AT_ONCE)]
    return {each for piece in pieces for each in _undrawable(piece)}


class Letters:
    """What is printed for the letters that cannot be drawn."""

    def __init__(self, missing: set[str]) -> None:
        self.missing = missing
        alone = sorted(each for each in missing if len(each) == 1)
        marked = sorted(missing.difference(alone), key=len, reverse=True)
        pieces = [*map(re.escape, marked), *([_class(alone)] if alone else [])]
        one = "|".join(pieces) or "(?!)"
        self._one, self._many = re.compile(one), re.compile(f"(?:{one})+")

    def _printed(self, found: re.Match[str]) -> str:
        """A letter by its number; a mark, which alone shows nothing, by nothing."""
        letter = found[0][0]
        if letter not in self.missing:
            return letter
        return "" if unicodedata.category(letter) in _INVISIBLE else number(letter)

    def readable(self, words: str) -> str:
        """A text that would vanish altogether shows the numbers of its letters."""
        numbered = 0

        def printed(found: re.Match[str]) -> str:
            nonlocal numbered
            numbered += len(found[0])
            return self._one.sub(self._printed, found[0]) if numbered <= MOST_NUMBERED else "[…]"

        drawn = self._many.sub(printed, words)
        if drawn.strip() or not words.strip():
            return drawn
        return "".join(map(number, words[:MOST_NUMBERED]))


def drawn(tree: JsonValue, letters: Letters, key: str = "") -> JsonValue:
    """Every text with what is printed for letters that no font has. A word longer than a column
    may break anywhere; copied from the page it stays whole. A hash has room on a line."""
    if isinstance(tree, dict):
        return {name: drawn(branch, letters, name) for name, branch in tree.items()}
    if isinstance(tree, list):
        return [drawn(branch, letters, key) for branch in tree]
    if not isinstance(tree, str):
        return tree
    words = letters.readable(tree)
    if key in PRINTED_KEYS and len(words) > LONGEST:
        return _LONG.sub(lambda found: _LETTER.sub("\u200b\\g<0>", found[0]), words)
    return words
