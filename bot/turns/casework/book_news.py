"""Book news: the lender's book has changed; what was worked out on older figures ends, and the desk looks at the rest."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.turns.agreeing import offer_ends, unsigned
from bot.turns.arrangement import contract_arrears
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.desk.masking import masked
from dialogs.texts import Text
from storage import books
from storage.case import cases
from storage.messages import due
from storage.messages.due import Duty


async def book_changed(turn: Turn, payload: dict[str, Any]) -> None:
    """Newer figures of a loan: what is open or unsigned was worked out on the old ones and ends; the desk is told."""
    await offer_ends.on_loan(turn, payload["loan_id"], NEWER_FIGURES)
    await unsigned.figures_changed(turn, payload["loan_id"])
    for case in await cases.open_cases_on(turn.session, payload["loan_id"]):
        await desk_cards.show(
            turn, case.id, Text("📘 Newer figures of the loan have come from the book.")
        )


async def book_overdue(turn: Turn, payload: dict[str, Any]) -> None:
    """By the book as much is overdue as the law wants told, or nothing any more."""
    for case in await cases.open_cases_on(turn.session, payload["loan_id"]):
        await contract_arrears.look(turn, case)
        await desk_cards.show(turn, case.id)


async def loan_gone(turn: Turn, payload: dict[str, Any]) -> None:
    """A loan is gone from the book: nothing of it can be agreed to, and the desk is asked why."""
    loan_id = payload["loan_id"]
    await offer_ends.on_loan(turn, loan_id, NO_OFFER)
    await unsigned.loan_gone(turn, loan_id)
    await _ask_why(turn, loan_id)


async def still_gone(turn: Turn, duty: Duty) -> None:
    """Nobody has said why yet: nothing is asked of the borrower meanwhile, so the desk is asked again."""
    await due.done(turn.session, duty)
    if not await books.is_asked_for(turn.session, duty.subject["loan_id"]):
        await _ask_why(turn, duty.subject["loan_id"])


async def _ask_why(turn: Turn, loan_id: int) -> None:
    is_alone = False
    for case in await cases.open_cases_on(turn.session, loan_id):
        loans = await cases.loans_of(turn.session, case.id or 0)
        others = [each for each in loans if each.id != loan_id]
        goes_on = [await books.is_asked_for(turn.session, each.id or 0) for each in others]
        number = next(masked(each.number) for each in loans if each.id == loan_id)
        is_alone = is_alone or not any(goes_on)
        await desk_cards.show(
            turn, case.id, ONE_IS_GONE.given(number=number) if any(goes_on) else GONE
        )
    if is_alone:
        again = Duty(
            key=f"{STILL_GONE}:{loan_id}:{turn.today}",
            kind=STILL_GONE,
            subject={"loan_id": loan_id},
            due_at=turn.now + AGAIN,
        )
        await due.schedule(turn.session, [again])


NEWER_FIGURES = Text(
    "The figures of your loan have changed, so our offer no longer fits. Your advisor will make a new one."
)
NO_OFFER = Text(
    "Something has changed with your loan on our side, so our offer cannot be taken any more. A person will look at it and write to you here."
)
STILL_GONE, AGAIN = "still gone", timedelta(days=7)
GONE = Text(
    "❓ By the book this loan is not repaid to us any more. Was it settled, sold or written off? Write /closed settled, /closed sold or /closed written_off. Until then no instalment of it is asked for; what the book has wrongly is put right there."
)


ONE_IS_GONE = Text(
    "❓ By the book loan {number} is not repaid to us any more. Nothing of it is asked for or offered; the other loans of the case, and their plan, go on, and the plan is complete once these are repaid. Please find out why, and keep it: /note. What the book has wrongly is put right there."
)


async def book_differs(turn: Turn, payload: dict[str, Any]) -> None:
    """The book says otherwise than an arrangement in force: a person looks; nothing is overwritten."""
    for case in await cases.open_cases_on(turn.session, payload["loan_id"]):
        await desk_cards.show(
            turn,
            case.id,
            Text(
                "📘 The book differs from the arrangement in force ({column}). Please look at it; the arrangement stands.",
                column=payload["column"],
            ),
        )
    if payload["column"] == books.STATE:
        await _ask_why(turn, payload["loan_id"])
