"""Signing in and out, and who gives roles to whom."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from sqlalchemy import func, select, update

import make
from triada.commons.identity.models import Session
from triada.commons.identity.passwords import hash_password
from triada.core.rights import Role

pytestmark = pytest.mark.anyio

PASSWORD = "dlouhé heslo pro zkoušku"


@pytest.fixture
async def town(db):
    return await make.make_authority(db)


@pytest.fixture
async def coordinator(db, town):
    person = await make.make_person(db, password_hash=await hash_password(PASSWORD))
    await make.grant(db, town, person, Role.coordinator)
    return person


async def _sign_in(client, email, password=PASSWORD, **headers):
    said = {"email": email, "password": password}
    return await client.post("/v1/session", json=said, headers=headers)


async def test_signing_in_gives_a_guarded_cookie_and_signing_out_ends_it(client, coordinator, town):
    answer = await _sign_in(client, coordinator.email)
    assert answer.status_code == 200, answer.text
    assert answer.json()["roles"][0]["role"] == "coordinator"
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("sid=")
    assert {"HttpOnly", "SameSite=lax"} <= set(cookie.split("; "))
    assert (await client.get("/v1/me")).json()["user"]["email"] == coordinator.email
    assert (await client.delete("/v1/session")).status_code == 204
    client.cookies.set("sid", cookie.split(";")[0].removeprefix("sid="))
    assert (await client.get("/v1/me")).json() == {"user": None, "roles": []}


async def test_a_wrong_password_and_an_unknown_person_read_the_same(client, coordinator):
    wrong = await _sign_in(client, coordinator.email, "něco jiného")
    unknown = await _sign_in(client, "nikdo@triada.example", "něco jiného")
    assert (wrong.status_code, unknown.status_code) == (401, 401)
    assert wrong.json() == unknown.json()


@pytest.fixture
def nobody_fits(monkeypatch):
    async def never(password, password_hash):
        return False

    monkeypatch.setattr("triada.commons.identity.auth.verify", never)


@pytest.fixture
def from_address(app):
    """A client with a network address of its own."""

    def client(host):
        transport = httpx.ASGITransport(app, client=(host, 4711))
        return httpx.AsyncClient(transport=transport, base_url="http://triada.test")

    return client


@pytest.mark.usefixtures("nobody_fits")
async def test_wrong_tries_are_ended_for_the_address_that_made_them_alone(from_address):
    async with from_address("192.0.2.1") as guessing, from_address("192.0.2.2") as honest:
        tries = [await _sign_in(guessing, "nekdo@triada.example") for _ in range(11)]
        assert [answer.status_code for answer in tries] == [401] * 10 + [429]
        assert 250 < int(tries[-1].headers["retry-after"]) <= 300
        assert (await _sign_in(guessing, "jiny@triada.example")).status_code == 401
        assert (await _sign_in(honest, "nekdo@triada.example")).status_code == 401


@pytest.mark.usefixtures("nobody_fits")
async def test_one_address_tries_only_so_many_accounts(from_address):
    """An IPv6 network counts as one address."""
    seen = []
    for n in range(61):
        async with from_address(f"2001:db8::{n:x}") as guessing:
            seen.append((await _sign_in(guessing, f"person{n}@triada.example")).status_code)
    assert seen == [401] * 60 + [429]
    async with from_address("2001:db8:0:1::1") as elsewhere:
        assert (await _sign_in(elsewhere, "person1@triada.example")).status_code == 401


async def test_a_right_password_forgives_the_wrong_ones(client, coordinator):
    for _ in range(3):
        wrong = [(await _sign_in(client, coordinator.email, "něco jiného")) for _ in range(9)]
        assert {answer.status_code for answer in wrong} == {401}
        assert (await _sign_in(client, coordinator.email)).status_code == 200


async def test_a_short_queue_refuses_at_once(client, coordinator, monkeypatch):
    monkeypatch.setattr("triada.commons.identity.passwords.MOST_WAITING", 0)
    refused = await _sign_in(client, coordinator.email)
    assert (refused.status_code, refused.json()["code"]) == (503, "Unavailable")


async def test_no_connection_is_held_while_a_password_is_compared(
    client, app, coordinator, monkeypatch
):
    from triada.commons.identity import auth

    held, right = [], auth.verify

    async def looking(password, password_hash):
        held.append(opened - closed)
        return await right(password, password_hash)

    opened = closed = 0
    sessions = app.state.sessions

    class Counting:
        def __init__(self):
            self.inner = sessions.begin()

        async def __aenter__(self):
            nonlocal opened
            opened += 1
            return await self.inner.__aenter__()

        async def __aexit__(self, *why):
            nonlocal closed
            closed += 1
            return await self.inner.__aexit__(*why)

    monkeypatch.setattr(auth, "verify", looking)
    monkeypatch.setattr(app.state, "sessions", type("Sessions", (), {
        "begin": staticmethod(Counting), "__call__": lambda self: sessions(),
    })())  # fmt: skip
    assert (await _sign_in(client, coordinator.email)).status_code == 200
    assert held == [0]
    assert opened == closed == 4


async def test_signing_in_again_ends_the_session_before(client, db, coordinator):
    first = await _sign_in(client, coordinator.email)
    again = await _sign_in(client, coordinator.email)
    assert {first.status_code, again.status_code} == {200}
    kept = await db.scalar(
        select(func.count()).select_from(Session).where(Session.person_id == coordinator.id)
    )
    assert kept == 1


async def test_another_site_cannot_act_with_the_cookie_of_a_reader(client, db, as_, town):
    plan = await make.make_plan(db, town)
    coordinator = await as_(Role.coordinator, town)
    change = coordinator | {"if-match": '"1"'}
    for foreign in ({"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}):
        refused = await client.patch(f"/v1/plans/{plan.id}", headers=change | foreign, json={})
        assert (refused.status_code, refused.json()["code"]) == (403, "ForeignOrigin")
    own = change | {"sec-fetch-site": "same-origin"}
    assert (await client.patch(f"/v1/plans/{plan.id}", headers=own, json={})).status_code == 200


@pytest.mark.parametrize(
    "ended",
    [
        {"expires_at": datetime(2020, 1, 1, tzinfo=UTC)},
        {"seen_at": datetime(2020, 1, 1, tzinfo=UTC)},
    ],
    ids=["absolute", "idle"],
)
async def test_a_session_ends_by_itself(client, db, as_, town, ended):
    reader = await as_(Role.reader, town)
    assert (await client.get("/v1/me", headers=reader)).json()["user"]
    await db.execute(update(Session).values(**ended))
    assert (await client.get("/v1/me", headers=reader)).json()["user"] is None


async def test_a_session_that_is_used_goes_on(client, db, as_, town):
    reader = await as_(Role.reader, town)
    before = datetime.now(UTC) - timedelta(minutes=5)
    await db.execute(update(Session).values(seen_at=before))
    await client.get("/v1/me", headers=reader)
    assert await db.scalar(select(Session.seen_at)) > before


async def test_names_are_for_those_who_give_the_roles(client, db, as_, town):
    person = await make.make_person(db)
    grant = await make.grant(db, town, person, Role.reader)
    coordinator = await as_(Role.coordinator, town)
    path = f"/v1/people?authority_id={town.id}"
    assert (await client.get(path)).status_code == 401
    assert (await client.get(path, headers=coordinator)).status_code == 403
    one = await client.get(f"/v1/people/{grant.id}", headers=coordinator)
    assert one.status_code == 404


async def test_a_role_taken_away_is_gone_at_the_next_request(client, db, as_, town):
    administrator = await as_(Role.administrator, town)
    person = await make.make_person(db)
    grant = await make.grant(db, town, person, Role.coordinator)
    theirs = await make.open_session(db, person)
    new = {"authority_id": str(town.id), "kind": "strategy", "title": make.text("Plán")}
    assert (await client.post("/v1/plans", headers=theirs, json=new)).status_code == 201
    change = administrator | {"if-match": '"1"'}
    lowered = await client.patch(f"/v1/people/{grant.id}", headers=change, json={"role": "reader"})
    assert lowered.json()["role"] == "reader", lowered.text
    assert (await client.post("/v1/plans", headers=theirs, json=new)).status_code == 403
    removed = await client.delete(
        f"/v1/people/{grant.id}", headers=administrator | {"if-match": '"2"'}
    )
    assert removed.status_code == 204
    assert (await client.get("/v1/me", headers=theirs)).json()["roles"] == []


async def test_an_authority_keeps_an_administrator(client, db, town):
    person = await make.make_person(db)
    grant = await make.grant(db, town, person, Role.administrator)
    own = await make.open_session(db, person) | {"if-match": '"1"'}
    lowered = await client.patch(f"/v1/people/{grant.id}", headers=own, json={"role": "reader"})
    removed = await client.delete(f"/v1/people/{grant.id}", headers=own)
    assert {answer.json()["code"] for answer in (lowered, removed)} == {"LastAdministrator"}
