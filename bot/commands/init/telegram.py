"""Telegram's questions: the bot from BotFather, the advisors' group with topics, and who supervises."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from telegram.error import InvalidToken, TelegramError

from bot.telegram.wire import wire

from .asking import Asking

BOTFATHER = """\
  In Telegram, write to @BotFather: /newbot. It asks for a name (your lender's) and a username that ends in "bot",
  and answers with a token, as 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw. Leave its privacy mode as it is."""
GROUP = """\
  Make a private group for your advisors. Switch on topics (group, Edit, Topics). Add @{name} and make it an
  administrator who may manage topics and pin messages. Then write a word in the group, so that it is found here."""
NUMBER = "The group's number, or the link of a message in it"
LATER = "  Left out for now: parley init goes on from here another time."
#: As BotFather gives it; whatever else was copied is not sent to anybody.
_TOKEN = re.compile("[0-9]{5,}:[A-Za-z0-9_-]{30,}")
#: A link to a message of a private group, and the number in it.
_LINK = re.compile(r"(?:https?://)?t\.me/c/(\d+)(?:/\d+)*")


@dataclass(frozen=True, kw_only=True)
class Group:
    id: int
    title: str
    has_topics: bool
    people: dict[int, str] = field(default_factory=dict)  #: who wrote there, or let the bot in


@dataclass(frozen=True, kw_only=True)
class Bot:
    token: str = ""  #: none where it is left out for now
    name: str = ""  #: as Telegram knows it; none where that was not asked
    away: str = ""  #: why Telegram could not be asked


def bot(asking: Asking, given: str | None, api_url: str) -> Bot:
    """The bot by its token, looked up where Telegram can be reached."""
    asking.step("The bot")
    if given is None:
        asking.say(BOTFATHER)

    def check(text: str) -> Bot:
        if not text:
            return Bot()
        if not _TOKEN.fullmatch(text):
            raise ValueError(
                "a token is a number, a colon and 35 letters and digits; copy it whole"
            )
        return _looked_up(text, api_url)

    found = asking.ask(
        "The token (it is not shown)", given=given or None, default="", check=check, is_secret=True
    )
    if found.away:
        asking.say(
            f"  Telegram cannot be reached ({found.away}): what you tell is kept and not looked up; `parley doctor` looks "
            "at it once it can be. Check the network, a proxy and PARLEY_API_URL."
        )
    else:
        asking.say(f"  Telegram knows it: @{found.name}" if found.token else LATER)
    return found


def group(asking: Asking, given: str | None, bot: Bot, api_url: str) -> Group | None:
    """The advisors' group, found among what people wrote there, or by its number."""
    asking.step("The advisors' group")
    if not bot.name:
        return _unseen(asking, given, bot)
    if given is None and not asking.is_silent:
        asking.say(GROUP.format(name=bot.name))
        asking.go_on("Is that done?")
    seen = asyncio.run(_groups(bot.token, api_url))
    usable = [one for one in seen if one.has_topics]
    for one in seen:
        lacking = "" if one.has_topics else " (without topics: switch them on)"
        asking.say(f"  Found: {one.title}, {one.id}{lacking}")
    default = str(usable[-1].id) if usable else ""

    def check(text: str) -> Group | None:
        if not text:
            return None
        number = group_id(text)
        known = next((one for one in seen if one.id == number), None)
        return asyncio.run(_group(bot.token, api_url, number, known))

    found = asking.ask(NUMBER, given=given or None, default=default, check=check)
    asking.say(f"  {found.title}: {found.id}" if found else LATER)
    return found


def _unseen(asking: Asking, given: str | None, bot: Bot) -> Group | None:
    """The group by the number that is told; Telegram cannot be asked for it."""

    def check(text: str) -> Group | None:
        return Group(id=group_id(text), title="", has_topics=False) if text else None

    if not given and not bot.away:  # without a bot there is no group yet
        asking.say(LATER)
        return None
    found = asking.ask(NUMBER, given=given or None, default="", check=check)
    asking.say(
        f"  {found.id}, not looked up: `parley doctor` does, once it can." if found else LATER
    )
    return found


def supervisors(asking: Asking, given: str | None, found: Group | None) -> str:
    """Who supervises to begin with: Telegram's numbers of people, with commas between."""
    people = found.people if found else {}
    for number, name in people.items():
        asking.say(f"  In the group: {name}, {number}")

    def check(text: str) -> str:
        if not all(part.isascii() and part.isdecimal() for part in text.replace(",", " ").split()):
            raise ValueError("numbers with commas between, as 111222333")
        return text

    default = str(next(iter(people), ""))
    return asking.ask(
        "Who supervises, by Telegram's number", given=given, default=default, check=check
    )


def group_id(text: str) -> int:
    """The number of a group as it is typed, or in a message's link.

    >>> group_id("-1001234567890"), group_id("https://t.me/c/1234567890/2")
    (-1001234567890, -1001234567890)
    """
    if link := _LINK.fullmatch(text):
        return int(f"-100{link[1]}")
    try:
        number = int(text)
    except ValueError:
        raise ValueError("it is no number and no link, as https://t.me/c/1234567890/2") from None
    if number >= 0:
        raise ValueError("the number of a group begins with a minus")
    return number


def groups_in(updates: Sequence[dict[str, Any]]) -> list[Group]:
    """The groups that updates tell of, the one heard of last at the end; a group that moved is its new one."""
    seen: dict[int, Group] = {}
    for update in updates:
        told = update.get("message") or update.get("my_chat_member") or {}
        chat, who = told.get("chat", {}), told.get("from", {})
        if chat.get("type") not in {"group", "supergroup"}:
            continue
        if "migrate_to_chat_id" in told:
            seen.pop(chat["id"], None)
            continue
        before = seen.pop(chat["id"], None)
        people = before.people if before else {}
        if who and not who.get("is_bot"):
            people = {**people, who["id"]: who.get("first_name", "")}
        seen[chat["id"]] = Group(
            id=chat["id"],
            title=chat.get("title", ""),
            has_topics=bool(chat.get("is_forum")),
            people=people,
        )
    return list(seen.values())


def _looked_up(token: str, api_url: str) -> Bot:
    async def ask() -> str:
        bot = wire(token, api_url)
        await bot.initialize_request()
        try:
            return (await bot.get_me()).username or ""
        finally:
            await bot.shutdown_request()

    try:
        return Bot(token=token, name=asyncio.run(ask()))
    except InvalidToken:
        raise ValueError(
            "Telegram does not know this token; copy it again from BotFather"
        ) from None
    except TelegramError as error:
        return Bot(token=token, away=error.message)


async def _groups(token: str, api_url: str) -> list[Group]:
    bot = wire(token, api_url)
    await bot.initialize_request()
    try:
        seen = groups_in(await bot.glance())
        return [await _as_it_is(bot, one) for one in seen]
    except TelegramError:  # a running bot gets them instead, or a webhook does
        return []
    finally:
        await bot.shutdown_request()


async def _group(token: str, api_url: str, number: int, known: Group | None) -> Group:
    bot = wire(token, api_url)
    await bot.initialize_request()
    try:
        found = await _as_it_is(bot, known or Group(id=number, title="", has_topics=False))
    except TelegramError:
        raise ValueError(f"the bot is not in a group {number}; add it first") from None
    finally:
        await bot.shutdown_request()
    if not found.has_topics:
        raise ValueError(f"{found.title} has no topics yet; switch them on, its number may change")
    return found


async def _as_it_is(bot: Any, seen: Group) -> Group:
    chat = await bot.get_chat(seen.id)
    return Group(
        id=seen.id,
        title=chat.title or "",
        has_topics=bool(chat.is_forum) and chat.type == "supergroup",
        people=seen.people,
    )
