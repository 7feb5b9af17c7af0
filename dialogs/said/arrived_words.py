"""Arrived words: what goes out of a payment that came, was taken back, or was the last one."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.follow_up.arrangement import DueInstalment, Payment, count, left, paid_count
from negotiation.lifecycle import CaseState
from negotiation.money import total_of

from .by_loan import of_loan
from .follow_up import hidden


def thanks(
    payment: Payment, paid: Sequence[DueInstalment], situation: Situation, *, is_back: bool = False
) -> Lines:
    """What has arrived, what it paid, and how far the plan has come: all that the picture shows, in words.

    *is_back* where it brought a plan back that had been broken.
    """
    if not any(each.loan_id == payment.loan_id for each in situation.instalments):
        return hidden(
            situation,
            Text(
                "Thank you: {amount} has arrived. It counts for your contract.",
                amount=payment.amount,
            ),
        )
    back = [BACK_IN_FORCE] if is_back else []
    more = _beyond(payment, situation)
    return hidden(
        situation,
        *_arrived(payment, paid, situation),
        *of_loan(situation, payment.loan_id),
        *back,
        *more,
        *_stands(situation),
    )


BACK_IN_FORCE = Text(
    "All that was late has arrived: your plan is in force again, as it was. Thank you."
)


def _arrived(
    payment: Payment, paid: Sequence[DueInstalment], situation: Situation
) -> Sequence[Text]:
    of_loan = (each for each in situation.instalments if each.loan_id == payment.loan_id)
    coming = next((each for each in of_loan if not each.is_paid), None)
    if not paid and coming is None:
        return [Text("Thank you: {amount} has arrived.", amount=payment.amount)]
    if not paid and coming is not None:
        return [
            Text(
                "Thank you: {amount} has arrived. Of the instalment due on {day}, {left} is still open.",
                amount=payment.amount,
                day=coming.due_date,
                left=coming.left,
            )
        ]
    begun = [] if coming is None or coming.left == coming.asks else [_still_open(coming)]
    if len(paid) > 1:
        text = Text(
            "Thank you: {amount} has arrived. It pays {n} instalments, from the one due on {first} to the one due on {last}.",
            amount=payment.amount,
            n=len(paid),
            first=paid[0].due_date,
            last=paid[-1].due_date,
        )
        return [text, *begun]
    text = Text(
        "Thank you: your instalment of {amount} due on {day} has arrived.",
        amount=paid[0].asks,
        day=paid[0].due_date,
    )
    return [text, *begun]


def _still_open(coming: DueInstalment) -> Text:
    """Of the one that a part of it has come for."""
    return Text(
        "Of the instalment due on {day}, {left} is still open.",
        day=coming.due_date,
        left=coming.left,
    )


def _beyond(payment: Payment, situation: Situation) -> Sequence[Text]:
    """What no instalment asked for: the desk has it, and writes."""
    if payment.left_over is None:
        return []
    more = payment.left_over
    if situation.the_case.state is CaseState.CLOSED:
        return [
            Text(
                "{amount} has arrived for a case that is closed. A person will find out where it belongs and write to you here.",
                amount=more,
            )
        ]
    if situation.next_instalment is None:
        return [
            Text(
                "{amount} has arrived that your plan does not ask for. It is yours: a person will write to you here about how you get it back.",
                amount=more,
            )
        ]
    return [
        Text(
            "{amount} has arrived that your plan does not ask for on this loan. A person will write to you here about where it goes.",
            amount=more,
        )
    ]


def _stands(situation: Situation) -> Sequence[Text]:
    done = paid_count(situation.instalments)
    found: list[Text] = [
        Plural(
            "{paid} of {n} instalment is paid.",
            "{paid} of {n} are paid.",
            n=count(situation.instalments),
            paid=done,
        )
    ]
    plan = situation.plan
    if plan is not None and plan.state is AgreementState.BROKEN:
        late = situation.late_instalments
        if late:
            found.append(
                Text(
                    "Once {amount} more has arrived, your plan is in force again.",
                    amount=left(late),
                )
            )
    return found


def taken_back(payment: Payment, situation: Situation) -> Say:
    """A payment that had been recorded does not count any more."""
    told = Text(
        "A payment of {amount} that we had recorded on {day} was taken back, by your bank or because it was not yours. So it does not count any more; /status shows what is open. If that is not right: /person",
        amount=payment.amount,
        day=payment.received_on,
    )
    return Say(text=hidden(situation, told), options={PERSON: PERSON_LABEL})


def completed(situation: Situation, record: str) -> Sayable:
    """Calmly: all is paid, what the record says now, and that the letter is to be kept."""
    not_paid = {each.loan_id for each in situation.instalments if not each.is_paid}
    rows = [each for each in situation.instalments if each.loan_id not in not_paid]
    return hidden(
        situation,
        Plural(
            "Everything is repaid as agreed: {n} instalment, {amount} in all. Nothing more is to be paid under this agreement. Thank you.",
            "Everything is repaid as agreed: {n} instalments, {amount} in all. Nothing more is to be paid under this agreement. Thank you.",
            n=count(rows),
            amount=total_of(each.paid for each in rows),
        ),
        Text("Your credit record now: {words}", words=record),
        Text(
            "Above is the letter that says so, with our seal: keep it. /statement lists every payment."
        ),
    )
