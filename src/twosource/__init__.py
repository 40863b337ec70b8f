"""twosource reads every account of a news story and shows what is confirmed, what differs, and who said it first.

>>> import twosource
>>> dossier = twosource.report("examples/story")  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twosource.version import __version__

if TYPE_CHECKING:
    from twosource.desk import report, write
    from twosource.model.dossier import Dossier
    from twosource.model.errors import TwosourceError

__all__ = ["Dossier", "TwosourceError", "__version__", "report", "write"]

_HOMES = {
    "Dossier": "twosource.model.dossier",
    "TwosourceError": "twosource.model.errors",
    "report": "twosource.desk",
    "write": "twosource.desk",
}


def __getattr__(name: str) -> Any:
    # The command line must answer --help without loading a language model's libraries.
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'twosource' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
