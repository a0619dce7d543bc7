"""What is read off a statement, how responses are known again, and how many are kept."""

from uuid import uuid4

import pytest

from triada.core.ids import COMMONS
from triada.core.response_cache import store
from triada.core.response_cache.dependencies import Clock, Dependencies, reads_of
from triada.core.response_cache.response import CachedResponse, ResponseCapture, send_response
from triada.core.response_cache.store import ResponseStore, Validity, validity_of
from triada.core.response_cache.validation import CurrentState

NOW = CurrentState(
    numbers=(1, 2), total="3/2", minute="2026-12-01 23:59", identity_hash=None, renew=False
)


@pytest.mark.parametrize(
    ("sql", "clock"),
    [
        ("SELECT a FROM measure", Clock.none),
        ("SELECT a FROM measure WHERE b <= CURRENT_DATE", Clock.day),
        ("SELECT a FROM consultation WHERE closes_at > now()", Clock.minute),
    ],
)
def test_the_clock_is_read_off_the_statement(sql, clock):
    assert (reads_of(sql).counted, reads_of(sql).clock) == (True, clock)


def test_a_column_that_is_called_like_a_table_is_none():
    assert reads_of("SELECT adoption_act.session AS session FROM adoption_act").counted


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT a FROM measure WHERE b > clock_timestamp()",
        "SELECT a FROM session",
        "SELECT s.id AS id FROM measure JOIN session AS s ON true",
        "SELECT epoch FROM installation",
        "INSERT INTO measure (id) VALUES ($1)",
        "WITH x AS (DELETE FROM measure RETURNING id) SELECT id FROM x",
        "UPDATE goal SET a = $1",
    ],
)
def test_what_no_number_counts_is_not_kept(sql):
    assert not reads_of(sql).counted


def test_only_what_names_records_of_one_authority_stands_under_its_number():
    town = uuid4()
    made_of = Dependencies(owners=frozenset({town}))
    made_of.add(reads_of("SELECT a FROM measure JOIN organisation ON true"))
    assert validity_of(made_of, None) == Validity(tuple(sorted({COMMONS, town})), Clock.none)
    made_of.add(reads_of("SELECT a FROM alignment"))
    assert validity_of(made_of, None) == Validity(None, Clock.none)


def test_a_list_that_names_nobody_stands_under_all_numbers():
    made_of = Dependencies()
    made_of.add(reads_of("SELECT a FROM measure"))
    assert validity_of(made_of, None) == Validity(None, Clock.none)


def test_a_page_stands_no_longer_than_each_answer_in_it():
    one, other = uuid4(), uuid4()
    parts = [Dependencies(owners=frozenset({town})) for town in (one, other)]
    for part, sql in zip(parts, ("from goal", "from consultation where now() > a"), strict=True):
        part.add(reads_of(f"select a {sql}"))
    page = Dependencies(parts=parts)
    assert validity_of(page, None) == Validity(tuple(sorted({COMMONS, one, other})), Clock.minute)
    parts.append(Dependencies(counted=False))
    assert validity_of(page, None) is None


def test_what_was_made_for_somebody_else_is_not_kept():
    assert validity_of(Dependencies(identity_hash="somebody"), "another") is None
    page = Dependencies(parts=[Dependencies(identity_hash="somebody")])
    assert validity_of(page, None) is None


def test_the_day_and_the_minute_are_the_databases():
    assert Validity(None, Clock.none).until(NOW) == ""
    assert Validity(None, Clock.day).until(NOW) == "2026-12-01"
    assert Validity(None, Clock.minute).until(NOW) == "2026-12-01 23:59"


def _response(body=b"{}"):
    return CachedResponse(200, [(b"content-type", b"application/json")], body, None, Dependencies())


def test_no_more_is_kept_than_there_is_room_for():
    responses = ResponseStore(most_bytes=50_000)
    validity = Validity.unknown()
    for number in range(100):
        responses.put(number % 40, _response(b"x" * 8_000), validity, NOW)
        assert responses.size <= 50_000
    assert responses.size == sum(each.response.size for each in responses._entries.values())
    assert responses.get(99 % 40, validity, NOW)
    assert not responses.get(0, validity, NOW)


def test_no_more_addresses_are_known_than_said(monkeypatch):
    monkeypatch.setattr(store, "MOST_ADDRESSES", 10)
    responses = ResponseStore()
    for number in range(30):
        responses.learn(number, Validity.unknown())
    assert (responses._validity.get(19), responses._validity.get(29)) == (None, Validity.unknown())


@pytest.mark.parametrize(
    ("status", "headers", "size"),
    [
        (404, [(b"content-type", b"application/json")], 2),
        (200, [(b"content-type", b"application/pdf")], 2),
        (200, [(b"content-type", b"application/json"), (b"cache-control", b"no-store")], 2),
        (200, [(b"content-type", b"application/json")], 5_000_000),
    ],
)
def test_refusals_files_secrets_and_giants_are_not_kept(status, headers, size):
    assert not CachedResponse(status, headers, b"x" * size, None, Dependencies()).can_be_kept
    assert _response().can_be_kept


async def _captured(*messages):
    sent = []

    async def send(message):
        sent.append(message)

    capture = ResponseCapture(send, lambda: None)
    for message in messages:
        await capture(message)
    return capture.response(Dependencies()), sent


def _start(*headers):
    return {"type": "http.response.start", "status": 200, "headers": list(headers)}


JSON = (b"content-type", b"application/json")


@pytest.mark.anyio
async def test_what_comes_in_pieces_goes_on_in_pieces():
    pieces = [
        {"type": "http.response.body", "body": b"a", "more_body": True},
        {"type": "http.response.body", "body": b"b"},
    ]
    answer, sent = await _captured(_start(JSON), *pieces)
    assert answer is None
    assert sent == [_start(JSON), *pieces]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("own", "seen", "status"),
    [
        (None, None, 200),
        (None, b"*", 304),
        (b'"a.b"', b'"x", W/"a.b"', 304),
        (b'"a.b"', b'"x"', 200),
        (b'"3"', b'"3"', 200),
    ],
    ids=["no wish", "any", "its own tag", "another", "a version says nothing of what is beside it"],
)
async def test_a_reader_who_has_it_is_told_so(own, seen, status):
    tag = [(b"etag", own)] if own else []
    whole = {"type": "http.response.body", "body": b'{"a":1}'}
    answer, _ = await _captured(_start(JSON, *tag), whole)
    sent = []

    async def send(message):
        sent.append(message)

    await send_response(answer, seen, send)
    start, body = sent
    assert (start["status"], body["body"]) == (status, b"" if status == 304 else b'{"a":1}')
    names = [name for name, _ in start["headers"]]
    assert b"etag" in names
