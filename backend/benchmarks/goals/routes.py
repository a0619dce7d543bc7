"""Goal 9: how much the other routes cost the last of them."""

from benchmarks.bench import Bench
from benchmarks.load import Asked
from benchmarks.report import Line
from benchmarks.timing import ANEW, Cell, same_bytes

LAST = Asked("/v1/last-of-all", ANEW)


def routes(bench: Bench) -> list[Line]:
    with bench.application("all_routes") as many, bench.application("one_route") as single:
        cells = {"many": Cell(many, LAST), "one": Cell(single, LAST)}
        same_bytes(cells["many"], cells["one"])
        found = bench.costs(cells)
    note = f"  {found['many'].cpu:,.0f} : {found['one'].cpu:,.0f} us, made anew"
    ratio = found["many"].over(found["one"])
    return [Line(9, "last of all routes : the only route", ratio, 1.1, note=note)]
