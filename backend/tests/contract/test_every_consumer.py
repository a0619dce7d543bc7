"""Every record and every text of it, seen in everything that handles records: one of each is made
in one batch, each of its texts a word of its own, and looked for in the answers themselves. What a
consumer leaves out stands in the declaration, so a new record or field is looked for unasked."""

import io
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from contract import bodies, changes
from contract.changes import Room, temporary
from contract.conftest import Stage
from contract.world import undone
from triada.core.record import Consumer, Record
from triada.planning.documents.printed import SHAPES
from triada.planning.freezing.content import FROZEN_RECORDS
from triada.planning.records import RECORDS

Body = dict[str, Any]
pytestmark = pytest.mark.anyio
MADE = [record for record in RECORDS if record.actions.create and changes.ROUTES[record.name][0]]


def word(record: str, field: str, turn: str = "a") -> str:
    """One that stands nowhere else, and that the search takes as one."""
    return f"z{turn}{record}{field}".replace("_", "")


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == {"authored", "values"}


def _marked(value: Any, said: str) -> Any:
    """The same body with this word in each of its texts, also those of its parts, which are new."""
    if _is_text(value):
        return {"authored": "cs", "values": {"cs": said}}
    if isinstance(value, list):
        return [_marked(each, said) for each in value]
    if isinstance(value, dict):
        return {name: _marked(each, said) for name, each in value.items() if name != "id"}
    return value


def body_of(world: Any, record: Record, turn: str = "a") -> Body:
    """A full one; nobody is kept from any field of it."""
    create, update = changes.ROUTES[record.name]
    full = bodies.BODIES[create if turn == "a" else update](Room(world))[0]
    marked = {name: _marked(value, word(record.name, name, turn)) for name, value in full.items()}
    return {**marked, "field_audience": {}} if "field_audience" in marked else marked


def texts_of(body: Body) -> list[str]:
    """Fields that hold words of people, themselves or in their parts."""
    return [name for name, value in body.items() if _marked(value, "z") != _marked(value, "y")]


@dataclass
class Made:
    """One record of each kind in one edition, by name of its table."""

    stage: Stage
    edition: str
    before: str
    """The position of the feed before they were made."""
    ids: Mapping[str, str]

    async def get(self, path: str, **wanted: Any) -> Any:
        answer = await self.stage.client.get(f"/v1{path}", params=wanted, headers=self.stage.owner)
        assert answer.status_code == 200, answer.text
        return answer

    async def post(self, path: str, body: Body) -> Any:
        answer = await self.stage.client.post(f"/v1{path}", json=body, headers=self.stage.owner)
        assert answer.status_code in (200, 201), answer.text
        return answer.json()

    async def frozen(self) -> str:
        title = {"authored": "cs", "values": {"cs": "Návrh"}}
        wanted = {"edition_id": self.edition, "kind": "draft", "title": title}
        return str((await self.post("/versions", wanted))["id"])


@pytest.fixture
async def made(made_once: Made) -> AsyncIterator[Made]:
    async with undone(made_once.stage.connection):
        yield made_once


@pytest.fixture(scope="module")
async def made_once(built: Stage) -> AsyncIterator[Made]:
    async with undone(built.connection):
        yield await make_all(built)


async def make_all(stage: Stage) -> Made:
    edition = str(stage.inside.room.id)
    position = await stage.client.get("/v1/changes/position", headers=stage.owner)
    names = [record.name for record in MADE]
    lines = [
        {
            "op": "create",
            "record": record.name,
            "temp_id": temporary(n),
            "new": body_of(stage.inside, record),
        }
        for n, record in enumerate(MADE)
    ]
    # A definition belongs to an edition through its use.
    use = lines[names.index("indicator_use")]
    use["new"]["indicator_id"] = temporary(names.index("indicator"))
    answer = await stage.client.post(
        f"/v1/editions/{edition}/changes", json={"changes": lines}, headers=stage.owner
    )
    assert answer.status_code == 200, answer.text
    ids = {item["record"]: item["id"] for item in answer.json()["items"]}
    return Made(stage, edition, position.json()["next"], ids)


async def exported(made: Made, record: Record) -> str:
    lines = (await made.get(f"/exports/{record.collection}")).text.splitlines()
    return next(line for line in lines if made.ids[record.name] in line)


async def found(made: Made, record: Record) -> str:
    """By the word of its title; the other texts are searched, not shown."""
    title = "title" if "title" in record.read.model_fields else "name"
    answer = await made.get("/search", q=word(record.name, title))
    assert made.ids[record.name] in {hit["id"] for hit in answer.json()["items"]}
    return answer.text


async def listed(made: Made, record: Record) -> str:
    """What the feed names, read where it says."""
    feed = (await made.get("/changes", after=made.before, limit=200)).json()["items"]
    named = {(each["entity"], each["id"]) for each in feed if each["operation"] == "upsert"}
    assert (record.name, made.ids[record.name]) in named
    return (await made.get(f"/{record.collection}/{made.ids[record.name]}")).text


async def frozen(made: Made, record: Record) -> str:
    return (await made.get(f"/versions/{await made.frozen()}/content")).text


def _words_of(file: bytes) -> str:
    document = Document(io.BytesIO(file))
    return "".join(text.text or "" for text in document.element.iter() if text.tag.endswith("}t"))


async def printed(made: Made, record: Record) -> str:
    path = f"/versions/{await made.frozen()}/document"
    return _words_of((await made.get(path, form="docx")).content)


async def changed(made: Made, record: Record) -> None:
    """All texts of the record are other ones."""
    id = made.ids[record.name]
    version = (await made.get(f"/{record.collection}/{id}")).json()["version"]
    line = {"op": "change", "record": record.name, "id": id, "version": version}
    line |= {"set": body_of(made.stage.inside, record, "b")}
    await made.post(f"/editions/{made.edition}/changes", {"changes": [line]})


async def recorded(made: Made, record: Record) -> str:
    """What its history tells of the change."""
    await changed(made, record)
    return (await made.get(f"/{record.collection}/{made.ids[record.name]}/history")).text


async def compared(made: Made, record: Record) -> str:
    """With the version that was frozen before the change."""
    await made.frozen()
    await changed(made, record)
    difference = (await made.get(f"/editions/{made.edition}/difference")).json()
    listed = difference[record.collection]
    (change,) = [each for each in listed if each["id"] == made.ids[record.name]]
    return json.dumps([change["title"], change["fields"]], ensure_ascii=False)


async def in_workbook(made: Made, record: Record) -> str:
    file = await made.get(f"/editions/{made.edition}/workbook")
    book = CalamineWorkbook.from_filelike(io.BytesIO(file.content))
    return json.dumps([book.get_sheet_by_name(name).to_python() for name in book.sheet_names],
                      ensure_ascii=False, default=str)  # fmt: skip


@dataclass(frozen=True)
class Way:
    """How a consumer is asked, and what it is to show."""

    ask: Callable[[Made, Record], Awaitable[str]]
    consumer: Consumer | None
    turn: str = "a"
    only: Callable[[Record, str], bool] = lambda record, field: True

    def expected(self, record: Record, body: Body) -> list[str]:
        if self.consumer is not None and not record.appears_in(self.consumer):
            return []
        left_out = record.fields_left_out.get(self.consumer, {}) if self.consumer else {}
        return [name for name in texts_of(body) if name not in left_out and self.only(record, name)]


NOT_PRINTED = {each.record: each.left_out for each in SHAPES}
FROZEN = {each.record.name for each in FROZEN_RECORDS}
WAYS: Mapping[str, Way] = {
    "export": Way(exported, Consumer.exports),
    "search": Way(found, Consumer.search, only=lambda _, field: field in ("title", "name")),
    "feed": Way(listed, None),
    "version": Way(frozen, Consumer.versions),
    "print": Way(
        printed,
        Consumer.versions,
        only=lambda record, field: field not in NOT_PRINTED.get(record.name, {}),
    ),
    "difference": Way(compared, Consumer.versions, "b"),
    "history": Way(recorded, Consumer.history, "b"),
    "workbook": Way(in_workbook, Consumer.workbook),
}


@pytest.mark.parametrize("record", MADE, ids=lambda record: record.name)
async def test_the_bodies_are_full(made, record):
    """A field without a value in `contents.py` would be looked for nowhere."""
    create, update = changes.ROUTES[record.name]
    sent = [body for name in (create, update) for body in bodies.BODIES[name](made.stage.inside)]
    known = {*record.create.model_fields, *(record.update.model_fields if record.update else ())}
    assert known - {name for body in sent for name in body} == set()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("record", MADE, ids=lambda record: record.name)
async def test_each_text_of_each_record_is_seen(made, record, way):
    asked = WAYS[way]
    body = body_of(made.stage.inside, record, asked.turn)
    expected = asked.expected(record, body)
    if not expected:
        assert asked.consumer in record.left_out
        return
    answer = await asked.ask(made, record)
    unseen = [name for name in expected if word(record.name, name, asked.turn) not in answer]
    assert unseen == []


async def test_a_word_that_was_never_written_is_seen_nowhere(made):
    """The control."""
    goal = next(record for record in MADE if record.name == "goal")
    for name, way in WAYS.items():
        assert word("goal", "colour") not in await way.ask(made, goal), name
