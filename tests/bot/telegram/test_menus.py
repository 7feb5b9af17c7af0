"""Menus: who sees which commands, in which language; written once and then only looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from telegram import BotCommandScopeAllPrivateChats, BotCommandScopeChat, BotCommandScopeChatMember

from bot.sandbox.client import Group, Person, Sandbox
from bot.telegram.menus import Audience, set_menus
from bot.telegram.wire import Wire
from dialogs.languages import LANGUAGES
from dialogs.said import menus

LENDER = "Harbour Savings Bank"
WRITES = (
    "setMyCommands",
    "deleteMyCommands",
    "setMyName",
    "setMyDescription",
    "setMyShortDescription",
)


@pytest.fixture
async def mei(sandbox: Sandbox) -> Person:
    return await sandbox.person(first_name="Mei")


@pytest.fixture
async def group(sandbox: Sandbox, mei: Person) -> Group:
    return await sandbox.group("Advisors", members=[mei])


def desk(
    group: Group,
    *,
    supervisors: tuple[int, ...] = (),
    others: tuple[int, ...] = (),
    language: str = "zh_CN",
) -> Audience:
    return Audience(
        group_id=group.id, language=LANGUAGES[language], supervisors=supervisors, others=others
    )


async def written(sandbox: Sandbox) -> list[str]:
    return [call.method for call in await sandbox.calls() if call.method in WRITES]


async def shown(bot: Wire, scope: Any, code: str | None = None) -> dict[str, str]:
    return {c.command: c.description for c in await bot.get_my_commands(scope, code)}


async def test_borrowers_read_theirs_in_each_language(bot: Wire, group: Group) -> None:
    await set_menus(bot, LENDER, desk(group))

    private = BotCommandScopeAllPrivateChats()
    assert (await shown(bot, private))["person"] == "Talk to a person"
    assert (await shown(bot, private, "es")).keys() == menus.BORROWER.keys()
    assert (await shown(bot, private, "zh"))["person"] == "找真人谈谈"


async def test_what_cannot_be_taken_back_is_not_offered_to_be(bot: Wire, group: Group) -> None:
    await set_menus(bot, LENDER, replace(desk(group), may_take_back=False))

    assert "withdraw" not in await shown(bot, BotCommandScopeAllPrivateChats())


@pytest.mark.parametrize(
    ("language", "said"), [("en", "找真人谈谈"), ("zh_CN", "找真人谈谈"), ("zh_TW", "找真人談談")]
)
async def test_of_both_scripts_of_chinese_borrowers_read_the_one_of_the_desk(
    bot: Wire, group: Group, language: str, said: str
) -> None:
    await set_menus(bot, LENDER, desk(group, language=language))

    assert (await shown(bot, BotCommandScopeAllPrivateChats(), "zh"))["person"] == said
    about = (await bot.get_my_description("zh")).description
    assert about == LANGUAGES[f"zh_{'TW' if language == 'zh_TW' else 'CN'}"].plain(
        menus.about(LENDER)
    )


async def test_the_desk_reads_its_own_in_its_language_and_supervisors_more(
    bot: Wire, group: Group, mei: Person
) -> None:
    await set_menus(bot, LENDER, desk(group, supervisors=(mei.id,)))

    of_all = await shown(bot, BotCommandScopeChat(group.id))
    hers = await shown(bot, BotCommandScopeChatMember(group.id, mei.id))
    assert of_all.keys() == menus.DESK.keys()
    assert of_all["claim"] == LANGUAGES["zh_CN"].plain(menus.DESK["claim"])
    assert hers.keys() == menus.DESK.keys() | menus.SUPERVISOR.keys()


async def test_who_supervises_no_more_reads_what_all_read(
    bot: Wire, group: Group, mei: Person
) -> None:
    await set_menus(bot, LENDER, desk(group, supervisors=(mei.id,)))

    await set_menus(bot, LENDER, desk(group, others=(mei.id,)))

    assert await shown(bot, BotCommandScopeChatMember(group.id, mei.id)) == {}


async def test_the_bot_is_called_and_described_in_each_language(bot: Wire, group: Group) -> None:
    await set_menus(bot, LENDER, desk(group))

    assert (await bot.get_my_name()).name == "Harbour Savings Bank: help with repaying"
    assert LENDER in (await bot.get_my_name("zh")).name
    assert (await bot.get_my_description("es")).description.startswith("Si no puede")
    assert "plan" in (await bot.get_my_short_description("es")).short_description


async def test_at_the_next_start_nothing_is_written_that_is_so_already(
    bot: Wire, group: Group, sandbox: Sandbox, mei: Person
) -> None:
    await set_menus(bot, LENDER, desk(group, supervisors=(mei.id,)))
    before = len(await written(sandbox))

    await set_menus(bot, LENDER, desk(group, supervisors=(mei.id,)))
    assert len(await written(sandbox)) == before

    await set_menus(bot, "Another Bank", desk(group, supervisors=(mei.id,)))
    assert set((await written(sandbox))[before:]) == {
        "setMyName",
        "setMyDescription",
        "setMyShortDescription",
    }


async def test_a_group_that_is_not_there_holds_up_nothing(bot: Wire) -> None:
    away = Audience(group_id=-1, language=LANGUAGES["en"], supervisors=(), others=())

    await set_menus(bot, LENDER, away)

    assert await shown(bot, BotCommandScopeAllPrivateChats())
