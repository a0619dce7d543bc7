"""What is frozen is printed, or left out with a reason: asked of the declarations, and then of the
documents themselves, by changing one field of a version after another."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, create_model

from http_client import ADAPTERS
from planning import filled
from triada.core.text import Text
from triada.core.translations import LANGUAGES, catalogue
from triada.planning.chapters.models import ChapterKind
from triada.planning.documents.chapters import previous_plan_chapter
from triada.planning.documents.fact_lists import PrintedFields
from triada.planning.documents.locale import Locale
from triada.planning.documents.plan_document import plan_document
from triada.planning.documents.plan_outline import PlanOutline
from triada.planning.documents.previous_plan import summarize
from triada.planning.documents.printed import MEASURE, SHAPES
from triada.planning.documents.printed_summary import SUMMARY_SHAPES
from triada.planning.documents.summary_document import council_summary
from triada.planning.versions.format import Content, FrozenMeasure

MOST_TRIED = 6
"""Places of one field: enough of each list for all its ways of being printed."""
CZECH = Locale("cs", "cs")
FROZEN = filled.SHAPES
DECLARED = {"plan": SHAPES, "summary": SUMMARY_SHAPES}


def undecided(
    declared: tuple[PrintedFields[Any], ...], shapes: dict[str, type[BaseModel]]
) -> set[str]:
    """`Shape.field` of every frozen field about which no declaration says anything."""
    known = {each.shape.__name__: each for each in declared}
    missing = {
        f"{name}.{field}"
        for name, shape in shapes.items()
        if name not in known
        for field in shape.model_fields
    }
    return missing | {
        f"{name}.{field}" for name, each in known.items() for field in each.undecided()
    }


@pytest.mark.parametrize("document", DECLARED)
def test_every_frozen_field_is_printed_or_left_out_with_a_reason(document):
    assert len(FROZEN) > 20
    assert undecided(DECLARED[document], FROZEN) == set()
    for each in DECLARED[document]:
        assert each.named() <= each.shape.model_fields.keys()
        printed = each.named() - each.left_out.keys()
        assert not set(each.inline) & each.left_out.keys()
        assert (
            printed | each.left_out.keys() | set(each.unnamed()) == each.shape.model_fields.keys()
        )
        assert all(len(reason) > 10 for reason in each.left_out.values())


class Costly(BaseModel):
    amount: int


def grown(**fields: Any) -> type[FrozenMeasure]:
    return create_model("FrozenMeasure", __base__=FrozenMeasure, **fields)


def test_a_field_that_no_declaration_knows_is_found():
    """The control: of a shape that prints itself only what has no printer, of others any field."""
    odd = grown(costs=(list[Costly], []))
    measure = replace(MEASURE, shape=odd)
    shapes = {**FROZEN, "FrozenMeasure": odd, "Costly": Costly}
    declared = tuple(measure if each is MEASURE else each for each in SHAPES)
    assert undecided(declared, shapes) == {"FrozenMeasure.costs", "Costly.amount"}
    party = next(each for each in SHAPES if each.record == "party")
    wide = create_model("FrozenParty", __base__=party.shape, share=(int, 1))
    assert replace(party, shape=wide).undecided() == ["share"]


def test_a_plain_field_of_a_measure_needs_only_its_label(monkeypatch):
    shape = grown(cost_note=(Text | None, None))
    labels = catalogue("cs")["fields"]
    monkeypatch.setitem(labels, "cost_note", "Poznámka k nákladům")
    note = Text.model_validate({"authored": "cs", "values": {"cs": "Bez nákladů"}})
    content = filled.version()
    measure = shape(
        **{name: getattr(content.measures[0], name) for name in FrozenMeasure.model_fields},
        cost_note=note,
    )
    facts = replace(MEASURE, shape=shape).facts_of(measure, PlanOutline(content), CZECH)
    said = [(each.label, each.lines[0][0].text) for each in facts]
    at = said.index(("Poznámka k nákladům", "Bez nákladů"))
    assert "Další oblasti" in [label for label, _ in said[:at]]
    assert said[at + 1][0] == "Přispívá také k"


def _plan(content: Content) -> object:
    blocks = (
        previous_plan_chapter(summarize(content.previous, date(2026, 1, 1)), CZECH)
        if content.previous
        else []
    )
    return plan_document(content, CZECH, None, {ChapterKind.previous_evaluation: blocks})


def _summary(content: Content) -> object:
    return council_summary(content, CZECH)


PRINTS = {"plan": _plan, "summary": _summary}


def printed_fields(version: Content, prints: Callable[[Content], object]) -> set[str]:
    """Each `Shape.field` with which the document changes."""
    before = prints(version)
    found: set[str] = set()
    tried: Counter[str] = Counter()
    for record in filled.occurrences(version):
        shape = type(record)
        for name in shape.model_fields:
            key = f"{shape.__name__}.{name}"
            tried[key] += 1
            if (
                tried[key] <= MOST_TRIED
                and key not in found
                and any(prints(version) != before for _ in _changed(record, name))
            ):
                found.add(key)
    return found


def _changed(record: BaseModel, name: str) -> Iterator[None]:
    """The record with each other value of the field; afterwards as it was."""
    annotation = type(record).model_fields[name].annotation
    kept = getattr(record, name)
    try:
        for other in filled.alternatives(annotation, kept, name):
            setattr(record, name, ADAPTERS(annotation).validate_python(other))
            yield
    finally:
        setattr(record, name, kept)


@pytest.mark.parametrize("document", DECLARED)
def test_the_documents_print_what_is_declared_and_nothing_else(document):
    version = filled.version()
    if document == "summary":
        # So that all facts of the edition have room.
        version.edition.parties = version.edition.parties[:1]
        version.edition.outlook_year = None
    declared = {
        f"{each.shape.__name__}.{name}"
        for each in DECLARED[document]
        for name in each.shape.model_fields.keys() - each.left_out.keys()
    }
    assert printed_fields(version, PRINTS[document]) == declared


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_frozen_field_and_code_has_a_label(language):
    labels = catalogue(language)
    fields = {f"{each.record}.{name}" for each in SHAPES for name in each.shape.model_fields}
    assert unlabelled(fields, labels["fields"]) == set()
    kinds = {
        kind
        for shape in FROZEN.values()
        for field in shape.model_fields.values()
        for kind in filled.enums(field.annotation)
    }
    assert len(kinds) > 10
    codes = {f"{kind.__name__}.{each.value}" for kind in kinds for each in kind}
    assert codes | {f"Severity.{n}" for n in (1, 2, 3)} <= labels["codes"].keys()
    assert unlabelled({"need.colour"}, labels["fields"]) == {"need.colour"}, "the control"


def unlabelled(fields: set[str], labels: dict[str, str]) -> set[str]:
    return {name for name in fields if name not in labels and name.split(".")[1] not in labels}
