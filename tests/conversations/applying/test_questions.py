"""The application's questions: few in the plain case, more for whoever wants, none twice, each correctable."""

from datetime import date

import pytest

from bot.sandbox.client import Person
from dialogs.languages import LANGUAGES
from dialogs.texts import Text
from negotiation.applying.application import Hope, Lasting
from negotiation.applying.budget import Income, Rhythm
from negotiation.money import Money
from tests.beginnings import asked_what_comes_in
from tests.money import usd
from tests.town import Town

#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


async def say(town: Town, person: Person, *texts: str) -> list[str]:
    """Say these, one after the other; what was said back to the last."""
    said: list[str] = []
    for text in texts:
        await person.say(text)
        said = await town.says(person)
    return said


class Counting:
    """A person whose every message and tap is counted."""

    def __init__(self, town: Town, person: Person) -> None:
        self.town, self.person, self.count = town, person, 0

    async def say(self, text: str) -> None:
        self.count += 1
        await self.person.say(text)
        await self.town.quiet()

    async def tap(self, label: str) -> None:
        self.count += 1
        await self.town.tap(self.person, label)
        await self.town.quiet()

    async def press(self, label: str) -> None:
        self.count += 1
        await self.person.press(label)
        await self.town.quiet()


@pytest.mark.parametrize(
    ("telegrams", "language"),
    [("en", "en"), ("zh-hans", "zh_CN"), ("zh-hant", "zh_TW"), ("es", "es")],
)
async def test_the_notice_takes_eight_steps_at_most_and_the_plain_case_eighteen(
    town: Town, telegrams: str, language: str
) -> None:
    def words(english: str) -> str:
        return LANGUAGES[language].plain(Text(english))

    wei = Counting(town, await town.borrower(language=telegrams))
    await wei.say("/start")
    await wei.tap(words("Yes, let us begin"))
    await wei.say("68386728")
    await wei.press(words("📱 Share my number"))
    await wei.tap(words("I can't pay as agreed"))
    assert any("2019-00001" in text for text in await town.says(wei.person))
    assert wei.count <= 8

    await wei.tap(words("I lost my job"))
    await wei.say("2400")
    await wei.say("1900")
    await wei.say("330")
    await wei.tap(words("I will send it later"))
    await wei.tap(words("Send it"))
    await wei.tap(words("Yes, send it now"))

    said = (await town.says(wei.person))[-1]
    thanks = "Thank you. Your application is with us now. There is nothing more you must do today."
    assert said.startswith(words(thanks))
    assert wei.count <= 18


async def test_what_was_left_out_may_follow_while_waiting(town: Town, wei: Person) -> None:
    await say(town, wei, "2400", "1900", "330")
    await town.tap(wei, "I will send it later")
    await town.send(wei)
    await town.replies(wei)

    await town.tap(wei, "Add to my application")
    [asked] = await town.says(wei)
    assert "Question 1 of 9 · Since when has it been hard to pay?" in asked
    await say(town, wei, "2019-01-15")

    found = await town.filled()
    assert found.since is not None
    assert found.since.isoformat() == "2019-01-15"
    assert found.can_pay == usd(330)


async def test_more_questions_lead_back_to_the_summary(town: Town, wei: Person) -> None:
    await say(town, wei, "2400", "1900", "330")
    await town.tap(wei, "I will send it later")
    await town.tap(wei, "Answer a few more questions")
    await town.replies(wei)

    await say(town, wei, "since January", "half a year", "380", "2", "1", "150", "the 15th")
    await town.tap(wei, "From now on")
    await town.tap(wei, "More time to repay")
    summary = (await say(town, wei, "My shop closed & nobody pays."))[-1]

    found = await town.filled()
    assert found.lasts == Lasting(months=6)
    assert (found.later_from, found.later) == (date(2019, 10, 1), usd(380))
    assert (found.adults, found.children, found.payday, found.hope) == (2, 1, 15, Hope.LONGER)
    assert found.other_debts == usd(150)
    assert found.story == "My shop closed & nobody pays."
    assert "• hard since: January 1, 2019" in summary
    assert "• more could be paid from: October 1, 2019\n• then each month: $380.00" in summary
    assert "• asked for by other lenders: $150.00" in summary
    assert "• in your words: My shop closed & nobody pays." in summary


async def test_other_lenders_are_asked_for_as_a_part_of_what_goes_out(
    town: Town, wei: Person
) -> None:
    await say(town, wei, "2500", "2000", "600")
    await town.tap(wei, "I will send it later")
    await town.tap(wei, "Answer a few more questions")
    await town.replies(wei)

    asked = (await say(town, wei, "since January", "half a year", "2", "1"))[-1]
    assert "Of the $2,000.00 that goes out each month, how much goes to other lenders" in asked
    [doubted] = await say(town, wei, "2100")
    assert "$2,100.00 is more than the $2,000.00 that goes out each month" in doubted
    await say(town, wei, "400")

    assert (await town.filled()).surplus == usd(500)


async def test_in_parts_other_lenders_are_asked_for_once(town: Town, wei: Person) -> None:
    await say(town, wei, "2500")
    await town.tap(wei, "Go through it in parts")
    asked = [*await town.says(wei), *await say(town, wei, "1000", "80", "400", "60", "0")]
    assert any("Other lenders, loans and cards" in one for one in asked)
    await say(town, wei, "200", "0", "300")
    await town.tap(wei, "I will send it later")
    await town.tap(wei, "Answer a few more questions")
    await town.replies(wei)

    asked = await say(town, wei, "since January", "half a year", "not sure", "2", "1")

    assert "On which day of the month" in asked[-1]
    assert (await town.filled()).surplus == usd(760)


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("like 2k i think", "Noted: comes in each month: $2,000.00"),
        ("两千三", "Noted: comes in each month: $2,300.00"),
        ("unos 2 mil", "Noted: comes in each month: $2,000.00"),
        ("nothing at all", "Noted: comes in each month: $0.00"),
        ("2400", None),
    ],
)
async def test_what_was_understood_of_words_stands_above_the_next_question(
    town: Town, wei: Person, said: str, noted: str | None
) -> None:
    [asked] = await say(town, wei, said)

    assert asked.split("\n")[0] == noted or (noted is None and asked.startswith("Question 3"))


async def test_what_goes_out_is_added_up_where_it_is_listed(town: Town, wei: Person) -> None:
    await say(town, wei, "2500")
    await wei.say("rent 1200 food 500 kids 200")
    [asked] = await town.replies(wei)
    assert asked.text == "Do you mean 1,900 in all? If not, please write one amount."
    assert asked.labels == ["$1,900.00"]

    await town.tap(wei, "$1,900.00")

    assert "Question 4 of 5" in (await town.says(wei))[-1]
    assert (await town.filled()).outgoings == usd(1900)


async def test_one_thing_set_right_in_a_list_is_not_taken_for_all_that_goes_out(
    town: Town, wei: Person
) -> None:
    await say(town, wei, "2500", "rent 900 food 300 school 60")
    await wei.say("no wait rent is 950")
    [asked] = await town.replies(wei)
    assert "Is $1,310.00 all that goes out in a month?" in asked.text
    assert (await town.filled()).outgoings is None

    await wei.say("rent 950 food 300 school 60")
    [asked] = await town.replies(wei)
    await town.tap(wei, asked.labels[0])

    assert "Question 4 of 5" in (await town.says(wei))[-1]
    assert (await town.filled()).outgoings == usd(1310)


async def test_any_answer_is_changed_from_the_summary_and_straight_back(
    town: Town, wei: Person
) -> None:
    await say(town, wei, "2400", "1900", "330")
    await town.tap(wei, "I will send it later")
    await town.tap(wei, "Answer a few more questions")
    await say(town, wei, "since January")
    await say(town, wei, *["/skip"] * 8)

    await town.tap(wei, "Change another answer")
    await town.tap(wei, "hard since")
    [*_, asked] = await town.says(wei)
    assert asked.endswith("So far: January 1, 2019")
    summary = (await say(town, wei, "2018-12-01"))[-1]

    assert summary.startswith("Please check your answers:")
    assert "• hard since: December 1, 2018" in summary


async def test_a_months_income_told_where_two_weeks_are_asked_counts_as_a_months(
    town: Town, wei: Person
) -> None:
    await town.tap(wei, "It comes every two weeks")
    await town.replies(wei)

    await say(town, wei, "1600 a month")

    assert (await town.filled()).income == Income(usd(1600))


@pytest.mark.parametrize(
    ("label", "figure", "income", "a_month"),
    [
        ("It comes each week", "300", Income(usd(300), Rhythm.WEEK), usd(1300)),
        ("It comes every two weeks", "900", Income(usd(900), Rhythm.FORTNIGHT), usd(1950)),
        ("It comes twice a month", "900", Income(usd(900), Rhythm.HALF_MONTH), usd(1800)),
        (
            "It changes a lot",
            "800",
            Income(usd(800), Rhythm.IRREGULAR, last=(usd(800),)),
            usd(800),
        ),
        (
            "It changes a lot",
            "1,200, 800 and 1500",
            Income(usd(800), Rhythm.IRREGULAR, last=(usd(1200), usd(800), usd(1500))),
            usd(800),
        ),
    ],
)
async def test_income_need_not_be_monthly(
    town: Town, wei: Person, *, label: str, figure: str, income: Income, a_month: Money
) -> None:
    await town.tap(wei, label)
    await town.replies(wei)

    [asked] = await say(town, wei, figure)

    assert "Question 3 of 5" in asked
    found = await town.filled()
    assert (found.income, found.comes_in) == (income, a_month)


async def test_a_month_may_be_gone_through_in_parts(town: Town, wei: Person) -> None:
    await say(town, wei, "2400")
    await town.tap(wei, "Go through it in parts")
    await town.replies(wei)

    [asked] = await say(town, wei, "900", "80", "450", "60", "100", "0", "0")

    assert "Question 4 of 5" in asked
    found = await town.filled()
    assert found.spent == usd(1590)
    assert found.surplus == usd(810)


async def test_what_may_mean_two_things_is_asked_with_a_button_each(
    town: Town, wei: Person
) -> None:
    await wei.say("1.250")
    [which] = await town.replies(wei)
    assert which.labels == ["$1.25", "$1,250.00"]

    await town.tap(wei, "$1,250.00")

    [asked] = await town.says(wei)
    assert "Question 3 of 5" in asked
    assert (await town.filled()).comes_in == usd(1250)


async def test_what_can_hardly_be_meant_is_asked_about_once(town: Town, wei: Person) -> None:
    await wei.say("3")
    [doubt] = await town.replies(wei)
    assert doubt.text.startswith("You wrote $3.00 a month. Is that right?")

    await town.tap(wei, "Yes, that is right")

    [asked] = await town.says(wei)
    assert "Question 3 of 5" in asked
    assert (await town.filled()).comes_in == usd(3)


async def test_or_it_is_written_again(town: Town, wei: Person) -> None:
    await say(town, wei, "3")

    [asked] = await say(town, wei, "3000")

    assert "Question 3 of 5" in asked
    assert (await town.filled()).comes_in == usd(3000)


async def test_a_button_of_an_answered_doubt_says_so(town: Town, wei: Person) -> None:
    await wei.say("3")
    [doubt] = await town.replies(wei)
    await say(town, wei, "3000")

    [tap] = await wei.tap(data=doubt.data("Yes, that is right"), message=doubt.id)

    await town.quiet()
    told = await wei.answer(tap)
    assert told is not None
    assert told["text"] == "This question is already answered."
    assert (await town.filled()).comes_in == usd(3000)


@pytest.mark.parametrize("typed", ["1", "the first", "i lost my jop", "I lost my job."])
async def test_a_button_may_be_typed(town: Town, typed: str) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.tap(wei, "I can't pay as agreed")
    await town.replies(wei)

    [asked] = await say(town, wei, typed)

    assert "Question 2 of 5" in asked
