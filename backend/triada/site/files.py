"""Built files, in the smallest form that the reader takes."""

import os
from pathlib import PurePath

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

NEVER_CHANGES = "public, max-age=31536000, immutable"
FORMS = (("br", ".br"), ("gzip", ".gz"))


LONGEST_NAME = 255
"""Bytes of one step, where files lie."""


def can_be_a_file(path: str) -> bool:
    """No file system has a name with a zero in it, or a longer one; asking is an error there."""
    steps = path.encode("utf-8", "surrogatepass").split(b"/")
    return "\x00" not in path and all(len(step) <= LONGEST_NAME for step in steps)


class BuiltFiles(StaticFiles):
    """What cannot be a file is none."""

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        return super().lookup_path(path) if can_be_a_file(path) else ("", None)


class Assets(BuiltFiles):
    """Names carry the hash of what is in them, so they never change; each stands beside its
    compressed forms."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        accepted = dict(scope["headers"]).get(b"accept-encoding", b"").decode("latin-1")
        for coding, ending in FORMS:
            _, found = self.lookup_path(f"{path}{ending}")
            if coding in accepted and found is not None:
                response = await super().get_response(f"{path}{ending}", scope)
                response.headers["Content-Encoding"] = coding
                response.headers["Content-Type"] = _kind(PurePath(path).suffix)
                return response
        return await super().get_response(path, scope)

    def file_response(self, *args: object, **options: object) -> Response:
        response: Response = super().file_response(*args, **options)  # type: ignore[arg-type]  # passed on as given
        response.headers["Cache-Control"] = NEVER_CHANGES
        response.headers["Vary"] = "Accept-Encoding"
        return response


def _kind(ending: str) -> str:
    kinds = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
    return f"{kinds[ending]}; charset=utf-8"
