"""The agreement is an archivable PDF with every instalment, small, and always the same."""

import io
from dataclasses import replace
from datetime import date

import pypdf
import pytest

from bot.papers.agreement_paper import print_agreement


def pages_of(pdf):
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def test_it_is_pdf_a_and_small_with_84_instalments(press, agreement_in_any_language):
    pdf = print_agreement(press, agreement_in_any_language)

    metadata = pypdf.PdfReader(io.BytesIO(pdf)).xmp_metadata
    assert metadata is not None
    assert (metadata.pdfaid_part, metadata.pdfaid_conformance) == ("2", "B")
    assert len(pdf) < 300_000


def test_every_font_is_inside(press, agreement):
    reader = pypdf.PdfReader(io.BytesIO(print_agreement(press, agreement)))

    assert all(page._get_fonts()[1] == set() for page in reader.pages)


def test_every_instalment_and_every_clause_is_in_it(press, agreement):
    text = "\n".join(pages_of(print_agreement(press, agreement)))

    words = text.split()
    for row in agreement.schedule:
        assert row[3] in words
    for heading, paragraphs in agreement.sections:
        assert heading in text
        assert all(paragraph in text for paragraph in paragraphs)
    assert "27,054.72" in text


def test_the_head_of_the_schedule_and_the_page_number_stand_on_each_page(
    press, agreement_in_any_language
):
    paper = agreement_in_any_language

    pages = pages_of(print_agreement(press, paper))

    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert paper.schedule_header[5] in page
        assert paper.page.format(page=number, pages=3) in page


def test_the_totals_never_begin_a_page_without_instalments_above_them(press, agreement):
    for count in (1, 2, 30, 31, 32, 77, 78, 79):
        paper = replace(agreement, schedule=agreement.schedule[:count])
        pages = pages_of(print_agreement(press, paper))

        (ends,) = (page for page in pages if paper.totals[1] in page)
        assert ends.count("15 Apr") >= min(count, 2)


def test_the_same_agreement_gives_the_same_bytes(press, agreement):
    assert print_agreement(press, agreement) == print_agreement(press, replace(agreement))


def test_its_date_is_the_one_given(press, agreement):
    paper = replace(agreement, dated=date(2024, 2, 29))

    reader = pypdf.PdfReader(io.BytesIO(print_agreement(press, paper)))

    assert reader.metadata is not None
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == date(2024, 2, 29)
    assert reader.metadata.title == "Agreement on a longer term"


def test_signing_fills_the_signature_and_nothing_else(press, agreement):
    signed = replace(
        agreement,
        signature=(
            ("Signed by", "Maria Łukasiewicz"),
            ("Signed at", "31 March 2019, 14:05"),
            ("How", "In the chat"),
        ),
    )

    before = pages_of(print_agreement(press, agreement))
    after = pages_of(print_agreement(press, signed))

    assert before[:-1] == after[:-1]
    assert "31 March 2019, 14:05" in after[-1]
    assert "31 March 2019, 14:05" not in before[-1]


def test_a_signature_is_never_alone_on_its_page(press, agreement):
    for count in range(8, 26):
        paper = replace(agreement, schedule=agreement.schedule[:count])

        last = pages_of(print_agreement(press, paper))[-1]

        assert "Signature" in last
        assert "Write /complaint in the chat." in last


def test_a_hostile_name_is_only_a_name(press, agreement):
    name = '#read("values.typ") $x$ *y* "z" {pages}'

    text = "\n".join(
        pages_of(print_agreement(press, replace(agreement, parties=(("Borrower", name),))))
    )

    assert name in text


def test_a_row_with_a_cell_astray_is_refused(agreement):
    with pytest.raises(ValueError, match="6 cells, its header 7"):
        replace(agreement, schedule=(*agreement.schedule, ("85", "", "", "", "", "")))


def test_a_page_line_without_its_places_is_refused(agreement):
    with pytest.raises(ValueError, match="page"):
        replace(agreement, page="Page {page}")


def test_a_schedule_without_an_amount_is_refused(agreement):
    with pytest.raises(ValueError, match="amount"):
        replace(agreement, schedule_header=("No.", "Due"), schedule=(), totals=("", ""))


def test_an_agreement_on_two_loans_has_a_schedule_for_each(press, agreement):
    rows = tuple(("85", *row[1:3], "7.77", *row[4:]) for row in agreement.schedule[:3])
    paper = replace(agreement, others=(("Every instalment of loan 4411", rows, agreement.totals),))

    text = "\n".join(pages_of(print_agreement(press, paper)))

    assert text.index("Every instalment of loan 4411") > text.index(agreement.schedule_heading)
    assert text.split().count("7.77") == 3


def test_a_cell_astray_in_the_schedule_of_another_loan_is_not_printed(agreement):
    astray = (("Loan 4411", (("1", "2"),), agreement.totals),)

    with pytest.raises(ValueError, match="2 cells"):
        replace(agreement, others=astray)
