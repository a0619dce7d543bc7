from triada.core.model import Audience
from triada.core.schema import Write


class Publication(Write):
    """internal: its own people; shared: also the region and joint planners; public: everybody."""

    audience: Audience
