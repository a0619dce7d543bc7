"""The dashboard and the health addresses, where one process serves everything."""

from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse, RedirectResponse
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from starlette.routing import BaseRoute, Mount, Route

from triada.core.errors import NotFound, Unavailable
from triada.core.translations import LANGUAGES, wanted_language
from triada.settings import Settings
from triada.site import pages
from triada.site.files import Assets, BuiltFiles, can_be_a_file
from triada.site.pages import Pages
from triada.site.shell import Shell
from triada.site.writer import Writer

ASK_AGAIN = "no-cache"
OF_WORKSPACE = ("work", "work/{rest:path}", "sign-in", "setup", "invitation", "password")
CHOICES = (*pages.CHOICES, "language")
"""The cookies on which a page depends."""


async def livez(_: Request) -> Response:
    return Response("alive\n", media_type="text/plain")


async def readyz(request: Request) -> Response:
    try:
        async with request.app.state.engine.connect() as connection:
            await connection.execute(select(1))
    except (SQLAlchemyError, OSError) as error:
        raise Unavailable from error
    return Response("ready\n", media_type="text/plain")


async def to_own_language(request: Request) -> Response:
    """By what the reader chose here, else by the browser's wish; a part after # goes along."""
    chosen = request.cookies.get("language")
    language = (
        chosen if chosen in LANGUAGES else wanted_language(request.headers.get("accept-language"))
    )
    path = request.url.path.rstrip("/")
    query = f"?{request.url.query}" if request.url.query else ""
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Language, Cookie"}
    return RedirectResponse(f"/{language}{path}{query}", 302, headers)


def _is_built(name: str) -> bool:
    """Of the files beside the pages; those of the pages themselves have their own routes."""
    return "/" not in name and not name.endswith(".html") and can_be_a_file(name)


def is_page(path: str) -> bool:
    """Of the pages that are made of answers of the API."""
    language, _, rest = path[1:].partition("/")
    return language in LANGUAGES and rest.partition("/")[0] not in OF_WORKSPACE


def _pages(app: FastAPI, dist: Path, origin: str | None) -> list[BaseRoute]:
    app.state.pages = Pages(app, Shell.read(dist), Writer(dist / "server" / "page.js"), origin)

    async def workspace(_: Request) -> Response:
        return FileResponse(dist / "workspace.html", headers={"Cache-Control": ASK_AGAIN})

    async def file(request: Request) -> Response:
        """A misspelt address shows people a page and programs a refusal; both are 404."""
        name = request.path_params["name"]
        found = dist / name
        if _is_built(name) and found.is_file():
            return FileResponse(found, headers={"Cache-Control": ASK_AGAIN})
        if "text/html" not in request.headers.get("accept", ""):
            raise NotFound
        return FileResponse(dist / "index.html", 404, headers={"Cache-Control": ASK_AGAIN})

    routes: list[BaseRoute] = [
        Mount("/assets", Assets(directory=dist / "assets", check_dir=False)),
        Mount("/api-docs", BuiltFiles(directory=dist / "api-docs", html=True, check_dir=False)),
        Route("/", to_own_language),
        Route("/setup", to_own_language),
    ]
    for language in LANGUAGES:
        routes += [Route(f"/{language}/{path}", workspace) for path in OF_WORKSPACE]
        routes += [
            Route(f"/{language}{rest}", app.state.pages.page) for rest in ("", "/{rest:path}")
        ]
    return [*routes, Route("/{name:path}", file)]


def install(app: FastAPI, settings: Settings) -> None:
    """Outside the API: nobody is asked who they are; a page asks the API as its reader."""
    app.router.routes += [Route("/livez", livez), Route("/readyz", readyz)]
    if settings.frontend_dist is not None and settings.frontend_dist.is_dir():
        app.router.routes += _pages(app, settings.frontend_dist, settings.public_url)
