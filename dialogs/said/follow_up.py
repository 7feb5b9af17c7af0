"""Follow-up in words: what goes out unasked about a plan that is kept. Amounts and what it is about are hidden until tapped."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.arrangement import check_in as questions
from dialogs.borrower.arrangement import keeping
from dialogs.borrower.arrangement.keeping import CANNOT, CANNOT_LABEL, FINE, FINE_LABEL, PAY_ON
from dialogs.borrower.arrangement.promise import PAY_ON_LABEL
from dialogs.reply import Say
from dialogs.said.by_loan import of_loan
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.contacting.reminders import ReminderKind
from negotiation.follow_up.arrangement import DueInstalment, left
from negotiation.follow_up.rises import Rise, rises

#: A notice and the instalment that it is about.
Notice = tuple[ReminderKind, DueInstalment]


def hidden(situation: Situation, *told: Sayable | None) -> Lines:
    """A lock screen shows the first line, and of the rest only that there is something."""
    head = Text("A note from {lender}, tap to read:", lender=situation.lender.name)
    return Lines(head, _SPOILER.given(told=Lines(*told)))


def reminder(
    notices: Sequence[Notice], situation: Situation, before: Sequence[DueInstalment] = ()
) -> Sayable:
    """Friendly notices in one message; of what is open from *before* a line."""
    changed = {one.instalment.id: one.was for one in rises(situation.instalments)}
    told: list[Sayable] = []
    for kind, instalment in notices:
        told.append(_notice(kind, instalment))
        told += [_SPOILER.given(told=one) for one in of_loan(situation, instalment.loan_id)]
        if instalment.id in changed and kind is not ReminderKind.AFTER:
            told.append(UNTIL_NOW.given(was=changed[instalment.id]))
    if before:
        told.append(FROM_BEFORE.given(amount=left(before), day=before[-1].due_date))
    return Lines(Text("A note from {lender}, tap to read:", lender=situation.lender.name), *told)


_SPOILER = Text("<tg-spoiler>{told}</tg-spoiler>")
#: Below the next one, while an earlier one waits.
FROM_BEFORE = Text(
    "<tg-spoiler>From before, {amount} is still open, due by {day}. If it is on its way, all is well.</tg-spoiler>"
)
#: Below the first instalment that asks more.
UNTIL_NOW = Text(
    "<tg-spoiler>As agreed, it is more from now on: until now it was {was}.</tg-spoiler>"
)


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


def rise(one: Rise, situation: Situation) -> Say:
    """Some weeks before a plan asks more than until now: from when on, how much, and that it can be said if it will not work."""
    if one.is_after_a_break:
        return _asked_of(
            one,
            situation,
            Text(
                "As we agreed in your plan, the break ends: {amount} is due on {day}, and then each time. If that does not work out, please say so now: then most is possible.",
                day=one.instalment.due_date,
                amount=one.instalment.asks,
            ),
        )
    told = Text(
        "As we agreed in your plan, it asks more from {day} on: {amount} each time, until now {was}. If that does not work out, as when the new income has not begun, please say so now: then most is possible.",
        day=one.instalment.due_date,
        amount=one.instalment.asks,
        was=one.was,
    )
    return _asked_of(one, situation, told)


def _asked_of(one: Rise, situation: Situation, told: Text) -> Say:
    number = one.instalment.id
    return Say(
        text=hidden(situation, told, *of_loan(situation, one.instalment.loan_id)),
        options={f"{FINE}{number}": FINE_LABEL, f"{CANNOT}{number}": CANNOT_LABEL},
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


def promised_today(rows: Sequence[DueInstalment], situation: Situation) -> Say:
    """The day has come that the borrower named."""
    told = Text(
        "Today is the day you named for {amount}, due on {day}. If it is on its way, all is well. If it does not work out, tell me now, and we look for a way.",
        amount=left(rows),
        day=rows[0].due_date,
    )
    return Say(text=hidden(situation, told), options=keeping.about_named(situation, rows[0]))


def check_in(situation: Situation) -> Say:
    """Every few months, while the plan is kept."""
    asked = Text(
        "Nothing of your plan is late: thank you. Has something changed since, with your income or what you spend? If so, we look at it again together."
    )
    return Say(text=hidden(situation, asked), options=questions.options(situation.the_plan))
