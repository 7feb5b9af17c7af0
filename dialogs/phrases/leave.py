"""Leave me in peace, in words: how people say that they do not want to be contacted any more, by language.

>>> said = ["Stop contacting me", "please leave me alone", "cease and desist", "dejen de llamarme", "ya no me contacten", "别再联系我", "不要再打電話給我"]
>>> all(map(asks_to_be_left, said))
True
>>> [asks_to_be_left(said) for said in ("可以停催吗 别再打电话了", "my ex won't leave me alone", "don't call me at work, write", "el jefe no me llamó más", "别给我公司打电话")]
[False, False, False, False, False]
"""

from __future__ import annotations

import re

from .finding import matcher, plain

_TO_ME = "(contact|call|phone|ring|text|message|email|write|write to|bother|harass|disturb|pester)"
_ING = "(contacting|calling|phoning|ringing|texting|messaging|emailing|writing|writing to|bothering|harassing|disturbing|pestering|hounding)"
_LES = "(llamar|contactar|escribir|molestar|acosar|hostigar|buscar|marcar)"
_ASKS = {
    "en": (
        f"(stop|quit|cease) {_ING} (me|us)",
        f"(don't|do not|never) (ever )?{_TO_ME} (me|us) (again|anymore|any more|any longer|ever|ever again|further)",
        f"never (ever )?{_TO_ME} (me|us)",
        f"(don't|do not|no longer|not) (want|wish) you to {_TO_ME} (me|us)",
        "(don't|do not|no longer|not) (want|wish) to be (contacted|called|phoned|texted|written to|messaged|bothered)",
        "(don't|do not) want (any|any more|more|your) (contact|calls|letters|emails)",
        "no (more|further) (contact|calls|phone calls|texts|letters|emails|communication)",
        "leave (me|us) (alone|in peace|the hell alone|be)",
        "cease and desist",
        "cease (all )?(contact|communication|communications)",
        "stop (the|all|these|all these|your) … (calls|contact|letters|texts|emails|harassment)",
        "stop with (the|all|these|your) … (calls|messages|letters|texts|emails)",
        "(take|remove) me (off|from) your (call |calling |contact |mailing )?list",
    ),
    "es": (
        f"(deje|dejen|deja|dejad|paren|pare|para) (ya )?de {_LES}(me|nos)",
        f"(no|ya no) (me|nos) (vuelvan|vuelva) a {_LES}",
        "(ya )?no (me|nos) (contacten|contacte|llamen|llame|escriban|escriba|molesten|moleste|busquen|busque|marquen|acosen) (mas|nunca|otra vez|de nuevo|nunca mas)",
        "ya no (me|nos) (contacten|contacte|llamen|llame|escriban|escriba|molesten|moleste|busquen|busque|marquen|acosen)",
        "no (quiero|deseo|queremos) (que (me|nos) (contacten|llamen|escriban|molesten)|(recibir )?(mas )?(llamadas|cartas|correos)|mas contacto)",
        "(dejenme|dejeme|dejame|dejenos|dejennos) (ya )?(en paz|tranquil[oa]s?|quiet[oa])",
        "(cese|cesen) (y desista|y desistan|todo contacto|el contacto|las llamadas)",
    ),
    "zh": (
        "(别|別|不要|勿|请勿|請勿|停止|不许|不准|不許)(再)?(来|來|跟|和)?(联系|联络|聯繫|聯絡|骚扰|騷擾|打扰|打擾|烦|煩)(我|我们|我們)(了|啦)?(?!的?(公司|单位|單位|家|父|爸|妈|媽|老|朋友|同事))",
        "(别|別|不要|勿|请勿|請勿|停止)再?(一直|老是|天天)?(给|給)(我|我们|我們)(再)?(打电话|打電話|来电|來電|发短信|發簡訊|传讯息|傳訊息|写信|寫信|发消息|發訊息)(?!到)",
        "(别|別|不要|勿|请勿|請勿)(再|一直|老是|天天)+(打(电话|電話)?|发(消息|短信|信息)|發(訊息|簡訊)|傳(訊息|簡訊)|写信|寫信)(给|給)(我|我们|我們)(?!的?(公司|单位|單位|家|父|爸|妈|媽|老|朋友|同事))",
        "(别|別|不要)(再|一直|老是|天天)+(打电话|打電話|打来|打來)(了|来|來)",
        "不(想|要|愿|願)(再)?(被|接到|收到)(你们|你們)的?(联系|聯絡|电话|電話|骚扰|騷擾)",
        "(让|讓)我(一个人|一個人)?(清静|清靜|静一静|靜一靜)|(离|離)我(远|遠)(点|一点|點|一點)",
    ),
}
#: Of calls alone, and nothing else said; with more it may be said where or when they may be.
_ONLY_THAT = re.compile(
    rf"(?:please )?(?:dont|do not|stop) {_TO_ME} (?:me|us)(?: please)?"
    "|(?:por favor )?no me (?:llamen?|contacten?|escriban?|molesten?)(?:,? por favor)?"
    "|(?:请|請)?(?:别|別|不要)(?:打(?:电话|電話)(?:给|給)我|(?:给|給)我打(?:电话|電話))(?:了|吧)?"
)
#: What others do or do not do, and what somebody is asked to see to with others.
_OTHER = {
    "en": (
        f"(won't|wouldn't|will not|doesn't|don't|didn't|did not|never|not|can't|can i|make (him|her|them)|(he|she|they) to|asked (him|her|them) to|told (him|her|them) to) (stop {_ING}|leave) (me|us)",
        f"(ex|husband|wife|boss|employer|landlord|collectors?|agency|other (bank|lender)) … (stop {_ING}|leave) (me|us)",
        "(told|asked) (me|us) to (stop|leave)",
        "leave (me|us) (alone|be) with",
    ),
    "es": ("(mi|el|la) (ex|esposo|marido|jefe|casero|otro banco) … (llamarme|molestarme|en paz)",),
    "zh": (
        "(能|能不能|可以|可不可以|怎么|怎麼|如何|申请|申請|想|要求)[^，。！？]{0,3}停催",
        "(他|她|公司|老板|老闆|前夫|前妻|对方|對方|房东|房東)(说|說|叫|让|讓)?[^，。！？]{0,6}(别|別|不要)",
    ),
}
#: Longer is a story, for a person.
_LONGEST = 200


def asks_to_be_left(text: str) -> bool:
    """Whether *text* asks us not to write or call any more."""
    said = plain(text)
    if len(said) > _LONGEST:
        return False
    if _ONLY_THAT.fullmatch(said.strip(" .!?¡¿。！？")):
        return True
    return bool(_FIND.search(said)) and not _ELSE.search(said)


_FIND = matcher(_ASKS)
_ELSE = matcher(_OTHER)
