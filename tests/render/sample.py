"""A dossier made by hand from the six accounts of ``sample_texts``: every feature of the contract stands in it once."""

from __future__ import annotations

from tests.render.sample_claims import claims, events
from tests.render.sample_places import place
from tests.render.sample_quotations import utterances
from tests.render.sample_texts import TEXTS
from twosource.model.article import Article, Notice, OmissionKind, Omitted
from twosource.model.dossier import (
    Account,
    CitationMark,
    Dossier,
    Entity,
    Lineage,
    LineageKind,
    Origin,
    Spelling,
    Story,
    TimeMark,
    UndatedMark,
    VariantReading,
)
from twosource.model.finding import OriginKind
from twosource.model.language import EntityKind
from twosource.model.passage import Passage


def sample() -> Dossier:
    """The fire at the Saltmarket library, told six times."""
    return Dossier(
        story=Story(
            id="story-saltmarket", title="Fire at the Saltmarket library", start="2031-03-08", end="2031-03-10"
        ),
        articles=_articles(),
        entities=_entities(),
        utterances=utterances(),
        claims=claims(),
        spellings=_spellings(),
        times=_times(),
        undated=(UndatedMark(article="tidings24", **place("tidings24", "for months")),),
        timeline=events(),
        citations=_citations(),
        lineage=_lineage(),
        origins=_origins(),
        accounts=_accounts(),
        warnings=(Notice("W_ONE_LANGUAGE", "One account seems to be a machine translation; its wordings weigh less."),),
    )


def _articles() -> tuple[Article, ...]:
    def account(id_: str, outlet: str | None, title: str, published: str | None, **rest: object) -> Article:
        source = f"{id_}.html"
        return Article(id=id_, source=source, text=TEXTS[id_], outlet=outlet, title=title, published=published, **rest)  # type: ignore[arg-type]

    return (
        account(
            "northwire", "Northwire", "Fire destroys library in Brannock", "2031-03-08T23:40:00+01:00", language="en"
        ),
        account(
            "courier",
            "Brannock Courier",
            "Saltmarket library burns: “We will rebuild it”",
            "2031-03-09T05:10:00+01:00",
            url="https://courier.example/2031/saltmarket-library",
            language="en",
            omitted=(
                _omitted("courier", "By Ilse Varga", OmissionKind.BYLINE),
                _omitted(
                    "courier",
                    "[Photo: Firefighters on Chandler Street on Saturday. Courier/I. Varga]",
                    OmissionKind.CAPTION,
                ),
                _omitted("courier", "Also Read: Ten libraries with a river view", OmissionKind.RELATED),
            ),
        ),
        account("lantern", "The Daily Lantern", "Library fire: “heartbreak and fury”", "2031-03-09", language="en"),
        account(
            "radio-marn",
            "Radio Marn",
            "Fire at Brannock library",
            "2031-03-09T09:00:00+01:00",
            omitted=(
                _omitted("radio-marn", "Listen again: The morning programme, weekdays from six", OmissionKind.PROMO),
            ),
        ),
        account("phare", "Le Phare", "The library of Saltmarket in flames", "2031-03-09", language="en"),
        account(
            "tidings24",
            "Tidings24",
            "Arson fear after library inferno",
            "2031-03-10",
            url="https://tidings24.example/arson",
            omitted=(
                _omitted(
                    "tidings24",
                    "Advertisement: Home insurance from 4 crowns a month. Advertisement: Home insurance from 4 crowns a month.",
                    OmissionKind.REPEAT,
                ),
            ),
            warnings=(
                Notice("W_REPEATED_TEXT", "A paragraph stands twice; the second printing is left out.", 791, 843),
            ),
        ),
    )


def _omitted(article: str, exact: str, kind: OmissionKind) -> Omitted:
    return Omitted(**place(article, exact), kind=kind)


def _entities() -> tuple[Entity, ...]:
    person, organization = EntityKind.PERSON, EntityKind.ORGANIZATION
    return (
        Entity(id="e1", name="Tamsin Okoro", kind=person, aliases=("Okoro", "the head librarian", "Tasmin Okafor")),
        Entity(id="e2", name="Ruth Adeyemi", kind=person, aliases=("Adeyemi",)),
        Entity(id="e3", name="Piet Halloran", kind=person, aliases=("Mayor Piet Halloran", "Mayor Halloran")),
        Entity(id="e4", name="Kessler Heating", kind=organization),
        Entity(id="e5", name="Col Devane", kind=person, aliases=("a neighbour",)),
        Entity(id="e6", name="a neighbour who did not want to be named", kind=person),
        Entity(id="e7", name="Police", kind=organization),
        Entity(id="e8", name="Saltmarket library", kind=EntityKind.PLACE),
    )


def _times() -> tuple[TimeMark, ...]:
    rows = (
        ("northwire", "on Saturday evening", "2031-03-08"),
        ("northwire", "in January", "2031-01"),
        ("northwire", "4 a.m. on Sunday", "2031-03-09"),
        ("courier", "in 1911", "1911"),
        ("courier", "on Saturday night", "2031-03-08"),
        ("courier", "October 2029", "2029-10"),
        ("courier", "from Wednesday", "2031-03-12"),
        ("courier", "shortly after 6 a.m. on Sunday", "2031-03-09"),
        ("lantern", "4 a.m. on Sunday", "2031-03-09"),
        ("radio-marn", "on Saturday", "2031-03-08"),
        ("radio-marn", "2029", "2029"),
        ("phare", "in the night of Saturday to Sunday", "2031-03-08/2031-03-09"),
        ("tidings24", "on Friday night", "2031-03-07"),
    )
    return tuple(TimeMark(article=a, **place(a, exact), value=value) for a, exact, value in rows)


def _citations() -> tuple[CitationMark, ...]:
    outlet, document, unknown = OriginKind.OUTLET, OriginKind.DOCUMENT, OriginKind.UNKNOWN
    rows = (
        ("northwire", "the fire service said", "the fire service", unknown),
        ("courier", "An inspection report of October 2029", "inspection report", document),
        ("lantern", "Northwire contributed to this report", "Northwire", OriginKind.WIRE),
        ("radio-marn", "the Brannock Courier reports", "Brannock Courier", outlet),
        ("radio-marn", "According to the Courier", "the Courier", outlet),
        ("phare", "according to the firefighters", "the firefighters", unknown),
    )
    return tuple(CitationMark(article=a, **place(a, exact), cites=cites, kind=kind) for a, exact, cites, kind in rows)


def _lineage() -> tuple[Lineage, ...]:
    def edge(
        article: str, from_: str, kind: LineageKind, share: float, *evidence: str, directed: bool = True
    ) -> Lineage:
        found = tuple(Passage(**place(article, e)) for e in evidence)
        return Lineage(article=article, from_=from_, kind=kind, share=share, evidence=found, directed=directed)

    quote, citation = LineageKind.QUOTE, LineageKind.CITATION
    return (
        edge("northwire", "Tamsin Okoro", quote, 0.09, "We lost the reading room"),
        edge("northwire", "Kessler Heating", quote, 0.07, "Our engineers checked"),
        edge("northwire", "Piet Halloran", quote, 0.06, "We will rebuild it"),
        edge("courier", "Tamsin Okoro", quote, 0.06, "We lost the reading room"),
        edge("courier", "Piet Halloran", quote, 0.08, "We will rebuild it, brick"),
        edge("courier", "Kessler Heating", quote, 0.05, "Our engineers checked"),
        edge("courier", "inspection report", citation, 0.08, "An inspection report of October 2029"),
        edge(
            "lantern",
            "northwire",
            LineageKind.COPY,
            0.81,
            "A fire destroyed the reading room of the Saltmarket library in Brannock on Saturday evening",
            "The roof of the building came down shortly after 9 p.m.",
        ),
        edge("lantern", "northwire", citation, 0.05, "Northwire contributed to this report"),
        edge("radio-marn", "courier", LineageKind.REWRITE, 0.46, "Fourteen people had to leave their homes"),
        edge("radio-marn", "courier", citation, 0.2, "the Brannock Courier reports"),
        edge("radio-marn", "Piet Halloran", quote, 0.18, "We will rebuild it"),
        edge("phare", "courier", LineageKind.TRANSLATION, 0.3, "Fourteen inhabitants were evacuated"),
        edge(
            "tidings24",
            "radio-marn",
            LineageKind.COPY,
            0.08,
            "The building was reportedly insured for 3.2 million crowns",
            directed=False,
        ),
    )


def _spellings() -> tuple[Spelling, ...]:
    papers = ("northwire", "courier", "lantern", "radio-marn", "phare")
    return (Spelling((VariantReading("Tamsin Okoro", papers), VariantReading("Tasmin Okafor", ("tidings24",)))),)


def _origins() -> tuple[Origin, ...]:
    person, unknown = OriginKind.PERSON, OriginKind.UNKNOWN
    return (
        Origin(
            id="o1",
            name="Tamsin Okoro",
            kind=person,
            articles=("northwire", "courier", "lantern", "radio-marn", "phare"),
        ),
        Origin(
            id="o2",
            name="Piet Halloran",
            kind=person,
            articles=("northwire", "courier", "lantern", "radio-marn", "phare"),
        ),
        Origin(id="o3", name="Kessler Heating", kind=person, articles=("northwire", "courier", "lantern")),
        Origin(id="o4", name="Northwire", kind=OriginKind.WIRE, articles=("northwire", "lantern")),
        Origin(id="o5", name="Brannock Courier", kind=OriginKind.OUTLET, articles=("courier", "radio-marn", "phare")),
        Origin(id="o6", name="inspection report", kind=OriginKind.DOCUMENT, articles=("courier", "radio-marn")),
        Origin(id="o7", name="Tidings24", kind=OriginKind.OUTLET, articles=("tidings24",)),
        Origin(id="o8", name="the firefighters", kind=unknown, articles=("phare",)),
    )


def _accounts() -> tuple[Account, ...]:
    return (
        Account(article="northwire", corroborated=6, single_source=1, disputed=3),
        Account(article="courier", corroborated=6, single_source=3, disputed=3),
        Account(article="lantern", corroborated=4, single_source=0, disputed=3),
        Account(article="radio-marn", corroborated=3, single_source=1, disputed=2),
        Account(article="phare", corroborated=4, single_source=0, disputed=2),
        Account(
            article="tidings24",
            corroborated=0,
            single_source=2,
            disputed=5,
            silent=("c1", "c2"),
            alone=True,
            reasons=(
                "It alone dates the fire to 2031-03-07; 4 accounts have another day.",
                "It alone says that somebody was hurt; 3 accounts say that nobody was.",
                "2 of its 3 quotations stand in no other account.",
            ),
        ),
    )
