"""Places where an article says that it has something from somewhere else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from twosource.findings.citations import citations
from twosource.findings.citations.own import is_own
from twosource.model.article import Article
from twosource.model.errors import ModelError
from twosource.model.finding import Citation, Mode, OriginKind, Quote, Referent
from twosource.model.language import EntityKind
from twosource.text.language import Analyser, load


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    try:
        return load()
    except ModelError:
        pytest.skip("the language model is not installed")


def _find(
    analyser: Analyser, text: str, *, outlet: str | None = None, quotes: Sequence[str] = (), people: Sequence[str] = ()
) -> tuple[Citation, ...]:
    article = Article(id="a", source="a.txt", text=text, outlet=outlet)
    places = [article.passage(text.index(q), text.index(q) + len(q)) for q in quotes]
    said = [Quote(parts=(p,), mode=Mode.DIRECT) for p in places]
    referents = [Referent(name=p, kind=EntityKind.PERSON) for p in people]
    return citations(article, analyser.analyse(text), referents, said)


def _cited(found: Sequence[Citation]) -> list[tuple[str, str]]:
    return [(c.where.exact, c.cites) for c in found]


@pytest.mark.parametrize(
    ("text", "where", "cites"),
    [
        ("TMZ reported that the ferry had struck a sandbank.", "TMZ reported", "TMZ"),
        ("The Courier's Oct. 20 story said that it was dark.", "The Courier's Oct. 20 story", "Courier"),
        ("The Courier’s Thursday night report claimed that it sank.", "The Courier’s Thursday night report", "Courier"),
        ("According to the Guardian, the ferry struck a sandbank.", "According to the Guardian", "Guardian"),
        ("The ferry struck a sandbank, according to Reuters.", "according to Reuters", "Reuters"),
        ("Captain Ida Holm told the Orrin Courier that it was dark.", "told the Orrin Courier", "Orrin Courier"),
        (
            "The story was first reported by the Kessel Gazette.",
            "first reported by the Kessel Gazette",
            "Kessel Gazette",
        ),
        ("Holm said in an interview with CNN that it was dark.", "in an interview with CNN", "CNN"),
        ("Holm disputed a report in the Orrin Herald on Tuesday.", "a report in the Orrin Herald", "Orrin Herald"),
        ("Holm told News 2 that it was dark.", "told News 2", "News 2"),
        ("Holm wrote an article for Harrow Shoals.", "wrote an article for Harrow Shoals", "Harrow Shoals"),
        (
            "The story was originally published on Harrow Online.",
            "originally published on Harrow Online",
            "Harrow Online",
        ),
        ("The Orrin Courier also picked up the story.", "The Orrin Courier also picked up the story", "Orrin Courier"),
        ("It sank, according to tech site WaveWatch.", "according to tech site WaveWatch", "WaveWatch"),
        ("Fox News confirmed to the Orrin Courier that it sank.", "confirmed to the Orrin Courier", "Orrin Courier"),
        (
            "It sank, according to a report from travel news site Kelp.",
            "according to a report from travel news site Kelp",
            "Kelp",
        ),
        ("Holm told NBC 4 that it was dark.", "told NBC 4", "NBC 4"),
        ("Holm told NBC Orrin that it was dark.", "told NBC Orrin", "NBC Orrin"),
        ("Holm told FOX Kessel News that it was dark.", "told FOX Kessel News", "FOX Kessel News"),
        ("It was dark, CBS Chicago reported.", "CBS Chicago reported", "CBS Chicago"),
        ("Holm told NBC Monday that it was dark.", "told NBC", "NBC"),
        ("Holm told ABC News that it was dark.", "told ABC News", "ABC News"),
        ("Holm told NBC Sports that it was dark.", "told NBC", "NBC"),
        ("Holm told NBC Roe had left.", "told NBC", "NBC"),
        ("Holm told CNN affiliate WKRT that it was dark.", "told CNN affiliate WKRT", "WKRT"),
        ("Holm told Denver Fox affiliate KWRT-TV it was dark.", "told Denver Fox affiliate KWRT-TV", "KWRT-TV"),
        ("An Orrin Herald report named three sailors.", "An Orrin Herald report", "Orrin Herald"),
        ("The bank was unmarked, the Kessel Gazette wrote on Monday.", "the Kessel Gazette wrote", "Kessel Gazette"),
        (
            "The Kessel Gazette, a weekly in Orrin, described it as dark.",
            "The Kessel Gazette, a weekly in Orrin, described",
            "Kessel Gazette",
        ),
        (
            "The Kessel Gazette on May 6, 2031, called it dark.",
            "The Kessel Gazette on May 6, 2031, called",
            "Kessel Gazette",
        ),
        (
            "The Orrin Courier's Jane Doe reported that it was dark.",
            "The Orrin Courier's Jane Doe reported",
            "Orrin Courier",
        ),
        ("“It was dark,” reported the Kessel Gazette.", "reported the Kessel Gazette", "Kessel Gazette"),
        ("The ferry sank, writes the newspaper Orrin Post.", "writes the newspaper Orrin Post", "Orrin Post"),
        ("The ferry sank, as the agency Reuters reports.", "the agency Reuters reports", "Reuters"),
        ("The ferry sank, so the newspaper Orrin Post.", "so the newspaper Orrin Post", "Orrin Post"),
        ("The news agency Belltower reports this.", "The news agency Belltower reports", "Belltower"),
    ],
)
def test_an_outlet_named_as_the_source(analyser: Analyser, text: str, where: str, cites: str) -> None:
    (found,) = _find(analyser, text)
    assert (found.where.exact, found.cites) == (where, cites)
    assert found.about is not None
    assert found.about.exact == text
    assert found.kind is (OriginKind.WIRE if cites == "Reuters" else OriginKind.OUTLET)


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("Holm told KORN-TV that it was dark.", ["KORN-TV"]),
        ("Sources tell Or/rin that it was dark. According to Or/rin, Holm wept.", ["Or/rin", "Or/rin"]),
        ("It was first reported by state-run newspaper Orrin Evening News.", ["Orrin Evening News"]),
        ("It was dark, according to Orrin News Agency ORA.", ["Orrin News Agency ORA"]),
        ("It was dark, Holm said, as cited by the Orrin news agency.", ["Orrin"]),
        ("According to WaveWatch, the ferry struck a sandbank.", ["WaveWatch"]),
        ("As WaveWatch notes, the ferry struck a sandbank.", ["WaveWatch"]),
        (
            "The Orrinoscope reports that Holm wept. It was dark, according to the Orrinoscope.",
            ["Orrinoscope", "Orrinoscope"],
        ),
        (
            "Then latimes.com checked the tale and claimed that it was a stunt.",
            ["Los Angeles Times"],
        ),
        ("The website Kelper posted the article that Holm was dead.", ["Kelper"]),
        ("It was obtained by the Orrin Courier and CNN on Monday.", ["Orrin Courier", "CNN"]),
        ("The cable, sent under his name and marked SECRET, warned that it was dark.", ["cable"]),
        ("The original draft of the speech said that it was dark.", ["original draft"]),
        ("It was dark, according to excerpts of the speech.", ["excerpts"]),
        ("Holm wept, according to Harbour Commission data.", ["Harbour Commission data"]),
        ("Holm appeared on CNN’s “Hour” on Sunday.", ["CNN"]),
        ("On CNN’s “Hour,” Holm said that it was dark.", ["CNN"]),
        ("Holm called it dangerous in a Washington Post op-ed.", ["Washington Post"]),
        ("Holm wrote of it in an op-ed for CNN, saying that it was dark.", ["CNN"]),
        ("Somebody told WVBXT's Ray Villeda that it was dark. According to WVBXT, Holm wept.", ["WVBXT", "WVBXT"]),
        ("It stands in a story that appeared on CNN’s website.", ["CNN"]),
        ("It is told in a post on WaveWatch. It was dark, WaveWatch reports.", ["WaveWatch", "WaveWatch"]),
        ("A clerk confirmed the news to CNN on Monday.", ["CNN"]),
        ("Forbes wrote on Wednesday that it was dark.", ["Forbes"]),
        ("It was debunked by the site Kelper on Monday.", ["Kelper"]),
        ("It was dark, according to a poll conducted for the harbour.", ["poll"]),
        ("A review of the records shows that it was dark.", ["review"]),
        ("As CNN reported, it was dark.", ["CNN"]),
        ("The Kelper Report’s piece said that it was dark.", ["Kelper Report"]),
    ],
)
def test_what_is_cited(analyser: Analyser, text: str, cites: Sequence[str]) -> None:
    assert [c.cites for c in _find(analyser, text)] == cites


@pytest.mark.parametrize(
    "text",
    [
        "Captain Ida Holm said that it was dark.",
        "The lost file containing her voice was found on Friday.",
        "Holm told White House reporters that it was dark. According to White House officials, Holm wept.",
        "Kelper reports a loss. It was dark.",
        "Holm posted the pictures on Kelper and Orrin and wept.",
        "As IT news sites reported defects, Holm told IT about them.",
        "Holm spoke to a local TV station. A local TV station reported that it was dark.",
        "It is a draft that said nothing. The review showed it.",
        "Holm took a swipe at CNN, saying that it was dark.",
        "Holm was to appear on CNN on Monday.",
        "It is better known thanks to its appearance on LinkedIn this month.",
        "As CNN previously reported, it was dark.",
        "According to Ida Holm, it was dark.",
        "Holm told passengers that it was dark.",
        "Holm told Congress that it was dark.",
        "She reads the Guardian every morning.",
        "Time and again the ferry struck a sandbank.",
        "The sun said goodbye to the harbour.",
        "CNN has moved into a new building.",
        "According to the official Kelp site, the phone is new.",
        "There is a two-story building on 34th Street.",
        "The report said that it was dark.",
        "According to Metro police, the ferry struck a sandbank.",
        "According to multiple reports, the ferry struck a sandbank.",
        "Holm has had the posts on his account and on Wavespot restricted.",
        "The service will be available via Harrow TV, which costs $69.",
        "They are in talks about the Harrow TV, reports Ada Oke, writing for a weekly.",
    ],
)
def test_a_person_or_a_mere_mention_is_no_citation(analyser: Analyser, text: str) -> None:
    assert _find(analyser, text) == ()


def test_an_outlet_whose_name_a_person_of_the_story_bears(analyser: Analyser) -> None:
    text = "Martin Fox was on deck. Holm told Fox that it was dark."
    assert _find(analyser, text, people=["Martin Fox"]) == ()


def test_no_outlet_cites_itself(analyser: Analyser) -> None:
    text = "Holm told the Guardian that it was dark."
    assert _find(analyser, text, outlet="theguardian.com") == ()
    assert _find(analyser, text, outlet="The Guardian") == ()
    assert _cited(_find(analyser, text, outlet="BBC News")) == [("told the Guardian", "Guardian")]


def test_no_outlet_cites_itself_by_its_short_name(analyser: Analyser) -> None:
    text = "Holm told the Courier that it was dark."
    assert _find(analyser, text, outlet="The Orrin Courier") == ()
    assert _cited(_find(analyser, text, outlet="The Orrin Gazette")) == [("told the Courier", "Courier")]
    other = "The Kessel Courier opened in 1920. Holm told the Courier that it was dark."
    assert [c.cites for c in _find(analyser, other, outlet="The Orrin Courier")] == ["Kessel Courier"]


@pytest.mark.parametrize(
    "sentence",
    [
        "She told us later that the bank was unmarked.",
        "If any Orrin Weekly readers were aboard, we want to hear of it.",
    ],
)
def test_the_outlet_that_an_article_calls_us_is_its_own(analyser: Analyser, sentence: str) -> None:
    assert _find(analyser, f"Holm told Orrin Weekly that it was dark. {sentence}") == ()


def test_an_outlet_that_we_asked_is_not_us(analyser: Analyser) -> None:
    text = "Holm told Orrin Weekly that it was dark. We asked Orrin Weekly about it."
    assert [c.cites for c in _find(analyser, text)] == ["Orrin Weekly"]
    text = "Holm told Orrin Weekly that it was dark. The captain told us later. Orrin Weekly reported that he wept."
    assert [c.cites for c in _find(analyser, text)] == ["Orrin Weekly", "Orrin Weekly"]


@pytest.mark.parametrize("turned", ["This reports the agency Reuters.", "That was reported by Reuters."])
def test_a_sentence_that_only_names_the_source_covers_the_paragraph_before_it(analyser: Analyser, turned: str) -> None:
    text = f"It rained.\n\nThe ferry has sunk. It was dark. {turned} Nobody was hurt."
    (found,) = _find(analyser, text)
    assert found.cites == "Reuters"
    assert found.about is not None
    assert found.about.exact == f"The ferry has sunk. It was dark. {turned}"


def test_a_speaker_who_cites_is_no_citation_of_the_article(analyser: Analyser) -> None:
    said = "The Guardian reported that it was dark."
    assert _find(analyser, f"“{said}” Holm said.", quotes=[said]) == ()


def test_a_site_named_in_passing_covers_its_line_only(analyser: Analyser) -> None:
    text = "Reports have surfaced (via /r/kelpboats) that it was dark.\n\nThe ferry sank."
    (found,) = _find(analyser, text)
    assert (found.cites, found.kind) == ("/r/kelpboats", OriginKind.UNKNOWN)
    assert found.about is not None
    assert found.about.end < text.index("The ferry")


def test_the_outlet_and_the_paper_are_those_named_before(analyser: Analyser) -> None:
    text = "The Orrin Courier reported that it was dark. The newspaper said the bank was unmarked."
    assert _cited(_find(analyser, text)) == [
        ("The Orrin Courier reported", "Orrin Courier"),
        ("The newspaper said", "Orrin Courier"),
    ]


def test_a_short_name_cites_by_the_full_one(analyser: Analyser) -> None:
    text = "The Orrin Courier reported that it was dark. According to the Courier, the bank was unmarked."
    assert [c.cites for c in _find(analyser, text)] == ["Orrin Courier", "Orrin Courier"]


def test_a_name_that_no_list_has_and_that_only_is_told_things(analyser: Analyser) -> None:
    text = "Harbour staff told WaveWatch that it was dark."
    assert _cited(_find(analyser, text)) == [("told WaveWatch", "WaveWatch")]


@pytest.mark.parametrize(
    ("text", "where", "cites"),
    [
        ("Police wrote an incident report. Roe was armed, the report said.", "the report said", "incident report"),
        ("Roe read the sheriff's office report. The report says no.", "The report says", "sheriff's office report"),
        ("A criminal complaint was filed. The complaint says no.", "The complaint says", "criminal complaint"),
        (
            "The board commissioned an internal review. The review found no fault.",
            "The review found",
            "internal review",
        ),
        ("The mayor has a report released on Friday. The report found no fault.", "The report found", "report"),
        # Half of a compound is no name, nor is what only says which of them, or begins with a capital.
        ("There were back-to-back indictments. The indictment says no.", "The indictment says", "indictment"),
        ("The latest affidavit is long. The affidavit says no.", "The affidavit says", "affidavit"),
        ("The Holm letter is long. The letter says no.", "The letter says", "letter"),
        # Another one is another one.
        ("Roe signed an arrest affidavit. Another affidavit says no.", "Another affidavit says", "affidavit"),
    ],
)
def test_a_document_has_the_name_that_the_text_had_for_it_before(
    analyser: Analyser, text: str, where: str, cites: str
) -> None:
    assert [(c.where.exact, c.cites) for c in _find(analyser, text)] == [(where, cites)]


@pytest.mark.parametrize(
    "text",
    [
        "There was a report of shots fired. The report said that it was dark.",
        "Media reports were wrong. The report said that it was dark.",
        "The report said that it was dark. Police wrote an incident report.",
    ],
)
def test_the_report_is_nothing_to_go_by_where_nothing_before_says_which(analyser: Analyser, text: str) -> None:
    assert not _find(analyser, text)


@pytest.mark.parametrize(
    ("text", "where", "cites"),
    [
        ("The bank was unmarked, according to court documents.", "according to court documents", "court documents"),
        ("Police records show that nobody was hurt.", "Police records show", "Police records"),
        ("In a letter to the board, Holm wrote that it was dark.", "In a letter", "letter"),
        ("The Orrin guild, in a recent letter, asked the board to stay.", "in a recent letter", "letter"),
        ("Holm said in a blog post that it was dark.", "in a blog post", "blog post"),
        ("In an investors note, the bank said it was dark.", "In an investors note", "investors note"),
        ("The firm said in its quarterly report that it sank.", "in its quarterly report", "quarterly report"),
        ("She described it in a letter dated May 6, 2031.", "in a letter dated May 6, 2031", "letter"),
        (
            "She described it in a letter dated May 6, which the Courier has seen.",
            "in a letter dated May 6, which the Courier has seen",
            "letter",
        ),
        ("She described it in a letter seen by the Courier.", "in a letter seen by the Courier", "letter"),
        ("A memo passed round by the guild noted that it was dark.", "A memo passed round by the guild noted", "memo"),
        (
            "Holm received a letter signed by them all, which stated that it was dark.",
            "a letter signed by them all, which stated",
            "letter",
        ),
        ("The union points to a letter of May 6.", "a letter of May 6", "letter"),
        (
            "It was dark, according to a police news release.",
            "according to a police news release",
            "police news release",
        ),
    ],
)
def test_a_document_named_as_the_source(analyser: Analyser, text: str, where: str, cites: str) -> None:
    (found,) = _find(analyser, text)
    assert (found.where.exact, found.cites, found.kind) == (where, cites, OriginKind.DOCUMENT)


@pytest.mark.parametrize(
    "text",
    [
        "Holm said in a statement that it was dark.",
        "It was dark, according to a press release.",
        "In a tweet, Holm wrote that it was dark.",
        "In a Facebook post, Holm wrote that it was dark.",
        "In a press release the company said it was dark.",
        "Holm broke the record.",
        "She lost the letter.",
        "It was mentioned in a letter.",
        "The road leads to a letter box.",
        "The Florida Republican, who spoke in Orrin, said that it was dark.",
    ],
)
def test_a_speakers_own_post_or_statement_is_no_citation(analyser: Analyser, text: str) -> None:
    assert _find(analyser, text) == ()


@pytest.mark.parametrize(
    ("line", "cites", "kind"),
    [
        ("ORRIN (Reuters) - The ferry sank.", "Reuters", OriginKind.WIRE),
        ("ORRIN, May 30 (AP) — The ferry sank.", "AP", OriginKind.WIRE),
        ("By The Associated Press", "The Associated Press", OriginKind.WIRE),
        ("By The Associated Press on Tue 06/30/2031 04:48am", "The Associated Press", OriginKind.WIRE),
        ("Source: TMZ", "TMZ", OriginKind.OUTLET),
        ("Reuters contributed to this report.", "Reuters", OriginKind.WIRE),
        ("This article originally appeared in The Kessel Gazette.", "The Kessel Gazette", OriginKind.OUTLET),
        ("By Belltower Wire", "Belltower Wire", OriginKind.WIRE),
        ("date 2031-05-06 ORRIN (Belltower Wire) - The ferry sank.", "Belltower Wire", OriginKind.WIRE),
        ("Copyright 2031 Belltower Wire. All rights reserved.", "Belltower Wire", OriginKind.WIRE),
        ("© 2031 The Associated Press", "The Associated Press", OriginKind.WIRE),
        ("By Ida Holm and Odile Marsh ORRIN/KESSEL, Oct 9 (Reuters) - The ferry sank.", "Reuters", OriginKind.WIRE),
        (
            "(Source: Belltower Media Wire © The Orrin Courier 2031. All Rights Reserved. May not be published again.)",
            "Belltower Media Wire",
            OriginKind.WIRE,
        ),
    ],
)
def test_credit_lines_cover_the_account(analyser: Analyser, line: str, cites: str, kind: OriginKind) -> None:
    (found,) = _find(analyser, f"{line}\n\nIt was dark when the ferry sank.")
    assert (found.cites, found.kind, found.about) == (cites, kind, None)


def test_a_notice_of_rights_names_the_outlet_itself_unless_another_prints_it(analyser: Analyser) -> None:
    text = "It was dark when the ferry sank.\n\n© 2031 The Guardian. All rights reserved."
    assert _find(analyser, text) == ()
    assert _find(analyser, text, outlet="The Guardian") == ()
    assert _cited(_find(analyser, text, outlet="The Orrin Courier")) == [("© 2031 The Guardian", "The Guardian")]


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("The plan, which was first reported in The Wall Street Journal, is dead.", "Wall Street Journal"),
        ("Nobody saw the bank, WQJB reported.", "WQJB"),
        ("“It was dark,” said Ida Holm to the news Web site the Daily Caller.", "Daily Caller"),
        ("“It was dark,” wrote Ida Holm on the conservative Web site Kelp Busters.", "Kelp Busters"),
    ],
)
def test_less_common_ways_to_cite(analyser: Analyser, text: str, cites: str) -> None:
    assert [c.cites for c in _find(analyser, text)] == [cites]


@pytest.mark.parametrize(
    "text",
    [
        "A report on a satirical Web site said that it was dark.",
        "The book was published in London.",
        "The ferry was late. Today's report also notes that it was dark.",
    ],
)
def test_what_is_no_outlet(analyser: Analyser, text: str) -> None:
    assert _find(analyser, text) == ()


def test_a_text_made_with_agencies_has_them_all(analyser: Analyser) -> None:
    found = _find(analyser, "It was dark when the ferry sank.\n\n(KESSEL 24 with AFP, AP)")
    assert [c.cites for c in found] == ["AFP", "AP"]
    assert _find(analyser, "It was dark when the ferry sank.\n\nA talk with Ida Holm, AP") == ()


@pytest.mark.parametrize(
    ("name", "url", "own"),
    [
        ("KQRD", "http://www.kqrd.com/story/1", True),
        ("KQRD", "http://www.wzzb.com/story/1", False),
        ("KQRD", "http://web.archive.org/web/20310101/http://www.kqrd.com/story/1", True),
    ],
)
def test_the_rights_of_a_station_say_whose_text_another_one_prints(
    analyser: Analyser, name: str, url: str, own: bool
) -> None:
    text = f"It was dark when the ferry sank.\n\nCopyright 2031 {name}. All rights reserved."
    article = Article(id="a", source="a.txt", text=text, url=url)
    found = citations(article, analyser.analyse(text), (), ())
    assert [c.cites for c in found] == ([] if own else [name])


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("ORRIN (CBS) — The ferry sank.", "http://orrin.cbslocal.com/1"),
        ("The ferry sank, a sailor told The Times.", "https://www.nytimes.com/1"),
    ],
)
def test_what_a_site_calls_itself_is_no_source(analyser: Analyser, text: str, url: str) -> None:
    article = Article(id="a", source="a.txt", text=text, url=url)
    assert citations(article, analyser.analyse(text), (), ()) == ()


@pytest.mark.parametrize("line", ["By Staff Wire", "By Ida Holm", "Copyright 2031 Kelp Holdings. All rights reserved."])
def test_names_that_no_agency_has_give_no_credit(analyser: Analyser, line: str) -> None:
    assert _find(analyser, f"{line}\n\nIt was dark when the ferry sank.") == ()


def test_a_credit_line_counts_inside_an_omitted_passage(analyser: Analyser) -> None:
    text = "By The Associated Press\n\nIt was dark when the ferry sank."
    article = Article(id="a", source="a.txt", text=text)
    found = citations(article, analyser.analyse(text, [(0, 23)]), (), ())
    assert _cited(found) == [("By The Associated Press", "The Associated Press")]


def test_the_reach_of_a_citation_takes_in_the_quotation_beside_it(analyser: Analyser) -> None:
    said = "It was dark. Nobody saw the bank,"
    text = f"The ferry sank. “{said}” a sailor told the Orrin Courier. It rained."
    (found,) = _find(analyser, text, quotes=[said])
    assert found.about is not None
    assert found.about.exact.strip("“") == text[text.index(said) : text.index(" It rained")]


def test_everything_cited_stands_in_the_text(analyser: Analyser) -> None:
    """Law 1 and law 6."""
    text = "The Orrin Courier reported it. According to the Courier and police records, it was dark. Source: TMZ"
    for found in _find(analyser, text):
        assert text[found.where.start : found.where.end] == found.where.exact
        assert found.cites in text


def test_the_source_of_a_picture_is_not_the_source_of_the_text() -> None:
    body = "The letter went round the world on Monday, and nobody knows who wrote it. " * 6
    text = f"{body}\n\nSource: Marrowpix\n\n{body}"
    article = Article(id="a", source="a.txt", text=text)
    (credit,) = citations(article, load().analyse(text), (), ())
    assert credit.about is not None
    assert credit.about.exact == "Source: Marrowpix"


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("A sailor on the Web site Liberty’s Lantern said it was dark.", "Liberty’s Lantern"),
        ("“It was dark,” said Ida Holm, the head of the guild, to the Orrin Courier.", "Orrin Courier"),
        ("A traveler took a photo and provided it to the Associated Press.", "Associated Press"),
        ("The picture was first spotted by the Associated Press.", "Associated Press"),
        ("Asked about it on the CBS News program “Face the Harbour,” Holm left.", "CBS News"),
        ("A story on Kelper Report claimed that it was dark.", "Kelper Report"),
        ("Ida Holm, Orrin Courier: “It was dark.”", "Orrin Courier"),
        ("The Kelper Report’s About page says that nothing is true.", "Kelper Report"),
        ("“It was dark,” Holm said on Ida Marsh’s morning radio show.", "Ida Marsh’s morning radio show"),
        ("“It was dark,” HarbourWorks’ website said.", "HarbourWorks’ website"),
        ("According to Re/code, it was dark.", "Re/code"),
        ("According to Ada Oke at Reuters, it was dark.", "Reuters"),
        ("Holm said on “Fox News Sunday” that it was dark.", "Fox News"),
        ("The Washington Post’s editorial board said it was dark.", "Washington Post"),
        ("CNN’s Ada Oke tweeted that it was dark.", "CNN"),
        ("A sailor told 9to5Mac that it was dark.", "9to5Mac"),
        ("A sailor tells the Orrin Hole News & Guide that it was dark.", "Orrin Hole News & Guide"),
        ("In court papers filed on Friday, prosecutors said that it was dark.", "court papers"),
        ("Newly filed court papers disclosed that it was dark.", "court papers"),
        ("Holm told Ada Marsh of MSNBC that it was dark.", "MSNBC"),
        ("Holm told a reporter from the Orrin Courier that it was dark.", "Orrin Courier"),
        ("It sank, according to a post on the site ferrynews.com.", "ferrynews.com"),
        ("A Kessel news source, Monitor Kelp, stated that it was dark.", "Monitor Kelp"),
        ("It was posted on the Harbour Notes, a satirical website.", "Harbour Notes"),
        ("The rumor began at the Kelper Report on Friday.", "Kelper Report"),
        ("The story originates from WaveBuzz, a fake news site.", "WaveBuzz"),
        ("WaveBuzz.com also has a writeup on the ferry.", "WaveBuzz.com"),
        ("The WaveBuzz website announced that it was dark.", "WaveBuzz"),
        ("Noticias Kelper reported that it was dark.", "Noticias Kelper"),
        ("The guild issued a report on Monday breaking down the costs, saying that it was dark.", "report"),
    ],
)
def test_pages_shows_and_sites_as_sources(analyser: Analyser, text: str, cites: str) -> None:
    assert [c.cites for c in _find(analyser, text)] == [cites]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm spoke. In his interview with Holm Sunday, the host asked about the ferry.",
        "A traveler took a photo and provided it to Holm Ferries.",
        "The seal was first spotted by Holm Ferries.",
        "The ferry made it to the front page of a paper.",
        "Holm stood on Ida Marsh’s stage.",
        "According to Ida Holm of Harbour Ferries, it was dark.",
        "The guild issued a report on Monday.",
        "The guild declined to comment to CNBC on Monday.",
        "The site has previously published a fake report about it, drawing many readers.",
        "Holm told Ada Marsh of the guild that it was dark.",
        "It was posted on ferry@orrin.com by a sailor.",
        "The story was posted on facebook.com by a sailor.",
        "The video was posted on TikTok by a sailor.",
        "The rumor began in Orrin on Friday.",
        "Ida Holm, a newspaper editor, said that it was dark.",
        "At the crash site, Ida Holm, the mayor, said that it was dark.",
        "A source close to the Orrin Courier said that it was dark.",
        "A phony report said that it was dark.",
        "In position papers written last year, the guild said that it was dark.",
    ],
)
def test_what_no_source_has_said(analyser: Analyser, text: str) -> None:
    assert _find(analyser, text, people=["Ida Holm"]) == ()


def test_an_original_report_is_a_document(analyser: Analyser) -> None:
    (found,) = _find(analyser, "The original police report said that it was dark.")
    assert found.cites == "original police report"


def test_the_bogus_story_is_that_of_the_one_site_that_was_named(analyser: Analyser) -> None:
    story = "The story began at the Kelper Report. The bogus report says that it sank."
    assert [c.cites for c in _find(analyser, story)] == ["Kelper Report", "Kelper Report"]
    first = "The story was first published on Reuters. The bogus report says that it sank."
    assert [c.cites for c in _find(analyser, first)] == ["Reuters", "Reuters"]
    another = "The story began at the Kelper Report. A bogus report says that it sank."
    assert [c.cites for c in _find(analyser, another)] == ["Kelper Report"]
    known = "Reuters reported that it floats. The bogus report says that it sank."
    assert [c.cites for c in _find(analyser, known)] == ["Reuters"]


def test_the_documents_are_the_court_papers_of_before(analyser: Analyser) -> None:
    text = "Court papers filed on Friday gave the details. Holm bought a ferry, according to the documents."
    assert _cited(_find(analyser, text)) == [("according to the documents", "Court papers")]
    assert _cited(_find(analyser, "According to the documents, it was dark.")) == [
        ("According to the documents", "documents")
    ]


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("kornactionnews5.com", "KORN Action News"),
        ("korntv.com", "KORN 7"),
        ("nbcorrin.com", "NBC 5"),
        ("click2orrin.com", "KPLD Click2Orrin"),
        ("klpd.com", "Channel 9"),
        ("theadvertiser.com", "the Daily Advertiser"),
        ("orrinb.com", "the Orrin Bugle"),
        ("fox6now.com", "FOX6 News"),
    ],
)
def test_what_a_site_calls_itself_is_no_other_source(host: str, name: str) -> None:
    assert is_own(Article(id="a", source="", text="It was dark.", language="en", url=f"https://{host}/news"), name)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("kornactionnews5.com", "WPLD Action News"),
        ("orrincourier.com", "Channel 9"),
        ("orrin.cbslocal.com", "Orrin Bugle"),
        ("orrin.com", "Orrin Bugle"),
        ("bugle.com", "Orrin Bugle"),
        ("startribune.com", "the Orrin Star-Tribune"),
        ("chron.com", "the Orrin Chronicle"),
        ("metro.us", "the MetroWest Daily"),
        ("foxnews.com", "Fox 5"),
        ("fox2now.com", "FOX 13"),
        ("fox61.com", "FOX6 News"),
        ("wsj.com", "Channel 4"),
        ("fox26orrin.com", "Channel 2"),
        ("nbcorrin.com", "CBS 5"),
        ("orrinherald.com", "the Daily Advertiser"),
    ],
)
def test_what_another_site_is_called_is_another_source(host: str, name: str) -> None:
    assert not is_own(Article(id="a", source="", text="It was dark.", language="en", url=f"https://{host}/news"), name)


@pytest.mark.parametrize("name", ["Mark Weekly", "Sheriff Dunmore"])
def test_somebody_who_is_told_things_is_no_outlet(analyser: Analyser, name: str) -> None:
    assert _find(analyser, f"Deputies told {name} that it was dark, according to {name}. It sank, {name} said.") == ()
