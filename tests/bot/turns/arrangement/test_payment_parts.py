"""What a payment is noted to have paid, where no plan is in force yet."""

from decimal import Decimal

from bot.turns.arrangement import crediting
from bot.turns.turn import Turn
from negotiation.follow_up.arrangement import Payment
from negotiation.money import Money
from storage import lending
from tests.beginnings import applied
from tests.town import Town

STORIES = {"wei": applied}


async def test_two_payments_between_two_books_do_not_pay_the_same_interest_twice(
    town: Town,
) -> None:
    await applied(town)
    await town.pass_time(days=1)
    async with town.app.database.begin() as session:
        turn = Turn(session=session, now=town.now, house=town.app.house)
        oldest = (await lending.loan(session, 1)).still_owed().first
        for reference in "P-1", "P-2":
            payment = Payment(
                loan_id=1,
                amount=Money(150, "USD"),
                received_on=town.now.date(),
                reference=reference,
                recorded_by="payments API",
            )
            await crediting.record_payment(turn, payment)
        second, first = await lending.payments_on(session, 1, 10)
        await turn.finish()

    assert first.parts == {
        "interest": str(oldest.interest),
        "principal": str(Money(150, "USD") - oldest.interest),
    }
    assert oldest.interest.amount > Decimal(0)
    assert second.parts == {"principal": "150.00 USD"}
