"""What a story is called: the title of the account that speaks of what all speak of, else the first words of one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from twosource.model.article import Article
from twosource.model.finding import Reading
from twosource.reconcile.words.wording import weight
from twosource.text.outlets import known, label, plain, site
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a title is of the story."""

    #: Letters of words that say little of what a title is about.
    short: int = 3
    #: Share of the accounts that use a title's words, on average, from which it is of the story: titles of single
    #: accounts' asides stay below it.
    about: float = 0.4
    #: From which it is more so than the first line of a text.  Of 737 stories with titles 38 were called by such a
    #: line, among them "1 of 3 Premium Clicks used this month".
    near: float = 0.2
    #: Letters of a first sentence that can stand for a title as a whole, and of the words of one that cannot.  Cut, it
    #: may lose who says so, or that it is false.
    whole: int = 300
    cut: int = 90


DEFAULT = Options()


def headline(readings: Sequence[Reading], options: Options = DEFAULT) -> str:
    """The title that speaks most of what all accounts speak of; where none does, the first sentence of one.

    Neither a question nor somebody's words where another first sentence tells something; and where none tells of what
    most accounts speak of either, a title with words of another account: text that is no telling of the story opens so.
    """
    articles = [r.article for r in readings]
    # Of a page that is all notices only the title tells what it was of.
    using = Counter(w for a in articles for w in {*norms(a.text), *norms(_without_site(a.title or "", a))})

    def shared(title: str) -> float:
        content = [w for w in norms(title) if len(w) > options.short]
        if len(content) < 2:
            return 0.0
        return fsum(weight(w) * using[w] for w in content) / (len(articles) * fsum(map(weight, content)))

    def about(title: str) -> float:
        named = any(weight(w) == 1 and 2 * using[w] > len(articles) for w in norms(title) if len(w) > options.short)
        return shared(title) if named else 0.0  # "Money makes the world go round" is of any story

    openings = [o for r in readings if (o := _opening(r, options))]
    told = [o for o in openings if o[:1].isalnum() and not o.rstrip().endswith("?")]
    titles = [_without_site(a.title, a) for a in articles if a.title]
    spoken = [t for a, t in _titled(articles) if shared(t) and _is_of_another(t, a.text, using, options)]
    fit = [t for t in titles if about(t) >= options.about and not t.rstrip().endswith("?")]
    fit = fit or [t for t in spoken if shared(t) >= options.near]
    fit = fit or [o for o in told if about(o)] or spoken or told or openings or titles
    return min(fit, key=lambda t: (-about(t), -shared(t), len(t), t), default="")


def _titled(articles: Sequence[Article]) -> Iterator[tuple[Article, str]]:
    return ((a, _without_site(a.title, a)) for a in articles if a.title)


def _without_site(title: str, article: Article) -> str:
    """The title without the site that it ends in: "Boat aground - KORN 7 News, Weather"."""
    ends = [found for found in _JOINT.finditer(title) if found.start() > _LEAST]
    for joint in ends:
        rest = title[joint.end() :]
        own = {plain(name) for name in (article.outlet, label(site(article.url) or "")) if name}
        if plain(rest) in own or known(rest) or (_OF_A_SITE.search(rest) and _NAMES.fullmatch(rest)):
            return title[: joint.start()]
    return title


_JOINT = re.compile(r" [-|–—] ")
#: Letters that are left of a title at the least.
_LEAST = 20
#: Nothing but names: "WHO says it is false" is a part of the title.
_NAMES = re.compile(r"(?:(?:[A-Z0-9|&–—-][\w.'’&-]{0,30}|of|the|and|for|in|[a-z0-9-]{2,40}\.\w{2,4}),?(?: |$)){1,16}")
_OF_A_SITE = re.compile(r"\bNews\b|\bWeather\b|\.(?:com|org|net|tv)\b|\b[KW][A-Z]{2,3}\b|\b(?:FOX|NBC|ABC|CBS|Fox) ?\d")


def _is_of_another(title: str, text: str, using: Mapping[str, int], options: Options) -> bool:
    """True for a title, no question, with a telling word that another account uses."""
    own = {*norms(text), *norms(title)}
    told = (w for w in norms(title) if len(w) > options.short and weight(w) == 1)
    return not title.rstrip().endswith("?") and any(using[w] > (w in own) for w in told)


def _opening(reading: Reading, options: Options) -> str:
    """The first sentence that is part of the account, or the first words of its first line where that is too long."""
    article, start = reading.article, 0
    for omitted in sorted(article.omitted, key=lambda o: o.start):
        if not article.text[start : omitted.start].strip():
            start = omitted.end
    line = article.text[start:].strip().split("\n", 1)[0]
    if len(line) <= options.cut:
        return line
    start = article.text.index(line, start)
    sentences = (p.sentence.exact for p in reading.propositions if p.sentence.start == start)
    first = next(sentences, "")
    return (
        first if first and len(first) <= options.whole and "\n" not in first else line[: options.cut].rsplit(" ", 1)[0]
    )
