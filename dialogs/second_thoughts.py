"""Second thoughts: words that set an answer right, or add to it, instead of answering what is asked now.

A polite word at the beginning is none yet: "sorry, 1900" answers what is asked as well as "1900" does.

>>> [sets_right(said) for said in ("wait sorry its 1800", "不对，是1800", "perdón, quise decir 1800", "sorry for the wait, 1900")]
[True, True, True, False]
>>> [mistyped(said) for said in ("wait sorry its 1800", "写错了，是1800", "quise decir 1800", "sorry, 1900", "I made a mistake taking it, 300")]
[True, True, True, False, False]
>>> [adds(said) for said in ("oh and 300 from my sister", "还有孩子的500", "y además 300 de mi hermana", "about 300")]
[True, True, True, False]
>>> said = "i actually get 1500 not 2000"
>>> about(said), without_dates("I earn nothing since 2018")
('income', 'I earn nothing')
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from .kin_words import HAN_KIN, KIN
from .not_but import as_it_is, as_it_was
from .parsers.in_and_out import names_a_thing
from .parsers.one_part import WITHOUT_THE_LOAN
from .parsers.thing_words import THINGS, any_of
from .parsers.written_amounts import AMOUNT, NUMBER_WORD
from .patterns import pattern
from .phrases import matcher, plain

#: Said first, by language; what comes after it counts.
SETS_RIGHT = {
    "en": (
        "(oh )?(no |hey )?(wait|hold on|hang on)",
        "(oh |ah )?sorry",
        "oops",
        "whoops",
        "(no|nope),? (its?|it is|i mean|i meant|not|more like)",
        "(no|nope),? (?=[0-9])",
        "(oh )?(i|i had) (meant|mean)( to (say|write|type))?",
        "(i|that) (made a mistake|was a mistake|is wrong|was wrong)",
        "(that's|that is) (wrong|not right|a mistake|a typo)",
        "(my mistake|my bad|correction|scratch that|typo|mistake)",
        "actually,? (its?|it is|i mean|i meant|(i|we) (only |just )?(get|earn|make|spend|have|can|could)|my|our)",
    ),
    "es": (
        "(ay |no )?(perdon|perdone|disculpe|disculpa|disculpen|lo siento)",
        "(no )?(espere|espera)",
        "(no )?(quise|queria|quiero) decir",
        "me (equivoque|confundi)",
        "(no )?(mas bien|mejor dicho)",
        "no,? (son |es |era |eran )?(?=[0-9])",
        "(corrijo|correccion|digo|error mio|rectifico)",
        "en realidad",
    ),
    "zh_CN": (
        "(啊|哦|呃|哎)?(不好意思|抱歉|对不起|等等|等一下|等下)",
        "(刚才|刚刚|上面)?我?(不对|错了|说错|写错|打错|填错|搞错|弄错)",
        "不是的?,",
        "我(是说|的意思是|想说的是|是想说)",
        "(更正|应该是|改一下|改成|其实)",
        "我?的?(收入|工资|支出|开销|花销|能还的?)(不对|错了|说错|写错|打错|填错|搞错)",
    ),
    "zh_TW": (
        "(啊|哦|喔|呃|哎)?(不好意思|抱歉|對不起|等等|等一下|等下)",
        "(剛才|剛剛|上面)?我?(不對|錯了|說錯|寫錯|打錯|填錯|搞錯|弄錯)",
        "我(是說|的意思是|想說的是|是想說)",
        "(更正|應該是|改一下|改成|其實)",
        "我?的?(收入|薪水|支出|開銷|花銷|能還的?)(不對|錯了|說錯|寫錯|打錯|填錯|搞錯)",
    ),
}
#: Said first, before nothing but a figure: of having mistyped it.
MISTYPED = {
    "en": (
        "i (mean|meant|had meant)( to (say|write|type|put))?",
        "(i )?(mistyped|(typed|wrote|put) (it |that )?wrong|made a (mistake|typo))",
        "(its |it was |that was |thats |that is )?(a )?(mistake|typo)",
        "(thats|that is|that was) (wrong|not right)",
        "(my mistake|my bad|correction|scratch that|oops|whoops|(wait|hold on|hang on),? sorry|sorry,? (wait|hold on))",
    ),
    "es": (
        "(quise|queria) (decir|poner|escribir)",
        "me (equivoque|confundi)",
        "(mas bien|mejor dicho|corrijo|correccion|error mio|rectifico)",
    ),
    "zh_CN": ("(刚才|刚刚|上面)?我?(不对|错了|说错|写错|打错|填错|搞错|弄错)了?", "(更正|改成)"),
    "zh_TW": ("(剛才|剛剛|上面)?我?(不對|錯了|說錯|寫錯|打錯|填錯|搞錯|弄錯)了?", "(更正|改成)"),
}
#: Said first as well: what comes after it is more of the same.
ADDS = {
    "en": (
        "(oh|ah) (and|plus)",
        "and (also|another|then|on top)",
        "(plus|also)",
        "(oh |ah |sorry,? |wait,? |and )*(i|we) (also )?(totally |completely )?(forgot|left out|missed)",
    ),
    "es": (
        "(ah |oh )?y (ademas|tambien|otros?|otras?|aparte)",
        "(ademas|tambien|aparte)",
        "(ah |oh |perdon,? |y )*(se me )?(olvide|olvido|olvidaba|falto|faltaba)",
    ),
    "zh_CN": (
        "(哦|啊|对了)?(还有|另外|再加|加上|还要加|外加)",
        "(哦|啊|对了|抱歉|不好意思)?[,，]?(我)?(忘了|忘记|漏了|漏掉)",
    ),
    "zh_TW": (
        "(哦|喔|啊|對了)?(還有|另外|再加|加上|還要加|外加)",
        "(哦|喔|啊|對了|抱歉|不好意思)?[,，]?(我)?(忘了|忘記|漏了|漏掉)",
    ),
}
#: Without whoever spends it: then it stands right before its figure.
_A_FIGURE_NEXT = rf"(?=( (about|around|roughly|only|just|like|maybe|some|unos|unas|como|solo|aprox))* [$€£]?([0-9]|({NUMBER_WORD})\b))"
#: What a loan of ours may be for.
_BORROWED_FOR = {
    *("mortgage", "housing", "home", "house", "flat", "apartment", "car", "school", "tuition", "medical"),
    *("hipoteca", "casa", "piso", "coche", "carro", "auto", "escuela", "colegio"),
    *("房贷", "房貸", "车贷", "車貸", "学费", "學費", "机车", "機車"),
}  # fmt: skip
#: Said between what one can and what that is.
_JUST = r"((only|just|maybe|perhaps|probably|possibly|realistically|honestly|still|also|really|at (most|best)|about) )*"
_SOLO = r"((solo|solamente|unicamente|quizas?|tal vez|como mucho|apenas) )*"
_ZHI = "(大概|差不多|只|最多|先|[每一]?个?月|[每一]?個?月|给你们?|給你們?)*"
#: What an answer is called by those who change it; narrower things, as the rent, are parts of an answer and no answer.
ABOUT: Mapping[str, Sequence[str]] = {
    "can_pay": (
        *(
            f"(can|could|might|able to) {_JUST}(pay|afford|spare|manage(?! (on|with)\\b)|(put aside|do|give|offer)( you| you guys| them| the (bank|lender))?{_A_FIGURE_NEXT})",
            f"(manage|afford|willing|ready|like|want|id be able) to {_JUST}pay",
            f"(i'd|i would|we'd|we would) {_JUST}pay",
            f"(can|could|may) (i|we) {_JUST}(pay|afford|do|give you){_A_FIGURE_NEXT}",
            f"(can't|cannot|can not|couldn't|could not) {_JUST}(pay|afford|spare|manage|do)( anything| you)* (more|over|above) than",
        ),
        *(
            f"(puedo|podria|podemos|podriamos|pudiera|podre|alcanzo a|alcanza para|capaz de|quiero|quisiera) {_SOLO}(pagar|abonar|permitirme)(les|le)?",
            f"(puedo|podria|podemos|podriamos|pudiera|podre) {_SOLO}(dar|ofrecer|aportar)(les|le)?{_A_FIGURE_NEXT}",
        ),
        f"(能够?|能夠|可以?|只能|最多|顶多|頂多|愿意|願意|想|打算){_ZHI}(还(?!有|要|会|得|是)|還(?!有|要|會|得|是)|付|交|缴|繳|拿(得)?出|挤出|擠出|凑|湊)",
        "(还|還|付)得起",
        "(?<![卡呗唄贷貸条條债債])[每一][个個]?月(大概|差不多|最多|先|就|给你们?|給你們?)*[还還](?=[0-9一二两兩三四五六七八九十百千])",
        *("(改成|改为|换成)(每?个?月)?(还|付)", "(改成|改為|換成)(每?個?月)?(還|付)"),
    ),
    "other_debts": (
        *(
            "(an)?other (lender|debt|loan|bank|card)s?",
            "otr[ao]s? (entidad(es)?|deudas?|prestamos?|bancos?|tarjetas?)",
        ),
        *(
            "(其[他它]的?|别的|另外的?|另一[个家]|别家)(贷款|机构|债|欠款|银行|信用卡|网贷)",
            "(其[他它]的?|別的|另外的?|另一[個家]|別家)(貸款|機構|債|欠款|銀行|信用卡|網貸)",
        ),
    ),
    "outgoings": (
        *(
            "(outgoings|expenses|spending|costs(?! (me|us|about|around)\\b| [$€£]?[0-9]))",
            "goes out",
            "(i|we) (really |only |now |actually )?spend",
            rf"(?<!they )(?<!you )(?<!to )spend(ing)?{_A_FIGURE_NEXT}",
        ),
        *("(gastos?|egresos)", "(gasto|gastamos)", "(sale|salen) (al|cada) mes"),
        f"gastando{_A_FIGURE_NEXT}",
        *(
            "(支出|花费|开销|花销|开支)",
            "每?个?月(要|得|大概|大约|差不多|一共|总共|都|也)*花",
            "花(大概|大约|差不多)?[0-9一二两三四五六七八九十百千万]+[元块钱左右]*(每|一)个?月",
            "(花費|開銷|花銷|開支)",
            "每?個?月(要|得|大概|大約|差不多|一共|總共|都|也)*花",
            "花(大概|大約|差不多)?[0-9一二兩三四五六七八九十百千萬]+[元塊錢左右]*(每|一)個?月",
        ),
    ),
    "income": (
        *("(income|salary|wage|wages|paycheck)", "comes in", "my pay"),
        "(i|we) (really |only |now |actually )?(get( paid)?|earn|make|receive|(bring|take) home)",
        "(im|i am|we are) (really |only |now |actually )?(getting|earning|making)",
        *("(ingresos?|sueldo|salario|nomina)", "(gano|cobro|ingreso|recibo|ganamos)"),
        *("me pagan", "estoy (ganando|cobrando)"),
        *(
            "(收入|工资|薪水|月薪|到手|实发|实拿|进账)",
            "我?(每个?月)?(挣|赚)",
            "(工資|薪資|薪水|實領|實拿|實發|入帳|進帳)",
            "我?(每個?月)?(掙|賺)",
        ),
    ),
    "hardship": ("(the|my|another|a different|wrong) reason", "(el|mi|otro|de) motivo", "原因"),
    "children": (
        "(child(?! (benefit|support|allowance|maintenance|tax credit))|children|kids?)",
        "(hijos?|hijas?|ninos?|ninas?)",
        "(孩子|小孩|子女)",
    ),
    "adults": ("adults?", "adultos?", "(成年人|大人|成人)"),
}


def named_outright(text: str) -> str | None:
    """Which of the three figures a message names with its amount and says nothing else; `None` for none.

    >>> [named_outright(said) for said in ("actually my outgoings are 1000", "gano 500", "支出九千五", "after my expenses 100")]
    ['outgoings', 'income', 'outgoings', None]
    >>> [named_outright(said) for said in ("sorry, I made a mistake, I earn 2600", "perdón, gano 1500, no 1200", "写错了，我收入不是1200，是1500")]
    ['income', 'income', 'income']
    """
    said = plain(as_it_is(text)).strip()
    return about(said) if _A_NAME_AND_ITS_FIGURE.fullmatch(said) else None


def begins_with_its_name(text: str) -> bool:
    """Whether a message begins with the name of one of the three figures, whatever else it tells.

    >>> [begins_with_its_name(said) for said in ("my outgoings 1200 plus van lease 240", "actually my income is 900", "mis gastos 900 y luz 40")]
    [True, True, True]
    >>> [begins_with_its_name(said) for said in ("after my expenses 100", "actually I get only 300 left", "with my salary maybe 100")]
    [False, False, False]
    """
    return _A_NAME_FIRST.match(plain(text).strip()) is not None


def sets_right(text: str) -> bool:
    """Whether it begins as people do who set right what they wrote before, or says what it is not."""
    said = plain(text).strip()
    is_right = _RIGHT.match(said) is not None and _EXCUSED.match(said) is None
    return is_right or as_it_was(text) is not None


def mistyped(text: str) -> bool:
    """Whether it says that the figure before was mistyped, with the right one and nothing else."""
    return _MISTYPED_AND_NO_MORE.fullmatch(plain(text).strip()) is not None


def corrects(text: str) -> bool:
    """Whether it says that something was a mistake, or what it is not; more than a polite word."""
    return _MISTAKEN.search(plain(text)) is not None or as_it_was(text) is not None


def adds(text: str) -> bool:
    """Whether it begins as people do who have forgotten something."""
    return _MORE.match(plain(text).strip()) is not None


def asks_to_change(text: str) -> bool:
    """Whether an answer is to be changed, and it is not said how."""
    return speaks_of_changing(text) and not any(map(str.isdigit, text))


def speaks_of_changing(text: str) -> bool:
    """Whether something is to be another than it was, said with what it is or without."""
    return _CHANGES.search(plain(text)) is not None


def without_dates(text: str) -> str:
    """Without years, days of the month and ages, which are figures and no answers."""
    return "" if _AGES.search(plain(text)) else _DATE.sub("", text).strip()


def leaves_the_loan_out(text: str) -> bool:
    """Whether it tells what goes out without the loan, as it is asked for.

    >>> [leaves_the_loan_out(said) for said in ("without the loan its 2250", "sin el préstamo son 900", "不算贷款2000", "for the loan 200")]
    [True, True, True, False]
    """
    return WITHOUT_THE_LOAN.search(plain(text)) is not None


def of_another_time(text: str) -> bool:
    """Whether it tells of what was, or will be, or since when: then it may not be how things stand."""
    return _ANOTHER_TIME.search(plain(text)) is not None


@lru_cache(maxsize=16)  # looked at in many ways for one message
def about(text: str) -> str | None:
    """Which answer is named, by its field; `None` for none, or for more than one."""
    said = plain(text)
    named = [name for name, one in _ABOUT.items() if one.search(said)]
    if "can_pay" in named:
        # What one can pay is no pay; and what one can pay of the rent goes out.
        others = {"can_pay"} if _OF_A_THING.search(said) else {"income", "outgoings"}
        named = [name for name in named if name not in others]
    if named == ["children"]:  # who are no others
        said = _ABOUT["children"].sub(" ", said)
    return named[0] if len(named) == 1 and not _OF_OTHERS.search(said) else None


def about_the_budget(text: str) -> str | None:
    """Whether what comes in or goes out is named, and not what is paid from it on which day: by its field.

    >>> [about_the_budget(said) for said in ("my income is 1500", "支出是1700", "发工资那天还320", "puedo pagar 300 cuando cobro")]
    ['income', 'outgoings', None, None]
    """
    name = about(text)
    is_paid = _PAYS.search(plain(text)) is not None
    return name if name == "outgoings" or (name == "income" and not is_paid) else None


def tells_no_wish(text: str) -> bool:
    """Whether a figure is of something else than what could be paid: what is earned, spent, owed or paid already.

    >>> [tells_no_wish(said) for said in ("my wife earns 900", "I need 500 for rent", "I owe 5000 on my card", "I paid 300 yesterday", "昨天还了300")]
    [True, True, True, True, True]
    >>> [tells_no_wish(said) for said in ("300 on the 10th", "发工资那天还320", "puedo pagar 300 cuando cobro", "300 después de pagar el alquiler")]
    [False, False, False, False]
    """
    said = plain(text)
    if _PAID.search(said) is not None or about_the_budget(text) is not None:
        return True
    is_wish = about(text) == "can_pay" or _PAYS.search(said) is not None
    return not is_wish and (names_a_thing(said) or _EARNS_OR_OWES.search(said) is not None)


_RIGHT, _MORE = matcher(SETS_RIGHT), matcher(ADDS)
_CHANGES = matcher(
    {
        "en": (
            "(change|edit|fix|correct|update|redo|go back to)",
            "(is|was|got) wrong",
            "(picked|chose|selected|tapped|clicked|pressed|put|gave|wrote|typed) the wrong",
        ),
        "es": (
            "(cambiar|cambio|cambie|corregir|modificar|volver a)",
            "(esta|puse) mal",
            "(elegi|marque|puse|toque|escribi|di) (mal|(el|la) … (equivocado|equivocada|incorrecto|incorrecta))",
            "me equivoque (de|en|con)",
        ),
        "zh": ("(改|换|換|更正|错了|錯了|[选選点點按填写寫][错錯])",),
    }
)
_ABOUT = {name: matcher({"": phrases}) for name, phrases in ABOUT.items()}
#: Who is sorry for something else.
_EXCUSED = re.compile(
    r"(?:oh )?sorry (?:for|about|to)\b|(?:oh )?wait (?:for|until|till)\b|(?:disculpe|perdon|perdone) (?:por|la)\b"
)
#: "Son" is "are" in Spanish as well.
_OF_OTHERS = re.compile(rf"\b(?!son\b)(?:{KIN})s?\b|太婆|{HAN_KIN}")
#: Things that cost something each month, and for which nobody borrows.
_THINGS = any_of(" ".join(one for one in THINGS.split() if one not in _BORROWED_FOR))
_OF_A_THING = pattern(
    rf"\b(?:pay|afford|spare|manage|pagar|abonar|dar)(?: {AMOUNT})?(?: (?:for|on|of|my|the|our|el|la|los|las|mis?|de|del|para|en))* (?:{_THINGS})"
    rf"|(?:还|還|付|交|缴|繳|拿出)(?:{AMOUNT})?的?(?:{_THINGS})"
)
_EXCUSES = r"(?:(?:oh|ah|ay|no|hey|wait|sorry|actually|perdon|perdone|disculpe|disculpa|lo siento)[ ,.;!]*|(?:啊|哦|喔|不好意思|抱歉|对不起|對不起)[,，.。!！ ]*)*"
_MISTAKEN = matcher(MISTYPED)
_MISTYPED_AND_NO_MORE = pattern(
    rf"{_EXCUSES}(?:{_MISTAKEN.pattern})[ ,.:;!，。：！]*"
    r"(?:(?:its|it is|is|to|should be|make it|son|es|era|eran)\b ?|(?:应该|應該|其实|其實)?[是为為])?"
    rf"{AMOUNT}[ .!。！]*"
)
_FIGURES_NAMED = "|".join(_ABOUT[name].pattern for name in ("can_pay", "outgoings", "income"))
_A_NAME_FIRST = pattern(
    rf"{_EXCUSES}(?:(?:my|our|the|mis?|nuestr[oa]s|el|los|i|we|monthly|total)\b ?|(?:我的?|[每一][个個]?月的?) ?)*(?:{_ABOUT['outgoings'].pattern}|(?:income|salary|wages?|ingresos?|sueldo|salario)\b|收入|工资|薪水|薪資)"
)
_A_NAME_AND_ITS_FIGURE = pattern(
    rf"(?:(?:oh|ah|ay|no|wait|actually|en realidad|espere|啊|哦|喔|等等|不对|不對|其实|其實|{_RIGHT.pattern})了?[ ,.;!，。]*){{0,4}}"
    r"(?:我?的?(?:收入|工资|薪水|支出|开销|開銷|花销|花銷|能[还還]的?)(?:说|写|填|打|搞|說|寫)?(?:不[对對]|[错錯])了?[ ,，。]*)?"
    r"(?:(?:my|our|the|mis?|nuestr[oa]s|el|los|i|we|yo|monthly|total)\b ?|(?:我的?|[每一][个個]?月的?|月) ?)*"
    rf"(?:{_FIGURES_NAMED})(?:(?:说|写|填|打|搞|說|寫)?(?:不[对對]|[错錯])了?[ ,，。]*)?(?:[ :=]*(?:is|are|was|were|really|now|only|about|around|actually|total|son|es|de|unos|como|mas o menos"
    r"|a month|al mes|大概|大约|大約|差不多|其实|其實|应该|應該|是|为|為|一共|总共|總共|约|約|有))*[ :=]*"
    rf"{AMOUNT}[ .!。！]*"
)
_PAYS = re.compile(
    r"\b(?:(?<!get )(?<!gets )(?<!am )(?<!im )pay(?!day|check|slip| is| was)|pago|pagar|pagaria|pagare|abono|abonar)\b|[还還付缴繳](?![有是不没沒])"
)
_PAID = re.compile(
    r"\b(?:i|we|have|already|just) (?:already |just )?paid\b|\b(?:ya )?(?:pague|pagamos|he pagado|hemos pagado)\b|[还還付缴繳](?:了|过|過)(?!吧)"
)
_EARNS_OR_OWES = re.compile(
    r"\b(?:earn|earns|earned|makes|owe|owes|gana|ganan|cobra|debo|debemos)\b|[赚賺挣掙欠]"
)
_DATE = re.compile(
    r"(?i)\b(?:since|from|in|desde|en)\s+(?:19|20)\d\d\b(?![.,]\d)|[从從自](?:19|20)\d\d(?!\d)年?|(?:19|20)\d\d\s?年(?!薪)"
    r"|\b(?:on|by|the|el|dia|día)\s+(?:the\s+|day\s+|dia\s+|día\s+)?\d{1,2}(?:st|nd|rd|th)?\b(?![.,]?\d| ?(?:k|mil|%)\b)"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}\s?[号號日月]"
)
#: Of children how old they are, not how many.
_AGES = re.compile(
    r"\b(?:child|children|kids?|sons?|daughters?)\b.*\d ?(?:,|and|&) ?\d|\b(?:child|kid) is \d|\d (?:years|yrs) old"
    r"|\b(?:hijos?|hijas?|ninos?|ninas?)\b.*\d ?(?:,|y|e) ?\d|\b(?:hijo|hija|nino|nina) tiene \d|\d anos\b"
    r"|(?:孩子|小孩|子女).*\d ?(?:,|，|、|和|跟) ?\d|\d ?[岁歲]"
)
_ANOTHER_TIME = re.compile(
    r"\b(?:will|since|from|starting|until|till|next|going to|would|if|used to|was|were"
    r"|desde|a partir|hasta|sera|seran|proximo|si|era|eran|tendre|voy a|va a)\b|[从從自起将將]|[会會](?!不[会會])(?<![会會]不[会會])|以后|以後|之后|之後|以前|之前|下个?月|下個?月"
)
