"""typst, with its faults as errors."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import typst

PANIC: Final = "PanicException"
"""How a fault of typst's own arrives: as no `Exception`, and of a class without another name."""


class TypstCrashed(Exception):  # noqa: N818 - says what happened
    """A fault of typst, not of what it was given."""


def compile_pdf(files: Mapping[str, bytes]) -> bytes:
    """PDF/UA of files by their path, of which `main.typ` is the one to draw.

    Raises `typst.TypstError` for what cannot be drawn, and `TypstCrashed`."""
    with TemporaryDirectory(prefix="triada-typst-") as name:
        folder = Path(name)
        for path, content in files.items():
            (folder / path).write_bytes(content)
        try:
            # Fonts of the machine would make the same plan another file elsewhere.
            return typst.compile(
                folder / "main.typ", root=folder, pdf_standards=["ua-1"], ignore_system_fonts=True
            )
        except BaseException as error:
            if type(error).__name__ != PANIC:
                raise
            raise TypstCrashed(str(error)) from error
