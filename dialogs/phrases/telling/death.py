"""Death in words: how people say that somebody has died, and how it is told whose death they mean.

>>> [tells_of_a_death(said, Speaker.OWN_CHAT, ["Wei Chen"]) for said in ("Wei died last week", "My father died")]
[True, False]
>>> [tells_of_a_death("my mother died yesterday", speaker) for speaker in Speaker]
[False, True, True]
>>> [tells_of_a_death(said, Speaker.STRANGER) for said in ("我要拋棄繼承", "quiero renunciar a la herencia", "I don't want to inherit his debt", "will my kids inherit this?")]
[True, True, True, False]

Whoever says as a stranger that they themselves owe, or lost their work, tells of a loss of their own:

>>> [tells_of_a_death(said, Speaker.STRANGER) for said in (
...     "my husband died last year and now I lost my job", "mi marido murió y no puedo pagar mi préstamo",
...     "我老公去世了，我又失业了", "我老公過世了，我還不起貸款", "my husband died, I can't pay his loan")]
[False, False, False, False, True]

From the borrower's own chat the death of somebody close is their loss, unless who writes says that they are not the
borrower: then it is safer that everything rests and a person looks than that a dead person is reminded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from dialogs.parsers.times.day_names import DIAS, MESES, MONTHS, WEEKDAYS
from dialogs.phrases.finding import HAN, matcher, plain
from dialogs.phrases.kin import HAN_KIN, KIN
from dialogs.phrases.patterns import pattern

from .own_trouble import tells_of_own_trouble

#: First names that are things, days, months, beasts or brands as well: alone they name nobody.
_WORDS_TOO = (
    "hope faith grace joy art will rose dawn summer autumn winter bill penny cash chance chase mercy destiny charity"
    " patience prudence harmony melody trinity star sky skye river rain storm sunny crystal pearl ruby jade amber"
    " ivy lily daisy violet iris holly heather olive ginger ray gene earl duke king prince max ford lincoln dallas"
    " austin paris london sydney bentley royce alexa siri"
    " mercedes luz sol angel angeles milagro milagros dolores paz cruz esperanza fe gracia alegria consuelo remedios"
    " socorro soledad pilar amparo rosario victoria estrella mar nieves rocio rosa flor margarita violeta perla"
    " piedad caridad refugio aurora alba luna cielo gloria trinidad leon estela"
)
_THINGS_TOO = frozenset(
    f"{_WORDS_TOO}|{MONTHS}|{WEEKDAYS}|{MESES}|{DIAS}".replace("|", " ").split()
)


class Speaker(StrEnum):
    """From where it is said."""

    OWN_CHAT = "own_chat"  #: that of somebody identified: nearly always they themselves
    HELPER = "helper"  #: of the one they help
    STRANGER = "stranger"  #: nobody knows yet of whom


def tells_of_a_death(text: str, speaker: Speaker, names: Iterable[str] = ()) -> bool:
    """Whether *text* says that the borrower, who is called by one of *names*, has died."""
    said = _THINGS.sub("*", plain(text))
    if not _HINTS.search(said):  # nearly always
        return False
    said = _marked(said, names)
    if _NAMED_DIED.search(said):
        return True
    match speaker:
        case Speaker.STRANGER:
            is_told = _KIN_DIED.search(said) or _RENOUNCES.search(said)
            return is_told is not None and not tells_of_own_trouble(text)
        case Speaker.HELPER:
            is_he = _HE_DIED.search(said) is not None and not _OTHERS.search(said)
            return is_he or _OWN_DIED.search(said) is not None
    if not (_ANOTHER_WRITES.search(said) or _NAMED_WRITES.search(said)):
        return False
    rest = _NAMED_LOSS.sub("*", _THEIR_LOSS.sub("*", said))
    return any(each.search(rest) for each in (_SURELY_DIED, _OWN_DIED, _HE_DIED))


def _marked(said: str, names: Iterable[str]) -> str:
    """The same with a mark wherever the borrower is named: one set of words then does for all."""
    bare, known = said.replace(_NAME, ""), list(names)
    latin = "|".join(each for name in known for each in _latin(name)) or "(?!)"
    han = "|".join(each for name in known for each in _han(name)) or "(?!)"
    marked = re.sub(rf"(?<![a-z])(?:{latin})(?=s?(?![a-z]))|{han}", _NAME, bare)
    for first in {words[0] for words in map(_words, known)} & _THINGS_TOO:
        alone = rf"{_BEFORE_A_NAME}{first}(?={_AFTER_A_NAME})"
        of_kin = rf"(\b{_KIN} (?:of|de) ){first}\b|\b{first}(?=s {_KIN}\b)"
        marked = re.sub(f"{alone}|{of_kin}", rf"\1\2{_NAME}", marked)
    return marked


def _latin(name: str) -> Iterator[str]:
    """A first name, alone or with any of the others before or behind it; never alone where it is a thing's as well."""
    first, *others = _words(name)
    if len(first) < 2:
        return
    besides = "|".join(others) or "(?!)"
    if first not in _THINGS_TOO:
        yield rf"(?:(?:{besides}) ){{0,3}}{first}(?: (?:{besides})){{0,4}}"
        return
    family = "|".join(each for each in others if each not in _PARTICLES) or "(?!)"
    behind = rf"(?: (?:{besides})){{0,4}}"
    yield rf"(?:{family}) (?:(?:{besides}) ){{0,2}}{first}{behind}"
    yield rf"{first}(?: (?:{besides})){{0,3}}? (?:{family}){behind}"


def _words(name: str) -> list[str]:
    """Of what it is made in Latin letters, the first name first; at least one, which may be empty."""
    family, comma, given = plain(name).partition(",")
    words = re.findall(r"[a-z]+", f"{given} {family}" if comma else family)
    return [word for word in words if word not in _TITLES] or [""]


def _han(name: str) -> Iterator[str]:
    """The whole name, the given one where it has two signs, and the family's with a title."""
    whole = "".join(re.findall(f"[{HAN}]", plain(name)))
    if len(whole) < 2:
        return
    yield whole
    yield f"{whole[0]}(?:先生|女士|小姐|太太)"
    if len(whole) == 3:
        yield whole[1:]


#: Stands for the borrower's name.
_NAME = "@"
_TITLES = {"mr", "mrs", "ms", "miss", "dr", "sr", "sra", "don", "dona"}
_PARTICLES = {
    "de",
    "del",
    "la",
    "las",
    "los",
    "el",
    "y",
    "san",
    "santa",
    "van",
    "von",
    "da",
    "dos",
}
_EN_WHEN = (
    "(?:(?:has|had|is|was|just|sadly|unfortunately|suddenly|recently|already|now|also|unexpectedly"
    "|peacefully|yesterday|today|tonight|last|night|week|month|year|this|morning|on|in"
    f"|{WEEKDAYS}),? ){{0,5}}"
)
_EN_DIED = (
    r"(?:died(?! (?:laughing|of (?:laughter|embarrassment|shame|boredom)))"
    r"|dead(?! (?:tired|broke|serious|sure|set|against|wrong|on))|deceased|(?:pass|passed|past|passd) away"
    r"|passed(?: on)?(?= *(?:$|[.,;!\n]| suddenly| peacefully))"
    # "She passed last week her exam" is no death.
    r"|passed(?: on)?(?= (?:yesterday|(?:last|this) [a-z]+)(?: (?:morning|afternoon|evening|night))?"
    r" *(?:$|[.,;!\n]|(?:at home|after|from|due|suddenly|peacefully|in (?:his|her|the|our) (?:sleep|bed|home|hospital|arms))\b))"
    r"|no longer (?:with us|alive)|not alive(?: any ?more)?|lost (?:his|her) life|killed (?:himself|herself))\b"
)
_ES_WHEN = (
    "(?:(?:ya|se|nos|lamentablemente|desgraciadamente|tristemente|por desgracia|hoy|ayer|anoche|la semana pasada"
    f"|el mes pasado|el (?:{DIAS})|que|hace poco),? ){{0,4}}"
)
_ES_DIED = (
    "(?:murio|muriera|fallecio|ha muerto|ha fallecido|esta muert[oa]|acaba de (?:morir|fallecer)|nos (?:dejo|ha dejado)(?! (?:un|una|sin|el|la|los|las|en|con|de))"
    "|se nos fue|ya no esta con nosotros|ya no vive(?! (?:aqui|alli|ahi|en|con))|perdio la vida)"
    r"(?! de (?:risa|hambre|verguenza|sueno|sed|calor|frio|ganas|miedo))\b"
)
_ZH_WHEN = (
    "(?: ?(?:已经|已|于|在|昨天|今天|前天|昨晚|今早|上周|上星期|上个月|前几天|前几天"
    "|前不久|不久前|去年|今年|[0-9]+(?:年|月|日|号)|因病|因|车祸|意外|突然|不幸|刚刚|刚|都|就|人)){0,5} ?"
)
#: Nobody says it of a thing.
_ZH_SURELY = "(?:去世|过世|病逝|逝世|离世|往生|身故|已故|病故|猝死|身亡|不在人世|离开人世)"
_ZH_DIED = f"(?:{_ZH_SURELY}|死亡|不在了|死了|没了|走了(?!一|两|很|好|快))"
_KIN = f"(?:{KIN}|widow|widower|viud[oa])"
_ZH_KIN = f"{HAN_KIN}|家属|家人|亲属|遗孀"
#: Where nothing but somebody's name can stand that is the name of a thing, too: no article, no "my", no "in".
_BEFORE_A_NAME = rf"(^|[.,;:!?\n] ?|\b(?:that|que|(?:of|de) @|{_KIN}(?: (?:of|de))?),? )"
_AFTER_A_NAME = (
    rf",? (?:{_KIN} )?(?:{_EN_WHEN}(?:died|passed away)|{_ES_WHEN}(?:murio|fallecio|ha muerto|ha fallecido))"
    rf"\b(?! (?:my|our|his|her|their|mi|nuestr[oa]|su|(?:the|el|la) {_KIN})\b)"
    rf"|,? ?{_ZH_WHEN}{_ZH_SURELY}"
)
_BORROWER = "(?:borrower|account holder|customer|debtor|deceased)"
_TITULAR = "(?:titular|prestatari[oa]|client[ea]|deudora?|fallecid[oa]|difunt[oa])"

#: Things and animals: that they have died stops nothing.
_THINGS = matcher(
    {
        "en": (
            "(phone|mobile|battery|car|van|laptop|computer|tablet|dog|cat|pet|horse|cow|hamster|bird|plant|line|signal|internet|wifi|engine|motor|heater|fridge|sim) … (died|die|dead|passed away|passed)",
        ),
        "es": (
            "(telefono|movil|celular|bateria|coche|carro|auto|ordenador|computadora|perr[oa]|gat[oa]|mascota|caballo|vaca|linea|internet|motor|nevera) … (murio|fallecio|ha muerto|ha fallecido|esta muert[oa])",
            "(murio|fallecio|ha muerto|ha fallecido) (el|la|mi|nuestr[oa]|su) (telefono|movil|celular|bateria|coche|carro|auto|ordenador|perr[oa]|gat[oa]|mascota|caballo)",
        ),
        "zh": (
            "(手机|电池|电脑|车子|车|狗|猫|宠物|花|植物|信号|讯号)…(去世|过世|往生|死了|没了|走了|不在了)",
        ),
    }
)
_SURELY_DIED = re.compile(rf"\b{_EN_DIED}|\b{_ES_DIED}|{_ZH_SURELY}")
#: Without any of these nobody is said to have died.
_HINTS = re.compile(
    rf"\b{_EN_DIED}|\b{_ES_DIED}|{_ZH_DIED}|\b(?:late|lost|death|passing|funeral|muerte|fallecimiento|entierro)\b"
    r"|\b(?:inherit|herencia)|继承|遗产"
)
#: Who gives up what somebody has left comes because of a debt of theirs.
_RENOUNCES = matcher(
    {
        "en": (
            "(renounc(e|es|ed|ing)|disclaim(ed|ing)?|refus(e|ed|ing)|reject(ed|ing)?|give up|turn(ed)? down) … inheritance",
            "(dont|don't|do not|wont|won't|never) (want to |have to |wanted to )?(accept|inherit) … (inheritance|debts?|loans?)",
        ),
        "es": (
            "(renunci(o|amos|ar|e|ado|ando)|repudi(o|ar|e|ado)|rechaz(o|ar|ado)|no (quiero|acepto|aceptamos|acepte)( aceptar)?) … herencia",
        ),
        "zh": ("(抛弃|放弃|拒绝)(了)?[^，。]{0,4}(继承|遗产)",),
    }
)
#: Said of somebody close by who is not known here: it may be the borrower.
_KIN_DIED = matcher(
    {
        "en": (f"{_KIN} … {_EN_DIED}",),
        "es": (f"{_KIN} … {_ES_DIED}", f"{_ES_DIED} mi {_KIN}"),
        "zh": (f"(?:{_ZH_KIN})…(?:{_ZH_SURELY}|不在了)",),
    }
)
#: Said by a helper: whoever is theirs may be the one they help; whoever is the borrower's own is not.
_OWN_DIED = matcher(
    {
        "en": (
            f"(my|our) (dear |poor |late )?({_KIN}|client|friend|neighbou?r) … {_EN_DIED}",
            f"(?:^|(?<=[.,;!] )){_KIN} {_EN_WHEN}{_EN_DIED}",
        ),
        "es": (
            f"(?:^|(?<=[.,;!] )){_KIN} {_ES_WHEN}{_ES_DIED}",
            f"(mi|nuestr[oa]) (querid[oa] )?({_KIN}|client[ea]|amig[oa]|vecin[oa]) … {_ES_DIED}",
            f"{_ES_DIED} (mi|nuestr[oa]) ({_KIN}|client[ea]|amig[oa]|vecin[oa])",
        ),
        "zh": (
            f"(?<![他她您你的妈爸哥弟姐妹])(?:(?:我|我们)(?:的)?)?(?:{_ZH_KIN}|朋友|客户){_ZH_WHEN}{_ZH_DIED}",
        ),
    }
)
_HE_DIED = matcher(
    {
        "en": (f"(he|she) {_EN_WHEN}{_EN_DIED}",),
        "es": (
            f"(el|ella) {_ES_WHEN}{_ES_DIED}",
            f"(?:^|(?<=[.,;!] )){_ES_WHEN}{_ES_DIED}(?! (su|sus|la|el|un|una|mi|de la|del)\\b)",
        ),
        "zh": (f"[他她]{_ZH_WHEN}{_ZH_DIED}", f"^{_ZH_WHEN}{_ZH_SURELY}"),
    }
)
#: Of whom a helper may speak besides, and an animal.
_OTHERS = matcher(
    {
        "en": (f"(his|her|their|borrowers|clients) {_KIN}", "(dog|cat|pet|horse)"),
        "es": (f"(su|sus) {_KIN}", f"(la|el) {_KIN} (de|del)", "(perr[oa]|gat[oa]|mascota)"),
        "zh": (f"[他她](?:的)?(?:{_ZH_KIN})", "(?:狗|猫|宠物)"),
    }
)
#: The borrower has lost somebody, says whoever writes from their chat.
_THEIR_LOSS = matcher(
    {
        "en": (f"(his|her|their) {_KIN} {_EN_WHEN}{_EN_DIED}",),
        "es": (f"su {_KIN} {_ES_WHEN}{_ES_DIED}", f"{_ES_DIED} su {_KIN}"),
        "zh": (f"[他她](?:的)?(?:{_ZH_KIN}){_ZH_WHEN}{_ZH_DIED}",),
    }
)
#: Somebody else writes from the borrower's chat.
_ANOTHER_WRITES = matcher(
    {
        "en": (
            f"(i am|im|this is|its|it is|here is) (his|her|their|the {_BORROWER}s) {_KIN}",
            f"{_KIN} of (him|her|the (late )?{_BORROWER})",
            "i(m| am) the (wife|husband|widow|widower|son|daughter|mother|father|brother|sister)(?! of)",
            f"(writing|write|using|with|from|on|this is) (for |on behalf of )?(my {_KIN}|his|her)s? (phone|telegram|chat|mobile)",
            f"(writing|write) (for|on behalf of) (my {_KIN}|him|her)",
        ),
        "es": (
            f"soy su ({_KIN}|familiar)",
            f"({_KIN}|familiar) (del|de la|de el) {_TITULAR}",
            f"(escribe|habla|saluda) su {_KIN}",
            f"escribo (por|de parte de|en nombre de|desde el telefono de|con el telefono de) mi {_KIN}",
            f"(telefono|celular|movil|chat) de mi {_KIN}",
        ),
        "zh": (
            f"我是(?:他|她|借款人|贷款人|机主|本人|客户)(?:的)?(?:{_ZH_KIN})",
            f"(?:用|这是|拿)(?:我)?(?:他|她|{_ZH_KIN})(?:的)?(?:手机|微信|号)",
        ),
    }
)
_SAID_TO_HAVE_DIED = (
    f"(?:{_EN_WHEN}{_EN_DIED}|{_ES_WHEN}{_ES_DIED}|(?:[，,]?[他她])?{_ZH_WHEN}{_ZH_DIED})"
)
_NAMED_DIED = pattern(
    rf"(?<!\bde )(?<!\bdel )@,? ?(?:(?:my|our|mi|nuestr[oa]) {_KIN}, |he |she |who )?{_SAID_TO_HAVE_DIED}"
    r"|\b(?:the late|death of|passing of|funeral of|funeral for|lost our|we lost) @|@s (?:death|passing|funeral|dead(?= *(?:$|[.,;!\n])))"
    rf"|\b{_ES_DIED} (?:(?:el|la|don|dona|senora?|sra?|mi|nuestr[oa]|{_KIN})[,.]? ){{0,3}}@"
    r"|\b(?:muerte|fallecimiento|funeral|entierro) de (?:don |dona )?@"
)
_NAMED_WRITES = re.compile(
    rf"@s? {_KIN} (?:here|writing|speaking)\b"
    rf"|\b(?:i am|im|this is|its|it is|here is) @s? {_KIN}\b"
    rf"|\b(?:i am|im|this is|its|soy|es|escribe|habla|saluda) (?:(?:the|a|la|el|una?) )?(?:{_KIN}|relative|familiar) (?:of|de) @"
    r"|\b(?:writing|write|escribo) (?:for|on behalf of|about|por|de parte de|en nombre de) @"
    rf"|我是@ ?(?:的)?(?:{_ZH_KIN})"
)
_NAMED_LOSS = pattern(
    rf"@s? {_KIN} {_SAID_TO_HAVE_DIED}|\b{_KIN} (?:of|de) @ {_SAID_TO_HAVE_DIED}"
    rf"|@ ?(?:的)?(?:{_ZH_KIN}){_ZH_WHEN}{_ZH_DIED}"
)
