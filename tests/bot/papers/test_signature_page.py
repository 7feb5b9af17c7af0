"""What signing adds stands behind the paper, and leaves its bytes as they were read."""

import hashlib
import io
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime

import pypdf
import pytest

from bot.papers.agreement_paper import print_agreement
from bot.papers.demo_seal import demo_key
from bot.papers.seal import Seal
from bot.papers.seal_check import PaperRead, check
from bot.papers.signature_page import SignaturePage, print_signature

AT = datetime(2019, 4, 1, 14, 5, tzinfo=UTC)
PAGE = SignaturePage(
    lang="zh-Hans",
    dated=date(2019, 4, 1),
    title="签名",
    lender="港湾储蓄银行",
    subtitle="个案 2019-00042",
    signature=(("签署人", '陈伟 #read("x")'), ("指纹", "eebb0a6d 2b0b5b79")),
    note="前面各页就是所阅读的文件。",
)


@pytest.fixture(scope="module")
def seal():
    return Seal.from_pem(*demo_key("Harbour"))


@pytest.fixture
def read(press, agreement_in_any_language):
    return print_agreement(press, agreement_in_any_language)


@pytest.fixture
def sealed(press, seal, read):
    return with_page(press, seal, read)


def with_page(press, seal, paper):
    page = print_signature(press, PAGE)
    return seal.apply(paper, reason="Agreement", location="Springfield", at=AT, page=page)


def test_the_paper_read_is_the_beginning_of_what_is_sealed(seal, read, sealed):
    found = check(sealed, seal.certificate)

    assert sealed.startswith(read)
    assert len(sealed) - len(read) < 40_000
    assert (found.genuine, found.intact) == (True, True)
    fingerprint = hashlib.sha256(read).hexdigest()
    assert found.paper == PaperRead(fingerprint=fingerprint, is_inside=True)


def test_a_screen_reader_reads_the_page_behind_the_paper(press, seal, agreement, tmp_path):
    """Of one language: it takes seconds, and what is read of the others is no other structure."""
    if (pdfinfo := shutil.which("pdfinfo")) is None:
        pytest.skip("pdfinfo is not installed")
    sealed = with_page(press, seal, print_agreement(press, agreement))
    (tmp_path / "sealed.pdf").write_bytes(sealed)
    asked = [pdfinfo, "-struct-text", tmp_path / "sealed.pdf"]
    told = subprocess.run(asked, capture_output=True, check=True).stdout
    said = told.decode(errors="replace")  # it writes headings in UTF-16

    assert (
        said.rindex("19916.00") < said.index("eebb0a6d") < said.index("前面各页就是所阅读的文件。")
    )


def test_a_paper_of_which_nothing_is_read_out_is_sealed_as_well(press, seal):
    """As one of a lender's own template that is a picture."""
    drawn = b"#set document(date: datetime(year: 2019, month: 4, day: 1))\n#pdf.artifact[19916.00]"
    page = print_signature(press, PAGE)

    sealed = seal.apply(press.pdf(drawn, {}), reason="", location="", at=AT, page=page)

    assert check(sealed, seal.certificate).intact


def test_the_page_is_the_last_one_with_its_own_fonts(read, sealed):
    before = pypdf.PdfReader(io.BytesIO(read)).pages
    after = pypdf.PdfReader(io.BytesIO(sealed)).pages

    assert len(after) == len(before) + 1
    for one, other in zip(before, after, strict=False):
        assert one.extract_text() == other.extract_text()
    assert '陈伟 #read("x")' in after[-1].extract_text()
    assert after[-1]._get_fonts()[1] == set()


def test_a_change_of_the_page_or_of_the_paper_breaks_the_seal(seal, read, sealed):
    for at in (len(read) // 2, len(read) + 5_000):
        changed = bytearray(sealed)
        changed[at] ^= 0x01

        found = check(bytes(changed), seal.certificate)

        assert not found.intact
        assert found.paper is None


def test_another_paper_than_the_page_names_is_found(press, seal, read, monkeypatch):
    """Even the holder of the seal cannot pass another paper off as the one that was read."""
    monkeypatch.setattr("bot.papers.page_behind._fingerprint", lambda _: "0" * 64)
    page = print_signature(press, PAGE)
    other = seal.apply(read, reason="Agreement", location="Springfield", at=AT, page=page)
    monkeypatch.undo()

    found = check(other, seal.certificate)

    assert found.intact
    assert found.paper == PaperRead(fingerprint="0" * 64, is_inside=False)


def test_a_sealed_paper_without_such_a_page_says_nothing_of_it(seal, read):
    found = check(seal.apply(read, reason="", location="", at=AT), seal.certificate)

    assert found.intact
    assert found.paper is None


def test_the_same_page_gives_the_same_bytes(press):
    assert print_signature(press, PAGE) == print_signature(press, replace(PAGE))


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler's pdfsig is not installed")
def test_poppler_calls_it_valid(sealed, tmp_path):
    (tmp_path / "sealed.pdf").write_bytes(sealed)

    said = subprocess.run(
        [str(shutil.which("pdfsig")), str(tmp_path / "sealed.pdf")],
        check=False,
        capture_output=True,
        text=True,
    ).stdout

    assert "Signature is Valid" in said
    assert "Total document signed" in said
