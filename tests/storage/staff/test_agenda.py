"""What is to be done is found, whatever kind it is; what is done, over or not due yet is not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.applying.paper import Paper, PaperState
from negotiation.case import Case
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.desk.agenda import Task, Todo
from negotiation.desk.note import Note
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.promise import Promise
from negotiation.follow_up.reported_payment import ReportedPayment, ReportedPaymentState
from negotiation.lifecycle import CaseState
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.relief import extend_term
from storage.engine.database import Database, Session
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import agenda
from storage.staff.unreached import UNREACHABLE
from tests.storage.samples import NOW, USER, a_borrower, a_case, a_loan, add, undone

SOON, LATER = NOW + timedelta(days=1), NOW + timedelta(days=9)
END = NOW + timedelta(days=2)
TODAY = NOW.date()
USD_400 = Money(400, "USD")


class Book:
    """Cases, one a line, each with what is to be done about it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._count = 0

    async def case(self, state: CaseState, *, since: datetime | None = None, **how: Any) -> Case:
        self._count += 1
        borrower = await a_borrower(self._session, unreachable_since=since)
        case = a_case(borrower, number=f"2019-{self._count:05}", state=state, **how)
        await add(self._session, case)
        return case

    async def offer(self, case: Case, state: OfferState, until: datetime | None = None) -> Offer:
        loan = a_loan(number=f"{case.id}")
        await add(self._session, loan)
        offer = Offer(
            case_id=case.id or 0,
            loan_id=loan.id or 0,
            version=3,
            terms=extend_term(loan, months=12, now=TODAY, policy=Policy()),
            state=state,
            advisor_id=USER,
            made_at=NOW,
            expires_at=until,
        )
        await add(self._session, offer)
        return offer

    async def agreement(
        self, case: Case, state: AgreementState, until: datetime | None = None
    ) -> tuple[Agreement, Offer]:
        offer = await self.offer(case, OfferState.ACCEPTED)
        agreement = Agreement(
            case_id=case.id or 0,
            offer_id=offer.id or 0,
            version=2,
            state=state,
            sha256="a" * 64,
            expires_at=until,
        )
        await add(self._session, agreement)
        return agreement, offer

    async def instalment(self, case: Case, due_date: date, paid: Money) -> DueInstalment:
        agreement, offer = await self.agreement(case, AgreementState.SLIPPED)
        one = DueInstalment(
            agreement_id=agreement.id or 0,
            case_id=case.id or 0,
            loan_id=offer.loan_id,
            number=4,
            due_date=due_date,
            amount=USD_400,
            paid=paid,
        )
        await add(self._session, one)
        return one

    async def gone_nowhere(
        self, case: Case, lost: Sequence[datetime], noted: datetime | None
    ) -> None:
        """Reminders that could be brought to nobody, and when somebody wrote down what they did about it."""
        about = f"case:{case.id}"
        for at in lost:
            one = Duty(key=f"{about}:{at}", kind="reminder", subject={}, due_at=at, about=about)
            await due.schedule(self._session, [one])
        for one in await due.still_to_do(self._session, "reminder", about):
            await due.drop(self._session, one, UNREACHABLE)
        if noted is not None:
            note = Note(case_id=case.id or 0, advisor_id=7, at=noted, event="note", text="called")
            await add(self._session, note)


async def test_what_is_asked_offered_or_signed_is_found_where_it_stands_open(
    database: Database,
) -> None:
    async with undone(database) as session:
        book, wanted = Book(session), {}

        case = await book.case(CaseState.UNDER_REVIEW, decide_by=SOON)
        wanted[case.id] = {Todo(task=Task.DECIDE, by=SOON)}
        await book.case(CaseState.UNDER_REVIEW, decide_by=LATER)
        await book.case(CaseState.DECLINED, decide_by=SOON)
        answered = await book.case(CaseState.NEGOTIATING, decide_by=SOON)
        await book.offer(answered, OfferState.DECLINED)
        appealed = await book.case(CaseState.APPEALED, decide_by=SOON)
        await book.offer(appealed, OfferState.DECLINED)
        wanted[appealed.id] = {Todo(task=Task.DECIDE, by=SOON)}

        case = await book.case(CaseState.NEGOTIATING)
        await book.offer(case, OfferState.ASKED)
        wanted[case.id] = {Todo(task=Task.APPROVE, number=3)}
        case = await book.case(CaseState.COUNTERED)
        await book.offer(case, OfferState.OPEN, SOON)
        wanted[case.id] = {
            Todo(task=Task.COUNTER, number=3),
            Todo(task=Task.OFFER_ENDS, number=3, by=SOON),
        }
        await book.offer(await book.case(CaseState.OFFERED), OfferState.OPEN, LATER)

        case = await book.case(CaseState.AGREED)
        await book.agreement(case, AgreementState.SIGNED)
        wanted[case.id] = {Todo(task=Task.SEAL, number=2)}
        case = await book.case(CaseState.AGREED)
        await book.agreement(case, AgreementState.TO_SIGN, SOON)
        wanted[case.id] = {Todo(task=Task.SIGNING_ENDS, number=2, by=SOON)}
        await book.agreement(await book.case(CaseState.AGREED), AgreementState.TO_SIGN, LATER)

        case = await book.case(CaseState.PAPERS_WANTED, decide_by=LATER)
        await add(session, *(_paper(case, state) for state in PaperState))
        wanted[case.id] = {Todo(task=Task.PAPERS, number=1, by=LATER)}
        await add(session, _paper(await book.case(CaseState.ACTIVE), PaperState.RECEIVED))

        assert await found(session) == wanted


async def test_what_has_not_come_ends_or_is_out_of_reach_is_found(database: Database) -> None:
    nothing, some = Money.zero("USD"), Money(150, "USD")
    yesterday = TODAY - timedelta(days=1)
    async with undone(database) as session:
        book, wanted = Book(session), {}

        case = await book.case(CaseState.ACTIVE)
        said = await book.instalment(case, yesterday, nothing)
        await add(session, _said(said, ReportedPaymentState.SAID))
        wanted[case.id] = {Todo(task=Task.SAID_PAID, number=1)}
        case = await book.case(CaseState.ACTIVE)
        not_found = await book.instalment(case, yesterday, some)
        await add(session, _said(not_found, ReportedPaymentState.NOT_FOUND))
        wanted[case.id] = {Todo(task=Task.LATE, number=4, amount=Money(250, "USD"), day=yesterday)}
        case = await book.case(CaseState.ACTIVE)
        one_of_two = await book.instalment(case, yesterday, some)
        other = a_loan(number="another")
        await add(session, other)
        await add(
            session, replace(one_of_two, id=None, number=5, loan_id=other.id, due_date=TODAY)
        )
        wanted[case.id] = {
            Todo(
                task=Task.LATE,
                number=4,
                amount=Money(250, "USD"),
                day=yesterday,
                name=f"{case.id}",
            )
        }
        promised = await book.instalment(await book.case(CaseState.ACTIVE), yesterday, nothing)
        await add(session, _promise(promised))
        await book.instalment(await book.case(CaseState.ACTIVE), yesterday, USD_400)
        await book.instalment(await book.case(CaseState.ACTIVE), TODAY, nothing)

        case = await book.case(CaseState.NEGOTIATING)
        await add(session, _hold(case, HoldReason.COURT, SOON), _hold(case, HoldReason.CRISIS))
        wanted[case.id] = {
            Todo(task=Task.HOLD_ENDS, by=SOON, reason=HoldReason.COURT),
            Todo(task=Task.CRISIS),
        }
        lifted = _hold(await book.case(CaseState.NEGOTIATING), HoldReason.CRISIS)
        lifted.lifted_at = NOW
        await add(session, lifted, _hold(await book.case(CaseState.ACTIVE), HoldReason.COURT))

        case = await book.case(CaseState.APPLYING, expires_at=SOON, since=NOW)
        wanted[case.id] = {Todo(task=Task.PUT_AWAY, by=SOON)}
        case = await book.case(CaseState.ACTIVE, since=NOW)
        wanted[case.id] = {Todo(task=Task.NOT_REACHED, since=NOW)}
        for noted, lost in ((NOW, []), (NOW, [SOON]), (None, [NOW, SOON])):
            case = await book.case(CaseState.ACTIVE, since=NOW)
            await book.gone_nowhere(case, lost, noted)
            if lost:
                wanted[case.id] = {Todo(task=Task.NOT_REACHED, since=NOW, number=len(lost))}
        no_chat = await book.case(CaseState.ACTIVE)
        await book.gone_nowhere(no_chat, [SOON], None)
        wanted[no_chat.id] = {Todo(task=Task.NOT_REACHED, since=SOON, number=1)}
        await book.case(CaseState.CLOSED, closed_at=NOW, expires_at=SOON, since=NOW)
        assert await found(session) == wanted

        near, far, over = [await book.case(CaseState.APPLYING) for _ in range(3)]
        gone = await book.case(CaseState.CLOSED, closed_at=NOW)
        days = {near: SOON, far: LATER, over: NOW - timedelta(days=3), gone: SOON}
        await due.schedule(
            session,
            [
                Duty(key=f"{case.id}", kind="law", subject={}, due_at=at, about=f"case:{case.id}")
                for case, at in days.items()
            ],
        )

        assert {case.id for case in await agenda.with_law_days(session, END)} == {near.id, over.id}


async def found(session: Session) -> dict[int | None, set[Todo]]:
    await session.flush()
    by_case: dict[int | None, set[Todo]] = {}
    for case_id, todo in await agenda.of_all(session, NOW, TODAY, END):
        by_case.setdefault(case_id, set()).add(todo)
    return by_case


def _paper(case: Case, state: PaperState) -> Paper:
    return Paper(
        case_id=case.id or 0,
        chat_id=USER,
        message_id=1,
        file_id="f",
        file_unique_id="u",
        name=None,
        received_at=NOW,
        state=state,
    )


def _said(one: DueInstalment, state: ReportedPaymentState) -> ReportedPayment:
    return ReportedPayment(
        case_id=one.case_id, instalment_id=one.id or 0, said_at=NOW, state=state
    )


def _promise(one: DueInstalment) -> Promise:
    return Promise(
        case_id=one.case_id,
        instalment_id=one.id or 0,
        amount=USD_400,
        day=TODAY,
        made_at=NOW,
    )


def _hold(case: Case, reason: HoldReason, until: datetime | None = None) -> Hold:
    return Hold(case_id=case.id or 0, reason=reason, since=NOW - timedelta(days=2), until=until)
