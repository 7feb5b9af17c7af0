"""Icons: the emoji at a room's topic, so that the list of topics shows how each case stands.

All of them are among those that Telegram lets everybody use for topics.
"""

from __future__ import annotations

from dialogs.situation import Situation
from negotiation.lifecycle import CaseState

#: Somebody who is not identified, or whose case has not begun.
VISITOR = "❓"

ICONS = {
    CaseState.APPLYING: "📝",
    CaseState.UNDER_REVIEW: "🔎",
    CaseState.PAPERS_WANTED: "📁",
    CaseState.NEGOTIATING: "💬",
    CaseState.OFFERED: "💼",
    CaseState.COUNTERED: "💱",
    CaseState.AGREED: "✍️",
    CaseState.ACTIVE: "📆",
    CaseState.COMPLETED: "✅",
    CaseState.BROKEN: "📉",
    CaseState.DECLINED: "‼️",
    CaseState.APPEALED: "🏛",
    CaseState.WITHDRAWN: "🏁",
    CaseState.EXPIRED: "🏁",
    CaseState.CLOSED: "🏁",
}


def icon(situation: Situation) -> str:
    """The emoji of a room as its case is now."""
    return VISITOR if situation.case is None else ICONS[situation.case.state]
