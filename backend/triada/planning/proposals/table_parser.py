"""Tables: a measure in each row, or one measure told by labels at the left."""

from dataclasses import dataclass

from triada.core.text import fold
from triada.planning.proposals.blocks import at
from triada.planning.proposals.candidate_drafts import Draft, Drafts
from triada.planning.proposals.candidates import CandidateKind, Reason
from triada.planning.proposals.vocabulary import Role, marked, numbered, role_of

TITLES = (Role.measure, Role.name, Role.goal)


@dataclass(frozen=True)
class Columns:
    """What each column of a table holds."""

    labels: list[str]
    roles: list[Role | None]
    title: int
    goal: int | None
    """A column that names the goal of each row, beside one that names its measure."""
    kind: CandidateKind


def columns_of(header: list[str]) -> Columns | None:
    found = [role_of(cell) for cell in header]
    title = next((found.index(role) for role in TITLES if role in found), None)
    if title is None or len(set(found) - {None}) < 2 or any(_coded(cell) for cell in header):
        return None
    goal = found.index(Role.goal) if Role.goal in found and found[title] is not Role.goal else None
    kind = CandidateKind.goal if found[title] is Role.goal else CandidateKind.measure
    return Columns(header, found, title, goal, kind)


def _coded(cell: str) -> bool:
    """A cell that names one measure is no header."""
    said = marked(cell)
    return said is not None and said.code is not None


def read_table(drafts: Drafts, number: int, before: Columns | None) -> Columns | None:
    """Adds what the table holds; gives its columns, for it may go on over the page."""
    rows = drafts.blocks[number].rows
    header = columns_of(rows[0])
    if header is not None:
        _rows(drafts, number, header, 1)
        return header
    if _labelled(rows):
        _one(drafts, number)
        return None
    if before is not None and len(before.labels) == len(rows[0]):
        _rows(drafts, number, before, 0)
        return before
    return None


def _rows(drafts: Drafts, number: int, columns: Columns, first: int) -> None:
    made = False
    goals: dict[str, Draft] = {}
    outer = drafts.goal_here() if columns.goal is not None else None
    block = drafts.blocks[number]
    for n in range(first, len(block.rows)):
        row = block.rows[n]
        if drafts.full or not any(row):
            continue
        if _spans(row):
            made = _section(drafts, number, n) or made
        elif row[columns.title].strip():
            _row(drafts, (number, n), columns, goals, outer)
            made = True
    if made and first and drafts.made:
        # The header's words went into every row, so it goes with the first.
        own = next(d for d in drafts.made if any(p.block == number for p in d.source))
        own.source.insert(0, at(number, 0))


def _spans(row: list[str]) -> bool:
    """One cell across the whole table."""
    return (
        len(row) > 1
        and len({cell for cell in row if cell}) == 1
        and len(row[0]) > 0
        and (all(cell == row[0] for cell in row) or not any(row[1:]))
    )


def _section(drafts: Drafts, number: int, n: int) -> bool:
    said = marked(drafts.blocks[number].rows[n][0])
    if said is None or said.role is not Role.goal:
        return False
    goal = Draft(
        key=f"b{number}r{n}",
        kind=CandidateKind.goal,
        why=Reason.word,
        source=[at(number, n)],
        title=said.title,
        code=said.code,
        rank=drafts.rank(said.word),
    )
    goal.parent = drafts.above_goal(goal)
    drafts.add(goal)
    return True


def _row(
    drafts: Drafts,
    place: tuple[int, int],
    columns: Columns,
    goals: dict[str, Draft],
    outer: Draft | None,
) -> None:
    number, n = place
    row = drafts.blocks[number].rows[n]
    above = next(reversed(goals.values()), None)
    if columns.goal is not None and (named := row[columns.goal]):
        above = _goal_named(drafts, place, named, goals, outer)
    draft = Draft(
        key=f"b{number}r{n}",
        kind=columns.kind,
        why=Reason.row,
        source=[at(number, n)],
    )
    _name(draft, row[columns.title])
    for column, cell in enumerate(row):
        if cell and column not in (columns.title, columns.goal):
            draft.tell(columns.roles[column], columns.labels[column], cell)
    measure = columns.kind is CandidateKind.measure
    draft.parent = above or (
        drafts.above_measure(draft.code) if measure else drafts.by_code(draft.code)
    )
    drafts.add(draft)


def _name(draft: Draft, said: str) -> None:
    """The title, with the number that stands before it."""
    if (found := marked(said)) is not None and found.title:
        draft.code, draft.title = found.code, found.title
    else:
        draft.code, draft.title = numbered(said)


def _goal_named(
    drafts: Drafts,
    place: tuple[int, int],
    named: str,
    goals: dict[str, Draft],
    outer: Draft | None,
) -> Draft:
    """The goal of a column: one that was found already, or a new one."""
    if (known := goals.get(fold(named))) is not None:
        return known
    goal = Draft(
        key=f"b{place[0]}r{place[1]}g",
        kind=CandidateKind.goal,
        why=Reason.column,
        source=[at(*place)],
    )
    _name(goal, named)
    same = next((g for g in drafts.goals() if fold(g.title) == fold(goal.title)), None)
    if same is None:
        goal.parent = drafts.by_code(goal.code) or outer
        same = drafts.add(goal)
    goals[fold(named)] = same
    return same


def _label(row: list[str]) -> Role | None:
    said = marked(" ".join(row)) if len(row) > 1 else marked(row[0])
    if said is not None and (said.code is not None or _spans(row)):
        return said.role
    return role_of(row[0])


def _labelled(rows: list[list[str]]) -> bool:
    """Labels at the left, one of them for the title: the whole table is about one measure."""
    found = [_label(row) for row in rows if any(row)]
    known = sum(role is not None for role in found)
    return (
        len(rows[0]) <= 3
        and known >= 2
        and known * 2 >= len(found)
        and any(role in TITLES for role in found)
    )


def _one(drafts: Drafts, number: int) -> None:
    rows = drafts.blocks[number].rows
    said = {_label(row) for row in rows if any(row)}
    only_goal = Role.goal in said and not said & {Role.measure, Role.name}
    draft = Draft(
        key=f"b{number}",
        kind=CandidateKind.goal if only_goal else CandidateKind.measure,
        why=Reason.table,
        source=[at(number)],
    )
    goal: str | None = None
    for row in rows:
        values = list(dict.fromkeys(cell for cell in row if cell))
        role = _label(row) if values else None
        if role is Role.goal and not only_goal:
            goal = " ".join(values)
            draft.told.append(": ".join(values))
        elif role in TITLES and not draft.title:
            _titled(draft, values)
        elif values:
            value = "\n".join(values[1:])
            draft.tell(role, values[0] if value else "", value or values[0])
    draft.parent = _meant(drafts, goal) or drafts.above_measure(draft.code)
    drafts.add(draft)


def _titled(draft: Draft, values: list[str]) -> None:
    found = marked(" ".join(values))
    if found is not None and found.code is not None:
        draft.code, draft.title = found.code, found.title
        return
    code, draft.title = numbered(" ".join(values[1:]) or values[0])
    draft.code = code or draft.code


def _meant(drafts: Drafts, named: str | None) -> Draft | None:
    """The goal that a table names, if it was met before."""
    said = marked(named) if named else None
    if said is None:
        return None
    for each in drafts.goals():
        if (said.code and said.code == each.code) or fold(said.title) == fold(each.title):
            return each
    return None
