"""The records that authorities share, and the authorities themselves, in the order in which they
are read."""

from typing import Final

from triada.commons.authorities.record import AUTHORITY
from triada.commons.classifications.record import TERM
from triada.commons.organisations.record import ORGANISATION
from triada.commons.territories.record import TERRITORY
from triada.core.record import Record

RECORDS: Final[tuple[Record, ...]] = (AUTHORITY, ORGANISATION, TERRITORY, TERM)
