"""Chapters that the data write: how the plan was made, and what became of the previous one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from triada.core.markdown_blocks import Block, Heading, Inline, ListBlock, Paragraph, Table, plain
from triada.core.text import Text
from triada.planning.documents import formatting
from triada.planning.documents.locale import Locale
from triada.planning.documents.timeline import TimelineEvent, timeline_lines
from triada.planning.measures.models import MeasureState

Counts = Mapping[MeasureState, int]


@dataclass(frozen=True)
class GoalBefore:
    code: str | None
    title: Text
    counts: Counts


@dataclass(frozen=True)
class Stopped:
    code: str | None
    title: Text
    reason: Text | None


@dataclass(frozen=True)
class Late:
    code: str | None
    title: Text
    ends: str


@dataclass(frozen=True)
class Before:
    """The previous edition and how its measures stand."""

    title: Text
    period_from: str
    period_to: str
    counts: Counts
    goals: Sequence[GoalBefore] = ()
    stopped: Sequence[Stopped] = ()
    late: Sequence[Late] = ()


def _cells(*words: str) -> list[list[Inline]]:
    return [plain(each) for each in words]


def how_made(happenings: Sequence[TimelineEvent], voice: Locale) -> list[Block]:
    """Nothing where nothing is recorded."""
    if not happenings:
        return []
    rows = [_cells(when, what) for when, what in timeline_lines(happenings, voice)]
    head = _cells(voice.label("happening.when"), voice.label("happening.what"))
    intro = Paragraph(type="paragraph", inlines=plain(voice.label("happening.intro")))
    return [intro, Table(type="table", head=head, rows=rows)]


def _title(given: GoalBefore | Stopped | Late, voice: Locale) -> str:
    title = voice.words(given.title)
    return f"{voice.plain(given.code)} {title}" if given.code else title


def _by_goal(before: Before, voice: Locale) -> list[Block]:
    """States that no measure is in need no column."""
    states = [state for state in MeasureState if before.counts.get(state)]
    if not before.goals or not states:
        return []
    names = [voice.label(f"state.{state}") for state in states]
    head = _cells(voice.label("summary.goal"), *names)
    rows = [
        _cells(_title(goal, voice), *(str(goal.counts.get(state, 0)) for state in states))
        for goal in before.goals
    ]
    return [_heading("before.by-goal", voice), Table(type="table", head=head, rows=rows)]


def _heading(name: str, voice: Locale) -> Block:
    return Heading(type="heading", level=1, inlines=plain(voice.label(name)))


def _list(name: str, lines: Sequence[str], voice: Locale) -> list[Block]:
    if not lines:
        return []
    items: list[list[Block]] = [
        [Paragraph(type="paragraph", inlines=plain(line))] for line in lines
    ]
    return [_heading(name, voice), ListBlock(type="list", ordered=False, items=items)]


def _stopped(given: Stopped, voice: Locale) -> str:
    reason = voice.words(given.reason) if given.reason else voice.label("before.no-reason")
    return f"{_title(given, voice)} – {reason}"


def _late(given: Late, voice: Locale) -> str:
    until = formatting.period(None, given.ends, voice)
    return f"{_title(given, voice)} – {voice.label('before.was-due', date=until)}"


def _by_state(before: Before, voice: Locale) -> Block:
    rows = [
        _cells(voice.label(f"state.{state}"), str(before.counts[state]))
        for state in MeasureState
        if before.counts.get(state)
    ]
    head = _cells(voice.label("before.state"), voice.label("summary.measures"))
    return Table(type="table", head=head, rows=rows)


def previous(before: Before, voice: Locale) -> list[Block]:
    period = formatting.period(before.period_from, before.period_to, voice)
    total = sum(before.counts.values())
    named = voice.label("before.plan", title=voice.words(before.title), period=period)
    intro = f"{named} {voice.label('before.measures', count=total)}"
    if not total:
        return [Paragraph(type="paragraph", inlines=plain(intro))]
    return [
        Paragraph(type="paragraph", inlines=plain(intro)),
        _by_state(before, voice),
        *_by_goal(before, voice),
        *_list("before.stopped", [_stopped(each, voice) for each in before.stopped], voice),
        *_list("before.late", [_late(each, voice) for each in before.late], voice),
    ]
