"""Imports every table, so that the metadata is complete."""

from triada.commons import records as commons
from triada.commons.accounts import models as accounts
from triada.commons.feedback import models as feedback
from triada.commons.identity import models as identity
from triada.commons.invitations import models as invitations
from triada.core import http
from triada.core.model import Base
from triada.planning import records as planning
from triada.planning.proposals import models as proposals
from triada.planning.workbooks import models as workbooks

BESIDE_RECORDS = (http, identity, accounts, invitations, feedback, proposals, workbooks)
"""Modules with tables that no record of `RECORDS` stands on."""
RECORDS = (*commons.RECORDS, *planning.RECORDS)

metadata = Base.metadata
