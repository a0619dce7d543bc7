"""Goals 1, 2 and the warm half of 4: what was asked before, against the same bytes for nothing."""

from collections.abc import Mapping

from benchmarks.bench import Bench
from benchmarks.load import Asked
from benchmarks.report import Line
from benchmarks.timing import PLAIN, Cell, get


def _pair(bench: Bench, name: str, cell: Cell) -> Mapping[str, Cell]:
    return {name: cell, f"constant {name}": bench.constant(name.replace(" ", "-"), cell)}


def tree(bench: Bench) -> list[Line]:
    asked = Asked(bench.tree, bench.reader)
    packed = Asked(bench.tree, {**bench.reader, "accept-encoding": "gzip"})
    with bench.application("framework") as framework:
        cells = {
            **_pair(bench, "tree at 8", bench.product(asked)),
            **_pair(bench, "tree at 64", bench.product(asked, 64)),
            **_pair(bench, "packed tree", bench.product(packed)),
        }
        for name, count in (("tree at 8", 8), ("tree at 64", 64)):
            path = f"/{name.replace(' ', '-')}"
            cells[f"framework {name}"] = Cell(framework, Asked(path), count)
        found = bench.costs(cells)

    def line(name: str, what: str, most: float | None, against: str = "constant") -> Line:
        mine, other = found[name], found[f"{against} {name}"]
        note = mine.shares(other) if against == "constant" else ""
        return Line(1, what, mine.over(other), most, note=note)

    return [
        line("tree at 8", "warm tree : constant, signed in, 8 connections", 1.5),
        line("tree at 64", "warm tree : constant, signed in, 64 connections", 0.9),
        line("tree at 8", "  against a route of the framework, 8", None, "framework"),
        line("tree at 64", "  against a route of the framework, 64", None, "framework"),
        line("packed tree", "warm tree : constant, gzip, 8 connections", None),
    ]


def unchanged(bench: Bench) -> list[Line]:
    def seen(headers: Mapping[str, str]) -> Cell:
        tag = get(bench.served, Asked(bench.tree, headers)).header("etag")
        return bench.product(Asked(bench.tree, {**headers, "if-none-match": tag}, 304))

    with bench.application("bare") as bare:
        found = bench.costs(
            {
                "anonymous": seen(PLAIN),
                "signed in": seen(bench.reader),
                "bare": Cell(bare, Asked("/")),
            }
        )
    least = found["bare"]
    return [
        Line(2, f"304 : bare answer, {who}", found[who].over(least), most,
             note=found[who].shares(least))
        for who, most in (("anonymous", 2.5), ("signed in", 3.5))
    ]  # fmt: skip


def lists(bench: Bench) -> list[Line]:
    wanted = {"list of 50": bench.list_of_50, "one record": bench.record}
    cells: dict[str, Cell] = {}
    for name, path in wanted.items():
        cells |= _pair(bench, name, bench.product(Asked(path, bench.reader)))
    found = bench.costs(cells)
    return [
        Line(4, f"warm {name} : constant, signed in", found[name].over(found[f"constant {name}"]),
             1.2, note=found[name].shares(found[f"constant {name}"]))
        for name in wanted
    ]  # fmt: skip
