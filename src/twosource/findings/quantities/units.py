"""What a number counts, as a code or a lemma."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.language import Analysis

CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR"}
_DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD"}
_MONEY_WORDS = {
    "dollar": "USD",
    "pound": "GBP",
    "euro": "EUR",
    "yen": "JPY",
    "rupee": "INR",
    "usd": "USD",
    "gbp": "GBP",
    "eur": "EUR",
}
# "eleven pounds" are money or a weight; "eleven million pounds" are money.
_WEIGHTS = frozenset({"pound"})
_LARGE = frozenset({"thousand", "million", "billion", "m", "bn", "k"})
#: Those beside others already counted: their number says nothing of the whole.
_OTHERS = frozenset({"other", "others", "another", "additional", "further"})
#: Words for one kind of people.  Men and people stay two kinds: three people may be two men and a woman.
_ALIKE = {
    "people": "person", "individual": "person", "victim": "person", "male": "man", "guy": "man", "female": "woman",
    "lady": "woman", "schoolgirl": "girl", "schoolboy": "boy", "kid": "child", "teenager": "teen", "youth": "teen",
    "cop": "officer", "policeman": "officer", "kg": "kilogram", "kilo": "kilogram", "lb": "pound", "lbs": "pound",
    "ft": "foot", "metre": "meter", "km": "kilometer", "kilometre": "kilometer",
}  # fmt: skip
_HARM = frozenset("die kill wound injure hurt drown perish".split())
_HURT = frozenset("dead wounded injured hurt killed".split())
_NAME = "PROPN"


def currency(analysis: Analysis, words: Sequence[str], first: int) -> tuple[str, int] | None:
    """The currency whose sign stands before a number, and the token where it begins."""
    sign = words[first - 1] if first else ""
    if sign not in CURRENCIES:
        return None
    joined = first > 1 and analysis.tokens[first - 2].end == analysis.tokens[first - 1].start
    if sign == "$" and joined and words[first - 2] in _DOLLARS:
        return _DOLLARS[words[first - 2]], first - 2
    return CURRENCIES[sign], first - 1


def percent(words: Sequence[str], last: int) -> int | None:
    """Where "percent", "%" or "per cent" after a number ends, or ``None``."""
    after = words[last : last + 2]
    if after[:1] in (["percent"], ["%"], ["pct"]):
        return last + 1
    return last + 2 if after == ["per", "cent"] else None


def counted(analysis: Analysis, first: int, last: int) -> tuple[str, int] | None:
    """The lemma of the thing counted and the token after it; ``None`` where the text names none."""
    head = _head(analysis, first, last)
    if head is None:
        return ("person", last) if _is_harmed(analysis, last) else None
    lemma = analysis.tokens[head].lemma.lower()
    if lemma in _MONEY_WORDS and (lemma not in _WEIGHTS or analysis.tokens[last - 1].lemma in _LARGE):
        return _MONEY_WORDS[lemma], head + 1
    between = {t.text.lower() for t in analysis.tokens[max(0, first - 1) : head + 1]}
    if between & _OTHERS or "more" in [t.text.lower() for t in analysis.tokens[last:head]]:
        return "other", head + 1
    return _ALIKE.get(lemma, lemma), head + 1


def _is_harmed(analysis: Analysis, last: int) -> bool:
    """True for a number without a noun that dies or is hurt: "three died", "nine wounded"."""
    number = analysis.tokens[last - 1]
    above = analysis.tokens[number.head]
    after = analysis.tokens[last].text.lower() if last < len(analysis.tokens) else ""
    takes_part = number.relation in ("nsubj", "nsubj:pass", "obj") and number.pos == "NUM"
    return after in _HURT or (takes_part and above.lemma in _HARM)


def _head(analysis: Analysis, first: int, last: int) -> int | None:
    """By the parse where it is plain, else the last noun of the run behind the number."""
    tokens = analysis.tokens
    for i in range(last - 1, first - 1, -1):
        head = tokens[i].head
        plain = all(t.pos in ("ADJ", "NOUN", _NAME, "VERB", "ADV") or t.text == "-" for t in tokens[last:head])
        if tokens[i].relation == "nummod" and last <= head < last + 6 and plain and tokens[head].pos in ("NOUN", _NAME):
            return head
    found = None
    last += tokens[last].text == "of" if last < len(tokens) else 0
    for j in range(last, min(last + 5, len(tokens))):
        token = tokens[j]
        if token.sentence != tokens[first].sentence or token.pos not in ("ADJ", "NOUN", _NAME):
            break
        found = j if token.pos == "NOUN" or (token.pos == _NAME and found is None) else found
    return found
