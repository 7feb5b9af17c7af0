"""Waiting for others: who still has to sign or to answer is told to the borrower, and to each what waits for them."""

import pytest

from bot.sandbox.client import Person
from negotiation.party import Role
from tests.desk.room import agreed_by_one, offered_to_two
from tests.town import Town

SIGNATURE = "⏳ Waiting for you: your signature on the agreement about loan 68386728."
ANSWER = "⏳ Waiting for you: whether you answer for what is added to loan 68386728 as well."
ASKED = "The guarantor is asked whether they answer for what is added."


async def agreed_with_a_guarantor(town: Town) -> tuple[Person, int]:
    """Wei has accepted twelve more months; Ana answers for the loan."""
    return await agreed_by_one(town, Role.GUARANTOR)


STORIES = {"guaranteed": agreed_with_a_guarantor, "together": offered_to_two}


@pytest.fixture
def guaranteed(town: Town) -> tuple[Person, Person]:
    return town.wei, town.others[0]


@pytest.fixture
async def together(town: Town) -> tuple[Person, Person]:
    """Wei has accepted and signed; Ana is to sign as well."""
    await town.tap(town.wei, "I accept")
    await town.put_signature(town.wei)
    return town.wei, town.others[0]


async def status(town: Town, person: Person) -> str:
    await town.says(person)
    await person.say("/status")
    return "\n".join(await town.says(person))


async def test_a_guarantor_finds_what_they_were_asked_and_answers_it_there(
    town: Town, guaranteed: tuple[Person, Person]
) -> None:
    wei, ana = guaranteed
    assert ANSWER in await status(town, ana)
    assert ASKED in await status(town, wei)
    assert ASKED in await town.card(wei)

    await town.tap(ana, "Read it and answer")
    [asked] = [one for one in await town.replies(ana) if "I do not" in one.labels]
    assert asked.text.startswith("You are a guarantor of loan 68386728. Its terms are to change:")
    await town.tap(ana, "I answer for that as well")
    await town.quiet()

    assert ANSWER not in await status(town, ana)
    assert ASKED not in await status(town, wei)
    assert ASKED not in await town.card(wei)


async def test_once_it_is_signed_the_question_stays_open_as_what_has_changed(
    town: Town, guaranteed: tuple[Person, Person]
) -> None:
    wei, ana = guaranteed
    await town.put_signature(wei)
    await town.says(ana)

    assert ANSWER in await status(town, ana)
    await town.tap(ana, "Read it and answer")

    asked = "\n".join(await town.says(ana))
    assert "You are a guarantor of loan 68386728. Its terms have changed:" in asked
    await town.tap(ana, "I do not")
    assert ANSWER not in await status(town, ana)


async def test_what_was_called_off_waits_for_nobody(
    town: Town, guaranteed: tuple[Person, Person]
) -> None:
    _, ana = guaranteed
    assert ANSWER in await status(town, ana)
    await town.pass_time(days=40)

    await town.tap(ana, "Read it and answer")

    assert "Nothing of that waits for your answer any more." in "\n".join(await town.says(ana))
    assert ANSWER not in await status(town, ana)


async def test_whoever_has_signed_is_told_who_has_not(
    town: Town, together: tuple[Person, Person]
) -> None:
    wei, ana = together

    said = await status(town, wei)
    assert (
        "You have signed. The agreement waits for the others who have to sign it.\n• still to sign: Co-borrower"
        in said
    )
    assert "• still to sign: Co-borrower" in await town.card(wei)
    assert SIGNATURE in await status(town, ana)
    assert "It can be signed until" in await status(town, ana)

    await town.tap(ana, "Read and sign")
    await town.put_signature(ana, "Ana Ruiz")

    assert SIGNATURE not in await status(town, ana)
    assert "still to sign" not in await town.card(wei)
    for asked in ("can I change my mind now that I have signed?", "/withdraw"):
        await ana.say(asked)
        told = "\n".join(await town.says(ana))
        assert "You have signed this agreement together with others" in told
    assert "I have passed it on to our advisors" in told


async def test_it_is_found_in_the_middle_of_ones_own_case_and_at_its_end(
    town: Town, together: tuple[Person, Person]
) -> None:
    _, ana = together
    await town.tap(ana, "I can't pay as agreed")
    assert SIGNATURE in await status(town, ana)
    await ana.say("/cancel")

    home = (await town.replies(ana))[-1]
    assert SIGNATURE in home.text
    assert home.labels[0] == "Read and sign"
