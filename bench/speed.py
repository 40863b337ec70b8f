"""Time the main job: cold (a new process, five articles), warm (the same again in one process), and a long story.

python bench/speed.py ARTICLES.jsonl [--repeat 5]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import twosource


def cold(rows: Path, repeat: int) -> float:
    seconds = []
    for _ in range(repeat):
        with tempfile.TemporaryDirectory() as out:
            begun = time.perf_counter()
            command = [sys.executable, "-m", "twosource", "report", str(rows), "-o", out]
            subprocess.run(command, check=True, capture_output=True)
            seconds.append(time.perf_counter() - begun)
    return median(seconds)


def warm(rows: Path, repeat: int) -> float:
    twosource.report(rows)
    seconds = []
    for _ in range(repeat):
        begun = time.perf_counter()
        twosource.report(rows)
        seconds.append(time.perf_counter() - begun)
    return median(seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    articles = [json.loads(line) for line in options.rows.read_text(encoding="utf-8").splitlines()]
    words = sum(len(a["text"].split()) for a in articles)
    each = warm(options.rows, options.repeat) / len(articles)
    print(f"{len(articles)} articles, {words} words")
    print(f"cold, articles to files: {cold(options.rows, options.repeat):.2f} s")
    print(f"warm, each article:      {each:.3f} s, {words / len(articles) / each:.0f} words/s")


if __name__ == "__main__":
    main()
