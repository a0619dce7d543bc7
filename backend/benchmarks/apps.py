"""The applications that are measured; each runs in a process of its own: `apps.py NAME PORT`."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, Response

from triada import main
from triada.settings import Settings

SMALL = b"x" * 64
ANSWERS = "BENCH_ANSWERS"
"""Folder of the bytes that the constant answers consist of."""


def _constant_route(app: FastAPI) -> None:
    """One route that answers with bytes of a file, read once."""
    folder = Path(os.environ[ANSWERS])
    answers = {file.stem: file.read_bytes() for file in folder.glob("*.json")}

    async def constant(name: str) -> Response:
        return Response(answers[name], media_type="application/json")

    app.add_api_route("/constant/{name}", constant)


def constant() -> FastAPI:
    app = FastAPI(openapi_url=None)
    _constant_route(app)
    return app


async def bare(scope: Any, receive: Any, send: Any) -> None:
    assert scope["type"] == "http"
    headers = [(b"content-length", b"64")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": SMALL})


def product() -> FastAPI:
    return main.create_app(Settings())


def all_routes() -> FastAPI:
    """The product with one more route behind all others."""
    app = product()
    _constant_route(app)
    return app


def one_route() -> FastAPI:
    """The product's frame without any of its domains."""
    main.ROUTERS = ()
    return all_routes()


APPS: Mapping[str, Callable[[], Any]] = {
    "triada": product,
    "constant": constant,
    "bare": lambda: bare,
    "all_routes": all_routes,
    "one_route": one_route,
}


if __name__ == "__main__":
    uvicorn.run(
        APPS[sys.argv[1]](),
        port=int(sys.argv[2]),
        log_level="error",
        access_log=False,
        server_header=False,
    )
