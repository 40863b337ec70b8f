"""The main job: articles in, dossier out, files written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from twosource.engine.local import LocalEngine
from twosource.ingest.intake import Intake, intake
from twosource.ingest.remarks import remarks
from twosource.model.article import Notice
from twosource.model.dossier import Dossier
from twosource.model.errors import InputError, OutputError
from twosource.pipeline import dossiers
from twosource.text.language import load

Progress = Callable[[str], None]


def report(
    paths: Iterable[str | Path] | str | Path,
    *,
    title: str | None = None,
    language_model: str | None = None,
    engine: LocalEngine | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """The dossier of all given articles, taken as accounts of one story.

    Args:
        paths: files, folders, or ``-`` for standard input (``.txt``, ``.md``, ``.html``, ``.jsonl``, ``.jsonl.gz``).
        title: the story's title; the accounts' own where not given.
        language_model: a language model's name, or ``spacy:PIPELINE``; the bundled model where not given.
        engine: where the work runs; this process where not given.
        progress: called with one word of what is being done, for a display.

    Raises:
        InputError: when not one article can be read; the error says what to do.
        ModelError: when the language model is missing or damaged.
    """
    say = progress or (lambda _: None)
    inputs = [paths] if isinstance(paths, str | Path) else list(paths)
    say("reading")
    taken = _taken_in(inputs, language_model)
    if not taken.articles:
        raise _nothing(taken)
    say("comparing")
    engine = engine or LocalEngine()
    (dossier,) = dossiers(engine.flow(taken.articles), model=language_model, title=title)
    said = (*taken.notices, *map(_as_notice, taken.errors), *remarks(taken.articles))
    return replace(dossier, warnings=(*dossier.warnings, *said))


def _taken_in(inputs: Sequence[str | Path], language_model: str | None) -> Intake:
    """What the inputs hold.  A child process parses them; meanwhile this one loads the language model."""
    with ThreadPoolExecutor(1) as waiting:
        taken = waiting.submit(intake, inputs)
        load(language_model)
        return taken.result()


def _nothing(taken: Intake) -> InputError:
    if taken.errors:
        return taken.errors[0]
    return InputError(
        "E_NO_ARTICLES", "No article was found.", "Give files or folders with .txt, .md, .html or .jsonl articles."
    )


def _as_notice(error: InputError) -> Notice:
    return Notice(error.code, error.message)


@dataclass(frozen=True, slots=True)
class Written:
    """Where the files of a report are."""

    paths: tuple[Path, ...]


def write(dossier: Dossier, folder: Path, formats: Sequence[str]) -> Written:
    """The files written: ``dossier.html``, ``dossier.json``, ``dossier.md`` as asked.

    Each is written beside its place and then moved there, so that a reader never sees half a file.
    """
    from twosource.render.html import html
    from twosource.render.interchange import to_json
    from twosource.render.markdown import markdown

    renderers: dict[str, Callable[[Dossier], str]] = {"html": html, "json": to_json, "md": markdown}
    return Written(tuple(_put(folder, f"dossier.{name}", renderers[name](dossier)) for name in formats))


def _put(folder: Path, name: str, text: str) -> Path:
    path, draft = folder / name, folder / f".{name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as error:
        raise OutputError(
            "E_WRITE",
            f"{path} cannot be written: {error.strerror}.",
            "Choose another folder with -o, or free the place.",
        ) from error
    return path
