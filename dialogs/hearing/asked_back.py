"""Asked back: which of a few things is meant, answered in words instead of by a button: "yes", "the second one", "both", 都不是.

What was asked back is held with the chat as the codes of its buttons, for as long as its question is the live one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal

from dialogs.borrower import PLACES
from dialogs.borrower.applying.budget import PARTS
from dialogs.borrower.applying.form import FORM
from dialogs.borrower.questions.offered import OFFERED, chosen
from dialogs.borrower.reading import is_reading
from dialogs.corrections.second_thoughts import is_only_a_figure
from dialogs.corrections.setting_right import ASKED, field
from dialogs.flow import Options, Step
from dialogs.heard import Tap, Words
from dialogs.interruptions import PERSON
from dialogs.parsers import Unclear, canonical
from dialogs.parsers.money import counted_out
from dialogs.parsers.money.amounts import amount, in_all
from dialogs.parsers.money.whole_months import A_WHOLE_MONTH
from dialogs.parsers.money.written_amounts import NUMBER_WORD, holds_one
from dialogs.parsers.picked import Pick, picked
from dialogs.phrases import answer as answer_words
from dialogs.phrases.finding import plain
from dialogs.place import ASKED_BACK
from dialogs.reading import CHOSEN, read, reader, shown
from dialogs.reply import Reply, Say, carry
from dialogs.said.decided import Decided, buttons
from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told import told_in_part
from dialogs.told.one_or_other import EARLIER, WHICH, earlier_of, which_of_told

from . import opening


def remember(situation: Situation, reply: Reply) -> None:
    """Hold what a reply asks back; what was asked back before is forgotten once its question is answered."""
    place = situation.place
    said = [say for say in (*reply.notices, *reply.last) if say.options]
    asked = [say for say in said if say.question == place.question or _is_offered([*say.options])]
    codes = [code for say in asked[-1:] for code in say.options if code not in _BESIDE]
    may_hold = situation.consent is not None or is_reading(situation)
    if codes and may_hold:
        _hold(situation, codes)
    elif ASKED_BACK in place.figures and not _held(situation):
        forget(situation)


def also_of(situation: Situation, part: Options) -> None:
    """Hold what a question asks of what was told before it."""
    if part and not _held(situation):
        _hold(situation, [*part])


def _hold(situation: Situation, codes: Sequence[str]) -> None:
    place = situation.place
    place.figures = {**place.figures, ASKED_BACK: "\n".join([str(place.question), *codes])}


def is_open(situation: Situation) -> bool:
    """Whether something was asked back that is not answered yet."""
    return bool(_held(situation))


def only_amount(situation: Situation, step: Step) -> Decimal | None:
    """The one amount that was asked about; `None` where nothing was, or more than one."""
    codes = _held(situation)
    is_one = len(codes) == 1 and codes[0].startswith(CHOSEN) and field(step) in _OF_MONEY
    return _amount(codes[0]) if is_one else None


def shown_again(situation: Situation, step: Step) -> Say | None:
    """Which of several amounts that were asked about is meant, asked once more; `None` where none were."""
    codes = _held(situation)
    is_of_amounts = len(codes) > 1 and all(code.startswith(CHOSEN) for code in codes)
    if not is_of_amounts or field(step) not in _OF_MONEY:
        return None
    [say] = _Asked(situation, step, codes).again(WHICH).notices
    return say


def forget(situation: Situation) -> None:
    place = situation.place
    place.figures = {name: one for name, one in place.figures.items() if name != ASKED_BACK}


def answered(situation: Situation, step: Step, words: Words) -> Sequence[Tap] | Reply | None:
    """The buttons that are meant, in their order, or what is asked next; `None` where it is no answer to what was asked back."""
    codes = _held(situation)
    if _is_offered(codes):
        return _of_offered(situation, step, codes, words)
    is_of_words = not all(code.startswith(CHOSEN) for code in codes)
    if not codes or step.takes_any_words or (step.binds and is_of_words):
        return None
    if (code := _by_name(step, codes, words)) is not None:
        return _tapped(situation, code)
    if (fewer := _in_fewer_weeks(situation, step, codes, words)) is not None:
        return fewer
    pick = picked(words.text, len(codes), reader(situation))
    is_of_earlier = any(code.startswith(EARLIER) for code in codes)
    if is_of_earlier and is_only_a_figure(words.text) and not isinstance(pick, int):
        return _of_a_figure(situation, step, codes, words)
    if isinstance(pick, int):
        is_itself = _is_answer(step, codes, words, canonical(pick + 1))
        return None if is_itself else _tapped(situation, codes[pick])
    return None if pick is None else _Asked(situation, step, codes).meant_by(pick)


def _is_offered(codes: Sequence[str]) -> bool:
    return any(code.startswith(OFFERED) for code in codes)


def _of_offered(
    situation: Situation, step: Step, codes: Sequence[str], words: Words
) -> Reply | None:
    """The questions that are meant, answered; a yes, a no or a number is an answer to what the step asks, where it takes one."""
    pick = None if step.takes_any_words else picked(words.text, len(codes), reader(situation))
    is_place = isinstance(pick, int) and not _ALONE.fullmatch(plain(words.text))
    if pick is None or not (is_place or _asks_nothing_like_it(situation, step, words)):
        return None
    match pick:
        case int():
            meant = [codes[pick]]
        case Pick.YES | Pick.ALL if len(codes) == 1 or pick is Pick.ALL:
            meant = [*codes]
        case Pick.NO | Pick.NONE:
            forget(situation)
            return Reply(notices=[Say(text=NONE_OF_THEM)], ask=False, again=True)
        case _:
            return None
    situation.is_asked_again = True
    questions = [question for one in meant if (question := chosen(one)) is not None]
    reply = carry(opening.answered(situation, questions), again=True)
    reply.ask = step.picture is None and not step.leaves_messages
    return reply


def _asks_nothing_like_it(situation: Situation, step: Step, words: Words) -> bool:
    try:
        read(situation, step, words)
    except Unclear:
        return True
    return False


def _is_answer(step: Step, codes: Sequence[str], words: Words, number: str) -> bool:
    """Whether the *number* that was written is none of a place: of "8 or 5 people" 2 is said as well, of 1500 or 1800 it is not."""
    answers = {code.lstrip(CHOSEN) for code in codes}
    is_count = field(step) not in _OF_MONEY and all(one.isdecimal() for one in answers)
    is_alone = _ALONE.fullmatch(plain(words.text)) is not None
    return is_alone and (is_count or number in answers)


def _by_name(step: Step, codes: Sequence[str], words: Words) -> str | None:
    """Of a figure that may be of one question or another: the one whose name is said, without a figure."""
    name = None if holds_one(words.text) else answer_words.about(words.text)
    if name is None or not any(code.startswith(EARLIER) for code in codes):
        return None
    of = {ASKED.get(earlier_of(code) or field(step)): code for code in codes}
    return of.get(ASKED.get(name))


def _of_a_figure(
    situation: Situation, step: Step, codes: Sequence[str], words: Words
) -> Sequence[Tap] | Reply | None:
    """A figure alone where it was asked which question one is of: one of the two, else a new answer, and the other is held for its own question."""
    try:
        figure = amount(words, reader(situation))
    except Unclear:
        return None
    if all(code.startswith(EARLIER) for code in codes):  # nothing here takes a figure
        return which_of_told(situation, figure)
    named = [code for code in codes if _amount(code) == figure]
    if named:
        is_one = len(named) == 1
        return (
            _tapped(situation, *named) if is_one else _Asked(situation, step, codes).again(WHICH)
        )
    for code in codes:
        of = earlier_of(code)
        earlier = None if of is None else PLACES.steps[f"{FORM}.{of}"]
        if earlier is not None and told_in_part.may_hold(situation, earlier):
            told_in_part.hold(situation, earlier, _amount(code))
    return None


def _in_fewer_weeks(
    situation: Situation, step: Step, codes: Sequence[str], words: Words
) -> Reply | None:
    """Of a month that was worked out: that only so many of its weeks bring it, which makes another."""
    weeks = counted_out.weeks_a_month(plain(words.text), reader(situation))
    if weeks is None or len(codes) != 1 or field(step) not in _OF_MONEY:
        return None
    figure = (_amount(codes[0]) * _MONTHS / _WEEKS * weeks).quantize(Decimal(1))
    amount = shown(situation, figure)
    options = {f"{CHOSEN}{canonical(figure)}": amount}
    asked = A_WHOLE_MONTH.given(amount=amount)
    return Reply(
        notices=[Say(text=asked, options=options, question=situation.place.question)], ask=False
    )


def _tapped(situation: Situation, *codes: str) -> Sequence[Tap]:
    return [Tap(situation.place.question, code) for code in codes]


def _held(situation: Situation) -> Sequence[str]:
    if situation.offered:
        return situation.offered
    number, *codes = situation.place.figures.get(ASKED_BACK, "").split("\n")
    return codes if number == str(situation.place.question) else ()


class _Asked:
    """What was asked back, and what words may mean of it."""

    def __init__(self, situation: Situation, step: Step, codes: Sequence[str]) -> None:
        self.situation, self.step, self.codes = situation, step, codes
        is_money = field(step) in _OF_MONEY
        self.amounts = [_amount(code) for code in codes] if is_money else []

    def meant_by(self, pick: Pick) -> Sequence[Tap] | Reply:
        is_change = len(self.codes) > 1 and all(one.startswith(CHOSEN * 2) for one in self.codes)
        match pick:
            case Pick.YES if len(self.codes) == 1 or is_change:
                return self._tapped(0)
            case Pick.NO if is_change:  # it stays as it was noted
                return self._tapped(1)
            case Pick.NO | Pick.NONE:
                forget(self.situation)
                told_in_part.forget(self.situation, self.step)
                return Reply(notices=[Say(text=NONE_OF_THEM)], ask=False, again=True)
            case Pick.ALL:
                return self._all()
            case Pick.MOST | Pick.LEAST if len(set(self.amounts)) > 1:
                one = (max if pick is Pick.MOST else min)(self.amounts)
                return self._tapped(self.amounts.index(one))
        if self._is_sum_first:
            return self._in_all(self.amounts[0])
        is_of_two = any(code.startswith(EARLIER) for code in self.codes)
        return self.again(OF_WHICH if is_of_two else WHICH)

    def _all(self) -> Sequence[Tap] | Reply:
        """The sum, where one is among them or can be asked about; of two questions with one figure, both."""
        if len(self.codes) == 1 or self._is_sum_first:
            return self._tapped(0)
        if any(code.startswith(EARLIER) for code in self.codes):
            return self._tapped(*range(len(self.codes)))
        if len(set(self.amounts)) > 1 and max(self.amounts) != _THOUSAND * min(self.amounts):
            return self._in_all(sum(self.amounts, Decimal(0)))
        is_of_words = not any(code.startswith(CHOSEN) for code in self.codes)
        return self.again(ONE_OF_THEM if is_of_words else WHICH)

    @property
    def _is_sum_first(self) -> bool:
        first, *others = self.amounts or [Decimal(0)]
        return len(others) > 1 and first >= sum(others)  # a figure told twice has one button

    def _tapped(self, *at: int) -> Sequence[Tap]:
        return _tapped(self.situation, *(self.codes[one] for one in at))

    def _in_all(self, together: Decimal) -> Reply:
        return self._ask(
            in_all(together), {f"{CHOSEN}{canonical(together)}": shown(self.situation, together)}
        )

    def again(self, text: Text) -> Reply:
        """The same buttons once more."""
        labels = self.step.choices(self.situation)
        return self._ask(
            text, {code: labels.get(code) or _label(self, code) for code in self.codes}
        )

    def _ask(self, text: Text, options: Options) -> Reply:
        asked = Say(text=text, options=options, question=self.situation.place.question)
        return Reply(notices=[asked], ask=False)


def _label(asked: _Asked, code: str) -> Text:
    said = code.rpartition(CHOSEN)[2]
    with suppress(ValueError):
        return shown(asked.situation, date.fromisoformat(said))
    is_amount = bool(asked.amounts)
    answer = shown(asked.situation, Decimal(said) if is_amount else said)
    if not any(one.startswith(EARLIER) for one in asked.codes):
        return answer
    return Text(
        "{what}: {amount}", what=ASKED[earlier_of(code) or field(asked.step)], amount=answer
    )


def _amount(code: str) -> Decimal:
    return Decimal(code.rpartition(CHOSEN)[2])


_OF_MONEY = {*ASKED, *PARTS, "other_debts"}
#: A number, and nothing that makes a place of it.
_ALONE = re.compile(rf"(?:\d+|{NUMBER_WORD})[ .!]*")
_THOUSAND = 1000
_MONTHS, _WEEKS = 12, 52
#: Buttons below what is asked back that are no answer to it.
_BESIDE = {*buttons(Decided.DOUBT), PERSON}
NONE_OF_THEM = Text("All right, not that. Please say it once more, in other words.")
#: Whoever says yes where one figure may be either of two answers.
OF_WHICH = Text(
    "I cannot tell which of the two: please tap what the figure is, or write its name."
)
ONE_OF_THEM = Text(
    "Only one has room here. Please tap what weighs most; the rest you can tell later in your own words."
)
