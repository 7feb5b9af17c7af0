from decimal import ROUND_DOWN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.money import CurrencyMismatch, Money, TooFine, unit

CURRENCIES = st.sampled_from(["USD", "JPY", "KWD"])


@st.composite
def amounts(draw: st.DrawFn) -> Money:
    currency = draw(CURRENCIES)
    return Money(draw(st.integers(-(10**12), 10**12)) * unit(currency), currency)


@given(amounts(), st.integers(1, 400))
def test_shares_sum_to_the_whole_and_only_the_last_differs(money: Money, parts: int) -> None:
    shares = money.split(parts)

    assert len(shares) == parts
    assert sum(share.amount for share in shares) == money.amount
    assert len(set(shares[:-1])) <= 1
    assert abs(shares[-1].amount - shares[0].amount) < parts * unit(money.currency)


def test_a_thousand_spread_over_three_leaves_the_cent_to_the_last() -> None:  # oracle E2
    shares = Money("1000.00", "EUR").split(3)

    assert [str(share.amount) for share in shares] == ["333.33", "333.33", "333.34"]


def test_arrears_spread_over_six_are_even() -> None:  # oracle E1
    assert Money(750, "EUR").split(6) == (Money(125, "EUR"),) * 6


@given(amounts())
def test_what_is_written_is_read_back(money: Money) -> None:
    assert Money.parse(str(money)) == money


@pytest.mark.parametrize(
    "text", ["", "12", "USD 12", "12.5.0 USD", "NaN USD", "1e3 USD", "12,50 USD", "12 usd", "12 €"]
)
def test_other_notations_are_not_read(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - a format of our own making
        Money.parse(text)


@pytest.mark.parametrize(
    ("amount", "currency", "finest"),
    [
        ("0.001", "USD", "0.01"),
        ("0.5", "JPY", "1"),
        ("0.0001", "KWD", "0.001"),
        ("0.00001", "CLF", "0.0001"),
    ],
)
def test_no_amount_is_finer_than_its_currency(amount: str, currency: str, finest: str) -> None:
    with pytest.raises(TooFine) as refused:
        Money(amount, currency)

    assert (refused.value.unit, refused.value.currency) == (Decimal(finest), currency)


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        ("5", "USD", "5.00 USD"),
        ("5", "JPY", "5 JPY"),
        ("5.00", "TWD", "5 TWD"),
        ("5", "KWD", "5.000 KWD"),
        ("5", "CLF", "5.0000 CLF"),
    ],
)
def test_amounts_have_the_decimals_of_their_currency(
    amount: str, currency: str, written: str
) -> None:
    assert str(Money(amount, currency)) == written


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-Infinity"])
def test_only_finite_amounts_are_money(amount: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        Money(amount, "USD")


def test_what_has_more_digits_than_are_reckoned_with_is_no_amount() -> None:
    assert Money("9" * 26, "USD").is_positive

    with pytest.raises(ValueError, match="nobody has such an amount"):
        Money("9" * 27, "USD")


@pytest.mark.parametrize("currency", ["", "US", "usd", "DOLLAR", "€€€", "U1D"])
def test_only_three_capital_letters_are_a_currency(currency: str) -> None:
    with pytest.raises(ValueError, match="three capital letters"):
        Money(1, currency)


def test_currencies_do_not_mix() -> None:
    dollars, euros = Money(1, "USD"), Money(1, "EUR")

    for mixed in (
        lambda: dollars + euros,
        lambda: dollars - euros,
        lambda: dollars < euros,
        lambda: dollars <= euros,
        lambda: dollars > euros,
        lambda: dollars >= euros,
    ):
        with pytest.raises(CurrencyMismatch) as refused:
            mixed()
        assert (refused.value.left, refused.value.right) == ("USD", "EUR")
    assert dollars != euros


def test_what_was_paid_is_taken_back_by_its_opposite() -> None:
    paid = Money("5.25", "USD")

    assert -paid == Money("-5.25", "USD")
    assert not paid + -paid


def test_there_is_no_minus_zero() -> None:
    zero = Money("-0.00", "USD")

    assert str(zero) == str(-Money.zero("USD")) == str(zero.times(Decimal(-1))) == "0.00 USD"
    assert not zero
    assert not zero.is_positive


def test_products_are_rounded_half_up_unless_told_otherwise() -> None:
    assert Money("0.05", "USD").times(Decimal("0.5")) == Money("0.03", "USD")
    assert Money("0.05", "USD").times(Decimal("0.5"), ROUND_DOWN) == Money("0.02", "USD")


def test_nothing_is_split_into_no_parts() -> None:
    with pytest.raises(ValueError, match="nothing to split into"):
        Money(1, "USD").split(0)
