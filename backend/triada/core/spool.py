"""Answers of any length wait in a file for their reader: a slow one holds no connection."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import IO

from triada.core.errors import Unavailable

PIECE = 131_072
MOST_BYTES = 268_435_456
"""Of one file; what is more waits until its reader has come so far."""
MOST_READERS = 16
COPIES = 2
"""That fill files at once."""
IDLE = 20.0
"""Seconds after which a reader who takes nothing of what is there gives way to one who would."""


class Spool:
    """One writer and one reader. What was read is overwritten once all of it was."""

    def __init__(self, folder: Path, most: int) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file: IO[bytes] = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - see `close`
        self._most, self._written, self._read = most, 0, 0
        self._ended = False
        self._error: BaseException | None = None
        self._news = asyncio.Event()
        self._offered = 0.0
        """Since when the next bytes wait to be taken."""

    async def write(self, data: bytes) -> None:
        """Waits where the file is full and its reader has not come to its end."""
        while self._written + len(data) > self._most and self._read < self._written:
            self._check()
            self._news.clear()
            await self._news.wait()
        self._check()
        if self._read == self._written:
            self._written = self._read = 0
            self._offered = time.monotonic()
        self._file.seek(self._written)
        self._file.write(data)
        self._written += len(data)
        self._news.set()

    def end(self, error: BaseException | None = None) -> None:
        """Nothing follows, or this is what went wrong."""
        self._ended, self._error = True, self._error or error
        self._news.set()

    def _check(self) -> None:
        if self._error is not None:
            raise self._error

    async def pieces(self) -> AsyncIterator[bytes]:
        while True:
            self._check()
            if self._read < self._written:
                self._file.seek(self._read)
                piece = self._file.read(min(PIECE, self._written - self._read))
                self._read += len(piece)
                self._offered = time.monotonic()
                self._news.set()
                yield piece
            elif self._ended:
                return
            else:
                self._news.clear()
                await self._news.wait()

    @property
    def idle(self) -> float:
        """Seconds for which its reader took nothing of what was there."""
        waiting = self._read < self._written
        return time.monotonic() - self._offered if waiting else 0.0

    def close(self) -> None:
        self._file.close()


class Spools:
    """All that are read now."""

    def __init__(self, folder: Path, most_readers: int = MOST_READERS) -> None:
        self.folder, self.most_readers = folder, most_readers
        self.copies = asyncio.Semaphore(COPIES)
        """Of what fills the files: each holds a connection while it does."""
        self._open: set[Spool] = set()

    def open(self) -> Spool | None:
        """Nothing where all places are taken by readers who read."""
        if len(self._open) >= self.most_readers:
            slowest = max(self._open, key=lambda each: each.idle)
            if slowest.idle < IDLE:
                return None
            self._open.discard(slowest)
            slowest.end(Unavailable())
        spool = Spool(self.folder, MOST_BYTES)
        self._open.add(spool)
        return spool

    def close(self, spool: Spool) -> None:
        self._open.discard(spool)
        spool.close()
