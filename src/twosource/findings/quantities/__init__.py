"""Amounts, counts and ages, each as the interval it means.

numerals (which number is written) → finder (what widens it, and what it counts)
"""

from twosource.findings.quantities.finder import quantities

__all__ = ["quantities"]
