"""Identity: the telephone number and the name by which a lender knows somebody."""

from __future__ import annotations

import re
import unicodedata

from dialogs.heard import Contact, Heard, Words
from dialogs.texts import Text

from .loan_numbers import LoanNumber, loan_number
from .reader import Reader
from .unclear import Unclear


def contact_or_loan_number(heard: Heard, reader: Reader) -> str:
    """The sender's own telephone number, or a `LoanNumber` typed instead; which is told apart by its type."""
    if not isinstance(heard, Words):
        return own_contact(heard, reader)
    try:
        return LoanNumber(loan_number(heard, reader))
    except Unclear:
        raise Unclear(NOT_TYPED) from None


def own_contact(heard: Heard, _: Reader) -> str:
    """The sender's own telephone number, vouched for by Telegram: nothing typed is one."""
    match heard:
        case Contact(phone=phone, own=True):
            return phone
        case Contact():
            raise Unclear(
                Text("That is somebody else's number. Please use the button to share your own.")
            )
        case _:
            raise Unclear(NOT_TYPED)


NOT_TYPED = Text(
    "Please tap the button below to share your number. A typed number is not enough: anybody could type it."
)


def a_name(heard: Heard, reader: Reader) -> str:
    """A name alone, also out of "my name is"; what somebody is to somebody else is none.

    >>> from datetime import date
    >>> reader = Reader("en", date(2026, 3, 18))
    >>> [a_name(Words(said), reader) for said in ("Grace Chen", "im Grace Chen", "我叫陈静", "me llamo Ana Ruiz")]
    ['Grace Chen', 'Grace Chen', '陈静', 'Ana Ruiz']
    >>> a_name(Words("im her daughter"), reader)
    Traceback (most recent call last):
        ...
    dialogs.parsers.unclear.Unclear: Please write your first and last name.
    """
    said = heard.text.strip() if isinstance(heard, Words) else ""
    alone = _INTRODUCED.sub("", said).strip(" .,!。！")
    if _KIN.search(alone):
        raise Unclear(FIRST_AND_LAST)
    try:
        return full_name(Words(alone), reader)
    except Unclear:
        raise Unclear(FIRST_AND_LAST) from None


FIRST_AND_LAST = Text("Please write your first and last name.")
_INTRODUCED = re.compile(
    r"(?i)^(?:(?:hi|hello|hola|您好|你好)[,.!，。！]?\s*)?"
    r"(?:(?:my (?:full )?name(?: is|'s|’s)|i am|i['’]?m|this is|it is|it['’]?s|me llamo|mi nombre es|yo soy|soy)(?=\s)"
    r"|我(?:的)?(?:名字|姓名)(?:叫|是)|我叫|我是|叫我)"
)
#: "Her daughter", "a friend", 她女儿; a family name such as Friend or Su is none of these.
_KIN = re.compile(
    r"(?i)\b(?:her|his|their|the|a|an|your|my|\w+['’]s)\s+(?:\w+\s+)?"
    r"(?:daughter|son|wife|husband|partner|sister|brother|mother|father|mum|mom|dad|friend|neighbou?r|cousin|niece|nephew|aunt|uncle"
    r"|girlfriend|boyfriend|grand\w+|lawyer|attorney|advis[eo]r|counsell?or|social worker|carer|helper|relative|colleague)\b"
    r"|\b(?:su|la|el|una?|mi)\s+(?:hij[oa]|espos[oa]|marido|mujer|pareja|herman[oa]|madre|padre|amig[oa]|vecin[oa]|prim[oa]|sobrin[oa]|tí[oa]"
    r"|niet[oa]|novi[oa]|abogad[oa]|asesor|asesora|familiar|ayudante)\b"
    r"|女儿|女兒|儿子|兒子|老婆|老公|妻子|丈夫|太太|先生的|朋友|姐姐|妹妹|哥哥|弟弟|妈妈|媽媽|爸爸|母亲|母親|父亲|父親|邻居|鄰居|律师|律師|亲戚|親戚|顾问|顧問"
)


def full_name(heard: Heard, _: Reader) -> str:
    """A name in full: at least two letters or characters, without signs that nobody sees or that turn what is read.

    >>> from datetime import date
    >>> full_name(Words("  Ann   Lee "), Reader("en", date(2026, 3, 18)))
    'Ann Lee'
    >>> full_name(Words("Ann\\u200b \\u202eLee"), Reader("en", date(2026, 3, 18)))
    'Ann Lee'

    No paper can show an emoji, and it is no part of a name:

    >>> full_name(Words("Ann Lee 👩🏽‍🦰❤️"), Reader("en", date(2026, 3, 18)))
    'Ann Lee'
    """
    if isinstance(heard, Words):
        seen = "".join(sign for sign in heard.text if sign.isprintable() or sign.isspace())
        seen = "".join(sign for sign in seen if not _is_emoji(sign))
        said = " ".join(seen.split())
        if 2 <= len(said) <= 100 and sum(c.isalpha() for c in said) >= 2:
            return said
    raise Unclear(FULL_NAME)


def _is_emoji(sign: str) -> bool:
    """A picture, a shade of skin, or what turns a sign into a picture."""
    is_picture = unicodedata.category(sign) == "So"
    is_shade = unicodedata.category(sign) == "Sk" and ord(sign) > 0xFFFF
    return is_picture or is_shade or sign in _MAKES_A_PICTURE


_MAKES_A_PICTURE = {"\ufe0e", "\ufe0f", "\u20e3"}
FULL_NAME = Text("Please type your full name, as it is written in your contract.")


def is_no_name(said: str) -> bool:
    """Whether what stands where a name is wanted is plainly something else: a question, a no, a second thought.

    >>> [is_no_name(said) for said in ("I do not want to sign", "¿y si no firmo?", "我不想签了", "Ann Lee", "陈伟")]
    [True, True, True, False, False]
    """
    return _ELSE.search(said) is not None


_ELSE = re.compile(
    r"(?i)[?？¿]|\b(?:do(?:es)? not|don['’]?t|won['’]?t|can['’]?t|cannot|will not|not sure|wait|what|why|how|sign|signing"
    r"|changed my mind|no (?:lo |la )?(?:quiero|voy|puedo|firmo|acepto|estoy)|firmar|quiero|espere|me arrepent\w+)\b"
    r"|不|签|簽|反悔|后悔|後悔|为什么|為什麼|什么|什麼|等一下|等等"
)
