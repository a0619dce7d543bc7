"""What a goal asks for and what was measured, one line each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    goal: str
    what: str
    measured: float
    asked: float
    unit: str = "x"
    at_least: bool = False
    note: str = ""

    @property
    def met(self) -> bool:
        return self.measured >= self.asked if self.at_least else self.measured <= self.asked

    def text(self) -> str:
        sign = ">=" if self.at_least else "<="
        asked = f"{sign} {self.asked:g}{self.unit}"
        measured = f"{self.measured:.2f}{self.unit}"
        verdict = "met" if self.met else "missed"
        return f"{self.goal:4} {self.what:52} {asked:>11} {measured:>11}  {verdict:7}{self.note}"


def printed(lines: list[Line]) -> str:
    head = f"{'goal':4} {'what':52} {'asked':>11} {'measured':>11}  verdict"
    return "\n".join([head, *(line.text() for line in lines)])
