"""Every collection can be pulled whole, each row in the shape of its list."""

from typing import Any

from triada.core.jsonsql import Rows
from triada.core.principal import Principal
from triada.core.record import Record
from triada.exchange.exports.schemas import ExportFilter


def rows(record: Record, caller: Principal, wanted: ExportFilter) -> Rows:
    """All that the caller may read, of all authorities or of one, by primary key."""
    of_one = {"authority_id": wanted.authority_id} if wanted.authority_id else {}
    model: Any = record.model
    if "authority_id" in record.filter.model_fields:
        found = record.query(caller, record.filter.model_validate(of_one))
    else:
        found = record.query(caller, record.filter())
        if of_one:
            found = found.where(model.authority_id == wanted.authority_id)
    return found.order_by(*record.key_order)
