"""Hard again: what an offer or a plan allows whoever misses an instalment, can pay less, or has it another way now."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.borrower.plan import another_plan
from dialogs.flow import Options
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.agreeing.offer import OfferState

from . import pay_days

INSTEAD = Text(
    "Before you accept, write what you could pay a month, and on which day if you like, for example <b>300 on the 10th</b>. An advisor looks at it, and our offer stays open meanwhile."
)


def has_plan(situation: Situation) -> bool:
    """Whether there is a plan of theirs to be kept."""
    is_own = not situation.is_guarantor and not situation.speaks_for_another
    return is_own and situation.keeps_a_plan and situation.next_instalment is not None


def may_answer(situation: Situation) -> bool:
    """Whether an offer lies there that can still be taken."""
    offer = situation.offer
    return offer is not None and offer.state is OfferState.OPEN


def in_time_still(days: int) -> Text:
    return Plural(
        "In a plan with us, what arrives up to {n} day after its day still counts as in time.",
        "In a plan with us, what arrives up to {n} days after its day still counts as in time.",
        n=days,
    )


def hard_again(situation: Situation) -> Iterator[Sayable]:
    """What can be done in a plan with an instalment that cannot be paid; of a plan to come as well."""
    policy = situation.policy
    left = policy.ways_back - (situation.ways_taken if has_plan(situation) else 0)
    if left > 0:
        yield Plural(
            "In a plan, later instalments can take over one that you cannot pay, {n} time, with no fee and no interest.",
            "In a plan, later instalments can take over one that you cannot pay, up to {n} times, with no fee and no interest.",
            n=left,
        )
    if another_plan.may_ask(situation):
        yield another_plan.FOR_LONGER


def again(situation: Situation) -> Sayable:
    """What follows when an instalment is missed, and what to do before."""
    rule = situation.policy.broken_missed
    return Lines(
        Text(
            "Write it here as soon as you see it coming, best before the day: then most can be done, and we look for a way together."
        ),
        *hard_again(situation),
        *([Text("One missed instalment does not end a plan at once.")] if rule != 1 else []),
        *([in_time_still(situation.policy.grace_days)] if situation.policy.grace_days else []),
        Text(
            "What stays unpaid may be reported, and if nothing else is agreed, the agreement may be ended after telling you; what you paid counts."
        ),
    )


def again_options(situation: Situation) -> Options:
    """What can be done at once, under a plan."""
    other = {another_plan.ANOTHER: another_plan.LABEL} if another_plan.may_ask(situation) else {}
    return {**(pay_days.options(situation) if has_plan(situation) else {}), **other}


def changes(situation: Situation) -> Sayable:
    """For better or worse; a plan that is signed asks for no more than it says."""
    if not has_plan(situation):
        return Lines(
            Text(
                "Write it here when it happens, for better or worse. Until an agreement is signed we look again with the new figures. After that, say it before an instalment is missed: then most can be done. Whoever can pay more, or sooner, may always ask what that saves."
            ),
            *hard_again(situation),
        )
    return Lines(
        Text(
            "Your plan stays as you signed it: nobody asks for more because you earn more. If it becomes harder, write it here when it happens, best before an instalment is missed: then most can be done."
        ),
        *hard_again(situation),
    )


def part(situation: Situation) -> Sayable:
    if has_plan(situation):
        return Lines(
            Text("A part can be paid at any time, and counts; the rest of the instalment stays due on its day."),
            *hard_again(situation),
        )  # fmt: skip
    most = situation.policy.limits.longest_break
    return Lines(
        Text(
            "That is what a plan can do where it fits: smaller instalments for longer, or a time in which little or nothing is paid. It is no right that everybody has; our offer says in figures what is possible, and what it costs."
        ),
        *([_break(most)] if most else []),
        INSTEAD if may_answer(situation) else Text("Meanwhile a part counts as well: pay what you can spare, and do not borrow for it."),
    )  # fmt: skip


def _break(most: int) -> Text:
    return Plural(
        "A break is {n} instalment at most.", "A break is {n} instalments at most.", n=most
    )


def too_much(situation: Situation) -> Sayable:
    if may_answer(situation):
        offer = situation.offer
        until = None if offer is None else offer.expires_at
        open_until = Text("The offer is open until <b>{until}</b>.", until=until)
        return Lines(
            Text("Then do not accept it: nothing is lost by that, and nothing is binding before you sign."),
            INSTEAD,
            *([] if until is None else [open_until]),
        )  # fmt: skip
    if has_plan(situation):
        return again(situation)
    return Text(
        "Then say so: nothing is agreed before you have signed. An offer is worked out from what is left to you after rent, food and the like; if it does not fit, you write what would, or ask for a person."
    )
