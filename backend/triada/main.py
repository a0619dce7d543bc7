"""Puts the application together: the routes of all records, and those that handle many of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module

from fastapi import APIRouter, Depends, FastAPI
from fastapi.routing import APIRoute
from fastapi.telemetry import TelemetryConfig
from sqlalchemy.ext.asyncio import AsyncEngine

from triada.commons import records as commons
from triada.commons.accounts import routes as accounts
from triada.commons.feedback import routes as feedback
from triada.commons.identity import routes as identity
from triada.commons.identity.auth import authenticate, cookie_name
from triada.commons.identity.queries import SESSIONS_OF
from triada.commons.invitations import routes as invitations
from triada.commons.setup import routes as setup
from triada.core import error_handlers
from triada.core.admission import Admission
from triada.core.body_limit import BodyLimit
from triada.core.bounded_process import PROCESS
from triada.core.compression import Compression
from triada.core.db import make_engine, make_sessions
from triada.core.disk_cache import DiskCache
from triada.core.errors import REFUSALS
from triada.core.headers import SafeHeaders
from triada.core.response_cache.middleware import ResponseCache
from triada.core.response_cache.store import ResponseStore
from triada.core.response_cache.validation import AT_ONCE, PLANNED_ONCE, Validator
from triada.core.route_index import RouteIndex
from triada.core.spool import Spools
from triada.core.storage import Files
from triada.core.urls import with_driver
from triada.description import API_VERSION, INFORMATION, describe
from triada.exchange.exports import routes as exports
from triada.exchange.feed import routes as feed
from triada.exchange.search import routes as search
from triada.planning import records as planning
from triada.planning.carry_over import routes as carry_over
from triada.planning.changes import routes as changes
from triada.planning.differences import routes as differences
from triada.planning.documents import routes as documents
from triada.planning.freezing import routes as freezing
from triada.planning.history import routes as history
from triada.planning.lifecycle import routes as lifecycle
from triada.planning.ordering import routes as ordering
from triada.planning.proposals import routes as proposals
from triada.planning.publication import routes as publication
from triada.planning.trees import routes as trees
from triada.planning.workbooks import routes as workbooks
from triada.settings import Settings
from triada.site import routes as site


def _router(package: str) -> APIRouter:
    router: APIRouter = import_module(f"{package}.routes").router
    return router


DOMAINS = dict.fromkeys(record.package for record in (*commons.RECORDS, *planning.RECORDS))
"""The packages that hold the routes of single records."""
ROUTERS: tuple[APIRouter, ...] = (
    setup.router,
    identity.router,
    accounts.router,
    invitations.router,
    feedback.router,
    *map(_router, DOMAINS),
    lifecycle.router,
    carry_over.router,
    freezing.router,
    trees.router,
    publication.router,
    history.router,
    ordering.router,
    differences.router,
    documents.router,
    changes.router,
    workbooks.router,
    proposals.router,
    search.router,
    feed.router,
    exports.router,
)


PREFIX = "/v1"
NO_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}
"""It would name addresses to others wherever the environment says so, and some are secrets."""


class RouteWithoutPolicyError(RuntimeError):
    """Every route says who may call it; the application does not start otherwise."""


def _policed(routers: tuple[APIRouter, ...]) -> None:
    for router in routers:
        for route in router.routes:
            if isinstance(route, APIRoute) and "x-policy" not in (route.openapi_extra or {}):
                raise RouteWithoutPolicyError(route.path)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    PROCESS.warm()
    # Two seconds of work, beside the first readers instead of before one of them.
    described = asyncio.create_task(asyncio.to_thread(app.openapi))
    yield
    await described
    if hasattr(app.state, "pages"):
        await app.state.pages.close()
    await app.state.engine.dispose()
    await app.state.validator.close()


def create_app(settings: Settings, engine: AsyncEngine | None = None) -> FastAPI:
    _policed(ROUTERS)
    app = FastAPI(
        **INFORMATION,
        docs_url=None,
        redoc_url=None,
        openapi_url="/v1/openapi.json",
        dependencies=[Depends(authenticate)],
        responses=REFUSALS,
        lifespan=_lifespan,
        telemetry=NO_TELEMETRY,
    )
    app.state.settings = settings
    database = with_driver(settings.database_url or "", "asyncpg")
    app.state.engine = engine or make_engine(database)
    app.state.sessions = make_sessions(app.state.engine)
    app.state.response_store = ResponseStore()
    asking = engine or make_engine(database, AT_ONCE, **PLANNED_ONCE)
    app.state.validator = Validator(asking, SESSIONS_OF)
    app.state.spools = Spools(settings.files_folder / "exports")
    app.state.files = Files(settings.files_url, settings.files_folder)
    app.state.print_cache = DiskCache(settings.print_cache_folder, settings.print_cache_limit)
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX)
    index = RouteIndex(PREFIX, app.router.routes)
    app.router.routes[:] = [index]
    error_handlers.install(app)
    describe(app, index.routes)
    site.install(app, settings)
    uploads = {
        "/v1/territories/import": settings.import_limit,
        "/v1/workbook-imports": settings.import_limit,
        "/v1/attachments": settings.file_limit,
        "/v1/proposals": settings.file_limit,
    }
    app.add_middleware(BodyLimit, most=settings.body_limit, apart=uploads)
    app.add_middleware(Compression, apart=("/v1/exports/", "/v1/attachments/"))
    app.add_middleware(
        ResponseCache,
        validator=app.state.validator,
        store=app.state.response_store,
        cookie=cookie_name(settings),
        pages=site.is_page,
        choices=site.CHOICES,
    )
    app.add_middleware(Admission)
    app.add_middleware(SafeHeaders, secure=settings.secure, version=API_VERSION)
    return app
