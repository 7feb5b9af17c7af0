"""Greetings, and calls for help, in words: who only says hello, or asks what there is to do, is shown the way.

>>> [is_greeting(said) for said in ("Hi, I need help!", "hello??", "what can you do", "hola, ayuda por favor", "你好 我需要帮助", "在吗")]
[True, True, True, True, True, True]
>>> [is_greeting(said) for said in ("and what happens next?", "¿qué pasa ahora?", "接下来会怎么样？", "下一步是什么", "接下来我要干嘛")]
[True, True, True, True, True]
>>> [is_greeting(said) for said in ("still there?", "hi, anyone?", "¿sigues ahí?", "¿alguien me lee?", "还在吗", "你還在嗎？", "人呢")]
[True, True, True, True, True, True, True]
>>> [is_greeting(said) for said in ("我不知道怎么算", "I don't know how to work it out", "no sé cómo calcularlo")]
[True, True, True]
>>> [is_greeting(said) for said in ("我回来了，之前有事", "咋办", "急急急", "I'm back, sorry", "ya volví", "不好意思最近太忙")]
[True, True, True, True, True, True]
>>> [is_greeting(said) for said in ("sorry I was away. is it too late?", "¿ya es tarde?", "还来得及吗")]
[True, True, True]
>>> [is_greeting(said) for said in ("hello, I lost my job", "help me sign", "ayuda para pagar", "帮我还款", "68386728")]
[False, False, False, False, False]
"""

from __future__ import annotations

import re

from .finding import plain
from .patterns import pattern

_WHAT_NEXT = {
    "en": (
        "(ok |okay |and |so |but )?(what now|now what|what next|whats next|what is next|what (happens|comes|will happen|is happening)( to me| with me)?( now| next| then| after (this|that)| afterwards)|(whats|what is|which is) (my |the )?next step|whats happening now)",
    ),
    "es": (
        "(y |bueno |entonces )?(ahora que|que (sigue|pasa|viene|pasara|va a pasar)( conmigo)?( ahora| despues| luego)?|(cual es|que es) (el |mi )?(siguiente|proximo) paso)",
    ),
    "zh": (
        "(那|那么)?(然后|接下来|下一步)(呢)?|((然后|接下来|之后|以后|后面|这(个|些)?(之后|以后))(我|就)?(会|要|该)*(怎么样|怎样|如何|发生什么|干嘛|干啥|是什么)|下一步(是|要|该|做|干)*(什么|啥|干嘛))(呢|啊)?",
    ),
}
_FEARS = {
    "en": (
        "(i (am|m|feel)|im) (so |really |very |a bit |just )*(desperate|scared|afraid|frightened|worried|nervous|anxious|ashamed|embarrassed|overwhelmed)",
    ),
    "es": (
        "estoy (muy |tan |bien )?(desesperad|asustad|preocupad|nervios|agobiad)[oa]|tengo (mucho |mucha |tanto )?(miedo|verguenza)",
    ),
    "zh": (
        "(我)?(现在)?(好|很|非常|真的|真|有点|太|特别)?(害怕|慌|着急|焦虑|担心|无助|紧张|怕)(了)?",
    ),
}
#: Hello and no more, by language.
HELLO = {
    "en": "(hi+|hey+|hello+|helo|hallo|yo|hiya|howdy|greetings)( there| again| all| sir| madam| mam| team| dear| friend)?|good (morning|afternoon|evening|day)|sir|madam|dear (sir|madam)",
    "es": "(hola+|ola|buenas|buenos dias|buenas tardes|buenas noches|buen dia|saludos|que tal|disculpe|disculpen|disculpa|oiga|oigan)( a todos| de nuevo| que tal)?",
    "zh": "(你|您)们?好(啊|呀)?|哈(喽|啰)|嗨|喂|早|早上好|上午好|中午好|下午好|晚上好|早安|午安|哈罗",
}  # fmt: skip
#: Whether somebody is there.
_THERE = {
    "en": "(is )?(anyone|anybody|somebody|someone)( (still |even )?(there|here|around|listening|reading( this)?))?|((are |r )?(you|u|ya)( guys| people| all)? )?(still )?(there|here|around|with me)",
    "es": "(hay )?alguien( ahi| aqui| (me )?(lee|leyendo|escucha)( esto)?)?|(todavia |aun )?(sig(ues?|uen)|est(as?|an))( usted| ustedes)?( todavia| aun)? (ahi|aqui|conmigo)|estan|me (lees?|leen|escuchas?|escuchan|oyes?|oyen)",
    "zh": "(有人|你|您|你们|客服|人)?(现在)?(还|都|都还)?在(吗|不在|么|不|线吗|线上吗|听吗|看吗)|(有人|有谁)(吗|在吗)?|人呢",
}  # fmt: skip
_WORDS = {
    "en": (
        "(please |pls |plz |can (you |u |somebody |someone |anyone |anybody )|could (you |somebody |someone )|will you |i need you to )?help( me| us)?( out)?( please| pls| plz| now| with this| with my loan)?",
        "(i |we )?(really |just |urgently |badly |desperately )?(need|want|am looking for|im looking for) (some |your |a (bit|little) of |a little )?(help|assistance|advice|guidance)( please| pls| urgently| badly| here| now| with my loan| with this)?",
        "(i |we )?(dont|do not|dunno|idk) (know )?(what|how|where) (to (do|say|start|begin|go on|proceed|answer|work (it|that|this) out|calculate (it|that|this)|fill (it|this) in)|i (should|must|can) do)( now| here| anymore| next)?|(i (am|m|feel)|im) (so |really |very |a bit )?(lost|confused|stuck)",
        "(so |and |ok |okay )?(what|wat) (can|do|should|must|shall|could) (you|u|i|we) (have to |need to )?do( now| here| for me| next| to help| about it| about this)?|how (does|do) (this|it) work|how (can|do|should) (i|we) (start|begin|go on|proceed|use this)|(how|what) can (you|u) help( me)?( with)?|where do i (start|begin)|(what is|whats) (this|it)( all)?( about| for)?|who (are|is) (you|this|u)|(i |we )?(just )?(got|received|have|have got|had) (your|a|this|the) (letter|text|message|sms|mail|email|e mail)( from you)?",
        "(or )?(is it|am i|is this|are we) (already |now |still )?(too late|in time)( now| for that| for this| to (apply|answer|go on|continue|send it))?|(can|may) i still (apply|answer|go on|continue|send it)( now)?",
        "(i |we )?(have|got|had) (a|some|many|one|two|a few) (questions?|problems?|issues?)|may i ask (you )?(something|a question)|can i ask (you )?(something|a question)|question|start|menu|options|please|pls|plz|thanks|thank you|and|so|ok|okay|well|urgent|sos|(i am |im )?(back|here)( again| now)?|(i )?was (busy|away)|sorry",
    ),
    "es": (
        "(por favor |porfavor |porfa )?(ayuda|auxilio|ayudeme|ayudame|ayudenme|me ayudan?|me ayudas|me pueden? ayudar|me puedes ayudar|me podrian? ayudar|pueden? ayudarme|podrian? ayudarme|puedes ayudarme|necesitamos ayuda)( por favor| porfavor| porfa| urgente| ya)?",
        "(yo )?(necesito|quiero|quisiera|busco|ocupo|requiero) (mucha |su |una |un poco de |de su )?(ayuda|orientacion|asesoria|apoyo)( por favor| porfa| urgente)?",
        "(yo )?no se (que|como|por donde) (hacer|decir|empezar|seguir|contestar|calcularlo|calcular eso|llenarlo|rellenarlo)( ahora| ya)?|no se que hago|estoy (muy |tan |bien )?(perdid[oa]|confundid[oa])",
        "(y |entonces )?(que|q|k) (puedes|puede|pueden|puedo|debo|tengo que|podemos|podria) hacer( ahora| aqui| por mi)?|(y |entonces )?que hago( ahora| yo)?|y ahora( que)?( hago)?|como (funciona|va|es)( esto)?|como (empiezo|empezamos|puedo empezar|inicio)|por donde empiezo|en que (me )?(puede|puedes|pueden) ayudar(me)?|(que es|de que (va|trata|se trata)) (esto|todo esto)|(me llego|me ha llegado|recibi|he recibido|tengo) (una|la|su|esta) (carta|mensaje)( de ustedes| suya)?|quien(es)? (eres|es|son)( usted| ustedes)?",
        "(ya )?(es|sera|llego|llegue) (ya )?(muy |demasiado )?tarde( para (seguir|contestar|solicitarlo|esto))?|(todavia|aun) (puedo|estoy a tiempo|se puede)( de)?( seguir| contestar| enviarla| solicitarlo)?|estoy (todavia |aun )?a tiempo",
        "tengo (una|unas|varias|muchas|un|dos) (dudas?|preguntas?|problemas?|consultas?)|(una )?(pregunta|consulta|duda)|puedo preguntar(le|te)? algo|por favor|porfa|gracias|y|entonces|ok|bueno|urgente|inicio|menu|(ya )?(volvi|regrese|estoy aqui|he vuelto|estoy de vuelta)|(estaba|estuve) ocupad[oa]|perdon",
    ),
    "zh": (
        "(请|拜托|麻烦|求求|求|快|能不能|可以|能|你能|您能|你们能|可不可以)?帮帮?(我|忙|一下|我们)(一下|吗|吧)?|救命|救救我|求助|求帮助|请?帮助(我|一下)?|请帮个?忙",
        "(我)?(真的|很|非常|急)?(需要|想要|要|寻求)(你们?的|您的|一些|点)?(帮助|帮忙|协助)",
        "(我|现在)?(真的|完全|都)?(不知道|不晓得)(该|要|应该)?(怎么办|怎么做|做什么|从哪开始|怎么开始|说什么|怎么算|怎么填|怎么写|怎么回答|选哪个)(了|好|才好)?|(我)?(现在)?(好|很|非常|真的|真|有点)?迷茫(了)?",
        "(那|那么)?(我)?(现在|接下来|下一步)?(该|要|应该|可以)?(怎么办|咋办|咋整|咋弄|咋搞|怎么做|怎么弄|怎么开始|怎么操作|做什么|干什么)(呢|啊|才好|好)?|(你|您|你们|这)(能|可以|会)?(做|干|帮我|帮我做)(些|点)?(什么|啥)(呢)?|怎么(用|用这个)|这(是什么|是啥|怎么用|是干(什么|嘛|啥)的|是怎么回事)|(我)?(刚|今天)?(收到|接到)(了)?(你们|您们|你|您)?(的)?(一封)?(信|短信|通知|消息)(了)?|(你|您)是谁|(有)?什么办法吗?",
        "(我)?(有)(个|一个|几个|些)?(问题|事)|(我)?想(咨询|请教|问一下|问问|问)(一下)?(你|您|你们)?(个|几个|些)?(问题|事)?|请问|谢谢|(很|好|真的|超)?急(死了|啊|了)*|(我)?(又|终于)?(回来|来)(了|啦)|(我)?(之前|前几天|前阵子|刚才|刚刚|最近)(有事|有点事|在忙|太忙|比较忙|忙)(了|啦)?|不好意思|抱歉|对不起|菜单|开始",
        "(现在|是不是|会不会)?还?来(得|不)及了?(吗|吧)?|(是不是|会不会|现在)?太?(晚|迟)了(吗|吧)?|(现在)?还(能|可以)(申请|继续|填|提交|送出)吗?",
    ),
}  # fmt: skip
#: Who asks to be told what to answer.
_SUGGEST_EN = "(and |so )?((what|how much) (can|do|would|should|could|shall) (you|i|we) (suggest|recommend|advise|put|pay|say|offer|write)( me| us)?( here| then)?|you tell me|you decide|(its )?up to you|whatever (is left|i can|i have left|you (say|think|want|suggest|decide))|as much as i can|(what|how much) is (normal|usual|reasonable|enough|fair))"
_SUGGEST_ES = "(y )?((que|cuanto) (me |nos )?(sugieren?|recomiendan?|aconsejan?|debo|deberia|tengo que|pongo|puedo)( poner| pagar| ofrecer| escribir| decir| dar)?|(que|cuanto) es (lo )?(normal|justo|razonable|suficiente)|digame usted|(pago )?lo que (me (sobre|sobra|quede)|pueda|pueda pagar|(ustedes|usted) (digan?|quieran?|decidan?))|como (ustedes|usted) (digan?|quieran?)|ustedes (diran|decidan|digan))"
_SUGGEST_ZH = "(你们?|您)?(建议|觉得|推荐)(我)?(每个?月|一个月)?(应该|该)?(还|付|填|写|交|缴)?多少(合适|好|钱)?(呢|啊)?|(我)?(每个?月|一个月)?(该|应该|要)(填|写|还|付|缴|交)多少(钱)?(合适|才好|好|才行)?(呢|啊)?|多少(才)?合适(呢|啊)?|(你们?|您)?看着办(吧)?|(你们?|您)(说|定)(了算|吧|多少就多少)"
_AT_A_LOSS = re.compile(
    f"(well |sorry |honestly )?(((i |we )?(really |just )?(dont|do not) know|dunno|idk|no idea|(im |i am )?not sure)( yet| really| exactly| sorry| (what|how much)( (i|we|to|can|could|should|pay|put|spare|afford|say|write|give|you)){{1,4}})?)?( ?({_SUGGEST_EN}))?"
    f"|(pues |la verdad |perdon )?(yo )?((no (lo )?se|ni idea|no tengo (ni )?idea|no estoy segur[oa])( todavia| aun| bien| exactamente| (que|cuanto)( (puedo|podria|debo|pagar|poner|dar|decir|ofrecer|escribir)){{1,3}})?)?( ?({_SUGGEST_ES}))?"
    f"|((我)?(现在|也|还|真的)?(不知道|不晓得|不清楚|不确定|说不好|算不出来?)(我)?(每个?月|一个月)?((能|可以|该|要|应该)*(还|付|缴|交|填|写)(得起)?(多少|几)(钱)?(好|合适)?)?(啊|呀|呢|了|诶|欸)?)?({_SUGGEST_ZH})?"
)
_NOT_CLEAR = re.compile(
    "(sorry |but )?(i |we )?(really |still )?(dont|do not|didnt|cant) (understand|get|follow)( you| it| this| that| the question| (the|these|your) buttons| what you mean| what you want| what this means)*|(sorry )?what do you mean( by that| exactly)?|what does (this|that|it) mean|huh|come again|explain( please| it| this)?"
    "|(perdon |pero )?(yo )?(no (lo |le |te )?(entiendo|entendi|comprendo))( nada| esto| eso| la pregunta| (los|estos|sus) botones| bien)*|(y )?(que|q) (significa|quiere decir)( esto| eso)?|a que se refiere|expliqueme|explicame"
    "|(我)?(还是|真的|有点|完全)?(不明白|看不懂|听不懂|不太懂|不懂|没看懂|没懂|没明白|不理解)(你|您|这些)?(的)?(意思|问题|按钮|按键)?(是|在说)?(什么)?(意思)?(了|啊|呢)?|(这|这个)?(是)?(什么|啥)意思(啊|呀|呢)?"
)
_ONE_NEXT, _ONE_FEAR, _ONE_WORD = (
    "|".join(phrase for phrases in said.values() for phrase in phrases)
    for said in (_WHAT_NEXT, _FEARS, _WORDS)
)
_ONE_HELLO = "|".join([*HELLO.values(), *_THERE.values()])
_NEXT, _AFRAID = re.compile(_ONE_NEXT), re.compile(rf"(?<![a-z])(?:{_ONE_FEAR})(?![a-z])")
_ONE = f"{_ONE_NEXT}|{_ONE_FEAR}|{_ONE_HELLO}|{_ONE_WORD}"
_ALL, _HELLOS = (pattern(rf"(?:(?:{one})(?:\s+|(?<=[㐀-鿿])|$))+") for one in (_ONE, _ONE_HELLO))
_NO_WORD = re.compile(r"[^\w\s]+")
#: Longer is a story.
_LONGEST = 120


def is_at_a_loss(text: str) -> bool:
    """Whether it only says that somebody does not know what to answer, or asks to be told.

    >>> [is_at_a_loss(said) for said in ("I don't know", "dunno", "no sé", "不知道", "I don't know, 900?")]
    [True, True, True, True, False]
    >>> [is_at_a_loss(said) for said in ("dunno, what can you suggest?", "¿cuánto debería poner?", "no sé cuánto puedo pagar", "我不知道能还多少", "你們建議繳多少")]
    [True, True, True, True, True]
    >>> [is_at_a_loss(said) for said in ("whatever is left", "as much as I can", "lo que me sobre", "lo que ustedes digan", "你们看着办", "你們看著辦", "as much as I can, 200")]
    [True, True, True, True, True, True, False]
    """
    said = " ".join(_NO_WORD.sub(" ", plain(text)).split())
    return bool(said) and _AT_A_LOSS.fullmatch(said) is not None


def has_not_understood(text: str) -> bool:
    """Whether it only says that what is asked was not understood.

    >>> [has_not_understood(said) for said in ("I don't understand", "what do you mean?", "no entiendo la pregunta", "看不懂", "什麼意思？")]
    [True, True, True, True, True]
    >>> [has_not_understood(said) for said in ("what does overdue mean?", "I don't understand, 900?", "停息是什么意思")]
    [False, False, False]
    """
    return _NOT_CLEAR.fullmatch(" ".join(_NO_WORD.sub(" ", plain(text)).split())) is not None


def is_afraid(text: str) -> bool:
    """Whether what `is_greeting` says that somebody is frightened, or ashamed.

    >>> [is_afraid(said) for said in ("hello, I'm so scared", "tengo miedo", "我好害怕", "我很擔心，怎么办", "hello", "no sé qué hacer")]
    [True, True, True, True, False, False]
    """
    return _AFRAID.search(" ".join(_NO_WORD.sub(" ", plain(text)).split())) is not None


def asks_what_comes(text: str) -> bool:
    """Whether it asks what happens now, and nothing else.

    >>> [asks_what_comes(said) for said in ("What happens now?", "¿y ahora qué?", "接下来会怎么样", "接下來呢", "help me")]
    [True, True, True, True, False]
    """
    return _NEXT.fullmatch(" ".join(_NO_WORD.sub(" ", plain(text)).split())) is not None


def is_hello(text: str) -> bool:
    """Whether it only greets, or asks whether somebody is there: no words of anybody's own.

    >>> [is_hello(said) for said in ("hello", "Hi, anyone there?", "hola, ¿hay alguien?", "你好，在吗", "I need help", "好害怕")]
    [True, True, True, True, False, False]
    """
    return _HELLOS.fullmatch(" ".join(_NO_WORD.sub(" ", plain(text)).split())) is not None


def is_greeting(text: str) -> bool:
    """Whether *text* greets, or asks for help or for what can be done here, and tells nothing else."""
    if len(text) > _LONGEST:
        return False
    said = " ".join(_NO_WORD.sub(" ", plain(text)).split())
    return bool(said) and _ALL.fullmatch(said) is not None
