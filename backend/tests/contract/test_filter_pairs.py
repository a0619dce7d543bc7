"""Every list with each two of its filters at once: each alone may be right, and both together an
error."""

from itertools import combinations

import pytest

from contract import walk
from contract.asking import get, parameters

pytestmark = pytest.mark.anyio

PLAIN = {"after", "cursor", "limit", "q"}
SAMPLES = {"boolean": "true", "integer": "1", "number": "1"}
FORMATS = {"date": "2026-01-01", "date-time": "2026-01-01T00:00:00Z"}


def _kinds(schema):
    schema = walk.resolved(schema)
    return [walk.resolved(each) for each in schema.get("anyOf", [schema])]


def sample(stage, name, schema):
    """A value of this filter that the schema lets through."""
    kind = next(each for each in _kinds(schema) if each.get("type") != "null")
    if kind.get("type") == "array":
        return [sample(stage, name, kind["items"])]
    if "enum" in kind:
        return kind["enum"][0]
    if kind.get("format") == "uuid":
        return str(stage.inside.ids.get(name, stage.inside.town.id))
    return FORMATS.get(kind.get("format"), SAMPLES.get(kind.get("type"), "cs"))


def pairs(route):
    given = parameters(route)
    return list(combinations(sorted(given.keys() - PLAIN), 2))


PAIRED = [route for route in walk.PAGED if pairs(route)]


def test_there_are_pairs_to_ask():
    assert sum(len(pairs(route)) for route in PAIRED) > 100
    assert ("authority_id", "within") in pairs(walk.BY_NAME["list_territories"])


@pytest.mark.parametrize("route", PAIRED, ids=walk.name_of)
async def test_two_filters_at_once_are_answered_or_refused(stage, route):
    given, answered = parameters(route), 0
    for names in pairs(route):
        asked = {name: sample(stage, name, given[name]) for name in names}
        answer = await get(stage, route, **asked)
        assert answer.status_code in (200, 422), (asked, answer.text)
        answered += answer.status_code == 200
    assert answered
