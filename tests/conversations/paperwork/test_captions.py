"""Captions and second thoughts: words below what cannot be opened or kept, and words that answer and ask at once."""

import pytest

from bot.sandbox.client import Person
from negotiation.money import Money
from storage.case import cases
from tests.beginnings import asked_what_comes_in
from tests.conversations.player import photo
from tests.money import usd
from tests.town import Town

STORIES = {"wei": asked_what_comes_in}
UNOPENED = "I cannot open that here, but I read the words that came with it."
OUTGOINGS = "Question 3 of 5"


async def comes_in(town: Town) -> Money | None:
    async with town.app.database.begin() as session:
        return (await cases.case(session, 1)).application.comes_in


async def test_the_words_below_a_video_are_the_answer(town: Town, wei: Person) -> None:
    await wei.send_video(caption="2400")

    unopened, question = await town.says(wei)
    assert unopened == UNOPENED
    assert OUTGOINGS in question
    assert await comes_in(town) == usd(2400)


async def test_the_words_below_a_voice_note_are_the_answer(town: Town, wei: Person) -> None:
    await wei.send_voice(caption="about 2400")

    assert (await town.says(wei))[0] == UNOPENED
    assert await comes_in(town) == usd(2400)


async def test_what_is_told_below_a_photo_too_early_is_heard(town: Town) -> None:
    wei = await town.borrower("68386729")
    await town.arrive(wei, "68386729")
    await town.replies(wei)

    await wei.send_photo(photo(), caption="I lost my job and cant pay")

    said = await town.says(wei)
    assert said[0].startswith("I have not kept that")
    assert "Noted: I lost my job" in said[1]
    assert said[2].startswith("Question 2 of 5")


async def test_a_photo_before_anything_has_begun_is_told_when_it_is_wanted(town: Town) -> None:
    wei = await town.borrower("68386729")
    await town.arrive(wei, "68386729")
    await town.replies(wei)

    await wei.send_photo(photo())

    assert "“I can't pay as agreed”" in (await town.says(wei))[0]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("I earn 900 now. how long does this take?", "How long does it take?"),
        ("can you take my house? I earn 900", "Can my car, home or pay be taken?"),
    ],
)
async def test_an_answer_beside_a_question_of_ones_own_counts(
    town: Town, wei: Person, said: str, answer: str
) -> None:
    await wei.say(said)

    told, question = await town.says(wei)
    assert told.startswith(answer)
    assert OUTGOINGS in question
    assert await comes_in(town) == usd(900)


async def test_what_is_set_right_by_editing_it_is_understood_without_writing_it_again(
    town: Town, wei: Person
) -> None:
    said = await wei.say("quite a bit")
    await town.replies(wei)

    await wei.edit(said.id, "1900")

    assert OUTGOINGS in (await town.says(wei))[-1]
    assert await comes_in(town) == usd(1900)
