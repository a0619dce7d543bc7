"""Every list has an index in its order, so that a page of it costs the same in a table of any size."""

import importlib
import pkgutil

import pytest
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import InstrumentedAttribute

import triada
from triada.commons.feedback.models import AccessibilityReport
from triada.commons.invitations.models import Invitation

OF_ONE_AUTHORITY = {
    AccessibilityReport.__tablename__: "an authority's few, found by the authority",
    Invitation.__tablename__: "an authority's few, found by the authority",
}
NESTED = {"MEASURE_ORDER"}
"""Of rows within a record, never of a list."""


def _orders():
    for module in pkgutil.walk_packages(triada.__path__, "triada."):
        if not module.name.endswith(".queries"):
            continue
        queries = importlib.import_module(module.name)
        for name in dir(queries):
            columns = getattr(queries, name)
            if not name.endswith("ORDER") or name in NESTED:
                continue
            if all(isinstance(each, InstrumentedAttribute) for each in columns):
                yield f"{module.name}.{name}", columns[0].class_.__table__, columns


ORDERS = {(table.name, tuple(each.key for each in by)): table for _, table, by in _orders()}


def _indexed(table):
    unique = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    for index in (*table.indexes, *unique, table.primary_key):
        yield tuple(column.name for column in index.columns)


def test_there_are_orders_to_look_at():
    assert len(ORDERS) > 20


@pytest.mark.parametrize(("name", "order"), ORDERS, ids=[name for name, _ in ORDERS])
def test_a_list_has_an_index_in_its_order(name, order):
    """A unique beginning is enough: what follows it decides nothing."""
    if name in OF_ONE_AUTHORITY:
        return
    found = list(_indexed(ORDERS[name, order]))
    assert any(
        each[: len(order)] == order or (len(each) > 1 and order[: len(each)] == each)
        for each in found
    ), found
