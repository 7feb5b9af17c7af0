"""Co-borrowers and guarantors: each in a chat of their own, with what is theirs and nothing of another's."""

import pytest

from bot.sandbox.client import Person
from negotiation.contacting.hold import HoldReason
from negotiation.party import Party, Role
from storage import lending, people
from storage.case import case_agreements, case_offers, cases, guarantees
from tests.beginnings import agreed, applied
from tests.desk.room import Room
from tests.town import Town

STORIES = {"wei": applied, "signed": agreed}


@pytest.fixture
def signed(town: Town) -> Person:
    return town.wei


@pytest.mark.usefixtures("wei")
async def test_a_guarantor_sees_what_they_are_and_what_is_asked(town: Town) -> None:
    ana = await town.another(Role.GUARANTOR)

    await town.arrive(ana)
    home = (await town.replies(ana))[-1]
    await town.tap(ana, "What is asked of me?")

    assert home.text.startswith("You are a guarantor, not the borrower.\n\nLoan 68386728")
    assert "I can't pay as agreed" not in home.labels
    assert "In this chat nothing is asked of you" in (await town.says(ana))[0]


@pytest.mark.parametrize("role", [Role.GUARANTOR, Role.CO_BORROWER])
async def test_nothing_of_the_borrowers_case_is_shown_to_another(
    town: Town, wei: Person, role: Role
) -> None:
    ana = await town.another(role)

    await town.arrive(ana)
    for command in ("/status", "/papers", "/help", "/helper", "/back", "/start"):
        await ana.say(command)
    said = " ".join(await town.says(ana))

    assert "2019-00001" not in said
    assert "job" not in said
    assert "payslip" not in said
    assert await town.says(wei) == []


@pytest.mark.usefixtures("wei")
async def test_a_guarantor_who_cannot_pay_is_given_a_person_and_no_case(town: Town) -> None:
    ana = await town.another(Role.GUARANTOR)
    await town.arrive(ana)
    await town.says(ana)

    await ana.say("I can't pay")

    assert (await town.says(ana))[0].startswith("You are the guarantor of this loan")
    async with town.app.database.begin() as session:
        assert await cases.open_case_of(session, 2) is None
    topic = (await town.group.topics())[-1]["message_thread_id"]
    said = [m.text for m in (await town.group.screen(topic)).messages]
    assert "The guarantor of loan ····6728 asks for a person; there is no case." in said[1]
    assert "I can't pay" in said

    await ana.say("I can't pay, I live on a pension")
    await town.quiet()

    said = [m.text for m in (await town.group.screen(topic)).messages]
    assert said[-1] == "I can't pay, I live on a pension"


@pytest.mark.parametrize(
    "said", ["why should I pay his debt, he left me", "I won't pay for him, we got divorced"]
)
@pytest.mark.usefixtures("wei")
async def test_a_co_borrower_who_does_not_want_to_pay_is_given_a_person_and_no_case(
    town: Town, said: str
) -> None:
    ana = await town.another(Role.CO_BORROWER)
    await town.arrive(ana)
    await town.says(ana)

    await ana.say(said)

    told = await town.says(ana)
    assert told[0].startswith("I have asked for a person")
    assert "case number" not in " ".join(told)


async def test_a_co_borrower_has_a_case_of_their_own(town: Town, wei: Person) -> None:
    ana = await town.another(Role.CO_BORROWER)
    await town.arrive(ana)
    assert "You are a co-borrower: each of you owes the whole loan." in (await town.says(ana))[-1]

    await town.tap(ana, "I can't pay as agreed")
    await town.tap(ana, "I earn less than before")
    await ana.say("/person")
    await town.quiet()

    topic = (await town.group.topics())[-1]["message_thread_id"]
    card = next(
        m.text
        for m in (await town.group.screen(topic)).messages
        if m.text.startswith("2019-00002")
    )
    assert "I earn less than before" in card
    assert "Also bound: the other borrower, whose situation is their own" in card
    assert "They have case 2019-00001: neither is told of the other's" in card
    assert await town.says(wei) == []


@pytest.mark.usefixtures("wei")
async def test_a_guarantors_dispute_rests_their_own_chat_and_not_the_borrowers_case(
    town: Town,
) -> None:
    ana = await town.another(Role.GUARANTOR)
    await town.arrive(ana)

    await ana.say("This is not my debt")

    assert await town.holds(case_id=2) == [HoldReason.DISPUTED]
    assert await town.holds(case_id=1) == []


@pytest.mark.parametrize("role", [Role.GUARANTOR, Role.CO_BORROWER])
async def test_a_death_told_by_another_party_rests_the_borrowers_case(
    town: Town, wei: Person, role: Role
) -> None:
    room = Room(town, wei, (await town.group.topics())[-1]["message_thread_id"])
    await room.news()
    ana = await town.another(role)
    await town.arrive(ana)

    await ana.say("The borrower has died")

    assert await town.holds(case_id=1) == [HoldReason.DEATH]
    assert (await room.news())[-1].startswith("✋ On hold now: the borrower has died.")
    assert await town.says(wei) == []


async def test_whoever_owes_one_loan_and_answers_for_another_is_told_both(town: Town) -> None:
    wei = await town.borrower()
    ana = await town.borrower("777", name="Ana Ruiz")
    async with town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        own = await lending.loan_numbered(session, "777")
        assert loan is not None
        assert own is not None
        [party] = await people.parties_of(session, own.id or 0)
        session.add(
            Party(
                loan_id=loan.id or 0,
                borrower_id=party.borrower_id,
                role=Role.GUARANTOR,
                phone=party.phone,
            )
        )

    await town.arrive(ana, "777")

    home = (await town.says(ana))[-1]
    assert home.startswith("Your loan 777")
    assert "You are also the guarantor of loan 68386728." in home
    await town.tap(ana, "I can't pay as agreed")
    await town.quiet()
    async with town.app.database.begin() as session:
        case = await cases.open_case_of(session, 2)
        assert case is not None
        assert [loan.number for loan in await cases.loans_of(session, case.id or 0)] == ["777"]
    assert await town.says(wei) == []


@pytest.fixture
async def offered(town: Town) -> tuple[Room, Person]:
    """A longer plan on the table of a borrower whose loan Ana guarantees."""
    wei = await town.borrower()
    ana = await town.another(Role.GUARANTOR)
    await town.arrive(ana)
    room = Room(town, wei, await town.apply(wei))
    await room.taps("✋ Claim")
    await room.says("/offer 12")
    await room.says("/send 1")
    await town.says(ana)
    return room, ana


async def test_a_guarantor_is_asked_whether_they_answer_for_what_is_added(
    offered: tuple[Room, Person],
) -> None:
    room, ana = offered
    town = room.town

    await town.tap(room.borrower, "I accept")

    [asked] = await town.replies(ana)
    assert asked.text.startswith("You are a guarantor of loan 68386728. Its terms are to change:")
    assert "You need not" in asked.text
    assert asked.labels == ["I answer for that as well", "I do not", "Talk to a person"]
    assert "📨 The guarantor is asked whether they answer for what is added." in await room.news()

    # In another's hand the button is worth nothing.
    theirs = (await room.borrower.screen()).messages[-1]
    await room.borrower.tap(data=asked.data("I answer for that as well"), message=theirs.id)
    await town.quiet()
    assert await room.news() == []
    assert await room.general() == []

    await ana.tap("I answer for that as well", times=2)
    said = await town.says(ana)
    assert said[0].startswith("Thank you. I have recorded that you answer for the changed terms")
    assert said[-1].startswith(("You have answered already", "You are a guarantor"))
    news = await room.news()
    assert news.count("🤝 The guarantor answers for what is added as well.") == 1
    async with town.app.database.begin() as session:
        asked_of = await guarantees.asked(session, 1, 2)
    assert asked_of is not None
    assert asked_of.agrees is True


async def test_no_is_an_answer_and_the_agreement_is_signed_all_the_same(
    offered: tuple[Room, Person],
) -> None:
    room, ana = offered
    town = room.town
    await town.tap(room.borrower, "I accept")
    await town.replies(ana)

    await town.tap(ana, "I do not")

    assert (await town.says(ana))[0].endswith("for what was agreed before, and for no more.")
    assert "✖️ The guarantor does not answer for what is added." in await room.news()
    await town.put_signature(room.borrower)
    assert "🖋 Signed. The instalments are on the calendar." in await room.news()


async def test_what_was_called_off_asks_nothing_any_more(offered: tuple[Room, Person]) -> None:
    room, ana = offered
    town = room.town
    await town.tap(room.borrower, "I accept")
    await town.replies(ana)
    await town.pass_time(days=40)
    await town.replies(ana)

    await town.tap(ana, "I answer for that as well")

    assert (await town.says(ana))[0].startswith("This change was called off")


async def test_a_guarantor_without_a_chat_is_to_be_asked_in_writing(town: Town) -> None:
    wei = await town.borrower()
    await town.another(Role.GUARANTOR)
    room = Room(town, wei, await town.apply(wei))
    await room.taps("✋ Claim")
    await room.says("/offer 12")
    await room.says("/send 1")
    await room.news()

    await town.tap(wei, "I accept")

    assert any(one.startswith("📮 A guarantor cannot be asked here") for one in await room.news())


@pytest.mark.usefixtures("signed")
@pytest.mark.parametrize("role", [Role.GUARANTOR, Role.CO_BORROWER])
async def test_while_a_plan_is_kept_the_arrears_of_the_book_are_told_to_nobody(
    town: Town, role: Role
) -> None:
    ana = await town.another(role)

    await town.arrive(ana)

    home = (await town.says(ana))[-1]
    assert "overdue" not in home
    assert "A person can tell you what is due now on loan 68386728: /person" in home
    assert "plan" not in home
    assert "agreement" not in home

    if role is Role.CO_BORROWER:
        await ana.say("how much do I pay each month?")
        told = "\n".join(await town.says(ana))
        assert "A person can tell you what is due now on loan 68386728: /person" in told
        assert "overdue" not in told


async def test_a_helper_is_told_of_the_plan_in_force_and_not_of_arrears_before_it(
    town: Town, signed: Person
) -> None:
    grace = await town.help(await town.invite_helper(signed))

    await town.tap(grace, "Where it stands")

    home = "\n".join(await town.says(grace))

    assert "The plan is in force. Next instalment" in home
    assert "overdue" not in home


@pytest.mark.parametrize("role", [Role.GUARANTOR, Role.CO_BORROWER])
@pytest.mark.parametrize(
    "said",
    [
        "I want out of this guarantee",
        "quiero dejar de ser aval",
        "我不想再做担保人了",
        "my brother signed without telling me",
    ],
)
async def test_what_another_who_is_bound_writes_unasked_reaches_an_advisor(
    town: Town, role: Role, said: str
) -> None:
    await town.borrower()
    ana = await town.another(role)
    await town.arrive(ana)
    await town.says(ana)

    await ana.say(said)

    assert any(
        one.startswith("I have passed it on to our advisors.") for one in await town.says(ana)
    )
    topic = (await town.group.topics())[-1]["message_thread_id"]
    assert said in [m.text for m in (await town.group.screen(topic)).messages]


async def test_a_word_that_says_nothing_calls_nobody(town: Town) -> None:
    await town.borrower()
    ana = await town.another(Role.GUARANTOR)
    await town.arrive(ana)
    await town.says(ana)

    for said in ("hello?", "asdf", "thanks"):
        await ana.say(said)

    assert not any("passed it on" in text for text in await town.says(ana))


async def co_borrower_asks_too(town: Town) -> Person:
    """Somebody who owes the same loan has applied as well, in a case of their own."""
    ana = await town.another(Role.CO_BORROWER)
    await town.apply(ana)
    return ana


@pytest.mark.usefixtures("signed")
async def test_the_case_of_another_who_owes_it_tells_of_the_plan_and_not_of_arrears_before_it(
    town: Town,
) -> None:
    ana = await co_borrower_asks_too(town)
    room = Room(town, ana, (await town.group.topics())[-1]["message_thread_id"])

    said, card = "\n".join(await town.says(ana)), (await room.card()).text

    assert "behind" not in said
    assert "would be overdue" not in said
    assert "Repaid under the plan of case 2019-00001" in card
    assert "Wanted: an answer. A plan is in force for the loan" in card
    assert "verdue" not in card
    assert "behind" not in card
    await ana.say("/status")
    status = "\n".join(await town.says(ana))
    assert "A person can tell you what is due now on loan 68386728: /person" in status

    await room.says("/claim")
    for order in ("/offer", "/offer 12"):
        await room.says(order)
        assert (await room.news())[-1].startswith(
            "Loan ····6728 is repaid under the plan of case 2019-00001"
        )

    await Room(town, town.wei, town.topic).says("/amend")  # the plan is in force all the same
    assert "Repaid under the plan of case 2019-00001" in (await room.card()).text


@pytest.mark.usefixtures("signed")
async def test_with_its_case_a_plan_ends_for_the_others_as_well(town: Town) -> None:
    ana = await co_borrower_asks_too(town)
    room = Room(town, ana, (await town.group.topics())[-1]["message_thread_id"])

    await Room(town, town.wei, town.topic).closes("sold")

    await room.says("/claim")
    assert "Overdue by the book" in (await room.card()).text
    await room.says("/offer 12")
    assert not any("is repaid under the plan" in one for one in await room.news())


async def test_with_a_plan_in_force_what_was_on_the_table_for_another_who_owes_it_ends(
    town: Town, wei: Person
) -> None:
    ana = await co_borrower_asks_too(town)
    others = Room(town, ana, (await town.group.topics())[-1]["message_thread_id"])
    room = Room(town, wei, town.topic)
    for one in (others, room):
        await one.says("/claim")
        await one.says("/offer 12")
        await one.taps("Send to the borrower")
    await town.tap(wei, "I accept")
    await town.put_signature(wei)
    assert "• Co-borrower" in (await room.card()).text
    await town.tap(ana, "Read and sign")
    await town.put_signature(ana, "Ana Ruiz")

    assert any("has been agreed otherwise meanwhile" in one for one in await town.says(ana))
    assert "⏳ Offer 1 has ended." in await others.news()
    async with town.app.database.begin() as session:
        offers = [await case_offers.offer(session, case_id, 1) for case_id in (1, 2)]
    assert [one and one.state.value for one in offers] == ["accepted", "withdrawn"]


async def test_with_a_plan_in_force_what_was_on_its_way_for_another_who_owes_it_ends(
    town: Town, wei: Person
) -> None:
    """A draft that nobody has sent, and an agreement that is out for signing."""
    ana = await co_borrower_asks_too(town)
    others = Room(town, ana, (await town.group.topics())[-1]["message_thread_id"])
    room = Room(town, wei, town.topic)
    for one in (others, room):
        await one.says("/claim")
        await one.says("/offer 12")
        await one.taps("Send to the borrower")
    await others.says("/offer 6")
    await town.tap(ana, "I accept")
    await town.tap(wei, "I accept")
    await town.put_signature(wei)
    await town.replies(ana)
    await others.news()
    assert await on_its_way(town) == (["draft"], [1, 1])

    await town.tap(ana, "Read and sign")
    await town.put_signature(ana, "Ana Ruiz")

    assert any(
        "so this agreement cannot be signed any more" in one for one in await town.says(ana)
    )
    assert any("repaid under the plan of another case" in one for one in await others.news())
    assert await on_its_way(town) == ([], [])


async def on_its_way(town: Town) -> tuple[list[str], list[int]]:
    """The states of the offers on the loan, and the versions of the agreements that are not in force yet."""
    async with town.app.database.begin() as session:
        [loan] = await cases.loans_of(session, 1)
        offers = await case_offers.open_offers_on(session, loan.id or 0)
        unsigned = await case_agreements.unsigned_on(session, loan.id or 0)
    return [str(each.state) for each in offers], [each.version for each in unsigned]


async def test_what_waits_for_who_has_no_case_is_told_in_the_midst_of_anything(
    town: Town, wei: Person
) -> None:
    ana = await town.another(Role.CO_BORROWER)
    await town.arrive(ana)
    room = Room(town, wei, town.topic)
    await room.says("/claim")
    await room.says("/offer 12")
    await room.taps("Send to the borrower")
    await town.tap(wei, "I accept")
    await ana.say("/person")
    await town.tap(ana, "Rather write to me at a set time")
    await town.says(ana)

    await ana.say("/status")

    waits, queue, *_ = await town.replies(ana)
    assert "Waiting for you: your signature on the agreement about loan 68386728." in waits.text
    assert waits.labels == ["Read and sign"]
    assert queue.text.startswith("You are number 1 in the queue.")
