from typing import Annotated

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.db import Reading
from triada.core.http import policy
from triada.core.rights import Right
from triada.exchange.search import queries
from triada.exchange.search.schemas import FoundPage, SearchFilter

router = APIRouter(prefix="/search", tags=["search"])


@router.get("", response_model=FoundPage, openapi_extra=policy(Right.anyone))
async def search(db: Reading, wanted: Annotated[SearchFilter, Query()]) -> Response:
    """Everything you may read that holds these words, blind to case, accents and script."""
    return await jsonsql.answer_page(db, queries.found(wanted))
