"""Follow-up in words: reminders and thanks. Amounts and what it is about are hidden until tapped."""

from __future__ import annotations

from collections.abc import Sequence

from negotiation.arrangement import DueInstalment
from negotiation.reminders import ReminderKind

from .situation import Situation
from .texts import Lines, Sayable, Text

#: A notice and the instalment that it is about.
Notice = tuple[ReminderKind, DueInstalment]


def reminder(notices: Sequence[Notice], situation: Situation) -> Sayable:
    """Friendly notices in one message: a lock screen shows its first line, and of the rest only that there is something."""
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


def thanks(instalment: DueInstalment, situation: Situation) -> Sayable:
    paid = sum(1 for each in situation.instalments if each.is_paid)
    return Lines(
        Text("A note from {lender}, tap to read:", lender=situation.lender.name),
        Text(
            "<tg-spoiler>Thank you: your instalment of {amount} due on {day} has arrived. {paid} of {count} are paid.</tg-spoiler>",
            amount=instalment.amount,
            day=instalment.due_date,
            paid=paid,
            count=len(situation.instalments),
        ),
    )
