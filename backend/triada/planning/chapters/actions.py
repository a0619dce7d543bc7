"""What can be done to chapters, and the rules it obeys."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.authorities.models import Authority
from triada.commons.authorities.queries import country_profiles
from triada.core.errors import Invalid
from triada.core.markdown_blocks import BLOCKS, parse
from triada.core.merge_patch import apply_patch
from triada.core.ordering import place_among
from triada.planning.chapters.models import Chapter
from triada.planning.chapters.schemas import ChapterCreate, ChapterPlace, ChapterUpdate
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition


class NoSuchChapterInLaw(Invalid):
    """Codes are those of the country profile."""


def _by_language(values: Mapping[str, str]) -> dict[str, Any]:
    return {tag: BLOCKS.dump_python(parse(words), mode="json") for tag, words in values.items()}


async def _show(chapter: Chapter) -> None:
    """In a thread: a long text takes a second, which must not stop the others."""
    values = chapter.body.values if chapter.body else {}
    chapter.blocks = await asyncio.to_thread(_by_language, values)


async def _asked_by_law(db: AsyncSession, edition: Edition) -> set[str]:
    country = await db.scalar(
        select(Authority.country).where(Authority.authority_id == edition.authority_id)
    )
    asked = country_profiles()[str(country)].required_chapters
    return {chapter.code for chapter in asked.chapters} if asked else set()


def _named(codes: Sequence[str], known: set[str]) -> list[str]:
    if set(codes) - known:
        raise NoSuchChapterInLaw(at="/body/covers")
    return list(dict.fromkeys(codes))


async def create(db: AsyncSession, edition: Edition, new: ChapterCreate) -> Chapter:
    """Puts a chapter at the end of its edition."""
    await open_edition(db, edition.authority_id, edition.id)
    known = await _asked_by_law(db, edition)
    last = await db.scalar(
        select(func.max(Chapter.position)).where(
            Chapter.authority_id == edition.authority_id, Chapter.edition_id == edition.id
        )
    )
    chapter = Chapter(
        authority_id=edition.authority_id,
        audience=edition.audience,
        edition_id=edition.id,
        position=(last or 0) + 10,
        kind=new.kind,
        title=new.title,
        body=new.body,
        covers=_named(new.covers, known) if new.covers is not None else [*known & {new.kind}],
    )
    await _show(chapter)
    db.add(chapter)
    await db.flush()
    return chapter


async def update(db: AsyncSession, chapter: Chapter, change: ChapterUpdate) -> None:
    edition = await open_edition(db, chapter.authority_id, chapter.edition_id)
    apply_patch(chapter, change, apart_from={"covers"})
    if "covers" in change.model_fields_set:
        known = await _asked_by_law(db, edition)
        chapter.covers = _named(change.covers, known)
    if "body" in change.model_fields_set:
        await _show(chapter)
    await db.flush()


async def delete(db: AsyncSession, chapter: Chapter) -> None:
    await open_edition(db, chapter.authority_id, chapter.edition_id)
    await db.delete(chapter)
    await db.flush()


async def place(db: AsyncSession, chapter: Chapter, wanted: ChapterPlace) -> None:
    """Behind another chapter of its edition."""
    await open_edition(db, chapter.authority_id, chapter.edition_id)
    await place_among(db, chapter, wanted, Chapter.edition_id == chapter.edition_id)
