"""Samples of everything that is stored, with defaults: a test names only what it is about."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import fields
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.guarantee import Guarantee
from negotiation.agreeing.offer import NotTaken, Offer, OfferState
from negotiation.agreeing.signature import Consent, Given, Signature
from negotiation.applying.application import Application, Hardship, Hope, Lasting
from negotiation.applying.asked_papers import Asked
from negotiation.applying.authorisation import Authorisation, AuthorisationState, HelperKind, Scope
from negotiation.applying.budget import Budget, Income, Rhythm
from negotiation.applying.figure_mark import FigureMark
from negotiation.applying.paper import Paper, PaperKind, PaperState, Want
from negotiation.applying.recovery import Awaited
from negotiation.applying.voice_note import VoiceNote, VoiceState
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.case_ends import ClosedReason, Declined
from negotiation.complaint import Complaint
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.contacting.preferences import ContactKind, Preferences
from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.desk.note import Note
from negotiation.desk.rating import Rating
from negotiation.follow_up.arrangement import DueInstalment, Payment
from negotiation.follow_up.promise import Promise, PromiseState
from negotiation.follow_up.reported_payment import ReportedPayment, ReportedPaymentState
from negotiation.lifecycle import CaseState
from negotiation.limits import Role as LimitRole
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.loan import Loan, LoanState
from negotiation.money import Money
from negotiation.packs.contact_rules import Channel, Day
from negotiation.party import Party, Role
from negotiation.policy import Policy
from negotiation.relief import extend_term
from negotiation.rounding import Rounding
from storage.engine.database import Database, Session
from storage.records import Advisor, Book, Chat, Fate, HeldSaying, Invite, StaffInvite
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
#: A moment as precise as they come, written down in Kathmandu.
SOME_MOMENT = datetime(2019, 4, 1, 23, 59, 59, 999_999, timezone(timedelta(hours=5, minutes=45)))
#: Ids of Telegram need more than 32 bits, and a supergroup's is negative.
USER, GROUP = 7_123_456_789, -1_002_123_456_789


def a_chat(chat_id: int, **changes) -> Chat:
    return Chat(**{"chat_id": chat_id, "language": "en", "place": "home.home"} | changes)


def a_loan(**changes: Any) -> Loan:
    return Loan(
        **{
            "number": "67808313",
            "product": "personal",
            "principal": Money(28000, "USD"),
            "rate": Decimal("10.780"),
            "count": 60,
            "instalment": Money("605.73", "USD"),
            "first_due": date(2016, 1, 1),
            "outstanding": Money("13508.59", "USD"),
            "as_of": date(2019, 3, 31),
        }
        | changes
    )


def a_case(borrower: Borrower, **changes: Any) -> Case:
    case = Case.open(number="2019-00001", borrower_id=borrower.id or 0, now=NOW)
    for name, value in changes.items():
        setattr(case, name, value)
    return case


class PowerCut(Exception):  # noqa: N818 - no error
    pass


@asynccontextmanager
async def undone(database: Database) -> AsyncIterator[Session]:
    """A transaction that ends before its commit."""
    with suppress(PowerCut):
        async with database.begin() as session:
            yield session
            raise PowerCut


async def add(session: Session, *entities: Any) -> None:
    """Store them, so that they have ids."""
    session.add_all(entities)
    await session.flush()


async def a_borrower(session: Session, **changes: Any) -> Borrower:
    borrower = Borrower(**{"time_zone": "Asia/Shanghai"} | changes)
    await add(session, borrower)
    return borrower


async def one_of_each(session: Session) -> dict[type, Any]:
    """Store one of everything, with every field filled in; returns them by class."""
    archive = Archive(Vault(Vault.new_key()))
    borrower = await a_borrower(
        session,
        name="李小明",
        unreachable_since=SOME_MOMENT,
        preferences=Preferences(
            quiet_from=time(21, 30),
            quiet_until=time(8),
            quiet_days=frozenset({Day.SUNDAY, Day.HOLIDAY}),
            opted_out=frozenset({ContactKind.COLLECTING}),
            refused=frozenset({Channel.CALL}),
        ),
    )
    book = Book(as_of=date(2019, 3, 31), sha256="b" * 64, imported_at=SOME_MOMENT)
    book.counts = {"new": 999, "differs": 0}
    await add(session, book)
    loan = a_loan(
        book_id=book.id,
        missing_since=date(2019, 3, 31),
        state=LoanState.WRITTEN_OFF,
        method=Method.INTEREST_ONLY,
        day_count=DayCount.ACT_365,
        rounding=Rounding.UP,
        paid_count=35,
        start=date(2015, 12, 20),
        restructured=(date(2017, 2, 1), date(2018, 5, 10)),
        restructuring=date(2019, 3, 20),
        rearranged=(date(2019, 2, 28),),
        charges=(
            Charge(
                name="fees",
                kind=ChargeKind.FEE,
                amount=Money("2.50", "USD"),
                since=SOME_MOMENT.date(),
            ),
        ),
    )
    await add(session, loan)
    case = a_case(
        borrower,
        notice_at=SOME_MOMENT,
        state=CaseState.NEGOTIATING,
        application=Application(
            hardship=Hardship.BEREAVEMENT,
            since=date(2019, 1, 31),
            lasts=Lasting(months=6),
            spoken=72,
            story="妈妈病了 <b>",
            adults=2,
            children=1,
            income=Income(
                Money("12345678.901", "KWD"), Rhythm.IRREGULAR, last=(Money("0.001", "KWD"),)
            ),
            outgoings=Money(1_000_000, "JPY"),
            budget=Budget(incomes=(), fixed=Money("900.10", "USD"), food=Money(450, "USD")),
            reasons=(("food", "three small children"),),
            other_debts=Money(0, "USD"),
            can_pay=Money("0.10", "USD"),
            awaits=Awaited.SEASON,
            later_from=date(2019, 6, 1),
            later=Money("0.20", "USD"),
            start=date(2019, 5, 1),
            payday=31,
            hope=Hope.WAIVER,
            health_consent=False,
            papers_consent=True,
            declined=frozenset({"savings"}),
            submitted_at=SOME_MOMENT,
        ),
        decide_by=SOME_MOMENT + timedelta(days=21),
        closed_at=SOME_MOMENT,
        closed_reason=ClosedReason.SOLD,
        declined=Declined(by=USER, at=SOME_MOMENT, why="no plan", appealed_at=SOME_MOMENT),
        expires_at=SOME_MOMENT,
        asked=(Asked(want=Want.BANK, at=SOME_MOMENT),),
    )
    await add(session, case)
    kept = await archive.keep(
        session,
        b"%PDF",
        name="payslip.pdf",
        media_type="application/pdf",
        now=NOW,
        case_id=case.id,
    )
    party = Party(
        loan_id=loan.id or 0,
        borrower_id=borrower.id or 0,
        role=Role.GUARANTOR,
        name="Ó Briain, Seán",
        phone="+8613800138000",
    )
    offer = Offer(
        case_id=case.id or 0,
        loan_id=loan.id or 0,
        version=2,
        terms=extend_term(a_loan(), months=12, now=date(2019, 4, 1), policy=Policy()),
        state=OfferState.ACCEPTED,
        advisor_id=USER,
        made_at=SOME_MOMENT,
        expires_at=SOME_MOMENT + timedelta(days=14),
        picture_id=kept,
        code="12_0_0_0_0_0_0_0",
        needs=LimitRole.SUPERVISOR,
        decided_by=USER,
        decision="It can be kept.",
        not_taken=NotTaken.TOO_LONG,
    )
    await add(session, party, offer)
    agreement = Agreement(
        case_id=case.id or 0,
        offer_id=offer.id or 0,
        version=1,
        state=AgreementState.KEPT,
        document_id=kept,
        sha256="a" * 64,
        language="zh_CN",
        expires_at=SOME_MOMENT,
        template="any/any/any 1 0123456789ab",
        signed_at=SOME_MOMENT,
        countersigned_at=SOME_MOMENT,
        countersigned_by=USER,
        sealed_id=kept,
        may_withdraw_until=SOME_MOMENT,
    )
    await add(session, agreement)
    others = [
        Chat(
            chat_id=USER,
            language="zh_Hant",
            place="apply.income",
            borrower_id=borrower.id,
            question=12,
            misses=2,
            came_from=["home.home", "apply.hardship"],
            trail=[["application.income", 7]],
            newest_message=9,
            heard_at=SOME_MOMENT,
            helping_id=1,
            speaks="fr",
            status_shown="d" * 64,
            figures={"owed": "12000"},
            claimed_loan="67808313",
            identified_at=SOME_MOMENT,
        ),
        Advisor(
            user_id=USER,
            name="Wang",
            is_supervisor=True,
            is_active=False,
            languages=["zh"],
            skills=["mortgage"],
            capacity=3,
            is_on_duty=False,
        ),
        Invite(
            token_hash="c" * 64,
            party_id=party.id or 0,
            expires_at=SOME_MOMENT,
            used_at=SOME_MOMENT,
            used_by=USER,
        ),
        Authorisation(
            borrower_id=borrower.id or 0,
            whom="李小明",
            scopes=frozenset({Scope.STATUS, Scope.COPIES}),
            state=AuthorisationState.REVOKED,
            token_hash="d" * 64,
            link_until=SOME_MOMENT,
            until=SOME_MOMENT,
            invited_at=SOME_MOMENT,
            chat_id=USER,
            kind=HelperKind.LAWYER,
            name="Ngozi <Adichie>",
            accepted_at=SOME_MOMENT,
            ended_at=SOME_MOMENT,
        ),
        Payment(
            loan_id=loan.id or 0,
            amount=Money("-0.01", "USD"),
            received_on=date(2019, 4, 30),
            reference="2019/04/ü",
            recorded_by="operator",
            reverses="2019/03/ü",
            left_over=Money("0.01", "USD"),
            parts={"interest": "0.01"},
        ),
        Hold(
            case_id=case.id or 0,
            reason=HoldReason.BREATHING_SPACE,
            since=NOW,
            until=SOME_MOMENT,
            lifted_at=SOME_MOMENT,
        ),
        Handoff(
            chat_id=USER,
            case_id=case.id,
            state=HandoffState.CLAIMED,
            advisor_id=USER,
            waiting_since=SOME_MOMENT,
            skill="mortgage",
            care=Care.CRISIS,
            not_before=SOME_MOMENT,
            unanswered_since=NOW,
            answered_at=SOME_MOMENT,
            offered_to=USER,
            promised_to=USER,
            group_id=GROUP,
            topic_id=3,
            card_id=4,
            icon="💬",
        ),
        Complaint(
            number="C-2019-00001",
            chat_id=USER,
            case_id=case.id,
            advisor_id=USER,
            text="没有人回电话 <b>",
            received_at=SOME_MOMENT,
            answer_by=date(2019, 4, 16),
            answered_at=SOME_MOMENT,
        ),
        Paper(
            case_id=case.id or 0,
            chat_id=USER,
            message_id=4,
            file_id="BQACAgUAAx",
            file_unique_id="AgADx",
            name="工资单.pdf",
            kind=PaperKind.PDF,
            state=PaperState.ACCEPTED,
            vault_id=kept,
            received_at=SOME_MOMENT,
            want=Want.DISMISSAL,
            album="13371337",
            caption="三月的 <工资单>",
            why="太暗了",
            shown_at=SOME_MOMENT,
            authorisation_id=1,
        ),
        VoiceNote(
            case_id=case.id or 0,
            chat_id=USER,
            message_id=5,
            file_id="AwACAgUAAx",
            seconds=72,
            state=VoiceState.KEPT,
            vault_id=kept,
            received_at=SOME_MOMENT,
            shown_at=SOME_MOMENT,
        ),
        Signature(
            agreement_id=agreement.id or 0,
            borrower_id=case.borrower_id,
            role=Role.BORROWER,
            asked_at=SOME_MOMENT,
            consents=(
                Given(kind=Consent.TERMS, version="5f2a", language="zh_CN", at=SOME_MOMENT),
            ),
            tries=1,
            name="李 小明",
            name_at=SOME_MOMENT,
            identified_at=SOME_MOMENT,
            chat_id=USER,
            signed_at=SOME_MOMENT,
        ),
        Guarantee(
            agreement_id=agreement.id or 0,
            borrower_id=case.borrower_id,
            asked_at=SOME_MOMENT,
            agrees=False,
            answered_at=SOME_MOMENT,
        ),
        DueInstalment(
            agreement_id=agreement.id or 0,
            case_id=case.id or 0,
            loan_id=loan.id or 0,
            number=1,
            due_date=date(2020, 2, 29),
            amount=Money("437.12", "USD"),
            paid=Money("0.00", "USD"),
            shift=Money("-37.12", "USD"),
        ),
        Note(
            case_id=case.id or 0,
            advisor_id=USER,
            at=SOME_MOMENT,
            event="hold lifted",
            text="她周三打过电话 <b>",
        ),
        FigureMark(
            case_id=case.id or 0,
            name="food",
            was=Money("500.00", "USD"),
            figure=Money("430.00", "USD"),
            why="收据",
            advisor_id=USER,
            at=SOME_MOMENT,
        ),
        StaffInvite(
            token_hash="e" * 64,
            is_supervisor=True,
            made_by=USER,
            expires_at=SOME_MOMENT,
            used_at=SOME_MOMENT,
            used_by=USER,
        ),
        Rating(
            handoff_id=1,
            chat_id=USER,
            advisor_id=USER,
            case_id=case.id,
            asked_at=SOME_MOMENT,
            mark=5,
            words="谢谢 <b>",
            rated_at=SOME_MOMENT,
        ),
        HeldSaying(
            handoff_id=1,
            chat_id=GROUP,
            message_id=5,
            advisor_id=USER,
            fate=Fate.SENT,
            is_change=True,
            concerns=["threat"],
            reply_to=4,
            album="13371337",
            held_at=NOW,
            decided_at=SOME_MOMENT,
            decided_by=USER,
        ),
    ]
    await add(session, *others)
    of: dict[type, Any] = {type(each): each for each in others}
    others += [
        Promise(
            case_id=case.id or 0,
            instalment_id=of[DueInstalment].id,
            amount=Money("437.12", "USD"),
            day=date(2020, 4, 9),
            made_at=SOME_MOMENT,
            state=PromiseState.BROKEN,
        ),
        ReportedPayment(
            case_id=case.id or 0,
            instalment_id=of[DueInstalment].id,
            said_at=SOME_MOMENT,
            paper_id=of[Paper].id,
            state=ReportedPaymentState.NOT_FOUND,
            decided_by=USER,
            decided_at=SOME_MOMENT,
        ),
    ]
    await add(session, *others[-2:])
    entities = [borrower, book, loan, case, party, offer, agreement, *others]
    return {type(each): each for each in entities}


def content(entity: Any) -> dict[str, Any]:
    """What an entity says of itself, for comparing: entities are equal by identity only."""
    return {each.name: getattr(entity, each.name) for each in fields(entity)}
