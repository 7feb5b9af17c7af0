"""What the law lets rest for a time is begun by what happens, stands on both sides with its day, and ends on it."""

from dataclasses import replace

import pytest

from bot.configuration.packs import shipped_pack
from negotiation.pack import ProductKind
from tests.desk.casework.test_law_clocks import a_supervisor
from tests.desk.room import Room
from tests.town import PAPER, Town

AT_ONCE = "If a day for a court hearing or a sale is already set, tell us at once: /person"


def under(room: Room, name: str, kind: ProductKind = ProductKind.INSTALMENT_LOAN) -> None:
    """The lender is under a law that ships, and all its loans are of a *kind*."""
    house = room.town.app.house
    pack = shipped_pack(name).binding(kind)
    room.town.app.worker._house = replace(house, policy=replace(house.policy, pack=pack))


async def status(room: Room) -> str:
    await room.hears()
    await room.borrower.say("/status")
    return "\n".join(await room.hears())


async def test_in_australia_nothing_is_enforced_until_it_is_decided_and_fourteen_days_after_a_no(
    room: Room,
) -> None:
    under(room, "australia")
    undecided = "🛑 Not allowed until the application is settled: court and seizure (National Credit Code s 89A)"
    await room.says("/note seen")
    assert undecided in (await room.card()).text
    assert (
        "By law none of this is allowed until your application is settled: court and seizure."
        in (await status(room))
    )

    await room.declines("We have no plan for this loan.")

    card = (await room.card()).text
    assert (
        "🛑 Not allowed until April 15, 2019: court and seizure (National Credit Code s 89A)"
        in card
    )
    assert undecided not in card
    refusal = "\n".join(await room.hears())
    assert "By law none of this is allowed until April 15, 2019: court and seizure." in refusal
    assert AT_ONCE in refusal
    assert "You have the right to have another person look at it, at no cost: /appeal" in refusal
    await room.news()

    await room.town.pass_time(days=15)

    assert (
        "The time in which the law did not allow this is over: court and seizure (National Credit Code s 89A)."
        in (await room.news())
    )
    assert "🛑" not in (await room.card()).text
    assert "By law none of this is allowed" not in await status(room)


async def test_an_appeal_lets_it_rest_until_it_is_decided(room: Room) -> None:
    under(room, "australia")
    await room.declines("We have no plan for this loan.")

    await room.borrower.say("/appeal")
    await room.town.quiet()

    assert (
        "🛑 Not allowed until the application is settled: court and seizure"
        in (await room.card()).text
    )


async def test_in_australia_there_are_21_days_for_papers_asked_for(room: Room) -> None:
    under(room, "australia")
    await room.hears()

    await room.says("/want")
    await room.taps("Proof of income")

    until = "📎 Papers were asked for: by law the borrower has until April 22, 2019 for them."
    assert until in (await room.card()).text
    assert any("You have until April 22, 2019 at least." in text for text in await room.hears())
    assert "You have until April 22, 2019 at least." in await status(room)
    await room.news()

    await room.town.pass_time(days=22)

    assert any(
        text.startswith("📎 Asked for until April 22, 2019, and not here:\n• Proof of income")
        for text in await room.news()
    )
    assert "📎" not in (await room.card()).text


async def test_in_the_united_states_a_complete_application_stops_a_foreclosure(room: Room) -> None:
    under(room, "united_states", ProductKind.MORTGAGE)
    complete = "🛑 Not allowed until the application is settled: court and seizure (Regulation X 12 CFR 1024.41(f)-(g))"
    await room.says("/want")
    await room.taps("Proof of income")
    assert complete not in (await room.card()).text

    await room.borrower.send_document("march.pdf", PAPER + b"%", "application/pdf")
    await room.town.quiet()

    assert complete in (await room.card()).text
    assert (
        "By law none of this is allowed until your application is settled: court and seizure."
        in (await status(room))
    )
    await room.declines("We have no plan for this loan.")
    card = (await room.card()).text
    assert complete not in card
    assert "🛑 Not allowed until April 15, 2019: court and seizure" in card  # to appeal
    await room.borrower.say("/appeal")
    await room.town.quiet()
    assert complete in (await room.card()).text


async def test_in_the_united_states_nothing_begins_before_120_days_late(room: Room) -> None:
    under(room, "united_states", ProductKind.MORTGAGE)
    await room.says("/note seen")

    # The oldest instalment that is late was due on 5 January.
    late = (
        "🛑 Not allowed until May 5, 2019: court and seizure (Regulation X 12 CFR 1024.41(f)-(g))"
    )
    assert late in (await room.card()).text
    assert "By law none of this is allowed until May 5, 2019: court and seizure." in await status(
        room
    )


async def test_in_the_united_kingdom_a_debt_adviser_brings_thirty_days_of_rest(
    signed: Room,
) -> None:
    under(signed, "united_kingdom")
    await signed.town.pass_time(days=20)
    await signed.news()
    link = await signed.town.invite_helper(signed.borrower)

    await signed.town.help(link)

    rests = "🛑 Not allowed until May 21, 2019: asking for the money, court and seizure"
    assert rests in (await signed.card()).text
    assert any(
        "Because a debt adviser helps you, by law none of this is allowed until May 21, 2019: asking for the money, court and seizure."
        in text
        for text in await signed.hears()
    )
    assert "asking for the money, court and seizure" in await status(signed)

    await signed.town.pass_time(days=13)  # 4 May: before the day one is reminded all the same
    assert any("May 5" in text for text in await signed.hears())
    await signed.town.pass_time(days=16)
    assert not [text for text in await signed.hears() if "has not reached us" in text]

    await signed.news()
    await signed.town.pass_time(days=2)
    assert any(
        text.startswith("The time in which the law did not allow this is over")
        for text in await signed.news()
    )
    assert "🛑" not in (await signed.card()).text
    assert any("has not reached us" in text for text in await signed.hears())


async def test_the_desk_notes_an_adviser_it_was_told_of(room: Room) -> None:
    under(room, "united_kingdom")
    await room.hears()
    await room.news()

    await room.says("/notice adviser")
    [asked] = await room.news()
    assert "by law none of this is allowed until May 1, 2019" in asked
    await room.taps("Note nothing")
    assert await room.hears() == []
    await room.says("/notice adviser")
    await room.taps("An adviser helps: tell the borrower")

    assert (
        "🛑 Not allowed until May 1, 2019: asking for the money, court and seizure"
        in (await room.card()).text
    )
    assert any("Because a debt adviser helps you" in text for text in await room.hears())
    await room.says("/notice adviser")
    assert (await room.news())[-1].startswith("That is known. The borrower has read:")
    assert await room.hears() == []


@pytest.mark.parametrize("said", ["I am seeing a debt adviser", "StepChange is helping me"])
async def test_who_says_that_an_adviser_helps_them_is_heard(room: Room, said: str) -> None:
    under(room, "united_kingdom")
    await room.taps("🤖 Hand back to the bot")
    await room.hears()

    await room.borrower.say(said)
    await room.town.quiet()

    assert "🛑 Not allowed until May 1, 2019: asking for the money" in (await room.card()).text


async def test_a_breathing_space_has_its_day_and_its_end_is_told(room: Room) -> None:
    under(room, "united_kingdom")
    ruth = await a_supervisor(room.town)
    await room.borrower.say("/dispute")
    await room.town.tap(room.borrower, "A breathing space by law")
    await room.town.quiet()
    heard = "\n".join(await room.hears())
    assert (
        "Figures shown here come from the lender's book. Until it is brought up to date, they and a plan"
        in heard
    )

    stands = "🛑 Not allowed until May 31, 2019: asking for the money, court and seizure, interest and charges"
    card = (await room.card()).text
    assert stands in card
    assert "Please have your book leave out the interest of these days" in card
    await room.news()

    await room.town.pass_time(days=64)  # 31 May is a Friday

    over = "The time in which the law did not allow this is over: asking for the money, court and seizure, interest and charges"
    assert [text for text in await room.news() if text.startswith(over)]
    assert [
        text for text in await room.town.says(ruth) if text.startswith(f"Case 2019-00001\n{over}")
    ]
    assert await room.town.holds()  # a person lifts it


async def test_in_taiwan_no_court_goes_on_while_a_rehabilitation_lasts(room: Room) -> None:
    under(room, "taiwan")
    await room.borrower.say("/dispute")
    await room.town.tap(room.borrower, "A breathing space by law")
    await room.town.quiet()

    stands = "court and seizure (Consumer Debt Clearance Statute Art. 19, 48)"
    assert stands in (await room.card()).text


async def test_in_china_a_card_is_not_collected_while_its_plan_is_kept(signed: Room) -> None:
    under(signed, "china", ProductKind.CARD)
    await signed.says("/note seen")

    assert (
        "🛑 Not allowed while the plan is kept: asking for the money" in (await signed.card()).text
    )
    assert "By law none of this is allowed while you keep the plan: asking for the money." in (
        await status(signed)
    )


async def test_where_no_law_is_known_nothing_is_said_to_be_law(signed: Room) -> None:
    under(signed, "strictest")
    await signed.says("/note seen")

    assert "By law none of this is allowed" not in await status(signed)


async def test_a_complaint_is_acknowledged_at_once(room: Room) -> None:
    under(room, "australia")
    await room.borrower.say("/complain")
    await room.town.quiet()
    await room.hears()

    await room.borrower.say("Nobody listens")

    assert any("by April 22, 2019" in text for text in await room.hears())


async def test_an_adviser_let_in_before_there_was_a_case_counts_from_then(town: Town) -> None:
    person = await town.borrower()
    await town.arrive(person)
    house = town.app.house
    pack = shipped_pack("united_kingdom").binding(ProductKind.INSTALMENT_LOAN)
    town.app.worker._house = replace(house, policy=replace(house.policy, pack=pack))
    await town.help(await town.invite_helper(person))
    await town.pass_time(days=4)
    await town.says(person)

    await person.say("I can't pay")
    await town.quiet()
    await person.say("/status")

    assert (
        "By law none of this is allowed until May 1, 2019: asking for the money, court and seizure."
        in ("\n".join(await town.says(person)))
    )


async def test_the_first_words_of_a_case_are_under_the_law_of_its_product(town: Town) -> None:
    person = await town.borrower()
    await town.arrive(person)
    house, pack = town.app.house, shipped_pack("united_kingdom")
    loans, homes = (
        replace(house.policy, pack=pack.binding(kind))
        for kind in (ProductKind.INSTALMENT_LOAN, ProductKind.MORTGAGE)
    )
    town.app.worker._house = replace(house, policy=loans, policies={"personal": homes})
    await town.says(person)

    await person.say("I am in breathing space")
    await town.quiet()

    told = "\n".join(await town.says(person))
    assert "I noted this at once." in told
    assert "interest" not in told
    [topic] = await town.group.topics()
    room = Room(town, person, int(topic["message_thread_id"]))
    card = (await room.card()).text
    assert "🛑 Not allowed until May 31, 2019: asking for the money, court and seizure (" in card


async def test_an_adviser_named_while_nobody_is_there_is_heard(town: Town) -> None:
    person = await town.borrower()
    await town.begin(person)
    house = town.app.house
    pack = shipped_pack("united_kingdom").binding(ProductKind.INSTALMENT_LOAN)
    town.app.worker._house = replace(house, policy=replace(house.policy, pack=pack))
    await person.say("/cancel")
    await town.says(person)

    await person.say("StepChange is helping me")

    assert any("Because a debt adviser helps you" in text for text in await town.says(person))


async def test_once_an_offer_is_rejected_a_foreclosure_is_not_said_to_rest(room: Room) -> None:
    under(room, "united_states", ProductKind.MORTGAGE)
    await room.says("/want")
    await room.taps("Proof of income")
    await room.borrower.send_document("march.pdf", PAPER + b"%", "application/pdf")
    await room.town.quiet()
    await room.says("/offer 12")
    await room.taps("Send to the borrower")
    complete = "until the application is settled: court and seizure"
    assert complete in (await room.card()).text
    await room.town.tap(room.borrower, "I decline")
    await room.town.tap(room.borrower, "Yes, decline it")
    await room.town.quiet()

    assert complete not in (await room.card()).text


async def test_a_refusal_is_the_final_answer_to_an_offer(room: Room) -> None:
    under(room, "united_states")
    await room.says("/offer 12")
    await room.taps("Send to the borrower")
    await room.town.tap(room.borrower, "I decline")
    await room.town.tap(room.borrower, "Yes, decline it")
    await room.town.quiet()
    await room.declines("We have no plan for this loan.")

    await room.borrower.say("/appeal")
    await room.town.quiet()
    await room.says("/claim", by=await room.hire("Ann", supervises=True))

    assert "⏱ give a final answer" not in (await room.card()).text


async def test_an_advisor_does_not_ask_for_what_is_late_while_it_rests(signed: Room) -> None:
    under(signed, "united_kingdom")
    await signed.town.pass_time(days=30)
    await signed.town.help(await signed.town.invite_helper(signed.borrower))
    await signed.says("How are you?")
    assert "How are you?" in await signed.hears()  # nothing is late yet
    await signed.town.pass_time(days=10)  # 11 May
    await signed.hears()
    await signed.news()

    await signed.says("Where is the money?")

    assert "Where is the money?" not in await signed.hears()
    [told] = await signed.news()
    assert told.startswith("🕗 Not sent yet: the law gives the borrower a time of rest (")


async def test_a_breathing_space_that_was_lifted_before_is_not_told_to_end(room: Room) -> None:
    under(room, "united_kingdom")
    await room.says("/hold breathing_space letter of the court")
    assert "🛑 Not allowed until May 31, 2019" in (await room.card()).text
    await room.says("/lift the court has ended it")
    assert "🛑" not in (await room.card()).text
    await room.news()

    await room.town.pass_time(days=64)

    assert not [text for text in await room.news() if "The time in which the law" in text]


async def test_in_australia_a_no_within_the_time_for_papers_is_said_twice_and_in_words(
    room: Room,
) -> None:
    under(room, "australia")
    await room.says("/want")
    await room.taps("Proof of income")
    await room.hears()
    await room.news()

    for written in ("/decline", "/decline The income does not suffice"):
        await room.says(written)
        [asked] = await room.news()
        assert asked.startswith(
            "By law the borrower has until April 22, 2019 for the papers that were asked for (National Credit Code"
        )
        assert asked.endswith("/decline 2019-04-22 why")
    assert await room.hears() == []

    await room.declines("2019-04-22 The loan is not ours any more")
    assert "The reason: The loan is not ours any more." in (await room.hears())[-1]


async def test_once_the_time_for_papers_is_over_a_no_is_a_no(room: Room) -> None:
    under(room, "australia")
    await room.says("/want")
    await room.taps("Proof of income")
    await room.town.pass_time(days=23)
    await room.hears()

    await room.declines("The income does not suffice")

    assert "The reason: The income does not suffice." in (await room.hears())[-1]
