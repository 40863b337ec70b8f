"""A referent while it is being put together: all its namings and descriptions so far, and what they tell of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from twosource.findings.referents import lexicon
from twosource.findings.referents.names import Naming
from twosource.model.finding import Gender
from twosource.model.language import Analysis, EntityKind
from twosource.text.naming import bare, is_full, plain


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase that describes and does not name: tokens ``first`` up to ``last`` around the noun ``head``."""

    first: int
    last: int
    head: int


@dataclass(slots=True, eq=False)
class Draft:
    """One referent of an article.

    ``tied`` are descriptions that the text ties to it and that may stand for it; ``nouns`` the role nouns of those and
    of what else it is called ("spokesman Tom Oke"), ``marks`` the words with those that tell it from others
    ("Democratic", "former"), for recognising it again.
    """

    kind: EntityKind
    namings: list[Naming] = field(default_factory=list)
    forms: set[tuple[str, ...]] = field(default_factory=set)
    tied: list[Description] = field(default_factory=list)
    nouns: Counter[str] = field(default_factory=Counter)
    marks: set[str] = field(default_factory=set)
    genders: Counter[Gender] = field(default_factory=Counter)
    pronouns: list[int] = field(default_factory=list)
    plural: bool = False
    named: bool = True

    def add(self, naming: Naming, form: tuple[str, ...] | None = None) -> None:
        """Take a naming in; ``form`` is how it is compared, if not without "Jr." and the like."""
        self.namings.append(naming)
        self.forms.add(form or bare(naming.words))
        if naming.title and not lexicon.is_address(naming.title):
            self.nouns[lexicon.spelt_out(plain(naming.title))] += 1

    @property
    def gender(self) -> Gender | None:
        """What titles and role nouns say, else the first name, else the pronouns bound to it; ``None`` in doubt."""
        if self.kind is not EntityKind.PERSON or self.plural:
            return None
        titles = Counter(g for n in self.namings if n.title and (g := lexicon.title_gender(n.title)))
        titles.update(g for noun, times in self.nouns.items() if (g := lexicon.role_gender(noun)) for _ in range(times))
        names = Counter(g for f in self.forms if is_full(f) and (g := lexicon.name_gender(f[0])))
        if not names and len(self.forms) == 1:
            names = Counter(g for f in self.forms if (g := lexicon.name_gender(f[0])))
        return _plain(titles) or _plain(names) or _plain(self.genders)


@dataclass(slots=True)
class Gathering:
    """All drafts of an article, and which of them each token belongs to.

    ``at`` has the tokens of names, ``described`` the nouns of descriptions that stand for a draft, ``told`` the nouns
    that the text says of one ("Ada Lund, a former aide").
    """

    analysis: Analysis
    drafts: list[Draft] = field(default_factory=list)
    at: dict[int, Draft] = field(default_factory=dict)
    described: dict[int, Draft] = field(default_factory=dict)
    told: dict[int, Draft] = field(default_factory=dict)
    #: The ages that stand beside the namings of each draft, and those of all "the 42-year-old", once asked for.
    ages: dict[Draft, frozenset[int]] = field(default_factory=dict)
    ages_said: frozenset[int] | None = None

    def tie(self, draft: Draft, described: Description) -> None:
        """Let a description stand for a draft."""
        draft.tied.append(described)
        self.described[described.head] = draft


def _plain(votes: Counter[Gender]) -> Gender | None:
    # Two genders for one name is a mistake somewhere; only a clear majority is believed.
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 3 * ranked[1][1]):
        return None
    return ranked[0][0]
