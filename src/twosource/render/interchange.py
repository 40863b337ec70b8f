"""The dossier as data: JSON in the shape of the contract, back again, and the JSON Schema that describes it.

The records of ``model/`` are the one description of the shape; msgspec reads it off them, so that code, data and schema
cannot drift apart.  Only one name differs: Python has no field called ``from``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from inspect import cleandoc
from typing import Any

import msgspec

from twosource.model.dossier import SCHEMA, Dossier
from twosource.model.errors import InputError

DIALECT = "https://json-schema.org/draft/2020-12/schema"

#: Keys that the contract does not know; a reader of dossiers must not count on them.
BEYOND = {
    "Cell": {"quoted", "told"},
    "CitationMark": {"kind"},
    "Claim": {"update", "perhaps", "untraced"},
    "Difference": {"reason"},
    "Dossier": {"undated", "spellings", "warnings"},
    "Lineage": {"directed"},
    "Utterance": {"against"},
    "Variant": {"at", "grave", "kind"},
    "Witness": {"denied", "speaker"},
}


def to_dict(dossier: Dossier) -> dict[str, Any]:
    """The dossier as plain dictionaries, lists, strings and numbers in the contract's shape, ``schema`` first."""
    # Through bytes and back: the short way leaves tuples in place of lists.
    data: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(dossier))
    data["articles"] = [_text_last(article) for article in data["articles"]]
    data["lineage"] = [_renamed(edge, "from_", "from") for edge in data["lineage"]]
    return {"schema": data.pop("schema"), **data}


def to_json(dossier: Dossier) -> str:
    """The dossier as JSON text; equal dossiers give equal characters.  Ends with a line break."""
    return msgspec.json.format(msgspec.json.encode(to_dict(dossier)), indent=1).decode("utf-8") + "\n"


def from_json(text: str | bytes) -> Dossier:
    """The dossier that a JSON text holds.  Keys that this version does not know are left out.

    Raises:
        InputError: ``E_NOT_JSON``; ``E_SCHEMA`` for data of another shape, naming the place; ``E_SPAN`` where a span
            does not stand where it says in its account's text.
    """
    try:
        data = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        next_step = "Write it anew with 'twosource report'."
        raise InputError("E_NOT_JSON", f"The dossier is not JSON: {error}.", next_step) from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise InputError("E_SCHEMA", f"The data does not say that it is {SCHEMA}.", "Give a dossier.json of twosource.")
    try:
        dossier = msgspec.convert(_restored(data), Dossier)
    except msgspec.ValidationError as error:
        raise InputError("E_SCHEMA", f"The dossier has another shape: {error}.", "See 'twosource schema'.") from error
    for where in _astray(data):
        raise InputError(
            "E_SPAN", f"{where} is not in its account's text.", "Write the dossier anew from the articles."
        )
    return dossier


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what :func:`to_json` writes."""
    described = msgspec.json.schema(Dossier)
    definitions = {name: _defined(name, part) for name, part in described["$defs"].items()}
    lineage = definitions["Lineage"]
    lineage["properties"] = _renamed(lineage["properties"], "from_", "from")
    lineage["required"] = ["from" if key == "from_" else key for key in lineage["required"]]
    dossier = definitions.pop("Dossier")
    del dossier["properties"]["schema"]
    dossier["properties"] = {"schema": {"const": SCHEMA}, **dossier["properties"]}
    return {
        "$schema": DIALECT,
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        **dossier,
        "title": "twosource dossier, version 1",
        "$defs": dict(sorted(definitions.items())),
    }


def _text_last(article: dict[str, Any]) -> dict[str, Any]:
    # Who opens the file sees what an account is before the length of what it says.
    ordered = ("text", "omitted", "warnings")
    return {**{k: v for k, v in article.items() if k not in ordered}, **{k: article[k] for k in ordered}}


def _renamed(record: Mapping[str, Any], old: str, new: str) -> dict[str, Any]:
    return {new if key == old else key: value for key, value in record.items()}


def _restored(data: dict[str, Any]) -> dict[str, Any]:
    lineage = data.get("lineage")
    if not isinstance(lineage, list):
        return data
    return {**data, "lineage": [_renamed(e, "from", "from_") if isinstance(e, dict) else e for e in lineage]}


def _astray(data: dict[str, Any]) -> Iterator[str]:
    """Paths of the spans that do not stand where they say; no recursion, because the data comes from outside."""
    articles = data.get("articles", [])
    texts = {article["id"]: article["text"] for article in articles}
    waiting: list[tuple[str, Any, str | None]] = [
        (f"$.{key}", data[key], None) for key in reversed(data) if key != "articles"
    ]
    waiting += [(f"$.articles[{i}]", article, article["id"]) for i, article in enumerate(articles)]
    while waiting:
        path, node, account = waiting.pop()
        if isinstance(node, dict):
            account = node.get("article", account)
            if {"start", "end", "exact"} <= node.keys() and _misses(node, texts.get(str(account))):
                yield path
            waiting.extend((f"{path}.{key}", node[key], account) for key in reversed(node))
        elif isinstance(node, list):
            waiting.extend((f"{path}[{i}]", node[i], account) for i in reversed(range(len(node))))


def _misses(span: Mapping[str, Any], text: str | None) -> bool:
    start, end = span["start"], span["end"]
    if text is None or not isinstance(start, int) or not isinstance(end, int):
        return True
    return not 0 <= start <= end or text[start:end] != span["exact"]


def _defined(name: str, part: Mapping[str, Any]) -> dict[str, Any]:
    defined = dict(part)
    if "description" in defined:
        defined["description"] = _as_json_says(cleandoc(defined["description"]))
    if "properties" in defined:
        optional = BEYOND.get(name, set())
        defined["properties"] = {key: _plain(value) for key, value in defined["properties"].items()}
        defined["required"] = [key for key in defined["properties"] if key not in optional]
    return defined


def _as_json_says(description: str) -> str:
    return description.replace("``None``", "null").replace("``from_``", "`from`").replace("``", "`")


def _plain(value: Mapping[str, Any]) -> dict[str, Any]:
    # Defaults are of use to who builds a record, not to who reads one; as tuples they are not even JSON.
    return {key: entry for key, entry in value.items() if key != "default"}
