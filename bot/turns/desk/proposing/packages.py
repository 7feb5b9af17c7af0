"""Desk's packages: one offer over all loans of a case, put together by the rules and taken or left whole."""

from __future__ import annotations

from bot.turns.agreeing import offering
from bot.turns.desk import buttons
from bot.turns.desk.here import InRoom
from bot.turns.paperwork import papers
from dialogs.desk.masking import masked
from dialogs.desk.proposing import packages as words
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.bearable import must_be_bearable_together
from negotiation.agreeing.capacity import capacity_of
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.suggestions import suggested_together
from negotiation.limits import Role
from negotiation.loans.loan import Loan, LoanState
from negotiation.loans.terms import LoanTerms
from negotiation.proposals.case_plans import CasePlans
from negotiation.proposals.sharing import CaseLoan
from negotiation.refusals import NoSuchOffer
from storage import books, people


async def owed(here: InRoom) -> tuple[list[Loan], list[Loan]]:
    """The loans that can be offered for together, the worst first; and those by which others are bound.

    Everybody bound by a loan reads the agreement and signs it, so one paper holds only loans by which the very same
    people are bound: what somebody owes alone is no business of who stands by them for another loan.
    """
    running = [
        each
        for each in here.situation.loans
        if each.state is LoanState.RUNNING
        and each.outstanding.is_positive
        and each.id not in here.situation.others_plans
        and await books.is_asked_for(here.turn.session, each.id or 0)
    ]
    bound = [
        frozenset(
            party.borrower_id
            for party in await people.parties_of(here.turn.session, each.id or 0)
            if party.borrower_id != here.situation.the_case.borrower_id
        )
        for each in running
    ]
    same = [each for each, whom in zip(running, bound, strict=True) if whom == bound[0]]
    return same, [each for each in running if each not in same]


async def suggest(here: InRoom) -> bool:
    """The packages side by side; false where the case has one loan only, or nothing fits all of them."""
    loans, apart = await owed(here)
    if apart:
        here.say(_set_apart(apart))
    if len(loans) < 2:
        return False
    found = _found(here, loans)
    packages = words.packages_of(found) if found is not None else []
    bears = capacity_of(
        here.situation.the_case.application, offering.policy_of(here.turn, here.situation)
    )
    if not packages or bears is None:
        worst = here.situation.the_loan.number
        here.say(words.NO_PACKAGE.given(n=len(loans), number=masked(worst)))
        return False
    in_force = here.situation.in_force
    said = words.choice_words(packages, loans, bears.now, here.language, in_force)
    kept = await papers.draw_choices(here.turn, said, here.situation.the_case.id)
    here.show_picture(kept, "packages.png")
    about = buttons.About.PLANS.of()
    here.say(words.suggestions(packages), options=words.choices(packages), about=about)
    return True


async def draft(here: InRoom, number: int) -> Offer:
    """An offer of one of the packages. Raises `MoreThanIsLeft`, `NoSuchOffer` where it is not there any more."""
    loans, _ = await owed(here)
    found = _found(here, loans) if len(loans) > 1 else None
    chosen = words.packages_of(found)[number - 1 : number] if found and number else []
    if not chosen:
        raise NoSuchOffer
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


def _set_apart(apart: list[Loan]) -> Sayable:
    """Why they are in no package."""
    return Lines(
        *(
            Text(
                "Loan {number} is offered for by itself: others are bound by it than by the worst loan, and nobody may read of a loan that is not theirs.",
                number=masked(each.number),
            )
            for each in apart
        )
    )


def _found(here: InRoom, loans: list[Loan]) -> CasePlans | None:
    case_loans = [
        CaseLoan(loan=each, policy=offering.policy_of(here.turn, here.situation, each))
        for each in loans
    ]
    return suggested_together(
        here.situation.the_case.application,
        case_loans,
        now=here.turn.today,
        role=Role.ADVISOR,
    )
