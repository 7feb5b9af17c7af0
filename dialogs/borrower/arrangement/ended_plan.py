"""Ended plan: what is told of a plan that was broken: the contract holds again, what brings it back, what it asks then."""

from __future__ import annotations

from dialogs.borrower.case_now import how_it_stands
from dialogs.borrower.home import HOME
from dialogs.borrower.plan import another_plan
from dialogs.flow import Step
from dialogs.happenings import Notice
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.follow_up.arrangement import left
from negotiation.lifecycle import CaseState
from negotiation.money import Money

from . import keeping

CONTRACT_HOLDS = Text(
    "Your plan has ended, so your contract holds again for what is not paid yet. A person can tell you what it asks now in all: /person"
)


def told(situation: Situation, step: Step) -> Notice | None:
    """Below home, which says how the case stands, or with that; `None` of a plan that has not ended so."""
    is_below_home = step.name == HOME.name and not situation.waits_for_a_person
    if (found := lines(situation, is_said=not is_below_home)) is None:
        return None
    stands = [] if is_below_home else [how_it_stands(situation)]
    late = situation.late_instalments
    another = {another_plan.ANOTHER: another_plan.LABEL} if another_plan.may_ask(situation) else {}
    is_paid = {f"{keeping.PAID}{late[0].id}": keeping.PAID_LABEL}
    return Notice(Lines(*stands, *found), {**is_paid, **another, PERSON: PERSON_LABEL})


def lines(situation: Situation, *, is_said: bool = False) -> list[Sayable] | None:
    """What holds since it has ended, and what brings it back; `None` of a plan that has not.

    Where it *is said* how the case stands, that says what brings it back.
    """
    plan, late = situation.plan, situation.late_instalments
    if plan is None or plan.state is not AgreementState.BROKEN or not late:
        return None
    comes_back = Text(
        "Once <b>{amount}</b> has arrived, the plan is in force again as it was.",
        amount=left(late),
    )
    return [
        CONTRACT_HOLDS,
        *([] if is_said and situation.the_case.state is CaseState.BROKEN else [comes_back]),
        *_then(situation),
        arrived(situation),
        Text("Where to pay: /pay"),
    ]


def _then(situation: Situation) -> list[Sayable]:
    """What would be to come, were it in force again."""
    late = situation.late_instalments
    rows = [each for each in situation.instalments if not each.is_paid and each not in late]
    if not rows:
        return []
    return [
        Plural(
            "If the plan is in force again, {n} instalment of it is left: {amount}, on {last}.",
            "If the plan is in force again, {n} instalments of it are left: {amount} in all, the last on {last}.",
            n=len(rows),
            amount=left(rows),
            last=max(each.due_date for each in rows),
        )
    ]


def arrived(situation: Situation) -> Text:
    """What the plan has been paid."""
    paid = sum((each.paid for each in situation.instalments), Money.zero(situation.currency))
    return Text("Paid so far: {amount}", amount=paid)
