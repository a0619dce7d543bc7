"""Turns whatever stopped a request into one shape on the wire: problem+json with a sentence."""

import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.exc import StaleDataError
from starlette.exceptions import HTTPException

from triada.core import errors
from triada.core.errors import Fault, Problem, Refusal
from triada.core.http import AnsweredBefore
from triada.core.model import Base
from triada.core.translations import sentence, wanted_language

log = logging.getLogger("triada")
Made = TypeVar("Made")

PROBLEM_JSON = "application/problem+json"
BY_STATUS: Mapping[int, type[Problem]] = {
    400: errors.BrokenRequest,
    401: errors.NotSignedIn,
    403: errors.Forbidden,
    404: errors.NotFound,
    405: errors.MethodNotAllowed,
    413: errors.BodyTooLarge,
    415: errors.UnsupportedMediaType,
}
BY_SQLSTATE: Sequence[tuple[str, type[Problem]]] = (
    ("42501", errors.Forbidden),
    ("53100", errors.DatabaseFull),
    ("53", errors.Unavailable),
    ("54", errors.BodyTooLarge),
    ("57", errors.Unavailable),
    ("55P03", errors.Unavailable),
    ("40", errors.Unavailable),
    ("08", errors.Unavailable),
    ("22", errors.Invalid),
)


def _language(request: Request) -> str:
    return wanted_language(request.headers.get("accept-language"))


def problem_response(request: Request, problem: Problem, faults: Sequence[Fault] = ()) -> Response:
    language = _language(request)
    title = sentence(language, "refusals", problem.code, problem.facts)
    if problem.at and not faults:
        faults = [Fault(pointer=problem.at, code=problem.code, detail=title)]
    body = Refusal(
        type=f"/problems/{problem.code}",
        title=title,
        status=problem.status,
        detail=faults[0].detail if faults else None,
        instance=request.url.path,
        code=problem.code,
        errors=list(faults),
    )
    again = problem.status in (429, 503, 507)
    headers = {"Retry-After": str(problem.retry_after)} if again else {}
    return Response(body.model_dump_json(), problem.status, headers, PROBLEM_JSON)


def _steps(place: Sequence[Any], body: Any) -> Iterator[Any]:
    """Which of several shapes was tried is no place in the body, so it is left out."""
    inner: Any = {"body": body}
    for step in place[:-1]:
        named = isinstance(inner, list) or (isinstance(inner, dict) and step in inner)
        if named or place[0] != "body":
            inner = inner[step] if named else None
            yield step
    yield place[-1]


def _pointer(place: Sequence[Any], body: Any) -> str:
    return "/" + "/".join(str(step) for step in _steps(place, body))


def _fault(language: str, error: Mapping[str, Any], body: Any) -> Fault:
    detail = sentence(language, "faults", error["type"], error.get("ctx") or {})
    return Fault(pointer=_pointer(error["loc"], body), code=error["type"], detail=detail)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    found = error.errors()
    if any(entry["type"] == "json_invalid" for entry in found):
        return problem_response(request, errors.BrokenRequest())
    faults = [_fault(_language(request), entry, error.body) for entry in found[:50]]
    return problem_response(request, errors.Invalid(), faults)


def database_problem(error: DBAPIError) -> Problem | None:
    """The refusal behind an error of the database, where it is the caller's or passing."""
    original: Any = getattr(error.orig, "__cause__", None) or error.orig
    state: str = getattr(original, "sqlstate", None) or ""
    detail = f"{getattr(original, 'detail', '')}"
    if state == "23503":
        if "still referenced" in detail:
            return errors.StillUsed()
        return errors.UnknownReference(at=_field_of(original))
    if state == "23505":
        return errors.AlreadyThere(at=_field_of(original))
    if state.startswith("23"):
        return errors.Invalid()
    for start, problem in BY_SQLSTATE:
        if state.startswith(start):
            return problem()
    return errors.Unavailable() if error.connection_invalidated else None


def expected_problem(error: DBAPIError) -> Problem:
    """The refusal behind it, to be told beside others; what is no refusal goes on as an error."""
    problem = database_problem(error)
    if problem is None or problem.status >= 500:
        raise error
    return problem


async def in_savepoint(db: AsyncSession, work: Callable[[], Awaitable[Made]]) -> Made | Problem:
    """In a savepoint of its own, so that what comes after a refused piece of work can be tried as
    well."""
    try:
        async with db.begin_nested():
            return await work()
    except Problem as problem:
        return problem
    except StaleDataError:
        return errors.ChangedMeanwhile()
    except DBAPIError as error:
        return expected_problem(error)


def _field_of(original: Any) -> str | None:
    """The last column of the key that stood against it; under row-level security PostgreSQL
    names the key, not its columns."""
    name = getattr(original, "constraint_name", None)
    table = Base.metadata.tables.get(getattr(original, "table_name", None) or "")
    keys: list[Any] = [] if table is None else [*table.constraints, *table.indexes]
    columns = [list(key.columns) for key in keys if key.name == name]
    return f"/body/{columns[0][-1].name}" if columns and columns[0] else None


def _database(request: Request, error: Exception) -> Response:
    assert isinstance(error, DBAPIError)
    problem = database_problem(error)
    if problem is None:
        return _unforeseen(request, error)
    if problem.status >= 500:
        log.warning("database refused: %s", type(error.orig).__name__)
    return problem_response(request, problem)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    problem = BY_STATUS.get(error.status_code, errors.BrokenRequest)()
    response = problem_response(request, problem)
    response.headers.update(error.headers or {})
    return response


def _unforeseen(request: Request, error: Exception) -> Response:
    """A fault of ours: the log has the trace, the reader an honest sentence."""
    log.error("unforeseen at %s %s", request.method, request.url.path, exc_info=error)
    return problem_response(request, errors.OurFault())


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return problem_response(request, error, error.faults)


def _again(request: Request, error: Exception) -> Response:
    assert isinstance(error, AnsweredBefore)
    return error.response


def _stale(request: Request, _: Exception) -> Response:
    """Two changed one record at once, and this one came second."""
    return problem_response(request, errors.ChangedMeanwhile())


def _away(request: Request, _: Exception) -> Response:
    """The database does not answer, or all connections to it are taken."""
    return problem_response(request, errors.Unavailable())


def install(app: FastAPI) -> None:
    app.add_exception_handler(Problem, _refused)
    app.add_exception_handler(AnsweredBefore, _again)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(StaleDataError, _stale)
    app.add_exception_handler(IntegrityError, _database)
    app.add_exception_handler(DBAPIError, _database)
    for away in (PoolTimeoutError, ConnectionError, OSError, TimeoutError):
        app.add_exception_handler(away, _away)
    app.add_exception_handler(Exception, _unforeseen)
