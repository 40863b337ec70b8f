"""A small invented story for the laws: four accounts of a ferry that ran aground."""

from __future__ import annotations

from twosource.model.article import Article

HERALD = """Ferry runs aground off Orrin Point

The island ferry Lady Maud ran aground off Orrin Point on Tuesday with 84 people on board, the harbour office said.

"We heard a long scrape and then the lights went out," said Nora Tillick, who was on deck. "Nobody panicked, but nobody slept either."

Captain Ewan Strand said the ship had left the marked channel to avoid a drifting barge. He denied that he had been drinking.

"My tea stayed on the table," said Otto Brack, a baker.

The Lady Maud was built in 1987.
"""

COURIER = """84 rescued from stranded ferry

All 84 passengers were taken off the ferry Lady Maud on Tuesday night after she struck rocks near Orrin Point.

"We heard a long scrape and then the lights went out," passenger Nora Tillick told the Orrin Courier. "Nobody panicked, but nobody rested either."

Strand, the captain, said that he steered out of the channel because a barge was drifting there.
"""

GAZETTE = """Ferry captain under inquiry

The captain of the Lady Maud, Ewan Strand, is under inquiry after the ferry ran aground on Wednesday with 91 people on board.

According to the Orrin Courier, the passengers were taken off during the night. The harbour office said that the ferry had left the marked channel.

"I avoided a barge, and I would do it again," Strand said.

"She is a good ship," said Pia Oxley, who mends her engines.

The Lady Maud was built in 1987 at a yard in Sand.
"""

WIRE = """ORRIN (Coast Press) - The island ferry Lady Maud ran aground off Orrin Point on Tuesday with 84 people on board, the harbour office said.

Captain Ewan Strand said the ship had left the marked channel to avoid a drifting barge.

The ferry company said that it would pay for hotel rooms.
"""


def article(id_: str, text: str, published: str | None = "2024-05-16", outlet: str | None = None) -> Article:
    """An account of the story."""
    return Article(id=id_, source=f"{id_}.txt", text=text, published=published, outlet=outlet, language="en")


ACCOUNTS = (
    article("herald", HERALD, "2024-05-15", "Orrin Herald"),
    article("courier", COURIER, "2024-05-15", "Orrin Courier"),
    article("gazette", GAZETTE, "2024-05-17"),
    article("wire", WIRE, "2024-05-15", "Coast Press"),
)
