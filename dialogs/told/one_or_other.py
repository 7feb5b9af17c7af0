"""One or other: a figure that may be of what is asked now, or of another question, is asked about with a button each."""

from __future__ import annotations

from decimal import Decimal

from dialogs.borrower import PLACES
from dialogs.borrower.applying.form import FORM
from dialogs.borrower.applying.told_early import SAID_OF
from dialogs.control import kept
from dialogs.corrections.setting_right import ASKED, set_right
from dialogs.flow import Step
from dialogs.heard import Tap
from dialogs.parsers import Unclear, canonical
from dialogs.reading import CHOSEN, shown
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.refusals import Refusal

from . import told_in_part


def which_of(
    situation: Situation,
    earlier: str,
    now: str,
    figure: Decimal,
    with_more: Decimal | None = None,
    *,
    is_part: bool = False,
) -> Reply:
    """Ask whether a figure is that of another question, there *with_more* perhaps or a part of it, or of what is asked now."""
    theirs = figure if with_more is None else with_more
    name = f"{earlier}{PART}" if is_part else earlier
    options = {
        f"{EARLIER}{name}{CHOSEN}{canonical(theirs)}": named(situation, earlier, theirs),
        f"{CHOSEN}{canonical(figure)}": named(situation, now, figure),
    }
    which = Say(text=WHICH, options=options, question=situation.place.question)
    return Reply(notices=[which], ask=False)


def which_of_told(situation: Situation, figure: Decimal) -> Reply | None:
    """Ask which of the figures that were told it sets right; `None` where none was."""
    told = [
        name for name in SAID_OF if kept(situation, PLACES.steps[f"{FORM}.{name}"]) is not None
    ]
    options = {
        f"{EARLIER}{name}{CHOSEN}{canonical(figure)}": named(situation, name, figure)
        for name in told
    }
    which = Say(text=WHICH, options=options, question=situation.place.question)
    return Reply(notices=[which], ask=False) if options else None


def named(situation: Situation, name: str, figure: Decimal) -> Text:
    """A figure and of what it is, on a button."""
    return Text("{what}: {amount}", what=ASKED[name], amount=shown(situation, figure))


def of_another(situation: Situation, step: Step, tap: Tap) -> Reply | None:
    """The button that says a figure is of an answer given before, or of one to come."""
    field, figure = earlier_of(tap.code), tap.code.rpartition(CHOSEN)[2]
    if field is None or step.flow not in {FORM, "papers"}:
        return None
    earlier = PLACES.steps[f"{FORM}.{field}"]
    if f"{PART}{CHOSEN}" in tap.code and told_in_part.may_hold(situation, earlier):
        return held(situation, field, Decimal(figure))
    try:
        return set_right(situation, earlier, Tap(tap.question, f"{CHOSEN}{figure}"))
    except (Unclear, Refusal):
        return None


def held(situation: Situation, name: str, figure: Decimal) -> Reply:
    """A figure, or a part of it, held for its question, and noted; what is asked stays."""
    told_in_part.hold(situation, PLACES.steps[f"{FORM}.{name}"], figure)
    situation.place.misses = 0
    noted = Text("Noted: <b>{answer}</b>", answer=named(situation, name, figure))
    return Reply(notices=[Say(text=noted)], again=True)


def earlier_of(code: str) -> str | None:
    """The field of the answer given before that a button is of; `None` for other buttons."""
    field = code.removeprefix(EARLIER).partition(CHOSEN)[0].removesuffix(PART)
    return field if code.startswith(EARLIER) and field in ASKED else None


#: Marks a figure as of an answer given before, whose field it names.
EARLIER = f"{CHOSEN}<"
#: Marks it as one of several, behind that name.
PART = "~"
WHICH = Text("Which do you mean?")
