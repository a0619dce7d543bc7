"""What every goal is measured on: the product as shipped, and answers to compare it with."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.apps import ANSWERS, keep
from benchmarks.data.fill import Filled
from benchmarks.load import Asked
from benchmarks.report import Line
from benchmarks.servers import Process, application, started
from benchmarks.timing import ANEW, PLAIN, Cell, Costs, Rounds, costs, get, same_bytes

OF_THE_SERVER = frozenset({b"date", b"transfer-encoding", b"connection"})


@dataclass(frozen=True)
class Bench:
    """`served`: the product; `results`: the folder in which runs at other sizes left theirs."""

    filled: Filled
    served: Process
    database: Process
    constants: Process
    app_url: str
    superuser_url: str
    answers: Path
    results: Path
    rounds: Rounds
    ready_seconds: float
    has_pages: bool
    say: Callable[[str], None]

    def cookie(self, token: str) -> Mapping[str, str]:
        return {"cookie": f"sid={token}"}

    @property
    def reader(self) -> Mapping[str, str]:
        """Somebody signed in who reads the measured town."""
        return {**PLAIN, **self.cookie(self.filled.reader)}

    @property
    def tree(self) -> str:
        return f"/v1/editions/{self.filled.measured.edition_id}/tree"

    @property
    def list_of_50(self) -> str:
        return f"/v1/measures?authority_id={self.filled.measured.authority_id}&limit=50"

    @property
    def record(self) -> str:
        return f"/v1/measures/{self.filled.measured.measure_ids[0]}"

    def product(self, asked: Asked, connections: int = 8) -> Cell:
        return Cell(self.served, asked, connections, self.database)

    def anew(self, path: str, headers: Mapping[str, str] | None = None) -> Cell:
        """An answer that is made for this request."""
        return self.product(Asked(path, {**ANEW, **(headers or {})}))

    def constant(self, name: str, like: Cell) -> Cell:
        """The same bytes under the same headers, from an application that does nothing else."""
        given = get(like.server, like.asked)
        headers = [each for each in given.headers if each[0] not in OF_THE_SERVER]
        keep(self.answers, name, headers, given.body)
        cell = Cell(self.constants, Asked(f"/{name}"), like.connections)
        same_bytes(like, cell)
        return cell

    def costs(self, cells: Mapping[str, Cell]) -> dict[str, Costs]:
        return costs(cells, self.rounds)

    def costs_of_one_round(self, cell: Cell) -> Costs:
        return costs({"": cell}, Rounds(self.rounds.seconds, 1))[""]

    def settle(self) -> None:
        """Waits until nothing is worked on any more, so that what failed burdens no other goal."""
        for _ in range(60):
            before = self.served.cpu() + self.database.cpu()
            time.sleep(0.5)
            if self.served.cpu() + self.database.cpu() - before < 0.05:
                return

    @contextmanager
    def application(self, name: str) -> Iterator[Process]:
        environment = {"DATABASE_URL": self.app_url, ANSWERS: str(self.answers)}
        with started(application(name), environment) as running:
            yield running.process


Goal = Callable[[Bench], Iterable[Line]]
