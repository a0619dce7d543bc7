"""One run: its data, the product started on them as anybody starts it, and what it is held to."""

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
from benchmarks.servers import application, database, product, started
from benchmarks.timing import Rounds
from triada.cli import PAGES
from triada.embedded import running

RESULTS = Path(__file__).parents[2] / "data" / "bench"


def arguments(description: str | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=description)
    parser.add_argument("--authorities", type=int, default=100, help="each with a public plan")
    parser.add_argument("--only", default="", help="numbers of goals, such as 1,4")
    parser.add_argument("--rounds", type=int, default=5, help="of which the median counts")
    parser.add_argument("--seconds", type=float, default=1.0, help="of one round of one request")
    parser.add_argument("--results", type=Path, default=RESULTS, help="kept to be compared with")
    parser.add_argument("--measures", type=int, default=Size.measures, help="of the measured plan")
    return parser.parse_args()


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _filled(folder: Path, authorities: int, size: Size) -> Filled:
    """A database of these authorities in the folder, stopped again."""
    began = time.monotonic()
    with running(folder / "postgres") as cluster:
        found = fill(cluster, authorities, size, say)
    say(f"{authorities} authorities written in {time.monotonic() - began:.0f} s")
    return found


@contextmanager
def _served(folder: Path, found: Filled, given: argparse.Namespace) -> Iterator[Bench]:
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


@contextmanager
def session(given: argparse.Namespace) -> Iterator[Bench]:
    """Data in a folder of their own, and the product on them."""
    with tempfile.TemporaryDirectory(prefix="triada-bench-") as name:
        size = Size(measures=given.measures, uses=4 * given.measures)
        found = _filled(Path(name), given.authorities, size)
        with _served(Path(name), found, given) as bench:
            yield bench
