"""The plan on two pages, for a council that votes on it: everything here is cut to a length with
which two pages are enough, and says how much was left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final
from uuid import UUID

from triada.core.text import Text
from triada.planning.documents import printed_summary, version_stamp
from triada.planning.documents.elements import (
    AnyPart,
    Cover,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    Listing,
    Paragraph,
    Table,
    Tone,
)
from triada.planning.documents.lines import in_brackets, text_line, titled_line
from triada.planning.documents.locale import Locale
from triada.planning.documents.markdown import DEEPEST
from triada.planning.documents.plan_outline import PlanOutline
from triada.planning.documents.summary_size import LIMITS, Limits, has_room
from triada.planning.documents.timeline import TimelineEvent, timeline_rows
from triada.planning.documents.version_stamp import VersionStamp, shortened
from triada.planning.measures.models import MeasureKind
from triada.planning.relations.models import PartyRole
from triada.planning.versions.format import (
    Content,
    FrozenAlignment,
    FrozenGoal,
    FrozenMeasure,
    FrozenNeed,
)

MOST_EDITION_FACTS: Final = 6
WIDENING: Final = (MeasureKind.new, MeasureKind.expand)


def cut(line: Line, most: int) -> Line:
    """A line with no more letters than there is room for."""
    runs: Line = []
    for run in line:
        if most <= 1:
            break
        runs.append(run.model_copy(update={"text": shortened(run.text, most)}))
        most -= len(run.text)
    return runs


def _first(lines: Sequence[Line], most: int, locale: Locale, more: str) -> list[Line]:
    """As many as there is room for, and how many more there are."""
    rest = len(lines) - most
    return [*lines[:most], *([text_line(locale.label(more, count=rest))] if rest > 0 else [])]


def _listing(lines: Sequence[Line]) -> Listing:
    return Listing(items=[[Paragraph(line=line)] for line in lines])


class CouncilSummary:
    """Its sections in order; each yields nothing where there is nothing to say."""

    def __init__(
        self, content: Content, locale: Locale, events: Sequence[TimelineEvent], limits: Limits
    ) -> None:
        self.content, self.locale, self.events = content, locale, events
        self.limits = limits
        self.outline = PlanOutline(content)

    def parts(self) -> Iterator[AnyPart]:
        yield from self._decided()
        yield from self._numbers()
        yield from self._needs()
        yield from self._goals()
        yield from self._widening()
        yield from self._leads()
        yield from self._discussed()

    def _cut(self, line: Line) -> Line:
        return cut(line, self.limits.letters)

    def _heading(self, label: str) -> Heading:
        return Heading(level=1, line=text_line(self.locale.label(label)))

    def _decided(self) -> Iterator[AnyPart]:
        edition, locale = self.content.edition, self.locale
        yield self._heading("summary.decided")
        known = printed_summary.EDITION.facts_of(edition, self.outline, locale)
        facts = [
            Fact(label=each.label, lines=[self._cut(each.lines[0])])
            for each in known[:MOST_EDITION_FACTS]
        ]
        yield Facts(facts=[*facts, *self._aligned()])
        if edition.incomplete:
            note = edition.incomplete_note
            line = locale.line(note) if note else text_line(locale.label("incomplete"))
            yield Paragraph(line=cut(line, 2 * self.limits.letters), tone=Tone.note)

    def _alignments(self) -> Iterator[FrozenAlignment]:
        content = self.content
        yield from content.edition.aligned
        for goal in content.goals:
            yield from goal.aligned
        for measure in content.measures:
            yield from measure.aligned

    def _aligned(self) -> list[Fact]:
        """The plans with which the edition, its goals and measures are aligned, each once."""
        names = [each.plan or each.title for each in self._alignments()]
        plans = {self.locale.string(name): self.locale.line(name) for name in names if name}
        lines = [self._cut(line) for line in plans.values()]
        label = self.locale.field("edition", "aligned")
        shown = _first(lines, self.limits.plans, self.locale, "summary.more-plans")
        return [Fact(label=label, lines=shown)] if lines else []

    def _counts(self) -> Iterator[tuple[str, int]]:
        content, locale = self.content, self.locale
        kinds = Counter(kind for measure in content.measures for kind in measure.kinds)
        indicators = [
            *chain.from_iterable(goal.indicators for goal in content.goals),
            *chain.from_iterable(measure.indicators for measure in content.measures),
        ]
        dated = (bool(each.starts or each.ends or each.continuous) for each in content.measures)
        yield locale.field("content", "goals"), len(content.goals)
        yield locale.field("content", "measures"), len(content.measures)
        yield from ((locale.code(kind), kinds[kind]) for kind in MeasureKind)
        yield locale.field("measure", "indicators"), len(indicators)
        yield locale.label("summary.undated"), sum(not each for each in dated)

    def _need_counts(self) -> list[tuple[str, int]]:
        """The number with evidence also where it is zero."""
        needs = self.content.needs
        with_evidence = sum(bool(each.evidence) for each in needs)
        label = self.locale.label("summary.with-evidence")
        counts = [(self.locale.field("content", "needs"), len(needs)), (label, with_evidence)]
        return counts if needs else []

    def _numbers(self) -> Iterator[AnyPart]:
        counts = [*self._need_counts(), *((name, n) for name, n in self._counts() if n)]
        yield self._heading("summary.numbers")
        text = " · ".join(f"{name}: {count}" for name, count in counts)
        yield Paragraph(line=text_line(text or self.locale.label("summary.empty")))

    def _need_line(self, need: FrozenNeed) -> Line:
        locale, measures = self.locale, len(self.outline.answering_measures(need))
        severity = [locale.code_of("Severity", need.severity)] if need.severity else []
        answered = locale.label("summary.answered", count=measures)
        notes = [*severity, answered if measures else locale.label("summary.unanswered")]
        title = self._cut(titled_line(need.code, need.title, locale))
        return in_brackets(title, [text_line(each) for each in notes])

    def _needs(self) -> Iterator[AnyPart]:
        """The gravest first, of equal ones in the plan's order."""
        needs = sorted(self.content.needs, key=lambda each: -(each.severity or 0))
        if needs:
            weighed = any(each.severity for each in needs)
            yield self._heading("summary.gravest" if weighed else "needs-and-evidence")
            lines = [self._need_line(each) for each in needs]
            yield _listing(_first(lines, self.limits.needs, self.locale, "summary.more-needs"))

    def _goals_down_to(self, depth: int, parent: UUID | None = None) -> Iterator[FrozenGoal]:
        """Each before those below it."""
        for goal in self.outline.child_goals.get(parent, ()) if depth else ():
            yield goal
            yield from self._goals_down_to(depth - 1, goal.id)

    def _shown_goals(self) -> list[FrozenGoal]:
        """As deep as all of one depth still fit."""
        deeper = ([*self._goals_down_to(depth)] for depth in range(DEEPEST, 1, -1))
        fitting = (goals for goals in deeper if len(goals) <= self.limits.goals)
        return next(fitting, [*self._goals_down_to(1)])

    def _measures_below(self, goal: FrozenGoal) -> int:
        """Also those of the goals below it, each once."""
        below = self.outline.child_goals.get(goal.id, ())
        own = len(self.outline.goal_measures.get(goal.id, ()))
        return own + sum(self._measures_below(each) for each in below)

    def _goals(self) -> Iterator[AnyPart]:
        goals, locale = self._shown_goals(), self.locale
        if not goals:
            return
        yield self._heading("summary.by-goal")
        rows = [
            [
                self._cut(titled_line(goal.code, goal.title, locale)),
                text_line(str(self._measures_below(goal))),
            ]
            for goal in goals[: self.limits.goals]
        ]
        head = [locale.label("summary.goal"), locale.field("content", "measures")]
        yield Table(
            head=[text_line(each) for each in head], rows=rows, widths=[84, 16], numbers=[1]
        )
        if (rest := len(goals) - self.limits.goals) > 0:
            yield Paragraph(line=text_line(locale.label("summary.more-goals", count=rest)))

    def _measure_line(self, measure: FrozenMeasure) -> Line:
        kinds = [text_line(self.locale.code(kind)) for kind in WIDENING if kind in measure.kinds]
        return in_brackets(self._cut(titled_line(measure.code, measure.title, self.locale)), kinds)

    def _widening(self) -> Iterator[AnyPart]:
        measures = [each for each in self.content.measures if {*WIDENING} & {*each.kinds}]
        if measures:
            yield self._heading("summary.widening")
            lines = [self._measure_line(each) for each in measures]
            yield _listing(
                _first(lines, self.limits.measures, self.locale, "summary.more-measures")
            )

    def _leads(self) -> Iterator[AnyPart]:
        """Who is responsible for most measures first."""
        if not self.content.measures:
            return
        leads = [_lead_names(each) for each in self.content.measures]
        string = self.locale.string
        counts = Counter(name for names in leads for name in {string(each) for each in names})
        lines = {string(name): self.locale.line(name) for names in leads for name in names}
        ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        shown = [
            in_brackets(self._cut(lines[name]), [text_line(str(count))]) for name, count in ranked
        ]
        yield self._heading("summary.leads")
        if shown:
            yield _listing(_first(shown, self.limits.leads, self.locale, "summary.more-leads"))
        if without := sum(not names for names in leads):
            line = text_line(self.locale.label("summary.unled", count=without))
            yield Paragraph(line=line)

    def _discussed(self) -> Iterator[AnyPart]:
        """What came last is what the council asks about."""
        if self.events:
            rows = timeline_rows(self.events, self.locale)[-self.limits.events :]
            yield self._heading("summary.discussed")
            yield _listing([self._cut(text_line(f"{when}: {what}")) for when, what in rows])


def _lead_names(measure: FrozenMeasure) -> list[Text]:
    leads = (each for each in measure.parties if each.role is PartyRole.lead)
    names = (each.organisation.name if each.organisation else each.body for each in leads)
    return [name for name in names if name]


def council_summary(
    content: Content,
    locale: Locale,
    version: VersionStamp | None = None,
    events: Sequence[TimelineEvent] = (),
) -> Document:
    """At most two pages: with the widest limits for which there is room."""
    kind = locale.label("summary")
    whole = version_stamp.cover(content, version, locale, kind, whole_page=False)
    for limits in LIMITS:
        cover = _cut_cover(whole, limits)
        parts = [*CouncilSummary(content, locale, events, limits).parts()]
        if has_room(cover, parts):
            break
    empty = version_stamp.empty_document(content, version, locale, cover)
    return empty.model_copy(update={"parts": parts})


def _cut_cover(cover: Cover, limits: Limits) -> Cover:
    most = limits.letters
    return cover.model_copy(
        update={
            "lines": [cut(line, most) for line in cover.lines[:4]],
            "title": cut(cover.title, min(200, 2 * most)),
            "subtitle": cut(cover.subtitle, most) if cover.subtitle else None,
            "authority": cut(cover.authority, most),
        }
    )
