"""The plan as a document: its chapters, and where goals and measures stand among them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from triada.core.markdown_blocks import Block
from triada.core.text import Text
from triada.planning.chapters.models import ChapterKind
from triada.planning.documents import fact_lists, indicator_tables, version_stamp
from triada.planning.documents.elements import (
    AnyPart,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    Paragraph,
    Tone,
)
from triada.planning.documents.locale import Locale
from triada.planning.documents.markdown import DEEPEST, Prose, chapter, plain
from triada.planning.documents.version_stamp import VersionStamp
from triada.planning.versions.schemas import (
    Content,
    FrozenChapter,
    FrozenGoal,
    FrozenMeasure,
)

Generated = Mapping[ChapterKind, Sequence[Block]]
"""What the data say, at the head of some chapters, in the document's language."""
MOST_LISTED: Final = 60
"""With more measures than that, the table of contents would be longer than what it is for."""
BEFORE_GOALS: Final = (
    ChapterKind.process,
    ChapterKind.descriptive,
    ChapterKind.analytical,
    ChapterKind.previous_evaluation,
)


@dataclass
class Tree:
    """Goals by parent, measures by the goal that is their home; what has lost its own stands at
    the top, so that nothing is left out."""

    content: Content
    below: dict[UUID | None, list[FrozenGoal]] = field(default_factory=dict)
    at: dict[UUID | None, list[FrozenMeasure]] = field(default_factory=dict)
    goals: dict[UUID, FrozenGoal] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.goals = {goal.id: goal for goal in self.content.goals}
        for goal in self.content.goals:
            parent = goal.parent_id if goal.parent_id in self.goals else None
            self.below.setdefault(parent, []).append(goal)
        for measure in self.content.measures:
            home = next((id for id in measure.goal_ids if id in self.goals), None)
            self.at.setdefault(home, []).append(measure)


def _incomplete(given: FrozenGoal | FrozenMeasure, voice: Locale) -> list[AnyPart]:
    if not given.incomplete:
        return []
    return _warned(given.incomplete_note, voice)


def _warned(note: Text | None, voice: Locale) -> list[AnyPart]:
    said = plain(note, voice, Tone.note)
    return said or [Paragraph(line=fact_lists.bare(voice.label("incomplete")), tone=Tone.note)]


def _facts(known: Sequence[Fact]) -> list[AnyPart]:
    return [Facts(facts=list(known))] if known else []


def _named(given: FrozenGoal, voice: Locale) -> Line:
    return [*fact_lists.coded(given.code, voice), *voice.line(given.title)]


def _code(code: str | None, voice: Locale) -> str | None:
    return voice.plain(code) if code else None


class Strategy:
    """Goals and measures, each under a heading as deep as it stands in the plan."""

    def __init__(self, content: Content, voice: Locale) -> None:
        self.voice, self.tree = voice, Tree(content)
        self.listed = len(content.measures) <= MOST_LISTED

    def parts(self) -> Iterator[AnyPart]:
        yield from self._under(None, 2)

    def _under(self, goal: UUID | None, level: int) -> Iterator[AnyPart]:
        for measure in self.tree.at.get(goal, ()):
            yield from self._measure(measure, min(level, DEEPEST))
        for below in self.tree.below.get(goal, ()):
            yield from self._goal(below, min(level, DEEPEST))

    def _goal(self, goal: FrozenGoal, level: int) -> Iterator[AnyPart]:
        voice = self.voice
        code = _code(goal.code, voice)
        yield Heading(level=level, code=code, line=voice.line(goal.title))
        yield from plain(goal.description, voice)
        yield from plain(goal.easy, voice, Tone.easy)
        yield from _facts(fact_lists.of_goal(goal, voice))
        yield from _incomplete(goal, voice)
        yield from indicator_tables.indicators(goal.indicators, goal.code, voice)
        yield from self._under(goal.id, level + 1)

    def _measure(self, measure: FrozenMeasure, level: int) -> Iterator[AnyPart]:
        voice = self.voice
        others = [self.tree.goals[id] for id in measure.goal_ids[1:] if id in self.tree.goals]
        also = [_named(goal, voice) for goal in others]
        code = _code(measure.code, voice)
        yield Heading(level=level, code=code, line=voice.line(measure.title), listed=self.listed)
        yield from plain(measure.description, voice)
        yield from plain(measure.easy, voice, Tone.easy)
        yield from _facts(fact_lists.of_measure(measure, also, voice))
        yield from _incomplete(measure, voice)
        yield from indicator_tables.activities(measure.activities, voice)
        yield from indicator_tables.indicators(measure.indicators, measure.code, voice)


def _chapter(
    given: FrozenChapter, content: Content, voice: Locale, generated: Sequence[Block]
) -> Iterator[AnyPart]:
    yield Heading(level=1, line=voice.line(given.title))
    yield from Prose(voice, voice.language, below=1).parts(generated)
    yield from chapter(given.body, voice, below=1) if given.body else ()
    if given.kind is ChapterKind.strategic:
        yield from Strategy(content, voice).parts()


def _unwritten(
    content: Content, voice: Locale, generated: Generated, written: set[ChapterKind]
) -> Iterator[AnyPart]:
    """What the data say has a place also where its authors wrote no chapter for it."""
    before = generated.get(ChapterKind.previous_evaluation)
    if before and ChapterKind.previous_evaluation not in written:
        yield Heading(level=1, line=fact_lists.bare(voice.label("chapter.previous_evaluation")))
        yield from Prose(voice, voice.language, below=1).parts(before)
    if ChapterKind.strategic not in written and (content.goals or content.measures):
        yield Heading(level=1, line=fact_lists.bare(voice.label("goals-and-measures")))
        yield from Strategy(content, voice).parts()


def _chapters(content: Content, voice: Locale, generated: Generated) -> Iterator[AnyPart]:
    written = {each.kind for each in content.chapters}
    awaited = True
    for given in content.chapters:
        if awaited and given.kind not in BEFORE_GOALS:
            yield from _unwritten(content, voice, generated, written)
            awaited = False
        yield from _chapter(given, content, voice, generated.get(given.kind, ()))
    if awaited:
        yield from _unwritten(content, voice, generated, written)


def _about(content: Content, voice: Locale) -> Iterator[AnyPart]:
    edition = content.edition
    yield Heading(level=1, line=fact_lists.bare(voice.label("about")))
    yield from plain(edition.summary, voice)
    yield from plain(edition.easy, voice, Tone.easy)
    earlier = [voice.line(title) for title in content.plan.earlier_titles]
    known = [
        *fact_lists.of_edition(edition, voice),
        *fact_lists.fact("earlier-titles", earlier, voice),
    ]
    yield Facts(facts=known)
    if edition.incomplete:
        yield from _warned(edition.incomplete_note, voice)


def plan(
    content: Content,
    voice: Locale,
    version: VersionStamp | None = None,
    generated: Generated | None = None,
) -> Document:
    kind = voice.label(f"plan-kind.{content.plan.kind}")
    cover = version_stamp.cover(content, version, voice, kind, whole_page=True)
    parts = [*_about(content, voice), *_chapters(content, voice, generated or {})]
    empty = version_stamp.document(content, version, voice, cover)
    return empty.model_copy(update={"contents": True, "parts": parts})
