from collections.abc import Sequence

from triada.core.record import Actions, Consumer, New, Record, Scope, Step
from triada.core.rights import Right
from triada.planning.chapters import actions, queries
from triada.planning.chapters.models import Chapter
from triada.planning.chapters.schemas import (
    ChapterBrief,
    ChapterCreate,
    ChapterFilter,
    ChapterPlace,
    ChapterUpdate,
)


async def _create(scope: Scope, wanted: Sequence[New]) -> list[Chapter]:
    return [await actions.create(scope.db, scope.within, each.sent) for each in wanted]


async def _place(scope: Scope, chapter: Chapter, place: ChapterPlace) -> None:
    await actions.place(scope.db, chapter, place)


CHAPTER = Record(
    model=Chapter,
    collection="chapters",
    read=ChapterBrief,
    filter=ChapterFilter,
    query=queries.chapters,
    right=Right.chapters_edit,
    create=ChapterCreate,
    update=ChapterUpdate,
    actions=Actions(
        create=_create,
        update=actions.update,
        delete=actions.delete,
        move=Step(ChapterPlace, _place, ("position",)),
        query=queries.whole_chapters,
    ),
    left_out={
        Consumer.carry_over: "written anew; an empty one would pass for one that the law asks for",
        Consumer.workbook: "a chapter may be longer than a cell can be (32,767 characters)",
    },
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
