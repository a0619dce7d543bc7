"""Columns are typed as what they are, so that the type checker knows what a record holds."""

import re
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from sqlalchemy import ARRAY, CheckConstraint
from sqlalchemy.orm import Mapped

from triada import tables
from triada.core.columns import EnumColumn
from triada.core.field_visibility import Guarded
from triada.core.model import Audience, Base

assert tables.RECORDS
MODELS = sorted((m.class_ for m in Base.registry.mappers), key=lambda model: model.__tablename__)
LISTED = re.compile(r"^(\w+) (?:in \((.*)\)|<@ array\[(.*)\]::varchar\[\])$")


def _name(model):
    return model.__tablename__


def _holds_any(annotation):
    return annotation is Any or any(_holds_any(each) for each in get_args(annotation))


def untyped(model):
    """The columns that a class says nothing about."""
    hints = get_type_hints(model)
    return {name for name, hint in hints.items() if get_origin(hint) is Mapped and _holds_any(hint)}


@pytest.mark.parametrize("model", MODELS, ids=_name)
def test_no_column_is_of_any_type(model):
    assert untyped(model) == set()


def test_a_column_of_any_type_would_be_found():
    """The control of the test above; what is inherited is seen too."""

    class Above:
        audience: Mapped[Any]

    class Loose(Above):
        id: Mapped[int]
        title: Mapped[Any | None]
        source: Mapped[dict[str, list[Any]]]

    assert untyped(Loose) == {"audience", "title", "source"}


def _words_by_column(model):
    checks = (each for each in model.__table__.constraints if isinstance(each, CheckConstraint))
    found = (LISTED.match(str(check.sqltext)) for check in checks)
    return {one[1]: re.findall(r"'([^']*)'", one[2] or one[3]) for one in found if one}


@pytest.mark.parametrize("model", MODELS, ids=_name)
def test_a_column_whose_words_are_listed_is_of_their_enumeration(model):
    for name, words in _words_by_column(model).items():
        kind = model.__table__.columns[name].type
        kind = kind.item_type if isinstance(kind, ARRAY) else kind
        assert isinstance(kind, EnumColumn), name
        assert [member.value for member in kind.kind] == words


def test_there_are_listed_words():
    by_model = {model.__tablename__: _words_by_column(model) for model in MODELS}
    assert {"state", "kinds", "policy_fields"} == by_model["measure"].keys()
    assert sum(map(len, by_model.values())) > 25


@pytest.mark.parametrize("model", [each for each in MODELS if issubclass(each, Guarded)], ids=_name)
def test_a_working_note_is_read_inside_unless_said_otherwise(model):
    noted = "note" in model.guards.values()
    assert model.default_audiences == ({"note": Audience.internal} if noted else {})
