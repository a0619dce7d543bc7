"""Runs the dashboard's own components in this process, so that what a page shows is said once."""

import asyncio
import contextlib
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from py_mini_racer import JSEvalException, JSPromise, MiniRacer, init_mini_racer

LONGEST = 5.0
MOST_MEMORY = 256_000_000
MOST_WAITING = 20


class TooManyWaitError(RuntimeError):
    """More pages are asked for at once than one engine can write."""


class Writer:
    """V8 without files, network or other pages; one page at a time, in a thread of its own."""

    def __init__(self, program: Path) -> None:
        # Where the processor has protection keys for memory, V8 gives them to the thread in which
        # it starts and to those begun by it: any other one would die at its first engine.
        init_mini_racer(ignore_duplicate_init=True)
        self.program = program
        self.waiting = 0
        self._engine: MiniRacer | None = None
        self._thread = ThreadPoolExecutor(1, "pages")

    def _ready(self) -> MiniRacer:
        if self._engine is None:
            self._engine = MiniRacer()
            self._engine.set_hard_memory_limit(MOST_MEMORY)
            self._engine.eval(self.program.read_text("utf-8"))
        return self._engine

    def _write(self, asked: str) -> Any:
        engine = self._ready()
        try:
            promise = engine.eval(f"writePage({json.dumps(asked)})", timeout_sec=LONGEST)
            assert isinstance(promise, JSPromise)
            return json.loads(str(promise.get(timeout=LONGEST)))
        except Exception:
            # What one page left behind must not stop the next: it begins with a new engine.
            self._engine = None
            with contextlib.suppress(JSEvalException):
                # Waits until what was stopped has really ended; closing before that is no end.
                engine.eval("0", timeout_sec=LONGEST)
            engine.close()
            raise

    async def write(self, asked: str) -> dict[str, Any]:
        """The page, or the addresses of the API whose answers it still needs (`wanted`). When too
        many wait, it refuses: a reader is served sooner by the empty page."""
        if self.waiting >= MOST_WAITING:
            raise TooManyWaitError
        self.waiting += 1
        try:
            loop = asyncio.get_running_loop()
            found: dict[str, Any] = await loop.run_in_executor(self._thread, self._write, asked)
        finally:
            self.waiting -= 1
        return found

    def close(self) -> None:
        self._thread.shutdown(cancel_futures=True)
        self._engine = None
