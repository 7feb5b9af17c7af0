"""An amendment taken back in the days for it brings back the plan that it took the place of, not the contract."""

from datetime import timedelta

from negotiation.agreeing.agreement import AgreementState
from negotiation.lifecycle import CaseState
from negotiation.money import Money
from storage import lending, people
from storage.case import case_agreements, cases
from tests.desk.room import Room, arrives

_S = AgreementState


async def amended(room: Room, months: int = 18) -> None:
    """Other terms are signed and in force; for two weeks they can be taken back."""
    async with room.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        door = await people.door_of(session, 1)
        assert loan is not None
        assert door is not None
        loan.rearranged = ()  # or it would be too soon for another change
        door.identified_at = room.town.now
    await room.says(f"/offer {months}")
    await room.says("/send 2")
    await room.town.tap(room.borrower, "I accept")
    await room.town.put_signature(room.borrower)
    async with room.town.app.database.begin() as session:
        second = await case_agreements.agreement(session, 2)
        assert second.state is _S.KEPT
        second.may_withdraw_until = room.town.now + timedelta(days=14)
    await room.hears()
    await room.news()


async def takes_back(room: Room) -> None:
    await room.borrower.say("/withdraw")
    await room.town.tap(room.borrower, "Yes, take it back")
    await room.town.quiet()


async def states(room: Room) -> tuple[CaseState, AgreementState, AgreementState]:
    """Of the case, and of both plans."""
    async with room.town.app.database.begin() as session:
        first, second = (
            await case_agreements.agreement(session, 1),
            await case_agreements.agreement(session, 2),
        )
        return (await cases.case(session, 1)).state, first.state, second.state


async def test_the_earlier_plan_holds_again_and_both_sides_are_told(signed: Room) -> None:
    await signed.says("/amend")
    await amended(signed)

    await signed.borrower.say("/withdraw")
    [asked] = await signed.hears()
    assert "Then the plan that was in force before holds again" in asked
    assert "contract" not in asked
    await signed.town.tap(signed.borrower, "Yes, take it back")
    await signed.town.quiet()

    assert await states(signed) == (CaseState.ACTIVE, _S.KEPT, _S.WITHDRAWN)
    assert {each.agreement_id for each in await signed.instalments()} == {1}
    told = await signed.hears()
    assert any(
        one.startswith("The agreement is taken back, and your plan from before holds again")
        for one in told
    )
    assert any("Next instalment: $294.46 on May 5, 2019." in one for one in told)
    assert "contract holds" not in "".join(told)
    news = await signed.news()
    assert any(
        "The borrower takes agreement 2 back. The plan of agreement 1 holds again." in one
        for one in news
    )


async def test_its_change_of_terms_counts_though_both_were_signed_on_one_day(
    signed: Room,
) -> None:
    await signed.says("/amend")
    await amended(signed)

    await takes_back(signed)

    async with signed.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        assert loan.rearranged == (signed.town.now.date(),)


async def test_what_was_paid_meanwhile_counts_for_the_earlier_plan_once(signed: Room) -> None:
    await arrives(signed, "P-1", "100.00")
    await signed.says("/amend")
    await amended(signed)
    await arrives(signed, "P-2", "50.00")
    await arrives(signed, "P-3", "30.00")
    await arrives(signed, "R-3", "30.00", reverses="P-3")

    await takes_back(signed)

    assert (await signed.instalments())[0].paid == Money(150, "USD")
    await arrives(signed, "R-2", "50.00", reverses="P-2")
    await arrives(signed, "R-1", "100.00", reverses="P-1")
    assert not any(each.paid for each in await signed.instalments())
    assert "It had paid nothing of" not in "".join((await signed.news())[-2:])


async def test_its_instalments_are_reminded_of_and_missed_again(signed: Room) -> None:
    await signed.says("/amend")
    await amended(signed)
    await takes_back(signed)
    await signed.hears()
    await signed.news()

    await signed.town.pass_time(days=32)
    assert any("$294.46" in one and "May 5" in one for one in await signed.hears())

    await signed.town.pass_time(days=14)
    assert any("there is a way back" in one for one in await signed.hears())
    assert (await states(signed))[:2] == (CaseState.ACTIVE, _S.SLIPPED)


async def test_what_it_asked_meanwhile_is_late_at_once(signed: Room) -> None:
    await signed.town.pass_time(days=31)
    await signed.says("/amend")
    await amended(signed)
    await signed.town.pass_time(days=13)  # its first instalment came due in them
    assert (await states(signed))[1] is _S.SUPERSEDED
    await signed.hears()

    await takes_back(signed)

    assert await states(signed) == (CaseState.ACTIVE, _S.SLIPPED, _S.WITHDRAWN)
    assert any("there is a way back" in one for one in await signed.hears())


async def test_a_plan_that_was_broken_is_broken_still(signed: Room) -> None:
    await signed.town.pass_time(days=110)
    await amended(signed, 24)

    await takes_back(signed)

    assert await states(signed) == (CaseState.NEGOTIATING, _S.BROKEN, _S.WITHDRAWN)
    told = "".join(await signed.hears())
    assert "your contract holds as before" in told
    assert "plan from before" not in told
    await arrives(signed, "P-1", "883.38")
    assert (await states(signed))[1] is _S.KEPT


async def days_run_on(room: Room) -> None:
    """Of the first plan, in which it can be taken back."""
    async with room.town.app.database.begin() as session:
        first = await case_agreements.agreement(session, 1)
        first.may_withdraw_until = room.town.now + timedelta(days=14)


async def test_the_earlier_plan_too_can_be_taken_back_while_its_own_days_run(
    signed: Room,
) -> None:
    await days_run_on(signed)
    await signed.says("/amend")
    await amended(signed)
    await takes_back(signed)
    await signed.hears()

    await takes_back(signed)

    assert await states(signed) == (CaseState.NEGOTIATING, _S.WITHDRAWN, _S.WITHDRAWN)
    assert any("your contract holds as before" in one for one in await signed.hears())


async def test_dropped_before_it_is_signed_the_plan_in_force_is_named(signed: Room) -> None:
    await signed.says("/amend")
    async with signed.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        loan.rearranged = ()
    await signed.says("/offer 18")
    await signed.says("/send 2")
    await signed.town.tap(signed.borrower, "I accept")
    await signed.hears()

    await signed.borrower.say("/withdraw")
    assert "Your plan stays in force as it is" in "".join(await signed.hears())
    await signed.town.tap(signed.borrower, "Yes, take it back")
    await signed.town.quiet()

    told = "".join(await signed.hears())
    assert "The agreement is taken back, and your plan in force goes on as it is" in told
    assert "contract holds" not in told


async def test_the_days_for_taking_it_back_go_on_while_other_terms_are_talked_about(
    signed: Room,
) -> None:
    await days_run_on(signed)
    await signed.says("/amend")
    await signed.hears()

    await signed.borrower.say("/status")
    [shown] = await signed.town.replies(signed.borrower)
    assert "You can take it back until" in shown.text
    assert "Take the agreement back" in shown.labels
    await takes_back(signed)

    async with signed.town.app.database.begin() as session:
        assert (await cases.case(session, 1)).state is CaseState.NEGOTIATING
        assert (await case_agreements.agreement(session, 1)).state is _S.WITHDRAWN
    assert any("your contract holds as before" in one for one in await signed.hears())
    assert any("The borrower takes agreement 1 back." in one for one in await signed.news())


async def test_an_offer_of_other_terms_stays_when_the_plan_is_taken_back(signed: Room) -> None:
    await signed.says("/amend")
    await amended(signed)
    await signed.says("/amend")
    async with signed.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        loan.rearranged = ()
    await signed.says("/offer 20")
    await signed.says("/send 3")
    await signed.hears()

    await takes_back(signed)

    assert await states(signed) == (CaseState.OFFERED, _S.KEPT, _S.WITHDRAWN)
    assert any("your plan from before holds again" in one for one in await signed.hears())
