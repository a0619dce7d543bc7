"""Whether another program gives the same answer, before anything is timed."""

from datetime import datetime
from typing import Any

from benchmarks.load import UnequalAnswerError


def _instant(value: Any) -> Any:
    """An instant may be written with Z or with +00:00."""
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return value


def same(mine: Any, other: Any, at: str = "") -> int:
    """How many values the other one has, each equal to ours at the same place; it may leave out
    fields, never records."""
    if isinstance(other, dict):
        return sum(same(mine[name], value, f"{at}/{name}") for name, value in other.items())
    if isinstance(other, list):
        if not isinstance(mine, list) or len(mine) != len(other):
            raise UnequalAnswerError(f"{at}: another number of records")
        pairs = zip(mine, other, strict=True)
        return sum(same(one, another, f"{at}/{n}") for n, (one, another) in enumerate(pairs))
    if mine != other and _instant(mine) != _instant(other):
        raise UnequalAnswerError(f"{at}: {mine!r} here, {other!r} there")
    return 1


def values(answer: Any) -> int:
    if isinstance(answer, dict):
        return sum(map(values, answer.values()))
    return sum(map(values, answer)) if isinstance(answer, list) else 1
