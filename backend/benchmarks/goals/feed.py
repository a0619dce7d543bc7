"""Goal 7: the feed of changes: how long its cursor is, what it costs, and that nothing is lost."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any
from urllib.parse import quote

import httpx
import psycopg

from benchmarks.bench import Bench
from benchmarks.data.fill import Town
from benchmarks.data.insert import in_authority
from benchmarks.load import Asked
from benchmarks.report import Line
from benchmarks.results import compared
from benchmarks.timing import get

CHANGES = 100
EACH_WRITES = 150
Place = tuple[str, int]
"""One line of the ledger: authority and number."""


def _position(bench: Bench) -> str:
    given = get(bench.served, Asked("/v1/changes/position"))
    return str(httpx.Response(200, content=given.body).json()["next"])


def _touch(app_url: str, town: Town, count: int) -> None:
    """So many changes, each in a transaction of its own."""
    with psycopg.connect(app_url, autocommit=True) as connection:
        for n in range(count):
            with connection.transaction():
                in_authority(connection, town.authority_id)
                connection.execute(
                    "update measure set priority = %s, version = version + 1 "
                    "where authority_id = %s and id = %s",
                    [n % 3 + 1, town.authority_id, town.measure_ids[n % len(town.measure_ids)]],
                )


def _lines(bench: Bench, after: str) -> tuple[list[dict[str, Any]], str]:
    found = list[dict[str, Any]]()
    with httpx.Client(base_url=bench.served.url(""), timeout=120) as client:
        while True:
            asked = {"after": after, "limit": "200"}
            answer = client.get("/v1/changes", params=asked)
            answer.raise_for_status()
            page = answer.json()
            found += page["items"]
            after = page["next"]
            if not page["more"]:
                return found, after


def _followed(bench: Bench, after: str, done: Event) -> list[Place]:
    """Read while the writers write, and once more when all have ended."""
    seen, last = list[Place](), False
    while True:
        lines, after = _lines(bench, after)
        seen += [(line["authority_id"], line["seq"]) for line in lines]
        if last:
            return seen
        last = done.is_set()


def _written(bench: Bench, before: dict[str, int]) -> set[Place]:
    with psycopg.connect(bench.app_url) as connection:
        rows = connection.execute("select authority_id::text, seq from revision").fetchall()
    return {(town, seq) for town, last in rows for seq in range(before.get(town, 0) + 1, last + 1)}


def _check(bench: Bench) -> list[Line]:
    """Eight writers in eight towns and one reader."""
    with psycopg.connect(bench.app_url) as connection:
        rows = connection.execute("select authority_id::text, seq from revision").fetchall()
    after, done = _position(bench), Event()
    with ThreadPoolExecutor(9) as pool:
        reading = pool.submit(_followed, bench, after, done)
        writing = [
            pool.submit(_touch, bench.app_url, town, EACH_WRITES) for town in bench.filled.writers
        ]
        for each in writing:
            each.result()
        done.set()
        seen = Counter(reading.result())
    written = _written(bench, dict(rows))
    lost = len(written - seen.keys())
    twice = sum(1 for count in seen.values() if count > 1)
    note = f"  {len(written):,} changes, {twice} told twice"
    return [Line(7, "8 writers: changes lost", lost, 0, "", note=note)]


def _costs(bench: Bench, after: str, following: str) -> Iterator[Line]:
    path = "/v1/changes?limit=200&after="
    found = bench.costs(
        {
            "100 changes": bench.anew(path + quote(after)),
            "nothing new": bench.anew(path + quote(following)),
            "from the start": bench.anew("/v1/changes?limit=200"),
        }
    )
    for name, cost in found.items():
        note = f"  {cost.server:,.0f} Python + {cost.database:,.0f} database"
        yield Line(7, f"feed, {name}, CPU", cost.cpu / 1000, None, " ms", note=note)
    grown = compared(bench, "feed", {name: cost.cpu for name, cost in found.items()})
    for name, ratio in grown.items():
        yield Line(7, f"feed, {name}: this size : 100 authorities", ratio, 2)


def feed(bench: Bench) -> Iterator[Line]:
    after = _position(bench)
    yield Line(7, "bytes of the cursor", len(after), 100, "")
    _touch(bench.app_url, bench.filled.writers[0], CHANGES)
    lines, following = _lines(bench, after)
    yield Line(7, f"of {CHANGES} changes told", len(lines), CHANGES, "", at_least=True)
    yield from _costs(bench, after, following)
    yield from _check(bench)
