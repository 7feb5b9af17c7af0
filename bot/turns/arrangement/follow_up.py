"""Follow-up: the agreed instalments and their reminders on the calendar, made anew when the borrower's clock changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.turns.turn import Turn
from dialogs.situation import Situation
from negotiation.agreeing.agreement import Agreement
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.contacting.reminders import Planned, Step, plan, steps_of
from negotiation.days.local_time import begins
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.breaking import grace_ends
from negotiation.follow_up.rises import rises
from negotiation.money import Money
from negotiation.pack import Start
from negotiation.policy import Policy
from storage import people
from storage.case import case_agreements, case_instalments, cases
from storage.messages import due
from storage.messages.due import Duty

from . import checking_in, instalment_duties


async def begin(turn: Turn, situation: Situation) -> None:
    """Put the sealed agreement in force: its instalments on the calendar, and their reminders.

    Terms are changed only so often: from now on this change of them counts.
    """
    agreement, offer, case = situation.the_agreement, situation.the_offer, situation.the_case
    zone = situation.borrower.zone if situation.borrower else turn.house.zone
    agreement.begin(turn.house.policy_for(situation.the_loan.product), turn.now, zone)
    for earlier in await case_agreements.others_in_force(turn.session, agreement):
        earlier.fire("supersede")
    case.law = case.law.end(Start.ARREARS)  # what was late is part of the plan now
    signed_at = agreement.countersigned_at or turn.now
    for loan, terms in situation.loans_of(offer):
        if terms.is_restructure:
            loan.change_terms(turn.house.day(signed_at))
    rows = [(part.loan_id, each) for part in offer.parts for each in part.terms.schedule]
    instalments = [
        DueInstalment(
            agreement_id=agreement.id or 0,
            case_id=case.id or 0,
            loan_id=loan_id,
            number=number,  # on through the schedules, as the agreement counts them
            due_date=each.due_date,
            amount=each.amount,
            paid=Money.zero(each.amount.currency),
        )
        for number, (loan_id, each) in enumerate(rows, 1)
    ]
    turn.session.add_all(instalments)
    await turn.session.flush()
    situation.instalments, situation.plan_before = instalments, None
    if situation.borrower is None:
        raise LookupError("an agreement without a borrower")
    policy = turn.house.policy_for(situation.the_loan.product)
    await due.schedule(turn.session, _reminders(turn, situation.borrower, instalments, policy))
    await due.schedule(turn.session, _misses(turn, situation.borrower, instalments, policy))
    await due.schedule(turn.session, _days_after(situation.borrower, instalments))
    await due.schedule(
        turn.session, _rises(turn, situation.borrower, agreement, instalments, policy)
    )
    await checking_in.begin(turn, agreement, situation.borrower, policy)


async def replan(turn: Turn, case: Case) -> None:
    """Make the reminders to come anew: the borrower's clock or rest has changed, or a payment was taken back."""
    borrower = await people.borrower(turn.session, case.borrower_id)
    about = f"case:{case.id}"
    was_asked_early = False
    for kind in ("remind", "early", "rise"):
        todo = await due.still_to_do(turn.session, kind, about)
        was_asked_early = was_asked_early or (kind == "early" and bool(todo))
        await due.forget(turn.session, todo)
    for agreement, instalments in await plans_of(turn, case):
        if agreement.state.is_in_force:
            policy = await policy_of(turn, case)
            unpaid = [each for each in instalments if not each.is_paid]
            await due.schedule(turn.session, _reminders(turn, borrower, unpaid, policy))
            await due.schedule(
                turn.session, _rises(turn, borrower, agreement, instalments, policy)
            )
            if was_asked_early:
                await ask_early(turn, case, unpaid)


async def ask_early(turn: Turn, case: Case, instalments: Sequence[DueInstalment]) -> None:
    """The plan has slipped: before each instalment to come it is asked whether it will work."""
    policy = await policy_of(turn, case)
    borrower = await people.borrower(turn.session, case.borrower_id)
    if not policy.early_days:
        return
    step = Step(days=-policy.early_days, at=policy.reminder_at)
    duties = [
        instalment_duties.about(each, "early", planned.moment)
        for each in instalments
        if not each.is_paid
        for planned in _planned(turn, each, [step], borrower, policy)
    ]
    await due.schedule(turn.session, duties)


async def plans_of(turn: Turn, case: Case) -> list[tuple[Agreement, list[DueInstalment]]]:
    """The agreements of a case to which payments go, each with its instalments."""
    by_agreement: dict[int, list[DueInstalment]] = {}
    for each in await case_instalments.instalments_of(turn.session, case.id or 0):
        by_agreement.setdefault(each.agreement_id, []).append(each)
    found = [
        (await case_agreements.agreement(turn.session, number), instalments)
        for number, instalments in by_agreement.items()
    ]
    return [(agreement, rows) for agreement, rows in found if agreement.state.is_to_be_paid]


async def policy_of(turn: Turn, case: Case) -> Policy:
    """The policy of the product that a case is about."""
    [loan, *_] = await cases.loans_of(turn.session, case.id or 0)
    return turn.house.policy_for(loan.product)


def at_our_hour(turn: Turn, day: date, policy: Policy) -> datetime:
    """The hour of *day* at which the lender looks at what was paid."""
    return datetime.combine(day, policy.reminder_at, turn.house.zone)


def _planned(
    turn: Turn,
    instalment: DueInstalment,
    steps: Sequence[Step],
    borrower: Borrower,
    policy: Policy,
) -> list[Planned]:
    """When something may be said of it by these *steps*, as far as that is still to come."""
    moments = plan(
        instalment.due_date,
        steps,
        zone=borrower.zone,
        pack=policy.pack,
        preferences=borrower.preferences,
    )
    return [one for one in moments if one.moment > turn.now]


def _reminders(
    turn: Turn, borrower: Borrower, instalments: Sequence[DueInstalment], policy: Policy
) -> list[Duty]:
    return [
        instalment_duties.about(
            each,
            "remind",
            planned.moment,
            again=str(planned.days),
            when=str(planned.kind),
            at=planned.moment.isoformat(),
        )
        for each in instalments
        for planned in _planned(turn, each, steps_of(policy), borrower, policy)
    ]


def _misses(
    turn: Turn, borrower: Borrower, instalments: Sequence[DueInstalment], policy: Policy
) -> list[Duty]:
    """A look at each instalment once its days of grace are over, at the lender's hour, wherever the borrower lives."""
    duties = []
    for each in instalments:
        after = grace_ends(each, policy) + timedelta(days=1)
        at = max(at_our_hour(turn, after, policy), begins(after, borrower.zone))
        duties.append(instalment_duties.about(each, "missed", at))
    return duties


def _rises(
    turn: Turn,
    borrower: Borrower,
    agreement: Agreement,
    instalments: Sequence[DueInstalment],
    policy: Policy,
) -> list[Duty]:
    """Some weeks before a plan asks more than until then."""
    if not policy.rise_days:
        return []
    since = turn.house.day(agreement.countersigned_at or turn.now)
    step = Step(days=-policy.rise_days, at=policy.reminder_at)
    return [
        instalment_duties.about(one.instalment, "rise", planned.moment, was=str(one.was))
        for one in rises(instalments, since)
        if not one.instalment.is_paid
        for planned in _planned(turn, one.instalment, [step], borrower, policy)
    ]


def _days_after(borrower: Borrower, instalments: Sequence[DueInstalment]) -> list[Duty]:
    """The day of an instalment is over: what the cards say of it has to be another thing from then on."""
    return [
        instalment_duties.about(
            each, "day_after", begins(each.due_date + timedelta(days=1), borrower.zone)
        )
        for each in instalments
    ]
