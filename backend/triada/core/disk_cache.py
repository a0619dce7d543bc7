"""Copies of what takes long to make and is always made the same: a folder bounded in bytes, from
which goes first what nobody asked for the longest."""

import asyncio
import hashlib
import json
import logging
import os
import threading
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final

from pydantic_core import to_jsonable_python

from triada.core import program

log = logging.getLogger("triada")
DIGEST: Final = 32
"""Bytes in front of each copy: what a crash left half written is not given to anybody."""


@dataclass(frozen=True)
class Made:
    content: bytes
    complete: bool = True
    """Whether it would be made the same again; otherwise it is not kept."""


def key_of(*ingredients: Any) -> str:
    """By everything that the thing is made of, and by the program that makes it. What two readers
    may see differently must be among the ingredients: then no copy is for both of them."""
    told = to_jsonable_python([program.fingerprint(), *ingredients])
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


@dataclass
class DiskCache:
    folder: Path
    most: int
    """Bytes of all copies together; none are kept where it is nothing."""
    _sizes: "OrderedDict[str, int] | None" = None
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _making: dict[str, "asyncio.Task[bytes]"] = field(default_factory=dict)

    async def get(self, key: str, make: Callable[[], Awaitable[Made]]) -> bytes:
        """The copy, else what `make` makes, once for all who ask meanwhile. Who may have it was
        asked before: a copy knows nobody. Raises what `make` raises."""
        making = self._making.get(key)
        if making is None:
            making = asyncio.create_task(self._made(key, make))
            self._making[key] = making
            making.add_done_callback(lambda _: self._making.pop(key, None))
        # Whoever goes away does not take it from the others.
        return await asyncio.shield(making)

    async def _made(self, key: str, make: Callable[[], Awaitable[Made]]) -> bytes:
        kept = await asyncio.to_thread(self.read, key)
        if kept is not None:
            return kept
        made = await make()
        if made.complete:
            await asyncio.to_thread(self.keep, key, made.content)
        return made.content

    def read(self, key: str) -> bytes | None:
        path = self.folder / key
        try:
            kept = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        content = kept[DIGEST:]
        if hashlib.sha256(content).digest() != kept[:DIGEST]:
            return None
        with self._lock:
            if self._sizes is not None and key in self._sizes:
                self._sizes.move_to_end(key)
        return content

    def keep(self, key: str, content: bytes) -> None:
        """A folder that cannot be written costs time, not the answer."""
        size = DIGEST + len(content)
        if size > self.most:
            return
        try:
            with self._lock:
                self._write(key, hashlib.sha256(content).digest() + content)
                sizes = self._listed()
                sizes[key] = size
                sizes.move_to_end(key)
                self._forget_oldest(sizes)
        except OSError as error:
            log.warning("no copy is kept: %s", type(error).__name__)

    def _write(self, key: str, content: bytes) -> None:
        """Whole or not at all, and for nobody else on the machine."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with NamedTemporaryFile(dir=self.folder, prefix=".", delete=False) as file:
            file.write(content)
        Path(file.name).replace(self.folder / key)

    def _listed(self) -> "OrderedDict[str, int]":
        """Those of an earlier start are found again, the oldest first."""
        if self._sizes is None:
            found = [(each.stat(), each.name) for each in self.folder.iterdir()]
            by_age = sorted(found, key=lambda each: each[0].st_mtime)
            self._sizes = OrderedDict((name, about.st_size) for about, name in by_age)
        return self._sizes

    def _forget_oldest(self, sizes: "OrderedDict[str, int]") -> None:
        together = sum(sizes.values())
        while together > self.most:
            oldest, size = sizes.popitem(last=False)
            (self.folder / oldest).unlink(missing_ok=True)
            together -= size
