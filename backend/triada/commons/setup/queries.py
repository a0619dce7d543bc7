"""Whether the first day is over."""

from sqlalchemy import Select, select

from triada.commons.authorities.models import Authority
from triada.core.ledger import INSTALLATION


def setup_state() -> Select[bytes | None, bool]:
    """The hash of the token of the first day, and whether that day is over."""
    return select(
        INSTALLATION.c.setup_token_hash, select(Authority.id).exists().label("begun")
    ).select_from(INSTALLATION)
