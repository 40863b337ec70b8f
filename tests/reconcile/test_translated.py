"""Accounts that are another one in translation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reconcile.telling import OTHER, reading
from twosource.model.dossier import Fidelity, LineageKind, Utterance, Witness
from twosource.model.finding import Mode, Reading
from twosource.reconcile.lineage.edges import families, lineage

SAID = ("Nobody had marked that bank since the winter", "I heard the horn and I thought of my mother")
TURNED = ("No one has since winter that bank marked", "The horn I have heard and of my mother thought")
PROSE = (
    "The ferry Adeline struck a sandbank off Orrin at 7:40 on Tuesday. {0} Captain Ida Holm told harbour officials. "
    "Fishermen from Kessel rescued 212 passengers. {1} said the engineer Bertil Strand of Lumsden."
)
RETOLD = (
    "In Orrin the Adeline has at 7:40 on Tuesday touched ground. {0} so captain Ida Holm to the officials. "
    "Out of Kessel came fishermen and have 212 passengers saved. {1} says engineer Bertil Strand out of Lumsden."
)


def _account(name: str, prose: str, said: tuple[str, str], published: str | None = None) -> Reading:
    return reading(name, prose.format(*(f"“{s}”" for s in said)), said, published=published)


def _utterances(*told: tuple[Reading, Fidelity]) -> list[Utterance]:
    """Both quotations of each account, as one utterance each."""
    return [
        Utterance(
            id=f"u{n}",
            speaker=None,
            reading=SAID[n],
            witnesses=tuple(
                Witness(article=r.article.id, mode=Mode.DIRECT, parts=r.quotes[n].parts, fidelity=fidelity)
                for r, fidelity in told
            ),
        )
        for n in range(2)
    ]


ORIGINAL = _account("a", PROSE, SAID, "2031-05-06")
LATE = _account("b", RETOLD, TURNED, "2031-05-07")


def test_quotations_in_other_words_and_names_in_one_order_make_a_translation() -> None:
    told = [LATE, ORIGINAL]
    (edge,) = lineage(told, None, _utterances((ORIGINAL, Fidelity.VERBATIM), (LATE, Fidelity.PARAPHRASED)), ())
    assert (edge.article, edge.from_, edge.kind, edge.directed) == ("b", "a", LineageKind.TRANSLATION, True)
    assert set(TURNED) <= {p.exact for p in edge.evidence}
    assert all(LATE.article.text[p.start : p.end] == p.exact for p in edge.evidence)
    assert edge.share > 0.5
    assert set(families(["a", "b"], [edge]).values()) == {"a"}


def test_the_dates_give_the_direction_or_none() -> None:
    undated = _account("b", RETOLD, TURNED)
    (edge,) = lineage(
        [ORIGINAL, undated], None, _utterances((ORIGINAL, Fidelity.VERBATIM), (undated, Fidelity.PARAPHRASED)), ()
    )
    assert not edge.directed
    early = _account("b", RETOLD, TURNED, "2031-05-05")
    told = _utterances((ORIGINAL, Fidelity.VERBATIM), (early, Fidelity.PARAPHRASED))
    assert lineage([ORIGINAL, early], None, told, ()) == ()


def test_one_quotation_in_other_words_is_none() -> None:
    told = _utterances((ORIGINAL, Fidelity.VERBATIM), (LATE, Fidelity.PARAPHRASED))
    assert lineage([ORIGINAL, LATE], None, told[:1], ()) == ()


def test_who_also_prints_the_words_that_were_said_has_heard_them() -> None:
    one, other = _utterances((ORIGINAL, Fidelity.VERBATIM), (LATE, Fidelity.PARAPHRASED))
    third = replace(other, witnesses=tuple(replace(w, fidelity=Fidelity.VERBATIM) for w in other.witnesses))
    assert lineage([ORIGINAL, LATE], None, [one, other, third], ()) == ()


@pytest.mark.parametrize("mode", [Mode.INDIRECT, Mode.MIXED])
def test_only_whole_quotations_count(mode: Mode) -> None:
    told = _utterances((ORIGINAL, Fidelity.VERBATIM), (LATE, Fidelity.PARAPHRASED))
    loose = [replace(u, witnesses=tuple(replace(w, mode=mode) for w in u.witnesses)) for u in told]
    assert lineage([ORIGINAL, LATE], None, loose, ()) == ()


def test_prose_of_its_own_is_no_translation() -> None:
    late = _account("b", f"{OTHER} {{0}} {{1}}", TURNED, "2031-05-07")
    told = _utterances((ORIGINAL, Fidelity.VERBATIM), (late, Fidelity.PARAPHRASED))
    assert lineage([ORIGINAL, late], None, told, ()) == ()


def test_of_several_sources_the_earliest_is_named() -> None:
    second = _account("c", PROSE, SAID, "2031-05-06T12:00:00+00:00")
    first = _account("d", PROSE, SAID, "2031-05-05")
    told = _utterances((first, Fidelity.VERBATIM), (second, Fidelity.VERBATIM), (LATE, Fidelity.PARAPHRASED))
    assert [e.from_ for e in lineage([LATE, second, first], None, told, ())] == ["d"]
