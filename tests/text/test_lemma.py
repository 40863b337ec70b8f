import pytest

from twosource.text.lemma import Lemmas

LEMMAS = Lemmas(
    {"went\tVERB": "go", "wo\tAUX": "will", "bake\tVERB": "bake", "stop\tVERB": "stop", "said\tVERB": "say"}
)


@pytest.mark.parametrize(
    ("word", "pos", "lemma"),
    [
        ("went", "VERB", "go"),
        ("Said", "VERB", "say"),
        ("baking", "VERB", "bake"),
        ("stopped", "VERB", "stop"),
        ("glamping", "VERB", "glamp"),
        ("Beaten", "VERB", "beat"),
        ("bit", "VERB", "bite"),
        ("withheld", "VERB", "withhold"),
        ("beaten", "ADJ", "beaten"),
        ("vlogging", "VERB", "vlog"),
        ("retweets", "VERB", "retweet"),
        ("podcasts", "NOUN", "podcast"),
        ("bus", "NOUN", "bus"),
        ("berries", "NOUN", "berry"),
        ("churches", "NOUN", "church"),
        ("Okafors", "PROPN", "Okafors"),
        ("QUICKLY", "ADV", "quickly"),
        ("s", "VERB", "s"),
        ("ing", "VERB", "ing"),
        ("", "NOUN", ""),
    ],
)
def test_known_forms_come_from_the_table_and_others_from_rules(word: str, pos: str, lemma: str) -> None:
    assert LEMMAS.lemma(word, pos) == lemma
