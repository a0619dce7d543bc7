"""Places, their codes, what they lie in, and the figures on their people."""

from decimal import Decimal

import pytest
from sqlalchemy.exc import IntegrityError

import make
from triada.commons.territories.models import TerritoryLink
from triada.core.db import write_in
from triada.core.ids import COMMONS, official_id
from triada.core.rights import Role

pytestmark = pytest.mark.anyio


def _place(town, name: str = "Lhota", **fields) -> dict[str, object]:
    given = {"recorded_by": str(town.id), "kind": "settlement", "country": "CZ"}
    return {**given, "name": make.text(name), **fields}


async def _inside(db, child, parent, hierarchy: str = "administrative") -> None:
    await write_in(db, COMMONS)
    db.add(TerritoryLink(child_id=child.id, parent_id=parent.id, hierarchy=hierarchy))
    await db.flush()


async def _names(client, query: str) -> list[str]:
    listed = await client.get(f"/v1/territories?{query}")
    return [item["name"]["values"]["cs"] for item in listed.json()["items"]]


async def test_a_place_with_codes_parents_and_figures(client, db, as_):
    town = await make.make_authority(db)
    district = await make.make_territory(db, name=make.text("okres"), kind="district")
    coordinator = await as_(Role.coordinator, town)
    figures = [
        {"value": 1203.5, "as_of": "2021", "nature": "census", "source": "ČSÚ"},
        {"low": 10, "high": 20, "kind": "seniors", "nature": "estimate"},
        {"value": 1250, "as_of": "2024-01-01", "nature": "register"},
    ]
    body = _place(
        town,
        codes=[{"scheme": "OWN", "code": "L 1"}],
        parents=[{"territory_id": str(district.id), "hierarchy": "administrative"}],
        figures=figures,
    )
    made = await client.post("/v1/territories", headers=coordinator, json=body)
    assert made.status_code == 201, made.text
    shown = made.json()
    assert shown["codes"] == [{"scheme": "OWN", "code": "L 1", "established": True}]
    assert shown["parents"][0]["name"] == make.text("okres")
    assert [figure["value"] for figure in shown["figures"]] == [1250, 1203.5, None]
    assert (shown["figures"][2]["low"], shown["figures"][2]["high"]) == (10, 20)
    assert (await client.get(made.headers["location"])).json() == shown


async def test_an_official_code_gives_the_same_id_everywhere(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    body = _place(town, codes=[{"scheme": "CZ-ZUJ", "code": "505 188"}])
    made = await client.post("/v1/territories", headers=coordinator, json=body)
    assert made.json()["id"] == str(official_id("CZ-ZUJ", "505188"))
    again = await client.post("/v1/territories", headers=coordinator, json=body)
    assert (again.status_code, again.json()["code"]) == (409, "AlreadyThere")
    assert again.json()["errors"][0]["pointer"] == "/body/codes/0/code"


async def test_a_code_that_was_corrected_is_free_for_another_place(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    body = _place(town, codes=[{"scheme": "CZ-ZUJ", "code": "505188"}])
    first = await client.post("/v1/territories", headers=coordinator, json=body)
    path = f"/v1/territories/{first.json()['id']}"
    codes = {"codes": [{"scheme": "CZ-ZUJ", "code": "567442"}]}
    corrected = await client.patch(path, headers=coordinator | {"if-match": '"1"'}, json=codes)
    assert corrected.json()["version"] == 2
    second = await client.post("/v1/territories", headers=coordinator, json=body)
    assert second.status_code == 201, second.text
    assert second.json()["id"] != first.json()["id"]


async def test_a_place_does_not_lie_in_itself(client, db, as_):
    town = await make.make_authority(db)
    top = await make.make_territory(db, town)
    middle = await make.make_territory(db, town)
    bottom = await make.make_territory(db, town)
    await _inside(db, middle, top)
    await _inside(db, bottom, middle, "union")
    coordinator = await as_(Role.coordinator, town) | {"if-match": '"1"'}
    for parent in (top, middle, bottom):
        refused = await client.patch(
            f"/v1/territories/{top.id}",
            headers=coordinator,
            json={"parents": [{"territory_id": str(parent.id)}]},
        )
        assert (refused.status_code, refused.json()["code"]) == (409, "TerritoryInsideItself")
    unknown = await client.patch(
        f"/v1/territories/{top.id}",
        headers=coordinator,
        json={"parents": [{"territory_id": str(town.id)}]},
    )
    assert unknown.json()["errors"][0]["pointer"] == "/body/parents/0/territory_id"


async def test_the_list_is_filtered_and_one_statement(client, db, statements):
    region = await make.make_territory(db, kind="region", name=make.text("A kraj"))
    town = await make.make_territory(db, name=make.text("B město"))
    part = await make.make_territory(db, kind="town_part", name=make.text("C část"))
    await make.make_territory(db, country="SK", name=make.text("D inde"))
    await _inside(db, town, region)
    await _inside(db, town, region, "statistical")
    await _inside(db, part, town, "union")
    authority = await make.make_authority(db, territory_id=town.id)
    statements.clear()
    assert await _names(client, f"within={region.id}") == ["B město", "C část"]
    assert len(statements) == 1, statements.seen
    assert await _names(client, f"authority_id={authority.id}") == ["B město", "C část"]
    assert await _names(client, f"within={region.id}&kind=town_part") == ["C část"]
    assert await _names(client, "country=SK") == ["D inde"]
    assert await _names(client, "q=mest") == ["B město"]
    assert await _names(client, "limit=2") == ["A kraj", "B město"]


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [("50.6", None), (None, "13.8"), ("90.00001", "0"), ("0", "-180.00001")],
)
async def test_half_a_point_or_one_off_the_globe_is_refused_by_the_database(
    db, latitude, longitude
):
    point = {
        "latitude": latitude and Decimal(latitude),
        "longitude": longitude and Decimal(longitude),
    }
    with pytest.raises(IntegrityError):
        await make.make_territory(db, **point)


async def test_a_place_shows_where_it_lies(client, db):
    placed = await make.make_territory(db, latitude=Decimal(-90), longitude=Decimal("13.82451"))
    shown = (await client.get(f"/v1/territories/{placed.id}")).json()
    assert (shown["latitude"], shown["longitude"]) == (-90, 13.82451)
    vague = (await client.get(f"/v1/territories/{(await make.make_territory(db)).id}")).json()
    assert (vague["latitude"], vague["longitude"]) == (None, None)


async def test_an_authority_without_a_territory_has_none(client, db):
    await make.make_territory(db)
    authority = await make.make_authority(db)
    assert await _names(client, f"authority_id={authority.id}") == []


async def test_a_code_finds_its_place_in_any_spelling(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    body = _place(town, codes=[{"scheme": "CZ-ZUJ", "code": "505188"}])
    await client.post("/v1/territories", headers=coordinator, json=body)
    assert await _names(client, "scheme=CZ-ZUJ&code=505%20188") == ["Lhota"]
    assert await _names(client, "scheme=SK-LAU2&code=505188") == []


async def test_official_places_are_read_only(client, db, as_):
    town = await make.make_authority(db)
    place = await make.make_territory(db)
    administrator = await as_(Role.administrator, town) | {"if-match": '"1"'}
    path = f"/v1/territories/{place.id}"
    refused = await client.patch(path, headers=administrator, json={"rural": True})
    assert refused.status_code == 403
    assert (await client.delete(path, headers=administrator)).status_code == 403


async def test_an_editor_does_not_record_places(client, db, as_):
    town = await make.make_authority(db)
    refused = await client.post(
        "/v1/territories", headers=await as_(Role.editor, town), json=_place(town)
    )
    assert refused.status_code == 403


async def test_a_place_in_which_something_lies_stays(client, db, as_):
    town = await make.make_authority(db)
    parent, child = await make.make_territory(db, town), await make.make_territory(db, town)
    await _inside(db, child, parent)
    coordinator = await as_(Role.coordinator, town) | {"if-match": '"1"'}
    refused = await client.delete(f"/v1/territories/{parent.id}", headers=coordinator)
    assert (refused.status_code, refused.json()["code"]) == (409, "StillUsed")
    assert (
        await client.delete(f"/v1/territories/{child.id}", headers=coordinator)
    ).status_code == 204
    gone = await client.delete(f"/v1/territories/{parent.id}", headers=coordinator)
    assert gone.status_code == 204


async def test_the_territory_of_an_authority_stays(client, db, as_):
    town = await make.make_authority(db)
    place = await make.make_territory(db, town)
    await make.make_authority(db, territory_id=place.id)
    coordinator = await as_(Role.coordinator, town) | {"if-match": '"1"'}
    refused = await client.delete(f"/v1/territories/{place.id}", headers=coordinator)
    assert (refused.status_code, refused.json()["code"]) == (409, "StillUsed")


@pytest.mark.parametrize(
    "change",
    [
        {"figures": [{"nature": "census"}]},
        {"figures": [{"nature": "census", "low": 2, "high": 1}]},
        {"figures": [{"nature": "guess", "value": 1}]},
        {"kind": "planet"},
        {"kind": None},
        {"valid_from": "2024-01-02", "valid_to": "2024-01-01"},
    ],
)
async def test_what_makes_no_sense_is_refused(client, db, as_, change):
    town = await make.make_authority(db)
    place = await make.make_territory(db, town)
    coordinator = await as_(Role.coordinator, town) | {"if-match": '"1"'}
    refused = await client.patch(f"/v1/territories/{place.id}", headers=coordinator, json=change)
    assert refused.status_code == 422
