"""The difference of two versions as a document: what was added, removed, changed and moved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from triada.planning.differences.schemas import Difference, ElementChange, Fate, Side
from triada.planning.documents import version_stamp
from triada.planning.documents.change_text import change_fact, marked
from triada.planning.documents.elements import (
    AnyPart,
    Change,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    Paragraph,
    Run,
    Table,
    Tone,
)
from triada.planning.documents.lines import join_lines, text_line, titled_line
from triada.planning.documents.locale import Locale
from triada.planning.documents.markdown import text_paragraphs
from triada.planning.documents.plan_outline import PlanOutline
from triada.planning.documents.printed import GOAL, MEASURE
from triada.planning.documents.version_stamp import VersionStamp, shortened
from triada.planning.versions.schemas import Content, FrozenGoal, FrozenMeasure

COUNTED: Final = ("added", "removed", "changed", "moved", "same")


@dataclass(frozen=True)
class Compared:
    """The difference, and the later content, which says in full what is new."""

    found: Difference
    later: Content
    before: VersionStamp | None
    after: VersionStamp | None


def _fates(change: ElementChange) -> list[str]:
    if change.fate is not Fate.kept:
        return [change.fate]
    return [
        *(["changed"] if change.fields else []),
        *(["moved"] if change.moved else []),
    ]


def counts(changes: Sequence[ElementChange], among: int) -> Mapping[str, int]:
    """What was both changed and moved is counted in both."""
    fates = [fate for change in changes for fate in _fates(change)]
    listed = sum(change.fate is not Fate.removed for change in changes)
    counted = {name: fates.count(name) for name in COUNTED}
    return {**counted, "same": among - listed}


def _sorted(compared: Compared) -> Iterator[tuple[str, list[ElementChange], int]]:
    """Each kind of element, what became of those, and how many there are now."""
    found, later = compared.found, compared.later
    yield "chapters", found.chapters, len(later.chapters)
    yield "needs", found.needs, len(later.needs)
    yield "goals", found.goals, len(later.goals)
    yield "measures", found.measures, len(later.measures)


def _table(compared: Compared, locale: Locale) -> Table:
    head = [text_line(locale.label("what"))] + [
        text_line(locale.label(f"counted.{name}")) for name in COUNTED
    ]
    rows = []
    for name, changes, among in _sorted(compared):
        counted = counts(changes, among)
        row = [text_line(str(counted[column])) for column in COUNTED]
        rows.append([text_line(locale.label(f"entity.{name}")), *row])
    return Table(
        caption=locale.label("counted"),
        head=head,
        rows=rows,
        widths=[22, 15, 15, 15, 16, 17],
        numbers=[1, 2, 3, 4, 5],
    )


class ChangeSections:
    """Elements one after another, each under a heading that says what became of it."""

    def __init__(self, compared: Compared, locale: Locale) -> None:
        later = compared.later
        self.compared, self.locale = compared, locale
        self.outline = PlanOutline(later)
        self.goals, self.measures = self.outline.goals, self.outline.measures

    def parts(self) -> Iterator[AnyPart]:
        found, locale = self.compared.found, self.locale
        if found.edition:
            yield Heading(level=1, line=text_line(locale.label("entity.edition")))
            yield Facts(facts=[change_fact(each, locale) for each in found.edition])
        for name, changes, _ in _sorted(self.compared):
            if changes:
                yield Heading(level=1, line=text_line(locale.label(f"entity.{name}")))
            for change in changes:
                yield from self._element(change)

    def _element(self, change: ElementChange) -> Iterator[AnyPart]:
        locale = self.locale
        fates = ", ".join(locale.label(f"what.{fate}") for fate in _fates(change))
        code = locale.in_script(change.code) if change.code else None
        line = [*locale.line(change.title), Run(text=f" – {fates}")]
        yield Heading(level=2, code=code, line=line)
        known = [*self._moved(change), *(change_fact(each, locale) for each in change.fields)]
        if known:
            yield Facts(facts=known)
        if change.fate is Fate.added:
            yield from self._new(change.id)

    def _moved(self, change: ElementChange) -> list[Fact]:
        if not change.moved:
            return []
        return [Fact(label=self.locale.label("counted.moved"), lines=[self._place(change.id)])]

    def _place(self, id: UUID) -> Line:
        """Chapters and needs have nothing above them: they can but change their order."""
        locale = self.locale
        goal, measure = self.goals.get(id), self.measures.get(id)
        if goal is None and measure is None:
            return text_line(locale.label("moved.order"))
        ids = [goal.parent_id] if goal else measure.goal_ids[:1] if measure else []
        above = next((self.goals[each] for each in ids if each in self.goals), None)
        if above is None:
            return text_line(locale.label("top"))
        named = titled_line(above.code, above.title, locale)
        return [*text_line(f"{locale.label('moved.under')} "), *named]

    def _new(self, id: UUID) -> Iterator[AnyPart]:
        """Of what was not there before there is nothing to compare: it is shown as it is."""
        given: FrozenGoal | FrozenMeasure | None = self.goals.get(id) or self.measures.get(id)
        if given is None:
            return
        yield from text_paragraphs(given.description, self.locale)
        known = (
            GOAL.facts_of(given, self.outline, self.locale)
            if isinstance(given, FrozenGoal)
            else MEASURE.facts_of(given, self.outline, self.locale)
        )
        if known:
            yield Facts(facts=known)


def _legend(locale: Locale) -> Paragraph:
    marks = (("difference.deleted", Change.deleted), ("difference.inserted", Change.inserted))
    words = join_lines(
        marked(text_line(locale.label(name)), change, locale) for name, change in marks
    )
    return Paragraph(
        line=[*text_line(f"{locale.label('difference.legend')} "), *words], tone=Tone.note
    )


def _parts(compared: Compared, locale: Locale) -> Iterator[AnyPart]:
    yield Heading(level=1, line=text_line(locale.label("difference.overview")))
    yield _table(compared, locale)
    if not compared.found.edition and not any(each for _, each, _ in _sorted(compared)):
        yield Paragraph(line=text_line(locale.label("difference.none")))
        return
    yield _legend(locale)
    yield from ChangeSections(compared, locale).parts()


def _side(name: str, version: VersionStamp | None, side: Side, locale: Locale) -> list[Line]:
    return [
        text_line(locale.label(name, version=version_stamp.version_text(version, locale))),
        text_line(f"SHA-256 {side.sha256}"),
    ]


def difference_document(compared: Compared, locale: Locale) -> Document:
    """Opens with both versions, their hashes and how much changed."""
    found, later, after = compared.found, compared.later, compared.after
    kind = locale.label("difference")
    before = (
        _side("difference.from", compared.before, found.before, locale)
        if found.before
        else [text_line(locale.label("difference.first"))]
    )
    now = _side("difference.to", after, found.after, locale)
    cover = version_stamp.cover(later, after, locale, kind, whole_page=False)
    lines = [*version_stamp.period_lines(later, locale), *before, *now]
    empty = version_stamp.empty_document(
        later, after, locale, cover.model_copy(update={"lines": lines})
    )
    return empty.model_copy(
        update={
            "parts": list(_parts(compared, locale)),
            "running": shortened(f"{kind}: {empty.running}", 90),
            "title": f"{kind}: {empty.title}",
        }
    )
