"""Places from a CSV file: all rows or none, and the same file twice changes nothing."""

import pytest
from sqlalchemy import func, select

import make
from triada.commons.territories.models import (
    Territory,
    TerritoryCode,
    TerritoryFigure,
    TerritoryLink,
)
from triada.core.db import write_in
from triada.core.ids import COMMONS, official_id
from triada.core.rights import Role
from triada.settings import Settings

pytestmark = pytest.mark.anyio

HEADER = "kind,name,code_scheme,code,parent_code_scheme,parent_code,hierarchy,rural,population"
HEADER += ",population_as_of,population_source"
MUNICIPALITY = "municipality,Šternberk,CZ-ZUJ,505188,,,,,13603,2019-01-01,web města"
PART = "town_part,Lhota,,,CZ-ZUJ,505188,,ano,120,2021,sčítání"
FILE = f"{HEADER}\n{PART}\n{MUNICIPALITY}\n"


async def _import(client, headers, town, file, *, dry_run=False, kind="text/csv"):
    return await client.post(
        f"/v1/territories/import?authority_id={town.id}&dry_run={str(dry_run).lower()}",
        headers=headers | {"content-type": kind},
        content=file if isinstance(file, bytes) else file.encode(),
    )


async def _counted(answer) -> tuple[int, int, int]:
    assert answer.status_code == 200, answer.text
    report = answer.json()
    assert report["errors"] == [], report["errors"]
    return report["added"], report["changed"], report["same"]


async def _amounts(db) -> list[int | None]:
    tables = (Territory, TerritoryCode, TerritoryLink, TerritoryFigure)
    return [await db.scalar(select(func.count()).select_from(table)) for table in tables]


async def _seq(db) -> int:
    await write_in(db, COMMONS)
    found = await db.scalar(select(func.lock_revision(COMMONS)))
    assert found is not None
    return int(found)


async def test_a_file_is_imported_and_a_second_time_changes_nothing(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    first = await _import(client, coordinator, town, FILE)
    assert await _counted(first) == (2, 0, 0)
    assert first.json()["written"] is True
    shown = (await client.get(f"/v1/territories/{official_id('CZ-ZUJ', '505188')}")).json()
    assert shown["figures"][0]["value"] == 13603
    assert shown["recorded_by"] == str(town.id)
    below = (await client.get(f"/v1/territories?within={shown['id']}")).json()["items"]
    assert [(item["name"]["values"]["cs"], item["rural"]) for item in below] == [("Lhota", True)]
    amounts, seq = await _amounts(db), await _seq(db)
    assert await _counted(await _import(client, coordinator, town, FILE)) == (0, 0, 2)
    assert (await _amounts(db), await _seq(db)) == (amounts, seq)


async def test_a_dry_run_tells_the_same_and_writes_nothing(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    before = await _seq(db)
    tried = await _import(client, coordinator, town, FILE, dry_run=True)
    assert await _counted(tried) == (2, 0, 0)
    assert tried.json()["written"] is False
    assert await _seq(db) == before


async def test_only_what_differs_is_changed(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    await _import(client, coordinator, town, FILE)
    corrected = FILE.replace("13603", "13 700").replace("Šternberk", "Město Šternberk")
    assert await _counted(await _import(client, coordinator, town, corrected)) == (0, 1, 1)
    shown = (await client.get(f"/v1/territories/{official_id('CZ-ZUJ', '505188')}")).json()
    assert [figure["value"] for figure in shown["figures"]] == [13700]
    assert (shown["name"], shown["version"]) == (make.text("Město Šternberk"), 2)
    renamed = corrected.replace("2019-01-01", "2024")
    assert await _counted(await _import(client, coordinator, town, renamed)) == (0, 1, 1)
    shown = (await client.get(f"/v1/territories/{shown['id']}")).json()
    assert [figure["as_of"] for figure in shown["figures"]] == ["2024", "2019-01-01"]


async def test_a_place_moves_within_a_hierarchy_and_joins_unions(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    head = "kind,name,code_scheme,code,parent_code_scheme,parent_code,hierarchy\n"
    places = "district,A,X,1,,,\ndistrict,B,X,2,,,\n"

    async def parents(parent: str, hierarchy: str) -> list[str]:
        file = f"{head}{places}municipality,M,X,3,X,{parent},{hierarchy}\n"
        await _counted(await _import(client, coordinator, town, file))
        found = await client.get("/v1/territories?scheme=X&code=3")
        return [p["name"]["values"]["cs"] for p in found.json()["items"][0]["parents"]]

    assert await parents("1", "administrative") == ["A"]
    assert await parents("2", "administrative") == ["B"]
    assert await parents("1", "union") == ["B", "A"]
    assert await parents("2", "union") == ["B", "A", "B"]


async def test_official_places_are_only_linked(client, db, as_):
    town = await make.make_authority(db)
    official = await make.make_territory(db, name=make.text("Teplice"))
    code = TerritoryCode(territory_id=official.id, scheme="CZ-ZUJ", value="567442")
    db.add(code)
    await db.flush()
    coordinator = await as_(Role.coordinator, town)
    file = (
        f"{HEADER}\nmicro_region,Mikroregion,OWN,1,,,,,,,\n"
        "municipality,Jinak,CZ-ZUJ,567442,OWN,1,union,true,1,2020,odhad\n"
    )
    assert await _counted(await _import(client, coordinator, town, file)) == (1, 0, 1)
    shown = (await client.get(f"/v1/territories/{official.id}")).json()
    assert (shown["name"], shown["rural"], shown["figures"]) == (make.text("Teplice"), None, [])
    assert [parent["hierarchy"] for parent in shown["parents"]] == ["union"]
    assert await _counted(await _import(client, coordinator, town, file)) == (0, 0, 2)


async def test_a_code_is_added_to_a_place_known_by_name(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    head = "kind;name;code_scheme;code\n"
    await _counted(await _import(client, coordinator, town, f"{head}settlement;Lhota;;\n"))
    coded = f"\ufeff{head}settlement;Lhota;OWN;7\n"
    assert await _counted(await _import(client, coordinator, town, coded)) == (0, 1, 0)
    found = await client.get("/v1/territories?scheme=OWN&code=7")
    assert len(found.json()["items"]) == 1


async def test_places_of_one_name_are_told_apart_by_kind_and_parent(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    file = (
        "kind,name,code_scheme,code,parent_code_scheme,parent_code\n"
        "municipality,Bač,X,1,,\nsettlement,Bač,,,X,1\nlocal_community,Bač,,,X,1\n"
    )
    assert await _counted(await _import(client, coordinator, town, file)) == (3, 0, 0)
    assert await _counted(await _import(client, coordinator, town, file)) == (0, 0, 3)


async def test_the_letters_say_which_script_a_name_is_in(client, db, as_):
    town = await make.make_authority(db, country="RS", languages=["sr-Cyrl", "sr-Latn"])
    coordinator = await as_(Role.coordinator, town)
    await _import(client, coordinator, town, "kind,name\nsettlement,Вајска\nsettlement,Plavna\n")
    items = (await client.get("/v1/territories?country=RS")).json()["items"]
    assert {item["name"]["authored"] for item in items} == {"sr-Cyrl", "sr-Latn"}


@pytest.mark.parametrize(
    ("rows", "row", "column", "code"),
    [
        ("planet,Mars,,,,,,,,,", 2, "kind", "enum"),
        ("settlement,,,,,,,,,,", 2, "name", "missing"),
        ("settlement,A,X,,,,,,,,", 2, "code", "code_and_scheme"),
        ("settlement,A,,,X,9,,,,,", 2, "parent_code", "parent_unknown"),
        ("settlement,A,X,1,,,,,,,\nsettlement,B,X,1,,,,,,,", 3, "name", "row_twice"),
        ("settlement,A,X,1,X,2,,,,,\nsettlement,B,X,2,X,1,,,,,", 2, "parent_code", "inside_itself"),
        ("settlement,A,X,1,X,1,,,,,", 2, "parent_code", "inside_itself"),
        ("settlement,A,,,,,,maybe,,,", 2, "rural", "bool_parsing"),
        ("settlement,A,,,,,,,many,,", 2, "population", "float_parsing"),
        ("settlement,A,,,,,,,1,1.1.2020,", 2, "population_as_of", "string_pattern_mismatch"),
        ("settlement,A,,,,,,,,,,,", 2, "", "cells_too_many"),
        ("settlement,A\x00,,,,,,,,,", 2, "name", "text_character"),
    ],
)
async def test_one_wrong_row_stops_the_whole_file(client, db, as_, rows, row, column, code):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    refused = await _import(client, coordinator, town, f"{HEADER}\n{rows}\n{MUNICIPALITY}\n")
    assert refused.status_code == 200, refused.text
    report = refused.json()
    assert report["written"] is False
    named = [(e["row"], e["column"], e["code"]) for e in report["errors"]]
    assert (row, column, code) in named
    assert (await client.get("/v1/territories")).json()["items"] == []


async def test_a_loop_with_what_stands_there_is_found(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    head = "kind,name,code_scheme,code,parent_code_scheme,parent_code,hierarchy\n"
    await _counted(
        await _import(client, coordinator, town, f"{head}area,A,X,1,,,\narea,B,X,2,X,1,\n")
    )
    looped = await _import(client, coordinator, town, f"{head}area,A,X,1,X,2,union\n")
    assert looped.json()["errors"][0]["code"] == "inside_itself"
    assert looped.json()["written"] is False


async def test_a_check_digit_warns_and_does_not_block(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    answer = await _import(client, coordinator, town, FILE.replace("505188", "505189"))
    assert await _counted(answer) == (2, 0, 0)
    assert [(w["row"], w["code"]) for w in answer.json()["warnings"]] == [(3, "code_check_digit")]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (FILE.encode("cp1250"), "FileNotUtf8"),
        ("kind;jméno\nsettlement;A\n", "ColumnMissing"),
        ("kind,name,populaton\nsettlement,A,1\n", "ColumnUnknown"),
        ("kind,name,name\nsettlement,A,B\n", "ColumnUnknown"),
        ("", "ColumnMissing"),
        ('kind,name\nsettlement,"A\n', "FileUnreadable"),
        ("kind,name\n" + "settlement,A\n" * 20_001, "TooManyRows"),
    ],
)
async def test_a_file_that_cannot_be_read_says_why(client, db, as_, file, code):
    town = await make.make_authority(db)
    refused = await _import(client, await as_(Role.coordinator, town), town, file)
    assert (refused.status_code, refused.json()["code"]) == (422, code)


async def test_only_csv_and_only_so_much_of_it(client, db, as_, app):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    other = await _import(client, coordinator, town, FILE, kind="application/json")
    assert other.status_code == 415
    large = HEADER + "\n" + "settlement,A,,,,,,,,,\n" * 4000
    assert len(large) > app.state.settings.body_limit
    allowed = await _import(client, coordinator, town, large)
    assert allowed.status_code == 200
    app.state.settings = Settings(database_url="postgresql://unused/", import_limit=1024)
    refused = await _import(client, coordinator, town, large)
    assert refused.status_code == 413


async def test_who_may_not_record_places_imports_none(client, db, as_):
    town, other = await make.make_authority(db), await make.make_authority(db)
    assert (await _import(client, await as_(Role.editor, town), town, FILE)).status_code == 403
    elsewhere = await _import(client, await as_(Role.coordinator, town), other, FILE)
    assert elsewhere.json()["errors"][0]["pointer"] == "/query/authority_id"


async def test_a_whole_region_takes_few_statements(client, db, as_, statements):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    head = "kind,name,code_scheme,code,parent_code_scheme,parent_code,population\n"
    rows = ["region,Kraj,X,0,,,"]
    rows += [f"municipality,Obec {n},X,{n},X,0,{n}" for n in range(1, 2500)]
    file = head + "\n".join(rows)
    statements.clear()
    assert await _counted(await _import(client, coordinator, town, file)) == (2500, 0, 0)
    assert len(statements) < 25, statements.seen
    raised = file.replace(",X,0,1", ",X,0,3")
    statements.clear()
    answer = await _import(client, coordinator, town, raised)
    assert await _counted(answer) == (0, 1111, 1389)
    assert len(statements) < 25, statements.seen
