"""What `make bench` prints is what was measured."""

import json
from types import SimpleNamespace

import httpx
import pytest

from benchmarks import apps, results
from benchmarks.apps import ANSWERS
from benchmarks.goals import every_get
from benchmarks.goals.listing import GOALS, measured
from benchmarks.load import UnequalAnswerError
from benchmarks.peers.equality import same, values
from benchmarks.report import Line, printed
from benchmarks.timing import Cost, Costs

pytestmark = pytest.mark.anyio
PEERS = 10


def test_every_goal_is_measured():
    assert {number for number, _ in GOALS} | {PEERS} == set(range(1, 12))


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        (Line(1, "a", 1.2, 1.5), "met"),
        (Line(1, "a", 1.6, 1.5), "missed"),
        (Line(5, "a", 90, 85, "%", at_least=True), "met"),
        (Line(5, "a", 80, 85, "%", at_least=True), "missed"),
        (Line(5, "a", 80), ""),
    ],
)
def test_a_line_says_whether_it_is_met(line, verdict):
    assert line.verdict == verdict
    assert f"{int(verdict == 'met')} of {int(bool(verdict))} met" in printed([line])


def test_ratios_are_of_the_same_round():
    """The second round ran on a slower machine; the ratio does not care."""
    mine = Costs([Cost(10, 10, 1), Cost(100, 100, 1), Cost(10, 10, 1)])
    other = Costs([Cost(10, 0, 1), Cost(100, 0, 1), Cost(10, 0, 1)])
    assert mine.over(other) == 2
    assert mine.shares(other) == "  20 us = 0 Python + 10 database + 10 bytes"


async def test_constant_answers_are_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setenv(ANSWERS, str(tmp_path))
    headers = [(b"content-type", b"application/json"), (b"etag", b'"1"')]
    apps.keep(tmp_path, "tree", headers, b'{"a":1}')
    transport = httpx.ASGITransport(apps.constant)
    async with httpx.AsyncClient(transport=transport, base_url="http://bench") as client:
        answer = await client.get("/tree")
    assert (answer.content, answer.headers["etag"]) == (b'{"a":1}', '"1"')


def test_a_run_is_compared_with_the_one_at_a_hundred(tmp_path):
    def bench(authorities):
        return SimpleNamespace(results=tmp_path, filled=SimpleNamespace(authorities=authorities))

    assert results.compared(bench(100), "feed", {"a": 10.0, "b": 5.0}) == {}
    assert results.compared(bench(10_000), "feed", {"a": 30.0, "new": 1.0}) == {"a": 3.0}
    assert json.loads((tmp_path / "10000.json").read_text())["feed"] == {"a": 30.0, "new": 1.0}


def test_a_goal_that_fails_hides_no_other(monkeypatch):
    """Neither the lines before, nor the goals after it."""

    def breaking(bench):
        yield Line(7, "before", 1)
        raise RuntimeError("the cursor is too long")

    goals = ((7, breaking), (9, lambda _: [Line(9, "after", 1)]))
    monkeypatch.setattr("benchmarks.goals.listing.GOALS", goals)
    told = [
        (line.what, line.verdict) for line in measured(SimpleNamespace(say=str, settle=int), ())
    ]
    assert told == [("before", ""), ("breaking: the cursor is too long", "missed"), ("after", "")]
    assert [line.goal for line in measured(SimpleNamespace(say=str, settle=int), {9})] == [9]


def test_a_slower_machine_is_not_taken_for_growth():
    """A control: what grew more than the machine slowed down is told."""
    ratios = {"/v1/country-profiles": 1.5, "/v1/plans": 1.6, "/v1/goals": 4.5}
    found = dict.fromkeys(ratios, 10_000.0)
    assert every_get._above(ratios, found) == {"/v1/goals": 3.0}
    assert every_get._above(ratios, dict.fromkeys(ratios, 100.0)) == {}


OURS = {"items": [{"title": "Cíl", "at": "2026-12-01T10:00:00+00:00", "more": [1]}], "next": None}


def test_another_program_may_leave_fields_out():
    theirs = {"items": [{"title": "Cíl", "at": "2026-12-01T10:00:00Z"}]}
    assert (same(OURS, theirs), values(OURS)) == (2, 4)


@pytest.mark.parametrize("theirs", [{"items": []}, {"items": [{"title": "Jiný"}]}])
def test_another_program_that_answers_otherwise_is_not_timed(theirs):
    with pytest.raises(UnequalAnswerError):
        same(OURS, theirs)
