"""From frozen contents to files: a document is put together in a thread and rendered by a process
of its own, few at a time, each with a limit of time, memory and size."""

import asyncio
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from uuid import UUID

from triada.core.errors import Invalid, Unavailable
from triada.planning.documents import plan_document, summary_document
from triada.planning.documents.difference_document import Compared, difference_document
from triada.planning.documents.elements import Document
from triada.planning.documents.file_names import Form
from triada.planning.documents.locale import Locale
from triada.planning.documents.plan_document import Generated
from triada.planning.documents.printer_process import OUT_OF_MEMORY, SECONDS
from triada.planning.documents.timeline import TimelineEvent
from triada.planning.documents.version_stamp import VersionStamp
from triada.planning.versions.format import Content

AT_ONCE: Final = 2
MOST_WAITING: Final = 20
LARGEST: Final = 100 * 1024**2
Pictures = Mapping[UUID, bytes]

_printers = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="printer")
_waiting = threading.BoundedSemaphore(MOST_WAITING)


class PressIsBusy(Unavailable):
    """So many documents wait that who asks for one more would wait in vain."""


class DocumentTooLarge(Invalid):
    """It takes more time or room than one document may."""


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


async def _print(make: Callable[[], Document], form: Form, pictures: Pictures) -> bytes:
    if not _waiting.acquire(blocking=False):
        raise PressIsBusy
    try:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(_printers, lambda: _render(make(), form, pictures))
    finally:
        _waiting.release()


async def plan(
    form: Form,
    content: Content,
    locale: Locale,
    version: VersionStamp | None = None,
    *,
    generated: Generated | None = None,
    pictures: Pictures | None = None,
) -> bytes:
    return await _print(
        lambda: plan_document.plan_document(content, locale, version, generated),
        form,
        pictures or {},
    )


async def council_summary(
    form: Form,
    content: Content,
    locale: Locale,
    version: VersionStamp | None = None,
    events: Sequence[TimelineEvent] = (),
) -> bytes:
    """At most two pages."""
    return await _print(
        lambda: summary_document.council_summary(content, locale, version, events), form, {}
    )


async def difference(form: Form, compare: Callable[[], Compared], locale: Locale) -> bytes:
    """Compared in the thread that prints it, for both take their time."""
    return await _print(lambda: difference_document(compare(), locale), form, {})
