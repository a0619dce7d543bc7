"""One process that serves the API, the pages and the background work, and stops all of it."""

import asyncio
import contextlib
import gc
import shutil
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import uvicorn
import uvloop
from fastapi import FastAPI

from triada.core.urls import plain
from triada.main import create_app
from triada.settings import Environment, Settings
from triada.worker import make_worker

ROOM_NEEDED = 300_000_000
"""Bytes an embedded database wants at its first start, with some air."""


class CannotStartError(Exception):
    """One clear sentence for the person at the terminal."""


def check_port(settings: Settings) -> None:
    with socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise CannotStartError(
                f"Port {settings.port} on {settings.host} cannot be used ({error.strerror}). "
                f"Choose another one: PORT={settings.port + 1} make run"
            ) from error


def check_room(folder: Path) -> None:
    existing = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    if shutil.disk_usage(existing).free < ROOM_NEEDED:
        raise CannotStartError(
            f"The disk of {folder} is full: Triada needs 300 MB there. "
            "Make room, or name another folder with TRIADA_DATA."
        )


def check_production(settings: Settings) -> None:
    if settings.triada_environment == Environment.production and not settings.secure:
        raise CannotStartError(
            "In production PUBLIC_URL must begin with https://, so that sign-ins are protected."
        )


class Server(uvicorn.Server):
    """Leaves signals to us: uvicorn would end the process before the database is stopped."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    def ask_to_stop(self) -> None:
        self.force_exit = self.should_exit
        self.should_exit = True


async def run_app(app: FastAPI, settings: Settings, *, with_worker: bool) -> None:
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
    )
    server = Server(config)
    # What was put together lives to the end: to look through it again stops everybody for a while.
    gc.collect()
    gc.freeze()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, server.ask_to_stop)
    working = asyncio.create_task(_work(app, settings)) if with_worker else None
    try:
        await server.serve()
    finally:
        if working is not None:
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)


async def _work(app: FastAPI, settings: Settings) -> None:
    worker = make_worker(plain(settings.database_url or ""), app.state.sessions, app.state.files)
    async with worker.open_async():
        await worker.run_worker_async(install_signal_handlers=False, concurrency=1)


def serve(settings: Settings, *, with_worker: bool) -> None:
    """Until somebody presses Ctrl-C."""
    uvloop.run(run_app(create_app(settings), settings, with_worker=with_worker))


async def _only_work(settings: Settings) -> None:
    app = create_app(settings)
    working = asyncio.create_task(_work(app, settings))
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, working.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await working
    await app.state.engine.dispose()


def work(settings: Settings) -> None:
    """The background work alone, as production runs it."""
    uvloop.run(_only_work(settings))
