"""A virtual environment of their own: the project itself needs none of these packages."""

import subprocess
import sys
from pathlib import Path

PACKAGES = ("django>=5.2,<6", "djangorestframework", "psycopg[binary]", "gunicorn")


class NotInstalledError(RuntimeError):
    """Says plainly why goal 10 could not be measured."""


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise NotInstalledError(" ".join(last) or f"{command[0]} failed")


def installed(folder: Path) -> Path:
    """The folder of its programs; made where it is missing."""
    programs = folder / "bin"
    if not (programs / "gunicorn").exists():
        _run(sys.executable, "-m", "venv", str(folder))
        _run(str(programs / "python"), "-m", "pip", "install", "--quiet", *PACKAGES)
    return programs
