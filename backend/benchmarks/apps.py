"""What the product is compared with; each in a process of its own: `apps.py NAME PORT`."""

import base64
import json
import os
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import uvloop
from fastapi import APIRouter, FastAPI, Response
from pydantic import BaseModel

from triada import main
from triada.core.http import policy
from triada.core.rights import Right
from triada.serving import run_app
from triada.settings import Settings

ANSWERS = "BENCH_ANSWERS"
"""Folder of the answers that the constant application gives."""
SMALL = b"x" * 64


def keep(folder: Path, name: str, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    """An answer for the constant application: the same bytes under the same headers."""
    told = [[key.decode("latin-1"), value.decode("latin-1")] for key, value in headers]
    kept = {"headers": told, "body": base64.b64encode(body).decode()}
    (folder / f"{name}.json").write_text(json.dumps(kept), encoding="utf-8")


@cache
def _kept(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    kept = json.loads((Path(os.environ[ANSWERS]) / f"{name}.json").read_text(encoding="utf-8"))
    headers = [(key.encode("latin-1"), value.encode("latin-1")) for key, value in kept["headers"]]
    return (
        {"type": "http.response.start", "status": 200, "headers": headers},
        {"type": "http.response.body", "body": base64.b64decode(kept["body"])},
    )


async def _lifespan(receive: Any, send: Any) -> None:
    for step in ("startup", "shutdown"):
        await receive()
        await send({"type": f"lifespan.{step}.complete"})


async def constant(scope: Any, receive: Any, send: Any) -> None:
    """The least that can be done to give these bytes."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
        return
    start, body = _kept(scope["path"][1:])
    await send(start)
    await send(body)


def framework() -> FastAPI:
    """The same bytes as a route of the framework gives them, with the headers of the bytes."""
    app = FastAPI(openapi_url=None)

    async def route(name: str) -> Response:
        return Response(_kept(name)[1]["body"], media_type="application/json")

    app.add_api_route("/{name}", route)
    return app


async def bare(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
        return
    headers = [(b"content-length", b"64")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": SMALL})


class Small(BaseModel):
    """So that the description has a shape, even where this is the only route."""


def _last() -> APIRouter:
    router = APIRouter()

    @router.get("/last-of-all", response_model=Small, openapi_extra=policy(Right.anyone))
    async def last() -> Response:
        return Response(b"{}", media_type="application/json")

    return router


def all_routes() -> FastAPI:
    """The product with one more route behind all others."""
    main.ROUTERS = (*main.ROUTERS, _last())
    return main.create_app(Settings())


def one_route() -> FastAPI:
    """The product's frame with that route alone."""
    main.ROUTERS = (_last(),)
    return main.create_app(Settings())


APPS: Mapping[str, Callable[[], Any]] = {
    "constant": lambda: constant,
    "framework": framework,
    "bare": lambda: bare,
    "all_routes": all_routes,
    "one_route": one_route,
}


def serve(name: str, port: int) -> None:
    """As `triada serve` does, with the same loop and settings of the server."""
    uvloop.run(run_app(APPS[name](), Settings(port=port), with_worker=False))


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]))
