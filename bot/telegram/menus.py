"""Menus: the commands, and what the bot says of itself, in every language, set at each start."""

from __future__ import annotations

import asyncio

import structlog
from telegram import BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from dialogs.languages import LANGUAGES
from dialogs.menus import BORROWER, DESK, about
from dialogs.texts import ENGLISH, Language

from .wire import Wire

log = structlog.get_logger()


async def set_menus(wire: Wire, lender: str) -> None:
    """Set them, however long Telegram is away; nothing else waits for it."""
    while True:
        try:
            for language in LANGUAGES.values():
                await _set(wire, lender, language)
        except TelegramError as error:
            log.warning("menus not set", error=type(error).__name__)
            await asyncio.sleep(30)
        else:
            return


async def _set(wire: Wire, lender: str, language: Language) -> None:
    # Telegram knows languages of two letters; its default serves all others.
    code = "" if language is ENGLISH else language.locale.language
    if language.code == "zh_TW":  # one "zh" for both scripts
        return
    for commands, scope in (
        (BORROWER, BotCommandScopeAllPrivateChats()),
        (DESK, BotCommandScopeAllGroupChats()),
    ):
        await wire.set_my_commands(
            [(name, language.plain(text)) for name, text in commands.items()],
            scope=scope,
            language_code=code or None,
        )
    await wire.set_my_description(language.plain(about(lender)), language_code=code or None)
