"""Who is asking: an anonymous reader or a signed-in person with roles in authorities."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from triada.core.rights import RIGHTS, Right, Role


@dataclass(frozen=True)
class Principal:
    user_id: UUID | None = None
    session_id: UUID | None = None
    roles: Mapping[UUID, frozenset[Role]] = field(default_factory=dict)
    partners: frozenset[UUID] = frozenset()
    """Authorities whose shared records this caller may read, as a region reads its towns'."""
    identity_hash: str | None = None
    """Of the person with all rights; responses in the cache are found by it."""
    receipt: bytes | None = None
    """Hash of a receipt that the caller has shown: it opens the one record it was given for."""
    language: str = "en"
    request_id: str = ""

    @property
    def inside(self) -> frozenset[UUID]:
        return frozenset(self.roles)

    @property
    def signed_in(self) -> bool:
        return self.user_id is not None

    def may(self, right: Right, authority_id: UUID | None) -> bool:
        if authority_id is None:
            return False
        return any(right in RIGHTS[role] for role in self.roles.get(authority_id, ()))


async def caller(request: Request) -> Principal:
    """Put there by `authenticate`, which stands before every route. Not a plain `def`: that
    would cost a thread per request."""
    principal: Principal = request.state.principal
    return principal


Caller = Annotated[Principal, Depends(caller)]
