"""Leave me in peace, in words: how people say that they do not want to be contacted any more, by language.

>>> said = ["Stop contacting me", "can you stop sending me messages", "please leave me alone", "cease and desist", "dejen de llamarme", "ya no me contacten", "别再联系我", "不要再打電話給我"]
>>> all(map(asks_to_be_left, said))
True
>>> [asks_to_be_left(said) for said in ("可以停催吗 别再打电话了", "my ex won't leave me alone", "don't call me at work, write", "el jefe no me llamó más", "别给我公司打电话", "will this stop the calls?")]
[False, False, False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import matcher, plain

_TO_ME = "(contact|call|phone|ring|text|message|email|write|write to|bother|harass|disturb|pester)"
_ING = "(contacting|calling|phoning|ringing|texting|messaging|emailing|writing|writing to|bothering|harassing|disturbing|pestering|hounding)"
_LES = "(llamar|contactar|escribir|molestar|acosar|hostigar|buscar|marcar)"
_ASKS = {
    "en": (
        f"(stop|quit|cease) {_ING} (me|us)",
        "(stop|quit|cease) (sending|giving) (me|us) … (messages|texts|emails|letters|stuff|anything)",
        "no (more|further) messages",
        f"(don't|do not|never) (ever )?{_TO_ME} (me|us) (again|anymore|any more|any longer|ever|further)",
        f"never (ever )?{_TO_ME} (me|us)",
        f"(don't|no longer|not) (want|wish) you to {_TO_ME} (me|us)",
        "(don't|no longer|not) (want|wish) to be (contacted|called|phoned|texted|written to|messaged|bothered)",
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
        f"(deje|dejen|deja|dejad|dejar|paren|pare|para|parar) (ya )?de {_LES}(me|nos)",
        "(deje|dejen|deja|dejad|dejar|paren|pare|para|parar) (ya )?de (mandar|enviar)(me|nos) … (mensajes|correos|cartas|cosas)",
        f"(no|ya no) (me|nos) (vuelvan|vuelva) a {_LES}",
        "no (me|nos) (contacten|contacte|llamen|llame|escriban|escriba|molesten|moleste|busquen|busque|marquen|acosen) (mas|nunca|otra vez|de nuevo)",
        "ya no (me|nos) (contacten|contacte|llamen|llame|escriban|escriba|molesten|moleste|busquen|busque|marquen|acosen)",
        "no (quiero|deseo|queremos) (que (me|nos) (contacten|llamen|escriban|molesten)|(recibir )?(mas )?(llamadas|cartas|correos)|mas contacto)",
        "(dejenme|dejeme|dejame|dejenos|dejennos) (ya )?(en paz|tranquil[oa]s?|quiet[oa])",
        "(cese|cesen) (y desista|y desistan|todo contacto|el contacto|las llamadas)",
    ),
    "zh": (
        "(别|不要|勿|请勿|停止|不许|不准)(再)?(来|跟|和)?(联系|联络|骚扰|打扰|烦)(我|我们)(了|啦)?(?!的?(公司|单位|家|父|爸|妈|老|朋友|同事))",
        "(别|不要|勿|请勿|停止)再?(一直|老是|天天)?给(我|我们)(再)?(打电话|来电|发短信|发简讯|传讯息|写信|发消息|发讯息)(?!到)",
        "(别|不要|勿|请勿)(再|一直|老是|天天)+(打(电话)?|发(消息|短信|信息)|发(讯息|简讯)|传(讯息|简讯)|写信)给(我|我们)(?!的?(公司|单位|家|父|爸|妈|老|朋友|同事))",
        "(别|不要)(再|一直|老是|天天)+(打电话|打来)(了|来)",
        "不(想|要|愿)(再)?(被|接到|收到)你们的?(联系|联络|电话|骚扰)",
        "让我(一个人)?(清静|静一静)|离我远(点|一点)",
    ),
}
#: Of calls alone, and nothing else said; with more it may be said where or when they may be.
_ONLY_THAT = re.compile(
    rf"(?:please )?(?:dont|do not|stop) {_TO_ME} (?:me|us)(?: please)?"
    "|(?:por favor )?no me (?:llamen?|contacten?|escriban?|molesten?)(?:,? por favor)?"
    "|请?(?:别|不要)(?:打电话给我|给我打电话)(?:了|吧)?"
)
#: What others do or do not do, and what somebody is asked to see to with others.
_OTHER = {
    "en": (
        f"(won't|wouldn't|doesn't|don't|didn't|never|not|can't|can i|make (him|her|them)|(he|she|they) to|asked (him|her|them) to|told (him|her|them) to) (stop {_ING}|leave) (me|us)",
        f"(ex|husband|wife|boss|employer|landlord|collectors?|agency|other (bank|lender)) … (stop {_ING}|leave) (me|us)",
        "(told|asked) (me|us) to (stop|leave)",
        "leave (me|us) (alone|be) with",
        "(will|would|does|do|can|could|did) (this|it|that|the plan|a plan|signing|applying|they|he|she) … (stop|leave|end)",
    ),
    "es": ("(mi|el|la) (ex|esposo|marido|jefe|casero|otro banco) … (llamarme|molestarme|en paz)",),
    "zh": (
        "(能|可以|怎么|如何|申请|想|要求)[^，。！？]{0,3}停催",
        "(他|她|公司|老板|前夫|前妻|对方|房东)(说|叫|让)?[^，。！？]{0,6}(别|不要)",
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
