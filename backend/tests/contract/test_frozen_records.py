"""What a version holds of each record, asked of the catalogue: a record or a field is frozen, or
says why not."""

from dataclasses import replace

import pytest
from pydantic import create_model

from triada.core.record import Consumer
from triada.planning.freezing.content import FROZEN_RECORDS, _written
from triada.planning.freezing.parts import PARTS
from triada.planning.goals.record import GOAL
from triada.planning.measures.record import MEASURE
from triada.planning.records import RECORDS
from triada.planning.versions.schemas import Content, FrozenMeasure

FROZEN = {each.record.name: each for each in FROZEN_RECORDS}
PLANNED = [each for each in FROZEN_RECORDS if each.record in RECORDS]


def _undecided_records(records):
    """Neither frozen nor left out."""
    return {
        record.name
        for record in records
        if (record.name in FROZEN) == (Consumer.versions in record.left_out)
    }


def _undecided_fields(record, shape):
    """What people write into a record and a version neither holds nor is said to leave out."""
    written = {
        name
        for schema in (record.create, record.update)
        if schema is not None
        for name in schema.model_fields
    }
    left_out = record.fields_left_out.get(Consumer.versions, {})
    assert not left_out.keys() & shape.model_fields.keys()
    assert left_out.keys() <= written
    return written - shape.model_fields.keys() - left_out.keys()


def test_each_record_is_frozen_or_left_out_with_a_reason():
    assert {"edition", "chapter", "need", "goal", "measure"} <= FROZEN.keys()
    assert _undecided_records(RECORDS) == set()
    assert _undecided_records((replace(GOAL, model=_colour()),)) == {"colour"}, "the control"


def _colour():
    return type("Colour", (), {"__tablename__": "colour"})


@pytest.mark.parametrize("frozen", PLANNED, ids=lambda each: each.record.name)
def test_each_field_that_people_write_is_frozen_or_left_out_with_a_reason(frozen):
    assert _undecided_fields(frozen.record, frozen.shape) == set()


def test_a_field_that_nobody_thought_of_is_found():
    """The control."""
    wider = create_model("MeasureCreate", __base__=MEASURE.create, colour=(str, ""))
    assert _undecided_fields(replace(MEASURE, create=wider), FrozenMeasure) == {"colour"}


def test_what_is_no_column_has_a_renderer():
    for each in FROZEN_RECORDS:
        columns = each.record.model.__table__.columns
        assert each.shape.model_fields.keys() <= {*columns.keys(), *PARTS}, each.field


def test_what_a_shape_holds_since_later_changes_no_hash_until_it_says_something():
    class Grown(FrozenMeasure):
        colour: str | None = None

    named = dict.fromkeys(FrozenMeasure.model_fields)
    before = FrozenMeasure.model_construct(**named)
    assert _written(Grown.model_construct(**named, colour=None)) == _written(before)
    assert _written(Grown.model_construct(**named, colour="red"))["colour"] == "red"
    assert set(_written(before)) == set(named), "what was always there is always written"
    assert [name for name, it in Content.model_fields.items() if not it.is_required()] == [
        "previous",
        "pictures",
    ]
