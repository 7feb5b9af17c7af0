"""Way back: an instalment that cannot be paid is carried by later ones, where policy allows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.borrower.plan import another_plan
from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import (
    AnotherPlanWanted,
    CannotPayThis,
    Happening,
    Notice,
    PersonWanted,
    WayTaken,
)
from dialogs.interruptions import PERSON_LABEL
from dialogs.phrases.telling.way import over_how_many
from dialogs.said.by_loan import of_loan
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.follow_up.way_back import WayBack, ways

from . import looked_for
from .promise import DAY, PAY_ON_LABEL, may_name_a_day
from .to_pay import ask_about, concerned, is_asked, sum_to_pay


def ways_of(situation: Situation) -> list[WayBack]:
    """What is possible now, within policy."""
    about_it, plan = concerned(situation), situation.plan
    if about_it is None or plan is None or not plan.state.is_in_force:
        return []
    taken = situation.ways_taken
    return ways(situation.instalments, about_it, situation.policy, taken=taken)


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


def label(way: WayBack) -> Text:
    """Of the button for one."""
    if way.over == 1:
        return Text("With the next instalment")
    return Plural("Over the next {n} instalment", "Over the next {n} instalments", n=way.over)


def ask_way(situation: Situation) -> Sayable:
    found = ways_of(situation)
    if not found:
        return Lines(
            Text("Thank you for saying so; it is good that you do."),
            Text("Here I cannot move this instalment again. A person can look for more with you."),
            *_for_longer(situation),
        )
    return Lines(
        _possible_for(situation),
        *_of_which(situation),
        *in_words(found),
        Text("Nothing is added: no fee, no interest. The plan stays as it is otherwise."),
        *_for_longer(situation),
    )


def _possible_for(situation: Situation) -> Text:
    """What is carried, as the desk reads it: one instalment, or all that is late."""
    about_it = concerned(situation)
    figures = {
        "amount": sum_to_pay(situation),
        "day": None if about_it is None else about_it.due_date,
    }
    if len(situation.to_pay) > 1:
        return Text(
            "Thank you for saying so. This is possible now for {amount}, due up to {day}:",
            **figures,
        )
    return Text(
        "Thank you for saying so. This is possible now for {amount}, due on {day}:", **figures
    )


def _of_which(situation: Situation) -> Sequence[Text]:
    """Of a plan over several loans, which it is, where it is one instalment."""
    about_it = concerned(situation)
    is_one = about_it is not None and len(situation.to_pay) <= 1
    return of_loan(situation, about_it.loan_id) if about_it is not None and is_one else []


def _for_longer(situation: Situation) -> Sequence[Text]:
    return [another_plan.FOR_LONGER] if another_plan.may_ask(situation) else []


def way_options(situation: Situation) -> Options:
    found: dict[str, Text] = {f"carry:{way.over}": label(way) for way in ways_of(situation)}
    if may_name_a_day(situation):
        found["day"] = PAY_ON_LABEL
    if another_plan.may_ask(situation):
        found["another"] = another_plan.LABEL
    return {**found, "person": PERSON_LABEL, "leave": Text("Leave it as it is")}


def choose_way(_: Situation, answer: str) -> Sequence[Happening]:
    if answer == "person":
        return [PersonWanted()]
    if answer == "another":
        return [AnotherPlanWanted()]
    return [WayTaken(int(answer.partition(":")[2]))] if answer.startswith("carry:") else []


@dataclass(frozen=True)
class Over:
    """Other words for the button of a way: over so many instalments."""

    count: int

    def search(self, text: str) -> bool:
        return over_how_many(text) == self.count


#: No way takes longer.
_MOST = 12
WAY = Step(
    name="keeping.way",
    question=ask_way,
    options=way_options,
    phrases={f"carry:{n}": (Over(n),) for n in range(1, _MOST + 1)},
    save=choose_way,
    routes=[
        Route(to=DAY.name, when=chose("day")),
        Route(to=another_plan.ASKED.name, when=chose("another")),
        Route(to=BACK),
    ],
    leaves_messages=True,
    stands=is_asked,
    stays=True,
)


LOOKED_AT_FIRST = Text(
    "That <b>{amount}</b>, due on {day}, cannot be paid is noted, and your advisor knows. Once it is clear that the payment before has come, I show you here what is possible."
)


def cannot(situation: Situation) -> Sequence[Happening]:
    """Said by the button or in words: the desk learns it of what is meant, and what is possible for it is asked."""
    coming = situation.still_to_come
    is_looked_for = situation.late_instalments and not situation.missing_instalments
    if is_looked_for and coming is not None:  # what is late they have paid, as they say
        told = LOOKED_AT_FIRST.given(amount=coming.left, day=coming.due_date)
        return [
            Notice(Lines(*looked_for.told(situation), told)),
            CannotPayThis(coming.id or 0),
        ]
    about_it = concerned(situation)
    shown(situation)
    return [] if about_it is None else [CannotPayThis(about_it.id or 0)]


def shown(situation: Situation) -> Sequence[Happening]:
    """The same to whoever only asks what is possible: nobody is told that they cannot."""
    ask_about(situation, WAY.name)
    return []
