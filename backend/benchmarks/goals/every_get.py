"""Goal 8: what every address costs at this size, made anew, against a run at 100 authorities."""

from collections.abc import Mapping

from benchmarks.addresses import REGIONAL, addresses
from benchmarks.bench import Bench
from benchmarks.load import Asked, UnequalAnswerError, ask
from benchmarks.rare import make_rare
from benchmarks.report import Line
from benchmarks.results import COMPARED_WITH, compared, keep
from benchmarks.timing import ANEW, Cell, get

SECONDS = 0.4
ROUNDS = 3
CONNECTIONS = 2
TOLD = 8
"""How many of those that grew most are printed; the file of results has all."""
MOST = 1.3
NOISE = 300
"""Microseconds by which a small answer may differ between two runs of the same."""
SEARCHES = {
    "a common word": ("podpora", 50),
    "no hit": ("zzyzx", 150),
    "one town": ("m%C4%9Bsto 77", 150),
}


def _cells(bench: Bench) -> tuple[dict[str, Cell], list[str]]:
    """Those that are answered 200; the others with the reason."""
    make_rare(bench)
    known = addresses(bench)
    cells, left_out = dict[str, Cell](), [f"{path} (no record)" for path in known.left_out]
    for name, path in known.found.items():
        regional = name.endswith(REGIONAL)
        token = bench.filled.regional if regional else bench.filled.reader
        asked = Asked(path, {**ANEW, **bench.cookie(token)})
        try:
            get(bench.served, asked)
        except UnequalAnswerError as error:
            left_out.append(f"{name} ({str(error)[len(path) + 2 :][:60]})")
            continue
        cells[name] = bench.product(asked, CONNECTIONS)
    return cells, left_out


def _least(bench: Bench, cells: Mapping[str, Cell]) -> dict[str, float]:
    """The best round of each: what is above it came from elsewhere."""
    found = dict[str, float]()
    for cell in cells.values():
        ask(cell.server.port, cell.asked, 16, SECONDS / 2)
    for _ in range(ROUNDS):
        for name, cell in cells.items():
            before = bench.served.cpu() + bench.database.cpu()
            answered, _ = ask(cell.server.port, cell.asked, CONNECTIONS, SECONDS)
            cost = (bench.served.cpu() + bench.database.cpu() - before) / answered * 1e6
            found[name] = min(cost, found.get(name, cost))
    return found


def _grown(bench: Bench, found: Mapping[str, float]) -> list[Line]:
    ratios = compared(bench, "every GET", found)
    if not ratios:
        what = f"every GET: compared when another size follows the run at {COMPARED_WITH}"
        return [Line(8, what, len(found), None, " GETs")]
    above = {
        name: ratio
        for name, ratio in ratios.items()
        if ratio > MOST and found[name] - found[name] / ratio > NOISE
    }
    worst = sorted(above, key=lambda name: above[name], reverse=True)[:TOLD]
    return [
        Line(8, f"of {len(ratios)} GETs, above {MOST}x of the run at 100", len(above), 0, ""),
        *(
            Line(8, f"  {name}", above[name], None, note=f"  {found[name] / 1000:,.1f} ms")
            for name in worst
        ),
    ]


def _searches(bench: Bench) -> list[Line]:
    cells = {
        name: bench.product(Asked(f"/v1/search?q={words.replace(' ', '+')}", ANEW), CONNECTIONS)
        for name, (words, _) in SEARCHES.items()
    }
    found = _least(bench, cells)
    return [
        Line(8, f"search, {name}, CPU", found[name] / 1000, most, " ms")
        for name, (_, most) in SEARCHES.items()
    ]


def every_get(bench: Bench) -> list[Line]:
    cells, left_out = _cells(bench)
    keep(bench.results, bench.filled.authorities, "left out", left_out)
    bench.say(f"{len(cells)} addresses; left out: {'; '.join(left_out) or 'none'}")
    return [*_grown(bench, _least(bench, cells)), *_searches(bench)]
