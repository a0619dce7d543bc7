from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.lifecycle import queries
from triada.planning.plans.models import Edition
from triada.planning.plans.schemas import (
    EditionCreate,
    EditionFilter,
    EditionRead,
    EditionUpdate,
)

EDITION = Record(
    model=Edition,
    collection="editions",
    read=EditionRead,
    filter=EditionFilter,
    query=queries.editions,
    right=Right.plans_edit,
    create=EditionCreate,
    update=EditionUpdate,
    left_out={Consumer.changes: "a batch stays inside one edition"},
    fields_left_out={
        Consumer.exports: {"plan": "read as `plan_id`"},
        Consumer.history: {"plan": "its plan has a history of its own"},
        Consumer.workbook: {
            name: "the edition itself is described on its page; only its levels are in a workbook"
            for name in EditionCreate.model_fields
            if name != "levels"
        },
        Consumer.versions: {
            "plan_id": "its plan stands beside it",
            "plan": "its plan stands beside it",
            "predecessor_id": "the plan before is frozen as it ended",
            "state_note": "a step of its life, not its text",
            "note": "a note is for the people of the authority",
            "field_audience": "what some may not read is left out of the version",
        },
        Consumer.carry_over: {
            "plan": "the next edition belongs to the same plan",
            "ordinal": "the next free one",
            "field_audience": "the fields that it guards are not carried over",
            **dict.fromkeys(("outlook_year", "valid_until"), "of the old period"),
            **dict.fromkeys(
                ("summary", "easy", "note", "legal_basis", "parties", "places"),
                "about the old edition; said anew of the next one",
            ),
            **dict.fromkeys(("source", "incomplete", "incomplete_note"), "about the old document"),
        },
    },
)
