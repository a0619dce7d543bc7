"""Whole collections in one stream: the same records as the lists, for machines and spreadsheets."""

import csv
import io
import json

import pytest

import make
from planning.desk import refused
from triada.planning.plans.models import Edition

pytestmark = pytest.mark.anyio

MEASURE_COLUMNS = (
    "id,version,created_at,updated_at,authority_id,audience,edition_id,plan_id,lineage_id,"
    "goal_ids,position,code,title,title_lang,title_cs,title_sk,title_sr-Cyrl,title_sr-Latn,"
    "title_en,description,description_lang,description_cs,description_sk,description_sr-Cyrl,"
    "description_sr-Latn,description_en,kinds,policy_fields,state,state_reason,"
    "state_reason_lang,state_reason_cs,state_reason_sk,state_reason_sr-Cyrl,"
    "state_reason_sr-Latn,state_reason_en,state_on,"
)


async def _ndjson(desk, collection, **wanted):
    answer = await desk.get(f"/exports/{collection}", **wanted)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/x-ndjson"
    return [json.loads(line) for line in answer.text.splitlines()]


async def _csv(desk, collection, **wanted):
    answer = await desk.get(f"/exports/{collection}", format="csv", **wanted)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert f'filename="{collection}.csv"' in answer.headers["content-disposition"]
    text, separator = answer.text, ","
    if wanted.get("for") == "spreadsheet":
        assert text.startswith("\ufeff")
        text, separator = text.removeprefix("\ufeff"), ";"
    return list(csv.DictReader(io.StringIO(text), delimiter=separator))


COLLECTIONS = (
    "organisations", "plans", "editions", "goals", "measures", "activities", "indicators",
    "indicator-uses", "projects", "chapters", "versions", "consultations", "adoption-acts",
    "indicator-uses", "projects", "needs", "external-plans", "alignments",
    "carry-overs",
)  # fmt: skip


@pytest.fixture
async def filled(db, town, shown, hidden, editor):
    """Two records of each kind, one of them internal, with awkward characters in them."""
    awkward = make.text('Čára "uvozená", \\ zpětná | svislá', en="a, b; c")
    charity = await make.make_organisation(db, town, name=awkward)
    for goal, audience in ((shown, "public"), (hidden, "internal")):
        measure = await make.make_measure(db, goal, title=awkward)
        await make.make_activity(db, measure)
        indicator = await make.make_indicator(db, town, audience=audience)
        await make.make_use(db, indicator, measure)
        await make.make_project(db, town, audience=audience)
        edition = await db.get_one(Edition, (goal.authority_id, goal.edition_id))
        await make.make_chapter(db, edition, title=awkward)
        await make.make_consultation(db, await make.make_version(db, edition), note=awkward)
        await make.make_act(db, edition, note=awkward)
        await make.make_need(db, edition, measure, proven=True, title=awkward)
        external = await make.make_external_plan(db, town, ("A",), audience=audience)
        await make.make_alignment(db, measure, external, note=awkward)
        later = await make.make_successor(db, edition)
        await make.make_carry_over(db, later, measure, reason=awkward)
        party = {"role": "lead", "organisation_id": str(charity.id)}
        await editor.changed(f"/measures/{measure.id}", parties=[party], starts="2025-Q2~")


@pytest.mark.parametrize("collection", COLLECTIONS)
async def test_lines_are_exactly_the_items_of_the_list(filled, anyone, editor, collection):
    for desk in (anyone, editor):
        listed = await desk.listed(f"/{collection}")
        lines = await _ndjson(desk, collection)
        assert sorted(lines, key=lambda each: each["id"]) == sorted(
            listed, key=lambda each: each["id"]
        )
        assert len(lines) >= 1


@pytest.mark.parametrize("collection", COLLECTIONS)
async def test_csv_has_a_row_for_each_record_and_only_those_of_the_reader(
    filled, anyone, editor, collection
):
    for desk in (anyone, editor):
        rows = await _csv(desk, collection)
        ids = sorted(each["id"] for each in await desk.listed(f"/{collection}"))
        assert sorted(row["id"] for row in rows) == ids
    inside, outside = len(await _csv(editor, collection)), len(await _csv(anyone, collection))
    # Organisations are everybody's; each edition is followed by another one.
    apart = {"organisations": (1, 1), "editions": (4, 2)}
    assert (inside, outside) == apart.get(collection, (2, 1))


async def test_the_header_of_measures_is_stable(shown, anyone):
    answer = await anyone.get("/exports/measures", format="csv")
    header = answer.text.splitlines()[0]
    assert header.startswith(MEASURE_COLUMNS)
    assert "allowed_transitions" in header.split(",")
    assert len(header.split(",")) == len(set(header.split(",")))
    assert answer.text.count("\n") == 1


async def test_a_text_has_its_words_their_language_and_a_column_for_each(db, shown, anyone):
    title = make.text("Служба", "sr-Cyrl", cs="Služba", cs_x_easy="Pomoc")
    await make.make_measure(db, shown, title=title)
    row = (await _csv(anyone, "measures"))[0]
    assert (row["title"], row["title_lang"]) == ("Служба", "sr-Cyrl")
    assert (row["title_cs"], row["title_sr-Cyrl"], row["title_sk"]) == ("Služba", "Служба", "")
    assert json.loads(row["parties"]) == []
    assert row["continuous"] in ("f", "false")
    assert row["description_lang"] == ""


@pytest.mark.parametrize("sign", list("=+-@\t＝＋－＠"))
async def test_formulas_are_raw_for_machines_and_harmless_in_spreadsheets(db, shown, anyone, sign):
    words = f"{sign}HYPERLINK(1)"
    await make.make_measure(db, shown, title=make.text(words), code=f"{sign}1", source_words=words)
    raw = (await _csv(anyone, "measures"))[0]
    assert (raw["title"], raw["code"], raw["source_words"]) == (words, f"{sign}1", words)
    safe = (await _csv(anyone, "measures", **{"for": "spreadsheet"}))[0]
    assert (safe["title"], safe["title_cs"]) == (f"'{words}", f"'{words}")
    assert (safe["code"], safe["source_words"]) == (f"'{sign}1", f"'{words}")
    assert safe["position"] == raw["position"] == "10"
    assert safe["id"] == raw["id"]
    assert all(not (value or "").startswith(tuple("=+-@\t\r")) for value in safe.values())


@pytest.mark.parametrize("separator", [",", ";", "\t"])
async def test_a_text_makes_no_formula_whatever_separates_the_cells(shown, db, anyone, separator):
    """`x,=cmd()` is two cells for who reads the file with commas."""
    title = "x,=cmd();+cmd()\t@cmd(), -cmd()＝a,－cmd() cena 500,- Kč"
    await make.make_measure(db, shown, title=make.text(title))
    answer = await anyone.get("/exports/measures", format="csv", **{"for": "spreadsheet"})
    lines = answer.text.removeprefix("\ufeff").splitlines()
    assert "500,- Kč" in answer.text
    assert len(lines) > 1
    cells = [cell.strip() for line in csv.reader(lines, delimiter=separator) for cell in line]
    assert not [cell for cell in cells if cell[:1] in "=+-@＝＋－＠" and cell[1:2].isalpha()]
    (machine,) = await _csv(anyone, "measures")
    assert machine["title"] == title


async def test_negative_numbers_stay_numbers_in_spreadsheets(db, town, shown, anyone, editor):
    indicator = await make.make_indicator(db, town, audience="public")
    use = {"indicator_id": str(indicator.id), "goal_id": str(shown.id), "baseline_value": -5}
    await editor.made("/indicator-uses", **use)
    row = (await _csv(anyone, "indicator-uses", **{"for": "spreadsheet"}))[0]
    assert row["baseline_value"] == "-5"


async def test_one_authority_may_be_pulled_alone(db, town, shown, filled, editor):
    other = await make.make_authority(db, "Teplice")
    await make.make_plan(db, other, audience="public")
    await make.make_organisation(db, other)
    for collection, name in (("plans", "authority_id"), ("organisations", "recorded_by")):
        mine = await _ndjson(editor, collection, authority_id=town.id)
        assert {each[name] for each in mine} == {str(town.id)}
        assert len(await _ndjson(editor, collection)) > len(mine)


async def test_an_export_says_where_to_go_on_with_the_feed(shown, anyone, editor):
    answer = await anyone.get("/exports/goals")
    place = answer.headers["triada-feed-position"]
    assert (await anyone.read("/changes", after=place))["items"] == []
    await editor.changed(f"/goals/{shown.id}", code="1")
    items = (await anyone.read("/changes", after=place))["items"]
    assert [each["id"] for each in items] == [str(shown.id)]


async def test_nothing_to_tell_is_an_empty_stream(anyone):
    assert await _ndjson(anyone, "measures") == []
    assert await _csv(anyone, "measures") == []


async def test_unknown_collections_and_formats_are_refused(anyone):
    refused(await anyone.get("/exports/people"), 422, "Invalid", "/path/collection")
    refused(await anyone.get("/exports/measures", format="xlsx"), 422, "Invalid", "/query/format")
    refused(await anyone.get("/exports/measures", **{"for": "x"}), 422, "Invalid", "/query/for")
    refused(await anyone.get("/exports/measures", limit=1), 422, "Invalid", "/query/limit")


async def test_lists_instants_and_yes_or_no_are_written_as_in_json(db, shown, anyone):
    await make.make_measure(db, shown, kinds=["new", "quality"], continuous=True)
    [cells], [line] = [await _csv(anyone, "measures"), await _ndjson(anyone, "measures")]
    assert json.loads(cells["kinds"]) == ["new", "quality"]
    assert cells["continuous"] == "true"
    assert cells["created_at"] == line["created_at"]
