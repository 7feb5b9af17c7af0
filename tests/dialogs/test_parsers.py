from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.heard import Contact, File, Heard, Other, Tap, Words
from dialogs.parsers import (
    Unclear,
    amount,
    full_name,
    loan_number,
    one_of,
    only_buttons,
    own_contact,
    paper,
)
from dialogs.texts import Text

PHOTO = File(file_id="f", file_unique_id="u", name=None, size=1)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1250", "1250"),
        ("1,250.50", "1250.50"),
        ("1.250,50", "1250.50"),
        ("1 250,50", "1250.50"),
        ("1\u00a0250,50", "1250.50"),
        ("1\u202f250", "1250"),
        ("1'250.50", "1250.50"),
        ("12,50", "12.50"),
        ("1,250", "1250"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1.234.567,8", "1234567.8"),
        ("0.5", "0.5"),
        (".5k", None),
        ("0", "0"),
        ("$1,250", "1250"),
        ("1250$", "1250"),
        ("US$ 1,250", "1250"),
        ("1250 USD", "1250"),
        ("€ 900", "900"),
        ("50k", "50000"),
        ("1.2万", "12000"),
        ("3千", "3000"),
        ("1.5 w", "15000"),
        ("１２００元", "1200"),
        ("2400块", "2400"),
        ("NT$3000", "3000"),
        ("人民币 3000", "3000"),
        ("٢٤٠٠", "2400"),
        ("about 300 a month", "300"),
        ("Around 1,900 dollars", "1900"),
        ("330/month", "330"),
        ("每月330元", "330"),
        ("大约 1900 左右", "1900"),
        ("quite a bit", None),
        ("", None),
        ("-20", None),
        ("−20", None),
        ("1e9", None),
        ("300 or 400", None),
        ("1,25,0", None),
        ("1.2.3,4", "123.4"),
        ("three", None),
        ("2" * 21, None),
        ("½", None),
        ("²", "2"),
        ("nan", None),
        ("infinity", None),
        ("1250; DROP TABLE", None),
    ],
)
def test_amounts_in_many_notations(written: str, meant: str | None) -> None:
    if meant is None:
        with pytest.raises(Unclear):
            amount(Words(written))
    else:
        assert amount(Words(written)) == Decimal(meant)


@pytest.mark.parametrize(
    ("written", "less", "more"), [("1.250", "1.25", "1250"), ("10.000", "10", "10000")]
)
def test_a_quarter_or_a_thousand_is_asked_about(written: str, less: str, more: str) -> None:
    with pytest.raises(Unclear) as unclear:
        amount(Words(written))

    assert unclear.value.text.values == {"less": Decimal(less), "more": Decimal(more)}


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_unclear(written: str) -> None:
    try:
        read = amount(Words(written))
    except Unclear:
        return
    assert read.is_finite()
    assert read >= 0


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("68575042", "68575042"),
        (" no. 6857 5042 ", "NO.68575042"),
        ("ab-12/3", "AB-12/3"),
        ("６８５７", "6857"),
        ("12", None),
        ("my loan", None),
        ("'; --", None),
        ("1" * 41, None),
        ("<b>1</b>", None),
    ],
)
def test_loan_numbers(written: str, meant: str | None) -> None:
    if meant is None:
        with pytest.raises(Unclear):
            loan_number(Words(written))
    else:
        assert loan_number(Words(written)) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ann Lee", "Ann Lee"),
        ("  陈   伟 ", "陈 伟"),
        ("陈伟", "陈伟"),
        ("O'Neil-Şahin", "O'Neil-Şahin"),
        ("A", None),
        ("123", None),
        ("x" * 101, None),
    ],
)
def test_names(written: str, meant: str | None) -> None:
    if meant is None:
        with pytest.raises(Unclear):
            full_name(Words(written))
    else:
        assert full_name(Words(written)) == meant


def test_only_a_contact_of_ones_own_counts() -> None:
    assert own_contact(Contact("+12025550100", own=True)) == "+12025550100"
    for heard, why in (
        (Contact("+12025550100", own=False), "somebody else"),
        (Words("+1 202 555 0100"), "typed number"),
    ):
        with pytest.raises(Unclear, match=why):
            own_contact(heard)


def test_only_a_file_is_a_paper() -> None:
    assert paper(PHOTO) is PHOTO
    with pytest.raises(Unclear):
        paper(Words("payslip.pdf"))


@pytest.mark.parametrize(
    ("heard", "code"),
    [
        (Tap(3, "yes"), "yes"),
        (Tap(3, "perhaps"), None),
        (Words(" No! "), "no"),
        (Words("不用"), None),
        (Words("I cannot pay it"), "no"),
        (Words("1"), None),
        (PHOTO, None),
        (Other("sticker"), None),
    ],
)
def test_a_choice_is_tapped_or_said(heard: Heard, code: str | None) -> None:
    options = {"yes": Text("Yes"), "no": Text("No")}
    spoken = {"yes": "Yes", "no": "No"}

    def choose() -> str:
        return one_of(options, heard, spoken, {"no": ["cannot pay"], "gone": ["不用"]})

    if code is None:
        with pytest.raises(Unclear):
            choose()
    else:
        assert choose() == code


def test_where_only_buttons_count_words_do_not() -> None:
    with pytest.raises(Unclear):
        only_buttons(Words("I sign"))
