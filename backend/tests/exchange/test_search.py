"""One question over everything the caller may read, blind to case, marks and script."""

import pytest

import make
from planning.desk import Desk, refused
from triada.core.rights import Role

pytestmark = pytest.mark.anyio


async def _found(desk, q, **wanted):
    return [(each["kind"], each["id"]) for each in await desk.listed("/search", q=q, **wanted)]


async def test_three_spellings_of_one_name_find_the_same(db, anyone):
    first = await make.make_territory(db, country="RS", name=make.text("Бач", "sr-Cyrl"))
    second = await make.make_territory(db, country="RS", name=make.text("Bač", "sr-Latn"))
    expected = {("territory", str(first.id)), ("territory", str(second.id))}
    for q in ("Бач", "БАЧ", "Bač", "bac", "BAC", "ba"):
        assert set(await _found(anyone, q)) == expected, q


@pytest.mark.parametrize(
    ("title", "language", "questions"),
    [
        ("Sociální služby pro rodiny", "cs", ("sluzby", "SOCIALNI rodiny", "slu soc", "služby")),
        ("Брига за децу", "sr-Cyrl", ("decu", "дец", "briga", "децу брига")),
        ("Đorđe i Ljubica", "sr-Latn", ("djordje", "Ђорђе", "љубица", "đorđe ljub")),
        ("Opatření 1.2 (2025)", "cs", ("1.2", "opatreni 2025", "(2025)")),
    ],
)
async def test_marks_case_script_and_endings_do_not_matter(
    db, shown, anyone, title, language, questions
):
    measure = await make.make_measure(db, shown, title=make.text(title, language))
    for q in questions:
        assert ("measure", str(measure.id)) in await _found(anyone, q), q


async def test_all_words_must_be_there(db, shown, anyone):
    await make.make_measure(db, shown, title=make.text("Odlehčovací služba"))
    assert len(await _found(anyone, "odlehcovaci sluzba")) == 1
    assert await _found(anyone, "odlehcovaci doprava") == []
    assert await _found(anyone, "lehcovaci") == []


@pytest.mark.parametrize("q", ["!!", "& | !", "':*", "\\", "a' or 1=1", "<->", "%"])
async def test_signs_in_a_question_mean_nothing(db, shown, anyone, q):
    await make.make_measure(db, shown)
    assert await _found(anyone, q) == []


async def test_a_description_is_searched_too_and_each_language(db, shown, anyone):
    words = make.text("Nadpis", en="Heading")
    measure = await make.make_measure(
        db, shown, title=words, description=make.text("Podrobnosti o dopravě")
    )
    for q in ("dopravě", "heading"):
        assert await _found(anyone, q) == [("measure", str(measure.id))]


async def test_words_of_a_chapter_are_searched_and_a_guarded_statement_is_not(db, town, anyone):
    plan = await make.make_plan(db, town, audience="public")
    edition = await make.make_edition(db, plan, audience="public")
    chapter = await make.make_chapter(db, edition, body=make.text("Kolik je tu jeskyní"))
    need = await make.make_need(db, edition, statement=make.text("Jeskyně bez lůžek"))
    guarded = {"statement": make.text("Jeskyně"), "field_audience": {"statement": "internal"}}
    await make.make_need(db, edition, position=20, **guarded)
    assert await _found(anyone, "jeskyn") == [("chapter", str(chapter.id)), ("need", str(need.id))]


@pytest.fixture
async def everything(db, town, shown):
    """One record of each kind with the same rare word, all readable."""
    word = make.text("Zebra")
    measure = await make.make_measure(db, shown, code="7.1", title=word)
    project = await make.make_project(db, town, title=word, audience="public")
    plan = await make.make_plan(db, town, title=word, audience="public")
    other = await make.make_authority(db, "Zebra")
    second = await make.make_edition(db, plan, ordinal=2, audience="public")
    records = {
        "authority": other,
        "plan": plan,
        "edition": await make.make_edition(db, plan, title=word, audience="public"),
        "project": project,
        "chapter": await make.make_chapter(db, second, title=word),
        "goal": await make.make_goal(db, second, title=word),
        "need": await make.make_need(db, second, title=word, code="P1"),
        "measure": measure,
        "activity": await make.make_activity(db, measure, title=word),
        "indicator": await make.make_indicator(db, town, name=word, audience="public"),
        "organisation": await make.make_organisation(db, name=word),
        "territory": await make.make_territory(db, name=word),
    }
    return {kind: str(record.id) for kind, record in records.items()}


async def test_every_kind_is_found_in_the_order_of_kinds(everything, anyone):
    assert await _found(anyone, "zebra") == list(everything.items())


async def test_kinds_are_filtered(everything, anyone):
    for kind, id in everything.items():
        assert await _found(anyone, "zebra", kinds=kind) == [(kind, id)]
    two = await _found(anyone, "zebra", kinds=["measure", "plan"])
    assert [kind for kind, _ in two] == ["plan", "measure"]
    refused(await anyone.get("/search", q="zebra", kinds="animal"), 422, "Invalid")


async def test_a_hit_says_where_it_stands(shown, everything, anyone):
    hits = {each["kind"]: each for each in await anyone.listed("/search", q="zebra")}
    measure = hits["measure"]
    assert (measure["code"], measure["context"]) == ("7.1", make.text("Komunitní plán 2025-2028"))
    assert measure["edition_id"] == str(shown.edition_id)
    assert measure["authority_name"] == make.text("Šternberk")
    assert hits["activity"]["measure_id"] == everything["measure"]
    assert hits["chapter"]["subkind"] == "descriptive"
    assert hits["need"]["code"] == "P1"
    assert hits["need"]["edition_id"] == hits["chapter"]["edition_id"] == hits["goal"]["edition_id"]
    assert hits["territory"]["authority_id"] is None


async def test_one_authority_may_be_searched_alone(town, everything, anyone):
    mine = await _found(anyone, "zebra", authority_id=town.id)
    left_out = {"authority", "organisation", "territory"}
    assert mine == [(kind, id) for kind, id in everything.items() if kind not in left_out]
    assert await _found(anyone, "zebra", authority_id=town.id, kinds="territory") == []
    assert await _found(anyone, "zebra", authority_id=everything["plan"]) == []


@pytest.mark.parametrize("limit", [1, 3, 7])
async def test_all_pages_together_hold_each_hit_once(db, town, shown, everything, anyone, limit):
    for name in ("Zebra b", "Zebra a", "Zebra a", "Zebra č", "Zebra c"):
        await make.make_measure(db, shown, title=make.text(name))
    whole = await _found(anyone, "zebra", limit=200)
    assert len(set(whole)) == len(everything) + 5
    assert await _found(anyone, "zebra", limit=limit) == whole


async def test_what_is_not_published_is_never_found(
    db, town, shown, hidden, anyone, editor, regional
):
    secret = await make.make_measure(db, hidden, title=make.text("Zebra"))
    await make.make_activity(db, secret, title=make.text("Zebra"))
    draft = await make.make_edition(db, await make.make_plan(db, town))
    await make.make_chapter(db, draft, title=make.text("Zebra"))
    await make.make_need(db, draft, title=make.text("Zebra"))
    await make.make_project(db, town, title=make.text("Zebra"))
    await make.make_indicator(db, town, name=make.text("Zebra"))
    for outside in (anyone, regional):
        assert await _found(outside, "zebra") == []
    assert {kind for kind, _ in await _found(editor, "zebra")} == {
        "measure",
        "activity",
        "chapter",
        "need",
        "project",
        "indicator",
    }
    shared = await make.make_plan(db, town, title=make.text("Zebra"), audience="shared")
    assert await _found(regional, "zebra") == [("plan", str(shared.id))]
    assert await _found(anyone, "zebra") == []


@pytest.fixture
async def coordinator(client, town, as_):
    return Desk(client, await as_(Role.coordinator, town))


async def test_what_happens_to_a_record_is_found_at_once(db, hidden, coordinator, anyone, regional):
    edition, path = f"/editions/{hidden.edition_id}", "/measures"
    body = {"goal_ids": [str(hidden.id)], "title": make.text("Zebra")}
    measure = await coordinator.made(path, **body)
    path = f"{path}/{measure['id']}"
    hit = [("measure", measure["id"])]
    for audience, public, shared in (
        ("shared", [], hit), ("public", hit, hit), ("internal", [], []), ("public", hit, hit),
    ):  # fmt: skip
        answer = await coordinator.step(edition, "publication", audience=audience)
        assert answer.status_code == 200, answer.text
        assert await _found(anyone, "zebra") == public
        assert await _found(regional, "zebra") == shared
        assert await _found(coordinator, "zebra") == hit
    await coordinator.changed(path, title={"values": {"sr-Cyrl": "Лав", "en": "Lion"}})
    for q in ("zebra", "lav", "lion"):
        assert await _found(anyone, q) == hit
    guarded = {"description": make.text("Tygr"), "field_audience": {"description": "internal"}}
    await coordinator.changed(path, **guarded)
    assert await _found(anyone, "tygr") == []
    shown_again = {"field_audience": {"description": "public"}}
    await coordinator.changed(path, **shown_again, title={"values": {"cs": "Nosorožec"}})
    assert await _found(anyone, "tygr") == await _found(anyone, "nosorozec") == hit
    assert await _found(anyone, "zebra") == []
    assert (await coordinator.remove(path)).status_code == 204
    for q in ("lav", "lion", "nosorozec"):
        assert await _found(coordinator, q) == []


async def test_a_refused_change_leaves_nothing_to_be_found(db, town, shown, coordinator, anyone):
    """The entries are of the transaction that wrote the record."""
    changes = [
        {"op": "create", "record": "goal", "temp_id": "one", "new": {"title": make.text("Zebra")}},
        {"op": "delete", "record": "goal", "id": str(shown.lineage_id), "version": 1},
    ]
    answer = await coordinator.add(f"/editions/{shown.edition_id}/changes", changes=changes)
    assert answer.status_code == 422, answer.text
    assert await _found(coordinator, "zebra") == []


async def test_a_search_is_one_statement(everything, anyone, statements):
    statements.clear()
    assert await anyone.listed("/search", q="zebra")
    assert len(statements) == 1, statements.seen


@pytest.mark.parametrize("q", ["", "  ", "a\x00b", "dva\nřádky", "x" * 201])
async def test_what_is_no_question_is_refused(anyone, q):
    refused(await anyone.get("/search", q=q), 422, "Invalid", "/query/q")
