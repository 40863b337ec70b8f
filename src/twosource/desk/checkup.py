"""What is installed, what is missing, and how to get it."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from twosource.model.errors import TwosourceError
from twosource.text import sentence_vectors
from twosource.text.bundle import SENTENCES, offered, open_bundle
from twosource.text.language import DEFAULT, load
from twosource.version import __version__

#: What the main job needs, and what comes with an extra.
_NEEDED = ("numpy", "onnxruntime", "trafilatura", "lxml", "htmldate", "py3langid", "rapidfuzz", "msgspec", "jinja2")
_EXTRAS = {"spacy": "spacy"}


@dataclass(frozen=True, slots=True)
class Checkup:
    """Lines to print, and whether the main job can run."""

    lines: tuple[str, ...]
    well: bool


def checkup() -> Checkup:
    """The state of this installation, a line a part; nothing is changed and no network is used."""
    lines = [f"twosource {__version__} · Python {platform.python_version()} · {platform.system()} {platform.machine()}"]
    packages = list(_packages())
    lines += [line for line, _ in packages]
    model, loaded = _model()
    lines += [model, _sentences(), *_optional()]
    return Checkup(tuple(lines), loaded and all(there for _, there in packages))


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _packages() -> Iterator[tuple[str, bool]]:
    for name in _NEEDED:
        found = _installed(name)
        yield (f"ok       {name} {found}", True) if found else (f"MISSING  {name}: pip install {name}", False)


def _model() -> tuple[str, bool]:
    try:
        return f"ok       language model {load().name}{_files()}", True
    except TwosourceError as error:
        return f"MISSING  language model ({error.code}): {error.message} {error.next_step}", False


def _files() -> str:
    """The licence of the model's files and the hash to quote with figures; "" where a model has no files of its own."""
    folder = offered()[DEFAULT].load()
    if not isinstance(folder, Path):
        return ""
    bundle = open_bundle(folder)
    return f" · {bundle.licence} · SHA-256 {bundle.digest}"


def _sentences() -> str:
    if not sentence_vectors.installed():
        return f"absent   sentence encoder (optional; without it, claims go by words alone): {SENTENCES.install}"
    try:
        return f"ok       sentence encoder {sentence_vectors.load().name}"
    except TwosourceError as error:
        return f"BROKEN   sentence encoder ({error.code}): {error.message} {error.next_step}"


def _optional() -> Iterator[str]:
    for extra, name in _EXTRAS.items():
        found = _installed(name)
        yield f"ok       {name} {found}" if found else f"absent   {name} (optional): pip install 'twosource[{extra}]'"
