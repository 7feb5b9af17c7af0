"""Meanwhile: what has changed in a case while an advisor talked, for whoever comes back to the bot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .texts import Text

#: What the audit calls it → what the borrower reads.
CHANGES = {
    "offer sent": Text("• we have made you an offer"),
    "offer accepted": Text("• you have accepted our offer"),
    "offer declined": Text("• you have declined our offer"),
    "agreement signed": Text("• you have signed the agreement"),
    "paper accepted": Text("• we have accepted a paper of yours"),
    "paper refused": Text("• we need another paper from you"),
    "payment recorded": Text("• we have recorded a payment"),
    "held": Text("• your case was put on hold"),
    "hold lifted": Text("• the hold on your case has ended"),
    "complaint answered": Text("• your complaint was answered"),
}


def changed(events: Iterable[str]) -> Sequence[Text]:
    """What is worth telling of what happened, each once, in its order; nothing for nothing."""
    found = [CHANGES[event] for event in dict.fromkeys(events) if event in CHANGES]
    return [Text("Meanwhile:"), *found] if found else []
