"""The pictures that the chapters of an edition show; those with fewer readers are none of them."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, cast, func, select

from triada.core.filetypes import MediaType
from triada.core.jsonsql import array
from triada.core.model import Audience
from triada.planning.attachments.models import Attachment
from triada.planning.chapters.models import Chapter
from triada.planning.freezing.rows import frozen_rows
from triada.planning.versions import format as shapes

PRINTED = (MediaType.png, MediaType.jpeg)
"""What both writers of documents can draw."""


def pictures(
    authority_id: ColumnElement[UUID], edition_id: ColumnElement[UUID]
) -> ColumnElement[Any]:
    """Wherever in the authority they lie: a chapter may be carried over from an earlier plan."""
    named = func.concat("attachment:", cast(Attachment.id, String))
    shown = (
        select(Chapter.id)
        .where(
            Chapter.authority_id == authority_id,
            Chapter.edition_id == edition_id,
            cast(Chapter.body, String).contains(named),
        )
        .correlate(Attachment)
        .exists()
    )
    of_everybody = and_(
        Attachment.authority_id == authority_id,
        Attachment.media_type.in_(PRINTED),
        Attachment.widest_audience == Audience.public,
    )
    rows = frozen_rows(shapes.FrozenPicture, Attachment).where(of_everybody, shown)
    return array(rows.order_by(Attachment.id))
