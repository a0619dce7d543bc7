"""A document becomes proposals, a person decides on each, and only what was kept enters the plan."""

import hashlib

import docx
import pytest

import make
import samples
from planning import papers
from planning.desk import refused
from triada.core.filetypes import MediaType
from triada.planning.proposals.reading import text as tables
from triada.planning.proposals.reading.entry import from_text
from triada.planning.proposals.reading.refusals import DocumentTooLong
from triada.settings import Settings

pytestmark = pytest.mark.anyio

TEXT = "Cíl 1: Podpora rodin\nOpatření 1.1: Klub\nRealizátor: Charita\nTermín: 2025-2026\nOpatření 1.2: Poradna"


@pytest.fixture
def settings():
    """Larger documents than the tests' usual limit of a body."""
    return Settings(
        database_url="postgresql://unused/", body_limit=2_000_000, files_url="memory:///"
    )


async def _send(desk, edition, content, name="plan.docx", language="cs"):
    asked = {"edition_id": str(edition.id), "file_name": name, "language": language}
    return await desk.client.post(
        "/v1/proposals", params=asked, content=content, headers=desk.headers
    )


async def _brought(desk, edition, content, name="plan.docx", language="cs"):
    answer = await _send(desk, edition, content, name, language)
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == f"/v1/proposals/{answer.json()['id']}"
    return answer.json()


async def _pasted(desk, edition, text=TEXT):
    answer = await desk.add(f"/editions/{edition.id}/proposals", language="cs", text=text)
    assert answer.status_code == 201, answer.text
    return answer.json()


def _said(candidate, **changed):
    return {k: v for k, v in candidate.items() if k not in ("key", "why")} | changed


async def _decide(desk, proposal, decision="keep", **changed):
    """All the same, with some fields of some changed."""
    said = {
        c["key"]: _said(c, **{"decision": decision, **changed.get(c["key"], {})})
        for c in proposal["candidates"]
    }
    return await desk.changed(f"/proposals/{proposal['id']}", candidates=said)


async def _taken(desk, proposal):
    answer = await desk.step(f"/proposals/{proposal['id']}", "take")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_word_document_is_proposed_with_its_tables_and_nothing_enters_the_plan(
    edition, editor
):
    content = papers.sternberk()
    made = await _brought(editor, edition, content, "Cíle a opatření.docx")
    assert (made["file_name"], made["state"]) == ("Cíle a opatření.docx", "open")
    assert (made["size"], made["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    assert (made["candidate_count"], made["undecided"]) == (7, 7)
    names = {c["key"]: c["title"] for c in made["candidates"]}
    tree = [(c["kind"], c["code"], c["title"], names.get(c["parent"])) for c in made["candidates"]]
    elders, families = "Senioři a osoby se zdravotním postižením", "Rodina, děti a mládež"
    assert tree == [
        ("goal", "1", elders, None),
        ("goal", "1.1", "Udržet a rozvíjet služby", elders),
        ("measure", "1.1.1", "Udržení pečovatelské služby", "Udržet a rozvíjet služby"),
        ("measure", "1.1.2", "Podpora pečujících osob", "Udržet a rozvíjet služby"),
        ("goal", "2", families, None),
        ("goal", "2.1", "Podpořit rodiny", families),
        ("measure", "2.1.1", "Volnočasové aktivity pro mládež", "Podpořit rodiny"),
    ]
    left = [made["blocks"][place["block"]]["text"] for place in made["unread"]]
    assert left == [
        "Cíle a opatření na Šternbersku 2017 – 2019",
        "Metoda komunitního plánování sociálních služeb.",
        "Přílohy",
        "Prezenční listina",
    ]
    assert await editor.ids("/measures") == []


@pytest.mark.parametrize("script", papers.PALANKA)
async def test_a_serbian_document_is_understood_in_both_scripts(edition, editor, script):
    content = papers.palanka_docx(script)
    made = await _brought(editor, edition, content, language=f"sr-{script}")
    assert [c["kind"] for c in made["candidates"]] == [
        "goal", "measure", "measure", "goal", "measure"
    ]  # fmt: skip
    await _decide(editor, made)
    assert (await _taken(editor, made))["applied"]
    titles = [m["title"] for m in await editor.listed("/measures")]
    words = papers.PALANKA[script].splitlines()[2].removeprefix("• ")
    assert titles[0] == {"authored": f"sr-{script}", "values": {f"sr-{script}": words}}


async def test_a_pdf_with_text_gives_the_same_and_the_page(edition, editor):
    made = await _brought(editor, edition, papers.sternberk_pdf(), "plan.pdf")
    found = [(c["kind"], c["code"], c["title"]) for c in made["candidates"]]
    assert found == [
        ("goal", "1.1", "Udržet a rozvíjet služby"),
        ("measure", "1.1.1", "Udržení pečovatelské služby"),
        ("measure", "1.1.2", "Podpora pečujících osob"),
    ]
    measure = made["candidates"][1]
    assert (measure["lead"], measure["period"]) == ("Městský úřad Šternberk", "2017-2019")
    assert [(b["kind"], b["page"]) for b in made["blocks"]][-2:] == [
        ("heading", 2),
        ("paragraph", 2),
    ]
    assert len(made["unread"]) == 2


async def test_what_is_kept_enters_the_plan_as_it_was_reviewed_and_only_once(edition, editor):
    made = await _pasted(editor, edition)
    goal, club, clinic = made["candidates"]
    kept = {
        goal["key"]: _said(goal, decision="keep"),
        club["key"]: _said(club, decision="keep", title="Klub pro rodiny", code=None),
        clinic["key"]: _said(clinic, decision="drop"),
    }
    reviewed = await editor.changed(f"/proposals/{made['id']}", candidates=kept)
    assert reviewed["undecided"] == 0
    done = await _taken(editor, made)
    assert (done["applied"], done["faults"]) == (True, [])
    assert [(each["key"], each["kind"]) for each in done["created"]] == [
        (goal["key"], "goal"), (club["key"], "measure")
    ]  # fmt: skip
    (measure,) = await editor.listed("/measures")
    assert (measure["title"], measure["code"]) == (make.text("Klub pro rodiny"), None)
    assert (measure["starts"], measure["ends"]) == ("2025", "2026")
    assert measure["source_words"] == "2025-2026"
    assert [(p["role"], p["body"]) for p in measure["parties"]] == [("lead", make.text("Charita"))]
    assert measure["goal_ids"] == [done["created"][0]["id"]]
    assert measure["audience"] == "internal"
    refused(await editor.step(f"/proposals/{made['id']}", "take"), 409, "ProposalIsOver")
    refused(await editor.change(f"/proposals/{made['id']}", state="open"), 409, "ProposalIsOver")
    assert len(await editor.ids("/measures")) == 1


async def test_all_or_none_and_each_fault_is_named(db, edition, editor):
    await make.make_goal(db, edition, code="1")
    made = await _pasted(editor, edition, f"{TEXT}\nCíl 2: Senioři")
    keys = [c["key"] for c in made["candidates"]]
    made = await _decide(editor, made, **{keys[2]: {"parent": None}})
    done = await _taken(editor, made)
    assert (done["applied"], done["created"]) == (False, [])
    faults = [(each["key"], each["code"]) for each in done["faults"]]
    assert faults == [(keys[0], "AlreadyThere"), (keys[2], "CandidateWithoutGoal")]
    assert (len(await editor.ids("/goals")), await editor.ids("/measures")) == (1, [])
    assert (await editor.read(f"/proposals/{made['id']}"))["state"] == "open"


async def test_a_measure_may_hang_on_a_goal_that_the_plan_has(db, goal, edition, editor):
    made = await _pasted(editor, edition, "Opatření 7: Klub")
    (key,) = [c["key"] for c in made["candidates"]]
    made = await _decide(editor, made, **{key: {"goal_id": str(goal.id)}})
    assert (await _taken(editor, made))["applied"]
    (measure,) = await editor.listed("/measures")
    assert measure["goal_ids"] == [str(goal.id)]
    other = await make.make_goal(
        db, await make.make_edition(db, await _plan_of(db, edition), ordinal=2)
    )
    again = await _pasted(editor, edition, "Opatření 8: Klub")
    said = _said(again["candidates"][0], goal_id=str(other.id))
    answer = await editor.change(f"/proposals/{again['id']}", candidates={key: said})
    refused(answer, 422, "UnknownReference", f"/body/candidates/{key}/goal_id")


async def _plan_of(db, edition):
    from triada.planning.plans.models import Plan

    return await db.get_one(Plan, (edition.authority_id, edition.plan_id))


async def test_what_was_left_out_between_two_goals_is_passed_by(edition, editor):
    made = await _pasted(editor, edition, "Priorita A: Rodiny\nCíl 1: Děti\nOpatření 1: Klub")
    keys = [c["key"] for c in made["candidates"]]
    made = await _decide(editor, made, **{keys[1]: {"decision": "drop"}})
    done = await _taken(editor, made)
    (measure,) = await editor.listed("/measures")
    assert measure["goal_ids"] == [done["created"][0]["id"]]


async def test_what_was_not_understood_is_made_a_measure_by_hand(edition, editor):
    made = await _pasted(editor, edition, "Cíl 1: Rodiny\n1.9 Příloha\nKlub pro děti")
    (goal,) = made["candidates"]
    place = {"block": 2, "row": None}
    assert place in made["unread"]
    by_hand = {
        "kind": "measure",
        "decision": "keep",
        "title": "Klub",
        "parent": goal["key"],
        "source": [place],
    }
    changed = await editor.changed(f"/proposals/{made['id']}", candidates={"hand-2": by_hand})
    assert place not in changed["unread"]
    assert [(c["key"], c["why"]) for c in changed["candidates"]] == [
        (goal["key"], "word"), ("hand-2", "hand")
    ]  # fmt: skip
    undone = await editor.changed(f"/proposals/{made['id']}", candidates={"hand-2": None})
    assert place in undone["unread"]


async def test_the_review_refuses_what_does_not_fit_together(edition, editor):
    made = await _pasted(editor, edition)
    goal, club, _ = made["candidates"]
    path = f"/proposals/{made['id']}"
    wrong = {
        club["key"]: ({"parent": "nobody"}, "CandidateNotAbove"),
        goal["key"]: ({"parent": goal["key"]}, "CandidateNotAbove"),
    }
    for key, (changed, code) in wrong.items():
        said = _said(next(c for c in made["candidates"] if c["key"] == key), **changed)
        answer = await editor.change(path, candidates={key: said})
        refused(answer, 422, code, f"/body/candidates/{key}/parent")
    elsewhere = _said(goal, source=[{"block": 99, "row": None}])
    answer = await editor.change(path, candidates={"hand": elsewhere})
    refused(answer, 422, "UnknownReference")
    refused(await editor.change(path, 9, state="dropped"), 412, "ChangedMeanwhile")
    refused(await editor.step(path, "take"), 422, "NothingKept")


async def test_a_review_is_put_aside_and_opened_again(edition, editor):
    made = await _pasted(editor, edition)
    path = f"/proposals/{made['id']}"
    assert (await editor.changed(path, state="dropped"))["state"] == "dropped"
    refused(await editor.step(path, "take"), 409, "ProposalIsOver")
    assert (await editor.changed(path, state="open"))["state"] == "open"
    (brief,) = await editor.listed(f"/editions/{edition.id}/proposals")
    assert (brief["id"], brief["undecided"]) == (made["id"], 3)
    assert "blocks" not in brief
    assert (await editor.remove(path)).status_code == 204
    assert await editor.listed(f"/editions/{edition.id}/proposals") == []


async def test_only_who_may_edit_measures_sees_a_review(edition, editor, reader, stranger, anyone):
    made = await _pasted(editor, edition)
    for desk, code in ((reader, 403), (stranger, 404), (anyone, 404)):
        for path in (f"/proposals/{made['id']}", f"/editions/{edition.id}/proposals"):
            assert (await desk.get(path)).status_code == code
    refused(await _send(stranger, edition, TEXT.encode()), 422, "UnknownReference")
    refused(await _send(anyone, edition, TEXT.encode()), 401, "NotSignedIn")
    refused(await _send(reader, edition, TEXT.encode()), 403, "Forbidden")


async def test_a_closed_edition_takes_nothing_over(db, edition, editor):
    made = await _decide(editor, await _pasted(editor, edition))
    edition.state = "archived"
    await db.flush()
    refused(await editor.step(f"/proposals/{made['id']}", "take"), 409, "EditionIsClosed")
    answer = await editor.add(f"/editions/{edition.id}/proposals", language="cs", text=TEXT)
    refused(answer, 409, "EditionIsClosed")


BAD = {
    "nothing": (lambda: b"", 422, "DocumentWithoutText"),
    "a picture": (lambda: samples.of(MediaType.png), 415, "DocumentNotTaken"),
    "a sheet": (lambda: samples.of(MediaType.xlsx), 415, "DocumentNotTaken"),
    "no document": (lambda: b"\x00\x01\x02", 415, "DocumentNotTaken"),
    "a broken word document": (lambda: samples.of(MediaType.docx), 422, "DocumentBroken"),
    "a broken pdf": (lambda: b"%PDF-1.7\nnothing", 422, "DocumentBroken"),
    "macros": (
        lambda: samples.archive({"[Content_Types].xml": b"", "word/vbaProject.bin": b""}),
        415,
        "FileWithMacros",
    ),
    "a bomb": (
        lambda: samples.archive(
            {"[Content_Types].xml": b"", "word/document.xml": bytes(9_000_000)}
        ),
        415,
        "FileTooFolded",
    ),
    "a locked pdf": (lambda: papers.locked(papers.pdf("Cíl 1")), 422, "DocumentLocked"),
    "a scan": (lambda: papers.blank(2), 422, "DocumentWithoutText"),
    "a thousand pages": (lambda: papers.blank(1000), 422, "DocumentTooLong"),
}


@pytest.mark.parametrize(("content", "status", "code"), BAD.values(), ids=BAD.keys())
async def test_what_cannot_be_read_is_refused_with_its_reason(
    edition, editor, content, status, code
):
    refused(await _send(editor, edition, content()), status, code)
    assert await editor.listed(f"/editions/{edition.id}/proposals") == []


async def test_letters_that_nobody_sees_are_left_out_and_code_stays_text(edition, editor):
    text = "Cíl 1: Ro\u202edi\u200bny\x07 <script>alert(1)</script>\n\u2066Opatření 1.1:\u2069 =1+1"
    made = await _pasted(editor, edition, text)
    assert [c["title"] for c in made["candidates"]] == ["Rodiny <script>alert(1)</script>", "=1+1"]
    document = docx.Document()
    document.add_paragraph("Cíl 1: Ro\u202ediny")
    sent = await _brought(editor, edition, papers.saved(document))
    assert sent["candidates"][0]["title"] == "Rodiny"


async def test_text_of_blanks_alone_holds_nothing(edition, editor):
    answer = await editor.add(
        f"/editions/{edition.id}/proposals", language="cs", text=" \n\t \u200b"
    )
    refused(answer, 422, "DocumentWithoutText")
    many = await editor.add(f"/editions/{edition.id}/proposals", language="cs", text="a\n" * 7000)
    refused(many, 422, "DocumentTooLong")


@pytest.mark.parametrize(
    "text",
    [
        "a\t" * 300,
        "\n".join(["a\tb"] * 900 + ["a\t" * 200]),
        "\n".join(["\t".join("a" * 250)] * 500),
    ],
    ids=["wide", "one wide row", "wide and long"],
)
async def test_a_table_that_would_grow_is_refused_before_it_does(
    edition, editor, text, monkeypatch
):
    """Some kilobytes made gigabytes: each shorter row is filled up to the widest."""
    made = []
    honest = tables._cells
    monkeypatch.setattr(tables, "_cells", lambda line: made.append(line) or honest(line))
    answer = await editor.add(f"/editions/{edition.id}/proposals", language="cs", text=text)
    refused(answer, 422, "DocumentTooLong")
    with pytest.raises(DocumentTooLong):
        from_text(text)
    assert sum(line.count("\t") + 1 for line in made) <= 100_000


async def test_a_table_that_people_paste_is_taken(edition, editor):
    """The control: as wide as a year of weeks."""
    text = "\n".join("\t".join(["Cíl"] * 60) for _ in range(200))
    answer = await editor.add(f"/editions/{edition.id}/proposals", language="cs", text=text)
    assert answer.status_code == 201, answer.text


async def test_a_relation_to_another_address_is_never_followed(edition, editor):
    document = docx.Document()
    document.add_paragraph("Cíl 1: Rodiny")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    document.part.relate_to("http://127.0.0.1:9/evil.dotm", kind, is_external=True)
    made = await _brought(editor, edition, papers.saved(document))
    assert [c["title"] for c in made["candidates"]] == ["Rodiny"]


async def test_a_retry_brings_nothing_twice(edition, editor):
    headers = {**editor.headers, "idempotency-key": "one-and-the-same"}
    path = f"/v1/editions/{edition.id}/proposals"
    body = {"language": "cs", "text": TEXT}
    ids = {(await editor.client.post(path, json=body, headers=headers)).json()["id"] for _ in "ab"}
    assert len(ids) == 1
    assert len(await editor.listed(f"/editions/{edition.id}/proposals")) == 1
