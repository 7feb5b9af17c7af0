"""Labels: buttons that are more than words: what sends is green, what ends something is red, and some copy a number.

Of five buttons one sees which counts. Where a borrower decides for or against what the lender wants or the law allows (the
consent, an offer, the signature, taking an agreement back), all buttons look alike: a colour there would push (EDPB,
Guidelines 03/2022 on deceptive design patterns, "stirring: hidden in plain sight"). Older Telegrams show all alike.

>>> sends(Text("Yes, send it now")).style, ends(Text("Yes, end it")).style
(<Style.SENDS: 'success'>, <Style.ENDS: 'danger'>)

What is copied goes to the telephone's clipboard, and nobody is told of it:

>>> copies("DE02 1203").copies
'DE02 1203'
"""

from __future__ import annotations

from enum import StrEnum

from .texts import Text

#: Characters that a button of Telegram's copies at most.
LONGEST_COPIED = 256


class Style(StrEnum):
    """As the Bot API names them."""

    SENDS = "success"
    ENDS = "danger"


class Label(Text):
    """A button's words, and what they do beside being tapped."""

    __slots__ = ("copies", "style")

    def __init__(self, text: Text, *, style: Style | None = None, copies: str = "") -> None:
        super().__init__(text.msgid, **text.values)
        self.style = style
        self.copies = copies


def sends(text: Text) -> Label:
    """What is tapped here is on its way: sent, recorded, sealed."""
    return Label(text, style=Style.SENDS)


def ends(text: Text) -> Label:
    """What is tapped here ends something that does not come back by itself."""
    return Label(text, style=Style.ENDS)


def copies(what: str) -> Label:
    """A button that copies so many characters at most: `LONGEST_COPIED`."""
    return Label(Text("📋 Copy {what}", what=what), copies=what[:LONGEST_COPIED])
