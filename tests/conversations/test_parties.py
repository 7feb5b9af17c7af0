"""Co-borrowers and guarantors: each in a chat of their own, with what is theirs and nothing of another's."""

import pytest

from bot.sandbox.client import Person
from negotiation.hold import HoldReason
from negotiation.party import Party, Role
from storage import cases, lending, people
from tests.beginnings import applied
from tests.desk.room import Room
from tests.town import Town

STORIES = {"wei": applied}


@pytest.mark.usefixtures("wei")
async def test_a_guarantor_sees_what_they_are_and_what_is_asked(town: Town) -> None:
    ana = await town.another(Role.GUARANTOR)

    await town.arrive(ana)
    home = (await town.replies(ana))[-1]
    await town.tap(ana, "What is asked of me?")

    assert home.text.startswith("You are a guarantor, not the borrower.\n\nLoan 68386728")
    assert "I can't pay as agreed" not in home.labels
    assert "In this chat nothing is asked of you" in (await town.says(ana))[0]


@pytest.mark.parametrize("role", [Role.GUARANTOR, Role.CO_BORROWER])
async def test_nothing_of_the_borrowers_case_is_shown_to_another(
    town: Town, wei: Person, role: Role
) -> None:
    ana = await town.another(role)

    await town.arrive(ana)
    for command in ("/status", "/papers", "/help", "/helper", "/back", "/start"):
        await ana.say(command)
    said = " ".join(await town.says(ana))

    assert "2019-00001" not in said
    assert "job" not in said
    assert "payslip" not in said
    assert await town.says(wei) == []


@pytest.mark.usefixtures("wei")
async def test_a_guarantor_who_cannot_pay_is_given_a_person_and_no_case(town: Town) -> None:
    ana = await town.another(Role.GUARANTOR)
    await town.arrive(ana)
    await town.says(ana)

    await ana.say("I can't pay")

    assert (await town.says(ana))[0].startswith("You are the guarantor of this loan")
    async with town.app.database.begin() as session:
        assert await cases.open_case_of(session, 2) is None
    topic = (await town.group.topics())[-1]["message_thread_id"]
    said = [m.text for m in (await town.group.screen(topic)).messages]
    assert "The guarantor of loan ····6728 asks for a person; there is no case." in said[1]


async def test_a_co_borrower_has_a_case_of_their_own(town: Town, wei: Person) -> None:
    ana = await town.another(Role.CO_BORROWER)
    await town.arrive(ana)
    assert "You are a co-borrower: each of you owes the whole loan." in (await town.says(ana))[-1]

    await town.tap(ana, "I can't pay as agreed")
    await town.tap(ana, "I earn less than before")
    await ana.say("/person")
    await town.quiet()

    topic = (await town.group.topics())[-1]["message_thread_id"]
    card = next(
        m.text
        for m in (await town.group.screen(topic)).messages
        if m.text.startswith("2019-00002")
    )
    assert "I earn less than before" in card
    assert "Also bound: the other borrower, whose situation is their own" in card
    assert "They have case 2019-00001: neither is told of the other's" in card
    assert await town.says(wei) == []


@pytest.mark.usefixtures("wei")
async def test_a_guarantors_dispute_rests_their_own_chat_and_not_the_borrowers_case(
    town: Town,
) -> None:
    ana = await town.another(Role.GUARANTOR)
    await town.arrive(ana)

    await ana.say("This is not my debt")

    assert await town.holds(case_id=2) == [HoldReason.DISPUTED]
    assert await town.holds(case_id=1) == []


@pytest.mark.parametrize("role", [Role.GUARANTOR, Role.CO_BORROWER])
async def test_a_death_told_by_another_party_rests_the_borrowers_case(
    town: Town, wei: Person, role: Role
) -> None:
    room = Room(town, wei, (await town.group.topics())[-1]["message_thread_id"])
    await room.news()
    ana = await town.another(role)
    await town.arrive(ana)

    await ana.say("The borrower has died")

    assert await town.holds(case_id=1) == [HoldReason.DEATH]
    assert (await room.news())[-1].startswith("✋ On hold now: the borrower has died.")
    assert await town.says(wei) == []


async def test_whoever_owes_one_loan_and_answers_for_another_is_told_both(town: Town) -> None:
    wei = await town.borrower()
    ana = await town.borrower("777", name="Ana Ruiz")
    async with town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        own = await lending.loan_numbered(session, "777")
        assert loan is not None
        assert own is not None
        [party] = await people.parties_of(session, own.id or 0)
        session.add(
            Party(
                loan_id=loan.id or 0,
                borrower_id=party.borrower_id,
                role=Role.GUARANTOR,
                phone=party.phone,
            )
        )

    await town.arrive(ana, "777")

    home = (await town.says(ana))[-1]
    assert home.startswith("Your loan 777")
    assert "You are also the guarantor of loan 68386728." in home
    await town.tap(ana, "I can't pay as agreed")
    await town.quiet()
    async with town.app.database.begin() as session:
        case = await cases.open_case_of(session, 2)
        assert case is not None
        assert [loan.number for loan in await cases.loans_of(session, case.id or 0)] == ["777"]
    assert await town.says(wei) == []
