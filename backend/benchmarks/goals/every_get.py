"""Goal 8: what every address costs at this size, made anew, against a run at 100 authorities."""

from collections.abc import Mapping
from statistics import median

from benchmarks.addresses import REGIONAL, addresses
from benchmarks.bench import Bench
from benchmarks.load import Asked, UnequalAnswerError, ask
from benchmarks.rare import make_rare
from benchmarks.report import Line
from benchmarks.results import COMPARED_WITH, against, compared, keep
from benchmarks.timing import ANEW, Cell, get

SECONDS = 0.4
ROUNDS = 3
CONNECTIONS = 2
TOLD = 8
"""How many of those that grew most are printed; the file of results has all."""
MOST = 1.3
NOISE = 300
"""Microseconds by which a small answer may differ between two runs of the same."""
NAME = "every GET"
WITHOUT_RECORDS = ("/v1/country-profiles", "/v1/setup", "/v1/workbook-template")
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


def _pace(ratios: Mapping[str, float]) -> float:
    """How many times slower the machine is now, told by what does not depend on the data."""
    return max(1.0, median([ratios[name] for name in WITHOUT_RECORDS if name in ratios] or [1.0]))


def _above(ratios: Mapping[str, float], found: Mapping[str, float]) -> dict[str, float]:
    """Those that cost more, in the pace of the machine of now."""
    pace = _pace(ratios)
    paced = {name: ratio / pace for name, ratio in ratios.items()}
    return {
        name: ratio
        for name, ratio in paced.items()
        if ratio > MOST and found[name] * (1 - 1 / ratio) > NOISE
    }


def _costs(bench: Bench, cells: Mapping[str, Cell]) -> dict[str, float]:
    """What seems to have grown is asked once more: two runs differ by accident, too."""
    found = _least(bench, cells)
    doubtful = _above(against(bench, NAME, found), found)
    again = _least(bench, {name: cells[name] for name in doubtful})
    return {name: min(cost, again.get(name, cost)) for name, cost in found.items()}


def _grown(bench: Bench, found: Mapping[str, float]) -> list[Line]:
    ratios = compared(bench, NAME, found)
    if not ratios:
        what = f"every GET: compared when another size follows the run at {COMPARED_WITH}"
        return [Line(8, what, len(found), None, " GETs")]
    above = _above(ratios, found)
    worst = sorted(above, key=lambda name: above[name], reverse=True)[:TOLD]
    note = f"  in the pace of now, {_pace(ratios):.2f} of then"
    return [
        Line(8, f"of {len(ratios)} GETs, above {MOST}x of the run at 100", len(above), 0, "",
             note=note),
        *(
            Line(8, f"  {name}", above[name], None, note=f"  {found[name] / 1000:,.1f} ms")
            for name in worst
        ),
    ]  # fmt: skip


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
    return [*_grown(bench, _costs(bench, cells)), *_searches(bench)]
