"""Small agreements about headers: versions, merge patches, retries."""

import hashlib
import hmac
import json
import re
import secrets
from base64 import urlsafe_b64encode
from datetime import datetime
from typing import Annotated, Any, NamedTuple
from uuid import UUID

from fastapi import Body, Depends, Header, Request, Response
from sqlalchemy import LargeBinary, SmallInteger, String, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.db import Writing
from triada.core.errors import ChangedMeanwhile, KeyUsedDifferently, VersionRequired
from triada.core.jsonsql import JSON, Rows, one
from triada.core.model import Base
from triada.core.principal import Caller
from triada.core.rights import Right

VERSION = re.compile(r'(?:W/)?"(\d{1,9})"')
MERGE_PATCH = "application/merge-patch+json"
MergePatch = Body(media_type=MERGE_PATCH)
NOBODY = UUID(int=0)
"""Whose keys those of readers are who are not signed in."""


def policy(right: Right) -> dict[str, Any]:
    """What a caller must hold; part of the description, and the application will not start
    on a route without it."""
    return {"x-policy": right.value}


async def if_match(
    value: Annotated[str | None, Header(alias="If-Match", max_length=40)] = None,
) -> int:
    """The version the caller saw; whoever saw another one must look again."""
    if value is None:
        raise VersionRequired(at="/header/If-Match")
    if (found := VERSION.fullmatch(value.strip())) is None:
        raise ChangedMeanwhile
    return int(found[1])


IfMatch = Annotated[int, Depends(if_match)]


class IdempotencyKey(Base):
    """What was answered to a creating request, so that a retry gets the same answer; of the key
    its hash alone, for a secret may be made of it."""

    __tablename__ = "idempotency_key"

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    request_hash: Mapped[bytes] = mapped_column(LargeBinary)
    status: Mapped[int | None] = mapped_column(SmallInteger)
    etag: Mapped[str | None] = mapped_column()
    location: Mapped[str | None] = mapped_column()
    body: Mapped[str | None] = mapped_column()
    secret_field: Mapped[str | None] = mapped_column()
    """The field of the answer that is told again without having been kept."""
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class AnsweredBefore(Exception):  # noqa: N818 - not an error: the answer that was given already
    def __init__(self, response: Response) -> None:
        super().__init__()
        self.response = response


class Secret(NamedTuple):
    """A field of an answer that is told and never kept."""

    field: str
    value: str

    def told_in(self, body: str) -> str:
        return json.dumps({**json.loads(body), self.field: self.value}, ensure_ascii=False)


class IdempotentResponse:
    """Keeps the answer of a creating request under its key, inside the same transaction."""

    def __init__(self, db: AsyncSession, user_id: UUID, key: str | None) -> None:
        self.db, self.user_id, self.key = db, user_id, key
        self.kept_key = hashlib.sha256((key or "").encode()).hexdigest()
        self.mine = (IdempotencyKey.user_id == user_id, IdempotencyKey.key == self.kept_key)

    def secret(self, field: str, path: str) -> Secret:
        """Of the record at this address: made of the caller's key where there is one, so that a
        retry is told the same although it stands nowhere."""
        if self.key is None:
            return Secret(field, secrets.token_urlsafe(32))
        made = hmac.digest(self.key.encode(), self.user_id.bytes + path.encode(), "sha256")
        return Secret(field, urlsafe_b64encode(made).decode().rstrip("="))

    async def claim(self, request_hash: bytes) -> None:
        """The first request with this key goes on; another one is answered here."""
        claim = insert(IdempotencyKey).values(
            user_id=self.user_id, key=self.kept_key, request_hash=request_hash
        )
        claimed = await self.db.execute(
            claim.on_conflict_do_nothing().returning(IdempotencyKey.key)
        )
        if claimed.one_or_none() is None:
            raise AnsweredBefore(await self._again(request_hash))

    async def _again(self, request_hash: bytes) -> Response:
        kept = (await self.db.execute(select(IdempotencyKey).where(*self.mine))).scalar_one()
        if kept.request_hash != request_hash:
            raise KeyUsedDifferently(at="/header/Idempotency-Key")
        body, location = kept.body or "", kept.location or ""
        if kept.secret_field is not None:
            body = self.secret(kept.secret_field, location).told_in(body)
        told = {"ETag": kept.etag, "Location": kept.location}
        headers = {name: value for name, value in told.items() if value}
        return Response(body, kept.status or 201, headers, JSON)

    async def created(self, path: str, rows: Rows, secret: Secret | None = None) -> Response:
        """201 with the new record and its address."""
        response = await one(self.db, rows, 201, {"Location": path})
        body, etag = bytes(response.body).decode(), response.headers["ETag"]
        await self._keep(
            status=201,
            etag=etag,
            location=path,
            body=body,
            secret_field=secret.field if secret else None,
        )
        if secret is None:
            return response
        return Response(secret.told_in(body), 201, {"ETag": etag, "Location": path}, JSON)

    async def made(self, path: str, version: int, body: str) -> Response:
        """201 for a record that is told in more than its row."""
        headers = {"ETag": f'"{version}"', "Location": path}
        await self._keep(status=201, etag=headers["ETag"], location=path, body=body)
        return Response(body, 201, headers, JSON)

    async def _keep(self, **answer: str | int | None) -> None:
        if self.key is not None:
            await self.db.execute(update(IdempotencyKey).where(*self.mine).values(**answer))

    async def answered(self, body: str) -> Response:
        """200 for a request that may have created several records, or none."""
        await self._keep(status=200, body=body)
        return Response(body, 200, media_type=JSON)


IdempotencyKeyHeader = Annotated[
    str | None,
    Header(alias="Idempotency-Key", min_length=8, max_length=200, pattern=r"^[\x21-\x7e]+$"),
]


def request_hash(request: Request, body: bytes) -> bytes:
    """A hash of all that tells one creating request from another: an upload names in its query the
    record it is for."""
    address = f"{request.url.path}?{request.url.query}".encode()
    return hashlib.sha256(b"\n".join([address, body])).digest()


async def idempotent_response(
    request: Request, db: Writing, caller: Caller, key: IdempotencyKeyHeader = None
) -> IdempotentResponse:
    """A second request with the same key waits for the first and gets its answer."""
    only = IdempotentResponse(db, caller.user_id or NOBODY, key)
    if key is not None:
        await only.claim(request_hash(request, await request.body()))
    return only


Idempotent = Annotated[IdempotentResponse, Depends(idempotent_response, scope="function")]
