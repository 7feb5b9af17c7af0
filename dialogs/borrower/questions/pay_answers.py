"""Pay answers: what people ask about paying, answered with their own figures: on which day, too late, by whom, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.borrower import preferences, reading
from dialogs.borrower.arrangement import ended_plan, keeping, looked_for, promise
from dialogs.flow import Options
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text, Weekday
from negotiation.follow_up.arrears import arrears
from negotiation.follow_up.promise import last_day

from . import pay_days, which_loan
from .hard_again import INSTEAD, again_options, has_plan, in_time_still, may_answer, part, too_much
from .meanings import MEANINGS
from .pay_words import DAYS
from .question import Question

AS_OF = Text("What I show is as of {day}; what came in since then is not in it yet.")
UNTIL_A_PLAN = Text("Until a plan is signed, the days of your contract hold.")


def _in_time(situation: Situation) -> Sayable:
    first = situation.next_instalment if has_plan(situation) else None
    grace = situation.policy.grace_days
    named = [] if first is None else [
        Text("Your next day: {day} ({weekday}).", day=first.due_date, weekday=Weekday(first.due_date.weekday()))
    ]  # fmt: skip
    return Lines(
        Text(
            "A day stays the same when it is a Sunday or a holiday, and banks often book nothing then: what is sent a working day or two before is here in time."
        ),
        *named,
        *([in_time_still(grace)] if grace else []),
        *([] if has_plan(situation) else [UNTIL_A_PLAN]),
    )


def meanwhile(situation: Situation) -> Sayable:
    """What holds until something is signed; under a plan, what it asks."""
    if has_plan(situation):
        return Lines(*pay_days.of_plan(situation))
    return Text(
        "Until an agreement is signed, the dates of your contract hold. But do not go without rent, food or medicine for it, and do not borrow in order to pay. Tell us what you can spare."
    )


def meanwhile_options(situation: Situation) -> Options:
    return pay_days.options(situation) if has_plan(situation) else {}


def _other_day(situation: Situation) -> Sayable:
    if has_plan(situation):
        first = situation.next_instalment
        due = None if first is None else first.due_date
        until = last_day(situation.today, situation.policy, due)
        once = Text(
            "Yes: for the next instalment you can name another day, up to {day}. It is no new agreement; until then I do not remind you of it.",
            day=until,
        )
        return Lines(
            once if promise.may_name_a_day(situation) else promise.NO_MORE_DAYS,
            Text("To move the day of all of them, a person looks at it with you: /person"),
        )
    if may_answer(situation):
        return INSTEAD
    return Lines(
        Text(
            "A plan may have another day than your contract, for example one after your pay comes. Write here which day suits you, or tell a person."
        ),
        UNTIL_A_PLAN,
    )


def _day_options(situation: Situation) -> Options:
    first = situation.next_instalment
    if first is None or not has_plan(situation) or not promise.may_name_a_day(situation):
        return {}
    return {f"{keeping.PAY_ON}{first.id}": promise.PAY_ON_LABEL}


def _in_it(situation: Situation) -> Sayable:
    """Whether a plan takes in what was missed before it; what is missed under one stands beside what is to come."""
    return pay_days.told(situation) if has_plan(situation) else IN_IT


IN_IT = Text(
    "Yes: what was missed is in the plan. Its instalments pay that as well, nothing is asked besides them, and once it is signed, nothing is overdue any more."
)


def _remind(situation: Situation) -> Sayable:
    if not preferences.are_wanted(situation):
        return Lines(
            Text("• reminders: off"), Text("/preferences turns them on again, and says when.")
        )
    policy = situation.policy
    before = [-days for days in policy.reminder_offsets if days < 0]
    after = [days for days in policy.reminder_offsets if days > 0]
    return Lines(
        Text("Yes. As long as you have a plan, I write to you here about each instalment:"),
        *(
            Plural("• {n} day before it is due", "• {n} days before it is due", n=n)
            for n in sorted(before, reverse=True)
        ),
        *([Text("• on the day")] if 0 in policy.reminder_offsets else []),
        *(
            Plural(
                "• {n} day after it, if nothing has come",
                "• {n} days after it, if nothing has come",
                n=n,
            )
            for n in sorted(after)
        ),
        Text("Only within the hours that you and the law allow: /preferences. /calendar gives the days for your own calendar."),
    )  # fmt: skip


#: To who misses what they paid.
SLOW = Text("A transfer often takes a day or two, and I see it once {lender} has booked it.")


def _arrived(situation: Situation) -> Sayable:
    slow = SLOW.given(lender=situation.lender.name)
    if said_paid := looked_for.told(situation):
        return Lines(ended_plan.arrived(situation), *said_paid, slow)
    if has_plan(situation):
        return Lines(
            ended_plan.arrived(situation),
            slow,
            Text("If it should be there by now, tap “I have paid” and send the receipt: a person looks for it."),
        )  # fmt: skip
    is_known = situation.is_identified and situation.loans and not situation.is_guarantor
    return Lines(
        *([AS_OF.given(day=situation.the_loan.as_of)] if is_known else []),
        slow,
        Text("If it should be there by now, send the receipt and tell a person: /person"),
    )


def _overpaid(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "Nothing is lost. What is more than an instalment asks pays the next ones; what is more than all that is owed, a person settles with you."
        ),
        *([ended_plan.arrived(situation)] if has_plan(situation) else []),
        Text("Send the receipt here, or say what happened, and a person looks: /person"),
    )


def _payer(situation: Situation) -> Sayable:
    numbers = ", ".join(loan.number for loan in situation.loans)
    is_named = numbers and situation.is_identified
    return Lines(
        Text(
            "Yes. It counts for you when your loan is named with it. Whoever pays for you does not owe it because of that, and learns nothing of your case from us."
        ),
        *([Text("Please name your loan with it: {number}", number=numbers)] if is_named else []),
        Text("Where to pay: /pay"),
    )


def _fine(situation: Situation) -> Sayable:
    kept = Text(
        "While a plan that is signed is kept, no penalty is charged and nothing counts as overdue. To pay early costs nothing."
    )
    if has_plan(situation):
        grace = situation.policy.grace_days
        return Lines(kept, *([in_time_still(grace)] if grace else []))
    is_known = situation.is_identified and not situation.is_guarantor
    return Lines(
        Text("Until a plan is signed, what your contract names for being late may be added."),
        *(_charged(situation) if is_known else ()),
        kept,
    )


def _charged(situation: Situation) -> Iterator[Text]:
    for loan in situation.by_contract:
        late = arrears(loan, loan.as_of)
        charged = late.penalties + late.fees
        if charged.is_positive:
            yield Text("• penalties and fees not paid: <b>{amount}</b>", amount=charged)
        else:
            yield Text("By our book of {day} no penalty or fee is open.", day=loan.as_of)


#: In the order of the menu.
PAY_QUESTIONS = {
    DAYS: Question(
        label=Text("When do I pay, and how much?"), answer=pay_days.told, more=pay_days.options
    ),
    "in_it": Question(label=Text("Is what I missed in it?"), answer=_in_it, in_menu=False),
    "last_one": Question(
        label=Text("Why is the last one different?"),
        answer=Text(
            "The last instalment pays all that is left then, to the cent, and what the plan puts off to its end. So it is seldom exactly like the others. Nothing comes after it."
        ),
        in_menu=False,
    ),
    "which_loan": Question(
        label=Text("Which of my loans is it about?"), answer=which_loan.told, in_menu=False
    ),
    "in_time": Question(
        label=Text("What if it arrives a day late?"), answer=_in_time, in_menu=False
    ),
    "other_day": Question(
        label=Text("Can I pay on another day?"),
        answer=_other_day,
        more=_day_options,
    ),
    "part": Question(
        label=Text("Can I pay less, or pause?"),
        answer=part,
        more=again_options,
    ),
    "remind": Question(
        label=Text("Will you remind me?"),
        answer=_remind,
        more={preferences.SHOW: preferences.SHOW_LABEL},
    ),
    "arrived": Question(
        label=Text("Has my payment arrived?"), answer=_arrived, more=pay_days.options
    ),
    "overpaid": Question(
        label=Text("What if I paid too much?"), answer=_overpaid, in_menu=False
    ),
    "debit": Question(
        label=Text("Is it taken from my account?"),
        answer=Text(
            "I take nothing from any account: you pay yourself, and see here what has arrived. If your contract lets us debit your account, ask a person whether that goes on, and for which sum: /person"
        ),
        in_menu=False,
    ),
    "payer": Question(
        label=Text("Can somebody else pay for me?"), answer=_payer, in_menu=False
    ),
    "fine": Question(label=Text("Are there penalties?"), answer=_fine),
    "waived": Question(
        label=Text("Can a part of it be waived?"),
        answer=MEANINGS["waiver"],
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
        in_menu=False,
    ),
    "too_much": Question(
        label=Text("What if it is too much for me?"), answer=too_much, more=again_options
    ),
}  # fmt: skip
