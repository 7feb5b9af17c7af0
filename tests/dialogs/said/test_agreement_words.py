"""An agreement says what the law of the place wants said, in the borrower's language."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from dialogs.borrower.plan.offer import question
from dialogs.languages import LANGUAGES
from dialogs.printed.agreement_words import SAID, AgreementWords, agreement_words
from dialogs.situation import Situation
from negotiation.agreeing.offer import OfferState
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.terms import LoanTerms
from negotiation.money import Money
from negotiation.pack import NO_PACK, AgreementContents, AnnualRate, Item, Pack, Source
from negotiation.party import Party, Role
from negotiation.policy import Policy
from negotiation.refusals import ContentMissing
from negotiation.relief.dates import Extension
from negotiation.relief.loan_terms import relieved
from negotiation.relief.waivers import RateCut
from tests.dialogs.conftest import NOW

ANN = Party(loan_id=1, borrower_id=1, role=Role.BORROWER, name="Ann Lee")
CARDS = AgreementContents(
    source=Source(name="Measures on credit cards", article="Art. 70"),
    items=frozenset({Item.BALANCE, Item.NO_NEW_CARDS}),
    clauses={Item.NO_NEW_CARDS: {"en": "No new cards.", "zh_CN": "不再申请新卡。"}},
)


@pytest.mark.parametrize(
    ("pack", "language", "said"),
    [
        (replace(NO_PACK, contents=(CARDS,)), "en", ["No new cards."]),
        (replace(NO_PACK, contents=(CARDS,)), "zh_CN", ["不再申请新卡。"]),
        (replace(NO_PACK, contents=(CARDS,)), "zh_TW", ["No new cards."]),
        (NO_PACK, "en", []),
    ],
)
def test_what_only_one_place_wants_said_is_a_clause(
    a_situation: Callable[..., Situation], pack: Pack, language: str, said: list[str]
) -> None:
    situation = a_situation()
    words = agreement_words(
        situation.the_agreement,
        situation.the_offer,
        situation.the_case,
        [situation.the_loan],
        situation.lender,
        LANGUAGES[language],
        [ANN],
        Policy(pack=pack),
    )

    (_, changes), *_others = words.sections
    assert list(changes[2:]) == said


def worded(situation: Situation, pack: Pack, language: str = "en") -> AgreementWords:
    return agreement_words(
        situation.the_agreement,
        situation.the_offer,
        situation.the_case,
        [situation.the_loan],
        situation.lender,
        LANGUAGES[language],
        [ANN],
        Policy(pack=pack),
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "and of any agreement on it before this one"),
        ("es", "cualquier acuerdo anterior"),
        ("zh_CN", "此前任何协议"),
        ("zh_TW", "此前任何協議"),
    ],
)
def test_it_says_that_it_takes_the_place_of_earlier_agreements_too(
    a_situation: Callable[..., Situation], language: str, said: str
) -> None:
    (_, changes), *_others = worded(a_situation(), NO_PACK, language).sections

    assert said in changes[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agreement_says_of_itself_what_it_is_known_to_say(
    a_situation: Callable[..., Situation], language: str
) -> None:
    assert worded(a_situation(), NO_PACK, language).says == SAID


@pytest.mark.parametrize(
    ("method", "label", "percent"),
    [
        (RateMethod.NOMINAL, "nominal", "10.34%"),
        (RateMethod.EFFECTIVE, "effective", "10.84%"),
    ],
)
def test_the_yearly_rate_is_named_by_the_method_of_the_place(
    a_situation: Callable[..., Situation], method: RateMethod, label: str, percent: str
) -> None:
    rule = AnnualRate(source=Source(name="a code"), method=method)

    terms = worded(a_situation(), replace(NO_PACK, rates=(rule,))).key_terms

    ((name, value),) = [each for each in terms if each[0].startswith("Annual percentage rate")]
    assert (label in name, value) == (True, percent)


def test_a_rate_that_was_cut_is_not_called_unchanged(
    a_situation: Callable[..., Situation],
) -> None:
    situation = a_situation()
    cut = [Extension(instalments=12), RateCut(rate=Decimal(8))]
    terms = relieved(situation.the_loan, cut, now=NOW.date(), policy=Policy())
    situation.the_offer.terms = terms

    lines = worded(situation, NO_PACK).key_terms

    assert ("Interest rate, lower than in the contract", "8.00%") in lines


def test_penalties_are_not_called_interest(a_situation: Callable[..., Situation]) -> None:
    situation = a_situation()
    fee = Charge(name="late", kind=ChargeKind.PENALTY, amount=Money(45, "USD"), since=NOW.date())
    without = dict(worded(situation, NO_PACK).key_terms)
    late = replace(situation.the_loan, charges=(fee,))
    situation.the_offer.terms = relieved(
        late, [Extension(instalments=12)], now=NOW.date(), policy=Policy()
    )

    words = worded(situation, NO_PACK)

    spread = "not paid so far, spread over the instalments, free of interest"
    assert f"Penalties and fees {spread}" not in without
    lines = dict(words.key_terms)
    assert lines[f"Penalties and fees {spread}"] == "$45.00"
    assert lines[f"Interest {spread}"] == without[f"Interest {spread}"]
    assert "Unpaid so far" in words.schedule_header
    assert "Unpaid interest" not in words.schedule_header


def test_what_the_law_wants_and_the_paper_does_not_say_blocks_it_by_its_name(
    a_situation: Callable[..., Situation],
) -> None:
    wanted = AgreementContents(
        source=Source(name="a code"), items=frozenset({Item.BALANCE, Item.NO_NEW_CARDS, Item.FEES})
    )
    pack = replace(NO_PACK, contents=(wanted,))

    with pytest.raises(ContentMissing) as refused:
        pack.must_be_said(worded(a_situation(), pack).says)

    assert refused.value.items == (Item.FEES, Item.NO_NEW_CARDS)
    said_by_law = replace(
        wanted, clauses={Item.FEES: {"en": "No fee."}, Item.NO_NEW_CARDS: {"en": "No new cards."}}
    )
    complete = replace(NO_PACK, contents=(said_by_law,))
    complete.must_be_said(worded(a_situation(), complete).says)


def test_a_clause_without_words_says_nothing(a_situation: Callable[..., Situation]) -> None:
    empty = replace(CARDS, clauses={Item.NO_NEW_CARDS: {"en": " "}})
    pack = replace(NO_PACK, contents=(empty,))

    with pytest.raises(ContentMissing):
        pack.must_be_said(worded(a_situation(), pack).says)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agreement_on_two_loans_counts_on_through_their_schedules(
    a_situation: Callable[..., Situation], language: str
) -> None:
    situation = a_situation()
    offer, loan = situation.the_offer, situation.the_loan
    offer.besides = (LoanTerms(loan_id=2, terms=offer.terms),)
    card = replace(loan, id=2, number="4411")

    words = agreement_words(
        situation.the_agreement,
        offer,
        situation.the_case,
        [loan, card],
        situation.lender,
        LANGUAGES[language],
        [ANN],
        Policy(pack=NO_PACK),
    )

    count = len(offer.terms.schedule)
    [(heading, rows, totals)] = words.others
    assert "4411" in heading
    assert loan.number in words.schedule_heading
    assert [row[0] for row in words.schedule] == [str(n + 1) for n in range(count)]
    assert [row[0] for row in rows] == [str(count + n + 1) for n in range(count)]
    assert totals == words.totals
    assert [value for _, value in words.key_terms].count("4411") == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("others", [1, 2, 3, 8])
def test_an_offer_over_several_loans_fits_below_a_picture(
    a_situation: Callable[..., Situation], language: str, others: int
) -> None:
    situation = a_situation()
    offer, loan = situation.the_offer, situation.the_loan
    offer.state = OfferState.OPEN
    offer.besides = tuple(
        LoanTerms(loan_id=100 + number, terms=offer.terms) for number in range(others)
    )
    situation.loans = [
        loan,
        *(replace(loan, id=100 + number, number=f"4411{number}") for number in range(others)),
    ]

    assert len(LANGUAGES[language].plain(question(situation))) <= 1024
