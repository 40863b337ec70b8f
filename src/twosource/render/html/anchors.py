"""Ids of the places of the page.

Ids of accounts come from outside and may hold anything; an anchor holds letters, digits, hyphens and underscores, and
two different ids never share one.
"""

from __future__ import annotations

import re

_UNSAFE = re.compile(r"[^A-Za-z0-9-]")


def slug(id_: str) -> str:
    """An id as part of an anchor: what is not a plain letter, digit or hyphen stands as its code point, ``_5f_``."""
    return _UNSAFE.sub(lambda found: f"_{ord(found.group()):x}_", id_)


def place(account: str, start: int) -> str:
    """The anchor of a place in an account's text."""
    return f"a-{slug(account)}-{start}"


def account(id_: str) -> str:
    """The anchor of an account."""
    return f"account-{slug(id_)}"


def claim(id_: str) -> str:
    """The anchor of a claim."""
    return f"c-{slug(id_)}"


def move(claim_id: str) -> str:
    """The anchor of a figure that moved."""
    return f"m-{slug(claim_id)}"


def utterance(id_: str) -> str:
    """The anchor of a quotation."""
    return f"u-{slug(id_)}"


def spot(utterance_id: str, letter: str) -> str:
    """The anchor of a variant of a quotation."""
    return f"v-{slug(utterance_id)}-{letter}"


def origin(id_: str) -> str:
    """The anchor of an origin."""
    return f"o-{slug(id_)}"


def day(date: str) -> str:
    """The anchor of a day of the timeline."""
    return f"t-{slug(date)}"
