"""Steps told: what each step of a case is called that both sides read, by its event in the audit."""

from __future__ import annotations

from datetime import date

from dialogs.desk.case.figures import NAMES as FIGURES
from dialogs.desk.workload.alerts import HOLDS
from dialogs.said.paper_words import NAMES as PAPERS
from dialogs.texts import Text
from negotiation.applying.paper import Want
from negotiation.contacting.check_in import Answer
from negotiation.contacting.hold import HoldReason
from negotiation.money import Money
from negotiation.pack import Due

from .step import Step, Wording, of_offer, of_papers, said


def _held(step: Step) -> Text:
    return Text("on hold: {reason}", reason=HOLDS[HoldReason(step.details["reason"])])


def _lifted(step: Step) -> Text:
    return Text("the hold ended: {reason}", reason=HOLDS[HoldReason(step.details["reason"])])


def _complaint(text: Text) -> Wording:
    return lambda step: text.given(number=step.details.get("number", "?"))


def _figure(text: Text) -> Wording:
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
    if step.details.get("of_plan"):
        return Text(
            "the talks about other terms are to end on {day}, if nothing is heard", day=day
        )
    if step.details["told"]:
        return Text("told that the application is put away on {day}, if nothing is heard", day=day)
    return Text("the application is to be put away on {day}; nobody could be told", day=day)


def _promise(text: Text) -> Wording:
    return lambda step: text.given(day=date.fromisoformat(step.details["day"]))


#: What both sides read.
TOLD: dict[str, Wording] = {
    "hardship notice": said(Text("hardship notice given")),
    "application submitted": said(Text("application sent")),
    "person asked for": said(Text("a person asked for")),
    "helper asked for a person": said(Text("a person asked for")),
    "claimed": said(Text("took the conversation")),
    "released": said(Text("left the conversation")),
    "transferred": said(Text("passed on to a colleague")),
    "passed on": _skill,
    "passed on by mistake": said(Text("took it back: it was passed on by mistake")),
    "escalated": said(Text("asked a supervisor to take it")),
    "call back asked for": said(Text("a call back asked for")),
    "call back promised": said(Text("a call back promised")),
    "waiting stopped": said(Text("waits for nobody any more")),
    "answer late": said(Text("the answer came later than promised")),
    "talk rated": _mark,
    "where to pay shown": said(Text("where to pay shown")),
    "handed back": said(Text("handed back to the bot")),
    "papers asked": _want,
    "reminded of papers": said(Text("reminded of the papers that were asked for")),
    "papers not asked": lambda step: Text(
        "a paper not asked for after all: {what}", what=PAPERS[Want(step.details["want"])]
    ),
    "paper received": of_papers(Text("paper {numbers} arrived")),
    "paper accepted": of_papers(Text("paper {numbers} accepted")),
    "paper refused": of_papers(Text("paper {numbers} not accepted")),
    "paper named": of_papers(Text("said what paper {numbers} is")),
    "paper lacking": _lacking,
    "paper withdrawn": _withdrawn,
    "figure asked": _figure(Text("asked about {what}")),
    "figure corrected": _figure(Text("corrected {what}")),
    "figure told anew": _figure(Text("said that it is another now: {what}")),
    "reason corrected": said(Text("corrected the reason")),
    "reason told anew": said(Text("said that the reason is another")),
    "held": _held,
    "hold lifted": _lifted,
    "hold run out": _lifted,
    "offer sent": of_offer(Text("offer {version} made")),
    "offer accepted": of_offer(Text("offer {version} accepted")),
    "offer declined": of_offer(Text("offer {version} declined")),
    "offer ended": of_offer(Text("offer {version} ended")),
    "offer taken back": of_offer(Text("offer {version} taken back")),
    "counter-offer": of_offer(Text("other terms asked for than those of offer {version}")),
    "counter-offer not taken": said(Text("our offer stays as it is")),
    "application declined": said(Text("the application declined")),
    "appeal": said(Text("another person asked to look at it")),
    "notice sent": _notice,
    "notice not sent": said(Text("a letter noted by mistake: it has not gone out")),
    "adviser named": said(Text("a debt adviser helps the borrower")),
    "law late": said(Text("a day that the law sets was missed")),
    "decision late": said(Text("the decision is later than promised")),
    "guarantor asked": said(Text("the guarantor asked about what is added")),
    "guarantor agrees": said(Text("answers for what is added as well")),
    "guarantor does not agree": said(Text("does not answer for what is added")),
    "agreement signed": said(Text("signed by all who have to")),
    "signature given": said(Text("signed the agreement")),
    "countersigned": said(Text("the lender signed the agreement")),
    "in force": said(Text("the agreement sealed and in force")),
    "agreement withdrawn": said(Text("the agreement taken back")),
    "plan restored": said(Text("the plan from before it holds again")),
    "reassessed": said(Text("other terms talked about, while the plan goes on")),
    "resumed": said(Text("the plan goes on as it was")),
    "agreement ended": said(Text("the agreement ended")),
    "payment recorded": _payment,
    "contract payment recorded": _payment,
    "slipped": said(Text("an instalment is late")),
    "caught up": said(Text("caught up")),
    "promise made": _promise(Text("a promise to pay by {day}")),
    "promise kept": _promise(Text("the promise for {day} was kept")),
    "promise broken": _promise(Text("the promise for {day} was not kept")),
    "said paid": said(Text("said to be paid")),
    "receipt confirmed": said(Text("the payment was found")),
    "receipt not found": said(Text("the payment was not found yet")),
    "cannot pay this": said(Text("said that an instalment cannot be paid")),
    "way back shown": said(Text("a way back shown")),
    "way back taken": said(Text("later instalments carry what was missed")),
    "payment reversed": _payment_back,
    "arrangement broken": said(Text("the plan was broken by the lender's rule")),
    "recovered": said(Text("the plan is in force again")),
    "completed": said(Text("all is repaid as agreed")),
    "not complete": said(Text("not all is repaid after all: the plan goes on")),
    "asked how it goes": said(Text("asked how it goes")),
    "checked in": _checked_in,
    "statement sent": said(Text("a statement sent")),
    "another plan asked for": said(Text("another plan asked for")),
    "calendar sent": said(Text("the days of the plan sent for a calendar")),
    "completion letter sent": said(Text("the completion letter sent")),
    "signed paper sent": said(Text("a signed paper sent once more")),
    "reminded": said(Text("reminded of an instalment")),
    "rise told": said(Text("told that the plan asks more soon")),
    "reminded of promise": said(Text("reminded on the promised day")),
    "agreement not printed": said(Text("accepted, and the agreement could not be printed yet")),
    "complaint": _complaint(Text("complaint {number} made")),
    "complaint answered": _complaint(Text("complaint {number} answered")),
    "helper accepted": said(Text("a helper came in")),
    "help revoked": said(Text("a helper's access ended")),
    "help resigned": said(Text("a helper's access ended")),
    "help run_out": said(Text("a helper's access ended")),
    "helper sent a paper": said(Text("a paper sent")),
    "helper wrote": said(Text("wrote to the advisor")),
    "voice note received": said(Text("a voice note arrived")),
    "reassigned": _reassigned,
    "closed": said(Text("the case closed")),
    "expiry announced": _announced,
    "kept open": said(Text("heard in time: it stays open")),
    "let go": said(Text("said that it need not go on")),
    "application put away": said(Text("the application put away: nothing was heard")),
    "started over": said(Text("dropped what was told so far, to start over")),
    "applied again": said(Text("applied again: something has changed")),
    "application withdrawn": said(Text("the application ended, as the borrower wished")),
    "reopened": said(Text("the case opened again")),
    "erasure asked": said(Text("asked for what is kept to be erased")),
    "own data asked": said(Text("all that is kept was asked for")),
}
