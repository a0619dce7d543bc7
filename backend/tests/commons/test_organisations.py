"""Organisations, their numbers, and who takes part where."""

import pytest

import make
from triada.core.rights import Role
from triada.planning.relations.models import Party

pytestmark = pytest.mark.anyio


def _organisation(town, *identifiers: tuple[str, str], **fields) -> dict[str, object]:
    return {
        "recorded_by": str(town.id),
        "name": make.text("Charita Šternberk"),
        "kind": "church",
        "country": "CZ",
        "identifiers": [{"scheme": scheme, "value": value} for scheme, value in identifiers],
        **fields,
    }


async def _post(client, headers, body):
    return await client.post("/v1/organisations", headers=headers, json=body)


async def test_an_editor_records_an_organisation(client, db, as_):
    town = await make.make_authority(db)
    editor = await as_(Role.editor, town)
    made = await _post(client, editor, _organisation(town, ("CZ-ICO", " 299 529 ")))
    assert made.status_code == 201, made.text
    assert made.json()["identifiers"] == [{"scheme": "CZ-ICO", "value": "00299529"}]
    assert made.json()["warnings"] == []
    assert (await client.get(made.headers["location"])).json() == made.json()


async def test_a_wrong_check_digit_warns_by_code_with_the_number(client, db, as_):
    town = await make.make_authority(db)
    editor = await as_(Role.editor, town)
    wrong = (("CZ-ICO", "00299520"), ("RS-PIB", "12"))
    made = await _post(client, editor, _organisation(town, *wrong))
    assert made.status_code == 201, made.text
    assert made.json()["warnings"] == [
        {"code": code, "params": {"scheme": scheme, "value": value}}
        for code, (scheme, value) in zip(
            ("identifier_check_digit", "identifier_format"), wrong, strict=True
        )
    ]


async def test_a_birth_number_is_never_kept(client, db, as_):
    town = await make.make_authority(db)
    editor = await as_(Role.editor, town)
    identifiers = (("CZ-ICO", "00299529"), ("CZ-DIC", "CZ7103192745"))
    refused = await _post(client, editor, _organisation(town, *identifiers))
    assert (refused.status_code, refused.json()["code"]) == (422, "IdentifierOfAPerson")
    assert refused.json()["errors"][0]["pointer"] == "/body/identifiers/1/value"
    assert (await client.get("/v1/organisations")).json()["items"] == []


async def test_identifiers_are_replaced_whole_and_raise_the_version(client, db, as_):
    town = await make.make_authority(db)
    editor = await as_(Role.editor, town)
    made = await _post(client, editor, _organisation(town, ("CZ-ICO", "00299529")))
    path = f"/v1/organisations/{made.json()['id']}"
    change = {"identifiers": [{"scheme": "CZ-ICO", "value": "00266621"}] * 2}
    changed = await client.patch(path, headers=editor | {"if-match": '"1"'}, json=change)
    assert changed.status_code == 200, changed.text
    assert changed.json()["version"] == 2
    assert changed.json()["identifiers"] == [{"scheme": "CZ-ICO", "value": "00266621"}]


async def test_who_did_not_record_it_does_not_change_it(client, db, as_):
    town, other = await make.make_authority(db), await make.make_authority(db)
    theirs = await make.make_organisation(db, other)
    official = await make.make_organisation(db)
    administrator = await as_(Role.administrator, town) | {"if-match": '"1"'}
    for organisation in (theirs, official):
        path = f"/v1/organisations/{organisation.id}"
        refused = await client.patch(path, headers=administrator, json={"phone": "+420 5"})
        assert refused.status_code == 403
        assert (await client.delete(path, headers=administrator)).status_code == 403


async def test_the_list_is_filtered_and_one_statement(client, db, as_, statements):
    town = await make.make_authority(db)
    place = await make.make_territory(db)
    editor = await as_(Role.editor, town)
    await _post(client, editor, _organisation(town, ("CZ-ICO", "00299529")))
    await make.make_organisation(
        db, town, name=make.text("Alfa"), kind="company", country="SK", territory_id=place.id
    )

    async def names(query: str) -> list[str]:
        statements.clear()
        listed = await client.get(f"/v1/organisations?{query}")
        assert len(statements) == 1, statements.seen
        return [item["name"]["values"]["cs"] for item in listed.json()["items"]]

    assert await names("") == ["Alfa", "Charita Šternberk"]
    assert await names("country=SK") == ["Alfa"]
    assert await names("kind=church") == ["Charita Šternberk"]
    assert await names(f"territory_id={place.id}") == ["Alfa"]
    assert await names("scheme=CZ-ICO&value=299529") == ["Charita Šternberk"]
    assert await names("scheme=CZ-ICO&value=1") == []
    assert await names("q=sternb") == ["Charita Šternberk"]


async def test_who_takes_part_is_seen_as_far_as_the_plan_is(client, db, as_):
    town = await make.make_authority(db)
    organisation = await make.make_organisation(db)
    for audience in ("internal", "public"):
        plan = await make.make_plan(db, town, audience=audience)
        edition = await make.make_edition(db, plan, audience=audience)
        db.add(
            Party(
                authority_id=town.id,
                audience=audience,
                edition_id=edition.id,
                role="lead",
                organisation_id=organisation.id,
            )
        )
        await db.flush()
        path = f"/v1/organisations?authority_id={town.id}"
        public = (await client.get(path)).json()["items"]
        assert len(public) == (audience == "public")
        inside = await client.get(path, headers=await as_(Role.reader, town))
        assert len(inside.json()["items"]) == 1
    gone = await client.delete(
        f"/v1/organisations/{organisation.id}",
        headers=await as_(Role.administrator, town) | {"if-match": '"1"'},
    )
    assert gone.status_code == 403


async def test_a_partner_in_a_plan_stays(client, db, as_):
    town = await make.make_authority(db)
    organisation = await make.make_organisation(db, town)
    edition = await make.make_edition(db, await make.make_plan(db, town))
    db.add(
        Party(
            authority_id=town.id,
            edition_id=edition.id,
            role="lead",
            organisation_id=organisation.id,
        )
    )
    await db.flush()
    editor = await as_(Role.editor, town) | {"if-match": '"1"'}
    path = f"/v1/organisations/{organisation.id}"
    refused = await client.delete(path, headers=editor)
    assert (refused.status_code, refused.json()["code"]) == (409, "StillUsed")
