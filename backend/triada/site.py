"""The built dashboard and the health addresses, where one process serves everything."""

from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from triada.core.errors import NotFound, Unavailable
from triada.core.sentences import LANGUAGES
from triada.settings import Settings

NEVER_CHANGES = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"


async def livez(_: Request) -> Response:
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


def _page(dist: Path, status: int = 200) -> FileResponse:
    return FileResponse(dist / "index.html", status, headers={"Cache-Control": ASK_AGAIN})


def _pages(dist: Path) -> list[BaseRoute]:
    async def page(_: Request) -> Response:
        return _page(dist)

    async def file(request: Request) -> Response:
        """A misspelt address shows people a page and programs a refusal; both are 404."""
        name = request.path_params["name"]
        found = dist / name
        if "/" not in name and found.is_file():
            return FileResponse(found, headers={"Cache-Control": ASK_AGAIN})
        if "text/html" not in request.headers.get("accept", ""):
            raise NotFound
        return _page(dist, 404)

    paths = ["/", "/setup"]
    for language in LANGUAGES:
        paths += [f"/{language}", f"/{language}/{{rest:path}}"]
    return [
        Mount("/assets", Assets(directory=dist / "assets", check_dir=False)),
        Mount("/api-docs", StaticFiles(directory=dist / "api-docs", html=True, check_dir=False)),
        *(Route(path, page) for path in paths),
        Route("/{name:path}", file),
    ]


def install(app: FastAPI, settings: Settings) -> None:
    """Outside the API: nobody is asked who they are, and no database is needed for a page."""
    app.router.routes += [Route("/livez", livez), Route("/readyz", readyz)]
    if settings.frontend_dist is not None and settings.frontend_dist.is_dir():
        app.router.routes += _pages(settings.frontend_dist)
