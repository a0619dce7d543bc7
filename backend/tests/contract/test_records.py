"""One declaration for each record: every table belongs to one, and every consumer carries every
record and every field of it, or the declaration says why not."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from pydantic import create_model

from contract import walk
from triada import tables
from triada.core.audience_cascade import owner_tables
from triada.core.model import Base, Owned
from triada.core.record import Consumer, Record
from triada.exchange.exports.schemas import EXPORTED
from triada.exchange.search.schemas import SEARCHED
from triada.planning.carry_over.copying import carried_fields, records_below
from triada.planning.freezing.content import FROZEN_RECORDS
from triada.planning.history.columns import columns_of, parts
from triada.planning.succession.models import ItemKind
from triada.planning.workbooks.columns import parts_in
from triada.planning.workbooks.layout import BY_NAME as SHEET_NAMES
from triada.planning.workbooks.layout import SHEETS, SPECIAL

RECORDS = tables.RECORDS
BY_NAME = {record.name: record for record in RECORDS}

BESIDE = {
    "authority_link": "which authority belongs to which; read with the authority",
    "role_grant": "who may do what; no part of a plan, and about persons",
    "invitation": "a role that nobody holds yet; no part of a plan, and about persons",
    "accessibility_report": "a message to one authority that only its people read",
    "proposal": "a review of a document that is not taken over yet; never leaves the authority",
    "workbook_import": "a file that was checked; never leaves the authority",
}
"""Owned tables that are neither a record nor a part of one, each with its reason."""


def _owned():
    models = (mapper.class_ for mapper in Base.registry.mappers)
    return [model for model in models if issubclass(model, Owned)]


def homeless(models):
    """Tables that belong to no record: neither declared, nor a part, nor left out by name."""
    return {
        model.__tablename__
        for model in models
        if model.__tablename__ not in BY_NAME
        and model.__tablename__ not in BESIDE
        and not set(owner_tables(model)) & BY_NAME.keys()
    }


def test_every_owned_table_is_a_record_or_a_part_of_one():
    assert len(RECORDS) > 20
    assert homeless(_owned()) == set()
    assert BESIDE.keys() <= {model.__tablename__ for model in _owned()}
    assert all(len(reason) > 10 for reason in BESIDE.values())


def test_a_table_that_belongs_nowhere_is_found():
    class Lost:
        __tablename__ = "lost"
        audience_from = ()

    assert homeless([*_owned(), Lost]) == {"lost"}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_a_declaration_says_what_is_true(record):
    assert [each.name for each in RECORDS].count(record.name) == 1
    assert [each.collection for each in RECORDS].count(record.collection) == 1
    paths = {route.path for route in walk.ROUTES}
    assert f"/{record.collection}" in paths
    reasons = [*record.left_out.values()]
    reasons += [reason for each in record.fields_left_out.values() for reason in each.values()]
    assert all(len(reason) > 10 for reason in reasons)
    for consumer, fields in record.fields_left_out.items():
        assert consumer not in record.left_out, consumer
        shapes = (record.create, record.update)
        known = {name for shape in shapes if shape for name in shape.model_fields}
        assert fields.keys() <= known, consumer


def goes_over(record):
    """An edition, a goal or a measure, or what goes over with one of them."""
    owners = [BY_NAME[name] for name in ("edition", *ItemKind)]
    below = [each for owner in owners for each in records_below(owner)]
    return record in [*owners, *below]


FROZEN = {each.record.name: each.shape for each in FROZEN_RECORDS}


def _frozen_fields(record):
    return set(FROZEN[record.name].model_fields) if record.name in FROZEN else set()


def _fields_with_history(record):
    """Columns, and the lists in whose rows something may change."""
    lists = {field for part in parts(record.model) for field in part.owner_fields()}
    return {column.name for column in columns_of(record.model)} | lists


def _fields_in_workbook(record: Record) -> set[str]:
    """In a column, or in a sheet of parts; those of the edition itself have no owner's column."""
    own = [sheet for sheet in SHEETS if sheet.record and sheet.record.name == record.name]
    fields = {name for sheet in own for name in sheet.by_name if name not in SPECIAL}
    parts = {name for sheet in own for name in parts_in(sheet.schema) & SHEET_NAMES.keys()}
    if record.name == "edition":
        parts = {sheet.name for sheet in SHEETS if not sheet.record and not sheet.owners}
    return fields | parts


CARRIED: Mapping[Consumer, Callable[[Record], set[str]]] = {
    Consumer.exports: lambda record: (
        set(record.read.model_fields) if record.collection in EXPORTED else set()
    ),
    Consumer.carry_over: carried_fields,
    Consumer.versions: _frozen_fields,
    Consumer.history: _fields_with_history,
    Consumer.workbook: _fields_in_workbook,
}
"""By consumer, the fields of a record's Create that it carries."""

WHOLE: Mapping[Consumer, Callable[[Record], bool]] = {
    Consumer.exports: lambda record: record.collection in EXPORTED,
    Consumer.search: lambda record: record in SEARCHED and hasattr(record.model, "search"),
    Consumer.carry_over: goes_over,
    Consumer.versions: lambda record: record.name in FROZEN,
    Consumer.history: lambda record: f"get_{record.name}_history" in walk.BY_NAME,
    Consumer.workbook: lambda record: bool(_fields_in_workbook(record)),
}
"""By consumer, whether a record is in it."""


@pytest.mark.parametrize("consumer", WHOLE)
def test_every_record_is_in_every_consumer_or_says_why_not(consumer):
    for record in RECORDS:
        assert WHOLE[consumer](record) is record.appears_in(consumer), record.name


def lost(consumer, record):
    """Fields that can be sent and that the consumer neither carries nor leaves out by name."""
    if record.create is None or not record.appears_in(consumer):
        return set()
    named = record.fields_left_out.get(consumer, {}).keys()
    return record.create.model_fields.keys() - CARRIED[consumer](record) - named


@pytest.mark.parametrize("consumer", CARRIED)
@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_every_field_is_carried_or_says_why_not(record, consumer):
    assert lost(consumer, record) == set()
    named = record.fields_left_out.get(consumer, {}).keys()
    if record.appears_in(consumer):
        assert not named & CARRIED[consumer](record), "left out by name, and yet carried"


def test_a_field_that_a_consumer_forgets_is_found():
    """The control: a field that is taken and that no reader gets."""
    measure = BY_NAME["measure"]
    more = create_model("MeasureCreate", __base__=measure.create, colour=(str, ""))
    forgotten = replace(measure, create=more)
    for consumer in CARRIED:
        assert lost(consumer, forgotten) == {"colour"}, consumer
