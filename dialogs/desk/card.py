"""Card: a case on one screen for the advisor: what happened, what is wanted, who must act by when; then the facts."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.reasons import REASONS
from dialogs.flow import Options
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Percent, Plural, Sayable, Text
from negotiation.arrangement import DueInstalment
from negotiation.arrears import arrears
from negotiation.care import Care
from negotiation.handoff import HandoffState
from negotiation.lifecycle import CaseState
from negotiation.offer import OfferState
from negotiation.paper_wants import sent

from .alerts import HOLDS

CLAIM = Text("✋ Claim")
RELEASE = Text("Release")
HAND_BACK = Text("🤖 Hand back to the bot")
RECORD = Text("Record the next instalment as paid")
LIFT = Text("Lift the hold")

_STATES = {
    CaseState.APPLYING: Text("applying"),
    CaseState.UNDER_REVIEW: Text("under review"),
    CaseState.PAPERS_WANTED: Text("papers wanted"),
    CaseState.NEGOTIATING: Text("negotiating"),
    CaseState.OFFERED: Text("offer on the table"),
    CaseState.COUNTERED: Text("counter-offer on the table"),
    CaseState.AGREED: Text("agreed, to be signed"),
    CaseState.ACTIVE: Text("signed, being repaid"),
    CaseState.COMPLETED: Text("completed"),
    CaseState.BROKEN: Text("broken"),
    CaseState.DECLINED: Text("declined"),
    CaseState.APPEALED: Text("appealed"),
    CaseState.WITHDRAWN: Text("withdrawn"),
    CaseState.EXPIRED: Text("expired"),
    CaseState.CLOSED: Text("closed"),
}
#: The lender has not answered yet: somebody must by a day.
_UNDECIDED = {
    CaseState.UNDER_REVIEW,
    CaseState.PAPERS_WANTED,
    CaseState.NEGOTIATING,
    CaseState.COUNTERED,
    CaseState.APPEALED,
}


def card(situation: Situation, *, claimed_by: str | None) -> Sayable:
    """The card of a case, or of a visitor who is not identified yet."""
    if situation.case is None:
        return Lines(
            *_goes_before(situation),
            Text("<b>A borrower without a case asks for a person.</b>")
            if situation.is_identified
            else Text("<b>Somebody not identified yet asks for a person.</b>"),
            Text("Wanted: an answer in this topic, after claiming it."),
            _who_acts(situation, claimed_by),
            *_rests(situation),
        )
    return Lines(
        *_goes_before(situation),
        _what_happened(situation),
        _what_is_wanted(situation),
        _who_acts(situation, claimed_by),
        *_rests(situation),
        None,
        *_facts(situation),
    )


def buttons(situation: Situation) -> Options:
    """What an advisor may do from the card."""
    handoff, found = situation.handoff, dict[str, Text]()
    if handoff is None:
        return found
    if handoff.state is HandoffState.WAITING:
        found["claim"] = CLAIM
    elif handoff.state is HandoffState.CLAIMED:
        found |= {"release": RELEASE, "hand_back": HAND_BACK}
        if situation.holds:
            found["lift"] = LIFT
    is_active = situation.case is not None and situation.case.state is CaseState.ACTIVE
    if is_active and situation.next_instalment is not None:
        found["record"] = RECORD
    return found


def is_paid(instalment: DueInstalment) -> Sayable:
    """Asked before a payment is recorded: one tap that slipped is none."""
    return Text(
        "Has instalment {number}, due on {day}, been paid: {amount}?",
        number=instalment.number,
        day=instalment.due_date,
        amount=instalment.left,
    )


def paid_or_not(instalment: DueInstalment) -> Options:
    return {f"paid:{instalment.number}": Text("Yes, record it"), "unpaid": Text("No")}


def topic_name(situation: Situation) -> Text:
    """The name of a room; at most 128 characters, no name of a person in it."""
    if situation.case is None:
        return Text("Visitor {chat}", chat=str(situation.handoff.id if situation.handoff else ""))
    return Text("Case {number}", number=situation.case.number)


def _goes_before(situation: Situation) -> Sequence[Sayable]:
    """Why this comes before others."""
    match situation.handoff.care if situation.handoff else None:
        case Care.CRISIS:
            return [Text("🆘 <b>Crisis: before anything else</b>")]
        case Care.VULNERABLE:
            return [Text("💛 <b>Needs care: before others</b>")]
    return []


def _rests(situation: Situation) -> Sequence[Sayable]:
    """What is on hold, and a complaint that waits for its answer."""
    rests: list[Sayable] = [
        Text("On hold since {day}: <b>{reason}</b>", day=Day(one.since), reason=HOLDS[one.reason])
        for one in situation.holds
    ]
    complaint = situation.complaint
    if complaint is not None and complaint.is_open:
        rests.append(
            Text(
                "Complaint {number}: to be answered by <b>{day}</b>",
                number=complaint.number,
                day=complaint.answer_by,
            )
        )
    return rests


def _what_happened(situation: Situation) -> Sayable:
    filled = situation.the_case.application
    return Text(
        "<b>{number}</b> · {state} · {reason}",
        number=situation.the_case.number,
        state=_STATES[situation.the_case.state],
        reason=REASONS[filled.hardship] if filled.hardship else Text("reason not said yet"),
    )


def _what_is_wanted(situation: Situation) -> Sayable:
    match situation.the_case.state:
        case CaseState.APPLYING:
            return Text("Wanted: the borrower is still filling in the application.")
        case CaseState.PAPERS_WANTED:
            return Text("Wanted: another paper from the borrower. /papers shows which.")
        case CaseState.OFFERED:
            return Text("Wanted: the borrower's answer to the offer.")
        case CaseState.AGREED:
            return Text("Wanted: the borrower's signature.")
        case CaseState.ACTIVE:
            return Text("Wanted: the instalments as agreed. /paid records one.")
        case state if not state.is_open:
            return Text("Wanted: nothing any more.")
        case _:
            return Text("Wanted: a plan the borrower can keep. /offer works one out.")


def _who_acts(situation: Situation, claimed_by: str | None) -> Sayable:
    handoff, case = situation.handoff, situation.case
    until = case.decide_by if case and case.state in _UNDECIDED else None
    if claimed_by is not None:
        who: Sayable = Text("{advisor} has it", advisor=claimed_by)
    elif handoff is not None and handoff.state is HandoffState.WAITING:
        who = Text("<b>nobody has it yet</b>")
    else:
        who = Text("with the bot")
    if until is None:
        return Text("Now: {who}.", who=who)
    return Text("Now: {who}; to be decided by <b>{day}</b>.", who=who, day=Day(until))


def _facts(situation: Situation) -> Sequence[Sayable]:
    filled = situation.the_case.application
    facts: list[Sayable] = []
    for loan in situation.loans:
        late = arrears(loan, loan.as_of)
        facts.append(
            Text(
                "Loan {number}: {outstanding} outstanding at {rate}, {instalment} a month",
                number=loan.number,
                outstanding=loan.outstanding,
                rate=Percent(loan.rate),
                instalment=loan.instalment,
            )
        )
        facts.append(
            Plural(
                "Overdue as of {day}: {amount}, {n} day",
                "Overdue as of {day}: {amount}, {n} days",
                n=late.days,
                day=loan.as_of,
                amount=late.amount,
            )
        )
    unknown = Text("not said")
    facts.append(
        Text(
            "In {income}, out {outgoings}, left {surplus}; can pay <b>{can_pay}</b>",
            income=unknown if filled.comes_in is None else filled.comes_in,
            outgoings=unknown if filled.spent is None else filled.spent,
            surplus=filled.surplus if filled.surplus is not None else unknown,
            can_pay=unknown if filled.can_pay is None else filled.can_pay,
        )
    )
    papers = [one for one in sent(situation.papers) if any(page.is_here for page in one.pages)]
    facts.append(Plural("{n} paper", "{n} papers", n=len(papers)))
    offer = situation.offer
    if offer is not None and offer.state is not OfferState.DRAFT:
        facts.append(
            Plural(
                "Offer {version}: {n} more month, {instalment} a month",
                "Offer {version}: {n} more months, {instalment} a month",
                n=offer.terms.months,
                version=offer.version,
                instalment=offer.terms.regular,
            )
        )
    if situation.instalments:
        paid = sum(1 for one in situation.instalments if one.is_paid)
        facts.append(Text("Paid: {paid} of {count}", paid=paid, count=len(situation.instalments)))
    return facts
