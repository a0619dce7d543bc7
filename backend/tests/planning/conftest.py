"""A town with a draft of two levels and one goal, and people at its desk."""

import pytest

import make
from planning.desk import Desk
from planning.guarding import fill
from triada.core.rights import Role


@pytest.fixture
async def town(db):
    return await make.make_authority(db)


@pytest.fixture
async def plan(db, town):
    return await make.make_plan(db, town)


@pytest.fixture
async def edition(db, plan):
    return await make.make_edition(db, plan)


@pytest.fixture
async def goal(db, edition):
    return await make.make_goal(db, edition)


@pytest.fixture
def anyone(client):
    return Desk(client)


@pytest.fixture
async def editor(client, town, as_):
    return Desk(client, await as_(Role.editor, town))


@pytest.fixture
async def coordinator(client, town, as_):
    return Desk(client, await as_(Role.coordinator, town))


@pytest.fixture
async def reader(client, town, as_):
    return Desk(client, await as_(Role.reader, town))


@pytest.fixture
async def region(db, town):
    region = await make.make_authority(db, "Olomoucký kraj", kind="region")
    await make.make_link(db, town, region)
    return region


@pytest.fixture
async def regional(client, region, as_):
    """A reader of the region to which the town belongs."""
    return Desk(client, await as_(Role.reader, region))


@pytest.fixture
async def stranger(client, db, as_):
    """Somebody with a role in another town."""
    return Desk(client, await as_(Role.administrator, await make.make_authority(db, "Jinde")))


@pytest.fixture
async def told(db, town, edition, goal, coordinator):
    """Ids by path of a public edition, goal and measure with every guardable field filled."""
    return await fill(db, town, edition, goal, coordinator)
