"""A workbook is checked first, then written whole, and can be taken back."""

from uuid import UUID

import pytest

import make
from planning.desk import refused
from planning.spreadsheets import book, brought, checked, found, rows_of, sent, taken
from triada.core.db import write_in
from triada.planning.workbooks.models import WorkbookImport

pytestmark = pytest.mark.anyio

LEVELS = [["Úroveň číslem", "Název"], ["1", "Priorita"], ["2", "Cíl"]]
GOALS = [
    ["Kód", "Nadřazený cíl", "Název"],
    ["1", None, "Podpora rodin"],
    ["1.1", "1", "Dostupné služby"],
]
MEASURES = [
    ["Kód", "Cíle", "Název", "Druh opatření", "Stav", "Začátek", "Konec", "Priorita"],
    ["1.1.1", "1.1", "Odlehčovací služba", "udržet, rozšířit", "probíhá", "2025", "duben 2027", 2],
    ["1.1.2", "1.1; 1", "Poradna", "nové", None, None, None, None],
]
ACTIVITIES = [
    ["Opatření", "Název", "Konec", "Hotovo"],
    ["1.1.1", "Výběr poskytovatele", "25. 4. 2026", "ano"],
    ["Poradna", "Najít prostory", "2026-Q3", "ne"],
]
PLAN = {"Cíle": GOALS, "Opatření": MEASURES, "Aktivity": ACTIVITIES}


def counts(report):
    return {
        each["sheet"]: (each["new"], each["changed"], each["same"]) for each in report["counts"]
    }


async def test_a_check_says_what_would_change_and_writes_nothing_of_the_plan(editor, edition):
    report = await checked(editor.speaking("cs"), edition, book(PLAN), file_name="plán.xlsx")
    assert (report["state"], report["file_name"], report["errors"]) == ("checked", "plán.xlsx", 0)
    assert counts(report) == {"goals": (2, 0, 0), "measures": (2, 0, 0), "activities": (2, 0, 0)}
    row = next(each for each in report["changes"] if each["name"].startswith("1.1.1"))
    changes = {each["field"]: each for each in row["changes"]}
    assert (row["title"], row["row"], row["outcome"]) == ("Opatření", 2, "new")
    assert row["record"] == "measure"
    assert (changes["ends"]["before"], changes["ends"]["after"]) == (None, "2027-04")
    assert changes["kinds"]["after"] == ["maintain", "expand"]
    assert changes["goal_ids"]["after"] == [
        {"id": None, "code": "1.1", "title": make.text("Dostupné služby")}
    ]
    assert changes["title"]["runs"] == {"cs": [{"op": "added", "words": "Odlehčovací služba"}]}
    assert (await editor.read(f"/editions/{edition.id}/tree"))["goals"] == []


async def test_applying_writes_everything_as_it_was_said(editor, edition):
    report = await brought(editor, edition, book(PLAN))
    assert report["state"] == "applied"
    tree = await editor.read(f"/editions/{edition.id}/tree")
    assert [goal["code"] for goal in tree["goals"]] == ["1", "1.1"]
    assert tree["goals"][1]["parent_id"] == tree["goals"][0]["id"]
    assert [goal["depth"] for goal in tree["goals"]] == [1, 2]
    first, second = tree["measures"]
    assert (first["state"], first["starts"], first["ends"]) == ("in_progress", "2025", "2027-04")
    assert second["goal_ids"] == [goal["id"] for goal in reversed(tree["goals"])]
    (step,) = (await editor.read(f"/measures/{first['id']}"))["activities"]
    assert (step["ends"], step["done"]) == ("2026-04-25", True)


async def test_the_same_workbook_a_second_time_changes_nothing(editor, edition):
    await brought(editor, edition, book(PLAN))
    again = await brought(editor, edition, book(PLAN))
    assert counts(again) == {"goals": (0, 0, 2), "measures": (0, 0, 2), "activities": (0, 0, 2)}
    tree = await editor.read(f"/editions/{edition.id}/tree")
    assert (len(tree["goals"]), len(tree["measures"])) == (2, 2)


async def test_what_the_workbook_leaves_out_stays_and_what_it_empties_goes(editor, edition):
    await brought(editor, edition, book(PLAN))
    file = book({"Opatření": [
        ["Kód", "Cíle", "Název", "Konec", "Priorita", "Druh opatření"],
        ["1.1.1", None, None, "(prázdné)", None, "rozšířit"],
    ]})  # fmt: skip
    report = await brought(editor, edition, file)
    assert counts(report) == {"measures": (0, 1, 0)}
    tree = await editor.read(f"/editions/{edition.id}/tree")
    assert len(tree["measures"]) == 2
    measure = await editor.read(f"/measures/{tree['measures'][0]['id']}")
    assert (measure["ends"], measure["priority"], measure["kinds"]) == (None, 2, ["expand"])
    assert measure["title"]["values"] == {"cs": "Odlehčovací služba"}


async def test_an_exported_workbook_is_changed_by_its_ids_even_where_codes_change(editor, edition):
    await brought(editor, edition, book(PLAN))
    rows = rows_of(await taken(editor, edition, language="cs"), "Opatření")
    moved = [["ID v Triadě", "Kód", "Cíle", "Název"]]
    moved += [[row["ID v Triadě"], "", "", row["Název"]] for row in rows]
    moved[1][1], moved[2][1] = "1.1.2", "1.1.1"
    report = await brought(editor, edition, book({"Opatření": moved}))
    assert counts(report) == {"measures": (0, 2, 0)}
    tree = await editor.read(f"/editions/{edition.id}/tree")
    assert [each["code"] for each in tree["measures"]] == ["1.1.2", "1.1.1"]
    undone = await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="undone")
    assert undone.status_code == 200, undone.text
    tree = await editor.read(f"/editions/{edition.id}/tree")
    assert [each["code"] for each in tree["measures"]] == ["1.1.1", "1.1.2"]


async def test_a_code_that_a_new_row_took_goes_back_to_its_record(editor, edition):
    await brought(editor, edition, book(PLAN))
    before = await taken(editor, edition)
    for sheet, more in (("Opatření", ["1.1"]), ("Cíle", [])):
        row = rows_of(await taken(editor, edition, language="cs"), sheet)[0]
        head = ["ID v Triadě", "Kód", *(["Cíle"] if more else []), "Název"]
        rows = [head, [row["ID v Triadě"], "9.9", *more, row["Název"]]]
        rows.append([None, row["Kód"], *more, "Nové pod starým kódem"])
        report = await brought(editor, edition, book({sheet: rows}))
        undone = await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="undone")
        assert undone.status_code == 200, undone.text
        assert await taken(editor, edition) == before


PARTIES = [
    ["Opatření", "Aktivita", "Úloha", "Organizace", "Kdo slovy"],
    ["1.1.1", None, "Odpovídá", "Charita", None],
    ["1.1.1", "Výběr poskytovatele", "Partner", None, "obce"],
]
PLACES = [
    ["Opatření", "Cíl", "Území", "Slovy", "Pravidlo: druh území", "Pravidlo: všechna"],
    [None, "1.1", "Lhota", None, None, None],
    ["1.1.1", None, None, "celé okolí", None, None],
    ["1.1.1", None, None, None, "obec", "ano"],
]
INDICATORS = [["Název", "Druh hodnoty", "Jednotka"], ["Počet klientů", "počet", "osoby"]]
USES = [
    ["Opatření", "Ukazatel", "Výchozí hodnota", "Výchozí stav k"],
    ["1.1.1", "Počet klientů", "12 500", 2024],
]
TARGETS = [
    ["Opatření", "Ukazatel", "Rok", "Porovnání", "Hodnota", "Horní mez"],
    ["1.1.1", "Počet klientů", 2026, "nejméně", 70, None],
    ["1.1.1", "Počet klientů", None, "rozmezí", 80, 90.5],
]
PARTS = {
    **PLAN,
    "Ukazatele": INDICATORS,
    "Použití ukazatelů": USES,
    "Cílové hodnoty": TARGETS,
    "Zapojení": PARTIES,
    "Místa": PLACES,
}


@pytest.fixture
async def known(db):
    return await make.make_organisation(db), await make.make_territory(db)


async def test_parts_are_added_to_their_records_and_stay_beside_what_was_there(
    known, editor, edition
):
    await brought(editor, edition, book(PARTS))
    tree = await editor.read(f"/editions/{edition.id}/tree")
    path = f"/measures/{tree['measures'][0]['id']}"
    measure = await editor.read(path)
    assert [(each["role"], each["organisation_id"]) for each in measure["parties"]] == [
        ("lead", str(known[0].id))
    ]
    assert measure["activities"][0]["parties"][0]["body"]["values"] == {"cs": "obce"}
    assert [place["words"] and place["words"]["values"]["cs"] for place in measure["places"]] == [
        "celé okolí", None
    ]  # fmt: skip
    assert measure["places"][1]["rule"] == {
        "kind": "municipality", "rural": None, "within": None, "count": None, "all": True
    }  # fmt: skip
    assert tree["goals"][1]["places"][0]["territory_id"] == str(known[1].id)
    (use,) = measure["indicators"]
    assert (use["baseline_value"], use["baseline_as_of"]) == (12500, "2024")
    assert [(each["year"], each["operator"], each["value"], each["high"])
            for each in use["targets"]] == [(None, "range", 80, 90.5), (2026, "ge", 70, None)]  # fmt: skip
    more = {"Zapojení": [PARTIES[0], ["1.1.1", None, "Financuje", None, "kraj"]]}
    await brought(editor, edition, book(more))
    parties = (await editor.read(path))["parties"]
    assert [each["role"] for each in parties] == ["lead", "funder"]
    again = await brought(editor, edition, book(PARTS))
    assert sum(new + changed for new, changed, _ in counts(again).values()) == 0


NEEDS = [
    ["Kód", "Název", "Závažnost", "Opatření k potřebě", "Kdo vidí pole"],
    ["P1", "Rodinám chybí odlehčení", 3, "1.1.2\n1.1.1", "Závažnost: jen vlastní lidé"],
]
EVIDENCE = [
    ["Potřeba", "Odkud to víme", "Slovy", "Hodnota", "Jednotka", "Ke kdy", "Odkaz"],
    ["P1", "odmítnutí zájemci", "Nedostalo se na ně", 14, "rodin", 2025, "https://example.org/a"],
    ["Rodinám chybí odlehčení", "setkání", "Říkají to rodiče", None, None, None, None],
]
ANSWERED = {
    **PLAN,
    "Potřeby": NEEDS,
    "Podklady": EVIDENCE,
    "Místa": [["Potřeba", "Slovy"], ["P1", "celé okolí"]],
}


async def test_needs_come_with_their_evidence_places_and_the_measures_that_answer_them(
    editor, edition
):
    before = await taken(editor, edition)
    report = await brought(editor, edition, book(ANSWERED))
    (need,) = await editor.listed("/needs", edition_id=edition.id)
    assert (need["code"], need["severity"]) == ("P1", 3)
    assert need["field_audience"] == {"severity": "internal"}
    assert [each["code"] for each in need["measures"]] == ["1.1.1", "1.1.2"]
    assert need["places"][0]["words"]["values"] == {"cs": "celé okolí"}
    first, second = need["evidence"]
    assert (first["kind"], first["value"], first["as_of"]) == ("refused_applicants", 14, "2025")
    assert (first["url"], second["words"]["values"]["cs"]) == (
        "https://example.org/a",
        "Říkají to rodiče",
    )
    again = await checked(editor, edition, book(ANSWERED))
    assert sum(new + changed for new, changed, _ in counts(again).values()) == 0
    undone = await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="undone")
    assert undone.status_code == 200, undone.text
    assert await taken(editor, edition) == before


async def test_what_belongs_to_a_record_for_good_is_not_changed_by_its_id(known, editor, edition):
    await brought(editor, edition, book(PARTS))
    (row,) = rows_of(await taken(editor, edition, language="cs"), "Ukazatele")
    head = ["ID v Triadě", "Název", "Druh hodnoty"]
    other = [head, [row["ID v Triadě"], row["Název"], "ano nebo ne"]]
    report = await checked(editor, edition, book({"Ukazatele": other}))
    assert found(report) == [("told_once", "Ukazatele", 2, "C")]
    assert counts(report) == {"indicators": (0, 0, 1)}


async def test_a_report_names_what_changes_in_full(known, editor, edition):
    await brought(editor, edition, book(PARTS))
    changed = {
        "Použití ukazatelů": [
            ["Opatření", "Ukazatel", "Sleduje"],
            ["1.1.1", "Počet klientů", "Charita"],
        ],
        "Zapojení": [
            [*PARTIES[0], "Poznámka"],
            ["1.1.1", None, "Odpovídá", "Charita", None, "od roku 2026"],
        ],
        "Opatření": [["Kód", "Cíle", "Název"], ["1.1.1", "1", None]],
    }
    report = await checked(editor, edition, book(changed))
    rows = {each["sheet"]: each for each in report["changes"]}
    (use,) = rows["uses"]["changes"]
    assert (use["field"], use["before"], use["after"]["name"]) == (
        "responsible_id", None, make.text("Charita"),
    )  # fmt: skip
    assert rows["parties"]["record"] == "measure"
    (party,) = rows["parties"]["changes"]
    assert party["field"] == "parties"
    assert party["before"][0]["organisation_name"] == make.text("Charita")
    assert (party["before"][0]["note"], party["after"][0]["note"]) == (
        None, make.text("od roku 2026"),
    )  # fmt: skip
    (goals,) = rows["measures"]["changes"]
    assert [each["code"] for each in goals["before"] + goals["after"]] == ["1.1", "1"]
    assert all(each["id"] for each in goals["before"] + goals["after"])


async def test_undoing_leaves_the_edition_as_it_was(known, editor, edition, goal, town):
    before = await taken(editor, edition)
    was = await editor.listed("/indicators", authority_id=str(town.id))
    report = await brought(editor, edition, book(PARTS))
    assert await taken(editor, edition) != before
    undone = await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="undone")
    assert (undone.status_code, undone.json()["state"]) == (200, "undone"), undone.text
    assert await taken(editor, edition) == before
    assert await editor.listed("/indicators", authority_id=str(town.id)) == was
    again = await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="undone")
    refused(again, 409, "WorkbookIsNotApplied")


async def test_what_an_earlier_release_kept_for_undoing_still_serves(
    known, db, editor, edition, town
):
    """It kept no owners of what was made."""
    before = await taken(editor, edition)
    report = await brought(editor, edition, book(PARTS))
    await write_in(db, town.id)
    record = await db.get_one(WorkbookImport, (town.id, UUID(report["id"])))
    assert any(each["fields"] for each in record.undo)
    record.undo = [{**each, "fields": {}} for each in record.undo if each["before"] is None]
    await db.flush()
    path = f"/workbook-imports/{report['id']}"
    undone = await editor.step(path, "transitions", to="undone")
    assert undone.status_code == 200, undone.text
    assert await taken(editor, edition) == before


async def test_undoing_puts_back_every_kind_of_change(known, editor, edition):
    await brought(editor, edition, book(PARTS))
    before = await taken(editor, edition)
    changed = {
        "Cíle": [["Kód", "Název", "Název [en]", "Popis"], ["1", "Rodiny", "Families", "Proč"]],
        "Opatření": [
            ["Kód", "Cíle", "Název", "Stav", "Stav ke dni", "Cílové skupiny", "Kdo vidí pole"],
            ["1.1.1", "1", "Služba", "splněno", "1. 2. 2026", None, "Priorita: jen vlastní lidé"],
        ],
        "Aktivity": [["Opatření", "Název", "Hotovo"], ["1.1.2", "Nová", "ne"]],
        "Cílové hodnoty": [TARGETS[0], ["1.1.1", "Počet klientů", 2026, "přesně", 71, None]],
        "Zapojení": [PARTIES[0], ["1.1.1", None, "Financuje", None, "kraj"]],
    }
    report = await brought(editor, edition, book(changed))
    assert counts(report)["measures"] == (0, 1, 0)
    assert await taken(editor, edition) != before
    undone = await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="undone")
    assert undone.status_code == 200, undone.text
    assert await taken(editor, edition) == before


async def test_undoing_is_refused_where_somebody_worked_on_it_since(editor, edition):
    report = await brought(editor, edition, book(PLAN))
    tree = await editor.read(f"/editions/{edition.id}/tree")
    path = f"/workbook-imports/{report['id']}"
    await editor.changed(f"/measures/{tree['measures'][0]['id']}", priority=1)
    answer = await editor.step(path, "transitions", to="undone")
    refused(answer, 409, "ChangedSinceImport")
    assert "1.1.1 Odlehčovací služba" in answer.json()["title"]
    assert len((await editor.read(f"/editions/{edition.id}/tree"))["measures"]) == 2


async def test_undoing_takes_nothing_along_that_somebody_added_since(editor, edition):
    report = await brought(editor, edition, book(PLAN))
    tree = await editor.read(f"/editions/{edition.id}/tree")
    step = {"measure_id": tree["measures"][0]["id"], "title": make.text("Moje")}
    added = await editor.made("/activities", **step)
    answer = await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="undone")
    refused(answer, 409, "ChangedSinceImport")
    assert await editor.read(f"/activities/{added['id']}")


async def test_undoing_is_refused_while_other_measures_hang_on_what_would_go(editor, edition, goal):
    report = await brought(editor, edition, book(PLAN))
    tree = await editor.read(f"/editions/{edition.id}/tree")
    new = next(each["id"] for each in tree["goals"] if each["code"] == "1.1")
    await editor.made("/measures", goal_ids=[new], title=make.text("Moje"))
    refused(
        await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="undone"),
        409,
        "GoalHasMeasures",
    )


async def test_what_changed_since_the_check_is_checked_again(editor, edition):
    await brought(editor, edition, book(PLAN))
    tree = await editor.read(f"/editions/{edition.id}/tree")
    file = {"Opatření": [["Kód", "Cíle", "Název"], ["1.1.1", None, "Jiný název"]]}
    report = await checked(editor, edition, book(file))
    await editor.changed(f"/measures/{tree['measures'][1]['id']}", priority=3)
    await editor.changed(f"/measures/{tree['measures'][0]['id']}", priority=1)
    answer = await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="applied")
    refused(answer, 409, "ChangedSinceCheck")
    assert (await editor.read(f"/measures/{tree['measures'][0]['id']}"))["priority"] == 1


async def test_what_others_changed_elsewhere_does_not_matter(editor, edition):
    await brought(editor, edition, book(PLAN))
    tree = await editor.read(f"/editions/{edition.id}/tree")
    file = {"Opatření": [["Kód", "Cíle", "Název"], ["1.1.1", None, "Jiný název"]]}
    report = await checked(editor, edition, book(file))
    await editor.changed(f"/measures/{tree['measures'][1]['id']}", priority=3)
    answer = await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="applied")
    assert answer.status_code == 200, answer.text


async def test_an_import_is_applied_once_and_one_with_errors_never(editor, edition):
    good = await brought(editor, edition, book(PLAN))
    again = await editor.step(f"/workbook-imports/{good['id']}", "transitions", to="applied")
    refused(again, 409, "WorkbookIsApplied")
    bad = await checked(editor, edition, book({"Cíle": [["Název", "Úroveň"], ["X", "Desátá"]]}))
    assert bad["state"] == "refused"
    refused(
        await editor.step(f"/workbook-imports/{bad['id']}", "transitions", to="applied"),
        409,
        "WorkbookHasErrors",
    )


async def test_levels_are_for_coordinators(editor, coordinator, edition):
    levels = {"Úrovně": [*LEVELS, ["3", "Podcíl"]]}
    report = await checked(editor, edition, book(levels))
    assert ("levels_forbidden", "Úrovně", 4, None) in found(report)
    applied = await brought(coordinator, edition, book(levels))
    read = await editor.read(f"/editions/{edition.id}")
    assert [each["depth"] for each in read["levels"]] == [1, 2, 3]
    undone = await coordinator.step(
        f"/workbook-imports/{applied['id']}", "transitions", to="undone"
    )
    assert undone.status_code == 200, undone.text
    assert len((await editor.read(f"/editions/{edition.id}"))["levels"]) == 2


async def test_a_measure_takes_only_steps_that_are_allowed(editor, edition):
    await brought(editor, edition, book(PLAN))
    head = ["Kód", "Cíle", "Název", "Stav", "Důvod stavu"]
    for state, reason, code in (
        ("navrženo", None, "NotFromHere"),
        ("zastaveno", None, "ReasonMissing"),
        ("zastaveno", "Nejsou peníze", None),
    ):
        file = {"Opatření": [head, ["1.1.1", None, None, state, reason]]}
        report = await checked(editor, edition, book(file))
        assert [each["code"] for each in report["findings"]] == ([code] if code else [])
    await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="applied")
    tree = await editor.read(f"/editions/{edition.id}/tree")
    measure = await editor.read(f"/measures/{tree['measures'][0]['id']}")
    assert measure["state"] == "discontinued"
    assert measure["state_reason"]["values"] == {"cs": "Nejsou peníze"}


async def test_the_history_of_a_record_names_the_file(editor, edition):
    report = await checked(editor, edition, book(PLAN), file_name="plán 2026.xlsx")
    await editor.step(f"/workbook-imports/{report['id']}", "transitions", to="applied")
    tree = await editor.read(f"/editions/{edition.id}/tree")
    (made,) = await editor.listed(f"/measures/{tree['measures'][0]['id']}/history")
    assert (made["operation"], made["reason"]) == ("created", "plán 2026.xlsx")


async def test_a_check_may_be_sent_again_under_its_key(editor, edition):
    file, key = book(PLAN), {"headers": {"idempotency-key": "one-of-mine"}}
    first = await sent(editor, edition, file, **key)
    again = await sent(editor, edition, file, **key)
    assert (again.status_code, again.content) == (201, first.content)
    assert len(await editor.listed("/workbook-imports", edition_id=edition.id)) == 1


async def test_imports_are_listed_newest_first_and_only_inside(editor, reader, anyone, edition):
    for name in ("a.xlsx", "b.xlsx"):
        await checked(editor, edition, book(PLAN), file_name=name)
    listed = await reader.listed("/workbook-imports", edition_id=edition.id, limit=1)
    assert [(each["number"], each["file_name"]) for each in listed] == [
        (2, "b.xlsx"),
        (1, "a.xlsx"),
    ]
    report = await reader.read(f"/workbook-imports/{listed[0]['id']}")
    assert report["changes_in_all"] == 6
    assert (await anyone.get(f"/workbook-imports/{listed[0]['id']}")).status_code == 404
    assert await anyone.listed("/workbook-imports", edition_id=edition.id) == []


async def test_a_report_speaks_the_language_of_who_reads_it(editor, edition):
    bad = await checked(editor.speaking("cs"), edition, book({"Cíle": [["Název"], ["=1"]]}))
    file = book({"Opatření": [["Název", "Konec"], ["Služba", "4/5/2026"]]})
    bad = await checked(editor.speaking("cs"), edition, file)
    path = f"/workbook-imports/{bad['id']}"
    for language, said in (
        ("cs", "co je den"),
        ("sr-Latn", "šta je dan"),
        ("en", "which is the day"),
    ):
        report = await editor.speaking(language).read(path)
        assert any(said in each["sentence"] for each in report["findings"]), language


async def test_a_closed_edition_takes_no_workbook(db, plan, editor):
    closed = await make.make_edition(db, plan, ordinal=5, state="archived")
    refused(await sent(editor, closed, book(PLAN)), 409, "EditionIsClosed")


async def test_one_key_is_one_upload_for_one_edition(db, plan, edition, editor):
    """The edition stands in the query: the same file for another one is another request."""
    other = await make.make_edition(db, plan, ordinal=2)
    file = book({"Cíle": [["Název"], ["Domácí péče"]]})
    key = {"headers": {"idempotency-key": "the-same-key"}}
    assert (await sent(editor, edition, file, **key)).status_code == 201
    refused(await sent(editor, other, file, **key), 422, "KeyUsedDifferently")
    assert await editor.listed("/workbook-imports", edition_id=other.id) == []
