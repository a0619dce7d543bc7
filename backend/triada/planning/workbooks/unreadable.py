"""Why a cell cannot be read."""


class Unreadable(Exception):  # noqa: N818 - an adjective, as a finding puts it
    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts
