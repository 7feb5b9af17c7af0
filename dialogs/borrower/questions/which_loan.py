"""Which loan: of several loans, which the application, our offer or the plan is for, and which stay as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs.said.loan_kinds import kind_of
from dialogs.said.periods import by_contract
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.loans.loan import Loan

from . import pay_days
from .hard_again import may_answer

ALL_WITH_US = Text("Your loans with us:")
OF_CASE = Text("Your application is for:")
OF_OFFER = Text("Our offer is for:")
OF_PLAN = Text("Your plan is for:")
NOT_IN_IT = Text("Not part of it, so its contract goes on to hold:")
ASK = Text("If you mean another one, write its number, or ask a person: /person")


def told(situation: Situation) -> Sayable:
    """Each loan with its number, so that nobody pays the wrong one."""
    if situation.is_guarantor or situation.speaks_for_another:
        return pay_days.OF_ANOTHER
    if not situation.is_identified or not situation.loans:
        return pay_days.WHO_FIRST
    head, covered = _covered(situation)
    others = [one for one in situation.running if one not in covered]
    is_by_contract = head in {ALL_WITH_US, OF_CASE}
    return Lines(
        head,
        *(_by_contract(covered) if is_by_contract else (_number(one) for one in covered)),
        *([NOT_IN_IT, *_by_contract(others)] if others else []),
        ASK,
    )


def _covered(situation: Situation) -> tuple[Text, Sequence[Loan]]:
    """What it is that is spoken of, and the loans in it."""
    if situation.keeps_a_plan and situation.instalments:
        own = {one.loan_id for one in situation.instalments}
        return OF_PLAN, [loan for loan in situation.loans if loan.id in own]
    if may_answer(situation):
        return OF_OFFER, [loan for loan, _ in situation.loans_of(situation.the_offer)]
    loans = situation.running or situation.loans
    is_open = situation.case is not None and situation.case.state.is_open
    return OF_CASE if is_open else ALL_WITH_US, loans


def _number(loan: Loan) -> Text:
    return Text("• {loan}", loan=_named(loan))


def _named(loan: Loan) -> Text:
    """By its number, and by what it is for, as people call it."""
    kind = kind_of(loan.product)
    if kind is None:
        return Text("<b>{number}</b>", number=loan.number)
    return Text("<b>{number}</b> ({kind})", number=loan.number, kind=kind)


def _by_contract(loans: Sequence[Loan]) -> Iterator[Text]:
    for loan in loans:
        yield Text(
            "• {loan}, by its contract {instalment}",
            loan=_named(loan),
            instalment=by_contract(loan),
        )
