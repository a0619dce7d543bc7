from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import load, load_parent
from triada.core.db import Reading, Writing
from triada.core.errors import NotSignedIn
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.markdown_blocks import parse
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.chapters import actions, queries
from triada.planning.chapters.models import Chapter
from triada.planning.chapters.schemas import (
    BlocksRead,
    ChapterCreate,
    ChapterFilter,
    ChapterPage,
    ChapterRead,
    ChapterUpdate,
    MarkdownWrite,
)
from triada.planning.plans.models import Edition

router = APIRouter(tags=["chapters"])
READ = policy(Right.anyone)
EDIT = policy(Right.chapters_edit)


@router.get("/chapters", response_model=ChapterPage, openapi_extra=READ)
async def list_chapters(
    db: Reading, caller: Caller, wanted: Annotated[ChapterFilter, Query()]
) -> Response:
    """Chapters you may see, in the order of their edition, without their words."""
    return await jsonsql.page(db, queries.chapters(caller, wanted), wanted, queries.ORDER)


@router.get("/chapters/{chapter_id}", response_model=ChapterRead, openapi_extra=READ)
async def get_chapter(db: Reading, caller: Caller, chapter_id: UUID) -> Response:
    """One chapter with its words."""
    return await jsonsql.one(db, queries.chapter(caller, chapter_id))


@router.post("/chapters", response_model=ChapterRead, status_code=201, openapi_extra=EDIT)
async def create_chapter(
    db: Writing, caller: Caller, new: ChapterCreate, once: Idempotent
) -> Response:
    """Adds a chapter at the end of an edition."""
    edition = await load_parent(
        db, caller, Edition, new.edition_id, Right.chapters_edit, "/body/edition_id"
    )
    chapter = await actions.create(db, edition, new)
    return await once.created(f"/v1/chapters/{chapter.id}", queries.chapter(caller, chapter.id))


@router.patch("/chapters/{chapter_id}", response_model=ChapterRead, openapi_extra=EDIT)
async def update_chapter(
    db: Writing,
    caller: Caller,
    chapter_id: UUID,
    change: Annotated[ChapterUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent."""
    chapter = await load(db, caller, Chapter, chapter_id, Right.chapters_edit, version)
    await actions.update(db, chapter, change)
    return await jsonsql.one(db, queries.chapter(caller, chapter_id))


@router.delete("/chapters/{chapter_id}", status_code=204, openapi_extra=EDIT)
async def delete_chapter(db: Writing, caller: Caller, chapter_id: UUID, version: IfMatch) -> None:
    """Removes a chapter; frozen versions keep it."""
    chapter = await load(db, caller, Chapter, chapter_id, Right.chapters_edit, version)
    await actions.delete(db, chapter)


@router.post("/chapter-preview", response_model=BlocksRead, openapi_extra=READ)
def show_chapter(caller: Caller, written: MarkdownWrite) -> BlocksRead:
    """How a text would be shown, before it is kept; nothing is read or written."""
    # Not a coroutine: a long text takes a second, in a thread that stops nobody.
    if not caller.signed_in:
        raise NotSignedIn
    return BlocksRead(blocks=parse(written.markdown))
