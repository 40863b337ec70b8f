"""The claims of the sample and their timeline."""

from __future__ import annotations

from tests.render.sample_places import place
from twosource.model.dossier import Cell, Claim, Difference, DifferenceReading, Event, Rating, Slot, Stance
from twosource.model.passage import Passage

ASSERTS, DENIES, DIFFERS = Stance.ASSERTS, Stance.DENIES, Stance.DIFFERS


def _cell(
    article: str, exact: str, stance: Stance = ASSERTS, by: str | None = None, *, hedged: bool = False, told: str = ""
) -> Cell:
    parts = (Passage(**place(article, told)),) if told else ()
    return Cell(article=article, stance=stance, by=by, hedged=hedged, told=parts, **place(article, exact))


def _difference(slot: Slot, reason: str, *readings: tuple[str, str]) -> Difference:
    return Difference(
        slot, tuple(DifferenceReading(value, tuple(articles.split())) for value, articles in readings), reason
    )


def _claim(
    id_: str,
    rating: Rating,
    origins: str,
    *cells: Cell,
    difference: Difference | None = None,
    update: Difference | None = None,
) -> Claim:
    return Claim(
        id=id_,
        text=cells[0].exact,
        cells=cells,
        rating=rating,
        origins=tuple(origins.split()),
        difference=difference,
        update=update,
    )


def claims() -> tuple[Claim, ...]:
    """Corroborated, disputed in each way, of one origin, and one whose figure moved with time."""
    return (*_agreed(), *_disputed(), *_single(), _moved())


def _agreed() -> tuple[Claim, ...]:
    sure = Rating.CORROBORATED
    return (
        _claim(
            "c1",
            sure,
            "o4 o5 o8",
            _cell(
                "northwire",
                "A fire destroyed the reading room of the Saltmarket library in Brannock on Saturday evening, the fire service said.",
            ),
            _cell("courier", "The Saltmarket library, which opened in 1911, burned on Saturday night."),
            _cell(
                "lantern", "A fire destroyed the reading room of the Saltmarket library in Brannock on Saturday evening"
            ),
            _cell("radio-marn", "The Saltmarket library in Brannock has burned down."),
            _cell("phare", "the library of the Saltmarket burned in the night of Saturday to Sunday"),
            _cell("tidings24", "it exploded in flames", hedged=True),
        ),
        _claim(
            "c2",
            sure,
            "o4 o5",
            _cell("northwire", "The roof of the building came down shortly after 9 p.m."),
            _cell(
                "courier", "the roof fell in a little after nine, as the Courier's reporters saw from the market square"
            ),
            _cell("lantern", "The roof of the building came down shortly after 9 p.m."),
            _cell("phare", "The roof collapsed towards 21 hours."),
        ),
        _claim(
            "c3",
            sure,
            "o5 o2",
            _cell("courier", "Fourteen residents of Chandler Street had to leave their homes for the night."),
            _cell("radio-marn", "Fourteen people had to leave their homes."),
            _cell("phare", "Fourteen inhabitants were evacuated."),
        ),
        _claim(
            "c4",
            sure,
            "o2 o5",
            _cell("northwire", "Mayor Piet Halloran promised that the library would be rebuilt.", by="e3"),
            _cell("courier", "We will rebuild it, brick by brick, on the same spot", by="e3"),
            _cell("lantern", "Mayor Piet Halloran promised that the library would be rebuilt.", by="e3"),
            _cell("radio-marn", "We will rebuild it, brick by brick, on the very same spot", by="e3"),
            _cell("phare", "The mayor wants to rebuild the building at the same place.", by="e3"),
        ),
    )


def _disputed() -> tuple[Claim, ...]:
    torn = Rating.DISPUTED
    return (
        _claim(
            "c5",
            torn,
            "o4 o5 o7",
            _cell("radio-marn", "The fire broke out on Saturday"),
            _cell(
                "northwire",
                "A fire destroyed the reading room of the Saltmarket library in Brannock on Saturday evening",
            ),
            _cell("courier", "burned on Saturday night"),
            _cell("tidings24", "it exploded in flames on Friday night", DIFFERS),
            difference=_difference(
                Slot.DATE,
                "“Saturday” in three accounts, “Friday night” in one; no day is both.",
                ("2031-03-08", "northwire courier radio-marn"),
                ("2031-03-07", "tidings24"),
            ),
        ),
        _claim(
            "c6",
            torn,
            "o4 o5",
            _cell("northwire", "The fire was under control by 4 a.m. on Sunday."),
            _cell("lantern", "The fire was under control by 4 a.m. on Sunday."),
            _cell("courier", "The fire was put out shortly after 6 a.m. on Sunday.", DIFFERS),
            _cell("radio-marn", "was put out shortly after six on Sunday morning", DIFFERS),
            difference=_difference(
                Slot.DATE,
                "4 a.m. and 6 a.m. of the same day are two hours apart.",
                ("2031-03-09T04:00", "northwire lantern"),
                ("2031-03-09T06:00", "courier radio-marn"),
            ),
        ),
        _claim(
            "c7",
            torn,
            "o4 o7 o8",
            _cell("northwire", "about 12,000 books were lost"),
            _cell("lantern", "about 12,000 books were lost"),
            _cell("phare", "Twelve thousand books are lost, according to the firefighters."),
            _cell("tidings24", "More than 40,000 books were destroyed.", DIFFERS),
            difference=_difference(
                Slot.NUMBER,
                "“about 12,000” and “more than 40,000” do not overlap.",
                ("about 12,000", "northwire lantern phare"),
                ("more than 40,000", "tidings24"),
            ),
        ),
        _claim(
            "c8",
            torn,
            "o4 o5 o7",
            _cell("northwire", "No one was hurt."),
            _cell("lantern", "No one was hurt."),
            _cell(
                "courier", "None of them was hurt, said Ruth Adeyemi, who led sixty firefighters at the scene.", by="e2"
            ),
            _cell("tidings24", "Two firefighters were taken to hospital, a source at the clinic said.", DENIES),
        ),
        _claim(
            "c9",
            torn,
            "o7 o5",
            _cell("tidings24", "A man of 34 has been arrested."),
            _cell("courier", "Police said that nobody had been arrested", DENIES, by="e7"),
        ),
        _claim(
            "c10",
            torn,
            "o4 o3",
            _cell(
                "northwire",
                "the fire had started in the boiler room, most likely from an electrical fault",
                by="e2",
                hedged=True,
            ),
            _cell("northwire", "Our engineers checked the boiler in January and found nothing wrong", DENIES, by="e4"),
            _cell("courier", "Our engineers checked the boiler in January and found nothing wrong", DENIES, by="e4"),
            _cell("lantern", "In January our engineers checked the boiler and found nothing wrong", DENIES, by="e4"),
        ),
        _claim(
            "c11",
            torn,
            "o4 o5 o7",
            _cell("northwire", "said Tamsin Okoro, the head librarian"),
            _cell("courier", "Tamsin Okoro, the head librarian, told the Courier"),
            _cell("tidings24", "Head librarian Tasmin Okafor was not available for comment.", DIFFERS),
            difference=_difference(
                Slot.NAME, "One post, two names.", ("Tamsin Okoro", "northwire courier"), ("Tasmin Okafor", "tidings24")
            ),
        ),
    )


def _single() -> tuple[Claim, ...]:
    one = Rating.SINGLE_SOURCE
    return (
        _claim("c12", one, "o4", _cell("northwire", "Sixty firefighters fought the blaze.")),
        _claim(
            "c13",
            one,
            "o6",
            _cell(
                "courier",
                "An inspection report of October 2029, which the Courier has seen, warned that the wiring of the boiler room was “past its safe life”.",
                told="warned that the wiring of the boiler room was “past its safe life”",
            ),
            _cell(
                "radio-marn",
                "According to the Courier, an inspection report of 2029 had warned about the wiring of the boiler room.",
                hedged=True,
            ),
        ),
        _claim(
            "c14",
            one,
            "o5",
            _cell("courier", "The school across the street will lend its hall as a reading room from Wednesday."),
        ),
        _claim(
            "c15",
            one,
            "o7",
            _cell("radio-marn", "The building was reportedly insured for 3.2 million crowns.", hedged=True),
            _cell("tidings24", "The building was reportedly insured for 3.2 million crowns.", hedged=True),
        ),
        _claim(
            "c16",
            one,
            "o7",
            _cell("tidings24", "City hall is said to have planned to sell the building for months.", hedged=True),
        ),
        _claim("c17", one, "o5", _cell("courier", "which opened in 1911")),
    )


def _moved() -> Claim:
    return _claim(
        "c18",
        Rating.SINGLE_SOURCE,
        "o7",
        _cell("tidings24", "By Monday 9,000 crowns had been given for new books."),
        _cell("northwire", "By midnight 400 crowns had been given for new books.", DIFFERS),
        _cell("radio-marn", "Listeners have given 2,300 crowns for new books.", DIFFERS),
        update=_difference(
            Slot.NUMBER,
            "“400 crowns” in northwire, printed 2031-03-08; “2,300 crowns” in radio-marn, printed 2031-03-09",
            ("400 crowns", "northwire"),
            ("2,300 crowns", "radio-marn"),
            ("9,000 crowns", "tidings24"),
        ),
    )


def events() -> tuple[Event, ...]:
    """The claims that have a day."""
    return (
        Event(date="1911", claim="c17", articles=("courier",)),
        Event(date="2029-10", claim="c13", articles=("courier",)),
        Event(date="2031-03-07", claim="c5", articles=("tidings24",), disputed=True),
        Event(date="2031-03-08", claim="c1", articles=("northwire", "courier", "lantern")),
        Event(date="2031-03-08", claim="c5", articles=("northwire", "courier", "radio-marn"), disputed=True),
        Event(date="2031-03-08", claim="c18", articles=("northwire",)),
        Event(date="2031-03-09T04:00", claim="c6", articles=("northwire", "lantern"), disputed=True),
        Event(date="2031-03-09T06:00", claim="c6", articles=("courier", "radio-marn"), disputed=True),
        Event(date="2031-03-10", claim="c18", articles=("tidings24",)),
        Event(date="2031-03-12", claim="c14", articles=("courier",)),
    )
