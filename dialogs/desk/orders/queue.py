"""Queue: whom to help next, what is to be done today, what one has, whether one is at work; and what each advisor can do.

>>> COMMANDS["speaks"]("123456789 en zh")
SetLanguages(user_id=123456789, languages=('en', 'zh'))
>>> COMMANDS["speaks"]("en, FR")
SetLanguages(user_id=None, languages=('en', 'fr'))
>>> COMMANDS["capacity"]("5")
SetCapacity(user_id=None, capacity=5)
>>> COMMANDS["today"](""), COMMANDS["today"]("2"), COMMANDS["today"]("all 2")
(ShowToday(is_all=False, page=1), ShowToday(is_all=False, page=2), ShowToday(is_all=True, page=2))
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.languages import SPOKEN
from dialogs.phrases.other_language import OTHERS
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
    "Please write the languages: /speaks en zh, in reply to a message of that person, or /speaks 123456789 en zh. Known are {known}.",
    known=", ".join((*SPOKEN, *OTHERS)),
)
HOW_SKILLS = Text(
    "Please write the skills, each as one word: /skills mortgage business, in reply to a message of that person, or /skills 123456789 mortgage. /skills none takes them away."
)
SHORTER_SKILL = Text("A skill is one short word: at most 30 letters, or 15 Chinese characters.")
HOW_CAPACITY = Text(
    "Please write how many cases at a time: /capacity 5, in reply to a message of that person, or /capacity 123456789 5."
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
    user_id: int | None  #: None: whoever wrote the message that is replied to, else oneself
    languages: tuple[str, ...]

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class SetSkills(Order):
    user_id: int | None
    skills: tuple[str, ...]

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class SetCapacity(Order):
    user_id: int | None
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


def _whose(argument: str) -> tuple[int | None, list[str]]:
    """The user id that a command begins with, and the words behind it."""
    first, *others = _COMMAS.sub(" ", argument).split() or [""]
    user_id = number(first, digits=16)
    if user_id is not None and others:
        return user_id, others
    return None, [first, *others] if first else []


def _languages(argument: str) -> Order:
    user_id, words = _whose(argument)
    codes = tuple(dict.fromkeys(word.casefold().partition("_")[0] for word in words))
    if not codes or not set(codes) <= {*SPOKEN, *OTHERS}:
        return Unknown(HOW_LANGUAGES)
    return SetLanguages(user_id, codes)


def _skills(argument: str) -> Order:
    user_id, words = _whose(argument)
    skills = tuple(dict.fromkeys(word.casefold() for word in words))
    if not skills or len(skills) > MOST_SKILLS:
        return Unknown(HOW_SKILLS)
    if any(len(one) > LONGEST_SKILL or len(one.encode()) > MOST_BYTES for one in skills):
        return Unknown(SHORTER_SKILL)
    return SetSkills(user_id, () if skills == ("none",) else skills)


def _capacity(argument: str) -> Order:
    user_id, words = _whose(argument)
    capacity = number(words[0], digits=3) if len(words) == 1 else None
    return Unknown(HOW_CAPACITY) if capacity is None else SetCapacity(user_id, capacity)


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
    "Supervisors: /speaks en zh, /skills mortgage, /capacity 5 – of an advisor, in reply or with their user id"
)
