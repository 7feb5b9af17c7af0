"""Another plan: asked for where the one there cannot be kept, by a button or in words, and carried through to its signing."""

import pytest

from bot.sandbox.client import Person
from negotiation.agreeing.agreement import AgreementState
from negotiation.lifecycle import CaseState
from storage.case import case_agreements, cases
from tests.conversations.plan.test_plan_talk import at_desk, signed_and_left, speaks, told
from tests.desk.room import Room
from tests.town import Town

STORIES = {"wei": signed_and_left}
LABELS = {
    "en": "Ask for another plan",
    "es": "Pedir otro plan",
    "zh_CN": "申请换一个方案",
    "zh_TW": "申請換一個方案",
}
FIGURE = "What could you pay each month now?"


async def states(town: Town) -> tuple[CaseState, AgreementState]:
    async with town.app.database.begin() as session:
        agreement = await case_agreements.agreement_of(session, 1)
        assert agreement is not None
        return (await cases.case(session, 1)).state, agreement.state


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I lost my job again"),
        ("es", "me quedé sin trabajo otra vez"),
        ("zh_CN", "我又失业了"),
        ("zh_TW", "我又失業了"),
    ],
)
async def test_who_is_in_difficulty_again_can_ask_for_another_plan(
    town: Town, wei: Person, language: str, said: str
) -> None:
    await speaks(town, wei, language)
    await told(town, wei, said)
    await at_desk(town)

    await town.tap(wei, LABELS[language])
    await town.quiet()

    assert (
        "🔎 The borrower asks for another plan. This one holds as it is; /amend"
        in await at_desk(town)
    )
    assert await states(town) == (CaseState.ACTIVE, AgreementState.KEPT)


async def test_it_is_carried_through_until_the_other_plan_is_signed(
    town: Town, wei: Person
) -> None:
    await told(town, wei, "I lost my job again")
    await town.tap(wei, "Ask for another plan")
    asked = "\n".join(await town.says(wei))
    assert "Until another one is signed, your plan stays in force as it is." in asked
    assert FIGURE in asked
    await at_desk(town)

    await told(town, wei, "I can't keep paying 294 a month")  # no figure of what they can pay
    assert "could pay" not in await at_desk(town)
    await told(town, wei, "150")
    answer = await told(town, wei, "The factory has closed for good")

    assert "Passed on too." in answer
    desk = await at_desk(town)
    assert "The borrower could pay $150.00 a month now." in desk
    assert "Until now it was $330.00; /offer works out plans with the new figure." in desk
    shown = [one.text for one in (await town.group.screen(town.topic)).messages]
    assert "The factory has closed for good" in shown

    room = Room(town, wei, town.topic)
    await room.taps("✋ Claim")
    await room.says("/amend")
    await room.says("/offer 18")
    lee = await room.hire("Lee", supervises=True)
    await room.taps("Ask a supervisor")
    await room.says("/approve 2", by=lee)
    await town.tap(wei, "I accept")
    await town.put_signature(wei)
    await room.taps("Countersign and seal", by=lee)
    await room.taps("Sign for the lender, and seal", by=lee)

    assert await states(town) == (CaseState.ACTIVE, AgreementState.KEPT)
    async with town.app.database.begin() as session:
        newest = await case_agreements.agreement_of(session, 1)
        assert newest is not None
        assert newest.version == 2


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        ("en", "I need another plan, this one is too much", FIGURE),
        ("en", "can you lower my instalments?", FIGURE),
        ("es", "necesito otro plan", "¿Cuánto podría pagar ahora cada mes?"),
        ("zh_CN", "能不能换个方案", "您现在每个月能还多少？"),
        ("zh_TW", "這個方案我堅持不下去了", "您現在每個月能還多少？"),
    ],
)
async def test_it_is_asked_for_in_words(
    town: Town, wei: Person, language: str, said: str, asked: str
) -> None:
    await speaks(town, wei, language)
    await town.says(wei)

    assert asked in await told(town, wei, said)
    assert "🔎 The borrower asks for another plan." in await at_desk(town)


@pytest.mark.parametrize("said", ["I like the new plan", "no quiero otro plan", "方案签了吗"])
async def test_other_words_of_a_plan_ask_for_none(town: Town, wei: Person, said: str) -> None:
    await told(town, wei, said)

    assert "🔎" not in await at_desk(town)


async def test_below_what_cannot_be_moved_again_it_is_offered_as_well(
    town: Town, wei: Person
) -> None:
    await told(town, wei, "I can't pay this month")
    await town.tap(wei, "With the next instalment")
    await town.says(wei)

    again = await told(town, wei, "I can't pay")

    assert "If it will be hard for longer, you can ask for another plan" in again
    await town.tap(wei, "Ask for another plan")
    assert FIGURE in "\n".join(await town.says(wei))


async def test_of_a_plan_that_is_broken_another_is_asked_for_where_it_is_told(
    town: Town, wei: Person
) -> None:
    await town.pass_time(days=110)
    await wei.say("/status")
    assert "Ask for another plan" in (await town.replies(wei))[-1].labels
    await at_desk(town)

    await town.tap(wei, "Ask for another plan")

    said = "\n".join(await town.says(wei))
    assert "Your plan has ended; what you pay counts all the same." in said
    assert FIGURE in said
    assert "instead of the one that is broken. /offer makes one." in await at_desk(town)


async def test_once_other_terms_are_talked_about_the_button_says_where_that_stands(
    town: Town, wei: Person
) -> None:
    await told(town, wei, "I can't pay this month")
    room = Room(town, wei, town.topic)
    await room.says("/claim")
    await room.says("/amend")
    await town.says(wei)
    await at_desk(town)

    await town.tap(wei, "Ask for another plan")

    assert "🔎" not in await at_desk(town)
