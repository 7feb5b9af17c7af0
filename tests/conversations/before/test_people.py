"""Who speaks: languages, consent, doors, loans, and how often somebody may try to be let in."""

import itertools
from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.sandbox.client import Person
from dialogs.borrower.before.start import AGREE_LABEL
from dialogs.languages import LANGUAGES
from dialogs.told.hardship_notice import ELSEWHERE
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.loans.loan import Loan, LoanState
from negotiation.party import Party, Role
from storage.tables.people import consents
from tests.conversations.player import photo
from tests.town import Town, offers_a_language

WAIT = "To keep your loan safe, please wait 60 minutes"
NO_MATCH = "This loan number and this telephone number do not go together"
LOCKED = "⚠️ Five failed identifications within an hour, for loan {}. Further tries are refused for an hour."


async def consents_of(town: Town, person: Person) -> list[tuple[str, str]]:
    async with town.app.database.begin() as session:
        rows = await session.execute(
            select(consents).where(consents.c.chat_id == person.id).order_by(consents.c.id)
        )
        return [(row.text_version, row.language) for row in rows]


async def try_loan(town: Town, person: Person, number: str) -> str:
    """Name a loan and share one's number; the first thing said to that."""
    await person.say(number)
    await town.replies(person)
    await person.press("📱 Share my number")
    return (await town.says(person))[0]


async def a_visitor(town: Town) -> Person:
    person = await town.sandbox.person(
        first_name="Somebody", phone=f"+1202555{next(town._phones):04}"
    )
    await person.start()
    await town.tap(person, "Yes, let us begin")
    await town.replies(person)
    return person


async def test_telegrams_language_is_spoken_and_consent_kept_in_it(town: Town) -> None:
    wei = await town.borrower(language="zh-hant")
    await wei.start()
    [welcome] = await town.replies(wei)

    await town.tap(wei, welcome.labels[0])
    await town.quiet()

    assert welcome.text.startswith("您好，我是")
    assert await consents_of(town, wei) == [("1", "zh_TW")]


@pytest.mark.parametrize(
    ("said", "code", "offer", "question"),
    [
        ("我失业了，老板不发工资", "zh_CN", "我也可以用这种语言继续：简体中文", "问题 2/5"),
        (
            "perdí mi trabajo y no puedo pagar",
            "es",
            "seguir en este idioma: Español",
            "Pregunta 2 de",
        ),
    ],
)
async def test_who_is_known_and_writes_in_another_language_is_offered_it_once(
    town: Town, said: str, code: str, offer: str, question: str
) -> None:
    wei = await town.borrower(language="en")
    await town.arrive(wei)
    await town.says(wei)

    await wei.say(said)
    assert (await town.says(wei))[-1].startswith("Question 2 of 5")
    shown = [one for one in (await wei.screen()).messages if offers_a_language(one)]
    assert [one.labels for one in shown] == [[LANGUAGES[code].name]]
    assert offer in shown[0].text

    await wei.say(said)
    await town.quiet()
    again = [one for one in (await wei.screen()).messages if offers_a_language(one)]
    assert len(again) == 1  # once
    await town.says(wei)
    await town.tap(wei, LANGUAGES[code].name)
    assert (await town.says(wei))[-1].startswith(question)


async def test_another_language_asks_the_live_question_again(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400")
    await wei.say("/language")
    await town.replies(wei)

    await town.tap(wei, "简体中文")

    [asked] = await town.says(wei)
    assert asked.startswith("✓ 简体中文\n\n问题 3/5")
    await wei.say("1900")
    assert (await town.says(wei))[0].startswith("问题 4/5")


async def test_a_new_text_on_personal_data_is_agreed_to_before_anything_else(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400")
    await town.replies(wei)
    house = town.app.house
    town.app.worker._house = replace(house, lender=replace(house.lender, privacy_version="2"))

    await wei.say("1900")
    [changed] = await town.replies(wei)
    assert changed.text.startswith("Our text on personal data has changed.")

    await wei.tap("Yes, I agree")
    [asked] = await town.says(wei)
    assert "Question 3 of 5" in asked
    assert await consents_of(town, wei) == [("1", "en"), ("2", "en")]

    await wei.say("1900")
    assert "Question 4 of 5" in (await town.says(wei))[0]


async def test_start_status_and_help_lead_back_to_the_live_question(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei)
    [*_, question] = await town.says(wei)

    for command, first in (
        ("/start", "Welcome back."),
        ("/help", "I help you agree"),
        ("/status", "Your case 2019-00001"),
    ):
        await wei.say(command)
        said = await town.says(wei)
        assert said[0].startswith(first)
        assert said[-1] == question


async def test_a_second_chat_closes_the_first_and_tells_it(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400")
    await town.replies(wei)
    again = await town.sandbox.person(first_name="Wei", phone="+12025550100")

    await town.arrive(again)

    [told] = await town.says(wei)
    assert told.startswith("You have identified yourself in another chat, so this one is closed.")
    home = (await town.replies(again))[-1]
    assert "Your case 2019-00001" in home.text
    await again.tap("Go on with my application")
    assert "Question 3 of 5" in (await town.says(again))[0]
    await wei.say("hello?")
    assert "68386728" not in " ".join(said := await town.says(wei))
    assert said[-1].startswith("Hello.")


async def test_all_loans_of_a_borrower_are_shown_and_join_one_case(town: Town) -> None:
    wei = await town.borrower()
    await lend_another(town, "777", LoanState.RUNNING)
    await lend_another(town, "888", LoanState.PAID_OFF)

    await town.arrive(wei)

    home = (await town.says(wei))[-1]
    assert home.index("68386728") < home.index("777") < home.index("888 is repaid")
    await wei.tap("I can't pay as agreed")
    await town.replies(wei)
    async with town.app.database.begin() as session:
        from storage.case import cases

        case = await cases.open_case_of(session, 1)
        assert case is not None
        assert [loan.number for loan in await cases.loans_of(session, case.id or 0)] == [
            "68386728",
            "777",
        ]


async def test_a_loan_at_its_end_offers_no_application(town: Town) -> None:
    for number, state in (("111", LoanState.PAID_OFF), ("222", LoanState.WRITTEN_OFF)):
        wei = await town.borrower(number)
        async with town.app.database.begin() as session:
            loan = (await session.scalars(select(Loan).where(Loan.number == number))).one()  # type: ignore[arg-type]
            loan.state = state

        await town.arrive(wei, number)

        home = (await town.replies(wei))[-1]
        assert home.labels == ["ℹ️ How it works", "Talk to a person", "🌐 Language"]
        if state is LoanState.PAID_OFF:
            await wei.say("I can't pay")
            [another] = await town.says(wei)  # its loan is repaid, says home above
            assert another.startswith("On the loans that I know of, there is nothing to pay.")


@pytest.mark.parametrize("is_told_early", [False, True])
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "I can't pay"),
        ("es", "no puedo pagar"),
        ("zh_CN", "我还不起了"),
        ("zh_TW", "我還不起了"),
    ],
)
async def test_a_person_is_called_for_who_cannot_pay_a_loan_that_is_written_off(
    town: Town, code: str, said: str, *, is_told_early: bool
) -> None:
    wei = await town.borrower("222", language=code.replace("_", "-"))
    async with town.app.database.begin() as session:
        loan = (await session.scalars(select(Loan).where(Loan.number == "222"))).one()  # type: ignore[arg-type]
        loan.state = LoanState.WRITTEN_OFF
    await wei.start()
    await town.quiet()
    if is_told_early:
        await wei.say(said)
        await town.quiet()
    await town.tap(wei, LANGUAGES[code].plain(AGREE_LABEL))
    await wei.say("222")
    await town.quiet()
    await wei.share_contact()
    await town.quiet()
    if not is_told_early:
        await wei.say(said)

    told = await town.says(wei)

    assert LANGUAGES[code].plain(ELSEWHERE.given(number="222")) in told
    async with town.app.database.begin() as session:
        [handoff] = await session.scalars(select(Handoff))
    assert handoff.state is HandoffState.WAITING


async def test_a_second_notice_joins_the_open_case(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei)
    again = await town.sandbox.person(first_name="Wei", phone="+12025550100")
    await town.arrive(again)
    await town.replies(again)

    await again.say("I really cannot pay any more")

    assert "Question 2 of 5" in (await town.says(again))[0]
    async with town.app.database.begin() as session:
        from storage.case import cases

        assert await cases.next_number(session, 2019) == "2019-00002"


async def test_an_application_is_sent_once(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400", "1900", "330")
    await town.tap(wei, "I will send it later")
    await town.tap(wei, "Send it")
    await town.replies(wei)
    await wei.say("/status")
    yes = "Yes, send it now"
    first, second = [m for m in (await wei.screen()).messages if yes in m.labels][-1:] + (
        await town.replies(wei)
    )[-1:]

    await wei.tap(yes, message=first.id, times=2)
    await wei.tap(data=second.data(yes), message=second.id)

    said = await town.says(wei)
    assert sum("Your application is with us now." in one for one in said) == 1
    assert len(await town.group.topics()) == 1


async def test_a_contact_of_somebody_else_lets_nobody_in(town: Town) -> None:
    owner = await town.borrower("68386728")
    await town.lend("111", phone="+12025559998")  # who has it is not at Telegram
    visitor = await a_visitor(town)

    for number, shared in (("68386728", {"of": owner}), ("111", {"phone": "+12025559998"})):
        await visitor.say(number)
        await town.replies(visitor)
        await visitor.share_contact(**shared)
        said = await town.says(visitor)
        assert said[0].startswith("That is somebody else's number.")
        assert not any("still to repay" in one for one in said)

    await town.arrive(owner)
    assert "68386728" in (await town.says(owner))[-1]


async def test_five_wrong_tries_lock_the_chat_for_an_hour(town: Town) -> None:
    wei = await town.borrower("68386728")
    visitor = await a_visitor(town)

    said = [await try_loan(town, visitor, f"9{n}9") for n in range(6)]

    assert [one.startswith(NO_MATCH) for one in said] == [True] * 5 + [False]
    assert said[5].startswith(WAIT)
    assert [m.text for m in await town.replies(town.mei, chat=town.group)] == [
        LOCKED.format("949")
    ]
    await town.arrive(wei)
    assert "68386728" in (await town.says(wei))[-1]
    await town.pass_time(minutes=61)
    assert (await try_loan(town, visitor, "999")).startswith(NO_MATCH)


async def test_wrong_tries_lock_the_loan_but_not_its_owners_way_to_a_person(town: Town) -> None:
    owner = await town.borrower("68386728")
    visitors = [await a_visitor(town) for _ in range(2)]
    for visitor, number in itertools.product(visitors, ("68386728", "6838-6728", "68 38 67 28")):
        await try_loan(town, visitor, number)
    await owner.start()
    await town.tap(owner, "Yes, let us begin")
    await town.replies(owner)

    assert (await try_loan(town, owner, "68386728")).startswith(WAIT)
    told = [m.text for m in await town.replies(town.mei, chat=town.group)]
    assert told == [LOCKED.format("68386728")]

    await owner.say("/person")
    assert (await town.says(owner))[0].startswith("I have asked for a person")
    await town.pass_time(minutes=61)
    assert (await try_loan(town, owner, "68386728")).startswith("Thank you")


async def test_only_the_button_signs(town: Town) -> None:
    wei = await town.borrower()
    topic = await town.apply(wei)
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.mei.say("/offer 12", chat=town.group, topic=topic)
    await town.tap(town.mei, "Send to the borrower", chat=town.group, topic=topic)
    await town.tap(wei, "I accept")
    await town.consent(wei)
    await town.replies(wei)

    await wei.say("What if I lose my job again?")
    [passed_on] = await town.says(wei)
    assert passed_on.endswith("I have passed it on to your advisor as well.")
    assert (await town.group.screen(topic)).messages[-1].text == "What if I lose my job again?"

    await wei.say("WEI  CHEN")
    await town.mei.say("/back", chat=town.group, topic=topic)
    await town.replies(wei)
    await wei.say("I sign")
    assert (await town.says(wei))[0].startswith("Thank you. Here only the button counts")
    await wei.tap("I sign", times=2)
    said = await town.says(wei)
    assert len([one for one in said if one.startswith("Signed.")]) == 1


async def lend_another(town: Town, number: str, state: LoanState) -> None:
    """The first borrower has another loan, less late."""
    async with town.app.database.begin() as session:
        first = (await session.scalars(select(Loan))).first()
        assert first is not None
        kept = {
            name: getattr(first, name)
            for name in (
                "product",
                "principal",
                "rate",
                "count",
                "instalment",
                "first_due",
                "as_of",
            )
        }
        balance = next(i.balance for i in first.contract() if i.number == 7)
        loan = Loan(number=number, outstanding=balance, state=state, **kept)
        session.add(loan)
        await session.flush()
        session.add(
            Party(
                loan_id=loan.id or 0,
                borrower_id=1,
                role=Role.BORROWER,
                name="Wei Chen",
                phone="+12025550100",
            )
        )


async def test_who_asked_as_a_visitor_goes_on_in_the_room_of_the_case(town: Town) -> None:
    wei = await town.borrower()
    room = await town.apply(wei)
    again = await town.sandbox.person(first_name="Wei", phone="+12025550100")
    await again.start()
    await again.say("/person")
    await town.quiet()
    visitors = (await town.group.topics())[-1]["message_thread_id"]

    await town.arrive(again)
    await again.say("It is me, from my new phone.")
    await town.quiet()

    assert (await town.group.screen(room)).messages[-1].text == "It is me, from my new phone."
    assert (await town.group.screen(visitors)).messages[-1].text == (
        "The visitor is identified: this goes on in the topic of case 2019-00001."
    )


async def test_a_file_of_somebody_without_a_case_does_not_reach_the_group(town: Town) -> None:
    """Nobody has looked at it; what a paper is, only those who have a case show. A photo is Telegram's own."""
    stranger = await town.sandbox.person(first_name="Sam", language_code="en")
    await stranger.start()
    await stranger.say("/person")
    await town.says(stranger)
    topic = (await town.group.topics())[-1]["message_thread_id"]

    await stranger.send_document("invoice.exe", b"MZ\x90", "application/pdf")
    assert await town.says(stranger) == [
        "I cannot pass a file on here. Please send a photo of it, or write what it says."
    ]
    await stranger.send_photo(photo())
    await town.quiet()

    shown = [one.message for one in (await town.group.screen(topic)).messages]
    assert not any("document" in one for one in shown)
    assert any("photo" in one for one in shown)


async def test_words_of_danger_under_a_file_reach_the_group_without_it(town: Town) -> None:
    stranger = await town.sandbox.person(first_name="Sam", language_code="en")
    await stranger.start()

    await stranger.send_document("note.exe", b"MZ\x90", caption="I want to kill myself")
    await town.quiet()

    topic = (await town.group.topics())[-1]["message_thread_id"]
    shown = (await town.group.screen(topic)).messages
    assert "I want to kill myself" in [one.text for one in shown]
    assert not any("document" in one.message for one in shown)
