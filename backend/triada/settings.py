"""What may differ between two installations; each is an environment variable."""

from enum import StrEnum
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Environment(StrEnum):
    development = "development"
    production = "production"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_ignore_empty=True)

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    triada_data: Path = Path("data")
    """The folder of the embedded database, unless DATABASE_URL names a server, and of files."""
    database_url: str | None = None
    """The role `triada_app`: no superuser, no BYPASSRLS."""
    migration_database_url: str | None = None
    """The role `triada_owner`, which owns the tables; migrations only."""
    public_url: str | None = None
    """Where readers reach this installation; https:// turns the `__Host-` cookie on."""
    triada_environment: Environment = Environment.development
    body_limit: int = Field(default=1_048_576, ge=1024)
    """Bytes of one request body; a larger one is answered 413."""
    import_limit: int = Field(default=10_485_760, ge=1024)
    """Bytes of one uploaded table."""
    files_url: str | None = Field(default=None, pattern=r"^(s3|memory)://")
    """Where attachments lie, `s3://bucket/prefix` with the usual AWS variables; a folder `files`
    beside the embedded database where nothing is said."""
    file_limit: int = Field(default=20_971_520, ge=1024)
    """Bytes of one attachment."""
    print_cache_limit: int = Field(default=268_435_456, ge=0)
    """Bytes of printed documents that are kept in the folder `printed` beside the files, so that
    the same one is not printed twice; 0 keeps none."""
    smtp_url: str | None = Field(default=None, pattern=r"^(smtp|smtps|smtp\+starttls)://")
    """The mail server for invitations and forgotten passwords, `smtps://user:password@host:465`;
    without one their links are shown once to who may hand them over."""
    mail_from: str = "triada@localhost"
    frontend_dist: Path | None = None
    """The built dashboard, where the API serves it itself."""

    @property
    def files_folder(self) -> Path:
        return self.triada_data / "files"

    @property
    def print_cache_folder(self) -> Path:
        return self.triada_data / "printed"

    @property
    def address(self) -> str:
        """Where readers reach it, without a slash at the end."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104
        return (self.public_url or f"http://{host}:{self.port}").rstrip("/")

    @property
    def secure(self) -> bool:
        return (self.public_url or "").startswith("https://")
