"""From the collated printings to the reading and to the places where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from twosource.model.dossier import Variant, VariantKind, VariantReading
from twosource.reconcile.utterances.collate import EMPTY, OUTSIDE, Collation, collate
from twosource.reconcile.words.wording import Strand, Term
from twosource.text.naming import abbreviates


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a difference is more than its words."""

    #: Words of the shortest moved stretch: shorter ones come back by chance.
    moved: int = 3
    #: A lacking negation is grave unless it went with the whole clause around it, that is with more words than this.
    clause: int = 2
    #: A printing that differs from the reading in this share of its words, in so many places, is free throughout: a
    #: translation, or told from memory.
    free: float = 0.35
    free_places: int = 4
    #: A place of a translation is held against the reading where so many equal words stand on both sides of it, and
    #: so many words at most in it: there the translators agree on everything but this.
    flank: int = 3
    rendered: int = 4


DEFAULT = Options()

#: What people call their parents: printed with a capital, and still no name that another word for the same parent would
#: change.
_PARENTS = dict.fromkeys("mama mamma momma mom mum mam ma mommy mummy mammy mother".split(), "mother") | dict.fromkeys(
    "papa pappa poppa pa pop dad dada daddy father".split(), "father"
)
#: Words that stand for a name that a printing does not have.
_STANDING_IN = frozenset("he him his she her hers they them their theirs it its this that these those one".split())


@dataclass(frozen=True, slots=True)
class Wording:
    """What some rows print at a place: their numbers, and for each the range of its terms there."""

    rows: tuple[int, ...]
    ranges: tuple[tuple[int, int], ...]

    def terms(self, collation: Collation) -> tuple[Term, ...]:
        """The terms that the first of the rows has here."""
        first, last = self.ranges[0]
        return collation.strands[self.rows[0]].terms[first:last]


@dataclass(frozen=True, slots=True)
class Place:
    """Columns ``first`` up to ``last`` where rows differ, and what they print there."""

    first: int
    last: int
    wordings: tuple[Wording, ...]


def reading(collation: Collation) -> int:
    """The row whose words most independent witnesses print.

    For each of its words a row gets the number of families that print the same and loses the number of those that
    print something else there.  Of equal rows the one with fewer edited words (in brackets, redacted) is taken, then
    the one in fewer parts, then the first by its words.
    """
    votes = [_votes(collation, c) for c in range(collation.width)]

    def merit(number: int) -> tuple[int, int, int, int]:
        words = collation.strands[number].words
        score = 0
        for c, cell in enumerate(collation.rows[number]):
            if cell != OUTSIDE:
                mine = votes[c][words[cell] if cell != EMPTY else ""]
                score += 2 * mine - votes[c].total()
        terms = collation.strands[number].terms
        edited = sum(t.bracketed or t.redacted for t in terms)
        return score, -edited, -terms[-1].part, -number

    return max(range(len(collation.rows)), key=merit)


def loose(collation: Collation, base: int, options: Options = DEFAULT) -> frozenset[int]:
    """The rows whose wording is not the reading's all over: each place where they differ says nothing by itself."""
    found = set()
    for number in range(len(collation.rows)):
        same, places = _differing(collation, number, base)
        # Words that found no column contradict the others' order or stand for too many of their words.
        words = sum(places) + len(collation.strands[number].terms) - sum(c >= 0 for c in collation.rows[number])
        free = words >= options.free * (same + words) or _crossed(collation, number, base)
        if free and len(places) >= options.free_places:
            found.add(number)
    return frozenset(found)


def _crossed(collation: Collation, number: int, base: int) -> bool:
    """True when two words of content stand opposite each other that the other printing has elsewhere."""
    mine, model = collation.strands[number], collation.strands[base]
    ours, theirs = set(mine.keys), set(model.keys)
    pairs = ((a, b) for a, b in zip(collation.rows[number], collation.rows[base], strict=True) if min(a, b) >= 0)
    return any(
        mine.keys[a] != model.keys[b]
        and mine.keys[a] in theirs
        and model.keys[b] in ours
        and not (mine.terms[a].common or model.terms[b].common)
        for a, b in pairs
    )


def _differing(collation: Collation, number: int, base: int) -> tuple[int, list[int]]:
    """Words that a row has in common with the reading, and the number of words at each place where it has not."""
    mine, model = collation.strands[number].words, collation.strands[base].words
    same, places, open_ = 0, list[int](), False
    for a, b in zip(collation.rows[number], collation.rows[base], strict=True):
        if OUTSIDE in (a, b) or (a == EMPTY and b == EMPTY):
            continue
        equal = a >= 0 and b >= 0 and mine[a] == model[b]
        if equal:
            same += 1
        elif open_:
            places[-1] += 1
        else:
            places.append(1)
        open_ = not equal
    return same, places


def variants(collation: Collation, base: int, options: Options = DEFAULT) -> tuple[Variant, ...]:
    """The places where rows that cover them print different words, in order.

    ``base`` is the row of the reading: it gives the wording shown for its side and counts ``Variant.at``.  Each text
    is a span of an article; a place that no row of one side prints in one piece is left out.
    """
    places, moved = _moves(collation, tuple(_places(collation)), options)
    found = [(p.first, _variant(collation, p, base, options)) for p in places]
    found += [(p.first, _variant(collation, p, base, options, VariantKind.REORDERED)) for p in moved]
    return tuple(v for _, v in sorted(found, key=lambda item: item[0]) if v is not None)


def back_translated(
    collation: Collation, base: int, renderings: Sequence[Strand], options: Options = DEFAULT
) -> Iterator[Variant]:
    """The places where printings in translation have other words than the reading between the same words."""
    model = collation.strands[base]
    for rendering in renderings:
        pair = collate([model, rendering])
        row = pair.strands.index(model)
        for place in _places(pair):
            if _held(pair, place, options):
                first, last = next(r for w in place.wordings for r, n in zip(w.ranges, w.rows, strict=True) if n == row)
                variant = _variant(pair, place, row, options, VariantKind.TRANSLATED)
                if variant is not None:
                    yield _borne_out(variant, collation, model.words[first:last], (base, first, last))


def _held(pair: Collation, place: Place, options: Options) -> bool:
    if len(place.wordings) != 2 or not all(0 < len(w.terms(pair)) <= options.rendered for w in place.wordings):
        return False
    beside = range(place.first - options.flank, place.first), range(place.last, place.last + options.flank)
    return all(
        0 <= c < pair.width and not _profile(pair, c).differs and _both(pair, c) for side in beside for c in side
    )


def _both(pair: Collation, column: int) -> bool:
    return all(row[column] >= 0 for row in pair.rows)


def _borne_out(variant: Variant, collation: Collation, words: Sequence[str], at: tuple[int, int, int]) -> Variant:
    """The variant with every account that prints the reading's words at the place."""
    base, first, last = at
    columns = [c for c, cell in enumerate(collation.rows[base]) if first <= cell < last]
    model = collation.strands[base].article
    same = {
        strand.article
        for strand, row in zip(collation.strands, collation.rows, strict=True)
        if [strand.words[row[c]] for c in columns if row[c] >= 0] == list(words)
    }
    readings = [
        replace(r, articles=tuple(sorted({*r.articles, *same}))) if model in r.articles else r for r in variant.readings
    ]
    return replace(variant, readings=tuple(sorted(readings, key=lambda r: (-len(r.articles), r.text))))


def _votes(collation: Collation, column: int) -> Counter[str]:
    families: dict[str, set[str]] = {}
    for strand, row in zip(collation.strands, collation.rows, strict=True):
        cell = row[column]
        if cell != OUTSIDE:
            families.setdefault(strand.terms[cell].word if cell != EMPTY else "", set()).add(strand.family)
    return Counter({key: len(names) for key, names in families.items()})


def _places(collation: Collation) -> Iterator[Place]:
    profiles = [_profile(collation, c) for c in range(collation.width)]
    first = 0
    for last in range(1, collation.width + 1):
        if last < collation.width and _together(profiles[last - 1], profiles[last]):
            continue
        place = _place(collation, *_whole(collation, first, last)) if profiles[first].differs else None
        if place is not None:
            yield place
        first = last


def _whole(collation: Collation, first: int, last: int) -> tuple[int, int]:
    """The columns widened so that no contraction is cut in two."""
    while last < collation.width and any(_tail(collation, r, last, last + 1) for r in range(len(collation.rows))):
        last += 1
    while first and any(_tail(collation, r, first, last) for r in range(len(collation.rows))):
        first -= 1
    return first, last


def _tail(collation: Collation, row: int, first: int, last: int) -> bool:
    """True when the first word of a row between two columns is the second half of a contraction."""
    cell = next((cell for cell in collation.rows[row][first:last] if cell >= 0), None)
    return cell is not None and collation.strands[row].terms[cell].tail


@dataclass(frozen=True, slots=True)
class _Profile:
    """Of a column: who covers it, who of them lacks a word there, whether they differ, whether by lacking only."""

    covering: frozenset[int]
    lacking: frozenset[int]
    differs: bool
    pure: bool


def _profile(collation: Collation, column: int) -> _Profile:
    cells = {r: row[column] for r, row in enumerate(collation.rows) if row[column] != OUTSIDE}
    keys = {collation.strands[r].terms[cell].word for r, cell in cells.items() if cell != EMPTY}
    lacking = frozenset(r for r, cell in cells.items() if cell == EMPTY)
    return _Profile(frozenset(cells), lacking, len(keys) > 1 or bool(lacking), len(keys) == 1)


def _together(left: _Profile, right: _Profile) -> bool:
    if not (left.differs and right.differs) or left.covering != right.covering:
        return False
    return not (left.pure and right.pure and left.lacking != right.lacking)


def _place(collation: Collation, first: int, last: int) -> Place | None:
    groups: dict[str, tuple[list[int], list[tuple[int, int]]]] = {}
    for r, row in enumerate(collation.rows):
        cells = row[first:last]
        if OUTSIDE in cells:
            continue
        filled = [cell for cell in cells if cell != EMPTY]
        span = (filled[0], filled[-1] + 1) if filled else (0, 0)
        strand = collation.strands[r]
        rows, ranges = groups.setdefault("".join(strand.words[span[0] : span[1]]), ([], []))
        rows.append(r)
        ranges.append(span)
    if len(groups) < 2:
        return None
    wordings = [Wording(tuple(rows), tuple(ranges)) for rows, ranges in groups.values()]
    return Place(first, last, tuple(wordings))


def _moves(
    collation: Collation, places: Sequence[Place], options: Options
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Places without those that are two ends of one move, and the moves, each as the stretch that holds both ends."""
    open_ends: dict[tuple[str, ...], Place] = {}
    kept, moves = list(places), []
    for place in places:
        words = [w.terms(collation) for w in place.wordings]
        keys = max((tuple(t.key for t in ts) for ts in words), key=lambda k: (len(k), k))
        if len(keys) < options.moved or len(words) != 2 or all(words):
            continue
        other = open_ends.pop(keys, None)
        if other is None:
            open_ends[keys] = place
            continue
        kept.remove(other)
        kept.remove(place)
        whole = _place(collation, other.first, place.last)
        if whole is not None:
            moves.append(whole)
    return tuple(kept), tuple(moves)


def _variant(
    collation: Collation, place: Place, base: int, options: Options, kind: VariantKind | None = None
) -> Variant | None:
    texts = [_text(collation, wording, base) for wording in place.wordings]
    articles = [{collation.strands[r].article for r in wording.rows} for wording in place.wordings]
    if any(text is None for text in texts) or len(set().union(*articles)) < 2:
        return None
    readings = sorted(
        (VariantReading(text or "", tuple(sorted(who))) for text, who in zip(texts, articles, strict=True)),
        key=lambda r: (-len(r.articles), r.text),
    )
    terms = [wording.terms(collation) for wording in place.wordings]
    return Variant(
        readings=tuple(readings),
        kind=kind or _kind(collation, place, terms),
        grave=_grave(terms, options),
        at=_at(collation, base, place),
    )


def _text(collation: Collation, wording: Wording, base: int) -> str | None:
    ranked = sorted(zip(wording.rows, wording.ranges, strict=True), key=lambda item: (item[0] != base, item[0]))
    for row, (first, last) in ranked:
        strand = collation.strands[row]
        if first == last or strand.terms[first].part == strand.terms[last - 1].part:
            return strand.printed(first, last)
    return None


def _kind(collation: Collation, place: Place, terms: Sequence[Sequence[Term]]) -> VariantKind:
    every = [t for ts in terms for t in ts]
    if any(t.redacted for t in every):
        return VariantKind.REDACTED
    open_words = {tuple(t.key for t in ts if not t.bracketed) for ts in terms}
    if any(t.bracketed for t in every) and (len(open_words) < 2 or () in open_words):
        return VariantKind.BRACKETED
    if not all(terms):
        lacking, printing = (
            sum(
                len({collation.strands[r].family for r in w.rows})
                for w, ts in zip(place.wordings, terms, strict=True)
                if bool(ts) == has
            )
            for has in (False, True)
        )
        return VariantKind.ADDED if printing < lacking else VariantKind.OMITTED
    if len({tuple(sorted(t.key for t in ts)) for ts in terms}) == 1:
        return VariantKind.REORDERED
    return VariantKind.ALTERED


def _grave(terms: Sequence[Sequence[Term]], options: Options) -> bool:
    negations = {sum(t.negation for t in ts) % 2 for ts in terms}
    if len(negations) > 1 and (all(terms) or max(map(len, terms)) <= options.clause):
        return True
    for mark in (_number, _name):
        marked = {tuple(dict.fromkeys(_called(t) for t in ts if mark(t))) for ts in terms}
        short = {m for m in marked if mark is _name and any(abbreviates(m, whole) for whole in marked)}
        if len({frozenset(m) for m in marked - short}) > 1 and () not in marked:
            return True
    return any(_drops_name(a, b) for a, b in permutations(terms, 2))


def _called(term: Term) -> str:
    key = term.key.removesuffix("'s")
    return _PARENTS.get(key, key)


def _drops_name(whole: Sequence[Term], cut: Sequence[Term]) -> bool:
    """True where one wording has other words for the rest of the other, and nothing for a name in it."""
    if not 0 < len(cut) < len(whole) or any(map(_name, cut)) or not any(map(_name, whole)):
        return False
    content = [sum(not (t.common or _name(t)) for t in ts) for ts in (whole, cut)]
    pronouns = [sum(t.key in _STANDING_IN for t in ts) for ts in (whole, cut)]
    return content[1] <= content[0] and pronouns[1] <= pronouns[0]


def _number(term: Term) -> bool:
    return term.number


def _name(term: Term) -> bool:
    return term.capital and term.opens < 2 and not term.common and not term.redacted


def _at(collation: Collation, base: int, place: Place) -> tuple[int, int]:
    """Words of the reading before the place and up to its end; a contraction is one word there, though two terms."""
    row, terms = collation.rows[base], collation.strands[base].terms
    whole = [cell >= 0 and not terms[cell].tail for cell in row]
    before = sum(whole[: place.first])
    return before, before + sum(whole[place.first : place.last])
