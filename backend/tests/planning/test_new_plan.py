"""A town's whole new plan in two requests."""

from uuid import uuid4

import pytest

import make
from planning.desk import Desk, refused
from triada.core.rights import Role
from triada.settings import Settings

pytestmark = pytest.mark.anyio
LEVELS = [{"depth": n, "name": make.text(name)} for n, name in ((1, "Oblast"), (2, "Cíl"))]


@pytest.fixture
def settings():
    """With the limits that the program has by itself."""
    return Settings(database_url="postgresql://unused/", files_url="memory:///")


def begun(town, **more):
    plan = {"authority_id": str(town.id), "kind": "community_plan", "title": make.text("Plán")}
    edition = {"title": make.text("Plán 2027"), "period_from": "2027", "period_to": "2030"}
    return {"plan": plan, **edition, "levels": LEVELS, **more}


async def whole_plan(db, town, edition_id):
    """12 goals on two levels, 100 measures with parties and places, 10 indicators, 100 uses."""
    organisations = [await make.make_organisation(db) for _ in range(3)]
    territories = [await make.make_territory(db, town) for _ in range(4)]
    goals = [str(uuid4()) for _ in range(12)]
    measures = [str(uuid4()) for _ in range(100)]
    indicators = [str(uuid4()) for _ in range(10)]

    def create(record, temp_id=None, **new):
        return {"op": "create", "record": record, "temp_id": temp_id, "new": new}

    def goal(n):
        above = {"parent_id": goals[n % 3]} if n >= 3 else {}
        titled = {"code": f"{n + 1}", "title": make.text(f"Cíl {n}")}
        return create("goal", goals[n], edition_id=edition_id, **titled, **above)

    def measure(n):
        led = {"role": "lead", "organisation_id": str(organisations[n % 3].id)}
        paid = {"role": "funder", "body": make.text("Kraj")}
        where = [{"territory_id": str(each.id)} for each in territories[: n % 4 + 1]]
        named = {"code": f"1.{n}", "title": make.text(f"Opatření {n}")}
        return create(
            "measure",
            measures[n],
            goal_ids=[goals[n % 12]],
            parties=[led, paid],
            places=where,
            **named,
        )

    def indicator(n):
        named = {"name": make.text(f"Počet {n}"), "value_type": "count"}
        return create("indicator", indicators[n], authority_id=str(town.id), **named)

    def use(n):
        target = {"year": 2028, "operator": "ge", "value": n}
        return create(
            "indicator_use",
            indicator_id=indicators[n % 10],
            measure_id=measures[n],
            targets=[target],
        )

    counted = ((goal, 12), (measure, 100), (indicator, 10), (use, 100))
    return [make_(n) for make_, many in counted for n in range(many)]


async def test_twelve_goals_and_a_hundred_measures_are_two_requests(
    client, db, town, as_, statements
):
    desk = Desk(client, await as_(Role.coordinator, town))
    edition = await desk.made("/editions", **begun(town))
    assert edition["plan_title"] == make.text("Plán")
    lines = await whole_plan(db, town, edition["id"])
    statements.clear()
    answer = await desk.add(f"/editions/{edition['id']}/changes", changes=lines)
    assert answer.status_code == 200, answer.text
    assert len(statements) <= 110, "a handful for each kind, and for each goal"
    assert {item["outcome"] for item in answer.json()["items"]} == {"created"}
    tree = await desk.read(f"/editions/{edition['id']}/tree")
    assert len(await desk.listed("/goals", edition_id=edition["id"])) == 12
    measures = await desk.listed("/measures", edition_id=edition["id"])
    assert [each["code"] for each in measures] == [f"1.{n}" for n in range(100)]
    assert all(len(each["parties"]) == 2 and each["places"] for each in measures)
    uses = await desk.listed("/indicator-uses", authority_id=str(town.id))
    assert {use["measure_id"] for use in uses} == {each["id"] for each in measures}
    assert tree


async def test_an_edition_names_a_plan_or_brings_one(client, town, plan, as_, stranger):
    desk = Desk(client, await as_(Role.coordinator, town))
    both = begun(town, plan_id=str(plan.id))
    neither = {name: each for name, each in begun(town).items() if name != "plan"}
    for sent in (both, neither):
        refused(await desk.add("/editions", **sent), 422, "Invalid", "/body")
    at = "/body/plan/authority_id"
    refused(await stranger.add("/editions", **begun(town)), 422, "UnknownReference", at)
    assert len(await desk.listed("/plans")) == 1
