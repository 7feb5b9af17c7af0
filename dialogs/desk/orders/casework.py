"""Casework: notes, holds, what happened so far, and what the card keeps back.

>>> COMMANDS["hold"]("disputed says it was paid in May")
SetHold(reason=<HoldReason.DISPUTED: 'disputed'>, why='says it was paid in May', last='')
>>> COMMANDS["hold"]("breathing_space 2019-05-31 letter of the court").last
'2019-05-31'
>>> COMMANDS["note"]("prefers mornings")
WriteNote(text='prefers mornings')
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.phrases.characters import in_either_script
from dialogs.texts import Text
from negotiation.contacting.hold import HoldReason

from .order import Commands, Order, Unknown, plain
from .typed import parted, too_long, with_number

NOTE_WHAT = Text("Please write the note behind the command: /note prefers mornings.")
HOLD_WHY = Text(
    "Please write the reason and why: /hold disputed says it was paid in May. With a last day: /hold breathing_space 2019-05-31 why. Reasons: disputed, death, insolvency, breathing_space, crisis, complaint, court, lawyer, military."
)

#: As much of a note or a reason as is kept.
_LENGTH = 1000


@dataclass(frozen=True, slots=True)
class WriteNote(Order):
    """For those who work on the case; the borrower never reads it."""

    text: str

    needs_case = True


@dataclass(frozen=True, slots=True)
class SetHold(Order):
    """Nothing unasked goes out from now on."""

    reason: HoldReason
    why: str
    last: str = ""  #: the last day, as it was typed; "": until it is lifted

    needs_case = True


@dataclass(frozen=True, slots=True)
class ShowTimeline(Order):
    page: int | None  #: 1 is the newest

    needs_case = True


@dataclass(frozen=True, slots=True)
class ShowMore(Order):
    """The second part of the card."""

    needs_case = True


@dataclass(frozen=True, slots=True)
class Reveal(Order):
    """Account and telephone number, to whoever asks and nobody else."""

    needs_case = True


def _note(argument: str) -> Order:
    if not argument:
        return Unknown(NOTE_WHAT)
    return too_long(argument, most=_LENGTH) or WriteNote(argument)


def _hold(argument: str) -> Order:
    code, why = parted(argument)
    code, last = code.casefold(), ""
    if found := _LAST_DAY.match(why):
        last, why = found["day"], why[found.end() :].strip()
        if _HALF.fullmatch(last):  # "24/7" is no day, and 5/6 may be two
            return Unknown(HOLD_WHY)
    if code not in set(HoldReason) or not why:
        return Unknown(HOLD_WHY)
    return too_long(why, most=_LENGTH) or SetHold(HoldReason(code), why, last)


_HALF = re.compile(r"\d+\D\d+\.?")
#: A last day at the beginning, however it is written.
_LAST_DAY = re.compile(
    in_either_script(
        r"\s*(?:(?:until|up to|hasta)\s+|[至到]\s*)?"
        r"(?P<day>(?:\d{1,4}[-./－．／–−]){1,2}\d{1,4}\.?(?!\S)|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号])"
    ),
    re.IGNORECASE,
)

COMMANDS: Commands = {
    "note": _note,
    "hold": _hold,
    "timeline": with_number("timeline", ShowTimeline),
    "more": plain(ShowMore),
    "reveal": plain(Reveal),
}
BUTTONS: Commands = {}
HELP = Text(
    "/timeline – every step of the case; /more – the card's second part; /note – write something down\n"
    "/hold disputed and why – nothing unasked goes out; /lift and why – it goes on"
)
