"""The lists that every installation ships with."""

import pytest
from sqlalchemy import func, select

import make
from triada.commons.classifications.models import Term
from triada.commons.territories.models import Territory, TerritoryCode
from triada.core.db import write_in
from triada.core.ids import COMMONS, official_id
from triada.core.rights import Role
from triada.core.text import Text
from triada.reference.loader import load_reference, read, term_id, territory_id

pytestmark = pytest.mark.anyio


async def _seq(db) -> int:
    return int(await db.scalar(select(func.lock_revision(COMMONS))) or 0)


async def test_loading_twice_changes_nothing(db):
    first = await load_reference(db)
    assert all(first.values())
    assert first["territory"] == len(read("territories"))
    seq = await _seq(db)
    db.expunge_all()
    assert set((await load_reference(db)).values()) == {0}
    assert await _seq(db) == seq


async def test_every_fact_is_there_and_points_to_what_is_there(client, db):
    await load_reference(db)
    place = (await client.get(f"/v1/territories/{territory_id('rs-bac')}")).json()
    assert place["id"] == str(official_id("RS-RZS", "80055"))
    assert place["recorded_by"] is None
    assert (place["latitude"], place["longitude"]) == (45.39, 19.24)
    within = await client.get(f"/v1/territories?within={territory_id('rs-bac')}")
    assert len(within.json()["items"]) == 6
    type_ = await client.get(f"/v1/classifications/{term_id('service_type', 'CZ-37')}")
    assert type_.json()["paragraph"] == "§ 37 odst. 3"
    assert type_.json()["common_id"] == str(term_id("service_type", "counselling"))


async def test_a_paragraph_that_is_not_established_is_not_printed(db):
    await load_reference(db)
    doubtful = list(await db.scalars(select(Term).where(Term.established.is_(False))))
    assert doubtful
    assert {term.paragraph for term in doubtful} == {None}


async def test_what_differs_is_corrected(db):
    await load_reference(db)
    await write_in(db, COMMONS)
    term = await db.get_one(Term, term_id("form", "field"))
    term.name = Text.model_validate(make.text("něco jiného"))
    await db.flush()
    assert await load_reference(db) == {
        "term": 1,
        "territory": 0,
        "territory_code": 0,
        "territory_link": 0,
        "territory_figure": 0,
    }
    assert term.name.values["cs"] == "terénní"


async def test_a_town_that_came_first_gives_its_place_to_the_official_list(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    body = {
        "recorded_by": str(town.id),
        "kind": "municipality",
        "country": "CZ",
        "name": make.text("Teplice"),
        "codes": [{"scheme": "CZ-ZUJ", "code": "567442"}],
    }
    made = await client.post("/v1/territories", headers=coordinator, json=body)
    await load_reference(db)
    assert made.json()["id"] == str(territory_id("cz-teplice"))
    place = await db.get_one(Territory, territory_id("cz-teplice"), populate_existing=True)
    assert place.recorded_by is None
    codes = await db.scalars(select(TerritoryCode).where(TerritoryCode.value == "567442"))
    assert [code.recorded_by for code in codes] == [None]
