"""Lemmas: a table from (form, part of speech), and suffix rules for words that it does not have."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_HISSING = ("ches", "shes", "sses", "xes", "zes")
_MUTE_E = ("at", "iz", "is", "iv", "uc", "ag", "ang", "rg", "dg", "ul", "ur", "v", "c", "u")


#: Forms that no suffix tells, by their infinitive, for those that no text of the table had.
_FORMS = """
arise arose arisen
awake awoke awoken
bear bore borne
beat beaten
bend bent
bite bit bitten
bleed bled
breed bred
cling clung
creep crept
dig dug
flee fled
fling flung
forbid forbade forbidden
foresee foresaw foreseen
forgive forgave forgiven
freeze froze frozen
hide hid hidden
kneel knelt
leap leapt
lend lent
mislead misled
mistake mistook mistaken
oversee oversaw overseen
overthrow overthrew overthrown
ring rang rung
rise rose risen
seek sought
sew sewed sewn
shake shook shaken
shine shone
shrink shrank shrunk
sing sang sung
sink sank sunk
slay slew slain
slide slid
sling slung
spin spun
spring sprang sprung
sting stung
stink stank stunk
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swelled swollen
swim swam swum
swing swung
tear tore torn
undergo underwent undergone
undertake undertook undertaken
undo undid undone
uphold upheld
wake woke woken
weave wove woven
weep wept
withhold withheld
withstand withstood
wring wrung
"""
_IRREGULAR = {form: verb for verb, *forms in map(str.split, _FORMS.strip().splitlines()) for form in forms}


class Lemmas:
    """Dictionary forms of English words.

    Args:
        table: lemma by ``form TAB pos``; forms in lower case except of proper nouns.
    """

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = table
        self._verbs = frozenset(lemma for key, lemma in table.items() if key.endswith("\tVERB"))

    @classmethod
    def read(cls, path: Path) -> Lemmas:
        """The table in a file of lines ``form TAB pos TAB lemma``."""
        rows = path.read_text(encoding="utf-8").split("\n")
        return cls({key: lemma for key, _, lemma in (row.rpartition("\t") for row in rows if row)})

    def lemma(self, word: str, pos: str) -> str:
        """The dictionary form of a word; proper nouns keep their case, the rest is lower case."""
        word = word.replace("’", "'")
        low = word.lower()
        known = self._table.get(f"{word if pos == 'PROPN' else low}\t{pos}")
        if known is not None:
            return known
        if pos == "PROPN":
            return word
        if pos == "NOUN":
            return _singular(low)
        if pos in ("VERB", "AUX"):
            return self._infinitive(low)
        if pos == "ADJ" and low.endswith("est") and len(low) > 5:
            return low[:-3]
        return low

    def _infinitive(self, low: str) -> str:
        if low in _IRREGULAR:
            return _IRREGULAR[low]
        candidates = _infinitives(low)
        for candidate in candidates:
            if candidate in self._verbs:
                return candidate
        if not candidates:
            return low
        base = candidates[0]
        if low.endswith(("ing", "ed")) and len(base) > 2:
            if base[-1] == base[-2] and base[-1] not in "lsz":
                return base[:-1]
            if base.endswith(_MUTE_E):
                return base + "e"
        return base


def _singular(low: str) -> str:
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(_HISSING):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2:
        return low[:-1]
    return low


def _infinitives(low: str) -> list[str]:
    """What the base form may be, best guess first."""
    if low.endswith(("ies", "ied")) and len(low) > 4:
        return [low[:-3] + "y"]
    for ending in ("ing", "ed"):
        if low.endswith(ending) and len(low) > len(ending) + 1:
            base = low[: -len(ending)]
            return [base, base + "e"] + ([base[:-1]] if len(base) > 2 and base[-1] == base[-2] else [])
    if low.endswith((*_HISSING, "oes")):
        return [low[:-2]]
    if low.endswith("s") and not low.endswith("ss") and len(low) > 2:
        return [low[:-1]]
    return []
