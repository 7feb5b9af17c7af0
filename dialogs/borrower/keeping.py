"""Keeping: what a borrower can say to a reminder: it is paid, it will be on a day, not now, or it cannot be.

The buttons are good at any time and carry the instalment they were shown for, so that an old one does no harm.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from dialogs import interruptions
from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import (
    CannotPayThis,
    Happening,
    Notice,
    PersonWanted,
    PromiseMade,
    SaidPaid,
    Snoozed,
    WayTaken,
)
from dialogs.heard import File, Heard, Words
from dialogs.interruptions import ANYTIME, PERSON_LABEL
from dialogs.parsers import Reader, Toward, Unclear, a_day, paper
from dialogs.plan_phrases import names_a_part
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.arrangement import DueInstalment, left
from negotiation.money import Money
from negotiation.promise import Promise, PromiseState, last_day, may_promise, must_be_possible
from negotiation.way_back import WayBack, ways

from . import paid

SNOOZE, PAID, PAY_ON = f"{ANYTIME}snooze:", f"{ANYTIME}paid:", f"{ANYTIME}pay_on:"
CANNOT, CARRY, FINE = f"{ANYTIME}cannot:", f"{ANYTIME}carry:", f"{ANYTIME}fine:"
PAID_LABEL, PAY_ON_LABEL = Text("I have paid"), Text("I'll pay on …")
OTHER_DAY_LABEL = Text("Name another day")
CANNOT_LABEL, FINE_LABEL = Text("I can't pay this one"), Text("Yes, it will work")

OVER = Text("Nothing of that instalment is open any more, so there is nothing to do. Thank you.")
GOOD_TO_KNOW = Text("Good to know, thank you. If anything changes, tell me here.")
NO_MORE_DAYS = Text(
    "I have noted a day for this instalment before, and cannot take another one here. A person can: /person"
)


def about(instalment: DueInstalment) -> Options:
    """What can be said to a reminder of it."""
    return {
        f"{PAID}{instalment.id}": PAID_LABEL,
        f"{PAY_ON}{instalment.id}": PAY_ON_LABEL,
        f"{CANNOT}{instalment.id}": CANNOT_LABEL,
    }


def about_named(situation: Situation, instalment: DueInstalment) -> Options:
    """The same, and where a day was named for it, another day in its place, as long as one is taken."""
    if named(situation) is None:
        return about(instalment)
    other = other_day(situation)
    return {
        code: other.get(code, label)
        for code, label in about(instalment).items()
        if other or not code.startswith(PAY_ON)
    }


def other_day(situation: Situation) -> Options:
    """To name another day than the one that stands."""
    promise = named(situation)
    if promise is None or not may_name_a_day(situation):
        return {}
    return {f"{PAY_ON}{promise.instalment_id}": OTHER_DAY_LABEL}


def later(instalment: DueInstalment, days: Sequence[int]) -> Options:
    """To be reminded again after so many *days*."""
    return {
        f"{SNOOZE}{n}:{instalment.id}": Plural(
            "Remind me in {n} day", "Remind me in {n} days", n=n
        )
        for n in days
    }


def carried(found: Sequence[WayBack], instalment: DueInstalment) -> Options:
    """A button for each way back."""
    return {f"{CARRY}{way.over}:{instalment.id}": _label(way) for way in found}


def _label(way: WayBack) -> Text:
    if way.over == 1:
        return Text("With the next instalment")
    return Plural("Over the next {n} instalment", "Over the next {n} instalments", n=way.over)


def in_words(found: Sequence[WayBack]) -> Sequence[Text]:
    """What each way back asks."""
    return [_asked(way) for way in found]


def _asked(way: WayBack) -> Text:
    if way.over == 1:
        return Text(
            "• with the next instalment: {extra} more, {highest} together",
            extra=way.extra,
            highest=way.highest,
        )
    return Plural(
        "• over the next {n} instalment: {extra} more each, {highest} at most",
        "• over the next {n} instalments: {extra} more each, {highest} at most",
        n=way.over,
        extra=way.extra,
        highest=way.highest,
    )


def tapped(situation: Situation, code: str) -> Sequence[Happening] | None:
    """What such a button sets in motion; `None` for others."""
    name, _, rest = code.partition(":")
    begin = _BUTTONS.get(f"{name}:")
    if begin is None:
        return None
    figure, _, number = rest.rpartition(":")
    found = next((each for each in situation.instalments if str(each.id) == number), None)
    if found is None or found.is_paid or not _is_agreed(situation):
        return [Notice(OVER)]
    return begin(situation, found, int(figure) if figure.isdecimal() and len(figure) < 4 else 0)


def concerned(situation: Situation) -> DueInstalment | None:
    """The one it is about: the last that is late, else the next."""
    late = situation.late_instalments
    return late[-1] if late else situation.next_instalment


def named(situation: Situation) -> Promise | None:
    """The day named for the oldest that is not paid, while it stands."""
    made = _made(situation)
    return next((each for each in made if each.state is PromiseState.OPEN), None)


def sum_named(situation: Situation, promise: Promise) -> Money:
    """All that is to be paid on the day of a *promise* that stands."""
    found = [each for each in situation.promises if each.state is PromiseState.OPEN]
    nothing = Money.zero(promise.amount.currency)
    return sum((each.amount for each in found if each.day == promise.day), nothing)


def ways_of(situation: Situation) -> list[WayBack]:
    """What is possible now, within policy."""
    about_it, plan = concerned(situation), situation.plan
    if about_it is None or plan is None or not plan.state.is_in_force:
        return []
    taken = situation.ways_taken
    return ways(situation.instalments, about_it, situation.policy, taken=taken)


def _is_agreed(situation: Situation) -> bool:
    return situation.plan is not None and situation.plan.state.is_to_be_paid


def is_open(situation: Situation) -> bool:
    """Whether there is a plan, and something in it to pay."""
    return _is_agreed(situation) and situation.next_instalment is not None


def _paid(situation: Situation, _: DueInstalment, __: int) -> Sequence[Happening]:
    say_what_is_paid(situation)
    return []


def say_what_is_paid(situation: Situation) -> None:
    """Said by the button or in words: how much it was, where several are late, and its receipt."""
    situation.place.figures = {}
    several = paid.may_be_several(situation)
    interruptions.digress(situation, paid.AMOUNT.name if several else RECEIPT.name)


def _pay_on(situation: Situation, _: DueInstalment, __: int) -> Sequence[Happening]:
    if not may_name_a_day(situation):
        return [Notice(NO_MORE_DAYS)]
    interruptions.digress(situation, DAY.name)
    return []


def _cannot(situation: Situation, about_it: DueInstalment, _: int) -> Sequence[Happening]:
    return cannot(situation, about_it)


def cannot(situation: Situation, about_it: DueInstalment) -> Sequence[Happening]:
    """Said by the button or in words: the desk learns it, and what is possible is asked."""
    interruptions.digress(situation, WAY.name)
    return [CannotPayThis(about_it.id or 0)]


def _carry(situation: Situation, _: DueInstalment, over: int) -> Sequence[Happening]:
    if over not in {way.over for way in ways_of(situation)}:
        return [Notice(NOT_NOW), PersonWanted()]
    return [WayTaken(over)]


_BUTTONS: Mapping[str, Callable[[Situation, DueInstalment, int], Sequence[Happening]]] = {
    SNOOZE: lambda _, about_it, days: [Snoozed(about_it.id or 0, days)],
    PAID: _paid,
    PAY_ON: _pay_on,
    CANNOT: _cannot,
    CARRY: _carry,
    FINE: lambda *_: [Notice(GOOD_TO_KNOW)],
}
NOT_NOW = Text("That is not possible any more here. I ask a person to look at it with you.")


def may_name_a_day(situation: Situation) -> bool:
    """Whether one more promise is taken for the oldest that is not paid."""
    return may_promise(_made(situation), situation.policy)


def _made(situation: Situation) -> Sequence[Promise]:
    first = situation.next_instalment
    return [
        each for each in situation.promises if first is not None and each.instalment_id == first.id
    ]


# It has been paid.


def say_paid(situation: Situation, answer: File | str) -> Sequence[Happening]:
    amount = paid.said_amount(situation)
    match answer:
        case File():
            return [SaidPaid(answer, amount)]
        case "none":
            return [SaidPaid(amount=amount)]
    return []


#: How else people say that there is none.
NO_RECEIPT = (
    *("no receipt", "lost the receipt", "don't have a receipt", "dont have a receipt"),
    *("don't have the receipt", "dont have the receipt", "don't have any receipt"),
    *("no tengo recibo", "no tengo el recibo", "no tengo ningun recibo", "sin recibo"),
    *("no tengo el comprobante", "no tengo ningun comprobante", "sin comprobante"),
    *("perdi el recibo", "perdi el comprobante"),
    *("没有收据", "没收据", "没有凭证", "没凭证", "没有回单", "收据丢了", "收据找不到"),
    *("沒有收據", "沒收據", "沒有憑證", "沒憑證", "收據丟了", "收據不見", "收據找不到"),
)
RECEIPT = Step(
    name="keeping.receipt",
    question=Text(
        "Thank you. Please send a photo or PDF of the receipt; what is nobody's business may be covered up. A person checks that it has arrived, and then it counts."
    ),
    parse=paper,
    options={
        "none": Text("I have no receipt"),
        "amount": paid.OTHER_LABEL,
        "leave": Text("Leave it as it is"),
    },
    phrases={"none": NO_RECEIPT},
    save=say_paid,
    routes=[Route(to=paid.AMOUNT.name, when=chose("amount")), Route(to=BACK)],
    leaves_messages=True,
    stands=is_open,
    gives_way=True,
)

# It will be, on a day.


def ask_day(situation: Situation) -> Sayable:
    return Text(
        "On which day will {amount} be paid? Tap a day or write one, up to {day}. It is no new agreement: until then I leave you alone about it.",
        amount=_sum(situation),
        day=last_day(situation.today, situation.policy),
    )


def promise(situation: Situation, answer: date | str) -> Sequence[Happening]:
    """Raises what the day may be refused for."""
    if answer == "leave" or not isinstance(answer, date):
        return []
    first, today = situation.next_instalment, situation.today
    if first is None or not today <= answer <= first.due_date:  # up to then it needs no promise
        must_be_possible(answer, today, _made(situation), situation.policy)
    return [PromiseMade(answer)]


PART = Text(
    "Here I can only note a day for the whole sum. If you can pay a part of it, tell a person, who agrees that with you: /person"
)


def a_day_for_all(heard: Heard, reader: Reader) -> date:
    """A day on which all of it is paid: a part of it is no promise of the whole."""
    if isinstance(heard, Words) and names_a_part(heard.text):
        raise Unclear(PART)
    return a_day(Toward.FUTURE)(heard, reader)


DAY = Step(
    name="keeping.day",
    question=ask_day,
    parse=a_day_for_all,
    calendar=Toward.FUTURE,
    options={"leave": Text("Leave it as it is")},
    save=promise,
    routes=[Route(to=BACK)],
    stands=is_open,
    heeds_words=True,
)

# It cannot be.


def ask_way(situation: Situation) -> Sayable:
    found = ways_of(situation)
    if not found:
        return Lines(
            Text("Thank you for saying so; it is good that you do."),
            Text("Here I cannot move this instalment again. A person can look for more with you."),
        )
    return Lines(
        Text(
            "Thank you for saying so. This is possible now for {amount}:", amount=_sum(situation)
        ),
        *in_words(found),
        Text("Nothing is added: no fee, no interest. The plan stays as it is otherwise."),
    )


def way_options(situation: Situation) -> Options:
    found: dict[str, Text] = {f"carry:{way.over}": _label(way) for way in ways_of(situation)}
    if may_name_a_day(situation):
        found["day"] = PAY_ON_LABEL
    return {**found, "person": PERSON_LABEL, "leave": Text("Leave it as it is")}


def choose_way(_: Situation, answer: str) -> Sequence[Happening]:
    if answer == "person":
        return [PersonWanted()]
    return [WayTaken(int(answer.partition(":")[2]))] if answer.startswith("carry:") else []


WAY = Step(
    name="keeping.way",
    question=ask_way,
    options=way_options,
    save=choose_way,
    routes=[Route(to=DAY.name, when=chose("day")), Route(to=BACK)],
    leaves_messages=True,
    stands=is_open,
    stays=True,
)
STEPS = (paid.AMOUNT, RECEIPT, DAY, WAY)


def _sum(situation: Situation) -> object:
    late, coming = situation.late_instalments, situation.next_instalment
    if late:
        return left(late)
    return coming.left if coming is not None else None
