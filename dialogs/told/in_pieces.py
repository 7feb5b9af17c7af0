"""In pieces: what goes out told a message at a time ("rent 700", "food 300", "and nappies 60") is added up, and asked about once more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from dialogs import control
from dialogs.borrower.applying import things_told
from dialogs.borrower.applying.application import CAN_PAY, OUTGOINGS
from dialogs.corrections import second_thoughts
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.hearing import asked_back
from dialogs.parsers import Ambiguous, Unclear, canonical
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.money import things
from dialogs.parsers.money.amounts import amount
from dialogs.parsers.money.one_part import ALL_OF_IT, is_of_one_part, is_of_parts
from dialogs.parsers.money.shared_costs import is_shared
from dialogs.parsers.money.whole_months import amount_a_month
from dialogs.parsers.money.yearly import a_year
from dialogs.parsers.writing import plain
from dialogs.reading import CHOSEN, reader, shown
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from negotiation.money import Money

from . import told_in_part
from .one_or_other import which_of


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Whether all that was told by now is all that goes out; `None` for the first of it, and for other words."""
    if step is not OUTGOINGS:
        return None
    if (noted := control.kept(situation, OUTGOINGS)) is not None:
        return _far_below(situation, noted, words)
    before = things_told.held(situation) if asked_back.is_open(situation) else ()
    if (less := _less_than_one(situation, before, words)) is not None:
        return less
    said = a_year(plain(words.text))
    more = _AGREED.sub("", said) if asked_back.is_open(situation) else said
    if not before and (in_all := _on_top(situation, more)) is not None:
        return _is_all(situation, in_all)
    found = _found(situation, more, is_more=bool(before))
    if not found:
        return None
    together = {**dict(before), **dict(found)}
    things_told.hold(situation, [*together.items()])
    if not {*dict(before)} - {*dict(found)}:
        return None
    return _is_all(situation, sum(together.values(), Decimal(0)))


def _far_below(situation: Situation, noted: object, words: Words) -> Reply | None:
    """Whether a figure far below what was noted, where that was only asked about, is of the question that was left."""
    is_left = situation.place.came_from[-1:] == [CAN_PAY.name] and asked_back.is_open(situation)
    if not is_left or not isinstance(noted, Money) or things.named(plain(words.text)):
        return None
    try:
        figure = amount(Words(words.text), reader(situation))
    except Unclear:
        return None
    is_far = figure and figure * _FAR < noted.amount
    return which_of(situation, "can_pay", "outgoings", figure) if is_far else None


_FAR = 2


def _less_than_one(situation: Situation, before: things_told.Told, words: Words) -> Reply | None:
    """Whether a figure below what one of the things costs is of the next question: all of them can hardly be less."""
    together = sum((one for _, one in before), Decimal(0))
    is_asked = len(before) > 1 and asked_back.only_amount(situation, OUTGOINGS) == together
    if not is_asked or not second_thoughts.is_only_a_figure(words.text):
        return None
    try:
        figure = amount(Words(words.text), reader(situation))
    except Unclear:
        return None
    each = {one for _, one in before}
    if figure >= max(each) or figure in each:  # one of them, which may be all
        return None
    return which_of(situation, "can_pay", "outgoings", figure)


def _on_top(situation: Situation, more: str) -> Decimal | None:
    """What comes on top of a sum that was asked about, "yes, plus 60 for gas", with that sum; `None` for other words."""
    asked = asked_back.only_amount(situation, OUTGOINGS)
    if asked is None:
        return None
    told = _a_month(situation, more)
    if told is None:
        return None
    # One thing that costs less was not counted, or is named again: it is asked about, and must not come short.
    is_more = adds(more) or (is_of_one_part(more) and told < asked)
    return asked + told if is_more else None


def adds(said: str) -> bool:
    """Whether a plain text goes on with a list: "and nappies 60", "also gas 50", "40 de gas que se me olvido"."""
    is_begun = second_thoughts.adds(said) or _AND.match(said) is not None
    return is_begun or _FORGOTTEN.search(said) is not None


def _is_all(situation: Situation, in_all: Decimal) -> Reply:
    amount = shown(situation, in_all)
    asked = Say(
        text=ALL_OF_IT.given(amount=amount),
        options={f"{CHOSEN}{CHOSEN}{canonical(in_all)}": amount},
        question=situation.place.question,
    )
    return Reply(notices=[asked], ask=False)


def hold(situation: Situation, text: str) -> bool:
    """The same told before it is asked: held together for its question. Whether it was that."""
    found = _found(situation, plain(text), is_more=False)
    if not found or not told_in_part.may_hold(situation, OUTGOINGS):
        return False
    together = {**dict(things_told.held(situation)), **dict(found)}
    things_told.hold(situation, [*together.items()])
    told_in_part.hold(situation, OUTGOINGS, sum(together.values(), Decimal(0)))
    return True


def _found(
    situation: Situation, said: str, *, is_more: bool
) -> Sequence[tuple[str, Decimal]] | None:
    """Things and what each costs; of what there *is more* after them, a thing without a name that is known as well."""
    listed = things.told(said, reader(situation)) if is_of_parts(said) else ()
    if listed or is_shared(said):
        return listed or None
    one = things.one(said, reader(situation)) if is_of_one_part(said) else None
    one = one or _most(situation, said)
    if one is not None or not (is_more and _AND.match(said)):
        return None if one is None else [one]
    told = _a_month(situation, said)
    return None if told is None else [(things.named(said) or said, told)]


def _a_month(situation: Situation, said: str) -> Decimal | None:
    """What a plain text comes to in a month, as what is told by the year is worked out; `None` where that is not clear."""
    try:
        return amount_a_month(Words(said), reader(situation))
    except Ambiguous as ambiguous:
        readings = ambiguous.readings
    except Unclear:
        return None
    return readings[0] if len(readings) == 1 and isinstance(readings[0], Decimal) else None


def _most(situation: Situation, said: str) -> tuple[str, Decimal] | None:
    """One thing that costs this or a little more, "food 500 or 600": the most, as the sum is asked about and must not come short."""
    name = things.named(said)
    if not name or len(amounts_apart(said)) > 1:
        return None
    try:
        amount(Words(said), reader(situation))
    except Ambiguous as ambiguous:
        ends = [each for each in ambiguous.readings if isinstance(each, Decimal)]
        least, most = min(ends, default=Decimal(0)), max(ends, default=Decimal(0))
        return (name, most) if least < most <= 2 * least else None
    except Unclear:
        pass
    return None


#: What stands before it where the sum is right as far as it goes.
_AGREED = re.compile(
    r"^(?:yes|yeah|yep|ok|no|not all|si|vale|对|是的?|不是?|嗯)[ ,.;，。]*(?:but |pero )?"
)
_FORGOTTEN = re.compile(
    r"\b(?:i|we) (?:also )?(?:forgot|missed|left out)\b|\bse me (?:olvido|olvidaba|paso|escapo)\b|\bfaltaba\b|忘了|忘记|漏了|没算"
)
_AND = re.compile(r"(?:oh )?(?:(?:and|plus|y|mas|ademas)\b|还有|另外|再加|加上|还要)")
