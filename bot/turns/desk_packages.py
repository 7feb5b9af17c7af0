"""Desk's packages: one offer over all loans of a case, put together by the rules and taken or left whole."""

from __future__ import annotations

from bot.desk import rooms
from dialogs.desk import packages as words
from dialogs.desk.masking import masked
from dialogs.texts import Text
from negotiation.limits import Role
from negotiation.loan import Loan, LoanState
from negotiation.offer import LoanTerms, Offer, OfferState
from negotiation.proposals.case_plans import CasePlans
from negotiation.proposals.sharing import CaseLoan
from negotiation.refusals import OfferNotOpen
from negotiation.suggestions import (
    capacity_of,
    must_be_bearable_together,
    suggested_together,
)
from storage.outbox import Parcel

from . import offering, papers
from .desk_here import InRoom


def owed(here: InRoom) -> list[Loan]:
    """The loans of the case of which something is owed, the worst first."""
    return [
        each
        for each in here.situation.loans
        if each.state is LoanState.RUNNING and each.outstanding.is_positive
    ]


async def suggest(here: InRoom) -> bool:
    """The packages side by side; false where the case has one loan only, or nothing fits all of them."""
    loans = owed(here)
    if len(loans) < 2:
        return False
    found = _found(here, loans)
    packages = words.packages_of(found) if found is not None else []
    bears = capacity_of(
        here.situation.the_case.application, offering.policy_of(here.turn, here.situation)
    )
    if not packages or bears is None:
        worst = here.situation.the_loan.number
        here.say(Text(words.NO_PACKAGE.msgid, n=len(loans), number=masked(worst)))
        return False
    said = words.choice_words(packages, loans, bears.now, here.language)
    kept = await papers.draw_choices(here.turn, said, here.situation.the_case.id)
    here.turn.send(
        Parcel(
            lane=rooms.lane(here.room),
            method="send_photo",
            params={},
            files={"photo": {"vault": kept, "name": "packages.png"}},
        )
    )
    here.say(words.suggestions(packages), options=words.choices(packages))
    return True


async def draft(here: InRoom, number: int) -> Offer:
    """An offer of one of the packages. Raises `MoreThanIsLeft`, `OfferNotOpen` where it is not there any more."""
    loans = owed(here)
    found = _found(here, loans) if len(loans) > 1 else None
    chosen = words.packages_of(found)[number - 1 : number] if found and number else []
    if not chosen:
        raise OfferNotOpen(OfferState.WITHDRAWN)
    package = chosen[0]
    must_be_bearable_together(package, here.situation.the_case.application)
    by_number = {each.number: each for each in loans}
    first, *others = zip(package.numbers, package.plans, strict=True)
    return await offering.draft(
        here.turn,
        here.situation,
        here.advisor.user_id,
        first[1].terms,
        needs=package.by,
        loan=by_number[first[0]],
        besides=[
            LoanTerms(loan_id=by_number[name].id or 0, terms=plan.terms) for name, plan in others
        ],
    )


def _found(here: InRoom, loans: list[Loan]) -> CasePlans | None:
    case_loans = [
        CaseLoan(loan=each, policy=here.turn.house.policy_for(each.product)) for each in loans
    ]
    return suggested_together(
        here.situation.the_case.application,
        case_loans,
        now=offering.today(here.turn),
        role=Role.ADVISOR,
    )
