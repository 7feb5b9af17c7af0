"""Menus: who becomes a supervisor, or is none any more, chooses from other commands in the group at once."""

from __future__ import annotations

from dialogs.texts import Language
from storage.messages.outbox import Parcel
from storage.records import Advisor


def of(advisor: Advisor, language: Language) -> Parcel:
    """Show what they may do now."""
    is_supervisor = advisor.is_active and advisor.is_supervisor
    return Parcel(
        lane="desk:menus",
        method="member_menu",
        params={
            "user_id": advisor.user_id,
            "is_supervisor": is_supervisor,
            "language": language.code,
        },
    )
