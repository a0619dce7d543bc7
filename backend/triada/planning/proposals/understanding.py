"""What a source holds and what it seems to say; apart from the readers of files, whose libraries
the server never loads."""

from pydantic import BaseModel

from triada.planning.proposals.blocks import Block
from triada.planning.proposals.candidates import Candidate
from triada.planning.proposals.heuristics import guess


class Understood(BaseModel):
    """With the name under which the source is remembered."""

    blocks: list[Block]
    candidates: list[Candidate]
    file_name: str | None = None


def understood(blocks: list[Block], name: str | None = None) -> Understood:
    return Understood(blocks=blocks, candidates=guess(blocks), file_name=name)
