"""The child process that parses pages: what becomes of one that hangs, bursts or breaks."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from tests.ingest.pages import LEAD
from twosource.ingest.limits import Limits
from twosource.ingest.messages import Row, Whole
from twosource.ingest.reader import Reader
from twosource.model.article import Media, Page

GOOD = Whole(Page(source="good.txt", content=LEAD.encode(), media=Media.TEXT))
BAD = Row("bad.jsonl", 7, b"{}")


@pytest.fixture
def sick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """Workers that do what ``ILLNESS`` says when they meet a row, and read pages as ever."""
    script = tmp_path / "sick_worker.py"
    script.write_text(
        textwrap.dedent("""
            import os, time
            import twosource.ingest.pages as pages
            from twosource.ingest import worker
            from twosource.ingest.messages import Row
            well = pages.article_of
            def article_of(item, limits):
                if isinstance(item, Row):
                    exec(os.environ["ILLNESS"])
                return well(item, limits)
            pages.article_of = article_of
            worker.main()
        """),
        encoding="utf-8",
    )
    real = subprocess.Popen

    def start(command: list[str], **options: object) -> subprocess.Popen[bytes]:
        return real([command[0], str(script)], **options)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(subprocess, "Popen", start)
    return monkeypatch


@pytest.mark.parametrize(
    ("illness", "code"),
    [
        ("time.sleep(60)", "E_TIMEOUT"),
        ("raise MemoryError", "E_MEMORY"),
        ("os.abort()", "E_MEMORY"),
        ("os._exit(3)", "E_READER"),
        ("raise RecursionError", "E_DEPTH"),
        ("raise KeyError('x')", "E_READER"),
        ("print('noise' * 1000)", "E_FIELD"),
    ],
)
def test_the_page_that_ends_the_reader_is_named_and_the_next_is_read(
    sick: pytest.MonkeyPatch, illness: str, code: str
) -> None:
    sick.setenv("ILLNESS", illness)
    with Reader(Limits(seconds=1.5)) as reader:
        assert reader.read(GOOD).article
        refusal = reader.read(BAD).refusal
        again = reader.read(GOOD).article
    assert refusal
    assert refusal.code == code
    assert "bad.jsonl" in refusal.message
    assert again
    assert again.text == LEAD


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot count a process's CPU seconds")
def test_a_page_that_computes_without_end_is_given_up(sick: pytest.MonkeyPatch) -> None:
    sick.setenv("ILLNESS", "\nwhile True: pass")
    begun = time.perf_counter()
    with Reader(Limits(seconds=60, cpu_seconds=1)) as reader:
        refusal = reader.read(BAD).refusal
    assert refusal
    assert refusal.code == "E_TIMEOUT"
    assert time.perf_counter() - begun < 20


def test_no_child_is_left_behind() -> None:
    with Reader() as reader:
        child = reader._child
        assert reader.read(GOOD).article
    assert child
    assert child.poll() is not None


def test_plain_text_loads_no_heavy_library() -> None:
    code = (
        "import sys, twosource.ingest.pages as p\n"
        "from twosource.ingest.messages import Whole\n"
        "from twosource.ingest.limits import Limits\n"
        "from twosource.model.article import Page, Media\n"
        f"p.article_of(Whole(Page(source='a', content={LEAD!r}.encode(), media=Media.TEXT)), Limits())\n"
        "print(sorted({'trafilatura', 'lxml', 'htmldate', 'py3langid', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
