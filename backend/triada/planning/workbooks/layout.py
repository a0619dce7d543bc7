"""The sheets of a workbook: export, import, template and report follow from them.

Their columns derive from the shapes in which records and their parts are sent. What is said here
is the order, by what rows are named and what makes two rows one. A field that nobody ordered comes
last; one that is in no sheet has its reason in the declaration of its record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import BaseModel

from triada.core.model import Owned
from triada.core.record import Consumer, Record
from triada.planning.activities.record import ACTIVITY
from triada.planning.goals.record import GOAL
from triada.planning.indicators.models import IndicatorTarget
from triada.planning.indicators.record import INDICATOR, INDICATOR_USE
from triada.planning.indicators.schemas import TargetWrite
from triada.planning.measures.record import MEASURE
from triada.planning.needs.models import Evidence
from triada.planning.needs.record import NEED
from triada.planning.needs.schemas import EvidenceWrite
from triada.planning.plans.models import Level
from triada.planning.plans.schemas import LevelWrite
from triada.planning.relations.models import Party, Place
from triada.planning.relations.schemas import PartyWrite, PlaceWrite
from triada.planning.workbooks.columns import ROWS, Column, Held, Kind, fields_of, held
from triada.planning.workbooks.schemas import MeasureRow

SPECIAL = {"id": Column("id", Kind.id), "language": Column("language", Kind.language)}
ASIDE = ("easy", "note", "incomplete", "incomplete_note")


@dataclass(frozen=True, eq=False)
class Sheet:
    name: str
    """Of a sheet of parts: also the field of their owner in which they are sent and read."""
    order: tuple[str, ...]
    record: Record | None = None
    """Whose rows these are; none of a sheet of parts."""
    part: type[Owned] | None = None
    """The table of parts."""
    shape: type[BaseModel] | None = None
    """By which a row is checked, where it is not the Create of its record."""
    named_by: tuple[str, ...] = ()
    """By what its rows are named in other sheets, the shortest first."""
    match: tuple[str, ...] = ()
    """Two rows alike in these are one; where none is given, rows of one code, else those that are
    alike in everything they say."""
    owners: tuple[str, ...] = ()
    """The columns one of which names the record that a row belongs to; where there is none, it
    belongs to the edition."""
    needed: frozenset[str] = frozenset()
    """Columns without which a row means nothing, beside the fields that its shape requires."""
    within: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By column, other columns that narrow which row is meant."""
    step: tuple[str, ...] = ()
    """Fields that change together, by a step."""

    @property
    def schema(self) -> type[BaseModel]:
        found = self.shape or (self.record.create if self.record else None)
        assert found is not None, self.name
        return found

    @property
    def model(self) -> type[Owned]:
        found = self.record.model if self.record else self.part
        assert found is not None, self.name
        assert issubclass(found, Owned), self.name
        return found

    @property
    def table(self) -> str:
        return str(self.model.__tablename__)

    @property
    def left_out(self) -> frozenset[str]:
        """Fields of its record that are in no sheet, each with its reason there."""
        record = self.record
        return frozenset(record.fields_left_out.get(Consumer.workbook, ()) if record else ())

    @property
    def is_part(self) -> bool:
        """Whether its rows are written with the record that they belong to."""
        return self.record is None and bool(self.owners)

    @property
    def is_definition(self) -> bool:
        """Whether its records belong to the authority and are used by those of the edition."""
        return not self.owners and not hasattr(self.model, "edition_id")

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        fields = dict(fields_of(self.schema))
        found = {name: held(self.model, name, hint) for name, hint in fields.items()}
        found |= {name: Held(Kind.row, name.removesuffix("_id")) for name in self.owners}
        found |= {name: Held(Kind.row, name.removesuffix("_id")) for name in self._narrowing}
        more = [name for name in fields if name not in (*self.order, *self.left_out)]
        named = (self._column(name, found.get(name)) for name in (*self.order, *more))
        return tuple(column for column in named if column is not None)

    @property
    def _narrowing(self) -> Iterator[str]:
        return (name for names in self.within.values() for name in names)

    def _column(self, name: str, of: Held | None) -> Column | None:
        if name in SPECIAL or of is None:
            return SPECIAL.get(name)
        inside = self.schema.model_fields.get(name)
        needed = name in self.needed or (inside is not None and inside.is_required())
        changed = self.record.update if self.record else None
        fixed = changed is not None and name not in (*changed.model_fields, *self.step)
        rows = _sheet_of(of.of) if of.kind in ROWS else None
        if of.kind in ROWS and rows is None:
            return None
        within = self.within.get(name, ())
        read = self.record.read.model_fields if self.record else ()
        is_set = of.kind is Kind.words or (of.kind is Kind.rows and name not in read)
        return Column(name, of.kind, rows or of.of, needed, within, is_set, only_new=fixed)

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        return {column.name: column for column in self.columns}

    def column(self, name: str) -> Column:
        return self.by_name[name]

    @property
    def has_ids(self) -> bool:
        return self.columns[0].kind is Kind.id

    @property
    def above(self) -> Column | None:
        """The column that names another row of the same sheet, which is made first."""
        return next((column for column in self.columns if column.of == self.name), None)

    @property
    def has_code(self) -> bool:
        return "code" in self.by_name


LEVELS = Sheet(
    "levels",
    ("depth", "language", "name"),
    part=Level,
    shape=LevelWrite,
    named_by=("name", "depth"),
    match=("depth",),
)
GOALS = Sheet(
    "goals",
    (
        *("id", "code", "level_id", "parent_id", "language", "title", "description"),
        *("target_groups", *ASIDE, "field_audience"),
    ),
    record=GOAL,
    named_by=("code", "title"),
)
MEASURES = Sheet(
    "measures",
    (
        *("id", "code", "goal_ids", "language", "title", "description", "kinds"),
        *("state", "state_reason", "state_on", "priority", "starts", "ends", "continuous"),
        *("target_groups", "service_types", "forms", "policy_fields"),
        *("place_uncertain", "place_note", *ASIDE, "source_words", "outside_source"),
        *("postponed_from", "postponement_reason", "field_audience"),
    ),
    record=MEASURE,
    shape=MeasureRow,
    named_by=("code", "title"),
    step=("state", "state_reason", "state_on"),
)
ACTIVITIES = Sheet(
    "activities",
    (
        *("id", "measure_id", "code", "language", "title", "description"),
        *("starts", "ends", "continuous", "done"),
    ),
    record=ACTIVITY,
    named_by=("code", "title"),
    owners=("measure_id",),
    needed=frozenset({"measure_id"}),
)
INDICATORS = Sheet(
    "indicators",
    (
        *("id", "language", "name", "unit", "definition", "verification", "value_type"),
        *("direction", "period_aggregation", "territory_aggregation", "cumulative"),
    ),
    record=INDICATOR,
    named_by=("name",),
)
USES = Sheet(
    "uses",
    (
        *("id", "goal_id", "measure_id", "indicator_id", "language"),
        *("baseline_value", "baseline_as_of", "baseline_note", "responsible_id"),
    ),
    record=INDICATOR_USE,
    named_by=("indicator_id",),
    match=("goal_id", "measure_id", "indicator_id"),
    owners=("goal_id", "measure_id"),
)
TARGETS = Sheet(
    "targets",
    ("goal_id", "measure_id", "use_id", "year", "operator", "value", "high", "words"),
    part=IndicatorTarget,
    shape=TargetWrite,
    match=("use_id", "year"),
    owners=("use_id",),
    needed=frozenset({"use_id"}),
    within={"use_id": ("goal_id", "measure_id")},
)
NEEDS = Sheet(
    "needs",
    (
        *("id", "code", "measure_ids", "language", "title", "statement", "severity"),
        *("target_groups", "field_audience"),
    ),
    record=NEED,
    named_by=("code", "title"),
)
EVIDENCE = Sheet(
    "evidence",
    (
        *("need_id", "kind", "language", "words", "value", "high", "unit", "as_of"),
        *("source", "url"),
    ),
    part=Evidence,
    shape=EvidenceWrite,
    owners=("need_id",),
    needed=frozenset({"need_id"}),
)
PARTIES = Sheet(
    "parties",
    ("measure_id", "activity_id", "role", "organisation_id", "language", "body", "note"),
    part=Party,
    shape=PartyWrite,
    match=("measure_id", "activity_id", "role", "organisation_id", "body"),
    owners=("activity_id", "measure_id"),
    needed=frozenset({"measure_id"}),
    within={"activity_id": ("measure_id",)},
)
PLACES = Sheet(
    "places",
    (
        *("goal_id", "measure_id", "territory_id", "rule_kind", "rule_rural", "rule_within"),
        *("rule_count", "rule_all", "language", "words", "certain", "need_id"),
    ),
    part=Place,
    shape=PlaceWrite,
    owners=("goal_id", "need_id", "measure_id"),
)

SHEETS = (
    *(LEVELS, GOALS, MEASURES, ACTIVITIES, INDICATORS, USES, TARGETS, NEEDS, EVIDENCE),
    *(PARTIES, PLACES),
)
"""In the order in which rows can name each other."""

BY_NAME = {sheet.name: sheet for sheet in SHEETS}


def _sheet_of(table: str | None) -> str | None:
    """The sheet that holds the rows of a table, or is called like it."""
    found = (sheet.name for sheet in SHEETS if table in (sheet.table, sheet.name.removesuffix("s")))
    return next(found, None)
