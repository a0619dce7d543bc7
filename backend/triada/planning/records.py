"""The records of planning in the order in which they are read. A new one is announced here, and
every consumer has it."""

from typing import Final

from triada.core.record import Record
from triada.planning.activities.record import ACTIVITY
from triada.planning.adoption.record import ADOPTION_ACT
from triada.planning.alignments.record import ALIGNMENT, EXTERNAL_PLAN
from triada.planning.attachments.record import ATTACHMENT
from triada.planning.chapters.record import CHAPTER
from triada.planning.consultations.record import CONSULTATION
from triada.planning.goals.record import GOAL
from triada.planning.indicators.record import INDICATOR, INDICATOR_USE
from triada.planning.lifecycle.record import EDITION
from triada.planning.measures.record import MEASURE
from triada.planning.members.record import EDITION_MEMBER
from triada.planning.needs.record import NEED
from triada.planning.plans.record import PLAN
from triada.planning.projects.record import PROJECT
from triada.planning.succession.record import CARRY_OVER
from triada.planning.versions.record import VERSION

RECORDS: Final[tuple[Record, ...]] = (
    PLAN,
    EDITION,
    PROJECT,
    CHAPTER,
    GOAL,
    NEED,
    MEASURE,
    ACTIVITY,
    INDICATOR,
    INDICATOR_USE,
    EXTERNAL_PLAN,
    ALIGNMENT,
    ATTACHMENT,
    VERSION,
    CONSULTATION,
    ADOPTION_ACT,
    EDITION_MEMBER,
    CARRY_OVER,
)
