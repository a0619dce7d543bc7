"""Which program this is: what it made earlier is worth nothing when it would make it otherwise."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parents[1]
SOURCES: Final = (".py", ".json", ".typ", ".html", ".sql")
LIBRARIES: Final = ("typst", "python-docx", "lxml", "markdown-it-py", "pydantic")
"""Those that draw; the fonts of documents come with typst."""


@cache
def fingerprint() -> str:
    """Of all sources and of the libraries that draw, as SHA-256 in hexadecimal."""
    digest = hashlib.sha256()
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for path in sorted(each for each in PACKAGE.rglob("*") if each.suffix in SOURCES):
        digest.update(f"{path.relative_to(PACKAGE)}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
