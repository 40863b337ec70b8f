"""The error tree.

::

    TwosourceError
    ├── InputError            bad data; exit code 65
    ├── ModelError            the language model is missing or not what it says; exit code 69
    ├── ExtraMissingError     an optional part is not installed; exit code 69
    └── OutputError           the result cannot be written; exit code 74

Each error has a code, one plain sentence, and the next step for the person who reads it.
"""

from __future__ import annotations


class TwosourceError(Exception):
    """Something went wrong that the user can be told about."""

    exit_code = 1

    def __init__(self, code: str, message: str, next_step: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.next_step = next_step

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions cross process borders by pickle, which would call __init__ with the one joined string.
        return type(self), (self.code, self.message, self.next_step)


class InputError(TwosourceError):
    """The input cannot be read as articles."""

    exit_code = 65


class ModelError(TwosourceError):
    """The language model is missing, damaged or unknown."""

    exit_code = 69


class ExtraMissingError(TwosourceError):
    """A part that comes with an extra is not installed."""

    exit_code = 69

    def __init__(self, extra: str, wanted_for: str) -> None:
        super().__init__(
            "E_EXTRA",
            f"{wanted_for} needs an optional part that is not installed.",
            f"pip install 'twosource[{extra}]'",
        )
        self.extra = extra
        self.wanted_for = wanted_for

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.extra, self.wanted_for)


class OutputError(TwosourceError):
    """The result cannot be written."""

    exit_code = 74
