"""Pay days: when how much is to be paid, first, next and last: by the plan, as it would be by an offer, or by the contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs.borrower.arrangement import ended_plan, keeping, looked_for
from dialogs.borrower.case_now import NEXT_ONES
from dialogs.borrower.home import closed_since, repaid
from dialogs.borrower.people.bound import under_anothers_plan
from dialogs.borrower.plan.terms import of_instalments
from dialogs.flow import Options
from dialogs.said.arrears_words import due_on, overdue
from dialogs.said.by_loan import next_of_each
from dialogs.said.periods import by_contract
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.follow_up.arrangement import DueInstalment, left
from negotiation.lifecycle import NOT_OFFERED
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.refusals import Refusal

WHO_FIRST = Text(
    "I can show you that as soon as I know who you are: nobody else is to see your loan. Go on below, or ask a person."
)
OF_ANOTHER = Text(
    "The instalments are the borrower's to pay. What they have agreed on, their agreement says; a person can tell you what concerns you: /person"
)
EVERY_ONE = Text("/statement lists what is paid and what is to come.")
NOT_OWED_YET = Text("None of it is owed before you have signed.")


def told(situation: Situation) -> Sayable:
    """What holds first; below it what is offered instead."""
    if situation.is_guarantor or situation.speaks_for_another:
        return OF_ANOTHER
    if not situation.is_identified or not situation.loans:
        return WHO_FIRST
    offered = [*_by_offer(situation)]
    if situation.keeps_a_plan and situation.next_instalment is not None:
        return Lines(*of_plan(situation), *([None, *offered] if offered else []))
    if (ended := ended_plan.lines(situation)) is not None:
        return Lines(*ended)
    return Lines(*offered) if offered else Lines(*_by_contract(situation))


def options(situation: Situation) -> Options:
    """What can be said to the next instalment of a plan."""
    first = situation.next_instalment
    if first is None or first in situation.looked_for or not situation.keeps_a_plan:
        return {}
    return keeping.about_named(situation, first)


def of_plan(situation: Situation) -> Iterator[Sayable]:
    """The next instalment, how much each is, how many and until when, and what is left in all."""
    rows = situation.instalments
    late, coming = situation.late_instalments, situation.still_to_come
    if missing := situation.missing_instalments:
        yield Text(
            "Not here yet: <b>{amount}</b>, due on <b>{day}</b>.",
            amount=left(missing),
            day=due_on(missing),
        )
    yield from looked_for.told(situation)
    if of_each := next_of_each(situation):
        yield Lines(NEXT_ONES, *of_each)
    elif coming is not None:
        is_first = not late and coming is next(one for one in rows if one.asks) and not coming.paid
        next_one = (
            Text("First instalment: <b>{amount}</b> on <b>{day}</b>.")
            if is_first
            else Text("Next instalment: <b>{amount}</b> on <b>{day}</b>.")
        )
        yield next_one.given(amount=coming.left, day=coming.due_date)
    yield from _to_come([one for one in rows if not one.is_paid and one not in late])
    yield Text("Left to pay under your plan: <b>{amount}</b>", amount=left(rows))
    yield ended_plan.arrived(situation)
    yield EVERY_ONE


def _to_come(rows: Sequence[DueInstalment]) -> Iterator[Sayable]:
    """How many instalments, until when, and how much each is."""
    if not rows:
        return
    yield Plural(
        "Still to come: {n} instalment, on {last}",
        "Still to come: {n} instalments, the last on {last}",
        n=len(rows),
        last=max(one.due_date for one in rows),
    )
    asked = [one.left for one in rows]
    usual = max(asked, key=asked.count)
    others = [one for one in asked if one != usual]
    # A first one paid in part, and a last one of some cents less, are no other amount; one that asks more is.
    if len(rows) > 1 and len(others) <= 1 and usual == max(asked):
        yield Text("Each time: {amount}", amount=usual)
    elif len(rows) > 1:
        yield Text("From {least} to {most} each time", least=min(asked), most=max(asked))


def _by_offer(situation: Situation) -> Iterator[Sayable | None]:
    """As it would be, of an offer that can be taken or signed."""
    offer, agreement = situation.offer, situation.agreement
    is_open = offer is not None and offer.state is OfferState.OPEN
    is_out = agreement is not None and agreement.state in _NOT_IN_FORCE
    if offer is None or not (is_open or is_out):
        return
    yield Text("By our offer it would be:")
    parts = situation.loans_of(offer)
    for loan, terms in parts:
        if len(parts) > 1:
            yield Text("<b>Loan {number}</b>", number=loan.number)
        yield from _as_offered(terms)
    yield NOT_OWED_YET


_NOT_IN_FORCE = {AgreementState.TO_SIGN, AgreementState.SIGNED}


def _as_offered(terms: Terms) -> Iterator[Sayable]:
    first = next((one for one in terms.schedule if one.amount.is_positive), terms.schedule.first)
    if not terms.is_one_payment:
        yield Text(
            "• the first: <b>{amount}</b> on <b>{day}</b>", amount=first.amount, day=first.due_date
        )
    yield from of_instalments(terms, terms.today.first.amount)


def _by_contract(situation: Situation) -> Iterator[Sayable | None]:
    """What the contract asks until there is a plan; what comes of an application is said first."""
    policy, case = situation.policy, situation.case
    if situation.is_applying or (case is not None and case.state in NOT_OFFERED):
        yield Plural(
            "There is no new plan yet, so it has no first day. Our offer names every day and amount, and the first is at least {n} day ahead.",
            "There is no new plan yet, so it has no first day. Our offer names every day and amount, and the first is at least {n} days ahead.",
            n=policy.notice_days,
        )
        yield Text("Until you sign one, your contract holds:")
    for loan in situation.running:
        if loan.id in situation.repaid:
            yield repaid(loan)
            continue
        if (closed := closed_since(situation, loan)) is not None:
            yield closed
            continue
        if (told_elsewhere := under_anothers_plan(situation, loan)) is not None:
            yield told_elsewhere
            continue
        yield Text("<b>Loan {number}</b>, as of {day}", number=loan.number, day=loan.as_of)
        yield from _contract(situation, loan)


def _contract(situation: Situation, loan: Loan) -> Iterator[Sayable]:
    yield Text("• instalment: <b>{amount}</b>", amount=by_contract(loan))
    yield overdue(loan, situation.today)
    try:
        to_come = [one for one in loan.still_owed() if one.due_date >= situation.today]
    except Refusal:  # such a contract has no last day
        return
    if to_come:
        yield Text("• next instalment: {day}", day=to_come[0].due_date)
        yield Plural(
            "• still to come: {n} instalment, on {last}",
            "• still to come: {n} instalments, the last on {last}",
            n=len(to_come),
            last=to_come[-1].due_date,
        )
