"""Notices: what the law wants in writing and the lender sends by letter, noted once it has gone out.

>>> COMMANDS["notice"]("arrears")
NoticeSent(what=<Due.ARREARS_NOTICE: 'arrears_notice'>)
>>> BUTTONS["notice_not"]("arrears_notice:0")
NoticeNotSent(what=<Due.ARREARS_NOTICE: 'arrears_notice'>, before=0)
"""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text
from negotiation.pack import Due

from .order import Commands, Order, Unknown, is_number, plain

WHICH_NOTICE = Text(
    "Please write which letter has gone out: /notice arrears (what is overdue, and where help is), /notice default (a default notice) or /notice final (the final answer to an offer that was not taken); or /notice adviser where you were told that a debt adviser helps the borrower."
)
_NAMES = {
    "arrears": Due.ARREARS_NOTICE,
    "default": Due.DEFAULT_NOTICE,
    "final": Due.FINAL_NOTICE,
}


@dataclass(frozen=True, slots=True)
class AdviserNoted(Order):
    """The lender was told that a debt adviser helps the borrower; to be noted once that is confirmed."""

    needs_case = True


@dataclass(frozen=True, slots=True)
class AdviserAsMeant(Order):
    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class AdviserNot(Order):
    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class NoticeSent(Order):
    """A letter has gone out."""

    what: Due

    needs_case = True


@dataclass(frozen=True, slots=True)
class NoticeNotSent(Order):
    """It was noted by mistake."""

    what: Due
    before: int  #: when it went out before that, in seconds since 1970; 0: never

    needs_case = settles = True


def _not_sent(argument: str) -> Order:
    name, _, before = argument.partition(":")
    what = next((each for each in _NAMES.values() if each == name), None)
    if what is None or not is_number(before, digits=12):
        return Unknown(WHICH_NOTICE)
    return NoticeNotSent(what, int(before))


def _notice(argument: str) -> Order:
    if argument.lower() == "adviser":
        return AdviserNoted()
    what = _NAMES.get(argument.lower())
    return Unknown(WHICH_NOTICE) if what is None else NoticeSent(what)


COMMANDS: Commands = {"notice": _notice}
BUTTONS: Commands = {
    "notice_not": _not_sent,
    "adviser_yes": plain(AdviserAsMeant),
    "adviser_not": plain(AdviserNot),
}
HELP = Text(
    "/notice arrears, default or final – a letter that the law wants has gone out; /notice adviser – a debt adviser helps"
)
