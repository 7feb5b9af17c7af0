"""Feared answers: what comes when nothing is paid, and what the law of the place says of what is dreaded."""

from __future__ import annotations

from collections.abc import Callable

from dialogs.borrower.people.outside_help import advised
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.pack import Feared
from negotiation.packs.words import in_language

from .hard_again import again


def what_law_says(feared: Feared) -> Callable[[Situation], Sayable]:
    """What the law of the place says of it, in the pack's words; where it says nothing, nothing is promised."""

    def say(situation: Situation) -> Sayable:
        told = _by_pack(situation, feared) or [LAW_DIFFERS]
        return Lines(*told, *_now(situation))

    return say


def unpaid(situation: Situation) -> Sayable:
    """Of the contract; under a plan it is that which is missed."""
    if situation.keeps_a_plan and not situation.is_guarantor:
        return again(situation)
    return Lines(
        Text(
            "Nothing happens overnight, only step by step: reminders; then it may be noted in your credit record, and charges named in your contract may be added. If nothing is agreed for a long time, the contract can be ended and all of the loan asked for at once, and a collector, and in the end a court, may be brought in. Until then there is nearly always time to agree."
        ),
        *_now(situation),
    )


def _now(situation: Situation) -> list[Text]:
    """What to do, whatever is feared."""
    return [
        Text("What helps now: tell us what you can pay, and we look for a plan with you."),
        *advised(situation),
    ]


def court_letter(situation: Situation) -> Sayable:
    """What the law of the place says of the days in it; then what holds anywhere."""
    return Lines(
        *_by_pack(situation, Feared.COURT),
        Text(
            "Please do not put it aside: it names a day, and if you have not answered by then, you usually lose the right to object. A lawyer or collector can only ask; only a court can order. If it may be a trick, call the court on a number you looked up yourself. We can still agree on a plan: write here what came and when."
        ),
        *advised(situation),
    )


def family(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "You owe the loan, and so does anybody who signed with you or answers for it; in some places your husband or wife does too. Your children and parents do not owe it, and it is not in their credit record."
        ),
        Text("No lender can take anybody's children away."),
        *_by_pack(situation, Feared.FAMILY),
        *advised(situation),
    )


def _by_pack(situation: Situation, feared: Feared) -> list[Text]:
    found = situation.policy.pack.consequence(feared)
    if found is None:
        return []
    return [Text("{words}", words=in_language(found.words, situation.language.code))]


LAW_DIFFERS = Text(
    "That depends on the law where you live. Letters and orders of a court must never be ignored. A plan that you keep keeps such things away."
)
