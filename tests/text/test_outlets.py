"""Outlets by name and address."""

from __future__ import annotations

import pytest

from twosource.text.outlets import known, plain, same, site


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("the Guardian", "The Guardian"),
        ("nytimes.com", "New York Times"),
        ("https://www.theguardian.com/world/x", "The Guardian"),
        ("edition.cnn.com", "CNN"),
    ],
)
def test_names_and_addresses_of_one_outlet(name: str, outlet: str) -> None:
    found = known(name)
    assert found
    assert found.outlet.name == outlet
    assert found.sure


@pytest.mark.parametrize("name", ["Time", "Fox", "People", "Sun", "Street"])
def test_an_everyday_word_is_not_surely_an_outlet(name: str) -> None:
    found = known(name)
    assert found
    assert not found.sure


@pytest.mark.parametrize("name", ["", "time", "the sun", "Orrin Bugle", "orrinbugle.com", "Ida Holm"])
def test_what_no_outlet_is_called(name: str) -> None:
    assert known(name) is None


def test_wires_and_publishers_are_told() -> None:
    wire, paper = known("Reuters"), known("The Wall Street Journal")
    assert wire
    assert paper
    assert (wire.outlet.wire, paper.outlet.wire, paper.outlet.publisher) == (True, False, "News Corp")


def test_strangers_are_the_same_by_their_plain_names() -> None:
    assert same("The Orrin Bugle", "www.orrinbugle.com")
    assert not same("The Orrin Bugle", "Orrin Gazette")
    assert plain("The Orrin-Bugle!") == "orrinbugle"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.orrin-post.com/harbour/ferry.html", "orrin-post.com"),
        ("http://m.orrin-post.co.uk/1", "orrin-post.co.uk"),
        ("http://web.archive.org/web/20170313014530/http://www.orrin-post.com/1", "orrin-post.com"),
        ("https://archive.ph/abc12/https://orrin-post.com/1", "orrin-post.com"),
        ("https://www.facebook.com/orrinpost/1", None),
        ("https://uk.news.yahoo.com/1", None),
        ("harbour.html", None),
        ("", None),
        (None, None),
    ],
)
def test_the_site_that_stands_for_an_outlet(url: str | None, host: str | None) -> None:
    assert site(url) == host
