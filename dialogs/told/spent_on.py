"""Spent on: what single things cost, told once all that goes out is noted: the sum is reckoned anew, or it is asked how much it is now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from dialogs import control, interruptions
from dialogs.borrower import PLACES
from dialogs.borrower.applying import budget, things_told
from dialogs.borrower.applying.application import INCOME, OUTGOINGS
from dialogs.borrower.applying.form import FORM, money
from dialogs.corrections import second_thoughts, setting_right
from dialogs.corrections.not_but import as_it_is
from dialogs.corrections.setting_right import ask_about, either, field
from dialogs.corrections.thinking_again import add
from dialogs.flow import Options, Step
from dialogs.heard import Tap, Words
from dialogs.parsers import Unclear, canonical
from dialogs.parsers.money import nowadays, things
from dialogs.parsers.money.amounts import amount
from dialogs.parsers.money.one_part import is_of_one_part, is_of_parts
from dialogs.parsers.money.shared_costs import is_shared
from dialogs.parsers.writing import plain
from dialogs.phrases.telling.other_time import of_another_time
from dialogs.reading import CHOSEN, reader, shown
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.application import Application
from negotiation.money import Money

from . import budget_words, in_pieces

Told = Sequence[tuple[str, Decimal]]


def heed(situation: Situation, text: str) -> None:
    """Hold what goes out thing by thing, until its sum is noted."""
    if not situation.is_applying or not things.are_told(text):
        return
    told = things.told(text, reader(situation))
    if len(told) > 1:
        things_told.hold(situation, told)


def set_right(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What one thing or several cost, where what goes out is known already; `None` for other words. Raises `Refusal`."""
    noted = control.kept(situation, OUTGOINGS) if situation.is_applying else None
    if not isinstance(noted, Money) or _asks_for_things(step) or words.text.strip().isdigit():
        return None
    found = told(situation, step, words.text)
    if not found:
        return None
    was = setting_right.as_it_was(situation, words.text)
    filled = situation.the_case.application
    if filled.budget is not None:
        return _of_budget(situation, found, was)
    if second_thoughts.adds(words.text):
        held = [(name, each.amount) for name, each in filled.spent_on]
        things_told.hold(situation, [*held, *found])
        return add(situation, OUTGOINGS, words)
    if (changed := _changed(situation, filled, found, was)) is not None:
        return _reckoned_anew(situation, filled, changed)
    if step is OUTGOINGS and not second_thoughts.corrects(words.text):
        return None  # what is asked for, told anew
    is_more = in_pieces.adds(plain(words.text))
    return _asked(situation, noted, [figure for _, figure in found], was, is_more=is_more)


def in_all(situation: Situation, found: Told, text: str) -> Decimal | None:
    """What goes out in all by what single things are told to cost; `None` where nobody can know."""
    filled, was = situation.the_case.application, setting_right.as_it_was(situation, text)
    if filled.spent is None or filled.budget is not None:
        return None
    if (changed := _changed(situation, filled, found, was)) is not None:
        return sum((each for _, each in _after(filled, changed)), Decimal(0))
    cost = None if was is None else _figure(situation, was)
    if len(found) > 1 or cost is None or cost > filled.spent.amount:
        return None
    return filled.spent.amount - cost + found[0][1]


def _asks_for_things(step: Step) -> bool:
    """Whether what things cost may be the answer, or is told in a story."""
    asked = field(step) in {*budget.PARTS, "other_debts"}
    return step.takes_any_words or asked or step.flow not in {FORM, "papers", "home"}


def told(situation: Situation, step: Step, text: str) -> Told:
    """Each thing and what it costs; without its name one that is known by what it cost."""
    was = setting_right.as_it_was(situation, text)
    said = nowadays.as_it_is_now(plain(as_it_is(text)), reader(situation))
    if of_another_time(said):
        return ()
    spent_on = situation.the_case.application.spent_on
    if is_of_parts(said):
        return things.told(said, reader(situation)) or _one_thing(situation, said)
    if is_of_one_part(said) and not is_shared(said) and (one := _one_thing(situation, said)):
        is_known = things.meant(one[0][0], [name for name, _ in spent_on]) is not None
        is_said = second_thoughts.sets_right(text) or second_thoughts.adds(text) or was is not None
        # "300 for the loan" is what could be paid, and what is owed may be all of it.
        is_sure = is_known or (is_said and one[0][0] != "debts")
        return one if is_sure and one[0][1] >= _LEAST else ()
    if second_thoughts.adds(text) and step is not INCOME and not budget_words.may_come_in(said):
        return _one_thing(situation, said)
    if was is None or setting_right.field_it_was(situation, text) is not None:
        return ()
    before, now = _figure(situation, was), _figure(situation, said)
    cost = [name for name, each in spent_on if each.amount == before]
    return [(cost[0], now)] if len(cost) == 1 and now is not None else ()


def _one_thing(situation: Situation, said: str) -> Told:
    found = things.one(said, reader(situation))
    return () if found is None else [found]


def _known(situation: Situation, filled: Application, name: str, was: str | None) -> int | None:
    """Where that thing stands among those that were told; of two alike the one that cost what it *was*."""
    names = [one for one, _ in filled.spent_on]
    found = things.meant(name, dict.fromkeys(names))
    at = [index for index, one in enumerate(names) if one == found]
    if len(at) > 1 and was is not None:
        cost = _figure(situation, was)
        at = [index for index in at if filled.spent_on[index][1].amount == cost]
    return at[0] if len(at) == 1 else None


def _changed(
    situation: Situation, filled: Application, found: Told, was: str | None
) -> dict[int, Decimal] | None:
    """What each of the things that were told costs now; `None` where one is none of them."""
    at = [_known(situation, filled, name, was) for name, _ in found]
    known = [one for one in at if one is not None]
    is_all = len(known) == len(found)
    return dict(zip(known, (figure for _, figure in found), strict=True)) if is_all else None


def _after(filled: Application, changed: Mapping[int, Decimal]) -> Told:
    return [
        (name, changed.get(at, each.amount)) for at, (name, each) in enumerate(filled.spent_on)
    ]


def _figure(situation: Situation, said: str) -> Decimal | None:
    try:
        return amount(Words(said), reader(situation))
    except Unclear:
        return None


def _reckoned_anew(
    situation: Situation, filled: Application, changed: Mapping[int, Decimal]
) -> Reply:
    """The sum with what changed. Raises `Refusal`."""
    before = [(name, each.amount) for name, each in filled.spent_on]
    after = _after(filled, changed)
    things_told.hold(situation, after)
    total = sum((each for _, each in after), Decimal(0))
    [at, *others] = changed
    in_all = money(situation, total)
    if after == before:
        told = Text("That is what I noted: all that goes out each month is {total}.", total=in_all)
        return Reply(notices=[Say(text=told)], again=True)
    told = Text("Corrected: all that goes out each month is <b>{total}</b> now.", total=in_all)
    if not others:
        told = Text(
            "Corrected: <b>{now}</b> instead of {was}. All that goes out each month is <b>{total}</b> now.",
            was=money(situation, before[at][1]),
            now=money(situation, changed[at]),
            total=in_all,
        )
    return setting_right.set_right(situation, OUTGOINGS, _tap(situation, total), told=told)


def _asked(
    situation: Situation,
    noted: Money,
    figures: Sequence[Decimal],
    was: str | None,
    *,
    is_more: bool,
) -> Reply:
    """Whether all that goes out is another sum now: nobody knows what it was made of."""
    together, cost = sum(figures, Decimal(0)), None if was is None else _figure(situation, was)
    if len(figures) == 1 and cost is not None and cost <= noted.amount:
        now = noted.amount - cost + together
        asked = Text(
            "I noted {before} for all that goes out each month. Is it {now} now?",
            before=noted,
            now=shown(situation, now),
        )
        return ask_about(situation, OUTGOINGS, asked, either(situation, now, noted.amount))
    asked = Text(
        "I noted {before} for all that goes out each month. How much is it in all now? Tap, or write it.",
        before=noted,
    )
    on_top = noted.amount + together
    all_of_it = {_code(together): ALL_OF_IT.given(amount=shown(situation, together))}
    more = {_code(on_top): ON_TOP.given(amount=shown(situation, on_top))}
    options: Options = {
        **(more if len(figures) == 1 or is_more else all_of_it),
        _code(noted.amount): STAYS.given(amount=noted),
    }
    return ask_about(situation, OUTGOINGS, asked, options)


def _of_budget(situation: Situation, told: Told, was: str | None) -> Reply | None:
    """In a budget in parts the part it is in, where that is this one thing; else its question is asked."""
    [(name, figure), *others] = told
    part = PLACES.steps[f"{FORM}.{_PART_OF.get(name, 'fixed')}"]
    if others:
        return None
    kept = control.kept(situation, part)
    is_it = name in _ALONE or (
        was is not None and isinstance(kept, Money) and kept.amount == _figure(situation, was)
    )
    if is_it:
        return setting_right.set_right(situation, part, _tap(situation, figure))
    interruptions.digress(situation, part.name)
    return Reply()


def _tap(situation: Situation, figure: Decimal) -> Tap:
    return Tap(situation.place.question, f"{CHOSEN}{_code(figure)}")


def _code(figure: Decimal) -> str:
    return f"{CHOSEN}{canonical(figure)}"


#: Of a budget in parts, where each thing is told; all else with the rent.
_PART_OF = {
    "food": "food",
    "clothes": "personal",
    "phone": "communications",
    "net": "communications",
    "card": "debts",
    "debts": "debts",
}
#: Things that are a part by themselves.
_ALONE = {"food", "clothes"}
#: Less counts children, or years.
_LEAST = 20
STAYS = Text("It stays {amount}")
ON_TOP = Text("It comes on top: {amount}")
ALL_OF_IT = Text("That is all of it: {amount}")
