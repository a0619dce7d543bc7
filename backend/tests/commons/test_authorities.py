"""Authorities, where they belong, and the countries they plan in."""

from decimal import Decimal

import pytest

import make
from triada.commons.authorities.actions import create_authority
from triada.commons.authorities.schemas import AuthorityCreate
from triada.core.rights import Role

pytestmark = pytest.mark.anyio


def _new(town: str, **fields) -> AuthorityCreate:
    given = {"country": "CZ", "kind": "municipality", "name": make.text(town), **fields}
    return AuthorityCreate.model_validate(given)


async def test_a_new_authority_gets_what_its_country_says(db):
    town = await create_authority(
        db, _new("Бачка Паланка", country="RS", name=make.text("Бачка Паланка", "sr-Cyrl"))
    )
    assert town.authority_id == town.id
    assert (town.slug, town.currency, town.audience) == ("backa-palanka", "RSD", "public")
    assert town.languages == ["sr-Cyrl", "sr-Latn"]


async def test_two_towns_of_one_name_have_two_slugs(db):
    slugs = [(await create_authority(db, _new("Lhota pod Horou"))).slug for _ in range(3)]
    assert slugs == ["lhota-pod-horou", "lhota-pod-horou-2", "lhota-pod-horou-3"]


async def test_a_name_without_letters_we_know_still_gives_a_slug(db):
    assert (await create_authority(db, _new("東京"))).slug == "municipality"


async def test_the_list_is_filtered_and_one_statement(client, db, statements):
    region = await make.make_authority(db, "Olomoucký kraj", kind="region")
    member = await make.make_authority(db, "Šternberk")
    await make.make_authority(db, "Čadca", country="SK")
    await make.make_link(db, member, region)

    async def names(query: str) -> list[str]:
        statements.clear()
        listed = await client.get(f"/v1/authorities?{query}")
        assert len(statements) == 1, statements.seen
        return [item["name"]["values"]["cs"] for item in listed.json()["items"]]

    assert await names("") == ["Čadca", "Olomoucký kraj", "Šternberk"]
    assert await names("country=SK") == ["Čadca"]
    assert await names("kind=region") == ["Olomoucký kraj"]
    assert await names(f"region_id={region.id}") == ["Šternberk"]
    assert await names(f"slug={member.slug}") == ["Šternberk"]
    assert await names("q=sternb") == ["Šternberk"]


async def test_an_authority_shows_where_it_belongs(client, db):
    region = await make.make_authority(db, "Olomoucký kraj", kind="region")
    member = await make.make_authority(db)
    await make.make_link(db, member, region)
    shown = await client.get(f"/v1/authorities/{member.id}")
    assert shown.json()["links"] == [
        {"of_id": str(region.id), "of_name": make.text("Olomoucký kraj"), "kind": "region"}
    ]


async def test_a_coordinator_changes_its_own_authority_only(client, db, as_):
    town, other = await make.make_authority(db), await make.make_authority(db, "Teplice")
    coordinator = await as_(Role.coordinator, town) | {"if-match": '"1"'}
    change = {"website": "https://mesto.example/", "name": {"values": {"en": "Sternberk"}}}
    changed = await client.patch(f"/v1/authorities/{town.id}", headers=coordinator, json=change)
    assert changed.status_code == 200, changed.text
    assert changed.json()["website"] == "https://mesto.example/"
    assert changed.json()["name"]["values"] == {"cs": "Šternberk", "en": "Sternberk"}
    foreign = await client.patch(f"/v1/authorities/{other.id}", headers=coordinator, json=change)
    assert (foreign.status_code, foreign.json()["code"]) == (403, "Forbidden")
    editor = await as_(Role.editor, town) | {"if-match": '"2"'}
    refused = await client.patch(f"/v1/authorities/{town.id}", headers=editor, json=change)
    assert refused.status_code == 403


@pytest.mark.parametrize("field", ["territory_id", "organisation_id"])
async def test_an_unknown_reference_names_its_field(client, db, as_, field):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town) | {"if-match": '"1"'}
    refused = await client.patch(
        f"/v1/authorities/{town.id}", headers=coordinator, json={field: str(town.id)}
    )
    assert (refused.status_code, refused.json()["code"]) == (422, "UnknownReference")
    assert refused.json()["errors"][0]["pointer"] == f"/body/{field}"


async def test_a_member_joins_a_region_and_leaves_it(client, db, as_):
    region = await make.make_authority(db, "Ústecký kraj", kind="region")
    member = await make.make_authority(db, "Teplice")
    coordinator = await as_(Role.coordinator, member)
    link = {"authority_id": str(member.id), "of_id": str(region.id), "kind": "region"}
    joined = await client.post("/v1/authority-links", headers=coordinator, json=link)
    assert joined.status_code == 201, joined.text
    assert joined.json()["of_name"] == make.text("Ústecký kraj")
    assert (await client.get(joined.headers["location"])).json() == joined.json()
    listed = await client.get(f"/v1/authority-links?of_id={region.id}&kind=region")
    assert [item["authority_id"] for item in listed.json()["items"]] == [str(member.id)]
    again = await client.post("/v1/authority-links", headers=coordinator, json=link)
    assert (again.status_code, again.json()["code"]) == (409, "AlreadyThere")


async def test_leaving_wants_the_version_and_the_right(client, db, as_):
    region = await make.make_authority(db, kind="region")
    member = await make.make_authority(db)
    link = await make.make_link(db, member, region)
    path = f"/v1/authority-links/{link.id}"
    of_region = await as_(Role.administrator, region) | {"if-match": '"1"'}
    assert (await client.delete(path, headers=of_region)).status_code == 403
    coordinator = await as_(Role.coordinator, member)
    assert (await client.delete(path, headers=coordinator)).status_code == 428
    left = await client.delete(path, headers=coordinator | {"if-match": '"1"'})
    assert left.status_code == 204
    assert (await client.get(path)).status_code == 404


async def test_a_region_is_a_region_and_nobody_joins_itself(client, db, as_):
    town, other = await make.make_authority(db), await make.make_authority(db)
    region = await make.make_authority(db, kind="region")
    administrator = await as_(Role.administrator, town, region)
    wrong = [
        {"authority_id": str(town.id), "of_id": str(other.id), "kind": "region"},
        {"authority_id": str(town.id), "of_id": str(region.id), "kind": "association"},
        {"authority_id": str(region.id), "of_id": str(region.id), "kind": "region"},
    ]
    for link in wrong:
        refused = await client.post("/v1/authority-links", headers=administrator, json=link)
        assert refused.json()["errors"][0]["pointer"] == "/body/of_id", refused.text


async def test_country_profiles_are_read_by_anyone(client):
    profiles = (await client.get("/v1/country-profiles")).json()
    assert [profile["country"] for profile in profiles["items"]] == ["CZ", "SK", "RS"]
    assert profiles["next"] is None


POINT = {"latitude": Decimal("49.73041"), "longitude": Decimal("17.29888")}
FACE = {
    "brand": "#00584F",
    "wordings": ["measure_is_activity", "goal_is_priority", "measure_is_activity"],
    "content_manager": make.text("Odbor sociálních věcí", en="Social Affairs"),
    "operator": make.text("Oddělení informatiky"),
    "accessibility": {
        "status": "partial",
        "gaps": make.text("Starší dokumenty"),
        "method": "self",
        "prepared_on": "2026-01-15",
        "reviewed_on": "2026-06-30",
    },
}


async def test_an_authority_has_its_own_face_and_says_how_accessible_it_is(client, db, as_):
    town = await make.make_authority(db)
    path = f"/v1/authorities/{town.id}"
    bare = (await client.get(path)).json()
    assert [bare[name] for name in FACE] == [None, [], None, None, None]
    coordinator = await as_(Role.coordinator, town)
    dressed = await client.patch(path, headers=coordinator | {"if-match": '"1"'}, json=FACE)
    assert dressed.status_code == 200, dressed.text
    shown = (await client.get(path)).json()
    assert shown["brand"] == "#00584f"
    assert shown["wordings"] == ["measure_is_activity", "goal_is_priority"]
    assert shown["content_manager"] == FACE["content_manager"]
    assert shown["accessibility"] == {**FACE["accessibility"], "reasons": None}
    other = {"status": "full", "method": "external", "prepared_on": "2026-02-01"}
    change = {"accessibility": other, "operator": {"values": {"en": "IT"}}, "brand": None}
    changed = await client.patch(path, headers=coordinator | {"if-match": '"2"'}, json=change)
    unsaid = {"gaps": None, "reasons": None, "reviewed_on": None}
    assert changed.json()["accessibility"] == other | unsaid
    assert changed.json()["operator"] == make.text("Oddělení informatiky", en="IT")
    assert changed.json()["brand"] is None
    bare = {name: None for name in FACE if name != "wordings"} | {"wordings": []}
    undressed = await client.patch(path, headers=coordinator | {"if-match": '"3"'}, json=bare)
    assert [undressed.json()[name] for name in FACE] == [None, [], None, None, None]


@pytest.mark.parametrize(
    ("wrong", "pointer", "code"),
    [
        ({"brand": "#777777"}, "/body/brand", "contrast_too_low"),
        ({"brand": "teal"}, "/body/brand", "string_pattern_mismatch"),
        ({"wordings": ["goal_is_dream"]}, "/body/wordings/0", "enum"),
        (
            {"wordings": ["measure_is_activity", "measure_is_task"]},
            "/body/wordings",
            "wordings_contradict",
        ),
        ({"operator": make.text("dva\nřádky")}, "/body/operator", "text_newline"),
        (
            {"accessibility": {**FACE["accessibility"], "reviewed_on": "2026-01-14"}},
            "/body/accessibility",
            "end_before_beginning",
        ),
        (
            {"accessibility": {**FACE["accessibility"], "status": "good"}},
            "/body/accessibility/status",
            "enum",
        ),
    ],
)
async def test_a_face_that_cannot_be_is_refused(client, db, as_, wrong, pointer, code):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town) | {"if-match": '"1"'}
    refused = await client.patch(f"/v1/authorities/{town.id}", headers=coordinator, json=wrong)
    assert refused.status_code == 422
    (fault,) = refused.json()["errors"]
    assert (fault["pointer"], fault["code"]) == (pointer, code)


async def test_a_colour_that_cannot_be_read_is_refused_with_what_is_and_what_should_be(
    client, db, as_
):
    town = await make.make_authority(db)
    headers = await as_(Role.coordinator, town) | {"if-match": '"1"', "accept-language": "en"}
    refused = await client.patch(
        f"/v1/authorities/{town.id}", headers=headers, json={"brand": "#ff0000"}
    )
    assert refused.json()["errors"][0]["detail"] == (
        "White text on this colour cannot be read by everybody: "
        "the contrast is 3.99:1, and at least 4.5:1 is needed."
    )


async def test_an_authority_lies_where_its_territory_does(client, db, statements):
    placed = await make.make_territory(db, **POINT)
    vague = await make.make_territory(db)
    town = await make.make_authority(db, territory_id=placed.id)
    others = [await make.make_authority(db, territory_id=vague.id), await make.make_authority(db)]
    statements.clear()
    listed = await client.get("/v1/authorities")
    assert len(statements) == 1, statements.seen
    points = {item["id"]: item["point"] for item in listed.json()["items"]}
    assert points[str(town.id)] == {"latitude": 49.73041, "longitude": 17.29888}
    assert [points[str(other.id)] for other in others] == [None, None]


async def test_a_country_says_what_accessibility_rests_on_and_what_is_not_known(client):
    profiles = (await client.get("/v1/country-profiles")).json()["items"]
    laws = {profile["country"]: profile["accessibility"] for profile in profiles}
    assert {country: law["law"]["citation"] for country, law in laws.items()} == {
        "CZ": "99/2019 Sb.",
        "SK": "95/2019 Z. z.",
        "RS": "„Sl. glasnik RS“ 104/2018",
    }
    assert (laws["CZ"]["statement_paragraph"], laws["CZ"]["complaint_paragraph"]) == ("§ 8", "§ 9")
    for law in laws.values():
        assert law["statement_established"] == (law["statement_title"] is not None)
        assert law["enforcement_name"] is not None or not law["enforcement_established"]
    assert [profile["wordings"] for profile in profiles] == [[], [], []]
