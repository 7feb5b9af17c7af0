"""Withdrawal: an agreement taken back without a reason, before it is signed or in the time for cooling off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from dialogs.flow import BACK, Route, Step, chose
from dialogs.happenings import AgreementWithdrawn, Happening, MessageLeft, Notice
from dialogs.interruptions import ANYTIME, PERSON, PERSON_LABEL, digress, passed_on
from dialogs.phrases.rights.withdrawal import has_second_thoughts, takes_back
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.lifecycle import TALKED_ABOUT, CaseState
from negotiation.refusals import TooLateToWithdraw

WITHDRAW = f"{ANYTIME}withdraw"
TAKE_IT_BACK = Text("Take the agreement back")
#: To whoever signed what is another's case: it is not theirs alone to end.
SIGNED_WITH_OTHERS = Text(
    "You have signed this agreement together with others, so I cannot take it back for you alone. A person can tell you whether and until when you can, and what it means for all of you: /person"
)
NOTHING = Text("You have no agreement here that could be taken back.")


def may_withdraw(situation: Situation) -> bool:
    """Whether there is an agreement of their own that they can take back now."""
    agreement, case = _meant(situation), situation.case
    return (
        agreement is not None
        and case is not None
        and case.state.is_open
        and agreement.may_withdraw(situation.now)
    )


def _meant(situation: Situation) -> Agreement | None:
    """The one out for signing, else the one in force, which need not be the newest."""
    case = situation.case
    is_signing = case is not None and case.state is CaseState.AGREED
    return situation.agreement if is_signing else situation.plan


def _the_one(situation: Situation) -> Agreement:
    agreement = _meant(situation)
    if agreement is None:
        raise LookupError("no agreement to take back")
    return agreement


def last_moment(until: datetime, zone: tzinfo) -> datetime | date:
    """As people name it: what ends with a day, by that day, since midnight is of the next one."""
    local = until.astimezone(zone)
    return local.date() - timedelta(days=1) if local.time() == time() else until


def begin(situation: Situation) -> Sequence[Happening]:
    """Ask whether it is meant; where it cannot be, say since when."""
    if may_withdraw(situation):
        digress(situation, SURE.name)
        return []
    if situation.has_signed_with_others:
        return _for_a_person(situation)
    agreement = _meant(situation)
    if agreement is None or not agreement.state.is_in_force:
        return [not_by_stopping(situation) or Notice(NOTHING)]
    return [Notice(explain(TooLateToWithdraw(agreement.may_withdraw_until)))]


def _for_a_person(situation: Situation) -> Sequence[Happening]:
    return [Notice(SIGNED_WITH_OTHERS), *passed_on(situation)]


def not_by_stopping(situation: Situation) -> Notice | None:
    """To whoever stops once more than a form is begun: what that does not end, and how it is ended; else `None`."""
    if may_withdraw(situation):
        return Notice(
            Text(
                "Your agreement stays as it is: stopping here does not end it. You can take it back without a reason, or talk to a person."
            ),
            {WITHDRAW: TAKE_IT_BACK, PERSON: PERSON_LABEL},
        )
    if situation.case is None or situation.case.state not in TALKED_ABOUT:
        return None
    return Notice(
        Text(
            "Your application is with us: stopping here does not take it back. Nothing is agreed or signed without your yes, and what holds today goes on. If you do not want it any more, tell a person; you need no reason."
        ),
        {PERSON: PERSON_LABEL},
    )


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """Taken back in words: it is asked whether that is meant, and whoever has the talk reads it as well; `None` for other words.

    Too late, it is said so, and a person sees what can be done.
    """
    agreement, is_said = _meant(situation), takes_back(text)
    if situation.has_signed_with_others and is_said and not situation.with_a_person:
        return _for_a_person(situation)
    if situation.case is None or agreement is None:
        return None
    if may_withdraw(situation):
        is_here = situation.place.place.partition(".")[0] in {"home", "signing"}
        if not is_said and not (is_here and has_second_thoughts(text)):
            return None
        digress(situation, SURE.name)
        is_read = situation.with_a_person or situation.waits_for_a_person
        return [MessageLeft()] if is_read else []
    if not is_said or situation.with_a_person or not agreement.state.is_in_force:
        return None
    why = Notice(explain(TooLateToWithdraw(agreement.may_withdraw_until)))
    return [why, *passed_on(situation)]


def question(situation: Situation) -> Sayable:
    agreement, plan = _the_one(situation), situation.plan_before
    if agreement.state is AgreementState.TO_SIGN:
        is_amendment = plan is not None and plan.state.is_in_force
        return Lines(
            Text(
                "Agreement {version} is not signed yet. Shall it be dropped?",
                version=agreement.version,
            ),
            Text("Your plan stays in force as it is, and we can talk about another one.")
            if is_amendment
            else Text("Your contract stays as it is, and we can talk about another plan."),
        )
    return Lines(
        Text(
            "You can take agreement {version} back until <b>{until}</b>, without a reason.",
            version=agreement.version,
            until=_until(situation, agreement),
        ),
        Text(
            "Then the plan that was in force before holds again as it was, and what it asks may be late. What you have paid counts for it. We can talk about another plan."
        )
        if situation.plan_replaced is not None
        else Text(
            "Then your contract holds again as it was, and what it asks may be overdue. What you have paid counts. We can talk about another plan."
        ),
        Text("Do you want to take it back?"),
    )


def _until(situation: Situation, agreement: Agreement) -> datetime | date | None:
    until = agreement.may_withdraw_until
    return None if until is None else last_moment(until, situation.language.zone)


def take_back(situation: Situation, choice: str) -> Sequence[Happening]:
    if choice != "withdraw":
        return []
    agreement = _the_one(situation)
    agreement.withdraw(situation.now)
    return [AgreementWithdrawn(agreement)]


SURE = Step(
    name="withdrawal.sure",
    question=question,
    options={
        "withdraw": Text("Yes, take it back"),
        "keep": Text("No, keep it"),
        PERSON: PERSON_LABEL,
    },
    save=take_back,
    routes=[Route(to="home.home", when=chose("withdraw")), Route(to=BACK)],
    stands=may_withdraw,
)
STEPS = (SURE,)
