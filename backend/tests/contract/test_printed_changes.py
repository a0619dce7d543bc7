"""No raw code and no raw name of a field is printed: every field of every frozen record, with every
code that may stand in it, goes through the one renderer of changes in every language."""

import re
from enum import StrEnum
from typing import get_args, get_origin
from uuid import uuid4

import pytest
from pydantic import BaseModel

import make
from planning import filled
from triada.core.field_changes import field_change
from triada.core.text import Text
from triada.core.translations import LANGUAGES, catalogue
from triada.planning.differences.comparison import LINKS, compared_fields
from triada.planning.differences.schemas import COMPARED
from triada.planning.documents.change_text import change_facts
from triada.planning.documents.locale import Locale


def _with_each_code(annotation, value):
    """The value once for each code that may stand anywhere in it, and that code."""
    kind, _ = filled.kind_of(annotation)
    if get_origin(kind) is list:
        for inner, code in _with_each_code(get_args(kind)[0], value[0]):
            yield [inner], code
    elif isinstance(kind, type) and issubclass(kind, StrEnum):
        yield from ((code.value, code) for code in kind)
    elif isinstance(kind, type) and issubclass(kind, BaseModel) and not issubclass(kind, Text):
        for name, field in kind.model_fields.items():
            for inner, code in _with_each_code(field.annotation, value[name]):
                yield {**value, name: inner}, code


def _fields():
    """Each compared field of each frozen record with a full value, as a difference tells it."""
    made = filled.version().model_dump(mode="json")
    for each in COMPARED:
        elements = made[each.field] if each.is_list else [made[each.field]]
        for name in compared_fields(each.shape):
            yield each, name, next(it[name] for it in elements if it[name] not in (None, []))


def _printed(each, name, value, locale):
    """Both ways, from nothing and to nothing; the facts and all their words."""
    nothing = [] if isinstance(value, list) else None
    sides = [(nothing, value), (value, nothing)]
    if isinstance(value, bool) or (name == "depth"):
        sides = [(value, not value)] if isinstance(value, bool) else [(value, value + 1)]
    facts = [
        fact
        for old, new in sides
        for fact in change_facts(each.record.name, each.shape, field_change(name, old, new), locale)
    ]
    return facts, " ".join(run.text for fact in facts for line in fact.lines for run in line)


def _raw_codes(locale):
    """Codes that are printed as they are, where the language has other words for them."""
    found = set()
    for each, name, value in _fields():
        if name in LINKS:
            continue
        for variant, code in _with_each_code(each.shape.model_fields[name].annotation, value):
            _, words = _printed(each, name, variant, locale)
            label = catalogue(locale.label_language)["codes"][f"{type(code).__name__}.{code}"]
            if code.value in re.findall(r"\w+", words) and code.value not in label:
                found.add(f"{each.record.name}.{name}: {code}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_raw_code_is_printed(language):
    assert _raw_codes(Locale(language, language)) == set()


class Raw(Locale):
    def code_of(self, enum, value):  # noqa: ARG002 - the enum has no label here
        return str(value)


def test_raw_codes_would_be_found():
    """The control: a printer without labels."""
    found = _raw_codes(Raw("cs", "cs"))
    assert {
        "measure.kinds: maintain",
        "measure.parties: lead",
        "measure.aligned: supports",
        "need.evidence: survey",
        "chapter.kind: process",
        "goal.places: settlement",
    } <= found
    assert len(found) > 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_printed_under_its_label(language):
    locale = Locale(language, language)
    seen = 0
    for each, name, value in _fields():
        told = value
        if name in LINKS:
            told = [{"id": str(uuid4()), "code": "1.1", "title": make.text("Služba")}]
        facts, words = _printed(each, name, told, locale)
        label = locale.field(each.record.name, name)
        assert facts, (each.field, name)
        assert {fact.label.removesuffix(" (cs)") for fact in facts} == {label}
        assert label != name
        assert words.strip(), (each.field, name)
        assert not re.search(r"[{}]|\bNone\b|\btrue\b|[0-9a-f]{8}-[0-9a-f]{4}-", words), words
        seen += 1
    assert seen > 50
