"""The plan as a document: its chapters, and where needs, goals and measures stand among them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from uuid import UUID

from triada.core.markdown_blocks import Block
from triada.core.text import Text
from triada.planning.chapters.models import ChapterKind
from triada.planning.documents import version_stamp
from triada.planning.documents.elements import AnyPart, Document, Facts, Heading
from triada.planning.documents.lines import text_line
from triada.planning.documents.locale import Locale
from triada.planning.documents.markdown import DEEPEST, MarkdownParts, markdown_parts
from triada.planning.documents.plan_outline import PlanOutline
from triada.planning.documents.printed import EDITION, GOAL, MEASURE, NEED, PLAN
from triada.planning.documents.version_stamp import VersionStamp
from triada.planning.versions.format import Content, FrozenChapter, FrozenGoal, FrozenMeasure

Generated = Mapping[ChapterKind, Sequence[Block]]
"""What the data say, at the head of some chapters, in the document's language."""
MOST_LISTED: Final = 60
"""With more measures than that, the table of contents would be longer than what it is for."""


_EARLIER: Final = (ChapterKind.process, ChapterKind.descriptive)
OWN_CHAPTERS: Final[Mapping[ChapterKind, tuple[ChapterKind, ...]]] = {
    ChapterKind.analytical: _EARLIER,
    ChapterKind.previous_evaluation: (*_EARLIER, ChapterKind.analytical),
    ChapterKind.strategic: (
        *_EARLIER,
        ChapterKind.analytical,
        ChapterKind.previous_evaluation,
    ),
}
"""What the data say stands in the first chapter of its kind. Where the authors wrote none, it is a
chapter of its own, before the first chapter that is of none of these kinds."""
OWN_TITLES: Final[Mapping[ChapterKind, str]] = {
    ChapterKind.analytical: "needs-and-evidence",
    ChapterKind.strategic: "goals-and-measures",
}
"""Labels of such chapters, where the kind of chapter promises more than there is."""


def _code(code: str | None, locale: Locale) -> str | None:
    return locale.in_script(code) if code else None


class RecordSections:
    """Needs, goals and measures, each under a heading as deep as it stands in the plan."""

    def __init__(self, outline: PlanOutline, locale: Locale) -> None:
        self.outline, self.locale = outline, locale
        self.listed = len(outline.content.measures) <= MOST_LISTED
        self.needs_listed = len(outline.content.needs) <= MOST_LISTED

    def _heading(
        self, level: int, code: str | None, title: Text, *, listed: bool = True
    ) -> Heading:
        line, code = self.locale.line(title), _code(code, self.locale)
        return Heading(level=level, code=code, line=line, listed=listed)

    def needs(self, level: int) -> Iterator[AnyPart]:
        for need in self.outline.content.needs:
            yield self._heading(level, need.code, need.title, listed=self.needs_listed)
            yield from NEED.parts_of(need, self.outline, self.locale)

    def goals_and_measures(self, level: int, goal: UUID | None = None) -> Iterator[AnyPart]:
        """Those at the top, or all that hang on a goal."""
        level = min(level, DEEPEST)
        for measure in self.outline.goal_measures.get(goal, ()):
            yield from self._measure(measure, level)
        for child in self.outline.child_goals.get(goal, ()):
            yield from self._goal(child, level)

    def _goal(self, goal: FrozenGoal, level: int) -> Iterator[AnyPart]:
        yield self._heading(level, goal.code, goal.title)
        yield from GOAL.parts_of(goal, self.outline, self.locale)
        yield from self.goals_and_measures(level + 1, goal.id)

    def _measure(self, measure: FrozenMeasure, level: int) -> Iterator[AnyPart]:
        yield self._heading(level, measure.code, measure.title, listed=self.listed)
        yield from MEASURE.parts_of(measure, self.outline, self.locale)


class Chapters:
    """The authors' chapters, each with what the data say in it."""

    def __init__(self, content: Content, locale: Locale, generated: Generated) -> None:
        self.content, self.locale, self.generated = content, locale, generated
        self.sections = RecordSections(PlanOutline(content), locale)

    def parts(self) -> Iterator[AnyPart]:
        written = {each.kind for each in self.content.chapters}
        unwritten = [kind for kind in OWN_CHAPTERS if kind not in written]
        for chapter in self.content.chapters:
            while unwritten and chapter.kind not in OWN_CHAPTERS[unwritten[0]]:
                yield from self._own_chapter(unwritten.pop(0))
            yield from self._chapter(chapter, first=chapter.kind in written)
            written.discard(chapter.kind)
        for kind in unwritten:
            yield from self._own_chapter(kind)

    def _chapter(self, chapter: FrozenChapter, *, first: bool) -> Iterator[AnyPart]:
        """Of two chapters of one kind the first has what the data say."""
        yield Heading(level=1, line=self.locale.line(chapter.title))
        yield from self._generated(chapter.kind) if first else ()
        yield from markdown_parts(chapter.body, self.locale, below=1) if chapter.body else ()
        if first and chapter.kind is ChapterKind.analytical and self.content.needs:
            yield Heading(level=2, line=text_line(self.locale.label("needs-and-evidence")))
            yield from self.sections.needs(3)
        if first and chapter.kind is ChapterKind.strategic:
            yield from self.sections.goals_and_measures(2)

    def _own_chapter(self, kind: ChapterKind) -> Iterator[AnyPart]:
        parts = [*self._generated(kind), *self._records(kind)]
        if parts:
            label = OWN_TITLES.get(kind)
            title = self.locale.label(label) if label else self.locale.code(kind)
            yield Heading(level=1, line=text_line(title))
            yield from parts

    def _records(self, kind: ChapterKind) -> Iterator[AnyPart]:
        if kind is ChapterKind.analytical:
            yield from self.sections.needs(2)
        if kind is ChapterKind.strategic:
            yield from self.sections.goals_and_measures(2)

    def _generated(self, kind: ChapterKind) -> list[AnyPart]:
        blocks = self.generated.get(kind, ())
        return MarkdownParts(self.locale, self.locale.language, below=1).parts(blocks)


def _about(content: Content, locale: Locale) -> Iterator[AnyPart]:
    outline = PlanOutline(content)
    yield Heading(level=1, line=text_line(locale.label("about")))
    for part in EDITION.parts_of(content.edition, outline, locale):
        if isinstance(part, Facts):
            facts = [*part.facts, *PLAN.facts_of(content.plan, outline, locale)]
            yield Facts(facts=facts)
        else:
            yield part


def plan_document(
    content: Content,
    locale: Locale,
    version: VersionStamp | None = None,
    generated: Generated | None = None,
) -> Document:
    kind = locale.code(content.plan.kind)
    cover = version_stamp.cover(content, version, locale, kind, whole_page=True)
    parts = [*_about(content, locale), *Chapters(content, locale, generated or {}).parts()]
    empty = version_stamp.empty_document(content, version, locale, cover)
    return empty.model_copy(update={"contents": True, "parts": parts})
