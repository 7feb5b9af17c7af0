"""Links of the lender's page and letters: each opens what it promises, none says who somebody is."""

import pytest

from bot.sandbox.client import Person
from storage import lending, people
from storage.case import cases
from tests.town import Town

WELCOME = "Hello. I am the assistant of Example Savings Bank."


@pytest.fixture
async def visitor(town: Town) -> Person:
    return await town.borrower()


@pytest.mark.parametrize(
    ("payload", "first"),
    [
        ("calculator", "What could be possible?"),
        ("about", "1 of 7"),
        ("faq", "What would you like to know?"),
        ("faq_cost", "Does it cost anything?"),
        ("hardship", "You cannot pay as agreed? It is good that you come."),
        ("loan_68386728", WELCOME),
        ("spring_letter", WELCOME),
        ("faq_nothing", WELCOME),
        ("loan_", WELCOME),
        ("x" * 64, WELCOME),
    ],
)
async def test_a_link_opens_what_it_promises(
    town: Town, visitor: Person, payload: str, first: str
) -> None:
    await visitor.start(payload)

    said = await town.says(visitor)
    assert first in said[0]
    if payload.startswith(("faq_", "hardship")):
        assert WELCOME in said[-1]


async def test_a_personal_link_lets_one_in_and_who_finds_it_is_told_that_it_is_used_up(
    town: Town, visitor: Person
) -> None:
    async with town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        [party] = await people.parties_of(session, loan.id or 0)
        await people.invite(session, party_id=party.id or 0, token="A" * 32, now=town.now, days=30)
    finder = await town.sandbox.person(first_name="Somebody")

    await visitor.start("A" * 32)
    assert (await town.says(visitor))[0] == "Thank you, now I know that it is you."

    for token in ("A", "B"):
        await finder.start(token * 32)
        assert (await town.says(finder))[0].startswith("This link is used up or too old.")


async def test_a_loan_number_in_a_link_is_filled_in_and_has_to_be_proven(
    town: Town, visitor: Person
) -> None:
    await visitor.start("loan_68386728")
    await town.tap(visitor, "Yes, let us begin")
    asked = (await town.says(visitor))[-1]
    assert "So far: 68386728" in asked
    async with town.app.database.begin() as session:
        chat = await people.chat(session, visitor.id)
    assert chat is not None
    assert chat.borrower_id is None

    await town.tap(visitor, "Leave it as it is")
    await town.quiet()
    await visitor.press("📱 Share my number")

    assert "Your loan 68386728, as of March 31, 2019:" in (await town.says(visitor))[-1]


async def test_of_another_loan_it_lets_nobody_in(town: Town, visitor: Person) -> None:
    await town.borrower("111", name="Anna Berg")
    await visitor.start("loan_111")
    await town.tap(visitor, "Yes, let us begin")
    await town.tap(visitor, "Leave it as it is")
    await town.quiet()
    await visitor.press("📱 Share my number")

    assert not any("Your loan 111" in said for said in await town.says(visitor))


async def test_following_a_link_is_no_hardship_notice(town: Town, visitor: Person) -> None:
    await town.arrive(visitor)
    await town.replies(visitor)

    await visitor.start("hardship")

    said = await town.says(visitor)
    assert said[0].startswith("You cannot pay as agreed? Tap")
    async with town.app.database.begin() as session:
        assert await cases.open_case_of(session, 1) is None
    await town.tap(visitor, "I can't pay as agreed")
    assert "I recorded it on" in (await town.says(visitor))[-1]


async def test_in_the_middle_of_something_a_link_leads_nowhere_else(
    town: Town, visitor: Person
) -> None:
    await town.begin(visitor)
    await town.replies(visitor)

    await visitor.start("loan_111")

    assert "Question 2 of 5" in (await town.says(visitor))[-1]
