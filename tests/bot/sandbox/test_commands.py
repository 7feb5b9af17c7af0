"""Commands, names and descriptions, by scope and language."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
)

from bot.sandbox.client import Person


async def test_each_scope_and_language_has_its_own_commands(bot: Bot, anna: Person) -> None:
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("help", "帮助")], private, "zh")

    assert [c.description for c in await bot.get_my_commands()] == ["Help"]
    assert [c.description for c in await bot.get_my_commands(private, "zh")] == ["帮助"]
    assert await bot.get_my_commands(private) == ()

    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()
    await bot.set_my_commands([("offer", "Make an offer")], BotCommandScopeChat(anna.id))


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"commands": [{"command": "Help!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            {"commands": [{"command": "help", "description": ""}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        ({"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "english"}, "invalid language code specified"),
        (
            {"commands": [], "scope": {"type": "chat"}},
            "can't parse BotCommandScope: Empty chat_id specified",
        ),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 1}}, "chat not found"),
        ({"commands": [], "scope": {"type": "chat", "chat_id": "anna"}}, "chat not found"),
        ({"commands": [], "scope": {"type": "chat", "chat_id": {"id": 1}}}, "chat not found"),
        *(
            (
                {"commands": [], "scope": scope},
                "can't parse BotCommandScope: Unsupported type specified",
            )
            for scope in ({"type": ["chat"]}, {"type": "all"}, ["chat"], 7)
        ),
    ],
)
async def test_commands_that_telegram_refuses(
    call: Any, given: dict[str, Any], refusal: str
) -> None:
    assert (await call("setMyCommands", **given))["description"] == f"Bad Request: {refusal}"


async def test_the_bots_own_texts(bot: Bot, call: Any) -> None:
    await bot.set_my_name("Parley")
    await bot.set_my_description("说明", "zh")
    await bot.set_my_short_description("Short")

    assert (await bot.get_my_name("de")).name == "Parley"
    assert (await bot.get_my_description("zh")).description == "说明"
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_my_short_description()).short_description == "Short"
    assert not (await call("setMyName", name="x" * 65))["ok"]


async def test_the_button_for_the_menu_is_kept_for_a_chat(bot: Bot, anna: Person) -> None:
    await bot.set_chat_menu_button(anna.id, MenuButtonCommands())

    assert await bot.get_chat_menu_button(anna.id) == MenuButtonCommands()
