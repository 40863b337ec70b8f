"""What the documents tell people to type works, and the reference is current."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from twosource.cli import app

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
#: Commands that set up the machine: the scripts themselves run in continuous integration.
SETUP = ("sh ", "bash ", "pip ")


def blocks(language: str) -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for name, body in BLOCK.findall(page.read_text(encoding="utf-8")):
            if name == language:
                yield str(page.relative_to(ROOT)), body


def commands() -> list[tuple[str, str]]:
    lines = [(page, line.split(" #")[0].strip()) for page, body in blocks("console") for line in body.splitlines()]
    return [(page, line) for page, line in lines if line and not line.startswith(SETUP)]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds every input the documents speak of."""
    story = ROOT / "examples" / "story"
    for name in ("story", "my-story", "published", "examples/story"):
        shutil.copytree(story, tmp_path / name)
    shutil.copy(story / "courier.html", tmp_path / "a.html")
    shutil.copy(story / "tidevakten.txt", tmp_path / "b.txt")
    shutil.copy(story / "mirrowdale.md", tmp_path / "draft.md")
    shutil.copy(story / "briskly.jsonl", tmp_path / "rows.jsonl")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_there_are_examples() -> None:
    assert len(commands()) >= 6
    assert len(list(blocks("python"))) >= 4


@pytest.mark.parametrize(("page", "line"), commands())
def test_a_command_in_the_documents_runs(page: str, line: str, desk: Path) -> None:
    line, _, target = line.partition(" > ")
    program, *arguments = shlex.split(line)
    assert program == "twosource", page
    result = CliRunner().invoke(app, arguments)
    if "spacy:" in line:  # names an optional part that is not installed here
        assert getattr(result.exception, "code", None) in ("E_EXTRA", "E_MODEL_MISSING")
        return
    assert result.exit_code == 0, result.output
    if target:
        (desk / target).write_text(result.output, encoding="utf-8")


@pytest.mark.parametrize(("page", "body"), list(blocks("python")))
def test_python_in_the_documents_runs(page: str, body: str, desk: Path) -> None:
    CliRunner().invoke(app, ["report", "story", "--format", "json", "-o", "out"])
    exec(compile(body, page, "exec"), {"__name__": "docs", "folder": desk / "written"})
    assert "twosource" in body or "dossier" in body


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    assert [t for t in targets if "://" not in t and not (page.parent / t).exists()] == []


@pytest.mark.parametrize("name", ["report", "schema", "doctor"])
def test_every_command_is_in_the_manual(name: str) -> None:
    assert f"\n## twosource {name}\n" in (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8")


def test_the_reference_is_current() -> None:
    """Else: python docs/reference.py"""
    command = [sys.executable, str(ROOT / "docs" / "reference.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "80"})
    stale = [name for name in ("dossier.md", "codes.md") if name in done.stdout]
    assert stale == [], done.stderr
