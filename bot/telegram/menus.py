"""Menus: the commands by who reads them, and what the bot is called and says of itself, in every language.

Looked at at each start, and written only where something is not as it should be: Telegram allows few changes of a name.
Whose rights change meanwhile is shown theirs by a parcel.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import structlog
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatMember,
)
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from dialogs.languages import LANGUAGES
from dialogs.said import menus
from dialogs.texts import ENGLISH, Language, Text

from .wire import Wire, asked_to_wait

log = structlog.get_logger()

#: Seconds until what could not be looked at is looked at again.
PAUSE = 30.0
#: What Telegram allows, in characters.
LONGEST = {"name": 64, "description": 512, "short_description": 120}


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """For whom there are menus besides the borrowers: the desk's group, and who may do what in it."""

    group_id: int
    language: Language  #: of the desk
    supervisors: Sequence[int]
    others: Sequence[int]  #: known to the lender, perhaps supervisors once
    may_take_back: bool = True  #: whether anything signed with this lender can be, for a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One thing Telegram shows, what it should be, and how to make it so."""

    what: str
    read: Callable[[], Awaitable[Any]]
    wanted: Any
    write: Callable[[], Awaitable[Any]]


#: A language as Telegram knows it, `None` for all others, and ours for it.
Spoken = tuple[str | None, Language]


async def set_menus(wire: Wire, lender: str, audience: Audience) -> None:
    """Set what is not as it should be, however long Telegram is away; nothing else waits for it."""
    spoken = list(_languages(audience.language))
    left = [
        *_profile(wire, lender, spoken),
        *_borrowers(wire, spoken, audience),
        *_desk(wire, audience),
    ]
    while left:
        left, pause = await _once(left)
        if left:
            await asyncio.sleep(pause)


async def _once(settings: Sequence[Setting]) -> tuple[list[Setting], float]:
    """Those that have to be tried again, and the seconds until then."""
    left, pause = [], PAUSE
    for one in settings:
        try:
            if await one.read() != one.wanted:
                await one.write()
        except RetryAfter as error:
            left.append(one)
            pause = max(pause, asked_to_wait(error))
        except (
            BadRequest,
            Forbidden,
        ) as error:  # the group may not be ready: `parley doctor` tells
            log.warning("menu not set", menu=one.what, error=error.message)
        except TelegramError as error:
            left.append(one)
            log.warning("menu not set yet", menu=one.what, error=type(error).__name__)
    return left, pause


def _languages(desk: Language) -> Iterator[Spoken]:
    """Telegram knows languages of two letters, one for both scripts of Chinese; its default serves all others.

    Where the desk writes one of the two, so do most who come to it.
    """
    chinese = desk.code if desk.locale.language == "zh" else "zh_CN"
    for language in LANGUAGES.values():
        if language.locale.language != "zh" or language.code == chinese:
            yield (None if language is ENGLISH else language.locale.language), language


def _profile(wire: Wire, lender: str, spoken: Sequence[Spoken]) -> Iterator[Setting]:
    said: Mapping[str, Text] = {
        "name": menus.name(lender),
        "description": menus.about(lender),
        "short_description": menus.in_short(lender),
    }
    for code, language in spoken:
        for what, text in said.items():
            wanted = language.plain(text)[: LONGEST[what]]
            write = getattr(wire, f"set_my_{what}")
            yield Setting(
                what=what,
                read=partial(_said, wire, what, code),
                wanted=wanted,
                write=partial(write, wanted, language_code=code),
            )


async def _said(wire: Wire, what: str, code: str | None) -> str:
    told = await getattr(wire, f"get_my_{what}")(language_code=code)
    return str(getattr(told, what))


def _borrowers(wire: Wire, spoken: Sequence[Spoken], audience: Audience) -> Iterator[Setting]:
    left_out = set() if audience.may_take_back else {"withdraw"}
    shown = {name: text for name, text in menus.BORROWER.items() if name not in left_out}
    for code, language in spoken:
        yield _commands(wire, shown, BotCommandScopeAllPrivateChats(), language, code)


def _desk(wire: Wire, desk: Audience) -> Iterator[Setting]:
    group, language = desk.group_id, desk.language
    yield _commands(wire, menus.DESK, BotCommandScopeChat(group), language)
    for user_id in desk.supervisors:
        yield of_member(wire, group, user_id, language, is_supervisor=True)
    for user_id in desk.others:
        yield of_member(wire, group, user_id, language, is_supervisor=False)


def of_member(
    wire: Wire, group_id: int, user_id: int, language: Language, *, is_supervisor: bool
) -> Setting:
    """What one of the desk's group may do besides what all may."""
    commands = menus.DESK | menus.SUPERVISOR if is_supervisor else {}
    return _commands(wire, commands, BotCommandScopeChatMember(group_id, user_id), language)


def _commands(
    wire: Wire,
    commands: Mapping[str, Text],
    scope: BotCommandScope,
    language: Language,
    code: str | None = None,
) -> Setting:
    """A menu; an empty one gives way to the next wider scope."""
    wanted = tuple(BotCommand(name, language.plain(text)) for name, text in commands.items())
    where: dict[str, Any] = {"scope": scope, "language_code": code}
    return Setting(
        what=f"commands of {scope.type}",
        read=partial(wire.get_my_commands, **where),
        wanted=wanted,
        write=partial(wire.set_my_commands, wanted, **where)
        if wanted
        else partial(wire.delete_my_commands, **where),
    )
