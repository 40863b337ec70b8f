"""The turns of phrase that make a source of a name: "according to X", "X reported", "told X", "a report in X"."""

from __future__ import annotations

from dataclasses import replace

from twosource.findings.citations.lexicon import (
    CALENDAR,
    INTRODUCING,
    LINKS,
    NEWSY,
    OUTLET_NOUNS,
    PIECES,
    PLATFORMS,
    REPORTING,
    SPEAKING,
    TELLING,
)
from twosource.findings.citations.passed import began_at, first_published, taken_up, told_to_staff, written_for
from twosource.findings.citations.phrase import Frame
from twosource.findings.citations.reporting import past_aside, reports
from twosource.model.language import Analysis, Token

#: Tokens that a noun phrase is followed back over; longer ones are lists or damage.
_LONG = 8
#: Tokens between "said" and "to the Courier".
_FAR = 24


def frame(analysis: Analysis, first: int, last: int) -> Frame | None:
    """The phrase that cites the name at tokens ``first`` up to ``last``, the weightiest where there are several."""
    before = _before(analysis, first)
    opens = before < 0 or analysis.tokens[before].sentence != analysis.tokens[first].sentence
    ways = (_according, _shown_on, _passed, _printed_in, _told, _said_to, _in_a_piece, _inverted, _so_says, _signed)
    led = () if opens else ways
    found = [f for way in led if (f := way(analysis, before, last))]
    if (end := taken_up(analysis, past_aside(analysis, last))) is not None:
        found.append(Frame(before + 1, end, 0.5))
    found += [f for way in (_piece_of, reports, _correspondent) if (f := way(analysis, before + 1, first, last))]
    return max(found, key=lambda f: (f.weight, -f.first), default=None)


def _before(analysis: Analysis, first: int) -> int:
    """The token before the noun phrase that ends in the name: over "the", "Britain's", "the newspaper"."""
    tokens, i = analysis.tokens, first - 1
    while i >= max(0, first - _LONG) and tokens[i].sentence == tokens[first].sentence and _belongs(tokens, i):
        i -= 1
    return i


def _belongs(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    site = token.text in {"Web", "web"} and tokens[i + 1].lemma == "site"
    if token.pos in {"DET", "ADJ"} or token.text in {"'s", "’s"} or token.lemma in INTRODUCING or site:
        return token.text.casefold() not in {"that"}
    if token.pos == "NOUN" and token.relation == "compound" and tokens[i + 1].lemma in INTRODUCING:
        return True  # "the tech site WaveWatch"
    if token.text == "-" or tokens[i + 1].text == "-" or tokens[i - 1].text == "-":
        return token.pos != "ADP"  # "the state-run newspaper"
    return token.pos == "PROPN" and i + 1 < len(tokens) and tokens[i + 1].text in {"'s", "’s"}


def _according(analysis: Analysis, before: int, last: int) -> Frame | None:
    tokens = analysis.tokens
    if before < 1:
        return None
    previous, one = tokens[before - 1].text.casefold(), tokens[before].text.casefold()
    if one == "to" and previous == "according":
        return Frame(before - 1, last, 0.5)
    if one in {"at", "of", "from"} and (first := _according_to_somebody(analysis, before)) is not None:
        return Frame(first, last, 0.1)  # so is anybody of anything
    if one == "by" and previous in _DONE_BY:
        # "A story published by Kelper": others publish reports, lists and laws.
        piece = before > 1 and previous == "published" and tokens[before - 2].lemma in {"story", "article", "column"}
        return Frame(before - 1, last, 1.0 if piece else 0.5)
    if one == "by" and previous in _FOUND_BY:
        return Frame(before - 1, last, 0.1)  # so may anybody do
    cites = tokens[before].lemma == "cite" and tokens[before].pos == "VERB"
    # "Available via Harrow TV" names no source: the channel must be known as an outlet.
    return Frame(before, last, 0.1 if one == "via" else 0.5) if cites or one in {"per", "via"} else None


def _according_to_somebody(analysis: Analysis, before: int) -> int | None:
    """The "according" of "according to Ada Oke at the Courier"."""
    tokens, i = analysis.tokens, before - 1
    while i > 1 and before - i < _LONG and tokens[i].pos == "PROPN":
        i -= 1
    led = i < before - 1 and i and tokens[i].text == "to" and tokens[i - 1].text.casefold() == "according"
    return i - 1 if led else None


_FOUND_BY = frozenset("spotted unearthed uncovered posted shared captured filmed flagged".split())
_DONE_BY = frozenset("reported published obtained cited broadcast aired printed debunked interviewed".split())


def _shown_on(analysis: Analysis, before: int, last: int) -> Frame | None:
    """The frame of "appeared on the Courier’s “Hour”" and of "On Harrow TV’s “Hour,” Roe said"."""
    tokens = analysis.tokens
    marked = before > 0 and tokens[before].text in {"“", '"'}  # "on “Harbour News Sunday”"
    before -= marked
    if before < 0 or tokens[before].text.lower() != "on":
        return None
    if marked:
        return Frame(before, last, 0.1, heard=True)
    posted = tokens[last - 1].text.casefold() in PLATFORMS  # "its appearance on LinkedIn": anybody's post
    if before and not posted and tokens[before - 1].text in {"appeared", "appearance"}:
        return Frame(before - 1, last, 0.5, heard=True)
    says = last < len(tokens) and tokens[last].pos == "VERB" and tokens[last].lemma in REPORTING
    if says and any(tokens[k].lemma in OUTLET_NOUNS for k in range(before + 1, last)):
        return Frame(before, last, 0.5)  # "a blogger on the site WaveWatch said"
    kind = tokens[last].text if last + 1 < len(tokens) else ""
    titled = kind in {"'s", "’s", "program", "programme", "show"} and tokens[last + 1].text in {'"', "“", "‘"}
    return Frame(before, last, 0.5, heard=True) if titled else None


def _passed(analysis: Analysis, before: int, last: int) -> Frame | None:
    """The frame of "wrote an article for the Courier" and "originally published on Harrow Online"."""
    opening = written_for(analysis, before)
    opening = first_published(analysis, before) if opening is None else opening
    if opening is not None:
        return Frame(opening, last, 1.5)
    opening = began_at(analysis, before, last)
    return None if opening is None else Frame(opening, last, 0.5)


def _printed_in(analysis: Analysis, before: int, last: int) -> Frame | None:
    """The frame of "was first reported in the Courier"."""
    tokens = analysis.tokens
    if before < 1 or tokens[before].text not in {"in", "on"}:
        return None
    verb = tokens[before - 1]
    printed = verb.lemma in {"report", "publish", "print", "disclose"} and verb.text.endswith("ed")
    if verb.lemma == "appear" and before > 1 and tokens[before - 2].text in {"that", "which"}:
        return Frame(before - 1, last, 0.5)  # "a story that appeared in the Courier"
    active = any(tokens[j].relation in {"nsubj", "obj"} for j in analysis.dependents[before - 1])
    return Frame(before - 1, last, 0.3) if printed and not active else None


def _said_to(analysis: Analysis, before: int, last: int) -> Frame | None:
    """The frame of "“…,” said Jane Doe to the Courier" and "wrote Jane Doe on the website News Pots"."""
    tokens = analysis.tokens
    if before < 2 or tokens[before].text not in {"to", "on"}:
        return None
    if tokens[before].text == "to" and tokens[before - 1].text == ",":
        return _said_at_last(analysis, before, last)
    if tokens[before - 1].pos != "PROPN":
        return None
    verb = before - 1
    while verb > max(0, before - _LONG) and tokens[verb].pos == "PROPN":
        verb -= 1
    wanted = {"to": {"say", "explain"}, "on": {"write", "post"}}[tokens[before].text]
    quoted = verb > 0 and tokens[verb - 1].text in {",", '"', "”", "'", "’"}
    heard = tokens[before].text == "to"
    return Frame(verb, last, 0.6, heard) if tokens[verb].lemma in wanted and quoted else None


def _said_at_last(analysis: Analysis, before: int, last: int) -> Frame | None:
    """The frame of "“…,” said Jane Doe, the head of the guild, to the Courier"."""
    tokens = analysis.tokens
    verb = tokens[tokens[before].head].head
    near = 0 < before - verb <= _FAR and tokens[verb].sentence == tokens[before].sentence
    return Frame(before, last, 0.6, heard=True) if near and tokens[verb].lemma == "say" else None


def _told(analysis: Analysis, before: int, last: int) -> Frame | None:
    tokens = analysis.tokens
    if before < 0:
        return None
    one = tokens[before]
    if one.lemma in TELLING and one.pos == "VERB":
        weight = 1.0 if one.lemma == "tell" else 0.5
        # "Told WaveTV's Ray Villeda": whoever has reporters is an outlet.
        return Frame(before, last, weight + 0.5 * _has_reporter(analysis, last), heard=True)
    if one.text in {"of", "from", "at"} and (teller := told_to_staff(analysis, before, last)) is not None:
        return Frame(teller, last, 0.3, heard=True)
    if one.text in {"to", "with", "on"} and before:
        verb = tokens[before - 1]
        if verb.pos != "VERB" and one.text == "to":
            return _heard(analysis, before, last)
        refused = tokens[verb.head].lemma in {"decline", "refuse"}  # "declined to comment to the Courier"
        if verb.lemma in SPEAKING and verb.pos == "VERB" and not refused:
            weight = 0.6 if verb.lemma in {"speak", "say"} and one.text == "to" else 0.3
            return Frame(before - 1, last, weight, heard=True)
    return None


def _heard(analysis: Analysis, before: int, last: int) -> Frame | None:
    """The frame of "confirmed the news to the Courier"."""
    tokens = analysis.tokens
    verb = tokens[tokens[before].head].head
    near = 0 < before - verb <= _LONG and tokens[verb].pos == "VERB"
    if near and tokens[verb].lemma in _PROVIDING:
        return Frame(verb, last, 0.1, heard=True)  # so does anybody with anybody
    return Frame(verb, last, 0.3, heard=True) if near and tokens[verb].lemma in _CONFIRMING else None


_PROVIDING = frozenset({"provide", "give", "send", "submit", "leak", "forward", "supply"})
_CONFIRMING = frozenset({"confirm", "deny", "refute", "describe", "explain", "reveal", "admit"})


def _has_reporter(analysis: Analysis, last: int) -> bool:
    tokens = analysis.tokens
    owns = last + 2 < len(tokens) and tokens[last].text in {"'s", "’s"}
    return owns and all(t.pos == "PROPN" for t in tokens[last + 1 : last + 3])


def _in_a_piece(analysis: Analysis, before: int, last: int) -> Frame | None:
    tokens = analysis.tokens
    if before < 1 or tokens[before].text.casefold() not in LINKS:
        return None
    for i in range(before - 1, max(before - 4, -1), -1):
        word = tokens[i]
        if word.sentence != tokens[before].sentence or word.pos in {"PUNCT", "VERB", "CCONJ"}:
            return None
        told = word.lemma in {"interview", "statement", "email", "e-mail", "op-ed"} or _is_opinion(tokens, i)
        if told or word.lemma in PIECES or (word.lemma == "post" and word.pos == "NOUN"):
            if tokens[i + 1].pos == "NOUN":
                return None
            sure = word.lemma in {"report", "article", "interview"} and i == before - 1
            return Frame(_opening(analysis, i), last, 1.0 if sure else 0.5, heard=told)
    return None


def _is_opinion(tokens: tuple[Token, ...], i: int) -> bool:
    """True for the last part of "op-ed" where the tokens are three."""
    return i > 1 and [t.text for t in tokens[i - 2 : i + 1]] == ["op", "-", "ed"]


def _opening(analysis: Analysis, i: int) -> int:
    """Where "According to an exclusive report" begins, given "report"."""
    tokens, sentence, furthest = analysis.tokens, analysis.tokens[i].sentence, i - _LONG
    while (
        i > max(0, furthest)
        and tokens[i - 1].sentence == sentence
        and tokens[i - 1].pos in {"DET", "ADJ", "NOUN", "PRON"}
    ):
        i -= 1
    if i > 0 and tokens[i - 1].sentence == sentence and tokens[i - 1].text.casefold() in {"in", "to", "from", "during"}:
        i -= 1
        if i > 0 and tokens[i - 1].text.casefold() == "according":
            i -= 1
    return i


def _inverted(analysis: Analysis, before: int, last: int) -> Frame | None:
    tokens = analysis.tokens
    if before < 1 or tokens[before].lemma not in REPORTING or tokens[before].pos not in {"VERB", "NOUN"}:
        return None
    weight = 1.0 if tokens[before].lemma in NEWSY else 0.3
    if tokens[before - 1].text in {",", '"', "”", "'", "’"} and tokens[before].pos == "VERB":
        return Frame(before, last, weight)
    # "This reports the agency X.": languages that turn the sentence round so keep that in translation.
    opens = before == 1 or tokens[before - 2].sentence != tokens[before - 1].sentence
    turned = opens and tokens[before - 1].text in {"This", "That"} and tokens[before].text.endswith("s")
    closes = last < len(tokens) and tokens[last].pos == "PUNCT"
    return Frame(before - 1, last, weight) if turned and closes else None


def _signed(analysis: Analysis, before: int, last: int) -> Frame | None:
    """The frame of "Jane Doe, Orrin Courier: “…”", a voice in a digest."""
    tokens = analysis.tokens
    signed = before > 1 and tokens[before].text == "," and tokens[before - 1].pos == "PROPN"
    quotes = last + 1 < len(tokens) and tokens[last].text == ":" and tokens[last + 1].text in {'"', "“", "‘"}
    return Frame(before + 1, last, 0.5) if signed and quotes else None


def _so_says(analysis: Analysis, before: int, last: int) -> Frame | None:
    """The frame of ", so the agency X", which is how other languages say "according to"."""
    tokens = analysis.tokens
    if before < 1 or tokens[before].text != "so" or tokens[before - 1].text not in {",", '"', "”"}:
        return None
    introduced = any(tokens[k].lemma in INTRODUCING for k in range(before + 1, last))
    closes = last < len(tokens) and tokens[last].pos == "PUNCT"
    return Frame(before, last, 0.3) if introduced and closes else None


def _piece_of(analysis: Analysis, opening: int, _: int, last: int) -> Frame | None:
    tokens = analysis.tokens
    i, owned = last, False
    if i < len(tokens) and tokens[i].text in {"'s", "’s"}:
        i, owned = i + 1, True
    for step in range(i, min(i + 4, len(tokens))):
        word = tokens[step]
        if word.lemma == "op" and [t.text for t in tokens[step + 1 : step + 3]] == ["-", "ed"]:
            return _stated(analysis, opening, step, 0.5, step + 3)
        if word.lemma in PIECES or (owned and word.lemma in {"page", "website"}):
            weight = 1.0 if word.text in {"report", "article"} and not owned else 0.5
            found = _stated(analysis, opening, step, weight)
            return replace(found, heard=True) if found and word.lemma == "interview" else found
        dated = owned and word.text.rstrip(".") in CALENDAR  # "the Courier's Oct. 20 story"
        if word.pos not in {"ADJ", "NOUN", "NUM"} and not dated:
            return None
    return None


def _stated(analysis: Analysis, opening: int, piece: int, weight: float, end: int | None = None) -> Frame | None:
    """The piece as a source: any report, other pieces where they state something or something stands in them."""
    tokens, end = analysis.tokens, end or piece + 1
    before = tokens[opening - 1].text.casefold() if opening else ""
    if before == "to" and opening > 1 and tokens[opening - 2].text.casefold() == "according":
        return Frame(opening - 2, end, weight)
    if before in {"in", "from"}:
        return Frame(opening - 1, end, weight)
    head = tokens[tokens[piece].head]
    states = tokens[piece].relation == "nsubj" and head.lemma in REPORTING
    return Frame(opening, end, weight) if states or tokens[piece].lemma in {"report", "excerpt"} else None


def _correspondent(analysis: Analysis, opening: int, _: int, last: int) -> Frame | None:
    """The frame of "The Courier's Jane Doe reported": the reporter stands for the outlet."""
    tokens, i = analysis.tokens, last
    if i >= len(tokens) or tokens[i].text not in {"'s", "’s"}:
        return None
    i += 1
    while i < min(last + 5, len(tokens)) and tokens[i].pos == "PROPN":
        i += 1
    board = [t.text for t in tokens[i : i + 2]] == ["editorial", "board"]
    i += 2 * board
    says = i < len(tokens) and tokens[i].pos == "VERB" and tokens[i].lemma in REPORTING | {"tweet"}
    return Frame(opening, i + 1, 0.3) if says and i > last + 1 else None
