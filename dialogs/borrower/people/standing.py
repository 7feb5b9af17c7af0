"""Standing: where another's loan and case stand, for a helper: what comes next, and nothing of the reasons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from dialogs.borrower.case_now import put_away_soon
from dialogs.said.arrears_words import due_on, overdue
from dialogs.said.paper_days import named
from dialogs.said.periods import by_contract
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Sayable, Text
from negotiation.follow_up.arrangement import left
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import Loan, LoanState


def where_it_stands(situation: Situation) -> Sayable:
    """The loans in figures, the case in a sentence; *situation* is the borrower's.

    Under a plan the figures of the lender's book are those before it.
    """
    is_active = situation.case is not None and situation.case.state is CaseState.ACTIVE
    is_planned = is_active or situation.keeps_a_plan
    loans = [] if is_planned else situation.loans
    held = Text("It is on hold: nothing unasked goes out until a person has looked at it.")
    return Lines(
        *(line for loan in loans for line in _figures(situation, loan)),
        _case(situation),
        *(put_away_soon(situation) if situation.case is not None else []),
        *([held] if situation.holds else []),
    )


def _figures(situation: Situation, loan: Loan) -> Iterator[Sayable]:
    if loan.state is not LoanState.RUNNING or loan.id in situation.repaid:
        yield Text("Loan {number} is not being repaid any more.", number=loan.number)
        return
    if (day := situation.closed_since.get(loan.id or 0)) is not None:
        yield Text(
            "The case about loan {number} was closed on {day}. What is known of the loan here is older, so no figures are named until newer ones come.",
            number=loan.number,
            day=day,
        )
        return
    yield Text(
        "Loan {number}, as of {day}: still to repay <b>{outstanding}</b>, {instalment}",
        number=loan.number,
        day=loan.as_of,
        outstanding=loan.outstanding,
        instalment=by_contract(loan),
    )
    yield overdue(loan, situation.today)


def _case(situation: Situation) -> Text:
    case = situation.case
    if case is None:
        return _no_case(situation)
    match case.state:
        case CaseState.APPLYING:
            return Text("The application is not sent yet.")
        case CaseState.UNDER_REVIEW | CaseState.NEGOTIATING | CaseState.COUNTERED:
            return _with_us(case.decide_by, situation.now)
        case CaseState.PAPERS_WANTED:
            missing = situation.awaited_papers
            return (
                Text("We wait for papers: {what}.", what=named(missing))
                if missing
                else Text("We wait for another paper.")
            )
        case CaseState.OFFERED:
            return Text("Our offer waits for an answer, which only the borrower can give.")
        case CaseState.AGREED:
            return Text("The agreement waits for the borrower's own signature.")
        case CaseState.ACTIVE if late := situation.late_instalments:
            return Text(
                "The plan is in force. Not here yet: <b>{amount}</b>, due on <b>{day}</b>.",
                amount=left(late),
                day=due_on(late),
            )
        case CaseState.ACTIVE if (coming := situation.coming_instalment) is not None:
            return Text(
                "The plan is in force. Next instalment: <b>{amount}</b> on <b>{day}</b>.",
                amount=coming.left,
                day=coming.due_date,
            )
        case CaseState.ACTIVE | CaseState.COMPLETED:
            return Text("Everything is repaid as agreed.")
        case _:
            return Text("An advisor has it in hand.")


def _no_case(situation: Situation) -> Text:
    if situation.put_away is None:
        return Text("No application has been made.")
    return Text(
        "The application was put away on {day}: nothing had been heard for some time. The borrower can start again.",
        day=Day(situation.put_away.at),
    )


def _with_us(by: datetime | None, now: datetime) -> Text:
    """By when an advisor answers, as long as that is ahead."""
    if by is None or by < now:
        return Text("An advisor looks for a plan with the borrower.")
    return Text("The application is with us. An advisor answers by <b>{day}</b>.", day=Day(by))
