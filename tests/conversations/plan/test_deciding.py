"""Deciding: what binds is tapped, or said in so many words; a figure or a slip decides nothing.

By which words: `tests/dialogs/understood/test_deciding.py`.
"""

import pytest

from bot.sandbox.client import Person
from negotiation.lifecycle import CaseState
from storage import people
from storage.case import case_offers, cases
from tests.beginnings import claimed
from tests.town import Town


async def state(town: Town) -> CaseState:
    await town.quiet()
    async with town.app.database.begin() as session:
        return (await cases.case(session, 1)).state


async def shown_an_offer(town: Town) -> tuple[Person, int]:
    """Wei Chen was just shown an offer, the bot at work again."""
    wei, topic = await claimed(town)
    await town.mei.say("/offer 7", chat=town.group, topic=topic)
    await town.tap(town.mei, "Send to the borrower", chat=town.group, topic=topic)
    await town.tap(town.mei, "🤖 Hand back to the bot", chat=town.group, topic=topic)
    return wei, topic


STORIES = {"wei": shown_an_offer}


async def test_a_clear_yes_in_words_accepts_and_what_is_none_does_not(
    town: Town, wei: Person
) -> None:
    for said in ("1", "sounds good"):
        await wei.say(said)
        assert await state(town) is CaseState.OFFERED

    await wei.say("I accept")
    assert await state(town) is CaseState.AGREED


async def test_a_figure_alone_decides_nothing(town: Town, wei: Person) -> None:
    await wei.say("330")

    assert await state(town) is CaseState.OFFERED


async def test_a_person_is_asked_for_by_the_buttons_words(town: Town, wei: Person) -> None:
    await wei.say("Let a person decide")

    assert any("asked for a person" in one for one in await town.says(wei))
    assert await state(town) is CaseState.OFFERED


@pytest.mark.parametrize(
    ("said", "sure"),
    [
        ("I refuse", "yes"),
        ("No, thank you", "I decline"),
        ("La rechazo", "sí"),
        ("我不接受", "是的"),
    ],
)
async def test_a_clear_no_in_words_is_asked_once_and_then_declines(
    town: Town, wei: Person, said: str, sure: str
) -> None:
    await town.replies(wei)
    await wei.say(said)
    [asked] = await town.replies(wei)
    assert asked.text.startswith("Shall I decline this offer for you?")
    assert await state(town) is CaseState.OFFERED

    await wei.say(sure)

    assert await state(town) is CaseState.NEGOTIATING


async def test_asked_whether_to_decline_other_terms_may_be_named(town: Town, wei: Person) -> None:
    await town.tap(wei, "I decline")
    await town.quiet()

    await wei.say("I can pay 250")

    assert await state(town) is CaseState.COUNTERED


async def test_until_when_one_may_decide_is_told_of_this_offer(town: Town, wei: Person) -> None:
    await town.replies(wei)

    await wei.say("until when do I have to decide?")

    told = (await town.says(wei))[0]
    assert "The offer is open until April 15, 2019" in told
    assert "21 days" not in told


async def test_the_end_of_an_offer_is_shown_in_the_readers_own_zone(
    town: Town, wei: Person
) -> None:
    shown = next(m for m in (await wei.screen()).messages if "I accept" in m.labels)

    [moment] = [e for e in shown.message["caption_entities"] if e["type"] == "date_time"]
    assert moment["date_time_format"] == "Dt"
    async with town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
    assert offer is not None
    assert offer.expires_at is not None
    assert moment["unix_time"] == int(offer.expires_at.timestamp())


async def test_the_picture_of_an_offer_is_light_and_its_figures_stand_below_it(
    town: Town, wei: Person
) -> None:
    shown = next(m for m in (await wei.screen()).messages if "I accept" in m.labels)

    picture = await town.sandbox.file(shown.file_id or "")
    async with town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
    assert offer is not None
    figures = [offer.terms.instalment, offer.terms.total, offer.terms.interest]
    assert len(picture) <= 100_000
    assert all(f"${one.amount:,}" in shown.text for one in figures)


async def test_nothing_typed_signs(town: Town, wei: Person) -> None:
    await town.tap(wei, "I accept")
    await town.quiet()
    for said in ("yes", "I agree to sign in this way", "I agree to these terms"):
        await wei.say(said)
        assert await state(town) is CaseState.AGREED
    await town.consent(wei)
    for said in ("1", "Wei Chen", "1", "yes", "I sign"):
        await wei.say(said)
        assert await state(town) is CaseState.AGREED


@pytest.mark.parametrize("said", ["i accept", "yes", "签", "I agree to sign in this way"])
async def test_a_yes_typed_where_only_a_button_counts_is_told_so(
    town: Town, wei: Person, said: str
) -> None:
    await town.tap(wei, "I accept")
    await town.replies(wei)

    await wei.say(said)

    told, asked = await town.replies(wei)
    assert told.text.startswith("Thank you. Here only the button counts")
    assert "I agree to sign in this way" in asked.labels


async def test_a_question_below_an_offer_is_passed_on_without_its_picture_once_more(
    town: Town, wei: Person
) -> None:
    await town.replies(wei)

    await wei.say("what does this mean for my kids")

    told, perhaps = await town.says(wei)
    assert told.startswith("I have passed it on to our advisors.")
    assert perhaps == "Perhaps this answers it at once:"


async def test_the_signed_copy_can_be_kept_and_the_draft_cannot(town: Town, wei: Person) -> None:
    await town.tap(wei, "I accept")
    await town.put_signature(wei)

    papers = [m.message for m in (await wei.screen()).messages if m.by_bot]
    kept = {
        m["document"]["file_name"]: not m.get("has_protected_content", False)
        for m in papers
        if "document" in m
    }
    assert kept == {
        "2019-00001-v1.pdf": False,
        "2019-00001-v1-signed.pdf": True,
    }


async def test_a_corrected_message_to_the_advisor_is_read_for_danger(town: Town) -> None:
    wei = await town.borrower()
    topic = await town.apply(wei)
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.quiet()
    written = await wei.say("I will manage.")
    await town.replies(wei)

    await wei.edit(written.id, "I can't go on like this.")

    said = await town.says(wei)
    assert any("988 Suicide & Crisis Lifeline" in one for one in said)
    assert [str(reason) for reason in await town.holds()] == ["crisis"]


async def test_the_words_with_a_video_are_read_for_danger(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei)
    await town.replies(wei)

    await wei.send_file("video", b"no video", caption="I can't go on like this.")

    assert [str(reason) for reason in await town.holds()] == ["crisis"]
    async with town.app.database.begin() as session:
        chat = await people.chat(session, wei.id)
    assert chat is not None
    assert chat.place == "care.pause"


async def test_what_the_offer_asks_anyway_is_no_other_offer(town: Town, wei: Person) -> None:
    async with town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
    assert offer is not None
    await town.replies(wei)

    await wei.say(f"{offer.terms.regular.amount} is ok")

    assert (await town.says(wei))[0].startswith("That is what our offer asks.")
    assert await state(town) is CaseState.OFFERED


async def asked_for_the_name(town: Town, wei: Person) -> None:
    await town.tap(wei, "I accept")
    await town.consent(wei)
    await town.replies(wei)


@pytest.mark.parametrize(
    "said",
    [
        "My name is Wei Chen.",
        "I, Wei Chen, agree",
        "me llamo Wei Chen",
        "yes, I'm wei chen",
        "Wei Chen.",
    ],
)
async def test_a_name_may_be_introduced_where_it_is_signed_with(
    town: Town, wei: Person, said: str
) -> None:
    await asked_for_the_name(town, wei)

    await wei.say(said)

    asked = (await town.says(wei))[-1]
    assert asked.startswith("You are about to sign")
    assert "as Wei Chen.\n" in asked or "as wei chen.\n" in asked


@pytest.mark.parametrize("said", ["I agree", "sí, acepto", "我同意", "yes"])
async def test_to_agree_where_the_name_is_asked_for_is_no_name_that_failed(
    town: Town, wei: Person, said: str
) -> None:
    await asked_for_the_name(town, wei)

    for _ in range(3):
        await wei.say(said)
        told = await town.says(wei)

    assert any("nothing is signed by that" in one for one in told)
    await wei.say("Wei Chen")
    assert (await town.says(wei))[-1].startswith("You are about to sign")


async def test_who_does_not_understand_what_is_to_be_signed_hears_it_in_plain_words(
    town: Town, wei: Person
) -> None:
    await town.tap(wei, "I accept")
    await town.says(wei)

    await wei.say("wait, I don't understand this paper")

    [told] = await town.says(wei)
    assert told.startswith("In plain words: you pay $")
    assert "Nothing is signed yet" in told
    await town.tap(wei, "I agree to sign in this way")
    await town.tap(wei, "I agree to these terms")
    await town.says(wei)

    await wei.say("I don't understand")

    assert (await town.says(wei))[0].startswith("In plain words")
    assert await state(town) is CaseState.AGREED


async def test_at_night_what_an_offer_means_is_told_while_an_advisor_has_the_talk(
    town: Town, wei: Person
) -> None:
    topic = (await town.group.topics())[-1]["message_thread_id"]
    await town.mei.say("/claim", chat=town.group, topic=topic)
    await town.quiet()
    await town.pass_time(hours=10)
    await town.says(wei)

    await wei.say("why so long?")

    assert (await town.says(wei))[0].startswith("Why this offer?")
