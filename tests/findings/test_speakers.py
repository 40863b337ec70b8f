"""Who speaks: names, pronouns, descriptions, unnamed sources; and nobody where the text does not tell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.findings.speakers import speakers
from twosource.model.article import Article
from twosource.model.finding import Mode, Quote, Referent
from twosource.model.language import EntityKind
from twosource.text.language import load

OPEN, CLOSE = "“", "”"


def heard(text: str, *sources: str | None, follows: dict[int, int] | None = None) -> list[Referent | None]:
    """The speakers of the quotations in a text, given the words that stand as the source of each."""
    article = Article(id="a", source="a.txt", text=text)
    analysis = load().analyse(text)
    quotes, at = [], 0
    for i, source in enumerate(sources):
        start = text.index(OPEN, at) + 1
        end = text.index(CLOSE, start)
        at = end
        quotes.append(
            Quote(
                parts=(article.passage(start, end),),
                mode=Mode.DIRECT,
                source=_near(article, source, start, end) if source else None,
                follows=(follows or {}).get(i),
            )
        )
    said, referents = speakers(article, analysis, quotes)
    return [None if q.speaker is None else referents[q.speaker] for q in said]


def _near(article: Article, words: str, start: int, end: int):  # type: ignore[no-untyped-def]
    behind = article.text.find(words, end)
    before = article.text.rfind(words, 0, start)
    near = behind if behind >= 0 and (before < 0 or behind - end <= start - before) else before
    assert near >= 0
    return article.passage(near, near + len(words))


def names(text: str, *sources: str | None) -> list[str | None]:
    return [r.name if r else None for r in heard(text, *sources)]


def test_a_surname_is_the_person_named_before() -> None:
    text = "Helen Marsh opened the bridge on Monday. “It will hold,” Marsh said."
    assert names(text, "Marsh") == ["Helen Marsh"]


def test_a_pronoun_is_the_one_of_its_gender() -> None:
    text = "Helen Marsh met Peter Dyer on the bridge. “It will hold,” she said."
    assert names(text, "she") == ["Helen Marsh"]


def test_a_pronoun_between_two_equals_is_nobody() -> None:
    text = "Paul Marsh and Peter Dyer opened the bridge. “It will hold,” he said."
    assert names(text, "he") == [None]


def test_a_pronoun_goes_on_with_who_spoke_last() -> None:
    text = (
        "“It will hold,” Helen Marsh said.\n\nThe bridge was built by Anna Dyer.\n\n"
        "“We tested it,” Helen Marsh added. “Twice,” she said."
    )
    assert names(text, "Helen Marsh", "Helen Marsh", "she") == ["Helen Marsh"] * 3


def test_nobody_speaks_of_herself_by_name() -> None:
    text = "Helen Marsh told the court about Anna Dyer. “I never met Helen Marsh,” she said."
    assert names(text, "she") != ["Helen Marsh"]


def test_a_long_quotation_does_not_make_us_forget_who_speaks() -> None:
    talk = "The town is poor. The mill is shut. The river is low. The road is bad. Nobody comes. Nobody pays."
    text = f"“{talk}” Paul Marsh said.\n\n“{talk} Ask Peter Dyer,” he added."
    assert names(text, "Paul Marsh", "he") == ["Paul Marsh", "Paul Marsh"]


def test_a_pronoun_before_its_name_looks_forward() -> None:
    text = "Although she called the plan “sound advice” in May, Helen Marsh voted against it."
    assert names(text, "she") == ["Helen Marsh"]


def test_one_of_them_is_whom_the_text_names_behind() -> None:
    text = f"{OPEN}It is not for sale,{CLOSE} says one of the men, Casey Dean, from Orrin."
    (speaker,) = heard(text, "one of the men")
    assert speaker is not None
    assert speaker.name == "Casey Dean"


def test_it_is_no_place_that_only_lies_somewhere() -> None:
    text = f"The chain pulled out of Iceland in 2009. {OPEN}It costs too much,{CLOSE} it said."
    assert heard(text, "it") == [None]


def test_they_is_a_body_or_a_group() -> None:
    text = "Torvik Shipping sold the yard on Monday. “We are sorry,” they said in a statement."
    assert names(text, "they") == ["Torvik Shipping"]
    group = "Residents gathered at the gate. “We are sorry,” they said."
    (residents,) = heard(group, "they")
    assert residents is not None
    assert (residents.name, residents.plural, residents.named) == ("Residents", True, False)


@pytest.mark.parametrize(
    "text",
    [
        "The Orrin council and the harbour board released a statement: “It will hold.”",
        "A statement from the Orrin council and the harbour board read: “It will hold.”",
    ],
)
def test_a_joint_statement_is_no_word_of_one_of_them(text: str) -> None:
    (both,) = heard(
        text, text.split("statement", maxsplit=1)[0] + "statement" if text.startswith("A") else "a statement"
    )
    assert both is not None
    assert (both.name.lower(), both.plural, both.named) == ("the orrin council and the harbour board", True, False)


def test_a_spokesman_is_not_the_one_he_speaks_for() -> None:
    text = "Torvik Shipping sold the yard. “We are sorry,” a spokesman for Torvik Shipping said."
    (spokesman,) = heard(text, "a spokesman for Torvik Shipping")
    assert spokesman is not None
    assert (spokesman.name, spokesman.named, spokesman.kind) == (
        "a spokesman for Torvik Shipping",
        False,
        EntityKind.PERSON,
    )


def test_a_named_spokeswoman_is_a_person_of_her_own() -> None:
    text = "Torvik Shipping sold the yard. “We are sorry,” Torvik Shipping spokeswoman Jane Roe said."
    assert names(text, "Torvik Shipping spokeswoman Jane Roe") == ["Jane Roe"]


def test_a_campaign_is_not_the_candidate() -> None:
    text = "Helen Marsh runs for mayor. “We are winning,” the Marsh campaign said."
    (campaign,) = heard(text, "the Marsh campaign")
    assert campaign is not None
    assert (campaign.name, campaign.named) == ("the Marsh campaign", False)


def test_a_letter_that_others_sent_is_not_the_last_speakers() -> None:
    text = (
        "“My plan is sound,” Ada Roe said. The latest blow comes in a letter signed by ninety teachers at "
        "Harrow College. The letter says, “We would fail you if we did not challenge your plan to close the schools.”"
    )
    assert names(text, "Ada Roe", "The letter") == ["Ada Roe", "The letter"]


def test_the_statement_in_which_somebody_said_so_is_still_hers() -> None:
    text = "“We are sorry,” Ada Roe said in a statement. “It will not happen again,” the statement said."
    assert names(text, "Ada Roe", "the statement") == ["Ada Roe", "Ada Roe"]


def test_the_letter_is_whose_it_was_said_to_be_where_it_was_brought_up() -> None:
    text = "Ada Roe told of it in a letter from her lawyer, Otto Quill, to the council. “She has no choice,” the letter read."
    assert names(text, "the letter") == ["Otto Quill"]


def test_it_goes_on_with_what_the_sentence_before_tells_of() -> None:
    text = (
        "Torvik Shipping has a rule. “We keep it,” Torvik Shipping said. The lawsuit calls the rule a sham. It also claims "
        "“the managers have a free hand,” and that nobody looks."
    )
    assert names(text, "Torvik Shipping", "It") == ["Torvik Shipping", "The lawsuit"]


def test_he_is_whom_the_sentence_before_tells_of_the_answer() -> None:
    text = (
        "Helen Marsh sat with the judges. “Managers have a free hand,” said Peter Dyer, the lawyer. "
        "That did not satisfy Otto Quill. “If you tell them how, they have none,” he said."
    )
    assert names(text, "Peter Dyer", "he") == ["Peter Dyer", "Otto Quill"]


def test_he_is_whom_a_thing_befell_in_the_sentence_before() -> None:
    text = (
        "“It is late,” Peter Dyer told the judges. Helen Marsh wrote it down. "
        "The argument annoyed Otto Quill. “If you tell them how, they have none,” he said."
    )
    assert names(text, "Peter Dyer", "he") == ["Peter Dyer", "Otto Quill"]


def test_a_comment_on_a_network_is_not_the_networks() -> None:
    text = "Otto Quill wrote to the police. “This is no joke,” said the Facebook comment."
    assert names(text, "the Facebook comment") != ["Facebook"]


def test_what_somebody_does_is_not_told_of_him() -> None:
    text = (
        "Ada Roe and Peter Dyer wrote a letter. “It is late,” Peter Dyer said. "
        "This condemned Otto Quill’s plan. “The town has been told,” he said."
    )
    assert names(text, "Peter Dyer", "he")[1] != "Otto Quill"


def test_a_statement_is_its_authors_words() -> None:
    text = "Torvik Shipping sold the yard. “We are sorry,” a statement from Torvik Shipping said."
    assert names(text, "a statement from Torvik Shipping") == ["Torvik Shipping"]


def test_who_publishes_a_post_speaks_in_it() -> None:
    text = "Helen Marsh published a blog post on Monday. It said “we will win” in capitals."
    assert names("Helen Marsh published a blog post saying “we will win” in capitals.", "a blog post") == [
        "Helen Marsh"
    ]
    assert names(text, "Helen Marsh") == ["Helen Marsh"]


def test_a_newspaper_is_named_before_its_noun() -> None:
    text = "The bridge is open. “It will hold,” the Daily Mirror newspaper said."
    assert names(text, "the Daily Mirror newspaper") == ["Daily Mirror"]


def test_a_thing_is_no_speaker() -> None:
    text = "Helen Marsh opened the bridge. “It will hold,” the gate said."
    assert names(text, "the gate") == [None]


def test_the_place_of_a_body_does_not_speak() -> None:
    """A source that the finder has cut short goes back to its noun."""
    text = "Several newspapers in Norway and Denmark wrote “it will hold” on Monday."
    (papers,) = heard(text, "Denmark")
    assert papers is not None
    assert papers.name == "Several newspapers in Norway and Denmark"


def test_an_unnamed_source_is_kept_as_described() -> None:
    text = "The yard was sold. “It was cheap,” a person familiar with the talks said."
    (source,) = heard(text, "a person familiar with the talks")
    assert source is not None
    assert (source.name, source.named, source.plural) == ("a person familiar with the talks", False, False)


def test_the_source_is_the_source_of_before() -> None:
    text = "“It was cheap,” a source told reporters. “Too cheap,” the source said."
    first, second = heard(text, "a source", "the source")
    assert first is second


def test_a_description_is_the_one_it_is_tied_to() -> None:
    text = "Reality star Nell Ashby has bought a castle. “I paid in cash,” the reality star said."
    assert names(text, "the reality star") == ["Nell Ashby"]


@pytest.mark.parametrize("source", ["I", "we"])
def test_the_writer_is_no_speaker(source: str) -> None:
    text = f"Helen Marsh opened the bridge. “It will hold,” {source} said to her."
    assert names(text, source) == [None]


def test_no_source_is_nobody() -> None:
    assert names("Helen Marsh opened the bridge. “It will hold.”", None) == [None]


def test_what_follows_has_the_same_speaker() -> None:
    text = "“It will hold,” Helen Marsh said.\n\n“We tested it twice.”"
    assert [r and r.name for r in heard(text, "Helen Marsh", None, follows={1: 0})] == ["Helen Marsh", "Helen Marsh"]


def test_a_name_that_the_model_overlooked_still_speaks() -> None:
    """Whoever is the source of a quotation by a capital name is a name."""
    text = "The bridge is open. “It will hold,” said Xqvorn."
    (speaker,) = heard(text, "Xqvorn")
    assert speaker is not None
    assert (speaker.name, speaker.named) == ("Xqvorn", True)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "Helen Marsh |he |said |“We |know.” |the singer |, |. |a source |\n\n|they |Torvik Shipping ".split("|")
        ),
        max_size=25,
    ).map("".join),
    st.lists(st.integers(0, 200), min_size=4, max_size=4),
)
def test_a_speaker_is_a_referent_whatever_the_quotations(text: str, cuts: list[int]) -> None:
    """Sources and quotations may be any passages; the answer keeps them and points to referents."""
    article = Article(id="a", source="a.txt", text=text)
    a, b, c, d = sorted(min(cut, len(text)) for cut in cuts)
    quotes = (Quote(parts=(article.passage(a, b),), mode=Mode.DIRECT, source=article.passage(c, d)),)
    said, referents = speakers(article, load().analyse(text), quotes)
    assert [q.parts for q in said] == [q.parts for q in quotes]
    assert all(q.speaker is None or referents[q.speaker].mentions for q in said)
    assert all(name in text for r in referents for name in r.aliases)
    # A name may lack a mark whose fellow stands outside it.
    bare = text.translate(_MARKS)
    assert all(r.name.translate(_MARKS) in bare for r in referents)


_MARKS = str.maketrans("", "", "“”")
