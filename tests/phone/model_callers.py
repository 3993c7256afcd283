"""Calls by three people and more who follow the codebook to the letter, each in their own words, piece by piece."""

from __future__ import annotations

from .advice import Piece

Call = tuple[tuple[str, tuple[Piece, ...]], ...]
"""Turns: who speaks, and the pieces of what is said, each with the criterion that lapses without it (empty: none does)."""


def _theirs(text: str, role: str = "interviewee") -> tuple[str, tuple[Piece, ...]]:
    return (role, ((text, ""),))


def _mine(*pieces: Piece) -> tuple[str, tuple[Piece, ...]]:
    return ("interviewer", pieces)


NURSE: Call = (
    _theirs("Marcus Obi."),
    _mine(
        ("Good afternoon, Mr. Obi, this is Lena Hartwig.", "no-self-introduction"),
        (
            "Your name came up in the newsletter of the nurses' association, in the piece on telehealth.",
            "no-connection",
        ),
        ("Do you have a minute, or have I picked a bad time?", "no-time-check"),
    ),
    _theirs("A minute, yes."),
    _mine(
        (
            "I've been a ward nurse for six years, and I'm trying to understand what it takes to run a telehealth service.",
            "unclear-purpose",
        ),
        ("I'm not looking for a position, only for an honest picture.", "no-job-disclaimer"),
        ("You have a full day, so I'll keep this short.", "no-brevity-assurance"),
        (
            "Would you be willing to meet me for twenty minutes, at a time and place that work for you?",
            "no-meeting-request",
        ),
    ),
    _theirs("I could do Wednesday at four."),
    _mine(
        ("Wednesday at four it is, at your clinic on Alder Street.", "no-logistics"),
        ("I'm very grateful to you, Mr. Obi.", "no-thanks"),
    ),
)
STUDENT: Call = (
    _theirs("Hello?"),
    _mine(
        ("Hi, Ms. Tran? My name is Jonah Weiss, I'm a junior at Lakefront.", "no-self-introduction"),
        ("Professor Adeyemi told us about you in class last week and gave me your number.", "no-connection"),
        ("Are you free to talk for a moment?", "no-time-check"),
    ),
    _theirs("Sure, what's up?"),
    _mine(
        (
            "I'm weighing a career in exhibit design, and I'd love your advice on how people learn the craft.",
            "unclear-purpose",
        ),
        ("I know how busy the weeks before an opening are.", "no-brevity-assurance"),
        (
            "So that there's no misunderstanding: I'm not calling about an internship or a job.",
            "no-job-disclaimer",
        ),
        (
            "Could I buy you a coffee for fifteen to twenty minutes, on any day that's convenient for you?",
            "no-meeting-request",
        ),
    ),
    _theirs("Friday at nine, then. There's a café downstairs."),
    _mine(
        ("Friday at nine, at the café in your building.", "no-logistics"),
        ("Thanks so much!", "no-thanks"),
    ),
)
TEACHER: Call = (
    _theirs("Reza Amini speaking."),
    _mine(
        (
            "Mr. Amini, hello. I'm Carla Mendes, and until last spring I taught high-school physics.",
            "no-self-introduction",
        ),
        ("I found you through your article on grid storage in Energy Weekly.", "no-connection"),
        ("Am I interrupting something, or can you talk?", "no-time-check"),
    ),
    _theirs("No, go on."),
    _mine(
        (
            "I've been looking into how utilities decide what to build, and I'd appreciate your view of it.",
            "unclear-purpose",
        ),
        ("This isn't a request for a job; I have one.", "no-job-disclaimer"),
        ("I won't take up much of your time.", "no-brevity-assurance"),
        (
            "Would a half-hour video call be possible, at whatever hour suits you?",
            "no-meeting-request",
        ),
    ),
    _theirs("How about Monday the ninth, at eight in the morning?"),
    _mine(
        ("Monday the ninth at eight, by video; I'll send you the link this afternoon.", "no-logistics"),
        ("Much obliged, Mr. Amini.", "no-thanks"),
    ),
)
TAPES: tuple[Call, ...] = (
    (
        _mine(
            ("Hello Ms. Osei, this is Tobias Lund.", "no-name"),
            ("I got your name from the alumni directory of Denmoor College.", "no-connection"),
            ("I'm exploring conservation work, and I'd like to hear how you came to it.", "unclear-purpose"),
            ("You can reach me at 503 555 0117.", "no-number"),
            ("I'll try you again on Thursday afternoon.", "handed-off-initiative"),
        ),
    ),
    (
        _mine(
            ("Good morning. Lucia Fernandez here.", "no-name"),
            ("Your colleague Bram de Vries suggested that I get in touch with you.", "no-connection"),
            (
                "I'm a paralegal looking into what patent lawyers do all day, and I was hoping for some advice.",
                "unclear-purpose",
            ),
            ("My number is 312 555 0199.", "no-number"),
            ("There's no need to call back; I'll ring again tomorrow before ten.", "handed-off-initiative"),
        ),
    ),
    (
        _mine(
            ("Hi Mr. Novak, my name's Priti Desai.", "no-name"),
            ("I heard your talk at the harbour conference in May.", "no-connection"),
            (
                "I'm trying to find out what a port planner's work is like, and a few minutes with you would help me a lot.",
                "unclear-purpose",
            ),
            ("In case you need it, I'm on 020 7946 0321.", "no-number"),
            ("I will phone your office again early next week.", "handed-off-initiative"),
        ),
    ),
)
DESKS: tuple[Call, ...] = (
    (
        _theirs("Northgate Labs, this is Phil.", "gatekeeper"),
        _mine(
            ("Good morning, this is Amara Diallo.", "no-self-introduction"),
            (
                "Dr. Sato recommended that I speak with Ms. Keane about her work on vaccines.",
                "no-connection",
            ),
            ("Is she in?", ""),
        ),
        _theirs("She's out until Thursday.", "gatekeeper"),
        _mine(("What would be a good time to reach her?", "no-best-time")),
        _theirs("Thursday before noon.", "gatekeeper"),
        _mine(("I'll call on Thursday before noon, then.", ""), ("Thanks for your help, Phil.", "no-thanks")),
    ),
    (
        _theirs("County museum, front desk.", "gatekeeper"),
        _mine(
            ("Hello, I'm Felix Braun.", "no-self-introduction"),
            ("I'd like to ask Mr. Ito for some advice on archive work.", "no-connection"),
        ),
        _theirs("He's in a meeting, I'm afraid.", "gatekeeper"),
        _mine(("I see.", ""), ("When does he usually pick up the phone?", "no-best-time")),
        _theirs("After four.", "gatekeeper"),
        _mine(("After four it is.", ""), ("I appreciate your help.", "no-thanks")),
    ),
    (
        _theirs("Mayor's office.", "gatekeeper"),
        _mine(
            ("Good afternoon. My name is Noor Haddad.", "no-self-introduction"),
            ("I met Ms. Lindqvist at the planning fair, and she told me to call.", "no-connection"),
        ),
        _theirs("She's not at her desk.", "gatekeeper"),
        _mine(("Could you tell me the best time to try again?", "no-best-time")),
        _theirs("Tomorrow before nine.", "gatekeeper"),
        _mine(("Tomorrow before nine.", ""), ("Thank you, you've been very kind.", "no-thanks")),
    ),
    (
        _theirs("Harbour office, good day.", "gatekeeper"),
        _mine(
            ("Hello, my name is Ewan Price.", "no-self-introduction"),
            ("I'm calling because Joana Reis gave me the name of Mr. Novak.", "no-connection"),
        ),
        _theirs("One moment, I'll put you through.", "gatekeeper"),
        _mine(("Thanks a lot.", "no-thanks")),
    ),
)
MODELS: dict[str, tuple[Call, ...]] = {
    "phone-request": (NURSE, STUDENT, TEACHER),
    "voicemail": TAPES,
    "gatekeeper": DESKS,
}

SPOILT = (
    ("phone-request", "asked-for-job", "Does your team have any openings at the moment?"),
    ("phone-request", "asked-for-job", "And could you pass my CV on to your HR department?"),
    ("phone-request", "handed-off-initiative", "Just give me a call back whenever you know."),
    ("voicemail", "asked-for-job", "Also, please keep me in mind if a position opens up."),
    ("voicemail", "too-long", "It is rather a long story how I came to it. " * 14),
    ("gatekeeper", "asked-for-job", "By the way, are there any vacancies in your department?"),
    ("gatekeeper", "rude-to-gatekeeper", "It's not your job to ask me questions, sweetheart."),
    ("gatekeeper", "rude-to-gatekeeper", "Don't waste my time, I asked you a simple question."),
    ("gatekeeper", "rude-to-gatekeeper", "You people can't even run a telephone properly."),
)
"""One thing too many, said at the end of any of the calls: the scenario, its lapse, and the words."""

ASKS_THROUGH = (
    "Would you put me through to her, please?",
    "Could you put me through to Ms. Lindqvist?",
    "Could you connect me, please?",
    "Would you transfer me, please?",
    "Is there any way that I could speak to her now?",
)
"""What every caller may ask at a front desk: no job, no recommendation, and nothing that hands anything off."""


def turns(call: Call, without: str = "", more: str = "") -> list[dict[str, str]]:
    """The call without the piece whose absence is that lapse, and with ``more`` before the last words of the caller."""
    found = []
    for role, pieces in call:
        said = [words for words, lapse in pieces if not without or lapse != without]
        if said:
            found.append({"role": role, "text": " ".join(said)})
    if more:
        found[-1]["text"] = f"{more.strip()} {found[-1]['text']}"
    return found
