"""A version's content is format 1 of the frozen plan: codes and names by value, so that it can be
read without the database it came from. What a shape holds since later has a default."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from triada.commons.authorities.models import AuthorityKind
from triada.commons.territories.models import Country
from triada.core.filetypes import MediaType
from triada.core.schema import Read
from triada.core.text import LongText, Text
from triada.planning.alignments.models import AlignmentKind, PlanLevel
from triada.planning.chapters.models import ChapterKind
from triada.planning.indicators.models import Operator, ValueType
from triada.planning.measures.models import MeasureKind, MeasureState, PolicyField
from triada.planning.needs.models import EvidenceKind
from triada.planning.plans.models import PlanKind
from triada.planning.plans.schemas import Source
from triada.planning.relations.models import PartyRole
from triada.planning.relations.schemas import PlaceRule


class FrozenIdentifier(Read):
    scheme: str
    value: str


class FrozenOrganisation(Read):
    name: Text
    identifiers: list[FrozenIdentifier]


class FrozenParty(Read):
    role: PartyRole
    organisation: FrozenOrganisation | None
    body: Text | None
    note: Text | None


class FrozenTerritory(Read):
    name: Text
    codes: list[FrozenIdentifier]


class FrozenPlace(Read):
    territory: FrozenTerritory | None
    rule: PlaceRule | None
    words: Text | None
    certain: bool


class FrozenTerm(Read):
    code: str
    name: Text
    paragraph: str | None


class FrozenTarget(Read):
    """Decimals are strings, so that no reader rounds them."""

    year: int | None
    operator: Operator
    value: str | None
    high: str | None
    words: str | None


class FrozenIndicator(Read):
    name: Text
    unit: Text | None
    value_type: ValueType
    verification: Text | None
    baseline_value: str | None
    baseline_as_of: str | None
    baseline_note: Text | None
    responsible: FrozenOrganisation | None
    targets: list[FrozenTarget]


class FrozenAlignment(Read):
    """With what of which other plan; a plan kept here that can no longer be seen has no title."""

    kind: AlignmentKind
    level: PlanLevel | None
    plan: Text | None
    code: str | None
    title: Text | None = Field(description="Null where the plan as a whole is meant")
    note: Text | None


class FrozenEvidence(Read):
    """Of few people the number is no part of the document."""

    kind: EvidenceKind
    value: str | None
    high: str | None
    unit: Text | None
    as_of: str | None
    source: Text | None
    url: str | None
    words: Text


class FrozenNeed(Read):
    id: UUID
    lineage_id: UUID
    code: str | None
    title: Text
    statement: Text | None
    severity: int | None
    target_groups: list[FrozenTerm]
    places: list[FrozenPlace]
    evidence: list[FrozenEvidence]
    measure_ids: list[UUID]


class FrozenActivity(Read):
    id: UUID
    code: str | None
    title: Text
    description: Text | None
    starts: str | None
    ends: str | None
    continuous: bool
    parties: list[FrozenParty]


class FrozenMeasure(Read):
    """What the plan promises; how far it got is no part of it."""

    id: UUID
    lineage_id: UUID
    goal_ids: list[UUID]
    code: str | None
    title: Text
    description: Text | None
    easy: Text | None
    kinds: list[MeasureKind]
    policy_fields: list[PolicyField]
    priority: int | None
    starts: str | None
    ends: str | None
    continuous: bool
    place_uncertain: bool
    place_note: Text | None
    incomplete: bool
    incomplete_note: Text | None
    target_groups: list[FrozenTerm]
    service_types: list[FrozenTerm]
    forms: list[FrozenTerm]
    places: list[FrozenPlace]
    parties: list[FrozenParty]
    activities: list[FrozenActivity]
    indicators: list[FrozenIndicator]
    aligned: list[FrozenAlignment]


class FrozenGoal(Read):
    id: UUID
    lineage_id: UUID
    parent_id: UUID | None
    depth: int
    code: str | None
    title: Text
    description: Text | None
    easy: Text | None
    incomplete: bool
    incomplete_note: Text | None
    target_groups: list[FrozenTerm]
    places: list[FrozenPlace]
    indicators: list[FrozenIndicator]
    aligned: list[FrozenAlignment]


class FrozenChapter(Read):
    id: UUID
    kind: ChapterKind
    title: Text
    body: LongText | None = Field(description="Markdown")


class FrozenLevel(Read):
    depth: int
    name: Text


class FrozenEdition(Read):
    id: UUID
    lineage_id: UUID
    ordinal: int
    title: Text
    period_from: str
    period_to: str
    outlook_year: int | None
    valid_until: str | None
    summary: Text | None
    legal_basis: Text | None
    easy: Text | None
    incomplete: bool
    incomplete_note: Text | None
    source: Source | None
    parties: list[FrozenParty]
    places: list[FrozenPlace]
    levels: list[FrozenLevel]
    aligned: list[FrozenAlignment]


class FrozenPlan(Read):
    id: UUID
    lineage_id: UUID
    kind: PlanKind
    title: Text
    abbreviation: str | None
    earlier_titles: list[Text]


class FrozenAuthority(Read):
    name: Text
    kind: AuthorityKind
    country: Country


class FrozenPicture(Read):
    """A picture that a chapter shows, by its hash: another file under its id is another picture."""

    id: UUID
    sha256: str
    media_type: MediaType
    size: int


class FrozenPreviousGoal(Read):
    id: UUID
    code: str | None
    title: Text


class FrozenPreviousMeasure(Read):
    """What became of it until the later plan was frozen."""

    goal_id: UUID | None = Field(description="Its home, null where that was never published")
    code: str | None
    title: Text
    ends: str | None
    state: MeasureState
    state_on: str | None
    state_reason: Text | None


class FrozenPrevious(Read):
    """How the plan before this one ended, as far as it was public."""

    id: UUID
    title: Text
    period_from: str
    period_to: str
    goals: list[FrozenPreviousGoal]
    measures: list[FrozenPreviousMeasure]


class Content(Read):
    """A whole edition. Lists stand in the plan's own order; goals are flat, each with its parent,
    and measures name the goals they hang on, home first."""

    format: Literal[1]
    authority: FrozenAuthority
    plan: FrozenPlan
    edition: FrozenEdition
    chapters: list[FrozenChapter]
    needs: list[FrozenNeed]
    goals: list[FrozenGoal]
    measures: list[FrozenMeasure]
    previous: FrozenPrevious | None = Field(
        default=None, description="Absent where none was public when it was frozen"
    )
    pictures: list[FrozenPicture] = Field(
        default=[], description="Of the chapters; absent where they show none for everybody"
    )
