"""Correcting: an answer given before is changed, by an edited message, by the words right after it, or at the summary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from negotiation.money import Money
from negotiation.refusals import Refusal

from . import control, interruptions, second_thoughts, trail
from .borrower import PLACES
from .borrower.form import DECLARE, FORM, SUMMARY
from .borrower.told_early import SAID_OF
from .decided import buttons_of
from .flow import BACK, Options, Step, always
from .heard import Edited, Tap, Words
from .parsers import Ambiguous, Unclear, canonical, paper
from .parsers.one_part import is_of_parts
from .reading import CHOSEN, meant, read, readings, shown
from .refusals import explain
from .reply import Reply, Say, carry
from .situation import Situation
from .texts import Lines, Sayable, Text


def correct(situation: Situation, edited: Edited) -> Reply:
    """An earlier message was changed: the answer it gave changes with it, as long as it can."""
    step = trail.answered_by(situation, situation.message)
    if step is None or edited.is_caption:
        return Reply(
            notices=[Say(text=CORRECTABLE if situation.is_applying else NOT_SEEN)], again=True
        )
    stays = _stays(control.kept(situation, step))
    try:
        return _correct(situation, step, Words(edited.text), *stays)
    except (Unclear, Refusal) as no:
        why, options = (explain(no), buttons_of(no)) if isinstance(no, Refusal) else (no.text, {})
        return Reply(notices=[Say(text=Lines(*stays, why), options=options)], again=True)


def thought_again(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Words right after a figure that set it right, or add to it; `None` for an answer to what is asked."""
    before = trail.just_before(situation, step)
    if before is None or second_thoughts.about(words.text) == _field(step):
        return _of_another_question(situation, step, words)
    try:
        if _is_of(situation, before, words.text):
            return _correct(situation, before, Words(second_thoughts.as_it_is(words.text)))
        if second_thoughts.mistyped(words.text):
            return _which(situation, before, step, words)
        if second_thoughts.adds(words.text):
            return _add(situation, before, words)
    except (Unclear, Refusal):
        pass  # no figure that could be meant: it is looked for what else it says
    return _of_another_question(situation, step, words)


def _of_another_question(situation: Situation, step: Step, words: Words) -> Reply | None:
    """A figure said with the name of another question, or instead of its figure, is that one's, never what is asked now."""
    text, here = words.text, _field(step)
    name = _named(situation, here, text)
    is_asked_for = here in {*ASKED, "hardship", "paper"} and step.flow == FORM
    if name is None or name not in ASKED or not is_asked_for:
        return None
    if ASKED.get(here) == ASKED[name]:
        return None
    named, it_is = PLACES.steps[f"{FORM}.{name}"], Words(second_thoughts.as_it_is(text))
    is_outright = second_thoughts.named_outright(text) is not None
    is_new = control.kept(situation, named) is None
    try:
        if _was_said_of(situation, named, step, text) or (
            is_outright and (is_new or second_thoughts.sets_right(text))
        ):
            return _correct(situation, named, it_is)
        if is_outright:
            return _make_sure_of_change(situation, named, it_is)
        return _which(situation, named, step, it_is)
    except (Unclear, Refusal):
        return None


def _named(situation: Situation, here: str, text: str) -> str | None:
    """Which figure is set right: by its name, else by what it is not any more.

    Income is told by itself where it is asked what goes out; what can be paid is told by one's income.
    """
    if (outright := second_thoughts.named_outright(text)) is not None:
        return outright
    if (name := second_thoughts.about(text)) is not None:
        is_income = name == "income" and here == "outgoings"
        return name if is_income or second_thoughts.corrects(text) else None
    steps = {one: PLACES.steps[f"{FORM}.{one}"] for one in ("income", "outgoings", "can_pay")}
    were = [one for one, step in steps.items() if _says_what_it_was(situation, step, text)]
    return were[0] if len(were) == 1 else None


def _was_said_of(situation: Situation, named: Step, step: Step, text: str) -> bool:
    """Whether it says what that answer was; without its name not where *step* was asked about, as of which of two."""
    last = situation.place.trail[-1:]
    is_named = second_thoughts.about(text) is not None
    is_asked_about = bool(last) and last[0][0] == step.name
    return (is_named or not is_asked_about) and _says_what_it_was(situation, named, text)


def _field(step: Step) -> str:
    return step.name.partition(".")[2]


def _is_of(situation: Situation, step: Step, text: str) -> bool:
    """Whether what it sets right is clearly that answer: by its name, or by the figure it was."""
    is_named = second_thoughts.about(text) == _field(step) and second_thoughts.sets_right(text)
    return is_named or _says_what_it_was(situation, step, text)


def _says_what_it_was(situation: Situation, step: Step, text: str) -> bool:
    was = second_thoughts.as_it_was(text)
    if was is None:
        return False
    try:
        value = read(situation, step, Words(was))
    except Unclear:
        return False
    kept = control.kept(situation, step)
    return value == (kept.amount if isinstance(kept, Money) else kept)


def _which(situation: Situation, earlier: Step, step: Step, words: Words) -> Reply | None:
    """At once where what is asked now cannot be meant; where both can be, it is asked which."""
    figure = read(situation, earlier, words)
    try:
        read(situation, step, words)
    except Ambiguous:
        return None
    except Unclear:
        return _correct(situation, earlier, words)
    if not isinstance(figure, Decimal) or not {_field(earlier), _field(step)} <= ASKED.keys():
        return None
    return which_of(situation, _field(earlier), _field(step), figure)


def which_of(situation: Situation, earlier: str, now: str, figure: Decimal) -> Reply:
    """Ask whether a figure is that of another question, or of what is asked now."""
    theirs, ours = (
        Text("{what}: {amount}", what=ASKED[name], amount=shown(situation, figure))
        for name in (earlier, now)
    )
    code = canonical(figure)
    options = {f"{EARLIER}{earlier}{CHOSEN}{code}": theirs, f"{CHOSEN}{code}": ours}
    which = Say(text=WHICH, options=options, question=situation.place.question)
    return Reply(notices=[which], ask=False)


def of_another(situation: Situation, step: Step, tap: Tap) -> Reply | None:
    """The button that says a figure is of an answer given before."""
    field, _, figure = tap.code.removeprefix(EARLIER).partition(CHOSEN)
    if not tap.code.startswith(EARLIER) or field not in ASKED or step.flow != FORM:
        return None
    try:
        earlier = PLACES.steps[f"{FORM}.{field}"]
        return _correct(situation, earlier, Tap(tap.question, f"{CHOSEN}{figure}"))
    except (Unclear, Refusal):
        return None


def _add(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What was forgotten goes with the amount before only when they say so."""
    more, before = read(situation, step, words), control.kept(situation, step)
    if not isinstance(more, Decimal) or not isinstance(before, Money):
        return None
    together = before.amount + more
    asked = Text(
        "I noted {before}. Is it {together} in all?",
        before=before,
        together=shown(situation, together),
    )
    return _ask_about(situation, step, asked, _either(situation, together, before.amount))


def set_right_where_read_over(situation: Situation, step: Step, words: Words) -> Reply | None:
    """At the summary an answer is changed in words as well: at once where it is clear, else its question is asked."""
    name, said = second_thoughts.about(words.text), second_thoughts.without_dates(words.text)
    if name is None and step.name in {SUMMARY, DECLARE} and is_of_parts(words.text):
        name = "outgoings"
    is_read_over = step.name in {SUMMARY, DECLARE} or _is_instead_of_a_paper(step, words.text)
    wants_change = step.flow == FORM and second_thoughts.asks_to_change(words.text)
    if not (is_read_over or wants_change) or name is None or not said:
        return None
    named = PLACES.steps[f"application.{name}"]
    it_is = Words(second_thoughts.as_it_is(said))
    try:
        if _is_certain(situation, named, words.text):
            return _correct(situation, named, it_is)
        return _make_sure_of_change(situation, named, it_is)
    except (Unclear, Refusal) as no:
        is_figure = isinstance(no, Refusal) or _DIGIT.search(said)
        if not (is_figure or wants_change or second_thoughts.sets_right(words.text)):
            return None
        interruptions.digress(situation, named.name)
        why = explain(no) if isinstance(no, Refusal) else no.text
        return Reply(notices=[Say(text=why)] if is_figure else [])


def _is_instead_of_a_paper(step: Step, text: str) -> bool:
    """Whether a figure is set right where only a paper is wanted; who speaks of pay there mostly means the payslip."""
    if step.parse is not paper or step.flow != FORM:
        return False
    is_named = second_thoughts.about(text) == "can_pay"
    return is_named or second_thoughts.sets_right(text) or second_thoughts.speaks_of_changing(text)


def _is_certain(situation: Situation, step: Step, text: str) -> bool:
    """Whether it tells how things stand, and what it says they are not is what was noted."""
    if second_thoughts.as_it_was(text) is not None:
        return _says_what_it_was(situation, step, text)
    return not second_thoughts.of_another_time(text)


def _make_sure_of_change(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Asked first: the answer may stay as it is."""
    now, before = read(situation, step, words), control.kept(situation, step)
    if not isinstance(now, Decimal) or not isinstance(before, Money):
        return None
    asked = Text("I noted {before}. Is it {now} now?", before=before, now=shown(situation, now))
    return _ask_about(situation, step, asked, _either(situation, now, before.amount))


def _either(situation: Situation, *amounts: Decimal) -> Options:
    return {f"{CHOSEN}{CHOSEN}{canonical(each)}": shown(situation, each) for each in amounts}


def _correct(situation: Situation, step: Step, heard: Words | Tap, *stays: Text) -> Reply:
    """An answer given before, read and kept anew; what is asked now stays. Raises `Unclear`, `Refusal`."""
    before = control.kept(situation, step)
    try:
        situation.answer = read(situation, step, heard)
        doubt = step.doubt(situation, situation.answer) if step.doubt is not None else None
        if doubt is not None:
            asked = Lines(*stays, doubt)
            return _ask_about(situation, step, asked, meant(situation.answer))
        happened = step.save(situation, situation.answer) or ()
    except Ambiguous as ambiguous:
        asked = Lines(*stays, ambiguous.text)
        return _ask_about(situation, step, asked, readings(situation, step, ambiguous))
    if (follow_up := _follow_up(situation, step)) is not None:
        interruptions.digress(situation, follow_up)
        return carry(happened)
    if situation.place.place == step.name:  # which was asked about
        situation.place.misses = 0
        PLACES.move(situation)
    reply = carry(happened, again=True)
    reply.notices.insert(0, Say(text=told_as(situation, step, before)))
    return reply


def told_as(situation: Situation, step: Step, before: object) -> Text:
    """What is noted now; of a figure that was told before it was asked for, what it is as well."""
    now = control.kept(situation, step)
    if before is not None or _field(step) not in ASKED:
        return Text("Corrected: <b>{answer}</b>", answer=now)
    return Text("Noted: <b>{answer}</b>", answer=_by_name(step, now))


def told_between(situation: Situation, step: Step, kept: object) -> object:
    """What was kept; by its name where one question was asked in the middle of another, so that neither is taken for the other."""
    is_between = bool(situation.place.came_from) and _field(step) in ASKED
    return _by_name(step, kept) if is_between else kept


def _by_name(step: Step, kept: object) -> Text:
    return Text("{what}: {amount}", what=ASKED[_field(step)], amount=kept)


def _ask_about(situation: Situation, step: Step, asked: Sayable, options: Options) -> Reply:
    """Something else is asked; the answer corrected comes first, then straight back to it."""
    if situation.place.place != step.name:
        interruptions.digress(situation, step.name)
    situation.place.question += 2  # what was asked before is not answered, only older
    which = Say(text=asked, options=options, question=situation.place.question)
    return Reply(notices=[which], ask=False)


def _stays(before: object) -> list[Text]:
    """What holds until the new words are clear; nothing where none was kept, as of an answer that was asked about."""
    if before is None:
        return []
    return [
        Text("I saw that you changed an earlier message. It stays at {answer}.", answer=before)
    ]


def _follow_up(situation: Situation, step: Step) -> str | None:
    """A question that this answer alone raises, as illness does that of consent; not the next of the form."""
    to = step.onward(situation)
    is_its_own = to is not None and to.when is not always and not to.form and to.to != BACK
    return to.to if to is not None and is_its_own else None


#: Marks a figure as of an answer given before, whose field it names.
EARLIER = f"{CHOSEN}<"
WHICH = Text("Which do you mean?")
#: What a figure is, where it may be one or the other.
ASKED: Mapping[str, Text] = {
    **SAID_OF,
    **dict.fromkeys(("weekly", "fortnightly", "twice_monthly", "irregular"), SAID_OF["income"]),
}
_DIGIT = re.compile(r"\d")
CORRECTABLE = Text(
    "I saw that you changed an earlier message. I go by what you first wrote; "
    "you can correct every answer before you send the application."
)
NOT_SEEN = Text(
    "I saw that you changed an earlier message. I go by what you first wrote; if it matters, please write it again."
)
