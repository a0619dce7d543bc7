"""The embedded server: started where it is needed, stopped by its last user."""

import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg

from triada.embedded import ROLES, running

USER = """
import os, sys
from pathlib import Path
from triada.embedded import running
with running(Path(sys.argv[1])) as cluster:
    print(cluster.app_url, flush=True)
    os._exit(9)
"""


def test_what_a_killed_process_left_running_is_taken_over_and_stopped():
    with tempfile.TemporaryDirectory(prefix="triada-test-") as parent:
        folder = Path(parent) / "pg"
        left = subprocess.run(
            [sys.executable, "-c", USER, str(folder)], check=False, capture_output=True
        )
        assert left.returncode == 9, left.stderr
        pid = (folder / "postmaster.pid").read_text().splitlines()[0]
        with running(folder) as cluster:
            assert (folder / "postmaster.pid").read_text().splitlines()[0] == pid
            with psycopg.connect(cluster.superuser_url) as connection:
                rows = connection.execute(
                    "select rolname from pg_roles where not rolsuper and not rolbypassrls"
                ).fetchall()
        assert set(ROLES) <= {name for (name,) in rows}
        assert not (folder / "postmaster.pid").exists()
