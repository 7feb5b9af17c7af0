"""Control at every step: back, stopping and going on, correcting by editing one's own message."""

import pytest

from bot.sandbox.client import Person
from negotiation.applying.application import Hardship
from storage import people
from storage.case import cases
from tests.beginnings import asked_what_comes_in
from tests.town import Town

INCOME = "Question 2 of 5 · How much money comes in each month, after tax?"
OUTGOINGS = "Question 3 of 5 · How much goes out each month"
CAN_PAY = "Question 4 of 5 · How much could you pay us"
NOTHING_BEFORE = "There is no earlier question to go back to."


#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


@pytest.mark.parametrize("back", ["/back", "back", "上一步", "Atrás."])
async def test_back_shows_the_question_before_with_its_answer(
    town: Town, wei: Person, back: str
) -> None:
    await wei.say("2400")
    await town.replies(wei)

    await wei.say(back)

    assert await town.says(wei) == [INCOME + "\nSo far: $2,400.00"]


async def test_what_was_answered_may_be_left_as_it_is(town: Town, wei: Person) -> None:
    await wei.say("2400")
    await town.tap(wei, "← Back")
    await town.replies(wei)

    await town.tap(wei, "Leave it as it is")

    [asked] = await town.says(wei)
    assert OUTGOINGS in asked


@pytest.mark.parametrize(
    "said", ["Leave it as it is", "same", "sin cambios", "保持不变", "一樣。"]
)
async def test_that_may_be_typed_as_well(town: Town, wei: Person, said: str) -> None:
    await wei.say("2400")
    await town.tap(wei, "← Back")
    await town.replies(wei)

    await wei.say(said)

    [asked] = await town.says(wei)
    assert OUTGOINGS in asked


async def test_back_goes_as_far_as_the_conversation_began(town: Town, wei: Person) -> None:
    await wei.say("/back")
    [asked] = await town.says(wei)
    assert "What has made it hard to pay?\nSo far: I lost my job" in asked

    await wei.say("/back")

    assert (await town.says(wei))[0] == NOTHING_BEFORE


async def test_a_wrong_loan_number_is_gone_back_to(town: Town) -> None:
    wei = await town.borrower("68386728")
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await wei.say("68386729")
    await town.replies(wei)

    await wei.say("/back")
    [away, asked] = await town.says(wei)
    assert away == "The button for your number is put away."
    assert asked.endswith("So far: 68386729")
    await wei.say("68386728")
    await town.quiet()
    await wei.press("📱 Share my number")

    assert (await town.says(wei))[-1].startswith("Your loan 68386728")


async def test_a_figure_may_be_left_out(town: Town, wei: Person) -> None:
    await town.tap(wei, "Skip this question")
    await wei.say("/skip")

    assert [one.split(" · ")[0] for one in await town.says(wei)] == [
        "✓ Skip this question\n\nQuestion 3 of 5",
        "Question 4 of 5",
    ]


async def test_a_question_that_is_needed_cannot_be_left_out(town: Town, wei: Person) -> None:
    for _ in range(2):
        await wei.say("/skip")
    await town.replies(wei)

    await wei.say("/skip")

    said, asked = await town.says(wei)
    assert said.startswith("This question cannot be left out.")
    assert asked.startswith(CAN_PAY)


async def test_health_is_kept_only_with_a_consent_of_its_own(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.tap(wei, "I can't pay as agreed")
    await town.tap(wei, "I am ill")
    [*_, asked] = await town.says(wei)
    assert asked.startswith("May I keep that it is about your health?")
    assert (await town.filled()).hardship is None  # nor is it kept while that is asked

    await town.tap(wei, "No, do not keep it")

    assert "Question 2 of 5" in (await town.says(wei))[-1]
    async with town.app.database.begin() as session:
        case = await cases.case(session, 1)
        kept = await people.consent_of(session, wei.id, "health")
    assert (case.application.hardship, case.application.health_consent, kept) == (
        Hardship.OTHER,
        False,
        None,
    )


async def test_agreed_to_it_is_kept_with_the_version_of_the_text(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.tap(wei, "I can't pay as agreed")
    await town.tap(wei, "I am ill")

    await town.tap(wei, "Yes: I am ill")

    await town.quiet()
    async with town.app.database.begin() as session:
        case = await cases.case(session, 1)
        kept = await people.consent_of(session, wei.id, "health")
    assert (case.application.hardship, kept) == (Hardship.ILLNESS, "1")


async def test_who_stops_goes_on_days_later_where_they_left(town: Town, wei: Person) -> None:
    await wei.say("2400")
    await wei.say("/cancel")
    said = await town.says(wei)
    assert said[-2].startswith("All right, we stop here.")

    await town.pass_time(days=3)
    await town.tap(wei, "Go on with my application")

    asked = (await town.says(wei))[-1]
    assert OUTGOINGS in asked


async def test_there_may_be_nothing_to_stop(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.replies(wei)

    await wei.say("/cancel")

    assert (await town.says(wei))[0].startswith("There is nothing to stop.")


async def test_editing_a_message_corrects_the_answer_it_gave(town: Town, wei: Person) -> None:
    said = await wei.say("2400")
    await wei.say("1900")
    await town.replies(wei)

    await wei.edit(said.id, "2 600")

    corrected, asked = await town.says(wei)
    assert corrected == "Corrected: comes in each month: $2,600.00"
    assert asked.startswith(CAN_PAY)
    await wei.say("330")
    await town.tap(wei, "I will send it later")
    assert "• comes in each month: $2,600.00" in (await town.says(wei))[-1]


async def test_an_edit_that_cannot_be_read_changes_nothing(town: Town, wei: Person) -> None:
    said = await wei.say("2400")
    await town.replies(wei)

    await wei.edit(said.id, "quite a bit")

    explained, asked = await town.says(wei)
    assert explained.startswith(
        "I saw that you changed an earlier message. It stays at $2,400.00.\nThe new words I have not understood."
    )
    assert OUTGOINGS in asked


@pytest.mark.parametrize(
    ("said", "now", "asked"),
    [
        ("2000 or 1500", "1500 or 1800", "Do you mean 1,500 or 1,800?"),
        ("2.400", "2.100", "Is that 2.10 or 2,100? Please write it without dots and commas."),
        ("3", "4", "You wrote $4.00 a month. Is that right?"),
    ],
)
async def test_where_nothing_is_kept_yet_nothing_is_said_to_stay(
    town: Town, wei: Person, said: str, now: str, asked: str
) -> None:
    answer = await wei.say(said)
    await town.replies(wei)

    await wei.edit(answer.id, now)

    assert (await town.says(wei))[0].startswith(asked)


async def test_an_edit_after_sending_corrects_nothing_unseen(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei)
    said = await wei.say("2400")
    for figure in ("1900", "330"):
        await wei.say(figure)
        await town.quiet()
    await town.tap(wei, "I will send it later")
    await town.send(wei)
    await town.replies(wei)

    await wei.edit(said.id, "9999")

    [explained, _] = await town.says(wei)
    assert explained.startswith("I saw that you changed an earlier message. I go by what you")


async def test_an_edit_that_raises_a_question_asks_it_and_leads_back(
    town: Town,
) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.tap(wei, "I can't pay as agreed")
    await town.quiet()
    said = await wei.say("I lost my job")
    await town.replies(wei)

    await wei.edit(said.id, "I am ill")

    [asked] = await town.says(wei)
    assert asked.startswith("May I keep that it is about your health?")
    await town.tap(wei, "Yes: I am ill")
    assert "Question 2 of 5" in (await town.says(wei))[-1]
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).application.hardship is Hardship.ILLNESS


async def test_the_loan_number_is_not_corrected_once_it_has_let_somebody_in(town: Town) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    said = await wei.say("68386728")
    await town.quiet()
    await wei.press("📱 Share my number")
    await town.replies(wei)

    await wei.edit(said.id, "12345678")

    told, _ = await town.says(wei)
    assert told.startswith("I saw that you changed an earlier message. I go by what you first")


async def test_ten_messages_at_once_are_taken_in_their_order(town: Town, wei: Person) -> None:
    ten = ("2400", "1900", "330", "/back", "350", "/back", "360", "skip", "/help", "/status")
    for text in ten:
        await wei.say(text)

    said = await town.says(wei)
    assert [text[:15] for text in said[:7]] == [
        f"Question {n} of 5" for n in (3, 4, 5, 4, 5, 4, 5)
    ]
    assert said[7].startswith("Please check your answers:")
    assert said[8].startswith("I help you agree")
    async with town.app.database.begin() as session:
        filled = (await cases.case(session, 1)).application
    assert [str(one) for one in (filled.comes_in, filled.outgoings, filled.can_pay)] == [
        *("2400.00 USD", "1900.00 USD", "360.00 USD")
    ]


async def test_a_figure_changed_to_one_that_can_hardly_be_meant_is_asked_about(
    town: Town, wei: Person
) -> None:
    said = await wei.say("2400")
    await wei.say("1900")
    await town.replies(wei)

    await wei.edit(said.id, "3")

    [asked] = await town.says(wei)
    assert asked == (
        "I saw that you changed an earlier message. It stays at $2,400.00.\n"
        "You wrote $3.00 a month. Is that right? If not, please write it again."
    )
    await wei.say("2300")  # written again, it is the income, not what is asked below
    assert CAN_PAY in (await town.says(wei))[-1]
    assert await income(town) == "USD 2300.00"


async def test_who_means_it_says_so_with_one_tap_and_is_back_where_they_were(
    town: Town, wei: Person
) -> None:
    said = await wei.say("2400")
    await wei.say("1900")
    await wei.edit(said.id, "3")
    await town.replies(wei)

    await town.tap(wei, "Yes, that is right")

    assert CAN_PAY in (await town.says(wei))[-1]
    assert await income(town) == "USD 3.00"


async def test_a_figure_changed_to_one_with_two_meanings_is_never_guessed(
    town: Town, wei: Person
) -> None:
    said = await wei.say("2400")
    await wei.say("1900")
    await town.replies(wei)

    await wei.edit(said.id, "1.250")

    [asked] = await town.replies(wei)
    assert asked.labels == ["$1.25", "$1,250.00"]
    assert await income(town) == "USD 2400.00"
    await town.tap(wei, "$1,250.00")
    assert CAN_PAY in (await town.says(wei))[-1]
    assert await income(town) == "USD 1250.00"


@pytest.mark.parametrize(
    ("typed", "tapped"), [("1.250", "$1,250.00"), ("3", "Yes, that is right")]
)
async def test_what_was_answered_by_a_reading_is_corrected_where_it_was_typed(
    town: Town, wei: Person, typed: str, tapped: str
) -> None:
    said = await wei.say(typed)
    await town.tap(wei, tapped)
    await town.quiet()

    await wei.edit(said.id, "2400")

    assert "Corrected: comes in each month: $2,400.00" in await town.says(wei)
    assert await income(town) == "USD 2400.00"


async def test_an_old_button_does_not_answer_what_was_asked_about_an_edit(
    town: Town, wei: Person
) -> None:
    said = await wei.say("2400")
    old = (await town.replies(wei))[-1]
    await wei.edit(said.id, "3")
    await town.replies(wei)

    await wei.tap(data=old.data("Skip this question"), message=old.id)

    told, asked = await town.says(wei)
    assert told.startswith("That button is from an earlier message.")
    assert "So far: $2,400.00" in asked
    await wei.say("/back")
    assert (await town.says(wei))[-1].startswith(OUTGOINGS)
    assert await income(town) == "USD 2400.00"


async def test_one_part_of_the_month_set_right_leads_straight_back(
    town: Town, wei: Person
) -> None:
    await wei.say("2400")
    await town.tap(wei, "Go through it in parts")
    await wei.say("1200")
    food = await wei.say("250")
    await wei.say("310")
    await town.replies(wei)

    await wei.edit(food.id, "1.250")
    await town.tap(wei, "$1.25")

    assert "Clothes and personal things" in (await town.says(wei))[-1]


async def test_an_income_each_week_is_corrected_and_doubted_as_well(
    town: Town, wei: Person
) -> None:
    await town.tap(wei, "It comes each week")
    said = await wei.say("500")
    await town.replies(wei)

    await wei.edit(said.id, "2")
    asked = (await town.says(wei))[-1]
    assert asked.endswith("You wrote $2.00. Is that right? If not, please write it again.")
    await wei.edit(said.id, "600")

    corrected, goes_on = await town.says(wei)
    assert corrected == "Corrected: Comes in: $600.00"
    assert goes_on.startswith(OUTGOINGS)
    assert await income(town) == "USD 600.00"


async def income(town: Town) -> str:
    """What is kept of it, each time it comes."""
    await town.quiet()
    async with town.app.database.begin() as session:
        kept = (await cases.case(session, 1)).application.income
    assert kept is not None
    return f"{kept.amount.currency} {kept.amount.amount:.2f}"


async def asked_whether_illness_may_be_kept(town: Town, language: str = "en") -> Person:
    wei = await town.borrower(language=language)
    await town.arrive(wei)
    await town.replies(wei)
    await wei.say("no puedo pagar" if language == "es" else "I can't pay")
    await wei.say("Llevo tres meses de baja por depresión" if language == "es" else "I am ill")
    await town.quiet()
    return wei


@pytest.mark.parametrize("said", ["Sí, puede guardarlo", "you may keep it", "可以，你们保存吧"])
async def test_a_yes_in_words_keeps_that_one_is_ill(town: Town, said: str) -> None:
    wei = await asked_whether_illness_may_be_kept(town)

    await wei.say(said)

    assert "Question 2 of 5" in (await town.says(wei))[-1]
    async with town.app.database.begin() as session:
        case = await cases.case(session, 1)
        kept = await people.consent_of(session, wei.id, "health")
    assert (case.application.hardship, kept) == (Hardship.ILLNESS, "1")


@pytest.mark.parametrize("said", ["no, don't keep it", "mejor no lo guarde", "还是不要记了"])
async def test_a_no_in_words_keeps_nothing_of_it(town: Town, said: str) -> None:
    wei = await asked_whether_illness_may_be_kept(town)

    await wei.say(said)

    assert "Question 2 of 5" in (await town.says(wei))[-1]
    async with town.app.database.begin() as session:
        case = await cases.case(session, 1)
        kept = await people.consent_of(session, wei.id, "health")
    assert (case.application.hardship, kept) == (Hardship.OTHER, None)


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("yes, but not the rest", "I am only a program and have not understood"),
        ("perhaps", "Please choose one of the buttons."),
        ("what do you need that for?", "With it your advisor can look for relief"),
    ],
)
async def test_what_is_neither_keeps_nothing_and_is_asked_again(
    town: Town, said: str, answered: str
) -> None:
    wei = await asked_whether_illness_may_be_kept(town)
    await town.replies(wei)

    await wei.say(said)

    told, asked = await town.says(wei)
    assert told.startswith(answered)
    assert asked.startswith("May I keep that it is about your health?")


async def test_a_yes_to_a_disability_is_one_to_that(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.tap(wei, "I can't pay as agreed")
    await town.tap(wei, "I have a disability")

    await wei.say("yes")

    assert "Question 2 of 5" in (await town.says(wei))[-1]
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).application.hardship is Hardship.DISABILITY


async def test_a_yes_at_the_door_may_say_what_may_be_kept(town: Town) -> None:
    wei = await town.borrower(language="es")
    await wei.start()

    await wei.say("Sí, puede guardarlo")

    assert "número de préstamo" in (await town.says(wei))[-1]


@pytest.mark.parametrize("said", ["mejor no", "I need to talk to my wife first", "再想想"])
async def test_who_wants_time_before_it_is_sent_is_given_it(town: Town, said: str) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400", "1900", "330")
    await town.tap(wei, "I will send it later")
    await town.replies(wei)

    await wei.say(said)

    assert (await town.says(wei))[0].startswith("Take your time")


async def test_whoever_wants_to_start_over_is_asked_once_and_begins_anew(
    town: Town, wei: Person
) -> None:
    await wei.say("2400")
    await wei.say("sorry, I want to start over")
    await town.replies(wei)

    await town.tap(wei, "Yes, start over")

    begun, asked = await town.says(wei)
    assert begun == "All right, we start over. Take your time."
    assert asked.endswith("Question 1 of 5 · What has made it hard to pay?")
    assert "started over" in await town.events()
    async with town.app.database.begin() as session:
        filled = (await cases.case(session, 1)).application
    assert (filled.hardship, filled.comes_in) == (None, None)
