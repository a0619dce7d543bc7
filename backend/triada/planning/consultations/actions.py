"""What can be done to consultations, and the rules it obeys."""

from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import Conflict, EndsBeforeItBegins
from triada.core.merge_patch import apply_patch, sent_columns
from triada.planning.consultations.models import Consultation
from triada.planning.consultations.schemas import ConsultationCreate, ConsultationUpdate
from triada.planning.plans.actions import open_edition
from triada.planning.versions.models import PlanVersion

WINDOW = {"opens_at", "closes_at"}


class ConsultationIsOver(Conflict):
    """Days that people were told are not changed after they passed."""


def _in_order(consultation: Consultation) -> None:
    if consultation.closes_at <= consultation.opens_at:
        raise EndsBeforeItBegins(at="/body/closes_at")


async def create(db: AsyncSession, version: PlanVersion, new: ConsultationCreate) -> Consultation:
    """Recording one that is over is allowed: it may have been held before it came here."""
    await open_edition(db, version.authority_id, version.edition_id)
    consultation = Consultation(
        **sent_columns(new),
        authority_id=version.authority_id,
        audience=version.audience,
        edition_id=version.edition_id,
    )
    _in_order(consultation)
    db.add(consultation)
    await db.flush()
    return consultation


async def update(db: AsyncSession, consultation: Consultation, change: ConsultationUpdate) -> None:
    """Longer while it runs, with a trace in the ledger; never a window that is over."""
    await open_edition(db, consultation.authority_id, consultation.edition_id)
    if change.model_fields_set & WINDOW and consultation.closes_at <= datetime.now(UTC):
        raise ConsultationIsOver
    apply_patch(consultation, change)
    _in_order(consultation)
    await db.flush()


async def delete(db: AsyncSession, consultation: Consultation) -> None:
    """Only what has not begun: people may have commented since."""
    await open_edition(db, consultation.authority_id, consultation.edition_id)
    if consultation.opens_at <= datetime.now(UTC):
        raise ConsultationIsOver
    await db.delete(consultation)
    await db.flush()
