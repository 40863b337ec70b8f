"""The ledger: what was said, once for each utterance, with every printing of it and where the printings differ.

Printings are grouped by containment of words (``kinship``), collated word under word (``collate``), and read
(``variants``).  Reported speech joins the utterance it tells, as paraphrase.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.model.dossier import Fidelity, Utterance, Variant, Witness
from twosource.model.finding import Reading
from twosource.reconcile.utterances.collate import EMPTY, OUTSIDE, Collation, collate
from twosource.reconcile.utterances.kinship import cut_where_parted, groups, majority
from twosource.reconcile.utterances.renditions import join_translated
from twosource.reconcile.utterances.reported import join_reported
from twosource.reconcile.utterances.restated import statements
from twosource.reconcile.utterances.variants import back_translated, loose, reading, variants
from twosource.reconcile.utterances.witnesses import (
    Printing,
    Speakers,
    at_cues,
    printings,
    rejoined,
    trimmed,
    voices,
    weights,
)


def ledger(readings: Sequence[Reading], cast: Speakers, family: Mapping[str, str]) -> tuple[Utterance, ...]:
    """The utterances of a story in order of first appearance (publication, then place), ids ``u1`` on.

    ``family`` maps an article id to the representative of the accounts that are copies of each other; a missing id
    is its own.  The order of the readings changes nothing.
    """
    found = printings(readings, cast, family)
    weigh = weights(readings, found, family)
    pieces = [piece for p in found if not p.reported for piece in at_cues(p)]
    marked = cut_where_parted(pieces, weigh)
    whole = [rejoined([marked[i] for i in group]) for group in groups(marked, weigh)]
    grouped = join_translated([half for group in whole for half in statements(group)])
    grouped = join_reported(grouped, [p for p in found if p.reported], weigh)
    ordered = sorted((sorted(group, key=_place) for group in grouped), key=lambda group: _place(group[0]))
    return tuple(_utterance(f"u{number}", group) for number, group in enumerate(ordered, 1))


def _place(printing: Printing) -> tuple[tuple[int, int], bool, int]:
    return printing.place, printing.reported, printing.parts[-1].end


def _utterance(name: str, group: Sequence[Printing]) -> Utterance:
    told = [p for p in group if not p.reported and not p.translated] or list(group)
    collation = collate([p.strand for p in told])
    base = reading(collation)
    free = loose(collation, base)
    if free:
        # Wordings that are free throughout would pull the columns apart that the others agree on.
        collation = collate([s for number, s in enumerate(collation.strands) if number not in free])
        base = reading(collation)
    model = next(p for p in told if p.strand is collation.strands[base])
    return Utterance(
        id=name,
        speaker=majority(voices(told)) or _described_alike(told),
        reading=" ".join(part.exact for part in trimmed(model)).rstrip(" ,"),
        witnesses=tuple(_witness(p, collation, base) for p in group),
        variants=() if told[0].reported else _variants(group, collation, base),
        alone=len({p.strand.family for p in group}) == 1,
    )


def _described_alike(told: Sequence[Printing]) -> str | None:
    """Who speaks where the accounts name nobody and call whoever it is the same: "the letter", "a letter".

    Whoever calls several by fewer words may mean the same: "the Greens", "all 42 council Greens".
    """
    by = [(p.speaker, p.quote.source.exact.split()) for p in told if p.speaker is not None and p.quote.source]
    heads = {words[-1] for _, words in by if words}
    if len(heads) != 1 or len(by) != len(told):
        return None
    if all(len(words) > 1 and all(w.islower() for w in words[1:]) for _, words in by):
        return by[0][0]
    many = heads.pop().endswith("s")
    what = [frozenset(w for w in words if w.lower() not in _WHICH and not w.isdigit()) for _, words in by]
    fullest = max(what, key=len)
    alike = all(w == fullest or (many and w < fullest) for w in what)
    return by[what.index(fullest)][0] if alike and all(words[0].lower() in _WHICH for _, words in by) else None


#: Words before a description.
_WHICH = frozenset({"a", "an", "the", "one", "all", "both"})


def _variants(group: Sequence[Printing], collation: Collation, base: int) -> tuple[Variant, ...]:
    aligned = {id(strand) for strand in collation.strands}
    others = [p.strand for p in group if not p.reported and id(p.strand) not in aligned]
    found = [*variants(collation, base), *back_translated(collation, base, others)]
    return tuple(sorted(found, key=lambda v: v.at))


def _witness(printing: Printing, collation: Collation, base: int) -> Witness:
    return Witness(
        article=printing.article.id,
        mode=printing.quote.mode,
        parts=trimmed(printing),
        cue=printing.quote.cue,
        source=printing.quote.source,
        fidelity=_fidelity(printing, collation, base),
        denied=printing.quote.denied,
        speaker=printing.speaker,
    )


def _fidelity(printing: Printing, collation: Collation, base: int) -> Fidelity:
    row = next((r for r, s in zip(collation.rows, collation.strands, strict=True) if s is printing.strand), None)
    if row is None or printing.reported:
        return Fidelity.PARAPHRASED
    words, model = printing.strand.words, collation.strands[base].words
    both = [(a, b) for a, b in zip(row, collation.rows[base], strict=True) if OUTSIDE not in (a, b)]
    ours = "".join(words[a] for a, _ in both if a != EMPTY)
    if ours != "".join(model[b] for _, b in both if b != EMPTY):
        return Fidelity.ALTERED
    missing = sum(1 for a, b in zip(row, collation.rows[base], strict=True) if a == OUTSIDE and b >= 0)
    return Fidelity.TRUNCATED if missing else Fidelity.VERBATIM
