"""Notices that the law wants in writing have their clocks, where the pack knows them, and are noted once they went out."""

from dataclasses import replace
from datetime import date

from negotiation.money import Money
from negotiation.pack import Deadline, Due, Pack, Source, Start
from storage import people
from storage.messages import due
from tests.desk.agreement.test_amending import offered_anew
from tests.desk.agreement.test_signing import book_of
from tests.desk.casework.test_law_clocks import a_supervisor, laws
from tests.desk.room import Room, arrives
from tests.town import Town

LAW = Source(name="a law")


def under(room: Room, what: Due, starts: Start, days: int, *, again_months: int = 0) -> None:
    """The lender is under a law that knows this notice alone."""
    rule = Deadline(source=LAW, what=what, starts=starts, days=days, again_months=again_months)
    house = room.town.app.house
    pack = Pack(code="x", name="X", deadlines=(rule,))
    room.town.app.worker._house = replace(house, policy=replace(house.policy, pack=pack))


async def test_an_offer_that_is_not_taken_wants_a_final_answer(room: Room) -> None:
    under(room, Due.FINAL_NOTICE, Start.OFFER, 20)
    ruth = await a_supervisor(room.town)
    await room.says("/offer 12")
    await room.taps("Send to the borrower")
    final = "give a final answer, if the offer is not taken"
    assert f"⏱ {final}: by April 21, 2019, by law" in (await room.card()).text
    await room.news()

    await room.town.pass_time(days=19)
    assert (
        f"⏳ Case 2019-00001: {final} by April 21, 2019, by law.\n"
        "Please make a new offer, or say no with /decline; /notice final once it went out by letter."
        in await room.news()
    )
    await room.town.pass_time(days=3)
    missed = f"⏰ Case 2019-00001: {final} – the last day by law was April 21, 2019."
    assert [text for text in await room.news() if text.startswith(missed)]
    assert [text for text in await room.town.says(ruth) if text.startswith(missed)]

    assert f"⏰ {final}: the last day by law was April 21, 2019" in (await room.card()).text

    await room.says("/claim")
    await room.says("/notice final")
    assert f"✓ {final}: by law no later than April 21, 2019" in (await room.card()).text
    await room.taps("↩ It has not gone out")
    assert f"⏰ {final}: the last day by law was April 21, 2019" in (await room.card()).text
    await room.says("/notice final")

    assert f"✓ {final}: by law no later than April 21, 2019" in (await room.card()).text


async def test_a_new_offer_begins_its_time_anew(room: Room) -> None:
    under(room, Due.FINAL_NOTICE, Start.OFFER, 20)
    await room.says("/offer 12")
    await room.taps("Send to the borrower")
    await room.town.pass_time(days=5)
    await room.says("/offer 7")
    await room.taps("Send to the borrower")
    await room.news()

    await room.town.pass_time(days=17)

    told = await room.news()
    assert not [text for text in told if "by April 21, 2019" in text or "was April 21" in text]
    assert "by April 26, 2019, by law" in (await room.card()).text


async def test_what_is_agreed_is_confirmed_by_the_sealed_copy(room: Room) -> None:
    under(room, Due.CONFIRM, Start.AGREED, 30)
    await room.says("/offer 12")
    await room.taps("Send to the borrower")
    await room.town.tap(room.borrower, "I accept")
    assert "⏱ confirm the change in writing: by May 1, 2019, by law" in (await room.card()).text
    await room.borrower.say("/status")
    assert any(
        "Once you have signed, you get the change in writing, by law no later than May 1, 2019."
        in text
        for text in await room.hears()
    )

    await room.town.put_signature(room.borrower)

    assert (
        "✓ confirm the change in writing: by law no later than May 1, 2019"
        in (await room.card()).text
    )


async def test_two_late_instalments_are_told_in_writing(signed: Room) -> None:
    under(signed, Due.ARREARS_NOTICE, Start.ARREARS, 14)
    late = "say in writing what is overdue and where help is"
    await signed.town.pass_time(days=36)  # 7 May: the first one is late
    assert late not in (await signed.card()).text

    await signed.town.pass_time(days=31)

    assert f"⏱ {late}: by June 21, 2019, by law" in (await signed.card()).text
    await signed.borrower.say("/status")
    assert any(
        "By law you get a letter no later than June 21, 2019: what is overdue, and where you find help."
        in text
        for text in await signed.hears()
    )

    await signed.says("/notice arrears")

    assert f"✓ {late}: by law no later than June 21, 2019" in (await signed.card()).text
    await signed.news()
    await signed.town.pass_time(days=20)
    assert not [text for text in await signed.news() if late in text]


async def test_a_notice_that_the_law_wants_every_six_months_has_a_clock_again(
    signed: Room,
) -> None:
    under(signed, Due.ARREARS_NOTICE, Start.ARREARS, 14, again_months=6)
    await signed.town.pass_time(days=67)  # 7 June: two are late

    await signed.says("/notice arrears")

    assert f"⏱ {LATE}: by December 7, 2019, by law" in (await signed.card()).text
    async with signed.town.app.database.begin() as session:
        todo = await due.still_to_do(session, "law", "case:1")
    assert "2019-12-07" in {each.subject["by"] for each in todo}

    await arrives(signed, "P-1", "883.38")
    assert LATE not in (await signed.card()).text


async def test_after_a_default_notice_both_sides_see_until_when_nothing_is_enforced(
    signed: Room,
) -> None:
    under(signed, Due.DEFAULT_NOTICE, Start.DEFAULT, 14)

    await signed.says("/notice default")

    until = "A default notice was sent: nothing is enforced until April 15, 2019."
    assert until in (await signed.card()).text
    await signed.borrower.say("/status")
    assert any(
        "Until April 15, 2019 at least nothing follows from it." in text
        for text in await signed.hears()
    )
    await signed.says("/timeline")
    assert "a default notice sent – Mei (advisor)" in (await signed.news())[-1]


async def test_a_letter_the_law_does_not_ask_for_is_not_noted(room: Room) -> None:
    under(room, Due.CONFIRM, Start.AGREED, 30)
    await room.news()
    for which in ("arrears", "default", "final"):
        await room.says(f"/notice {which}")

        assert await room.news() == ["Our law's pack does not ask for such a letter in this case."]
    await room.says("/notice")
    assert (await room.news())[-1].startswith("Please write which letter has gone out")


LATE = "say in writing what is overdue and where help is"


async def test_overdue_instalments_of_the_loan_itself_are_told_in_writing_as_well(
    town: Town,
) -> None:
    wei = await town.borrower()  # two instalments were overdue from 6 February on
    await town.arrive(wei)
    room = Room(town, wei, 0)
    under(room, Due.ARREARS_NOTICE, Start.ARREARS, 60)
    await wei.say("I can't pay")
    await town.quiet()
    await room.hears()

    await wei.say("/status")

    assert "By law you get a letter no later than April 7, 2019" in "".join(await room.hears())
    await town.pass_time(days=8)
    assert any(f"{LATE} – the last day by law was April 7" in text for text in await laws(town))


async def test_what_was_to_be_told_before_the_case_began_is_not_late_at_first_sight(
    waiting: Room,
) -> None:
    under(waiting, Due.ARREARS_NOTICE, Start.ARREARS, 14)
    await book_of(waiting, date(2019, 4, 8), sha256="c" * 64)
    waiting.town.app.worker.ring()

    assert LATE not in (await waiting.card()).text


async def test_what_a_newer_book_says_is_overdue_is_told_in_writing(waiting: Room) -> None:
    under(waiting, Due.ARREARS_NOTICE, Start.ARREARS, 14)
    paid = {"outstanding": Money("9912.29", "USD")}  # but for the one of March
    await book_of(waiting, date(2019, 4, 1), sha256="c" * 64, **paid)
    waiting.town.app.worker.ring()
    assert LATE not in (await waiting.card()).text
    await waiting.town.pass_time(days=8)

    await book_of(waiting, date(2019, 4, 9), sha256="d" * 64)
    waiting.town.app.worker.ring()

    assert f"⏱ {LATE}: by April 20, 2019, by law" in (await waiting.card()).text

    await book_of(waiting, date(2019, 4, 10), sha256="e" * 64, outstanding=Money("9295.47", "USD"))
    waiting.town.app.worker.ring()
    assert LATE not in (await waiting.card()).text


async def test_what_is_paid_one_after_the_other_is_not_to_be_told_any_more(waiting: Room) -> None:
    under(waiting, Due.ARREARS_NOTICE, Start.ARREARS, 14)
    await waiting.town.pass_time(days=8)
    await book_of(waiting, date(2019, 4, 1), sha256="c" * 64, outstanding=Money("9912.29", "USD"))
    await book_of(waiting, date(2019, 4, 9), sha256="d" * 64)
    waiting.town.app.worker.ring()
    await waiting.town.quiet()
    await book_of(waiting, date(2019, 4, 10), sha256="e" * 64, outstanding=Money("9603.88", "USD"))
    waiting.town.app.worker.ring()
    assert f"⏱ {LATE}: by April 20, 2019, by law" in (await waiting.card()).text  # one is late

    await book_of(waiting, date(2019, 4, 11), sha256="f" * 64, outstanding=Money("9295.47", "USD"))
    waiting.town.app.worker.ring()

    assert LATE not in (await waiting.card()).text


async def test_arrears_of_a_plan_that_another_has_followed_are_no_arrears_of_the_next(
    signed: Room,
) -> None:
    under(signed, Due.ARREARS_NOTICE, Start.ARREARS, 14)
    await signed.town.pass_time(days=67)
    assert LATE in (await signed.card()).text
    await signed.says("/amend")
    await offered_anew(signed, 24)
    await signed.town.tap(signed.borrower, "I accept")
    async with signed.town.app.database.begin() as session:
        door = await people.door_of(session, 1)
        assert door is not None
        door.identified_at = signed.town.now

    await signed.town.put_signature(signed.borrower)

    assert LATE not in (await signed.card()).text
