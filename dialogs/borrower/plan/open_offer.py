"""Open offer: what holds today beside the new plan, in figures, and until when it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs.borrower.applying.recovery import condition
from dialogs.borrower.case_now import goes_on
from dialogs.said.disclosures import said_before
from dialogs.said.outlook import if_nothing_changes
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.capacity import hope_of
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.packs.disclosure import Before

from .terms import if_too_much, of_parts


def is_on_the_table(situation: Situation) -> bool:
    return situation.offer is not None and situation.offer.state is OfferState.OPEN


def shown(situation: Situation, offer: Offer) -> Sayable:
    """The offer, beside it the plan in force or today's contract, and what happens if nothing changes."""
    parts = situation.loans_of(offer)
    loan, _ = parts[0]
    nothing = if_nothing_changes(situation)
    lines = [*of_parts(parts, situation.in_force), *_in_time(situation, parts)]
    lines += [None, nothing] if nothing else []
    if kept := goes_on(situation):
        lines += [None, *kept]
    if offer.expires_at is not None:
        lines.append(Text("The offer is open until <b>{until}</b>.", until=offer.expires_at))
    if told := [*said_before(situation, loan, Before.OFFER, Before.ACKNOWLEDGING)]:
        lines += [None, *told]
    return Lines(*lines)


def _in_time(situation: Situation, parts: Sequence[tuple[Loan, Terms]]) -> Iterator[Text]:
    """Where more is asked later: what that rests on, and that nobody has to wait for that day."""
    application = situation.the_case.application
    hope = hope_of(parts, application, situation.policy)
    if hope is not None:
        yield Text(
            "• this rests on a hope: that you can pay more from {day} on, {condition}. If it turns out otherwise, write to us before that day: we look at it again",
            day=hope.since,
            condition=condition(hope),
        )
    else:
        yield from if_too_much(parts)


def ended(situation: Situation) -> Text:
    """Said when its time is over: whose word was missing, it is not held against the borrower."""
    if situation.the_case.state is CaseState.COUNTERED:
        return Text(
            "Our offer has reached its last day. What you said you can pay still stands: an advisor will look at it and write to you here."
        )
    return Text(
        "Our offer has ended without an answer. If you still want a plan, write to us here."
    )
