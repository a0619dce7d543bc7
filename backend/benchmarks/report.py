"""What a goal asks for and what was measured, one line each."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """`asked` is nothing where a figure only explains another one, or belongs to another size."""

    goal: int
    what: str
    measured: float
    asked: float | None = None
    unit: str = "x"
    at_least: bool = False
    note: str = ""

    @property
    def verdict(self) -> str:
        if self.asked is None:
            return ""
        met = self.measured >= self.asked if self.at_least else self.measured <= self.asked
        return "met" if met else "missed"

    @property
    def wanted(self) -> str:
        if self.asked is None:
            return ""
        return f"{'>=' if self.at_least else '<='} {self.asked:,g}{self.unit}"

    def text(self) -> str:
        measured = f"{self.measured:,.2f}{self.unit}"
        columns = f"{self.goal:>4}  {self.what:56} {self.wanted:>12} {measured:>14}"
        return f"{columns}  {self.verdict:7}{self.note}".rstrip()


HEAD = f"{'goal':>4}  {'what':56} {'asked':>12} {'measured':>14}  verdict"


def printed(lines: Sequence[Line]) -> str:
    judged = [line.verdict for line in lines if line.verdict]
    total = f"{judged.count('met')} of {len(judged)} met"
    return "\n".join([HEAD, *(line.text() for line in lines), total])
