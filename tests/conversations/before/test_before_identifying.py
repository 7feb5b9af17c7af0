"""Before identifying: what can be read and worked out without a name, a consent or a trace."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.sandbox.client import Person
from dialogs.borrower import reading
from dialogs.borrower.before.start import AGREE_LABEL, CARRIED, NOT_KEPT
from dialogs.languages import LANGUAGES
from negotiation.applying.application import Hardship
from negotiation.money import Money
from storage import people
from storage.case import cases
from storage.records import Chat
from storage.tables.people import consents
from tests.beginnings import asked_what_comes_in
from tests.conversations.player import photo
from tests.money import usd
from tests.town import Town

WELCOME = "Hello. I am the assistant of Example Savings Bank."
INCOME = "Question 2 of 5 · How much money comes in each month, after tax?"
ALL_AT_ONCE = "owe 12,000 at 18 %, can pay 400: what could be possible?"
SOONEST = "41 instalments of $394.11, the last on September 1, 2022; $16,152.91 in all"


async def chat_of(town: Town, person: Person) -> Chat:
    async with town.app.database.begin() as session:
        found = await people.chat(session, person.id)
    assert found is not None
    return found


async def what_is_known(town: Town, person: Person) -> tuple[Any, ...]:
    async with town.app.database.begin() as session:
        given = (await session.execute(select(consents))).all()
    chat = await chat_of(town, person)
    return given, chat.borrower_id, chat.claimed_loan, chat.figures


async def says_who_they_are(town: Town, wei: Person) -> None:
    await wei.say("68386728")
    await town.quiet()
    await wei.share_contact()
    await town.quiet()


@pytest.fixture
async def visitor(town: Town) -> Person:
    """Somebody nobody knows, who was greeted."""
    person = await town.sandbox.person(first_name="Somebody", language_code="en")
    await person.start()
    await town.replies(person)
    return person


#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


async def test_all_cards_are_read_without_saying_who_one_is(town: Town, visitor: Person) -> None:
    await town.tap(visitor, "ℹ️ How it works")
    titles = [said.split("\n")[0] for said in await town.says(visitor)]
    for _ in range(6):
        await town.tap(visitor, "Next →")
        titles += [said.split("\n")[0] for said in await town.says(visitor)]

    assert titles[0] == "1 of 7 · What this is"
    assert titles[-1] == "7 of 7 · Free help from outside"
    await town.tap(visitor, "Close")
    [again] = await town.says(visitor)
    assert again.startswith(WELCOME)
    assert await what_is_known(town, visitor) == ([], None, None, {})


@pytest.mark.parametrize(
    ("command", "first"),
    [
        ("/about", "1 of 7 · What this is"),
        ("/faq", "What would you like to know?"),
        ("/calculator", "What could be possible?"),
    ],
)
async def test_commands_open_them_even_as_the_first_thing_said(
    town: Town, command: str, first: str
) -> None:
    person = await town.sandbox.person(first_name="Somebody", language_code="en")

    await person.say(command)

    [said] = await town.says(person)
    assert said.startswith(first)
    await town.tap(person, "Close")
    assert (await town.says(person))[0].startswith(WELCOME)


async def test_a_person_is_one_tap_away(town: Town, visitor: Person) -> None:
    await visitor.say("/calculator")

    await town.tap(visitor, "Talk to a person")

    assert (await town.says(visitor))[-1].startswith("I have asked for a person")


async def test_one_message_is_worked_out_at_once(town: Town, visitor: Person) -> None:
    await visitor.say(ALL_AT_ONCE)

    [said] = await town.says(visitor)
    assert said.startswith("You owe $12,000.00 at 18.00% a year and could pay $400.00 a month.")
    assert SOONEST in said
    assert "This is no offer" in said


async def test_what_is_typed_into_the_calculator_is_gone_when_it_is_left(
    town: Town, visitor: Person
) -> None:
    await visitor.say(ALL_AT_ONCE)
    await town.quiet()
    assert (await chat_of(town, visitor)).figures == {
        "owed": "12000",
        "rate": "18",
        "can_pay": "400",
    }

    await town.tap(visitor, "Close")
    await town.quiet()

    assert await what_is_known(town, visitor) == ([], None, None, {})


async def test_figures_are_asked_for_one_by_one_and_another_payment_tried(
    town: Town, visitor: Person
) -> None:
    await visitor.say("/calculator")
    for figure in ("12000", "18", "400", "24"):
        await town.quiet()
        await visitor.say(figure)
    assert SOONEST in (await town.says(visitor))[-1]

    await visitor.say("360")

    [said] = await town.says(visitor)
    assert "could pay $360.00 a month" in said
    assert "48 instalments of $352.50" in said


async def test_the_result_is_shown_again_in_another_language(town: Town, visitor: Person) -> None:
    await visitor.say(ALL_AT_ONCE)
    await visitor.say("/language")
    await town.replies(visitor)

    await town.tap(visitor, "简体中文")

    assert "US$16,152.91" in (await town.says(visitor))[-1]


async def test_who_can_pay_all_at_once_is_told_so(town: Town, visitor: Person) -> None:
    await visitor.say("欠1万，利率18%，每月能还一万二")

    [said] = await town.says(visitor)
    assert "您欠 US$10,000.00，年利率 18.00%，每月能还 US$12,000.00。" in said
    assert "一次就能全部还清" in said
    assert "太少" not in said


async def test_less_than_the_interest_is_said_with_what_can_help(
    town: Town, visitor: Person
) -> None:
    await visitor.say("owe 12000 at 18%, can pay 150")

    [reply] = await town.replies(visitor)
    assert "The interest alone is $180.00 a month." in reply.text
    assert "• interest stopped for a time" in reply.text
    assert "• free debt advice: National Foundation for Credit Counseling" in reply.text
    assert "With a lower payment" not in reply.labels


async def test_a_question_is_answered_in_the_middle_of_the_application(
    town: Town, wei: Person
) -> None:
    await wei.say("Will my boss hear of it?")

    answer, asked = await town.replies(wei)
    assert answer.text.startswith("Will my work or family hear of it?\n\nWe write about it only")
    assert answer.labels == ["When I write to you", "Talk to a person"]
    assert asked.text == INCOME
    await wei.say("2400")
    assert "Question 3 of 5" in (await town.says(wei))[-1]


async def test_the_menu_answers_and_leads_straight_back(town: Town, wei: Person) -> None:
    await wei.say("/faq")
    await town.replies(wei)
    await town.tap(wei, "How long does it take?")

    answer, asked = await town.says(wei)
    assert "You have an answer within 21 days" in answer
    assert asked == INCOME


async def test_a_question_may_follow_the_command(town: Town, wei: Person) -> None:
    await wei.say("/faq does it cost anything")

    answer, asked = await town.says(wei)
    assert answer.startswith("Does it cost anything?\n\nNo.")
    assert asked == INCOME


async def test_who_waits_for_an_advisor_is_answered_and_passed_on(town: Town) -> None:
    wei = await town.borrower()
    await town.apply(wei)
    await town.replies(wei)

    await wei.say("how long does it take?")

    said = await town.says(wei)
    assert said[0].startswith("I have passed it on to our advisors.")
    assert "\nYou are number 1 in the queue." in said[0]
    [*_, copied] = await town.replies(town.mei, chat=town.group)
    assert copied.text == "how long does it take?"


async def test_cancel_closes_a_card_and_not_the_application(town: Town, wei: Person) -> None:
    await wei.say("/about")
    await town.replies(wei)

    await wei.say("/cancel")

    assert await town.says(wei) == [INCOME]


@pytest.mark.parametrize(
    ("said", "told", "asked"),
    [
        ("講中文好嗎", "從現在起", "您好"),
    ],
)
async def test_another_language_is_spoken_from_the_first_word_that_asks_for_it(
    town: Town, said: str, told: str, asked: str
) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")

    await ann.say(said)

    spoken, welcome = await town.says(ann)
    assert spoken.startswith(told)
    assert welcome.startswith(asked)
    async with town.app.database.begin() as session:
        chat = await people.chat(session, ann.id)
    assert chat is not None
    assert not town.app.house.language_of(chat).leaves_moments  # which an English app would write


@pytest.mark.parametrize(
    ("telegrams", "said", "calm"),
    [
        ("es", "me quedé sin trabajo y no me alcanza", "hace bien"),
    ],
)
async def test_who_says_at_the_door_that_they_cannot_pay_hears_a_calm_word_first(
    town: Town, telegrams: str, said: str, calm: str
) -> None:
    person = await town.sandbox.person(first_name="Somebody", language_code=telegrams)
    await person.start()
    [welcome] = await town.says(person)

    await person.say(said)

    word, asked = await town.says(person)
    assert calm in word
    assert len(asked) < len(welcome)
    assert await what_is_known(town, person) == ([], None, None, {})


async def reason_kept(town: Town) -> Hardship | None:
    async with town.app.database.begin() as session:
        return (await cases.case(session, 1)).application.hardship


@pytest.mark.parametrize(
    ("telegrams", "said", "begin", "share"),
    [
        ("en", "I lost my job, my loan is 68386728", "Yes, let us begin", "📱 Share my number"),
        (
            "es",
            "perdí mi trabajo, mi préstamo es 68386728",
            "Sí, empecemos",
            "📱 Compartir mi número",
        ),
        ("zh-hans", "我失业了，贷款号68386728", "同意，开始吧", "📱 分享我的手机号"),
        ("zh-hant", "我失業了，貸款號68386728", "同意，開始吧", "📱 分享我的手機號碼"),
    ],
)
async def test_what_was_told_before_the_consent_goes_on_with_it_and_is_not_asked_again(
    town: Town, telegrams: str, said: str, begin: str, share: str
) -> None:
    wei = await town.borrower(language=telegrams)
    await wei.start()
    await town.replies(wei)

    await wei.say(said)
    await town.quiet()
    assert await what_is_known(town, wei) == ([], None, None, {})
    await town.tap(wei, begin)
    await town.quiet()
    await wei.press(share)
    await town.quiet()

    assert await reason_kept(town) is Hardship.JOB_LOST
    assert (await chat_of(town, wei)).figures == {}


async def test_a_loan_number_and_a_reason_in_the_first_message_of_all_are_gone_on_with(
    town: Town,
) -> None:
    wei = await town.borrower()
    await wei.say("my loan number is 68386728")

    await town.tap(wei, "Yes, let us begin")

    said = await town.says(wei)
    assert any("I go on with loan number 68386728" in one for one in said)
    assert said[-1].startswith("Please share your telephone number")


@pytest.mark.parametrize(
    ("language", "said", "noted", "figures"),
    [
        (
            "es",
            "hola buenas tardes mire lo que pasa es que ya no puedo pagar lo del carro porq me bajaron las horas en el trabajo y pues gano unos 2 mil quinientos al mes y gasto como 1.500,50",
            ["Gano menos que antes", "Entra: 2,500", "Sale: 1,500.50"],
            (usd(2500), usd("1500.50"), None),
        ),
        (
            "en",
            "i can't pay the car loan any more, they cut down my hours and i make 900 now, maybe i can pay 100",
            ["I earn less than before", "Comes in: 900", "I could pay: 100"],
            (usd(900), None, usd(100)),
        ),
        (
            "en",
            "they cut my hours so I can't pay, spend about 780 a month",
            ["I earn less than before", "Goes out: 780"],
            (None, usd(780), None),
        ),
        (
            "es",
            "me bajaron las horas y no puedo pagar, gastando unos 780,50 al mes",
            ["Gano menos que antes", "Sale: 780.50"],
            (None, usd("780.50"), None),
        ),
        (
            "zh-hans",
            "工时减少了，还不上车贷了，现在每月2500",
            ["我的收入减少了"],
            (None, None, None),
        ),
        (
            "zh-hans",
            "工时减少了，还不上车贷了，每个月大概花2500",
            ["我的收入减少了", "支出：2,500"],
            (None, usd(2500), None),
        ),
        (
            "zh-hant",
            "我還不起車貸了，公司減工時，現在月薪兩萬五，差不多花八千塊一個月",
            ["我的收入減少了", "收入：25,000", "支出：8,000"],
            (usd(25_000), usd(8000), None),
        ),
    ],
)
async def test_what_is_gone_on_with_is_named_and_nothing_else_promised(
    town: Town,
    language: str,
    said: str,
    noted: list[str],
    figures: tuple[Money | None, ...],
) -> None:
    wei = await town.borrower(language=language)
    await wei.start()
    [hello] = await town.replies(wei)

    await wei.say(said)

    promised = [line for line in (await town.says(wei))[0].splitlines() if line.startswith("• ")]
    assert promised[1:] == [f"• {one}" for one in noted]
    await town.tap(wei, hello.labels[0])
    await town.quiet()
    await says_who_they_are(town, wei)
    assert await reason_kept(town) is Hardship.INCOME_REDUCED
    filled = await town.filled()
    assert (filled.comes_in, filled.outgoings, filled.can_pay) == figures


@pytest.mark.parametrize(
    ("telegrams", "code", "said"),
    [
        ("zh-hans", "zh_CN", "我老公去世了，我又失业了"),
    ],
)
async def test_of_what_a_person_is_told_it_is_not_said_that_it_is_not_kept(
    town: Town, telegrams: str, code: str, said: str
) -> None:
    wei = await town.borrower(language=telegrams)
    await wei.start()
    await town.replies(wei)

    await wei.say(said)

    told = "\n".join(await town.says(wei))
    button = LANGUAGES[code].plain(AGREE_LABEL)
    assert LANGUAGES[code].plain(CARRIED.given(button=button)) in told
    assert LANGUAGES[code].plain(NOT_KEPT) not in told


@pytest.mark.parametrize(
    ("telegrams", "code", "said"),
    [
        ("en", "en", "I lost my job, I get 1400 now"),
        ("es", "es", "Perdí el trabajo, ahora cobro 1400"),
        ("zh-hans", "zh_CN", "我失业了，失业金1400"),
        ("zh-hant", "zh_TW", "我失業了，失業金1400"),
    ],
)
async def test_what_was_told_before_something_was_read_is_carried_all_the_same(
    town: Town, telegrams: str, code: str, said: str
) -> None:
    wei = await town.borrower(language=telegrams)
    await wei.start()
    await town.replies(wei)
    await wei.say(said)
    await town.replies(wei)

    for label in (reading.ABOUT_LABEL, reading.CLOSE_LABEL, AGREE_LABEL):
        await town.tap(wei, LANGUAGES[code].plain(label))
        await town.replies(wei)
    await says_who_they_are(town, wei)

    assert await reason_kept(town) is Hardship.JOB_LOST
    filled = await town.filled()
    assert filled.comes_in == usd(1400)


async def test_a_reason_told_with_the_loan_number_is_held_until_it_is_known_who_it_is(
    town: Town,
) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await town.replies(wei)

    await wei.say("i lost my job and i cant pay. loan 68386728")
    assert "68386728" in (await town.says(wei))[0]
    await wei.say("/calculator")
    await wei.say("12000")
    await town.tap(wei, "Close")
    await town.quiet()
    await wei.press("📱 Share my number")
    await town.quiet()

    assert await reason_kept(town) is Hardship.JOB_LOST


async def test_a_reason_about_health_is_asked_with_its_own_consent_all_the_same(
    town: Town,
) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await wei.say("I am ill and can't pay, loan 68386728")
    await town.quiet()
    assert "illness" not in str((await chat_of(town, wei)).figures)

    await wei.press("📱 Share my number")
    await town.quiet()

    assert await reason_kept(town) is None
    assert (await chat_of(town, wei)).place == "application.hardship"


async def test_said_again_once_one_is_known_it_is_recorded(town: Town) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await wei.say("68386728")
    await town.quiet()
    await wei.press("📱 Share my number")
    await town.replies(wei)

    await wei.say("i lost my job in feb")
    await town.quiet()

    async with town.app.database.begin() as session:
        case = await cases.case(session, 1)
    assert case.notice_at.date() == town.now.date()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I can't find it"),
        ("es", "perdí el contrato"),
        ("zh-hans", "我找不到编号"),
        ("zh-hant", "合約丟了"),
    ],
)
async def test_whoever_cannot_find_the_loan_number_is_led_to_a_person_at_once(
    town: Town, language: str, said: str
) -> None:
    person = await town.sandbox.person(first_name="Somebody", language_code=language)
    await person.start()
    await town.quiet()
    welcome = (await person.screen()).messages[-1]
    await person.tap(welcome.labels[0])
    await town.replies(person)

    await person.say(said)

    assert "/person" in (await town.says(person))[0]


async def test_a_photo_that_is_the_very_first_message_is_told_not_to_be_kept(town: Town) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")

    await ann.send_album(*[("photo", photo() + bytes([n]), f"{n}.jpg") for n in range(2)])

    told, greeting = await town.says(ann)
    assert told.startswith("I cannot keep papers yet")
    assert greeting.startswith("Hello. I am the assistant of Example Savings Bank.")


async def test_papers_before_anybody_is_known_are_told_so_once_an_album(
    town: Town, visitor: Person
) -> None:
    await visitor.send_album(*[("photo", photo() + bytes([n]), f"{n}.jpg") for n in range(3)])
    told, asked = await town.says(visitor)
    await visitor.say("yes please")
    await town.replies(visitor)
    await visitor.send_album(*[("photo", photo() + bytes([n]), f"{n}.jpg") for n in range(3)])
    again, loan_number = await town.says(visitor)

    assert (
        told
        == again
        == (
            "I cannot keep papers yet: first I have to know whose they are. Please send them once I know who you are."
        )
    )
    assert asked.startswith("May I keep what you write and send here")  # not all of the greeting
    assert loan_number.startswith("What is your loan number?")
