"""Another plan: asked for where the one there is cannot be kept for good. Until another is signed, nothing changes."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.arrangement.check_in import LEAVE, WORDS, possible
from dialogs.borrower.arrangement.to_pay import ask_about, has_plan
from dialogs.flow import Route, Step
from dialogs.happenings import AnotherPlanWanted, Happening, Notice
from dialogs.interruptions import ANYTIME
from dialogs.parsers import payable_a_month
from dialogs.said.again import stands_in_the_way
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.lifecycle import CaseState

ANOTHER = f"{ANYTIME}another_plan"
LABEL = Text("Ask for another plan")
NOT_NOW = Text("That cannot be asked for here any more. /status shows where we are.")
FOR_LONGER = Text(
    "If it will be hard for longer, you can ask for another plan: a person looks at it with you."
)


def may_ask(situation: Situation) -> bool:
    """Whether there is a plan, kept or broken, and no other is talked about yet."""
    case = situation.case
    return case is not None and case.state in _WITH_A_PLAN and has_plan(situation)


_WITH_A_PLAN = {CaseState.ACTIVE, CaseState.BROKEN}


def begin(situation: Situation) -> Sequence[Happening]:
    """From the button, or in words: a person is called, and what could be paid is asked."""
    if not may_ask(situation):
        return [Notice(NOT_NOW)]
    ask_about(situation, ASKED.name)  # in place of what was asked of one instalment
    return [AnotherPlanWanted()]


def question(situation: Situation) -> Sayable:
    return Lines(*begun(situation), None, Text("What could you pay each month now?"))


def begun(situation: Situation) -> Sequence[Text]:
    """That a person looks for it, and what holds meanwhile."""
    holds = (
        Text("Until another one is signed, your plan stays in force as it is.")
        if situation.keeps_a_plan
        else Text("Your plan has ended; what you pay counts all the same.")
    )
    return (
        Text("Thank you for saying so; it is good that you do."),
        Text("A person will look for another plan with you, and write to you here.")
        if stands_in_the_way(situation) is None
        else Text("A person will look with you at what is possible, and write to you here."),
        holds,
    )


ASKED = Step(
    name="changed.another",
    question=question,
    parse=payable_a_month,
    options=LEAVE,
    save=possible,
    stands=has_plan,
    routes=[Route(to=WORDS.name)],
    heeds_words=True,
)
STEPS = (ASKED,)
