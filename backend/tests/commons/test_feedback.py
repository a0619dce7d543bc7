"""Reports of what cannot be used: made by anybody, answered inside, read with a receipt."""

import hashlib
import json
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

import make
from contract.book import Book
from triada.commons.feedback import actions
from triada.commons.feedback.models import AccessibilityContact, AccessibilityReport
from triada.core.db import make_engine, make_sessions, open_scope, transaction, write_in
from triada.core.http import IdempotencyKey
from triada.core.principal import Principal
from triada.core.rights import Role
from triada.core.urls import with_driver
from triada.worker import tidy_up

pytestmark = pytest.mark.anyio

PATH = "/v1/accessibility-reports"
CONTACT = "reader@mail.example"
KEY = {"idempotency-key": "a-key-of-the-browser"}


def _body(town, **fields):
    given = {
        "authority_id": str(town.id),
        "page": "/sternberk/plan?q=rodina",
        "message": "Tabulku čtečka nepřečte.",
        "language": "cs",
    }
    return {**given, **fields}


async def _report(client, town, headers=None, **fields):
    made = await client.post(PATH, json=_body(town, **fields), headers=headers or {})
    assert made.status_code == 201, made.text
    return made


def _instant(written):
    return datetime.fromisoformat(written)


async def _shown(client, receipt, **options):
    return await client.post(f"{PATH}/receipt", json={"receipt": receipt}, **options)


async def test_a_report_goes_in_without_a_name_and_its_answer_comes_out_by_the_receipt(
    client, db, as_
):
    town = await make.make_authority(db)
    made = await _report(client, town, contact=CONTACT)
    assert made.json().keys() == {"id", "version", "created_at", "updated_at", "receipt"}
    receipt = made.json()["receipt"]
    shown = await _shown(client, receipt)
    assert shown.status_code == 200, shown.text
    told = shown.json()
    assert _instant(told.pop("received_at")) == _instant(made.json()["created_at"])
    assert told == {
        "state": "open",
        "page": "/sternberk/plan?q=rodina",
        "message": "Tabulku čtečka nepřečte.",
        "answer": None,
        "answered_at": None,
    }

    coordinator = await as_(Role.coordinator, town)
    found = await client.get(made.headers["location"], headers=coordinator)
    assert found.json()["contact"] == CONTACT
    assert (found.json()["anonymous"], found.json()["state"]) == (True, "open")
    address = f"{made.headers['location']}/answer"
    given = {"answer": "Opravili jsme to."}
    assert (await client.post(address, json=given, headers=coordinator)).status_code == 428
    version = {"if-match": found.headers["etag"]}
    answered = await client.post(address, json=given, headers=coordinator | version)
    assert answered.status_code == 200, answered.text
    assert (answered.json()["state"], answered.json()["version"]) == ("answered", 2)

    later = (await _shown(client, receipt)).json()
    assert (later["state"], later["answer"]) == ("answered", "Opravili jsme to.")
    assert _instant(later["answered_at"]) == _instant(answered.json()["answered_at"])


async def test_a_second_answer_is_refused(client, db, as_):
    town = await make.make_authority(db)
    report = await make.make_report(db, town)
    coordinator = await as_(Role.coordinator, town)
    address, given = f"{PATH}/{report.id}/answer", {"answer": "Děkujeme."}
    first = await client.post(address, json=given, headers=coordinator | {"if-match": '"1"'})
    assert first.status_code == 200, first.text
    stale = await client.post(address, json=given, headers=coordinator | {"if-match": '"1"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "ChangedMeanwhile")
    again = {"if-match": '"2"', "accept-language": "cs"}
    refused = await client.post(address, json={"answer": "Jinak."}, headers=coordinator | again)
    assert (refused.status_code, refused.json()["code"]) == (409, "AlreadyAnswered")
    assert refused.json()["title"].startswith("Na toto hlášení už odpověď je")
    kept = await client.get(f"{PATH}/{report.id}", headers=coordinator)
    assert kept.json()["answer"] == "Děkujeme."


async def test_strangers_find_no_report_and_readers_inside_neither(client, db, as_):
    town, other = await make.make_authority(db), await make.make_authority(db, "Teplice")
    report = await make.make_report(db, town)
    strangers = [{}, await as_(Role.administrator, other)]
    for headers in [*strangers, await as_(Role.reader, town), await as_(Role.editor, town)]:
        listed = await client.get(f"{PATH}?authority_id={town.id}", headers=headers)
        assert (listed.status_code, listed.json()["items"]) == (200, [])
        assert (await client.get(f"{PATH}/{report.id}", headers=headers)).status_code == 404
    for headers in strangers:
        answered = await client.post(
            f"{PATH}/{report.id}/answer",
            json={"answer": "Ne."},
            headers=headers | {"if-match": '"1"'},
        )
        assert (answered.status_code, answered.json()["code"]) == (404, "NotFound")


async def test_the_list_is_filtered_and_one_statement(client, db, as_, statements):
    town, other = await make.make_authority(db), await make.make_authority(db, "Teplice")
    waiting = await make.make_report(db, town)
    done = await make.make_report(db, town, answer="Ano.", answered_at=datetime.now(UTC))
    elsewhere = await make.make_report(db, other)
    both = await as_(Role.coordinator, town, other)

    async def ids(query):
        statements.clear()
        listed = await client.get(f"{PATH}?{query}", headers=both)
        assert len(statements) == 1, statements.seen
        return {item["id"] for item in listed.json()["items"]}

    assert await ids("") == {str(waiting.id), str(done.id), str(elsewhere.id)}
    assert await ids(f"authority_id={town.id}") == {str(waiting.id), str(done.id)}
    assert await ids(f"authority_id={town.id}&state=open") == {str(waiting.id)}
    assert await ids("state=answered") == {str(done.id)}


@pytest.mark.parametrize("receipt", ["x", "x" * 43, "č" * 43, "' or 1=1 --"])
async def test_a_receipt_that_was_never_given_finds_nothing(client, db, receipt):
    town = await make.make_authority(db)
    await _report(client, town)
    refused = await _shown(client, receipt)
    assert (refused.status_code, refused.json()["code"]) == (404, "NotFound")


async def test_a_receipt_is_kept_as_its_hash_and_opens_its_own_report_only(client, db):
    town = await make.make_authority(db)
    first, second = await _report(client, town), await _report(client, town, page="/jine")
    receipt = first.json()["receipt"]
    assert (await _shown(client, receipt)).json()["page"] == "/sternberk/plan?q=rodina"
    assert (await _shown(client, second.json()["receipt"])).json()["page"] == "/jine"
    await open_scope(db, Principal())
    hashed = hashlib.sha256(receipt.encode()).digest()
    count = select(func.count()).select_from(AccessibilityReport)
    assert await db.scalar(count) == 0, "the second wall by itself, without a receipt"
    await open_scope(db, Principal(receipt=hashed))
    assert list(await db.scalars(select(AccessibilityReport.receipt_hash))) == [hashed]
    await open_scope(db, Principal(receipt=b"\x00" * 32))
    assert await db.scalar(count) == 0


async def test_only_an_authority_that_can_be_seen_gets_reports(client, db):
    hidden = await make.make_authority(db, audience="internal")
    report = await make.make_report(db, hidden)
    for id in (hidden.id, report.id):
        refused = await client.post(PATH, json=_body(hidden, authority_id=str(id)))
        assert (refused.status_code, refused.json()["code"]) == (422, "UnknownReference")
        assert refused.json()["errors"][0]["pointer"] == "/body/authority_id"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"page": "https://evil.example/"}, "string_pattern_mismatch"),
        ({"page": "//evil.example"}, "string_pattern_mismatch"),
        ({"page": "/\\evil.example"}, "string_pattern_mismatch"),
        ({"page": "plan"}, "string_pattern_mismatch"),
        ({"page": "/" + "a" * 500}, "string_too_long"),
        ({"page": "/hledat?q=710319/2745"}, "personal_number"),
        ({"page": "/hledat?q=710319%2F2745"}, "personal_number"),
        ({"message": "x" * 4001}, "string_too_long"),
        ({"message": " "}, "text_empty"),
        ({"message": "Jsem 710319/2745 a nevidím."}, "personal_number"),
        ({"contact": "no address"}, "string_pattern_mismatch"),
        ({"contact": f"{'a' * 250}@b.cz"}, "string_too_long"),
        ({"language": "čeština"}, "string_pattern_mismatch"),
    ],
)
async def test_what_makes_no_sense_or_names_a_person_is_refused(client, db, wrong, code):
    town = await make.make_authority(db)
    refused = await client.post(PATH, json=_body(town, **wrong))
    assert refused.status_code == 422
    (fault,) = refused.json()["errors"]
    assert (fault["pointer"], fault["code"]) == (f"/body/{next(iter(wrong))}", code)
    assert "710319" not in refused.text


async def test_an_answer_with_a_number_of_a_person_is_refused(client, db, as_):
    town = await make.make_authority(db)
    report = await make.make_report(db, town)
    coordinator = await as_(Role.coordinator, town) | {"if-match": '"1"'}
    refused = await client.post(
        f"{PATH}/{report.id}/answer", json={"answer": "710319/2745"}, headers=coordinator
    )
    assert refused.json()["errors"][0]["code"] == "personal_number"


async def test_too_many_open_reports_in_an_hour_are_stopped(client, db, as_):
    town, other = await make.make_authority(db), await make.make_authority(db, "Teplice")
    for _ in range(actions.MOST_OPEN - 1):
        await make.make_report(db, town)
    await make.make_report(db, town, answer="Ano.", answered_at=datetime.now(UTC))
    await make.make_report(db, town, anonymous=False)
    await make.make_report(db, town, created_at=datetime.now(UTC) - timedelta(hours=2))
    last = await _report(client, town)
    refused = await client.post(PATH, json=_body(town), headers={"accept-language": "sk"})
    assert (refused.status_code, refused.json()["code"]) == (429, "TooManyReports")
    assert refused.json()["title"] == "Na odpoveď tu čaká veľa hlásení. Skúste to o hodinu."
    assert refused.headers["retry-after"]
    await _report(client, other)
    signed_in = await as_(Role.reader, other)
    mine = await _report(client, town, signed_in)
    coordinator = await as_(Role.coordinator, town)
    seen = await client.get(mine.headers["location"], headers=coordinator)
    assert seen.json()["anonymous"] is False
    answered = await client.post(
        f"{last.headers['location']}/answer",
        json={"answer": "Ano."},
        headers=coordinator | {"if-match": '"1"'},
    )
    assert answered.status_code == 200
    await _report(client, town)


async def test_a_retry_is_one_report_with_the_same_receipt(client, db, as_):
    town = await make.make_authority(db)
    coordinator = await as_(Role.coordinator, town)
    for headers in (KEY, KEY | coordinator):
        first = await _report(client, town, headers, contact=CONTACT)
        again = await _report(client, town, headers, contact=CONTACT)
        assert again.content == first.content
        for name in ("etag", "location"):
            assert again.headers[name] == first.headers[name]
        assert (await _shown(client, first.json()["receipt"])).status_code == 200
        other = await client.post(PATH, json=_body(town, page="/jine"), headers=headers)
        assert (other.status_code, other.json()["code"]) == (422, "KeyUsedDifferently")
    listed = await client.get(PATH, headers=coordinator)
    assert len({item["id"] for item in listed.json()["items"]}) == 2
    without = [await _report(client, town) for _ in range(2)]
    assert len({made.json()["receipt"] for made in without}) == 2


async def test_neither_receipt_nor_key_nor_contact_is_kept_for_retries(client, db):
    town = await make.make_authority(db)
    made = await _report(client, town, KEY, contact=CONTACT)
    rows = (await db.execute(select(IdempotencyKey.__table__))).mappings().all()
    kept = " ".join(str(dict(row)) for row in rows)
    assert made.json()["id"] in kept
    for secret in (made.json()["receipt"], KEY["idempotency-key"], CONTACT, "čtečka"):
        assert secret not in kept


async def _everything_public(client, town):
    """What anybody can read of the authority, its feed and its exports."""
    asked = [f"/v1/authorities/{town.id}", f"/v1/changes?authority_id={town.id}", "/v1/me"]
    asked += ["/v1/search?q=reader", "/v1/search?q=tabulku"]
    asked += [f"/v1/exports/{name}?format=ndjson" for name in ("organisations", "plans")]
    answers = [await client.get(path) for path in asked]
    assert {answer.status_code for answer in answers} == {200}
    return " ".join(answer.text for answer in answers)


async def test_a_contact_stands_in_no_public_answer_and_goes_with_no_receipt(client, db, as_):
    town = await make.make_authority(db)
    made = await _report(client, town, contact=CONTACT)
    assert CONTACT not in made.text
    assert CONTACT not in (await _shown(client, made.json()["receipt"])).text
    public = await _everything_public(client, town)
    assert CONTACT not in public
    assert made.json()["id"] not in public
    coordinator = await as_(Role.coordinator, town)
    feed = await client.get(f"/v1/changes?authority_id={town.id}", headers=coordinator)
    assert "accessibility_report" in feed.text
    assert CONTACT not in feed.text


async def test_the_wall_of_contacts_holds_by_itself(client, db):
    town, other = await make.make_authority(db), await make.make_authority(db, "Teplice")
    await _report(client, town, contact=CONTACT)
    count = text("select count(*) from accessibility_contact")
    for caller, seen in (
        (Principal(), 0),
        (Principal(partners=frozenset({town.id})), 0),
        (Principal(roles={other.id: frozenset({Role.administrator})}), 0),
        (Principal(roles={town.id: frozenset({Role.coordinator})}), 1),
    ):
        await open_scope(db, caller)
        assert await db.scalar(count) == seen
    await write_in(db, other.id)
    gone = await db.execute(text("delete from accessibility_contact"))
    assert gone.rowcount == 0


async def test_an_error_of_the_database_does_not_say_what_was_written(db):
    with pytest.raises(DBAPIError) as wrong:
        await db.execute(text("select length(:contact) / 0"), {"contact": CONTACT})
    assert CONTACT not in str(wrong.value)


@pytest.mark.parametrize("audience", ["shared", "public"])
async def test_a_report_never_leaves_its_authority(db, audience):
    town = await make.make_authority(db)
    with pytest.raises(IntegrityError):
        await make.make_report(db, town, audience=audience)


@pytest.fixture
async def sessions_of_its_own(committed):
    engine = make_engine(with_driver(committed.app_url, "asyncpg"))
    yield make_sessions(engine)
    await engine.dispose()


async def _told(sessions, contact):
    """A report with a contact, in a transaction that commits."""
    async with transaction(sessions, Principal()) as db:
        town = await make.make_authority(db)
        new = actions.ReportCreate.model_validate(_body(town, contact=contact))
        id = make.new_id()
        await actions.create(db, Principal(), new, id, id.bytes)
    return town, id


async def _answer(sessions, town, id):
    async with transaction(sessions, Principal()) as db:
        await write_in(db, town.id)
        report = await db.get_one(AccessibilityReport, (town.id, id))
        await actions.answer(db, report, actions.Answer(answer="Opraveno."))


async def _pass(sessions, town, **days):
    """As if the time had passed: what remains until the erasing is so much less."""
    async with transaction(sessions, Principal()) as db:
        await write_in(db, town.id)
        less = AccessibilityContact.erase_after - timedelta(**days)
        await db.execute(AccessibilityContact.__table__.update().values(erase_after=less))
    await tidy_up(sessions)
    async with transaction(sessions, Principal()) as db:
        await write_in(db, town.id)
        return list(await db.scalars(select(AccessibilityContact.email)))


async def test_a_contact_is_erased_thirty_days_after_the_answer(sessions_of_its_own):
    town, id = await _told(sessions_of_its_own, CONTACT)
    await _answer(sessions_of_its_own, town, id)
    assert await _pass(sessions_of_its_own, town, days=29) == [CONTACT]
    assert await _pass(sessions_of_its_own, town, days=1) == []
    async with transaction(sessions_of_its_own, Principal()) as db:
        await write_in(db, town.id)
        assert (await db.get_one(AccessibilityReport, (town.id, id))).answer == "Opraveno."


async def test_without_an_answer_a_contact_is_erased_after_a_year(sessions_of_its_own):
    town, _ = await _told(sessions_of_its_own, CONTACT)
    assert await _pass(sessions_of_its_own, town, days=364) == [CONTACT]
    assert await _pass(sessions_of_its_own, town, days=2) == []


async def test_a_late_answer_does_not_keep_a_contact_longer(sessions_of_its_own):
    town, id = await _told(sessions_of_its_own, CONTACT)
    assert await _pass(sessions_of_its_own, town, days=360) == [CONTACT]
    await _answer(sessions_of_its_own, town, id)
    assert await _pass(sessions_of_its_own, town, days=6) == []


async def test_the_ledger_follows_a_report_without_a_word_of_it(committed, sessions_of_its_own):
    town, id = await _told(sessions_of_its_own, CONTACT)
    await _answer(sessions_of_its_own, town, id)
    book = Book(committed, sessions_of_its_own, None)
    lines = [line for line in book.lines(town) if line.entity == "accessibility_report"]
    assert [line.operation for line in lines] == ["insert", "update"]
    assert {line.audience_after for line in lines} == {"internal"}
    assert not {"page", "message", "answer", "receipt_hash"} & lines[0].row.keys()
    with psycopg.connect(book.superuser) as connection:
        whole = connection.execute("select json_agg(c)::text from change c").fetchone()[0]
    assert str(id) in whole
    for word in (CONTACT, "čtečka", json.dumps("Opraveno.")[1:-1], id.bytes.hex()):
        assert word not in whole
