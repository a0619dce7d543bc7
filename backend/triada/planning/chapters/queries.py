"""What can be asked about chapters. Nothing here writes."""

from uuid import UUID

from triada.core.jsonsql import Order, Rows, apply_filters, shape
from triada.core.principal import Principal
from triada.planning.chapters.models import Chapter
from triada.planning.chapters.schemas import ChapterBrief, ChapterFilter, ChapterRead

ORDER: Order = (Chapter.authority_id, Chapter.edition_id, Chapter.position, Chapter.id)
BRIEFS = shape(ChapterBrief, Chapter)
CHAPTERS = shape(ChapterRead, Chapter)


def chapters(caller: Principal, wanted: ChapterFilter) -> Rows:
    return apply_filters(
        BRIEFS.seen_by(caller), wanted, Chapter.edition_id, Chapter.authority_id, Chapter.kind
    )


def chapter(caller: Principal, id: UUID) -> Rows:
    return CHAPTERS.seen_by(caller).where(Chapter.id == id)
