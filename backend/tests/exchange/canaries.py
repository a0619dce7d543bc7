"""Two towns and a region full of words that stand in one record each, and the plain rule of who may
find which: what the search is compared with."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Integer, String, column, func, literal, select

import make
from triada.core.audience_cascade import share_with_parts
from triada.core.db import open_scope
from triada.core.model import Audience, Owned
from triada.core.principal import Principal
from triada.core.rights import Role
from triada.exchange.search.schemas import SEARCHED

COMMON = "zebra"
"""The word that every record holds."""
_numbers = itertools.count()


def canary() -> str:
    """A word that nothing else begins with."""
    return "q" + "".join("bcdfghkmnp"[int(digit)] for digit in f"{next(_numbers):06}")


def titled(word: str) -> dict[str, Any]:
    return make.text(f"{COMMON} {word}")


@dataclass
class Canary:
    record: Owned
    word: str


@dataclass
class World:
    """`readers` by name; `birds` in the order in which they were put there."""

    db: Any
    readers: Mapping[str, Principal]
    birds: list[Canary] = field(default_factory=list)

    async def hatch(self, maker: Any, *owners: Any, title: str = "title", **fields: Any) -> Any:
        word = canary()
        record = await maker(self.db, *owners, **{title: titled(word)}, **fields)
        self.birds.append(Canary(record, word))
        return record

    async def audiences(self) -> dict[UUID, Audience]:
        """As the tables have them now, for one who may read all; what is deleted is not there."""
        await open_scope(self.db, self.readers["inside both"])
        known = {}
        for record in SEARCHED:
            model: Any = record.model
            if record.is_owned:
                rows = await self.db.execute(select(model.id, model.audience))
                known |= dict(rows.all())
        return known

    async def wrong(self) -> list[str]:
        """By reader and word whatever is found and must not be, or must be and is not."""
        known, faults = await self.audiences(), []
        for name, reader in self.readers.items():
            await open_scope(self.db, reader)
            common = await find(self.db, COMMON)
            for bird in self.birds:
                id, town = bird.record.id, bird.record.authority_id
                may = id in known and sees(reader, town, known[id])
                doors = (common, await find(self.db, bird.word), await few(self.db, bird))
                if any((id in found) is not may for found in doors):
                    faults.append(f"{name} {'misses' if may else 'finds'} {bird}")
        return faults


def sees(reader: Principal, town: UUID, audience: Audience) -> bool:
    """The rule in plain words: what is public, what is one's own, what one's members share."""
    match audience:
        case Audience.public:
            return True
        case Audience.shared:
            return town in reader.inside or town in reader.partners
        case Audience.internal:
            return town in reader.inside


async def find(db: Any, q: str) -> set[UUID]:
    """What the door itself lets through, before any wall of the records' own tables."""
    kinds = [record.name for record in SEARCHED]
    hits = func.search_hits(
        q,
        literal(kinds, ARRAY(String)),
        literal(list(range(len(kinds))), ARRAY(Integer)),
        None,
        None,
        None,
        None,
        1000,
    ).table_valued(column("rank"), column("sort"), column("id"))
    return set((await db.scalars(select(hits.c.id))).all())


async def few(db: Any, bird: Canary) -> set[UUID]:
    """The same of the door for filters of lists."""
    kind = bird.record.__tablename__
    ids: list[UUID] = (await db.execute(select(func.search_few(kind, bird.word)))).scalar_one()
    return set(ids)


async def _document(world: World, town: Any, audience: Audience) -> dict[str, Any]:
    """One record of each kind that is owned."""
    db = world.db
    plan = await world.hatch(make.make_plan, town, audience=audience)
    edition = await world.hatch(make.make_edition, plan, audience=audience)
    goal = await world.hatch(make.make_goal, edition)
    measure = await world.hatch(make.make_measure, goal)
    indicator = await world.hatch(make.make_indicator, town, title="name", audience=audience)
    await make.make_use(db, indicator, measure)
    project = await world.hatch(make.make_project, town, audience=audience)
    await world.hatch(make.make_chapter, edition)
    await world.hatch(make.make_need, edition)
    await world.hatch(make.make_activity, measure)
    await world.hatch(make.make_activity, project)
    return {"edition": edition, "goal": goal, "measure": measure, "project": project}


async def two_towns(db: Any) -> tuple[World, dict[str, Any], dict[str, Any]]:
    """The world, and by kind what is changed in the first and in the second town."""
    first, second = [await make.make_authority(db, f"{COMMON} {n}") for n in ("A", "B")]
    role = frozenset({Role.reader})
    world = World(
        db,
        {
            "stranger": Principal(),
            "member of the first": Principal(roles={first.id: role}),
            "member of the second": Principal(roles={second.id: role}),
            "partner of the first": Principal(partners=frozenset({first.id})),
            "member and partner": Principal(
                roles={second.id: role}, partners=frozenset({first.id})
            ),
            "inside both": Principal(roles={first.id: role, second.id: role}),
        },
    )
    documents = [
        await _document(world, town, audience)
        for town, audience in ((first, Audience.internal), (second, Audience.shared))
    ]
    return world, documents[0], documents[1]


async def share(db: Any, record: Any, audience: Audience) -> None:
    """With all that belongs to it, as publishing does."""
    await make.write_in(db, record.authority_id)
    record.audience = audience
    await db.flush()
    await share_with_parts(db, record)
