"""Care: somebody in danger is met by a person, the form rests, and one tap goes on."""

import pytest

from bot.sandbox.client import Person
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care
from negotiation.desk.handoff import HandoffState
from storage import people
from storage.auditing import audit
from storage.staff import handoffs
from tests.beginnings import asked_what_comes_in
from tests.conversations.player import photo
from tests.town import Town, is_board

CRISIS = "I can't go on like this."
GLAD = "I am glad you wrote this."
GO_ON = "I am all right, go on"
INCOME = "Question 2 of 5 · How much money comes in each month, after tax?"


#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


async def supervisor(town: Town, name: str = "Grace", *, writes: bool = True) -> Person:
    """A supervisor, who has written to the bot before, or has not."""
    person = await town.sandbox.person(first_name=name, language_code="en")
    async with town.app.database.begin() as session:
        await people.ensure_advisors(session, {person.id: True})
    if writes:
        await person.start()
        await town.replies(person)
    return person


async def group_says(town: Town) -> list[str]:
    """What the bot said in the desk's group outside of all topics."""
    await town.quiet()
    messages = (await town.group.screen()).messages
    return [
        m.text for m in messages if m.by_bot and m.topic is None and m.text and not is_board(m)
    ]


async def topic_says(town: Town) -> list[str]:
    await town.quiet()
    topic = (await town.group.topics())[-1]["message_thread_id"]
    return [m.text for m in (await town.group.screen(topic)).messages if m.text]


async def test_a_crisis_is_met_with_a_human_sentence_and_who_listens_now(
    town: Town, wei: Person
) -> None:
    await wei.say(CRISIS)

    [said] = await town.replies(wei)
    assert said.text.startswith(GLAD)
    assert "988 Suicide & Crisis Lifeline" in said.text
    assert "who is at work now" in said.text
    assert said.labels == [GO_ON]


VIOLENCE = "my ex hits me and he took the loan in my name"


async def test_violence_is_met_with_who_helps_with_that_behind_a_veil(
    town: Town, wei: Person
) -> None:
    await wei.say(VIOLENCE)

    [said] = await town.replies(wei)
    assert said.text.startswith(GLAD)
    assert "National Domestic Violence Hotline" in said.text
    [veiled] = [one for one in said.message["entities"] if one["type"] == "spoiler"]
    hidden = said.text[veiled["offset"] : veiled["offset"] + veiled["length"]]
    assert hidden.endswith("1-800-799-7233")
    # What was done in their name rests as well, and the words are at the desk once.
    assert await town.holds() == [HoldReason.CRISIS, HoldReason.DISPUTED]
    assert (await topic_says(town)).count(VIOLENCE) == 1
    await town.tap(wei, GO_ON)
    assert (await town.says(wei))[-1] == INCOME


async def test_violence_that_was_is_met_gently_with_who_helps_with_that(
    town: Town, wei: Person
) -> None:
    await wei.say("soy víctima de violencia doméstica")

    [gentle, *_] = await town.says(wei)
    assert gentle.startswith("Thank you for telling me. That is a lot to carry.")
    assert "1-800-799-7233" in gentle
    assert "food, rent" not in gentle


async def test_one_tap_goes_straight_back_to_the_live_question(town: Town, wei: Person) -> None:
    await wei.say(CRISIS)
    await town.tap(wei, GO_ON)

    assert (await town.says(wei))[-1] == INCOME
    await wei.say("2400")
    assert "Question 3 of 5" in (await town.says(wei))[-1]


async def test_the_desk_is_told_at_once_with_the_words_and_before_all_others(
    town: Town, wei: Person
) -> None:
    await wei.say(CRISIS)

    said = await topic_says(town)
    assert said[0].startswith("🆘 Crisis: before anything else\n2019-00001")
    assert "On hold since April 1, 2019: crisis" in said[0]
    assert said[1].startswith("🆘 These words may mean danger to a life.")
    assert said[2] == CRISIS
    assert (await group_says(town))[-1].startswith(
        "🆘 Case 2019-00001: please look into the topic"
    )
    async with town.app.database.begin() as session:
        handoff = await handoffs.of_case(session, 1)
        history = await audit.history(session, 1)
    assert handoff is not None
    assert (handoff.state, handoff.care) == (HandoffState.WAITING, Care.CRISIS)
    assert await town.holds() == [HoldReason.CRISIS]
    assert [event for _, _, event in history][-2:] == ["held", "care: crisis"]


async def test_out_of_hours_supervisors_are_written_to_and_it_is_said_who_is_awake(
    town: Town, wei: Person
) -> None:
    grace = await supervisor(town)
    silent = await supervisor(town, "Sam", writes=False)
    await town.pass_time(hours=12)  # ten in the evening
    await town.replies(wei)

    await wei.say(CRISIS)

    [said] = await town.says(wei)
    assert "They are not at work at this hour" in said
    assert "before April 2, 2019 at 9:00\u202fAM" in said
    [called] = await town.says(grace)
    assert called.startswith("🆘 Case 2019-00001: please look into the topic at once")
    assert CRISIS not in called
    assert await town.says(silent) == []
    assert not any("could not be delivered" in one for one in await group_says(town))


async def test_in_hours_supervisors_are_left_to_the_desk(town: Town, wei: Person) -> None:
    grace = await supervisor(town)

    await wei.say(CRISIS)

    await town.quiet()
    assert await town.says(grace) == []


async def test_a_second_cry_is_passed_on_and_calls_nobody_twice(town: Town, wei: Person) -> None:
    await wei.say(CRISIS)
    await town.replies(wei)

    await wei.say("I want to die")

    [said] = await town.says(wei)
    assert said.startswith("I have passed this on as well. Somebody will write to you here.")
    assert "988" in said
    assert (await topic_says(town))[-1] == "I want to die"
    assert sum(one.startswith("🆘") for one in await group_says(town)) == 1


async def test_other_words_in_the_pause_reach_the_people_called(town: Town, wei: Person) -> None:
    await wei.say(CRISIS)
    await town.replies(wei)

    await wei.say("It is all too much, and nobody answers the phone.")

    [said] = await town.says(wei)
    assert said.startswith("I have passed it on to our advisors.\n\nYou need not wait alone")
    assert "988" in said


async def test_who_waits_in_a_crisis_is_told_once_in_a_while_who_listens_now(
    town: Town, wei: Person
) -> None:
    await wei.say("/person")
    await wei.say("Please read this soon, I have many questions.")
    await wei.say(CRISIS)
    await town.replies(wei)

    said = []
    for minutes in (1, 1, 1, 10, 1):
        await town.pass_time(minutes=minutes)
        await wei.say("hello? anyone")
        said += await town.says(wei)

    assert ["988" in one for one in said] == [True, False, False, True, False]
    assert all(one.startswith("I have passed it on to our advisors.") for one in said)


async def test_who_asks_for_a_person_in_a_crisis_is_told_who_listens_meanwhile(
    town: Town, wei: Person
) -> None:
    await wei.say(CRISIS)
    await town.replies(wei)

    await wei.say("can I talk to a person please")

    [said] = await town.says(wei)
    assert said.startswith("A person has already been asked")
    assert "988" in said


@pytest.mark.parametrize("said", ["goodbye", "thank you, bye", "adiós", "再见", "再見"])
async def test_a_goodbye_in_a_crisis_is_no_small_talk(town: Town, wei: Person, said: str) -> None:
    await wei.say(CRISIS)
    await town.replies(wei)

    await wei.say(said)

    [told] = await town.says(wei)
    assert told.startswith("I have passed it on to our advisors.")
    assert "988" in told
    topic = (await town.group.topics())[-1]["message_thread_id"]
    assert (await town.group.screen(topic)).messages[-1].text == said


async def test_once_an_advisor_has_looked_words_are_passed_on_as_ever(
    town: Town, wei: Person
) -> None:
    await wei.say(CRISIS)
    await town.replies(wei)
    topic = (await town.group.topics())[-1]["message_thread_id"]
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.mei.say("/lift she is safe", chat=town.group, topic=topic)
    await town.tap(town.mei, "Release", chat=town.group, topic=topic)
    await town.replies(wei)

    await wei.say("hello? anyone")

    [told] = await town.says(wei)
    assert told.startswith("I have passed it on to our advisors.\nUntil one of them")


async def test_the_hold_stays_until_a_person_lifts_it(town: Town, wei: Person) -> None:
    await wei.say(CRISIS)
    await town.tap(wei, GO_ON)
    topic = (await town.group.topics())[-1]["message_thread_id"]
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.quiet()
    assert await town.holds() == [HoldReason.CRISIS]

    [tap] = await town.mei.tap("Lift the hold", chat=town.group, topic=topic)
    await town.quiet()
    told = (await town.mei.answer(tap) or {}).get("text", "")
    assert told.startswith("Please write why you know that they are safe: /lift")
    assert await town.holds() == [HoldReason.CRISIS]
    await town.mei.say("/lift she is with her sister", chat=town.group, topic=topic)

    card = (await topic_says(town))[0]
    assert card.startswith("💛 Needs care: before others")
    assert "On hold" not in card
    assert await town.holds() == []


async def test_while_an_advisor_talks_it_is_relayed_and_the_desk_is_warned(
    town: Town, wei: Person
) -> None:
    await wei.say("/person")
    await town.quiet()
    topic = (await town.group.topics())[-1]["message_thread_id"]
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.replies(wei)

    await wei.say(CRISIS)

    [said] = await town.says(wei)
    assert said.startswith("I have told your advisor to read this at once.")
    assert "988" in said
    warned, relayed = (await topic_says(town))[-2:]
    assert warned.startswith("🆘 These words may mean danger")
    assert relayed == CRISIS
    await wei.say("thank you")
    assert (await topic_says(town))[-1] == "thank you"


async def test_a_message_changed_into_a_cry_for_help_is_met_though_an_advisor_has_it(
    town: Town, wei: Person
) -> None:
    await wei.say("/person")
    said = await wei.say("Please read this soon, I have many questions.")
    await town.replies(wei)

    await wei.edit(said.id, CRISIS)

    assert (await town.says(wei))[-1].startswith(GLAD)
    assert any("🆘" in text for text in await topic_says(town))
    assert await town.holds() == [HoldReason.CRISIS]


async def test_a_visitor_in_danger_is_met_as_well_and_held_once_known(town: Town) -> None:
    wei = await town.borrower()
    await wei.say("I want to kill myself")
    [said] = await town.replies(wei)
    assert said.text.startswith(GLAD)
    assert (await group_says(town))[-1].startswith("🆘 Visitor 1: please look")

    await town.tap(wei, GO_ON)
    await town.tap(wei, "Yes, let us begin")
    await wei.say("68386728")
    await town.quiet()
    await wei.press("📱 Share my number")
    await town.tap(wei, "I can't pay as agreed")

    await town.quiet()
    assert await town.holds() == [HoldReason.CRISIS]


async def test_who_mourns_at_the_door_applies_for_a_loan_of_their_own_and_the_desk_reads_why(
    town: Town,
) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await wei.say("68386728")
    await town.quiet()

    await wei.say("my husband died and I can't cope with all of this")

    said = await town.says(wei)
    assert any("That is a lot to carry" in one for one in said)
    assert not any("If you know the number of the loan" in one for one in said)
    await wei.press("📱 Share my number")
    assert any("Noted: Someone close to me has died" in one for one in await town.says(wei))
    assert any("applying · Someone close to me has died" in one for one in await topic_says(town))


async def test_a_borrower_without_a_case_in_danger_gets_one_that_is_held(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await wei.say("不想活了")

    await town.tap(wei, GO_ON)

    assert "It is on hold" in (await town.says(wei))[-1]


async def test_buttons_and_figures_never_fire(town: Town, wei: Person) -> None:
    await wei.say("0")
    await wei.say("1900")
    await wei.say("330")

    assert not any(GLAD in one or "lot to carry" in one for one in await town.says(wei))


async def test_a_figure_of_speech_is_left_to_the_question(town: Town, wei: Person) -> None:
    await wei.say("this bill is killing me")

    assert await town.says(wei) == ["Please write an amount, for example 1250."]


async def test_a_need_is_met_gently_the_question_stays_and_the_desk_takes_them_first(
    town: Town, wei: Person
) -> None:
    await wei.say("My wife has cancer and is in hospital")

    gentle, asked = await town.says(wei)
    assert gentle.startswith("Thank you for telling me. That is a lot to carry.")
    assert "211, help near you" in gentle
    assert asked == INCOME
    said = await topic_says(town)
    assert said[0].startswith("💛 Needs care: before others")
    assert said[-1] == "My wife has cancer and is in hospital"
    assert await town.holds() == []


async def test_a_need_is_answered_gently_once(town: Town, wei: Person) -> None:
    await wei.say("My wife has cancer")
    await town.replies(wei)

    await wei.say("the chemo costs a lot")

    assert not any("lot to carry" in one for one in await town.says(wei))


@pytest.mark.parametrize(("said", "reminded"), [(CRISIS, False), ("/status", True)])
async def test_reminders_rest_during_a_crisis(town: Town, said: str, *, reminded: bool) -> None:
    wei = await town.borrower()
    await town.sign(wei)
    await wei.say(said)
    await town.replies(wei)

    await town.pass_time(days=31)

    assert bool(await town.says(wei)) is reminded


async def test_words_under_a_photo_count(town: Town, wei: Person) -> None:
    await wei.send_photo(photo(), caption="I want to end my life")

    assert (await town.says(wei))[0].startswith(GLAD)
