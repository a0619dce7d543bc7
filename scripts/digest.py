"""Prints one digest of words, files and folders, so that a step knows whether it has work to do."""

import hashlib
import os
import sys
from pathlib import Path

MADE = {"node_modules", "dist", "test-results", "playwright-report", "coverage", "__pycache__"}


def files(place: Path) -> list[Path]:
    """All files under a place in a stable order, without what tools have made there."""
    if place.is_file():
        return [place]
    found: list[Path] = []
    for folder, inner, names in os.walk(place):
        inner[:] = sorted(set(inner) - MADE)
        found += [Path(folder) / name for name in sorted(names)]
    return found


def digest(inputs: list[str]) -> str:
    """Names and contents of what exists; an input that is no file counts as the word it is."""
    total = hashlib.sha256()
    for given in inputs:
        total.update(given.encode() + b"\0")
        for path in files(Path(given)):
            total.update(str(path).encode() + b"\0")
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


if __name__ == "__main__":
    sys.stdout.write(digest(sys.argv[1:]) + "\n")
