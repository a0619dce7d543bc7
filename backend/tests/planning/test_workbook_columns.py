"""Sheets and columns follow the catalogue of records: a field is in a column, in a sheet of parts,
or says why not."""

from dataclasses import replace

import pytest
from pydantic import create_model

from triada.core.record import Consumer, appearing_in
from triada.core.text import LongText
from triada.core.translations import LANGUAGES
from triada.planning.needs.record import NEED
from triada.planning.records import RECORDS
from triada.planning.workbooks import vocabulary
from triada.planning.workbooks.columns import Kind, nested, parts_in
from triada.planning.workbooks.layout import BY_NAME, NEEDS, SHEETS

IN_WORKBOOK = appearing_in(Consumer.workbook, RECORDS)
SHEET_OF = {sheet.record.name: sheet for sheet in SHEETS if sheet.record}


def undecided(sheet):
    """Fields that are sent and neither have a column, nor are a sheet, nor are left out."""
    columns = {*sheet.by_name, *nested(sheet.schema), *(parts_in(sheet.schema) & BY_NAME.keys())}
    return sheet.schema.model_fields.keys() - columns - sheet.left_out


def test_each_record_has_a_sheet_or_is_left_out_with_a_reason():
    assert {record.name for record in IN_WORKBOOK} == {*SHEET_OF, "edition"}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_each_field_has_a_column_or_is_left_out_with_a_reason(sheet):
    assert undecided(sheet) == set()
    assert not sheet.left_out & {*sheet.by_name, *parts_in(sheet.schema) & BY_NAME.keys()}
    if sheet.record:
        assert sheet.record.create.model_fields.keys() <= sheet.schema.model_fields.keys()


def test_an_edition_is_its_levels():
    edition = next(record for record in IN_WORKBOOK if record.name == "edition")
    left_out = edition.fields_left_out[Consumer.workbook].keys()
    assert edition.create.model_fields.keys() - left_out == {"levels"}


def _wider(**fields):
    create = create_model("NeedCreate", __base__=NEED.create, **fields)
    return replace(NEEDS, record=replace(NEED, create=create))


def test_a_plain_field_appears_by_itself_at_the_end():
    """The control: nobody orders it."""
    sheet = _wider(colour=(str | None, None))
    assert undecided(sheet) == set()
    assert (sheet.columns[-1].name, sheet.columns[-1].kind) == ("colour", Kind.plain)
    assert [*sheet.columns[:-1]] == [*NEEDS.columns]


@pytest.mark.parametrize("kind", [LongText, list[str], dict[str, int], object])
def test_a_field_that_no_cell_can_hold_is_found(kind):
    assert undecided(_wider(colour=(kind, ...))) == {"colour"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_column_is_called_by_one_heading_that_leads_back_to_it(language):
    for sheet in SHEETS:
        assert vocabulary.sheet_called(vocabulary.title(language, sheet)) is sheet
        assert vocabulary.help_of_sheet(language, sheet)
        for column in sheet.columns:
            heading = vocabulary.heading(language, sheet, column)
            assert vocabulary.column_headed(sheet, heading).column == column, heading
            assert heading != column.name
            assert vocabulary.help_of(language, sheet, column), column.name
