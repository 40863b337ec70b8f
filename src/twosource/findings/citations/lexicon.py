"""The words by which newswriting names its sources."""

from __future__ import annotations

#: What an outlet does when it is somebody's source.
REPORTING = frozenset(
    """report say write claim note quote reveal publish describe state cite confirm add allege assert argue
    disclose explain find indicate label mention observe point print produce profile call recount relate release
    run speculate suggest uncover detail estimate obtain""".split()
)

#: What an outlet does with an article or a video, and others with anything.
POSTING = frozenset({"post", "carry", "air"})

#: Of those, what hardly anybody but an outlet does, with a clause or a quotation after it.
NEWSY = frozenset({"report", "reveal", "quote"})

#: What a document does.
SHOWING = frozenset(
    """show say state reveal allege read indicate describe detail claim note conclude find accuse charge suggest list
    mention confirm recommend warn contain cite contend name disclose""".split()
)

#: Verbs with an outlet as the hearer.
TELLING = frozenset({"tell", "inform"})
SPEAKING = frozenset({"speak", "talk", "say", "confirm", "admit", "reveal", "explain", "comment", "insist", "complain"})

#: Words that outlets have in their names.
IN_NAMES = frozenset(
    """Times Post Herald Tribune Courier Gazette News Journal Daily Weekly Chronicle Observer Register Star Sun Mirror
    Telegraph Standard Bulletin Examiner Inquirer Mercury Today Magazine Radio TV Broadcasting Dispatch Ledger Sentinel
    Advertiser Reporter Globe Press Argus Echo Record Review Independent Advocate Monitor Messenger Mail Tribunal Bugle
    Newswire Leader Enterprise Citizen Beacon Evening Morning Sunday Gazetteer Post-Gazette Online Wire Eagle Banner
    Republic Transcript Recorder Guardian Express Insider Digest Network Zeitung Newspaper
    Television Noticias Diario Jornal Corriere Gazzetta Gazeta Nachrichten Tageblatt Nouvelles Presse
    """.split()
)

#: Of those, what they begin with.
OPENING = frozenset("Daily Radio Channel Noticias Diario Jornal Corriere Gazzetta Gazeta".split())

#: How the addresses of sites end.
DOMAINS = (".com", ".org", ".net")

#: Of those, what no outlet is called for short.
NO_SHORT_NAMES = frozenset(
    """Today Daily Weekly Radio TV Broadcasting Evening Morning Sunday Online Network Digest Newspaper Television News
    Press Republic Leader Citizen Record Review Express Eagle Banner Wire Echo""".split()
)

TITLES = frozenset(
    {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Sir", "Lord", "Lady", "Prof.", "Sen.", "Rep."}
)

#: Offices before a name: "Sheriff Roe" is told things and prints nothing.
OFFICES = frozenset(
    """Sheriff Chief Judge Mayor Governor Gov. Senator Detective Det. Officer Captain Capt. Lieutenant Lt. Sergeant Sgt.
    Deputy Coroner President Superintendent Commissioner Inspector Secretary Congressman Congresswoman Councilman
    Councilwoman Principal Pastor Rev. Reverend Father Professor Coach General Gen. Colonel Col. Major Maj. Trooper
    Constable Prosecutor Attorney""".split()
)

CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Feb Mar Apr Aug Sept Oct Nov Dec
    Monday's Tuesday's Wednesday's Thursday's Friday's Saturday's Sunday's
    """.split()
)

#: What an outlet is called when it is not called by its name.
OUTLET_NOUNS = frozenset(
    """outlet newspaper paper magazine mag publication site website tabloid network broadcaster blog channel station
    daily weekly newswire broadsheet newsroom""".split()
)

#: What may stand before an outlet's name; "the agency" alone may be any office.
INTRODUCING = OUTLET_NOUNS | {"agency", "news"}

#: What outlets make.
PIECES = frozenset(
    """report article story piece interview profile exposé expose investigation editorial column op-ed account scoop
    excerpt dispatch review edition issue documentary episode podcast posting""".split()
)
#: Who works for an outlet, and who reads it.
STAFF = frozenset(
    """reporter correspondent columnist editor journalist writer photographer anchor host presenter contributor producer
    reader viewer listener subscriber source team crew cameras""".split()
)
#: Words before the number of a broadcaster ("Action News 5").
CHANNELS = frozenset({"News", "Channel", "Fox"})
#: Networks whose stations go by the network's name and their town's; in 2,675 articles some dozen are cited so.
NETWORKS = frozenset({"ABC", "CBS", "NBC", "CW", "FOX", "Fox"})
#: Words behind a network's name that make it a programme or another firm of the network.
DIVISIONS = CALENDAR | frozenset(
    """Today Tonight Tomorrow Nightly Morning Mornings Evening World Nation Sports Sport Business Radio Television TV
    Network Networks Corp Corp. Corporation Inc Inc. Studios Entertainment Universal Family Group Productions Films
    Searchlight Digital Latino Politics Show Primetime Nightline Life Early Late Interactive Universo""".split()
)
#: Of those, the ones that state things themselves.
STATING = frozenset({"report", "article", "story", "piece", "profile", "editorial", "column", "op-ed", "investigation"})

#: Documents, by their head noun.
DOCUMENTS = frozenset(
    """document record filing lawsuit complaint indictment affidavit letter memo memorandum transcript paperwork report
    study audit warrant subpoena petition policy file dossier ruling survey poll testimony deposition e-mail email
    minutes manifesto diary memoir autobiography book paper motion brief citation summons bulletin database papers
    census registry court-filing blog guideline book certificate autopsy
    cable draft excerpt review data statistics""".split()
)
#: Words before "reports" that make them what others printed.
HEARSAY = frozenset(
    """multiple several various numerous many other media news press local published early earlier initial previous
    recent unconfirmed conflicting""".split()
)
#: What is done with a story where it first stands, and what it does there.
POSTED = frozenset({"post", "publish", "write"})
BEGINNING = frozenset("begin start originate appear emerge surface".split())
PUTTING_OUT = POSTED | BEGINNING
#: What others' reports are called by those who tell where they came from.
DISOWNED = frozenset("original bogus fake false phony hoax untrue satirical fictitious made-up".split())
#: Documents that need a word more to be found by anybody: "the report", but "the police report".
VAGUE = frozenset({"report", "file", "study", "survey", "poll", "book", "paper", "draft", "review"})
#: Documents that count only where somebody is said to have written in them.
WRITTEN_IN = frozenset({"letter", "memo", "memorandum", "email", "e-mail", "memoir", "autobiography", "blog", "diary"})

#: What is done with a document by somebody who has it.
HAVING = frozenset({"see", "obtain", "review", "read"})

#: How the names of agencies end.
AGENCY_ENDINGS = ("Wire", "Newswire", "Newswires", "News Agency", "News Service", "Press Agency", "Press Service")

#: Pages on which somebody's post is a document and no social-media post.
PAGES = frozenset({"website", "blog", "site", "webpage", "homepage"})

#: Words between a verb or noun and the name after it.
LINKS = frozenset({"in", "from", "by", "on", "of", "for", "at", "with", "to", "via"})

#: Where anybody posts, as their addresses name them.
PLATFORMS = frozenset(
    """facebook twitter instagram youtube reddit tumblr whatsapp snapchat tiktok linkedin liveleak gofundme change
    pinterest vimeo flickr imgur craigslist ebay amazon google""".split()
)

#: Names that are told things and print nothing.
BODIES = frozenset(
    """Congress Parliament Senate House Commons Lords Knesset Bundestag Duma NATO FBI CIA NSA NASA FIFA UEFA WHO EU UN
    MPs MEPs MSPs TDs Court Council Committee Commission Cabinet Police Allah God Jesus Mom Dad Mum Siri Alexa Twitter
    Facebook Instagram Google YouTube Reddit Imgur Tumblr WhatsApp Snapchat
    Americans Britons Democrats Republicans Israelis Russians Palestinians Pentagon
    Kremlin""".split()
) | {"White House"}
