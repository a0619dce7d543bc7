from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.versions import queries
from triada.planning.versions.models import PlanVersion
from triada.planning.versions.schemas import VersionCreate, VersionFilter, VersionRead

VERSION = Record(
    model=PlanVersion,
    collection="versions",
    read=VersionRead,
    filter=VersionFilter,
    query=queries.versions,
    right=Right.plans_edit,
    create=VersionCreate,
    left_out={
        Consumer.workbook: "what is frozen is not changed",
        Consumer.search: "its edition is found; a version repeats it",
        Consumer.changes: "freezing is a step of its own",
        Consumer.versions: "it is what is frozen",
        Consumer.carry_over: "the versions of the old edition stay there",
        Consumer.history: "it never changes",
    },
)
