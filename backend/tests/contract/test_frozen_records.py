"""How a version holds what it holds of each record."""

from triada.planning.freezing.content import FROZEN_RECORDS, as_json
from triada.planning.freezing.parts import PARTS
from triada.planning.versions.format import Content, FrozenMeasure


def test_what_is_no_column_has_a_renderer():
    for each in FROZEN_RECORDS:
        columns = each.record.model.__table__.columns
        assert each.shape.model_fields.keys() <= {*columns.keys(), *PARTS}, each.field


def _always_there(shape):
    return [name for name, field in shape.model_fields.items() if field.is_required()]


def test_what_a_shape_holds_since_later_changes_no_hash_until_it_says_something():
    class Grown(FrozenMeasure):
        colour: str | None = None

    named = dict.fromkeys(_always_there(FrozenMeasure))
    before = FrozenMeasure.model_construct(**named)
    assert as_json(Grown.model_construct(**named, colour=None)) == as_json(before)
    assert as_json(Grown.model_construct(**named, colour="red"))["colour"] == "red"
    assert set(as_json(before)) == set(named), "what was always there is always written"
    assert _always_there(Content) == [
        *("format", "authority", "plan", "edition", "chapters", "needs", "goals", "measures")
    ], "whatever came later has a default"
