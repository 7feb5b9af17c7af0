"""Narration: what happens in the local Telegram, told line by line in the terminal."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

from bot.sandbox.client import Sandbox
from dialogs.demo import DESK, HIDDEN
from dialogs.texts import Language


class Narrator:
    """Tells who says what, from a stream of events; pictures and papers go to a folder that is named."""

    def __init__(
        self,
        sandbox: Sandbox,
        console: Console,
        folder: Path,
        *,
        language: Language,
        group_id: int,
        pace: float,
    ) -> None:
        self._sandbox = sandbox
        self._desk = language.plain(DESK)
        self._hidden = language.plain(HIDDEN)
        self._console = console
        self._folder = folder
        self._group_id = group_id
        self._pace = pace

    async def tell(self, events: asyncio.Queue[bytes]) -> None:
        """Tell until the end, slowly enough to be read."""
        while True:
            kind, what = _read(await events.get())
            match kind:
                case "end":
                    return
                case "chapter":
                    self._console.print()
                    self._console.rule(f"[bold]{escape(what['title'])}", align="left")
                case "tapped":
                    label = f"[reverse] {escape(what['label'])} [/]"
                    self._console.print(f"[bold green]{escape(what['name'])}[/] 👆 {label}\n")
                case "message" | "edited":
                    edited = kind == "edited"
                    await self._message(what["chat_id"], what["message"], edited=edited)
                    await asyncio.sleep(self._pace)

    async def _message(self, chat_id: int, message: dict[str, Any], *, edited: bool) -> None:
        text = message.get("text") or message.get("caption") or ""
        sender = message.get("from", {})
        by_bot = sender.get("is_bot", False)
        desk = chat_id == self._group_id
        where = f" [dim]({self._desk})[/]" if desk else ""
        name = f"[bold {'cyan' if by_bot else 'green'}]{escape(sender.get('first_name', ''))}[/]"
        if edited:  # the card of a case changes in place: its first lines tell what is new
            text = "\n".join(text.splitlines()[:3])
            name += " [dim]✎[/]"
        lines = [escape(text)] if text else []
        lines += [f"[dim]{escape(one)}[/]" for one in await self._attached(message)]
        if _is_hidden(message):
            lines.append(f"[dim]({self._hidden})[/]")
        if buttons := _buttons(message):
            lines.append(" ".join(f"[reverse] {escape(label)} [/]" for label in buttons))
        if lines:
            self._console.print(f"{name}{where}")
            self._console.print(Padding("\n".join(lines), (0, 0, 1, 6 if desk else 2)))

    async def _attached(self, message: dict[str, Any]) -> list[str]:
        if "contact" in message:
            return [f"☎ {message['contact']['phone_number']}"]
        if "photo" in message:
            return [await self._kept(message["photo"][-1]["file_id"], "offer.png", message)]
        if "document" in message:
            document = message["document"]
            return [await self._kept(document["file_id"], document["file_name"], message)]
        return []

    async def _kept(self, file_id: str, name: str, message: dict[str, Any]) -> str:
        """Keep what the bot made; the borrower's own files are only named."""
        if not message.get("from", {}).get("is_bot"):
            return f"📎 {name}"
        path = self._folder / name
        path.write_bytes(await self._sandbox.file(file_id))
        return f"📎 {path}"


def _read(line: bytes) -> tuple[str, dict[str, Any]]:
    """A server-sent event."""
    kind, data = line.decode().strip().split("\n", 1)
    return kind.removeprefix("event: "), json.loads(data.removeprefix("data: "))


def _buttons(message: dict[str, Any]) -> list[str]:
    markup = message.get("reply_markup", {})
    rows = markup.get("inline_keyboard", []) + markup.get("keyboard", [])
    return [button["text"] for row in rows for button in row]


def _is_hidden(message: dict[str, Any]) -> bool:
    return any(one["type"] == "spoiler" for one in message.get("entities", []))
