"""Calendar words: the months, weeks and years in a text, as marks that are the same in every language.

A month becomes <month> or <year:month>, a year #year, a week {offset}, a day of the week &number, a day of a month 15号.

>>> today = date(2026, 3, 18)
>>> marked("the 15th of next month", today), marked("fin del mes pasado", today), marked("上个月底", today)
('the 15号 of <2026:4>', 'fin <2026:2>', '<2026:2>底')
>>> marked("15 de marzo", today), marked("3月15号", today), marked("march last year", today)
('15 de <3>', '<3>15号', '<3> #2025 ')
>>> marked("friday next week", today), marked("下周5", today), marked("el viernes de la semana que viene", today)
('&4 {1}', '{1}&4', 'el &4 {1}')
>>> marked("i may pay on friday", today), marked("15 may", today)
('i may pay on &4', '15 <5>')
"""

from __future__ import annotations

import re
from datetime import date

from negotiation.loans.frequency import MONTHLY

from .day_names import DIAS, MESES, MONTH_OF, MONTHS, WEEKDAYS


def marked(written: str, today: date) -> str:
    """A plain text whose numbers are digits, with marks for the words of the calendar."""
    text = _ORDINAL.sub(r"\1号", _GAP.sub("", _MARKS.sub(" ", written)))
    for month, day, feast in _FEASTS:
        text = feast.sub(f"<{month}>{day}号", text)
    text = _MONTH_END.sub("end of month", text)
    text = _REPUBLIC_IN_FIGURES.sub(lambda found: str(int(found[1]) + 1911), text)
    text = _SHORT_YEAR.sub(r"20\1年", text)
    text = _YEAR.sub(r"#\1 ", text)
    text = _REPUBLIC.sub(lambda found: f"#{int(found[1] or found[2]) + 1911} ", text)
    for mark, names, told in (
        (_year_mark, "year ano 年", _YEARS),
        (_month_mark, "month mes 月", _MONTHS),
        (_week_mark, "week semana 周 星期 礼拜", _WEEKS),
    ):
        if any(name in text for name in names.split()):
            for offset, pattern in told:
                text = pattern.sub(mark(today, offset), text)
    text = _HAN_WEEKDAY.sub(lambda found: f"&{min(_HAN_WEEKDAYS.index(found[1]), 6)}", text)
    text = _WEEKDAY.sub(lambda found: f"&{_WEEKDAYS[found[0][:3]]}", text)
    return _MONTH.sub(lambda found: f"<{found[1] or MONTH_OF[found[0][:3]]}>", text)


def _year_mark(today: date, offset: int) -> str:
    return f"#{today.year + offset} "


def _month_mark(today: date, offset: int) -> str:
    month = MONTHLY.after(today.replace(day=1), offset)
    return f"<{month.year}:{month.month}>"


def _week_mark(_: date, offset: int) -> str:
    return f"{{{offset}}}"


def _told(english: str, spanish: str, han: dict[int, str]) -> list[tuple[int, re.Pattern[str]]]:
    """How people tell the last, this and the next; the longer words of Chinese come first."""
    of = r"(?:\b(?:en |de |para )?(?:el |la )|\bdel )?\b"
    words = {
        -1: rf"(?:the )?\b(?:last|past|previous) {english}\b|{of}(?:{spanish} (?:pasad[oa]|anterior)|pasad[oa] {spanish})\b",
        0: rf"\b(?:this|the current) {english}\b|{of}(?:est[ea] {spanish}|{spanish} (?:actual|en curso))\b",
        1: rf"(?:the )?\b(?:next|coming|following) {english}\b"
        rf"|{of}(?:proxim[oa] {spanish}|{spanish} (?:que viene|que entra|proxim[oa]|siguiente|entrante))\b",
    }
    return [
        (offset, re.compile("|".join(filter(None, (words.get(offset), han.get(offset))))))
        for offset in (-2, 2, -1, 0, 1)
    ]


_MARKS = re.compile("[<>#{}&]")
#: Feasts that are on the same day every year, wherever they are kept.
_FEASTS = (
    (
        12,
        25,
        re.compile(r"\b(?:christmas(?: day)?|xmas(?: day)?|navidad(?:es)?)\b|圣诞节?"),
    ),
    (1, 1, re.compile(r"\bnew year(?:'s|s)?(?: day)?\b|\b(?:ano nuevo)\b|元旦节?")),
    (10, 1, re.compile("国庆节?")),
)
_GAP = re.compile(r"(?<=\d) (?=[年月日号])|(?<=[年月]) (?=\d)")
_ORDINAL = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)\b")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d) ?年")
#: Taiwan counts years from the founding of the Republic: 民國115年 is 2026.
_REPUBLIC = re.compile(r"民国 ?(\d{2,3}) ?年|(?<!\d)(1[0-3]\d) ?年(?= ?\d{1,2} ?月)")
_REPUBLIC_IN_FIGURES = re.compile(r"(?<![\d./-])(1[0-3]\d)(?=([/.-])[01]?\d\2[0-3]?\d(?![\d/]))")
#: 26年4月; without a month it is as many years.
_SHORT_YEAR = re.compile(r"(?<!\d)([1-4]\d) ?年(?= ?\d{1,2} ?月)")
_MONTH_END = re.compile(r"\b(?:month[ -]?end|eom)\b")
_YEARS = _told("year", "ano", {-2: "前年", -1: "去年", 0: "今年", 1: "明年", 2: "后年"})
_HAN = {-2: "上上", -1: "上", 0: "[这本当]", 1: "下", 2: "下下"}
_MONTHS = _told("month", "mes", {n: f"{han}个?月" for n, han in _HAN.items()})
_WEEK = "(?:周(?!末)|星期|礼拜)"
_WEEKS = _told("week", "semana", {n: f"{han}个?{_WEEK}" for n, han in _HAN.items()})
_HAN_WEEKDAY = re.compile(rf"(?:(?<=}})|(?<![\d个]){_WEEK})([1-6日天])(?![\d天号])")
_HAN_WEEKDAYS = "123456日天"
_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        ["mon lun", "tue mar", "wed mie", "thu jue", "fri vie", "sat sab", "sun dom"]
    )
    for word in words.split()
}
#: Short names that are other words too stand for days and months only beside what belongs to dates.
_BESIDE_DAYS = r"(?:^|(?<=next )|(?<=this )|(?<=last )|(?<=on )|(?<=by ))"
_WEEKDAY = re.compile(
    rf"\b(?:{WEEKDAYS}|tues?|thu|thurs?|fri)\b|{_BESIDE_DAYS}\b(?:mon|wed|sat|sun)\b|\b(?:{DIAS})\b"
)
_BESIDE_MONTHS = (
    r"(?:^|(?<=\d )|(?<=号 )|(?<=[\d号]-)|(?<=of )|(?<=in )|(?<=de )|(?<=since )|(?<=from )|(?<=until )"
    r"|(?<=next )|(?<=last )|(?<=this )|(?<=early )|(?<=mid ))"
)
_SHORT = "jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|ene|abr|set|dic"
_MONTH = re.compile(
    r"(?<![\d.])(\d{1,2})月份?"
    rf"|\b(?!may\b)(?:{MONTHS}|{MESES})\b"
    rf"|{_BESIDE_MONTHS}\b(?:{_SHORT}|ago(?= ?\d|$))\b\.?|\b(?:{_SHORT})\.?(?: ?(?=\d)|(?=[/-]\d))"
)
