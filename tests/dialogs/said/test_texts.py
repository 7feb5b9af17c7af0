"""Figures, days and names as readers of each language see them."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from dialogs.languages import LANGUAGES
from dialogs.texts import ENGLISH, Day, Lines, Near, Percent, Plural, Text
from negotiation.money import Money

READERS = {
    "en": LANGUAGES["en"].at(ZoneInfo("America/New_York")),
    "zh_CN": LANGUAGES["zh_CN"].at(ZoneInfo("Asia/Shanghai")),
    "zh_TW": LANGUAGES["zh_TW"].at(ZoneInfo("Asia/Taipei")),
}
EVENING = datetime(2019, 4, 1, 17, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "en", "zh_cn", "zh_tw"),
    [
        (Money("13508.59", "USD"), "$13,508.59", "US$13,508.59", "US$13,508.59"),
        (Money("-200", "USD"), "-$200.00", "-US$200.00", "-US$200.00"),
        (Money("1250.5", "CNY"), "CN¥1,250.50", "¥1,250.50", "CN¥1,250.50"),
        (Money("1250", "TWD"), "NT$1,250", "NT$1,250", "$1,250"),
        (Money("-1250", "TWD"), "-NT$1,250", "-NT$1,250", "-$1,250"),
        (Money("125000", "JPY"), "¥125,000", "JP¥125,000", "¥125,000"),
        (Percent(Decimal("10.78")), "10.78%", "10.78%", "10.78%"),
        (Percent(Decimal("12.5")), "12.50%", "12.50%", "12.50%"),
        (Percent(Decimal("18.1234")), "18.1234%", "18.1234%", "18.1234%"),
        (date(2019, 3, 31), "March 31, 2019", "2019年3月31日", "2019年3月31日"),
        (time(8), "8:00\u202fAM", "08:00", "上午8:00"),
        (1234567, "1,234,567", "1,234,567", "1,234,567"),
        (Decimal("1.250"), "1.25", "1.25", "1.25"),
        ("Ann Lee", "Ann Lee", "Ann Lee", "Ann Lee"),
    ],
)
def test_a_value_is_shown_as_its_reader_writes_it(value, en, zh_cn, zh_tw):
    shown = {code: reader.show(value) for code, reader in READERS.items()}

    assert shown == {"en": en, "zh_CN": zh_cn, "zh_TW": zh_tw}


@pytest.mark.parametrize(
    ("code", "moment", "day"),
    [
        ("en", "April 1, 2019 at 1:05\u202fPM", "April 1, 2019"),
        ("zh_CN", "2019年4月2日 01:05", "2019年4月2日"),
        ("zh_TW", "2019年4月2日 凌晨1:05", "2019年4月2日"),
    ],
)
def test_a_moment_is_shown_where_its_reader_lives(code, moment, day):
    assert READERS[code].show(EVENING) == moment
    assert READERS[code].show(Day(EVENING)) == day
    assert READERS[code].show(Near(EVENING)) == moment.replace(", 2019", "").replace("2019年", "")


@pytest.mark.parametrize(
    ("hours", "shown"), [(0, "a las 17:05"), (8, "a la 1:05"), (20, "a las 13:05")]
)
def test_in_spanish_one_oclock_is_one_hour_and_every_other_several(hours, shown):
    said = LANGUAGES["es"].show(EVENING + timedelta(hours=hours))

    assert said.endswith(f" de abril de 2019 {shown}")


@pytest.mark.parametrize("code", READERS)
def test_a_moment_is_marked_for_telegram_and_a_pure_date_is_not(code):
    text = Text("{first} to {last}", first=date(2019, 4, 1), last=EVENING)

    said = READERS[code].say(text)

    marked = f'<tg-time unix="1554138300" format="Dt">{READERS[code].show(EVENING)}</tg-time>'
    assert said == f"{READERS[code].show(date(2019, 4, 1))} to {marked}"
    assert "<" not in READERS[code].plain(text)


@pytest.mark.parametrize(
    ("code", "country", "shown"),
    [
        ("es", "US", ("$1,733.33", "12.88%", "2 de marzo de 2026", "17:05")),
        ("es", "MX", ("USD1,733.33", "12.88%", "2 de marzo de 2026", "17:05")),
        ("es", "ES", ("1.733,33\xa0US$", "12,88%", "2 de marzo de 2026", "17:05")),
        ("en", "GB", ("US$1,733.33", "12.88%", "2 March 2026", "17:05")),
        ("en", "CN", ("$1,733.33", "12.88%", "March 2, 2026", "17:05")),
        ("zh_CN", "TW", ("US$1,733.33", "12.88%", "2026年3月2日", "17:05")),
    ],
)
def test_figures_and_days_are_written_as_in_the_lenders_country(code, country, shown):
    reader = LANGUAGES[code].at(UTC, country)

    values = (Money("1733.33", "USD"), Percent(Decimal("12.88")), date(2026, 3, 2), time(17, 5))
    assert tuple(map(reader.show, values)) == shown
    assert reader.at(ZoneInfo("Asia/Shanghai")).show(values[0]) == shown[0]


def test_within_a_sentence_of_another_language_telegram_writes_no_moment():
    said = LANGUAGES["es"].whole().say(Text("{moment}", moment=EVENING))

    assert said == '<tg-time unix="1554138300">1 de abril de 2019 a las 17:05</tg-time>'


def test_the_clock_change_is_the_readers():
    before, after = (
        datetime(2019, 3, 9, 17, tzinfo=UTC),
        datetime(2019, 3, 10, 17, tzinfo=UTC),
    )

    assert READERS["en"].show(before).endswith("12:00\u202fPM")
    assert READERS["en"].show(after).endswith("1:00\u202fPM")


def test_what_people_write_is_never_markup():
    greeting = Text("Hello <b>{name}</b>.", name='<a href="x">A&B</a>')

    assert ENGLISH.say(greeting) == "Hello <b>&lt;a href=&quot;x&quot;&gt;A&amp;B&lt;/a&gt;</b>."


def test_what_people_write_is_never_a_placeholder():
    assert ENGLISH.say(Text("Hello {name}.", name="{limit}")) == "Hello {limit}."


def test_a_button_shows_names_as_they_are():
    assert ENGLISH.plain(Text("Ask {name}", name="A&B")) == "Ask A&B"


def test_a_text_within_a_text_is_translated_and_escaped_once():
    nested = Text("• reason: {reason}", reason=Text("Hello {name}.", name="A&B"))

    assert ENGLISH.say(nested) == "• reason: Hello A&amp;B."
    assert (
        READERS["zh_CN"].say(Text("• reason: {reason}", reason=Text("I lost my job")))
        == "• 原因：我失业了"
    )


@pytest.mark.parametrize(
    ("n", "en", "zh_cn", "zh_tw"),
    [
        (0, "0 months", "0 个月", "0 個月"),
        (1, "1 month", "1 个月", "1 個月"),
        (2, "2 months", "2 个月", "2 個月"),
        (1200, "1,200 months", "1,200 个月", "1,200 個月"),
    ],
)
def test_what_changes_with_a_number_changes_by_the_rules_of_the_language(n, en, zh_cn, zh_tw):
    said = {
        code: reader.say(Plural("{n} month", "{n} months", n=n))
        for code, reader in READERS.items()
    }

    assert said == {"en": en, "zh_CN": zh_cn, "zh_TW": zh_tw}


def test_lines_stand_under_each_other_and_none_is_a_gap():
    lines = Lines(Text("one"), None, Lines(Text("two"), Text("three")))

    assert ENGLISH.say(lines) == "one\n\ntwo\nthree"


def test_texts_are_compared_by_what_they_say():
    assert Text("{n} left", n=1) == Text("{n} left", n=1)
    assert Text("{n} left", n=1) != Text("{n} left", n=2)
    assert len({Text("{n} left", n=1), Text("{n} left", n=1)}) == 1
