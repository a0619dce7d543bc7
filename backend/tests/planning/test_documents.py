"""Documents: the same words as PDF/UA and DOCX, tagged, named, and the same bytes each time."""

import io
import re

import pdfplumber
import pikepdf
import pytest
from docx import Document as Docx

import make
from planning import frozen
from planning.desk import refused
from planning.frozen import text
from triada.planning.documents import pdf, plan_document, summary_document
from triada.planning.documents.locale import Locale
from triada.planning.documents.word import writer

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


def _printed(content, voice=CZECH):
    return pdf.write(plan_document.plan(content, voice), {})


def test_a_pdf_is_tagged_named_and_says_its_language():
    made = _printed(frozen.town("teplice"))
    with pikepdf.open(io.BytesIO(made)) as document:
        assert bool(document.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang).startswith("cs")
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert "Teplice" in str(metadata["dc:title"])


@pytest.mark.parametrize("town", ["teplice", "backa_palanka", "banska_bystrica"])
def test_every_goal_and_measure_is_printed_in_order(town):
    content = frozen.town(town)
    words = _flat(" ".join(_pages(_printed(content, _voice(content)))))
    at = 0
    for goal in content.goals:
        at = words.index(_flat(goal.title.values[goal.title.authored]), at)
    for measure in content.measures:
        assert _flat(measure.title.values[measure.title.authored]) in words


def _voice(content):
    authored = content.edition.title.authored
    return Locale(authored, authored)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_printed_as_they_are_whatever_they_look_like(words):
    content = frozen.content(goals=[frozen.goal(words, description=text(words))])
    assert _flat(words) in _flat(" ".join(_pages(_printed(content))))
    document = Docx(io.BytesIO(writer.write(plan_document.plan(content, CZECH), {})))
    assert any(words in paragraph.text for paragraph in document.paragraphs)


def test_the_same_version_is_the_same_file():
    content = frozen.town("teplice")
    assert _printed(content) == _printed(content)
    document = plan_document.plan(content, CZECH)
    assert writer.write(document, {}) == writer.write(document, {})


def test_a_docx_has_real_headings_a_table_of_contents_and_languages():
    content = frozen.town("teplice")
    document = Docx(io.BytesIO(writer.write(plan_document.plan(content, CZECH), {})))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    for goal in content.goals:
        assert any(goal.title.values["cs"] in heading for heading in headings)
    body = document.element.xml
    assert "TOC " in body
    assert 'w:lang w:val="cs' in document.styles.element.xml + body


def test_a_council_gets_two_pages_however_large_the_plan():
    made = pdf.write(summary_document.summary(frozen.large(), CZECH, None, ()), {})
    assert 1 <= len(_pages(made)) <= 2


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
