"""Writes a migration of what the models say and a fresh, migrated database does not."""

import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory

from triada.embedded import running
from triada.migrations import configuration, upgrade

NAME = "%%(year)d_%%(month).2d_%%(day).2d_%%(rev)s_%%(slug)s"


def write(message: str) -> None:
    with tempfile.TemporaryDirectory() as folder, running(Path(folder) / "data") as cluster:
        upgrade(cluster.owner_url)
        config = configuration(cluster.owner_url)
        config.set_main_option("file_template", NAME)
        newest = ScriptDirectory.from_config(config).get_current_head() or "0"
        made = command.revision(config, message, autogenerate=True, rev_id=f"{int(newest) + 1:04}")
    assert made is not None
    assert not isinstance(made, list)
    for tidy in (["check", "--fix", "--quiet"], ["format", "--quiet"]):
        subprocess.run([sys.executable, "-m", "ruff", *tidy, made.path], check=True)


if __name__ == "__main__":
    write(sys.argv[1])
