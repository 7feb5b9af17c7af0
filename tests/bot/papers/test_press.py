"""The press prints what it is given as plain text, every time the same, on any machine."""

import io
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pypdf
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.papers.press import TEMPLATES, Press
from bot.papers.typesetter import FONT_PACKAGES, UNPRINTABLE

LINE = """
#import "values.typ": breakable, fonts, values
#set document(date: datetime(year: 2019, month: 3, day: 31))
#set text(font: fonts)
#show: breakable
#values.name
"""

HOSTILE = [
    '#read("values.typ")',
    "#panic()",
    "$x^2$",
    "*bold* _slanted_ `raw`",
    "= Heading",
    "- item",
    "<label> @label",
    'He said "hello"',
    "\\ \\u{41} \\#",
    "// a comment /* another */",
    "](https://example.org)[",
    '"}; #read("x") //',
    "{page} {pages}",
    "</script><b>&amp;",
    "%s %d {0}",
]


def text_of(pdf):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


@pytest.fixture
def line(tmp_path):
    """A press with a template of one line, in a folder of its own."""
    ours = Press()._templates
    for name in ("values.typ", "glyph.typ"):
        (tmp_path / name).write_bytes((ours / name).read_bytes())
    (tmp_path / "line.typ").write_text(LINE)
    return Press(tmp_path)


@pytest.fixture(scope="module")
def shared_line(tmp_path_factory):
    return line.__wrapped__(tmp_path_factory.mktemp("templates"))


@pytest.mark.parametrize("name", HOSTILE)
def test_markup_in_a_value_is_printed_as_it_is(line, name):
    printed = text_of(line.pdf("line.typ", {"name": name}))

    assert "".join(printed.split()) == "".join(name.split())


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.typ")), ids=lambda one: one.name)
def test_no_template_of_ours_takes_a_value_for_source_or_for_the_name_of_a_file(template):
    """The one above shows it of a line; here it is all that is printed."""
    called = set(
        re.findall(r"\b(eval|read|include|plugin|csv|json|toml|yaml|xml)\(", template.read_text())
    )

    assert called <= ({"json"} if template.name == "values.typ" else set())


def test_lines_in_a_value_stay_lines(line):
    assert text_of(line.pdf("line.typ", {"name": "one\ntwo"})).split("\n") == ["one", "two"]


@pytest.mark.parametrize("name", ["很长" * 300, "x" * 600, "9" * 400])
def test_a_name_without_end_stays_on_the_paper(line, name):
    printed = text_of(line.pdf("line.typ", {"name": name})).replace("\u200b", "").splitlines()

    assert "".join(printed) == name
    assert max(map(len, printed)) < 110


@pytest.mark.parametrize(
    "address",
    [
        "www.consumerfinance.gov/complaint",
        "https://www.bank.example/hardship/plans",
        "complaints@ombudsman.bank.example",
    ],
)
def test_an_address_can_be_copied_from_the_paper(line, address):
    """It stands whole on its line, as far as there is room, and nothing that is not seen is in it."""
    printed = text_of(line.pdf("line.typ", {"name": f"{'Word ' * 15}{address}, {address}"}))

    assert printed.replace("\n", " ").count(f"{address}") == 2
    assert "\u200b" not in printed


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Łukasz", "Łukasz"),
        ("陳偉 陈伟", "陳偉 陈伟"),
        ("500 ₹", "500 ₹"),
        ("Ana 😀", "Ana 😀"),
        ("Ana \U0001d800", f"Ana {UNPRINTABLE}"),
        ("a\x00b\x07", f"a{UNPRINTABLE}b{UNPRINTABLE}"),
        ("Nguyễn Văn Ọlábísí Ğülşen 😀", "Nguyễn Văn Ọlábísí Ğülşen 😀"),
        ("a\ud800b", "a?b"),
        ("100\u202e001", "100001"),
    ],
)
def test_letters_are_printed_and_what_no_font_has_is_shown_as_a_box(line, name, printed):
    assert text_of(line.pdf("line.typ", {"name": name})) == printed


@pytest.mark.parametrize(
    "name",
    [
        *("김민준", "สมชาย ใจดี", "သန္တာ", "សុខា", "ສົມ", "やまだ ヤマダ", "𠮷野家", "䶮龘㐂𬭚𨨏"),
        *("অনিতা", "குமார்", "రవి", "ಕನ್ನಡ", "മലയാളം", "ગુજરાતી", "ਗੁਰ", "සිංහල", "राम कुमार"),
        *("محمد علي", "דוד כהן", "አበበ", "გიორგი", "Արմեն", "Иван", "Γιώργος"),
    ],
)
def test_a_name_in_any_common_script_is_printed_as_it_is_written(line, name):
    printed = line.pdf("line.typ", {"name": name})

    assert UNPRINTABLE not in text_of(printed)


def test_a_letter_that_no_font_has_is_named_by_its_number(line):
    """Two people are not one for a rare character that is missing."""
    printed = text_of(line.pdf("line.typ", {"name": "张\U0002a6a5 和 张\U0002ebe0，ꆈ"}))

    assert printed == f"张{UNPRINTABLE}U+2A6A5 和 张{UNPRINTABLE}U+2EBE0，{UNPRINTABLE}U+A188"


def test_accents_that_no_font_can_stack_cost_only_the_value_they_stand_in(line, tmp_path):
    (tmp_path / "line.typ").write_text(LINE + "\n\n#values.other")
    stacked = "\u2028\u2061\u30fa\u11f2\u5a96\u0368\ufffe\u0f76"

    printed = text_of(line.pdf("line.typ", {"name": stacked, "other": "Łukasz，你好"}))

    assert UNPRINTABLE in printed
    assert printed.endswith("Łukasz，你好")


@settings(max_examples=15, deadline=None)
@given(name=st.text(max_size=40))
def test_no_name_stops_the_press(shared_line, name):
    assert shared_line.pdf("line.typ", {"name": name}).startswith(b"%PDF-1.7")
    assert shared_line.png("line.typ", {"name": name}).startswith(b"\x89PNG")


def test_a_missing_value_is_a_mistake_and_not_an_empty_place(line):
    with pytest.raises(typst.TypstError, match="name"):
        line.pdf("line.typ", {})


def test_a_template_cannot_read_outside_its_folder(line, tmp_path):
    (tmp_path / "spy.typ").write_text('#read("/../secret.txt")')
    (tmp_path.parent / "secret.txt").write_text("secret")

    with pytest.raises(typst.TypstError):
        line.pdf("spy.typ", {})


def test_only_the_fonts_of_the_packages_are_used(press):
    files = [font.path for font in press._typesetter._fonts.fonts() if font.path]

    assert {Path(file).parent.name for file in files} == set(FONT_PACKAGES)


def test_many_threads_share_one_press(line):
    with ThreadPoolExecutor(8) as threads:
        names = [f"Borrower {n}" for n in range(40)]
        pdfs = list(threads.map(lambda name: line.pdf("line.typ", {"name": name}), names))

    assert [text_of(pdf) for pdf in pdfs] == names


def test_another_process_prints_the_same_bytes(line, tmp_path):
    again = (
        "import sys, hashlib, pathlib; from bot.papers.press import Press;"
        "press = Press(pathlib.Path(sys.argv[1]));"
        "print(hashlib.sha256(press.pdf('line.typ', {'name': 'Ana 😀'})).hexdigest());"
        "print(hashlib.sha256(press.png('line.typ', {'name': 'Ana 😀'})).hexdigest())"
    )

    printed = subprocess.run(
        [sys.executable, "-c", again, str(tmp_path)], check=True, capture_output=True, text=True
    )

    assert printed.stdout.split() == [
        sha256(line.pdf("line.typ", {"name": "Ana 😀"})).hexdigest(),
        sha256(line.png("line.typ", {"name": "Ana 😀"})).hexdigest(),
    ]
