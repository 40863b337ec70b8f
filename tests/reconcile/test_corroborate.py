"""Ratings by independent origins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.telling import HOLM as SAID
from tests.reconcile.telling import OTHER, OWN, cell, citing, claim, reading
from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import (
    Cell,
    Claim,
    Difference,
    DifferenceReading,
    Entity,
    Lineage,
    LineageKind,
    Origin,
    Rating,
    Slot,
    Stance,
    Utterance,
    Witness,
)
from twosource.model.finding import Citation, Mode, OriginKind, Reading, Referent
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.reconcile.dossier import reconcile
from twosource.reconcile.lineage.edges import copies, lineage
from twosource.reconcile.origins.corroborate import rate
from twosource.text.language import load

STRUCK = "struck a sandbank off the village of Orrin"
AGROUND = "the morning boat from Orrin ran aground in shallow water"


@dataclass(frozen=True)
class _Row:
    """A claim whose cells all bear each other out, unless told otherwise."""

    claim: Claim
    touching: bool = False

    @property
    def firm(self) -> frozenset[frozenset[str]]:
        accounts = {c.article for c in self.claim.cells}
        return frozenset() if self.touching else frozenset(frozenset((a, b)) for a in accounts for b in accounts)


@dataclass(frozen=True)
class _Cast:
    entities: tuple[Entity, ...] = ()

    def entity(self, article_id: str, index: int) -> str | None:
        """The first referent of an account is Ida Holm, the second nobody with a name."""
        return ("e1", "e2")[index]


class _Apart(_Cast):
    """The first referent of one account is Ida Holm, that of another Tomas Brandt."""

    def entity(self, article_id: str, index: int) -> str | None:
        """The entity of a referent of an account."""
        return "e1" if article_id == "a" else "e3"


HOLM = Entity(id="e1", name="Ida Holm", kind=EntityKind.PERSON)
TOMAS = Entity(id="e3", name="Tomas Brandt", kind=EntityKind.PERSON)
SOURCE = Entity(id="e2", name="a person at the port", kind=EntityKind.PERSON)


def _rate(told: Sequence[Reading], *claims: Claim) -> tuple[tuple[Claim, ...], tuple[Origin, ...]]:
    edges = lineage(told, None, (), copies(told))
    return rate([_Row(c) for c in claims], told, _Cast((HOLM, SOURCE)), edges)


def test_clauses_that_only_touch_a_claim_bear_it_out_in_nothing() -> None:
    told = [reading("a", OWN), reading("b", OTHER)]
    one = claim(cell(told[0], STRUCK), cell(told[1], AGROUND))
    (found,), _ = rate([_Row(one, touching=True)], told, _Cast(), ())
    assert found.rating is Rating.SINGLE_SOURCE


def test_what_an_account_holds_at_a_distance_bears_out_nothing() -> None:
    told = [reading("a", OWN), reading("b", OTHER)]
    distant = replace(cell(told[1], AGROUND), hedged=True)
    for other in (distant, replace(distant, by=HOLM.id)):
        assert _rated(told, claim(cell(told[0], STRUCK), other)) is Rating.SINGLE_SOURCE


def _rated(told: Sequence[Reading], one: Claim) -> Rating:
    (found,), _ = _rate(told, one)
    return found.rating


def test_two_accounts_of_their_own_corroborate() -> None:
    a, b = reading("a", OWN), reading("b", OTHER)
    (found,), origins = _rate([a, b], claim(cell(a, STRUCK), cell(b, AGROUND)))
    assert found.rating is Rating.CORROBORATED
    assert [(o.id, o.name, o.articles) for o in origins] == [("o1", "a", ("a",)), ("o2", "b", ("b",))]
    assert found.origins == ("o1", "o2")


def test_a_copy_is_no_second_source() -> None:
    a, b = reading("a", OWN), reading("b", OWN)
    assert _rated([a, b], claim(cell(a, STRUCK), cell(b, STRUCK))) is Rating.SINGLE_SOURCE


def test_a_borrowed_paragraph_is_no_second_source() -> None:
    a = reading("a", OWN, published="2031-05-06")
    b = reading("b", f"{OTHER} {OTHER.upper()} {OWN[:112]}", published="2031-05-07")
    assert _rated([a, b], claim(cell(a, STRUCK), cell(b, STRUCK))) is Rating.SINGLE_SOURCE
    # Who has a paragraph from there may have the rest from there too.
    assert _rated([a, b], claim(cell(a, STRUCK), cell(b, AGROUND))) is Rating.SINGLE_SOURCE


def test_what_the_borrower_of_one_sentence_found_out_itself_counts() -> None:
    a = reading("a", OWN, published="2031-05-06")
    more = " ".join(f"On day {n} keeper {n * 7} of pier {n * 11} wrote {n * 13} lines on gulls." for n in range(40))
    b = reading("b", f"{OTHER} {more} {OWN[:112]}", published="2031-05-07")
    assert _rated([a, b], claim(cell(a, STRUCK), cell(b, STRUCK))) is Rating.SINGLE_SOURCE
    assert _rated([a, b], claim(cell(a, STRUCK), cell(b, AGROUND))) is Rating.CORROBORATED


#: One report, and the same with every sentence turned round, so that no passage is the same.
TOLD = (
    "The ferry struck a sandbank off the village shortly after breakfast and began to take in water. Fishermen in "
    "four small boats brought every passenger ashore within half an hour, cold but unhurt. The harbour office has "
    "asked the owners to explain why nobody had marked the bank since the storms of last winter. An inquiry into "
    "the missing buoys will open next week, and the owners are expected to send a lawyer."
)
AGAIN = (
    "Shortly after breakfast a boat struck a sandbank off the village, where it soon began to take in water. With "
    "four small boats the fishermen there brought every passenger to land, all of them cold but unhurt, within "
    "half an hour of it. Why nobody had marked the bank since then is what the harbour office has asked. The "
    "owners are expected to send a lawyer when the inquiry into the missing buoys begins."
)


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_accounts_that_are_told_in_each_others_phrases_are_one_source(names: str) -> None:
    a, b = (reading(n, text) for n, text in zip(names, (TOLD, AGAIN), strict=True))
    assert not copies([a, b])
    found = claim(cell(a, "The ferry struck a sandbank"), cell(b, "a boat struck a sandbank off the village"))
    assert _rated([a, b], found) is Rating.SINGLE_SOURCE


@pytest.mark.parametrize("name", ["0", "c"])
@pytest.mark.parametrize("length", [104, 230, len(AGAIN)])
def test_a_part_of_an_account_that_is_told_in_anothers_phrases_is_no_second_source(length: int, name: str) -> None:
    """Too short to have many phrases itself, and a copy of one that has."""
    a, b, c = reading("a", TOLD), reading("b", AGAIN), reading(name, AGAIN[:length])
    struck = "a boat struck a sandbank off the village"
    found = claim(cell(a, "The ferry struck a sandbank"), cell(b, struck), cell(c, struck))
    assert _rated([a, b, c], found) is Rating.SINGLE_SOURCE


def test_two_that_have_text_from_each_other_are_one_beside_a_third() -> None:
    a, b, c = reading("a", TOLD), reading("b", AGAIN), reading("c", OTHER)
    edge = Lineage(article="a", from_="b", kind=LineageKind.REWRITE, share=0.2)
    told = claim(cell(a, "The ferry struck a sandbank"), cell(b, "a boat struck a sandbank"), cell(c, AGROUND))
    (found,), origins = rate([_Row(told)], [a, b, c], _Cast((HOLM, SOURCE)), [edge])
    assert (found.rating, [o.articles for o in origins]) == (Rating.CORROBORATED, [("a", "b"), ("c",)])


def test_an_account_and_its_copy_bear_each_other_out_in_nothing() -> None:
    told = [replace(reading(n, t), referents=(SAID, SAID)) for n, t in zip("abc", (OWN, OWN, OTHER), strict=True)]
    holm, copied = replace(cell(told[0], STRUCK), by="e1"), replace(cell(told[1], STRUCK), by="e2")
    people = _Cast((HOLM, replace(HOLM, id="e2", name="Per Quist")))
    edges = lineage(told, None, (), copies(told))
    one, other = (
        claim(holm, replace(copied, exact="a boat sank")),
        claim(holm, replace(cell(told[2], AGROUND), by="e2")),
    )
    within, between = (rate([_Row(c)], told, people, edges)[0][0] for c in (one, other))
    assert within.rating is Rating.SINGLE_SOURCE
    assert len(within.origins) == 2
    assert between.rating is Rating.CORROBORATED


def test_five_printings_of_one_statement_are_one_origin() -> None:
    told = [reading(n, f"{n} {t}") for n, t in zip("abcde", (OWN, OTHER, "It sank.", "She went.", "Fog."), strict=True)]
    cells = [
        Cell(article=r.article.id, stance=Stance.ASSERTS, start=0, end=1, exact=r.article.id, by="e1") for r in told
    ]
    (found,), origins = _rate(told, claim(*cells))
    assert found.rating is Rating.SINGLE_SOURCE
    assert [(o.name, o.kind, o.articles) for o in origins] == [("Ida Holm", OriginKind.PERSON, tuple("abcde"))]


def test_what_two_accounts_have_from_one_paper_has_one_origin() -> None:
    texts = ["The bank was unmarked, the Orrin Bugle reported.", "According to the Bugle nobody marked the bank."]
    a = reading("a", texts[0], citations=[citing(texts[0], "the Orrin Bugle reported", "Orrin Bugle", texts[0])])
    b = reading("b", texts[1], citations=[citing(texts[1], "According to the Bugle", "Bugle", texts[1])])
    (found,), origins = _rate([a, b], claim(cell(a, "The bank was unmarked"), cell(b, "nobody marked the bank")))
    assert found.rating is Rating.SINGLE_SOURCE
    assert [(o.name, o.kind) for o in origins] == [("Orrin Bugle", OriginKind.OUTLET)]


@pytest.mark.parametrize(
    ("first", "second", "rating"),
    [
        ("the lawsuit", "court records", Rating.SINGLE_SOURCE),
        ("divorce filing", "complaint", Rating.SINGLE_SOURCE),
        ("the lawsuit", "autopsy", Rating.CORROBORATED),
        ("the lawsuit", "document", Rating.SINGLE_SOURCE),
        ("a letter", "memo", Rating.SINGLE_SOURCE),
        ("the lawsuit", "autopsy report", Rating.CORROBORATED),
    ],
)
def test_the_papers_of_a_court_case_are_one_origin(first: str, second: str, rating: Rating) -> None:
    """What one account calls a lawsuit is court records in another, as far as the words show."""
    texts = [f"The bank was unmarked, {first} says.", f"According to {second} nobody marked the bank."]
    a = reading("a", texts[0], citations=[citing(texts[0], f"{first} says", first, texts[0], OriginKind.DOCUMENT)])
    phrase = f"According to {second}"
    b = reading("b", texts[1], citations=[citing(texts[1], phrase, second, texts[1], OriginKind.DOCUMENT)])
    assert _rated([a, b], claim(cell(a, "The bank was unmarked"), cell(b, "nobody marked the bank"))) is rating


@pytest.mark.parametrize("by", ["e1", None])
def test_a_document_and_whoever_speaks_are_one_origin(by: str | None) -> None:
    """The firm says what its filing says; and a lone account without a source may have read it."""
    text = "The bank was unmarked, a letter says."
    a = reading("a", text, citations=[citing(text, "a letter says", "letter", text, OriginKind.DOCUMENT)])
    b = reading("b", "Holm said nobody marked the bank.")
    told = claim(cell(a, "The bank was unmarked"), replace(cell(b, "nobody marked the bank"), by=by))
    assert _rated([a, b], told) is Rating.SINGLE_SOURCE


def test_a_document_and_whoever_denies_it_are_two_origins() -> None:
    text = "Holm left the bank unmarked, the lawsuit says."
    a = reading("a", text, citations=[citing(text, "the lawsuit says", "lawsuit", text, OriginKind.DOCUMENT)])
    b = reading("b", "Holm said that he marked the bank.")
    denied = replace(cell(b, "he marked the bank", Stance.DENIES), by="e1")
    _, origins = _rate([a, b], claim(cell(a, "Holm left the bank unmarked"), denied))
    assert {o.name for o in origins} == {"lawsuit", "Ida Holm"}


def test_a_paper_and_an_account_that_cites_it_are_one_origin() -> None:
    text = "The bank was unmarked, the Orrin Bugle reported."
    a = reading("a", text, citations=[citing(text, "the Orrin Bugle reported", "Orrin Bugle", text)])
    b = reading("b", OTHER, outlet="Orrin Bugle")
    assert _rated([a, b], claim(cell(a, "The bank was unmarked"), cell(b, "missing buoys"))) is Rating.SINGLE_SOURCE


@pytest.mark.parametrize(("host", "count"), [("korntv.com", 1), ("brillpost.com", 2)])
def test_a_station_and_an_account_on_its_site_are_one_origin(host: str, count: int) -> None:
    text = "The bank was unmarked, KORN 7 reported."
    a = reading("a", text, outlet="Orrin Bugle", citations=[citing(text, "KORN 7 reported", "KORN 7", text)])
    b = reading("b", OTHER)
    b = replace(b, article=replace(b.article, url=f"https://{host}/news"))
    _, origins = _rate([a, b], claim(cell(a, "The bank was unmarked"), cell(b, "missing buoys")))
    assert len(origins) == count


def test_a_wires_text_on_a_site_is_not_the_sites_own() -> None:
    wire = Citation(where=Passage(0, 2, "AP"), cites="AP", kind=OriginKind.WIRE, about=None)
    a = reading("a", "AP: The morning boat from Orrin ran aground.", citations=[wire])
    b = reading("b", OTHER)
    a, b = (replace(r, article=replace(r.article, url="https://korntv.com/news")) for r in (a, b))
    _, found = rate([_Row(claim(cell(a, "ran aground"), cell(b, "missing buoys")))], [a, b], _Cast((HOLM,)), ())
    assert {o.name for o in found} == {"AP", "korntv.com"}


@pytest.mark.parametrize(
    ("line", "credit", "name"),
    [
        ("The Associated Press contributed to this story.", "The Associated Press contributed to", "korntv.com"),
        ("Copyright Associated Press / KORN 7 Orrin", "Copyright Associated Press", "korntv.com"),
        ("Copyright Associated Press. All rights reserved.", "Copyright Associated Press", "AP"),
    ],
)
def test_whoever_has_a_part_in_a_text_does_not_own_it_and_is_no_second_source(
    line: str, credit: str, name: str
) -> None:
    text = f"The morning boat from Orrin ran aground.\n\n{line}"
    credited = replace(citing(text, credit, "AP", None, OriginKind.WIRE), about=None)
    a = reading("a", text, citations=[credited])
    a = replace(a, article=replace(a.article, url="https://korntv.com/news"))
    b = reading(
        "b", OTHER, citations=[Citation(where=Passage(0, 2, "AP"), cites="AP", kind=OriginKind.WIRE, about=None)]
    )
    assert _rated([a, b], claim(cell(a, "ran aground"), cell(b, "missing buoys"))) is Rating.SINGLE_SOURCE
    assert [o.name for o in _rate([a], claim(cell(a, "ran aground")))[1]][:1] == [name]


def test_a_station_that_is_quoted_is_its_site() -> None:
    said = (SAID, Referent(name="KORN 7", kind=EntityKind.ORGANIZATION))
    a, b = reading("a", "The bank was unmarked, according to KORN 7."), reading("b", OTHER)
    a, b = replace(a, referents=said), replace(b, article=replace(b.article, url="https://korntv.com/news"))
    station = Entity(id="e2", name="KORN 7", kind=EntityKind.ORGANIZATION)
    told = claim(cell(a, "The bank was unmarked", by="e2"), cell(b, "missing buoys"))
    _, found = rate([_Row(told)], [a, b], _Cast((HOLM, station)), ())
    assert len(found) == 1


def test_an_unnamed_source_is_its_paper() -> None:
    text = "“The bank was unmarked,” a person at the port told the Orrin Bugle."
    a = reading("a", text, citations=[citing(text, "told the Orrin Bugle", "Orrin Bugle", text)])
    _, origins = _rate([a], claim(cell(a, "The bank was unmarked", by="e2")))
    assert [o.name for o in origins] == ["Orrin Bugle"]


def test_speakers_without_a_name_are_one_source() -> None:
    """Nothing shows that the police of one account are not those of the other, nor that Holm is none of them."""
    told = [reading(n, f"{n}: {t}") for n, t in zip("abc", ("It sank, they said.", OWN, OTHER), strict=True)]
    a, b, c = (cell(r, r.article.text[3:12], by="e2") for r in told)
    (found,), origins = _rate(told, claim(a, b, c))
    assert (found.rating, [o.name for o in origins]) == (Rating.SINGLE_SOURCE, ["a person at the port"])
    (found,), origins = _rate(told, claim(replace(a, by="e1"), b, c))
    assert (found.rating, [o.name for o in origins]) == (Rating.SINGLE_SOURCE, ["Ida Holm"])


def test_a_paper_that_stands_for_somebody_without_a_name_is_no_origin_beside_somebody_with_one() -> None:
    """The official of the Bugle's report may be Holm."""
    text = "A person at the port told the Orrin Bugle that the bank was unmarked."
    a = reading("a", text, citations=[citing(text, "told the Orrin Bugle", "Orrin Bugle", text)])
    b = reading("b", OTHER)
    unnamed, named = cell(a, "the bank was unmarked", by="e2"), cell(b, AGROUND, by="e1")
    (found,), (holm, *_) = _rate([a, b], claim(unnamed, named))
    assert (found.rating, found.origins, holm.name) == (Rating.SINGLE_SOURCE, ("o1",), "Ida Holm")
    (found,), _ = _rate([a, b], claim(unnamed, replace(named, stance=Stance.DENIES)))
    assert len(found.origins) == 2
    # Another account retells the same report and leaves the official out.
    text = "The bank was unmarked, the Orrin Bugle reported."
    c = reading("c", text, citations=[citing(text, "the Orrin Bugle reported", "Orrin Bugle", text)])
    (found,), _ = _rate([a, b, c], claim(unnamed, named, cell(c, "The bank was unmarked")))
    assert found.rating is Rating.SINGLE_SOURCE


def test_a_claim_is_corroborated_only_where_two_origins_are_shown() -> None:
    """Who has the text of one account only holds it to be so, and says that somebody told it."""
    a, b, c = reading("a", OWN), reading("b", OTHER), reading("c", OWN)
    held = replace(cell(c, STRUCK, by="e2"), hedged=True)
    (found,), _ = _rate([a, b, c], claim(cell(a, STRUCK), cell(b, AGROUND), held))
    assert (found.rating, len(found.origins)) == (Rating.SINGLE_SOURCE, 1)


def test_two_wire_credits_are_one_origin() -> None:
    texts = [f"ORRIN (Reuters) - {OWN}", f"{OTHER}\n\nReuters contributed to this report."]
    a = reading("a", texts[0], citations=[citing(texts[0], "ORRIN (Reuters)", "Reuters", None, OriginKind.WIRE)])
    phrase = "Reuters contributed to this report"
    b = reading("b", texts[1], citations=[citing(texts[1], phrase, "Reuters", None, OriginKind.WIRE)])
    assert _rated([a, b], claim(cell(a, STRUCK), cell(b, AGROUND))) is Rating.SINGLE_SOURCE


def test_two_papers_of_one_publisher_are_one_origin() -> None:
    a, b = reading("a", OWN, outlet="New York Post"), reading("b", OTHER, outlet="The Wall Street Journal")
    assert _rated([a, b], claim(cell(a, STRUCK), cell(b, AGROUND))) is Rating.SINGLE_SOURCE


def test_an_account_that_names_its_source_adds_no_voice_of_its_own() -> None:
    text = "The bank was unmarked. “Nobody marked the bank,” Ida Holm said."
    a = reading("a", text)
    cells = cell(a, "The bank was unmarked"), cell(a, "Nobody marked the bank", by="e1")
    assert _rated([a], claim(*cells)) is Rating.SINGLE_SOURCE


def test_a_quotation_that_nobody_is_named_for_adds_no_origin() -> None:
    said = "Nobody marked the bank"
    a, b = reading("a", f"“{said},” was heard.", [said]), reading("b", f"It was heard: “{said}.”", [said])
    (found,), origins = _rate([a, b], claim(cell(a, said), cell(b, said)))
    assert found.rating is Rating.SINGLE_SOURCE
    assert [o.kind for o in origins] == [OriginKind.UNKNOWN]


@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.DIFFERS])
def test_a_denial_or_another_value_is_a_dispute(stance: Stance) -> None:
    a, b = reading("a", OWN), reading("b", OTHER)
    assert _rated([a, b], claim(cell(a, STRUCK), cell(b, AGROUND, stance))) is Rating.DISPUTED


def test_a_difference_is_a_dispute() -> None:
    a, b = reading("a", OWN), reading("b", OTHER)
    apart = Difference(Slot.DATE, (DifferenceReading("2031-05-06", ("a",)), DifferenceReading("2031-05-07", ("b",))))
    assert _rated([a, b], claim(cell(a, STRUCK), cell(b, AGROUND), difference=apart)) is Rating.DISPUTED


def test_a_cited_source_is_an_origin_even_of_no_claim() -> None:
    text = "It was calm, TMZ reported."
    _, origins = _rate([reading("a", text, citations=[citing(text, "TMZ reported", "TMZ", text)])])
    assert [(o.id, o.name, o.articles) for o in origins] == [("o1", "TMZ", ("a",))]


SENTENCES = [s.rstrip(".") + "." for text in (OWN, OTHER) for s in text.split(". ")]
NUMBER = {Rating.SINGLE_SOURCE: 1, Rating.CORROBORATED: 2, Rating.DISPUTED: 3}


@st.composite
def _stories(draw: st.DrawFn) -> tuple[list[Reading], list[Claim], Reading, list[Claim]]:
    """Accounts pieced together from sentences, a claim of each sentence, and a copy of a part of one account."""
    count = draw(st.integers(2, 4))
    outlets = st.sampled_from([None, "Orrin Bugle", "Kessel Gazette"])
    dates = st.sampled_from([None, "2031-05-06", "2031-05-07"])
    told, chosen = [], []
    for i in range(count):
        parts = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True))
        chosen.append(parts)
        told.append(reading(f"m{i}", " ".join(parts), published=draw(dates), outlet=draw(outlets)))
    copied = draw(st.integers(0, count - 1))
    first = draw(st.integers(0, len(chosen[copied]) - 1))
    part = chosen[copied][first : draw(st.integers(first + 1, len(chosen[copied])))]
    name = draw(st.sampled_from(["a", "z"]))
    copy = reading(name, " ".join(part), published=draw(dates), outlet=draw(outlets))
    # Fewer words than a passage has cannot be told from chance.
    speaker = {s: draw(st.sampled_from([None, None, "e1"])) for s in SENTENCES}
    claims = [_of(s, told, speaker) for s in SENTENCES]
    more = [_of(s, [*told, copy], speaker) for s in SENTENCES]
    kept = [(c, m) for c, m in zip(claims, more, strict=True) if c is not None and m is not None]
    return told, [c for c, _ in kept], copy, [m for _, m in kept]


def _of(sentence: str, told: Sequence[Reading], speaker: dict[str, str | None]) -> Claim | None:
    cells = [cell(r, sentence, by=speaker[sentence]) for r in told if sentence in r.article.text]
    return claim(*cells) if cells else None


@settings(max_examples=50, deadline=None)
@given(_stories())
def test_adding_a_copy_raises_no_rating(story: tuple[list[Reading], list[Claim], Reading, list[Claim]]) -> None:
    """Law 7, for whole copies and for parts, whatever the copy's date, name and outlet."""
    told, claims, copy, more = story
    before, _ = _rate(told, *claims)
    after, _ = _rate([*told, copy], *more)
    for one, other in zip(before, after, strict=True):
        assert NUMBER[other.rating] <= NUMBER[one.rating]


@settings(max_examples=25, deadline=None)
@given(_stories())
def test_the_order_of_accounts_and_cells_changes_no_rating(
    story: tuple[list[Reading], list[Claim], Reading, list[Claim]],
) -> None:
    """Law 2."""
    told, claims, _, _ = story
    turned = [replace(c, cells=tuple(reversed(c.cells))) for c in claims]
    assert [c.rating for c in _rate(told, *claims)[0]] == [c.rating for c in _rate(told[::-1], *turned)[0]]
    assert _rate(told, *claims)[1] == _rate(told[::-1], *claims)[1]


def _padded(fact: str, seed: str) -> str:
    """Sentences that no other account has."""
    return " ".join(f"{seed} {i} {fact[: i + 3]}." for i in range(20))


def _retelling(name: str, first: str, second: str) -> Reading:
    """An account that cites the Bugle twice, late, and states something without a source between."""
    cited = "the Bugle reported"
    text = f"{_padded(second, name)} {first}, {cited}. {second}. {first.upper()}, the Bugle wrote."
    places = [citing(text, cited, "Bugle", f"{first}, {cited}."), citing(text, "the Bugle wrote", "Bugle", text[-40:])]
    return reading(name, text, outlet=f"{name} Post", citations=places)


def test_accounts_that_retell_one_report_are_one_voice() -> None:
    """Each names the paper twice, and leaves it out in the sentence between."""
    a = _retelling("a", "Nobody was hurt at all by then", "The ferry struck a bank")
    b = _retelling("b", "The crew slept through the noise", "Her keel ran aground")
    one = claim(cell(a, ". The ferry struck a bank"), cell(b, ". Her keel ran aground"))
    assert _rated([a, b], one) is Rating.SINGLE_SOURCE
    assert _rated([replace(a, citations=a.citations[:1]), b], one) is Rating.CORROBORATED


@pytest.mark.parametrize(
    ("phrase", "rating"), [("the Bugle reported", Rating.SINGLE_SOURCE), ("Holm told the Bugle", Rating.CORROBORATED)]
)
def test_a_report_named_at_the_head_is_retold_but_not_an_interview(phrase: str, rating: Rating) -> None:
    """Each account has somebody of its own besides."""
    told = []
    for name, fact in (("a", "The ferry struck a bank"), ("b", "Her keel ran aground")):
        text = f"It was dark, {phrase}. It was cold. {fact}. {_padded(fact, name)}"
        about = text[: text.index(".") + 1]
        quotes = ["It was dark", "It was cold"]
        found = reading(name, text, quotes, outlet=f"{name} Post", citations=[citing(text, phrase, "Bugle", about)])
        who = (SAID if name == "a" else Referent(name="Tomas Brandt", kind=EntityKind.PERSON),)
        told.append(replace(found, referents=who, quotes=tuple(replace(q, speaker=0) for q in found.quotes)))
    one = claim(cell(told[0], ". The ferry struck a bank"), cell(told[1], ". Her keel ran aground"))
    (rated,), _ = rate([_Row(one)], told, _Apart((HOLM, TOMAS)), lineage(told, None, (), copies(told)))
    assert rated.rating is rating


def test_a_paper_that_names_its_own_source_passes_it_on() -> None:
    """The wire said it, the Bugle has it from there, and another account from the Bugle: one origin."""
    texts = ["The bank was unmarked, Reuters reported.", "Nobody had marked it, the Orrin Bugle wrote."]
    a = reading(
        "a", texts[0], outlet="Orrin Bugle", citations=[citing(texts[0], "Reuters reported", "Reuters", texts[0])]
    )
    b = reading("b", texts[1], citations=[citing(texts[1], "the Orrin Bugle wrote", "Orrin Bugle", texts[1])])
    (found,), origins = _rate([a, b], claim(cell(a, "The bank was unmarked"), cell(b, "Nobody had marked it")))
    assert found.rating is Rating.SINGLE_SOURCE
    assert origins[0].name == "Reuters"


def test_what_a_person_told_a_paper_is_one_origin_with_the_paper() -> None:
    texts = ["“The bank was unmarked,” Holm told the Bugle.", "The Bugle says that nobody marked it."]
    a = reading("a", texts[0], citations=[citing(texts[0], "told the Bugle", "Bugle", texts[0])])
    b = reading("b", texts[1], citations=[citing(texts[1], "The Bugle says", "Bugle", texts[1])])
    (found,), origins = _rate([a, b], claim(cell(a, "The bank was unmarked", by="e1"), cell(b, "nobody marked it")))
    assert found.rating is Rating.SINGLE_SOURCE
    assert (origins[0].name, origins[0].articles) == ("Ida Holm", ("a", "b"))


@pytest.mark.parametrize(("share", "rating"), [(0.1, Rating.SINGLE_SOURCE), (0.03, Rating.CORROBORATED)])
def test_an_account_made_of_another_in_good_part_bears_it_out_in_nothing(share: float, rating: Rating) -> None:
    told = [reading("a", OWN), reading("b", OTHER)]
    edge = Lineage(article="b", from_="a", kind=LineageKind.REWRITE, share=share)
    (found,), _ = rate(
        [_Row(claim(cell(told[0], STRUCK), cell(told[1], AGROUND)))], told, _Cast((HOLM, SOURCE)), [edge]
    )
    assert found.rating is rating


def test_the_same_words_are_one_origin_whoever_is_said_to_speak_them() -> None:
    words = "nobody has marked that bank since last winter"
    a, b = reading("a", f"“{words},” Holm said."), reading("b", f"It is true that {words}, and longer. {OTHER}")
    assert _rated([a, b], claim(cell(a, words, by="e1"), cell(b, words))) is Rating.SINGLE_SOURCE


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("the 21st president of the Kelper Republic", Rating.CORROBORATED),
        ("the president of a republic that nobody has heard of", Rating.SINGLE_SOURCE),
    ],
)
def test_the_name_of_an_office_is_no_wording(words: str, rating: Rating) -> None:
    first, second = f"Holm was sworn in as {words}", f"At noon Ida Holm took the oath and became {words}"
    a, b = reading("a", f"{first}. {OWN}"), reading("b", f"{second}. {OTHER}")
    assert _rated([a, b], claim(cell(a, first), cell(b, second))) is rating


def test_one_account_without_a_source_adds_nothing_to_a_speaker_but_two_do() -> None:
    a, b, c = reading("a", "“It struck a bank,” Holm said."), reading("b", OWN), reading("c", OTHER)
    said = cell(a, "It struck a bank", by="e1")
    assert _rated([a, b], claim(said, cell(b, STRUCK))) is Rating.SINGLE_SOURCE
    assert _rated([a, b, c], claim(said, cell(b, STRUCK), cell(c, AGROUND))) is Rating.CORROBORATED


@pytest.mark.parametrize(("outlet", "rating"), [(None, Rating.SINGLE_SOURCE), ("Kessel Gazette", Rating.CORROBORATED)])
def test_an_account_of_no_known_outlet_may_be_the_paper_that_another_cites(outlet: str | None, rating: Rating) -> None:
    a, b = reading("a", OWN, outlet=outlet), _naming("b", "Orrin Echo", "A deckhand slipped")
    told = claim(cell(a, STRUCK), cell(b, "It was dark, the Bugle reported"))
    assert _rated([a, b], told) is rating


def test_two_speakers_corroborate() -> None:
    a, b = reading("a", "“It struck a bank,” Holm said."), reading("b", "It ran aground, the Bugle reported.")
    b = reading("b", b.article.text, citations=[citing(b.article.text, "the Bugle reported", "Bugle", b.article.text)])
    assert _rated([a, b], claim(cell(a, "It struck a bank", by="e1"), cell(b, "It ran aground"))) is Rating.CORROBORATED


@pytest.mark.parametrize(
    ("kind", "stance", "origins"),
    [
        (EntityKind.PLACE, Stance.ASSERTS, {"Ida Holm"}),
        (EntityKind.PLACE, Stance.DENIES, {"Ida Holm", "Kelper"}),
        (EntityKind.ORGANIZATION, Stance.ASSERTS, {"Ida Holm", "Kelper"}),
    ],
)
def test_who_spoke_for_a_country_may_be_who_is_named_elsewhere(
    kind: EntityKind, stance: Stance, origins: set[str]
) -> None:
    said = (SAID, Referent(name="Kelper", kind=kind))
    a = replace(reading("a", "Kelper said the ferry struck a bank."), referents=said)
    b = replace(reading("b", "Holm said that it ran aground."), referents=said)
    told = claim(cell(a, "the ferry struck a bank", stance, by="e2"), cell(b, "it ran aground", by="e1"))
    cast = _Cast((HOLM, Entity(id="e2", name="Kelper", kind=kind)))
    _, found = rate([_Row(told)], [a, b], cast, ())
    assert {o.name for o in found} == origins


@pytest.mark.parametrize(
    ("name", "count"), [("Ali al-Medri", 1), ("Ali al-Kadim", 2), ("Bo al-Madri", 2), ("Ali Medri", 2)]
)
def test_two_ways_to_write_an_arabic_name_are_no_two_sources(name: str, count: int) -> None:
    said = (Referent(name="Ali al-Madri", kind=EntityKind.PERSON), Referent(name=name, kind=EntityKind.PERSON))
    texts = {"a": "Madri said it struck a bank.", "b": "It ran aground, he said."}
    a, b = (replace(reading(n, t), referents=said) for n, t in texts.items())
    told = claim(cell(a, "it struck a bank", by="e1"), cell(b, "It ran aground", by="e2"))
    people = _Cast(tuple(Entity(id=f"e{i}", name=r.name, kind=r.kind) for i, r in enumerate(said, 1)))
    _, found = rate([_Row(told)], [a, b], people, ())
    assert len(found) == count


def test_words_that_are_nobodys_we_know_are_no_accounts_own() -> None:
    """A letter printed without marks: the account that prints it does not say so itself."""
    a, b = reading("a", OWN), reading("b", OTHER)
    printed = replace(cell(b, AGROUND), quoted=True)
    assert _rated([a, b], claim(cell(a, STRUCK), printed)) is Rating.SINGLE_SOURCE


def _naming(name: str, outlet: str | None, fact: str) -> Reading:
    """An account that has one thing from the Bugle and states another without a source."""
    text = f"{_padded(fact, name)} It was dark, the Bugle reported. {fact}."
    cited = citing(text, "the Bugle reported", "Bugle", "It was dark, the Bugle reported.")
    return reading(name, text, outlet=outlet, citations=[cited])


@pytest.mark.parametrize(
    ("outlets", "rating"),
    [
        ((None, None), Rating.SINGLE_SOURCE),
        (("Kessel Gazette", "Orrin Echo"), Rating.CORROBORATED),
        (("Kessel Gazette", None), Rating.CORROBORATED),
    ],
)
def test_accounts_of_no_known_outlet_retell_where_several_cite(
    outlets: tuple[str | None, str | None], rating: Rating
) -> None:
    a = _naming("a", outlets[0], "The ferry struck a bank")
    b = _naming("b", outlets[1], "Her keel ran aground")
    told = claim(cell(a, ". The ferry struck a bank"), cell(b, ". Her keel ran aground"))
    assert _rated([a, b], told) is rating


def test_accounts_of_no_known_outlet_count_where_nobody_cites() -> None:
    a, b = reading("a", OWN), reading("b", OTHER)
    assert _rated([a, b], claim(cell(a, STRUCK), cell(b, AGROUND))) is Rating.CORROBORATED


def test_one_statement_is_one_origin_whomever_the_accounts_give_it_to() -> None:
    """The harbour office here, its head there: the words are the same."""
    texts = [
        "The harbour is open again, the harbour office said.",
        "Again it is open, the port, Ida Holm told reporters.",
    ]
    a, b = (replace(reading(n, t), referents=(SAID, SAID)) for n, t in zip("ab", texts, strict=True))
    words = ["The harbour is open again", "Again it is open, the port"]
    one = claim(cell(a, words[0], by="e2"), cell(b, words[1], by="e1"))
    people = _Cast((HOLM, Entity(id="e2", name="Harbour Office", kind=EntityKind.ORGANIZATION)))
    parts = (a.article.passage(0, len(words[0])), b.article.passage(0, len(words[1])))
    witnesses = tuple(
        Witness(article=r.article.id, mode=Mode.INDIRECT, parts=(p,)) for r, p in zip((a, b), parts, strict=True)
    )
    said = Utterance(id="u1", speaker=None, reading=words[0], witnesses=witnesses)
    (apart,), _ = rate([_Row(one)], [a, b], people, ())
    (together,), _ = rate([_Row(one)], [a, b], people, (), [said])
    assert (apart.rating, together.rating) == (Rating.CORROBORATED, Rating.SINGLE_SOURCE)


def test_words_that_somebody_without_a_name_has_too_tie_the_two_who_have_one() -> None:
    """One account calls him the keeper, the others give the same words to two names."""
    words = "the keeper let the water rise over the meadow"
    told = [reading("a", f"A person at the port: “{words}”"), *(reading(n, f"It is so: “{words}”") for n in "bc")]
    told[1:] = [replace(r, referents=(SAID, SAID)) for r in told[1:]]
    people = _Cast((HOLM, Entity(id="e2", name="Bo Marsh", kind=EntityKind.PERSON), replace(SOURCE, id="e3")))
    a, b, c = told
    row = claim(cell(a, words, by="e3"), cell(b, words, by="e1"), cell(c, words, by="e2"))
    (found,), _ = rate([_Row(row)], told, people, ())
    assert found.rating is Rating.SINGLE_SOURCE


def test_what_copies_of_one_text_state_comes_from_the_wire_that_one_of_them_names() -> None:
    """Nobody says where the first copy has it from; the second one does."""
    texts = {"a": OWN, "b": f"ORRIN (Reuters) - {OWN}"}
    articles = [Article(id=name, source=f"{name}.txt", text=text) for name, text in texts.items()]
    dossier = reconcile([read(article, load()) for article in articles])
    names = {o.name for o in dossier.origins}
    assert "Reuters" in names
    assert names.isdisjoint(texts)


@pytest.mark.parametrize(("printing", "rating"), [("ab", Rating.SINGLE_SOURCE), ("a", Rating.CORROBORATED)])
def test_what_several_print_as_somebodys_words_is_that_speakers(printing: str, rating: Rating) -> None:
    """A third account gives much the same to somebody else: he may be quoted on it, or taken for the speaker."""
    texts = {"a": "We saw her go down, she said", "b": "We did see her go down", "c": "The ferry sank before our eyes"}
    told = {name: replace(reading(name, text), referents=(SAID, SAID)) for name, text in texts.items()}
    cells = [cell(told[name], text, by="e2" if name == "c" else "e1") for name, text in texts.items()]
    witnesses = (Witness(article=n, mode=Mode.DIRECT, parts=(told[n].article.passage(0, 22),)) for n in printing)
    said = Utterance(id="u1", speaker="e1", reading="We saw her go down", witnesses=tuple(witnesses))
    (rated,), _ = rate([_Row(claim(*cells))], list(told.values()), _Cast((HOLM, replace(TOMAS, id="e2"))), (), [said])
    assert rated.rating is rating
