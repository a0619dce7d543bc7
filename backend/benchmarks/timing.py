"""CPU for one answer, of server and database apart; cells are timed in turn, round after round,
so that a ratio compares what ran within the same seconds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

import httpx

from benchmarks.load import Asked, UnequalAnswerError, ask
from benchmarks.servers import Process

PLAIN = {"accept-encoding": "identity"}
ANEW = {**PLAIN, "range": "bytes=0-"}
"""Who asks for a part is given an answer that is made now; none that was kept."""


@dataclass(frozen=True)
class Rounds:
    seconds: float
    count: int


@dataclass(frozen=True)
class Cell:
    """One thing that is timed: who is asked for what, on how many connections; the CPU of the
    `database` counts where there is one."""

    server: Process
    asked: Asked
    connections: int = 8
    database: Process | None = None


@dataclass(frozen=True)
class Cost:
    """Microseconds of CPU for one answer, and answers per second."""

    server: float
    database: float
    rate: float

    @property
    def cpu(self) -> float:
        return self.server + self.database


@dataclass(frozen=True)
class Costs:
    """Of one cell, a cost for each round."""

    rounds: Sequence[Cost]

    @property
    def server(self) -> float:
        return median(each.server for each in self.rounds)

    @property
    def database(self) -> float:
        return median(each.database for each in self.rounds)

    @property
    def cpu(self) -> float:
        return median(each.cpu for each in self.rounds)

    def over(self, other: "Costs") -> float:
        """How many times the other one, round by round."""
        pairs = zip(self.rounds, other.rounds, strict=True)
        return median(one.cpu / max(another.cpu, 0.01) for one, another in pairs)

    def shares(self, of_bytes: "Costs") -> str:
        """What of it is Python, the database, and carrying the bytes, which a constant answer of
        the same bytes costs too."""
        carrying = min(of_bytes.server, self.server)
        return (
            f"  {self.cpu:,.0f} us = {self.server - carrying:,.0f} Python"
            f" + {self.database:,.0f} database + {carrying:,.0f} bytes"
        )


@dataclass(frozen=True)
class Given:
    """An answer as it went over the wire: packed where that was asked for."""

    headers: list[tuple[bytes, bytes]]
    body: bytes

    def header(self, name: str) -> str:
        return dict(self.headers)[name.encode()].decode()


def get(server: Process, asked: Asked) -> Given:
    headers = {**PLAIN, **asked.headers}
    with httpx.stream("GET", server.url(asked.path), headers=headers, timeout=120) as answer:
        body = b"".join(answer.iter_raw())
    if answer.status_code != asked.status:
        raise UnequalAnswerError(f"{asked.path}: {answer.status_code} {body[:300]!r}")
    return Given([(name.lower(), value) for name, value in answer.headers.raw], body)


def same_bytes(one: Cell, other: Cell) -> None:
    """Before anything is timed: what is compared answers alike."""
    if get(one.server, one.asked).body != get(other.server, other.asked).body:
        raise UnequalAnswerError(f"{one.asked.path} and {other.asked.path}")


def _cost(cell: Cell, seconds: float) -> Cost:
    server, database = cell.server.cpu(), cell.database.cpu() if cell.database else 0.0
    answered, took = ask(cell.server.port, cell.asked, cell.connections, seconds)
    spent = cell.database.cpu() - database if cell.database else 0.0
    return Cost(
        (cell.server.cpu() - server) / answered * 1e6, spent / answered * 1e6, answered / took
    )


def costs(cells: Mapping[str, Cell], rounds: Rounds) -> dict[str, Costs]:
    """All of them once to warm every connection, then in turn."""
    for cell in cells.values():
        ask(cell.server.port, cell.asked, max(16, cell.connections), rounds.seconds / 2)
    found: dict[str, list[Cost]] = {name: [] for name in cells}
    for _ in range(rounds.count):
        for name, cell in cells.items():
            found[name].append(_cost(cell, rounds.seconds))
    return {name: Costs(each) for name, each in found.items()}
