"""Commands: the bot's menu, name and descriptions, by scope and language."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World

MOST_COMMANDS = 100
LONGEST = {"name": 64, "description": 512, "short_description": 120}
SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def set_commands(world: World, given: Shape) -> bool:
    """setMyCommands."""
    commands = given["commands"]
    if not isinstance(commands, list) or not all(isinstance(one, dict) for one in commands):
        raise bad("expected an Array of BotCommand")
    if len(commands) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    kept = [_command(one) for one in commands]
    world.profile.commands[_key(world, given)] = kept
    world.events.tell("commands")
    return True


def get_commands(world: World, given: Shape) -> list[Shape]:
    """getMyCommands: exactly those of this scope and language."""
    return world.profile.commands.get(_key(world, given), [])


def delete_commands(world: World, given: Shape) -> bool:
    """deleteMyCommands."""
    world.profile.commands.pop(_key(world, given), None)
    world.events.tell("commands")
    return True


def _command(one: Shape) -> Shape:
    name = str(one.get("command", "")).removeprefix("/")
    if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
        raise bad("BOT_COMMAND_INVALID")
    text = str(one.get("description", "")).strip()
    if not 1 <= len(text) <= 256:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": text}


def _key(world: World, given: Shape) -> tuple[str, str]:
    scope = given.get("scope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if not isinstance(kind, str) or kind not in SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    whom = {name: str(scope.get(name, "")) for name in SCOPES[kind]}
    for name, number in whom.items():
        if not number:
            raise bad(f"can't parse BotCommandScope: Empty {name} specified")
    if "chat_id" in whom and whom["chat_id"] not in map(str, world.chats):
        raise bad("chat not found")
    if not whom.get("user_id", "0").isdecimal():
        raise bad("invalid user_id specified")
    return ":".join((kind, *whom.values())), _language(given)


def _language(given: Shape) -> str:
    code = given.get("language_code", "")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad("invalid language code specified")
    return str(code)


def _writes(field: str) -> Callable[[World, Shape], bool]:
    def call(world: World, given: Shape) -> bool:
        text = given.get(field, "").strip()
        if len(text) > LONGEST[field]:
            raise bad(f"{field.replace('_', ' ')} is too long")
        getattr(world.profile, f"{field}s")[_language(given)] = text
        return True

    return call


def _reads(field: str) -> Callable[[World, Shape], Any]:
    def call(world: World, given: Shape) -> Shape:
        known = getattr(world.profile, f"{field}s")
        fallback = known.get("", world.me.first_name if field == "name" else "")
        return {field: known.get(_language(given)) or fallback}

    return call


def set_menu_button(world: World, given: Shape) -> bool:
    """setChatMenuButton: for one private chat, or for all."""
    button = given.get("menu_button") or {"type": "default"}
    kind = button.get("type") if isinstance(button, dict) else None
    if not isinstance(kind, str) or kind not in {"commands", "web_app", "default"}:
        raise bad("can't parse menu button: MenuButton has unsupported type")
    if "chat_id" not in given:
        world.profile.menu_button = {"type": "commands"} if kind == "default" else button
        return True
    chat = world.chats.get(given["chat_id"])
    if chat is None or not chat.is_private:
        raise bad("chat not found")
    chat.menu_button = None if kind == "default" else button
    return True


def get_menu_button(world: World, given: Shape) -> Shape:
    """getChatMenuButton."""
    chat = world.chats.get(given.get("chat_id", 0))
    return (chat.menu_button if chat else None) or world.profile.menu_button


SERVED = {
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": _writes("name"),
    "getMyName": _reads("name"),
    "setMyDescription": _writes("description"),
    "getMyDescription": _reads("description"),
    "setMyShortDescription": _writes("short_description"),
    "getMyShortDescription": _reads("short_description"),
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
}
