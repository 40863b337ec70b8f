"""The words of dates."""

from __future__ import annotations

from typing import Final

from twosource.findings.times.expressions import Unit


def _numbered(*forms: str) -> dict[str, int]:
    return {form: number for number, line in enumerate(forms) for form in line.split()}


MONTHS: Final = {
    form: number + 1
    for form, number in _numbered(
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep",
        "october oct",
        "november nov",
        "december dec",
    ).items()
}

#: Months that are other words too: read as months only beside a date's other parts or after "in", "since", "last" ...
DOUBTFUL_MONTHS: Final = frozenset({"march", "may", "mar", "jan", "dec", "sep"})

WEEKDAYS: Final = _numbered(
    "monday mon",
    "tuesday tue tues",
    "wednesday wed",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
)

#: Weekdays that are other words too: read as days only when a stop or a date follows ("Sun., Nov. 3").
DOUBTFUL_WEEKDAYS: Final = frozenset({"sun", "sat", "mon", "wed", "fri", "thu", "tue", "tues", "thur", "thurs"})

SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

UNITS: Final = {
    form + plural: unit
    for form, unit in {
        "day": Unit.DAY,
        "weekend": Unit.WEEKEND,
        "week": Unit.WEEK,
        "month": Unit.MONTH,
        "quarter": Unit.QUARTER,
        "year": Unit.YEAR,
        "decade": Unit.DECADE,
    }.items()
    for plural in ("", "s")
}

SHIFTS: Final = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}

DAY_PARTS: Final = frozenset({"morning", "afternoon", "evening", "night", "noon", "midnight", "lunchtime"})

SMALL_NUMBERS: Final = {
    "a": 1,
    "an": 1,
    **_numbered("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}

TEENS: Final = {
    word: number + 13
    for number, word in enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
}

TENS: Final = {
    word: 10 * (number + 2)
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}

DECADES: Final = {
    word: 1900 + 10 * (number + 2)
    for number, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split())
}

ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}

#: Words before a bare year that make it a year: "in 1998", "since 2004", "the summer of 1969".
BEFORE_YEAR: Final = frozenset(
    "in since of from by until till before after during for late early mid year and to through between around circa"
    " about fiscal spring summer fall autumn winter election back the".split()
)
