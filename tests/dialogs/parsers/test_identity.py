import pytest

from dialogs.heard import Contact, File, Words
from dialogs.parsers import (
    LoanNumber,
    Reader,
    Unclear,
    a_name,
    contact_or_loan_number,
    full_name,
    is_no_name,
    own_contact,
    paper,
)

from .reading import TODAY

READER = Reader("en", TODAY)
PHOTO = File(file_id="f", file_unique_id="u", name=None, size=1)


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
def test_a_full_name_is_read_as_it_is_written(written: str, meant: str | None) -> None:
    if meant is None:
        with pytest.raises(Unclear):
            full_name(Words(written), READER)
    else:
        assert full_name(Words(written), READER) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Grace Chen", "Grace Chen"),
        ("I'm Grace Chen.", "Grace Chen"),
        ("hi my name is Su Friend", "Su Friend"),
        ("我叫陈静", "陈静"),
        ("我是陳靜", "陳靜"),
        ("me llamo Ana Ruiz", "Ana Ruiz"),
        ("im her daughter", None),
        ("a friend", None),
        ("Wei's sister", None),
        ("我是她女儿", None),
        ("她的朋友", None),
        ("soy su hija", None),
        ("su abogada", None),
        ("7", None),
    ],
)
def test_a_helpers_name(written: str, meant: str | None) -> None:
    if meant is None:
        with pytest.raises(Unclear, match="first and last name"):
            a_name(Words(written), READER)
    else:
        assert a_name(Words(written), READER) == meant


def test_a_loan_number_may_be_typed_where_ones_contact_identifies() -> None:
    found = contact_or_loan_number(Words("sorry its 68575042"), READER)

    assert isinstance(found, LoanNumber)
    assert found == "68575042"
    shared = contact_or_loan_number(Contact("+12025550100", own=True), READER)
    assert not isinstance(shared, LoanNumber)


def test_only_a_contact_of_ones_own_counts() -> None:
    assert own_contact(Contact("+12025550100", own=True), READER) == "+12025550100"
    for heard, why in (
        (Contact("+12025550100", own=False), "somebody else"),
        (Words("+1 202 555 0100"), "typed number"),
        (Words("12025550100"), "typed number"),
    ):
        with pytest.raises(Unclear, match=why):
            own_contact(heard, READER)


def test_only_a_file_is_a_paper() -> None:
    assert paper(PHOTO, READER) is PHOTO
    with pytest.raises(Unclear):
        paper(Words("payslip.pdf"), READER)


@pytest.mark.parametrize(
    "written",
    [
        "I do not want to sign this",
        "I changed my mind",
        "why do you need it?",
        "no quiero firmar",
        "¿y si no firmo?",
        "me arrepentí",
        "我不想签了",
        "後悔了",
        "為什麼要簽",
    ],
)
def test_what_is_no_name(written: str) -> None:
    assert is_no_name(written)


@pytest.mark.parametrize(
    "written",
    ["Ann Lee", "Noah Cann", "Howard Signorelli", "José Nogales", "María No", "陈伟", "محمد علي"],
)
def test_what_may_be_a_name(written: str) -> None:
    assert not is_no_name(written)
