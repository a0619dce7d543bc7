"""Long work in threads of its own: few pieces at a time, few that wait, and more are refused."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from triada.core.errors import Unavailable

Made = TypeVar("Made")


@dataclass
class WorkQueue:
    """Shorter than the pool of connections, so that work of one kind cannot take all of them."""

    name: str
    at_once: int
    most: int
    """Pieces of work altogether, those that wait among them."""
    busy: type[Unavailable]
    retry_after: int
    """Seconds after which there may be room again."""
    begun: int = 0
    _counting: threading.Lock = field(default_factory=threading.Lock)

    @cached_property
    def _threads(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self.at_once, thread_name_prefix=self.name)

    def _enter(self) -> None:
        with self._counting:
            if self.begun >= self.most:
                raise self.busy(retry_after=self.retry_after)
            self.begun += 1

    def _leave(self, _: object) -> None:
        with self._counting:
            self.begun -= 1

    async def run(self, work: Callable[[], Made]) -> Made:
        """What the work gives. Raises what it raises, and `busy` where too many wait."""
        self._enter()
        try:
            running = self._threads.submit(work)
        except BaseException:
            self._leave(None)
            raise
        # Whoever goes away leaves the work behind, which then still takes its place.
        running.add_done_callback(self._leave)
        return await asyncio.wrap_future(running)
