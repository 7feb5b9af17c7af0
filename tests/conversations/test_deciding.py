"""Deciding: what binds is tapped, or said in so many words; a figure or a slip decides nothing."""

import pytest

from bot.sandbox.client import Person
from negotiation.lifecycle import CaseState
from storage import people
from storage.case import cases
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


@pytest.mark.parametrize(
    "said",
    ["1", "2", "one", "the first", "第一个", "I acceptt", "ok", "yes but not now", "330", "👍"],
)
async def test_what_is_no_clear_yes_decides_nothing(town: Town, wei: Person, said: str) -> None:
    await wei.say(said)

    assert await state(town) is CaseState.OFFERED


@pytest.mark.parametrize(
    "said", ["let me think about it", "I have to ask my wife first", "déjeme pensarlo", "我再想想"]
)
async def test_who_wants_time_hears_until_when_there_is(
    town: Town, wei: Person, said: str
) -> None:
    await town.replies(wei)

    await wei.say(said)

    told = (await town.says(wei))[0]
    assert told.startswith("Take your time, and show it to whom you trust.")
    assert "The offer is open until" in told
    assert await state(town) is CaseState.OFFERED


@pytest.mark.parametrize("said", ["👍", "ok thanks", "谢谢"])
async def test_a_sign_or_thanks_are_told_to_be_no_yes(town: Town, wei: Person, said: str) -> None:
    await town.replies(wei)

    await wei.say(said)

    told, asked = await town.replies(wei)
    assert "so I do not count it as your yes: nothing is agreed or sent yet" in told.text
    assert "I accept" in asked.labels


@pytest.mark.parametrize("said", ["I accept", "Yes!", "Sí, acepto", "我接受", "是的，我接受。"])
async def test_a_clear_yes_in_words_accepts(town: Town, wei: Person, said: str) -> None:
    await wei.say(said)

    assert await state(town) is CaseState.AGREED


@pytest.mark.parametrize(
    "said", ["Why?", "why", "Why this one?", "¿Por qué esta oferta?", "为什么这么多？"]
)
async def test_to_ask_why_decides_nothing_and_is_answered(
    town: Town, wei: Person, said: str
) -> None:
    await town.replies(wei)

    await wei.say(said)

    assert (await town.says(wei))[0].startswith("Why this offer?")
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


@pytest.mark.parametrize(
    "said", ["No, back to the offer", "no", "I accept it", "再想想", "no estoy segura"]
)
async def test_who_thinks_again_is_back_at_the_offer_with_nothing_decided(
    town: Town, wei: Person, said: str
) -> None:
    await town.tap(wei, "I decline")
    await town.replies(wei)

    await wei.say(said)

    assert "I accept" in (await town.replies(wei))[-1].labels
    assert await state(town) is CaseState.OFFERED


async def test_asked_whether_to_decline_other_terms_may_be_named(town: Town, wei: Person) -> None:
    await town.tap(wei, "I decline")
    await town.quiet()

    await wei.say("I can pay 250")

    assert await state(town) is CaseState.COUNTERED


@pytest.mark.parametrize("said", ["Can I pay less?", "¿puedo pagar menos?", "能不能少一点"])
async def test_who_would_pay_less_is_asked_how_much(town: Town, wei: Person, said: str) -> None:
    await town.replies(wei)

    await wei.say(said)

    assert (await town.says(wei))[-1].startswith("How much could you pay a month")


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
        offer = await cases.offer(session, 1, 1)
    assert offer is not None
    assert offer.expires_at is not None
    assert moment["unix_time"] == int(offer.expires_at.timestamp())


async def test_the_picture_of_an_offer_is_light_and_its_figures_stand_below_it(
    town: Town, wei: Person
) -> None:
    shown = next(m for m in (await wei.screen()).messages if "I accept" in m.labels)

    picture = await town.sandbox.file(shown.file_id or "")
    async with town.app.database.begin() as session:
        offer = await cases.offer(session, 1, 1)
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


@pytest.mark.parametrize(
    "said",
    [
        "Sí, lo acepto",
        "好的，我接受",
        "OK I accept the offer, thanks",
        "Yes, I agree to the plan",
        "de acuerdo, acepto esta oferta",
        "好，我同意這個方案",
    ],
)
async def test_whoever_says_whole_that_they_accept_does(
    town: Town, wei: Person, said: str
) -> None:
    await wei.say(said)

    assert await state(town) is CaseState.AGREED


@pytest.mark.parametrize(
    "said",
    [
        "Yes I think I accept that",
        "sounds good",
        "sure",
        "creo que sí acepto",
        "me parece bien",
        "应该可以接受吧",
        "可以",
    ],
)
async def test_what_only_sounds_like_a_yes_accepts_nothing_and_is_told_what_does(
    town: Town, wei: Person, said: str
) -> None:
    await town.replies(wei)

    await wei.say(said)

    told = (await town.replies(wei))[0]
    assert told.text.startswith("Thank you. That sounds like a yes, but where something binds")
    assert "The offer is open until" in told.text
    assert told.labels == ["I accept", "I can pay something else"]
    assert await state(town) is CaseState.OFFERED

    await town.tap(wei, "I accept")
    assert await state(town) is CaseState.AGREED


@pytest.mark.parametrize(
    "said",
    ["yes if it is 20 less", "Sí, pero 20 menos", "好的但是晚几天还", "I accept, but on the 10th"],
)
async def test_a_yes_with_a_but_is_asked_for_its_terms(town: Town, wei: Person, said: str) -> None:
    await town.replies(wei)

    await wei.say(said)

    told = await town.says(wei)
    assert told[0].startswith("That is a yes on other terms, so nothing is agreed yet")
    assert told[-1].startswith("How much could you pay a month")
    assert await state(town) is CaseState.OFFERED


@pytest.mark.parametrize("said", ["20 less a month", "每月少还50", "reduce it by 40"])
async def test_by_how_much_less_is_no_amount_that_could_be_paid(
    town: Town, wei: Person, said: str
) -> None:
    await town.replies(wei)

    await wei.say(said)

    assert (await town.says(wei))[-1].startswith("How much could you pay a month")
    assert await state(town) is CaseState.OFFERED


@pytest.mark.parametrize(
    "said",
    ["I'd rather not", "not really", "no", "mejor no", "no me convence", "不太想", "先不要"],
)
async def test_what_leans_to_a_no_refuses_nothing_and_is_told_how_long_there_is(
    town: Town, wei: Person, said: str
) -> None:
    await town.replies(wei)

    await wei.say(said)

    told = (await town.replies(wei))[0]
    assert told.text.startswith("All right: I take that for neither a yes nor a no")
    assert "The offer is open until" in told.text
    assert "I decline" in told.labels
    assert await state(town) is CaseState.OFFERED


@pytest.mark.parametrize(
    "said",
    [
        "I need to talk to my wife",
        "maybe later",
        "tengo que hablar con mi mujer primero",
        "再想想",
        "我要和家人商量",
    ],
)
async def test_who_would_ask_somebody_first_is_given_time(
    town: Town, wei: Person, said: str
) -> None:
    await town.replies(wei)

    await wei.say(said)

    told = (await town.says(wei))[0]
    assert told.startswith("Take your time, and show it to whom you trust.")
    assert "The offer is open until" in told


async def test_what_the_offer_asks_anyway_is_no_other_offer(town: Town, wei: Person) -> None:
    async with town.app.database.begin() as session:
        offer = await cases.offer(session, 1, 1)
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


@pytest.mark.parametrize("said", ["I accept", "sí, lo acepto", "好的，我接受"])
async def test_a_yes_where_other_terms_are_asked_for_is_led_back_to_the_offer(
    town: Town, wei: Person, said: str
) -> None:
    await town.tap(wei, "I can pay something else")
    await town.replies(wei)

    await wei.say(said)

    told = (await town.replies(wei))[0]
    assert told.text.startswith("Nothing is agreed by that. If you accept our offer as it is")
    assert told.labels == ["Back to the offer"]
    assert await state(town) is CaseState.OFFERED
