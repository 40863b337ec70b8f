"""A dossier whose every string comes from someone who means harm."""

from __future__ import annotations

from typing import Any

from twosource.model.article import Article, Notice, OmissionKind, Omitted
from twosource.model.dossier import (
    Account,
    Cell,
    CitationMark,
    Claim,
    Difference,
    DifferenceReading,
    Dossier,
    Entity,
    Event,
    Lineage,
    LineageKind,
    Origin,
    Rating,
    Slot,
    Stance,
    Story,
    TimeMark,
    Utterance,
    Variant,
    VariantReading,
    Witness,
)
from twosource.model.finding import Mode, OriginKind
from twosource.model.language import EntityKind
from twosource.model.passage import Passage

HOSTILE = (
    "<script>alert(1)</script>",
    "</style></script></textarea><img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "</title><iframe src=//evil.example>",
    "&lt;b&gt; &amp;amp; &#x3c;script&#x3e;",
    "--><!-- ]]> <![CDATA[",
    "\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "👩‍🚒🔥 \U0001f1f3\U0001f1f4 e\u0301",
    "| a | b | # title ``` [link](http://evil.example) <http://evil.example>",
)


def hostile(payload: str) -> Dossier:
    """A dossier of two accounts that holds the payload in every place where words come from outside."""
    text = f"He said: {payload} and then he left."
    where = Passage(9, 9 + len(payload), payload)
    first, second = f"1{payload}", f"2{payload}"
    span: dict[str, Any] = {"start": where.start, "end": where.end, "exact": where.exact}
    article = Article(
        id=first,
        source=payload,
        text=text,
        url=f"javascript:{payload}",
        outlet=payload,
        title=payload,
        published=payload,
        language=payload,
        omitted=(Omitted(0, 8, text[:8], OmissionKind.CAPTION),),
        warnings=(Notice(payload, payload, 9, 9),),
    )
    witnesses = tuple(
        Witness(article=a, mode=Mode.DIRECT, parts=(where,), cue=where, source=where) for a in (first, second)
    )
    cells = tuple(
        Cell(article=a, stance=stance, by="e1", hedged=True, start=where.start, end=where.end, exact=payload)
        for a, stance in ((first, Stance.ASSERTS), (second, Stance.DIFFERS))
    )
    readings = (DifferenceReading(payload, (first,)), DifferenceReading(f"{payload}2", (second,)))
    return Dossier(
        story=Story(id=payload, title=payload, start=payload, end=f"{payload}2"),
        articles=(article, Article(id=second, source=payload, text=text, outlet=payload)),
        entities=(Entity(id="e1", name=payload, kind=EntityKind.PERSON, aliases=(payload,)),),
        utterances=(
            Utterance(
                id=f"u{payload}",
                speaker="e1",
                reading=payload,
                witnesses=witnesses,
                variants=(Variant(readings=(VariantReading(payload, (first,)), VariantReading("", (second,)))),),
            ),
        ),
        claims=(
            Claim(
                id=f"c{payload}",
                text=payload,
                cells=cells,
                difference=Difference(Slot.NAME, readings, payload),
                rating=Rating.DISPUTED,
                origins=("o1",),
            ),
            Claim(id=f"d{payload}", text=payload, cells=cells[:1], rating=Rating.CORROBORATED, origins=("o1", "o2")),
            Claim(id=f"e{payload}", text=payload, cells=cells[:1]),
        ),
        times=(TimeMark(article=first, value=payload, **span),),
        timeline=(Event(date=payload, claim=f"c{payload}", articles=(first,)),),
        citations=(CitationMark(article=first, cites=payload, **span),),
        lineage=(Lineage(article=first, from_=payload, kind=LineageKind.CITATION, share=0.5, evidence=(where,)),),
        origins=tuple(
            Origin(id=o, name=payload, kind=OriginKind.PERSON, articles=(first, second)) for o in ("o1", "o2")
        ),
        accounts=(Account(article=first, alone=True, reasons=(payload,)),),
        warnings=(Notice(payload, payload),),
    )
