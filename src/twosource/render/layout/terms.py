"""The fixed words of the page: every label, and what it does and does not mean."""

from __future__ import annotations

from twosource.model import dossier
from twosource.model.article import OmissionKind
from twosource.model.dossier import Fidelity, LineageKind, Rating, Slot, Stance, VariantKind
from twosource.model.finding import Mode, OriginKind

UNTITLED = "Untitled story"
NOBODY = "Speaker not settled"
ACCOUNT = "Account"
UNTOLD = "somebody not named"
NO_ACCOUNT = "No account"
OWN_VOICE, OWN_VOICES = "in its own voice", "in their own voice"
OWN_WORD = "on its own word"
NOTHING = "no words here"
UNDATED = "no date"
BEGINS = "begins"
NO_VERDICT = "This page shows who says what, and from where they have it. It gives no verdict on what is true."

RATING = {
    Rating.CORROBORATED: "corroborated",
    Rating.DISPUTED: "disputed",
    Rating.SINGLE_SOURCE: "one origin only",
}

#: What stands among other origins for one that no account tells.
NOT_TOLD = dossier.NOT_TOLD
#: Of a claim that several accounts tell, none of whom says where it has it from.
NO_ORIGIN = "No origin known"
#: Of a claim that several origins have, none of which bears another out.
LOOSE = "told alike, not confirmed"
LOOSE_HEAD = "Told alike by several origins, hedged or in words too unlike to confirm each other"

#: Heads of the columns where one side denies what the other says.
SIDE = {Stance.ASSERTS: "Says so", Stance.DENIES: "Denies it", Stance.DIFFERS: "Says otherwise"}

#: What stands before the words of a statement: whose they are.  What somebody denied must not read as said.
SAID_BY, DENIED_BY, DENIED_TEXT = "As said by", "Denied by", "Denied"

#: Who speaks of a disputed thing and stands on no side of it.
WITHOUT, ALSO = "Tell of it without this detail", "Also speak of it, on neither side"
#: What accounts differ on that give the same words to two people.
WHOSE = "who said it"
WORDED = "the words quoted"
HOUR = "the time of day"
DIFFER = "The accounts differ on {}"
DENIED = "One denies what another says"
DENIED_ONLY = "Denied; no account here was found to say so itself"

#: A figure that moved with time: each account may have been right in its day.
MOVED = "Figures that moved"
EARLIER = "an earlier figure"

#: A passage that may tell a claim of which its account has no cell.
PERHAPS = "perhaps, in other words"

SPELT = "Names spelt in more than one way"
SPELT_NOTE = "One of the spellings may be a slip; they may also be two people."

STANCE = {Stance.ASSERTS: "says so", Stance.DENIES: "denies it", Stance.DIFFERS: "says otherwise"}

SLOT = {
    Slot.DATE: "the date",
    Slot.NUMBER: "the number",
    Slot.NAME: "the name",
    Slot.PLACE: "the place",
    Slot.ROLE: "who did it to whom",
    Slot.POLARITY: "whether it is so",
    Slot.MODALITY: "how sure it is",
}

FIDELITY = {
    Fidelity.VERBATIM: "word for word",
    Fidelity.ALTERED: "words changed",
    Fidelity.TRUNCATED: "cut short",
    Fidelity.PARAPHRASED: "in other words",
}

MODE = {
    Mode.DIRECT: "in quotation marks",
    Mode.MIXED: "partly in quotation marks",
    Mode.INDIRECT: "reported without quotation marks",
}

VARIANT = {
    VariantKind.ALTERED: "other words",
    VariantKind.ADDED: "words added",
    VariantKind.OMITTED: "words left out without a mark",
    VariantKind.BRACKETED: "an editor's bracket",
    VariantKind.REORDERED: "words in another order",
    VariantKind.REDACTED: "a word blanked out",
    VariantKind.TRANSLATED: "translated, or translated back",
}

VOICES = "The accounts give it to different speakers"
AGAINST = "The same speaker says otherwise elsewhere"
GRAVE = "changes a number, a name or a “not”"

LINEAGE = {
    LineageKind.COPY: "copies",
    LineageKind.REWRITE: "rewrites",
    LineageKind.TRANSLATION: "translates",
    LineageKind.CITATION: "cites",
    LineageKind.QUOTE: "quotes",
}

ORIGIN = {
    OriginKind.PERSON: "person or body",
    OriginKind.OUTLET: "outlet",
    OriginKind.WIRE: "news agency",
    OriginKind.DOCUMENT: "document",
    OriginKind.UNKNOWN: "kind not told",
}

OMISSION = {
    OmissionKind.RELATED: "link to other articles",
    OmissionKind.CAPTION: "caption",
    OmissionKind.PROMO: "promotion",
    OmissionKind.BYLINE: "credit or date line",
    OmissionKind.REPEAT: "printed twice",
}

#: How to read the page: terms, what they mean, and what they do not.
LEGEND = tuple(
    (term, " ".join(meaning.split()))
    for term, meaning in (
        entry.split(" -- ")
        for entry in """\
Account -- One article as one telling of the story. It bears the name of its outlet; where that is not known, its
headline in quotation marks; where there is neither, the name of its file.

Origin -- Where a piece of information comes from: a person who said it, a document, a news agency, an outlet that saw
it for itself. Ten copies of one agency report have one origin. Origins are found from copied passages and shared
phrases, from what the articles cite and from shared quotations; a source that no article names cannot be found.

Corroborated -- Two or more independent origins say so. That is agreement, not proof: independent origins can be wrong
together.

One origin only -- No second independent origin was found: the accounts lead back to one, name none beside it, or quote
nobody of their own. It may well be right. Names behind an origin are those of the accounts that lead there; where no
account says from where it has it, no origin is known.

Told alike, not confirmed -- Several origins tell something alike, but hedged, or in words too unlike to say that they
bear each other out.

Words in bold -- Of a sentence that tells more, the words of the statement that it is shown for. What the rest of it
tells is not what the statement counts.

Disputed -- Accounts give different values, or one denies what another says. The page does not say who is right.

Figure that moved -- Accounts give a number that only grew from one day of printing to the next. Each may have been
right in its day, so this is no dispute; the figures stand in the order of printing, and the rating is that of the last.

Silent -- An account that does not mention a claim is silent. Silence is neither agreement nor contradiction.

Perhaps, in other words -- A passage of an account in which nothing was found that tells the claim. It may tell it, or
deny it; in two tests one in eight and one in four did neither. It bears nothing out; read it.

Hedged -- The account keeps its distance: “reportedly”, “allegedly”, “is said to”.

In its own voice, quoting -- Whether an account states a thing itself or gives it to somebody.

Reading, variant -- The reading of a quotation is the wording that most independent printings have. A variant is a
place where printings have other words; punctuation, capitals and typography are no variants. Which words were spoken,
the page cannot know.

Word for word, words changed, cut short, in other words -- How one printing stands to the reading. A quotation cut short
leaves words out; one in other words is reported without quotation marks, or translated.

Alone -- A quotation that only one origin prints; an account that differs from the others on a main point, that alone
calls something untrue or alone does not, or whose quotations nobody else has. It is a count with its reasons. Who
stands alone may be the one who knows.""".split("\n\n")
    )
)
