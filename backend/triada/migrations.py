"""Brings a database to the newest form of the tables."""

from pathlib import Path

from alembic import command
from alembic.config import Config

SCRIPTS = Path(__file__).parents[2] / "migrations"


def configuration(owner_url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("prepend_sys_path", str(SCRIPTS.parent).replace("%", "%%"))
    config.attributes["url"] = owner_url
    return config


def upgrade(owner_url: str) -> None:
    command.upgrade(configuration(owner_url), "head")
