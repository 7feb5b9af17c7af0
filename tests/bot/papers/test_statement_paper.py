"""Statement and letter: PDF/A in every language, small, the same bytes for the same words, whatever the words are."""

import io
from dataclasses import replace
from datetime import date

import pypdf
import pytest

from bot.papers.statement_paper import LetterPaper, StatementPaper, print_letter, print_statement

STATEMENT = StatementPaper(
    lang="en",
    dated=date(2019, 5, 4),
    lender="Harbour Savings Bank",
    title="Statement",
    subtitle="Case 2019-00001",
    summary=(("Loan", "68386728"),),
    payments_heading="Payments",
    payments_header=("Day", "Reference", "What it paid", "Amount"),
    payments=(("May 3, 2019", "P-1", "instalment 1: $294.46", "$294.46"),),
    no_payments="None yet.",
    schedule_header=("No.", "Due", "How it stands", "Instalment", "Paid", "Left"),
    schedules=(
        (
            "Every instalment",
            tuple(
                (str(n), "May 5, 2019", "to come", "$1.00", "$0.00", "$1.00") for n in range(60)
            ),
            ("", "Total", "", "$60.00", "$0.00", "$60.00"),
        ),
    ),
    note="By our records.",
    page="Page {page} of {pages}",
)
LETTER = LetterPaper(
    lang="zh-Hans",
    dated=date(2022, 11, 5),
    lender="港湾储蓄银行",
    title="已按协议全部还清",
    subtitle="协商个案 2019-00001",
    facts=(("致", "陈伟"),),
    paragraphs=("本协议约定的款项已全部收到。",),
    record_heading="您现在的信用记录",
    record="此前的记录按其期限保留。",
    receipt=("位置", "12 - 9f86d081"),
)


def text_of(pdf: bytes) -> str:
    return " ".join(
        " ".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(pdf)).pages).split()
    )


@pytest.mark.parametrize("lang", ["en", "es", "zh-Hans", "zh-Hant"])
def test_a_statement_runs_over_pages_and_is_the_same_each_time(press, lang):
    paper = replace(STATEMENT, lang=lang)
    pdf = print_statement(press, paper)

    assert pdf == print_statement(press, paper)
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) == 2
    assert b"pdfaid:part" in pdf
    assert len(pdf) < 200_000
    assert "Page 2 of 2" in text_of(pdf)


def test_the_totals_never_begin_a_page_without_instalments_above_them(press):
    (heading, rows, totals), *_ = STATEMENT.schedules
    for count in range(30, 36):  # where the page ends
        paper = replace(STATEMENT, schedules=((heading, rows[:count], totals),))
        pages = pypdf.PdfReader(io.BytesIO(print_statement(press, paper))).pages

        (ends,) = (said for page in pages if "Total" in (said := page.extract_text()))
        assert ends.count("to come") > 1


def test_without_payments_it_says_so(press):
    assert "None yet." in text_of(print_statement(press, replace(STATEMENT, payments=())))


def test_a_long_reference_stays_in_its_column(press):
    reference = "BANK-2019-05-03-0001234567890"
    row = ("May 3, 2019", reference, "instalment 1", "$1.00")
    pdf = print_statement(press, replace(STATEMENT, payments=(row,)))

    assert reference not in text_of(pdf)  # it is broken over two lines
    assert reference in text_of(pdf).replace(" ", "").replace("\u200b", "")


def test_words_are_never_taken_for_source(press):
    text = text_of(print_letter(press, replace(LETTER, facts=(("致", '#read("x")'),))))

    assert '#read("x")' in text
    assert "已按协议全部还清" in text
