"""What can be asked about chapters. Nothing here writes."""

from uuid import UUID

from triada.core.jsonsql import Order, Rows, apply_filters, shape
from triada.core.principal import Principal
from triada.planning.chapters.models import Chapter
from triada.planning.chapters.schemas import ChapterBrief, ChapterFilter, ChapterRead

ORDER: Order = (Chapter.authority_id, Chapter.edition_id, Chapter.position, Chapter.id)
BRIEFS = shape(ChapterBrief, Chapter)
CHAPTERS = shape(ChapterRead, Chapter)


def _filtered(rows: Rows, wanted: ChapterFilter) -> Rows:
    return apply_filters(rows, wanted, Chapter.edition_id, Chapter.authority_id, Chapter.kind)


def chapters(caller: Principal, wanted: ChapterFilter) -> Rows:
    return _filtered(BRIEFS.seen_by(caller), wanted)


def whole_chapters(caller: Principal, wanted: ChapterFilter) -> Rows:
    """With their words."""
    return _filtered(CHAPTERS.seen_by(caller), wanted)


def chapter(caller: Principal, id: UUID) -> Rows:
    return CHAPTERS.seen_by(caller).where(Chapter.id == id)
