"""The plan on two pages, for a council that votes on it: everything here is cut to a length with
which two pages are enough, and says how much was left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

from triada.core.text import Text
from triada.planning.documents import fact_lists, version_stamp
from triada.planning.documents.elements import (
    AnyPart,
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
from triada.planning.documents.fact_lists import bare
from triada.planning.documents.locale import Locale
from triada.planning.documents.markdown import DEEPEST
from triada.planning.documents.plan_document import Tree
from triada.planning.documents.timeline import TimelineEvent, timeline_lines
from triada.planning.documents.version_stamp import VersionStamp, shortened
from triada.planning.measures.models import MeasureKind
from triada.planning.relations.models import PartyRole
from triada.planning.versions.schemas import Content, FrozenGoal, FrozenMeasure

MOST_LETTERS: Final = 130
MOST_GOALS: Final = 10
MOST_MEASURES: Final = 8
MOST_LEADS: Final = 6
MOST_HAPPENINGS: Final = 5
WIDENING: Final = (MeasureKind.new, MeasureKind.expand)


def cut(line: Line, most: int = MOST_LETTERS) -> Line:
    """A line with no more letters than there is room for."""
    kept: Line = []
    for run in line:
        if most <= 1:
            break
        kept.append(run.model_copy(update={"text": shortened(run.text, most)}))
        most -= len(run.text)
    return kept


def _heading(name: str, voice: Locale) -> Heading:
    return Heading(level=1, line=bare(voice.label(name)))


def _list(lines: Sequence[Line], most: int, voice: Locale, left: str) -> list[AnyPart]:
    rest = len(lines) - most
    more = [bare(voice.label(left, count=rest))] if rest > 0 else []
    return [Listing(items=[[Paragraph(line=line)] for line in [*lines[:most], *more]])]


def _decided(content: Content, voice: Locale) -> Iterator[AnyPart]:
    yield _heading("summary.decided", voice)
    known = fact_lists.of_edition(content.edition, voice)[:6]
    yield Facts(facts=[Fact(label=each.label, lines=[cut(each.lines[0])]) for each in known])
    if content.edition.incomplete:
        note = content.edition.incomplete_note
        line = cut(voice.line(note), 250) if note else bare(voice.label("incomplete"))
        yield Paragraph(line=line, tone=Tone.note)


def _numbers(content: Content, voice: Locale) -> Iterator[AnyPart]:
    measures = content.measures
    kinds = Counter(kind for measure in measures for kind in measure.kinds)
    undated = sum(not (each.starts or each.ends or each.continuous) for each in measures)
    aims = [each for owner in content.goals for each in owner.indicators]
    aims += [each for owner in measures for each in owner.indicators]
    counted = [
        ("summary.goals", len(content.goals)),
        ("summary.measures", len(measures)),
        *((f"kind.{kind}", kinds[kind]) for kind in MeasureKind if kinds[kind]),
        ("indicators", len(aims)),
        ("summary.undated", undated),
    ]
    yield _heading("summary.numbers", voice)
    said = [f"{voice.label(name)}: {count}" for name, count in counted if count]
    yield Paragraph(line=bare(" · ".join(said) or voice.label("summary.empty")))


def _walked(tree: Tree, parent: UUID | None, most: int) -> Iterator[FrozenGoal]:
    """Goals down to a depth, each before those below it."""
    for goal in tree.below.get(parent, ()) if most else ():
        yield goal
        yield from _walked(tree, goal.id, most - 1)


def _shown(tree: Tree) -> list[FrozenGoal]:
    """As deep as all of one depth still fit."""
    deeper = ([*_walked(tree, None, depth)] for depth in range(DEEPEST, 1, -1))
    fitting = (goals for goals in deeper if len(goals) <= MOST_GOALS)
    return next(fitting, tree.below.get(None, []))


def _measures_of(tree: Tree, goal: FrozenGoal) -> int:
    """Also those of the goals below it, each once."""
    below = tree.below.get(goal.id, ())
    return len(tree.at.get(goal.id, ())) + sum(_measures_of(tree, each) for each in below)


def _goals(content: Content, voice: Locale) -> Iterator[AnyPart]:
    tree = Tree(content)
    goals = _shown(tree)
    if not goals:
        return
    yield _heading("summary.by-goal", voice)
    rows = [
        [
            cut([*fact_lists.coded(goal.code, voice), *voice.line(goal.title)]),
            bare(str(_measures_of(tree, goal))),
        ]
        for goal in goals[:MOST_GOALS]
    ]
    head = [bare(voice.label(name)) for name in ("summary.goal", "summary.measures")]
    yield Table(head=head, rows=rows, widths=[84, 16], numbers=[1])
    if (rest := len(goals) - MOST_GOALS) > 0:
        yield Paragraph(line=bare(voice.label("summary.more-goals", count=rest)))


def _named(measure: FrozenMeasure, voice: Locale) -> Line:
    kinds = [bare(voice.label(f"kind.{kind}")) for kind in WIDENING if kind in measure.kinds]
    title = [*fact_lists.coded(measure.code, voice), *voice.line(measure.title)]
    return fact_lists.in_brackets(cut(title), kinds)


def _widening(content: Content, voice: Locale) -> Iterator[AnyPart]:
    found = [each for each in content.measures if any(kind in WIDENING for kind in each.kinds)]
    if found:
        yield _heading("summary.widening", voice)
        lines = [_named(each, voice) for each in found]
        yield from _list(lines, MOST_MEASURES, voice, "summary.more-measures")


def _leading(measure: FrozenMeasure) -> list[Text]:
    leads = (each for each in measure.parties if each.role is PartyRole.lead)
    names = (each.organisation.name if each.organisation else each.body for each in leads)
    return [name for name in names if name]


def _leads(content: Content, voice: Locale) -> Iterator[AnyPart]:
    """Who answers for most measures first."""
    if not content.measures:
        return
    found = [_leading(each) for each in content.measures]
    counts = Counter(name for names in found for name in {voice.words(each) for each in names})
    said = {voice.words(name): voice.line(name) for names in found for name in names}
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    lines = [fact_lists.in_brackets(cut(said[name]), [bare(str(count))]) for name, count in ranked]
    yield _heading("summary.leads", voice)
    if lines:
        yield from _list(lines, MOST_LEADS, voice, "summary.more-leads")
    if unled := sum(not names for names in found):
        yield Paragraph(line=bare(voice.label("summary.unled", count=unled)))


def _discussed(happenings: Sequence[TimelineEvent], voice: Locale) -> Iterator[AnyPart]:
    if happenings:
        yield _heading("summary.discussed", voice)
        lines = [bare(f"{when}: {what}") for when, what in timeline_lines(happenings, voice)]
        # What came last is what the council asks about.
        yield from _list(
            [cut(line) for line in lines[-MOST_HAPPENINGS:]], MOST_HAPPENINGS, voice, ""
        )


def summary(
    content: Content,
    voice: Locale,
    version: VersionStamp | None = None,
    happenings: Sequence[TimelineEvent] = (),
) -> Document:
    kind = voice.label("summary")
    cover = version_stamp.cover(content, version, voice, kind, whole_page=False)
    lines = [cut(line) for line in cover.lines[:4]]
    cover = cover.model_copy(update={"lines": lines, "title": cut(cover.title, 200)})
    parts = [
        *_decided(content, voice),
        *_numbers(content, voice),
        *_goals(content, voice),
        *_widening(content, voice),
        *_leads(content, voice),
        *_discussed(happenings, voice),
    ]
    empty = version_stamp.document(content, version, voice, cover)
    return empty.model_copy(update={"parts": parts})
