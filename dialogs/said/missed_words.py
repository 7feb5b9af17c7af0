"""Missed words: what goes out of an instalment that did not come: a way back, and what follows once a plan is broken."""

from __future__ import annotations

from dialogs.borrower.arrangement import keeping, promise
from dialogs.borrower.arrangement.keeping import PAY_ON
from dialogs.borrower.arrangement.promise import PAY_ON_LABEL
from dialogs.borrower.arrangement.way_back import in_words, ways_of
from dialogs.borrower.before.about import credit_words
from dialogs.borrower.people import outside_help
from dialogs.borrower.plan import another_plan
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.follow_up.arrangement import DueInstalment, left
from negotiation.follow_up.breaking import Broken
from negotiation.packs.credit_record import CreditSituation

from .again import stands_in_the_way
from .arrears_words import due_on
from .follow_up import hidden


def way_back(instalment: DueInstalment, situation: Situation) -> Say:
    """What is possible now that an instalment was missed, to be taken by a tap."""
    found = ways_of(situation)
    late = situation.late_instalments or [instalment]
    missed = Text(
        "{amount}, due on {day}, has not reached us. That happens, and there is a way back.",
        amount=left(late),
        day=due_on(late),
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


def broken(by: Broken, situation: Situation) -> Say:
    """Plainly: why, what follows, how the plan comes back, and who helps for free. Never a threat."""
    late = situation.late_instalments
    advice = outside_help.advice(situation)
    why = Plural(
        "Your plan has ended: {n} instalment was missed, and it is {days} days late.",
        "Your plan has ended: {n} instalments were missed, and the oldest is {days} days late.",
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
            Text("A person will look with you for a plan that fits better, and write to you here.")
            if stands_in_the_way(situation) is None
            else Text("A person will look with you at what is possible, and write to you here."),
            *([Text("Free debt advice: {advice}", advice=advice)] if advice else []),
        ),
        options={another_plan.ANOTHER: another_plan.LABEL, PERSON: PERSON_LABEL},
    )


def record_of_broken(situation: Situation) -> Say:
    """What follows for the credit record, by itself: the words of some places are long."""
    return Say(text=hidden(situation, credit_words(situation, CreditSituation.LATE)))
