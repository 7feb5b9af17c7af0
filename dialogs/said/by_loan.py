"""By loan: of a plan over several loans, which of them an instalment is of; of one loan there is nothing to say."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.desk.masking import masked
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.loans.loan import Loan

IT_IS_OF = Text("This is for loan <b>{number}</b>.")


def of_loan(situation: Situation, loan_id: int) -> Sequence[Text]:
    """A line that names the loan, where the plan is over several."""
    number = _numbers(situation).get(loan_id)
    return [] if number is None else [IT_IS_OF.given(number=number)]


def of_which(loans: Sequence[Loan], rows: Sequence[DueInstalment], loan_id: int) -> Sequence[Text]:
    """The same for the desk, of a plan with all these *rows*: instalments are numbered on from loan to loan, as in the agreement."""
    own = {one.loan_id for one in rows}
    number = next((loan.number for loan in loans if loan.id == loan_id), None)
    if len(own) < 2 or number is None:
        return []
    return [Text("It is of loan {number}.", number=masked(number))]


def next_of_each(situation: Situation) -> Sequence[Text]:
    """The next instalment of each loan, in the order of their days; nothing where the plan is over one."""
    numbers, late = _numbers(situation), situation.late_instalments
    first: dict[int, DueInstalment] = {}
    for one in situation.instalments:
        if not one.is_paid and one not in late:
            first.setdefault(one.loan_id, one)
    return [
        Text(
            "• loan {number}: <b>{amount}</b> on <b>{day}</b>",
            number=numbers[one.loan_id],
            amount=one.left,
            day=one.due_date,
        )
        for one in sorted(first.values(), key=lambda each: each.due_date)
        if one.loan_id in numbers
    ]


def _numbers(situation: Situation) -> dict[int, str]:
    """Of the loans of the plan, where there are several."""
    own = {one.loan_id for one in situation.instalments}
    found = {loan.id: loan.number for loan in situation.loans if loan.id in own}
    return {number: name for number, name in found.items() if number} if len(own) > 1 else {}
