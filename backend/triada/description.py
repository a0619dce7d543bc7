"""The description of the API: what FastAPI cannot say by itself."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.routing import BaseRoute

from triada.core.errors import Refusal

API_VERSION = version("triada")

INFORMATION: dict[str, Any] = {
    "title": "Triada",
    "summary": "Plans of social services, made by those who commission, provide and use them",
    "description": (
        "Lists answer `{items, next}` and are paged by `cursor`. Records carry their version as "
        "`ETag`; a change names it in `If-Match`. Lists and whole documents carry a tag of their "
        "bytes; `If-None-Match` with it is answered 304 while they are the same. Creating "
        "requests may carry an `Idempotency-Key`. Refusals are `application/problem+json` with a "
        "sentence in the language of `Accept-Language`."
    ),
    "version": API_VERSION,
    "license_info": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    "openapi_tags": [
        {"name": name, "description": sentence}
        for name, sentence in {
            "beginning": "The first day of an installation",
            "identity": "Signing in, and who holds which role",
            "authorities": "Towns, associations and regions that plan",
            "territories": "Places with official codes",
            "organisations": "Providers, founders, funders, partners",
            "classifications": "Service types, target groups, forms, units",
            "feedback": "What could not be used, told by anybody and answered by the authority",
            "plans": "Plans and their editions",
            "history": "Who changed what, when and why; for an authority's own people",
            "placing": "Goals and measures put behind a neighbour or below another goal",
            "goals": "Goals on the named levels of an edition",
            "measures": "What is done, for whom, where, when and by whom",
            "activities": "Steps of measures and projects",
            "indicators": "What success is measured by",
            "projects": "Funded projects across plans",
            "proposals": "What a document seems to hold, under review before it enters a plan",
            "succession": "A next edition made out of the one before, decision by decision",
            "workbooks": "A whole edition as one spreadsheet, taken away and brought back",
            "chapters": "The text of a plan around its goals",
            "versions": "An edition frozen as one document, with its hash",
            "consultations": "When and how people could comment on a frozen version",
            "adoption": "What councils and assemblies decided about which version",
            "members": "Municipalities of a joint plan, with each council's act and extract",
            "needs": "What people lack, with evidence, and the measures that answer",
            "alignments": "How plans fit others: plans here, and those recorded from outside",
            "attachments": "Files beside an edition",
            "trees": "Whole documents in one answer",
            "publication": "Who may read a document",
            "search": "One question over everything",
            "changes": "Many records of one edition changed at once, or none",
            "feed": "What changed since you last asked",
            "exports": "Whole collections as streams",
        }.items()
    ],
    "generate_unique_id_function": lambda route: route.name,
}

CONTACT = {
    "name": "Triada",
    "url": "https://triada.example/",
    "email": "api@triada.example",
}
"""Added to the finished description: FastAPI would want another library to look at the address."""

VERSION_HEADER = {
    "API-Version": {
        "description": "The full version of the API that answered",
        "schema": {"type": "string", "examples": [API_VERSION]},
    }
}

IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "The `ETag` of the answer you have",
    "schema": {"type": "string", "maxLength": 500},
}
NOT_MODIFIED = {
    "description": "Nothing changed since the `ETag` you sent",
    "headers": VERSION_HEADER,
}


def _answers(description: dict[str, Any]) -> list[dict[str, Any]]:
    """Every described answer that is not a refusal."""
    return [
        answer
        for path in description["paths"].values()
        for operation in path.values()
        for status, answer in operation["responses"].items()
        if status[0] in "23"
    ]


def _say_what_is_unchanged(description: dict[str, Any]) -> None:
    """Reads carry a tag of their bytes; a record that can be changed has its version instead, for
    `If-Match`."""
    parts = description["components"]
    parts.setdefault("parameters", {})["IfNoneMatch"] = IF_NONE_MATCH
    parts.setdefault("responses", {})["NotModified"] = NOT_MODIFIED
    for path in description["paths"].values():
        read = path.get("get")
        if read is None or "application/json" not in read["responses"]["200"].get("content", {}):
            continue
        if not path.keys().isdisjoint({"patch", "delete"}):
            continue
        asked = [{"$ref": "#/components/parameters/IfNoneMatch"}]
        read["parameters"] = [*read.get("parameters", []), *asked]
        read["responses"]["304"] = {"$ref": "#/components/responses/NotModified"}


def _add_refusal(schemas: dict[str, Any]) -> None:
    described = Refusal.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(described.pop("$defs", {}))
    schemas["Refusal"] = described
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)


def describe(app: FastAPI, routes: Sequence[BaseRoute]) -> None:
    """Sets `app.openapi` to the finished description of these routes."""

    def finished() -> dict[str, Any]:
        if app.openapi_schema is None:
            description = get_openapi(
                title=app.title,
                version=app.version,
                summary=app.summary,
                description=app.description,
                license_info=app.license_info,
                tags=app.openapi_tags,
                routes=routes,
                servers=[{"url": "/", "description": "The installation that serves this file"}],
            )
            description["info"]["contact"] = CONTACT
            _add_refusal(description["components"]["schemas"])
            for answer in _answers(description):
                answer.setdefault("headers", {}).update(VERSION_HEADER)
            _say_what_is_unchanged(description)
            app.openapi_schema = description
        return app.openapi_schema

    app.openapi = finished  # type: ignore[method-assign]  # FastAPI's own way to extend it
