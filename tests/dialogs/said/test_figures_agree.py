"""The agreement's paper, the status, the desk's card and the statement name the same figures, whatever has been paid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from hypothesis import assume, event, given
from hypothesis import strategies as st

from dialogs.borrower.status_card import card
from dialogs.desk.case.card_facts import facts
from dialogs.desk.case.case_file import EMPTY
from dialogs.printed.agreement_words import agreement_words
from dialogs.printed.statement_words import statement_words
from dialogs.situation import Situation
from dialogs.texts import ENGLISH, Lines, Sayable
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.follow_up.arrangement import DueInstalment, Payment, allocate, left, take_back
from negotiation.follow_up.statement import uses
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.refusals import Refusal
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import ArrearsLast, Spread
from tests.examples import examples
from tests.negotiation.any_loan import WIDE, contracts, of_book


@st.composite
def plans(draw: st.DrawFn) -> tuple[Loan, Terms]:
    """Of any loan, in time or late, with due dates on working days or not."""
    contract = draw(contracts())
    schedule = contract.schedule()
    paid = draw(st.integers(0, len(schedule) - 1))
    loan = replace(of_book(contract, paid), id=1)
    day = schedule.instalments[paid].due_date + timedelta(days=draw(st.integers(-3, 90)))
    now = max(day, contract.begin)
    some = loan.instalment.times(Decimal(draw(st.integers(10, 90))) / 100)
    first: list[Change] = [
        Reduction(amount=some, instalments=2),
        PrincipalBreak(instalments=2),
        PaymentBreak(instalments=2),
        ArrearsLast(),
        Spread(since=now + timedelta(days=9), instalments=3),
    ]
    changes = [Extension(instalments=draw(st.integers(1, 12)))]
    changes += draw(st.lists(st.sampled_from(first), max_size=2, unique_by=lambda one: one.kind))
    try:
        return loan, relieved(loan, changes, now=now, policy=WIDE)
    except Refusal:
        assume(False)
        raise


def rows_of(terms: Terms) -> list[DueInstalment]:
    nothing = Money.zero(terms.total.currency)
    return [
        DueInstalment(
            id=each.number,
            agreement_id=1,
            case_id=1,
            loan_id=1,
            number=each.number,
            due_date=each.due_date,
            amount=each.amount,
            paid=nothing,
        )
        for each in terms.schedule
    ]


def happen(rows: list[DueInstalment], happened: Sequence[tuple[str, int]]) -> list[Payment]:
    """Payments of so many thousandths of the plan, on any day, and such as are taken back."""
    payments: list[Payment] = []
    standing: list[Payment] = []
    nothing = Money.zero(rows[0].amount.currency)
    total = sum((each.amount for each in rows), nothing)
    for at, (what, figure) in enumerate(happened):
        if what == "paid":
            came = Payment(
                loan_id=1,
                amount=max(
                    total.times(Decimal(figure) / 1000), Money.of_units(1, nothing.currency)
                ),
                received_on=date(2024, 1, 1) + timedelta(days=figure),
                reference=f"P-{at}",
                recorded_by="bank",
            )
            came.left_over = allocate(came.amount, rows) or None
            payments.append(came)
            standing.append(came)
        elif standing:
            gone = standing.pop(figure % len(standing))
            take_back(gone.amount - (gone.left_over or nothing), rows)
            payments.append(
                replace(gone, amount=-gone.amount, reference=f"R-{at}", reverses=gone.reference)
            )
    return payments


def unmarked(said: Sayable) -> str:
    return ENGLISH.plain(said).replace("<b>", "").replace("</b>", "")


@given(
    plan=plans(),
    happened=st.lists(
        st.tuples(st.sampled_from(["paid", "paid", "taken back"]), st.integers(1, 700)),
        max_size=6,
    ),
    after=st.integers(-5, 500),
)
@examples(60)
def test_paper_status_card_and_statement_name_the_same_figures(
    a_situation: Callable[..., Situation],
    plan: tuple[Loan, Terms],
    happened: list[tuple[str, int]],
    after: int,
) -> None:
    loan, terms = plan
    rows = rows_of(terms)
    payments = happen(rows, happened)
    today = terms.schedule.first.due_date + timedelta(days=after)
    plain = a_situation()
    agreement = replace(plain.the_agreement, state=AgreementState.KEPT)
    assert plain.offer is not None
    offer = replace(plain.offer, terms=terms, state=OfferState.ACCEPTED)
    case = plain.the_case
    case.state = CaseState.ACTIVE
    situation = a_situation(
        now=datetime.combine(today, time(12), UTC),
        loans=[loan],
        case=case,
        offer=offer,
        agreement=agreement,
        to_sign=None,
        instalments=rows,
    )
    show = ENGLISH.show

    paper = agreement_words(
        agreement, offer, case, [loan], plain.lender, ENGLISH, [], situation.policy
    )
    statement = statement_words(
        case,
        agreement,
        [loan],
        rows,
        uses(payments, rows),
        lender=plain.lender,
        language=ENGLISH,
        today=today,
    )
    summary = dict(statement.summary)
    [(_, lines, totals)] = statement.schedules
    status = unmarked(card(situation, advisor=None))
    desk = unmarked(Lines(*facts(situation, EMPTY)))

    # What was signed is what is asked.
    assert [(row[1], row[2]) for row in paper.schedule] == [(line[1], line[3]) for line in lines]
    assert paper.totals[2] == totals[3] == show(terms.total)
    # What came and what is left make that up.
    paid = sum((each.paid for each in rows), Money.zero(terms.total.currency))
    assert (summary["Paid so far"], summary["Left to pay"]) == (show(paid), show(left(rows)))
    assert (totals[4], totals[5]) == (summary["Paid so far"], summary["Left to pay"])
    assert paid + left(rows) == terms.total
    # The same are paid, late, and next.
    done, _, count = summary["Instalments paid"].partition(" of ")
    assert f"Paid: {done} of {count}" in desk
    late, coming = summary.get("Not here yet"), summary.get("Next instalment")
    event(f"late: {late is not None}, to come: {coming is not None}")
    assert ("Late: " in desk) == ("Not here yet: " in status) == (late is not None)
    if late is not None:
        assert f"Late: {late}, due on " in desk
        assert f"Not here yet: {late}, due on " in status
    if coming is None:
        assert "Next: " not in desk
        assert "Next instalment" not in status
        assert late is not None or "Everything is repaid" in status
    else:
        assert f"Next: {coming}" in desk
        assert f"Next instalment: {coming}." in status
