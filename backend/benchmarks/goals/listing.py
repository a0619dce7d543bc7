"""Which goals there are, by their numbers; a goal may be measured in several places."""

from collections.abc import Collection, Iterator

from benchmarks.bench import Bench, Goal
from benchmarks.goals import anew, every_get, exports, feed, pages, routes, service, warm, writes
from benchmarks.report import Line

GOALS: tuple[tuple[int, Goal], ...] = (
    (1, warm.tree),
    (2, warm.unchanged),
    (3, anew.tree),
    (4, warm.lists),
    (4, anew.lists),
    (5, exports.exports),
    (6, writes.writes),
    (7, feed.feed),
    (8, every_get.every_get),
    (9, routes.routes),
    (11, pages.pages),
    (11, service.service),
)
"""Goal 10, other programs on the same data, has a command of its own: `make bench-peers`."""


def measured(bench: Bench, only: Collection[int]) -> Iterator[Line]:
    """All of them where none is named. One that fails says why, and the others go on."""
    for number, goal in GOALS:
        if only and number not in only:
            continue
        bench.say(f"goal {number}: {goal.__module__.rpartition('.')[2]}, {goal.__name__}")
        try:
            yield from goal(bench)
        except Exception as error:  # noqa: BLE001 - one that cannot be measured hides no other
            told = " ".join(f"{goal.__name__}: {error}".split())
            yield Line(number, told[:56], 1, 0, " fault", note=f"  {told[56:200]}")
            bench.settle()
