"""Setting right: an answer given before, read and kept anew, whatever told of it; what is asked now stays."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from dialogs import control, interruptions, points
from dialogs.borrower import PLACES
from dialogs.borrower.applying.form import FORM, MORE
from dialogs.borrower.applying.summary import TOLD_BESIDES
from dialogs.borrower.applying.told_early import SAID_OF
from dialogs.flow import BACK, Options, Step, always
from dialogs.heard import Tap, Words
from dialogs.parsers import Ambiguous, Reader, Unclear, canonical
from dialogs.parsers.money import earned, nowadays
from dialogs.parsers.money.amounts import amount
from dialogs.parsers.writing import plain
from dialogs.reading import CHOSEN, meant, read, reader, readings, shown
from dialogs.reply import Reply, Say, carry
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.money import Money

from . import last_changed, not_but


def set_right(
    situation: Situation, step: Step, heard: Words | Tap, *stays: Text, told: Text | None = None
) -> Reply:
    """An answer given before, read and kept anew, which is *told*; what is asked now stays. Raises `Unclear`, `Refusal`."""
    before = control.kept(situation, step)
    is_beside = situation.place.place != step.name and not stays
    if is_beside and (what := SAID_OF.get(field(step))) is not None:
        stays = (what,)  # another figure is asked for: of which this is, has to be seen
    try:
        situation.answer = read(situation, step, heard)
        points.heed(situation, heard, situation.answer)
        doubt = step.doubt(situation, situation.answer) if step.doubt is not None else None
        if doubt is not None:
            asked = Lines(*stays, doubt)
            return ask_about(situation, step, asked, meant(situation.answer))
        happened = step.save(situation, situation.answer) or ()
    except Ambiguous as ambiguous:
        points.ask_about(situation, heard, ambiguous)
        asked = Lines(*stays, ambiguous.text)
        return ask_about(situation, step, asked, readings(situation, step, ambiguous))
    if (follow_up := _follow_up(situation, step)) is not None:
        interruptions.digress(situation, follow_up)
        return carry(happened)
    if situation.place.place == step.name:  # which was asked about
        situation.place.misses = 0
        PLACES.move(situation)
    last_changed.hold(situation, step, before)
    reply = carry(happened, again=True)
    reply.notices.insert(0, Say(text=told or told_as(situation, step, before)))
    return reply


def make_sure_of_change(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Asked first: the answer may stay as it is. Said once more, it does."""
    before = control.kept(situation, step)
    if isinstance(before, Money) and field(step) == "income" and earned.comes_on_top(words.text):
        return _on_top(situation, step, words, before)
    now = read(situation, step, words)
    if not isinstance(now, Decimal) or not isinstance(before, Money):
        return None
    if now == before.amount:
        return Reply(notices=[Say(text=_noted(step, before))], again=True)
    return ask_whether_now(situation, step, before, now)


def ask_whether_now(situation: Situation, step: Step, before: Money, now: Decimal) -> Reply:
    """Whether it is that now, or still what was noted *before*."""
    asked = Text("I noted {before}. Is it {now} now?", before=before, now=shown(situation, now))
    return ask_about(situation, step, asked, either(situation, now, before.amount))


def _on_top(situation: Situation, step: Step, words: Words, before: Money) -> Reply:
    """What it is with what is told besides; that alone, or what was noted, perhaps. Raises `Unclear`."""
    more = amount(words, reader(situation))
    in_all = before.amount + more
    return ask_together(situation, step, before, in_all, more)


def ask_together(
    situation: Situation, step: Step, before: Money, in_all: Decimal, *others: Decimal
) -> Reply:
    """Whether that is it now with what was noted *before*, or still that, or one of *others*."""
    asked = Text(
        "I noted {before}. Is it {together} in all?",
        before=before,
        together=shown(situation, in_all),
    )
    return ask_about(situation, step, asked, either(situation, in_all, *others, before.amount))


def ask_about(situation: Situation, step: Step, asked: Sayable, options: Options) -> Reply:
    """Something else is asked; the answer corrected comes first, then straight back to it."""
    if situation.place.place != step.name:
        interruptions.digress(situation, step.name)
    situation.place.question += 2  # what was asked before is not answered, only older
    which = Say(text=asked, options=options, question=situation.place.question)
    return Reply(notices=[which], ask=False)


def either(situation: Situation, *amounts: Decimal) -> Options:
    return {f"{CHOSEN}{CHOSEN}{canonical(each)}": shown(situation, each) for each in amounts}


def _follow_up(situation: Situation, step: Step) -> str | None:
    """A question that this answer alone raises, as illness does that of consent; not the next of the form."""
    to = step.onward(situation)
    is_its_own = to is not None and to.when is not always and not to.form and to.to != BACK
    return to.to if to is not None and is_its_own else None


def told_as(situation: Situation, step: Step, before: object) -> Text:
    """What is noted now; of a figure, what it is as well."""
    now = control.kept(situation, step)
    if before is None:
        return Text("Noted: <b>{answer}</b>", answer=by_its_name(step, now))
    if field(step) not in ASKED or before != now:
        return Text("Corrected: <b>{answer}</b>", answer=by_its_name(step, now))
    return _noted(step, now)


def _noted(step: Step, kept: object) -> Text:
    return Text("Noted: <b>{answer}</b>", answer=_by_name(step, kept))


def told_corrected(situation: Situation, step: Step, figure: object) -> Text | None:
    """What is noted of a figure, and of what; `None` of other answers."""
    if not isinstance(figure, Decimal) or field(step) not in ASKED:
        return None
    return Text("Corrected: <b>{answer}</b>", answer=_by_name(step, shown(situation, figure)))


def by_its_name(step: Step, kept: object) -> object:
    """What was kept by its name, so that a slip is seen; a reason needs none."""
    return _by_name(step, kept) if field(step) in ASKED or step.name in _BESIDES else kept


def _by_name(step: Step, kept: object) -> Text:
    by_name = _A_MONTH.get(field(step))
    if by_name is not None:
        return by_name.given(amount=kept)
    what = ASKED.get(field(step)) or _BESIDES[step.name]
    return Text("{what}: {amount}", what=what, amount=kept)


def says_what_it_was(situation: Situation, step: Step, text: str) -> bool:
    """Whether what it says it is no more is what was noted: "not 2000", "it used to be 2000, now 1200"."""
    was = as_it_was(situation, text)
    return was is not None and _is_noted(situation, step, was)


def field_it_was(situation: Situation, text: str) -> str | None:
    """Which of the three figures is told to be another now, by what it was; `None` for none, or for more than one."""
    was = as_it_was(situation, text)
    if was is None:
        return None
    steps = {one: PLACES.steps[f"{FORM}.{one}"] for one in SAID_OF}
    were = [one for one, step in steps.items() if _is_noted(situation, step, was)]
    return were[0] if len(were) == 1 else None


def as_it_was(situation: Situation, text: str) -> str | None:
    """The figure that it is told to be no more; `None` for none."""
    return _as_it_was(text, reader(situation))


@lru_cache(maxsize=16)  # looked at in many ways for one message
def _as_it_was(text: str, here: Reader) -> str | None:
    return not_but.as_it_was(text) or nowadays.as_it_was(plain(text), here)


def _is_noted(situation: Situation, step: Step, figure: str) -> bool:
    try:
        value = read(situation, step, Words(figure))
    except Unclear:
        return False
    kept = control.kept(situation, step)
    return value == (kept.amount if isinstance(kept, Money) else kept)


def field(step: Step) -> str:
    return step.name.partition(".")[2]


#: What a number alone would not tell.
_BESIDES = {step.name: label for label, step in TOLD_BESIDES if field(step) in MORE}
#: What a figure is, where it may be one or the other.
ASKED: Mapping[str, Text] = {
    **SAID_OF,
    **dict.fromkeys(("weekly", "fortnightly", "twice_monthly", "irregular"), SAID_OF["income"]),
}
#: As the answers are read over.
_A_MONTH = {
    "income": Text("comes in each month: {amount}"),
    "outgoings": Text("goes out each month: {amount}"),
    "can_pay": Text("you could pay each month: {amount}"),
}
