"""Goal 11, first half: any public page, as a reader without scripts gets it."""

from benchmarks.bench import Bench
from benchmarks.load import Asked
from benchmarks.report import Line
from benchmarks.timing import PLAIN, Cell, get

NO_PAGES = "the pages are not built: make build"


def _paths(bench: Bench) -> dict[str, str]:
    town = bench.filled.measured
    return {
        "home": "/cs",
        "a town": f"/cs/authorities/{town.authority_id}",
        "a plan": f"/cs/editions/{town.edition_id}",
        "a measure": f"/cs/measures/{town.measure_ids[0]}",
        "search": "/cs/search?q=podpora",
        "organisations": "/cs/organisations",
    }


def _headers(bench: Bench, *, packed: bool) -> dict[str, str]:
    """Somebody who has read a page in this language before."""
    more = {"accept-encoding": "gzip"} if packed else {}
    return {**PLAIN, "cookie": "language=cs", **more}


def pages(bench: Bench) -> list[Line]:
    if not bench.has_pages:
        return [Line(11, f"public pages: {NO_PAGES}", 0, None, "")]
    cells = dict[str, Cell]()
    for name, path in _paths(bench).items():
        for packed in (False, True) if name == "a plan" else (False,):
            asked = Asked(path, _headers(bench, packed=packed))
            get(bench.served, asked)  # the first reader has it written
            label = f"{name}, gzip" if packed else name
            cells[label] = bench.product(asked)
            kept = label.replace(" ", "-").replace(",", "")
            cells[f"constant {label}"] = bench.constant(f"page-{kept}", cells[label])
    found = bench.costs(cells)
    return [
        Line(11, f"warm page : constant, {name}", found[name].over(found[f"constant {name}"]), 2,
             note=found[name].shares(found[f"constant {name}"]))
        for name in cells if not name.startswith("constant")
    ]  # fmt: skip
