"""Papers in words: each is named, says what is accepted and why, and is guessed by what people call it."""

import pytest

from dialogs.desk.orders.order import Unknown
from dialogs.desk.orders.papers import AcceptPapers, AskRefusal, ListPapers, RefusePaper
from dialogs.desk.orders.reading import read
from dialogs.heard import Command, Words
from dialogs.phrases.papers.paper import meant
from dialogs.said.paper_words import ACCEPTED, NAMES, WHY
from dialogs.texts import ENGLISH
from negotiation.applying.paper import Want


@pytest.mark.parametrize("want", Want)
def test_each_has_a_name_that_fits_a_button_and_its_reasons(want: Want) -> None:
    assert len(ENGLISH.plain(NAMES[want])) <= 35
    assert ACCEPTED[want]
    assert WHY[want]


@pytest.mark.parametrize(
    ("name", "caption", "want"),
    [
        ("Payslip_March.PDF", None, Want.INCOME),
        ("工资单.pdf", None, Want.INCOME),
        ("nómina.pdf", None, Want.INCOME),
        ("scan.pdf", "bank statement of March", Want.BANK),
        ("scan0001.pdf", "银行流水", Want.BANK),
        ("1.jpg", "解雇通知", Want.DISMISSAL),
        ("hospital.pdf", None, Want.MEDICAL),
        ("IMG_2201.HEIC", None, None),
        (None, None, None),
        (None, "here you are", None),
    ],
)
def test_a_name_or_a_word_says_what_it_is(
    name: str | None, caption: str | None, want: Want | None
) -> None:
    assert meant(name, caption) is want


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("/papers", ListPapers()),
        ("/accept 2", AcceptPapers((2,))),
        ("/refuse 2 too dark", RefusePaper(2, "too dark")),
        ("/refuse 12  page 2 is missing ", RefusePaper(12, "page 2 is missing")),
        ("/refuse 2", AskRefusal(2)),
        ("/accept ٣", AcceptPapers((3,))),
        ("/accept ３", AcceptPapers((3,))),
    ],
)
def test_what_an_advisor_orders(said: str, order: object) -> None:
    assert read(Words(said)) == order


@pytest.mark.parametrize(
    "said", ["accept", "accept two", "refuse", "refuse dark", "refuse two dark"]
)
def test_an_order_that_lacks_something_is_not_carried_out(said: str) -> None:
    name, _, argument = said.partition(" ")

    assert isinstance(read(Command(name, argument)), Unknown)


def test_a_reason_that_is_too_long_is_not_cut_unseen() -> None:
    assert isinstance(read(Command("refuse", "2 " + "long " * 500)), Unknown)
