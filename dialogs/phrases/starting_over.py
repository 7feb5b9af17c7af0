"""Starting over, in words: how people say that they want to begin anew, by language; a whole message.

>>> said = ("start over", "I want to start over", "can we start again from the beginning?", "sorry, how do I restart this?", "lets do it all over again", "back to the beginning")
>>> all(map(wants_to_start_over, said))
True
>>> said = ("quiero empezar de nuevo", "¿Puedo volver a empezar?", "empecemos desde cero por favor", "reiniciar el formulario", "volver al principio")
>>> all(map(wants_to_start_over, said))
True
>>> said = ("我想重新开始", "可以从头再来吗", "重填一遍", "全部重来吧", "我要從頭開始", "能不能重新填一次？", "回到开头")
>>> all(map(wants_to_start_over, said))
True
>>> said = ("I had to start over after the divorce", "I start again in May", "I want to start over with my life", "start the application", "start from 300")
>>> any(map(wants_to_start_over, said))
False
>>> said = ("quiero empezar de nuevo en otra ciudad", "vuelvo a empezar a trabajar en mayo", "重新开始找工作", "从头到尾都没收入", "想重新协商", "五月重新开始上班")
>>> any(map(wants_to_start_over, said))
False
"""

from __future__ import annotations

from .finding import plain
from .patterns import pattern


def wants_to_start_over(text: str) -> bool:
    """Whether it says nothing but that all is to begin anew."""
    return _WANTED.fullmatch(plain(text).strip(" .!?¡¿。！？~～")) is not None


_IT = r"(?: (?:it|this|everything|all|all of it|all of this|(?:the|my|this) (?:application|form|questions?|whole (?:thing|form|application)|conversation|chat)))?"
_FROM = (
    r"(?:from (?:the )?(?:start|beginning|scratch|top)|from zero|at (?:the )?(?:start|beginning))"
)
_EN = (
    r"(?:(?:oh|ok|okay|no|wait|sorry|hi|hello|please|hmm|actually|maybe|then)[ ,.!]+)*"
    r"(?:(?:i|we|id|i'd) (?:want to|wanna|would like to|d like to|like to|need to|have to|must|would rather|rather|better|prefer to|will|ll) "
    r"|(?:can|could|may|should|shall) (?:i|we) |(?:lets|let me|let us|how (?:do|can|could) (?:i|we)|is it possible to|may be better to) )?"
    r"(?:just )?(?:please )?"
    rf"(?:(?:start|begin){_IT} (?:all )?(?:over|anew|afresh|again|over again|all over again|again {_FROM}|{_FROM})(?: again)?"
    rf"|(?:do|fill|fill in|fill out){_IT} (?:over|all over|all over again|all again|again {_FROM}|{_FROM})"
    r"|(?:go )?(?:right )?back to the (?:very )?(?:start|beginning)"
    rf"|(?:restart|reset){_IT}|redo (?:everything|all of (?:it|this)|(?:the|my|this) (?:application|form|whole (?:thing|form|application))))"
    r"(?:[ ,]+(?:please|pls|plz|thanks|thank you|from (?:the )?(?:start|beginning|scratch)))*"
)
_ES = (
    r"(?:(?:ay|no|ok|vale|bueno|perdon|perdone|disculpe|por favor|mejor|entonces|hola|espere|espera)[ ,.!]+)*"
    r"(?:(?:quiero|quisiera|queria|necesito|prefiero|puedo|podria|podemos|podriamos|se puede|es posible|me gustaria|hay que|tengo que|debo|vamos a|como (?:puedo|hago para)) )?"
    r"(?:(?:empezar|comenzar|iniciar|rellenar|llenar|hacer)(?:lo|la)?(?: (?:todo|la solicitud|el formulario))?|(?:empecemos|comencemos|empezamos|empiezo)(?: todo)?) (?:de nuevo|otra vez|de cero|desde cero|desde el (?:principio|inicio|comienzo)|nuevamente)(?: desde (?:cero|el principio))?"
    r"(?:,? por favor)?"
    r"|(?:(?:quiero|quisiera|necesito|prefiero|puedo|podria|podemos|se puede|mejor|vamos a) )?(?:volver (?:a (?:empezar|comenzar)|al (?:principio|inicio|comienzo))|reiniciar(?:lo|la)?)(?: (?:todo|la solicitud|el formulario|la conversacion|el chat))?(?: (?:de|desde) cero| desde el principio)?(?:,? por favor)?"
)
_ZH = (
    r"(?:(?:不好意思|抱歉|对不起|请问|算了|那|啊|哦|不对|等等)[,，。 ]*)*"
    r"(?:我们?|咱们)?(?:还是)?(?:想要?|要|可以|能不能|能否|能|可不可以|请|需要|希望|怎么)?(?:把?(?:全部|所有|整个|表格?|申请)(?:都)?)?"
    r"(?:(?:从头|重头|重新|从新|从最初|从零)(?:再)?(?:开始|来过?|填写?|回答|答|弄|做)|重(?:来|填|做|开|置|写)|回到(?:最)?(?:开头|开始)|重新再来|推倒重来|再从头(?:来|开始))"
    r"(?:一?[次遍下回])?(?:填|过|开始)?(?:可以|行|好)?(?:吗|吧|么|嘛|啊|呢|可以吗|行吗|谢谢)?"
)
_WANTED = pattern(f"(?:{_EN})|(?:{_ES})|(?:{_ZH})")
