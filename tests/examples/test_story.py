"""The shipped example through the whole pipeline: every feature that its README hides is found, nothing else is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import twosource
from twosource.model.dossier import Dossier, Fidelity, LineageKind, Rating, Slot, Stance, Utterance
from twosource.model.finding import Mode
from twosource.text.words import norms

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return twosource.report(EXAMPLES / "story")


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((EXAMPLES / "story.gold.json").read_text(encoding="utf-8"))
    return data


def utterance(dossier: Dossier, words: str) -> Utterance:
    (found,) = [u for u in dossier.utterances if words in u.reading]
    return found


def wordings(found: Utterance) -> Iterator[set[tuple[str, str]]]:
    for variant in found.variants:
        yield {(" ".join(norms(r.text)), a) for r in variant.readings for a in r.articles}


def names(dossier: Dossier, entity: str | None) -> set[str]:
    return {n for e in dossier.entities if e.id == entity for n in (e.name, *e.aliases)}


def test_an_altered_word_inside_a_quotation(dossier: Dossier) -> None:
    """courier, corvane, mirrowdale: "She stopped at every red light"; briskly: "She waited …"."""
    found = utterance(dossier, "at every red light, which is more")
    assert any({("stopped", "courier"), ("stopped", "corvane"), ("waited", "briskly")} <= w for w in wordings(found))


def test_a_quotation_cut_short_without_a_sign(dossier: Dossier) -> None:
    """briskly: "Nobody was in danger at any moment"; the others go on ", as far as we can tell"."""
    found = utterance(dossier, "Nobody was in danger at any moment")
    assert [w.fidelity for w in found.witnesses if w.article == "briskly"] == [Fidelity.TRUNCATED]


def test_a_machine_translation_is_no_verbatim_witness(dossier: Dossier) -> None:
    printed = [w for u in dossier.utterances for w in u.witnesses if w.article == "tidevakten" and len(u.witnesses) > 1]
    assert printed
    assert not [w for w in printed if w.fidelity is Fidelity.VERBATIM and w.mode is Mode.DIRECT]


def test_other_words_of_a_quotation_are_held_against_nobodys_own_telling(dossier: Dossier) -> None:
    """Briskly has her say "waited"; that it tells of the waiting in its own words, too, is no part of that."""
    (claim,) = [c for c in dossier.claims if c.difference and c.difference.slot is Slot.ROLE]
    assert all(cell.quoted for cell in claim.cells)


def test_one_statement_dated_two_ways(dossier: Dossier) -> None:
    """The director's statement is of Friday in the dispatch, of Saturday in briskly and tidevakten."""
    dated = [c.difference for c in dossier.claims if c.difference and c.difference.slot is Slot.DATE]
    readings = [{r.value: set(r.articles) for r in d.readings} for d in dated]
    assert any("briskly" in r.get("2025-03-15", ()) and "corvane" in r.get("2025-03-14", ()) for r in readings)
    assert len([e for e in dossier.timeline if e.disputed]) >= 2


def test_a_wire_copy_and_a_rewrite_of_it(dossier: Dossier) -> None:
    kinds = {(e.article, e.from_): e.kind for e in dossier.lineage if e.kind is not LineageKind.CITATION}
    assert kinds["mirrowdale", "corvane"] is LineageKind.COPY
    assert kinds["briskly", "corvane"] is LineageKind.REWRITE


def test_what_only_the_wire_and_its_copies_have_is_no_second_source(dossier: Dossier) -> None:
    family = {"corvane", "mirrowdale", "briskly"}
    for claim in dossier.claims:
        if {c.article for c in claim.cells} <= family:
            assert claim.rating is not Rating.CORROBORATED, claim.text


def test_the_bakers_words_go_back_to_the_paper_that_has_them(dossier: Dossier) -> None:
    citing = {c.article for c in dossier.citations if "Courier" in c.cites}
    assert {"corvane", "mirrowdale", "briskly", "tidevakten"} <= citing


def test_a_number_that_grows_is_told_step_by_step(dossier: Dossier) -> None:
    """900 signatures in mirrowdale on the 15th, 4,000 in briskly on the 16th, 11,600 in tidevakten on the 18th."""
    (found,) = [c for c in dossier.claims if c.update]
    assert found.update
    assert found.rating is Rating.SINGLE_SOURCE
    assert [(r.value, r.articles) for r in found.update.readings] == [
        ("900 people", ("mirrowdale",)),
        ("4,000 people", ("briskly",)),
        ("11,600 people", ("tidevakten",)),
    ]


def test_numbers_that_grow_are_no_contradiction(dossier: Dossier) -> None:
    """Two damaged cars on Friday, five on Sunday; 900 signatures on Friday, 4,000 on Sunday, 11,600 on Monday."""
    numbers = [c.difference for c in dossier.claims if c.difference and c.difference.slot is Slot.NUMBER]
    later = {"briskly", "tidevakten"}
    assert [d for d in numbers if later & {a for reading in d.readings for a in reading.articles}] == []
    assert any({a for reading in d.readings for a in reading.articles} >= {"corvane", "flare"} for d in numbers)


def test_a_denial_is_the_deniers(dossier: Dossier) -> None:
    denials = [c for claim in dossier.claims for c in claim.cells if c.stance is Stance.DENIES]
    assert any("Corwin Ashgrove" in names(dossier, c.by) for c in denials)


def test_boilerplate_is_marked_and_nothing_in_it_counts(dossier: Dossier) -> None:
    omitted = {a.id: a.omitted for a in dossier.articles}
    assert len({o.kind for spans in omitted.values() for o in spans}) >= 4
    for witness in (w for u in dossier.utterances for w in u.witnesses):
        assert not any(o.overlaps(p) for p in witness.parts for o in omitted[witness.article])
    for cell in (c for claim in dossier.claims for c in claim.cells):
        assert not any(o.start < cell.end and cell.start < o.end for o in omitted[cell.article])


def test_text_that_no_reader_sees_is_left_out_with_a_warning(dossier: Dossier) -> None:
    (flare,) = [a for a in dossier.articles if a.id == "flare"]
    assert "W_HIDDEN" in {w.code for w in flare.warnings}


def test_an_account_that_stands_alone_says_why(dossier: Dossier) -> None:
    assert [(a.article, bool(a.reasons)) for a in dossier.accounts if a.alone] == [("flare", True)]


def test_every_quotation_is_found_with_its_speaker(dossier: Dossier, gold: dict[str, Any]) -> None:
    printed = [(w.article, norms(p.exact), u.speaker) for u in dossier.utterances for w in u.witnesses for p in w.parts]
    right = 0
    for quote in gold["quotes"]:
        found = [s for a, words, s in printed if a == quote["article"] and words == norms(quote["exact"])]
        assert found, quote["exact"]
        known = {quote["speaker"], *gold["speakers"].get(quote["speaker"], [])}
        right += quote["speaker"].startswith("(") or bool(names(dossier, found[0]) & known)
    assert right >= 0.93 * len(gold["quotes"])


def test_nobody_is_quoted_who_did_not_speak(dossier: Dossier, gold: dict[str, Any]) -> None:
    said = [(q["article"], norms(q["exact"])) for key in ("quotes", "partial_quotes", "indirect") for q in gold[key]]
    for found in dossier.utterances:
        for witness in found.witnesses:
            if witness.mode is Mode.DIRECT:
                words = {w for p in witness.parts for w in norms(p.exact)}
                assert any(a == witness.article and len(words & set(g)) >= 0.5 * len(words) for a, g in said)


def test_times_have_the_values_that_a_reader_gives_them(dossier: Dossier, gold: dict[str, Any]) -> None:
    wanted = {(t["article"], t["start"], t["value"]) for t in gold["times"]}
    found = {(t.article, t.start, t.value) for t in dossier.times}
    assert len(wanted & found) >= 0.9 * len(wanted)
    assert len(wanted & found) >= 0.9 * len(found)
