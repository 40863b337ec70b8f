"""The command line as a user meets it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.laws.story import COURIER, HERALD


def run(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "twosource", *arguments]
    return subprocess.run(command, capture_output=True, text=True, input=stdin, check=False, timeout=120)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "herald.txt").write_text("date 2024-05-15 " + HERALD, encoding="utf-8")
    (folder / "courier.txt").write_text(COURIER, encoding="utf-8")
    return folder


def test_report_writes_three_files_and_says_where(story: Path, tmp_path: Path) -> None:
    done = run("report", str(story), "-o", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    for name in ("dossier.html", "dossier.json", "dossier.md"):
        assert (tmp_path / "out" / name).stat().st_size > 500
        assert name in done.stdout
    data = json.loads((tmp_path / "out" / "dossier.json").read_text(encoding="utf-8"))
    assert data["schema"] == "twosource.dossier/1"
    assert {a["id"] for a in data["articles"]} == {"herald", "courier"}


def test_report_reads_rows_from_standard_input(tmp_path: Path) -> None:
    rows = "\n".join(json.dumps({"id": i, "text": t}) for i, t in (("a", HERALD), ("b", COURIER)))
    done = run("report", "-", "--format", "json", "-o", str(tmp_path), stdin=rows)
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "dossier.html").exists()
    assert len(json.loads((tmp_path / "dossier.json").read_text(encoding="utf-8"))["articles"]) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.txt", b""), ("noise.txt", bytes(range(256)) * 40), ("rows.jsonl", b"{broken\n")],
)
def test_bad_data_ends_with_65_a_code_and_a_next_step(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    done = run("report", str(tmp_path / name), "-o", str(tmp_path / "out"))
    assert done.returncode == 65
    assert done.stderr.startswith("E_")
    assert len(done.stderr.strip().splitlines()) == 2
    assert "Traceback" not in done.stderr


def test_one_bad_file_does_not_stop_the_others(story: Path, tmp_path: Path) -> None:
    (story / "empty.txt").write_bytes(b"")
    done = run("report", str(story), "-o", str(tmp_path / "out"))
    assert done.returncode == 0
    data = json.loads((tmp_path / "out" / "dossier.json").read_text(encoding="utf-8"))
    assert len(data["articles"]) == 2
    assert any(w["code"] == "E_EMPTY" for w in data["warnings"])


def test_a_folder_without_articles(tmp_path: Path) -> None:
    done = run("report", str(tmp_path), "-o", str(tmp_path / "out"))
    assert done.returncode == 65
    assert "E_NO_ARTICLES" in done.stderr


def test_an_unknown_language_model_is_one_plain_error(story: Path, tmp_path: Path) -> None:
    done = run("report", str(story), "-o", str(tmp_path / "out"), "--language-model", "nobody-has-this")
    assert done.returncode == 69
    assert "E_MODEL" in done.stderr


def test_an_output_folder_that_cannot_be_made(story: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = run("report", str(story), "-o", str(tmp_path / "file" / "out"))
    assert done.returncode == 74
    assert done.stderr.startswith("E_WRITE")


def test_an_unknown_format_is_a_usage_error(story: Path) -> None:
    assert run("report", str(story), "--format", "pdf").returncode == 2


def test_schema_prints_a_json_schema() -> None:
    schema = json.loads(run("schema").stdout)
    assert "articles" in json.dumps(schema)
    assert schema["$schema"].startswith("https://json-schema.org/")


def test_doctor_names_the_model_and_its_hash() -> None:
    done = run("doctor")
    assert done.returncode == 0
    assert re.search(r"language model en-\S+ · \S+ · SHA-256 [0-9a-f]{64}\n", done.stdout)
    assert "MISSING" not in done.stdout


def test_help_does_not_load_the_heavy_libraries() -> None:
    code = (
        "import sys, twosource.cli\n"
        "heavy = {'numpy', 'onnxruntime', 'trafilatura', 'lxml', 'jinja2', 'rapidfuzz', 'msgspec'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
