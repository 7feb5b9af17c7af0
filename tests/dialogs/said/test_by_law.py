"""What the law leaves out of a plan is said to be left out by law: with its reason, and as nobody's concession."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from dialogs.borrower.plan.open_offer import shown
from dialogs.printed.agreement_words import AgreementWords, agreement_words
from dialogs.said.why import of_offer
from dialogs.situation import Situation
from dialogs.texts import ENGLISH
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.pack import HighestRate, Pack, Source
from negotiation.party import Party, Role
from negotiation.policy import Policy
from negotiation.relief.dates import Extension
from negotiation.relief.lawful import by_law
from negotiation.relief.loan_terms import relieved
from negotiation.relief.waivers import RateCut

OPINIONS = Source(name="Opinions on strengthening financial trials", article="item 2")
CAPPED = Policy(
    pack=Pack(
        code="x", name="X", highest_rates=(HighestRate(source=OPINIONS, percent=Decimal(24)),)
    )
)
NOW = date(2019, 4, 1)
#: Three months are overdue at 36 %, of which the law allows 24.
DEAR = Loan(
    id=1,
    number="1",
    product="personal",
    principal=Money(12_000, "USD"),
    rate=Decimal(36),
    count=24,
    instalment=Money("708.57", "USD"),
    first_due=date(2018, 9, 1),
    outstanding=Money(10_000, "USD"),
    as_of=date(2019, 3, 31),
)


def terms_of(loan: Loan, *cut: RateCut) -> Terms:
    changes = (Extension(instalments=6), *(cut or by_law(loan, CAPPED)))
    return relieved(loan, changes, now=NOW, policy=CAPPED)


def offered(a_situation: Callable[..., Situation], loan: Loan, terms: Terms) -> Situation:
    situation = a_situation()
    situation.loans, situation.policy = [loan], CAPPED
    situation.the_offer.terms = terms
    situation.the_offer.loan_id = loan.id or 0
    return situation


def paper(situation: Situation) -> AgreementWords:
    ann = Party(loan_id=1, borrower_id=1, role=Role.BORROWER, name="Ann Lee")
    return agreement_words(
        situation.the_agreement,
        situation.the_offer,
        situation.the_case,
        [situation.the_loan],
        situation.lender,
        ENGLISH,
        [ann],
        CAPPED,
    )


def test_the_interest_that_is_left_out_is_known() -> None:
    terms = terms_of(DEAR)

    assert terms.not_charged == Money(300, "USD")  # of 900, which 24 % make 600
    assert terms.waived is None
    assert terms.is_rate_by_law
    assert terms_of(replace(DEAR, rate=Decimal(20)), RateCut(rate=Decimal(18))).not_charged is None


def test_the_offer_says_that_it_is_the_law(a_situation: Callable[..., Situation]) -> None:
    terms = terms_of(DEAR)
    situation = offered(a_situation, DEAR, terms)
    amount = ENGLISH.show(terms.not_charged)

    said = ENGLISH.plain(shown(situation, situation.the_offer))

    assert (
        f"• {amount} of the interest not paid so far is not charged: the law allows less" in said
    )
    assert (
        "• interest rate: <b>24.00%</b> a year instead of 36.00%, as much as the law allows"
        in said
    )
    assert "we waive" not in said


def test_why_it_is_so_names_what_is_left_out(a_situation: Callable[..., Situation]) -> None:
    terms = terms_of(DEAR)
    situation = offered(a_situation, DEAR, terms)

    said = ENGLISH.plain(of_offer(situation, situation.the_offer))

    assert (
        f"• {ENGLISH.show(terms.not_charged)} of the interest not paid so far is above what the law allows and not charged; that is no concession of ours"
        in said
    )


def test_the_agreement_names_it_and_makes_no_condition_of_it(
    a_situation: Callable[..., Situation],
) -> None:
    terms = terms_of(DEAR)

    words = paper(offered(a_situation, DEAR, terms))

    named = dict(words.key_terms)
    assert named["Interest not charged: more than the law allows"] == ENGLISH.show(
        terms.not_charged
    )
    assert named["Interest rate, as much as the law allows"] == "24.00%"
    clauses = [clause for _, section in words.sections for clause in section]
    assert not any("holds as long as this agreement is kept" in one for one in clauses)


def test_a_rate_that_is_lower_still_is_a_concession(a_situation: Callable[..., Situation]) -> None:
    terms = terms_of(DEAR, RateCut(rate=Decimal(18)))

    words = paper(offered(a_situation, DEAR, terms))

    named = dict(words.key_terms)
    assert named["Interest rate, lower than in the contract"] == "18.00%"
    assert "Interest not charged: more than the law allows" in named
    clauses = [clause for _, section in words.sections for clause in section]
    assert "The lower interest rate holds as long as this agreement is kept." in clauses
