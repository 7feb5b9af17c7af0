"""Any text: whatever people write, a parser returns its value, asks which of a few is meant, or says what it expects."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.heard import Contact, File, Heard, Other, Tap, Words
from dialogs.languages import LANGUAGES as CATALOGUES
from dialogs.parsers import (
    UNKNOWN,
    Parser,
    Reader,
    Toward,
    Unclear,
    Unknown,
    a_count,
    a_day,
    a_duration,
    amount,
    canonical,
    day_of_month,
    one_of,
)
from dialogs.parsers.unclear import MOST_READINGS
from dialogs.texts import Text
from tests.yardstick import counts

from .reading import LANGUAGES, TODAY, asked, readings

LABELS = {
    "pay": "I can't pay as agreed",
    "go": "3 months",
    "no": "没有问题",
    "other": "Otra razón",
}
PARSERS: Mapping[str, Parser[Any]] = {
    "amount": amount,
    "a day ahead": a_day(Toward.FUTURE),
    "a day behind": a_day(Toward.PAST),
    "a duration": a_duration,
    "a day of the month": day_of_month,
    "a count": a_count,
    "a choice": one_of({code: Text(label) for code, label in LABELS.items()}, LABELS),
}
IS_VALUE: Mapping[str, Callable[[Any], bool]] = {
    "amount": lambda value: isinstance(value, Decimal) and value.is_finite() and value >= 0,
    "a day ahead": lambda value: type(value) is date,
    "a day behind": lambda value: type(value) is date,
    "a duration": lambda value: value is UNKNOWN or (type(value) is int and 0 <= value <= 1200),
    "a day of the month": lambda value: type(value) is int and 1 <= value <= 31,
    "a count": lambda value: type(value) is int and 0 <= value <= 99,
    "a choice": lambda value: value in LABELS,
}
#: What notations are made of, so that texts come near to them.
PIECES = [
    "1",
    "2",
    "3",
    "4",
    "15",
    "31",
    "32",
    "250",
    "2025",
    "2026",
    ".5",
    ",",
    ".",
    "-",
    "/",
    "+",
    "%",
    "$",
    "€",
    "k",
    "w",
    "m",
    "th",
    "1.250",
    "½",
    "'",
    "(",
    ";",
    "03/04",
    "2026-02-30",
    "one",
    "two",
    "half",
    "hundred",
    "thousand",
    "and",
    "a",
    "few",
    "next",
    "last",
    "friday",
    "march",
    "may",
    "month",
    "week",
    "year",
    "ago",
    "in",
    "end",
    "of",
    "first",
    "day",
    "every",
    "nothing",
    "no",
    "yes",
    "not",
    "mil",
    "dos",
    "y",
    "medio",
    "hace",
    "el",
    "de",
    "proximo",
    "viernes",
    "marzo",
    "mes",
    "pasado",
    "fin",
    "que",
    "viene",
    "nada",
    "no",
    "si",
    "once",
    "una",
    "semana",
    "ano",
    "一",
    "三",
    "五",
    "十",
    "百",
    "千",
    "万",
    "半",
    "零",
    "两",
    "几",
    "月",
    "号",
    "日",
    "年",
    "个",
    "周",
    "星期",
    "天",
    "前",
    "后",
    "上",
    "下",
    "底",
    "初",
    "去",
    "明",
    "今",
    "没有",
    "不",
    "是",
    "好",
    "块",
    "点",
    "第",
    "負",
    "萬",
    "號",
    "後",
    "個",
]
NEAR_NOTATIONS = st.builds(
    str.join, st.sampled_from(["", " ", " "]), st.lists(st.sampled_from(PIECES), max_size=8)
)
TEXTS = st.text(max_size=60) | NEAR_NOTATIONS | NEAR_NOTATIONS
THE_READER = st.builds(
    Reader, st.sampled_from(LANGUAGES), st.dates(date(2000, 1, 1), date(2099, 12, 31))
)


@pytest.mark.parametrize("name", PARSERS)
@given(said=TEXTS, reader=THE_READER)
def test_any_text_is_a_value_or_unclear(name: str, said: str, reader: Reader) -> None:
    values = readings(PARSERS[name], said, reader.language, reader.today)
    text = asked(PARSERS[name], said, reader.language, reader.today)

    assert len(set(values)) == len(values) <= MOST_READINGS
    assert all(IS_VALUE[name](value) for value in values)
    assert (text is None) == (len(values) == 1)
    if text is not None:
        assert all(language.say(text) for language in CATALOGUES.values())


@pytest.mark.parametrize("name", [name for name in PARSERS if name != "a choice"])
@given(said=NEAR_NOTATIONS, reader=THE_READER)
def test_every_reading_can_stand_behind_a_button(name: str, said: str, reader: Reader) -> None:
    parse = PARSERS[name]

    for value in readings(parse, said, reader.language, reader.today):
        written = canonical(value)
        assert len(written.encode()) <= 40
        for language in LANGUAGES:
            assert readings(parse, written, language, reader.today) == (value,)


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize(
    "heard",
    [
        Tap(1, "forged"),
        Contact("+12025550100", own=True),
        File(file_id="f", file_unique_id="u", name=None, size=1),
        Other("sticker"),
        Words(""),
        Words("   "),
    ],
    ids=repr,
)
def test_what_is_not_typed_is_unclear(name: str, heard: Heard) -> None:
    with pytest.raises(Unclear):
        PARSERS[name](heard, Reader("en", TODAY))


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "1,",
        "1.000",
        "1/1/",
        "-",
        " ",
        "no ",
        "one ",
        "two hundred and ",
        "mil ",
        "三千",
        "一",
        "半",
        "a ",
        "15号",
        "周",
        "(",
        "next ",
    ],
)
def test_long_messages_are_read_in_no_time(name: str, piece: str) -> None:
    """The longest message that is read at all, and one of 5,000 characters, in a few milliseconds each."""
    parse = PARSERS[name]
    for length in (300, 5_000):
        assert counts(partial(readings, parse, (piece * length)[:length]), 2) < 2_000


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("amount", "I earn 2,300 dollars a month"),
        ("a day ahead", "el viernes de la semana que viene"),
        ("a duration", "a year and a half"),
        ("a day of the month", "on the 15th of each month"),
        ("a count", "two kids"),
        ("a choice", "I can't pya as agred"),
    ],
)
def test_an_answer_is_read_well_under_a_millisecond(name: str, said: str) -> None:
    parse = PARSERS[name]
    assert readings(parse, said)

    assert counts(partial(readings, parse, said), 50) < 40


def test_not_knowing_has_a_canonical_form() -> None:
    assert canonical(Unknown.UNKNOWN) == "unknown"
