"""Which sources behind the cells of one claim are independent of each other.

Where the texts leave it open whether two accounts have something from one place, they are taken to: a claim wrongly
called corroborated costs more than one that waits for a second source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.model.dossier import Cell, Stance
from twosource.model.finding import OriginKind
from twosource.model.language import EntityKind
from twosource.reconcile.lineage.sources import COURT, NOT_TOLD, UNNAMED, Source, is_nameless
from twosource.reconcile.lineage.ties import grouped
from twosource.reconcile.origins.roots import UNTOLD, Root, Roots
from twosource.reconcile.words.common import LINKS
from twosource.text.naming import plain
from twosource.text.words import ngrams, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When two cells are worded so much alike that one place must be behind both."""

    #: Words in a row.  Of 2,175 pairs of accounts of different events none shares ten; within one claim, where names
    #: and matter are the same anyway, six are a wording.
    same: int = 6
    #: Of those, words printed small.
    plain: int = 4
    #: Of the small words, those that are more than links: "the 45th president of the United" is an office.  In 909
    #: stories eight claims more have two origins than without this, all of them told by each account in its own words;
    #: with three words twenty more have, among them a rumour of one paper.
    telling: int = 2


@dataclass(frozen=True, slots=True)
class _Given:
    """A cell, where it comes from, and under which name that counts in this claim."""

    cell: Cell
    root: Root
    node: str
    source: Source


@dataclass(frozen=True, slots=True)
class Behind:
    """A source behind some cells of a claim.

    ``accounts`` are those that count as one with it, since nothing shows that they have it from elsewhere; ``led``
    are those of them that the texts lead there: they give it to this source, or have their words from who does.
    """

    source: Source
    accounts: tuple[str, ...]
    led: frozenset[str]


#: Whose name a source that has several is given.
_RANK = {
    OriginKind.PERSON: 0,
    OriginKind.DOCUMENT: 1,
    OriginKind.WIRE: 2,
    OriginKind.OUTLET: 2,
    OriginKind.UNKNOWN: 3,
}


def independent(cells: Sequence[Cell], known: Roots, options: Options = Options()) -> list[Behind]:
    """The independent sources behind some cells of one claim.

    Not counted: the own voice of an account that names a source for the claim, retells one that others name, or asked
    nobody whom the others have not (``firsthand``); a paper that is cited and itself names its source, or stands for
    somebody without a name beside somebody with one; a single account without a source beside a named speaker or a
    document, or of no known outlet beside a paper that is cited; a document or a place ("Norway said") beside whoever
    says the same; a quotation without a speaker.  When nothing else is left, the first of those stands.  Accounts that
    tell it in their own voice and count as one, though no words tie them, have it from ``NOT_TOLD``.
    """
    voices = _voices(cells, known)
    speakers = _speakers(voices, known)
    given = [_given(cell, known, voices[cell.article], speakers) for cell in cells]
    given = _at_home(given, known, voices)
    kept = _kept(given, known, voices)
    whole = grouped(kept, ((a, b) for a, b in _ties(given, known, options) if a in kept and (b in kept or _is_mark(b))))
    parts: dict[str, list[_Given]] = {}
    for one in given:
        if one.node in kept:
            parts.setdefault(whole[one.node], []).append(one)
    witnesses = _without_lone_voice(_vouched(list(parts.values()), voices, known), known)
    sourced = {g.cell.article for g in given if not g.root.own}
    own = [g.cell.article for g in given if g.cell.article not in sourced]
    found = [_behind(part, known, own) for part in witnesses]
    found = found or ([_behind(given, known, own)] if given else [])
    found = [_quoting(one, given, known) for one in found]
    return sorted(found, key=lambda f: ([known.order[a] for a in f.accounts], f.source.key))


def texts(cells: Sequence[Cell], known: Roots) -> Mapping[str, str]:
    """The group of each account behind some cells: one for those that copied text ties there, directly or in steps.

    Accounts that have no cell but whose text a cell copies are among them.
    """
    ties = [(cell.article, other) for cell in cells for other in known.relatives(cell)]
    members = {cell.article for cell in cells} | {other for _, other in ties}
    # Whoever shares a family is tied through its name.
    ties += [(a, f"\0family {known.family[a]}") for a in members]
    group = grouped(members, ties)
    return {a: group[a] for a in members}


def _voices(cells: Sequence[Cell], known: Roots) -> Mapping[str, str]:
    """The voice of each account: one for those tied by copied text, of one house, or retelling one report.

    Who has a part of its text or its phrases from another account is one voice with it in what both state.
    """
    text = texts(cells, known)
    ties = [(a, f"\0text {group}") for a, group in text.items()]
    ties += [(a, f"\0house {key}") for a in text for key in known.houses_of(a)]
    ties += [(a, "\0retold") for a in text if a in known.retold]
    taking: dict[Stance, set[str]] = {}
    for cell in cells:
        taking.setdefault(cell.stance, set()).add(cell.article)
    ties += [(a, b) for some in taking.values() for a in some for b in known.owing.get(a, frozenset()) & some]
    group = grouped(text, ties)
    return {a: group[a] for a in text}


def _speakers(voices: Mapping[str, str], known: Roots) -> Mapping[str, Source]:
    """The source that each voice is named by: the house of the account that had it first.

    Of copies of one text, the wire's whose text one of them says that it is.
    """
    members: dict[str, list[str]] = {}
    for account, voice in voices.items():
        members.setdefault(voice, []).append(account)
    return {voice: known.houses[_first(accounts, known)] for voice, accounts in members.items()}


def _first(accounts: Sequence[str], known: Roots) -> str:
    first = known.first(accounts)
    if not is_nameless(known.houses[first]):
        return first
    copies = [a for a in accounts if known.family[a] == known.family[first]]
    return known.first([a for a in copies if known.houses[a].kind is OriginKind.WIRE] or [first])


def _given(cell: Cell, known: Roots, voice: str, speakers: Mapping[str, Source]) -> _Given:
    root = known.root(cell)
    if root.own:
        return _Given(cell, root, f"\0voice {voice}", speakers[voice])
    if root.source.key.startswith(UNNAMED):
        return _Given(cell, root, UNNAMED, root.source)
    return _Given(cell, root, root.source.key, root.source)


def _at_home(given: Sequence[_Given], known: Roots, voices: Mapping[str, str]) -> list[_Given]:
    """What an account cites an outlet for whose own account tells it, too: that account's word, and no other source.

    Else a copy that says where it is from would count where the account that it is from does not.
    """
    homes = {known.houses[g.cell.article].key: voices[g.cell.article] for g in given if g.root.own}
    return [
        replace(one, root=Root(one.root.source, own=True), node=f"\0voice {homes[one.source.key]}")
        if not one.root.own and one.source.key in homes and one.source.kind in (OriginKind.OUTLET, OriginKind.WIRE)
        else one
        for one in given
    ]


def _kept(given: Sequence[_Given], known: Roots, voices: Mapping[str, str]) -> set[str]:
    """The nodes that may count."""
    outside = {g.node for g in given if not g.root.own}
    sourced = {voices[g.cell.article] for g in given if not g.root.own}
    retold = {voice for a, voice in voices.items() if outside & known.houses_of(a)}
    passed_on = {
        known.houses[g.cell.article].key for g in given if not g.root.own and g.node != known.houses[g.cell.article].key
    }
    passed_on |= {g.node for g in given if not g.root.own and _is_passed_on(g, given, known)}
    silent = {f"\0voice {voice}" for voice in sourced | retold}
    # "The woman" of one account may be whom another one cites by name, or whom a cited paper has it from.
    named = any(not g.root.own and g.node not in (UNNAMED, UNTOLD.key) for g in given)
    kept = {g.node for g in given} - silent - passed_on - {UNTOLD.key} - ({UNNAMED} if named else set())
    return kept - _said_by_somebody(given) - _said_by_a_place(given, known) - _passing_on(given, known)


def _is_passed_on(one: _Given, given: Sequence[_Given], known: Roots) -> bool:
    """True for a station that is cited and on its own site names somebody else."""
    sites = known.sites_of(one.source)
    return any(known.hosts.get(g.cell.article) in sites and not g.root.own and g.node != one.node for g in given)


def _speaking(given: Sequence[_Given]) -> list[_Given]:
    """The cells that somebody with a name speaks."""
    return [g for g in given if g.source.kind is OriginKind.PERSON and not g.root.own and g.node != UNNAMED]


def _said_by_somebody(given: Sequence[_Given]) -> set[str]:
    """The documents that say what somebody says: "the filing" and the firm, "the report" and the police.

    A document seldom tells whose it is.
    """
    saying = {g.cell.stance for g in _speaking(given)}
    written = [g for g in given if g.source.kind is OriginKind.DOCUMENT]
    apart = {g.node for g in written if g.cell.stance not in saying}
    return {g.node for g in written} - apart


def _passing_on(given: Sequence[_Given], known: Roots) -> set[str]:
    """The papers that stand for somebody without a name, where somebody with a name says it: it may be the same."""
    saying = {g.cell.stance for g in _speaking(given)}
    papers = [g for g in given if g.source.kind in (OriginKind.OUTLET, OriginKind.WIRE) and not g.root.own]
    passing = {g.node for g in papers if g.cell.by in known.unnamed}
    return passing - {g.node for g in papers if g.cell.stance not in saying}


def _said_by_a_place(given: Sequence[_Given], known: Roots) -> set[str]:
    """The places that say what somebody says: who spoke for "Norway", the text does not tell."""
    speaking = _speaking(given)
    places = {g.node for g in speaking if known.kinds.get(g.node) is EntityKind.PLACE}
    saying = {g.cell.stance for g in speaking if g.node not in places}
    return places - {g.node for g in speaking if g.cell.stance not in saying}


def _ties(given: Sequence[_Given], known: Roots, options: Options) -> Iterator[tuple[str, str]]:
    """Nodes that are one source: a speaker and the paper spoken to, those of one service, what has the same words."""
    retelling = next((g.node for g in given if g.root.own and g.cell.article in known.retold), None)
    written = [g for g in given if g.source.kind is OriginKind.DOCUMENT]
    yield from _repeated(given, known)
    for one in given:
        if one.source.kind is OriginKind.DOCUMENT:
            yield from ((one.node, other.node) for other in written if not _are_two(one.source, other.source))
        if retelling is not None and not one.root.own and one.source.kind in (OriginKind.OUTLET, OriginKind.WIRE):
            yield one.node, retelling
        person = known.kinds.get(one.source.key) is EntityKind.PERSON
        if person and (spelt := _spelt(one.source.name)):
            yield one.node, f"{_MARK}spelt {spelt}"
        for service in known.services.get(one.root.source.key, ()):
            yield one.node, f"{_MARK}service {service}"
        for guide in known.guided.get(one.cell.article, ()) if one.root.own else ():
            yield one.node, f"{_MARK}guide {guide}"
        said = known.said(one.cell)
        if said:
            yield one.node, f"{_MARK}said {said}"
        told = known.told(one.cell)
        if told:
            yield one.node, told.key
        yield from ((one.node, f"{_MARK}site {host}") for host in _hosts(one, known))
        for gram in _grams(one.cell.exact, options):
            yield one.node, f"{_MARK}worded {gram}"


def _repeated(given: Sequence[_Given], known: Roots) -> Iterator[tuple[str, str]]:
    """All sources of a claim of which two accounts print one utterance: it tells what somebody said.

    Whoever else is said to say so is asked about it, or taken for the speaker.  Of the claims called corroborated among
    162 that were judged, 20 have one origin where 30 had, and 27 two where 29 had.
    """
    printing: dict[str, set[str]] = {}
    for one in given:
        said = known.said(one.cell)
        if said:
            printing.setdefault(said, set()).add(one.cell.article)
    if any(len(accounts) > 1 for accounts in printing.values()):
        yield from ((one.node, f"{_MARK}repeated") for one in given if not one.root.own)


#: How the names of what several nodes have in common begin.  Were it one of the nodes, what it ties would fall apart
#: where that node does not count: the words of "the father" here, of two people by name elsewhere.
_MARK = "\0mark "


def _is_mark(node: str) -> bool:
    return node.startswith(_MARK)


def _hosts(one: _Given, known: Roots) -> list[str]:
    """The sites that a source is of: of an account's own word its own, else those that call themselves so."""
    if one.root.own:
        return [known.hosts[one.cell.article]] if one.cell.article in known.hosts else []
    return known.sites_of(one.source)


def _spelt(name: str) -> str | None:
    """What "Ali al-Badri" and "Ali al-Bredi" have in common, as Arabic names are written: all but the vowels.

    In the articles of ``fnc1`` six people with such names are written in two ways or more.
    """
    found = _ARABIC.fullmatch(name.strip())
    if found is None:
        return None
    last = plain(found["last"])
    return f"{plain(found['first'])} {last[:1]}{''.join(sorted(set(last[1:]) - _VOWELS))}"


_ARABIC = re.compile(r"(?P<first>[\w’'-]+) (?:[Aa]l|[Ee]l)[- ](?P<last>[\w’']{4,})")
_VOWELS = frozenset("aeiouy")


def _are_two(one: Source, other: Source) -> bool:
    """True for a lawsuit and an autopsy; a letter is a memo elsewhere, and "the document" may be any."""
    kinds = [_DISTINCT & {*s.name.casefold().split(), s.key} for s in (one, other)]
    return all(kinds) and not kinds[0] & kinds[1]


#: Documents that nobody calls by the name of another; the papers of a court case have one key.
_DISTINCT = frozenset({COURT, *"autopsy poll survey study audit census book transcript".split()})


def _grams(text: str, options: Options) -> Iterator[int]:
    """Hashes of the wordings of a cell: its runs of words, and the whole of it where that is shorter."""
    found = words(text)
    norms = [w.norm for w in found]
    if len(norms) < options.same:
        yield from ngrams(["", *norms, ""], len(norms) + 2)
    small = [text[w.start].islower() for w in found]
    telling = [s and norm not in LINKS for s, norm in zip(small, norms, strict=True)]
    for i, gram in enumerate(ngrams(norms, options.same)):
        run = slice(i, i + options.same)
        if sum(small[run]) >= options.plain and sum(telling[run]) >= options.telling:
            yield gram


def _vouched(parts: list[list[_Given]], voices: Mapping[str, str], known: Roots) -> list[list[_Given]]:
    """The parts but for those that tell it in their own voice and asked nobody whom the others have not."""
    own = [p for p in parts if all(g.root.own for g in p)]
    place = {voices[g.cell.article]: n for n, part in enumerate(own) for g in part}
    accounts: list[list[str]] = [[] for _ in own]
    beside: list[str] = []
    for account, voice in voices.items():
        (accounts[place[voice]] if voice in place else beside).append(account)
    together = [[g for n in places for g in own[n]] for places in known.firsthand.witnesses(accounts, beside)]
    return [p for p in parts if not all(g.root.own for g in p)] + together


def _without_lone_voice(parts: list[list[_Given]], known: Roots) -> list[list[_Given]]:
    # "The ferry struck a bank" in one account and "the ferry struck a bank, Holm said" in another: the first gives no
    # source, so Holm may be it.  Two accounts that say so by themselves are another matter.  Likewise beside a paper
    # that is cited, where nothing tells who printed the account: it may be that paper's own.
    lone = [p for p in parts if all(g.root.own for g in p)]
    cited = [g.root.source.kind for p in parts for g in p if not g.root.own]
    spoken = any(kind in (OriginKind.PERSON, OriginKind.DOCUMENT) for kind in cited)
    nameless = any(is_nameless(known.houses[g.cell.article]) for p in lone for g in p)
    dropped = len(lone) == 1 and (spoken or (nameless and bool(cited)))
    return [p for p in parts if p not in lone] if dropped else parts


def _quoting(one: Behind, given: Sequence[_Given], known: Roots) -> Behind:
    """With the accounts that print the words of those that lead to a source, whomever they give these to."""
    said = {known.said(g.cell) for g in given if g.cell.article in one.led} - {None}
    return replace(one, led=one.led | {g.cell.article for g in given if known.said(g.cell) in said})


def _behind(part: Sequence[_Given], known: Roots, own: Sequence[str]) -> Behind:
    """The source that some cells have in common, under the name that says most.

    ``own`` are the accounts that name no source for the claim: they have it from there if they have text from who does.
    """
    accounts: dict[Source, set[str]] = {}
    for one in part:
        accounts.setdefault(one.source, set()).add(one.cell.article)
    every = tuple(sorted({a for some in accounts.values() for a in some}, key=known.order.__getitem__))
    if all(g.root.own for g in part) and len({g.node for g in part}) > 1:
        return Behind(NOT_TOLD, every, frozenset(every))
    best = min(accounts, key=lambda s: (_RANK[s.kind], -len(accounts[s]), s.key, s.name))
    # "Officials" here and "the family" there count as one, and neither account names the other's.
    nameless = best.key.startswith(UNNAMED)
    named = {g.cell.article for g in part if not g.root.own and (g.source.key == best.key or not nameless)}
    led = named | {a for a in (*every, *own) if known.houses[a].key == best.key}
    borrowed = {a for a in own if not led.isdisjoint(known.debts.get(a, frozenset()) | known.owing.get(a, frozenset()))}
    return Behind(best, every, frozenset(led | borrowed))
