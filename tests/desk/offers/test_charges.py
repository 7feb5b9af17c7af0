"""Penalties and fees that stand on a loan: on the card, and in a plan that is signed."""

from datetime import date

from negotiation.loans.charge import Charge, ChargeKind
from negotiation.money import Money
from storage import lending
from storage.case import case_agreements, case_offers
from tests.desk.room import Room


async def test_the_desk_sees_them_and_a_plan_carries_them(room: Room) -> None:
    async with room.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        loan.charges = (
            Charge(
                name="penalties",
                kind=ChargeKind.PENALTY,
                amount=Money("45.00", "USD"),
                since=date(2019, 3, 31),
            ),
        )
    await room.says("/offer 12")
    await room.says("/send 1")
    assert "Not paid besides: penalties $45.00, fees $0.00" in (await room.card()).text
    await room.town.tap(room.borrower, "I accept")
    await room.town.quiet()

    async with room.town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
        assert offer is not None
        asked = await case_agreements.agreement(session, 1)
    assert offer.terms.charges == Money("45.00", "USD")
    assert asked.document_id is not None
