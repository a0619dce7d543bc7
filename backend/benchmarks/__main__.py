"""`make bench`: its own database, its own servers, every ratio from one run."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import psycopg

from benchmarks import exports, reads
from benchmarks.apps import ANSWERS, APPS
from benchmarks.generate import Filled, Size, fill
from benchmarks.report import Line, printed
from benchmarks.servers import database, servers
from triada import migrations
from triada.embedded import Cluster, running


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--authorities", type=int, default=50, help="each with one public plan")
    parser.add_argument("--rounds", type=int, default=5, help="of which the median counts")
    parser.add_argument("--seconds", type=float, default=1.5, help="of one round of one request")
    return parser.parse_args()


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _filled(cluster: Cluster, authorities: int) -> Filled:
    began = time.monotonic()
    migrations.upgrade(cluster.owner_url)
    filled = fill(cluster.app_url, Size(authorities))
    with psycopg.connect(cluster.owner_url, autocommit=True) as connection:
        connection.execute("vacuum analyze")
    _say(f"{authorities} authorities written in {time.monotonic() - began:.0f} s")
    return filled


def _measured(cluster: Cluster, pg: Path, answers: Path, given: argparse.Namespace) -> list[Line]:
    filled = _filled(cluster, given.authorities)
    environment = {"DATABASE_URL": cluster.app_url, ANSWERS: str(answers)}
    rounds = reads.Rounds(given.seconds, given.rounds)
    db = database(pg)
    with servers(("triada",), environment) as first:
        timed = reads.cells(first["triada"], filled, answers)
        others = tuple(name for name in APPS if name != "triada")
        with servers(others, environment) as more:
            running_servers = {**first, **more}
            reads.check_equal(running_servers, timed)
            _say(f"{len(timed)} requests, {rounds.count} rounds of {rounds.seconds} s each")
            found = reads.costs(running_servers, db, timed, rounds)
        pulled = exports.run(first["triada"], db, cluster.app_url, given.rounds)
    return [*reads.lines(found), *exports.lines(pulled)]


def main() -> None:
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="triada-bench-") as name:
        pg, answers = Path(name) / "pg", Path(name) / "answers"
        answers.mkdir()
        with running(pg) as cluster:
            lines = _measured(cluster, pg, answers, given)
    print(printed(lines))


if __name__ == "__main__":
    main()
