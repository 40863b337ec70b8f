"""The language model as the rest of twosource sees it: a name in, an analyser out.

Names: ``en`` (the bundled model, also the default), any name that an installed distribution offers under the entry
point group ``twosource.models``, a path to a folder of model files, or ``spacy:NAME`` for an installed spaCy pipeline.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from twosource.model.errors import ModelError
from twosource.model.language import Analysis
from twosource.text import bundle

DEFAULT = "en"


class Analyser(Protocol):
    """Reads English."""

    name: str

    def analyse(self, text: str, skip: Sequence[tuple[int, int]] = ()) -> Analysis:
        """Tokens, sentences and names of a text; characters inside ``skip`` (start, end) are left out."""
        ...


def load(name: str | None = None, *, threads: int = 1) -> Analyser:
    """The analyser of a name, loaded once per process.

    Args:
        name: see above; ``None`` for the bundled model.
        threads: of the bundled network.  Work is spread over articles, so one is best unless a single article waits.

    Raises:
        ModelError: no such model is installed, or its files are not what their manifest says.
        ExtraMissingError: a spaCy pipeline is asked for and spaCy is not installed.
    """
    return _loaded(name or DEFAULT, threads)


@lru_cache(maxsize=4)
def _loaded(name: str, threads: int) -> Analyser:
    if name.startswith("spacy:"):
        from twosource.text.spacy_adapter import SpacyAnalyser

        return SpacyAnalyser.named(name.removeprefix("spacy:"))
    if "/" in name or "\\" in name:
        return _from_folder(Path(name), threads)
    return _from_entry_point(name, threads)


def _from_folder(folder: Path, threads: int) -> Analyser:
    from twosource.text import encoder, english

    return english.English.open(folder, english.Options(network=encoder.Options(threads=threads)))


def _from_entry_point(name: str, threads: int) -> Analyser:
    entry = bundle.offered().get(name)
    if entry is None:
        raise ModelError("E_MODEL_MISSING", f"The language model {name!r} is not installed.", bundle.MODELS.install)
    target = entry.load()
    if isinstance(target, Path):
        return _from_folder(target, threads)
    analyser: Analyser = target()
    return analyser
