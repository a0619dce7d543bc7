"""What can be asked about proposals. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, cast, func, literal
from sqlalchemy.dialects.postgresql import JSONPATH

from triada.core.jsonsql import Order, Rows, shape
from triada.core.principal import Principal
from triada.planning.proposals.models import Proposal
from triada.planning.proposals.schemas import ProposalBrief, ProposalFilter, ProposalRead

ORDER: Order = (Proposal.authority_id, Proposal.edition_id, Proposal.id)
UNDECIDED = cast(literal('$[*] ? (@.decision == "open")'), JSONPATH)

COUNTED: dict[str, ColumnElement[Any]] = {
    "candidate_count": func.jsonb_array_length(Proposal.candidates),
    "undecided": func.jsonb_array_length(
        func.jsonb_path_query_array(Proposal.candidates, UNDECIDED)
    ),
}
BRIEF = shape(ProposalBrief, Proposal, **COUNTED)
WHOLE = shape(ProposalRead, Proposal, **COUNTED)


def proposals(caller: Principal, edition_id: UUID, wanted: ProposalFilter) -> Rows:
    rows = BRIEF.seen_by(caller).where(Proposal.edition_id == edition_id)
    if wanted.updated_since:
        rows = rows.where(Proposal.updated_at >= wanted.updated_since)
    return rows


def proposal(caller: Principal, id: UUID) -> Rows:
    return WHOLE.seen_by(caller).where(Proposal.id == id)
