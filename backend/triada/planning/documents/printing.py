"""From frozen contents to files: a document is put together in a thread and rendered by a process
of its own, few at a time, each with a limit of time, memory and size."""

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from uuid import UUID

from triada.core.errors import Invalid, Unavailable
from triada.core.work_queue import WorkQueue
from triada.planning.documents.elements import Document
from triada.planning.documents.file_names import Form
from triada.planning.documents.printer_process import OUT_OF_MEMORY, SECONDS

LARGEST: Final = 100 * 1024**2
Pictures = Mapping[UUID, bytes]


class PressIsBusy(Unavailable):
    """So many documents wait that who asks for one more would wait in vain."""


class DocumentTooLarge(Invalid):
    """It takes more time or room than one document may."""


PRESS: Final = WorkQueue("printer", at_once=2, most=8, busy=PressIsBusy, retry_after=10)


def _run(command: Sequence[str]) -> None:
    """Whoever was stopped by a limit needed too much; any other end is a fault of ours."""
    try:
        subprocess.run(command, check=True, timeout=SECONDS, stdin=subprocess.DEVNULL)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise DocumentTooLarge from error
    except subprocess.CalledProcessError as error:
        if error.returncode < 0 or error.returncode == OUT_OF_MEMORY:
            raise DocumentTooLarge from error
        raise


def _render(document: Document, form: Form, pictures: Pictures) -> bytes:
    with TemporaryDirectory(prefix="triada-press-") as name:
        folder = Path(name)
        (folder / "document.json").write_text(document.model_dump_json(), encoding="utf-8")
        (folder / "pictures").mkdir()
        for id, picture in pictures.items():
            (folder / "pictures" / str(id)).write_bytes(picture)
        command = [sys.executable, "-m", "triada.planning.documents.printer_process", form, name]
        _run(command)
        made = folder / "made"
        if made.stat().st_size > LARGEST:
            raise DocumentTooLarge
        return made.read_bytes()


async def printed(form: Form, make: Callable[[], Document], pictures: Pictures) -> bytes:
    """Made in the thread that prints it, for both take their time.

    Raises `PressIsBusy` where too many wait, `DocumentTooLarge` where it takes more than it may."""
    return await PRESS.run(lambda: _render(make(), form, pictures))
