"""What can be asked about attachments. Nothing here writes."""

from uuid import UUID

from sqlalchemy import select

from triada.core.jsonsql import Order, Rows, apply_filters, shape
from triada.core.principal import Principal
from triada.planning.attachments.models import Attachment
from triada.planning.attachments.schemas import AttachmentFilter, AttachmentRead

ORDER: Order = (Attachment.authority_id, Attachment.edition_id, Attachment.id)
ATTACHMENTS = shape(AttachmentRead, Attachment)


def attachments(caller: Principal, wanted: AttachmentFilter) -> Rows:
    return apply_filters(
        ATTACHMENTS.seen_by(caller), wanted, Attachment.authority_id, Attachment.edition_id
    )


def attachment(caller: Principal, id: UUID) -> Rows:
    return ATTACHMENTS.seen_by(caller).where(Attachment.id == id)


def to_serve(caller: Principal, id: UUID) -> Rows:
    """What a server has to know before it hands out the bytes."""
    rows = select(
        Attachment.authority_id,
        Attachment.sha256,
        Attachment.media_type,
        Attachment.size,
        Attachment.file_name,
    )
    return rows.where(Attachment.id == id, Attachment.visible_to(caller))
