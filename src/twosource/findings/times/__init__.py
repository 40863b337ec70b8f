"""Time expressions and their calendar values.

lexemes → grammar (what is meant) → resolve (which days, given the day of publication)
"""

from twosource.findings.times.finder import times

__all__ = ["times"]
