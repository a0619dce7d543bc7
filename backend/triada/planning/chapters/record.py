from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.chapters import queries
from triada.planning.chapters.models import Chapter
from triada.planning.chapters.schemas import (
    ChapterBrief,
    ChapterCreate,
    ChapterFilter,
    ChapterUpdate,
)

CHAPTER = Record(
    model=Chapter,
    collection="chapters",
    read=ChapterBrief,
    filter=ChapterFilter,
    query=queries.chapters,
    right=Right.chapters_edit,
    create=ChapterCreate,
    update=ChapterUpdate,
    fields_left_out={
        Consumer.history: {
            "edition_id": "a record stays in its edition",
        },
        Consumer.exports: {"body": "a long text is read chapter by chapter"},
        Consumer.versions: {
            "edition_id": "the version belongs to the edition",
            "covers": "what the law asks for is looked at before",
        },
    },
)
