from triada.commons.organisations import queries
from triada.commons.organisations.models import Organisation
from triada.commons.organisations.schemas import (
    OrganisationCreate,
    OrganisationFilter,
    OrganisationRead,
    OrganisationUpdate,
)
from triada.core.record import Consumer, Record
from triada.core.rights import Right

ORGANISATION = Record(
    model=Organisation,
    collection="organisations",
    read=OrganisationRead,
    filter=OrganisationFilter,
    query=queries.organisations,
    right=Right.organisations_edit,
    create=OrganisationCreate,
    update=OrganisationUpdate,
    left_out={
        Consumer.carry_over: "shared by all; the next edition names the same",
        Consumer.versions: "frozen by name where it is named",
        Consumer.workbook: "named in cells by its code or name",
        Consumer.history: "shared records belong to no authority",
    },
)
