"""The files of a model: found through an entry point, checked against their hashes.

A distribution offers a language model under the entry point group ``twosource.models``, a sentence encoder under
``twosource.sentences``.  The entry point is either a folder (``pathlib.Path``) with ``manifest.json`` and the files it
names, or a function without arguments that returns an analyser or an encoder.  Where two distributions offer the same
name, the one that is not ours wins: a user's model takes our place.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from twosource.model.errors import ModelError


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of model: where distributions offer it, which of them is ours, what its manifest says it is."""

    group: str
    ours: str
    format: str
    noun: str
    install: str


MODELS = Kind(
    "twosource.models",
    "twosource-model-en",
    "twosource.model/1",
    "language model",
    "pip install ./packages/model-en  (in a checkout), or pip install 'twosource[model]'",
)
SENTENCES = Kind(
    "twosource.sentences",
    "twosource-sentences-en",
    "twosource.sentences/1",
    "sentence encoder",
    "pip install ./packages/sentences-en  (in a checkout), or pip install 'twosource[sentences]'",
)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A checked folder of model files and what its manifest says."""

    folder: Path
    name: str
    version: str
    licence: str
    files: tuple[tuple[str, str], ...]

    def file(self, name: str) -> Path:
        """The path of one of the files."""
        return self.folder / name

    @property
    def digest(self) -> str:
        """One SHA-256 for the whole bundle: of the names and hashes of its files."""
        listing = "".join(f"{name} {sha}\n" for name, sha in self.files)
        return hashlib.sha256(listing.encode()).hexdigest()


def offered(kind: Kind = MODELS) -> dict[str, EntryPoint]:
    """The models of a kind that installed distributions offer, by name."""
    found: dict[str, EntryPoint] = {}
    for entry in sorted(entry_points(group=kind.group), key=lambda e: e.dist is not None and e.dist.name == kind.ours):
        found.setdefault(entry.name, entry)
    return found


def open_bundle(folder: Path, kind: Kind = MODELS) -> Bundle:
    """The bundle in a folder, every file checked.

    Args:
        folder: where ``manifest.json`` lies.
        kind: what is looked for there.

    Raises:
        ModelError: ``E_MODEL_MISSING`` for a missing file or manifest, ``E_MODEL_FORMAT`` for a manifest of another
            kind, ``E_MODEL_HASH`` for a file that is not the one in the manifest.
    """
    manifest = _manifest(folder, kind)
    files = tuple(sorted((str(name), str(sha)) for name, sha in manifest["files"].items()))
    for name, sha in files:
        _check(folder / name, sha, kind)
    return Bundle(folder, str(manifest["name"]), str(manifest["version"]), str(manifest["license"]), files)


def _manifest(folder: Path, kind: Kind) -> dict[str, dict[str, str]]:
    path = folder / "manifest.json"
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelError("E_MODEL_MISSING", f"There is no {kind.noun} in {folder}.", kind.install) from error
    except ValueError as error:
        raise ModelError("E_MODEL_FORMAT", f"{path} is not a model manifest.", kind.install) from error
    if not isinstance(manifest, dict) or manifest.get("format") != kind.format:
        raise ModelError(
            "E_MODEL_FORMAT", f"{path} does not say {kind.format}.", "Install a model made for this version."
        )
    return manifest


def _check(path: Path, sha: str, kind: Kind) -> None:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError("E_MODEL_MISSING", f"The model file {path} cannot be read.", kind.install) from error
    if found != sha:
        raise ModelError(
            "E_MODEL_HASH",
            f"The model file {path} is damaged or was changed: its SHA-256 is not the one in the manifest.",
            f"Install it again: pip install --force-reinstall {kind.ours}",
        )
