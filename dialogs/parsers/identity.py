"""Identity: the telephone number and the name by which a lender knows somebody."""

from __future__ import annotations

import re
import unicodedata

from dialogs.heard import Contact, Heard, Words
from dialogs.phrases.patterns import typed
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
    """A name alone, also out of "my name is"; what somebody is to somebody else is none, nor is a question or another's name.

    >>> from datetime import date
    >>> reader = Reader("en", date(2026, 3, 18))
    >>> [a_name(Words(said), reader) for said in ("Grace Chen", "im Grace Chen", "我叫陈静", "me llamo Ana Ruiz")]
    ['Grace Chen', 'Grace Chen', '陈静', 'Ana Ruiz']
    >>> a_name(Words("im her daughter"), reader)
    Traceback (most recent call last):
        ...
    dialogs.parsers.unclear.Unclear: Please write your first and last name.
    >>> [_NO_NAME.search(said) is None for said in ("can she see this", "她能看到吗", "puedo ver su deuda", "her name is Ana", "Will May", "How Mei Ling")]
    [False, False, False, False, True, True]
    """
    said = heard.text.strip() if isinstance(heard, Words) else ""
    alone = _INTRODUCED.sub("", said).strip(" .,!。！")
    if _KIN.search(alone) or _NO_NAME.search(said):
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
_KIN = typed(
    r"(?i)\b(?:her|his|their|the|a|an|your|my|\w+['’]s)\s+(?:\w+\s+)?"
    r"(?:daughter|son|wife|husband|partner|sister|brother|mother|father|mum|mom|dad|friend|neighbou?r|cousin|niece|nephew|aunt|uncle"
    r"|girlfriend|boyfriend|grand\w+|lawyer|attorney|advis[eo]r|counsell?or|social worker|carer|helper|relative|colleague)\b"
    r"|\b(?:su|la|el|una?|mi)\s+(?:hij[oa]|espos[oa]|marido|mujer|pareja|herman[oa]|madre|padre|amig[oa]|vecin[oa]|prim[oa]|sobrin[oa]|tí[oa]"
    r"|niet[oa]|novi[oa]|abogad[oa]|asesor|asesora|familiar|ayudante)\b"
    r"|女儿|儿子|老婆|老公|妻子|丈夫|太太|先生的|朋友|姐姐|妹妹|哥哥|弟弟|妈妈|爸爸|母亲|父亲|邻居|律师|亲戚|顾问"
)
#: What is asked, or said of somebody else or of something else; Will, May, Can and How are names.
_NO_NAME = typed(
    r"(?i)[?？¿\d]|^(?:(?:but|and|so|ok|okay|wait|pero|y)[\s,]+)?(?:(?:will|may|can|could|should|must|would|do|does|did|is|are|am|have|has)\s+"
    r"(?:i|you|u|he|she|it|they|we|this|that|there|my|her|his|their|the|anybody|anyone|somebody|someone|people)"
    r"|how\s+(?:do|does|did|can|could|long|much|many|is|are|will|would|should|to|come)"
    r"|(?:who|what|whats|what['’]s|when|where|why|which)\s+(?:i|you|he|she|it|they|we|is|are|am|do|does|did|can|will|would|should|if|for|happens|else)"
    r"|(?:qué|cómo|qui[eé]n|cu[aá]nto|cu[aá]ndo|d[oó]nde|por qu[eé]|para qu[eé]|(?:que|como) (?:puedo|hago|es|son|pasa|tengo|debo|se))\s+\w+"
    r"|(?:puedo|puede|pueden|podr[ií]a|tengo|tiene|debo|va a|voy a|hay|esto es)\s+\w+\s+\w+)\b"
    r"|\b(?:do(?:es)? not|don['’]?t|won['’]?t|can['’]?t|cannot|i (?:want|need|have|would|only|just)|no (?:quiero|s[eé]|puedo|tengo))\b"
    r"|^(?:her|his|their|the borrower['’]?s|su|el) (?:full )?(?:name|nombre)\b|^(?:she|he|ella|[eé]l)(?: is|['’]s| es| se llama)\b|^se llama\b"
    r"|[吗呢]$|会不会|能不能|可不可以|可以看|能看|要不要|是不是|是否|怎[么样]|为什么|为啥|什么|多少|多久|谁|^[她他](?:叫|的名字|姓)|^借款人"
)


def names_in(said: str) -> list[str]:
    """What may be the name: all that was typed, then without the words that introduce it, or that agree beside it.

    >>> names_in("My name is Wei Chen."), names_in("Wei Chen")
    (['My name is Wei Chen', 'Wei Chen'], ['Wei Chen'])
    >>> [names_in(each)[-1] for each in ("I, Wei Chen, agree", "yo, Ana Ruiz, acepto", "我叫王伟", "本人王伟同意", "Sí, soy Ana Ruiz")]
    ['Wei Chen', 'Ana Ruiz', '王伟', '王伟', 'Ana Ruiz']
    """
    whole = said.strip(_AROUND)
    greeted = _YES_FIRST.sub("", whole).strip(_AROUND)
    agreed = _SIGNS.fullmatch(greeted)
    named = next(filter(None, agreed.groups()), "") if agreed else greeted
    alone = _INTRODUCED.sub("", named).strip(_AROUND)
    return list(dict.fromkeys(one for one in (whole, greeted, alone) if one))


_AROUND = ' .,;:!。，；：！"“”«»'
#: A family name may be Si or Ok: a yes ends with a sign, or stands before what introduces the name.
_YES_FIRST = re.compile(
    r"(?i)^(?:(?:yes|ok|okay|sure|sí|si|vale|claro)(?:\s*[,.!]\s*|\s+(?=(?:my|i|i['’]?m|me|mi|soy|yo)\b))|(?:好的?|是的?|可以|行)[,，。!！\s]+)"
)
#: "I, Wei Chen, agree": the name between who speaks and what they do.
_SIGNS = typed(
    r"(?i)(?:i|yo)\b[\s,]+([^,]{2,60}?)[\s,]+(?:hereby |do |lo |la )?(?:agree|accept|sign|confirm|consent|acepto|firmo|confirmo|estoy de acuerdo)\b.*"
    r"|(?:我|本人)[,，]?\s*([^,，\s]{2,20}?)[,，]?\s*(?:同意|接受|签|确认).*"
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
    >>> [is_no_name(said) for said in ("换个还款日可以吗", "我已經轉帳了", "can i pay later", "Can Yılmaz", "李想", "張能")]
    [True, True, True, False, False, False]
    """
    return _ELSE.search(said) is not None


_ELSE = typed(
    r"(?i)[?？¿]|\b(?:do(?:es)? not|don['’]?t|won['’]?t|can['’]?t|cannot|will not|not sure|wait|what|why|how|sign|signing"
    r"|changed my mind|no (?:lo |la )?(?:quiero|voy|puedo|firmo|acepto|estoy)|firmar|quiero|espere|me arrepent\w+)\b"
    r"|\b(?:can i|could i|should i|would it|if i|paid|paying|puedo|pagar|pagu[eé])\b"
    r"|不|签|反悔|后悔|为什么|什么|等一下|等等"
    r"|[吗呢][。.!！]*$|可以|能不能|能否|怎么|我想|我要|我已|已经|还款|缴款|利息|转账|汇款|这个月|下个月"
)
