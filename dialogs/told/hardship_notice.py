"""Hardship notice: the first "I can't pay", or why, told in words: it counts at once, whatever is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs import interruptions
from dialogs.borrower import HOME, PLACES, home
from dialogs.borrower.applying import applying_again, told_early
from dialogs.borrower.applying.application import HARDSHIP
from dialogs.borrower.applying.hope_told import hope_in
from dialogs.borrower.applying.payday_told import payday_in
from dialogs.borrower.applying.reasons import tells_why, told_with
from dialogs.borrower.applying.told_ahead import ahead_in
from dialogs.borrower.applying.told_early import Told
from dialogs.borrower.applying.told_figures import figures_in, listed_in, thing_in
from dialogs.borrower.arrangement import keeping, promise, to_pay, way_back
from dialogs.borrower.before import start
from dialogs.borrower.plan import another_plan, paying_less
from dialogs.borrower.questions import fears
from dialogs.borrower.questions import menu as questions
from dialogs.borrower.questions.asked import all_asked
from dialogs.borrower.questions.asking_words import CLAUSE, asks_whether, has_mark, unasked
from dialogs.borrower.questions.help_words import FOR_SOMEBODY
from dialogs.borrower.questions.meanings import RELIEF, explained_besides, meant
from dialogs.happenings import Happening, HardshipNoticed, MessageLeft, Notice, PersonWanted
from dialogs.parsers.times.refused_days import another_day
from dialogs.phrases.another_plan import asks_for_another_plan
from dialogs.phrases.finding import plain
from dialogs.phrases.plan import Said, is_only_asked, of_the_rest, said_of_plan
from dialogs.phrases.plan.more import pays_twice
from dialogs.phrases.rights.adviser import writes_for_another
from dialogs.phrases.telling.hardship import only_wishes, refuses_to_pay, says_cannot_pay
from dialogs.phrases.telling.way import (
    asks_for_a_way,
    is_late_somewhen,
    names_no_day,
    over_how_many,
)
from dialogs.reading import reader
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.application import Hardship
from negotiation.follow_up.arrears import arrears
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import LoanState
from negotiation.party import Role

from . import in_pieces, people_told
from .noticing import take_reason, take_told_with_reason
from .suppositions import without_supposed

NOTED = Text("I have just recorded that you cannot pay as agreed. It counts from now on.")
#: To whoever cannot pay a loan that was written off.
ELSEWHERE = Text(
    "Your loan {number} is no longer being repaid here, so I cannot begin an application for it. I have asked a person to tell you who it is with now and what you can do. Until then, please do not pay anybody just because they say that it is theirs."
)
#: To whoever has nothing to pay here.
ANOTHER_LOAN = Text(
    "On the loans that I know of, there is nothing to pay. If you mean another one, a person will look for it with you: /person"
)
#: To a guarantor.
FOR_A_PERSON = Text(
    "You are the guarantor of this loan, so its instalments are not yours to pay now. Somebody will look at it with you."
)


def noticed(situation: Situation, text: str) -> Sequence[Happening] | None:
    """That it cannot be paid, or why, or that the plan does not fit any more.

    Whoever asks what a word means says none of it, but for what relief may be; nor is what is only supposed given as notice.
    """
    if (asked := _asks_for_another_plan(situation, text)) is not None:
        return asked
    if meant(text) not in {None, *RELIEF}:
        return None
    told = without_supposed(text)
    if says_cannot_pay(told) or _tells_why(situation, told):
        return _answered_besides(situation, text, _notice(situation, told))
    if _asks_for_a_way(situation, text):
        return _notice(situation, text)
    if is_at_door(situation) and _is_told_early(situation, early := _early(situation, told)):
        return _answered_besides(situation, text, _at_door(situation, early))
    return None


def _at_door(situation: Situation, early: Told) -> Sequence[Happening]:
    """What is heard before anything is agreed to; whoever asked for a person was told that one reads it as well."""
    read = [MessageLeft()] if situation.waits_for_a_person else []
    return [*read, *start.listen(situation, early)]


def _asks_for_another_plan(situation: Situation, text: str) -> Sequence[Happening] | None:
    """Other terms than those of the plan, as by the button; whoever has a person tells it to them."""
    if not asks_for_another_plan(text) or not another_plan.may_ask(situation):
        return None
    if situation.with_a_person or situation.is_guarantor:
        return None
    if situation.place.place not in {HOME, *(step.name for step in keeping.STEPS)}:
        return None
    return [*another_plan.begin(situation), *([] if is_only_asked(text) else [MessageLeft()])]


def _tells_why(situation: Situation, text: str) -> bool:
    """Whether a reason is told where a loan is late and nothing but that is asked: then it is why it cannot be paid."""
    is_here = situation.place.place == HOME and situation.case is None and situation.is_identified
    is_asked = situation.with_a_person or situation.to_sign is not None
    if not is_here or is_asked or situation.is_guarantor or has_mark(text):
        return False
    if _is_co_borrower(situation) and refuses_to_pay(text):  # another's debt, as they see it
        return False
    if (
        asks_whether(text) and told_with(text) is Hardship.OTHER_DEBTS
    ):  # a card is named, not blamed
        return False
    return _is_late(situation) and tells_why(text)


def _is_co_borrower(situation: Situation) -> bool:
    return situation.party is not None and situation.party.role is Role.CO_BORROWER


def _asks_for_a_way(situation: Situation, text: str) -> bool:
    """Whether who keeps a plan would pay what is due later: then it is shown what is possible."""
    if not to_pay.is_open(situation) or situation.is_applying or situation.is_guarantor:
        return False
    is_at_day = situation.place.place == promise.DAY.name or of_the_rest(text) is not None
    if pays_twice(text):  # which may be more than is asked
        return False
    if to_pay.is_doubtful(text) and to_pay.another_named(situation, text) is None:
        return True
    return asks_for_a_way(text) or (is_at_day and names_no_day(text))


def _early(situation: Situation, text: str) -> Told:
    """What is told at the door, on top of what was told there before."""
    here, before = reader(situation), _told_at_door(situation).spent
    early = Told.of(text, here)
    more = thing_in(text, here) if early.spent is None else None
    if more is None or not (before is None or in_pieces.adds(plain(text))):
        return early
    return replace(early, spent=more if before is None else before + more)


def _told_at_door(situation: Situation) -> Told:
    return told_early.held(situation.place) or Told.carried(situation.told)


def _is_told_early(situation: Situation, early: Told) -> bool:
    """Whether it is said that or why it cannot be paid; figures alone, or children, add to that."""
    return bool(early.why or (early.says_more and _told_at_door(situation).why))


def _answered_besides(
    situation: Situation, text: str, told: Sequence[Happening] | None
) -> Sequence[Happening] | None:
    """What is feared is answered at once, where it is asked in the words that tell of the hardship."""
    if told is None or situation.with_a_person:  # who reads it
        return told
    codes = fears.asked_or_told(text)
    if is_at_door(situation) and writes_for_another(text):
        codes = [FOR_SOMEBODY]
    meaning = explained_besides(text)
    return [
        *told,
        *([questions.answer(situation, *codes)] if codes else []),
        *([] if meaning is None else [meaning]),
    ]


def _notice(situation: Situation, text: str) -> Sequence[Happening] | None:
    """The first "I can't pay" counts from any place, at the door as soon as it is known who it is; the application begins with its first question."""
    if situation.is_guarantor:  # whose instalments are another's
        told = [Notice(FOR_A_PERSON), *interruptions.passed_on(situation)]
        return None if situation.with_a_person else told
    if not situation.is_identified:
        early = _early(situation, text)
        return _at_door(situation, early) if is_at_door(situation) else None
    if situation.case is not None:
        return _of_a_case(situation, text)
    if not _owes(situation):
        return _of_what_is_over(situation)
    if situation.with_a_person:
        return [HardshipNoticed(), Notice(NOTED), MessageLeft()]
    if situation.consent is None:  # who came by a letter's link is asked for that first
        return [HardshipNoticed(), Notice(NOTED)]
    here = reader(situation)
    notice = HardshipNoticed(
        told_with(text),
        figures_in(text, here),
        ahead_in(text, here),
        listed_in(text, here),
        words=text,
        children=people_told.children_in(text),
        hope=hope_in(text),
        payday=payday_in(text, here),
    )
    return _begin(situation, notice)


def _of_a_case(situation: Situation, text: str) -> Sequence[Happening] | None:
    """An application is gone on with; of a plan it is the next instalment that cannot be paid."""
    place, first = situation.place.place, situation.next_instalment
    if situation.is_applying:
        return _go_on(situation, text) if place == HOME else None
    if situation.the_case.state is CaseState.DECLINED and place == HOME:
        return None if situation.with_a_person else [applying_again.offered(), MessageLeft()]
    is_asked_here = place in {HOME, *(step.name for step in keeping.STEPS)}
    if first is None or not (is_asked_here and to_pay.is_open(situation)):
        return None
    if situation.with_a_person:  # who reads it
        return None
    is_only_asked = _only_asks(text)
    if _is_told_otherwise(situation, text) or (is_only_asked and _is_answered(text)):
        return None
    tells_more = situation.waits_for_a_person or told_with(text) is not None
    if place == way_back.WAY.name:  # what is possible stands there
        return None if over_how_many(text) else [*([MessageLeft()] if tells_more else [])]
    if not tells_more and _asks_for_another_day(situation, text):
        return None
    told = way_back.shown(situation) if is_only_asked else way_back.cannot(situation)
    return [*told, *([MessageLeft()] if tells_more else [])]


def _is_told_otherwise(situation: Situation, text: str) -> bool:
    """Whether a day is promised or asked for, a part of it named, or a later instalment, or one was missed."""
    return (
        _promises(situation, text)
        or said_of_plan(text) is Said.MISSED
        or paying_less.names_a_part(situation, text)
        or to_pay.another_named(situation, text) is not None
        or (only_wishes(text) and is_late_somewhen(text))
    )


def _only_asks(text: str) -> bool:
    """Whether it is only asked to pay later, or less: whoever asks what is possible has not said that they cannot pay."""
    is_asked = not says_cannot_pay(told := unasked(text)) and not asks_for_a_way(told)
    is_wish = only_wishes(text) or not says_cannot_pay(text)
    return is_asked and is_wish and told_with(text) is None


def _is_answered(text: str) -> bool:
    """Whether that is answered as the question that it is."""
    return not {"other_day", "part", "in_time"}.isdisjoint(all_asked(text))


def _promises(situation: Situation, text: str) -> bool:
    """Whether a day is promised all the same, as by whoever only waits for their pay; what is lost is told to a person."""
    is_of_pay = told_with(text) in {None, Hardship.INCOME_REDUCED}
    if not is_of_pay or situation.waits_for_a_person or said_of_plan(text) is not Said.WILL_PAY:
        return False
    is_said = any(
        said_of_plan(one) is Said.WILL_PAY and not says_cannot_pay(one)
        for one in CLAUSE.split(text)
    )
    return is_said and not names_no_day(text) and promise.may_name_a_day(situation)


def _asks_for_another_day(situation: Situation, text: str) -> bool:
    """Whether one is named on which it can be paid, and may be."""
    is_possible = promise.may_name_a_day(situation)
    return is_possible and another_day(text, reader(situation)) is not None


def _go_on(situation: Situation, text: str) -> Sequence[Happening]:
    situation.answer = "go_on"
    PLACES.move(situation)
    reason = told_with(text) if situation.place.place == HARDSHIP.name else None
    besides = take_told_with_reason(situation, text)
    told = [] if reason is None else [take_reason(situation, reason)]
    return [Notice(one) for one in (*told, besides) if one is not None]


def _of_what_is_over(situation: Situation) -> Sequence[Happening] | None:
    """Nothing is to be paid; or the loan is no longer here, and a person says where it is now."""
    if situation.with_a_person or not situation.loans:
        return None
    if home.elsewhere(situation) is not None:
        return [*_where_it_is(situation), *interruptions.passed_on(situation)]
    is_shown = situation.place.place == HOME  # below what is said
    another = Notice(ANOTHER_LOAN, {interruptions.PERSON: interruptions.PERSON_LABEL})
    return [*([] if is_shown else _where_it_is(situation)), another]


def _begin(situation: Situation, told: HardshipNoticed) -> Sequence[HardshipNoticed]:
    place = situation.place
    place.place, place.came_from, place.misses = HARDSHIP.name, [], 0
    return [told]


def told_before(situation: Situation) -> Sequence[HardshipNoticed | Notice | PersonWanted]:
    """What was told before it was known who it is, now that it is: the notice, where it still is one."""
    told = told_early.take(situation.place)
    if told is None or situation.case is not None or situation.is_guarantor:
        return []
    if (told.cannot or _is_late(situation)) and _owes(situation):
        return _begin(
            situation,
            HardshipNoticed(
                told.reason,
                told.figures,
                told.ahead,
                told.spent,
                children=told.children,
                hope=told.hope,
                payday=told.payday,
            ),
        )
    is_called = home.elsewhere(situation) is not None and situation.handoff is None
    return [*_where_it_is(situation), PersonWanted()] if is_called else []


def _where_it_is(situation: Situation) -> Sequence[Notice]:
    gone = home.elsewhere(situation)
    if gone is None:
        return [Notice(home.loan_in_figures(situation))]
    return [Notice(ELSEWHERE.given(number=gone.number))]


def _is_late(situation: Situation) -> bool:
    return any(arrears(loan, situation.today).days for loan in situation.by_contract)


def _owes(situation: Situation) -> bool:
    owed = [loan for loan in situation.loans if loan.id not in situation.repaid]
    return any(loan.state is LoanState.RUNNING for loan in owed)


def is_at_door(situation: Situation) -> bool:
    """Whether nobody knows yet who it is, and no advisor reads it."""
    is_there = situation.place.place.startswith("start.") and not situation.is_identified
    return is_there and not situation.with_a_person
