"""Small agreements about headers: versions, merge patches, retries."""

import hashlib
import re
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Body, Depends, Header, Request, Response
from sqlalchemy import LargeBinary, SmallInteger, String, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.db import Writing
from triada.core.errors import ChangedMeanwhile, Invalid, KeyUsedDifferently, VersionRequired
from triada.core.jsonsql import JSON, Rows, one
from triada.core.model import Base
from triada.core.principal import Caller
from triada.core.rights import Right

VERSION = re.compile(r'(?:W/)?"(\d{1,9})"')
MERGE_PATCH = "application/merge-patch+json"
MergePatch = Body(media_type=MERGE_PATCH)


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
    """What was answered to a creating request, so that a retry gets the same answer."""

    __tablename__ = "idempotency_key"

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    request_hash: Mapped[bytes] = mapped_column(LargeBinary)
    status: Mapped[int | None] = mapped_column(SmallInteger)
    etag: Mapped[str | None] = mapped_column()
    location: Mapped[str | None] = mapped_column()
    body: Mapped[str | None] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class AnsweredBefore(Exception):  # noqa: N818 - not an error: the answer that was given already
    def __init__(self, response: Response) -> None:
        super().__init__()
        self.response = response


class Once:
    """Keeps the answer of a creating request under its key, inside the same transaction."""

    def __init__(self, db: AsyncSession, user_id: UUID | None, key: str | None) -> None:
        self.db, self.user_id, self.key = db, user_id, key

    async def created(self, path: str, rows: Rows) -> Response:
        """201 with the new record and its address."""
        response = await one(self.db, rows, 201, {"Location": path})
        if self.key is not None:
            mine = (IdempotencyKey.user_id == self.user_id, IdempotencyKey.key == self.key)
            kept = {
                "status": 201,
                "etag": response.headers["ETag"],
                "location": path,
                "body": bytes(response.body).decode(),
            }
            await self.db.execute(update(IdempotencyKey).where(*mine).values(**kept))
        return response


async def once(
    request: Request,
    db: Writing,
    caller: Caller,
    key: Annotated[
        str | None,
        Header(alias="Idempotency-Key", min_length=8, max_length=200, pattern=r"^[\x21-\x7e]+$"),
    ] = None,
) -> Once:
    """A second request with the same key waits for the first and gets its answer."""
    if key is None or caller.user_id is None:
        return Once(db, None, None)
    body = await request.body()
    asked = hashlib.sha256(b"\n".join([request.url.path.encode(), body])).digest()
    claim = insert(IdempotencyKey).values(user_id=caller.user_id, key=key, request_hash=asked)
    claimed = await db.execute(claim.on_conflict_do_nothing().returning(IdempotencyKey.key))
    if claimed.one_or_none() is not None:
        return Once(db, caller.user_id, key)
    await _answer_again(db, caller.user_id, key, asked)
    raise Invalid(at="/header/Idempotency-Key")


async def _answer_again(db: AsyncSession, user_id: UUID, key: str, asked: bytes) -> None:
    mine = (IdempotencyKey.user_id == user_id, IdempotencyKey.key == key)
    kept = (await db.execute(select(IdempotencyKey).where(*mine))).scalar_one()
    if kept.request_hash != asked:
        raise KeyUsedDifferently(at="/header/Idempotency-Key")
    headers = {"ETag": kept.etag or "", "Location": kept.location or ""}
    raise AnsweredBefore(Response(kept.body, kept.status or 201, headers, JSON))


OnlyOnce = Annotated[Once, Depends(once, scope="function")]
