"""Clauses as records: who, whom, when, and how it is meant."""

from __future__ import annotations

import pytest

from twosource.findings.propositions import propositions
from twosource.findings.times import times
from twosource.model.article import Article
from twosource.model.finding import Mode, Proposition, Quote, Reading, Referent, Role
from twosource.model.language import EntityKind
from twosource.text.language import load


def found(text: str, quotes: tuple[Quote, ...] = (), referents: tuple[Referent, ...] = ()) -> tuple[Proposition, ...]:
    article = Article(id="a", source="a.txt", text=text, published="2022-11-28")
    analysis = load().analyse(text)
    reading = Reading(article=article, quotes=quotes, referents=referents, times=times(article, analysis))
    return propositions(article, analysis, reading)


def the(predicate: str, text: str) -> Proposition:
    (only,) = [p for p in found(text) if p.predicate == predicate]
    return only


def parts(proposition: Proposition) -> set[tuple[str, str]]:
    return {(a.role.value, a.head) for a in proposition.arguments}


def test_a_clause_has_its_predicate_and_parts() -> None:
    dismissed = the("dismiss", "The harbour office dismissed the captain.")
    assert parts(dismissed) == {("subject", "office"), ("object", "captain")}


def test_the_passive_is_undone() -> None:
    dismissed = the("dismiss", "The captain was dismissed by the harbour office.")
    assert parts(dismissed) == {("subject", "office"), ("object", "captain")}


@pytest.mark.parametrize(
    "text",
    [
        "The captain did not leave the ship.",
        "The captain never left the ship.",
        "The captain refused to leave the ship.",
        "No 24-hour watchmen leave the ship.",
        "The captain failed to leave the ship.",
        "The captain's refusal to leave the ship cost lives.",
    ],
)
def test_a_clause_that_says_no(text: str) -> None:
    assert the("leave", text).negated


@pytest.mark.parametrize(
    "text",
    [
        "The captain left the ship.",
        "The captain did not refuse to leave the ship.",
        "The captain said no and left the ship.",
        "The captain saw no refusal to leave the ship.",
        "The captain was charged with failure to leave the ship.",
        "The captain left the ship No. 248.",
        'The captain, the lone "no" vote, left the ship.',
    ],
)
def test_a_clause_that_does_not_say_no(text: str) -> None:
    assert not the("leave", text).negated


@pytest.mark.parametrize(
    "text",
    [
        "The captain allegedly left the ship.",
        "The captain may have left the ship.",
        "The captain appears to have left the ship.",
    ],
)
def test_a_hedged_clause(text: str) -> None:
    assert the("leave", text).hedged


@pytest.mark.parametrize(
    "text",
    [
        "The captain will leave the ship.",
        "The captain planned to leave the ship.",
        "The captain was in talks to leave the ship.",
    ],
)
def test_what_is_to_come_is_not_told_as_having_happened(text: str) -> None:
    leaving = the("leave", text)
    assert leaving.unreal
    assert not leaving.hedged


def test_the_time_stands_in_the_clause_that_has_it() -> None:
    text = "The council said on Monday that the bridge collapsed."
    assert [t.value for t in the("say", text).times] == ["2022-11-28"]
    assert the("collapse", text).times == ()


def test_an_event_named_by_a_noun() -> None:
    assert ("object", "statue") in parts(the("remove", "Nobody welcomed the removal of the statue."))
    assert ("subject", "mayor") in parts(the("apologize", "The mayor's apology came late."))


@pytest.mark.parametrize(
    ("predicate", "text", "negated"),
    [
        ("answer", "The captain has yet to answer the letter.", True),
        ("be", "There is zero sign of the ferry.", True),
        ("cross", "The ferry will no longer cross the river.", True),
        ("be", "The captain is no longer in danger.", True),
        ("cross", "The ferry will not stop crossing the river.", False),
        ("cross", "The ferry has never stopped crossing the river.", False),
        ("cross", "The ferry stopped crossing the river.", False),
        ("help", "The captain did not stop to help.", True),
        ("cry", "The captain could not stop crying.", False),
        ("last", "The crossing lasted no longer than an hour.", False),
        ("write", "No longer a member of the crew, the captain wrote a book.", False),
        ("stay", "The ferry sank, yet to the surprise of all the captain stayed.", False),
        ("go", "The ferry goes from zero to 12 knots in a minute.", False),
        ("zero", "The coast guard will zero in on the ferry.", False),
    ],
)
def test_what_has_yet_to_happen_or_does_no_longer_and_what_is_zero(predicate: str, text: str, negated: bool) -> None:
    assert the(predicate, text).negated is negated


def test_who_is_nobody_does_neither() -> None:
    assert the("charge", "Nobody has been arrested or charged.").negated
    assert not the("charge", "None of the men was hurt, and two of them were charged.").negated


def test_an_event_that_is_only_made_is_told_without_its_doer() -> None:
    arrest = the("arrest", "No arrests have been made.")
    assert arrest.negated
    assert arrest.where.exact == "No arrests have been made"
    pending = the("arrest", "An arrest has yet to be made.")
    assert (pending.negated, pending.unreal) == (True, False)


def test_somebodys_age() -> None:
    (age,) = the("age", "The 42-year-old mayor resigned.").quantities
    assert (age.low, age.unit) == (42, "age")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Tom Orr III, 27, fell into the lock.", "Tom Orr III, 27"),
        ("Ada Lund, age 47, fell into the lock.", "Ada Lund, age 47"),
        ("The other man, aged 47, fell into the lock.", "The other man, aged 47"),
        ("Ada Lund was 47 years old.", "Ada Lund was 47 years old"),
    ],
)
def test_whose_age_it_is(text: str, where: str) -> None:
    assert [(p.where.exact, p.quantities[0].unit) for p in found(text) if p.predicate == "age"] == [(where, "age")]


@pytest.mark.parametrize(
    "text", ["Three women, aged 25, 32 and 51, fell in.", "Ada Lund, of Orrin, 44, fell in.", "He was 47 years old."]
)
def test_no_age_is_given_to_who_has_none(text: str) -> None:
    assert [p.where.exact for p in found(text) if p.predicate == "age"] == []


def test_an_age_is_of_nobody_in_the_next_sentence() -> None:
    ages = [p for p in found("The ferry is 14 years old. Odile Marsh sold it.") if p.predicate == "age"]
    assert all("Marsh" not in p.where.exact for p in ages)


@pytest.mark.parametrize(
    "text",
    [
        "Did the captain leave the ship?",
        "Leave the ship at once.",
        "Ferry Captain Leaves Sinking Ship Without Warning Crew",
    ],
)
def test_questions_commands_and_headlines_state_nothing(text: str) -> None:
    assert found(text) == ()


def test_what_stands_in_a_quotation_is_its_speakers() -> None:
    """Said: "The ship was old." Not said, but told: the captain's saying so."""
    text = "“The ship was very old,” Odile Marsh said."
    article = Article(id="a", source="a.txt", text=text)
    speaker = Referent(name="Odile Marsh", kind=EntityKind.PERSON, mentions=(article.passage(25, 36),))
    quote = Quote(parts=(article.passage(1, 23),), mode=Mode.DIRECT, speaker=0)
    records = found(text, (quote,), (speaker,))
    assert [(p.by, p.quote) for p in records if "ship" in p.terms] == [(0, 0)]
    assert all(p.by is None for p in records if "ship" not in p.terms)


def test_what_a_speaker_denies_is_negated() -> None:
    text = "Odile Marsh denied that the ship was old."
    article = Article(id="a", source="a.txt", text=text)
    quote = Quote(parts=(article.passage(24, 40),), mode=Mode.INDIRECT, denied=True)
    (old,) = [p for p in found(text, (quote,)) if "ship" in p.terms]
    assert old.negated


def test_a_mention_makes_an_argument_a_referent() -> None:
    text = "The harbour office dismissed Odile Marsh."
    article = Article(id="a", source="a.txt", text=text)
    marsh = Referent(name="Odile Marsh", kind=EntityKind.PERSON, mentions=(article.passage(29, 40),))
    (dismissed,) = found(text, referents=(marsh,))
    assert [(a.role, a.referent) for a in dismissed.arguments if a.referent is not None] == [(Role.OBJECT, 0)]


def test_every_record_stands_where_it_says() -> None:
    text = "The mayor, 42, who resigned on Monday, paid $5,000 to two boatmen. She refused to say why."
    for record in found(text):
        for where in (record.where, record.sentence, *(a.where for a in record.arguments)):
            assert text[where.start : where.end] == where.exact


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("cross", "Passengers can cross the river at noon."),
        ("cross", "The ferry could not cross the river."),
        ("hear", "Neighbours could hear the horn from the pier."),
        ("cross", "There is no way the ferry can cross the river without its captain."),
        ("bring", "The harbour office answered the claims brought by the owner."),
        ("steal", "The boy stole a rowing boat, possibly with his brother's help."),
    ],
)
def test_a_clause_that_is_not_hedged(predicate: str, text: str) -> None:
    """What somebody can or could not do is said flatly; a hedge on a part leaves the rest as it is."""
    assert not the(predicate, text).hedged


def test_no_way_says_no() -> None:
    assert the("cross", "There is no way the ferry can cross the river without its captain.").negated


def test_but_nothing_says_no_of_the_rest_only() -> None:
    assert not the("find", "Divers have found some tools, but nothing of value.").negated


def test_what_speakers_think_is_their_statement() -> None:
    text = "“I think the ship was very old,” Odile Marsh said."
    article = Article(id="a", source="a.txt", text=text)
    quote = Quote(parts=(article.passage(1, 31),), mode=Mode.DIRECT, speaker=0)
    speaker = Referent(name="Odile Marsh", kind=EntityKind.PERSON, mentions=(article.passage(33, 44),))
    assert not [p for p in found(text, (quote,), (speaker,)) if p.hedged]


def test_a_view_is_of_who_holds_it() -> None:
    text = "Odile Marsh believes that the owner sank the ship. The owner sold the wreck."
    article = Article(id="a", source="a.txt", text=text)
    marsh = Referent(name="Odile Marsh", kind=EntityKind.PERSON, mentions=(article.passage(0, 11),))
    voice = {p.predicate: (p.by, p.foreign) for p in found(text, (), (marsh,))}
    assert voice["sink"] == (0, True)
    assert voice["believe"] == voice["sell"] == (None, False)


def test_what_somebody_says_is_not_the_accounts_though_nobody_took_it_for_a_quotation() -> None:
    """Nor is what somebody did not say; who says it is told only where a name stands there."""
    text = (
        "The mate drew a map that officials said shows the bank. Odile Marsh did not say that the owner sank the ship."
    )
    article = Article(id="a", source="a.txt", text=text)
    start = text.index("Odile")
    marsh = Referent(name="Odile Marsh", kind=EntityKind.PERSON, mentions=(article.passage(start, start + 11),))
    voice = {p.predicate: (p.by, p.foreign) for p in found(text, (), (marsh,))}
    assert (voice["show"], voice["sink"], voice["draw"]) == ((None, True), (None, True), (None, False))


def owned(text: str) -> dict[str, bool]:
    """The predicates of a text and whether the account itself says so."""
    return {p.predicate: not p.foreign for p in found(text)}


NEWS = (
    "The ferry Adeline struck a bank on Tuesday. Divers raised the wreck. The harbour office closed the channel. "
    "Its owner hired a tug.\n\n"
)


def test_a_statement_without_marks_is_not_the_accounts() -> None:
    """The company's words stand between the account's, and nothing sets them off but "we" and "you"."""
    text = (
        f"{NEWS}We value every passenger. The crew followed the rules. We lost a fine ship.\n\nThe inquiry opens today."
    )
    said = owned(text)
    assert not any(said[p] for p in ("value", "follow", "lose"))
    assert all(said[p] for p in ("strike", "raise", "close", "hire", "open"))


@pytest.mark.parametrize(
    "text",
    [
        "We asked the owner about the bank.",
        "The owner told us the story twice.",
        "Members of Bring Us Our Boats blocked the pier.",
        "The tug has all that we know of.",
    ],
)
def test_a_reporters_we_is_the_accounts(text: str) -> None:
    """Work told, a name, and a "we" in passing print nobody's words."""
    assert all(owned(NEWS + text).values())


def test_a_letter_announced_with_a_colon_is_not_the_accounts() -> None:
    text = f"{NEWS}The crew sent this reply:\n\n- The captain slept ashore.\n\n- The mate steered.\n\nThe inquiry opens today."
    said = owned(text)
    assert not said["sleep"]
    assert not said["steer"]
    assert said["send"]
    assert said["strike"]
    assert said["open"]


def test_a_list_of_demands_is_not_the_accounts() -> None:
    text = f"{NEWS}The crew demands:\n\n- The captain sleeps ashore.\n\n- The mate steers."
    said = owned(text)
    assert not said["sleep"]
    assert not said["steer"]


def test_a_list_of_reasons_is_the_accounts_own() -> None:
    text = f"{NEWS}It looks wrong for several reasons:\n\n- The captain slept ashore.\n\n- The mate steered."
    said = owned(text)
    assert said["sleep"]
    assert said["steer"]


def test_words_in_marks_are_somebodys_though_nobody_took_them_for_a_quotation() -> None:
    text = "The owner's letter, which the court has seen, is plain: “The mate sold the compass in Orrin.”"
    assert owned(text)["sell"] is False


def test_a_remark_in_brackets_is_the_accounts() -> None:
    text = "Odile Marsh said the ship was old. (The owner bought the ship in 1980.) It sank, she said."
    article = Article(id="a", source="a.txt", text=text)
    said = Quote(parts=(article.passage(17, len(text)),), mode=Mode.INDIRECT)
    voice = {p.predicate: p.foreign for p in found(text, (said,))}
    assert (voice["buy"], voice["sink"]) == (False, True)


def test_who_denies_in_direct_speech_says_what_stands_there() -> None:
    text = "“The captain never left the ship,” Odile Marsh denied."
    article = Article(id="a", source="a.txt", text=text)
    quote = Quote(parts=(article.passage(1, 32),), mode=Mode.DIRECT, denied=True)
    (left,) = [p for p in found(text, (quote,)) if p.predicate == "leave"]
    assert left.negated


def test_a_list_of_names_is_no_headline_and_each_has_an_age() -> None:
    text = "The victims were identified as: Michael Arden, 59; Sylvia Frame, 53; and Vishnu Pandit, 61."
    ages = [p.where.exact for p in found(text) if p.predicate == "age"]
    assert ages == ["Michael Arden, 59", "Sylvia Frame, 53", "Vishnu Pandit, 61"]
    assert [p.predicate for p in found(text) if not p.verbless] == ["identify"]


def test_a_headline_in_capitals_states_nothing() -> None:
    assert found("Odile Marsh Breaks Long Silence On Harbour Plans") == ()


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("play", "Jason Marsh was to play drums for the band."),
        ("begin", "The concerts were due to begin in the spring."),
        ("perform", "The brothers were all set to perform in Brill."),
        ("leave", "The captain was about to leave."),
        ("veto", "Several members are calling for Odile Marsh to veto the bill."),
        ("veto", "Several members called on Odile Marsh to veto the bill."),
        ("resign", "The paper renewed its calls for the resignation of the mayor."),
        ("sell", "The council rejected a report that said the mayor had sold the pier."),
    ],
)
def test_what_is_to_come_wanted_or_disputed_is_not_told_as_having_happened(predicate: str, text: str) -> None:
    assert the(predicate, text).unreal


@pytest.mark.parametrize("calling", ["are calling for", "called on"])
def test_who_is_called_on_is_the_one_to_act(calling: str) -> None:
    veto = the("veto", f"Several members {calling} Odile Marsh to veto the bill.")
    assert ("subject", "odile") in parts(veto)


def test_a_verb_that_only_carries_an_event_is_that_event() -> None:
    apologized = the("apologize", "The harbour office issued an apology for the noise.")
    assert parts(apologized) == {("subject", "office")}
    assert "apologize" in apologized.terms


def test_an_event_is_the_same_by_its_noun_and_its_verb() -> None:
    noun, verb = the("die", "The death of the captain shocked Brill."), the("die", "The captain died in Brill.")
    assert "die" in noun.terms
    assert "die" in verb.terms


def test_the_name_beside_a_noun_says_who_it_is() -> None:
    marlow = Referent(name="Marlow", kind=EntityKind.PERSON)
    text = "Fashion designer and singer Odile Marlow left. The owner, Odile Marlow, apologized."
    article = Article(id="a", source="a.txt", text=text)
    start = text.rindex("Odile")
    named = Referent(name="Odile Marlow", kind=EntityKind.PERSON, mentions=(article.passage(start, start + 12),))
    (apologized,) = [p for p in found(text, referents=(marlow, named)) if p.predicate == "apologize"]
    assert [(a.head, a.referent) for a in apologized.arguments] == [("owner", 1)]


def test_what_a_condition_thinks_of_is_not_stated() -> None:
    text = "A trial is only possible if the members believe the mayor is unfit for office."
    assert "unfit" not in {p.predicate for p in found(text)}


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("search", "Officers searched the chapel, it was claimed on Monday."),
        ("detain", "It is understood that the captain was detained again."),
    ],
)
def test_what_is_claimed_by_nobody_in_particular_is_hedged(predicate: str, text: str) -> None:
    assert the(predicate, text).hedged


def test_the_day_of_something_else_dates_nothing() -> None:
    addressed = the("address", "The captain spoke on Friday but unlike on Wednesday he did not address the storm.")
    assert addressed.times == ()
    assert addressed.where.exact.startswith("unlike on Wednesday")


def test_a_noun_that_only_links_takes_no_part() -> None:
    sought = the("seek", "A man is being sought in connection with the fire at the Orrin mill.")
    assert [a.head for a in sought.arguments if a.role is Role.OBLIQUE][:1] == ["fire"]
    assert "connection" not in sought.terms


def test_who_is_wanted_for_being_something_is_it() -> None:
    being = the("be", "Odile Marsh is wanted by the harbour office for being a stowaway on the Lapwing.")
    assert "marsh" in " ".join(a.where.exact.lower() for a in being.arguments if a.role is Role.SUBJECT)


@pytest.mark.parametrize(
    "text",
    [
        "The comments from Ruiz, warning that the dam is unsafe, surprised the valley.",
        "Being told that the dam is unsafe, Ruiz left the hall.",
    ],
)
def test_what_a_participle_reports_is_nothing_the_account_says(text: str) -> None:
    assert the("unsafe", text).foreign


@pytest.mark.parametrize("verb", ["convinced", "persuaded"])
def test_what_somebody_is_to_be_convinced_of_is_left_open(verb: str) -> None:
    assert the("safe", f"Members must be {verb} that the dam is safe.").hedged


def test_what_somebody_is_asked_about_is_not_stated() -> None:
    text = "Asked whether the valley would find itself running out of water if the council waited, Ruiz offered tea."
    assert {p.predicate for p in found(text)}.isdisjoint({"run out", "run", "wait", "find"})


def test_what_a_story_alleged_is_no_fact() -> None:
    assert the(
        "have",
        "The council blamed his rival for the Harrow Post story published Friday that alleged Ruiz has had debts.",
    ).hedged


def test_what_a_condition_without_if_supposes_is_not_stated() -> None:
    text = "Had it been determined the council purposely kept the report, that would have been ruled misconduct."
    assert {p.predicate for p in found(text)}.isdisjoint({"keep", "determine"})


@pytest.mark.parametrize(
    ("word", "negated"),
    [("possible", False), ("likely", False), ("conceivable", False), ("unlikely", True), ("doubtful", True)],
)
def test_what_is_called_likely_or_not_is_left_open(word: str, negated: bool) -> None:
    left = the("leave", f"It is {word} that Marsh left the town on Monday.")
    assert left.hedged
    assert left.negated is negated


@pytest.mark.parametrize(
    ("predicate", "text", "hedged"),
    [
        ("seem", "The plan seemed dead on arrival.", True),
        ("appear", "Odile Marsh appeared on the pier at noon.", False),
    ],
)
def test_what_seems_so_is_left_open(predicate: str, text: str, hedged: bool) -> None:
    assert the(predicate, text).hedged is hedged


def test_a_day_of_the_event_before_dates_nothing_that_followed() -> None:
    assert the("resign", "The mayor resigned after the vote of Sunday.").times == ()
    killed = the("kill", "A boy of 16 was killed in the shooting of Sunday.")
    assert [t.where.exact for t in killed.times] == ["Sunday"]


def test_the_day_of_what_a_charge_is_connected_with_is_none_of_its_own() -> None:
    assert the("drop", "The charges in connection with a brawl last week have been dropped.").times == ()
    assert len(the("drop", "The charges in connection with a brawl were dropped last week.").times) == 1


@pytest.mark.parametrize(
    ("predicate", "text", "dated"),
    [
        ("start", "The war was started in response to the attacks on Sept. 11, 2001.", False),
        ("start", "The war was started on Sept. 11, 2001, in response to the attacks.", True),
        ("repeat", "Prior to the vote Tuesday, the mayor repeated his opposition.", False),
        ("repeat", "On Tuesday, the mayor repeated his opposition prior to the vote.", True),
        ("make", "Councillors have made changes to the law signed by Holm last week.", False),
        ("make", "Councillors made changes to the law on Tuesday.", True),
        ("arrest", "Police have arrested a man in a shooting on Monday.", False),
        ("arrest", "On Monday, police arrested a man in the shooting.", True),
        ("arrest", "Police have arrested a man in Orrin since Monday.", True),
        ("meet", "Holm may have met Roe in Orrin on Monday.", True),
        ("point", "The union points to a letter of March 10.", False),
        ("cut", "The firm cut 300 jobs ahead of the merger on July 1.", False),
        ("speak", "She spoke following the vote on Sunday.", False),
        ("mark", "People marched to mark the anniversary of the fire on June 14, 2017.", False),
        ("kill", "A gunman killed a man named Dunn on Sunday.", True),
        ("crash", "A train crashed into a truck carrying fuel on Sunday.", True),
        ("oppose", "The council opposed the law signed by Holm last week.", False),
    ],
)
def test_the_day_of_something_else_in_a_clause_is_not_its_own(predicate: str, text: str, dated: bool) -> None:
    assert bool(the(predicate, text).times) is dated


def test_what_is_demanded_has_not_happened() -> None:
    assert the("resign", "The mayor demanded that Vane resign.").unreal
    assert the("pay", "The union asked that she be paid.").unreal
    assert not the("resign", "The mayor said that Vane resigned.").unreal


@pytest.mark.parametrize(
    ("predicate", "text", "unreal"),
    [
        ("play", "The band was to play in Orrin.", True),
        ("sell", "The ship is to be sold.", True),
        ("begin", "The show was due to begin at noon.", True),
        ("investigate", "The police are said to be investigating the fire.", False),
        ("diagnose", "Tom Reed was the first person to be diagnosed with the fever.", False),
    ],
)
def test_what_is_to_be_is_to_come(predicate: str, text: str, unreal: bool) -> None:
    assert the(predicate, text).unreal is unreal
