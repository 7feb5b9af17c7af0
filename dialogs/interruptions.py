"""Interruptions: what may be said anywhere, looked for before a step reads its answer."""

from __future__ import annotations

from collections.abc import Sequence

from negotiation.applying.authorisation import Scope
from negotiation.lifecycle import CaseState

from .happenings import (
    AppealMade,
    Happening,
    MessageLeft,
    Notice,
    PersonWanted,
    StandingWanted,
    WaitingStopped,
)
from .heard import Command, Heard, Tap, Words
from .phrases import person
from .phrases.papers import arrived
from .said import why
from .said.outlook import why_so
from .situation import Situation
from .texts import Text

#: Codes of buttons that are good at any time carry this mark and no question number.
ANYTIME = "!"
PERSON = "!person"
LANGUAGE = "!language"
CALL_BACK = "!call_back"
STOP_WAITING = "!stop_waiting"
APPEAL = "!appeal"
PERSON_LABEL = Text("Talk to a person")
LANGUAGE_LABEL = Text("🌐 Language")

HELP = Text(
    "I help you agree with {lender} on a plan you can keep.\n\n"
    "/status – where we are; /history – every step\n"
    "/back, /skip – a question; /cancel – stop here\n"
    "/papers – your papers; /pay – where to pay\n"
    "/statement – what is paid; /calendar – days\n"
    "/about, /faq, /calculator – good to know\n"
    "/preferences, /timezone – when I write\n"
    "/person – a person; /helper – a helper\n"
    "/dispute – not your debt, a death, insolvency\n"
    "/complain; /appeal – a refusal\n"
    "{signed}\n"
    "/receipt, /mydata – what is kept\n"
    "/genuine – is this us? /disconnect; /language\n\n"
    "I never ask for a PIN, a password or a fee."
)

#: What can be done with what is signed; to take it back only while that holds.
_SIGNED = Text("/agreement, /verify – signed")
_AND_TAKEN_BACK = Text("/agreement, /verify, /withdraw – signed")

#: To a helper, who sees no list of papers: it would tell what the difficulty is.
SEND_IT_HERE = Text(
    "Just send it here, as a photo or a PDF file: I put it with the borrower's papers."
)


def of(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """What an interruption sets in motion; None when there is none."""
    match heard:
        case Command(name="appeal") | Tap(code="!appeal" | "!why"):
            return _about_decision(situation, heard)
        case Command(name="language") | Tap(code="!language"):
            digress(situation, "language.choose")
            return []
        case Command(name="papers"):
            return _papers(situation)
        case Command(name="person") | Tap(code="!person"):
            return [PersonWanted()]
        case Command(name=name):
            return _commanded(situation, name)
        case Words(text=text) if situation.waits_for_a_person and _needs_nobody(situation, text):
            return [WaitingStopped()]
        case Words(text=text) if person.wants_a_person(text) and not situation.with_a_person:
            # Of whoever waits it may tell more than that; who may be in danger hears who listens.
            waits = situation.waits_for_a_person and not situation.in_danger
            if waits:
                return [MessageLeft(asks_how_it_stands=True)]
            return [PersonWanted(), *_told_with_it(situation, text)]
        case Words(text=text) if not situation.with_a_person:
            return _arrived(situation, text)
    return None


def _arrived(situation: Situation, text: str) -> Sequence[Happening] | None:
    """Which papers have come, where one asks after them; or, while none else was sent, after what that was is not said."""
    is_of_papers = situation.is_applying or (situation.papers and not situation.instalments)
    if not (arrived.asked(text) or (is_of_papers and arrived.asked_alone(text))):
        return None
    if situation.papers:
        return _papers(situation)
    return [Notice(NO_PAPER_YET)] if situation.is_applying else None


NO_PAPER_YET = Text(
    "No paper of yours has arrived here so far. If you have sent one, please send it once more, as a photo or a PDF file."
)


def _needs_nobody(situation: Situation, text: str) -> bool:
    """Whether whoever waits for a person says that they need none; who may be in danger, or told of what all rests for, has to say that and no less."""
    lets_it_be = person.lets_it_be(text) and not situation.in_danger and not situation.holds
    return lets_it_be or person.needs_nobody(text)


def _told_with_it(situation: Situation, text: str) -> Sequence[Happening]:
    """Why a person is wanted, when, or a number to call: whoever comes reads it. A helper is asked what it is about."""
    is_all = situation.speaks_for_another or not person.tells_more(text)
    return [] if is_all else [MessageLeft(is_said=False)]


def _papers(situation: Situation) -> Sequence[Happening]:
    if situation.may_for_another(Scope.TALK):
        return [Notice(SEND_IT_HERE)]
    if situation.case is None or not situation.case.state.is_open:
        return [Notice(Text("No papers are asked for at the moment."))]
    digress(situation, "papers.list")
    return []


def _commanded(situation: Situation, name: str) -> Sequence[Happening]:
    match name:
        case "help":
            return [Notice(_help(situation))]
        case "start":
            return [Notice(Text("Welcome back."))] if situation.place.question else []
        case "status":
            return [StandingWanted()] if situation.waits_for_a_person else []
    situation.is_asked_again = True  # what stands above need not be read once more
    return [Notice(Text("I do not know this command. /help shows what I can do."))]


def _help(situation: Situation) -> Text:
    """What there is; under a plan that binds, as the answers say, nothing that takes it back."""
    plan = situation.plan
    binds = plan is not None and plan.state.is_in_force and not plan.may_withdraw(situation.now)
    is_bound = binds and situation.to_sign is None
    signed = _SIGNED if is_bound else _AND_TAKEN_BACK
    return HELP.given(lender=situation.lender.name, signed=signed)


def _about_decision(situation: Situation, heard: Heard) -> Sequence[Happening]:
    """Why something was decided, or that somebody else is to look at it."""
    if heard == Command("appeal") or (isinstance(heard, Tap) and heard.code == APPEAL):
        return _appeal(situation)
    offer = situation.offer
    return [Notice(why_so(situation) if offer is None else why.of_offer(situation, offer))]


def _appeal(situation: Situation) -> Sequence[Happening]:
    """Another person is to look at what was declined; once is enough."""
    case = situation.case
    if case is not None and case.may_appeal:
        return [AppealMade()]
    if case is not None and case.state is CaseState.APPEALED:
        return [Notice(Text("Another person has already been asked and will write to you here."))]
    return [
        Notice(
            Text(
                "Nothing of yours was refused, so there is nothing to look at again. If something went wrong: /complain"
            )
        )
    ]


def passed_on(situation: Situation) -> Sequence[Happening]:
    """What somebody wrote goes to the advisors; who never had one is told that a person is asked for."""
    return [MessageLeft()] if situation.handoff is not None else [PersonWanted(), MessageLeft()]


def read_as_well(situation: Situation) -> Sequence[Happening]:
    """What the bot has answered itself is read by an advisor who is here; nobody owes an answer to it."""
    return [MessageLeft(is_owed=False)] if situation.with_a_person else []


def digress(situation: Situation, to: str) -> None:
    """Go somewhere for a moment; the place left is remembered."""
    place = situation.place
    if place.place != to:
        leave(situation)
        place.came_from = [*place.came_from, place.place]
        place.place = to


def leave(situation: Situation) -> bool:
    """Back to what was left for a question that was only opened, which does not come back; whether one was."""
    place = situation.place
    if place.place not in _ONLY_OPENED or not place.came_from:
        return False
    *place.came_from, place.place = place.came_from
    place.misses = 0
    return True


#: Opened by a command, perhaps by mistake: whoever goes elsewhere has dropped them.
_ONLY_OPENED = {
    "dispute.what",
    "disconnect.sure",
    "forget_chat.sure",
    "verify.file",
    "application.anew",
}
