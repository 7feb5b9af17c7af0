"""Queue: whom to help next, what is to be done today, what one has, whether one is at work; and what each advisor can do.

>>> COMMANDS["speaks"]("@Mei Lee en zh"), COMMANDS["speaks"]("en, FR")
(SetLanguages(whose='@Mei Lee', languages=('en', 'zh')), SetLanguages(whose='', languages=('en', 'fr')))
>>> COMMANDS["capacity"]("5"), COMMANDS["capacity"]("李娜 ５"), COMMANDS["capacity"]("123456789 5")
(SetCapacity(whose='', capacity=5), SetCapacity(whose='李娜', capacity=5), SetCapacity(whose='123456789', capacity=5))
>>> COMMANDS["today"](""), COMMANDS["today"]("2"), COMMANDS["today"]("all 2")
(ShowToday(is_all=False, page=1), ShowToday(is_all=False, page=2), ShowToday(is_all=True, page=2))
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

from dialogs.languages import SPOKEN
from dialogs.phrases.languages.other_language import OTHERS
from dialogs.texts import Text

from .order import Commands, Order, Unknown, plain
from .typed import number, parted

#: As many skills as an advisor is given, and as long as each is: in letters, and in bytes, since it goes behind a button.
MOST_SKILLS, LONGEST_SKILL, MOST_BYTES = 10, 30, 45
#: As much as is looked for.
_LONGEST = 100
HOW_FIND = Text(
    "Please write whom: /find and the number of a case or a loan (its last four digits will do), a telephone, or a name: /find 6728, /find Chen Wei."
)
HOW_LANGUAGES = Text(
    "Please write the languages: /speaks Mei en zh, or /speaks en zh in reply to a message of that person. Known are {known}.",
    known=", ".join((*SPOKEN, *OTHERS)),
)
HOW_SKILLS = Text(
    "Please write the skills, each as one word: /skills Mei mortgage business, or /skills mortgage in reply to a message of that person. /skills Mei none takes them away."
)
SHORTER_SKILL = Text("A skill is one short word: at most 30 letters, or 15 Chinese characters.")
HOW_CAPACITY = Text(
    "Please write how many cases at a time: /capacity Mei 5, or /capacity 5 in reply to a message of that person."
)


@dataclass(frozen=True, slots=True)
class NextCase(Order):
    """The most urgent whom this advisor can take."""

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class MyCases(Order):
    is_about_desk = True


@dataclass(frozen=True, slots=True)
class ShowToday(Order):
    """What is to be done today: what is one's own and nobody's, or all of it."""

    is_all: bool
    page: int

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class FindCase(Order):
    """The cases of a borrower, by a number or a name."""

    words: str

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class OnDuty(Order):
    is_about_desk = True


@dataclass(frozen=True, slots=True)
class OffDuty(Order):
    is_about_desk = True


@dataclass(frozen=True, slots=True)
class SetLanguages(Order):
    whose: str  #: a name or a user id; "": of whoever wrote the message that is replied to, else one's own
    languages: tuple[str, ...]

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class SetSkills(Order):
    words: str  #: whose, by a name or a user id, perhaps, and which: who is known here tells the two apart

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class SetCapacity(Order):
    whose: str
    capacity: int

    is_about_desk = True


HOW_TODAY = Text(
    "Please write /today for what is yours and nobody's, or /today all for the whole desk."
)


def _today(argument: str) -> Order:
    first, rest = parted(argument)
    is_all = first.casefold() == "all"
    page = number(rest if is_all else argument) if (rest if is_all else argument) else 1
    return Unknown(HOW_TODAY) if page is None else ShowToday(is_all, page)


_COMMAS = re.compile("[,，、]")


def _words(argument: str) -> list[str]:
    """In whatever width the figures are written."""
    return _COMMAS.sub(" ", normalize("NFKC", argument)).split()


def _languages(argument: str) -> Order:
    words = _words(argument)
    codes = [word.casefold().partition("_")[0] for word in words]
    first = len(codes)
    while first and codes[first - 1] in _KNOWN:
        first -= 1
    if first == len(codes):
        return Unknown(HOW_LANGUAGES)
    return SetLanguages(" ".join(words[:first]), tuple(dict.fromkeys(codes[first:])))


_KNOWN = {*SPOKEN, *OTHERS}


def skills(words: str) -> tuple[str, ...] | Unknown:
    """Those that are written; none at all for "none"."""
    found = tuple(dict.fromkeys(word.casefold() for word in words.split()))
    if not found or len(found) > MOST_SKILLS:
        return Unknown(HOW_SKILLS)
    if any(len(one) > LONGEST_SKILL or len(one.encode()) > MOST_BYTES for one in found):
        return Unknown(SHORTER_SKILL)
    return () if found == ("none",) else found


def _skills(argument: str) -> Order:
    words = _words(argument)
    return SetSkills(" ".join(words)) if words else Unknown(HOW_SKILLS)


def _capacity(argument: str) -> Order:
    *whose, last = _words(argument) or [""]
    capacity = number(last, digits=3)
    return Unknown(HOW_CAPACITY) if capacity is None else SetCapacity(" ".join(whose), capacity)


COMMANDS: Commands = {
    "next": plain(NextCase),
    "today": _today,
    "mine": plain(MyCases),
    "find": lambda words: FindCase(words[:_LONGEST]) if words else Unknown(HOW_FIND),
    "on": plain(OnDuty),
    "off": plain(OffDuty),
    "speaks": _languages,
    "skills": _skills,
    "capacity": _capacity,
}
BUTTONS: Commands = {}
HELP = Text(
    "/today – what is to be done today, yours and nobody's, the most urgent first; /today all – of the whole desk\n"
    "/next – take the most urgent case; /mine – the cases you have, and whose turn it is\n"
    "/find – a case by its number, the loan's (its last four digits will do), a telephone or a name\n"
    "/on, /off – you are at work, or not: what you have is then offered to others\n"
    "Supervisors: /speaks en zh, /skills mortgage, /capacity 5 – of an advisor, in reply or with the name in front: /capacity Mei 5"
)
