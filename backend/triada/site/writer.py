"""Runs the dashboard's own components in this process, so that what a page shows is said once."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from py_mini_racer import JSPromise, MiniRacer

LONGEST = 5.0
MOST_MEMORY = 256_000_000


class Writer:
    """V8 without files, network or other pages; one page at a time, in a thread of its own."""

    def __init__(self, program: Path) -> None:
        self.program = program
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
        finally:
            # One that was stopped for its time goes on with the next page; for memory, it is lost.
            if engine.was_hard_memory_limit_reached():
                engine.close()
                self._engine = None

    async def write(self, asked: dict[str, Any]) -> dict[str, Any]:
        """The page, or the addresses of the API whose answers it still needs (`wanted`)."""
        loop = asyncio.get_running_loop()
        found: dict[str, Any] = await loop.run_in_executor(
            self._thread, self._write, json.dumps(asked)
        )
        return found

    def close(self) -> None:
        self._thread.shutdown(cancel_futures=True)
        self._engine = None
