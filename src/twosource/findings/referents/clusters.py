"""Which names of one article name the same person or body.

A full name opens a referent; a surname, a first name, initials or an acronym joins one where the text leaves only one.
Two people of one surname stay apart, and a bare surname between them goes to neither unless the telling makes it plain.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from twosource.findings.referents import lexicon
from twosource.findings.referents.acronyms import expansions
from twosource.findings.referents.drafts import Draft
from twosource.findings.referents.names import Naming
from twosource.model.language import Analysis, EntityKind
from twosource.text.naming import (
    bare,
    has_surname,
    is_first_name,
    is_full,
    plain,
    same_first_name,
    same_name,
    same_spelling,
    suffix,
)

#: Bodies of which a text means the country's own, whatever others it names.
_THERE_IS_ONE = frozenset(
    "senate house congress parliament government court army navy police bank union church".split()
)
PERSON, ORGANIZATION, PLACE = EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE


def clusters(analysis: Analysis, found: Sequence[Naming]) -> list[Draft]:
    """The referents that an article names, each with its namings; ambiguous namings are in none."""
    kin = frozenset(n.first for n in found if _is_kin(analysis, n))
    roster = _Roster(_kinds(found), _sons(analysis, found), kin)
    fullest = sorted(found, key=lambda n: (-len(n.words), n.first))
    for naming in fullest:
        if roster.kind(naming) is PERSON and is_full(naming.words):
            roster.full_person(naming)
    others = [n for n in found if not (roster.kind(n) is PERSON and is_full(n.words))]
    acronyms = expansions(analysis, found)
    for naming in sorted(others, key=lambda n: (-len(n.words), n.first)):
        if len(naming.words) > 1 and roster.kind(naming) is not PERSON:
            roster.full_body(naming)
    # "President Adeyo" first: he is another than the Kemi Adeyo of the text, and "Adeyo" in the headline may be his.
    for naming in sorted(others, key=lambda n: n.title is None):
        if len(naming.words) == 1 or roster.kind(naming) is PERSON:
            roster.short(naming, acronyms.get(naming.words))
    for draft in roster.drafts:
        draft.namings.sort(key=lambda n: n.first)
    return sorted((d for d in roster.drafts if d.namings), key=lambda d: d.namings[0].first)


def _kinds(found: Iterable[Naming]) -> dict[tuple[str, ...], EntityKind]:
    """One kind for each wording, by vote."""
    votes: dict[tuple[str, ...], Counter[EntityKind]] = defaultdict(Counter)
    for naming in found:
        votes[naming.words][naming.kind] += 2
        if naming.title and lexicon.is_honorific(naming.title):
            votes[naming.words][PERSON] += 4
    for words, counts in votes.items():
        if len(words) > 1 and (lexicon.ends_organisation(words[-1]) or any(map(lexicon.marks_organisation, words))):
            counts[ORGANIZATION] += 2 * sum(counts.values())
        elif len(words) in (2, 3) and is_first_name(words[0]):
            counts[PERSON] += 1
    return {words: max(counts, key=lambda k: (counts[k], k.value)) for words, counts in votes.items()}


def _sons(analysis: Analysis, found: Sequence[Naming]) -> frozenset[str]:
    """The surnames of which a text tells a father and a son apart.

    It has "Orr Jr." without his first name, or "Tom Orr Jr." and "Tom Orr" and a word of fathers and sons.
    """
    juniors = [n.words for n in found if suffix(n.words)]
    full = {n.words for n in found}
    related = any(token.lemma in _FAMILY for token in analysis.tokens) if juniors else False
    return frozenset(bare(w)[-1] for w in juniors if not is_full(w) or (related and bare(w) in full))


_FAMILY = frozenset({"son", "father", "dad", "namesake"})


def _is_kin(analysis: Analysis, naming: Naming) -> bool:
    """True for a name that is brought in as somebody's family: "his wife, Ada Orr", "Orr's father, the Rev. Tom Orr".

    "Ada Orr and her brother Tom Orr" are told of alike.
    """
    tokens, whose = analysis.tokens, None
    for k in range(naming.first - 1, max(0, naming.first - _BROUGHT_IN), -1):
        if tokens[k].lemma.lower() in _RELATIVES and tokens[k - 1].text.lower() in _WHOSE:
            whose = k - 1
            break
    if whose is None:
        return False
    return whose < 2 or tokens[whose - 1].text != "and" or tokens[whose - 2].pos != "PROPN"


#: Tokens from "his" to the name: "his father, the Rev. ".
_BROUGHT_IN = 6
_RELATIVES = frozenset(
    "wife husband father mother son daughter brother sister widow uncle aunt cousin nephew niece parent spouse "
    "grandfather grandmother grandson granddaughter ex-wife ex-husband".split()
)
_WHOSE = frozenset({"his", "her", "their", "'s", "’s"})


class _Roster:
    """The referents found so far, by the words of their names."""

    def __init__(
        self, kinds: dict[tuple[str, ...], EntityKind], sons: frozenset[str], kin: frozenset[int] = frozenset()
    ) -> None:
        self.kinds = kinds
        self.sons = sons
        self.kin = kin
        self.drafts: list[Draft] = []
        self.by_word: dict[str, list[Draft]] = defaultdict(list)
        self.by_form: dict[tuple[str, ...], Draft] = {}
        self.by_beginning: dict[str, list[Draft]] = defaultdict(list)

    def kind(self, naming: Naming) -> EntityKind:
        return self.kinds[naming.words]

    def form(self, naming: Naming) -> tuple[str, ...]:
        """A name as it is compared: with "Jr." only where father and son are told of."""
        short = bare(naming.words)
        return naming.words if short[-1] in self.sons else short

    def full_person(self, naming: Naming) -> None:
        form = self.form(naming)
        draft = self.by_form.get(form)
        if draft is None:
            fits = [d for d in self._sharing(form, PERSON) if any(self._same(f, form) for f in d.forms)]
            # "J. Adeyo" between John and Jane Adeyo is neither.
            draft = fits[0] if len(fits) == 1 else self._new(PERSON)
        self._add(draft, naming)

    def full_body(self, naming: Naming) -> None:
        form = naming.words
        draft = self.by_form.get(form)
        if draft is None:
            fits = [d for d in self._sharing(form, None) if any(_cut_short(form, f) for f in d.forms)]
            draft = fits[0] if len(fits) == 1 else self._new(self.kind(naming))
        self._add(draft, naming)

    def short(self, naming: Naming, expansion: tuple[str, ...] | None) -> None:
        """Place a name of one word, or a person's that is only a surname."""
        form = self.form(naming)
        if expansion in self.by_form:
            self._add(self.by_form[expansion], naming)
            return
        people = self._people(naming, form)
        own = self.by_form.get(form)
        if (
            own is not None
            and own.kind is PERSON
            and not any(map(is_full, own.forms))
            and (naming.title is None or _can_bear(own, naming, naming.title))
        ):
            # "President Adeyo" was first, so that "Mr. Adeyo" is his.
            people = [own] if naming.title else list({id(d): d for d in (own, *people)}.values())
        body = self._body(naming, form)
        if len(people) == 1 and not (body and self._company_rather(naming, body, people[0])):
            self._add(people[0], naming)
        elif len(people) > 1:
            plain = _plainly(naming, people) or (None if naming.title else self._whose_family(naming, people))
            if plain is not None:
                self._add(plain, naming, learn=False)
        else:
            known = body or (own if _may_be(own, naming) else None) or self._misspelt(naming, form)
            self._add(known or self._new(self.kind(naming)), naming)

    def _whose_family(self, naming: Naming, people: list[Draft]) -> Draft | None:
        """Who is named first, where the others are his family: newswriting gives them their first names, too."""
        begun = sorted((min(n.first for n in d.namings), k) for k, d in enumerate(people))
        before = [(first, people[k]) for first, k in begun if first < naming.first]
        others = all(any(n.first in self.kin for n in d.namings) for _, d in before[1:])
        return before[0][1] if before and others and before[0][0] not in self.kin else None

    def _misspelt(self, naming: Naming, form: tuple[str, ...]) -> Draft | None:
        if self.kind(naming) is not PERSON or len(form) > 1:
            return None
        fits = [d for d in self.by_beginning[form[0][:3]] if any(same_spelling(f[-1], form[0]) for f in d.forms)]
        return fits[0] if len(fits) == 1 else None

    def _people(self, naming: Naming, form: tuple[str, ...]) -> list[Draft]:
        """The people whose surname, else whose first name, this is."""
        word = form[-1] if naming.title else form[0]
        sharing = [d for d in self._sharing((word,), PERSON) if any(map(is_full, d.forms))]
        by_surname = [d for d in sharing if any(is_full(f) and has_surname(f, form) for f in d.forms)]
        if naming.title:
            by_surname = [d for d in by_surname if _can_bear(d, naming, naming.title)]
        if by_surname and (naming.kind is not PLACE or self.kind(naming) is PERSON):
            return by_surname
        if naming.title or self.kind(naming) is not PERSON or len(form) > 1:
            return []
        firsts = [d for d in sharing if any(is_full(f) and form[0] == f[0] for f in d.forms)]
        return firsts or self._by_short_name(form[0])

    def _by_short_name(self, word: str) -> list[Draft]:
        people = [d for d in self.drafts if d.kind is PERSON]
        nicknamed = [d for d in people if any(word in n.nick for n in d.namings)]
        if nicknamed or not is_first_name(word) or (word,) in self.by_form:
            return nicknamed
        return [d for d in people if any(is_full(f) and len(f[0]) > 2 and same_first_name(f[0], word) for f in d.forms)]

    def _body(self, naming: Naming, form: tuple[str, ...]) -> Draft | None:
        """The one body whose name this is cut short: "Harrow" of "Harrow Corp.", "the Post" of "The Harrow Post"."""
        fits = []
        for draft in self._sharing(form, None):
            for full in draft.forms:
                last_word = full[-1] == form[0] and naming.definite and lexicon.ends_organisation(form[0])
                last_word = last_word and form[0] not in _THERE_IS_ONE
                first_word = full[0] == form[0] and naming.definite and lexicon.marks_organisation(form[0])
                if draft.kind is not PERSON and len(full) > 1 and (last_word or first_word or _cut_short(form, full)):
                    fits.append(draft)
                    break
        return fits[0] if len(fits) == 1 else None

    def _company_rather(self, naming: Naming, body: Draft, person: Draft) -> bool:
        # A company that bears its founder's name: the bare name is the company's where the model mostly says so and
        # the article speaks more of the company than of the founder.
        return self.kind(naming) is ORGANIZATION and len(body.namings) > len(person.namings)

    def _sharing(self, form: tuple[str, ...], kind: EntityKind | None) -> list[Draft]:
        found = {id(d): d for word in form for d in self.by_word.get(word, ())}
        return [d for d in found.values() if kind is None or d.kind is kind]

    def _same(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return is_full(one) and is_full(other) and same_name(one, other)

    def _new(self, kind: EntityKind) -> Draft:
        draft = Draft(kind)
        self.drafts.append(draft)
        return draft

    def _add(self, draft: Draft, naming: Naming, learn: bool = True) -> None:
        form = self.form(naming)
        draft.add(naming, form)
        if not learn:
            return
        self.by_form.setdefault(form, draft)
        if draft.kind is PERSON and draft not in self.by_beginning[form[-1][:3]]:
            self.by_beginning[form[-1][:3]].append(draft)
        for word in form:
            if draft not in self.by_word[word]:
                self.by_word[word].append(draft)


def _can_bear(draft: Draft, naming: Naming, title: str) -> bool:
    """False when the bearer of a title must be somebody else of the same surname.

    "President Adeyo" is not the Kemi Adeyo told of before without an office; nor is "Mr. Adeyo" a woman, nor somebody
    who is introduced only later.
    """
    said = lexicon.title_gender(title)
    if said and draft.gender not in (None, said):
        return False
    titles = {plain(n.title) for n in draft.namings if n.title}
    if plain(title) in titles:
        return True
    if {plain(title), *titles} >= _MOTHER_AND_DAUGHTER:
        return False
    return not lexicon.is_throne(title) and draft.namings[0].first < naming.first


_MOTHER_AND_DAUGHTER = frozenset({"miss", "mrs"})


def _may_be(own: Draft | None, naming: Naming) -> bool:
    """False for the full name that a title cannot go with."""
    full = own is not None and own.kind is PERSON and any(map(is_full, own.forms))
    return own is not None and not (full and naming.title and not _can_bear(own, naming, naming.title))


def _cut_short(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """True when a body's name lacks only words like "Inc.", "magazine" or "Group" at its end."""
    rest = full[len(short) :]
    return len(short) < len(full) and full[: len(short)] == short and all(map(lexicon.is_company_suffix, rest))


def _plainly(naming: Naming, people: list[Draft]) -> Draft | None:
    """Whose bare name this is, of several who bear it: the only one told of so far, or the one told of last.

    The last one only when she alone has been named twice as often as any other; else the text leaves it open.
    """
    before = [d for d in people if any(n.first < naming.first for n in d.namings)]
    if len(before) == 1:
        return before[0]
    ranked = sorted(before, key=lambda d: -len(d.namings))
    if not ranked or len(ranked[0].namings) < 2 * len(ranked[1].namings):
        return None
    return ranked[0]
