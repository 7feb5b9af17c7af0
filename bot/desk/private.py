"""Private: what only one advisor is to see goes to their own chat with the bot, not into the group."""

from __future__ import annotations

from typing import Any

from dialogs.texts import Language, Sayable
from storage.messages.outbox import Parcel


def words(user_id: int, text: Sayable, language: Language) -> Parcel:
    """Something written; it cannot be forwarded."""
    params = {"text": language.say(text), "parse_mode": "HTML"}
    return _to(user_id, "send_message", params)


def paper(
    user_id: int, text: Sayable, language: Language, *, kind: str, vault_id: int | None, name: str
) -> Parcel:
    """A paper of a borrower, as a "photo" or a "document"; it can be neither forwarded nor saved."""
    params = {"caption": language.say(text), "parse_mode": "HTML"}
    files = {kind: {"vault": vault_id, "name": name}}
    return _to(user_id, f"send_{kind}", params, files)


def _to(
    user_id: int, method: str, params: dict[str, Any], files: dict[str, Any] | None = None
) -> Parcel:
    return Parcel(
        lane=f"chat:{user_id}",
        method=method,
        params={**params, "chat_id": user_id, "protect_content": True},
        files=files or {},
    )
