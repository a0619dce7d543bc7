"""Candidates in the making: where each hangs, and what is still written to the last one."""

from dataclasses import dataclass, field

from triada.core.text import LINE_LENGTH, PROSE_LENGTH
from triada.planning.proposals.blocks import Block, Place, at
from triada.planning.proposals.candidates import (
    MOST,
    Candidate,
    CandidateKind,
    Reason,
    Verdict,
)
from triada.planning.proposals.vocabulary import Role

LONGEST_CODE = 40


@dataclass
class Draft:
    """A candidate whose words are still coming; its place in the tree is told by its number, its
    heading's level, or the order in which the words for goals appeared."""

    key: str
    kind: CandidateKind
    why: Reason
    source: list[Place]
    title: str = ""
    code: str | None = None
    parent: "Draft | None" = None
    lead: str | None = None
    period: str | None = None
    told: list[str] = field(default_factory=list)
    level: int | None = None
    rank: int | None = None

    def tell(self, role: Role | None, label: str, value: str) -> None:
        """A value under its label; whatever has no field of its own stays a line of the text."""
        one_line = " ".join(value.split())
        if role is Role.code and self.code is None and len(one_line) <= LONGEST_CODE:
            self.code = one_line.rstrip(".") or None
        elif role in (Role.name, Role.measure, Role.goal) and not self.title:
            self.title = value
        elif role is Role.lead and self.lead is None and len(one_line) <= LINE_LENGTH:
            self.lead = one_line
        elif role is Role.period and self.period is None and len(one_line) <= LINE_LENGTH:
            self.period = one_line
        elif role is Role.description:
            self.told.append(value)
        else:
            self.told.append(f"{label.rstrip(':')}: {value}" if label else value)

    def done(self) -> Candidate:
        title, rest = _title(self.title or self.code or "…")
        description = "\n\n".join([*rest, *self.told])[:PROSE_LENGTH]
        return Candidate(
            key=self.key,
            kind=self.kind,
            decision=Verdict.open,
            parent=self.parent.key if self.parent else None,
            goal_id=None,
            code=self.code,
            title=title,
            description=description or None,
            lead=self.lead,
            period=self.period,
            source=self.source,
            why=self.why,
        )


def _title(said: str) -> tuple[str, list[str]]:
    """One line; a longer one is cut between words, and stands whole in the description."""
    line = " ".join(said.split())
    if len(line) <= LINE_LENGTH:
        return line, []
    return f"{line[: LINE_LENGTH - 2].rpartition(' ')[0] or line[: LINE_LENGTH - 2]} …", [line]


def _parts(code: str) -> tuple[str, ...]:
    return tuple(part for part in code.rstrip(".").split(".") if part)


@dataclass
class Drafts:
    """All candidates of a source in its order, and the headings that may still become goals."""

    blocks: list[Block]
    made: list[Draft] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    """Numbers of the headings above the present place, from the highest down."""

    @property
    def full(self) -> bool:
        return len(self.made) >= MOST

    def rank(self, word: str) -> int:
        if word not in self.words:
            self.words.append(word)
        return self.words.index(word)

    def add(self, draft: Draft) -> Draft:
        self.made.append(draft)
        return draft

    def enter(self, number: int, *, measure: bool) -> None:
        """A heading that names a measure ends those below it, but nothing hangs on it."""
        level = self.blocks[number].level or 1
        self.headings = [h for h in self.headings if (self.blocks[h].level or 1) < level]
        if not measure:
            self.headings.append(number)

    def goals(self) -> list[Draft]:
        return [each for each in reversed(self.made) if each.kind is CandidateKind.goal]

    def by_code(self, code: str | None) -> Draft | None:
        """The goal with the longest number that this one begins with."""
        parts = _parts(code or "")
        fits = [
            each
            for each in self.goals()
            if each.code and len(own := _parts(each.code)) < len(parts) and parts[: len(own)] == own
        ]
        return max(fits, key=lambda each: len(_parts(each.code or "")), default=None)

    def above_goal(self, goal: Draft) -> Draft | None:
        if (found := self.by_code(goal.code)) is not None:
            return found
        for each in self.goals():
            if goal.rank is not None and each.rank is not None and each.rank != goal.rank:
                return each if each.rank < goal.rank else None
            if goal.level is not None and each.level is not None and each.level < goal.level:
                return each
        return None

    def above_measure(self, code: str | None) -> Draft | None:
        """By its number, else the last goal, else the heading above becomes one."""
        return self.by_code(code) or self.goal_here()

    def goal_here(self) -> Draft | None:
        goals = self.goals()
        here = self.headings[-1] if self.headings else None
        last = goals[0] if goals else None
        if here is None or (last is not None and _after(last, here, self.blocks)):
            return last
        block = self.blocks[here]
        draft = Draft(
            key=f"b{here}",
            kind=CandidateKind.goal,
            why=Reason.above,
            source=[at(here)],
            title=block.text,
            level=block.level,
        )
        draft.parent = self.above_goal(draft)
        return self.add(draft)


def _after(goal: Draft, heading: int, blocks: list[Block]) -> bool:
    """Whether the heading lies inside the goal: it is the goal's own, came before it, or is of a
    lower level."""
    own = goal.source[0].block
    if own >= heading or goal.level is None:
        return True
    return (blocks[heading].level or 1) > goal.level
