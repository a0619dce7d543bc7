"""The difference of two versions as a document: what was added, removed, changed and moved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from triada.planning.differences.schemas import Difference, ElementChange, Fate, Side
from triada.planning.documents import fact_lists, version_stamp
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
from triada.planning.documents.fact_lists import bare
from triada.planning.documents.locale import Locale
from triada.planning.documents.markdown import plain
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
    change_fact = {name: fates.count(name) for name in COUNTED}
    return {**change_fact, "same": among - listed}


def _sorted(compared: Compared) -> Iterator[tuple[str, list[ElementChange], int]]:
    """Each kind of element, what became of those, and how many there are now."""
    found, later = compared.found, compared.later
    yield "chapters", found.chapters, len(later.chapters)
    yield "needs", found.needs, len(later.needs)
    yield "goals", found.goals, len(later.goals)
    yield "measures", found.measures, len(later.measures)


def _table(compared: Compared, voice: Locale) -> Table:
    head = [bare(voice.label("what"))] + [bare(voice.label(f"counted.{name}")) for name in COUNTED]
    rows = []
    for name, changes, among in _sorted(compared):
        counted = counts(changes, among)
        row = [bare(str(counted[column])) for column in COUNTED]
        rows.append([bare(voice.label(f"entity.{name}")), *row])
    return Table(
        caption=voice.label("counted"),
        head=head,
        rows=rows,
        widths=[22, 15, 15, 15, 16, 17],
        numbers=[1, 2, 3, 4, 5],
    )


class Told:
    """Elements one after another, each under a heading that says what became of it."""

    def __init__(self, compared: Compared, voice: Locale) -> None:
        later = compared.later
        self.compared, self.voice = compared, voice
        self.goals = {goal.id: goal for goal in later.goals}
        self.measures = {measure.id: measure for measure in later.measures}

    def parts(self) -> Iterator[AnyPart]:
        found, voice = self.compared.found, self.voice
        if found.edition:
            yield Heading(level=1, line=bare(voice.label("entity.edition")))
            yield Facts(facts=[change_fact(each, voice) for each in found.edition])
        for name, changes, _ in _sorted(self.compared):
            if changes:
                yield Heading(level=1, line=bare(voice.label(f"entity.{name}")))
            for change in changes:
                yield from self._element(change)

    def _element(self, change: ElementChange) -> Iterator[AnyPart]:
        voice = self.voice
        fates = ", ".join(voice.label(f"what.{fate}") for fate in _fates(change))
        code = voice.plain(change.code) if change.code else None
        line = [*voice.line(change.title), Run(text=f" – {fates}")]
        yield Heading(level=2, code=code, line=line)
        known = [*self._moved(change), *(change_fact(each, voice) for each in change.fields)]
        if known:
            yield Facts(facts=known)
        if change.fate is Fate.added:
            yield from self._new(change.id)

    def _moved(self, change: ElementChange) -> list[Fact]:
        if not change.moved:
            return []
        return [Fact(label=self.voice.label("counted.moved"), lines=[self._place(change.id)])]

    def _place(self, id: UUID) -> Line:
        """Chapters and needs have nothing above them: they can but change their order."""
        voice = self.voice
        goal, measure = self.goals.get(id), self.measures.get(id)
        if goal is None and measure is None:
            return bare(voice.label("moved.order"))
        ids = [goal.parent_id] if goal else measure.goal_ids[:1] if measure else []
        above = next((self.goals[each] for each in ids if each in self.goals), None)
        if above is None:
            return bare(voice.label("top"))
        named = [*fact_lists.coded(above.code, voice), *voice.line(above.title)]
        return [*bare(f"{voice.label('moved.under')} "), *named]

    def _new(self, id: UUID) -> Iterator[AnyPart]:
        """Of what was not there before there is nothing to compare: it is shown as it is."""
        given: FrozenGoal | FrozenMeasure | None = self.goals.get(id) or self.measures.get(id)
        if given is None:
            return
        yield from plain(given.description, self.voice)
        known = (
            fact_lists.of_goal(given, self.voice)
            if isinstance(given, FrozenGoal)
            else fact_lists.of_measure(given, [], self.voice)
        )
        if known:
            yield Facts(facts=known)


def _legend(voice: Locale) -> Paragraph:
    marks = (("difference.deleted", Change.deleted), ("difference.inserted", Change.inserted))
    said = fact_lists.joined(
        marked(bare(voice.label(name)), change, voice) for name, change in marks
    )
    return Paragraph(line=[*bare(f"{voice.label('difference.legend')} "), *said], tone=Tone.note)


def _parts(compared: Compared, voice: Locale) -> Iterator[AnyPart]:
    yield Heading(level=1, line=bare(voice.label("difference.overview")))
    yield _table(compared, voice)
    if not compared.found.edition and not any(each for _, each, _ in _sorted(compared)):
        yield Paragraph(line=bare(voice.label("difference.none")))
        return
    yield _legend(voice)
    yield from Told(compared, voice).parts()


def _side(name: str, version: VersionStamp | None, side: Side, voice: Locale) -> list[Line]:
    return [
        bare(voice.label(name, version=version_stamp.version(version, voice))),
        bare(f"SHA-256 {side.sha256}"),
    ]


def changes(compared: Compared, voice: Locale) -> Document:
    """Opens with both versions, their hashes and how much changed."""
    found, later, after = compared.found, compared.later, compared.after
    kind = voice.label("difference")
    before = (
        _side("difference.from", compared.before, found.before, voice)
        if found.before
        else [bare(voice.label("difference.first"))]
    )
    now = _side("difference.to", after, found.after, voice)
    cover = version_stamp.cover(later, after, voice, kind, whole_page=False)
    lines = [*version_stamp.period(later, voice), *before, *now]
    empty = version_stamp.document(later, after, voice, cover.model_copy(update={"lines": lines}))
    return empty.model_copy(
        update={
            "parts": list(_parts(compared, voice)),
            "running": shortened(f"{kind}: {empty.running}", 90),
            "title": f"{kind}: {empty.title}",
        }
    )
