"""The utterances of the sample."""

from __future__ import annotations

from tests.render.sample_places import place
from twosource.model.dossier import Fidelity, Utterance, Variant, VariantKind, VariantReading, Witness
from twosource.model.finding import Mode
from twosource.model.passage import Passage

ALTERED, CUT, OTHERWISE = Fidelity.ALTERED, Fidelity.TRUNCATED, Fidelity.PARAPHRASED


def _witness(
    article: str, *parts: str, fidelity: Fidelity = Fidelity.VERBATIM, mode: Mode = Mode.DIRECT, **by: str
) -> Witness:
    return Witness(
        article=article,
        mode=mode,
        parts=tuple(Passage(**place(article, part)) for part in parts),
        cue=Passage(**place(article, by["cue"])) if "cue" in by else None,
        source=Passage(**place(article, by["source"])) if "source" in by else None,
        fidelity=fidelity,
    )


def _variant(kind: VariantKind, at: tuple[int, int], *readings: tuple[str, str], grave: bool = False) -> Variant:
    return Variant(
        readings=tuple(VariantReading(t, tuple(a.split())) for t, a in readings), kind=kind, grave=grave, at=at
    )


def utterances() -> tuple[Utterance, ...]:
    """Ten utterances with a variant of every kind; two of them alone."""
    whole = "We lost the reading room, we lost the map collection, and I am heartbroken and furious"
    rebuild = "We will rebuild it, brick by brick"
    branch = "They will not close a single branch"
    checked = "Our engineers checked the boiler in January and found nothing wrong"
    return (
        Utterance(
            id="u1",
            speaker="e1",
            reading=whole,
            witnesses=(
                _witness("northwire", whole, cue="said Tamsin", source="Tamsin Okoro"),
                _witness("courier", whole, cue="told the Courier", source="Tamsin Okoro"),
                _witness("lantern", whole.replace("heartbroken", "devastated"), fidelity=ALTERED),
                _witness("radio-marn", "We lost the reading room, and I am heartbroken and furious", fidelity=CUT),
                _witness(
                    "phare",
                    "We have lost the hall of reading, we have lost the collection of cards, and I have the heart broken and I am in anger",
                    fidelity=OTHERWISE,
                ),
            ),
            variants=(
                _variant(
                    VariantKind.OMITTED,
                    (5, 10),
                    ("we lost the map collection", "northwire courier lantern"),
                    ("", "radio-marn"),
                ),
                _variant(
                    VariantKind.ALTERED,
                    (13, 14),
                    ("heartbroken", "northwire courier radio-marn"),
                    ("devastated", "lantern"),
                ),
                _variant(
                    VariantKind.TRANSLATED,
                    (13, 16),
                    ("heartbroken and furious", "northwire courier radio-marn"),
                    ("I have the heart broken and I am in anger", "phare"),
                ),
            ),
        ),
        Utterance(
            id="u2",
            speaker="e2",
            reading="We had sixty firefighters at the scene and the roof came down at nine",
            witnesses=(
                _witness("northwire", "We had sixty firefighters at the scene and the roof came down at nine"),
                _witness(
                    "lantern",
                    "We had sixteen firefighters at the scene and the roof came down at nine",
                    fidelity=ALTERED,
                ),
            ),
            variants=(
                _variant(VariantKind.ALTERED, (2, 3), ("sixty", "northwire"), ("sixteen", "lantern"), grave=True),
            ),
        ),
        Utterance(
            id="u3",
            speaker="e3",
            reading=f"{rebuild}, on the same spot",
            witnesses=(
                _witness("northwire", rebuild, fidelity=CUT),
                _witness("courier", f"{rebuild}, on the same spot"),
                _witness("lantern", f"{rebuild}…", fidelity=CUT),
                _witness("radio-marn", f"{rebuild}, on the very same spot", fidelity=ALTERED),
                _witness(
                    "phare", "wants to rebuild the building at the same place", mode=Mode.INDIRECT, fidelity=OTHERWISE
                ),
            ),
            variants=(_variant(VariantKind.ADDED, (9, 9), ("", "courier"), ("very", "radio-marn")),),
        ),
        Utterance(
            id="u4",
            speaker="e3",
            reading=branch,
            witnesses=(
                _witness("courier", branch),
                _witness("radio-marn", branch.replace("They", "They [the council]"), fidelity=ALTERED),
                _witness("tidings24", branch.replace("not ", ""), fidelity=ALTERED),
            ),
            variants=(
                _variant(VariantKind.BRACKETED, (1, 1), ("", "courier tidings24"), ("[the council]", "radio-marn")),
                _variant(VariantKind.OMITTED, (2, 3), ("not", "courier radio-marn"), ("", "tidings24"), grave=True),
            ),
        ),
        Utterance(
            id="u5",
            speaker="e4",
            reading=checked,
            witnesses=(
                _witness("northwire", checked),
                _witness("courier", checked),
                _witness(
                    "lantern", "In January our engineers checked the boiler and found nothing wrong", fidelity=ALTERED
                ),
            ),
            variants=(
                _variant(
                    VariantKind.REORDERED,
                    (0, 7),
                    ("Our engineers checked the boiler in January", "northwire courier"),
                    ("In January our engineers checked the boiler", "lantern"),
                ),
            ),
        ),
        Utterance(
            id="u6",
            speaker="e5",
            reading="It went up like a fucking torch",
            witnesses=(
                _witness("courier", "It went up like a f***ing torch", fidelity=ALTERED),
                _witness("radio-marn", "It went up like a fucking torch"),
            ),
            variants=(_variant(VariantKind.REDACTED, (5, 6), ("f***ing", "courier"), ("fucking", "radio-marn")),),
        ),
        Utterance(
            id="u7",
            speaker=None,
            reading="Everybody in the street knew that this would happen",
            witnesses=(_witness("tidings24", "Everybody in the street knew that this would happen"),),
            alone=True,
        ),
        Utterance(
            id="u8",
            speaker="e6",
            reading="I saw two men run, and one of them was laughing",
            witnesses=(
                _witness(
                    "tidings24",
                    "I saw two men run, and one of them was laughing",
                    source="a neighbour who did not want to be named",
                ),
            ),
            alone=True,
        ),
        Utterance(
            id="u9",
            speaker="e7",
            reading="nobody had been arrested and that nothing pointed to arson",
            witnesses=(
                _witness(
                    "courier",
                    "nobody had been arrested and that nothing pointed to arson",
                    mode=Mode.INDIRECT,
                    cue="said",
                ),
            ),
            alone=True,
        ),
        Utterance(
            id="u10",
            speaker=None,
            reading="past its safe life",
            witnesses=(_witness("courier", "past its safe life", mode=Mode.MIXED),),
            alone=True,
        ),
    )
