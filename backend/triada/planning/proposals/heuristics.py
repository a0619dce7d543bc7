"""Blocks become candidates. Every piece of the source is in one of them or stays unread."""

from dataclasses import dataclass

from triada.planning.proposals.blocks import Block, BlockKind, at
from triada.planning.proposals.candidate_drafts import Draft, Drafts
from triada.planning.proposals.candidates import Candidate, CandidateKind, Reason
from triada.planning.proposals.table_parser import Columns, read_table
from triada.planning.proposals.vocabulary import Marked, Role, announces, labelled, marked


@dataclass
class _Walk:
    """Where the reading stands: which candidate the next words would belong to."""

    drafts: Drafts
    open: Draft | None = None
    columns: Columns | None = None
    announced: int | None = None
    """The paragraph that said that measures follow as a list."""
    listing: Draft | None = None
    """The goal under which the items of the present list hang."""


def guess(blocks: list[Block]) -> list[Candidate]:
    walk = _Walk(Drafts(blocks))
    for number, block in enumerate(blocks):
        if walk.drafts.full:
            break
        if block.kind is BlockKind.table:
            walk.columns = read_table(walk.drafts, number, walk.columns)
            walk.open = walk.listing = None
            walk.announced = None
            continue
        walk.columns = None
        _line(walk, number, block)
    return [draft.done() for draft in walk.drafts.made]


def _line(walk: _Walk, number: int, block: Block) -> None:
    said = marked(block.text)
    if block.kind is not BlockKind.item:
        walk.listing = None
    if block.kind is BlockKind.heading:
        measure = said is not None and said.role is Role.measure
        walk.drafts.enter(number, measure=measure)
        walk.announced = None
    if said is not None:
        _marked(walk, number, block, said)
    elif block.kind is BlockKind.heading:
        walk.open = None
    elif block.kind is BlockKind.item:
        _item(walk, number, block)
    else:
        _paragraph(walk, number, block)


def _marked(walk: _Walk, number: int, block: Block, said: Marked) -> None:
    goal = said.role is Role.goal
    draft = Draft(
        key=f"b{number}",
        kind=CandidateKind.goal if goal else CandidateKind.measure,
        why=Reason.word,
        source=[at(number)],
        title=said.title,
        code=said.code,
        level=block.level,
        rank=walk.drafts.rank(said.word) if goal else None,
    )
    above = walk.drafts.above_goal if goal else None
    draft.parent = above(draft) if above else walk.drafts.above_measure(draft.code)
    walk.open, walk.announced = walk.drafts.add(draft), None


def _paragraph(walk: _Walk, number: int, block: Block) -> None:
    walk.announced = number if announces(block.text) else None
    draft = walk.open
    if draft is None:
        return
    if not draft.title:
        draft.title = block.text
    elif (told := labelled(block.text)) is not None:
        draft.tell(*told)
    else:
        draft.told.append(block.text)
    draft.source.append(at(number))


def _item(walk: _Walk, number: int, block: Block) -> None:
    if walk.open is not None and walk.open.kind is CandidateKind.measure and not walk.listing:
        told = labelled(block.text)
        if told is not None:
            walk.open.tell(*told)
        else:
            walk.open.told.append(f"- {block.text}")
        walk.open.source.append(at(number))
        return
    above = walk.listing or _goal_of_list(walk)
    if above is None:
        return
    walk.listing = above
    draft = Draft(
        key=f"b{number}",
        kind=CandidateKind.measure,
        why=Reason.item,
        source=[at(number)],
        title=block.text,
        parent=above,
    )
    walk.drafts.add(draft)


def _goal_of_list(walk: _Walk) -> Draft | None:
    """The goal just told, or the paragraph that says that measures follow."""
    if walk.open is not None:
        return walk.open
    if walk.announced is None:
        return None
    number = walk.announced
    goal = Draft(
        key=f"b{number}",
        kind=CandidateKind.goal,
        why=Reason.above,
        source=[at(number)],
        title=walk.drafts.blocks[number].text.rstrip(": "),
    )
    goal.parent = walk.drafts.goal_here()
    return walk.drafts.add(goal)
