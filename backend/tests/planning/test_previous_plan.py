"""The plan before this one, as it ended: frozen with the new plan, and a chapter of its own."""

import io
import json
from datetime import date

import pdfplumber
import pytest
from docx import Document as Docx

import make
from planning import frozen
from planning.frozen_towns import town
from triada.core.model import Audience
from triada.planning.documents import pdf
from triada.planning.documents.chapters import previous_plan_chapter
from triada.planning.documents.locale import Locale
from triada.planning.documents.plan_document import plan_document
from triada.planning.documents.previous_plan import summarize
from triada.planning.freezing.content import canonical
from triada.planning.versions.format import Content, FrozenPrevious

pytestmark = pytest.mark.anyio

PUBLIC = {"audience": Audience.public}


@pytest.fixture
async def ended(db, plan):
    """A public plan with one measure of each end, and some that only the town may see."""
    edition = await make.make_edition(
        db,
        plan,
        title=make.text("Plán 2021-2024"),
        period_from="2021",
        period_to="2024",
        ordinal=7,
        state="evaluated",
        **PUBLIC,
    )
    goal = await make.make_goal(db, edition, title=make.text("Bydlení"), code="1")
    hidden = await make.make_goal(db, edition, title=make.text("Tajný cíl"), position=20)
    hidden.audience = Audience.internal
    await db.commit()
    made = (
        ("Azylový dům", "completed", {}),
        ("Noclehárna", "discontinued", {"state_reason": make.text("Budova shořela.")}),
        ("Sociální byty", "in_progress", {"ends": "2023-06"}),
        ("Krizová linka", "in_progress", {"ends": "2099"}),
    )
    for n, (title, state, fields) in enumerate(made):
        await make.make_measure(
            db, goal, title=make.text(title), state=state, position=n, code=f"1.{n}", **fields
        )
    await make.make_measure(db, hidden, title=make.text("Tajné opatření"), state="completed")
    return edition


@pytest.fixture
async def next_edition(db, plan, ended):
    return await make.make_edition(db, plan, predecessor_id=ended.id)


async def _frozen(coordinator, edition):
    version = await coordinator.made(
        "/versions", edition_id=str(edition.id), kind="draft", title=make.text("Návrh")
    )
    return version, (await coordinator.get(f"/versions/{version['id']}/content")).content


async def test_what_was_public_of_it_is_frozen_and_nothing_else(ended, next_edition, coordinator):
    _, written = await _frozen(coordinator, next_edition)
    found = Content.model_validate_json(written).previous
    assert found is not None
    assert (found.id, found.period_from, found.period_to) == (ended.id, "2021", "2024")
    assert [goal.title.values["cs"] for goal in found.goals] == ["Bydlení"]
    assert [(each.title.values["cs"], each.state, each.ends) for each in found.measures] == [
        ("Azylový dům", "completed", None),
        ("Noclehárna", "discontinued", None),
        ("Sociální byty", "in_progress", "2023-06"),
        ("Krizová linka", "in_progress", "2099"),
    ]
    assert {each.goal_id for each in found.measures} == {found.goals[0].id}
    assert "Tajn" not in written.decode()


@pytest.mark.parametrize("audience", [Audience.internal, Audience.shared])
async def test_of_a_plan_that_was_never_published_nothing_is_told(db, plan, coordinator, audience):
    secret = await make.make_edition(db, plan, ordinal=7, audience=audience)
    edition = await make.make_edition(db, plan, predecessor_id=secret.id)
    _, written = await _frozen(coordinator, edition)
    assert "previous" not in json.loads(written)


def test_a_version_without_it_is_read_and_keeps_its_bytes():
    content = town("teplice")
    written = canonical(content)
    assert "previous" not in json.loads(written)
    assert canonical(Content.model_validate_json(written)) == written


async def test_it_is_a_chapter_in_both_forms(ended, next_edition, coordinator):
    version, _ = await _frozen(coordinator, next_edition)
    path = f"/versions/{version['id']}/document"
    with pdfplumber.open(io.BytesIO((await coordinator.get(path)).content)) as printed:
        words = " ".join(page.extract_text() for page in printed.pages)
    paragraphs = Docx(io.BytesIO((await coordinator.get(path, form="docx")).content)).paragraphs
    for said in (words, "\n".join(each.text for each in paragraphs)):
        assert "Vyhodnocení předchozího plánu" in said
        assert "Předchozí plán: Plán 2021-2024 (2021–2024). Počet opatření: 4." in said
        assert "1.1 Noclehárna – Budova shořela." in said
        assert "1.2 Sociální byty – termín byl do června 2023" in said
        assert "Krizová linka – termín" not in said


async def test_what_becomes_of_it_later_does_not_change_a_frozen_document(
    db, ended, next_edition, coordinator
):
    version, written = await _frozen(coordinator, next_edition)
    path = f"/versions/{version['id']}/document"
    first = (await coordinator.get(path)).content
    goal_id = Content.model_validate_json(written).previous.goals[0].id
    *_, measure = await coordinator.listed("/measures", goal_id=str(goal_id))
    answer = await coordinator.step(
        f"/measures/{measure['id']}", "transitions", to="completed", reason=None
    )
    assert answer.status_code == 200, answer.text
    assert (await coordinator.get(path)).content == first
    again, _ = await _frozen(coordinator, next_edition)
    assert again["sha256"] != version["sha256"]


PREVIOUS = FrozenPrevious.model_validate(
    {
        "id": frozen.id_of("before"),
        "title": frozen.text("Стратегија 2017–2021", "sr-Cyrl"),
        "period_from": "2017",
        "period_to": "2021",
        "goals": [],
        "measures": [
            {
                "goal_id": None,
                "code": "3",
                "title": frozen.text("Дневни боравак", "sr-Cyrl"),
                "ends": "2020",
                "state": "planned",
                "state_on": None,
                "state_reason": None,
            }
        ],
    }
)


@pytest.mark.parametrize(("on", "late"), [(date(2020, 12, 31), 0), (date(2021, 1, 1), 1)])
def test_late_is_what_was_due_before_the_day_of_freezing(on, late):
    assert len(summarize(PREVIOUS, on).overdue) == late


def test_authors_words_and_the_data_share_one_chapter():
    locale = Locale("cs", "cs")
    blocks = previous_plan_chapter(summarize(PREVIOUS, date(2026, 1, 1)), locale)
    chapters = [
        frozen.chapter("previous_evaluation", "Jak dopadl minulý plán", "Dopadl dobře."),
        frozen.chapter("strategic", "Strategie"),
    ]
    content = frozen.content(chapters=chapters)
    generated = {chapters[0]["kind"]: blocks}
    with pdfplumber.open(
        io.BytesIO(pdf.write(plan_document(content, locale, None, generated), {}))
    ) as printed:
        words = " ".join(page.extract_text() for page in printed.pages)
    assert "Vyhodnocení předchozího plánu" not in words
    assert words.index("Jak dopadl", 300) < words.index("Předchozí plán:") < words.index("Dopadl")
