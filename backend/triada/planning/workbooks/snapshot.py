"""An edition as the rows of its workbook: what is exported, and what an import is compared with."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict, cast

from pydantic import JsonValue

from triada.core.text import fold
from triada.planning.workbooks.layout import BY_NAME, Kind, Sheet

Fields = dict[str, JsonValue]
Record = Mapping[str, Any]


class Said(TypedDict):
    """A text as JSON."""

    authored: str
    values: dict[str, str]


def said_in(value: JsonValue) -> Said | None:
    return cast("Said", value) if isinstance(value, dict) and "authored" in value else None


def authored(text: Said) -> str:
    return text["values"][text["authored"]]


@dataclass(frozen=True)
class SnapshotRow:
    """A row; references in it are ids. Parts of a record have no id of their own."""

    id: str
    version: int
    fields: Fields


Snapshot = Mapping[str, Sequence[SnapshotRow]]


def _value(kind: Kind, said: Any) -> JsonValue:
    return [term["id"] for term in said] if kind is Kind.terms else said


def _stands(sheet: Sheet, record: Record) -> SnapshotRow:
    own = [column for column in sheet.columns if column.kind not in (Kind.id, Kind.language)]
    fields = {column.name: _value(column.kind, record[column.name]) for column in own}
    return SnapshotRow(record["id"], record["version"], fields)


def _part(sheet: Sheet, owner: Record, n: int, said: Mapping[str, Any]) -> SnapshotRow:
    own = [column for column in sheet.columns if column.kind is not Kind.language]
    fields = {column.name: said.get(column.name) for column in own}
    return SnapshotRow(f"{owner['id']}/{n}", owner["version"], fields)


def _parties(measure: Record) -> Iterator[SnapshotRow]:
    sheet, within = BY_NAME["parties"], {"measure_id": measure["id"]}
    for n, party in enumerate(measure["parties"]):
        yield _part(sheet, measure, n, {**within, **party})
    for activity in measure["activities"]:
        for n, party in enumerate(activity["parties"]):
            yield _part(sheet, activity, n, {**within, "activity_id": activity["id"], **party})


def _places(of: str, record: Record) -> Iterator[SnapshotRow]:
    for n, place in enumerate(record["places"]):
        rule = {f"rule_{name}": said for name, said in (place["rule"] or {}).items()}
        yield _part(BY_NAME["places"], record, n, {of: record["id"], **place, **rule})


def _targets(use: Record) -> Iterator[SnapshotRow]:
    owner = {name: use[name] for name in ("goal_id", "measure_id")}
    for n, target in enumerate(use["targets"]):
        yield _part(BY_NAME["targets"], use, n, {"use_id": use["id"], **owner, **target})


def _content(record: Record) -> str:
    """Without what differs from one copy to the next."""
    apart = {"id", "version", "created_at", "updated_at", "authority_id", "audience", "lineage_id"}
    apart |= {"indicator_id", "goal_id", "measure_id", "project_id"}
    said = {name: value for name, value in record.items() if name not in apart}
    return json.dumps(said, sort_keys=True, ensure_ascii=False)


def _by_name(indicator: Record) -> tuple[str, str, str]:
    return fold(authored(indicator["name"])), _content(indicator), indicator["id"]


def _in_order(uses: Sequence[Record], owners: Sequence[Record], kinds: Sequence[Record]) -> Any:
    """As their goals and measures stand, for uses have no place of their own."""
    owner = {record["id"]: n for n, record in enumerate(owners)}
    kind = {record["id"]: n for n, record in enumerate(kinds)}
    return sorted(
        uses,
        key=lambda use: (
            owner[use["goal_id"] or use["measure_id"]],
            kind.get(use["indicator_id"], -1),
            _content(use),
        ),
    )


def snapshot_of(
    edition: Record,
    goals: Sequence[Record],
    measures: Sequence[Record],
    goal_uses: Sequence[Record],
    indicators: Sequence[Record],
) -> Snapshot:
    """From the records as they are read."""
    level = {each["depth"]: each["id"] for each in edition["levels"]}
    uses = [*goal_uses, *(use for measure in measures for use in measure["indicators"])]
    used = {use["indicator_id"] for use in uses}
    # Of two definitions alike the one that this edition uses is the one that is meant.
    kinds = sorted(indicators, key=lambda each: (each["id"] not in used, *_by_name(each)))
    uses = _in_order(uses, [*goals, *measures], kinds)
    records: Mapping[str, Sequence[Record]] = {
        "levels": [{**each, "version": edition["version"]} for each in edition["levels"]],
        "goals": [{**goal, "level_id": level[goal["depth"]]} for goal in goals],
        "measures": measures,
        "activities": [each for measure in measures for each in measure["activities"]],
        "indicators": kinds,
        "uses": uses,
    }
    stands = {
        name: [_stands(BY_NAME[name], record) for record in listed]
        for name, listed in records.items()
    }
    return stands | {
        "targets": [each for use in uses for each in _targets(use)],
        "parties": [each for measure in measures for each in _parties(measure)],
        "places": [
            *(each for goal in goals for each in _places("goal_id", goal)),
            *(each for measure in measures for each in _places("measure_id", measure)),
        ],
    }
