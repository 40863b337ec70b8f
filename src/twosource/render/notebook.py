"""The dossier as a small card for a notebook."""

from __future__ import annotations

from markupsafe import Markup, escape

from twosource.model.dossier import Dossier, Rating
from twosource.render.layout import terms
from twosource.render.layout.names import shortened
from twosource.render.layout.paper import Paper, lay_out

#: Rows of claims that a card shows; the page has them all.
ROWS = 6
_STYLE = Markup("""<style>
.twosource-card{max-width:44rem;border-top:3px solid currentColor;padding:.6rem 0;font:15px/1.45 system-ui,sans-serif}
.twosource-card h4{font:700 1.35rem/1.2 Charter,Georgia,serif;margin:0 0 .2rem}
.twosource-card p{margin:.15rem 0;opacity:.8}
.twosource-card table{border-collapse:collapse;width:100%;margin-top:.5rem}
.twosource-card td,.twosource-card th{border-top:1px solid #8886;padding:.25rem .6rem .25rem 0;text-align:left;
vertical-align:top;font-size:.875rem;background:none}
</style>""")
_HEAD = Markup('<tr><th scope="col">Rating</th><th scope="col">Claim</th><th scope="col">Accounts</th></tr>')
_TABLE = Markup("<table>{}{{}}</table>").format(_HEAD)
_ROW = Markup('<tr><td>{}</td><td dir="auto">{}</td><td>{}</td></tr>')


def card(dossier: Dossier) -> str:
    """A fragment of HTML with its own style: title, counts, the first claims; the accounts' words escaped."""
    paper = lay_out(dossier)
    rows = Markup("").join(_rows(paper))
    table = _TABLE.format(rows) if rows else ""
    return Markup('<div class="twosource-card">{}<h4 dir="auto">{}</h4><p>{}</p>{}<p>{}</p></div>').format(
        _STYLE, paper.title, _counts(paper), table, terms.NO_VERDICT
    )


def _counts(paper: Paper) -> str:
    rated = paper.rated
    counts = (
        f"{len(paper.told)} accounts · {len(paper.springs)} origins · {rated[Rating.CORROBORATED]} corroborated",
        f"{rated[Rating.DISPUTED]} disputed · {len(paper.single)} from one origin",
    )
    return " · ".join((*((paper.dates,) if paper.dates else ()), *counts))


def _rows(paper: Paper) -> list[Markup]:
    statements = [*paper.agreed, *(dispute.statement for dispute in paper.disputes)]
    return [
        _ROW.format(
            terms.RATING[s.rating],
            escape(shortened(s.text, 140)),
            escape(", ".join(dict.fromkeys(str(source.label) for source in s.sources))),
        )
        for s in statements[:ROWS]
    ]
