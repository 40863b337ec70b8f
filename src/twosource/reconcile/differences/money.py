"""The units of money."""

from __future__ import annotations

MONEY = frozenset({"USD", "GBP", "EUR", "JPY", "INR", "AUD", "CAD", "NZD", "HKD", "SGD"})
