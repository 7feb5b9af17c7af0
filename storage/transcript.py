"""Transcript: what was said in a borrower's chat, as it was said, by either side and by the bot.

From what came in and what went out, and, for advisors' words, which Telegram copies without them passing the outbox,
from the sayings. Files are named, not repeated.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import or_, select

from .database import Session
from .tables.cases import handoffs
from .tables.messages import inbox, outbox
from .tables.talk import sayings

#: What in a message is no text.
_FILES = ("photo", "document", "voice", "video", "contact", "sticker", "location", "audio")
_MARK = re.compile("<[^<>]+>")
_SAYS = {"send_message", "edit_message_text", "send_photo", "send_document", "status"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    at: datetime
    who: str  #: "borrower", "bot", "advisor:12"
    said: str
    how: str = ""  #: "tapped", "changed", "recalled", or the kind of a file


async def read(
    session: Session,
    *,
    case_id: int,
    chats: Collection[int],
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[Line]:
    """All of it in order, from *since* until *until*."""
    lines = [
        *await _came(session, chats),
        *await _went(session, chats),
        *await _advisors(session, case_id),
    ]
    return sorted(
        (
            line
            for line in lines
            if (since is None or line.at >= since) and (until is None or line.at <= until)
        ),
        key=lambda line: line.at,
    )


async def _came(session: Session, chats: Collection[int]) -> list[Line]:
    if not chats:
        return []
    rows = await session.execute(
        select(inbox.c.received_at, inbox.c.payload)
        .where(
            inbox.c.kind == "update",
            or_(*(inbox.c.lane.startswith(f"{chat}:", autoescape=True) for chat in chats)),
        )
        .order_by(inbox.c.id)
    )
    told = [_heard(row.received_at, row.payload) for row in rows]
    return [line for line in told if line is not None]


def _heard(received_at: datetime, update: dict[str, Any]) -> Line | None:
    if "callback_query" in update:
        query = update["callback_query"]
        return Line(at=received_at, who="borrower", said=_label(query), how="tapped")
    for kind, how in (("message", ""), ("edited_message", "changed")):
        if kind in update:
            message = update[kind]
            at = datetime.fromtimestamp(message.get("edit_date") or message["date"], UTC)
            file = next((name for name in _FILES if name in message), "")
            said = message.get("text") or message.get("caption") or ""
            return Line(at=at, who="borrower", said=said, how=how or file)
    return None


def _label(query: dict[str, Any]) -> str:
    """What stood on the button."""
    data = query.get("data", "")
    keyboard = query.get("message", {}).get("reply_markup", {}).get("inline_keyboard", [])
    labels = [one["text"] for row in keyboard for one in row if one.get("callback_data") == data]
    return str(labels[0] if labels else data)


async def _went(session: Session, chats: Collection[int]) -> list[Line]:
    rows = await session.execute(
        select(outbox)
        .where(
            outbox.c.lane.in_([f"chat:{chat}" for chat in chats]),
            outbox.c.status == "sent",
            outbox.c.method.in_(_SAYS),
        )
        .order_by(outbox.c.id)
    )
    lines = []
    for row in rows:
        names = [file.get("name", "") for file in row.files.values()]
        said = _words(row.params)
        how = "changed" if row.method in {"edit_message_text", "status"} else ""
        lines.append(
            Line(
                at=row.sent_at, who="bot", said=" ".join([*filter(None, [said]), *names]), how=how
            )
        )
    return lines


def _words(params: dict[str, Any]) -> str:
    """What was said, without the marks for how it looks."""
    said = str(params.get("text") or params.get("caption") or "")
    return html.unescape(_MARK.sub("", said)) if params.get("parse_mode") == "HTML" else said


async def _advisors(session: Session, case_id: int) -> list[Line]:
    rows = await session.execute(
        select(sayings)
        .join(handoffs, handoffs.c.id == sayings.c.handoff_id)
        .where(handoffs.c.case_id == case_id, sayings.c.author.startswith("advisor:"))
        .order_by(sayings.c.id)
    )
    return [
        Line(
            at=row.said_at,
            who=row.author,
            said=row.text or "",
            how="recalled"
            if row.recalled_at
            else "changed"
            if row.version > 1
            else ""
            if row.kind == "text"
            else row.kind,
        )
        for row in rows
    ]
