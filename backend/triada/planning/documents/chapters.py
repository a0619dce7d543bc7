"""Chapters that the data write: how the plan was made, and what became of the previous one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from triada.core.markdown_blocks import Block, Heading, Inline, ListBlock, Paragraph, Table, plain
from triada.core.text import Text
from triada.planning.documents import formatting
from triada.planning.documents.locale import Locale
from triada.planning.documents.timeline import TimelineEvent, timeline_rows
from triada.planning.measures.models import MeasureState

StateCounts = Mapping[MeasureState, int]


@dataclass(frozen=True)
class PreviousGoal:
    code: str | None
    title: Text
    counts: StateCounts


@dataclass(frozen=True)
class DiscontinuedMeasure:
    code: str | None
    title: Text
    reason: Text | None


@dataclass(frozen=True)
class OverdueMeasure:
    code: str | None
    title: Text
    ends: str


@dataclass(frozen=True)
class PreviousPlan:
    """The previous edition and how its measures stand."""

    title: Text
    period_from: str
    period_to: str
    counts: StateCounts
    goals: Sequence[PreviousGoal] = ()
    discontinued: Sequence[DiscontinuedMeasure] = ()
    overdue: Sequence[OverdueMeasure] = ()


def _cells(*words: str) -> list[list[Inline]]:
    return [plain(each) for each in words]


def _heading(label: str, locale: Locale) -> Block:
    return Heading(type="heading", level=1, inlines=plain(locale.label(label)))


def _paragraph(words: str) -> Block:
    return Paragraph(type="paragraph", inlines=plain(words))


def _list(label: str, lines: Sequence[str], locale: Locale) -> list[Block]:
    if not lines:
        return []
    items = [[_paragraph(line)] for line in lines]
    return [_heading(label, locale), ListBlock(type="list", ordered=False, items=items)]


def process_chapter(events: Sequence[TimelineEvent], locale: Locale) -> list[Block]:
    """How the plan was made; nothing where nothing is recorded."""
    if not events:
        return []
    rows = [_cells(when, what) for when, what in timeline_rows(events, locale)]
    head = _cells(locale.label("event.when"), locale.label("event.what"))
    return [_paragraph(locale.label("event.intro")), Table(type="table", head=head, rows=rows)]


def _title(record: PreviousGoal | DiscontinuedMeasure | OverdueMeasure, locale: Locale) -> str:
    title = locale.string(record.title)
    return f"{locale.in_script(record.code)} {title}" if record.code else title


def _by_state(plan: PreviousPlan, locale: Locale) -> Block:
    rows = [
        _cells(locale.code(state), str(plan.counts[state]))
        for state in MeasureState
        if plan.counts.get(state)
    ]
    head = _cells(locale.field("measure", "state"), locale.field("content", "measures"))
    return Table(type="table", head=head, rows=rows)


def _by_goal(plan: PreviousPlan, locale: Locale) -> list[Block]:
    """A state that no measure is in has no column."""
    states = [state for state in MeasureState if plan.counts.get(state)]
    if not plan.goals or not states:
        return []
    head = _cells(locale.label("summary.goal"), *(locale.code(state) for state in states))
    rows = [
        _cells(_title(goal, locale), *(str(goal.counts.get(state, 0)) for state in states))
        for goal in plan.goals
    ]
    return [_heading("previous.by-goal", locale), Table(type="table", head=head, rows=rows)]


def _discontinued(measure: DiscontinuedMeasure, locale: Locale) -> str:
    reason = measure.reason
    words = locale.string(reason) if reason else locale.label("previous.no-reason")
    return f"{_title(measure, locale)} – {words}"


def _overdue(measure: OverdueMeasure, locale: Locale) -> str:
    until = formatting.period(None, measure.ends, locale)
    return f"{_title(measure, locale)} – {locale.label('previous.was-due', date=until)}"


def previous_plan_chapter(plan: PreviousPlan, locale: Locale) -> list[Block]:
    """How the previous plan ended: counts, what was discontinued and what is overdue."""
    period = formatting.period(plan.period_from, plan.period_to, locale)
    total = sum(plan.counts.values())
    title = locale.label("previous.plan", title=locale.string(plan.title), period=period)
    intro = _paragraph(f"{title} {locale.label('previous.measures', count=total)}")
    if not total:
        return [intro]
    discontinued = [_discontinued(each, locale) for each in plan.discontinued]
    overdue = [_overdue(each, locale) for each in plan.overdue]
    return [
        intro,
        _by_state(plan, locale),
        *_by_goal(plan, locale),
        *_list("previous.discontinued", discontinued, locale),
        *_list("previous.overdue", overdue, locale),
    ]
