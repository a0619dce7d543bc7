"""Records that only the product can make, such as frozen versions, one of each in the measured
town, so that their addresses are asked for too."""

from collections.abc import Callable
from typing import Any

import httpx

from benchmarks.bench import Bench
from benchmarks.timing import PLAIN

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def words(text: str) -> dict[str, Any]:
    return {"authored": "cs", "values": {"cs": text}}


class Office:
    """The administrator of the measured town."""

    def __init__(self, bench: Bench) -> None:
        self.bench, self.town = bench, bench.filled.measured
        self.authority, self.edition = str(self.town.authority_id), str(self.town.edition_id)
        headers = {**PLAIN, **bench.cookie(bench.filled.reader), "origin": bench.served.url("")}
        self.client = httpx.Client(base_url=bench.served.url(""), headers=headers, timeout=60)

    def post(self, path: str, **sent: Any) -> dict[str, Any]:
        answer = self.client.post(f"/v1/{path}", **sent)
        answer.raise_for_status()
        made: dict[str, Any] = answer.json()
        return made

    def attachment(self) -> None:
        path = f"attachments?edition_id={self.edition}&file_name=a.pdf"
        self.post(path, content=b"%PDF-1.7", headers={"content-type": "application/pdf"})

    def report(self) -> None:
        told = {"page": "/cs", "message": "Nejde přečíst", "language": "cs"}
        self.post("accessibility-reports", json={"authority_id": self.authority, **told})

    def later_edition(self) -> None:
        """With a version, a consultation about it, and a decision about what came before."""
        years = {"title": words("Další plán"), "period_from": "2029", "period_to": "2031"}
        later = self.post(f"editions/{self.edition}/successor", json=years)["id"]
        ids = [str(self.town.measure_ids[0])]
        dropped = {"decision": "drop", "of": "measure", "old_ids": ids, "reason": words("Hotovo")}
        self.post(f"editions/{later}/carry-over", json={"decisions": [dropped]})
        frozen = {"edition_id": later, "kind": "draft", "title": words("Návrh")}
        version = self.post("versions", json=frozen)["id"]
        days = {"opens_at": "2040-04-01T08:00:00Z", "closes_at": "2040-04-20T12:00:00Z"}
        self.post("consultations", json={"plan_version_id": version, **days})

    def proposal(self) -> None:
        pasted = {"language": "cs", "text": "Cíl 1: Podpora rodin"}
        self.post(f"editions/{self.edition}/proposals", json=pasted)

    def workbook(self) -> None:
        file = self.client.get(f"/v1/editions/{self.edition}/workbook?language=cs").content
        path = f"workbook-imports?edition_id={self.edition}"
        self.post(path, content=file, headers={"content-type": XLSX})

    def invitation(self) -> None:
        person = {"name": "Nová Osoba", "email": "new@triada.example", "language": "cs"}
        self.post("invitations", json={"authority_id": self.authority, "role": "editor", **person})


def make_rare(bench: Bench) -> None:
    """What cannot be made is told, and its addresses are then left out."""
    office = Office(bench)
    steps: tuple[Callable[[], None], ...] = (
        office.attachment,
        office.report,
        office.later_edition,
        office.proposal,
        office.workbook,
        office.invitation,
    )
    for step in steps:
        try:
            step()
        except httpx.HTTPStatusError as error:
            bench.say(f"no {step.__name__}: {error.response.text[:200]}")
    office.client.close()
