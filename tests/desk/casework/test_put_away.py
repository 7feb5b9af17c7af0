"""Put away at the desk: what rests because a word of ours is owed stays, and is spoken of; a person puts away what may go."""

from pathlib import Path

import pytest
from sqlalchemy import select, update

from negotiation.lifecycle import CaseState
from negotiation.party import Role
from storage.tables.cases import cases
from storage.tables.people import borrowers
from tests.conversations.applying.test_put_away import (
    GONE,
    TOLD,
    day_by_day,
    of_it,
    puts_away,
    rows,
    silent,
    state,
)
from tests.desk.room import Room, arrives
from tests.town import Town

SLEEPS = "💤 Nothing has been heard in this case since"


@pytest.fixture
async def lender(town: Town, tmp_path: Path) -> Town:
    await puts_away(town, tmp_path)
    return town


async def slept(room: Room) -> list[str]:
    """What was said of the rest, without since when."""
    return [text.partition("\n")[2] for text in await room.news() if text.startswith(SLEEPS)]


async def over(room: Room) -> None:
    """The offer that was sent has ended, and the case is with the bot."""
    await room.says("/offer 12")
    await room.says("/send 1")
    await room.taps("🤖 Hand back to the bot")
    await room.town.pass_time(days=15)
    assert await state(room.town) is CaseState.NEGOTIATING


async def test_who_waits_for_a_decision_is_never_put_away_and_the_desk_is_told_again_and_again(
    waiting: Room, lender: Town
) -> None:
    await waiting.news()
    await silent(lender, 31)
    await silent(lender, 31)

    assert (await of_it(lender, waiting.borrower), await state(lender)) == (
        [],
        CaseState.UNDER_REVIEW,
    )
    assert (
        await slept(waiting)
        == [
            "It is with a person or waits for one, and stays open as long. Please write to the borrower, or hand it back: /back"
        ]
        * 2
    )


async def test_what_an_advisor_has_is_theirs_until_it_is_handed_back(
    room: Room, lender: Town
) -> None:
    await silent(lender, 31)
    await silent(lender, 31)

    assert await of_it(lender, room.borrower) == []
    assert len(await slept(room)) == 2


async def test_handed_back_without_an_answer_it_is_owed_one(room: Room, lender: Town) -> None:
    await room.taps("🤖 Hand back to the bot")

    await silent(lender, 45)

    assert (await of_it(lender, room.borrower), await state(lender)) == (
        [],
        CaseState.NEGOTIATING,
    )
    assert await slept(room) == ["The next word is ours: please write it."]


async def test_once_the_law_has_its_letter_talks_that_rest_are_put_away(
    room: Room, lender: Town
) -> None:
    await over(room)
    await silent(lender, 21)
    await silent(lender, 9)
    assert await slept(room) == [
        "By law an answer or a letter is owed first; the card says which. Until then it stays open."
    ]
    assert await of_it(lender, room.borrower) == []

    await room.says("/notice final")
    await day_by_day(lender, 21)
    assert [TOLD in text for text in await of_it(lender, room.borrower)] == [True]
    assert "⌛ Put away on" in (await room.card()).text
    assert "unless we hear from you before then." in await lender.card(room.borrower)
    await day_by_day(lender, 12)

    assert [GONE in text for text in await of_it(lender, room.borrower)] == [True]
    assert await state(lender) is CaseState.EXPIRED
    assert "Wanted: nothing any more." in (await room.card()).text
    await room.says("/timeline")
    steps = (await room.news())[-1]
    assert "the application put away: nothing was heard – the bot" in steps


async def test_it_can_be_opened_again_as_it_stood(room: Room, lender: Town) -> None:
    await over(room)
    await room.says("/notice final")
    await silent(lender, 21)
    await silent(lender, 11)
    assert await state(lender) is CaseState.EXPIRED
    await room.hears()

    await room.taps("Open it again")

    assert await state(lender) is CaseState.NEGOTIATING
    assert any("goes on: it is open again" in text for text in await room.hears())


async def test_talks_under_a_plan_end_by_themselves_and_the_plan_goes_on(
    signed: Room, lender: Town
) -> None:
    await signed.says("/claim")
    await signed.says("/amend")
    await silent(lender, 5)
    await signed.taps("🤖 Hand back to the bot")
    await signed.hears()
    await silent(lender, 20)

    [told] = await of_it(lender, signed.borrower)
    assert "these talks end on May 6, 2019, and your plan goes on as it is." in told
    assert "⌛ The talks end on May 6, 2019 and the plan goes on" in (await signed.card()).text
    assert await state(lender) is CaseState.NEGOTIATING
    await silent(lender, 10)

    [gone] = [text for text in await signed.hears() if "have ended, because nothing" in text]
    assert "Your plan goes on as it was, unchanged." in gone
    assert await state(lender) is CaseState.ACTIVE
    assert any("/amend opens them again" in text for text in await signed.news())
    await signed.says("/timeline")
    steps = (await signed.news())[-1]
    assert "the talks about other terms are to end on May 6, 2019" in steps
    assert "the plan goes on as it was – the bot" in steps

    await signed.says("/claim")
    await signed.says("/hold court they go to court")
    await signed.taps("🤖 Hand back to the bot")
    await silent(lender, 31)
    assert await slept(signed) == [
        "It is on hold, and stays open as long. Please look whether that still is so: /lift ends a hold."
    ]


async def test_what_is_erased_does_not_go_on(town: Town, room: Room, tmp_path: Path) -> None:
    await puts_away(town, tmp_path, records="[records]\nerase_after = 2")
    await over(room)
    await room.says("/notice final")
    await silent(town, 21)
    await silent(town, 11)
    await silent(town, 4)
    assert await state(town) is CaseState.EXPIRED

    await room.says("/reopen")

    assert (await room.news())[-1].startswith("What was told in this case is erased already")
    assert await state(town) is CaseState.EXPIRED


async def test_a_no_is_put_away_with_the_way_to_another_person_until_then(
    room: Room, lender: Town
) -> None:
    await room.declines("The house is sold.")
    await room.hears()

    await silent(lender, 21)
    [told] = await of_it(lender, room.borrower)
    assert "which we could not grant, has rested for some time." in told
    assert "(/appeal)" in told
    await silent(lender, 11)

    assert await state(lender) is CaseState.EXPIRED
    await room.borrower.say("hello")
    assert any("which we could not grant, was put away on" in text for text in await room.hears())


async def test_an_appeal_before_the_day_goes_its_way(room: Room, lender: Town) -> None:
    await room.declines("The house is sold.")
    await silent(lender, 21)

    await room.borrower.say("/appeal")
    await silent(lender, 20)

    assert await state(lender) is CaseState.APPEALED


async def test_who_was_refused_and_has_news_applies_again_with_what_was_told(
    room: Room, lender: Town
) -> None:
    await room.declines("The house is sold.")
    await room.hears()
    await room.news()

    await room.borrower.say("/status")
    await lender.tap(room.borrower, "Something has changed: apply again")
    said = await room.hears()

    assert any(text.startswith("Thank you for telling us: it counts from today.") for text in said)
    assert "So far: I lost my job" in said[-1]
    assert any(text.startswith("🔁 Something has changed") for text in await room.news())
    assert await state(lender) is CaseState.APPLYING
    await lender.tap(room.borrower, "Leave it as it is")
    await lender.send(room.borrower)
    assert await state(lender) is CaseState.UNDER_REVIEW
    assert "applied again" in await lender.events()


async def test_who_tells_of_a_difficulty_after_a_no_is_shown_the_way(
    room: Room, lender: Town
) -> None:
    await room.declines("The house is sold.")
    await room.hears()

    await room.borrower.say("now I lost my job too and cannot pay")
    said = await room.hears()

    assert any(text.startswith("If something has changed since we said no") for text in said)
    await lender.tap(room.borrower, "Something has changed: apply again")
    await lender.quiet()
    assert await state(lender) is CaseState.APPLYING


async def test_set_otherwise_meanwhile_it_stays(town: Town, room: Room, tmp_path: Path) -> None:
    await puts_away(town, tmp_path)
    await over(room)
    await room.says("/notice final")
    await silent(town, 21)
    assert len(await of_it(town, room.borrower)) == 1
    await puts_away(town, tmp_path, days=0)

    await silent(town, 12)

    assert await state(town) is CaseState.NEGOTIATING


async def test_whoever_needs_care_is_left_to_a_person_who_may_put_it_away(
    room: Room, lender: Town
) -> None:
    await over(room)
    await room.says("/notice final")
    await room.borrower.say("My husband beats me")  # heard, and calmed by a person
    await lender.quiet()
    await room.says("/claim")
    await room.says("/lift she is with her sister now")
    await room.taps("🤖 Hand back to the bot")
    await room.news()

    await silent(lender, 45)
    assert (await of_it(lender, room.borrower), await state(lender)) == (
        [],
        CaseState.NEGOTIATING,
    )
    assert any("may need care" in text for text in await slept(room))

    await room.says("/claim")
    await room.says("/putaway she wants to wait")
    assert any("The borrower would read:" in text for text in await room.news())
    assert await of_it(lender, room.borrower) == []
    await room.taps("Tell the borrower, and put it away")
    assert len(await of_it(lender, room.borrower)) == 1
    await silent(lender, 12)

    assert await state(lender) is CaseState.EXPIRED


@pytest.mark.usefixtures("lender")
async def test_a_person_puts_nothing_away_that_is_owed_a_word(room: Room) -> None:
    await room.says("/putaway nobody answers")

    assert (await room.news())[-1].startswith("It cannot be put away now.\nThe next word is ours")


async def test_whom_nothing_reaches_is_told_when_they_come_back(room: Room, lender: Town) -> None:
    await over(room)
    await room.says("/notice final")
    async with lender.app.database.begin() as session:
        await session.execute(update(borrowers).values(unreachable_since=lender.now))

    await silent(lender, 21)
    await silent(lender, 11)
    await silent(lender, 14)

    assert (await of_it(lender, room.borrower), await state(lender)) == ([], CaseState.EXPIRED)
    assert any("cannot be told here" in text for text in await room.news())
    await room.borrower.say("hello")
    assert any("was put away on" in text for text in await room.hears())


async def test_who_wants_no_contact_is_left_in_peace(room: Room, lender: Town) -> None:
    await over(room)
    await room.says("/notice final")
    await room.borrower.say("leave me alone, stop contacting me")
    await lender.quiet()
    await room.hears()
    await silent(lender, 21)
    await silent(lender, 11)
    await silent(lender, 14)

    assert (await of_it(lender, room.borrower), await state(lender)) == ([], CaseState.EXPIRED)


async def test_a_helpers_word_keeps_it_open(room: Room, lender: Town) -> None:
    await over(room)
    await room.says("/notice final")
    link = await lender.invite_helper(room.borrower, "Talk to the advisor, send papers")
    grace = await lender.help(link)
    await silent(lender, 21)
    assert len(await of_it(lender, room.borrower)) == 1

    await grace.say("We are still getting the papers together")
    await silent(lender, 12)

    assert await state(lender) is CaseState.NEGOTIATING


async def test_what_a_person_has_looked_after_meanwhile_stays(room: Room, lender: Town) -> None:
    await over(room)
    await room.says("/notice final")
    await silent(lender, 21)
    assert len(await of_it(lender, room.borrower)) == 1

    await room.says("/claim")
    await room.taps("🤖 Hand back to the bot")
    await silent(lender, 12)

    assert await state(lender) is CaseState.NEGOTIATING
    assert [why for _, why in await rows(lender, "put away")] == ["heard, or set otherwise since"]


async def test_of_two_who_owe_one_loan_one_goes_and_the_other_stays(
    room: Room, lender: Town
) -> None:
    ana = await lender.another(Role.CO_BORROWER)
    await lender.begin(ana)
    await silent(lender, 21)
    await silent(lender, 11)

    async with lender.app.database.begin() as session:
        asked = select(cases.c.state).order_by(cases.c.id)
        assert list(await session.scalars(asked)) == [CaseState.NEGOTIATING, CaseState.EXPIRED]
    assert [TOLD in text for text in await of_it(lender, ana)] == [True, False]
    assert await of_it(lender, room.borrower) == []


async def test_a_plan_in_force_is_never_put_away(signed: Room, lender: Town) -> None:
    await silent(lender, 20)
    await arrives(signed, "P-1", "294.46")
    await silent(lender, 30)

    assert await state(lender) is CaseState.ACTIVE
    assert await rows(lender, "put away") == []


@pytest.fixture
async def sydney(town: Town, tmp_path: Path) -> Town:
    """A lender under the law of Australia, which wants the first "I can't pay" answered."""
    await puts_away(town, tmp_path, pack="australia")
    return town


async def test_by_law_the_first_word_is_answered_before_anything_is_put_away(
    sydney: Town,
) -> None:
    wei = await sydney.borrower()
    await sydney.begin(wei)
    await silent(sydney, 21)
    await silent(sydney, 30)
    await silent(sydney, 9)
    assert (await of_it(sydney, wei), await state(sydney)) == ([], CaseState.APPLYING)

    await wei.say("/person")
    await sydney.quiet()
    topic = int((await sydney.group.topics())[-1]["message_thread_id"])
    room = Room(sydney, wei, topic)
    await room.says("/claim")
    await room.declines("Without the figures we could not look at it.")

    assert await state(sydney) is CaseState.DECLINED
    await day_by_day(sydney, 22)
    assert len(await of_it(sydney, wei)) == 1
    await day_by_day(sydney, 12)
    assert await state(sydney) is CaseState.EXPIRED


async def test_without_such_a_law_what_is_not_sent_is_not_refused(
    lender: Town,
) -> None:
    wei = await lender.borrower()
    await lender.begin(wei)
    await wei.say("/person")
    await lender.quiet()
    topic = int((await lender.group.topics())[-1]["message_thread_id"])
    room = Room(lender, wei, topic)
    await room.says("/claim")
    await room.says("/decline no")

    assert (await room.news())[-1] == (
        "The borrower has not sent the application yet. Once it is there: /decline."
    )
