"""A borrower in the middle of everything: whatever a question may ask for is there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from dialogs.hearing.to_sign import ToSign
from dialogs.lender import Lender
from dialogs.situation import Situation
from dialogs.texts import ENGLISH
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.agreeing.signature import Consent, Given, Signature
from negotiation.applying.application import Hardship
from negotiation.applying.authorisation import Authorisation, AuthorisationState, HelperKind, Scope
from negotiation.applying.budget import Income
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.complaint import Complaint
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.party import Party, Role
from negotiation.policy import Policy
from negotiation.relief import extend_term
from tests.negotiation.any_loan import LATE

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)


def helper(state: AuthorisationState) -> Authorisation:
    """Somebody with a long name who may do everything for somebody with a long name."""
    return Authorisation(
        id=1,
        borrower_id=1,
        whom="María de los Ángeles Fernández-Villaverde",
        scopes=frozenset(Scope),
        state=state,
        link_until=NOW + timedelta(days=7),
        until=NOW + timedelta(days=180),
        kind=HelperKind.RELATIVE,
        name="Bartholomew Featherstonehaugh-Cholmondeley",
    )


def a_loan() -> Loan:
    return replace(LATE)


@pytest.fixture(scope="session")
def a_situation() -> Callable[..., Situation]:
    """One of the late loans of the lender's book of March 2019, offered twelve months more."""
    # Nobody changes them, and to work them out is most of the work.
    policy, nothing = Policy(), Money.zero("USD")
    terms = extend_term(a_loan(), months=12, now=NOW.date(), policy=policy)
    schedule = [(each.number, each.due_date, each.amount) for each in terms.schedule]

    def build(**changes: Any) -> Situation:
        loan = a_loan()
        case = Case.open(number="2019-0001", borrower_id=1, now=NOW)
        case.record(
            hardship=Hardship.JOB_LOST,
            income=Income(Money(0, "USD")),
            outgoings=Money(1900, "USD"),
            can_pay=Money(450, "USD"),
        )
        case.decide_by = datetime(2019, 4, 22, 9, tzinfo=UTC)
        offer = Offer(
            case_id=1,
            loan_id=1,
            version=1,
            terms=terms,
            state=OfferState.OPEN,
            advisor_id=1,
            made_at=NOW,
            expires_at=datetime(2019, 4, 15, 9, tzinfo=UTC),
        )
        agreement = Agreement(id=1, case_id=1, offer_id=1, version=1, sha256="0f" * 32)
        everything: dict[str, Any] = {
            "now": NOW,
            "lender": Lender(
                name="Harbour Savings Bank", privacy_version="1", advice="0800 138 1111"
            ),
            "policy": policy,
            "place": SimpleNamespace(
                place="home.home",
                question=1,
                misses=0,
                came_from=[],
                speaks=None,
                trail=[],
                figures={"owed": "12000", "rate": "18", "can_pay": "400"},
                claimed_loan=None,
                identified_at=NOW,
                chat_id=7,
            ),
            "language": ENGLISH,
            "borrower": Borrower(id=1, name="Ann Lee", time_zone="America/New_York"),
            "party": Party(loan_id=1, borrower_id=1, role=Role.BORROWER, name="Ann Lee"),
            "loans": [loan],
            "case": case,
            "offer": offer,
            "agreement": agreement,
            "to_sign": ToSign(
                signature=Signature(
                    agreement_id=1,
                    borrower_id=1,
                    role=Role.BORROWER,
                    asked_at=NOW,
                    consents=tuple(
                        Given(kind=kind, version="0f", language="en", at=NOW)
                        for kind in (Consent.ELECTRONIC, Consent.TERMS)
                    ),
                    name="Ann Lee",
                    name_at=NOW,
                ),
                agreement=agreement,
                offer=offer,
                case=case,
                parts=[(loan, offer.terms)],
                party=Party(loan_id=1, borrower_id=1, role=Role.BORROWER, name="Ann Lee"),
                policies=[policy],
            ),
            "instalments": [
                DueInstalment(
                    agreement_id=1,
                    case_id=1,
                    loan_id=1,
                    number=number,
                    due_date=due_date,
                    amount=amount,
                    paid=nothing,
                )
                for number, due_date, amount in schedule
            ],
            "authorisations": [helper(AuthorisationState.DRAFT)],
            "helps": [helper(AuthorisationState.OPENED), helper(AuthorisationState.ON)],
            "handoff": Handoff(chat_id=7, state=HandoffState.WAITING),
            "complaint": Complaint(
                number="C-2019-00001",
                chat_id=7,
                text="Nobody called back.",
                received_at=NOW,
                answer_by=date(2019, 4, 16),
            ),
        }
        return Situation(**(everything | changes))

    return build
