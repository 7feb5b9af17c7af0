"""Thanking: what has arrived is thanked for, in words and with a picture of the way so far; what was taken back is told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.papers.progress_picture import ProgressPicture, draw_progress
from bot.turns import situations
from bot.turns.contact import contacting
from bot.turns.turn import Turn
from dialogs.printed.paperwork import lang
from dialogs.reply import Say
from dialogs.said import arrived_words as words
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.case import Case
from negotiation.contacting.preferences import ContactKind
from negotiation.follow_up.arrangement import count, paid_count
from storage import lending
from storage.case import case_instalments, cases
from storage.messages import due
from storage.messages.due import Duty

from . import calendars


async def thank(turn: Turn, duty: Duty) -> None:
    """Say that a payment has arrived and how far the plan has come, when the borrower may be written to."""
    if "payment_id" not in duty.subject:  # of an earlier version
        await due.drop(turn.session, duty, "thanked by payment now")
        return
    payment = await lending.payment(turn.session, duty.subject["payment_id"])
    if await lending.is_reversed(turn.session, payment.reference):
        await due.drop(turn.session, duty, "taken back")
        return
    paid = [
        await case_instalments.instalment(turn.session, number)
        for number in duty.subject["instalments"]
    ]
    is_back = duty.subject["is_back"]
    await _tell(
        turn,
        duty,
        lambda situation: Say(text=words.thanks(payment, paid, situation, is_back=is_back)),
        has_picture=bool(paid),
        is_plan_changed=is_back,
    )


async def taken_back(turn: Turn, duty: Duty) -> None:
    """Say that a payment does not count any more."""
    payment = await lending.payment(turn.session, duty.subject["payment_id"])
    await _tell(turn, duty, partial(words.taken_back, payment), is_plan_changed=True)


async def _tell(
    turn: Turn,
    duty: Duty,
    said: Callable[[Situation], Say],
    *,
    has_picture: bool = False,
    is_plan_changed: bool = False,
) -> None:
    case = await cases.case(turn.session, duty.subject["case_id"])
    chat = await contacting.door(turn, case, ContactKind.SERVICE, [duty])
    if chat is None:
        return
    situation = await situations.of_case(turn, chat, case)
    say, veil = said(situation), {}
    if has_picture:
        say = replace(say, picture=await _draw(turn, case, situation))
        veil = {"has_spoiler": True}  # a lock screen shows pictures as well
    await contacting.write(turn, situation, ContactKind.SERVICE, say, duty, **veil)
    if is_plan_changed:
        await calendars.update(turn, chat, situation)


async def _draw(turn: Turn, case: Case, situation: Situation) -> int:
    """The picture of the way so far, kept; its number."""
    rows, language = situation.instalments, situation.language
    done, asked = paid_count(rows), count(rows)
    plain = language.plain
    coming = situation.next_instalment
    picture = ProgressPicture(
        lang=lang(language),
        lender=situation.lender.name,
        title=plain(Text("Your plan")),
        done=done,
        count=asked,
        words=plain(Text("{paid} of {count} paid", paid=done, count=asked)),
        coming=""
        if coming is None
        else plain(Text("Next: {amount} on {day}", amount=coming.left, day=coming.due_date)),
    )
    data = await asyncio.to_thread(draw_progress, turn.house.press, picture)
    return await turn.keep(data, "progress.png", "image/png", case.id)
