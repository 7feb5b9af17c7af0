"""Second look: what in an advisor's words is stopped before it goes out, until somebody says that it may.

Where to pay is shown by the bot alone, from the lender's own configuration: whoever takes over an advisor's
account, or means ill, gets no account number and no link to a borrower by a slip of anybody's attention.

>>> sorted(concerns("Please pay to DE89 3704 0044 0532 0130 00"))
[<Concern.ACCOUNT: 'account'>]
>>> sorted(concerns("Your loan 68386728: 12 345.60 by 2019-04-05, 10:30"))
[]
>>> sorted(concerns("See https://example.org, or we will see you in court"))
[<Concern.LINK: 'link'>, <Concern.THREAT: 'threat'>]
>>> sorted(concerns("It is all on www.bank.example", own=("www.bank.example",)))
[]

To somebody in danger goes what may save them, at once: a telephone number, a link, that the police can come:

>>> [sorted(concerns(said, in_danger=True)) for said in (
...     "Call me: +1 202 555 0143, or see https://988lifeline.org", "The police can come and check on you",
...     "card 4111 1111 1111 1111", "or we will see you in court")]
[[], [], [<Concern.ACCOUNT: 'account'>], [<Concern.THREAT: 'threat'>]]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from dialogs.phrases.characters import in_either_script
from dialogs.phrases.finding import HAN, matcher, plain
from dialogs.texts import Lines, Sayable, Text

from .rescue_words import rescues
from .threat_words import THREATS


class Concern(StrEnum):
    ACCOUNT = "account"  #: an account, a card, or another long number
    LINK = "link"
    THREAT = "threat"
    ORDER = "order"  #: as of the desk, without its slash: meant for the bot, perhaps
    DANGER = (
        "danger"  #: not in the words: the borrower has just written that they may be in danger
    )


NAMES = {
    Concern.ACCOUNT: Text("a number as of an account or a card"),
    Concern.LINK: Text("a link"),
    Concern.THREAT: Text("words that may sound like a threat"),
    Concern.ORDER: Text(
        "an order without its slash: as it stands, the borrower would read it, and nothing would be done"
    ),
}

#: Said of what somebody wrote at the desk in the same moment.
CROSSED = Text(
    "✋ Stopped: the borrower has written words that may mean danger to a life, perhaps while you wrote this. Please read them first."
)

_THREAT = matcher(THREATS)
#: Two letters, two digits, and 11 to 30 further signs, in groups or not.
_IBAN = re.compile(r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Z0-9])")
#: Nine digits or more, in groups or not; days, times and cents are cut out before. Groups of four, as cards have, whatever
#: is between them; and digits that are written as words without a unit.
_DIGITS = (
    r"\d(?:(?: {1,3}|[./·‐‑‒–—−|*_-])?\d){%d,}|(?<!\d)\d{4}(?:,\d{4}){2,}(?!\d)"
    r"|(?<!\d)\d{4}(?:[\W_]{1,3}\d{4}){3,}|(?:[〇零一二三四五六七八九][ -]?){%d,}"
)
_NUMBER, _LONGER_THAN_A_TELEPHONES = re.compile(_DIGITS % (8, 9)), re.compile(_DIGITS % (15, 16))
_DAY_OR_TIME = re.compile(
    r"(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}:\d{2})(?!\d)"
)
_CENTS = re.compile(r"(?<=\d)[.,]\d{2}(?!\d)")
_LINK = re.compile(
    in_either_script(
        r"[a-z][a-z0-9+.-]*://|\bwww\.|(?<![\w.])@[a-z]\w{3,}|@[\w-]+\.\w"
        r"|(?<![\w@])(?:\w(?:[\w-]*\w)?\.)+[a-z]{2,}\b"
        rf"|\w\.(?:中国|香港|台湾|公司|网络|网址|网站|商城|在线)(?![{HAN}])"
    ),
    re.IGNORECASE,
)
#: Endings of files that are spoken of, as "payslip.pdf".
_FILES = re.compile(r"\b[\w-]+\.(?:pdf|jpe?g|png|webp|heic|docx?|xlsx?)\b", re.IGNORECASE)


def concerns(
    text: str, entities: Iterable[Any] = (), *, own: Sequence[str] = (), in_danger: bool = False
) -> frozenset[Concern]:
    """What is to be looked at twice; *own* are the lender's addresses, and the numbers of the case and its loans.

    *in_danger*: it is written to somebody whom a telephone number or a link may save.
    """
    said = _without(own, _as_read(text))
    found = set()
    number = _LONGER_THAN_A_TELEPHONES if in_danger else _NUMBER
    if _IBAN.search(said.upper()) or number.search(_without_figures(said)):
        found.add(Concern.ACCOUNT)
    if in_danger:
        return frozenset(found | _threats(said, in_danger=True))
    hidden = any(each.get("type") in {"text_link", "text_mention"} for each in entities)
    if (
        hidden
        or any(_is_elsewhere(one, own) for one in _addresses(text, entities))
        or _LINK.search(_FILES.sub(" ", said))
    ):
        found.add(Concern.LINK)
    return frozenset(found | _threats(said, in_danger=False))


def _threats(said: str, *, in_danger: bool) -> set[Concern]:
    """Of whoever may be in danger the police may be spoken, and who comes to their door."""
    is_threat = _THREAT.search(plain(said)) and not (in_danger and rescues(said))
    return {Concern.THREAT} if is_threat else set()


def stopped(found: frozenset[Concern]) -> Sayable:
    """Said to the advisor: what was found, and what to do."""
    supervised = Text("Only a supervisor can send it as it is.")
    within = found - {Concern.DANGER}
    return Lines(
        *([CROSSED] if Concern.DANGER in found else []),
        *([Text("✋ Stopped for a second look. In it:"), *_what(within)] if within else []),
        *([supervised] if Concern.THREAT in found else []),
        Text("You can also change your message: then it is looked at again."),
    )


def not_behind_a_command(found: frozenset[Concern]) -> Sayable:
    """Said where words of a command would go to the borrower, and no button can hold them back."""
    return Lines(
        Text("Nothing is done: the borrower would read these words. In them:"),
        *_what(found),
        Text(
            "Please write the command without that. What has to be said all the same, write as a message of its own: there somebody can look at it twice."
        ),
    )


def _what(found: frozenset[Concern]) -> Sequence[Text]:
    bot_says_it = Text("Borrowers learn where to pay from the bot alone: /pay")
    return [
        *(Text("• {what}", what=NAMES[each]) for each in sorted(found)),
        *([bot_says_it] if found & {Concern.ACCOUNT, Concern.LINK} else []),
    ]


def _without_figures(said: str) -> str:
    """Without days, times and cents, which are no part of an account's number."""
    return _CENTS.sub(" … ", _DAY_OR_TIME.sub(" … ", said))


def _addresses(text: str, entities: Iterable[Any]) -> Iterable[str]:
    """What Telegram itself takes for one, in whatever writing; it counts in UTF-16."""
    units = text.encode("utf-16-le", errors="surrogatepass")
    for each in entities:
        if each.get("type") in {"url", "email"}:
            start = 2 * each["offset"]
            found = units[start : start + 2 * each["length"]]
            yield found.decode("utf-16-le", errors="replace")


def _is_elsewhere(address: str, own: Sequence[str]) -> bool:
    left = _FILES.sub(" ", _without(own, _as_read(address)))
    return re.search(r"\w", left) is not None


def _without(own: Sequence[str], said: str) -> str:
    for each in sorted(filter(None, own), key=len, reverse=True):
        said = re.sub(rf"(?<![\w.-]){re.escape(_as_read(each))}(?![\w-]|\.\w)", " … ", said)
    return said


def _as_read(text: str) -> str:
    """As it is seen: wide signs made narrow, frames and signs that nobody sees left out."""
    narrow = unicodedata.normalize("NFKC", text.translate(_BLANKS))
    return "".join(sign for sign in narrow if unicodedata.category(sign) not in _UNSEEN)


#: Letters and signs that are nothing but a blank.
_BLANKS = dict.fromkeys((0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800), " ")
#: Of no width, and what is drawn around or above another sign.
_UNSEEN = {"Cf", "Me", "Mn"}
