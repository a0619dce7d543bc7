"""`make bench`: its own data, the product as shipped, every ratio from rounds taken in turn."""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.apps import ANSWERS
from benchmarks.bench import Bench
from benchmarks.data.fill import Filled, as_superuser, fill
from benchmarks.data.rows import Size
from benchmarks.goals.listing import measured
from benchmarks.report import printed
from benchmarks.servers import application, database, product, started
from benchmarks.timing import Rounds
from triada.cli import PAGES
from triada.embedded import running

RESULTS = Path(__file__).parents[2] / "data" / "bench"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--authorities", type=int, default=100, help="each with a public plan")
    parser.add_argument("--only", default="", help="numbers of goals, such as 1,4")
    parser.add_argument("--rounds", type=int, default=5, help="of which the median counts")
    parser.add_argument("--seconds", type=float, default=1.0, help="of one round of one request")
    parser.add_argument("--results", type=Path, default=RESULTS, help="kept to be compared with")
    parser.add_argument("--measures", type=int, default=Size.measures, help="of the measured plan")
    return parser.parse_args()


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def filled(folder: Path, authorities: int, size: Size) -> Filled:
    """A database of these authorities in the folder, stopped again."""
    began = time.monotonic()
    with running(folder / "postgres") as cluster:
        found = fill(cluster, authorities, size, say)
    say(f"{authorities} authorities written in {time.monotonic() - began:.0f} s")
    return found


@contextmanager
def served(folder: Path, found: Filled, given: argparse.Namespace) -> Iterator[Bench]:
    """The product on that folder, started as anybody starts it, and what it is compared with."""
    answers = folder / "answers"
    answers.mkdir()
    with ExitStack() as stack:
        enter = stack.enter_context
        ready = enter(started(product(folder), {}, "/readyz"))
        cluster = enter(running(folder / "postgres"))
        constants = enter(started(application("constant"), {ANSWERS: str(answers)}))
        yield Bench(
            filled=found,
            served=ready.process,
            database=database(folder / "postgres"),
            constants=constants.process,
            app_url=cluster.app_url,
            superuser_url=as_superuser(cluster),
            answers=answers,
            results=given.results,
            rounds=Rounds(given.seconds, given.rounds),
            ready_seconds=ready.seconds,
            has_pages=PAGES.is_dir(),
            say=say,
        )


def main() -> None:
    given = _arguments()
    only = {int(number) for number in given.only.split(",") if number}
    with tempfile.TemporaryDirectory(prefix="triada-bench-") as name:
        folder = Path(name)
        size = Size(measures=given.measures, uses=4 * given.measures)
        found = filled(folder, given.authorities, size)
        with served(folder, found, given) as bench:
            lines = list(measured(bench, only))
    print(f"{found.authorities:,} authorities; CPU of server and database together")
    print(printed(lines))


if __name__ == "__main__":
    main()
