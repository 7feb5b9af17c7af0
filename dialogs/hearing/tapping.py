"""Tapping: a button, of the question that stands, of the calendar, of control, or of an older question."""

from __future__ import annotations

from dialogs import control
from dialogs.calendar import BLANK, CALENDAR, page
from dialogs.flow import Step
from dialogs.heard import Tap
from dialogs.parsers import Toward
from dialogs.reading import is_reading
from dialogs.reply import Reply, Say, carry
from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told.one_or_other import earlier_of

from .answering import answer

EARLIER = Text("That button is from an earlier message. This is where we are now:")


def tapped(situation: Situation, step: Step, tap: Tap, *, moved: bool) -> Reply:
    """A button: of an older question, of the calendar, of control, or an answer."""
    if tap.code == BLANK:
        return Reply(toast=Text("Please choose a day."), ask=False)
    if moved or not _is_live(situation, step, tap):
        return _stale(situation, tap, moved=moved)
    if step.calendar is not None and tap.code.startswith(CALENDAR):
        return _calendar(situation, step, tap.code)
    if tap.code in control.options(situation, step):
        reply = carry(control.tapped(situation, tap.code))
        reply.took = tap.code != control.BACK
        return reply
    return answer(situation, step, tap)


def _is_live(situation: Situation, step: Step, tap: Tap) -> bool:
    return tap.question == situation.place.question and (
        tap.code in step.choices(situation)
        or tap.code in control.options(situation, step)
        or is_reading(step, tap)
        or earlier_of(tap.code) is not None
        or (step.calendar is not None and tap.code.startswith(CALENDAR))
    )


def _stale(situation: Situation, tap: Tap, *, moved: bool) -> Reply:
    """One tap can arrive twice: the second is told at the button alone. Older buttons lead back to where we are."""
    if tap.question == situation.place.question - 1 and not moved:
        return Reply(toast=Text("This question is already answered."), ask=False)
    return Reply(notices=[Say(text=EARLIER)], again=not moved)


def _calendar(situation: Situation, step: Step, code: str) -> Reply:
    """A page of the calendar, in place of the one before."""
    toward = step.calendar or Toward.FUTURE
    return Reply(
        notices=[
            Say(
                text=step.ask(situation),
                grid=page(code, today=situation.today, toward=toward),
                question=situation.place.question,
                in_place=True,
            )
        ],
        ask=False,
    )


def chosen(situation: Situation, step: Step, tap: Tap) -> Text | None:
    """What was chosen, where the button says it only in part, as a day of the calendar does; else `None`."""
    if tap.code != control.KEEP and not is_reading(step, tap):
        return None
    kept = control.kept(situation, step)
    return None if kept is None else Text("{answer}", answer=kept)
