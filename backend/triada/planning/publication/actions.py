"""Publishes, shares or withdraws a record with all that belongs to it."""

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.audience_cascade import set_audience, share_with_parts
from triada.core.model import Audience
from triada.planning.plans.models import Edition
from triada.planning.projects.models import Project


async def publish(db: AsyncSession, record: Edition | Project, audience: Audience) -> None:
    """The record first; what belongs to it follows, field by field."""
    await set_audience(db, record, audience)
    await share_with_parts(db, record)
    db.expire(record)
