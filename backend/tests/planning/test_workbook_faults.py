"""Workbooks that cannot be taken as they are: each is told where, and nothing is written."""

import io
import zipfile
from datetime import date

import pytest

import make
from planning.desk import refused
from planning.spreadsheets import book, brought, cells_of, checked, found, sent, taken

pytestmark = pytest.mark.anyio

HEAD = ["Kód", "Cíle", "Název", "Konec"]
GOALS = {"Cíle": [["Kód", "Název"], ["1", "Podpora rodin"]]}


def with_measures(*rows, head=HEAD):
    return {**GOALS, "Opatření": [head, *rows]}


async def refusal(desk, edition, file, **more):
    """The report of a workbook of which nothing may be written."""
    before = await desk.read(f"/editions/{edition.id}/tree")
    report = await checked(desk.speaking("cs"), edition, file, **more)
    assert report["state"] == "refused"
    assert report["errors"] > 0
    assert await desk.read(f"/editions/{edition.id}/tree") == before
    return report


def packed(members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def repacked(file, more):
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        members = {each: archive.read(each) for each in archive.namelist()}
    return packed({**members, **more})


GOOD = book(GOALS)
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet/>'


def _lying():
    """Says that it is small unpacked, and is not."""
    honest = packed({SHEET: b"<worksheet>" + b" " * 5_000_000 + b"</worksheet>"})
    return honest.replace((5_000_023).to_bytes(4, "little"), (100).to_bytes(4, "little"))


def _one_text_in_many_cells():
    """A few kilobytes of which each cell makes its own 32,000 letters."""
    return book({"Cíle": [["Kód", "Název"], *([f"{n}", "a" * 32_000] for n in range(1_100))]})


def _far_cells():
    """Sheets that each may be, and that are too many together."""
    far = [*([[]] * 999), [*([None] * 99), "x"]]
    return book({f"List{n}": far for n in range(12)})


NOT_TAKEN = {
    "nothing": (b"", "NotAWorkbook"),
    "text": (b"Kod;Nazev\n1;Cil\n", "NotAWorkbook"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 200, "NotAWorkbook"),
    "an archive of something else": (packed({"a.txt": b"a"}), "NotAWorkbook"),
    "half of one": (GOOD[: len(GOOD) // 2], "NotAWorkbook"),
    "a broken sheet": (repacked(GOOD, {SHEET: b"<worksheet><sheetData>"}), "NotAWorkbook"),
    "definitions": (repacked(GOOD, {SHEET: LAUGHS}), "NotAWorkbook"),
    "a lie about its size": (_lying(), "NotAWorkbook"),
    "the old format, or a password": (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "WorkbookLocked"),
    "macros": (repacked(GOOD, {"xl/vbaProject.bin": b"x"}), "WorkbookHasMacros"),
    "a bomb": (repacked(GOOD, {"xl/media/a.bin": bytes(70_000_000)}), "WorkbookTooBig"),
    "one text in many cells": (_one_text_in_many_cells(), "WorkbookTooBig"),
    "a far cell in many sheets": (_far_cells(), "WorkbookTooLong"),
    "many parts": (
        repacked(GOOD, {f"xl/media/{n}": b"" for n in range(1001)}), "WorkbookTooBig"
    ),
    "a far corner": (
        repacked(GOOD, {SHEET: b'<worksheet xmlns="http://schemas.openxmlformats.org/'
            b'spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c>'
            b"</row></sheetData></worksheet>"}), "WorkbookTooLong"
    ),
}  # fmt: skip


@pytest.mark.parametrize("why", NOT_TAKEN)
async def test_what_is_no_workbook_of_ours_is_refused_in_a_sentence(editor, edition, why):
    file, code = NOT_TAKEN[why]
    answer = await sent(editor.speaking("cs"), edition, file)
    refused(answer, 422, code)
    assert await editor.listed("/workbook-imports", edition_id=edition.id) == []


def test_the_files_that_exhaust_are_small_themselves():
    assert all(len(make()) < 200_000 for make in (_one_text_in_many_cells, _far_cells))


async def test_texts_and_areas_that_people_need_are_taken(editor, edition):
    """The control of the limits: half of each."""
    rows = [["Kód", "Název"], *([f"{n}", "a" * 300] for n in range(1_000))]
    answer = await sent(editor, edition, book({"Cíle": rows, "List2": [[]] * 99 + [["x"]]}))
    assert answer.status_code == 201, answer.text


async def test_too_many_rows_are_refused_with_the_sheet(editor, edition):
    rows = [["Kód", "Název"], *([f"{n}", "Cíl"] for n in range(100_000))]
    answer = await sent(editor.speaking("en"), edition, book({"Cíle": rows}))
    refused(answer, 422, "WorkbookTooLong")
    assert "Cíle" in answer.json()["title"]
    assert "20000" in answer.json()["title"]


async def test_another_kind_of_file_is_refused_unread(editor, edition):
    answer = await sent(editor, edition, GOOD, kind="text/csv")
    refused(answer, 415, "UnsupportedMediaType")


async def test_a_workbook_without_any_sheet_of_ours_says_so(editor, edition):
    report = await refusal(editor, edition, book({"List1": [["a", "b"], [1, 2]]}))
    assert found(report) == [
        ("no_sheets", None, None, None),
        ("sheet_unknown", "List1", None, None),
    ]


async def test_a_finding_names_sheet_row_column_letter_and_heading(editor, edition):
    file = book(with_measures(["1.1", "1", "Služba", "zítra"]))
    report = await refusal(editor, edition, file)
    (said,) = report["findings"]
    assert (said["severity"], said["sheet"], said["title"]) == ("error", "measures", "Opatření")
    assert (said["row"], said["column"], said["heading"]) == (2, "D", "Konec")
    assert said["cell"] == "zítra"
    assert said["sentence"].startswith("„zítra“ není datum.")


async def test_columns_may_stand_anywhere_in_any_language_below_a_title(editor, edition):
    rows = [
        ["Plán města", None, None, None],
        [None, "Title", "Naša poznámka", "Код", "Циљеви"],
        [None, "Služba", "nečte se", "1.1", "1"],
    ]
    report = await checked(editor, edition, book({**GOALS, "Opatrenia": rows}))
    assert found(report) == [("column_unknown", "Opatrenia", 2, "C")]
    assert report["state"] == "checked"
    assert report["changes"][1]["row"] == 3


async def test_shifted_and_renamed_columns_are_told(editor, edition):
    shifted = with_measures(["Služba", "1.1", "1", None])
    report = await refusal(editor, edition, book(shifted))
    assert ("reference_unknown", "Opatření", 2, "B") in found(report)
    renamed = {**GOALS, "Opatření": [["Kód", "Cíle", "Jméno opatření"], ["1.1", "1", "Služba"]]}
    report = await refusal(editor, edition, book(renamed))
    assert ("column_unknown", "Opatření", 1, "C") in found(report)
    assert ("column_missing", "Opatření", 1, None) in found(report)
    twice = {"Cíle": [["Kód", "Název", "Title"], ["1", "a", "b"]]}
    report = await refusal(editor, edition, book(twice))
    assert ("column_twice", "Cíle", 1, "C") in found(report)
    bare = {"Cíle": [["1", "Podpora rodin"], ["2", "Bydlení"]]}
    assert ("no_headings", "Cíle", 1, None) in found(await refusal(editor, edition, book(bare)))


async def test_codes_and_ids_that_stand_twice_are_told_with_both_rows(editor, edition):
    goals = [["Kód", "Název"], ["1", "a"], ["1", "b"]]
    report = await refusal(editor, edition, book({"Cíle": goals}))
    assert [each for each in found(report) if each[0] == "code_twice"] == [
        ("code_twice", "Cíle", 2, "A"), ("code_twice", "Cíle", 3, "A")
    ]  # fmt: skip
    await brought(editor, edition, book(GOALS))
    id = (await editor.read(f"/editions/{edition.id}/tree"))["goals"][0]["id"]
    goals = [["ID v Triadě", "Název"], [id, "a"], [id, "b"], ["nic", "c"]]
    report = await refusal(editor, edition, book({"Cíle": goals}))
    assert ("id_twice", "Cíle", 3, "A") in found(report)
    assert ("id_unreadable", "Cíle", 4, "A") in found(report)


async def test_formulas_errors_and_merged_cells_are_told(editor, edition):
    rows = with_measures(["1.1", "1", "=A1", None])
    report = await refusal(editor, edition, book(rows, formulas=True))
    assert ("formula", "Opatření", 2, "C") in found(report)

    def merge(name, sheet, workbook):
        if name == "Opatření":
            sheet.merge_range("C2:C3", "Služba")
            sheet.write_formula("D3", "=1/0", None, "#DIV/0!")

    rows = with_measures(["1.1", "1", None, None], ["1.2", "1", None, None])
    report = await refusal(editor, edition, book(rows, change=merge))
    assert {("merged", "Opatření", 2, "C"), ("cell_error", "Opatření", 3, "D")} <= set(
        found(report)
    )


async def test_hidden_sheets_are_not_read_in_secret(editor, edition):
    def hide(name, sheet, workbook):
        if name == "Opatření":
            sheet.hide()

    report = await refusal(editor, edition, book(with_measures(["1", "1", "x"]), change=hide))
    assert ("sheet_hidden", "Opatření", None, None) in found(report)


DATES = {
    "2026": "2026", 2026: "2026", "2026-Q2": "2026-Q2", "2. čtvrtletí 2026": "2026-Q2",
    "Q3 2026": "2026-Q3", "2026-04": "2026-04", "4/2026": "2026-04", "duben 2026": "2026-04",
    "apríl 2026": "2026-04", "april 2026": "2026-04", "април 2026": "2026-04",
    "IV. 2026": "2026-04", "2026-04-25": "2026-04-25", "25.4.2026": "2026-04-25",
    "25. 4. 2026": "2026-04-25", "25.04.2026.": "2026-04-25", "25. dubna 2026": "2026-04-25",
    "25. apríla 2026": "2026-04-25", "25. april 2026.": "2026-04-25", "5.4.2026": "2026-04-05",
    "25/4/2026": "2026-04-25", "2026~": "2026~", "asi 2026": "2026~", "oko 2026.": "2026~",
    date(2026, 4, 25): "2026-04-25",
}  # fmt: skip
BAD_DATES = {
    "4/5/2026": "date_ambiguous", "25.4.26": "date_short_year", "30. 2. 2026": "partial_date",
    "brzy": "date_unknown", 46137: "date_serial", "13/2026": "partial_date", "2026-13": "partial_date",
}  # fmt: skip


async def test_dates_are_read_in_every_style_that_has_one_meaning(editor, edition):
    rows = [[f"1.{n}", "1", "Služba", said] for n, said in enumerate(DATES)]
    await brought(editor, edition, book(with_measures(*rows)))
    tree = await editor.read(f"/editions/{edition.id}/tree")
    read = [each["ends"] for each in tree["measures"]]
    assert dict(zip(DATES, read, strict=True)) == DATES


async def test_dates_that_may_mean_two_things_or_none_are_told(editor, edition):
    rows = [[f"1.{n}", "1", "Služba", said] for n, said in enumerate(BAD_DATES)]
    report = await refusal(editor, edition, book(with_measures(*rows)))
    told = [(each["code"], each["row"], each["column"]) for each in report["findings"]]
    assert told == [(code, n, "D") for n, code in enumerate(BAD_DATES.values(), 2)]


NUMBERS = {
    "12500": 12500, 12500: 12500, "12 500": 12500, "12\u00a0500": 12500, "12 500,-": 12500,
    "12.500,50": 12500.5, "12,500.50": 12500.5, "1.250.000": 1250000, "12,5": 12.5, "0,125": 0.125,
    "12.5": 12.5, 12.5: 12.5, "−5": -5, "1'250": 1250,
}  # fmt: skip
BAD_NUMBERS = {
    "130.250": "number_ambiguous", "130,250": "number_ambiguous", "12 tis. Kč": "number_in_thousands",
    "1,2 mil.": "number_in_thousands", "500 Kč": "number_with_unit", "70 %": "number_with_unit",
    "mnoho": "number_unknown", "1.2.3": "number_unknown", "12 50": "number_unknown",
    "tis. Kč": "number_unknown",
}  # fmt: skip


def measured(values):
    measures = [[f"1.{n}", "1", f"Služba {n}", None] for n, _ in enumerate(values)]
    uses = [[f"1.{n}", "Klienti", value] for n, value in enumerate(values)]
    return {
        **with_measures(*measures),
        "Ukazatele": [["Název", "Druh hodnoty"], ["Klienti", "desetinné číslo"]],
        "Použití ukazatelů": [["Opatření", "Ukazatel", "Výchozí hodnota"], *uses],
    }


async def test_numbers_are_read_in_every_style_that_has_one_meaning(editor, edition):
    report = await brought(editor, edition, book(measured(NUMBERS)))
    assert [each["cell"] for each in report["findings"]] == ["12 500,-"]
    tree = await editor.read(f"/editions/{edition.id}/tree")
    place = {measure["id"]: n for n, measure in enumerate(tree["measures"])}
    read = {place[use["measure_id"]]: use["baseline_value"] for use in tree["indicators"]}
    assert [read[n] for n in range(len(NUMBERS))] == list(NUMBERS.values())


async def test_numbers_that_may_mean_two_things_or_none_are_told(editor, edition):
    report = await refusal(editor, edition, book(measured(BAD_NUMBERS)))
    told = [(each["code"], each["row"], each["column"]) for each in report["findings"]]
    assert told == [(code, n, "C") for n, code in enumerate(BAD_NUMBERS.values(), 2)]
    assert "130250" in report["findings"][0]["sentence"]
    assert "130.25" in report["findings"][0]["sentence"]


async def test_a_code_typed_as_a_number_is_read_and_told(editor, edition):
    report = await brought(editor, edition, book({"Cíle": [["Kód", "Název"], [1.1, "Cíl"]]}))
    assert found(report) == [("code_is_number", "Cíle", 2, "A")]
    tree = await editor.read(f"/editions/{edition.id}/tree")
    assert tree["goals"][0]["code"] == "1.1"


NOBODY = {
    "Zapojení": [
        ["Opatření", "Úloha", "Organizace"], ["1.1", "Odpovídá", "Neznámá"],
        ["1.1", "Odpovídá", "CZ-ICO:00000000"], ["1.1", "Šéf", None],
    ],
    "Místa": [["Opatření", "Území"], ["1.1", "Nikde"], [None, "Lhota"]],
}  # fmt: skip


async def test_whom_nobody_knows_is_told_and_never_created(db, editor, edition):
    lhota = await make.make_territory(db)
    file = {**with_measures(["1.1", "1; 9", "Služba", None]), **NOBODY}
    file["Opatření"][0] = [*HEAD, "Cílové skupiny"]
    file["Opatření"][1] = [*file["Opatření"][1], "neznámí lidé"]
    report = await refusal(editor, edition, book(file))
    told = found(report)
    assert ("reference_unknown", "Opatření", 2, "B") in told
    assert ("reference_unknown", "Opatření", 2, "E") in told
    assert ("reference_unknown", "Zapojení", 2, "C") in told
    assert ("reference_unknown", "Zapojení", 3, "C") in told
    assert ("word_unknown", "Zapojení", 4, "B") in told
    assert ("reference_unknown", "Místa", 2, "B") in told
    assert ("missing", "Místa", 3, "A") in told
    assert await editor.ids("/territories") == [str(lhota.id)]
    assert await editor.ids("/organisations") == []


async def test_two_that_bear_one_name_are_told_apart_by_their_numbers(db, editor, edition, town):
    names = [await make.make_organisation(db) for _ in range(2)]
    await brought(editor, edition, book(with_measures(["1.1", "1", "Služba", None])))
    head = ["Opatření", "Úloha", "Organizace"]
    report = await refusal(
        editor, edition, book({"Zapojení": [head, ["1.1", "Odpovídá", "Charita"]]})
    )
    assert ("reference_ambiguous", "Zapojení", 2, "C") in found(report)
    named = f"Charita [{names[1].id}]"
    await brought(editor, edition, book({"Zapojení": [head, ["1.1", "Odpovídá", named]]}))
    (row,) = cells_of(await taken(editor, edition, language="cs"))["Zapojení"][1:]
    assert named in row


async def test_rules_of_the_plan_are_foreseen(editor, edition):
    goals = [
        ["Kód", "Nadřazený cíl", "Úroveň", "Název"],
        ["1", "2", None, "a"], ["2", "1", None, "b"],
        ["3", None, "Priorita", "c"], ["3.1", "3", "Priorita", "d"],
        ["4", None, None, "e"], ["4.1", "4", None, "f"], ["4.1.1", "4.1", None, "g"],
    ]  # fmt: skip
    report = await refusal(editor, edition, book({"Cíle": goals}))
    told = {(code, row) for code, _, row, _ in found(report)}
    assert ("GoalUnderItself", 2) in told or ("GoalUnderItself", 3) in told
    assert ("LevelNotBelow", 5) in told
    assert ("NoDeeperLevel", 8) in told
    late = with_measures(
        ["1.1", "1", "Služba", "2025", "2026", 7], head=[*HEAD, "Začátek", "Priorita"]
    )
    report = await refusal(editor, edition, book(late))
    assert ("less_than_equal", "Opatření", 2, "F") in found(report)
    late["Opatření"][1][5] = 2
    report = await refusal(editor, edition, book(late))
    assert ("EndsBeforeItBegins", "Opatření", 2, "D") in found(report)


async def test_what_begins_like_a_formula_leaves_as_text_and_comes_back_the_same(
    db, plan, editor, edition, goal
):
    hostile = [
        "=1+1",
        "+420 585",
        "-5 lůžek",
        "@SUM(A1)",
        "'=1",
        "''-x",
        "\t=1",
        "(prázdné)",
        "＝1",
    ]
    titles = [title for title in hostile if "\t" not in title]
    for title in titles:
        await editor.made("/measures", goal_ids=[str(goal.id)], title=make.text(title),
                          description=make.text(hostile[6]))  # fmt: skip
    file = await taken(editor, edition, ids=False)
    written = [cell for sheet in cells_of(file).values() for row in sheet for cell in row]
    assert not [cell for cell in written if str(cell).startswith(("=", "+", "-", "@", "\t", "＝"))]
    empty = await make.make_edition(db, plan, ordinal=2)
    await brought(editor, empty, file)
    tree = await editor.read(f"/editions/{empty.id}/tree")
    assert [each["title"]["values"]["cs"] for each in tree["measures"]] == titles
    assert await taken(editor, empty, ids=False) == file


async def test_nobody_else_brings_a_workbook(reader, anyone, stranger, edition):
    assert (await sent(reader, edition, GOOD)).status_code == 403
    assert (await sent(anyone, edition, GOOD)).status_code == 401
    refused(await sent(stranger, edition, GOOD), 422, "UnknownReference")
