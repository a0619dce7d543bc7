"""Export, import, export: the same content, whatever an edition holds."""

import hypothesis.strategies as st
import pytest
from anyio import from_thread, to_thread
from hypothesis import HealthCheck, given, settings
from pydantic import TypeAdapter, ValidationError

import make
from planning.spreadsheets import brought, cells_of, checked, rows_of, taken
from triada.core.text import Line, Prose
from triada.core.translations import LANGUAGES
from triada.planning.measures.models import (
    TRANSITIONS,
    MeasureKind,
    MeasureState,
    PolicyField,
    needs_reason,
)
from triada.planning.needs.models import EvidenceKind
from triada.planning.relations.models import PartyRole

pytestmark = pytest.mark.anyio

TAGS = ("cs", "sk", "sr-Cyrl", "sr-Latn", "en", "de-AT", "cs-x-easy")
STRANGE = ("=1+1", "'=1", "-5", "@a", "#2", "(prázdné)", "(example) x", "a; b", "x [y]", "  okraj ",
           "1.10", "TRUE", "ano", "Љубав", "a\tb", "25.4.2026", "_x0041_", "☃ 𝒳", "e\u0301")  # fmt: skip


def _fits(kind):
    def fits(text):
        try:
            return TypeAdapter(kind).validate_python(text)
        except ValidationError:
            return False

    return fits


def texts(kind, words):
    values = st.dictionaries(st.sampled_from(TAGS), words, min_size=1, max_size=3)
    picked = values.flatmap(
        lambda said: st.fixed_dictionaries(
            {"authored": st.sampled_from(sorted(said)), "values": st.just(said)}
        )
    )
    return picked.filter(_fits(kind))


WORDS = st.one_of(st.sampled_from(STRANGE), st.text(min_size=1, max_size=12))
LINES = texts(Line, WORDS)
PROSES = st.none() | texts(Prose, WORDS | st.just("řádek\nřádek\n\n konec"))
CODES = st.none() | st.sampled_from(("1", "1.1", "1.10", "A 1", "=2", "#3"))
DATES = st.none() | st.sampled_from(("2026", "2026-Q2", "2026-04", "2026-04-25", "2026~"))
NUMBERS = st.none() | st.floats(-1e9, 1e9).map(lambda value: value + 0.0)
PARTIES = st.lists(
    st.fixed_dictionaries(
        {"role": st.sampled_from(list(PartyRole)), "body": LINES, "note": PROSES}
    ),
    max_size=3,
)
RULES = st.fixed_dictionaries({
    "kind": st.sampled_from(("settlement", "municipality")),
    "rural": st.none() | st.booleans(),
    "count": st.none() | st.integers(1, 9),
    "all": st.booleans(),
})  # fmt: skip
PLACES = st.lists(
    st.fixed_dictionaries({"words": texts(Prose, WORDS), "certain": st.booleans()})
    | st.fixed_dictionaries({"rule": RULES, "words": PROSES}),
    max_size=3,
)
TARGETS = st.lists(
    st.fixed_dictionaries({
        "year": st.none() | st.sampled_from((2026, 2027)),
        "operator": st.sampled_from(("eq", "ge", "about")),
        "value": NUMBERS,
        "words": st.sampled_from(("asi tolik", "= 70", "  dva ")),
    }),
    max_size=3,
    unique_by=lambda target: target["year"],
)  # fmt: skip
ASIDE = {"easy": PROSES, "note": PROSES, "incomplete": st.booleans(), "incomplete_note": PROSES}
GOAL = st.fixed_dictionaries({"title": LINES, "description": PROSES, "places": PLACES, **ASIDE})
MEASURE = st.fixed_dictionaries({
    "title": LINES,
    "description": PROSES,
    "kinds": st.lists(st.sampled_from(list(MeasureKind)), unique=True, max_size=3),
    "policy_fields": st.lists(st.sampled_from(list(PolicyField)), unique=True, max_size=2),
    "priority": st.none() | st.integers(1, 5),
    "starts": st.none() | st.just("2025"),
    "ends": DATES,
    "continuous": st.booleans(),
    "place_uncertain": st.booleans(),
    "place_note": PROSES,
    "source_words": st.none() | WORDS.filter(_fits(Prose) and str.strip).filter(str.isprintable),
    "outside_source": st.booleans(),
    "places": PLACES,
    "parties": PARTIES,
    "field_audience": st.dictionaries(
        st.sampled_from(("priority", "parties", "note")), st.sampled_from(("internal", "public"))
    ),
    **ASIDE,
})  # fmt: skip
ACTIVITY = st.fixed_dictionaries(
    {"title": LINES, "code": CODES, "ends": DATES, "done": st.booleans(), "parties": PARTIES}
)
USE = st.fixed_dictionaries(
    {
        "baseline_value": NUMBERS,
        "baseline_note": PROSES,
        "baseline_as_of": DATES,
        "targets": TARGETS,
    }
)
FIGURES = st.fixed_dictionaries(
    {"value": NUMBERS, "unit": st.none() | LINES, "as_of": DATES, "source": PROSES}
)
EVIDENCE = st.builds(
    lambda kind, words, figure, url: {"kind": kind, "words": words, **figure, "url": url},
    st.sampled_from(list(EvidenceKind)),
    texts(Prose, WORDS),
    FIGURES,
    st.none() | st.just("https://example.org/a?b=1"),
)
NEED = st.fixed_dictionaries({
    "title": LINES,
    "statement": PROSES,
    "severity": st.none() | st.integers(1, 3),
    "places": PLACES,
    "evidence": st.lists(EVIDENCE, max_size=2),
    "field_audience": st.dictionaries(
        st.sampled_from(("severity", "evidence")), st.sampled_from(("internal", "public"))
    ),
})  # fmt: skip
NAMED = st.fixed_dictionaries({"name": LINES, "unit": st.none() | LINES, "definition": PROSES})


PICK = st.integers(0, 99)
"""One of those that there are."""
STEPS = st.lists(st.tuples(PICK, PROSES), max_size=3)
EDITION = st.fixed_dictionaries({
    "levels": st.lists(LINES, min_size=2, max_size=2),
    "tops": st.lists(GOAL, min_size=1, max_size=2),
    "below": st.lists(st.tuples(PICK, GOAL), max_size=2),
    "turned": st.booleans(),
    "codes": st.lists(CODES, min_size=10, max_size=10),
    "indicators": st.lists(NAMED, min_size=2, max_size=2),
    "goal_uses": st.lists(st.tuples(PICK, PICK, USE), max_size=2),
    "measures": st.lists(
        st.tuples(
            st.lists(PICK, min_size=1, max_size=2),
            MEASURE,
            STEPS,
            st.lists(ACTIVITY, max_size=2),
            st.lists(st.tuples(PICK, USE), max_size=2),
        ),
        max_size=3,
    ),
    "needs": st.lists(st.tuples(st.lists(PICK, max_size=2), NEED), max_size=2),
})  # fmt: skip


class Builder:
    """A coordinator who fills an edition with whatever comes."""

    def __init__(self, desk, town, edition, said):
        self.desk, self.town, self.edition, self.said = desk, town, edition, said
        self.codes, self.used = list(said["codes"]), set()

    def code(self):
        """Each once, as the plan wants it."""
        code = self.codes.pop()
        fresh = code not in self.used
        self.used.add(code)
        return code if fresh else None

    async def fill(self):
        said = self.said
        levels = [{"depth": n, "name": name} for n, name in enumerate(said["levels"], 1)]
        await self.desk.changed(f"/editions/{self.edition.id}", levels=levels)
        tops = [await self.goal(None, goal) for goal in said["tops"]]
        below = [await self.goal(tops[n % len(tops)], goal) for n, goal in said["below"]]
        if said["turned"]:  # what is above may stand below
            await self.desk.changed(f"/goals/{[*tops, *below][-1]}", position=0)
        self.used.clear()
        named = [await self.indicator(each) for each in said["indicators"]]
        for n, which, use in said["goal_uses"]:
            await self.use(named[which % 2], use, goal_id=tops[n % len(tops)])
        goals = [*tops, *below]
        measures = [await self.measure(goals, named, *measure) for measure in said["measures"]]
        self.used.clear()
        for answers, need in said["needs"]:
            await self.need(measures, answers, need)

    async def goal(self, parent, body):
        owner = {"edition_id": str(self.edition.id), "parent_id": parent, "code": self.code()}
        return (await self.desk.made("/goals", **owner, **body))["id"]

    async def indicator(self, body):
        owner = {"authority_id": str(self.town.id), "value_type": "count"}
        return (await self.desk.made("/indicators", **owner, **body))["id"]

    async def use(self, indicator, body, **owner):
        await self.desk.made("/indicator-uses", indicator_id=indicator, **owner, **body)

    async def measure(self, goals, named, hangs, body, steps, activities, uses):
        hangs = [goals[n % len(goals)] for n in hangs]
        body = {**body, "code": self.code(), "goal_ids": hangs}
        id = (await self.desk.made("/measures", **body))["id"]
        for activity in activities:
            await self.desk.made("/activities", measure_id=id, **activity)
        for which, use in uses:
            await self.use(named[which % 2], use, measure_id=id)
        await self.walk(id, steps)
        return id

    async def need(self, measures, answers, body):
        ids = list(dict.fromkeys(measures[n % len(measures)] for n in answers if measures))
        owner = {"edition_id": str(self.edition.id), "code": self.code(), "measure_ids": ids}
        await self.desk.made("/needs", **owner, **body)

    async def walk(self, id, steps):
        state = MeasureState.proposed
        for n, reason in steps:
            to = TRANSITIONS[state][n % len(TRANSITIONS[state])]
            if needs_reason(state, to):
                reason = reason or make.text("Proto")
            step = {"to": to, "reason": reason, "on": "2026-01-31"}
            answer = await self.desk.step(f"/measures/{id}", "transitions", **step)
            assert answer.status_code == 200, answer.text
            state = to


async def test_any_reachable_edition_survives_the_way_out_and_back(db, town, coordinator):
    async def survives(said, language):
        plan = await make.make_plan(db, town)
        edition = await make.make_edition(db, plan, levels=())
        await Builder(coordinator, town, edition, said).fill()
        wanted = {"ids": False, "language": language}
        first = await taken(coordinator, edition, **wanted)
        again = await checked(coordinator, edition, first)
        assert (again["errors"], again["changes"]) == (0, []), again
        empty = await make.make_edition(db, plan, levels=(), ordinal=2)
        await brought(coordinator, empty, first)
        second = await taken(coordinator, empty, **wanted)
        assert cells_of(second) == cells_of(first)
        assert second == first

    @given(said=EDITION, language=st.sampled_from(LANGUAGES))
    @settings(max_examples=25, suppress_health_check=list(HealthCheck))
    def on_a_thread_of_its_own(said, language):
        from_thread.run(survives, said, language)

    await to_thread.run_sync(on_a_thread_of_its_own)


async def test_with_ids_a_workbook_finds_its_own_records_again(coordinator, edition, told):
    file = await taken(coordinator, edition)
    report = await checked(coordinator, edition, file)
    assert (report["findings"], report["changes"]) == ([], [])
    assert sum(each["same"] for each in report["counts"]) >= 8


async def test_ids_of_another_edition_are_told_and_their_rows_added(
    db, plan, coordinator, edition, told
):
    other = await make.make_edition(db, plan, ordinal=2)
    report = await brought(coordinator, other, await taken(coordinator, edition))
    strange = {each["sheet"] for each in report["findings"] if each["code"] == "ids_elsewhere"}
    assert strange == {"goals", "measures", "activities", "uses"}
    assert {each["sheet"]: each["new"] for each in report["counts"]}["measures"] == 1


async def test_who_sees_less_takes_less_away(anyone, edition, told, coordinator):
    own, public = [
        rows_of(await taken(desk, edition, language="cs"), "Opatření")[0]
        for desk in (coordinator, anyone)
    ]
    assert own["Pracovní poznámka"] != ""
    assert "Pracovní poznámka" not in public or public["Pracovní poznámka"] == ""
    assert own["Název"] == public["Název"]
