"""Payments an advisor records, and the end of a case."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from bot.turns.arrangement.incoming import take
from bot.turns.turn import Turn
from dialogs.desk.orders.payments import COMMANDS, AskAmount
from dialogs.heard import Words
from dialogs.languages import LANGUAGES
from dialogs.parsers import Reader
from dialogs.parsers.money.amounts import amount
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.follow_up.incoming import Incoming
from negotiation.follow_up.promise import PromiseState
from negotiation.follow_up.reported_payment import ReportedPaymentState
from negotiation.lifecycle import CaseState
from negotiation.limits import Role as Authority
from negotiation.money import Money
from storage.case import case_instalments, case_offers, cases
from storage.case import follow_up as kept
from tests.conversations.player import photo
from tests.desk.room import Room, arrives

THANKS = "Thank you: "
MORE = "that your plan does not ask for"


async def test_the_card_shows_the_arrangement(signed: Room) -> None:
    happened, wanted, who = (await signed.card()).text.splitlines()[:3]

    assert "signed, being repaid" in happened
    assert wanted == "Wanted: the instalments as agreed. /paid records one."
    assert who == "Now: Mei has it."


async def test_a_payment_is_recorded_and_the_borrower_thanked(signed: Room) -> None:
    await signed.says("/paid")

    assert any(text.startswith("Recorded: instalment 1, $") for text in await signed.news())
    assert "Paid: 1 of" in (await signed.card()).text
    await signed.town.pass_time(seconds=2)
    [thanks] = await signed.hears()
    assert THANKS in thanks


async def test_from_the_card_it_is_recorded_once_it_is_confirmed(signed: Room) -> None:
    record = "Record the next instalment as paid"
    assert record in (await signed.card()).labels

    await signed.taps(record)

    [asked] = await signed.news()
    assert asked.startswith("Has instalment 1, due on May 5, 2019, been paid: $")
    assert "Paid: 0 of" in (await signed.card()).text
    assert await signed.taps("No") == "Nothing is recorded."
    assert "Paid: 0 of" in (await signed.card()).text
    await signed.taps(record)
    asked_again = (await signed.shown())[-1]
    await signed.taps("Yes, record it")
    assert "Paid: 1 of" in (await signed.card()).text
    late = await signed.taps_late("Yes, record it", asked_again)
    assert late == "Instalment 1 is paid already."
    await signed.taps(record)
    assert (await signed.news())[-1].startswith("Has instalment 2, due on June 5, 2019")


async def test_where_nothing_is_agreed_no_payment_is_asked_about(offered: Room) -> None:
    assert "Record the next instalment as paid" not in (await offered.card()).labels


async def test_nothing_but_the_lenders_name_can_be_read_on_a_lock_screen(signed: Room) -> None:
    await signed.says("/paid")
    await signed.town.pass_time(days=64)  # the third of June: the second instalment comes

    notes = [m for m in (await signed.borrower.screen()).messages if "tap to read" in m.text]
    assert len(notes) >= 2
    for note in notes:
        is_picture = "photo" in note.message
        assert not is_picture or note.message["has_media_spoiler"]
        entities = note.message["caption_entities" if is_picture else "entities"]
        [spoiler] = [e for e in entities if e["type"] == "spoiler"]
        plain = note.text.encode("utf-16-le")
        shown = (
            plain[: spoiler["offset"] * 2] + plain[(spoiler["offset"] + spoiler["length"]) * 2 :]
        )
        assert (
            shown.decode("utf-16-le").strip() == "A note from Example Savings Bank, tap to read:"
        )


async def test_the_same_instalment_is_recorded_once(signed: Room) -> None:
    await signed.says("/paid 1")
    await signed.says("/paid 1")

    assert (await signed.news())[-1].startswith(
        "Instalment 1 is paid already.\nHas $1.00 come in?"
    )
    assert "Paid: 1 of" in (await signed.card()).text
    await signed.town.pass_time(seconds=2)
    thanks = [text for text in await signed.hears() if THANKS in text]
    assert len(thanks) == 1


async def test_what_arrives_belongs_to_the_oldest_instalment(signed: Room) -> None:
    await signed.says("/paid 3")

    [answer] = await signed.news()
    assert answer.startswith("Instalment 1 is not paid yet and comes first.\nHas $3.00 come in?")
    assert "Paid: 0 of" in (await signed.card()).text


async def test_a_number_of_no_instalment_is_an_amount_once_it_is_confirmed(signed: Room) -> None:
    await signed.says("/paid 100")  # of 43

    assert await signed.news() == ["Has $100.00 come in? It goes to the oldest instalments first."]
    assert "Paid: 0 of" in (await signed.card()).text
    await signed.taps("Yes, record it")
    assert "Recorded: $100.00." in await signed.news()


async def test_where_it_can_be_both_it_is_the_instalment_and_is_said_so(signed: Room) -> None:
    await signed.says("/paid 1")

    recorded = next(one for one in await signed.news() if one.startswith("Recorded: "))
    assert recorded.startswith("Recorded: instalment 1, $")
    assert recorded.endswith("\nAn amount is written as in /paid $1.00")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("currency", ["USD", "EUR", "CNY", "TWD", "JPY"])
def test_an_amount_as_it_is_shown_can_be_written_so(code: str, currency: str) -> None:
    shown = LANGUAGES[code].show(Money(3, currency))

    order = COMMANDS["paid"](shown)

    assert isinstance(order, AskAmount)
    assert amount(Words(order.typed), Reader(code, date(2019, 4, 1))) == 3


async def test_at_night_nobody_is_thanked(signed: Room) -> None:
    await signed.town.pass_time(hours=12)  # ten in the evening there
    await signed.says("/paid")
    assert await signed.hears() == []

    await signed.town.pass_time(hours=9, minutes=50)
    assert await signed.hears() == []
    await signed.town.pass_time(minutes=15)

    assert len(await signed.hears()) == 1


async def test_with_the_last_instalment_the_case_is_complete(signed: Room) -> None:
    assert "Paid: 0 of 43" in (await signed.card()).text
    async with signed.town.app.database.begin() as session:
        for one in (await case_instalments.instalments_of(session, 1))[:-2]:
            one.paid = one.amount

    for _ in range(2):
        await signed.says("/paid")

    assert (await signed.card()).text.splitlines()[0].split(" · ")[1] == "completed"
    await signed.town.pass_time(seconds=2)
    heard = await signed.hears()
    assert any("43 of 43 are paid" in text for text in heard)
    assert any("Everything is repaid as agreed: 43 instalments" in text for text in heard)
    assert "Record the next instalment as paid" not in (await signed.card()).labels
    await signed.says("/paid")
    assert (await signed.news())[-1] == "There is no such unpaid instalment."
    await signed.town.pass_time(days=400)
    assert await signed.hears() == []


async def test_who_pays_ahead_reads_how_much_came_what_it_pays_and_what_is_open_of_the_next(
    signed: Room,
) -> None:
    await signed.says("/back")
    await signed.hears()

    await arrives(signed, "P-1", "2100.00")
    [thanks] = [text for text in await signed.hears() if THANKS in text]
    assert (
        "$2,100.00 has arrived. It pays 7 instalments, from the one due on May 5, 2019 to the one due on November 5, 2019."
        in thanks
    )
    assert "Of the instalment due on December 5, 2019, $255.68 is still open." in thanks

    await arrives(signed, "P-2", "300.00")
    [thanks] = [text for text in await signed.hears() if THANKS in text]
    assert "your instalment of $294.46 due on December 5, 2019 has arrived." in thanks
    assert "Of the instalment due on January 5, 2020, $250.14 is still open." in thanks


async def test_what_is_paid_beyond_the_last_instalment_is_to_be_given_back(signed: Room) -> None:
    await signed.says("/back")
    await signed.hears()
    await signed.news()

    await arrives(signed, "P-1", "12700.00")

    [thanks] = [text for text in await signed.hears() if THANKS in text]
    assert f"$38.05 has arrived {MORE}. It is yours" in thanks
    assert any(
        "$38.05 more has arrived than the plan asks" in text for text in await signed.news()
    )
    assert "2019-00001" in await signed.board()


async def test_what_arrives_after_all_is_repaid_is_told_to_both_and_can_be_taken_back(
    signed: Room,
) -> None:
    await arrives(signed, "P-1", "12661.95")
    await signed.town.pass_time(days=30)
    await signed.says("/back")
    await signed.hears()
    await signed.news()

    await arrives(signed, "P-2", "294.46")

    [told] = await signed.hears()
    assert "Thank you: $294.46 has arrived." in told
    assert f"$294.46 has arrived {MORE}. It is yours" in told
    asked = "💰 $294.46 has arrived though all was repaid."
    assert any(text.startswith(asked) for text in await signed.news())
    assert "2019-00001" in await signed.board()

    await arrives(signed, "R-2", "294.46", reverses="P-2")
    assert "Paid: 43 of 43" in (await signed.card()).text
    assert (await signed.card()).text.splitlines()[0].split(" · ")[1] == "completed"


async def test_what_came_twice_is_not_forgotten_where_the_first_is_taken_back(
    signed: Room,
) -> None:
    await arrives(signed, "P-1", "12661.95")
    await arrives(signed, "P-2", "12661.95")
    await signed.news()

    await arrives(signed, "R-1", "12661.95", reverses="P-1")

    hint = "$12,661.95 that the plan did not ask for had come otherwise."
    [told] = [text for text in await signed.news() if "P-1, was taken back" in text]
    assert hint in told
    assert "Paid: 0 of 43" in (await signed.card()).text
    await arrives(signed, "P-3", "100.00")
    await arrives(signed, "R-2", "12661.95", reverses="P-2")
    await arrives(signed, "R-3", "100.00", reverses="P-3")
    assert not any(hint in text for text in (await signed.news())[1:])


async def test_what_arrives_after_a_case_was_closed_is_told_to_both(signed: Room) -> None:
    await signed.closes("sold")
    await signed.hears()
    await signed.news()

    await arrives(signed, "P-1", "294.46")

    [told] = await signed.hears()
    assert "$294.46 has arrived for a case that is closed" in told
    assert any("after the case was closed" in text for text in await signed.news())


async def test_what_came_after_a_case_was_closed_and_is_taken_back_is_told_to_both(
    signed: Room,
) -> None:
    await signed.closes("sold")
    await arrives(signed, "P-9", "100.00")
    await signed.hears()
    await signed.news()

    await arrives(signed, "R-9", "100.00", reverses="P-9")

    assert any("The payment of $100.00, P-9, was taken back" in one for one in await signed.news())
    assert any("A payment of $100.00" in one for one in await signed.hears())
    await signed.town.pass_time(days=40)
    assert await signed.hears() == []  # of a case that is closed nobody is reminded


async def test_on_hold_nothing_unasked_goes_out(signed: Room) -> None:
    async with signed.town.app.database.begin() as session:
        case = await cases.open_case_of(session, 1)
        assert case is not None
        since = datetime(2019, 4, 1, tzinfo=UTC)
        session.add(Hold(case_id=case.id or 0, reason=HoldReason.COMPLAINT, since=since))

    await signed.says("/paid")
    await signed.town.pass_time(days=100)

    assert await signed.hears() == []


async def test_a_missed_instalment_is_told_to_the_desk_and_on_both_cards(signed: Room) -> None:
    town, wei = signed.town, signed.borrower
    before = (await signed.card()).text
    assert "Overdue by the book" not in before
    assert "days behind" not in before
    await signed.news()

    await town.pass_time(days=37, hours=23)  # the days of grace are over on the ninth of May
    assert not any("not arrived" in text for text in await signed.news())
    await town.pass_time(hours=2)

    assert any("Instalment 1, $" in text and "not arrived" in text for text in await signed.news())
    card = (await signed.card()).text
    assert "⚠️ Late: $" in card
    assert "due on May 5, 2019" in card
    assert "Next: $" in card
    assert "on June 5, 2019" in card
    pinned = await town.card(wei)
    assert "due on May 5, 2019" in pinned
    assert "Next instalment: $" in pinned
    assert "on June 5, 2019." in pinned


async def test_once_it_has_arrived_nothing_is_late_any_more(signed: Room) -> None:
    await signed.town.pass_time(days=38, hours=1)
    await signed.news()

    await signed.says("/paid")

    assert any("the plan is kept again" in text for text in await signed.news())
    for card in ((await signed.card()).text, await signed.town.card(signed.borrower)):
        assert "May 5" not in card
        assert "June 5, 2019" in card


async def test_of_what_is_paid_in_time_the_desk_hears_nothing(signed: Room) -> None:
    await signed.says("/paid")
    await signed.news()

    await signed.town.pass_time(days=38, hours=1)

    assert not any("not arrived" in text for text in await signed.news())
    assert "Late" not in (await signed.card()).text


async def test_any_amount_is_recorded_once_it_is_confirmed(signed: Room) -> None:
    await signed.says("/paid 120.50")

    [shown] = await signed.shown()
    assert shown.text == "Has $120.50 come in? It goes to the oldest instalments first."
    assert "Paid: 0 of" in (await signed.card()).text
    await signed.taps("Yes, record it")
    assert "Recorded: $120.50." in await signed.news()
    assert await signed.taps_late("Yes, record it", shown) == "That is recorded already."
    await signed.town.pass_time(seconds=2)
    [thanks] = await signed.hears()
    assert "$120.50 has arrived" in thanks
    assert "$173.96 is still open" in thanks


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/paid a lot", "I could not read the amount"),
        ("/paid 0.00", "I could not read the amount"),
        ("/paid 12.345", "I could not read the amount"),
        ("/paid $ 2,000", "Has $2,000.00 come in?"),
        ("/paid 99999.99", "more than the plan asks in all"),
    ],
)
async def test_an_amount_is_read_as_it_is_written(signed: Room, typed: str, answer: str) -> None:
    await signed.says(typed)

    assert answer in (await signed.news())[-1]


async def test_what_is_missed_once_more_since_it_was_taken_back_is_gone_after_as_before(
    signed: Room,
) -> None:
    await signed.town.pass_time(days=39)
    await arrives(signed, "P-1", "294.46")
    await signed.town.pass_time(days=10)
    assert any("there is a way back" in text for text in await signed.hears())
    await signed.news()

    await arrives(signed, "R-1", "294.46", reverses="P-1")
    await signed.town.pass_time(hours=1)
    *_, told = await signed.hears()
    assert "$294.46, due on May 5, 2019, has not reached us. That happens, and there is" in told

    await signed.town.pass_time(days=8)
    assert any("No way back was taken" in text for text in await signed.news())


async def test_of_two_that_are_missed_a_way_back_names_the_oldest_as_the_status_does(
    signed: Room,
) -> None:
    await signed.town.pass_time(days=75)
    told = [text for text in await signed.hears() if "there is a way back" in text]

    assert "$588.92, due on May 5, 2019 (the oldest of 2), has not reached us." in told[-1]


async def test_what_arrives_between_signing_and_seal_is_not_asked_for_again(
    offered: Room,
) -> None:
    town = offered.town
    await town.tap(offered.borrower, "I accept")
    await town.quiet()
    async with town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
        assert offer is not None
        offer.needs = Authority.SUPERVISOR
    await town.put_signature(offered.borrower)
    await arrives(offered, "P-1", "294.46")
    boss = await offered.hire("Boss", supervises=True)
    await offered.hears()

    await offered.seals(by=boss)

    assert "Paid: 1 of 43" in (await offered.card()).text
    assert any("due on May 5, 2019 has arrived" in text for text in await offered.hears())
    await town.pass_time(days=45)
    assert not any("May 5" in text for text in await offered.hears())
    await arrives(offered, "R-1", "294.46", reverses="P-1")
    assert "Paid: 0 of 43" in (await offered.card()).text


async def test_a_day_is_named_for_all_that_is_late(signed: Room) -> None:
    await signed.town.pass_time(days=70)
    await signed.town.tap(signed.borrower, "I'll pay on …")
    assert (await signed.hears())[-1].startswith("On which day will $588.92 be paid?")

    await signed.borrower.say("June 20")

    noted, card = await signed.hears()
    assert noted.startswith("Noted: $588.92 by June 20, 2019.")
    assert "You named June 20, 2019 for $588.92" in card
    await signed.town.pass_time(days=10)
    assert [text.splitlines()[1][:70] for text in await signed.hears()] == [
        "Today is the day you named for $588.92, due on May 5, 2019. If it is o"
    ]

    await arrives(signed, "P-1", "588.92")
    async with signed.town.app.database.begin() as session:
        assert {one.state for one in await kept.promises_of(session, 1)} == {PromiseState.KEPT}


async def test_what_was_taken_back_can_be_recorded_once_more(signed: Room) -> None:
    await signed.says("/paid")
    await signed.says("/payments")
    await signed.taps("↩️ April 1, 2019: $294.46")
    await signed.taps("Yes, take it back")
    assert "Paid: 0 of 43" in (await signed.card()).text

    await signed.says("/paid")

    assert "Paid: 1 of 43" in (await signed.card()).text


async def test_of_a_broken_plan_a_payment_can_be_recorded_as_well(signed: Room) -> None:
    await signed.town.pass_time(days=110)
    assert "broken" in (await signed.card()).text.splitlines()[0]

    await signed.says("/paid 1200.00")
    await signed.taps("Yes, record it")

    assert any("the plan is in force again" in text for text in await signed.news())


async def test_what_came_after_the_end_is_taken_back_without_opening_it_again(
    signed: Room,
) -> None:
    app = signed.town.app
    async with app.database.begin() as session:
        for one in (await case_instalments.instalments_of(session, 1))[:-1]:
            one.paid = one.amount
    await signed.says("/paid")
    assert "completed" in (await signed.card()).text.splitlines()[0]

    for reference, reverses in (("P-9", None), ("R-9", "P-9")):
        async with app.database.begin() as session:
            turn = Turn(session=session, now=signed.town.now, house=app.house)
            told = Incoming(
                reference=reference,
                loan="68386728",
                amount=Decimal(150),
                received_on=date(2019, 4, 1),
                reverses=reverses,
            )
            await take(turn, [told], recorded_by="payments API")
            await turn.finish()
    await signed.town.quiet()

    async with app.database.begin() as session:
        assert all(one.is_paid for one in await case_instalments.instalments_of(session, 1))
        assert (await cases.case(session, 1)).state is CaseState.COMPLETED


async def both_late(room: Room) -> None:
    """Two instalments of $294.46 are late, and the borrower says that it is paid."""
    await room.says("/back")
    await room.town.pass_time(days=70)
    await room.hears()
    await room.news()
    await room.town.tap(room.borrower, "I have paid")


async def test_of_several_that_are_late_it_is_asked_how_much_is_paid(signed: Room) -> None:
    await both_late(signed)
    [asked] = await signed.town.replies(signed.borrower)
    assert asked.text.startswith("How much have you paid?")
    assert asked.labels == [
        "$294.46, due on May 5, 2019",
        "$588.92, all that is late",
        "$883.38, with the one due on July 5, 2019",
        "Leave it as it is",
    ]

    await signed.town.tap(signed.borrower, "$588.92, all that is late")
    await signed.town.tap(signed.borrower, "I have no receipt")
    told = "\n".join(await signed.news())
    assert "The borrower says that $588.92 is paid, for what is due up to June 5, 2019." in told

    await signed.hears()
    await signed.town.pass_time(days=3)
    assert await signed.hears() == []  # neither is asked about

    await signed.taps("✓ Yes, it counts")
    assert "Recorded: $588.92." in await signed.news()
    assert "Paid: 2 of 43" in (await signed.card()).text
    async with signed.town.app.database.begin() as session:
        said = await kept.reported_payments_of(session, 1)
    assert [one.state for one in said] == [ReportedPaymentState.CONFIRMED] * 2


async def test_any_amount_may_be_said_to_be_paid(signed: Room) -> None:
    await both_late(signed)
    await signed.borrower.say("400")
    await signed.town.tap(signed.borrower, "I have no receipt")
    await signed.hears()

    await signed.taps("✗ Not found yet")
    assert "not found your payment of $400.00 yet" in (await signed.hears())[0]

    await signed.town.tap(signed.borrower, "I have paid")
    await signed.borrower.say("400")
    await signed.town.tap(signed.borrower, "I have no receipt")
    await signed.town.quiet()
    await signed.taps("✓ Yes, it counts")
    assert "Paid: 1 of 43" in (await signed.card()).text
    async with signed.town.app.database.begin() as session:
        rows = await case_instalments.instalments_of(session, 1)
    assert rows[1].paid == Money("105.54", "USD")


async def test_what_came_in_otherwise_meanwhile_is_not_recorded_twice(signed: Room) -> None:
    await both_late(signed)
    await signed.town.tap(signed.borrower, "$588.92, all that is late")
    await signed.town.tap(signed.borrower, "I have no receipt")
    await signed.town.quiet()

    await arrives(signed, "P-1", "294.46")
    await signed.taps("✓ Yes, it counts")

    assert "Recorded: $294.46." in await signed.news()
    assert "Paid: 2 of 43" in (await signed.card()).text
    await signed.says("/payments")
    listed = (await signed.news())[-1].split("\n")
    assert sorted(line.rpartition(" (")[2] for line in listed) == [
        "P-1)",
        "recorded by an advisor)",
    ]


async def test_who_pays_early_may_say_how_much(signed: Room) -> None:
    await signed.says("/back")
    await signed.town.pass_time(days=32)
    await signed.hears()
    await signed.news()
    await signed.borrower.say("i already paid this")
    await signed.town.quiet()

    await signed.town.tap(signed.borrower, "It was another amount")
    await signed.borrower.say("588.92")
    await signed.town.tap(signed.borrower, "I have no receipt")
    assert "$588.92 is paid, for what is due up to June 5" in "\n".join(await signed.news())

    await signed.taps("✓ Yes, it counts")
    assert "Paid: 2 of 43" in (await signed.card()).text


async def test_what_arrives_while_a_plan_is_talked_about_is_told_to_both(room: Room) -> None:
    await room.hears()
    await room.news()

    await arrives(room, "P-1", "100.00")

    [told] = await room.hears()
    assert "Thank you: $100.00 has arrived. It counts for your contract." in told
    [asked] = [text for text in await room.news() if text.startswith("💰")]
    assert asked.startswith("💰 $100.00 has arrived on loan ····6728, for its contract")
    await room.says("/timeline")
    assert "$100.00" in (await room.news())[-1]

    await arrives(room, "R-1", "100.00", reverses="P-1")
    assert any("The payment of $100.00, P-1, was taken back" in one for one in await room.news())
    assert any("A payment of $100.00" in one for one in await room.hears())


async def test_what_was_told_of_as_the_contracts_before_the_signing_is_not_the_plans(
    offered: Room,
) -> None:
    await arrives(offered, "P-1", "294.46")
    assert "It counts for your contract." in (await offered.hears())[-1]
    await offered.town.tap(offered.borrower, "I accept")
    await offered.town.put_signature(offered.borrower)

    assert "Paid: 0 of 43" in (await offered.card()).text


async def test_what_came_the_day_before_the_signing_is_the_contracts_before_the_seal_as_well(
    offered: Room,
) -> None:
    town = offered.town
    await town.tap(offered.borrower, "I accept")
    await town.quiet()
    async with town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
        assert offer is not None
        offer.needs = Authority.SUPERVISOR
    await town.put_signature(offered.borrower)
    await offered.hears()

    await arrives(offered, "P-1", "294.46", on=date(2019, 3, 31))

    assert "It counts for your contract." in (await offered.hears())[-1]
    boss = await offered.hire("Boss", supervises=True)
    await offered.seals(by=boss)
    assert "Paid: 0 of 43" in (await offered.card()).text


async def test_whether_an_earlier_plan_was_kept_is_said_where_another_is_looked_for(
    signed: Room,
) -> None:
    await signed.town.pass_time(days=110)

    assert "🔴 0% of earlier plans were kept" in (await signed.card()).text


async def test_what_was_said_before_counts_within_the_amount_said_later(signed: Room) -> None:
    await both_late(signed)
    await signed.town.tap(signed.borrower, "$294.46, due on May 5, 2019")
    await signed.town.tap(signed.borrower, "I have no receipt")
    await signed.borrower.say("i already paid this")
    await signed.town.tap(signed.borrower, "$588.92, all that is late")
    await signed.town.tap(signed.borrower, "I have no receipt")
    told = "\n".join(await signed.news())
    assert "The borrower says that $588.92 is paid, for what is due up to June 5, 2019." in told

    await signed.taps("✓ Yes, it counts")

    assert "Recorded: $588.92." in await signed.news()
    assert "Paid: 2 of 43" in (await signed.card()).text
    async with signed.town.app.database.begin() as session:
        said = await kept.reported_payments_of(session, 1)
    assert [one.state for one in said] == [ReportedPaymentState.CONFIRMED] * 2


async def test_a_receipt_sent_before_the_amount_is_kept(signed: Room) -> None:
    await both_late(signed)
    await signed.hears()

    await signed.borrower.send_photo(photo())

    assert "Bank statement" in "".join(await signed.news())
    assert (await signed.hears())[1].startswith("How much have you paid?")
    await signed.town.tap(signed.borrower, "$588.92, all that is late")
    assert (await signed.hears())[0].startswith("Thank you. Please send a photo or PDF")


async def test_nobody_has_paid_more_than_the_plan_asks_in_all(signed: Room) -> None:
    await both_late(signed)
    await signed.hears()

    await signed.borrower.say("29446000")

    assert "That is more than $12,661.95. Please check it." in await signed.hears()


async def test_the_card_wants_a_look_at_what_the_borrower_says_is_paid(signed: Room) -> None:
    await signed.town.pass_time(days=31)
    await signed.town.tap(signed.borrower, "I have paid")
    await signed.town.tap(signed.borrower, "I have no receipt")

    look = "Wanted: a look whether what the borrower says is paid has come in."
    assert (await signed.card()).text.splitlines()[1] == look
    await signed.taps("✗ Not found yet")

    assert (await signed.card()).text.splitlines()[1].startswith("Wanted: the instalments")
    await signed.town.pass_time(days=6)
    late = "Wanted: $294.46 that is late. /paid records it."
    assert (await signed.card()).text.splitlines()[1] == late


@pytest.mark.parametrize("said", ["I'll pay on May 8", "5月8号还"])
async def test_a_day_told_an_advisor_who_is_here_is_noted_and_read_by_them(
    signed: Room, said: str
) -> None:
    await signed.hears()
    await signed.news()

    await signed.borrower.say(said)

    [noted] = await signed.hears()
    assert "$294.46" in noted
    assert await signed.news() == [
        said,
        "🤝 Promised: $294.46 for instalment 1, by May 8, 2019.",
    ]
    await signed.borrower.say("Will you be there on the 8th?")
    assert await signed.hears() == []
