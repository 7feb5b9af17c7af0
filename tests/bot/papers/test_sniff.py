"""A file is what it begins with, whatever its name says."""

import io

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.papers.agreement_paper import print_agreement
from bot.papers.sniff import LIMIT, check_size, sniff
from negotiation.paper import EmptyPaper, EncryptedPaper, NotAPaper, PaperKind, TooLarge
from negotiation.refusals import Refusal


def a_picture(form):
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(file, form)
    return file.getvalue()


def a_pdf(password=None, *, owner="lender", algorithm="AES-256"):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    if password is not None:
        writer.encrypt(password, owner, algorithm=algorithm)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("form", "kind"),
    [("JPEG", PaperKind.JPEG), ("PNG", PaperKind.PNG), ("WEBP", PaperKind.WEBP)],
)
def test_pictures_are_told_apart(form, kind):
    assert sniff(a_picture(form)) is kind


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1"])
def test_a_telephone_s_own_pictures_are_papers(brand):
    assert sniff(b"\x00\x00\x00\x18ftyp" + brand + b"\x00" * 40) is PaperKind.HEIC


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n"])
def test_a_pdf_is_a_paper(before):
    assert sniff(before + a_pdf()) is PaperKind.PDF


def test_our_own_agreement_is_a_paper(press, agreement):
    assert sniff(print_agreement(press, agreement)) is PaperKind.PDF


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\x00" + b"%PDF-1.7",
        b"PK\x03\x04 a spreadsheet",
        b"\x7fELF",
        b"<html><script>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a",
        b"RIFF\x24\x00\x00\x00WAVE",
        b"\x00\x00\x00\x18ftypisom a film",
        b"\xd0\xcf\x11\xe0 a document with macros",
        b"OggS a voice note",
        b"payslip.pdf",
        b"\x00",
    ],
)
def test_everything_else_is_not(data):
    with pytest.raises(NotAPaper):
        sniff(data)


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_a_pdf_with_a_password_is_refused_as_such(algorithm):
    with pytest.raises(EncryptedPaper):
        sniff(a_pdf("secret", algorithm=algorithm))


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_a_pdf_that_only_forbids_printing_opens_and_is_a_paper(algorithm):
    assert sniff(a_pdf("", algorithm=algorithm)) is PaperKind.PDF


def test_a_broken_encrypted_pdf_is_refused():
    with pytest.raises(EncryptedPaper):
        sniff(b"%PDF-1.7\ntrailer << /Encrypt 5 0 R >>")


def test_an_empty_file_is_refused():
    with pytest.raises(EmptyPaper):
        sniff(b"")


def test_more_than_telegram_hands_over_is_refused():
    exactly = b"\xff\xd8\xff".ljust(LIMIT, b"\0")

    assert sniff(exactly) is PaperKind.JPEG
    with pytest.raises(TooLarge) as refused:
        sniff(exactly + b"\0")
    assert refused.value.limit_bytes == 20 * 1024 * 1024


def test_an_announced_size_is_refused_before_it_is_fetched():
    check_size(LIMIT)

    with pytest.raises(TooLarge):
        check_size(LIMIT + 1)


@given(st.binary(max_size=200) | st.binary(max_size=200).map(b"%PDF-1.4 /Encrypt ".__add__))
def test_any_bytes_are_a_kind_or_a_refusal(data):
    try:
        kind = sniff(data)
    except Refusal:
        return
    assert kind in PaperKind
