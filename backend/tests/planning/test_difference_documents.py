"""The difference of two versions on paper: what the API says of it, marked for eyes and for ears."""

import io
import re
from datetime import UTC, datetime
from uuid import uuid4

import pdfplumber
import pikepdf
import pytest
from docx import Document as Docx

import make
from planning import frozen
from planning.desk import refused
from planning.frozen_serbian import serbian
from planning.frozen_towns import town
from triada.core.word_runs import RunOp
from triada.planning.differences.actions import Found, Frozen, difference
from triada.planning.differences.schemas import Fate
from triada.planning.documents import pdf
from triada.planning.documents.difference_document import Compared, difference_document
from triada.planning.documents.locale import Locale
from triada.planning.documents.version_stamp import VersionStamp
from triada.planning.documents.word import writer
from triada.planning.freezing.content import canonical
from triada.planning.measures.models import MeasureKind
from triada.planning.versions import format as shapes
from triada.planning.versions.models import VersionKind

pytestmark = pytest.mark.anyio

CZECH = Locale("cs", "cs")
CYRILLIC = Locale("sr-Cyrl", "sr-Cyrl")


def _side(number, content):
    written = canonical(content)
    moment = datetime(2026, 10, number, 9, tzinfo=UTC)
    sha256 = f"{number:064x}"
    return Frozen(uuid4(), number, sha256, VersionKind.draft, moment, written)


def _stamped(side):
    return VersionStamp(side.number, VersionKind(side.kind), side.frozen_at, side.sha256)


def _document(old, new, locale=CZECH):
    before, after = _side(1, old), _side(2, new)
    found = difference(Found(before, after, after.content))
    compared = Compared(found, new, _stamped(before), _stamped(after))
    return found, difference_document(compared, locale)


def _amended():
    """Something of every kind: words, values, lists, a move, one gone and one come."""
    old = serbian()
    new = old.model_copy(deep=True)
    first, second = new.measures
    first.description.values["sr-Cyrl"] = "Услуга се шири на сва насеља и засеоке."
    first.ends, first.kinds, first.incomplete = "2025-06", [MeasureKind.new], False
    first.places = first.places[:1]
    second.goal_ids = [new.goals[1].id]
    new.chapters = new.chapters[:2]
    new.needs = []
    new.edition.outlook_year = 2032
    third = frozen.measure("Нова мера", {"id": new.goals[0].id}, language="sr-Cyrl")
    new.measures.append(shapes.FrozenMeasure.model_validate(third))
    return old, new


def _text(made):
    with pdfplumber.open(io.BytesIO(made)) as document:
        return " ".join(page.extract_text(use_text_flow=True) for page in document.pages)


def _flat(words):
    return re.sub(r"[\s\u200b\u00ad]+", "", words)


def test_a_pdf_is_tagged_named_and_says_its_language():
    _, document = _document(*_amended(), CYRILLIC)
    with pikepdf.open(io.BytesIO(pdf.write(document, {}))) as made:
        assert bool(made.Root.MarkInfo.Marked)
        assert str(made.Root.Lang).startswith("sr")
        with made.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert str(metadata["dc:title"]).startswith("Разлике између верзија: Стратегија")


def test_all_that_the_api_tells_is_printed_in_its_order_and_marked_in_words():
    found, document = _document(*_amended(), CYRILLIC)
    words = _flat(_text(pdf.write(document, {})))
    at = 0
    told = [*found.chapters, *found.needs, *found.goals, *found.measures]
    assert {each.fate for each in told} == set(Fate)
    assert any(each.moved for each in told)
    for each in told:
        at = words.index(_flat(each.title.values["sr-Cyrl"]) + "–", at)
    runs = [run for each in told for it in each.fields for of in it.runs.values() for run in of]
    marks = {RunOp.added: "додато", RunOp.removed: "уклоњено"}
    marked = [run for run in runs if run.op is not RunOp.same]
    assert marked
    for run in marked:
        assert f"[{marks[run.op]}:{_flat(run.words)}]" in words


def test_it_opens_with_both_hashes_and_how_much_changed():
    found, document = _document(*_amended(), CYRILLIC)
    with pdfplumber.open(io.BytesIO(pdf.write(document, {}))) as made:
        first = made.pages[0].extract_text()
    assert found.before is not None
    assert found.before.sha256 in first
    assert found.after.sha256 in first
    assert re.search(r"Мере 1 0 1 1 0", first.replace("\u200b", ""))


def test_marks_are_lines_and_words_not_only_colours():
    _, document = _document(*_amended(), CYRILLIC)
    body = Docx(io.BytesIO(writer.write(document, {})))
    runs = [
        run
        for paragraph in body.paragraphs
        for run in paragraph.runs
        if run.text == "приближно април 2024."
    ]
    assert [run.font.strike for run in runs] == [True]
    assert "[уклоњено: приближно април 2024.]" in " ".join(each.text for each in body.paragraphs)


def test_the_same_two_versions_are_the_same_file():
    old, new = _amended()
    before, after = _side(1, old), _side(2, new)
    compared = [
        Compared(difference(Found(before, after, after.content)), new, None, _stamped(after))
        for _ in range(2)
    ]
    one, other = (difference_document(each, CYRILLIC) for each in compared)
    assert pdf.write(one, {}) == pdf.write(other, {})
    assert writer.write(one, {}) == writer.write(other, {})


def test_where_nothing_changed_it_says_so():
    content = town("teplice")
    _, document = _document(content, content)
    assert "Obě verze říkají totéž." in _text(pdf.write(document, {}))


LONG = " ".join(f"věta {n} zůstává," for n in range(200))


def test_of_a_long_text_only_what_stands_next_to_a_change_is_printed():
    old = frozen.content(goals=[frozen.goal("Cíl", description=frozen.text(f"Dnes {LONG} konec."))])
    new = old.model_copy(deep=True)
    new.goals[0].description.values["cs"] = f"Zítra {LONG} začátek."
    _, document = _document(old, new)
    words = _text(pdf.write(document, {}))
    assert "[…]" in words
    assert "věta 0 zůstává" in words
    assert "věta 100 zůstává" not in words


@pytest.fixture
async def versions(edition, goal, editor, coordinator):
    def freeze(title):
        return coordinator.made(
            "/versions", edition_id=str(edition.id), kind="draft", title=make.text(title)
        )

    first = await freeze("První")
    await editor.made("/measures", goal_ids=[str(goal.id)], title=make.text("Pečovatelská služba"))
    return first, await freeze("Druhá")


async def test_both_forms_come_through_the_api(versions, coordinator):
    first, second = versions
    path = f"/versions/{second['id']}/difference/document"
    printed = await coordinator.get(path)
    assert printed.headers["content-type"] == "application/pdf"
    assert re.search(r'filename="[a-z0-9.-]+-v1-v2\.pdf"', printed.headers["content-disposition"])
    words = _text(printed.content)
    assert "Pečovatelská služba – přidáno" in words
    assert first["sha256"] in words
    assert second["sha256"] in words
    assert (await coordinator.get(path)).content == printed.content
    word = await coordinator.get(path, form="docx", since=first["id"])
    assert "Pečovatelská služba – přidáno" in [
        each.text for each in Docx(io.BytesIO(word.content)).paragraphs
    ]


async def test_of_a_first_version_all_is_new(versions, coordinator):
    printed = await coordinator.get(f"/versions/{versions[0]['id']}/difference/document")
    assert "nebylo nic zmrazeno" in _text(printed.content)


async def test_the_text_in_work_is_compared_with_the_newest_version(
    versions, edition, goal, editor, coordinator
):
    await editor.made("/measures", goal_ids=[str(goal.id)], title=make.text("Odlehčovací služba"))
    printed = await coordinator.get(f"/editions/{edition.id}/difference/document")
    words = _text(printed.content)
    assert "Odlehčovací služba – přidáno" in words
    assert "Pečovatelská služba" not in words
    assert versions[1]["sha256"] in words


async def test_who_may_not_see_a_side_gets_no_document(versions, edition, anyone, coordinator):
    path = f"/versions/{versions[1]['id']}/difference/document"
    refused(await anyone.get(path), 404, "NotFound")
    refused(await anyone.get(f"/editions/{edition.id}/difference/document"), 404, "NotFound")
    refused(await coordinator.get(path, since=str(uuid4())), 404, "NotFound")
