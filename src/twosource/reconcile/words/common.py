"""Words that bear no evidence that two quotations are one, because every speaker uses them; the stems of others."""

from __future__ import annotations

#: Words that only link others: names of offices, bodies and places are full of them.
LINKS = frozenset("the a an of in at on to for and by with from as or".split())

#: Grammar: articles, pronouns, prepositions, conjunctions, auxiliaries and their contractions.
GRAMMAR = frozenset(
    """
    a about above across after again against all am an and any anybody anyone anything are aren't around as at away be
    because been before behind being below between both but by can can't cannot could couldn't did didn't do does
    doesn't doing don't done down during each either else even ever every everybody everyone everything few for from
    further had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his
    how however i i'd i'll i'm i've if in into is isn't it it'd it'll it's its itself just let let's like lot lots many
    may maybe me might mine more most much must mustn't my myself neither never no nobody none nor not nothing now of
    off on once one ones only onto or other others ought our ours ourselves out over own per perhaps quite rather really
    same shall she she'd she'll she's should shouldn't since so some somebody someone something still such than that
    that's the their theirs them themselves then there there's these they they'd they'll they're they've this those
    though through to together too toward towards under until unless up upon us very was wasn't we we'd we'll we're
    we've were weren't what what's whatever when where whether which while who who's whom whose why will with within
    without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves
    """.split()
)

#: Words of meaning that every news page is full of: they count for little.
EVERYDAY = frozenset(
    """
    able actually add ago almost along already also always another answer area asked back bad begin best better big bit
    bring business call called came case cause chance change child children clear clearly close come comes coming
    company country course day days deal decision different doubt early end enough exactly fact family far feel feels
    felt find first follow found friend friends full gave get gets getting give given gives giving glad go goes going
    gone good got government great group guy guys half happen happened happening happy hard head hear heard help high
    hold home hope hour hours house idea important issue job keep kind knew know known knows last late later least leave
    left less life little live lives living long look looked looking looks love made make makes making man matter mean
    means men million minute minutes moment money month months morning move need needs new next nice nice night number
    office often ok okay old open part past pay people person place plan plans play please point police possible
    problem public put question reason ready real right run said saw say saying says see seem seems seen sense set
    show
    side sort start started state states stay stop story sure take taken takes taking talk talking tell term thank
    thanks
    thing things think thinking thought three time times today told tomorrow tonight took top true truth try trying turn
    two understand use used want wanted wants war way ways week weeks well went whole woman women word words work
    working world wrong year years yesterday young
    america american americans campaign congress country democrat democrats election government house law military
    nation national party political politics president public republican republicans security senate state states
    support united vote voters washington white
    proud sorry sad apologize pray prayers condolences statement comment comments support believe absolutely ridiculous
    """.split()
)

#: Words that turn a statement round.
NEGATIONS = frozenset("no not never none nobody nothing neither nor without cannot hardly".split())


def short_stem(key: str) -> str:
    """The beginning of a folded word: five letters carry an English word through its endings."""
    return key.removesuffix("'s")[:5]
