"""What a run found is kept, so that one at ten thousand authorities is compared with one at 100."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.bench import Bench

COMPARED_WITH = 100
"""Authorities of the run that the others are compared with."""


def _file(folder: Path, authorities: int) -> Path:
    return folder / f"{authorities}.json"


def read(folder: Path, authorities: int) -> dict[str, Any]:
    file = _file(folder, authorities)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return found


def keep(folder: Path, authorities: int, name: str, found: Any) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    known = read(folder, authorities) | {name: found}
    text = json.dumps(known, indent=1, sort_keys=True)
    _file(folder, authorities).write_text(text, encoding="utf-8")


def against(bench: Bench, name: str, found: Mapping[str, float]) -> dict[str, float]:
    """How many times what the run at 100 found; nothing where this is that one or none was."""
    if bench.filled.authorities == COMPARED_WITH:
        return {}
    known = read(bench.results, COMPARED_WITH).get(name, {})
    return {each: cost / known[each] for each, cost in found.items() if each in known}


def compared(bench: Bench, name: str, found: Mapping[str, float]) -> dict[str, float]:
    """The same of what is kept now, in microseconds of CPU."""
    keep(bench.results, bench.filled.authorities, name, dict(found))
    return against(bench, name, found)
