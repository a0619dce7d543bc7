from triada.core.record import Actions, Consumer, Record
from triada.core.rights import Right
from triada.planning.attachments import actions, queries
from triada.planning.attachments.models import Attachment
from triada.planning.attachments.schemas import AttachmentFilter, AttachmentRead, AttachmentUpdate

ATTACHMENT = Record(
    model=Attachment,
    collection="attachments",
    read=AttachmentRead,
    filter=AttachmentFilter,
    query=queries.attachments,
    right=Right.attachments_edit,
    update=AttachmentUpdate,
    actions=Actions(update=actions.update, delete=actions.delete_attachment),
    left_out={
        Consumer.workbook: "it is a file",
        Consumer.search: "it is read where its edition is",
        Consumer.versions: "pictures are frozen with the chapters that show them",
        Consumer.carry_over: "files belong to the old text",
    },
)
