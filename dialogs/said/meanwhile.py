"""Meanwhile: what has changed in a case while an advisor talked, for whoever comes back to the bot."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.texts import Text

#: What the audit calls it → what the borrower reads.
CHANGES = {
    "offer sent": Text("• we have made you an offer"),
    "offer accepted": Text("• you have accepted our offer"),
    "offer declined": Text("• you have declined our offer"),
    "agreement signed": Text("• you have signed the agreement"),
    "paper accepted": Text("• we have accepted a paper of yours"),
    "paper refused": Text("• we need another paper from you"),
    "payment recorded": Text("• we have recorded a payment"),
    "contract payment recorded": Text("• we have recorded a payment"),
    "payment reversed": Text("• a payment was taken back"),
    "receipt confirmed": Text("• we have found the payment you told us of"),
    "receipt not found": Text("• we have not found the payment you told us of yet"),
    "figure corrected": Text("• we have corrected a figure of yours"),
    "reason corrected": Text("• we have corrected the reason you gave"),
    "application declined": Text("• your application was declined"),
    "counter-offer not taken": Text("• our offer stays as it is"),
    "offer ended": Text("• our offer has ended"),
    "offer taken back": Text("• our offer was taken back"),
    "agreement ended": Text("• the agreement has ended"),
    "agreement withdrawn": Text("• the agreement was taken back"),
    "arrangement broken": Text("• your plan no longer holds"),
    "caught up": Text("• you have caught up"),
    "recovered": Text("• your plan holds again"),
    "plan restored": Text("• your plan holds again"),
    "completed": Text("• all is repaid as agreed"),
    "not complete": Text("• not all is repaid after all: your plan goes on"),
    "held": Text("• your case was put on hold"),
    "hold lifted": Text("• the hold on your case has ended"),
    "hold run out": Text("• the hold on your case has ended"),
    "complaint answered": Text("• your complaint was answered"),
}


#: Steps of one thing, of which the newest says how it stands.
_STEPS = (
    {
        "offer sent",
        "offer accepted",
        "offer declined",
        "offer ended",
        "offer taken back",
        "counter-offer not taken",
        "agreement signed",
        "agreement ended",
        "agreement withdrawn",
        "application declined",
    },
    {"held", "hold lifted", "hold run out"},
    {"receipt confirmed", "receipt not found"},
    {"arrangement broken", "caught up", "recovered", "completed", "not complete"},
)
_OF = {event: min(steps) for steps in _STEPS for event in steps}


def changed(events: Sequence[str]) -> Sequence[Text]:
    """What is worth telling of what happened, each where it happened last; nothing for nothing.

    >>> from dialogs.texts import ENGLISH
    >>> [ENGLISH.plain(line) for line in changed(["offer sent", "paper accepted", "offer ended", "offer sent"])]
    ['Meanwhile:', '• we have accepted a paper of yours', '• we have made you an offer']
    """
    newest: dict[str, Text] = {}
    for event in reversed(events):
        if event in CHANGES:
            newest.setdefault(_OF.get(event, event), CHANGES[event])
    lines = dict.fromkeys(newest.values())
    return [Text("Meanwhile:"), *reversed(lines)] if lines else []
