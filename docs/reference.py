"""Write ``docs/reference/`` from the code: ``python docs/reference.py``; ``--check`` only says what is not current."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
import sys
import typing
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import typer.main
from click import Command, Context

import twosource
from twosource import cli
from twosource.model import article, dossier, finding, language, passage

FOLDER = Path(__file__).parent / "reference"
SOURCE = Path(twosource.__file__).parent


def command_line() -> str:
    root = typer.main.get_command(cli.app)
    context = Context(root, info_name="twosource")
    parts = ["# Command line\n", _help(root, context)]
    for name in root.list_commands(context):  # type: ignore[attr-defined]
        command = root.get_command(context, name)  # type: ignore[attr-defined]
        parts.append(f"## twosource {name}\n\n{_help(command, Context(command, info_name=name, parent=context))}")
    return "\n".join(parts)


def _help(command: Command, context: Context) -> str:
    return f"```text\n{command.get_help(context).rstrip()}\n```\n"


MODULES = (dossier, article, finding, language, passage)


def records() -> str:
    """The dossier's records, from the outside in, as tables of their fields."""
    lines = ["# The dossier\n", f"What `dossier.json` holds: the contract `{dossier.SCHEMA}`.\n"]
    lines.append("Offsets count Unicode code points in the `text` of the article named, end exclusive;\n"
                 "`text[start:end] == exact`, always. The JSON Schema is printed by `twosource schema`.\n")  # fmt: skip
    for record in _reached(dossier.Dossier):
        lines += [f"## {record.__name__}\n", _prose(record), ""]
        if issubclass(record, Enum):
            lines += ["Values: " + ", ".join(f"`{member.value}`" for member in record) + "\n"]
            continue
        lines += ["| field | type |", "|---|---|"]
        hints = typing.get_type_hints(record)
        lines += [f"| `{f.name.rstrip('_')}` | {_named(hints[f.name])} |" for f in dataclasses.fields(record)]
        lines.append("")
    return "\n".join(lines)


def _prose(record: type) -> str:
    return re.sub(r"``", "`", inspect.cleandoc(record.__doc__ or ""))


def _reached(start: type) -> list[type]:
    seen: list[type] = []
    waiting = [start]
    while waiting:
        record = waiting.pop(0)
        if record in seen:
            continue
        seen.append(record)
        if dataclasses.is_dataclass(record):
            for hint in typing.get_type_hints(record).values():
                waiting += [t for t in _inner(hint) if dataclasses.is_dataclass(t) or issubclass(t, Enum)]
    return seen


def _inner(hint: object) -> Iterator[type]:
    if isinstance(hint, type):
        yield hint
    for part in typing.get_args(hint):
        yield from _inner(part)


def _named(hint: object) -> str:
    if hint is type(None):
        return "null"
    if isinstance(hint, type) and not typing.get_args(hint):
        plain = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
        return plain.get(hint.__name__, f"[{hint.__name__}](#{hint.__name__.lower()})")
    parts = [_named(p) for p in typing.get_args(hint) if p is not Ellipsis]
    return f"list of {parts[0]}" if typing.get_origin(hint) is tuple else " or ".join(parts)


CODE = re.compile(r"[EW]_[A-Z_0-9]+")


def codes() -> str:
    found: dict[str, str] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                found.setdefault(node.value, "")
            if isinstance(node, ast.Call):
                _note(node, found)
    lines = [
        "# Codes\n",
        "`E_…` ends one input or the run; `W_…` is a warning in the dossier. `…` stands for what differs.\n",
    ]
    lines += ["| code | what it says |", "|---|---|"]
    return "\n".join([*lines, *(f"| `{code}` | {found[code]} |" for code in sorted(found)), ""])


def _note(call: ast.Call, found: dict[str, str]) -> None:
    texts = [_text(a) for a in call.args]
    for at, text in enumerate(texts):
        if CODE.fullmatch(text) and at + 1 < len(texts) and not found.get(text):
            found[text] = " ".join(t for t in texts[at + 1 : at + 3] if t).replace("|", "\\|")


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(v) or "…" for v in node.values)
    return ""


PAGES = {"cli.md": command_line, "dossier.md": records, "codes.md": codes}


def main() -> None:
    stale = []
    for name, write in PAGES.items():
        path, text = FOLDER / name, write()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv:
                path.write_text(text, encoding="utf-8")
    print(", ".join(stale) or "current")
    sys.exit(bool(stale) and "--check" in sys.argv)


if __name__ == "__main__":
    main()
