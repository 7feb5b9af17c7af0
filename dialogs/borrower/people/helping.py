"""Helping: the conversation of somebody who helps a borrower: who they are, what they may do, and doing it.

They see where it stands, write and send papers as far as the borrower allows; nothing here accepts, signs or
changes anything of the borrower's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogs import interruptions
from dialogs.borrower.paperwork import take_back
from dialogs.flow import Options, Route, Step, chose
from dialogs.happenings import (
    ConsentGiven,
    DisputeRaised,
    Happening,
    HelpAccepted,
    HelpEnded,
    HelperLooked,
    HelperSpoke,
    HelpingChosen,
    Notice,
)
from dialogs.heard import File, Forwarded, Words
from dialogs.interruptions import LANGUAGE, LANGUAGE_LABEL
from dialogs.labels import ends
from dialogs.parsers import a_name, only_buttons
from dialogs.phrases.rights.dispute import raised_by
from dialogs.phrases.telling.death import Speaker
from dialogs.said.helper_words import KINDS, NEVER, last_day, list_of
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.authorisation import Authorisation, HelperKind, NotAuthorised, Scope
from negotiation.contacting.hold import HoldReason

from .dispute import what_stops
from .standing import where_it_stands

KIND, HOME = "helping.kind", "helping.home"
#: The version of what a helper agrees to be kept.
HELPER_TEXT = "1"
NOBODY_TO_HELP = Text("You help nobody here. Whoever wants your help makes a link with /helper.")
NOT_GOOD = Text(
    "This link is used up, too old or taken back. Ask whoever sent it for a new one: they make it with /helper."
)
OWN_LINK = Text(
    "This is the link you made yourself. Send it to your helper: it is good once, and still unused."
)


def begin(situation: Situation) -> Sequence[Happening]:
    """To whom one helps, also from one's own loan."""
    if situation.help is None:
        return [Notice(NOBODY_TO_HELP)]
    interruptions.digress(situation, HOME)
    return []


def helps(situation: Situation) -> bool:
    return situation.help is not None


def is_invited(situation: Situation) -> bool:
    return situation.invitation is not None


def _invitation(situation: Situation) -> Authorisation:
    if situation.invitation is None:
        raise LookupError("nobody asks for help")
    return situation.invitation


def invited(situation: Situation) -> Sayable:
    """What is asked, before whose loan it is: a link may go astray."""
    one = _invitation(situation)
    return Lines(
        Text(
            "I am the assistant of <b>{lender}</b>. Somebody who has a loan there asks you to help. Until {day} you may:",
            lender=situation.lender.name,
            day=last_day(one),
        ),
        list_of(one),
        NEVER,
        None,
        Text("How do you know the person you help?"),
    )


def say_kind(situation: Situation, choice: str) -> Sequence[Happening]:
    one = _invitation(situation)
    if choice == "no":
        return _decline(situation, one)
    one.say_who(kind=HelperKind(choice))
    return []


def _decline(situation: Situation, one: Authorisation) -> Sequence[Happening]:
    one.end("decline", situation.now)
    return [HelpEnded(one)]


def has_kind(situation: Situation) -> bool:
    """Of several links the newest that is still good is talked about; it may be another by now."""
    return situation.invitation is not None and situation.invitation.kind is not None


def say_name(situation: Situation, name: str) -> None:
    _invitation(situation).say_who(name=name)


def named(situation: Situation) -> str | None:
    """How they called themselves before, so that it can be gone back to and set right."""
    return None if situation.invitation is None else situation.invitation.name or None


def terms(situation: Situation) -> Sayable:
    one = _invitation(situation)
    return Lines(
        Text(
            "Thank you. I keep your name (<b>{name}</b>, {kind}) and what you write and send here. The borrower and the advisors see it.",
            name=one.name,
            kind=KINDS[one.kind or HelperKind.OTHER],
        ),
        Text("It ends on {day}, and earlier when either of you says so.", day=last_day(one)),
        None,
        Text("Do you agree?"),
    )


def agree(situation: Situation, choice: str) -> Sequence[Happening]:
    one = _invitation(situation)
    if choice == "no":
        return _decline(situation, one)
    one.accept(situation.now)
    return [ConsentGiven(HELPER_TEXT, about="helping"), HelpAccepted(one)]


def home(situation: Situation) -> Sayable:
    """Whom one helps, what one may do, until when."""
    one = situation.the_help
    lines: list[Text | Lines | None] = [
        Text("You help <b>{whom}</b>, until {day}. You may:", whom=one.whom, day=last_day(one)),
        list_of(one),
        NEVER,
    ]
    if one.may(Scope.TALK, situation.now):
        how = Text("What you write or send here goes to the advisor, and the borrower sees it.")
        lines += [None, how]
    return Lines(*lines)


def buttons(situation: Situation) -> Options:
    found: dict[str, Text] = {}
    if situation.the_help.may(Scope.STATUS, situation.now):
        found["status"] = Text("Where it stands")
    if len(situation.taken_on) > 1:
        found["others"] = Text("Somebody else I help")
    return {
        **found,
        "resign": Text("I do not want to help any more"),
        "own": Text("My own loan here"),
        LANGUAGE: LANGUAGE_LABEL,
    }


def do(situation: Situation, choice: str) -> Sequence[Happening]:
    if choice != "status":
        return []
    situation.the_help.check(Scope.STATUS, situation.now)
    if situation.helped is None:
        raise LookupError("nothing is known of whom is helped")
    return [HelperLooked(), Notice(where_it_stands(situation.helped))]


def spoken(situation: Situation, heard: Words | File | Forwarded) -> Sequence[Happening]:
    """Words and papers for the advisor, and what they take back; that the borrower has died is heard from any helper."""
    if isinstance(heard, Words) and (
        raised_by(heard.text, Speaker.HELPER, [situation.the_help.whom]) is HoldReason.DEATH
    ):
        told = Lines(Text("I am very sorry for your loss."), what_stops(situation))
        return [Notice(told), DisputeRaised(HoldReason.DEATH)]  # not shown in the borrower's chat
    if not situation.the_help.may(Scope.TALK, situation.now):
        return [Notice(explain(NotAuthorised(Scope.TALK)))]
    back = take_back.told(situation, heard.text) if isinstance(heard, Words) else None
    return back or [HelperSpoke()]


def others(situation: Situation) -> Options:
    """Each by name, the one talked about among them."""
    return {str(one.id): Text("{whom}", whom=one.whom[:30]) for one in situation.taken_on}


def choose(situation: Situation, choice: str) -> Sequence[Happening]:
    chosen = next(one for one in situation.taken_on if choice == str(one.id))
    situation.helping_id = chosen.id
    return [HelpingChosen(chosen)]


def resign(situation: Situation, choice: str) -> Sequence[Happening]:
    if choice != "yes":
        return []
    one = situation.the_help
    one.end("resign", situation.now)
    return [HelpEnded(one)]


def when_still(is_so: Callable[[Situation], bool], *codes: str) -> Callable[[Situation], bool]:
    return lambda situation: (not codes or situation.answer in codes) and is_so(situation)


def _is_identified(situation: Situation) -> bool:
    return situation.is_identified


#: Where one is once this help is over, or another's loan is left.
ELSEWHERE = (Route(to="home.home", when=_is_identified), Route(to="start.welcome"))
STEPS = (
    Step(
        name=KIND,
        question=invited,
        options={
            HelperKind.ADVISER: Text("Debt adviser"),
            HelperKind.RELATIVE: Text("Relative or friend"),
            HelperKind.LAWYER: Text("Lawyer"),
            HelperKind.OTHER: Text("Somebody else"),
            "no": Text("I do not want to help"),
        },
        save=say_kind,
        stands=is_invited,
        routes=[
            Route(to="helping.name", when=has_kind),
            Route(to=HOME, when=helps),
            *ELSEWHERE,
        ],
    ),
    Step(
        name="helping.name",
        question=Text("What is your name? The borrower and the advisors will see it."),
        parse=a_name,
        save=say_name,
        kept=named,
        stands=has_kind,
        routes=[Route(to="helping.agree")],
    ),
    Step(
        name="helping.agree",
        question=terms,
        options={"yes": Text("Yes, I agree"), "no": Text("No, I do not want to help")},
        parse=only_buttons,
        save=agree,
        stands=lambda situation: has_kind(situation) and bool(_invitation(situation).name),
        routes=[Route(to=HOME, when=helps), *ELSEWHERE],
    ),
    Step(
        name=HOME,
        question=home,
        options=buttons,
        save=do,
        stands=helps,
        routes=[
            Route(to="helping.others", when=chose("others")),
            Route(to="helping.resign", when=chose("resign")),
            Route(to="home.home", when=when_still(_is_identified, "own")),
            Route(to="start.welcome", when=chose("own")),
            Route(to=HOME),
        ],
        heeds_words=True,
        takes_any_words=True,
    ),
    Step(
        name="helping.others",
        question=Text("Whom do you want to talk about?"),
        options=others,
        save=choose,
        stands=helps,
        routes=[Route(to=HOME)],
    ),
    Step(
        name="helping.resign",
        question=Text("Shall I end it? You could do nothing here for them any more."),
        options={"no": Text("No, go back"), "yes": ends(Text("Yes, end it"))},
        save=resign,
        stands=helps,
        routes=[Route(to=HOME, when=helps), *ELSEWHERE],
    ),
)
