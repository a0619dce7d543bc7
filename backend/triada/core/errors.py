"""What can go wrong and how it reads: each refusal is a class with a status; its sentence per
language stands in `locales/` under the name of the class (RFC 9457)."""

from collections.abc import Sequence
from typing import Any, ClassVar

from pydantic import BaseModel, Field

from triada.core.schema import Read


class Fault(Read):
    """One place in the request that is wrong."""

    pointer: str = Field(description="Where in the request, e.g. `/body/title/values/cs`")
    code: str
    detail: str


class Refusal(BaseModel):
    """What a refusal looks like on the wire, whatever the reason."""

    type: str
    title: str
    status: int
    detail: str | None
    instance: str
    code: str
    errors: list[Fault]


class Problem(Exception):  # noqa: N818 - the name of the standard's own noun
    status: ClassVar[int] = 400
    faults: Sequence[Fault] = ()
    """All places that are wrong, where a request has many parts."""

    def __init__(self, *, at: str | None = None, retry_after: int = 5, **facts: str) -> None:
        super().__init__(type(self).__name__)
        self.retry_after = retry_after
        """Seconds after which it may be tried again, where the status says that it may."""
        self.at = at
        """Pointer to the field that is wrong, where one is."""
        self.facts = facts

    @property
    def code(self) -> str:
        return type(self).__name__


class NotSignedIn(Problem):
    status = 401


class WrongSignIn(Problem):
    status = 401


class Forbidden(Problem):
    status = 403


class ForeignOrigin(Problem):
    status = 403


class NotFound(Problem):
    status = 404


class MethodNotAllowed(Problem):
    status = 405


class Conflict(Problem):
    status = 409


class StillUsed(Conflict):
    """Something else points to the record that was to go."""


class AlreadyThere(Conflict):
    """A unique key of the same authority."""


class TooOldCursor(Problem):
    status = 410


class ChangedMeanwhile(Problem):
    status = 412


class BodyTooLarge(Problem):
    status = 413


class UnsupportedMediaType(Problem):
    status = 415


class Invalid(Problem):
    status = 422


class UnknownReference(Invalid):
    """An id that names nothing here, or something of another authority."""


class EndsBeforeItBegins(Invalid):
    """Of two dates the second lies before the first."""


class BadCursor(Invalid):
    pass


class KeyUsedDifferently(Invalid):
    """The same Idempotency-Key came with another body or path."""


class BrokenRequest(Problem):
    status = 400


class VersionRequired(Problem):
    status = 428


class TooManyRequests(Problem):
    status = 429


class TooManyAtOnce(TooManyRequests):
    """Of one sender; it passes with the first answer that is taken."""

    def __init__(self) -> None:
        super().__init__(retry_after=2)


class OurFault(Problem):
    """What should never happen; the trace is in the log."""

    status = 500


class Unavailable(Problem):
    status = 503


class DatabaseFull(Problem):
    status = 507


class StorageFull(Problem):
    """The disk or bucket of the files, not that of the database."""

    status = 507


REFUSALS: dict[int | str, dict[str, Any]] = {
    "4XX": {
        "description": "Refused, with a sentence in the reader's language",
        "content": {
            "application/problem+json": {"schema": {"$ref": "#/components/schemas/Refusal"}}
        },
    }
}
