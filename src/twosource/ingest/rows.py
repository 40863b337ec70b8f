"""One line of a JSONL file to its fields.  Strict JSON: what two programs could read differently is refused."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from twosource.ingest.messages import Row
from twosource.model.errors import InputError

#: Text fields of a row.
FIELDS = ("text", "html", "id", "url", "outlet", "title", "published")
#: Digits of a number beyond which programs read different values.
_DIGITS = 64


def fields(row: Row) -> dict[str, str]:
    """The known fields of a row that have a value.

    Raises:
        InputError: ``E_JSON`` where the line is no strict JSON object, ``E_FIELD`` where a field is missing or of
            another type.
    """
    data = _object(row)
    found: dict[str, str] = {}
    for name in FIELDS:
        value = data.get(name)
        if name == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise _field(row, f'"{name}" is {_kind(value)}, but a text is expected')
        if value is not None:
            found[name] = value
    if "text" not in found and "html" not in found:
        raise _field(row, '"text" or "html" is expected, and neither is there')
    return found


def _field(row: Row, what: str) -> InputError:
    return InputError(
        "E_FIELD",
        f"{row.source} line {row.line}: {what}.",
        "Mend the row; its keys are text or html, id, url, outlet, title, published.",
    )


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "something else")


def _object(row: Row) -> dict[str, Any]:
    try:
        text = row.content.decode("utf-8-sig")
        data = _DECODER.decode(text)
    except UnicodeDecodeError:
        raise _broken(row, "is not UTF-8") from None
    except RecursionError:
        raise _broken(row, "is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise _broken(row, f"is no JSON ({error.msg} at character {error.pos + 1})") from None
    except ValueError as error:
        raise _broken(row, str(error)) from None
    if not isinstance(data, dict):
        raise _broken(row, f"is {_kind(data) if data is not None else 'null'}, not an object")
    return data


def _broken(row: Row, what: str) -> InputError:
    return InputError(
        "E_JSON", f"{row.source} line {row.line} {what}.", "Mend the line; each holds one JSON object and nothing else."
    )


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("has a key twice")
    return found


def _constant(name: str) -> NoReturn:
    raise ValueError(f"holds {name}, which is no JSON")


def _whole(digits: str) -> int:
    if len(digits) > _DIGITS:
        raise ValueError(f"holds a number of {len(digits)} digits")
    return int(digits)


def _fraction(digits: str) -> float:
    if len(digits) > _DIGITS or math.isinf(value := float(digits)):
        raise ValueError("holds a number too large to keep")
    return value


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_constant=_constant, parse_int=_whole, parse_float=_fraction, strict=True
)
