"""What README promises is there, and what is there stands in README."""

import re
import shutil
import subprocess

import pytest
import yaml
from typer.testing import CliRunner

from triada import cli, migrations
from triada.settings import Settings

ROOT = migrations.SCRIPTS.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TABLE = dict(re.findall(r"^\| `([A-Z_]+)` \| (.+?) \|", README, re.MULTILINE))
OF_THE_TESTS = {"TEST_DATABASE_URL", "CHROMIUM_PATH"}
"""Settings of the tests, not of the program."""


def test_every_setting_stands_in_readme_and_nothing_else_does():
    assert len(Settings.model_fields) > 5
    assert {name.upper() for name in Settings.model_fields} == TABLE.keys() - OF_THE_TESTS


def test_defaults_in_readme_are_those_of_the_program(monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    settings = Settings()
    told = 0
    for name in Settings.model_fields:
        value = getattr(settings, name)
        if value is not None:
            assert TABLE[name.upper()] == f"`{value}`"
            told += 1
        else:
            assert TABLE[name.upper()].startswith("none")
    assert told > 4


def test_every_setting_is_read_from_the_environment(monkeypatch):
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.setenv("PUBLIC_URL", "https://plans.town.example")
    settings = Settings()
    assert (settings.port, settings.secure) == (8123, True)
    monkeypatch.setenv("PUBLIC_URL", "")
    assert Settings().public_url is None


def test_no_file_of_secrets_is_read_or_kept(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("PORT=9\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert Settings().port != 9
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    assert not [name for name in listed if re.search(r"(^|/)\.env|secrets/.", name)]


def test_every_make_command_in_the_guides_exists():
    targets = set(re.findall(r"^([a-z0-9-]+):", MAKEFILE, re.MULTILINE))
    for guide in ("README.md", "CONTRIBUTING.md"):
        said = (ROOT / guide).read_text(encoding="utf-8")
        lines = re.findall(r"`make ([^`]+)`|^make (.+)$", said, re.MULTILINE)
        named = {
            word
            for line in lines
            for word in "".join(line).split()
            if re.fullmatch(r"[a-z0-9-]+", word)
        }
        assert {"test"} <= named, guide
        assert named <= targets, guide


def test_every_make_command_is_explained():
    explained = re.findall(r"^([a-z0-9-]+):.*## (.+)$", MAKEFILE, re.MULTILINE)
    assert {"run", "test", "help"} <= {name for name, _ in explained}
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == set(re.findall(r"^([a-z0-9-]+):", MAKEFILE, re.MULTILINE))


def test_every_command_of_the_program_in_the_guides_exists():
    named = set()
    for guide in ("README.md", "CONTRIBUTING.md", "docker-compose.yml"):
        said = (ROOT / guide).read_text(encoding="utf-8")
        named |= set(re.findall(r"(?:bin/triada|`triada|\[triada,) ([a-z]+(?: [a-z]+)?)", said))
    assert {"serve", "authority add"} <= {name.strip() for name in named}
    for command in named:
        told = CliRunner().invoke(cli.app, [*_known(command), "--help"])
        assert told.exit_code == 0, command
    assert CliRunner().invoke(cli.app, ["nonsense", "--help"]).exit_code != 0


def _known(command: str) -> list[str]:
    """`territory import` is a command of two words, `migrate then` one of one."""
    words = command.split()
    return words if words[0] in ("authority", "user", "territory") else words[:1]


COMPOSE = ROOT / "docker-compose.yml"


def test_the_installation_has_its_services():
    described = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    assert {"db", "migrate", "api", "worker", "web"} <= described["services"].keys()
    for name, service in described["services"].items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["user"].split(":")[0] != "0", name
    ports = [
        port for service in described["services"].values() for port in service.get("ports", ())
    ]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_settings_of_the_installation_are_settings_of_the_program():
    described = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    known = {name.upper() for name in Settings.model_fields}
    given = set(described["services"]["api"]["environment"])
    assert given
    assert {name.removesuffix("_FILE") for name in given} - {"FORWARDED_ALLOW_IPS"} <= known


def test_compose_itself_accepts_the_file():
    docker = shutil.which("docker")
    there = (
        docker
        and not subprocess.run(
            [docker, "compose", "version"], capture_output=True, check=False
        ).returncode
    )
    if not there:
        pytest.skip("no docker with compose here")
    subprocess.run(
        [docker, "compose", "--file", str(COMPOSE), "config", "--quiet"],
        env={"PUBLIC_URL": "https://plans.town.example", "PATH": "/usr/bin:/bin"},
        check=True,
    )
