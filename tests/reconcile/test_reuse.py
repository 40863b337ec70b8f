"""Shared text outside quotations."""

from __future__ import annotations

from tests.reconcile.telling import OTHER, OWN, reading
from twosource.reconcile.lineage.reuse import Prose, prose, shared


def _found(one: str, other: str) -> list[str]:
    a, b = prose(reading("a", one)), prose(reading("b", other))
    return [one[a.words[s.here[0]].start : a.words[s.here[1] - 1].end] for s in shared(a, b)]


def test_a_copied_sentence_is_found_with_its_place() -> None:
    sentence = OWN.split(". ")[1]
    assert _found(f"{OTHER} {sentence}.", OWN) == [sentence]


def test_an_edited_sentence_is_still_one_passage() -> None:
    edited = OWN.replace("cold but unhurt", "shivering but unhurt").replace("small boats", "little boats")
    (passage,) = _found(edited, OWN)
    assert passage == edited.rstrip(".")


def test_two_reports_of_one_event_share_no_passage() -> None:
    assert _found(OWN, OTHER) == []


def test_the_same_quotation_is_no_shared_text() -> None:
    """Both have it from the speaker."""
    said = "We had just poured the second pot of coffee when the whole boat shuddered and everybody fell silent at once"
    one = reading("a", f"“{said},” the cook said on the pier.", [said])
    other = reading("b", f"The cook was calm. “{said},” she told a neighbour.", [said])
    assert shared(prose(one), prose(other)) == []


def test_names_and_titles_are_no_shared_text() -> None:
    """However long, they are the story's words and not the reporter's."""
    long_name = "the Orrin Harbour and Coastal Pilotage Board of Upper Kessel and Lower Kessel and Saint Maur"
    assert _found(f"Nobody at {long_name} spoke.", f"A clerk of {long_name} waved.") == []


def test_where_something_is_is_no_shared_text() -> None:
    place = "at the Orrin Art and Design College in the city of Upper Kessel in the north-eastern part of Saint Maur"
    assert _found(f"It happened {place}.", f"She studied {place} for years.") == []


def test_a_notice_of_rights_is_no_shared_text() -> None:
    notice = "All rights reserved. This material may not be published, broadcast, rewritten or passed on without leave."
    assert _found(f"{OWN}\n\n{notice}", f"{OTHER}\n\n{notice}") == []


def test_marks_and_capitals_make_no_difference() -> None:
    assert _found(OWN.upper().lower(), OWN.replace(",", "")) == [OWN.lower().rstrip(".")]


def test_nothing_shares_nothing() -> None:
    empty: Prose = prose(reading("a", ""))
    assert shared(empty, prose(reading("b", OWN))) == []
