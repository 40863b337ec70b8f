"""The command line.  It parses, calls the desk, and prints: results on stdout, talk on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.model.errors import TwosourceError
from twosource.version import __version__

if TYPE_CHECKING:
    from twosource.desk import Progress

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="""Read every account of a news story: what is independently confirmed, what differs, who said it first.

    Examples:

      twosource report story/                 a folder of articles

      twosource report a.html b.txt -o out/   files, and where the result goes

      twosource report story/ --format json   only the dossier as data

      twosource doctor                        what is installed, what is missing
    """,
)


FORMATS = ("html", "json", "md")


@app.command()
def report(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files or folders of articles; - reads standard input.")
    ],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="Folder for the dossier.")] = Path("dossier"),
    formats: Annotated[str, typer.Option("--format", help="Which of html,json,md to write.")] = "html,json,md",
    title: Annotated[str | None, typer.Option(help="The story's title.")] = None,
    language_model: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Language model: a name from 'twosource doctor', or spacy:PIPELINE."),
    ] = None,
) -> None:
    """Compare the accounts of one story and write the dossier.

    All given articles are taken as one story. Writes dossier.html (one file, opens from disk), dossier.json and
    dossier.md, and prints a summary.

    Examples:

      twosource report story/

      twosource report a.html b.txt notes.jsonl -o out/ --format html,json

      cat rows.jsonl | twosource report - --title "Bridge closed"
    """
    from twosource import desk
    from twosource.render.summary import summary

    wanted = _formats(formats)
    with _progress() as say:
        dossier = desk.report(paths, title=title, language_model=language_model, progress=say)
        written = desk.write(dossier, out, wanted)
    print(summary(dossier))  # noqa: T201
    for path in written.paths:
        print(path)  # noqa: T201


@app.command()
def schema() -> None:
    """Print the JSON Schema of the dossier.

    Example:

      twosource schema > dossier.schema.json
    """
    import json

    from twosource.render.interchange import schema as dossier_schema

    print(json.dumps(dossier_schema(), indent=1, ensure_ascii=False))  # noqa: T201


@app.command()
def doctor() -> None:
    """Say what is installed and what is missing.

    Example:

      twosource doctor
    """
    from twosource.desk import checkup

    findings = checkup()
    for line in findings.lines:
        print(line)  # noqa: T201
    if not findings.well:
        raise typer.Exit(1)


def _formats(text: str) -> list[str]:
    wanted = [part.strip().lower() for part in text.split(",") if part.strip()]
    unknown = [w for w in wanted if w not in FORMATS]
    if unknown or not wanted:
        raise typer.BadParameter(f"{', '.join(unknown) or 'nothing'} is no format; choose among {','.join(FORMATS)}.")
    return list(dict.fromkeys(wanted))


@contextmanager
def _progress() -> Iterator[Progress | None]:
    """What shows progress on a terminal; ``None`` where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console

    with Console(stderr=True).status("starting") as status:
        yield status.update


def _version(wanted: bool) -> None:
    if wanted:
        print(f"twosource {__version__}")  # noqa: T201
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line; errors of ours end in one sentence, the next step, and their exit code."""
    try:
        app()
    except TwosourceError as error:
        print(f"{error.code}: {error.message}\n{error.next_step}", file=sys.stderr)  # noqa: T201
        sys.exit(error.exit_code)
