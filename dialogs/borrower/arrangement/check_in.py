"""Check-in: every few months it is asked how it goes; harder or easier, somebody looks at the plan again.

The buttons are good at any time and carry the agreement they were shown for.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dialogs import interruptions
from dialogs.borrower.applying.form import money
from dialogs.flow import BACK, Options, Route, Step
from dialogs.happenings import CheckedIn, Happening, MessageLeft, Notice, NowPossible
from dialogs.interruptions import ANYTIME
from dialogs.parsers import payable_a_month
from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told.own_words import own_words
from negotiation.agreeing.agreement import Agreement
from negotiation.contacting.check_in import Answer

from .to_pay import has_plan

CHECK_IN = f"{ANYTIME}check_in:"
LABELS = {
    Answer.WELL: Text("All is well"),
    Answer.HARDER: Text("It has become harder"),
    Answer.EASIER: Text("It has become easier"),
}
ALL_IS_WELL = Text("Good to hear, thank you. If something changes, tell me here at any time.")
OVER = Text("That question was about an earlier plan. Where we are now: /status")
LATER = Text("All right. Somebody will look at your plan and write to you here.")
LEAVE = {"leave": Text("I would rather not say")}


def options(agreement: Agreement) -> Options:
    return {f"{CHECK_IN}{answer}:{agreement.id}": label for answer, label in LABELS.items()}


def tapped(situation: Situation, code: str) -> Sequence[Happening] | None:
    """What such a button sets in motion; `None` for others."""
    if not code.startswith(CHECK_IN):
        return None
    word, _, number = code.removeprefix(CHECK_IN).partition(":")
    is_its = situation.plan is not None and str(situation.plan.id) == number
    if word not in set(Answer) or not is_its or not _is_kept(situation):
        return [Notice(OVER)]
    answer = Answer(word)
    if answer is Answer.WELL:
        return [CheckedIn(answer), Notice(ALL_IS_WELL)]
    interruptions.digress(situation, _FIRST[answer])
    return [CheckedIn(answer)]


def _is_kept(situation: Situation) -> bool:
    return situation.plan is not None and situation.plan.state.is_in_force


def possible(situation: Situation, told: Decimal | str) -> Sequence[Happening]:
    """What can be paid now: a wish, which changes nothing by itself."""
    return [] if isinstance(told, str) else [NowPossible(money(situation, told))]


def keep_words(situation: Situation, answer: str) -> Sequence[Happening]:
    """Who has an advisor is told nothing of their words being passed on."""
    if answer == "leave":
        return [Notice(LATER)]
    return [MessageLeft(), *([Notice(LATER)] if situation.with_a_person else [])]


HARDER = Step(
    name="changed.harder",
    question=Text(
        "Thank you for saying so; it is good that you do. Somebody looks at your plan with you, and until then it stays as it is. What could you pay each month now?"
    ),
    parse=payable_a_month,
    options=LEAVE,
    save=possible,
    stands=_is_kept,
    routes=[Route(to="changed.words")],
    heeds_words=True,
)
EASIER = Step(
    name="changed.easier",
    question=Text(
        "That is good news. Nothing has to change; if you pay more, you are done sooner. Somebody will look at what that saves you. What could you pay each month now?"
    ),
    parse=payable_a_month,
    options=LEAVE,
    save=possible,
    stands=_is_kept,
    routes=[Route(to="changed.words")],
    heeds_words=True,
)
WORDS = Step(
    name="changed.words",
    question=Text("What has changed? A few words in one message are enough."),
    parse=own_words,
    options=LEAVE,
    save=keep_words,
    stands=has_plan,
    routes=[Route(to=BACK)],
    takes_any_words=True,
    heeds_words=True,
)
STEPS = (HARDER, EASIER, WORDS)
_FIRST = {Answer.HARDER: HARDER.name, Answer.EASIER: EASIER.name}
