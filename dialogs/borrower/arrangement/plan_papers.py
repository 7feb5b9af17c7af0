"""Plan papers: what a borrower can ask for while a plan is kept and after: a statement, and its days for a calendar.

The days go to a place that shows them to anybody who picks up the telephone, so they say nothing: no amount, no word
of what it is about. What goes with the file is in the chat, where it is read by whoever may.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.happenings import CalendarWanted, Happening, Notice, StatementWanted
from dialogs.situation import Situation
from dialogs.texts import Sayable, Text

WHO = Text("First I have to know that it is you: /start.")
NO_PLAN = Text("There is no plan in force, so there is nothing to put into a calendar.")
NO_STATEMENT = Text(
    "There is no plan yet, so there is nothing to list. /status shows where we are."
)
STATEMENT = Text(
    "How your plan stands today: each payment with what it paid, each instalment, and what is left."
)
#: Of an entry; seen on lock screens and by family.
ENTRY_NOTE = Text("Open our chat in Telegram to see more.")
CALENDAR = Text(
    "The days of your plan for your calendar: open the file to add them. It holds days only, no amounts, since others may see your calendar. If the plan changes, I send a new file; /calendar gives it again."
)
CALENDAR_CHANGED = Text(
    "Your plan has changed. Open this file, and your calendar is right again: the same entries are changed, and what does not hold any more is crossed out."
)
CALENDAR_OVER = Text(
    "Your calendar needs these days no more. Open this file, and they are crossed out there."
)


def entry_title(lender: str) -> Text:
    return Text("Look into your chat with {lender}", lender=lender)


def begin_statement(situation: Situation) -> Sequence[Happening]:
    return [StatementWanted()] if situation.is_identified else [Notice(WHO)]


def begin_calendar(situation: Situation) -> Sequence[Happening]:
    if not situation.is_identified:
        return [Notice(WHO)]
    return [CalendarWanted()] if has_plan(situation) else [Notice(NO_PLAN)]


def has_plan(situation: Situation) -> bool:
    plan = situation.plan
    return plan is not None and plan.state.is_in_force and bool(situation.instalments)


def told(situation: Situation) -> Sayable:
    """What is said with a file that takes the place of another."""
    is_over = not has_plan(situation) or situation.next_instalment is None
    return CALENDAR_OVER if is_over else CALENDAR_CHANGED
