"""Renders one document in a subprocess, so that none can hold up or bring down the server:
`python -m triada.planning.documents.printer_process pdf FOLDER`. It starts for every document, so
it imports nothing but its writer."""

import resource
import sys
from pathlib import Path
from typing import Final

from triada.planning.documents.elements import Document

SECONDS: Final = 60
MEMORY: Final = 3 * 1024**3
"""A plan of 400 measures takes half a gigabyte."""


MOST_DOTS: Final = 40_000_000
"""A few kilobytes can unfold to more than there is memory."""
OUT_OF_MEMORY: Final = 3
"""How it ends when there is no memory left."""


def _limit_resources() -> None:
    """The parent counts time as the reader does; these are for a parent that died."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _render(form: str, document: Document, pictures: dict[str, bytes]) -> bytes:
    # Each form has its own library, and neither waits for the other's.
    if form == "pdf":
        from triada.planning.documents import pdf  # noqa: PLC0415

        return pdf.write(document, pictures)
    from triada.planning.documents.word import writer  # noqa: PLC0415

    return writer.write(document, pictures)


def _drawable(picture: bytes) -> bool:
    """Only its head is read here."""
    from docx.image.exceptions import (  # noqa: PLC0415
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )
    from docx.image.image import Image  # noqa: PLC0415

    try:
        image = Image.from_blob(picture)
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError):
        return False
    return int(image.px_width) * int(image.px_height) <= MOST_DOTS


def main(form: str, folder: Path) -> None:
    _limit_resources()
    document = Document.model_validate_json((folder / "document.json").read_bytes())
    given = {path.name: path.read_bytes() for path in sorted((folder / "pictures").iterdir())}
    pictures = {id: picture for id, picture in given.items() if _drawable(picture)}
    (folder / "made").write_bytes(_render(form, document, pictures))


if __name__ == "__main__":
    try:
        main(sys.argv[1], Path(sys.argv[2]))
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
