"""The built dashboard and the health addresses, where one process serves everything."""

from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse, RedirectResponse
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from starlette.staticfiles import StaticFiles

from triada.core.errors import NotFound, Unavailable
from triada.core.sentences import LANGUAGES
from triada.settings import Settings

NEVER_CHANGES = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"


async def livez() -> Response:
    return Response("alive\n", media_type="text/plain")


async def readyz(request: Request) -> Response:
    try:
        async with request.app.state.engine.connect() as connection:
            await connection.execute(select(1))
    except (SQLAlchemyError, OSError) as error:
        raise Unavailable from error
    return Response("ready\n", media_type="text/plain")


class Assets(StaticFiles):
    """Names of built files carry their hash, so they never change."""

    def file_response(self, *args: object, **options: object) -> Response:
        response: Response = super().file_response(*args, **options)  # type: ignore[arg-type]  # passed on as given
        response.headers["Cache-Control"] = NEVER_CHANGES
        return response


def _page(dist: Path) -> FileResponse:
    return FileResponse(dist / "index.html", headers={"Cache-Control": ASK_AGAIN})


def _install_pages(app: FastAPI, dist: Path) -> None:
    async def page(request: Request) -> Response:
        return _page(dist)

    async def file(request: Request, name: str) -> Response:
        found = dist / name
        if "/" in name or not found.is_file():
            raise NotFound
        return FileResponse(found, headers={"Cache-Control": ASK_AGAIN})

    app.mount("/assets", Assets(directory=dist / "assets", check_dir=False))
    app.mount("/api-docs", StaticFiles(directory=dist / "api-docs", html=True, check_dir=False))
    for path in ("/", "/setup", *(f"/{language}" for language in LANGUAGES)):
        app.add_api_route(path, page, methods=["GET", "HEAD"], include_in_schema=False)
    for language in LANGUAGES:
        deep = f"/{language}/{{rest:path}}"
        app.add_api_route(deep, page, methods=["GET", "HEAD"], include_in_schema=False)
    app.add_api_route("/{name}", file, methods=["GET", "HEAD"], include_in_schema=False)


async def _to_docs() -> Response:
    return RedirectResponse("/api-docs/")


def install(app: FastAPI, settings: Settings) -> None:
    app.add_api_route("/livez", livez, include_in_schema=False)
    app.add_api_route("/readyz", readyz, include_in_schema=False)
    app.add_api_route("/docs", _to_docs, include_in_schema=False)
    if settings.frontend_dist is not None and settings.frontend_dist.is_dir():
        _install_pages(app, settings.frontend_dist)
