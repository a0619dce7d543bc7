"""From bytes to blocks: what the file is, told by its content, and a reader beside the server."""

import asyncio
import io
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from triada.core.errors import Invalid, Problem
from triada.core.filetypes import FileTypeRefused, MediaType, media_type, safe_name
from triada.planning.proposals.blocks import Block
from triada.planning.proposals.reading import subprocess_reader, text
from triada.planning.proposals.reading.bounds import Bounds, Unreadable

READER = "triada.planning.proposals.reading.subprocess_reader"
AT_ONCE = asyncio.Semaphore(2)
"""A reader takes a whole core; others wait their turn."""


class DocumentNotTaken(Problem):
    """Neither DOCX nor PDF nor text by its content."""

    status = 415


class DocumentLocked(Invalid):
    """A PDF that opens with a password only."""


class DocumentBroken(Invalid):
    """It says what it is, and is not."""


class DocumentTooLong(Invalid):
    """More pages or words than anybody reviews at once, or too long to read."""


class DocumentWithoutText(Invalid):
    """A scan, or nothing at all."""


REFUSED: Mapping[str, type[Problem]] = {
    each.__name__: each for each in (DocumentLocked, DocumentBroken, DocumentTooLong)
}


def _kind(content: bytes, name: str) -> MediaType:
    try:
        return media_type(io.BytesIO(content), name)
    except FileTypeRefused as error:
        raise DocumentNotTaken from error


async def _told(form: str, path: Path) -> bytes:
    command = (sys.executable, "-m", READER, form, str(path))
    quiet = asyncio.subprocess.DEVNULL
    async with AT_ONCE:
        reader = await asyncio.create_subprocess_exec(
            *command, stdout=asyncio.subprocess.PIPE, stderr=quiet, stdin=quiet
        )
        try:
            told, _ = await asyncio.wait_for(reader.communicate(), subprocess_reader.SECONDS)
        except TimeoutError:
            raise DocumentTooLong from None
        finally:
            if reader.returncode is None:
                reader.kill()
                await reader.wait()
    if reader.returncode != 0:
        raise DocumentBroken
    return told


async def _read_beside(form: str, content: bytes) -> list[Block]:
    with NamedTemporaryFile() as file:
        await asyncio.to_thread(file.write, content)
        file.flush()
        told = json.loads(await _told(form, Path(file.name)))
    if isinstance(told, dict):
        raise REFUSED[told["refused"]]
    return [Block.model_validate(each) for each in told]


def from_text(said: str) -> list[Block]:
    try:
        blocks = text.read(said, Bounds())
    except Unreadable as refused:
        raise REFUSED[refused.code] from refused
    if not blocks:
        raise DocumentWithoutText
    return blocks


async def from_file(content: bytes, name: str) -> tuple[list[Block], str]:
    """With the name under which it is remembered."""
    if not content:
        raise DocumentWithoutText
    kind = _kind(content, name)
    if kind in (MediaType.text, MediaType.csv):
        return from_text(content.decode("utf-8-sig")), safe_name(name, kind)
    if kind not in (MediaType.docx, MediaType.pdf):
        raise DocumentNotTaken
    blocks = await _read_beside(kind.name, content)
    if not blocks:
        raise DocumentWithoutText
    return blocks, safe_name(name, kind)
