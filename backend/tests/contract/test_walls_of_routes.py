"""Who is refused at which route, and that a refusal leaves nothing behind."""

from itertools import pairwise

import pytest

from contract import bodies, walk, world
from contract.world import SHARED, send
from triada.core.rights import RIGHTS, Right, Role

pytestmark = pytest.mark.anyio

COMMON = tuple(r for r in walk.ADDRESSED if SHARED & r.param_convertors.keys())
OWNED = tuple(r for r in walk.ADDRESSED if r not in COMMON)
UPWARDS = (Role.reader, Role.editor, Role.coordinator, Role.administrator)
OF_ONESELF = tuple(r for r in walk.ROUTES if walk.policy(r) == Right.signed_in)
"""About one's own account; no role gives more or less of it."""
GUARDED = tuple(r for r in walk.WRITES if walk.policy(r) != Right.anyone and r not in OF_ONESELF)
NEVER_PUBLIC = {"grant_id", "invitation_id", "report_id", "import_id", "proposal_id"}
"""What a stranger does not even find in an authority that is public."""


async def test_every_address_names_a_record_that_can_be_made(stage):
    named = {name for route in walk.ADDRESSED for name in route.param_convertors}
    assert named == stage.inside.ids.keys()


@pytest.mark.parametrize("route", OWNED, ids=walk.name_of)
async def test_a_stranger_finds_nothing(stage, route):
    before = await stage.state()
    for headers in ({}, stage.stranger):
        refused = await send(stage.client, stage.inside, route, headers)
        assert (refused.status_code, refused.json()["code"]) == (404, "NotFound")
    assert await stage.state() == before


@pytest.mark.parametrize("route", [r for r in OWNED if r in walk.READS], ids=walk.name_of)
async def test_who_belongs_there_finds_it(stage, route):
    """The control of the test above: the same requests, by somebody inside."""
    found = await send(stage.client, stage.inside, route, stage.owner)
    assert found.status_code == 200, found.text


@pytest.mark.parametrize("route", [r for r in COMMON if r in walk.WRITES], ids=walk.name_of)
async def test_a_stranger_reads_shared_records_and_changes_none(stage, route):
    before = await stage.state()
    for headers, refusal in (({}, 401), (stage.stranger, 403)):
        address = stage.inside.path(route)
        assert (await stage.client.get(address, headers=headers)).status_code == 200
        refused = await send(stage.client, stage.inside, route, headers)
        assert refused.status_code == refusal
    assert await stage.state() == before


@pytest.mark.parametrize("route", GUARDED, ids=walk.name_of)
async def test_who_is_not_signed_in_changes_nothing_that_is_public(stage, route):
    before = await stage.state()
    refused = await send(stage.client, stage.public, route)
    hidden = NEVER_PUBLIC & route.param_convertors.keys()
    assert refused.status_code == (404 if hidden else 401)
    assert await stage.state() == before


@pytest.mark.parametrize("route", OF_ONESELF, ids=walk.name_of)
async def test_ones_own_account_is_nobody_elses(stage, route):
    """Not even an administrator's of the same town."""
    before = await stage.state()
    others = ({}, stage.stranger, stage.inside.people[Role.reader])
    for headers in others if "session_id" in route.param_convertors else ({},):
        refused = await send(stage.client, stage.inside, route, headers)
        assert refused.status_code in (401, 404), refused.text
    assert await stage.state() == before


@pytest.mark.parametrize("route", GUARDED, ids=walk.name_of)
async def test_who_coordinates_elsewhere_changes_nothing_that_is_public(stage, route):
    before = await stage.state()
    refused = await send(stage.client, stage.public, route, stage.stranger)
    if refused.status_code == 422:  # the body names an authority that is not the caller's
        assert refused.json()["code"] == "UnknownReference"
    else:
        hidden = NEVER_PUBLIC & route.param_convertors.keys()
        assert refused.status_code == (404 if hidden else 403)
    assert await stage.state() == before


@pytest.mark.parametrize("route", GUARDED, ids=walk.name_of)
async def test_each_role_may_do_what_its_right_says_and_no_more(stage, route):
    """From the reader up: refused, until the first role that may."""
    before = await stage.state()
    for role in UPWARDS:
        answer = await send(stage.client, stage.inside, route, stage.inside.people[role])
        if walk.policy(route) in RIGHTS[role]:
            break
        assert answer.status_code == 403, (role, answer.text)
        assert await stage.state() == before
    assert answer.status_code in (200, 201, 204), (role, answer.text)
    assert role != Role.reader
    assert await stage.state() != before


def test_each_role_may_what_the_one_below_may():
    for lower, higher in pairwise(UPWARDS):
        assert RIGHTS[lower] < RIGHTS[higher]


@pytest.mark.parametrize("name", bodies.BODIES)
def test_plausible_bodies_name_every_field(name):
    schema = walk.body_schema(walk.BY_NAME[name])
    full = bodies.BODIES[name](world.anybody())
    named = {place.general for body in full for place in walk.places(schema, body)}
    assert set(walk.described(schema)) <= named
