"""Timeline words: what each step of a case is called, by its event in the audit; what both sides read, and what only the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from dialogs.paper_words import NAMES as PAPERS
from dialogs.texts import Text
from negotiation.check_in import Answer
from negotiation.hold import HoldReason
from negotiation.money import Money
from negotiation.pack import Due
from negotiation.paper import Want

from .alerts import HOLDS
from .figures import NAMES as FIGURES


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One row of the audit, with its reason where one was given."""

    at: datetime
    actor: str  #: as in the audit: "borrower:7", "advisor:12", "bot"
    event: str
    details: Mapping[str, Any]
    why: str | None = None
    numbers: Sequence[int] = ()  #: of the papers it is about


def kind(step: Step) -> str:
    """The event without what varies, as in "care: crisis"."""
    return step.event.partition(":")[0]


def what(step: Step) -> Text:
    """What was done."""
    return (TOLD | INTERNAL).get(kind(step), _as_noted)(step)


def _said(text: Text) -> Callable[[Step], Text]:
    return lambda _: text


def _as_noted(step: Step) -> Text:
    """The desk misses no step, were it only in the audit's own word."""
    return Text("{event}", event=step.event)


def _held(step: Step) -> Text:
    return Text("on hold: {reason}", reason=HOLDS[HoldReason(step.details["reason"])])


def _lifted(step: Step) -> Text:
    return Text("the hold ended: {reason}", reason=HOLDS[HoldReason(step.details["reason"])])


def _refused(step: Step) -> Text:
    order = step.details.get("order", "…")
    return Text("⛔ {order}, not done: not theirs to give", order=order)


def _offer(text: Text) -> Callable[[Step], Text]:
    return lambda step: text.given(version=step.details.get("version", "?"))


def _paper(text: Text) -> Callable[[Step], Text]:
    return lambda step: text.given(
        numbers=", ".join(str(number) for number in step.numbers) or "?"
    )


def _complaint(text: Text) -> Callable[[Step], Text]:
    return lambda step: text.given(number=step.details.get("number", "?"))


def _figure(text: Text) -> Callable[[Step], Text]:
    return lambda step: text.given(what=FIGURES[step.details["name"]])


def _withdrawn(step: Step) -> Text:
    """By the number that both sides knew it by."""
    number = step.details.get("number")
    if number is None:
        return Text("a paper taken back")
    return Text("paper {number} taken back", number=number)


def _want(step: Step) -> Text:
    want = step.details.get("want")
    if want not in set(Want):  # of a paper that was refused
        return Text("more papers asked for")
    return Text("asked for a paper: {what}", what=PAPERS[Want(want)])


def _notice(step: Step) -> Text:
    return NOTICES[Due(step.details["what"])]


#: Letters that the law wants.
NOTICES = {
    Due.ARREARS_NOTICE: Text("a letter sent: what is overdue and where help is"),
    Due.DEFAULT_NOTICE: Text("a default notice sent"),
    Due.FINAL_NOTICE: Text("a final answer sent by letter"),
}


def _skill(step: Step) -> Text:
    return Text(
        "passed on, to somebody with the skill {skill}", skill=step.details.get("skill", "?")
    )


def _mark(step: Step) -> Text:
    return Text("rated the talk: {mark} of 5", mark=str(step.details.get("mark", "?")))


def _payment(step: Step) -> Text:
    return Text("a payment arrived: {amount}", amount=Money.parse(step.details["amount"]))


def _payment_back(step: Step) -> Text:
    return Text("a payment was taken back: {amount}", amount=Money.parse(step.details["amount"]))


def _checked_in(step: Step) -> Text:
    return _HOW_IT_GOES.get(step.details["answer"], Text("said how it goes"))


_HOW_IT_GOES = {
    Answer.WELL: Text("said that all is well"),
    Answer.HARDER: Text("said that it has become harder"),
    Answer.EASIER: Text("said that it has become easier"),
}


def _reassigned(step: Step) -> Text:
    """To a colleague; or to nobody yet, as where somebody goes off duty."""
    if step.details.get("to") is None:
        return Text("the case waits for another advisor")
    return Text("the case given to somebody else")


def _lacking(step: Step) -> Text:
    return Text("has no such paper: {what}", what=PAPERS[Want(step.details["want"])])


def _announced(step: Step) -> Text:
    day = date.fromisoformat(step.details["day"])
    if step.details["told"]:
        return Text("told that the application is put away on {day}, if nothing is heard", day=day)
    return Text("the application is to be put away on {day}; nobody could be told", day=day)


def _promise(text: Text) -> Callable[[Step], Text]:
    return lambda step: text.given(day=date.fromisoformat(step.details["day"]))


#: What both sides read.
TOLD: dict[str, Callable[[Step], Text]] = {
    "hardship notice": _said(Text("hardship notice given")),
    "application submitted": _said(Text("application sent")),
    "person asked for": _said(Text("a person asked for")),
    "helper asked for a person": _said(Text("a person asked for")),
    "claimed": _said(Text("took the conversation")),
    "released": _said(Text("left the conversation")),
    "transferred": _said(Text("passed on to a colleague")),
    "passed on": _skill,
    "passed on by mistake": _said(Text("took it back: it was passed on by mistake")),
    "escalated": _said(Text("asked a supervisor to take it")),
    "call back asked for": _said(Text("a call back asked for")),
    "call back promised": _said(Text("a call back promised")),
    "waiting stopped": _said(Text("waits for nobody any more")),
    "answer late": _said(Text("the answer came later than promised")),
    "talk rated": _mark,
    "where to pay shown": _said(Text("where to pay shown")),
    "handed back": _said(Text("handed back to the bot")),
    "papers asked": _want,
    "papers not asked": lambda step: Text(
        "a paper not asked for after all: {what}", what=PAPERS[Want(step.details["want"])]
    ),
    "paper received": _paper(Text("paper {numbers} arrived")),
    "paper accepted": _paper(Text("paper {numbers} accepted")),
    "paper refused": _paper(Text("paper {numbers} not accepted")),
    "paper named": _paper(Text("said what paper {numbers} is")),
    "paper lacking": _lacking,
    "paper withdrawn": _withdrawn,
    "figure asked": _figure(Text("asked about {what}")),
    "figure corrected": _figure(Text("corrected {what}")),
    "figure told anew": _figure(Text("said that it is another now: {what}")),
    "reason corrected": _said(Text("corrected the reason")),
    "reason told anew": _said(Text("said that the reason is another")),
    "held": _held,
    "hold lifted": _lifted,
    "offer sent": _offer(Text("offer {version} made")),
    "offer accepted": _offer(Text("offer {version} accepted")),
    "offer declined": _offer(Text("offer {version} declined")),
    "offer ended": _offer(Text("offer {version} ended")),
    "offer taken back": _offer(Text("offer {version} taken back")),
    "counter-offer": _offer(Text("other terms asked for than those of offer {version}")),
    "counter-offer not taken": _said(Text("our offer stays as it is")),
    "application declined": _said(Text("the application declined")),
    "appeal": _said(Text("another person asked to look at it")),
    "notice sent": _notice,
    "notice not sent": _said(Text("a letter noted by mistake: it has not gone out")),
    "adviser named": _said(Text("a debt adviser helps the borrower")),
    "law late": _said(Text("a day that the law sets was missed")),
    "decision late": _said(Text("the decision is later than promised")),
    "guarantor asked": _said(Text("the guarantor asked about what is added")),
    "guarantor agrees": _said(Text("answers for what is added as well")),
    "guarantor does not agree": _said(Text("does not answer for what is added")),
    "agreement signed": _said(Text("signed by all who have to")),
    "signature given": _said(Text("signed the agreement")),
    "countersigned": _said(Text("the lender signed the agreement")),
    "in force": _said(Text("the agreement sealed and in force")),
    "agreement withdrawn": _said(Text("the agreement taken back")),
    "plan restored": _said(Text("the plan from before it holds again")),
    "reassessed": _said(Text("other terms talked about, while the plan goes on")),
    "resumed": _said(Text("the plan goes on as it was")),
    "agreement ended": _said(Text("the agreement ended unsigned")),
    "payment recorded": _payment,
    "contract payment recorded": _payment,
    "slipped": _said(Text("an instalment is late")),
    "caught up": _said(Text("caught up")),
    "promise made": _promise(Text("a promise to pay by {day}")),
    "promise kept": _promise(Text("the promise for {day} was kept")),
    "promise broken": _promise(Text("the promise for {day} was not kept")),
    "said paid": _said(Text("said to be paid")),
    "receipt confirmed": _said(Text("the payment was found")),
    "receipt not found": _said(Text("the payment was not found yet")),
    "cannot pay this": _said(Text("said that an instalment cannot be paid")),
    "way back shown": _said(Text("a way back shown")),
    "way back taken": _said(Text("later instalments carry what was missed")),
    "payment reversed": _payment_back,
    "arrangement broken": _said(Text("the plan was broken by the lender's rule")),
    "recovered": _said(Text("the plan is in force again")),
    "completed": _said(Text("all is repaid as agreed")),
    "asked how it goes": _said(Text("asked how it goes")),
    "checked in": _checked_in,
    "statement sent": _said(Text("a statement sent")),
    "another plan asked for": _said(Text("another plan asked for")),
    "calendar sent": _said(Text("the days of the plan sent for a calendar")),
    "completion letter sent": _said(Text("the completion letter sent")),
    "signed paper sent": _said(Text("a signed paper sent once more")),
    "reminded": _said(Text("reminded of an instalment")),
    "reminded of promise": _said(Text("reminded on the promised day")),
    "agreement not printed": _said(Text("accepted, and the agreement could not be printed yet")),
    "complaint": _complaint(Text("complaint {number} made")),
    "complaint answered": _complaint(Text("complaint {number} answered")),
    "helper accepted": _said(Text("a helper came in")),
    "help revoked": _said(Text("a helper's access ended")),
    "help resigned": _said(Text("a helper's access ended")),
    "help run_out": _said(Text("a helper's access ended")),
    "helper sent a paper": _said(Text("a paper sent")),
    "helper wrote": _said(Text("wrote to the advisor")),
    "voice note received": _said(Text("a voice note arrived")),
    "reassigned": _reassigned,
    "closed": _said(Text("the case closed")),
    "expiry announced": _announced,
    "kept open": _said(Text("heard in time: the application stays open")),
    "let go": _said(Text("said that the application may be put away")),
    "application put away": _said(Text("the application put away: nothing was heard")),
    "started over": _said(Text("dropped what was told so far, to begin anew")),
    "applied again": _said(Text("applied again: something has changed")),
    "application withdrawn": _said(Text("the application ended, as the borrower wished")),
    "reopened": _said(Text("the case opened again")),
    "erasure asked": _said(Text("asked for what is kept to be erased")),
    "own data asked": _said(Text("all that is kept was asked for")),
}


def _contact(step: Step) -> Text:
    words = {"yes": Text("yes"), "no": Text("no"), "not_before": Text("not yet")}
    return Text(
        "may be written to: {answer} ({why})",
        answer=words[step.details["answer"]],
        why=str(step.details["why"]),
    )


#: What only the desk reads.
INTERNAL: dict[str, Callable[[Step], Text]] = {
    "note": _said(Text("note")),
    "put aside": _said(Text("put aside for a while")),
    "supervisor asked": _offer(Text("a supervisor asked about offer {version}")),
    "offer dropped": _offer(Text("offer {version} dropped, never sent")),
    "offer stopped": _offer(Text("offer {version} stopped for a second look: on hold")),
    "offer approved": _offer(Text("offer {version} approved")),
    "offer refused": _offer(Text("offer {version} not approved")),
    "saying stopped": _said(Text("a message stopped for a second look")),
    "said all the same": _said(Text("a stopped message sent all the same")),
    "left unsaid": _said(Text("a stopped message not sent")),
    "message recalled": _said(Text("a message taken back")),
    "saved reply sent": _said(Text("a saved reply sent")),
    "order refused": _refused,
    "paper opened": _paper(Text("paper {numbers} opened")),
    "difference settled": _said(Text("a difference between book and plan decided")),
    "exported": _said(Text("the whole case written into a file")),
    "numbers shown": _said(Text("number and telephone looked at")),
    "care": _said(Text("words of danger or need")),
    "menace": _said(Text("words that may threaten somebody at the desk")),
    "all right": _said(Text("said to be all right")),
    "raised": _said(Text("something raised that lets everything rest")),
    "taken back": _said(Text("said to be a misunderstanding")),
    "contact asked": _contact,
    "snoozed": _said(Text("wants to be reminded later")),
    "asked before": _said(Text("asked whether the next instalment will work")),
    "preferences set": _said(Text("set when to be written to")),
    "reminders on": _said(Text("wants reminders again")),
    "reminders off": _said(Text("wants no reminders")),
    "contact unwanted": _said(Text("wants not to be contacted any more")),
    "nudged": _said(Text("asked whether to go on")),
    "rests": _said(Text("nothing heard for long: the desk told so")),
    "nudges stopped": _said(Text("wants no more notes")),
    "unreachable": _said(Text("cannot be reached in Telegram")),
    "paper infected": _said(Text("an infected file thrown away")),
    "voice note infected": _said(Text("an infected voice note thrown away")),
    "flagged": _said(Text("the same file or chat as in another case")),
    "helper invited": _said(Text("a link for a helper made")),
    "helper opened the link": _said(Text("a helper's link opened")),
    "helper looked": _said(Text("looked where it stands")),
    "help declined": _said(Text("does not want to help")),
    "agreement called off": _said(Text("the agreement called off before it was in force")),
    "name locked": _said(Text("typed three names that are not on file")),
    "identified again": _said(Text("showed once more who it is")),
    "identity checked": _said(Text("found out who it is")),
    "disconnected": _said(Text("took the chat off the loan")),
}
