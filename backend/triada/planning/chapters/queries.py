"""What can be asked about chapters. Nothing here writes."""

from uuid import UUID

from sqlalchemy import func

from triada.core.jsonsql import Order, Rows, shape
from triada.core.principal import Principal
from triada.planning.chapters.models import Chapter
from triada.planning.chapters.schemas import ChapterBrief, ChapterFilter, ChapterRead

ORDER: Order = (Chapter.authority_id, Chapter.edition_id, Chapter.position, Chapter.id)
BRIEFS = shape(ChapterBrief, Chapter)
CHAPTERS = shape(ChapterRead, Chapter)


def chapters(caller: Principal, wanted: ChapterFilter) -> Rows:
    equal = {
        Chapter.edition_id: wanted.edition_id,
        Chapter.authority_id: wanted.authority_id,
        Chapter.kind: wanted.kind,
    }
    rows = BRIEFS.seen_by(caller)
    rows = rows.where(*(column == value for column, value in equal.items() if value is not None))
    if wanted.updated_since:
        rows = rows.where(Chapter.updated_at >= wanted.updated_since)
    if wanted.q:
        rows = rows.where(Chapter.search.op("@@")(func.search_query(wanted.q)))
    return rows


def chapter(caller: Principal, id: UUID) -> Rows:
    return CHAPTERS.seen_by(caller).where(Chapter.id == id)
