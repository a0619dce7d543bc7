"""Documents: the same words as PDF/UA and DOCX, tagged, named, and the same bytes each time."""

import io
import re
from datetime import UTC, datetime

import pdfplumber
import pikepdf
import pytest
from docx import Document as Docx

import make
from planning import frozen
from planning.desk import refused
from planning.frozen import text
from planning.frozen_towns import town
from triada.core.text import Text
from triada.planning.documents import pdf
from triada.planning.documents.elements import Heading
from triada.planning.documents.locale import Locale
from triada.planning.documents.plan_document import plan_document
from triada.planning.documents.summary_document import council_summary
from triada.planning.documents.timeline import HearingHeld
from triada.planning.documents.version_stamp import Act, VersionStamp
from triada.planning.documents.word import writer
from triada.planning.versions.models import VersionKind

pytestmark = pytest.mark.anyio

CZECH = Locale("cs", "cs")
HOSTILE = (
    "#set page(fill: red)", "\\ a [b] $x$ *y* _z_ @cite `code` //", "<w:p>&amp;</w:p>",
    "a" * 107, "Žluťoučký kůň – „úpěl“", "Љубав и џез",
)  # fmt: skip


def _pages(made: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(made)) as document:
        return [page.extract_text() for page in document.pages]


def _flat(words: str) -> str:
    """Without what a page does to lines and long words."""
    return re.sub(r"[\s\u200b\u00ad-]+", "", words)


def _printed(content, locale=CZECH):
    return pdf.write(plan_document(content, locale), {})


def test_a_pdf_is_tagged_named_and_says_its_language():
    made = _printed(town("teplice"))
    with pikepdf.open(io.BytesIO(made)) as document:
        assert bool(document.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang).startswith("cs")
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert "Teplice" in str(metadata["dc:title"])


@pytest.mark.parametrize("name", ["teplice", "backa_palanka", "banska_bystrica"])
def test_every_goal_and_measure_is_printed_in_order(name):
    content = town(name)
    words = _flat(" ".join(_pages(_printed(content, _locale(content)))))
    at = 0
    for goal in content.goals:
        at = words.index(_flat(goal.title.values[goal.title.authored]), at)
    for measure in content.measures:
        assert _flat(measure.title.values[measure.title.authored]) in words


def _locale(content):
    authored = content.edition.title.authored
    return Locale(authored, authored)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_printed_as_they_are_whatever_they_look_like(words):
    content = frozen.content(goals=[frozen.goal(words, description=text(words))])
    assert _flat(words) in _flat(" ".join(_pages(_printed(content))))
    document = Docx(io.BytesIO(writer.write(plan_document(content, CZECH), {})))
    assert any(words in paragraph.text for paragraph in document.paragraphs)


def test_the_same_version_is_the_same_file():
    content = town("teplice")
    assert _printed(content) == _printed(content)
    document = plan_document(content, CZECH)
    assert writer.write(document, {}) == writer.write(document, {})


def test_a_docx_has_real_headings_a_table_of_contents_and_languages():
    content = town("teplice")
    document = Docx(io.BytesIO(writer.write(plan_document(content, CZECH), {})))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    for goal in content.goals:
        assert any(goal.title.values["cs"] in heading for heading in headings)
    body = document.element.xml
    assert "TOC " in body
    assert 'w:lang w:val="cs' in document.styles.element.xml + body


def test_a_council_gets_two_pages_however_large_the_plan():
    made = pdf.write(council_summary(frozen.large(), CZECH, None, ()), {})
    assert 1 <= len(_pages(made)) <= 2


@pytest.mark.parametrize("words", ["komunitní plánování ", "WŠM", "Ж", "a"])
def test_two_pages_are_enough_however_long_its_words(words):
    long = (words * 300)[:300]
    goals = [frozen.goal(f"{n} {long}", code=f"{n}") for n in range(14)]
    measures = [
        frozen.measure(
            f"{n} {long}",
            goals[n % 14],
            kinds=["new", "expand"],
            parties=[frozen.party(f"{n} {long}")] if n % 2 else [],
        )
        for n in range(40)
    ]
    content = frozen.content(
        long,
        authority={"name": text(long)},
        plan={"title": text(f"Jiný název {long}")},
        edition={
            "legal_basis": text(long),
            "valid_until": "2030",
            "outlook_year": 2035,
            "incomplete": True,
            "incomplete_note": text(long),
            "places": [frozen.place(long)],
            "parties": [frozen.party(long, role) for role in ("lead", "partner", "funder")],
            "aligned": [frozen.alignment(f"{n} {long}") for n in range(9)],
        },
        goals=goals,
        measures=measures,
        needs=[frozen.need(f"{n} {long}", severity=3) for n in range(14)],
    )
    body = Text.model_validate(text(long))
    adopted = [Act("adopt", body, "12", "34", "2027-01-05", 20, 3, 2, long)] * 3
    stamp = VersionStamp(3, VersionKind.final, datetime(2027, 1, 1, tzinfo=UTC), "a" * 64, adopted)
    held = [HearingHeld(f"2026-0{n}", body, 30) for n in range(1, 8)]
    assert len(_pages(pdf.write(council_summary(content, CZECH, stamp, held), {}))) == 2


def _needs():
    measures = [frozen.measure("Tlumočení", code="1.1"), frozen.measure("Byty", code="1.2")]
    needs = [
        frozen.need("Málo míst", severity=1),
        frozen.need(
            "Lidé čekají",
            *measures,
            code="P2",
            severity=3,
            statement=text("Čeká se přes rok."),
            target_groups=[frozen.term("senioři")],
            places=[frozen.place("Uničov")],
            evidence=[
                frozen.evidence(
                    "Kdo se nedostal",
                    "waiting",
                    value="41.5",
                    high="45",
                    unit=text("osob"),
                    as_of="2026-03",
                    source=text("Evidence města"),
                    url="https://obec.example/evidence",
                ),
                frozen.evidence("Řekli na setkání", "meeting"),
            ],
        ),
    ]
    return {"needs": needs, "measures": measures}


def _words(document):
    word = Docx(io.BytesIO(writer.write(document, {})))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    lines = [paragraph.text.replace("\t", ": ") for paragraph in word.paragraphs]
    return {"pdf": " ".join(_pages(pdf.write(document, {}))), "docx": "\n".join([*lines, *cells])}


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_needs_are_printed_with_their_evidence_and_the_measures_that_answer_them(form):
    words = _flat(_words(plan_document(frozen.content(**_needs()), CZECH))[form])
    for printed in (
        "Potřeby a jejich doložení", "P2 Lidé čekají", "Čeká se přes rok.", "velmi vážná",
        "senioři", "Uničov", "1.1 Tlumočení", "1.2 Byty", "čekající", "Kdo se nedostal",
        "41,5–45 osob", "březen", "Evidence města", "setkání", "Řekli na setkání",
        "Odpovídá na potřeby",
    ):  # fmt: skip
        assert _flat(printed) in words, printed
    assert words.index("Málomíst") < words.index("Lidéčekají")


def _headings(content):
    parts = plan_document(content, CZECH).parts
    return [(part.level, part.line[0].text) for part in parts if isinstance(part, Heading)]


def test_needs_stand_in_the_analysis_or_in_a_chapter_before_the_goals():
    own = _headings(frozen.content(**_needs()))
    assert own[1:4] == [(1, "Potřeby a jejich doložení"), (2, "Málo míst"), (2, "Lidé čekají")]
    assert own[4] == (1, "Cíle a opatření")
    kinds = ("descriptive", "analytical", "previous_evaluation", "financing")
    chapters = [frozen.chapter(kind, kind) for kind in kinds]
    within = _headings(frozen.content(chapters=chapters, **_needs()))
    assert within[2:5] == [(1, "analytical"), (2, "Potřeby a jejich doložení"), (3, "Málo míst")]
    del chapters[1]
    between = [
        line
        for level, line in _headings(frozen.content(chapters=chapters, **_needs()))
        if level == 1
    ]
    assert between[1:4] == ["descriptive", "Potřeby a jejich doložení", "previous_evaluation"]
    assert _headings(frozen.content()) == [(1, "O plánu")]


def test_of_two_chapters_of_one_kind_the_first_has_the_goals():
    chapters = [frozen.chapter("strategic", title) for title in ("První", "Druhá")]
    found = _headings(frozen.content(chapters=chapters, goals=[frozen.goal("Cíl")]))
    assert found[1:] == [(1, "První"), (2, "Cíl"), (1, "Druhá")]


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_alignments_are_facts_of_the_edition_goals_and_measures(form):
    aligned = frozen.alignment(
        "Plán kraje",
        level="regional",
        code="2.4",
        title=text("Dostupné služby"),
        note=text("kapitola 3"),
    )
    content = frozen.content(
        edition={"aligned": [frozen.alignment("Plán státu", "implements", level="national")]},
        goals=[frozen.goal("Cíl", aligned=[aligned])],
        measures=[frozen.measure("Krok", aligned=[frozen.alignment(None, "required_by")])],
    )
    words = _flat(_words(plan_document(content, CZECH))[form])
    for printed in (
        "Plán státu (naplňuje; plán státu)",
        "Plán kraje – 2.4 Dostupné služby (podporuje; plán kraje; kapitola 3)",
        "plán, který není veřejný (vyžaduje to)",
    ):
        assert _flat(printed) in words, printed
    assert words.count("Vsouladusplány") == 3


def test_the_summary_says_the_gravest_needs_and_the_plans_it_is_aligned_with():
    aligned = [frozen.alignment("Plán kraje"), frozen.alignment("Plán kraje", title=text("Cíl 2"))]
    content = frozen.content(edition={"aligned": aligned}, **_needs())
    for words in _words(council_summary(content, CZECH)).values():
        assert _flat("Potřeby: 2 · z toho s podklady: 1") in _flat(words)
        assert _flat("P2 Lidé čekají (velmi vážná; opatření: 2)") in _flat(words)
        assert _flat("Málo míst (mírná; neodpovídá na ni žádné opatření)") in _flat(words)
        assert words.index("Lidé") < words.index("Málo")
        assert words.count("Plán kraje") == 1
    without = " ".join(_pages(pdf.write(council_summary(frozen.content(), CZECH), {})))
    assert "Potřeby" not in without
    assert "V souladu" not in without


def test_serbian_cyrillic_is_printed_in_latin_where_that_is_wanted():
    content = frozen.content("План социјалне заштите", "sr-Cyrl")
    pages = " ".join(_pages(_printed(content, Locale("sr-Latn", "sr-Latn"))))
    assert "Plan socijalne zaštite" in pages
    assert not re.search(r"[А-Яа-яЂ-Џђ-џ]", pages)


@pytest.fixture
async def version(edition, goal, editor, coordinator):
    await editor.made("/measures", goal_ids=[str(goal.id)], title=make.text("Pečovatelská služba"))
    return await coordinator.made(
        "/versions", edition_id=str(edition.id), kind="draft", title=make.text("Návrh")
    )


@pytest.mark.parametrize("kind", ["plan", "summary"])
async def test_both_forms_come_through_the_api(version, coordinator, kind):
    path = f"/versions/{version['id']}/document"
    printed = await coordinator.get(path, kind=kind)
    assert printed.headers["content-type"] == "application/pdf"
    assert re.search(r'filename="[a-z0-9.-]+-v1\.pdf"', printed.headers["content-disposition"])
    words = " ".join(_pages(printed.content))
    assert "Komunitní plán 2025-2028" in words.replace("–", "-")
    assert version["sha256"][:12] in _flat(words)
    again = await coordinator.get(path, kind=kind)
    assert again.content == printed.content
    word = await coordinator.get(path, kind=kind, form="docx")
    assert Docx(io.BytesIO(word.content)).paragraphs


async def test_who_may_not_see_a_version_gets_no_document(version, anyone):
    refused(await anyone.get(f"/versions/{version['id']}/document"), 404, "NotFound")


async def test_a_language_that_the_plan_does_not_speak_is_refused(version, coordinator):
    answer = await coordinator.get(f"/versions/{version['id']}/document", language="sk")
    refused(answer, 422, "NotInThatLanguage")
