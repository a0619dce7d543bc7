"""What can be done to attachments: bytes first, rows second, and what no row names goes last."""

import errno
import hashlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import BodyTooLarge, StorageFull, Unavailable
from triada.core.filetypes import MediaType, safe_name
from triada.core.foreign_type import media_type_of
from triada.core.merge_patch import apply_patch
from triada.core.model import Audience
from triada.core.storage import Files
from triada.planning.attachments.models import Attachment
from triada.planning.attachments.schemas import AttachmentUpdate, AttachmentUpload
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition

IN_MEMORY = 1_048_576
"""A larger file waits on the disk until it is known what it is."""


@dataclass(frozen=True)
class Stored:
    """A file whose bytes are kept already, though no row names them yet."""

    sha256: str
    size: int
    kind: MediaType


def address(authority_id: UUID, sha256: str) -> str:
    return f"{authority_id}/{sha256}"


async def _received(pieces: AsyncIterator[bytes], file: IO[bytes], most: int) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    async for piece in pieces:
        digest.update(piece)
        size += len(piece)
        if size > most:
            raise BodyTooLarge
        file.write(piece)
    return digest.hexdigest(), size


async def store(
    files: Files, authority_id: UUID, name: str, pieces: AsyncIterator[bytes], most: int
) -> Stored:
    """Before any transaction: an upload may be slow, and a row must never come before its bytes."""
    with SpooledTemporaryFile(IN_MEMORY) as file:
        try:
            sha256, size = await _received(pieces, file, most)
        except OSError as error:
            raise (StorageFull if error.errno == errno.ENOSPC else Unavailable) from error
        kind = await media_type_of(file, name)
        file.seek(0)
        await files.keep(address(authority_id, sha256), file)
    return Stored(sha256, size, kind)


def _narrower(one: str, other: str) -> Audience:
    return next(each for each in Audience if each in (one, other))


async def create(
    db: AsyncSession, files: Files, edition: Edition, new: AttachmentUpload, stored: Stored
) -> Attachment:
    """The authority is locked, as in `drop_unnamed`: one of the two sees what the other did."""
    await open_edition(db, edition.authority_id, edition.id)
    if not await files.has(address(edition.authority_id, stored.sha256)):
        raise Unavailable
    attachment = Attachment(
        authority_id=edition.authority_id,
        audience=_narrower(edition.audience, new.widest_audience),
        edition_id=edition.id,
        file_name=safe_name(new.file_name, stored.kind),
        media_type=stored.kind,
        size=stored.size,
        sha256=stored.sha256,
        widest_audience=new.widest_audience,
    )
    db.add(attachment)
    await db.flush()
    return attachment


async def update(db: AsyncSession, attachment: Attachment, change: AttachmentUpdate) -> None:
    edition = await open_edition(db, attachment.authority_id, attachment.edition_id)
    apply_patch(attachment, change)
    attachment.audience = _narrower(edition.audience, attachment.widest_audience)
    await db.flush()


async def delete_attachment(db: AsyncSession, attachment: Attachment) -> None:
    """The row alone: if this is taken back, its bytes must still be there."""
    await open_edition(db, attachment.authority_id, attachment.edition_id)
    await db.delete(attachment)
    await db.flush()


async def drop_unnamed(
    db: AsyncSession, files: Files, authority_id: UUID, addresses: Sequence[str]
) -> None:
    """Of these files of one locked authority, those that no row names."""
    named = select(Attachment.sha256).where(
        Attachment.authority_id == authority_id,
        Attachment.sha256.in_([each.rpartition("/")[2] for each in addresses]),
    )
    kept = {address(authority_id, sha256) for sha256 in await db.scalars(named)}
    await files.drop([each for each in addresses if each not in kept])
