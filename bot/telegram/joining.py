"""Joining: while Telegram takes no more of the group, our own words there gather; what stands together goes out as one.

A group takes twenty messages a minute, so what was held back is not piled up when it may be sent again. Only plain
words of ours are joined: nothing with buttons, nothing that answers a message, nothing that somebody wrote.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from storage.engine.database import Session
from storage.messages import outbox
from storage.messages.outbox import Parcel, Waiting

from .outcomes import DESK_LANES

#: Characters of a message of Telegram's, and so many are looked at.
_LONGEST, _MOST = 4096, 20
_BETWEEN = "\n\n"


async def joined(session: Session, waiting: Waiting, now: datetime) -> tuple[Waiting, list[int]]:
    """The parcel with all that may go out together with it, and the rows that it takes along."""
    if waiting.parcel.not_before is None or not _may_be_joined(waiting.parcel):
        return waiting, []
    text, rows = waiting.parcel.params["text"], list[int]()
    for other in await outbox.behind(session, waiting, now, _MOST):
        if other.parcel.method == "card":  # changed in place, before or after makes no difference
            continue
        if not _may_be_joined(other.parcel):
            break
        longer = text + _BETWEEN + other.parcel.params["text"]
        if len(longer) > _LONGEST:
            break
        text = longer
        rows.append(other.id)
    params = {**waiting.parcel.params, "text": text}
    return replace(waiting, parcel=replace(waiting.parcel, params=params)), rows


def _may_be_joined(parcel: Parcel) -> bool:
    is_plain = (
        not parcel.keeps and not parcel.files and set(parcel.params) == {"text", "parse_mode"}
    )
    return is_plain and parcel.method == "send_message" and parcel.lane.startswith(DESK_LANES)
