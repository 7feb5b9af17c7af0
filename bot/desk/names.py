"""Names: who acts at the desk is called by their first name; Telegram is asked where they never wrote here."""

from __future__ import annotations

from storage.messages.outbox import Parcel


def ask(user_id: int) -> Parcel:
    """Ask what a member of the group is called."""
    return Parcel(lane="desk:names", method="learn_name", params={"user_id": user_id})
