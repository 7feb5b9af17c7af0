"""Card: a case on one screen for the advisor: what happened, what is wanted, who must act by when; then the facts."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.reasons import REASONS
from dialogs.flow import Options
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Percent, Plural, Sayable, Text
from negotiation.arrears import arrears
from negotiation.handoff import HandoffState
from negotiation.lifecycle import CaseState
from negotiation.offer import OfferState
from negotiation.paper_wants import sent

CLAIM = Text("✋ Claim")
RELEASE = Text("Release")
HAND_BACK = Text("🤖 Hand back to the bot")

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
            Text("<b>Somebody not identified yet asks for a person.</b>"),
            Text("Wanted: an answer in this topic, after claiming it."),
            _who_acts(situation, claimed_by),
        )
    return Lines(
        _what_happened(situation),
        _what_is_wanted(situation),
        _who_acts(situation, claimed_by),
        None,
        *_facts(situation),
    )


def buttons(situation: Situation) -> Options:
    """What an advisor may do from the card."""
    handoff = situation.handoff
    if handoff is None:
        return {}
    if handoff.state is HandoffState.WAITING:
        return {"claim": CLAIM}
    if handoff.state is HandoffState.CLAIMED:
        return {"release": RELEASE, "hand_back": HAND_BACK}
    return {}


def topic_name(situation: Situation) -> Text:
    """The name of a room; at most 128 characters, no name of a person in it."""
    if situation.case is None:
        return Text("Visitor {chat}", chat=str(situation.handoff.id if situation.handoff else ""))
    return Text("Case {number}", number=situation.case.number)


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
                instalment=offer.terms.instalment,
            )
        )
    if situation.instalments:
        paid = sum(1 for one in situation.instalments if one.is_paid)
        facts.append(Text("Paid: {paid} of {count}", paid=paid, count=len(situation.instalments)))
    return facts
