"""The search in its slow, obvious form: one SELECT over the records' own tables, whose walls hold.
What is found by entries is compared with it."""

from sqlalchemy import Integer, String, and_, false, func, literal, select, union_all

from triada.commons.authorities.models import Authority
from triada.core import jsonsql
from triada.exchange.search.queries import _columns, _reads_with_edition
from triada.exchange.search.schemas import SEARCHED, FoundRead, Kind
from triada.planning.plans.models import Edition


def _hits(record, rank, caller, wanted):
    model = record.model
    words = func.search_query(wanted.q)
    rows = select(*_columns(record), literal(rank, Integer).label("rank")).select_from(model)
    rows = rows.where(model.visible_to(caller), model.search.op("@@")(words))
    if record.is_owned and model is not Authority:
        rows = rows.join(Authority, Authority.authority_id == model.authority_id)
    if _reads_with_edition(record):
        same = and_(Edition.authority_id == model.authority_id, Edition.id == model.edition_id)
        rows = rows.join(Edition, same)
    if wanted.authority_id:
        rows = rows.where(model.authority_id == wanted.authority_id)
    return rows


async def page(db, caller, wanted):
    """The bytes of one page, for a session whose scope is open for `caller`."""
    asked = set(wanted.kinds or Kind)
    chosen = [
        _hits(record, rank, caller, wanted)
        for rank, record in enumerate(SEARCHED)
        if record.name in asked and (record.is_owned or not wanted.authority_id)
    ]
    nothing = _hits(SEARCHED[0], 0, caller, wanted).where(false())
    hits = union_all(*(chosen or [nothing])).subquery("hits")
    title = func.sort_key(hits.c.title, type_=String(collation="C")).collate("C")
    rows = select(*(hits.c[name] for name in FoundRead.model_fields))
    answer = await jsonsql.page(db, rows, wanted, (hits.c.rank, title, hits.c.id))
    return answer.body
