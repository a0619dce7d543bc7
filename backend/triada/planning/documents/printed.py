"""Every frozen shape, field by field: where and in which order it is printed, or why it is not.

A new field of a plan's record that is named here nowhere is printed where `...` stands, by the kind
of its annotation and under its label. Whether this is what the documents really do is tested by
changing each field of a version and looking whether the document changed."""

from typing import Any, Final

from triada.planning.documents import record_facts
from triada.planning.documents.evidence_table import evidence_parts
from triada.planning.documents.fact_lists import FactGroup, PartGroup, PrintedFields
from triada.planning.documents.indicator_tables import activity_parts, indicator_parts
from triada.planning.plans.schemas import Source
from triada.planning.relations.schemas import PlaceRule
from triada.planning.versions.format import (
    Content,
    FrozenActivity,
    FrozenAlignment,
    FrozenAuthority,
    FrozenChapter,
    FrozenEdition,
    FrozenEvidence,
    FrozenGoal,
    FrozenIdentifier,
    FrozenIndicator,
    FrozenLevel,
    FrozenMeasure,
    FrozenNeed,
    FrozenOrganisation,
    FrozenParty,
    FrozenPicture,
    FrozenPlace,
    FrozenPlan,
    FrozenPrevious,
    FrozenPreviousGoal,
    FrozenPreviousMeasure,
    FrozenTarget,
    FrozenTerm,
    FrozenTerritory,
)

_FOR_MACHINES: Final = "a number for machines, which stands in the version's data"
ID: Final = {"id": _FOR_MACHINES}
LINEAGE: Final = {"lineage_id": _FOR_MACHINES}
IDS: Final = {**ID, **LINEAGE}
PLAN: Final = PrintedFields(
    "plan",
    FrozenPlan,
    inline=("kind", "title", "abbreviation"),
    facts=("earlier_titles", ...),
    left_out=IDS,
)
EDITION: Final = PrintedFields(
    "edition",
    FrozenEdition,
    inline=("title",),
    before=(
        PartGroup(("summary",), record_facts.summary_parts),
        PartGroup(("easy",), record_facts.easy_parts),
    ),
    facts=(
        FactGroup(("period_from", "period_to"), record_facts.period_facts),
        "outlook_year",
        FactGroup(("valid_until",), record_facts.valid_until_facts),
        "places",
        "parties",
        "legal_basis",
        "levels",
        ...,
        "aligned",
        "source",
    ),
    after=(PartGroup(("incomplete", "incomplete_note"), record_facts.incomplete_parts),),
    left_out={**IDS, "ordinal": "its period says which of the plan's editions it is"},
)
NEED: Final = PrintedFields(
    "need",
    FrozenNeed,
    inline=("code", "title"),
    before=(PartGroup(("statement",), record_facts.statement_parts),),
    facts=(
        FactGroup(("severity",), record_facts.severity_facts),
        "target_groups",
        "places",
        ...,
        FactGroup(("measure_ids",), record_facts.answering_measures_facts),
        FactGroup(("evidence",), record_facts.no_evidence_facts),
    ),
    after=(PartGroup(("evidence",), evidence_parts),),
    left_out=IDS,
)
GOAL: Final = PrintedFields(
    "goal",
    FrozenGoal,
    inline=("id", "code", "title", "parent_id"),
    before=(
        PartGroup(("description",), record_facts.description_parts),
        PartGroup(("easy",), record_facts.easy_parts),
    ),
    facts=("target_groups", "places", ..., "aligned"),
    after=(
        PartGroup(("incomplete", "incomplete_note"), record_facts.incomplete_parts),
        PartGroup(("indicators",), indicator_parts),
    ),
    left_out={**LINEAGE, "depth": "its heading is as deep as its place among the goals says"},
)
MEASURE: Final = PrintedFields(
    "measure",
    FrozenMeasure,
    inline=("id", "code", "title"),
    before=(
        PartGroup(("description",), record_facts.description_parts),
        PartGroup(("easy",), record_facts.easy_parts),
    ),
    facts=(
        "kinds",
        FactGroup(("starts", "ends", "continuous"), record_facts.when_facts),
        "priority",
        "target_groups",
        "service_types",
        "forms",
        FactGroup(("places", "place_uncertain", "place_note"), record_facts.measure_places_facts),
        FactGroup(("parties",), record_facts.measure_parties_facts),
        "policy_fields",
        ...,
        FactGroup(("goal_ids",), record_facts.supported_goals_facts),
        FactGroup((), record_facts.answered_needs_facts),
        "aligned",
    ),
    after=(
        PartGroup(("incomplete", "incomplete_note"), record_facts.incomplete_parts),
        PartGroup(("activities",), activity_parts),
        PartGroup(("indicators",), indicator_parts),
    ),
    left_out=LINEAGE,
)

_COVER: Final = ("authority", "plan", "edition")
NUMBERS: Final = "official numbers are for machines, which read them in the version's data"
SHAPES: Final[tuple[PrintedFields[Any], ...]] = (  # each of its own shape
    PrintedFields(
        "content",
        Content,
        inline=(*_COVER, "chapters", "needs", "goals", "measures", "previous"),
        left_out={
            "format": "says how the data are written, not what the plan says",
            "pictures": "the chapters show the pictures themselves",
        },
    ),
    PrintedFields(
        "authority",
        FrozenAuthority,
        inline=("name",),
        left_out={
            "kind": "its name says it",
            "country": "its name says it; it only chooses the language of labels",
        },
    ),
    PLAN,
    EDITION,
    PrintedFields("chapter", FrozenChapter, inline=("kind", "title", "body"), left_out=ID),
    NEED,
    GOAL,
    MEASURE,
    PrintedFields(
        "activity",
        FrozenActivity,
        inline=("code", "title", "description", "starts", "ends", "continuous", "parties"),
        left_out=ID,
    ),
    PrintedFields(
        "indicator",
        FrozenIndicator,
        inline=(
            "name",
            "unit",
            "value_type",
            "verification",
            "baseline_value",
            "baseline_as_of",
            "baseline_note",
            "responsible",
            "targets",
        ),
    ),
    PrintedFields(
        "indicator_target", FrozenTarget, inline=("year", "operator", "value", "high", "words")
    ),
    PrintedFields(
        "evidence",
        FrozenEvidence,
        inline=("kind", "value", "high", "unit", "as_of", "source", "url", "words"),
    ),
    PrintedFields(
        "alignment", FrozenAlignment, inline=("kind", "level", "plan", "code", "title", "note")
    ),
    PrintedFields("party", FrozenParty, inline=("role", "organisation", "body", "note")),
    PrintedFields("place", FrozenPlace, inline=("territory", "rule", "words", "certain")),
    PrintedFields(
        "place_rule",
        PlaceRule,
        inline=("kind", "rural", "count", "all"),
        left_out={"within": "only the number of the territory is known, not its name"},
    ),
    PrintedFields(
        "term",
        FrozenTerm,
        inline=("name", "paragraph"),
        left_out={"code": "of the classification; its name says the same"},
    ),
    PrintedFields("level", FrozenLevel, inline=("depth", "name")),
    PrintedFields("source", Source, inline=("title", "url", "as_of")),
    PrintedFields(
        "organisation", FrozenOrganisation, inline=("name",), left_out={"identifiers": NUMBERS}
    ),
    PrintedFields("territory", FrozenTerritory, inline=("name",), left_out={"codes": NUMBERS}),
    PrintedFields("identifier", FrozenIdentifier, left_out={"scheme": NUMBERS, "value": NUMBERS}),
    PrintedFields(
        "picture",
        FrozenPicture,
        left_out=dict.fromkeys(
            FrozenPicture.model_fields, "says which file it is; the chapter shows the picture"
        ),
    ),
    PrintedFields(
        "previous",
        FrozenPrevious,
        inline=("title", "period_from", "period_to", "goals", "measures"),
        left_out=ID,
    ),
    PrintedFields("previous_goal", FrozenPreviousGoal, inline=("id", "code", "title")),
    PrintedFields(
        "previous_measure",
        FrozenPreviousMeasure,
        inline=("goal_id", "code", "title", "ends", "state", "state_reason"),
        left_out={"state_on": "the chapter counts how the measures ended, not on which day"},
    ),
)
"""All of what a version holds, in the order in which it holds it."""
