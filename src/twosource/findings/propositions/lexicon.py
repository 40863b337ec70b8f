"""Words that decide how a clause is meant."""

from __future__ import annotations

#: Words that say no inside a clause.
NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "none", "nobody", "nothing", "without"})
#: "not only", "not just": the clause is asserted all the same.
NOT_ONLY = frozenset({"only", "just", "merely", "simply", "alone"})
#: "nothing but", "no more than", "no other than": neither says no.
NO_MORE = frozenset({"but", "other", "except", "less", "more", "fewer", "later", "longer"})
#: Verbs whose infinitive or clause did not come true by their own meaning.
DENYING = frozenset("deny fail refuse decline neglect forget reject refute dispute unable".split())
#: Verbs that speak of what is wanted, tried or to come; nothing says that it happened.
UNREAL = frozenset(
    "want plan hope wish intend expect try attempt seek aim threaten promise vow offer agree decide prepare consider "
    "ask urge tell order demand beg invite encourage advise propose suggest like need hesitate bid mean pledge "
    "fear risk schedule slate set sign poise gear due about ready eager keen willing reluctant bound likely "
    "unlikely".split()
)
#: Nouns under which an infinitive did not happen yet, or never did: "plans to launch", "an offer to sell".
PLANS = frozenset(
    "plan intention proposal offer promise threat decision desire hope effort attempt bid vow pledge request order "
    "chance opportunity right power permission need wish".split()
)
#: More of them, under which a noun of an event may well have happened ("talks on the sale"), but no infinitive has.
#: The stories at hand have "talks to" and "negotiations to" forty times before what was then not done.  Not here: a
#: bill, a deal, a goal, the authority to do it, for news prints these where it is done.
NOT_YET = frozenset(
    "talk discussion negotiation ability willingness readiness ambition invitation option obligation duty "
    "responsibility urge temptation reluctance track".split()
)
#: Nouns that say of an infinitive that it was not done: "the failure to stop the fire".
NOT_DONE = frozenset({"failure", "refusal", "inability"})
#: Nouns under which an event is not told as having happened: "rumours of her death".  News and reports of it are.
RUMOURS = frozenset("rumor rumour claim allegation accusation suggestion speculation hoax".split())
#: Verbs that leave it open.
SEEMING = frozenset("appear seem tend allege rumor rumour presume suspect believe think likely unlikely".split())
#: Verbs that add nothing to the infinitive they govern.
EMPTY = frozenset("begin start continue manage proceed come go keep cease stop get have use happen help".split())
#: Of those, the ones under which a "not" says that it goes on.  Without one, it was so until then.
STOPPING = frozenset("stop cease quit".split())
#: Auxiliaries that leave it open or put it into the future; "can" is what somebody is able or allowed to do.
OPEN_AUXILIARIES = frozenset({"may", "might", "could"})
UNREAL_AUXILIARIES = frozenset({"will", "would", "shall", "should", "must", "ought", "'ll", "'d", "wo", "ca", "can"})
#: What somebody "could" do and did: "neighbours could hear the alarm".
PERCEIVED = frozenset({"see", "hear", "feel", "smell", "make out"})
#: What people do who speak for themselves: "I think he was tired" is as much as they can say.
THINKING = frozenset({"think", "believe", "feel"})
#: Adverbs that leave it open.
HEDGES = frozenset(
    "allegedly reportedly apparently supposedly purportedly possibly perhaps probably maybe presumably seemingly "
    "evidently ostensibly likely potentially".split()
)
#: What a clause can be called that leaves it open, and what says that it hardly is so.
LIKELY = frozenset({"possible", "likely", "probable", "conceivable", "plausible"})
UNLIKELY = frozenset({"unlikely", "improbable", "doubtful", "impossible"})
#: Participles that leave it open when they stand before an infinitive ("is believed to have").
HEDGING_PARTICIPLES = frozenset("believe think allege say report suppose rumor rumour presume understand".split())
#: Conjunctions under which nothing is stated.
OPEN_MARKS = frozenset({"if", "whether", "unless", "lest", "until", "till", "whenever"})
#: Words under which a clause is somebody's view and no statement of the account.
VIEWS = frozenset(
    "claim suggest allege believe think suspect doubt question wonder speculate theorize rumor rumour imagine pretend "
    "assume insinuate imply argue contend accuse fear hope guess expect predict project convince persuade appear seem "
    "suppose joke quip dream "
    "claim allegation suggestion theory rumor rumour speculation belief idea notion possibility accusation doubt fear "
    "question hope prediction assumption".split()
)
#: Conjunctions of embedded questions.
ASKING = frozenset({"where", "when", "why", "how"})
#: Verbs too light to tell one clause from another.
LIGHT = frozenset(
    "be have do get make take go come say tell give let put seem become keep may can will would could should might "
    "must shall use want".split()
)
#: Words of any text; they never count as terms.
IDLE = frozenset(
    "also then now just even still already very much many more most other another such own same so too only ever here "
    "there however meanwhile later earlier ago well back away mr. mrs. ms. dr. mr mrs ms dr sir lady one thing way "
    "year old aged no not never who which that what this these those it he she they we you i".split()
)

#: Nouns that only link, between two prepositions: "in connection with", "as part of".
LINKING = frozenset(
    "connection response behalf addition regard relation spite result light wake lieu accordance exchange view part "
    "front aftermath course".split()
)

#: Nouns of events: the verb they come from.
EVENTS = {
    "abduction": "abduct", "accusation": "accuse", "acquisition": "acquire", "acquittal": "acquit",
    "admission": "admit", "announcement": "announce", "apology": "apologize", "appointment": "appoint",
    "approval": "approve", "arrest": "arrest", "arrival": "arrive", "assassination": "assassinate",
    "bombing": "bomb", "closure": "close", "collapse": "collapse", "collision": "collide",
    "condemnation": "condemn", "confession": "confess", "conviction": "convict", "crash": "crash",
    "criticism": "criticize", "death": "die", "defeat": "defeat", "denial": "deny", "departure": "depart",
    "deportation": "deport", "destruction": "destroy", "detention": "detain", "discovery": "discover",
    "dismissal": "dismiss", "disappearance": "disappear", "drowning": "drown", "election": "elect",
    "escape": "escape", "evacuation": "evacuate", "execution": "execute", "explosion": "explode",
    "expulsion": "expel", "firing": "fire", "indictment": "indict", "injury": "injure",
    "inauguration": "inaugurate", "invasion": "invade", "investigation": "investigate", "killing": "kill",
    "kidnapping": "kidnap", "launch": "launch", "murder": "murder", "nomination": "nominate", "ouster": "oust",
    "publication": "publish", "purchase": "purchase", "refusal": "refuse", "rejection": "reject",
    "release": "release", "removal": "remove", "rescue": "rescue", "resignation": "resign",
    "retirement": "retire", "return": "return", "robbery": "rob", "sale": "sell", "shooting": "shoot",
    "stabbing": "stab", "suspension": "suspend", "theft": "steal", "victory": "win", "visit": "visit",
    "withdrawal": "withdraw", "wedding": "marry", "marriage": "marry", "divorce": "divorce",
}  # fmt: skip
#: Verbs that add nothing to an event that is their object: "issued an apology", "made an arrest".
CARRIERS = frozenset("make issue offer post give publish release deliver tender submit conduct launch pay".split())
#: Events of which the possessor is the one who does them ("his apology"), not the one they befall ("his arrest").
DONE_BY_POSSESSOR = frozenset(
    "accuse admit announce apologize arrive collapse condemn confess criticize die deny depart disappear drown escape "
    "explode invade refuse reject resign retire return visit win decide collide crash publish marry divorce".split()
)
