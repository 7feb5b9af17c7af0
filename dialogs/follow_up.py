"""Follow-up in words: what goes out unasked about a plan. Amounts and what it is about are hidden until tapped."""

from __future__ import annotations

from collections.abc import Sequence

from negotiation.agreement import AgreementState
from negotiation.arrangement import DueInstalment, Payment, count, left, paid_count
from negotiation.breaking import Broken
from negotiation.lifecycle import CaseState
from negotiation.money import total_of
from negotiation.packs.credit_record import CreditSituation
from negotiation.reminders import ReminderKind

from .again import stands_in_the_way
from .arrears_words import due_among
from .borrower import another_plan, keeping, outside_help, promise
from .borrower import check_in as questions
from .borrower.about import credit_words
from .borrower.keeping import CANNOT, CANNOT_LABEL, FINE, FINE_LABEL, PAY_ON
from .borrower.promise import PAY_ON_LABEL
from .borrower.way_back import in_words, ways_of
from .interruptions import PERSON, PERSON_LABEL
from .reply import Say
from .situation import Situation
from .texts import Lines, Plural, Sayable, Text

#: A notice and the instalment that it is about.
Notice = tuple[ReminderKind, DueInstalment]


def hidden(situation: Situation, *told: Sayable | None) -> Lines:
    """A lock screen shows the first line, and of the rest only that there is something."""
    head = Text("A note from {lender}, tap to read:", lender=situation.lender.name)
    return Lines(head, Text("<tg-spoiler>{told}</tg-spoiler>", told=Lines(*told)))


def reminder(notices: Sequence[Notice], situation: Situation) -> Sayable:
    """Friendly notices in one message."""
    told = [_notice(kind, instalment) for kind, instalment in notices]
    return Lines(Text("A note from {lender}, tap to read:", lender=situation.lender.name), *told)


def _notice(kind: ReminderKind, instalment: DueInstalment) -> Text:
    figures = {"amount": instalment.left, "day": instalment.due_date}
    match kind:
        case ReminderKind.BEFORE:
            return Text(
                "<tg-spoiler>Your next instalment of {amount} is due on {day}. If that is difficult, tell us now: /person</tg-spoiler>",
                **figures,
            )
        case ReminderKind.ON_DAY:
            return Text(
                "<tg-spoiler>Your instalment of {amount} is due today, {day}. If that is difficult, tell us: /person</tg-spoiler>",
                **figures,
            )
        case ReminderKind.AFTER:
            return Text(
                "<tg-spoiler>Your instalment of {amount}, due on {day}, has not reached us yet. If it is on its way, all is well. If not, tell us and we look for a way together: /person</tg-spoiler>",
                **figures,
            )


def early(instalment: DueInstalment, situation: Situation) -> Say:
    """Asked some days before, of a plan that slipped before."""
    asked = Text(
        "Your next instalment of {amount} is due on {day}. Will it work this time? If not, now is the best time to say so: then most is possible.",
        amount=instalment.left,
        day=instalment.due_date,
    )
    return Say(
        text=hidden(situation, asked),
        options={
            f"{FINE}{instalment.id}": FINE_LABEL,
            f"{PAY_ON}{instalment.id}": PAY_ON_LABEL,
            f"{CANNOT}{instalment.id}": CANNOT_LABEL,
        },
    )


def check_in(situation: Situation) -> Say:
    """Every few months, while the plan is kept."""
    asked = Text(
        "Your plan goes well so far. Has something changed since, with your income or what you spend? If so, we look at it again together."
    )
    return Say(text=hidden(situation, asked), options=questions.options(situation.the_plan))


def completed(situation: Situation, record: str) -> Sayable:
    """Calmly: all is paid, what the record says now, and that the letter is to be kept."""
    rows = situation.instalments
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


def way_back(instalment: DueInstalment, situation: Situation) -> Say:
    """What is possible now that an instalment was missed, to be taken by a tap."""
    found = ways_of(situation)
    late = situation.late_instalments or [instalment]
    missed = Text(
        "{amount}, due on {day}, has not reached us. That happens, and there is a way back.",
        amount=left(late),
        day=due_among(late, instalment),
    )
    may_promise = promise.may_name_a_day(situation)
    lines: list[Text] = []
    if found:
        lines = [Text("Possible at once, at no cost:"), *in_words(found)]
    if may_promise:
        lines.append(Text("You can also tell me a day on which it will be paid."))
    if not lines:
        lines = [Text("A person can look with you for what is possible.")]
    if another_plan.may_ask(situation):
        lines.append(another_plan.FOR_LONGER)
    return Say(
        text=hidden(situation, missed, *lines),
        options={
            **keeping.carried(found, instalment),
            **({f"{PAY_ON}{instalment.id}": PAY_ON_LABEL} if may_promise else {}),
            f"{keeping.PAID}{instalment.id}": keeping.PAID_LABEL,
            **(
                {another_plan.ANOTHER: another_plan.LABEL}
                if another_plan.may_ask(situation)
                else {}
            ),
            PERSON: PERSON_LABEL,
        },
    )


def broken(by: Broken, situation: Situation) -> Say:
    """Plainly: why, what follows, how the plan comes back, and who helps for free. Never a threat."""
    late = situation.late_instalments
    advice = outside_help.advice(situation)
    why = Plural(
        "Your plan has ended: {n} instalment was missed, the oldest by {days} days.",
        "Your plan has ended: {n} instalments were missed, the oldest by {days} days.",
        n=by.missed,
        days=by.days,
    )
    follows = Text(
        "For what is not paid yet your contract holds again. Nothing happens today, and what you have paid counts."
    )
    back = [
        Text("Once {amount} has arrived, the plan is in force again as it was.", amount=left(late))
    ]
    return Say(
        text=hidden(
            situation,
            why,
            follows,
            *(back if late else []),
            Text("A person looks with you for a plan that fits better, and writes to you here.")
            if stands_in_the_way(situation) is None
            else Text("A person looks with you at what is possible, and writes to you here."),
            *([Text("Free debt advice: {advice}", advice=advice)] if advice else []),
        ),
        options={another_plan.ANOTHER: another_plan.LABEL, PERSON: PERSON_LABEL},
    )


def record_of_broken(situation: Situation) -> Say:
    """What follows for the credit record, by itself: the words of some places are long."""
    return Say(text=hidden(situation, credit_words(situation, CreditSituation.LATE)))


def promised_today(rows: Sequence[DueInstalment], situation: Situation) -> Say:
    """The day has come that the borrower named."""
    told = Text(
        "Today is the day you named for {amount}, due on {day}. If it is on its way, all is well. If it does not work out, tell me now, and we look for a way.",
        amount=left(rows),
        day=rows[0].due_date,
    )
    return Say(text=hidden(situation, told), options=keeping.about(rows[0]))


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
        situation, *_arrived(payment, paid, situation), *back, *more, *_stands(situation)
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
    return [
        Text(
            "Thank you: your instalment of {amount} due on {day} has arrived.",
            amount=each.asks,
            day=each.due_date,
        )
        for each in paid[:6]
    ]


def _beyond(payment: Payment, situation: Situation) -> Sequence[Text]:
    """What no instalment asked for: the desk has it, and writes."""
    if payment.left_over is None:
        return []
    more = payment.left_over
    if situation.the_case.state is CaseState.CLOSED:
        return [
            Text(
                "{amount} has arrived for a case that is closed. A person finds out where it belongs, and writes to you here.",
                amount=more,
            )
        ]
    if situation.next_instalment is None:
        return [
            Text(
                "{amount} has arrived that your plan does not ask for. It is yours: a person writes to you here how you get it back.",
                amount=more,
            )
        ]
    return [
        Text(
            "{amount} has arrived that your plan does not ask for on this loan. A person writes to you here where it goes.",
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


def carried(situation: Situation, over: int) -> Sayable:
    """A way back was taken."""
    coming = situation.next_instalment
    done = (
        Text("Done: the next instalment carries what was open.")
        if over == 1
        else Plural(
            "Done: the next {n} instalment carries what was open.",
            "Done: the next {n} instalments carry what was open.",
            n=over,
        )
    )
    if coming is None:
        return done
    after = Text("The next one is {amount}, on {day}.", amount=coming.left, day=coming.due_date)
    return Lines(done, after)
