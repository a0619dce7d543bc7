"""Password, sessions and a way back: what people do with their own accounts."""

import asyncio
import re
from email import message_from_bytes, policy

import pytest
from sqlalchemy import func, select

import make
from planning.desk import Desk, refused
from triada.commons.accounts import actions
from triada.commons.accounts.models import PasswordReset
from triada.commons.identity.models import Session
from triada.commons.identity.passwords import hash_password
from triada.core.rights import Role

pytestmark = pytest.mark.anyio

PASSWORD = "dlouhé heslo pro zkoušku"
OTHER = "docela jiné dlouhé heslo"


@pytest.fixture
async def person(db):
    town = await make.make_authority(db)
    person = await make.make_person(db, password_hash=await hash_password(PASSWORD))
    await make.grant(db, town, person, Role.editor)
    return person


@pytest.fixture
async def own(client, db, person):
    return Desk(client, await make.open_session(db, person))


async def _signs_in(desk, person, password):
    desk.client.cookies.clear()
    answer = await Desk(desk.client).add("/session", email=person.email, password=password)
    return answer.status_code == 200


async def _sessions(db, person):
    counted = select(func.count()).select_from(Session).where(Session.person_id == person.id)
    return await db.scalar(counted)


async def test_a_password_is_changed_by_who_knows_the_one_before(db, own, person):
    await make.open_session(db, person)
    wrong = await own.add("/me/password", current_password=OTHER, new_password=OTHER)
    refused(wrong, 401, "WrongSignIn", "/body/current_password")
    assert await _sessions(db, person) == 2
    changed = await own.add("/me/password", current_password=PASSWORD, new_password=OTHER)
    assert changed.status_code == 204, changed.text
    assert await _sessions(db, person) == 1, "others are ended"
    assert (await own.get("/me")).json()["user"]
    assert not await _signs_in(own, person, PASSWORD)
    assert await _signs_in(own, person, OTHER)


async def test_ones_sessions_are_listed_and_ended(db, own, client, person):
    lost = Desk(client, await make.open_session(db, person))
    listed = (await own.read("/me/sessions"))["sessions"]
    assert [each["current"] for each in listed].count(True) == 1
    (other,) = [each["id"] for each in listed if not each["current"]]
    ended = await client.delete(f"/v1/me/sessions/{other}", headers=own.headers)
    assert ended.status_code == 204
    assert (await lost.get("/me")).json()["user"] is None
    again = await client.delete(f"/v1/me/sessions/{other}", headers=own.headers)
    refused(again, 404, "NotFound")
    for _ in range(2):
        await make.open_session(db, person)
    await client.delete("/v1/me/sessions", headers=own.headers)
    assert len((await own.read("/me/sessions"))["sessions"]) == 1


async def test_nobody_ends_anothers_session(db, own, client, as_):
    foreign = await as_(Role.reader)
    theirs = (await Desk(client, foreign).read("/me/sessions"))["sessions"][0]["id"]
    refused(await client.delete(f"/v1/me/sessions/{theirs}", headers=own.headers), 404, "NotFound")
    assert (await client.get("/v1/me", headers=foreign)).json()["user"]
    for path in ("/me/sessions",):
        assert (await client.get(f"/v1{path}")).status_code == 401


async def test_a_link_sets_another_password_once_and_ends_all_sessions(db, own, person):
    for token in ("first", "second"):
        await actions.open_reset(db, person.email, token)
    used = await Desk(own.client).add("/password-resets/use", token="first", new_password=OTHER)
    assert used.status_code == 204, used.text
    assert await _sessions(db, person) == 0
    for token in ("first", "second", "guessed"):
        again = await Desk(own.client).add(
            "/password-resets/use", token=token, new_password=PASSWORD
        )
        refused(again, 404, "NotFound", "/body/token")
    assert await _signs_in(own, person, OTHER)


async def test_an_old_link_sets_nothing(db, own, person):
    await actions.open_reset(db, person.email, "old")
    reset = await db.scalar(select(PasswordReset))
    reset.expires_at = reset.expires_at - 2 * actions.VALID_FOR
    await db.flush()
    used = await Desk(own.client).add("/password-resets/use", token="old", new_password=OTHER)
    refused(used, 404, "NotFound", "/body/token")


async def test_a_disabled_account_signs_in_nowhere_and_gets_no_link(db, own, person):
    await actions.disable(db, person.id, disabled=True)
    assert (await own.get("/me")).json()["user"] is None
    assert not await _signs_in(own, person, PASSWORD)
    assert await actions.open_reset(db, person.email, "token") is None
    await actions.disable(db, person.id, disabled=False)
    assert await _signs_in(own, person, PASSWORD)


class MailServer:
    """Takes letters by SMTP (RFC 5321), as far as a client that only delivers needs it."""

    def __init__(self):
        self.letters = []

    async def talk(self, reader, writer):
        writer.write(b"220 test\r\n")
        while line := await reader.readline():
            word = line.split()[0].upper() if line.split() else b""
            if word == b"DATA":
                writer.write(b"354 go on\r\n")
                self.letters.append(await reader.readuntil(b"\r\n.\r\n"))
            writer.write({b"QUIT": b"221 bye\r\n"}.get(word, b"250 ok\r\n"))
            if word == b"QUIT":
                break
        writer.close()


@pytest.fixture
async def mail_server():
    kept = MailServer()
    server = await asyncio.start_server(kept.talk, "127.0.0.1", 0)
    kept.url = f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    yield kept
    server.close()
    await server.wait_closed()


@pytest.fixture
def mailing(app, mail_server, monkeypatch):
    changed = app.state.settings.model_copy(
        update={"smtp_url": mail_server.url, "public_url": "http://plany.example"}
    )
    monkeypatch.setattr(app.state, "settings", changed)
    return mail_server


def _read(letter):
    parsed = message_from_bytes(letter, policy=policy.default)
    return parsed["To"], parsed["Subject"], parsed.get_content()


async def test_a_lost_password_is_mailed_to_its_owner_and_to_nobody_else(client, person, mailing):
    desk = Desk(client)
    answers = [
        await desk.add("/password-resets", email=email)
        for email in (person.email, "nikdo@triada.example")
    ]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].json() == answers[1].json() == {"mailed": True}
    (letter,) = mailing.letters
    to, subject, text = _read(letter)
    assert (to, subject) == (person.email, "Nové heslo do Triady")
    (token,) = re.findall(r"http://plany\.example/password#token=(\S+)", text)
    used = await desk.add("/password-resets/use", token=token, new_password=OTHER)
    assert used.status_code == 204, used.text
    assert await _signs_in(desk, person, OTHER)


async def test_without_a_mail_server_the_answer_says_so(client, person):
    answer = await Desk(client).add("/password-resets", email=person.email)
    assert answer.json() == {"mailed": False}


async def test_an_invitation_is_mailed_and_its_link_told_to_nobody_else(
    client, db, mailing, as_, person
):
    town = await make.make_authority(db, "Město")
    desk = Desk(client, await as_(Role.administrator, town))
    made = await desk.made(
        "/invitations",
        authority_id=str(town.id),
        name="Jana",
        email="jana@lhota.example",
        language="sr-Latn",
        role="reader",
    )
    assert made["token"] is None
    to, subject, text = _read(mailing.letters[0])
    assert (to, subject) == ("jana@lhota.example", "Poziv u Trijadu")
    (token,) = re.findall(r"/invitation#token=(\S+)", text)
    opened = await Desk(client).add("/invitations/opened", token=token)
    assert opened.json()["role"] == "reader"
