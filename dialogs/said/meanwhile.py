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
    "agreement ended": Text("• the agreement has ended unsigned"),
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


def changed(events: Sequence[str]) -> Sequence[Text]:
    """What is worth telling of what happened, each where it happened last; nothing for nothing.

    >>> from dialogs.texts import ENGLISH
    >>> [ENGLISH.plain(line) for line in changed(["offer sent", "offer taken back", "offer sent"])]
    ['Meanwhile:', '• our offer was taken back', '• we have made you an offer']
    """
    newest = dict.fromkeys(CHANGES[event] for event in reversed(events) if event in CHANGES)
    return [Text("Meanwhile:"), *reversed(newest)] if newest else []
