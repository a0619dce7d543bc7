"""Addresses of databases, with the driver each use needs."""

from sqlalchemy import make_url


def with_driver(url: str, driver: str) -> str:
    """The same database through `asyncpg` (requests) or `psycopg` (migrations, jobs)."""
    return (
        make_url(url).set(drivername=f"postgresql+{driver}").render_as_string(hide_password=False)
    )


def plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
