"""Words that say that somebody speaks, as data: verbs and nouns of saying, and what each can introduce."""

from __future__ import annotations

from enum import Enum


class Speech(Enum):
    """What a verb of saying introduces."""

    SAY = "a quotation or a clause with that"
    TELL = "the same, with the person told as object; an infinitive is what that person should do"
    ASK = "a quotation or a question"
    ORDER = "a quotation or an infinitive: what somebody should do"
    VOW = "a quotation, a clause or an infinitive: what the speaker will do"
    DENY = "a clause or a gerund that the speaker says is not so"
    VOICE = "a quotation only: manner of speaking, going on, being a text"
    CALL = "quoted words about something: naming, praise and blame"
    THINK = "quoted words only: what somebody thinks or feels, told by that person"


_VERBS = {
    Speech.SAY: """
        say state claim announce declare assert maintain contend argue insist explain note add mention remark observe
        comment report write tweet retweet post blog text email e-mail message publish caption telegraph cable
        acknowledge admit concede confess confirm reveal disclose recall recount relate testify swear attest affirm
        reaffirm reiterate repeat stress emphasize emphasise underline underscore highlight clarify
        suggest imply intimate hint indicate signal allege charge complain lament protest boast brag joke quip
        reply respond answer retort counter rejoin conclude predict forecast estimate calculate speculate caution
        proclaim pronounce agree disagree theorize joke tease share phone telephone proffer volunteer reason
        rule opine vent crow gloat enthuse rave gush fret object venture surmise profess posit postulate concur
        elaborate marvel hypothesize forewarn foretell vouch relay
        sing rap""",
    Speech.TELL: "tell inform notify alert assure reassure warn remind advise brief instruct counsel",
    Speech.ASK: "ask inquire enquire query wonder question demand",
    Speech.ORDER: "urge implore beg command order beseech exhort encourage request plead entreat recommend propose",
    Speech.VOW: "promise vow pledge threaten",
    Speech.DENY: "deny refute rebut dispute",
    Speech.VOICE: """
        continue begin start go finish proceed end open close read shout yell cry scream exclaim whisper mutter murmur
        mumble chant holler bark growl snap snarl sigh laugh chuckle gasp grumble groan moan thunder bellow roar
        interject intone deadpan recite stammer blurt gripe muse ruminate vent rant fume seethe bristle shrug
        joke wisecrack sum quote chime pipe fire shoot sniff scoff sneer smile sign type scrawl scribble pen
        remember preach lecture scold chide admonish taunt mock sob weep
        speak talk run reckon""",
    Speech.CALL: """
        call describe label brand dub term characterize characterise deem criticize criticise slam blast
        condemn denounce
        decry praise hail laud applaud commend salute welcome accuse blame attack deride dismiss reject ridicule mock
        refer compare portray paint cast style pronounce bemoan deplore lambaste lambast castigate disparage
        rebuke
        chastise scorn berate bash rip hammer skewer trash assail excoriate savage pan knock apologize
        apologise thank defend tout trumpet promote cite quote express voice offer issue
        discuss address reference invoke echo repeat declare pronounce vow promise warn urge demand
        propose threaten recommend advise liken rate""",
    Speech.THINK: "think believe feel consider see find show fear hope want know expect regard view understand worry",
}

_FIRST = (
    Speech.SAY,
    Speech.TELL,
    Speech.ASK,
    Speech.ORDER,
    Speech.VOW,
    Speech.DENY,
    Speech.VOICE,
    Speech.CALL,
    Speech.THINK,
)

#: Lemma of a verb to what it introduces; a verb in two lists counts by the stronger one.
VERBS: dict[str, Speech] = {lemma: kind for kind in reversed(_FIRST) for lemma in _VERBS[kind].split()}

#: Kinds that can stand beside a quotation as its frame ("…," X shouted).
FRAMES = frozenset({Speech.SAY, Speech.TELL, Speech.ASK, Speech.ORDER, Speech.VOW, Speech.DENY, Speech.VOICE})
#: Kinds whose clause is reported speech.
REPORTS = frozenset({Speech.SAY, Speech.TELL, Speech.ASK, Speech.VOW, Speech.DENY})
#: Verbs of saying that mean so only beside a quotation or before a clause with "that" of their own.
LOOSE = frozenset(
    """go run open close start begin end fire shoot sign smile laugh share post message text rule charge
    calculate relate speak talk pen see find show address offer issue cast view style continue quote read
    phone cable reason signal publish highlight proffer remember relay vouch""".split()
)

#: Particles that belong to the verb: point out, go on, sum up, fire back, blurt out, spell out, chime in.
PARTICLES = frozenset({"out", "on", "up", "back", "in"})
#: Verb and particle, or verb and adjective, that say what the verb alone does not.
PHRASES: dict[tuple[str, str], Speech] = {
    ("point", "out"): Speech.SAY,
    ("spell", "out"): Speech.SAY,
    ("lay", "out"): Speech.VOICE,
    ("make", "clear"): Speech.SAY,
    ("make", "plain"): Speech.SAY,
    ("put", "it"): Speech.VOICE,
    ("call", "for"): Speech.CALL,
    ("lash", "out"): Speech.CALL,
    ("hit", "back"): Speech.VOICE,
    ("hit", "out"): Speech.CALL,
}

#: Nouns for a piece of speech or writing: "in a statement", "her message read", "his answer:".
WORDS_SPOKEN = frozenset(
    """statement message answer reply response remark comment quote speech address interview testimony letter note email
    e-mail text tweet post caption memo memorandum release announcement apology warning plea appeal vow pledge promise
    claim argument assertion allegation accusation admission confession explanation question request call order
    instruction advice motto slogan mantra refrain chant song lyric lyrics verse line joke toast eulogy prayer sermon
    declaration manifesto affidavit filing complaint ruling opinion verdict decision judgment judgement order report
    article story piece column editorial essay blog review study survey poll document documents book memoir
    transcript message voicemail sign banner placard poster inscription label page website tweets posts
    comments remarks words excerpt passage quotation conclusion""".split()
)
#: Nouns that a clause with "that" makes a report: "reports that …", "his claim that …".
REPORT_NOUNS = frozenset(
    """report claim allegation statement assertion announcement admission accusation suggestion rumor rumour charge
    argument warning insistence contention confirmation revelation declaration complaint acknowledgment
    acknowledgement assurance comment remark denial promise pledge vow threat prediction""".split()
)
#: Nouns of opinion that are a report only where somebody voices them ("expressed hope that").
FEELINGS = frozenset("hope fear concern belief disbelief doubt confidence regret worry surprise view".split())
#: What reports and rumours do: "reports emerged that …".
GOING_ROUND = frozenset("emerge surface circulate swirl spread".split())
#: Verbs that voice such a noun, or make a claim.
VOICING = frozenset("express voice raise make issue repeat reiterate air utter".split())
#: Verbs that say of such a report that it is not so.
REJECTING = frozenset("reject deny dismiss refute dispute rebut rubbish repudiate scotch".split())
#: Nouns that stand for the text, not the person: a possessor or author beside them is the source.
AUTHORED = frozenset(
    """statement message answer reply response remark comment speech testimony letter note email e-mail text tweet post
    caption apology plea appeal vow pledge promise claim argument assertion allegation accusation admission confession
    explanation question request advice motto words tweets posts comments remarks quote announcement release
    warning declaration memo blog""".split()
)

#: What states a thing by showing it; a photograph or a player shows it and says nothing.
STUDIES = frozenset("study survey poll research report analysis audit census data figure statistic record".split())

#: Labels of things that are no speakers.
NO_SPEAKERS = frozenset(
    """photo photos image images picture pictures video videos gallery source sources credit via watch read related more
    update updated note editor copyright listen tags topics subject date time place where when what why how who
    pros cons verdict score result results step""".split()
)


def speech(lemma: str) -> Speech | None:
    """What a verb of this lemma introduces; ``None`` for a verb that is none of saying."""
    return VERBS.get(lemma)


#: What people say something in: "said officials in a news release".
SAID_IN = frozenset("release statement tweet post email e-mail letter memo message interview".split())
