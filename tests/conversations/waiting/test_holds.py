"""Holds with a person called: a disputed debt, a death, insolvency; and the hardship notice from any place."""

import pytest

from bot.sandbox.client import Person
from dialogs.borrower.applying.reasons import REASONS
from dialogs.texts import ENGLISH
from negotiation.applying.application import Hardship
from negotiation.contacting.hold import HoldReason
from negotiation.lifecycle import CaseState
from storage.case import cases
from tests.beginnings import asked_what_comes_in
from tests.conversations.player import Player
from tests.conversations.test_care import group_says, topic_says
from tests.town import Town

INCOME = "Question 2 of 5 · How much money comes in each month, after tax?"
STOPS = "I noted this at once. No reminders and nothing else you did not ask for go out"
NEXT = "A person looks at it, not a machine"


#: Where the tests begin.


async def signed(town: Town) -> tuple[Person, int]:
    """Seven more months were agreed and signed."""
    wei = await town.borrower()
    return wei, await town.sign(wei)


STORIES = {"wei": asked_what_comes_in, "bound": signed}


@pytest.fixture
def bound(town: Town) -> Person:
    return town.wei


async def test_a_disputed_debt_rests_at_once_and_a_person_is_called(
    town: Town, wei: Person
) -> None:
    await wei.say("This is not my debt")
    [asked] = await town.replies(wei)
    assert asked.text.startswith(STOPS)
    assert asked.labels == ["I will tell the person", "That was a misunderstanding"]

    await wei.say("I never signed anything, somebody used my papers.")

    passed_on, noted = await town.replies(wei)
    assert passed_on.text.startswith("I have passed it on to our advisors.")
    assert noted.text.startswith(NEXT)
    assert "one of them will write to you here" in noted.text
    assert await town.holds() == [HoldReason.DISPUTED]
    said = await topic_says(town)
    assert "On hold since April 1, 2019: the debt is disputed" in said[0]
    assert said[-3].startswith("✋ On hold now: the debt is disputed.")
    assert said[-2:] == [
        "This is not my debt",
        "I never signed anything, somebody used my papers.",
    ]
    events = await town.events()
    assert events[-2:] == ["held", "raised: disputed"]


async def test_the_way_back_leads_to_the_live_question(town: Town, wei: Person) -> None:
    await wei.say("I dispute it")
    await town.tap(wei, "I will tell the person")
    await town.tap(wei, "Go on where I was")

    assert (await town.says(wei))[-1] == f"✓ Go on where I was\n\n{INCOME}"


async def test_a_misunderstanding_is_told_and_a_person_lifts_the_hold(
    town: Town, wei: Person
) -> None:
    await wei.say("I dispute it")
    await town.replies(wei)

    await town.tap(wei, "That was a misunderstanding")

    [*_, stays, asked] = await town.says(wei)
    assert stays.startswith("All right. I have told our people that it was a misunderstanding.")
    assert asked == INCOME
    assert await town.holds() == [HoldReason.DISPUTED]
    assert "misunderstanding: the debt is disputed" in (await topic_says(town))[-1]


async def test_who_thinks_better_of_it_has_told_a_misunderstanding(
    town: Town, wei: Person
) -> None:
    await wei.say("I dispute it")
    await town.replies(wei)

    await wei.say("是我搞错了")

    [*_, stays, _] = await town.says(wei)
    assert stays.startswith("All right. I have told our people that it was a misunderstanding.")
    assert "misunderstanding: the debt is disputed" in (await topic_says(town))[-1]


async def test_it_may_be_taken_back_later_and_stopping_does_not_end_it(
    town: Town, wei: Person
) -> None:
    taken_back = "All right. I have told our people that it was a misunderstanding."
    await wei.say("I dispute it")
    await wei.say("I never signed anything")
    assert (await town.replies(wei))[-1].labels == [
        "Go on where I was",
        "That was a misunderstanding",
    ]
    await wei.say("that was a mistake")
    stays, asked = await town.says(wei)
    assert stays.startswith(taken_back)
    assert asked == INCOME

    for said in ("Sorry, it is mine after all.", "fue un malentendido", "是我的债", "是我的債"):
        await wei.say(said)
        assert (await town.says(wei))[0].startswith(taken_back)
        assert "misunderstanding: the debt is disputed" in (await topic_says(town))[-1]
    for said in ("never mind", "/cancel", "算了"):
        await wei.say(said)
        stays_noted = next(one for one in await town.replies(wei) if one.labels)
        assert "stopping here does not change that" in stays_noted.text
        assert stays_noted.labels == ["That was a misunderstanding"]
    await town.tap(wei, "That was a misunderstanding")
    assert (await town.says(wei))[0].startswith(taken_back)
    assert await town.holds() == [HoldReason.DISPUTED]


async def test_what_is_told_of_a_mistake_goes_to_the_person(town: Town, wei: Person) -> None:
    await wei.say("I dispute it")
    await town.replies(wei)

    await wei.say("There is a mistake in your books, I paid in May")

    assert (await town.says(wei))[-1].startswith(NEXT)


@pytest.mark.parametrize(
    "said", ["I have paid this in May", "El importe está mal", "五月已经还过了", "金額不對"]
)
async def test_what_is_wrong_may_be_told_instead_of_tapped(
    town: Town, wei: Person, said: str
) -> None:
    await wei.say("/dispute")
    await town.replies(wei)

    await wei.say(said)

    assert (await town.replies(wei))[-1].text.startswith(STOPS)
    assert await town.holds() == [HoldReason.DISPUTED]


async def test_who_thinks_better_of_the_question_goes_back(town: Town, wei: Person) -> None:
    await wei.say("/dispute")
    await town.replies(wei)

    await wei.say("never mind")

    assert (await town.says(wei))[-1].startswith(INCOME)
    assert await town.holds() == []


@pytest.mark.parametrize("label", ["That was a misunderstanding", "i will tell the person"])
async def test_a_button_may_be_typed(town: Town, wei: Person, label: str) -> None:
    await wei.say("/dispute")
    await town.tap(wei, "This debt is not mine, or wrong")
    await town.replies(wei)

    await wei.say(label)

    assert not any("I have passed it on" in one for one in await town.says(wei))


async def test_a_borrower_without_a_case_gets_one_that_rests(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.replies(wei)

    await wei.say("/dispute")
    [asked] = await town.replies(wei)
    assert asked.text.startswith("What is it about?")
    await town.tap(wei, "Insolvency or bankruptcy")
    await town.quiet()
    await wei.say("Court of Springfield, 2019-17")
    await town.tap(wei, "Go on where I was")

    [*_, home] = await town.replies(wei)
    assert "Your case 2019-00001\nIt is on hold" in home.text
    assert home.labels == ["ℹ️ How it works", "Talk to a person", "🌐 Language"]
    assert await town.holds() == [HoldReason.INSOLVENCY]


async def test_a_stranger_who_mourns_meets_kind_words_and_a_person(town: Town) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")

    await ann.say("My father has died, he had a loan with you.")

    [kind] = await town.replies(ann)
    assert kind.text.startswith("I am very sorry for your loss.\nI have called a person")
    assert "May I ask who you are" in kind.text
    await ann.say("Ann Lee, his daughter, 555 0100")
    assert (await town.says(ann))[-1].startswith(NEXT)
    said = await topic_says(town)
    assert any(
        one.startswith("✋ Somebody not identified says: the borrower has died.") for one in said
    )
    assert said[-1] == "Ann Lee, his daughter, 555 0100"


@pytest.mark.parametrize(
    "said",
    [
        "hello this is weis wife. wei died last week",
        "my husband wei has passed away, i am his wife",
        "soy la esposa de Wei, falleció ayer",
        "我是他老婆，他上周去世了",
    ],
)
async def test_who_writes_from_the_phone_of_a_borrower_who_has_died_is_met_and_nobody_reminded(
    town: Town, bound: Person, said: str
) -> None:
    await bound.say(said)

    [kind] = await town.replies(bound)
    assert kind.text.startswith(f"I am very sorry for your loss.\n{STOPS}")
    assert await town.holds() == [HoldReason.DEATH]
    assert any(
        one.startswith("✋ On hold now: the borrower has died.") for one in await topic_says(town)
    )
    await town.pass_time(days=31)
    assert await town.says(bound) == []


async def test_a_loss_of_the_borrowers_own_is_met_gently_and_holds_nothing(
    town: Town, wei: Person
) -> None:
    await wei.say("my mother died, I could not pay")

    assert (await town.says(wei))[0].startswith("Thank you for telling me.")
    assert await town.holds() == []


async def test_nobody_has_to_say_who_they_are(town: Town) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")
    await ann.say("The borrower has died")

    await town.tap(ann, "I would rather not say")

    assert NEXT in (await town.says(ann))[-1]


async def test_while_an_advisor_talks_nothing_is_asked_and_the_debt_rests(
    town: Town, wei: Person
) -> None:
    await wei.say("/person")
    await town.quiet()
    topic = (await town.group.topics())[-1]["message_thread_id"]
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.replies(wei)

    await wei.say("by the way, this is not my debt")

    assert await town.says(wei) == []
    assert await town.holds() == [HoldReason.DISPUTED]
    assert (await topic_says(town))[-1] == "by the way, this is not my debt"


async def test_a_hold_is_not_doubled(town: Town, wei: Person) -> None:
    await wei.say("This is not my debt")
    await town.tap(wei, "I will tell the person")
    await wei.say("I dispute it")

    assert await town.holds() == [HoldReason.DISPUTED]


async def test_the_desk_lifts_a_hold_once(town: Town, wei: Person) -> None:
    await wei.say("I am bankrupt")
    await town.quiet()
    topic = (await town.group.topics())[-1]["message_thread_id"]
    await town.mei.say("/lift", chat=town.group, topic=topic)
    assert (await topic_says(town))[-1].startswith("Please claim the case first")

    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.mei.say("/lift", chat=town.group, topic=topic)
    assert (await topic_says(town))[-1].startswith("Please write why it may go on: /lift")
    assert await town.holds() == [HoldReason.INSOLVENCY]
    await town.mei.say("/lift the court has ended it", chat=town.group, topic=topic)
    assert (await topic_says(town))[-1] == "The hold is lifted: reminders go out again."
    await town.mei.say("/lift", chat=town.group, topic=topic)

    assert (await topic_says(town))[-1] == "This case is not on hold."
    assert await town.holds() == []


@pytest.mark.parametrize("said", ["I can't pay", "还不起了", "No puedo pagar este mes"])
async def test_the_notice_counts_from_any_place(town: Town, said: str) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await wei.say("/language")
    await town.replies(wei)

    await wei.say(said)

    [first] = await town.says(wei)
    assert first.startswith("Thank you for telling us. I recorded it on April 1, 2019")
    assert "What has made it hard to pay?" in first
    async with town.app.database.begin() as session:
        case = await cases.case(session, 1)
    assert case.state is CaseState.APPLYING


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("i lost my job i cannot pay", Hardship.JOB_LOST),
        ("我失业了，还不上了", Hardship.JOB_LOST),
        ("我失業了，還不上了", Hardship.JOB_LOST),
        ("perdí mi trabajo y no puedo pagar", Hardship.JOB_LOST),
        ("me divorcié y no puedo pagar", Hardship.SEPARATION),
    ],
)
async def test_the_reason_told_with_it_is_not_asked_again(
    town: Town, said: str, reason: Hardship
) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.replies(wei)

    await wei.say(said)

    noted, asked = await town.says(wei)
    assert noted.startswith("Thank you for telling us. I recorded it on April 1, 2019")
    assert noted.endswith(f"Noted: {ENGLISH.plain(REASONS[reason])}")
    assert asked.startswith("Question 2 of 5")
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).application.hardship is reason
    await wei.say("/back")
    assert "What has made it hard to pay?" in (await town.says(wei))[-1]


async def test_of_a_reason_about_health_it_is_asked_whether_it_may_be_kept(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.replies(wei)

    await wei.say("I can't pay, I am sick")

    noted, asked = await town.says(wei)
    assert "Noted" not in noted
    assert asked.startswith("May I keep that it is about your health?")
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).application.hardship is None


async def test_a_reason_that_is_not_clear_is_asked_for(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.replies(wei)

    await wei.say("my phone died, I can't pay")

    assert "What has made it hard to pay?" in (await town.says(wei))[-1]


async def test_the_reason_is_taken_on_going_on_as_well(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await wei.say("I can't pay")
    await wei.say("/cancel")
    await town.replies(wei)

    await wei.say("I lost my job, I can't pay")

    noted, asked = await town.says(wei)
    assert noted.endswith("Noted: I lost my job")
    assert asked.startswith("Question 2 of 5")


async def test_who_asks_for_a_person_in_the_same_breath_is_recorded_too(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.replies(wei)

    await wei.say("I can't pay, let me talk to a real person")

    said = await town.says(wei)
    assert said[0].startswith("I have asked for a person")
    assert said[1].startswith("Thank you for telling us. I recorded it")


async def test_the_notice_given_to_an_advisor_is_recorded_as_well(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await wei.say("/person")
    await town.quiet()
    topic = (await town.group.topics())[-1]["message_thread_id"]
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.replies(wei)

    await wei.say("I cannot pay any more")

    assert await town.says(wei) == [
        "I have just recorded that you cannot pay as agreed. It counts from now on."
    ]
    assert (await topic_says(town))[-1] == "I cannot pay any more"
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).state is CaseState.APPLYING


async def test_who_came_by_a_letter_gives_notice_before_anything_is_agreed_to(town: Town) -> None:
    player = Player(town)
    await player.play(["* stranger en", "* letter 68386728", "> (link x)"])
    await town.replies(player.wei)

    await player.wei.say("I can't pay")

    noted, welcome = await town.says(player.wei)
    assert noted.startswith("I have just recorded")
    assert welcome.startswith("Hello.")
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).notice_at is not None


async def test_a_stranger_is_asked_who_they_are_first(town: Town) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")
    await ann.say("I can't pay")

    assert (await town.says(ann))[-1].startswith("Hello.")
    assert await group_says(town) == []


async def test_an_offer_that_ends_during_a_hold_ends_quietly(town: Town) -> None:
    wei = await town.borrower()
    topic = await town.apply(wei)
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.quiet()
    await town.mei.say("/offer 7", chat=town.group, topic=topic)
    await town.tap(town.mei, "Send to the borrower", chat=town.group, topic=topic)
    await town.tap(town.mei, "🤖 Hand back to the bot", chat=town.group, topic=topic)
    await wei.say("I dispute it")
    await town.tap(wei, "I will tell the person")
    await town.replies(wei)

    await town.pass_time(days=15)

    assert await town.says(wei) == []
    assert "⏳ Offer 1 has ended." in await topic_says(town)
