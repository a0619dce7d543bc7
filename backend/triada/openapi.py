"""Prints the description of the API: `python -m triada.openapi > openapi/openapi.json`."""

import json
import sys

from triada.main import create_app
from triada.settings import Settings


def printed() -> str:
    """Byte-stable: the same routes give the same text. Needs no database."""
    app = create_app(Settings(database_url="postgresql://nowhere/triada"))
    return json.dumps(app.openapi(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.stdout.write(printed())
