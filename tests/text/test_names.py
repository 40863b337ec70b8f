"""A small grammar stands in for the parser: ``word/POS/head/relation``, heads counted from 0 in the whole text."""

from twosource.model.language import EntityKind, Token
from twosource.text.language import load
from twosource.text.names import KINDS, Mention, settle

PERSON, ORGANIZATION, PLACE = KINDS


def text_of(*sentences: str) -> tuple[str, list[Token]]:
    text = ""
    tokens: list[Token] = []
    for number, sentence in enumerate(sentences):
        for item in sentence.split(" "):
            word, pos, *rest = item.split("/")
            head = int(rest[0]) if rest else len(tokens)
            relation = rest[1] if len(rest) > 1 else "dep"
            tokens.append(Token(word, len(text), len(text) + len(word), word, pos, head, relation, number))
            text += word + " "
        text = text[:-1] + "\n"
    return text, tokens


def mention(tokens: list[Token], words: str, kind: EntityKind = PERSON, nth: int = 0, sure: float = 0.8) -> Mention:
    parts = words.split(" ")
    places = [i for i in range(len(tokens)) if [t.text for t in tokens[i : i + len(parts)]] == parts]
    votes = [sure if k is kind else (1 - sure) / 2 for k in KINDS]
    return Mention(places[nth], places[nth] + len(parts), (votes[0], votes[1], votes[2]))


def named(text: str, tokens: list[Token], *mentions: Mention) -> list[tuple[str, str]]:
    found = settle(text, tokens, sorted(mentions, key=lambda m: m.first))
    return [(text[tokens[n.first].start : tokens[n.last - 1].end], n.kind.value) for n in found]


def test_a_name_has_the_type_that_its_mentions_vote_for() -> None:
    text, tokens = text_of(
        "Marlow/PROPN sold/VERB it/PRON", "so/ADV Marlow/PROPN said/VERB", "and/CCONJ Marlow/PROPN paid/VERB"
    )
    kinds = (ORGANIZATION, PERSON, ORGANIZATION)
    mentions = [mention(tokens, "Marlow", kind, nth) for nth, kind in enumerate(kinds)]
    assert named(text, tokens, *mentions) == [("Marlow", "organization")] * 3


def test_a_surname_is_the_person_whose_full_name_is_printed() -> None:
    text, tokens = text_of("Ada/PROPN North/PROPN spoke/VERB", "then/ADV North/PROPN left/VERB")
    mentions = mention(tokens, "Ada North"), mention(tokens, "North", PLACE, 1)
    assert named(text, tokens, *mentions) == [("Ada North", "person"), ("North", "person")]


def test_a_missed_mention_of_a_known_name_is_found() -> None:
    text, tokens = text_of("Ada/PROPN North/PROPN spoke/VERB", "he/PRON told/VERB Ada/PROPN North/PROPN so/ADV")
    assert named(text, tokens, mention(tokens, "Ada North")) == [("Ada North", "person")] * 2


def test_a_missed_name_at_the_end_of_the_text_ends_with_it() -> None:
    text, tokens = text_of(
        "Harrow/PROPN Films/PROPN Group/PROPN Limited/PROPN sold/VERB it/PRON",
        "so/ADV Harrow/PROPN Films/PROPN said/VERB",
        "SOURCE/NOUN Harrow/PROPN Films/PROPN",
    )
    long = mention(tokens, "Harrow Films Group Limited", ORGANIZATION)
    short = mention(tokens, "Harrow Films", ORGANIZATION, nth=1)
    found = settle(text, tokens, [long, short])
    assert found[-1].last == len(tokens)


def test_a_word_like_a_name_is_none_in_small_letters() -> None:
    text, tokens = text_of("Page/PROPN spoke/VERB", "on/ADP page/NOUN nine/NUM")
    assert named(text, tokens, mention(tokens, "Page")) == [("Page", "person")]


def test_titles_articles_and_trailing_links_are_no_part_of_a_name() -> None:
    text, tokens = text_of("Mr./PROPN Lund/PROPN met/VERB the/DET Harbour/PROPN Board/PROPN of/ADP it/PRON")
    mentions = mention(tokens, "Mr. Lund"), mention(tokens, "the Harbour Board of", ORGANIZATION)
    assert named(text, tokens, *mentions) == [("Lund", "person"), ("Harbour Board", "organization")]


def test_a_lone_article_letter_or_weekday_is_no_name() -> None:
    text, tokens = text_of("A/DET crowd/NOUN met/VERB R/PROPN on/ADP Wednesday/PROPN")
    mentions = mention(tokens, "A", ORGANIZATION), mention(tokens, "R"), mention(tokens, "Wednesday")
    assert named(text, tokens, *mentions) == []


def test_the_rest_of_a_name_is_taken_from_the_parse() -> None:
    text, tokens = text_of("then/ADV Ada/PROPN/1/nsubj North/PROPN/1/flat Vale/PROPN/1/flat spoke/VERB")
    assert named(text, tokens, mention(tokens, "Ada North")) == [("Ada North Vale", "person")]


def test_halves_of_one_name_are_joined() -> None:
    text, tokens = text_of("in/ADP New/PROPN/2/compound Vale/PROPN/2/obl it/PRON rained/VERB")
    mentions = mention(tokens, "New", PLACE), mention(tokens, "Vale", PLACE)
    assert named(text, tokens, *mentions) == [("New Vale", "place")]


def test_two_names_side_by_side_stay_two() -> None:
    text, tokens = text_of("Google/PROPN/2/compound chief/NOUN Ada/PROPN/1/appos North/PROPN/2/flat left/VERB")
    mentions = mention(tokens, "Google", ORGANIZATION), mention(tokens, "Ada North")
    assert named(text, tokens, *mentions) == [("Google", "organization"), ("Ada North", "person")]


def test_capitals_of_a_headline_make_no_name_that_the_text_does_not_have() -> None:
    text, tokens = text_of(
        "Quiet/PROPN Luxury/PROPN Returns/VERB As/ADP Marlow/PROPN Opens/VERB",
        "the/DET house/NOUN of/ADP Marlow/PROPN opened/VERB a/DET shop/NOUN ./PUNCT",
    )
    mentions = mention(tokens, "Quiet Luxury", ORGANIZATION), mention(tokens, "Marlow", ORGANIZATION, 1)
    assert named(text, tokens, *mentions) == [("Marlow", "organization")] * 2


def test_a_text_that_is_one_headline_keeps_its_names() -> None:
    text, tokens = text_of("Ada/PROPN North/PROPN Opens/VERB Harbour/NOUN")
    assert named(text, tokens, mention(tokens, "Ada North")) == [("Ada North", "person")]


def test_no_two_names_overlap() -> None:
    text, tokens = text_of("Ada/PROPN North/PROPN Vale/PROPN spoke/VERB")
    mentions = mention(tokens, "Ada North"), mention(tokens, "North Vale", PLACE)
    assert named(text, tokens, *mentions) == [("Ada North Vale", "person")]


def test_halves_are_joined_as_another_place_prints_the_name() -> None:
    text, tokens = text_of("Ada/PROPN North/PROPN spoke/VERB", "of/ADP Ada/PROPN North/PROPN 's/PART plan/NOUN")
    mentions = mention(tokens, "Ada North"), mention(tokens, "Ada", nth=1), mention(tokens, "North", PLACE, 1)
    assert named(text, tokens, *mentions) == [("Ada North", "person")] * 2


def test_the_seat_of_a_member_of_congress_is_no_name() -> None:
    text, tokens = text_of("Ada/PROPN North/PROPN (/PUNCT D/PROPN -/PUNCT Mont/PROPN )/PUNCT spoke/VERB")
    assert named(text, tokens, mention(tokens, "Ada North"), mention(tokens, "D - Mont")) == [("Ada North", "person")]
    text, tokens = text_of("the/DET Vale/PROPN Republican/PROPN spoke/VERB")
    assert named(text, tokens, mention(tokens, "Vale Republican", ORGANIZATION)) == []


def test_what_the_network_lost_behind_of_is_taken_back() -> None:
    text, tokens = text_of("the/DET Hall/PROPN of/ADP Rivers/PROPN opened/VERB")
    assert named(text, tokens, mention(tokens, "Hall of", ORGANIZATION)) == [("Hall of Rivers", "organization")]


def test_an_outlet_that_everybody_knows_is_an_organisation() -> None:
    text, tokens = text_of("it/PRON told/VERB Reuters/PROPN so/ADV")
    assert named(text, tokens, mention(tokens, "Reuters")) == [("Reuters", "organization")]


def test_a_small_word_before_a_name_is_no_part_of_it() -> None:
    text, tokens = text_of("his/PRON pal/PROPN Ada/PROPN North/PROPN spoke/VERB")
    assert named(text, tokens, mention(tokens, "pal Ada North")) == [("Ada North", "person")]


def test_a_storm_is_nobody() -> None:
    text, tokens = text_of(
        "Hurricane/PROPN Odile/PROPN came/VERB", "Odile/PROPN grew/VERB", "Odile/PROPN Brandt/PROPN fled/VERB"
    )
    mentions = [mention(tokens, "Odile"), mention(tokens, "Odile", nth=1), mention(tokens, "Odile Brandt")]
    assert named(text, tokens, *mentions) == [("Odile Brandt", "person")]
    mentions[0] = mention(tokens, "Hurricane Odile")
    assert named(text, tokens, *mentions) == [("Odile Brandt", "person")]
    assert named(text, tokens, *mentions[1:]) == [("Odile Brandt", "person")]


def test_a_title_is_no_person_beside_the_name() -> None:
    text, tokens = text_of("the/DET Prophet/PROPN Mirza/PROPN spoke/VERB", "then/ADV King/PROPN spoke/VERB")
    mentions = [mention(tokens, words) for words in ("Prophet", "Mirza", "King")]
    assert [name for name, _ in named(text, tokens, *mentions)] == ["Mirza", "King"]


def test_the_end_of_an_office_is_no_part_of_a_name() -> None:
    text, tokens = text_of(
        "Minister/PROPN/3/nmod of/ADP/2/case Defense/PROPN/3/nmod Ada/PROPN/5/nsubj North/PROPN/3/flat spoke/VERB/5/root"
    )
    assert named(text, tokens, mention(tokens, "Defense Ada North")) == [("Ada North", "person")]


def test_the_letter_before_a_name_is_a_part_of_it() -> None:
    text, tokens = text_of("A./PROPN/1/nmod Noel/PROPN/3/nsubj North/PROPN/1/flat spoke/VERB/3/root")
    assert named(text, tokens, mention(tokens, "Noel North")) == [("A. Noel North", "person")]


def test_an_organisation_is_named_up_to_the_word_that_tells_its_kind() -> None:
    text, tokens = text_of(
        "shares/NOUN of/ADP Lauda/PROPN/3/compound Books/PROPN/3/nmod rose/VERB again/ADV",
        "ads/NOUN for/ADP Lauda/PROPN/9/compound Watch/PROPN/9/nmod ran/VERB again/ADV",
    )
    mentions = [mention(tokens, "Lauda", ORGANIZATION), mention(tokens, "Lauda", ORGANIZATION, nth=1)]
    assert [name for name, _ in named(text, tokens, *mentions)] == ["Lauda Books", "Lauda"]


def test_an_acronym_is_a_person_only_where_nothing_else_is_likely() -> None:
    text, tokens = text_of("LRHA/PROPN denied/VERB it/PRON", "TK/PROPN and/CCONJ OLM/PROPN denied/VERB it/PRON")
    doubtful, sure = mention(tokens, "LRHA", sure=0.6), mention(tokens, "OLM", sure=0.96)
    assert named(text, tokens, doubtful, sure) == [("LRHA", "organization"), ("OLM", "person")]


def test_an_address_is_no_name() -> None:
    text, tokens = text_of("write/VERB to/ADP ada.north@example.org/PROPN or/CCONJ @ada_north/PROPN")
    assert named(text, tokens, mention(tokens, "ada.north@example.org"), mention(tokens, "@ada_north")) == []


def test_a_forename_like_a_small_word_of_another_language_is_kept() -> None:
    text, tokens = text_of("Ben/PROPN and/CCONJ Al/PROPN saw/VERB A./PROPN Moreau/PROPN of/ADP Lund/PROPN")
    mentions = [mention(tokens, words) for words in ("Ben", "Al", "A. Moreau of")]
    assert [name for name, _ in named(text, tokens, *mentions)] == ["Ben", "Al", "A. Moreau of Lund"]


def test_the_second_syllable_of_a_given_name_is_a_part_of_it() -> None:
    for text, name in (
        ("Tse Kar-wing left Orrin.", "Tse Kar-wing"),
        ("Ada Lund-led firm left.", "Ada Lund"),
    ):
        analysis = load().analyse(text)
        found = [text[analysis.tokens[n.first].start : analysis.tokens[n.last - 1].end] for n in analysis.names]
        assert name in found
