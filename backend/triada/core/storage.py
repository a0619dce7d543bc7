"""Bytes of files, apart from the database: a folder, or a bucket of S3 by setting."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import IO

from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from triada.core.errors import StorageFull, Unavailable

PIECE = 65_536


def _problem(error: BaseError) -> StorageFull | Unavailable:
    """A full disk has no class of its own, only the number of the operating system."""
    full = "os error 28" in str(error) or "StorageFull" in str(error)
    return StorageFull() if full else Unavailable()


def _settle(path: Path) -> None:
    """On the disk before a row says so: the file, and the folder that names it."""
    for each in (path, path.parent):
        handle = os.open(each, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@dataclass
class Files:
    """One store for all authorities; an address is made by the program, never of a name."""

    url: str | None
    folder: Path

    @cached_property
    def store(self) -> ObjectStore:
        """Opened by the first who needs it, so that a description alone makes no folder."""
        if self.url is not None:
            return from_url(self.url)
        # Attachments may be internal: nobody else on the machine looks into the folder.
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        return LocalStore(self.folder)

    async def keep(self, address: str, file: IO[bytes]) -> None:
        """The whole file or nothing; the same bytes again only make it younger."""
        try:
            await self.store.put_async(address, file)
        except BaseError as error:
            raise _problem(error) from error
        if isinstance(self.store, LocalStore):
            await asyncio.to_thread(_settle, self.folder / address)

    async def has(self, address: str) -> bool:
        try:
            await self.store.head_async(address)
        except FileNotFoundError:
            return False
        except BaseError as error:
            raise _problem(error) from error
        return True

    async def read(self, address: str) -> AsyncIterator[bytes]:
        """Found before the first piece is asked for, so that a refusal can still be said."""
        try:
            found = await self.store.get_async(address)
        except (FileNotFoundError, BaseError) as error:
            raise Unavailable from error
        return aiter(found.stream(min_chunk_size=PIECE))

    async def kept_before(self, instant: datetime) -> AsyncIterator[Sequence[str]]:
        async for page in self.store.list():
            yield [each["path"] for each in page if each["last_modified"] < instant]

    async def drop(self, addresses: Sequence[str]) -> None:
        for address in addresses:
            with contextlib.suppress(FileNotFoundError):
                await self.store.delete_async(address)
