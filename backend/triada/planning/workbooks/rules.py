"""Rules about many rows at once, foreseen before anything is written; the actions hold them too."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pydantic import JsonValue

from triada.core.dates import in_order
from triada.planning.measures.models import TRANSITIONS, MeasureState, needs_reason
from triada.planning.workbooks.layout import Sheet
from triada.planning.workbooks.snapshot import Fields

Records = Mapping[str, Fields]


class Broken(NamedTuple):
    """A rule, in the name of its refusal, and the record and column that it is about."""

    code: str
    key: str
    column: str


def codes_are_unique(records: Records) -> Iterator[Broken]:
    taken: dict[JsonValue, list[str]] = defaultdict(list)
    for key, fields in records.items():
        if fields.get("code") is not None:
            taken[fields["code"]].append(key)
    for keys in taken.values():
        for key in keys if len(keys) > 1 else ():
            yield Broken("code_twice", key, "code")


def levels_count(levels: Records) -> Iterator[Broken]:
    depths = sorted(int(str(fields["depth"])) for fields in levels.values() if fields.get("depth"))
    if depths != list(range(1, len(depths) + 1)):
        for key in levels:
            yield Broken("LevelsMissing", key, "depth")


def _depths(goals: Records, levels: Records) -> dict[str, int | None]:
    """Of each goal; a level that is not given is the one below the parent's."""
    found: dict[str, int | None] = {}

    def depth(key: str, seen: frozenset[str]) -> int | None:
        if key in found or key in seen:
            return found.get(key)
        fields = goals.get(key, {})
        level, parent = fields.get("level_id"), fields.get("parent_id")
        if level is not None:
            own = levels.get(str(level), {}).get("depth")
            found[key] = int(str(own)) if own is not None else None
        else:
            above = depth(str(parent), seen | {key}) if parent is not None else 0
            found[key] = None if above is None else above + 1
        return found[key]

    for key in goals:
        depth(key, frozenset())
    return found


def goals_stand_right(goals: Records, levels: Records) -> Iterator[Broken]:
    depths = _depths(goals, levels)
    named = {int(str(fields["depth"])) for fields in levels.values() if fields.get("depth")}
    for key, fields in goals.items():
        depth, parent = depths[key], fields.get("parent_id")
        if depth is not None and depth not in named:
            yield Broken("NoDeeperLevel", key, "parent_id")
        above = depths.get(str(parent)) if parent is not None else None
        if depth is not None and above is not None and depth <= above:
            yield Broken("LevelNotBelow", key, "level_id")


def ends_come_last(records: Records) -> Iterator[Broken]:
    for key, fields in records.items():
        begins, ends = fields.get("starts"), fields.get("ends")
        if begins and ends and not in_order(str(begins), str(ends)):
            yield Broken("EndsBeforeItBegins", key, "ends")


def one_target_a_year(targets: Records) -> Iterator[Broken]:
    taken: dict[tuple[JsonValue, JsonValue], list[str]] = defaultdict(list)
    for key, fields in targets.items():
        taken[fields.get("use_id"), fields.get("year")].append(key)
    for keys in taken.values():
        for key in keys if len(keys) > 1 else ():
            yield Broken("TwoTargetsOfOneYear", key, "year")


def broken(sheet: Sheet, records: Mapping[str, Records]) -> Iterator[Broken]:
    """Rules that the rows of a sheet break together."""
    rows = records.get(sheet.name, {})
    if sheet.has_code and not sheet.owners:
        yield from codes_are_unique(rows)
    if {"starts", "ends"} <= sheet.by_name.keys():
        yield from ends_come_last(rows)
    if sheet.name == "levels":
        yield from levels_count(rows)
    elif sheet.name == "goals":
        yield from goals_stand_right(rows, records["levels"])
    elif sheet.name == "targets":
        yield from one_target_a_year(rows)


def move(before: Fields, after: Fields, *, has_reason: bool) -> str | None:
    """What stands against another state of a measure that is there already."""
    here, to = MeasureState(str(before["state"])), MeasureState(str(after["state"]))
    if to not in TRANSITIONS[here]:
        return "NotFromHere"
    return "ReasonMissing" if needs_reason(here, to) and not has_reason else None
