"""Reply: what is said back to one thing heard, and what it set in motion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .calendar import Grid
from .flow import Options
from .happenings import Disconnected, Happening, Notice
from .texts import Sayable, Text


@dataclass(frozen=True, kw_only=True)
class Say:
    """One message to a person."""

    text: Sayable
    options: Options = field(default_factory=dict)
    question: int | None = None  #: the number its buttons carry
    contact: Text | None = None
    picture: int | None = None
    grid: Grid = ()  #: rows of buttons, below those of `options`
    in_place: bool = False  #: takes the place of the message whose button was tapped


@dataclass(kw_only=True)
class Reply:
    """What an answer brought."""

    notices: list[Say] = field(default_factory=list)
    last: list[Say] = field(default_factory=list)  #: said below what comes of what happened
    toast: Text | None = None  #: said at the tapped button itself
    happened: Sequence[Happening] = ()
    ask: bool = True  #: whether the live question is (still) to be asked
    again: bool = False  #: whether that is the question asked before: its older buttons stay good
    missed: bool = False  #: whether an answer was not understood
    took: bool = False  #: whether what was tapped counts as the answer


def carry(happened: Sequence[Happening], *, again: bool = False) -> Reply:
    """The notices among what happened are said, the rest is carried out by the turn."""
    notices = [one for one in happened if isinstance(one, Notice)]
    return Reply(
        notices=[Say(text=one.text, options=one.options) for one in notices if not one.is_last],
        last=[Say(text=one.text, options=one.options) for one in notices if one.is_last],
        happened=[one for one in happened if not isinstance(one, Notice)],
        ask=Disconnected() not in happened,
        again=again,
    )
