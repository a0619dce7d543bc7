"""Reads one document in a process of its own, so that none can hold up or bring down the server:
`python -m triada.planning.proposals.reading.subprocess_reader docx FILE`."""

import json
import resource
import sys
from pathlib import Path
from typing import Final

from triada.planning.proposals.blocks import Block
from triada.planning.proposals.reading.bounds import Bounds, Unreadable

SECONDS: Final = 60
MEMORY: Final = 2 * 1024**3


def _bounded() -> None:
    """The parent counts time as the reader does; these are for a parent that died."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _blocks(form: str, path: Path) -> list[Block]:
    # Each form has its own library, and neither waits for the other's.
    with path.open("rb") as file:
        if form == "pdf":
            from triada.planning.proposals.reading import pdf  # noqa: PLC0415

            return pdf.read(file, Bounds())
        from triada.planning.proposals.reading import docx  # noqa: PLC0415

        return docx.read(file, Bounds())


def main(form: str, path: Path) -> None:
    _bounded()
    try:
        told: object = [block.model_dump(mode="json") for block in _blocks(form, path)]
    except Unreadable as refused:
        told = {"refused": refused.code}
    except (MemoryError, RecursionError):
        told = {"refused": "DocumentTooLong"}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
