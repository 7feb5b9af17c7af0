"""Awake: who of the lender's people is at work, and when somebody will answer; nothing promised that is not so."""

from __future__ import annotations

from datetime import datetime

from dialogs.situation import Situation
from dialogs.texts import Text


def somebody_works(situation: Situation) -> bool:
    return opens(situation) <= situation.now


def opens(situation: Situation) -> datetime:
    """Now where somebody works, else when they do next."""
    return situation.lender.office.opens_after(situation.now)


def who_answers(situation: Situation) -> Text:
    if somebody_works(situation):
        return Text("Our advisors are at work now; one of them will write to you here.")
    return Text(
        "Our advisors are not at work at this hour. Somebody will write to you here from {moment} on.",
        moment=opens(situation),
    )
