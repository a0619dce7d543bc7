"""Imports every table, so that the metadata is complete."""

from triada.commons.authorities import models as authorities
from triada.commons.classifications import models as classifications
from triada.commons.feedback import models as feedback
from triada.commons.identity import models as identity
from triada.commons.organisations import models as organisations
from triada.commons.territories import models as territories
from triada.core import http
from triada.core.model import Base
from triada.planning.activities import models as activities
from triada.planning.adoption import models as adoption
from triada.planning.alignments import models as alignments
from triada.planning.attachments import models as attachments
from triada.planning.chapters import models as chapters
from triada.planning.consultations import models as consultations
from triada.planning.goals import models as goals
from triada.planning.indicators import models as indicators
from triada.planning.measures import models as measures
from triada.planning.members import models as members
from triada.planning.needs import models as needs
from triada.planning.plans import models as plans
from triada.planning.projects import models as projects
from triada.planning.proposals import models as proposals
from triada.planning.relations import models as relations
from triada.planning.succession import models as succession
from triada.planning.versions import models as versions
from triada.planning.workbooks import models as workbooks

MODULES = (
    http,
    identity,
    authorities,
    territories,
    organisations,
    classifications,
    feedback,
    relations,
    plans,
    goals,
    measures,
    activities,
    indicators,
    projects,
    workbooks,
    chapters,
    versions,
    consultations,
    adoption,
    members,
    needs,
    alignments,
    attachments,
    succession,
    proposals,
)

metadata = Base.metadata
