"""The words of the law, and an authority's own beside them."""

import pytest

import make
from triada.core.rights import Role

pytestmark = pytest.mark.anyio


def _term(town, **fields) -> dict[str, object]:
    return {
        "recorded_by": str(town.id),
        "kind": "target_group",
        "code": "mladi-dospeli",
        "name": make.text("mladí dospělí"),
        **fields,
    }


async def _codes(client, query: str) -> list[str]:
    listed = await client.get(f"/v1/classifications?{query}")
    return [item["code"] for item in listed.json()["items"]]


async def test_an_own_term_is_mapped_to_a_common_one(client, db, as_):
    town = await make.make_authority(db)
    common = await make.make_term(db, code="youth")
    coordinator = await as_(Role.coordinator, town)
    made = await client.post(
        "/v1/classifications",
        headers=coordinator,
        json=_term(town, common_id=str(common.id), group=make.text("mladí")),
    )
    assert made.status_code == 201, made.text
    assert made.json()["common_id"] == str(common.id)
    assert made.json()["group"] == make.text("mladí")
    assert (await client.get(made.headers["location"])).json() == made.json()


async def test_only_a_common_term_of_the_same_kind_is_one_to_map_to(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    wrong = [
        await make.make_term(db, country="CZ"),
        await make.make_term(db, kind="service_type"),
        await make.make_term(db, town),
    ]
    for term in wrong:
        refused = await client.post(
            "/v1/classifications", headers=coordinator, json=_term(town, common_id=str(term.id))
        )
        assert (refused.status_code, refused.json()["code"]) == (422, "NotACommonTerm")


async def test_official_terms_are_read_only(client, db, as_):
    town = await make.make_authority(db)
    term = await make.make_term(db)
    administrator = await as_(Role.administrator, town) | {"if-match": '"1"'}
    path = f"/v1/classifications/{term.id}"
    changed = await client.patch(path, headers=administrator, json={"law": "108/2006 Sb."})
    assert changed.status_code == 403
    assert (await client.delete(path, headers=administrator)).status_code == 403


async def test_who_has_no_right_there_records_nothing(client, db, as_):
    town, other = await make.make_authority(db), await make.make_authority(db)
    editor = await as_(Role.editor, town)
    refused = await client.post("/v1/classifications", headers=editor, json=_term(town))
    assert refused.status_code == 403
    elsewhere = await client.post(
        "/v1/classifications", headers=await as_(Role.coordinator, town), json=_term(other)
    )
    assert elsewhere.json()["errors"][0]["pointer"] == "/body/recorded_by"


async def test_the_list_is_filtered_and_one_statement(client, db, statements):
    town, other = await make.make_authority(db), await make.make_authority(db)
    await make.make_term(db, code="common")
    await make.make_term(db, code="czech", country="CZ", name=make.text("občané"))
    await make.make_term(db, code="slovak", country="SK", kind="service_type")
    await make.make_term(db, town, code="own")
    await make.make_term(db, other, code="foreign")
    statements.clear()
    assert set(await _codes(client, f"authority_id={town.id}")) == {
        "common",
        "czech",
        "slovak",
        "own",
    }
    assert len(statements) == 1, statements.seen
    assert set(await _codes(client, "country=CZ")) == {"common", "czech", "own", "foreign"}
    assert await _codes(client, "kind=service_type") == ["slovak"]
    assert await _codes(client, "q=obcan") == ["czech"]


async def test_a_day_tells_which_terms_are_valid(client, db):
    from datetime import date

    await make.make_term(db, code="old", valid_to=date(2020, 12, 31))
    await make.make_term(db, code="new", valid_from=date(2021, 1, 1))
    await make.make_term(db, code="always")
    assert set(await _codes(client, "valid_on=2020-12-31")) == {"old", "always"}
    assert set(await _codes(client, "valid_on=2021-01-01")) == {"new", "always"}


async def test_a_change_keeps_to_the_rules(client, db, as_):
    town = await make.make_authority(db)
    await make.make_term(db, kind="form", code="field")
    term = await make.make_term(db, town, group_name=make.text("mladí"))
    coordinator = await as_(Role.coordinator, town) | {"if-match": '"1"'}
    path = f"/v1/classifications/{term.id}"
    wrong = {
        "/body/forms/1": {"forms": ["field", "flying"]},
        "/body/valid_to": {"valid_from": "2024-01-01", "valid_to": "2023-01-01"},
        "/body/successor_id": {"successor_id": str(term.id)},
        "/body/group": {"group": {"values": {"cs": None}}},
    }
    for pointer, change in wrong.items():
        refused = await client.patch(path, headers=coordinator, json=change)
        assert refused.json()["errors"][0]["pointer"] == pointer, refused.text
    change = {"forms": ["field"], "group": {"values": {"en": "young"}}}
    changed = await client.patch(path, headers=coordinator, json=change)
    assert changed.json()["group"]["values"] == {"cs": "mladí", "en": "young"}
    assert changed.json()["forms"] == ["field"]
    cleared = await client.patch(
        path, headers=coordinator | {"if-match": '"2"'}, json={"group": None}
    )
    assert cleared.json()["group"] is None


async def test_the_same_code_twice_is_refused(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    await client.post("/v1/classifications", headers=coordinator, json=_term(town))
    again = await client.post("/v1/classifications", headers=coordinator, json=_term(town))
    assert (again.status_code, again.json()["code"]) == (409, "AlreadyThere")


async def test_a_used_term_stays(client, db, as_):
    town = await make.make_authority(db)
    used = await make.make_term(db, town)
    await make.make_term(db, town, successor_id=used.id)
    coordinator = await as_(Role.coordinator, town) | {"if-match": '"1"'}
    refused = await client.delete(f"/v1/classifications/{used.id}", headers=coordinator)
    assert (refused.status_code, refused.json()["code"]) == (409, "StillUsed")
