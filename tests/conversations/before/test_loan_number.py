"""The loan number as people write it: found in a sentence, set right while the telephone number is asked for."""

import pytest

from bot.sandbox.client import Person
from tests.town import Town

NUMBER = "68386728"


async def asked_for_the_number(town: Town, language: str, number: str = NUMBER) -> Person:
    wei = await town.borrower(number, language=language)
    await wei.start()
    [hello] = await town.replies(wei)
    await town.tap(wei, hello.labels[0])
    await town.replies(wei)
    return wei


@pytest.mark.parametrize(
    ("language", "said", "loan"),
    [
        ("en", f"my loan nmbr is {NUMBER}", f"Your loan {NUMBER}"),
        ("es", f"es el {NUMBER}", f"Su préstamo {NUMBER}"),
        ("zh-hans", f"贷款编号：{NUMBER}", NUMBER),
        ("zh-hant", f"貸款號碼是{NUMBER}", NUMBER),
    ],
)
async def test_a_number_in_a_sentence_is_found(
    town: Town, language: str, said: str, loan: str
) -> None:
    wei = await asked_for_the_number(town, language)

    await wei.say(said)
    await town.quiet()
    await wei.share_contact()

    assert any(loan in one for one in await town.says(wei))


async def test_of_two_numbers_it_is_asked_which(town: Town) -> None:
    wei = await asked_for_the_number(town, "en")

    await wei.say(f"68386727 or {NUMBER}")
    assert (await town.says(wei))[-1] == f"Do you mean 68386727 or {NUMBER}?"
    await town.tap(wei, NUMBER)

    await town.quiet()
    await wei.share_contact()
    assert any(f"Your loan {NUMBER}" in one for one in await town.says(wei))


async def test_a_number_typed_at_the_telephone_question_corrects_it(town: Town) -> None:
    wei = await asked_for_the_number(town, "en")
    await wei.say("12345679")
    await town.replies(wei)

    await wei.say(f"sorry its {NUMBER}")

    noted, asked = await town.says(wei)
    assert noted == f"Your loan number: {NUMBER}"
    assert asked.startswith("Please share your telephone number")
    await wei.share_contact()
    assert any(f"Your loan {NUMBER}" in one for one in await town.says(wei))


async def test_a_telephone_number_typed_there_is_not_taken_for_it(town: Town) -> None:
    wei = await asked_for_the_number(town, "en")
    await wei.say(NUMBER)
    await town.replies(wei)

    await wei.say("2025550100")

    [asked] = await town.says(wei)
    assert asked.startswith("Is 2025550100 your loan number? If it is your telephone number,")
    await wei.share_contact()
    assert any(f"Your loan {NUMBER}" in one for one in await town.says(wei))


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("2024-1049", "creo q es el 2024 1049"),
        ("2024-1049", "20241049"),
        ("2024-1049", "2024–1049"),
        ("2024–1049", "2024-1049"),
        ("20241049", "2024-10-49"),
        ("ln 24/1049-b", "LN24-1049B"),
    ],
)
async def test_a_loan_is_found_however_its_number_is_grouped(
    town: Town, written: str, typed: str
) -> None:
    wei = await asked_for_the_number(town, "en", written)

    await wei.say(typed)
    await town.quiet()
    await wei.share_contact()

    assert any(f"Your loan {written}" in one for one in await town.says(wei))


@pytest.mark.parametrize(
    ("typed", "is_let_in"), [("2024 10 49", True), ("2024/1049", False), ("202410-49", False)]
)
async def test_of_loans_with_numbers_alike_only_the_very_one_is_meant(
    town: Town, typed: str, *, is_let_in: bool
) -> None:
    wei = await asked_for_the_number(town, "en", "20241049")
    await town.lend("2024-1049", phone="+12025550199")

    await wei.say(typed)
    await town.quiet()
    await wei.share_contact()

    said = "\n".join(await town.says(wei))
    assert ("Your loan 20241049" in said) is is_let_in
    assert ("do not go together" in said) is not is_let_in


async def test_a_number_that_is_made_up_is_asked_about_and_costs_no_try(town: Town) -> None:
    wei = await asked_for_the_number(town, "en")

    await wei.say("99999999999999")
    [asked] = await town.says(wei)
    assert asked.startswith("Is 99999999999999 your loan number")

    await wei.say(NUMBER)
    assert (await town.says(wei))[-1].startswith("Please share your telephone number")
