"""Goals 1, 2, 4 and 9: CPU per answer of server and database together, in rounds taken in turn."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import httpx

from benchmarks.generate import Filled
from benchmarks.load import Asked, UnequalAnswerError, ask
from benchmarks.report import Line
from benchmarks.servers import Process

Servers = Mapping[str, Process]


@dataclass(frozen=True)
class Cell:
    """One thing that is timed, again and again."""

    server: str
    asked: Asked
    connections: int
    reads_database: bool = False


@dataclass(frozen=True)
class Rounds:
    seconds: float
    count: int


def _get(server: Process, asked: Asked) -> httpx.Response:
    url = f"http://127.0.0.1:{server.port}{asked.path}"
    answer = httpx.get(url, headers=dict(asked.headers))
    if answer.status_code != asked.status:
        raise UnequalAnswerError(f"{asked.path}: {answer.status_code} {answer.text[:300]}")
    return answer


def cells(triada: Process, filled: Filled, answers: Path) -> dict[str, Cell]:
    """Asks once for each, and keeps the bytes for those that answer with constants."""
    cookie = {"cookie": f"sid={filled.token}"}
    tree = Asked(f"/v1/editions/{filled.edition_id}/tree", cookie)
    listed = Asked(f"/v1/measures?authority_id={filled.authority_id}&limit=50", cookie)
    known = _get(triada, tree)
    (answers / "tree.json").write_bytes(known.content)
    (answers / "list.json").write_bytes(_get(triada, listed).content)
    (answers / "small.json").write_bytes(b"{}")
    unchanged = Asked(tree.path, {**cookie, "if-none-match": known.headers["etag"]}, 304)
    constant = {name: Asked(f"/constant/{name}") for name in ("tree", "list", "small")}
    return {
        "tree at 8": Cell("triada", tree, 8, reads_database=True),
        "tree at 64": Cell("triada", tree, 64, reads_database=True),
        "constant tree at 8": Cell("constant", constant["tree"], 8),
        "constant tree at 64": Cell("constant", constant["tree"], 64),
        "304": Cell("triada", unchanged, 8, reads_database=True),
        "bare": Cell("bare", Asked("/"), 8),
        "list": Cell("triada", listed, 8, reads_database=True),
        "constant list": Cell("constant", constant["list"], 8),
        "all routes": Cell("all_routes", constant["small"], 8),
        "one route": Cell("one_route", constant["small"], 8),
    }


def check_equal(servers: Servers, timed: Mapping[str, Cell]) -> None:
    """Before anything is timed: pairs answer the same, byte by byte."""
    for one, other in (
        ("tree at 8", "constant tree at 8"),
        ("list", "constant list"),
        ("all routes", "one route"),
    ):
        pair = [_get(servers[timed[name].server], timed[name].asked) for name in (one, other)]
        if pair[0].content != pair[1].content:
            raise UnequalAnswerError(f"{one} and {other}")
    if _get(servers["triada"], timed["304"].asked).content:
        raise UnequalAnswerError("304 with a body")
    size = len(_get(servers["bare"], timed["bare"].asked).content)
    if size != 64:
        raise UnequalAnswerError(f"the bare answer has {size} bytes")
    rows = json.loads(_get(servers["triada"], timed["list"].asked).content)["items"]
    if len(rows) != 50:
        raise UnequalAnswerError(f"the list has {len(rows)} rows")


def _cost(servers: Servers, database: Process, cell: Cell, seconds: float) -> float:
    """Microseconds of CPU for one answer."""
    used = [servers[cell.server], *([database] if cell.reads_database else [])]
    before = sum(process.cpu() for process in used)
    answered = ask(servers[cell.server].port, cell.asked, cell.connections, seconds)
    return (sum(process.cpu() for process in used) - before) / answered * 1e6


def costs(
    servers: Servers, database: Process, timed: Mapping[str, Cell], rounds: Rounds
) -> dict[str, float]:
    """The median of each cell; all of them once to warm up, then in turn."""
    for cell in timed.values():
        ask(servers[cell.server].port, cell.asked, cell.connections, rounds.seconds / 3)
    found: dict[str, list[float]] = {name: [] for name in timed}
    for _ in range(rounds.count):
        for name, cell in timed.items():
            found[name].append(_cost(servers, database, cell, rounds.seconds))
    return {name: median(each) for name, each in found.items()}


RATIOS: Sequence[tuple[str, str, str, str, float]] = (
    ("1", "warm tree : constant bytes, 8 connections", "tree at 8", "constant tree at 8", 1.7),
    ("1", "warm tree : constant bytes, 64 connections", "tree at 64", "constant tree at 64", 0.85),
    ("2", "304 : bare answer of 64 bytes", "304", "bare", 3),
    ("4", "list of 50 : constant bytes", "list", "constant list", 5),
    ("9", "last of all routes : the only route", "all routes", "one route", 1.1),
)


def lines(found: Mapping[str, float]) -> list[Line]:
    return [
        Line(
            goal,
            what,
            found[one] / found[other],
            asked,
            note=f"  {found[one]:,.0f} : {found[other]:,.0f} us CPU",
        )
        for goal, what, one, other, asked in RATIOS
    ]
