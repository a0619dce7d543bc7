"""The one declaration of sheets and columns: export, import, template and report follow from it.

A new sheet is one entry of `SHEETS`, its words in `locales/workbooks/`, what stands there in
`queries` and what it makes in `importing`."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from triada.commons.classifications.models import TermKind
from triada.commons.territories.models import TerritoryKind
from triada.planning.goals.models import GoalField
from triada.planning.indicators.models import (
    Direction,
    Operator,
    PeriodAggregation,
    TerritoryAggregation,
    ValueType,
)
from triada.planning.measures.models import MeasureField, MeasureKind, MeasureState, PolicyField
from triada.planning.relations.models import PartyRole


class Kind(StrEnum):
    """How a cell is read, compared and written."""

    id = "id"
    plain = "plain"
    """Words of no language: codes, the source's own."""
    language = "language"
    text = "text"
    """Words in the language of the row, beside columns for other languages."""
    partial_date = "partial_date"
    day = "day"
    whole = "whole"
    number = "number"
    yes_no = "yes_no"
    word = "word"
    words = "words"
    audiences = "audiences"
    row = "row"
    """A row of another sheet, or a record that stands in the edition already."""
    rows = "rows"
    organisation = "organisation"
    territory = "territory"
    terms = "terms"


MANY = frozenset({Kind.words, Kind.rows, Kind.terms})
SHARED = frozenset({Kind.organisation, Kind.territory, Kind.terms})
ROWS = frozenset({Kind.row, Kind.rows})


@dataclass(frozen=True)
class Column:
    name: str
    kind: Kind
    of: Any = None
    """The words that are allowed, the sheet whose rows are named, the kind of the terms."""
    needed: bool = False
    within: tuple[str, ...] = ()
    """Columns that narrow which row is meant."""
    told_once: bool = False
    """Taken of a new row only; a record that stands there has its own way to change it."""


@dataclass(frozen=True)
class Sheet:
    name: str
    columns: tuple[Column, ...]
    named_by: tuple[str, ...] = ()
    """By what its rows are named in other sheets, the shortest first."""
    match: tuple[str, ...] = ()
    """Two rows alike in these are one; where none is told, rows of one code, else those that are
    alike in all they say."""
    part_of: tuple[str, ...] = ()
    """The columns one of which names the record that the row belongs to."""

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @property
    def has_ids(self) -> bool:
        return self.columns[0].kind is Kind.id

    @property
    def has_code(self) -> bool:
        return CODE in self.columns


ID = Column("id", Kind.id)
CODE = Column("code", Kind.plain)
LANGUAGE = Column("language", Kind.language)
TITLE = Column("title", Kind.text, needed=True)
DESCRIPTION = Column("description", Kind.text)
GROUPS = Column("target_groups", Kind.terms, TermKind.target_group)
GOAL = Column("goal_id", Kind.row, "goals")
MEASURE = Column("measure_id", Kind.row, "measures")
STARTS, ENDS = Column("starts", Kind.partial_date), Column("ends", Kind.partial_date)
CONTINUOUS = Column("continuous", Kind.yes_no)
ASIDE = (
    Column("easy", Kind.text),
    Column("note", Kind.text),
    Column("incomplete", Kind.yes_no),
    Column("incomplete_note", Kind.text),
)


LEVELS = Sheet(
    "levels",
    (Column("depth", Kind.whole, needed=True), LANGUAGE, Column("name", Kind.text, needed=True)),
    named_by=("name", "depth"),
    match=("depth",),
)
GOALS = Sheet(
    "goals",
    (
        ID,
        CODE,
        Column("level_id", Kind.row, "levels"),
        Column("parent_id", Kind.row, "goals"),
        LANGUAGE,
        TITLE,
        DESCRIPTION,
        GROUPS,
        *ASIDE,
        Column("field_audience", Kind.audiences, GoalField),
    ),
    named_by=("code", "title"),
)
MEASURES = Sheet(
    "measures",
    (
        ID,
        CODE,
        Column("goal_ids", Kind.rows, "goals", needed=True),
        LANGUAGE,
        TITLE,
        DESCRIPTION,
        Column("kinds", Kind.words, MeasureKind),
        Column("state", Kind.word, MeasureState),
        Column("state_reason", Kind.text),
        Column("state_on", Kind.day),
        Column("priority", Kind.whole),
        STARTS,
        ENDS,
        CONTINUOUS,
        GROUPS,
        Column("service_types", Kind.terms, TermKind.service_type),
        Column("forms", Kind.terms, TermKind.form),
        Column("policy_fields", Kind.words, PolicyField),
        Column("place_uncertain", Kind.yes_no),
        Column("place_note", Kind.text),
        *ASIDE,
        Column("source_words", Kind.plain),
        Column("outside_source", Kind.yes_no),
        Column("postponed_from", Kind.partial_date, told_once=True),
        Column("postponement_reason", Kind.text, told_once=True),
        Column("field_audience", Kind.audiences, MeasureField),
    ),
    named_by=("code", "title"),
)
ACTIVITIES = Sheet(
    "activities",
    (
        ID,
        replace(MEASURE, needed=True),
        CODE,
        LANGUAGE,
        TITLE,
        DESCRIPTION,
        STARTS,
        ENDS,
        CONTINUOUS,
        Column("done", Kind.yes_no),
    ),
    named_by=("code", "title"),
)
INDICATORS = Sheet(
    "indicators",
    (
        ID,
        LANGUAGE,
        Column("name", Kind.text, needed=True),
        Column("unit", Kind.text),
        Column("definition", Kind.text),
        Column("verification", Kind.text),
        Column("value_type", Kind.word, ValueType, needed=True),
        Column("direction", Kind.word, Direction),
        Column("period_aggregation", Kind.word, PeriodAggregation),
        Column("territory_aggregation", Kind.word, TerritoryAggregation),
        Column("cumulative", Kind.yes_no),
    ),
    named_by=("name",),
)
USES = Sheet(
    "uses",
    (
        ID,
        GOAL,
        MEASURE,
        Column("indicator_id", Kind.row, "indicators", needed=True),
        LANGUAGE,
        Column("baseline_value", Kind.number),
        Column("baseline_as_of", Kind.partial_date),
        Column("baseline_note", Kind.text),
        Column("responsible_id", Kind.organisation),
    ),
    named_by=("indicator_id",),
    match=("goal_id", "measure_id", "indicator_id"),
)
TARGETS = Sheet(
    "targets",
    (
        GOAL,
        MEASURE,
        Column("use_id", Kind.row, "uses", needed=True, within=("goal_id", "measure_id")),
        Column("year", Kind.whole),
        Column("operator", Kind.word, Operator, needed=True),
        Column("value", Kind.number),
        Column("high", Kind.number),
        Column("words", Kind.plain),
    ),
    match=("use_id", "year"),
    part_of=("use_id",),
)
PARTIES = Sheet(
    "parties",
    (
        replace(MEASURE, needed=True),
        Column("activity_id", Kind.row, "activities", within=("measure_id",)),
        Column("role", Kind.word, PartyRole, needed=True),
        Column("organisation_id", Kind.organisation),
        LANGUAGE,
        Column("body", Kind.text),
        Column("note", Kind.text),
    ),
    match=("measure_id", "activity_id", "role", "organisation_id", "body"),
    part_of=("activity_id", "measure_id"),
)
PLACES = Sheet(
    "places",
    (
        GOAL,
        MEASURE,
        Column("territory_id", Kind.territory),
        Column("rule_kind", Kind.word, TerritoryKind),
        Column("rule_rural", Kind.yes_no),
        Column("rule_within", Kind.territory),
        Column("rule_count", Kind.whole),
        Column("rule_all", Kind.yes_no),
        LANGUAGE,
        Column("words", Kind.text),
        Column("certain", Kind.yes_no),
    ),
    part_of=("goal_id", "measure_id"),
)

SHEETS = (LEVELS, GOALS, MEASURES, ACTIVITIES, INDICATORS, USES, TARGETS, PARTIES, PLACES)
"""In the order in which rows can name each other."""

BY_NAME = {sheet.name: sheet for sheet in SHEETS}
