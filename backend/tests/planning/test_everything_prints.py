"""Whatever the API takes as the text of a plan is printed, in every document and form."""

import io
import re

import hypothesis
import pdfplumber
import pytest
from docx import Document as Docx
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import make
from planning import frozen
from planning.frozen import text
from planning.test_difference_documents import _document
from triada.core.text import LongText
from triada.core.translations import catalogue
from triada.planning.chapters.models import ChapterKind
from triada.planning.documents import pdf, printable
from triada.planning.documents.elements import Heading, Quotation
from triada.planning.documents.locale import Locale
from triada.planning.documents.plan_document import plan_document
from triada.planning.documents.summary_document import council_summary
from triada.planning.documents.word import writer
from triada.settings import Settings

pytestmark = pytest.mark.anyio

CZECH = Locale("cs", "cs")
PILE = "a" + "\u0301" * 33_000
HOSTILE = {
    "an empty heading": "# \n\nslova",
    "an empty heading in a list": "- # \n\n> # \n\nslova",
    "a heading of a letter that no font has": "# \u20e3\u1ab5\n\nslova",
    "a heading that is skipped to": "slova\n\n### \n\n## Nadpis",
    "letters that no font has": "\ue000 \U00030000 \u4e2d\u6587 \u0627\u0644\u0639 😀 slova",
    "letters by their numbers": "slova &#1; &#8; &#x202E; &#xD800; &#0; &#xFFFE;",
    "a heading by its number": "# &#10;\n\nslova",
    "a long link": f"[slova](https://obec.example/{'a' * 8_100})",
    "a long link in a heading": f"# [slova](https://obec.example/{'a' * 8_100})",
    "links that lead nowhere": "[slova](mailto:) [b](http://) [c](https://[) [](https://e.cz)",
    "nested quotes": "> " * 19 + "slova",
    "nested lists": "\n".join(f"{'  ' * n}- slova" for n in range(19)),
    "quotes in lists": "> - " * 6 + "slova",
    "a wide table": f"|{'slova|' * 400}\n|{'-|' * 400}\n|{'b|' * 400}",
    "an empty table": "| |\n|-|\n| |\n\nslova",
    "a pile of marks": f"{PILE} slova",
    "one long word": "slova" * 4_000,
    "marks upon letters": "a\u20e3 b\u0308\u20d2 \u0301\u20e3 slova",
    "a heading in an item": "- # slova\n- ## \n\n### Nadpis",
}  # fmt: skip
UNDRAWABLE = (
    "an empty heading", "an empty heading in a list", "a long link", "a long link in a heading",
    "nested quotes",
)  # fmt: skip
"""Of them those that typst does not draw as they are."""


def _chapter(body):
    return frozen.content(chapters=[frozen.chapter("descriptive", "Popis", body)])


def _pages(made):
    with pdfplumber.open(io.BytesIO(made)) as document:
        return " ".join(page.extract_text() for page in document.pages)


def _flat(words):
    return re.sub(r"[\s\u200b\u00ad]+", "", words)


def _paragraphs(made):
    return [paragraph.text for paragraph in Docx(io.BytesIO(made)).paragraphs]


@pytest.mark.parametrize("why", HOSTILE)
def test_every_hostile_text_is_printed_with_its_words(why):
    document = plan_document(_chapter(HOSTILE[why]), CZECH)
    assert "slova" in _flat(_pages(pdf.write(document, {})))
    made = Docx(io.BytesIO(writer.write(document, {})))
    assert "slova" in made.element.xml


@pytest.mark.parametrize("why", UNDRAWABLE)
def test_drawn_as_they_are_they_would_stop_the_whole_document(why):
    """The control: these texts do what they are here for."""
    document = plan_document(_chapter(HOSTILE[why]), CZECH)
    with pytest.raises(pdf.Undrawable):
        pdf._Press(document, {}).draw(document)


@pytest.mark.parametrize("why", [*UNDRAWABLE, "a pile of marks"])
def test_a_part_that_nobody_foresaw_is_found_and_drawn_plain(why, monkeypatch):
    """Without what is known of such parts, the writer finds them by trying."""
    monkeypatch.setattr(printable, "printable", lambda document: document)
    content = _chapter(f"Před tím.\n\n{HOSTILE[why]}\n\nPo **tom**.")
    words = _flat(_pages(pdf.write(plan_document(content, CZECH), {})))
    assert "Předtím." in words
    assert "slova" in words
    assert "Potom." in words


def test_a_part_that_cannot_be_drawn_at_all_is_left_out_and_said(monkeypatch):
    drawn = pdf._Press.draw

    def refuses_it(press, document):
        if "nekreslit" in document.model_dump_json():
            raise pdf.Undrawable
        return drawn(press, document)

    monkeypatch.setattr(pdf._Press, "draw", refuses_it)
    content = _chapter("Před tím.\n\nTohle nekreslit.\n\nPo tom.")
    words = _pages(pdf.write(plan_document(content, CZECH), {}))
    assert catalogue("cs")["documents"]["left_out"] in words
    assert "Před tím." in words
    assert "Po tom." in words


def test_parts_that_cannot_be_drawn_together_are_drawn_without_form(monkeypatch):
    drawn = pdf._Press.draw

    def refuses_headings(press, document):
        if len([each for each in document.parts if isinstance(each, Heading)]) > 1:
            raise pdf.Undrawable
        return drawn(press, document)

    monkeypatch.setattr(pdf._Press, "draw", refuses_headings)
    words = _pages(pdf.write(plan_document(_chapter("# Nadpis\n\nslova"), CZECH), {}))
    assert "Nadpis" in words
    assert "slova" in words


def test_what_can_be_drawn_is_drawn_as_before():
    document = plan_document(_chapter("# Nadpis\n\n> citát\n\n- [odkaz](https://a.cz)"), CZECH)
    assert printable.printable(document) == document
    assert any(isinstance(each, Quotation) for each in document.parts)


def test_a_chapter_of_letters_that_no_font_has_is_bounded():
    """Each by its number they were sixty seconds of layout."""
    body = "".join(map(chr, range(0x4E00, 0x9FFF)))
    words = _flat(_pages(pdf.write(plan_document(_chapter(f"{body[:50]} {body}"), CZECH), {})))
    assert "[U+4E00][U+4E01]" in words
    assert "[…]" in words


ODD = st.sampled_from(
    ["\u0301", "\u20e3", "\u3164", "\u2800", "\u00a0", "\ue000", "\U0001f600", "\u0639", "\u4e2d",
     "Љ", "ř", "\t", "&#1;", "&#xD800;", "&#10;", "&nbsp;", "\\", "*", "_", "[", "](", ")", "`",
     "<b>", "|", "#", "$", "@", "slova ", " "]
)  # fmt: skip
LINES = st.lists(ODD | frozen.WORDS, min_size=1, max_size=8).map("".join)
STARTS = st.lists(
    st.sampled_from(["> ", "- ", "1. ", "# ", "### ", "    ", "|", "|-|\n", "---\n", "~~~\n",
                     "![a](attachment:", "[a](https://", "[a](mailto:", "**", "- # "]),
    max_size=14,
).map("".join)  # fmt: skip


def _accepted(body):
    try:
        LongText.model_validate(text(body))
    except ValidationError:
        return False
    return True


BODIES = (
    st.lists(st.tuples(STARTS, LINES).map("".join), min_size=1, max_size=8)
    .map("\n\n".join)
    .filter(_accepted)
)
TITLES = LINES.map(lambda line: line.replace("\t", " ")).filter(_accepted)
SERIES = hypothesis.settings(max_examples=40)


@st.composite
def hostile_plans(draw):
    """Any plan in odd letters, with chapters of Markdown that was made to hurt."""
    content = draw(frozen.contents(TITLES))
    kinds = st.sampled_from(list(ChapterKind))
    chapters = [
        frozen.chapter(kind, draw(TITLES), draw(BODIES))
        for kind in draw(st.lists(kinds, unique=True, min_size=1, max_size=3))
    ]
    told = content.model_dump() | {"chapters": chapters}
    return type(content).model_validate(told)


def _printed(document):
    assert pdf.write(document, {}).startswith(b"%PDF")
    assert _paragraphs(writer.write(document, {}))


@SERIES
@given(hostile_plans())
def test_any_plan_is_printed(content):
    _printed(plan_document(content, CZECH))
    _printed(council_summary(content, CZECH))


@SERIES
@given(hostile_plans(), hostile_plans())
def test_any_difference_is_printed(old, new):
    later = old.model_copy(update={"chapters": new.chapters, "goals": new.goals})
    _printed(_document(old, later)[1])


@pytest.fixture
def settings():
    return Settings(
        database_url="postgresql://unused/", body_limit=1_000_000, files_url="memory:///"
    )


async def test_a_version_of_all_of_them_is_printed_in_every_document(edition, editor, coordinator):
    for why, body in HOSTILE.items():
        await editor.made(
            "/chapters", edition_id=str(edition.id), kind="descriptive", title=make.text(why),
            body=make.text(body),
        )  # fmt: skip
    version = await coordinator.made(
        "/versions", edition_id=str(edition.id), kind="draft", title=make.text("Návrh")
    )
    path = f"/versions/{version['id']}"
    for form in ("pdf", "docx"):
        for address, kind in (("document", "plan"), ("document", "summary"), ("difference", None)):
            where = f"{path}/{address}" if kind else f"{path}/difference/document"
            asked = {"form": form} | ({"kind": kind} if kind else {})
            answer = await coordinator.get(where, **asked)
            assert answer.status_code == 200, (where, form, answer.text)
