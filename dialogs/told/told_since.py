"""Told since: a figure or the reason of an application that was sent is said to be another; the advisor is told, and what rests on it may no longer fit.

A figure alone, told where nothing asks for one, is passed on as well, and asked of what it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower import PLACES, reading
from dialogs.borrower.applying.budget import PARTS
from dialogs.borrower.applying.form import FORM, money
from dialogs.borrower.applying.reasons import REASONS
from dialogs.borrower.home import HOME
from dialogs.borrower.plan.counter_offer import COUNTER, in_full, own_wish
from dialogs.borrower.plan.open_offer import is_on_the_table
from dialogs.borrower.questions.asking_words import has_mark
from dialogs.corrections import reason_again
from dialogs.corrections.not_but import as_it_is
from dialogs.corrections.second_thoughts import is_only_a_figure
from dialogs.flow import Step
from dialogs.happenings import (
    FigureToldAnew,
    Happening,
    MessageLeft,
    Notice,
    ReasonToldAnew,
    WishTold,
)
from dialogs.heard import Words
from dialogs.interruptions import ANYTIME
from dialogs.parsers import Unclear, canonical
from dialogs.parsers.money.amounts import amount
from dialogs.parsers.money.once import is_once
from dialogs.parsers.money.wishes import is_as_in_the_example
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.phrases import answer as answer_words
from dialogs.phrases.telling.other_time import of_another_time, without_dates
from dialogs.reading import CHOSEN, reader
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.applying.application import LARGEST_FIGURE, Application
from negotiation.lifecycle import UNSIGNED, CaseState
from negotiation.money import Money
from negotiation.proposals.wish import Wish

from . import day_of_paying, spent_on
from .named_figures import tells_no_wish
from .one_or_other import WHICH, named


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """What is passed on, and what is said of it; `None` for other words."""
    step = PLACES.at(situation)
    if (other := _reason(situation, step, text)) is not None:
        return other
    if (wish := _wish(situation, step, text)) is not None:
        return [MessageLeft(), WishTold(wish)]
    if not _may_be(situation, step, text):
        return None
    if (which := _which(situation, step, text)) is not None:
        return which
    found = _figure(situation, step, text) or _thing(situation, step, text)
    if found is None or found.was == found.now:
        return None
    if situation.with_a_person and not _is_to_decide(
        situation
    ):  # who answers it, and mostly has asked
        return [MessageLeft(), found] if found.now is not None else None
    day = day_of_paying.noted(situation, text) if found.name == "can_pay" else None
    told = _read_back(situation, found)
    return [MessageLeft(), found, Notice(told if day is None else Lines(told, day))]


def tapped(situation: Situation, code: str) -> Sequence[Happening] | None:
    """The button that says of what a figure is that was told alone; `None` for other buttons, and for what it is already."""
    name, _, told = code.removeprefix(OF_WHAT).partition(CHOSEN)
    was = _noted(situation.the_case.application).get(name) if situation.case else None
    if not code.startswith(OF_WHAT) or was is None:
        return None
    try:
        figure = amount(Words(told), reader(situation))
    except Unclear:  # made up: no button of ours
        return None
    found = FigureToldAnew(name, was, money(situation, figure))
    is_sent = situation.the_case.state in UNSIGNED and found.was != found.now
    return [found, Notice(_read_back(situation, found))] if is_sent else []


def _which(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """A figure alone, told where nothing asks for one and nobody talks with them: passed on, and asked what it is."""
    is_answer = situation.with_a_person or situation.is_between_advisors
    is_answer = is_answer or is_on_the_table(situation)  # what could be paid instead, perhaps
    if step.name != HOME.name or is_answer or not is_only_a_figure(text):
        return None
    try:
        figure = amount(Words(text), reader(situation))
    except Unclear:
        return None
    noted = [name for name, was in _noted(situation.the_case.application).items() if was]
    # As few as there are buttons count one of them out.
    if not len(step.choices(situation)) < figure < LARGEST_FIGURE or not noted:
        return None
    options = {
        f"{OF_WHAT}{name}{CHOSEN}{canonical(figure)}": named(situation, name, figure)
        for name in noted
    }
    return [MessageLeft(), Notice(WHICH, options, is_last=True)]


def _may_be(situation: Situation, step: Step, text: str) -> bool:
    """Whether a figure is told, and what is asked is none of them."""
    return holds_one(text) and _is_of_now(situation, step, text)


def _is_of_now(situation: Situation, step: Step, text: str) -> bool:
    """Whether it may be about what was sent, and how things stand."""
    return (
        _is_of_what_was_sent(situation, step) and not has_mark(text) and not of_another_time(text)
    )


def _is_of_what_was_sent(situation: Situation, step: Step) -> bool:
    case = situation.case
    is_sent = case is not None and case.state in UNSIGNED and not situation.speaks_for_another
    asks = step.name.removeprefix(f"{FORM}.") in {*PARTS, "other_debts"}
    is_elsewhere = asks or step.takes_any_words or reading.is_reading(situation)
    return is_sent and not is_elsewhere


def _wish(situation: Situation, step: Step, text: str) -> Wish | None:
    """Another amount than the offer's that could be paid, told or asked of an advisor who is here; the bot answers it itself where it has asked, or is alone."""
    is_here = situation.with_a_person and is_on_the_table(situation)
    is_theirs = is_here and step.name != COUNTER
    if not (is_theirs and _is_of_what_was_sent(situation, step) and _is_of_what_can_be_paid(text)):
        return None
    try:
        wished = own_wish(Words(text), reader(situation))
    except Unclear:
        return None
    return None if wished.amount is None else in_full(situation, wished)


def _is_of_what_can_be_paid(text: str) -> bool:
    """By its name, or written as it is asked for."""
    name = answer_words.about(text)
    return name == "can_pay" or (
        name is None and is_as_in_the_example(text) and not tells_no_wish(text)
    )


def _reason(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """Why they cannot pay, said to be another than in what was sent."""
    meant = reason_again.as_meant(text)
    if not (meant and _is_of_now(situation, step, text)):
        return None
    was = situation.the_case.application.hardship
    now = reason_again.reason_in(situation, meant)
    if was is None or now is None or now is was:
        return None
    found = ReasonToldAnew(was, now)
    if situation.with_a_person:
        return [MessageLeft(), found]
    understood = Text(
        "I understand: the reason is “{now}”, not “{was}”.", now=REASONS[now], was=REASONS[was]
    )
    return [MessageLeft(), found, Notice(Lines(understood, *_rests_on_it(situation)))]


def _figure(situation: Situation, step: Step, text: str) -> FigureToldAnew | None:
    """By its name: what comes in, or what goes out; below an offer what can be paid is asked for anew."""
    said = without_dates(text)
    is_wish = step.name == COUNTER or is_on_the_table(situation)
    name = answer_words.about_the_budget(text)
    if name is None and not is_wish and _is_of_what_can_be_paid(text):
        name = None if is_once(text) else "can_pay"
    was = _noted(situation.the_case.application).get(name or "")
    if was is None or name is None:
        return None
    try:
        now = amount(Words(as_it_is(said)), reader(situation))
    except Unclear:
        return None
    return FigureToldAnew(name, was, money(situation, now))


def _thing(situation: Situation, step: Step, text: str) -> FigureToldAnew | None:
    """By what one thing costs: how much it is in all, where that can be known."""
    was = situation.the_case.application.spent
    told = spent_on.told(situation, step, text)
    if was is None or not told:
        return None
    now = spent_on.in_all(situation, told, text)
    return FigureToldAnew("outgoings", was, None if now is None else money(situation, now))


def _noted(filled: Application) -> dict[str, Money | None]:
    return {"income": filled.comes_in, "outgoings": filled.spent, "can_pay": filled.can_pay}


def _read_back(situation: Situation, found: FigureToldAnew) -> Lines:
    """What is understood, that it counts once a person has seen it, and what rests on what was told before."""
    if found.now is None:
        understood = Text(
            "You told us that {was} goes out each month in all. How much is it in all now? Please write it here: your advisor reads it.",
            was=found.was,
        )
    else:
        understood = UNDERSTOOD[found.name].given(now=found.now, was=found.was)
    return Lines(understood, *_rests_on_it(situation))


def _is_to_decide(situation: Situation) -> bool:
    """Whether an offer lies there, or a paper to be signed: what rests on the figure is said before anybody agrees to it."""
    return is_on_the_table(situation) or situation.the_case.state is CaseState.AGREED


def _rests_on_it(situation: Situation) -> list[Text]:
    match situation.the_case.state:
        case CaseState.OFFERED | CaseState.COUNTERED if is_on_the_table(situation):
            return [OFFER_MAY_NOT_FIT]
        case CaseState.AGREED:
            return [PLAN_MAY_NOT_FIT]
    return [COUNTS_LATER]


UNDERSTOOD = {
    "income": Text("I understand: <b>{now}</b> comes in each month, not {was}."),
    "outgoings": Text("I understand: <b>{now}</b> goes out each month, not {was}."),
    "can_pay": Text("I understand: you could pay <b>{now}</b> a month, not {was}."),
}
COUNTS_LATER = Text("It counts once your advisor has seen it; you hear of it here.")
OFFER_MAY_NOT_FIT = Text(
    "Our offer was worked out with what you told before, so it may no longer fit. Please wait until your advisor has looked at it, before you accept; it stays open until its day."
)
PLAN_MAY_NOT_FIT = Text(
    "What is to be signed was worked out with what you told before, so it may no longer fit. Please wait until your advisor has looked at it, before you sign."
)
#: Begins the buttons that say of what a figure is.
OF_WHAT = f"{ANYTIME}figure "
