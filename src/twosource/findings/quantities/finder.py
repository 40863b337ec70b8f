"""Article to quantities: every amount, count and age that can be held against another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from twosource.findings.quantities.numerals import Numeral, numeral
from twosource.findings.quantities.units import counted, currency, percent
from twosource.findings.times.vocabulary import MONTHS
from twosource.model.article import Article
from twosource.model.finding import Quantity
from twosource.model.language import Analysis
from twosource.model.passage import Passage
from twosource.text.naming import suffix


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How much the words before and after a number widen it."""

    #: "about 300" and "some 300" in one account stand beside 265 to 340 in others of the same incident.
    about: float = 0.15
    #: The same of a number that is not round, "roughly 266 pounds": whoever writes so has read a scale.
    about_exact: float = 0.02
    #: "nearly 300" is said of 270 and of 299.
    nearly: float = 0.15
    #: Oldest age that a bare number between commas after a name can mean.
    oldest: int = 115


#: From here up a number that is read as no interval is not round.
_ROUND = 100
_ABOUT = frozenset({"about", "around", "some", "roughly", "approximately", "estimated", "approx.", "circa", "near"})
#: What a number names: "Week 15", "page 3".
_LABELS = frozenset("# no. number page section article channel route highway week".split())
_MARKS = frozenset({'"', "”", "’", "'"})
_NEARLY = frozenset({"nearly", "almost"})
_FROM = (
    ("at", "least"),
    ("more", "than"),
    ("over",),
    ("upwards", "of"),
    ("north", "of"),
    ("in", "excess", "of"),
    ("no", "fewer", "than"),
    ("above",),
)
_TO = (
    ("up", "to"),
    ("as", "many", "as"),
    ("as", "much", "as"),
    ("no", "more", "than"),
    ("fewer", "than"),
    ("less", "than"),
    ("under",),
    ("at", "most"),
    ("below",),
)
_CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "noon"})
_STREET = frozenset(
    {"block", "street", "st.", "avenue", "ave.", "road", "rd.", "boulevard", "drive", "lane", "highway"}
)
_IDLE_ONE = frozenset({"day", "time", "thing", "way", "point", "side", "hand", "another", "reason"})
_SHORT = frozenset({1, 2, 3})
_FRACTIONS = frozenset(
    {"third", "thirds", "fourth", "fourths", "quarter", "quarters", "fifth", "fifths", "half", "tenth"}
)

_DAYS = 31  # of a month, at most


def quantities(
    article: Article, analysis: Analysis, taken: Sequence[Passage] = (), options: Options = Options()
) -> tuple[Quantity, ...]:
    """The article's amounts, counts and ages in text order.

    Years, clock times, house numbers, scores, ordinals and numbers that are part of a name are none; nor is anything
    inside a ``taken`` passage (time expressions).
    """
    words = [t.text.lower() for t in analysis.tokens]
    found = []
    for read in _numerals(words):
        quantity = _quantity(article, analysis, words, read, options)
        if quantity is not None:
            found.append(quantity)
    return tuple(_outside(found, sorted(taken)))


def _outside(found: list[Quantity], taken: list[Passage]) -> Iterator[Quantity]:
    at = 0
    for quantity in found:
        while at < len(taken) and taken[at].end <= quantity.where.start:
            at += 1
        if at == len(taken) or not taken[at].overlaps(quantity.where):
            yield quantity


def _numerals(words: Sequence[str]) -> Iterator[Numeral]:
    i = 0
    while i < len(words):
        read = numeral(words, i)
        if read is None:
            i += 1
            continue
        yield _with_range(words, read)
        i = max(read.last, _with_range(words, read).last)


def _with_range(words: Sequence[str], low: Numeral) -> Numeral:
    """The number itself, or the stretch "20 to 30", "between 20 and 30", "20-30"."""
    between = low.first > 0 and words[low.first - 1] == "between"
    joint = words[low.last] if low.last < len(words) else ""
    if joint not in (("and",) if between else ("to", "-", "–")):
        return low
    if low.first > 0 and words[low.first - 1] == "from":
        return low
    high = numeral(words, low.last + 1)
    if high is None or high.high <= low.low or high.digits != low.digits:
        return low
    if joint in "-–" and not _SHORT.issuperset((len(words[low.first]), len(words[high.first]))):
        return low  # a telephone number
    scale = high.high / max(low.high, 1)
    # "2 to 3 million" leaves the scale out the first time.
    factor = 1e6 if scale > 1e5 and low.high < 1e3 else 1.0
    return Numeral(low.first, high.last, low.low * factor, high.high, low.digits)


def _quantity(
    article: Article, analysis: Analysis, words: Sequence[str], read: Numeral, options: Options
) -> Quantity | None:
    first, last = read.first, read.last
    if _is_no_amount(words, read):
        return None
    age = _age(analysis, words, read, options)
    money, rate = currency(analysis, words, first), percent(words, last)
    unit, end = "", last
    if age is not None:
        unit, end = "age", age
    elif money is not None:
        unit, first = money
    elif rate is not None:
        unit, end = "percent", rate
        read = _exact_rate(read)
    else:
        thing = counted(analysis, first, last)
        if thing is not None:
            unit, end = thing
        if _is_name_or_idle(analysis, words, read, unit):
            return None
    begin, low, high = _widened(words, first, replace(read, last=end), options)
    if words[last : last + 1] == ["-"] and begin < first and words[begin] == "about":
        # "talk about 17-year-old Ann Lee", "wrote about 35-storey towers"
        begin, low, high = first, read.low, read.high
    tokens = analysis.tokens
    return Quantity(article.passage(tokens[begin].start, tokens[end - 1].end), max(low, 0.0), high, unit)


def _exact_rate(read: Numeral) -> Numeral:
    # A share of a hundred is counted, not rounded to hundreds.
    middle = (read.low + read.high) / 2
    return replace(read, low=middle, high=middle) if read.high - read.low >= 1 else read


def _age(analysis: Analysis, words: Sequence[str], read: Numeral, options: Options) -> int | None:
    """Where an age ends that begins with this number, or ``None``."""
    after = words[read.last : read.last + 5]
    plain = [w for w in after if w != "-"][:2]
    if plain[:1] in (["year"], ["years"]) and plain[1:] == ["old"]:
        return read.last + after.index("old") + 1
    before = list(words[max(0, read.first - 3) : read.first])
    if before[-1:] in (["aged"], ["age"]) or before[-2:] == ["age", "of"]:
        return read.last
    tokens = analysis.tokens
    name = read.first > 1 and (tokens[read.first - 2].pos in ("PROPN", "NOUN") or suffix((words[read.first - 2],)))
    named = bool(name) and words[read.first - 1] == ","
    if before[-1:] == ["both"] and read.digits and read.high <= options.oldest:
        return read.last
    closed = after[:1] in ([","], ["."], [";"], [")"], ["("]) or after[:2] == ["and", ""]
    fits = read.digits and read.low == read.high and 0 < read.low <= options.oldest
    return read.last if named and closed and fits else None


def _is_no_amount(words: Sequence[str], read: Numeral) -> bool:
    before = words[read.first - 1] if read.first else ""
    after = words[read.last] if read.last < len(words) else ""
    if after in _CLOCK or before in _LABELS:
        return True
    if read.digits and before in ("-", "–") and read.first > 1 and words[read.first - 2].isdigit():
        return True  # "a 27-24 loss": of a span both numbers were read as one
    if before.removesuffix(".") in MONTHS and read.digits and read.high <= _DAYS:
        return True  # "the Sept. 11 hijackers"
    if after == "-" and read.last + 1 < len(words) and words[read.last + 1] in _FRACTIONS:
        return True
    if after == "of" and words[read.last + 1 : read.last + 2] not in ([], ["a"]) and read.high < 1e4:
        return True  # "five of the six": a part, of which the text does not say how it stands to the whole
    is_year = read.digits and read.last - read.first == 1 and len(words[read.first]) == 4 and 1500 <= read.low <= 2100
    return is_year and before not in ("$", "£", "€", "¥")


def _is_name_or_idle(analysis: Analysis, words: Sequence[str], read: Numeral, unit: str) -> bool:
    tokens, first, last = analysis.tokens, read.first, read.last
    one = words[first] == "one" and last == first + 1
    if one and (unit == "" or unit in _IDLE_ONE):
        return True
    before = tokens[first - 1] if first and tokens[first - 1].sentence == tokens[first].sentence else None
    if unit == "" and before is not None and (before.pos in ("PROPN", "SYM") or before.text in "-–:/("):
        return True
    if unit == "" and read.digits and (read.high >= 100 or words[last : last + 1] in (["-"], [")"], ["/"])):
        return True  # a code, a telephone number, a score
    near = words[last : last + 4]
    return (
        read.digits and bool(_STREET.intersection(near)) and tokens[min(last, len(tokens) - 1)].pos in ("PROPN", "NOUN")
    )


def _widened(words: Sequence[str], first: int, read: Numeral, options: Options) -> tuple[int, float, float]:
    """Where the expression begins, and its bounds with the words before and after it counted in."""
    low, high = read.low, read.high
    about = options.about_exact if low == high >= _ROUND else options.about
    after = tuple(words[read.last : read.last + 2])
    if after in (("or", "more"), ("or", "so")) or after[:1] == ("+",):
        return (first, low, inf) if after != ("or", "so") else (first, low * (1 - about), high * (1 + about))
    # “Well north of” $300,000: somebody's words end between.
    behind = first - 1 if first and words[first - 1] in _MARKS else first
    for phrase in _FROM:
        if _stands_before(words, behind, phrase):
            return behind - len(phrase), low, inf
    for phrase in _TO:
        if _stands_before(words, behind, phrase):
            return behind - len(phrase), 0.0, high
    word = words[first - 1] if first else ""
    if word in _NEARLY:
        return first - 1, low * (1 - options.nearly), high
    if word in _ABOUT or _stands_before(words, first, ("close", "to")):
        return first - 1, low * (1 - about), high * (1 + about)
    return first, low, high


def _stands_before(words: Sequence[str], first: int, phrase: tuple[str, ...]) -> bool:
    return first >= len(phrase) and tuple(words[first - len(phrase) : first]) == phrase
