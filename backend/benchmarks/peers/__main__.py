"""`make bench-peers`: Django REST Framework on the same tables, superuser and so without walls, its
answers first compared with ours."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import httpx
from sqlalchemy import make_url

from benchmarks.bench import Bench
from benchmarks.goals.writes import CHANGES, Writer, patched
from benchmarks.load import Asked, UnequalAnswerError
from benchmarks.peers.equality import same, values
from benchmarks.peers.installed import NotInstalledError, installed
from benchmarks.report import Line, printed
from benchmarks.servers import Process, started
from benchmarks.session import arguments, session
from benchmarks.timing import PLAIN, Cell, get

SITE = Path(__file__).parent
ASKED = {"tree": (100, 5), "list of 50": (30, 5), "one record": (1, 1)}
"""At least so many times less CPU, warm and cold."""


def _command(programs: Path) -> list[str]:
    threads = ["--worker-class", "gthread", "--threads", "8", "--keep-alive", "75"]
    where = ["--log-level", "warning", "--bind", "127.0.0.1:{port}", "--chdir", str(SITE)]
    return [str(programs / "gunicorn"), "django_site:application", *threads, *where]


def _environment(bench: Bench) -> dict[str, str]:
    url = make_url(bench.superuser_url)
    host = str(url.query.get("host") or url.host)
    return {"PEER_HOST": host, "PEER_USER": url.username or "", "PEER_NAME": url.database or ""}


def _reads(bench: Bench, peer: Process) -> Iterator[Line]:
    paths = {"tree": bench.tree, "list of 50": bench.list_of_50, "one record": bench.record}
    cells = dict[str, Cell]()
    shares = dict[str, str]()
    for name, path in paths.items():
        mine = json.loads(get(bench.served, Asked(path)).body)
        equal = same(mine, json.loads(get(peer, Asked(path)).body))
        shares[name] = f"{equal:,} of our {values(mine):,} values, all equal"
        cells[f"peer {name}"] = Cell(peer, Asked(path, PLAIN), database=bench.database)
        cells[f"warm {name}"] = bench.product(Asked(path, PLAIN))
        cells[f"cold {name}"] = bench.anew(path)
    found = bench.costs(cells)
    for name, least in ASKED.items():
        for state, times in zip(("warm", "cold"), least, strict=True):
            theirs, ours = found[f"peer {name}"], found[f"{state} {name}"]
            note = f"  {theirs.cpu / 1000:.2f} : {ours.cpu / 1000:.2f} ms; {shares[name]}"
            what = f"Django REST Framework : {state} {name}"
            yield Line(10, what, theirs.over(ours), times, at_least=True, note=note)


def _patched_there(bench: Bench, peer: Process, writer: Writer) -> float:
    """CPU seconds of the other server and the database for as many changes."""
    ids = writer.town.measure_ids[:CHANGES]
    with httpx.Client(base_url=peer.url(""), timeout=60) as client:
        client.get(f"/v1/measures/{ids[0]}").raise_for_status()
        before = peer.cpu() + bench.database.cpu()
        for id in ids:
            answer = client.patch(f"/v1/measures/{id}", json={"code": next(writer.codes)})
            if answer.status_code != 200:
                raise UnequalAnswerError(f"PATCH there: {answer.status_code} {answer.text[:200]}")
        return peer.cpu() + bench.database.cpu() - before


def _writes(bench: Bench, peer: Process) -> Line:
    writer, pairs = Writer(bench), list[tuple[float, float]]()
    for _ in range(bench.rounds.count + 1):
        mine = patched(writer, writer.town.measure_ids[:CHANGES])
        pairs.append((_patched_there(bench, peer, writer), mine))
        time.sleep(0.1)
    ratio = median(theirs / mine for theirs, mine in pairs[1:])
    theirs, ours = (median(each[n] for each in pairs[1:]) / CHANGES * 1000 for n in (0, 1))
    note = f"  {theirs:.2f} : {ours:.2f} ms"
    return Line(10, "Django REST Framework : PATCH", ratio, 1, at_least=True, note=note)


def main() -> None:
    given = arguments(__doc__)
    try:
        programs = installed(given.results / "peers")
    except NotInstalledError as error:
        print(f"Goal 10 was not measured: the packages could not be installed. {error}")
        return
    ready = f"/v1/measures?authority_id={'0' * 8}-{'-'.join(['0' * 4] * 3)}-{'0' * 12}"
    with (
        session(given) as bench,
        started(_command(programs), _environment(bench), ready) as peer,
    ):
        lines = [*_reads(bench, peer.process), _writes(bench, peer.process)]
    print(printed(lines))


if __name__ == "__main__":
    main()
