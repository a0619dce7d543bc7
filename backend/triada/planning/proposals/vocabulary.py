"""The words by which plans name their parts, folded, so that both Serbian scripts are one."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import Final

from triada.core.text import fold


class Role(StrEnum):
    """What a label, a column or the first word of a line announces."""

    code = "code"
    lead = "lead"
    period = "period"
    description = "description"
    measure = "measure"
    goal = "goal"
    name = "name"
    announces = "announces"


def _loaded() -> Mapping[Role, frozenset[str]]:
    said = json.loads(files(__package__ or "").joinpath("words.json").read_text("utf-8"))
    return {
        role: frozenset(fold(word) for words in said.values() for word in words.get(role, []))
        for role in Role
    }


WORDS: Final = _loaded()
LABELS = (Role.code, Role.lead, Role.period, Role.description, Role.measure, Role.goal, Role.name)
CODE = re.compile(r"(?:[^\W\d_]{1,2}\.?)?\d{1,3}(?:\.\d{1,3})*\.?[a-z]?|[^\W\d_]")
LONGEST_LABEL = 60
ENDS = ":.)–—- "


def _phrases(text: str) -> set[str]:
    words = re.findall(r"\w+", fold(text))
    return {
        " ".join(words[start : start + size])
        for size in (1, 2, 3)
        for start in range(len(words) - size + 1)
    }


def roles(label: str) -> set[Role]:
    """All that a label speaks of."""
    if len(label) > LONGEST_LABEL:
        return set()
    found = _phrases(label)
    return {role for role in LABELS if found & WORDS[role]}


def role_of(label: str) -> Role | None:
    """What it announces: "who answers for the measure" is about who, not about the measure."""
    said = roles(label)
    return next((role for role in LABELS if role in said), None)


def announces(text: str) -> bool:
    return text.rstrip().endswith(":") and bool(_phrases(text) & WORDS[Role.announces])


@dataclass(frozen=True)
class Marked:
    """A line that says itself what it is: "Opatření 1.2: Podpora pečujících"."""

    role: Role
    word: str
    code: str | None
    title: str


def code_of(token: str) -> str | None:
    """A number, or a single capital letter; small ones are words in some languages."""
    bare = token.strip(ENDS)
    if (
        not bare
        or CODE.fullmatch(bare) is None
        or (len(bare) == 1 and not bare.isdigit() and not bare.isupper())
    ):
        return None
    return bare


def numbered(text: str) -> tuple[str | None, str]:
    """The number at the beginning, and the rest."""
    first, _, rest = text.partition(" ")
    code = code_of(first) if first[:1].isdigit() or (len(first) > 1 and first[-1] in ".)") else None
    return (code, rest.lstrip(ENDS)) if code and rest.strip(ENDS) else (None, text)


def marked(text: str) -> Marked | None:
    tokens = text.split()
    for size in (3, 2, 1):
        word = " ".join(tokens[:size])
        name = fold(word.rstrip(":"))
        role = next((r for r in (Role.goal, Role.measure) if name in WORDS[r]), None)
        if role is None or len(tokens) < size:
            continue
        rest = tokens[size:]
        code = code_of(rest[0]) if rest and not word.endswith(":") else None
        if code is None and not word.endswith(":"):
            return None
        title = " ".join(rest[1 if code else 0 :]).lstrip(ENDS)
        if code is None:
            code, title = numbered(title)
        return Marked(role, name, code, title) if title or code else None
    return None


def labelled(text: str) -> tuple[Role, str, str] | None:
    """A line such as "Realizátor: Charita": what it tells, its label, its value."""
    label, colon, value = text.partition(":")
    role = role_of(label) if colon and value.strip() else None
    return (role, label.strip(), value.strip()) if role else None
