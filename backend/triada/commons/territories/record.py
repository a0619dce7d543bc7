from triada.commons.territories import queries
from triada.commons.territories.models import Territory
from triada.commons.territories.schemas import (
    TerritoryCreate,
    TerritoryFilter,
    TerritoryRead,
    TerritoryUpdate,
)
from triada.core.record import Consumer, Record
from triada.core.rights import Right

TERRITORY = Record(
    model=Territory,
    collection="territories",
    read=TerritoryRead,
    filter=TerritoryFilter,
    query=queries.territories,
    right=Right.territories_edit,
    create=TerritoryCreate,
    update=TerritoryUpdate,
    left_out={
        Consumer.carry_over: "shared by all; the next edition names the same",
        Consumer.versions: "frozen by name where it is named",
        Consumer.workbook: "named in cells by its code or name",
        Consumer.history: "shared records belong to no authority",
    },
)
