"""Goal 6: one change against the same change sent as one SQL message, and a thousand at once."""

import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any
from uuid import UUID

import httpx
import psycopg
from psycopg import sql

from benchmarks.bench import Bench
from benchmarks.load import UnequalAnswerError
from benchmarks.report import Line
from benchmarks.timing import PLAIN

Body = dict[str, Any]
CHANGES = 60
"""Of one round; the next one changes other measures."""
ONE_MESSAGE = """
begin;
select set_config('triada.authority', {owner}, true), lock_revision({owner}::uuid);
update measure set code = {code}, version = version + 1
where authority_id = {owner} and id = {id} and version = {version};
commit
"""


class Writer:
    """Somebody signed in who changes one measure after the other."""

    def __init__(self, bench: Bench) -> None:
        self.bench, self.town = bench, bench.filled.worked_in
        headers = {**PLAIN, **bench.cookie(bench.filled.editor), "origin": bench.served.url("")}
        self.client = httpx.Client(base_url=bench.served.url(""), headers=headers, timeout=60)
        self.codes: Iterator[str] = (f"c{n}" for n in range(1_000_000))
        self.years: Iterator[int] = iter(range(2028, 2098))

    def sent(self, method: str, path: str, status: int, **sent: Any) -> httpx.Response:
        answer = self.client.request(method, path, **sent)
        if answer.status_code != status:
            raise UnequalAnswerError(f"{path}: {answer.status_code} {answer.text[:300]}")
        return answer

    def versions(self, ids: tuple[UUID, ...]) -> dict[UUID, int]:
        with psycopg.connect(self.bench.app_url) as connection:
            rows = connection.execute(
                "select id, version from measure where authority_id = %s and id = any(%s)",
                [self.town.authority_id, list(ids)],
            )
            return dict(rows.fetchall())

    def patch(self, id: UUID, version: int) -> None:
        headers = {"if-match": f'"{version}"', "content-type": "application/merge-patch+json"}
        body = {"code": next(self.codes)}
        self.sent("PATCH", f"/v1/measures/{id}", 200, headers=headers, json=body)

    def message(self, id: UUID, version: int) -> bytes:
        given = {"owner": str(self.town.authority_id), "id": str(id), "version": version}
        written = {name: sql.Literal(value) for name, value in given.items()}
        code = sql.Literal(next(self.codes))
        return sql.SQL(ONE_MESSAGE).format(code=code, **written).as_bytes(None)

    def batch(self, body: Callable[[int], Body]) -> float:
        """Seconds of a request that changes a thousand measures, each by its body."""
        known = self.versions(self.town.measure_ids[:1000]).items()
        changes = [
            {"op": "change", "record": "measure", "id": str(id), "version": version, "set": body(n)}
            for n, (id, version) in enumerate(known)
        ]
        path = f"/v1/editions/{self.town.edition_id}/changes"
        began = time.perf_counter()
        self.sent("POST", path, 200, json={"changes": changes})
        return time.perf_counter() - began


def patched(writer: Writer, ids: tuple[UUID, ...]) -> float:
    """CPU seconds of server and database."""
    bench, versions = writer.bench, writer.versions(ids)
    before = bench.served.cpu() + bench.database.cpu()
    for id, version in versions.items():
        writer.patch(id, version)
    return bench.served.cpu() + bench.database.cpu() - before


def _messages(writer: Writer, ids: tuple[UUID, ...]) -> float:
    """CPU seconds of the database, and of a client that only hands the text on."""
    bench = writer.bench
    texts = [writer.message(id, version) for id, version in writer.versions(ids).items()]
    with psycopg.connect(bench.app_url, autocommit=True) as connection:
        connection.execute("select 1")
        before = bench.database.cpu() + time.process_time()
        for text in texts:
            connection.pgconn.exec_(text)
        return bench.database.cpu() + time.process_time() - before


def _one(writer: Writer) -> Line:
    found = list[tuple[float, float]]()
    for n in range(writer.bench.rounds.count + 1):
        first = n * CHANGES % 900
        ids = writer.town.measure_ids[first : first + CHANGES]
        found.append((patched(writer, ids), _messages(writer, ids)))
    counted = found[1:] or found
    mine, message = (median(each[n] for each in counted) / CHANGES * 1000 for n in (0, 1))
    ratio = median(one / other for one, other in counted)
    note = f"  {mine:.2f} : {message:.2f} ms CPU"
    return Line(6, "PATCH : the same change as one SQL message", ratio, 3, note=note)


def _equal(writer: Writer) -> float:
    year = str(next(writer.years))
    return writer.batch(lambda _: {"ends": year})


def _different(writer: Writer) -> float:
    return writer.batch(lambda _: {"code": next(writer.codes)})


def writes(bench: Bench) -> list[Line]:
    writer = Writer(bench)
    lines = [_one(writer)]
    for what, batch in (("equal", _equal), ("different", _different)):
        seconds = median(batch(writer) for _ in range(3))
        lines.append(Line(6, f"1,000 {what} changes in one batch", seconds, 1, " s"))
    writer.client.close()
    return lines
