"""Texts as values: marked where they are written, translated and formatted where they are shown.

A `Text` holds an English sentence and the values in it. `Language.say` translates the sentence and shows every
value by its type, so no step formats anything and tests can compare texts without translating.

>>> owed = Text("You owe {amount}.", amount=Money("1250.50", "USD"))
>>> owed == Text("You owe {amount}.", amount=Money("1250.50", "USD"))
True
>>> ENGLISH.say(owed)
'You owe $1,250.50.'
>>> ENGLISH.say(Text("Hello {name}.", name="<b>Ann</b>"))
'Hello &lt;b&gt;Ann&lt;/b&gt;.'
>>> ENGLISH.plain(Plural("{n} instalment", "{n} instalments", n=2))
'2 instalments'

A moment is marked as one, so that Telegram shows it in the reader's own zone; older ones show the words in it:

>>> until = Text("Until {until}.", until=datetime(2026, 3, 18, 17, tzinfo=UTC))
>>> ENGLISH.say(until).replace("\u202f", " ")
'Until <tg-time unix="1773853200" format="Dt">March 18, 2026 at 5:00 PM</tg-time>.'
>>> ENGLISH.plain(until).replace("\u202f", " ")
'Until March 18, 2026 at 5:00 PM.'
"""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, tzinfo
from decimal import Decimal
from functools import lru_cache
from gettext import NullTranslations
from typing import Any, ClassVar

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_percent

from negotiation.money import Money

from .regions import counts_to_24, regional
from .written import written


class Text:
    """A translatable sentence; ``pybabel extract --keyword=Text`` collects it."""

    __slots__ = ("msgid", "values")

    def __init__(self, msgid: str, **values: Any) -> None:
        self.msgid = msgid
        self.values = values

    def given(self, **values: Any) -> Text:
        """The same sentence with these values in it."""
        return Text(self.msgid, **values)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.msgid!r}, {self.values})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and repr(self) == repr(other)

    def __hash__(self) -> int:
        return hash(self.msgid)


class Plural(Text):
    """A sentence that changes with *n*; ``--keyword=Plural:1,2`` collects both."""

    __slots__ = ("plural",)

    def __init__(self, singular: str, plural: str, *, n: int, **values: Any) -> None:
        super().__init__(singular, n=n, **values)
        self.plural = plural

    def given(self, **values: Any) -> Plural:
        return Plural(self.msgid, self.plural, **values)


@dataclass(frozen=True, slots=True)
class Lines:
    """Several texts, each on a line of its own; ``None`` is an empty line."""

    texts: tuple[Text | Lines | None, ...]

    def __init__(self, *texts: Text | Lines | None) -> None:
        object.__setattr__(self, "texts", texts)


@dataclass(frozen=True, slots=True)
class Percent:
    """An annual rate in percent, as contracts write it: 12.99."""

    value: Decimal
    form: ClassVar[str] = "0.00##%"


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole in percent, as people say it: 77."""

    value: Decimal
    form: ClassVar[str] = "0.##%"


@dataclass(frozen=True, slots=True)
class Day:
    """The day of a moment, as it is where the reader lives."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class Near:
    """A moment of the next days, without its year: for a button, where a long one would lose its end."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its year, by any of its days."""

    day: date


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week in short; Monday is 0."""

    number: int


Sayable = Text | Lines


@dataclass(frozen=True, kw_only=True)
class Language:
    """One language for one person: the catalogue, and how that person reads figures and times."""

    code: str  #: the catalogue's folder, such as "zh_CN"
    name: str  #: as its speakers call it
    locale: Locale
    catalogue: NullTranslations
    zone: tzinfo = UTC
    country: str = ""  #: in whose form it writes figures and dates (ISO 3166); its own without one
    leaves_moments: bool = True  #: to Telegram, which writes them in the language of the app

    def at(self, zone: tzinfo, country: str | None = None) -> Language:
        """The same language with times shown in *zone*, and figures and dates in the form of *country*."""
        if country is None or country == self.country:
            return replace(self, zone=zone)
        locale = regional(self.locale, country)
        return replace(self, zone=zone, country=country, locale=locale)

    def whole(self) -> Language:
        """The same for an app in another language: of a moment our own words stay, and a tap shows the reader's."""
        return replace(self, leaves_moments=False)

    def say(self, text: Sayable) -> str:
        """*text* as Telegram's HTML; what came from people is escaped, moments are marked."""
        return self._translate(text, self._marked)

    def plain(self, text: Sayable) -> str:
        """*text* for buttons, alerts, pictures and papers, where nothing is markup."""
        return self._translate(text, self.show)

    def show(self, value: object) -> str:
        """A bare value as this person reads it."""
        match value:
            case str():  # most of what is shown
                return str(value)
            case Money() | int() | Decimal():
                return written(value, self.locale)
            case Percent() | Share():
                return str(format_percent(value.value / 100, value.form, locale=self.locale))
            case Day():
                return self.show(value.moment.astimezone(self.zone).date())
            case Month():
                return str(format_skeleton("yMMMM", value.day, locale=self.locale))
            case Weekday():
                names = self.locale.days["stand-alone"]["abbreviated"]
                return str(names[value.number])
            case datetime() | Near():
                return self._moment(value)
            case date():
                return _in_words(value, self.locale)
            case time():
                return _clock(value, self.locale, self.country)
            case _:
                return str(value)

    def _moment(self, value: datetime | Near) -> str:
        """A day with a time, as they follow each other in a sentence; Spanish says “a la” of one o'clock alone."""
        if isinstance(value, Near):
            local = value.moment.astimezone(self.zone)
            day: str | date = format_skeleton("MMMMd", local, locale=self.locale)
        else:
            local = value.astimezone(self.zone)
            day = local.date()
        at = Plural(
            "{day} at {time}", "{day} at {time}", n=local.hour, day=day, time=local.timetz()
        )
        return self.plain(at)

    def _marked(self, value: object) -> str:
        """A bare value in Telegram's HTML: a moment with its date and time in the reader's zone, a pure date as it is."""
        words = html.escape(self.show(value))
        if not isinstance(value, datetime):
            return words
        form = ' format="Dt"' if self.leaves_moments else ""
        return f'<tg-time unix="{int(value.timestamp())}"{form}>{words}</tg-time>'

    def _translate(self, text: Sayable, show: Callable[[object], str]) -> str:
        if isinstance(text, Lines):
            return "\n".join("" if t is None else self._translate(t, show) for t in text.texts)
        values = {
            name: self._translate(value, show) if isinstance(value, Sayable) else show(value)
            for name, value in text.values.items()
        }
        if isinstance(text, Plural):
            found = self.catalogue.ngettext(text.msgid, text.plural, text.values["n"])
        else:
            found = self.catalogue.gettext(text.msgid)
        return found.format(**values)


# Many people are told of the same days, of a deadline or of an instalment.
@lru_cache(maxsize=1_000)
def _in_words(day: date, locale: Locale) -> str:
    return str(format_date(day, "long", locale=locale))


def _clock(value: time, locale: Locale, country: str) -> str:
    """Of 24 hours where the country counts so, or a point would end it, as of 3:04 p.m.: a sentence may end there with its own."""
    shown = str(format_time(value, "short", locale=locale))
    is_24 = counts_to_24(country) or shown.endswith(".")
    return format_time(value, "HH:mm", locale=locale) if is_24 else shown


ENGLISH = Language(
    code="en", name="English", locale=Locale("en", "US"), catalogue=NullTranslations()
)
