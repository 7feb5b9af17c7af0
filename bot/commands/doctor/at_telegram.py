"""At Telegram: the token, the advisors' group and the bot's rights in it, how updates come, the clock."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
from telegram import ChatMemberAdministrator, ChatMemberOwner
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from .finding import Finding, Patient, failed, good, skipped, warning

#: Seconds the clocks may differ: reminders and offers go by ours, Telegram's dates by theirs.
TOLERANCE = 60


async def token(patient: Patient) -> Finding:
    if patient.wire is None:
        return failed(
            "PARLEY_BOT_TOKEN is not set", "Ask BotFather for a bot; it answers with a token."
        )
    try:
        me = await patient.wire.get_me()
    except InvalidToken:
        return failed(
            "Telegram does not know the token", "Copy PARLEY_BOT_TOKEN again from BotFather."
        )
    except TelegramError as error:
        return failed(
            f"Telegram cannot be reached ({error.message})",
            f"Check the network, a proxy and PARLEY_API_URL ({patient.settings.api_url}).",
        )
    return good(f"@{me.username}")


async def group(patient: Patient) -> Finding:
    if wrong := patient.unread("PARLEY_ADVISOR_CHAT_ID"):
        return skipped(f"{wrong} cannot be read")
    group_id = patient.settings.advisor_chat_id
    if not group_id:
        return failed(
            "PARLEY_ADVISOR_CHAT_ID is not set",
            "Make a group, switch on topics, add the bot as administrator, and set the group's id.",
        )
    if patient.wire is None:
        return skipped("not checked: there is no token")
    try:
        chat = await patient.wire.get_chat(group_id)
    except (BadRequest, Forbidden):
        return failed(
            f"the bot is not in a group {group_id}", "Add it, or correct PARLEY_ADVISOR_CHAT_ID."
        )
    except TelegramError as error:
        return skipped(f"Telegram does not answer ({error.message})")
    if chat.type != "supergroup" or not chat.is_forum:
        return failed(
            f"{group_id} is no group with topics",
            "Switch on topics in the group's settings; its id may change then.",
        )
    return good("a group with topics")


async def rights(patient: Patient) -> Finding:
    if patient.wire is None:
        return skipped("not checked: there is no token")
    if not patient.settings.advisor_chat_id:
        return skipped("not checked: there is no group")
    try:
        me = await patient.wire.get_me()
        member = await patient.wire.get_chat_member(patient.settings.advisor_chat_id, me.id)
    except TelegramError as error:
        return skipped(f"Telegram does not say ({error.message})")
    if isinstance(member, ChatMemberOwner):
        return good("the bot owns the group")
    if not isinstance(member, ChatMemberAdministrator):
        return failed(
            "the bot is no administrator of the group",
            "Make it one, and let it manage topics and pin messages.",
        )
    if not member.can_manage_topics:
        lacking = "Manage topics" if member.can_pin_messages else "Manage topics, Pin messages"
        return failed(
            f"the bot lacks: {lacking}", "Switch it on among its rights as administrator."
        )
    if not member.can_pin_messages:
        return warning(
            "the bot lacks: Pin messages",
            "Switch it on among its rights as administrator; without it no card stays on top.",
        )
    return good("administrator with all it needs")


async def updates(patient: Patient) -> Finding:
    if patient.wire is None:
        return skipped("not checked: there is no token")
    try:
        known = await patient.wire.get_webhook_info()
    except TelegramError as error:
        return skipped(f"Telegram does not say ({error.message})")
    wanted = patient.settings.webhook_url
    if known.url and not wanted:
        return warning(
            "a webhook is set for this bot, so polling gets nothing",
            "`parley run` removes it when it starts, unless PARLEY_WEBHOOK_URL is set. If it is another program's, stop that one first: a token serves one program.",
        )
    if wanted and known.url != wanted:
        return warning("the webhook is not set yet", "`parley run` sets it when it starts.")
    if known.last_error_message and known.last_error_date:
        return warning(
            f"Telegram last failed to deliver at {known.last_error_date:%Y-%m-%d %H:%M} UTC ({known.last_error_message}), {known.pending_update_count} waiting",
            "Check that PARLEY_WEBHOOK_URL leads to PARLEY_WEBHOOK_PORT with a certificate people trust.",
        )
    return good(f"webhook, {known.pending_update_count} waiting" if wanted else "polling")


async def clock(patient: Patient) -> Finding:
    if patient.settings.clock_file is not None and patient.settings.is_rehearsal:
        return skipped("moved by PARLEY_CLOCK_FILE, as rehearsals do")
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=20)) as session,
            session.get(patient.settings.api_url, allow_redirects=False) as answer,
        ):
            told = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, OSError, KeyError, ValueError):
        return skipped("Telegram does not tell the time")
    apart = abs((datetime.now(UTC) - told).total_seconds())
    if apart > TOLERANCE:
        return failed(
            f"{apart:.0f} seconds off", "Set this machine's clock by a time server (NTP)."
        )
    return good("right")
