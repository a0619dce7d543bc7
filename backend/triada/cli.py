"""The command line. Exit codes: 0 done, 1 cannot be done (with a sentence), 2 misspelt."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from triada import migrations
from triada.command_actions import (
    add_authority,
    begin,
    disable_user,
    import_territories,
    invite_user,
    reset_user,
)
from triada.commons.authorities.models import AuthorityKind
from triada.commons.territories.models import Country
from triada.core.db import make_engine, make_sessions
from triada.core.error_handlers import database_problem
from triada.core.rights import Role
from triada.core.translations import sentence
from triada.core.urls import with_driver
from triada.embedded import running
from triada.serving import CannotStartError, check_port, check_production, check_room, work
from triada.serving import serve as serve_until_stopped
from triada.settings import Environment, Settings

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__
)
authority = typer.Typer(no_args_is_help=True, help="Towns, associations and regions that plan.")
user = typer.Typer(no_args_is_help=True, help="People and their roles.")
territory = typer.Typer(no_args_is_help=True, help="Places down to settlements.")
app.add_typer(authority, name="authority")
app.add_typer(user, name="user")
app.add_typer(territory, name="territory")

Result = TypeVar("Result")
Sessions = async_sessionmaker[AsyncSession]
PAGES = Path(__file__).parents[2] / "frontend" / "dist"


@contextmanager
def _sentences() -> Iterator[None]:
    """What cannot be done ends in one sentence and code 1, without a trace."""
    try:
        yield
    except CannotStartError as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(1) from error
    except DBAPIError as error:
        problem = database_problem(error)
        if problem is None:
            raise
        said = sentence("en", "refusals", problem.code, problem.facts)
        typer.secho(said, err=True, fg="red")
        raise typer.Exit(1) from error
    except ValidationError as error:
        for fault in error.errors():
            place = ".".join(str(step) for step in fault["loc"])
            said = sentence("en", "faults", fault["type"], fault.get("ctx") or {})
            typer.secho(f"{place}: {said}", err=True, fg="red")
        raise typer.Exit(1) from error


@contextmanager
def _database(settings: Settings) -> Iterator[Settings]:
    """The server that DATABASE_URL names, or the embedded one, brought up to date."""
    if settings.database_url:
        yield settings
        return
    folder = settings.triada_data / "postgres"
    check_room(folder)
    with running(folder) as cluster:
        migrations.upgrade(cluster.owner_url)
        yield settings.model_copy(
            update={
                "database_url": cluster.app_url,
                "migration_database_url": cluster.owner_url,
            }
        )


def _in_database(settings: Settings, do: Callable[[Sessions], Awaitable[Result]]) -> Result:
    async def run() -> Result:
        engine = make_engine(with_driver(settings.database_url or "", "asyncpg"))
        try:
            return await do(make_sessions(engine))
        finally:
            await engine.dispose()

    return asyncio.run(run())


def _settings(data: Path | None = None, port: int | None = None) -> Settings:
    settings = Settings()
    given = {"triada_data": data, "port": port}
    if settings.frontend_dist is None and PAGES.is_dir():
        given["frontend_dist"] = PAGES
    kept = {name: value for name, value in given.items() if value is not None}
    return settings.model_copy(update=kept)


Data = Annotated[Path | None, typer.Option("--data", help="Folder of the embedded database.")]


@app.command()
def serve(
    *,
    demo: Annotated[bool, typer.Option("--demo", help="Load the five towns first.")] = False,
    port: Annotated[int | None, typer.Option(help="Instead of PORT.", min=1, max=65535)] = None,
    data: Data = None,
    worker: Annotated[bool, typer.Option(help="Do background work here too.")] = True,
) -> None:
    """Serve the API and the pages until Ctrl-C."""
    with _sentences():
        settings = _settings(data, port)
        check_production(settings)
        if demo and settings.triada_environment == Environment.production:
            raise CannotStartError("Demo people have a published password: not in production.")
        check_port(settings)
        with _database(settings) as ready:
            for line in _in_database(ready, lambda sessions: begin(sessions, ready, demo=demo)):
                typer.echo(line)
            serve_until_stopped(ready, with_worker=worker)


@app.command()
def worker() -> None:
    """Do the background work alone, beside `serve --no-worker`."""
    with _sentences(), _database(_settings()) as ready:
        work(ready)


@app.command()
def migrate() -> None:
    """Bring the tables up to date, as the role of MIGRATION_DATABASE_URL."""
    with _sentences():
        settings = _settings()
        if settings.database_url and not settings.migration_database_url:
            raise CannotStartError("Name the owner of the tables with MIGRATION_DATABASE_URL.")
        if settings.migration_database_url:
            migrations.upgrade(settings.migration_database_url)
        else:
            with _database(settings):
                pass
        typer.echo("The tables are up to date.")


@app.command()
def demo(data: Data = None) -> None:
    """Load the five towns of the demo set into an empty database."""
    from triada.demo.loader import load_demo  # noqa: PLC0415 - not needed to serve a town

    with _sentences(), _database(_settings(data)) as ready:
        if not _in_database(ready, load_demo):
            raise CannotStartError("There are authorities already; the demo wants an empty one.")
        typer.echo("The demo is loaded.")


@app.command()
def reference(data: Data = None) -> None:
    """Load or refresh the official classifications and territories."""
    from triada.command_actions import refresh_reference  # noqa: PLC0415

    with _sentences(), _database(_settings(data)) as ready:
        for name, count in _in_database(ready, refresh_reference).items():
            typer.echo(f"{name}: {count} new or changed")


@app.command()
def openapi() -> None:
    """Print the description of the API."""
    from triada.openapi import printed  # noqa: PLC0415

    typer.echo(printed(), nl=False)


@authority.command("add")
def authority_add(
    country: Annotated[Country, typer.Option(help="Its country profile gives the rest.")],
    name: Annotated[str, typer.Option(help="Full name in the country's language.")],
    kind: Annotated[AuthorityKind, typer.Option()] = AuthorityKind.municipality,
    slug: Annotated[str | None, typer.Option(help="Short name in addresses.")] = None,
    data: Data = None,
) -> None:
    """Set up an authority from its country profile."""
    with _sentences(), _database(_settings(data)) as ready:
        made = _in_database(
            ready, lambda sessions: add_authority(sessions, country, kind, name, slug)
        )
        typer.echo(f"{made} is set up. Add its first person: triada user add --authority {made}")


@user.command("add")
def user_add(
    authority: Annotated[str, typer.Option(help="Its short name, as `authority add` printed it.")],
    name: Annotated[str, typer.Option()],
    email: Annotated[str, typer.Option(help="What the person signs in with.")],
    role: Annotated[Role, typer.Option()] = Role.administrator,
    language: Annotated[str, typer.Option(help="cs, sk, sr-Cyrl, sr-Latn or en.")] = "en",
    data: Data = None,
) -> None:
    """Offer a person a role; prints the link by which they take it with a password of their own."""
    with _sentences(), _database(_settings(data)) as ready:
        link = _in_database(
            ready,
            lambda sessions: invite_user(sessions, ready, authority, name, email, role, language),
        )
        typer.echo(f"Hand this link to {name}. It works once, for fourteen days:\n  {link}")


Email = Annotated[str, typer.Argument(help="What the person signs in with.")]


@user.command("reset")
def user_reset(email: Email, data: Data = None) -> None:
    """Print a link by which a person who has lost a password chooses another one."""
    with _sentences(), _database(_settings(data)) as ready:
        link = _in_database(ready, lambda sessions: reset_user(sessions, ready, email))
        typer.echo(f"Hand this link to {email}. It works once, for an hour:\n  {link}")


@user.command("disable")
def user_disable(email: Email, data: Data = None) -> None:
    """Close an account: nobody signs in with it, and its sessions end."""
    with _sentences(), _database(_settings(data)) as ready:
        _in_database(ready, lambda sessions: disable_user(sessions, email, disabled=True))
        typer.echo(f"{email} can no longer sign in.")


@user.command("enable")
def user_enable(email: Email, data: Data = None) -> None:
    """Open a closed account again, with the password that it had."""
    with _sentences(), _database(_settings(data)) as ready:
        _in_database(ready, lambda sessions: disable_user(sessions, email, disabled=False))
        typer.echo(f"{email} can sign in again.")


@territory.command("import")
def territory_import(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV in UTF-8.")],
    authority: Annotated[str, typer.Option(help="The authority that records them.")],
    data: Data = None,
    *,
    dry_run: Annotated[bool, typer.Option(help="Only say what would happen.")] = False,
) -> None:
    """Load territories down to settlements from a CSV file; the README names its columns."""
    with _sentences(), _database(_settings(data)) as ready:
        lines, clean = _in_database(
            ready,
            lambda sessions: import_territories(
                sessions, authority, file.read_bytes(), dry_run=dry_run
            ),
        )
        for line in lines:
            typer.echo(line)
        if not clean:
            raise typer.Exit(1)


if __name__ == "__main__":
    app()
