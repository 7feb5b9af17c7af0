"""A file is what it begins with, whatever its name says."""

import base64
import binascii
import contextlib
import io
import struct
import time
import tracemalloc
import zlib
from functools import cache

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.papers.agreement_paper import print_agreement
from bot.papers.password import is_open
from bot.papers.sniff import LIMIT, check_size, sniff
from negotiation.applying.paper import (
    ActivePaper,
    EmptyPaper,
    EncryptedPaper,
    NotAPaper,
    PaperKind,
    TooLarge,
)
from negotiation.refusals import Refusal
from tests.yardstick import counts


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


def test_an_encrypted_pdf_made_to_keep_its_reader_busy_is_refused():
    """Its table of contents has a billion entries of no bytes."""
    pdf = (
        b"%PDF-1.7\n1 0 obj<</Type/XRef/Length 3/W[0 0 0]/Index[0 999999999]/Size 4/Root 1 0 R/Encrypt 5 0 R>>stream\n"
        b"abc\nendstream endobj\nstartxref\n9\n%%EOF"
    )
    started = time.process_time()

    with pytest.raises(EncryptedPaper):
        sniff(pdf)

    assert time.process_time() - started < 60


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


@given(st.binary(max_size=200))
def test_any_bytes_are_open_or_not(data):
    assert is_open(b"%PDF-1.4 /Encrypt " + data) in {True, False}


@given(st.binary(max_size=200))
def test_any_bytes_are_a_kind_or_a_refusal(data):
    try:
        kind = sniff(data)
    except Refusal:
        return
    assert kind in PaperKind


def an_open_pdf(dictionary: bytes, content: bytes | None = None) -> bytes:
    stream = b"" if content is None else b"stream\n" + content + b"\nendstream"
    return a_pdf() + b"\n7 0 obj<<" + dictionary + b">>" + stream + b"endobj\n"


@pytest.mark.parametrize(
    "pdf",
    [
        an_open_pdf(b"/S/JavaScript/JS(app.alert)"),
        an_open_pdf(b"/S/J#61v#61Script/JS(app.alert)"),
        an_open_pdf(b"/S/Launch/F(cmd.exe)"),
        an_open_pdf(b"/Type/EmbeddedFile/Length 9", b"MZ program"),
        an_open_pdf(b"/S/SubmitForm/F(http://elsewhere)"),
        an_open_pdf(
            b"/Type/ObjStm/Filter/FlateDecode", zlib.compress(b"1 0 <</S/JavaScript/JS(x)>>")
        ),
        an_open_pdf(b"/Filter/FlateDecode", zlib.compress(b"1 0 <</S/JavaScript/JS(x)>>")),
        an_open_pdf(b" " * 9000, zlib.compress(b"1 0 <</S/Launch/F(x)>>")),
        an_open_pdf(b"/S/Rendition/OP 0/JS(app.alert)"),
        an_open_pdf(b"/Type/3D/Subtype/U3D/OnInstantiate 8 0 R"),
        an_open_pdf(b"/Type/Catalog/AcroForm<</XFA 8 0 R>>"),
        an_open_pdf(b"/S/GoToR/F(//elsewhere/share/x.pdf)/D[0/Fit]"),
        an_open_pdf(b"/Subtype/FileAttachment/FS 8 0 R"),
        an_open_pdf(b"/AF[<</F(x.exe)/EF%\n<</F 8 0 R>>>>]"),
    ],
    ids=[
        "script",
        "spelled",
        "launch",
        "file",
        "form",
        "packed",
        "unnamed",
        "pushed away",
        "script of a film",
        "script of a body",
        "form with a program",
        "elsewhere",
        "attached",
        "file without a type",
    ],
)
def test_a_pdf_that_does_something_or_carries_something_is_refused(pdf):
    with pytest.raises(ActivePaper):
        sniff(pdf)


SCRIPT = b"9 0 <</S/JavaScript/JS(x)>>"
HEX = binascii.hexlify(SCRIPT) + b">"


def objects(content: bytes, more: bytes = b"/Filter/FlateDecode", *, keyword: bytes = b"stream\n"):
    """A stream in which readers look for objects."""
    head = b"/N 1/First 4" + more
    return a_pdf() + b"\n8 0 obj<<" + head + b">>" + keyword + content + b"\nendstream endobj"


@pytest.mark.parametrize(
    "keyword",
    [b"stream\r", b"stream \n", b"stream %x\r\n", b"%\nstream\n", b" " * 20_000 + b"stream\n"],
)
def test_a_script_is_found_wherever_its_stream_begins(keyword):
    with pytest.raises(ActivePaper):
        sniff(objects(zlib.compress(SCRIPT), keyword=keyword))


@pytest.mark.parametrize("more", [b"", b"/X(obj)", b"/X(1 0 obj<<)", b"%9 0 obj<<\n", b"/X<obj>"])
def test_a_script_is_found_behind_any_number_of_pages(more):
    page = b"\n7 0 obj<</Filter/FlateDecode>>stream\n" + zlib.compress(bytes(32 * 1024 * 1024))
    pages = (page + b"\nendstream endobj") * 3

    with pytest.raises(ActivePaper):
        sniff(a_pdf() + pages + objects(zlib.compress(SCRIPT), b"/Filter/FlateDecode" + more))


@pytest.mark.parametrize(
    ("content", "more"),
    [
        (HEX, b"/Filter/ASCIIHexDecode"),
        (base64.a85encode(SCRIPT) + b"~>", b"/Filter[/ASCII85Decode]"),
        (binascii.hexlify(zlib.compress(SCRIPT)), b"/Filter 7 0 R"),
        (binascii.hexlify(zlib.compress(SCRIPT)), b"/Filter/FlateDecode/Filter[/AHx/Fl]"),
        (binascii.hexlify(zlib.compress(SCRIPT)), b"/Filter/AHx/X(9 0 obj<<>>)"),
        (zlib.compress(SCRIPT), b"/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 9>>"),
        (HEX, b"/Filter/AHx/X((\\()" + b" " * 5000 + b")"),
        (HEX, b"/Filter/AHx/Y()/X<(" + b"0" * 5000 + b">%>>(\n"),
        (HEX, b"/Filter/AHx" + b" " * 5000 + b"/Yobj<<>>"),
        (HEX, b"/Filter/AHx>>%" + b" " * 20_000 + b"\nstream\n"),
        (zlib.compress(SCRIPT)[:-1] + b"?", b"/Filter/FlateDecode"),
        (b"\n" + zlib.compress(SCRIPT), b"/Filter/FlateDecode"),
        (b"", b"/F(//elsewhere/share/x)"),
    ],
    ids=[
        *("hexadecimal", "85", "elsewhere", "twice said", "behind words", "differences"),
        *("far off", "behind a comment", "behind another", "far from the stream"),
        *("broken at the end", "broken at the beginning", "in another file"),
    ],
)
def test_objects_packed_in_a_way_that_is_not_looked_through_are_refused(content, more):
    with pytest.raises(NotAPaper):
        sniff(objects(content, more))


@pytest.mark.parametrize(
    "head",
    [
        b"/Subtype/Image/Filter/DCTDecode/ColorSpace/DeviceRGB",
        b"/Subtype/Image/Filter[/ASCII85Decode/DCTDecode]",
        b"/Subtype/Image/Filter/FlateDecode/DecodeParms<</Predictor 15>>/ColorSpace[/Indexed/DeviceRGB 1 (\\(%ab)]",
        b"/Type/XRef/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>/W[1 2 1]",
        b"/Type/Metadata",
        b"/Type/ObjStm/N 1/First 4/Filter[ /FlateDecode ]",
    ],
)
def test_what_papers_are_made_of_is_taken(head):
    assert sniff(an_open_pdf(head, zlib.compress(b"the bitstream \n of a page"))) is PaperKind.PDF


def test_a_pdf_with_a_file_in_it_made_by_a_library_is_refused():
    writer, file = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.add_attachment("x.exe", b"MZ")
    writer.write(file)

    with pytest.raises(ActivePaper):
        sniff(file.getvalue())


@cache
def bomb() -> bytes:
    return zlib.compress(bytes(200 * 1024 * 1024), 9)


@pytest.mark.parametrize(
    "dictionary",
    [
        b"/Type/XRef/Filter/FlateDecode",
        b"/Type/Obj#53tm/Filter/FlateDecode",
        b"/Type/ObjStm/Filter[/FlateDecode/FlateDecode]",
    ],
)
def test_a_pdf_that_unpacks_without_end_is_refused_in_bounded_memory(dictionary):
    pdf = an_open_pdf(dictionary, bomb())
    tracemalloc.start()

    with pytest.raises(NotAPaper):
        sniff(pdf)

    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 120 * 1024 * 1024


def test_pages_without_end_are_looked_through_in_bounded_memory_and_stay_a_paper():
    pdf = a_pdf() + (b"\n7 0 obj<</Filter/FlateDecode>>stream\n" + bomb() + b"\nendstream") * 3

    assert sniff(pdf) is PaperKind.PDF


def test_a_pdf_of_nothing_but_streams_is_refused():
    with pytest.raises(NotAPaper):
        sniff(b"%PDF-1.7\n" + b"1 0 obj<<>>stream\nx " * 30_000)


@pytest.mark.parametrize("unit", [b"/EF%", b"#41", b"/EF  ", b"obj<<( >>stream\n", b"obj%"])
def test_a_pdf_made_to_be_looked_through_slowly_is_not(unit):
    pdf = b"%PDF-1.7\n" + unit * (LIMIT // len(unit) - 9)

    def look() -> None:
        with contextlib.suppress(Refusal):
            sniff(pdf)

    assert counts(look, tries=1) < 750_000  # ten seconds, where one counts to a thousand in 13 µs


def a_png_of(width, height):
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + b"\0" * 4


def a_jpeg_of(width, height):
    notes = b"\xff\xe1" + struct.pack(">H", 1000) + bytes(998)
    return b"\xff\xd8" + notes + b"\xff\xc2" + struct.pack(">HBHHB", 17, 8, height, width, 3)


def a_webp_of(width, height):
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + sides


@pytest.mark.parametrize("picture", [a_png_of, a_jpeg_of, a_webp_of])
def test_a_picture_that_unpacks_to_gigabytes_is_refused_and_a_telephone_s_is_not(picture):
    assert sniff(picture(16_320, 12_240)) in PaperKind
    with pytest.raises(NotAPaper):
        sniff(picture(50_000, 50_000))


@pytest.mark.parametrize(
    "before",
    [
        b"\xff\xfe\0\x02" * 300,
        b"\xff\xfe\0\x02\xff\xff\xff",
        b"\xff\xfe\0\x02\0\0",
        b"\xff" * 20_000,
    ],
    ids=["many parts", "filled", "between", "endless"],
)
def test_a_picture_does_not_hide_its_size_behind_what_readers_pass_over(before):
    picture = a_jpeg_of(50_000, 50_000)

    with pytest.raises(NotAPaper):
        sniff(picture[:2] + before + picture[2:])


def test_a_page_of_the_web_is_none_whatever_stands_in_it():
    for data in (b"<!DOCTYPE html>%PDF-1.4", b"GIF89a/*%PDF-1.4*/", b"PK\x03\x04" + a_pdf()):
        with pytest.raises(NotAPaper):
            sniff(data)


@given(st.binary(max_size=400), st.sampled_from([a_pdf(), a_picture("JPEG"), a_picture("WEBP")]))
def test_any_damage_to_a_paper_is_a_kind_or_a_refusal(noise, paper):
    place = len(noise) * 7919 % len(paper)
    try:
        kind = sniff(paper[:place] + noise + paper[place:])
    except Refusal:
        return
    assert kind in PaperKind
