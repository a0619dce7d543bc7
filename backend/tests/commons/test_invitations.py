"""A role is offered by a link, and taken by who holds it, with a password of their own."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

import make
from planning.desk import Desk, refused
from triada.commons.identity.models import Account, Person
from triada.commons.identity.passwords import hash_password
from triada.commons.invitations.models import Invitation
from triada.core.rights import Role
from triada.worker import tidy_up

pytestmark = pytest.mark.anyio

PASSWORD = "dlouhé heslo pro zkoušku"
OTHER = "docela jiné dlouhé heslo"
MAIL = "jana@lhota.example"


@pytest.fixture
async def town(db):
    return await make.make_authority(db)


@pytest.fixture
async def administrator(client, town, as_):
    return Desk(client, await as_(Role.administrator, town))


@pytest.fixture
def anyone(client):
    return Desk(client)


async def _invited(desk, town, email=MAIL, role="editor"):
    return await desk.made(
        "/invitations", authority_id=str(town.id), name="Jana Nová", email=email, role=role
    )


async def _accept(desk, token, password=PASSWORD):
    desk.client.cookies.clear()
    return await desk.add("/invitations/acceptance", token=token, password=password)


async def _roles(client):
    me = (await client.get("/v1/me")).json()
    return [(role["authority_id"], role["role"]) for role in me["roles"]]


async def test_a_link_is_opened_and_accepted_with_ones_own_password(administrator, anyone, town):
    made = await _invited(administrator, town, email="Jana@Lhota.example")
    opened = await anyone.add("/invitations/opened", token=made["token"])
    assert opened.json()["email"] == MAIL
    assert opened.json()["role"] == "editor"
    assert opened.json()["authority_name"]["values"]["cs"]
    answer = await _accept(anyone, made["token"])
    assert answer.status_code == 204, answer.text
    assert await _roles(anyone.client) == [(str(town.id), "editor")]
    people = await administrator.listed("/people", authority_id=str(town.id))
    assert MAIL in {person["email"] for person in people}
    assert await administrator.listed("/invitations", authority_id=str(town.id)) == []
    refused(await _accept(anyone, made["token"]), 404, "NotFound", "/body/token")


async def test_nobody_holds_a_role_before_it_is_accepted(administrator, town):
    await _invited(administrator, town)
    people = await administrator.listed("/people", authority_id=str(town.id))
    assert MAIL not in {person["email"] for person in people}


async def test_known_and_unknown_addresses_are_answered_alike(db, administrator, town):
    elsewhere = await make.make_authority(db, "Jinde")
    known = await make.make_person(db, name="Pravé Jméno")
    await make.grant(db, elsewhere, known, Role.editor)
    answers = [await _invited(administrator, town, email) for email in (known.email, MAIL)]
    told = [{name for name, value in each.items() if value} for each in answers]
    assert told[0] == told[1]
    assert {each["name"] for each in answers} == {"Jana Nová"}
    assert str(known.id) not in str(answers)


async def test_whose_password_another_set_is_not_let_in_by_it(db, administrator, anyone, town):
    """The attack of 2026-11-30: A makes an account for an address of B with a password that A
    knows, and waits for B to invite that address."""
    foreign = await make.make_authority(db, "Cizí")
    attacker = Desk(anyone.client, await make.signed_in(db, Role.administrator, foreign))
    bait = await _invited(attacker, foreign)
    assert (await _accept(anyone, bait["token"], OTHER)).status_code == 204
    invitation = await _invited(administrator, town)
    assert await _roles(anyone.client) == [(str(foreign.id), "editor")]
    refused(await _accept(anyone, invitation["token"], PASSWORD), 401, "WrongSignIn")
    signing = await anyone.add("/session", email=MAIL, password=OTHER)
    assert [role["authority_id"] for role in signing.json()["roles"]] == [str(foreign.id)]


async def test_who_has_an_account_accepts_with_its_password(db, administrator, anyone, town):
    person = await make.make_person(db, password_hash=await hash_password(PASSWORD))
    made = await _invited(administrator, town, person.email)
    refused(await _accept(anyone, made["token"], OTHER), 401, "WrongSignIn")
    assert (await _accept(anyone, made["token"])).status_code == 204
    assert await _roles(anyone.client) == [(str(town.id), "editor")]
    kept = await db.scalar(select(Account).where(Account.person_id == person.id))
    await db.refresh(kept)
    people = select(func.count()).select_from(Person).where(Person.email == person.email)
    assert await db.scalar(people) == 1


async def test_who_is_signed_in_with_the_address_needs_no_password(db, administrator, client, town):
    person = await make.make_person(db)
    mine = Desk(client, await make.open_session(db, person))
    made = await _invited(administrator, town, person.email)
    taken = await mine.add("/invitations/acceptance", token=made["token"])
    assert taken.status_code == 204, taken.text
    assert "set-cookie" not in taken.headers
    me = (await mine.get("/me")).json()
    assert [role["role"] for role in me["roles"]] == ["editor"]


async def test_who_is_signed_in_with_another_address_does(db, administrator, client, town, as_):
    other = Desk(client, await as_(Role.reader, town))
    made = await _invited(administrator, town)
    refused(await other.add("/invitations/acceptance", token=made["token"]), 401, "WrongSignIn")


async def test_a_disabled_account_takes_no_role(db, administrator, anyone, town):
    person = await make.make_person(db, password_hash=await hash_password(PASSWORD))
    account = await db.scalar(select(Account).where(Account.person_id == person.id))
    account.disabled = True
    await db.flush()
    made = await _invited(administrator, town, person.email)
    refused(await _accept(anyone, made["token"]), 401, "WrongSignIn")


async def test_a_link_that_is_renewed_withdrawn_or_old_opens_nothing(
    db, administrator, anyone, town
):
    made = await _invited(administrator, town)
    path = f"/invitations/{made['id']}"
    renewed = await administrator.step(path, "renewal")
    assert renewed.status_code == 200, renewed.text
    assert renewed.json()["token"] != made["token"]
    refused(await _accept(anyone, made["token"]), 404, "NotFound", "/body/token")
    assert (await administrator.remove(path)).status_code == 204
    refused(await _accept(anyone, renewed.json()["token"]), 404, "NotFound", "/body/token")
    old = datetime.now(UTC) - timedelta(seconds=1)
    await make.make_invitation(db, town, "alt", expires_at=old)
    refused(await anyone.add("/invitations/opened", token="alt"), 404, "NotFound")


async def test_the_same_role_is_not_offered_twice(administrator, town):
    await _invited(administrator, town)
    again = await administrator.add(
        "/invitations", authority_id=str(town.id), name="Jana", email=MAIL, role="editor"
    )
    refused(again, 409, "AlreadyThere")


async def test_only_who_gives_roles_sees_and_makes_invitations(administrator, client, town, as_):
    made = await _invited(administrator, town)
    new = {"authority_id": str(town.id), "name": "X", "email": MAIL, "role": "administrator"}
    for role in (Role.coordinator, Role.editor, Role.reader):
        desk = Desk(client, await as_(role, town))
        assert (await desk.add("/invitations", **new)).status_code == 403
        listed = await desk.get("/invitations", authority_id=str(town.id))
        assert listed.status_code == 403
        assert (await desk.get(f"/invitations/{made['id']}")).status_code == 404
    stranger = Desk(client, await as_(Role.administrator, await make.make_authority(_db(town))))
    assert (await stranger.get(f"/invitations/{made['id']}")).status_code == 404


def _db(record):
    from sqlalchemy.ext.asyncio import async_object_session

    return async_object_session(record)


async def test_a_retry_is_told_the_same_link(administrator, town):
    new = {"authority_id": str(town.id), "name": "Jana", "email": MAIL, "role": "editor"}
    headers = {**administrator.headers, "idempotency-key": "jednou-pozvana"}
    first, again = [
        await administrator.client.post("/v1/invitations", headers=headers, json=new)
        for _ in range(2)
    ]
    assert first.json() == again.json()
    assert len(first.json()["token"]) > 30


async def test_what_nobody_accepted_in_time_is_forgotten(db, sessions, town):
    old = datetime.now(UTC) - timedelta(seconds=1)
    await make.make_invitation(db, town, expires_at=old)
    kept = await make.make_invitation(db, town)
    await db.flush()
    await tidy_up(sessions)
    assert (await db.execute(select(Invitation.id))).scalars().all() == [kept.id]
