"""Bound: what co-borrowers and guarantors are to a loan, and what is asked of them; never why another cannot pay."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.said import hold_words
from dialogs.said.arrears_words import overdue
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.loans.loan import Loan, LoanState
from negotiation.party import Role

ASKED = Text("What is asked of me?")


def bound_with(situation: Situation) -> Sequence[Text | None]:
    """Below one's own loans: that others owe them too, and for which others' one answers."""
    found: list[Text | None] = []
    if situation.party is not None and situation.party.role is Role.CO_BORROWER:
        found += [
            None,
            Text(
                "You are a co-borrower: each of you owes the whole loan. If it is hard for you, I look at your situation by itself. What you write and send here is seen by our advisors, and by none of the others."
            ),
        ]
    for loan in situation.guaranteed:
        found += [None, Text("You are also the guarantor of loan {number}.", number=loan.number)]
    return found


def guaranteed(situation: Situation, waits: Sequence[Text]) -> Sayable:
    """What a guarantor sees: what they are, the loan in figures, what is on hold, and what *waits* for them."""
    lines: list[Text | Lines | None] = [Text("You are a <b>guarantor</b>, not the borrower.")]
    for loan in situation.loans:
        lines += [None, _figures(situation, loan)]
    if situation.holds:
        lines += [None, hold_words.held(situation.holds, situation.language.zone)]
    if waits:
        lines += [None, *waits]
    return Lines(*lines, None, Text("What can I do for you?"))


def under_anothers_plan(situation: Situation, loan: Loan) -> Text | None:
    """In place of what was overdue before another's plan; its terms are told only to who signed them."""
    one = situation.to_sign
    is_signed = one is not None and one.signature.signed_at is not None
    if one is not None and is_signed and loan.id in {each.id for each, _ in one.parts}:
        return Text(
            "You have signed the agreement on loan {number}. It holds once all have signed and our seal is on it; then you get it here.",
            number=loan.number,
        )
    if loan.id in situation.signed_with:
        return Text(
            "Your loan {number} is being repaid under the agreement that you have signed. Reminders go only to the person whose case it is; none comes here. A person can tell you what is due and what is paid: /person",
            number=loan.number,
        )
    if loan.id in situation.others_plans:
        return Text(
            "A person can tell you what is due now on loan {number}: /person", number=loan.number
        )
    return None


def _figures(situation: Situation, loan: Loan) -> Sayable:
    if loan.state is not LoanState.RUNNING:
        return Text("Loan {number} is not being repaid any more.", number=loan.number)
    if (of_plan := under_anothers_plan(situation, loan)) is not None:
        return of_plan
    return Lines(
        Text("Loan {number}, as of {day}:", number=loan.number, day=loan.as_of),
        Text("• still to repay: <b>{amount}</b> plus interest", amount=loan.outstanding),
        overdue(loan, situation.today),
    )


def asked_of_a_guarantor(situation: Situation) -> Sayable:
    """What is asked of a guarantor, in plain words."""
    return Lines(
        Text(
            "You answer for this loan if the borrower does not pay. In this chat nothing is asked of you: if {lender} wants you to pay, it writes to you first.",
            lender=situation.lender.name,
        ),
        Text(
            "If the terms of the loan are to change, you are asked whether you agree to what is added. You need not."
        ),
        Text(
            "If it worries you, or you think it is not right, talk to a person (/person) or dispute it (/dispute). What you tell us is shown to neither the borrower nor anybody else."
        ),
    )
