"""The apparatus of a quotation: the reading, its variants in place, its printings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.sample import sample
from twosource.model.article import Article
from twosource.model.dossier import (
    Dossier,
    Entity,
    Story,
    Utterance,
    Variant,
    VariantKind,
    VariantReading,
    Witness,
)
from twosource.model.finding import Mode
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.render.html import html
from twosource.render.layout.paper import Paper, lay_out
from twosource.render.layout.quotations import Quotation, letter
from twosource.render.markdown import markdown


@pytest.fixture(scope="module")
def paper() -> Paper:
    return lay_out(sample())


def _account(id_: str, outlet: str | None = None, title: str | None = None, text: str = "Words.") -> Article:
    return Article(id=id_, source=id_, text=text, outlet=outlet, title=title)


def _pieces(quotation: Quotation) -> list[tuple[str, str]]:
    return [(piece.text, "".join(spot.letter for spot in piece.ending)) for piece in quotation.pieces]


def _quotation(paper: Paper, id_: str) -> Quotation:
    lone = (q for speaking in paper.other_quotations for q in speaking.quotations)
    return next(q for q in (*paper.shared_quotations, *lone) if q.id == id_)


def test_variants_are_marked_where_they_stand(paper: Paper) -> None:
    assert _pieces(_quotation(paper, "u1")) == [
        ("We lost the reading room, ", ""),
        ("we lost the map collection", "a"),
        (", and I am ", ""),
        ("heartbroken", "b"),
        (" and furious", "c"),
    ]


def test_an_insertion_is_a_place_between_two_words(paper: Paper) -> None:
    assert _pieces(_quotation(paper, "u4")) == [
        ("They", ""),
        ("", "a"),
        (" will ", ""),
        ("not", "b"),
        (" close a single branch", ""),
    ]


def _varied(at: tuple[int, int], *texts: str) -> Quotation:
    """A quotation of seven words with one variant."""
    reading = "we will sink or we will swim"
    article = _account("1", text=reading)
    variant = Variant(readings=tuple(VariantReading(t, (str(i),)) for i, t in enumerate(texts)), at=at)
    witnesses = tuple(Witness(article="1", mode=Mode.DIRECT, parts=(Passage(0, len(reading), reading),)) for _ in texts)
    utterance = Utterance(id="u1", speaker=None, reading=reading, witnesses=witnesses, variants=(variant,))
    dossier = Dossier(story=Story(id="s", title="t"), articles=(article,), utterances=(utterance,))
    return lay_out(dossier).other_quotations[0].quotations[0]


def test_a_mark_never_stands_under_other_words() -> None:
    """Where the place given does not hold the wording, the nearest place that does is marked."""
    assert _pieces(_varied((5, 6), "will", "shall"))[3:] == []
    assert [p.text for p in _varied((5, 6), "swim", "float").pieces if p.spot] == ["swim"]
    assert [p.text for p in _varied((3, 4), "will", "shall").pieces if p.spot] == ["will"]


def test_a_reading_shows_where_other_words_stood_between_its_parts() -> None:
    text = "“We will rebuild,” she said, “and we will pay,” she added."
    parts = tuple(
        Passage(text.index(part), text.index(part) + len(part), part)
        for part in ("We will rebuild,", "and we will pay,")
    )
    utterance = Utterance(
        id="u1",
        speaker=None,
        reading="We will rebuild, and we will pay",
        witnesses=(Witness(article="1", mode=Mode.DIRECT, parts=parts),),
    )
    dossier = Dossier(story=Story(id="s", title="t"), articles=(_account("1", text=text),), utterances=(utterance,))
    pieces = lay_out(dossier).other_quotations[0].quotations[0].pieces
    assert [(p.text, p.seam) for p in pieces] == [("We will rebuild,", False), (" ", True), ("and we will pay", False)]


def test_a_bracketed_word_is_marked_with_its_brackets() -> None:
    reading = "even [Mara’s] money"
    variant = Variant(readings=(VariantReading("[Mara’s]", ("1",)), VariantReading("her", ("2",))), at=(1, 2))
    witness = Witness(article="1", mode=Mode.DIRECT, parts=(Passage(0, len(reading), reading),))
    utterance = Utterance(id="u1", speaker=None, reading=reading, witnesses=(witness,), variants=(variant,))
    dossier = Dossier(story=Story(id="s", title="t"), articles=(_account("1", text=reading),), utterances=(utterance,))
    pieces = lay_out(dossier).other_quotations[0].quotations[0].pieces
    assert [p.text for p in pieces if p.spot] == ["[Mara’s]"]


def test_a_wording_is_seen_where_one_account_prints_it(paper: Paper) -> None:
    """Whole words only; where nothing is printed there is nothing to show."""
    spots = _quotation(paper, "u1").spots
    seen = {w.text: w.seen for w in spots[1].wordings}
    assert set(seen) == {"heartbroken", "devastated"}
    found = seen["devastated"]
    assert found
    assert found.before.endswith("I am ")
    assert found.after.startswith(" and furious")
    assert [w.seen for spot in spots for w in spot.wordings if not w.text] == [None]


def test_what_somebody_denied_is_not_shown_as_said() -> None:
    """Of a report without quotation marks only the verb tells which."""
    text = "Holm denied that the pier was unsafe."
    witness = Witness(
        article="1",
        mode=Mode.INDIRECT,
        parts=(Passage(17, 36, text[17:36]),),
        cue=Passage(5, 11, "denied"),
    )
    utterance = Utterance(id="u1", speaker=None, reading=text[17:36], witnesses=(witness,))
    dossier = Dossier(story=Story(id="s", title="t"), articles=(_account("1", text=text),), utterances=(utterance,))
    assert lay_out(dossier).other_quotations[0].quotations[0].cues == ("denied",)
    assert "denied:" in html(dossier).replace("</span>", "")
    assert "denied: the pier was unsafe" in markdown(dossier)


@pytest.mark.parametrize(("reporter", "shown"), [(None, True), ("e1", True), ("e2", False)])
def test_words_that_are_quoted_in_a_clause_are_shown_in_it(reporter: str | None, shown: bool) -> None:
    """By themselves they lack the "not"; what somebody else tells of the speaker is no clause of hers."""
    text = "Holm said it does not serve “the national interest.”"
    cue, part = Passage(5, 9, "said"), Passage(10, 52, text[10:52])
    witnesses = (
        Witness(article="1", mode=Mode.INDIRECT, parts=(part,), cue=cue, speaker=reporter),
        Witness(article="1", mode=Mode.MIXED, parts=(Passage(29, 51, text[29:51]),), cue=cue, speaker="e1"),
    )
    holm = Entity(id="e1", name="Ida Holm", kind=EntityKind.PERSON)
    utterance = Utterance(id="u1", speaker="e1", reading=text[29:51], witnesses=witnesses)
    dossier = Dossier(
        story=Story(id="s", title="t"), articles=(_account("1", text=text),), entities=(holm,), utterances=(utterance,)
    )
    whole = "said: it does not serve “the national interest.”"
    assert (whole in markdown(dossier)) is shown
    assert (whole in html(dossier).replace("</span>", "")) is shown


def test_printings_of_one_manner_stand_together(paper: Paper) -> None:
    manners = _quotation(paper, "u1").manners
    assert [m.words for m in manners] == list(dict.fromkeys(m.words for m in manners))
    assert manners[0].words == "word for word"
    assert sum(len(p.printings) for m in manners for p in m.prints) == len(_quotation(paper, "u1").printings)


@pytest.mark.parametrize("at", [(0, 0), (2, 3), (90, 91)])
def test_a_variant_that_stands_nowhere_is_only_listed(at: tuple[int, int]) -> None:
    quotation = _varied(at, "drown", "drift")
    assert not any(piece.spot for piece in quotation.pieces)
    assert [spot.beside for spot in quotation.spots] == [None]


def test_letters_go_on_after_z() -> None:
    assert [letter(i) for i in (0, 25, 26, 51, 52, 701, 702)] == ["a", "z", "aa", "az", "ba", "zz", "aaa"]


def test_reported_speech_is_never_called_word_for_word(paper: Paper) -> None:
    """Nobody can tell how exact a report without quotation marks is."""
    (police,) = [s.quotations[0] for s in paper.other_quotations if s.speaker == "Police"]
    assert not police.quoted
    assert police.printings[0].manner == "reported without quotation marks"


def test_quotations_of_several_accounts_come_first(paper: Paper) -> None:
    assert [q.accounts for q in paper.shared_quotations] == sorted(
        (q.accounts for q in paper.shared_quotations), reverse=True
    )
    assert all(q.accounts == 1 for s in paper.other_quotations for q in s.quotations)


def test_grave_variants_come_first_in_the_summary_of_variants(paper: Paper) -> None:
    assert [q.grave for q in paper.varying][:2] == [True, True]


def test_what_the_dossier_does_not_know_goes_by_its_id() -> None:
    dossier = replace(sample(), entities=(), origins=())
    assert lay_out(dossier).shared_quotations[0].speaker == "e1"


def test_kinds_of_variant_are_all_named(paper: Paper) -> None:
    kinds = {spot.kind for q in paper.shared_quotations for spot in q.spots}
    assert kinds == set(VariantKind)


def _told_by(*speakers: tuple[str, str | None]) -> Dossier:
    """One utterance that each account prints, with the speaker whom it names."""
    words = "We sold the boat house for nothing"
    names = {
        who: next(n for n in ("Ruth Amsel", "Olaf Tern") if who in ("she", *n.split(), n)) for _, who in speakers if who
    }
    people = sorted(set(names.values()))
    return Dossier(
        story=Story(id="s", title="t"),
        articles=tuple(_account(a, outlet=f"{a} Gazette", text=f"{words} {s or ''}") for a, s in speakers),
        entities=tuple(Entity(id=p, name=p, kind=EntityKind.PERSON) for p in people),
        utterances=(
            Utterance(
                id="u1",
                speaker="Ruth Amsel",
                reading=words,
                witnesses=tuple(
                    Witness(
                        article=a,
                        mode=Mode.DIRECT,
                        parts=(Passage(0, len(words), words),),
                        source=Passage(len(words) + 1, len(words) + 1 + len(s), s) if s else None,
                        speaker=names[s] if s else None,
                    )
                    for a, s in speakers
                ),
            ),
        ),
    )


def test_words_that_accounts_give_to_different_speakers_are_shown_as_a_difference() -> None:
    told = _told_by(("Dusk", "Ruth Amsel"), ("Dawn", "Tern"), ("Noon", "Amsel"), ("Eve", None))
    (quotation,) = lay_out(told).shared_quotations
    assert [(v.speaker, [str(label) for label in v.labels]) for v in quotation.voices] == [
        ("Ruth Amsel", ["Dusk Gazette", "Noon Gazette"]),
        ("Olaf Tern", ["Dawn Gazette"]),
    ]
    assert "different speakers:** Ruth Amsel: Dusk Gazette, Noon Gazette; Olaf Tern: Dawn Gazette." in markdown(told)
    page = html(told)
    assert "The accounts give it to different speakers" in page
    assert page.index("<bdi>Ruth Amsel</bdi> (") < page.index("<bdi>Olaf Tern</bdi> (")


@pytest.mark.parametrize("other", [None, "she"])
def test_an_account_that_does_not_name_who_speaks_contradicts_nobody(other: str | None) -> None:
    told = _told_by(("Dusk", "Olaf Tern"), ("Eve", other))
    assert lay_out(told).shared_quotations[0].voices == ()
    assert "different speakers" not in markdown(told) + html(told)


def test_a_place_is_told_by_the_words_beside_it(paper: Paper) -> None:
    """ "not" alone says nothing: "They will ___ close a single branch" does."""
    (spot,) = [p.spot for p in paper.parted if p.quotation.id == "u4" and p.spot.letter == "b"]
    assert spot.beside
    assert (spot.beside.before, spot.beside.after) == ("They will ", " close a single branch")
    assert "They will <span" in html(sample()).split("Quoted in different words")[1]


def test_what_the_same_speaker_says_otherwise_is_shown_beside_it() -> None:
    told = _told_by(("Dusk", "Ruth Amsel"), ("Dawn", "Ruth Amsel"))
    text = "Ruth Amsel said that nobody sold the boat house."
    report = Utterance(
        id="u2",
        speaker="Ruth Amsel",
        reading="nobody sold the boat house",
        witnesses=(Witness(article="Noon", mode=Mode.INDIRECT, parts=(Passage(21, 47, text[21:47]),)),),
        against=("u1", "u9"),
    )
    told = replace(
        told,
        articles=(*told.articles, _account("Noon", outlet="Noon Gazette", text=text)),
        utterances=(replace(told.utterances[0], against=("u2",)), report),
    )
    page, paper = html(told), lay_out(told)
    assert [(a.id, str(a.labels[0])) for a in paper.shared_quotations[0].against] == [("u2", "Noon Gazette")]
    assert [a.id for a in paper.other_quotations[0].quotations[0].against] == ["u1"]
    assert page.count("The same speaker says otherwise elsewhere") == 2
    assert "otherwise elsewhere:** nobody sold the boat house (Noon Gazette)." in markdown(told)
    assert "otherwise elsewhere:** “We sold the boat house for nothing” (Dusk Gazette, Dawn Gazette)." in markdown(told)
