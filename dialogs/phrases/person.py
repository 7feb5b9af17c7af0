"""Somebody asks for a person, or to be called up, or needs nobody any more, by language; what is told with the wish.

>>> wants_a_person("can i talk to a real person"), wants_a_person("转人工"), wants_a_person("¿hay alguien?")
(True, True, True)
>>> [wants_a_person(said) for said in ("I want to talk now", "can we talk today?", "quiero hablar ahora", "我想现在谈", "现在能谈吗")]
[True, True, True, True, True]
>>> [wants_a_person(said) for said in ("I don't want to talk today", "no puedo hablar ahora", "不想现在谈", "I must talk to my boss today")]
[False, False, False, False]
>>> [wants_a_person(said) for said in ("let me talk to your manager", "páseme con un supervisor", "叫你們主管來")]
[True, True, True]
>>> [wants_a_person(said) for said in ("my manager cut my hours", "mi gerente me bajó el sueldo", "跟主管請假了")]
[False, False, False]
>>> wants_a_person("am i talking to a person or a bot"), wants_a_person("i look after a person who is ill")
(False, False)
>>> needs_nobody("I don't want to talk to a person"), needs_nobody("不用转人工了"), needs_nobody("ya no necesito a nadie")
(True, True, True)
>>> needs_nobody("I don't want a bot, I need a person"), needs_nobody("要不要人工"), needs_nobody("no person answers me")
(False, False, False)
>>> tells_more("can i talk to a person please"), tells_more("talk to a person, my rent went up")
(False, True)
"""

from __future__ import annotations

import re

from .finding import HAN, matcher, plain

#: Longer is a story.
_LONGEST = 120


def wants_a_person(text: str) -> bool:
    """Whether somebody asks for a person, or to be called."""
    if len(text) > _LONGEST:
        return False
    said = _said(text)
    if _ONLY_A_PERSON.fullmatch(said) is not None:
        return True
    if needs_nobody(text):
        return False
    if _A_PERSON.search(said) is not None and _OTHER_PERSONS.search(said) is None:
        return True
    wants_call = said in {"call me", "call me back"} or _CALLS.search(said) is not None
    return wants_call and _NO_CALLS.search(said) is None


def needs_nobody(text: str) -> bool:
    """Whether a person is named, and not wanted."""
    said = _said(text)
    return len(text) <= _LONGEST and (
        _NOBODY.search(said) is not None or _ONLY_NOBODY.fullmatch(said) is not None
    )


def lets_it_be(text: str) -> bool:
    """Whether what was asked for is only waved away, which whoever waits for a person may say of that.

    >>> [lets_it_be(said) for said in ("never mind", "no, forget it", "no, déjalo", "ya no importa", "算了，不用了", "没事了")]
    [True, True, True, True, True, True]
    >>> [lets_it_be(said) for said in ("I forget it every time", "算了一下有900", "leave me alone")]
    [False, False, False]
    """
    return _LETS_BE.fullmatch(_said(text)) is not None


def tells_more(text: str) -> bool:
    """Whether something stands beside the wish: why, when, a number to call."""
    said = _said(text)
    if _ONLY_A_PERSON.fullmatch(said) is not None:
        return False
    for wish in (_A_PERSON, _CALLS, _IN_PASSING):
        said = wish.sub(" ", said)
    return re.search(r"\w", said) is not None


def _said(text: str) -> str:
    return plain(text).strip(" .!?¡¿。！？")


_LETS_BE = re.compile(
    r"(?:(?:no|oh|ok|actually|sorry|perdon|bueno|ah)[ ,.]+)*(?:never ?mind|forget (?:it|about it)|leave it|no need|not needed(?: any ?more)?"
    r"|dejal[oa]|dejel[oa]|olvidal[oa]|olvidel[oa]|ya no(?: importa| hace falta)?|no (?:importa|hace falta))(?:[ ,.]+(?:thanks|thank you|gracias))?"
    r"|(?:哦|不|那)?(?:(?:算了|不用了|没事了|不必了|不需要了)吧?[ ,，。]*)+(?:谢谢)?"
)
#: Between a word of wanting and the person.
_GAP_ZH = "[^，。！？,.!?]{0,4}?"
_PERSONS = {
    "en": "(a|an|one|another) (real |human |live )?(person|human|agent|advisor|adviser)",
    "es": "(una persona|un humano|un asesor|una asesora|un agente|una agente|un ejecutivo|una ejecutiva|un operador|una operadora|alguien real)",
    "zh": "(人工|真人|客服|工作人员|专员|专人)",
}
#: To talk, and before the hour that was named.
_SOON = {
    "en": "(talk|speak)( about it| about this| to you| with you)? (now|right now|right away|today|at once|asap|urgently|sooner)",
    "es": "hablar( con ustedes| con usted)? (ahora|ya|hoy|ahora mismo|ya mismo|cuanto antes|urgente|urgentemente)",
}
#: How people ask for a person, by language: with a word of wanting or talking beside it, or with nothing else.
_A_PERSON = matcher(
    {
        "en": (
            f"(want|talk|speak|chat|please|pls|plz|can i|could i|need|like|prefer|rather|give me|connect|transfer|contact|reach|ask|let me|put me|are you|is this|is there) … {_PERSONS['en']}",
            f"{_PERSONS['en']},? … (please|pls|plz)",
            f"get (me |to )?{_PERSONS['en']}",
            "(human|agent|advisor) (please|pls|plz)",
            "real person",
            "(talk|speak) (to|with) someone",
            "(talk|speak|chat) (to|with) (a|your) (manager|supervisor)|(get|call|want|need|connect|transfer|give me) … your (manager|supervisor)",
            f"(want to|wanna|need to|have to|must|can (we|i)|could (we|i)|lets) {_SOON['en']}",
        ),
        "es": (
            f"(quiero|quisiera|hablar|por favor|necesito|prefiero|puedo|pase|paseme|pasame|comuniqueme|eres|es usted) … {_PERSONS['es']}",
            f"{_PERSONS['es']},? (por favor|que me (ayude|atienda|explique))",
            f"me (atienda|atiende|ayude|explique) … {_PERSONS['es']}",
            f"(quiero|quisiera|necesito|puedo|podemos|podriamos|tengo que|debo) {_SOON['es']}",
            "hay (alguna |una )?persona (real|con quien|ahi|disponible)",
            "(hablar|hable|comuniqueme|comunicame|paseme|pasame|quiero) (a |con |al )*(su|tu|un|una) (gerente|supervisora?|encargad[oa])",
            "hablar con alguien|(paseme|pasame|comuniqueme|comunicame|conecteme|conectame) con alguien",
        ),
        "zh": (
            f"(我要|(?<![{HAN}])要|想|转|接|叫|找|帮我|给我|是不是|你是|您是|请(?!了|假)|联系|联络|需要|有没有|能|可以){_GAP_ZH}{_PERSONS['zh']}",
            "找(个|一个)?顾问",
            "(现在|马上|立刻|今天)就?(想|要|能|可以|需要|能不能|可不可以)(谈|聊|沟通|说话|通话)",
            "(想|要|需要|能不能|可不可以)(现在|马上|立刻|今天)就?(谈|聊|沟通|说话|通话)",
            "(想|要|找|能)个?(跟|和)?(真)?人(说话|讲话|聊聊|谈谈)",
            "(找|叫|请|让|见|跟|和)(一下)?你们的?(主管|经理|领导)|^我?(要|想)(找|见)(主管|经理|领导)[。！]*$",
            f"(跟|和){_GAP_ZH}{_PERSONS['zh']}…(说|讲|聊|谈|通话|沟通)",
            f"{_PERSONS['zh']}(服务|客服)?(在吗|电话|处理|呢|吗|请|谢谢)",
        ),
    }
)
_ONLY_A_PERSON = re.compile(
    rf"(?:hi |hello |ok |no )?(?:{_PERSONS['en']}|human|agent|advisor|{_PERSONS['es']}|asesora?|agente|ejecutiv[oa]|operadora?|humano|persona(?: real)?|hay alguien(?: ahi| real)?"
    r"|(?:atencion|servicio) al cliente|有人(?:在)?吗|有没有人|来个人"
    rf"|{_PERSONS['zh']}(?:客服|服务|顾问)?)"
)
_ANYBODY = {"en": "(anybody|anyone|somebody|someone|a (real )?person)", "es": "nadie"}
#: How people say that they need nobody: of nobody in particular, only at the end of what is said.
_NOBODY = matcher(
    {
        "en": (
            f"(don't|do not|no longer|not) (need|want|wish) (to (talk|speak|chat) (to|with) )?{_PERSONS['en']}(?! (who|that|to)\\b)",
            f"(don't|do not|no longer|not) (need|want) (to (talk|speak) (to|with) )?{_ANYBODY['en']}( any ?more| now| thanks| thank you)*$",
        ),
        "es": (
            f"no (quiero|necesito|deseo|hace falta) (a |hablar con |que me atienda )?{_PERSONS['es']}",
            f"no (quiero|necesito|hace falta) (a |hablar con )?{_ANYBODY['es']}( mas)?( gracias)?$",
        ),
        "zh": (
            f"((?<!想)不想|(?<!用)不用|(?<!要)不要|(?<!需)不需要?|不必|别|无需|无须)(再)?(找|转|接|叫|跟|和|请|要)?个?{_PERSONS['zh']}(?!…吗)",
        ),
    }
)
_ONLY_NOBODY = re.compile(
    r"(?:(?:ok|no|never ?mind|nvm|forget it|sorry|actually|thanks|no thanks)[, ]*)*no (?:person|human|agent|advis[eo]r)(?: needed| please| thanks| then| any ?more)*"
    r"|(?:算了|没事了?|不用了|那)?[，, ]*我?自己(?:来|弄|填|处理)(?:吧|就行|就好|了)*"
)
#: Of somebody else, or of something that is no person.
_OTHER_PERSONS = matcher(
    {
        "en": (
            "human (resources|rights|resource)",
            f"(don't|do not|didn't|can't|cannot|never|not) (really )?(want to |wanna |need to |have to )?{_SOON['en']}",
            "(human|person) or (is (it|this) )?(a |an |just )*(robot|bot|machine|ai|program|computer)",
            "(robot|bot|machine|ai|program|computer) or (is (it|this) )?(a |an |real )*(human|person)",
            "(care|caring|look|looking|support|supporting|feed) … a person (who|that|with)",
            "(care of|caring for|care for|look after|looking after) … (a|the|one) person",
            "(as|to be|become|becoming|being) (a|an|the) (agent|advisor|adviser|human)",
            "(estate|insurance|sales|travel|call|security) agent",
            f"(does|do|will|would|did|is|are|has|can) (there )?{_PERSONS['en']} … (look|looks|looking|looked|read|reads|check|checks|decide|decides|see|sees|review|reviews|approve|approves|involved)",
        ),
        "es": (
            f"no (quiero|quisiera|puedo|podemos|necesito|tengo que|debo) {_SOON['es']}",
            "(cuidar|cuido|cuidando|atender|atiendo|ayudar|ayudo|mantener|mantengo) … una persona",
            "(persona|humano) o (es )?(un |una )?(robot|bot|maquina|programa|ia)",
            "(robot|bot|maquina|programa|ia) o (es )?(una |un )?(persona|humano)",
            "(como|de|soy|era|fui|ser) (un |una )?(asesor|asesora|agente|ejecutiv[oa]|operadora?)",
        ),
        "zh": (
            "(不|没)(想|要|能|需要|可以)(现在|马上|今天|立刻)",
            "(真人|人工)还是个?(机器|ai|程序|程式)|(机器人?|ai|程序|程式)还是个?(真人|人)",
            "人工(智能|智慧|费|成本|作业|授精|心脏|关节)",
            f"(冒充|假冒|假扮|装成|假装|骗子|诈骗){_GAP_ZH}{_PERSONS['zh']}|假{_PERSONS['zh']}",
            f"(我是|做|当|从事|担任|应聘|应征|公司的){_GAP_ZH}(客服|顾问|专员|工作人员)",
        ),
    }
)

#: My parents, my work: not me.
_NOT_MY = "(?!(的|们的)?(爸|妈|父|母|家|爷|奶|老公|老婆|老板|房东|老师|先生|太太|对象|男友|女友|丈夫|妻子|哥|姐|弟|妹|儿|女儿|亲|朋友|同事|同学|邻居|单位|公司|学校|领导|主管|联系人|联络人))"
#: How people ask to be called up, by language; a person writes to them then.
_CALLS = matcher(
    {
        "en": (
            "(can|could|please|pls|plz|would|will|must|should|want|like|need) … (call|phone|ring) (me|us)( back)?",
            "(call|phone|ring) me( back)? (please|pls|plz|now|today|tomorrow|on|at|up|back|asap)",
            "give me a (call|ring)",
            "(speak|talk) (to|with) (somebody|someone|anyone|a human)",
        ),
        "es": (
            "(llamame|llameme|llamenme|llamadme)",
            "me (pueden|puede|podrian|podria|puedes) … llamar",
            "(que|quiero que|necesito que) me (llamen|llame|llamen)",
        ),
        "zh": (
            f"给我{_NOT_MY}…(打|回)…电话|(打|回)(个|通)?电话给我{_NOT_MY}|(打|回)我{_NOT_MY}电话|电话(联系|联络)我{_NOT_MY}|(能|可以|请|谁|有人)…(打给|致电)我{_NOT_MY}",
        ),
    }
)
_NO_CALLS = matcher(
    {
        "en": (
            "(don't|never|stop|not|nobody|no one) … (call|calling|phone|ring)",
            "(will|would|do|are) (you|they|somebody|someone) … (call|calling|phone|phoning|ring|ringing) (me|us) (at|on|in) (my |the )?(work|workplace|job|office)",
            "(he|she|they|boss|employer|company|agency|doctor|work) (said|says|will|would|might|may|promised|wants) … (call|phone|ring)",
            "(?<!your )(boss|employer|company|agency|doctor) … (call|phone|ring)",
            "(call|phone|ring) me … (for|when there is|about) (work|a job|a shift|shifts|an interview)",
        ),
        "es": (
            "(no|nunca|dejen de) … (llamen|llame|llamar|llamarme)",
            "(llamen|llame|llamar|llamarme) … (trabajar|trabajo|empleo|entrevista|chamba)",
            "(jefe|jefa|empresa|patron|patrona|medico) … (llamen|llame|llamar|llamarme)",
            "(van|vas|va|ira|iran) a llamarme … (trabajo|oficina|empleo|chamba)",
        ),
        "zh": (
            "(不要|别|勿|不用|不必)(再)?(给|打)",
            "给我们?的?(公司|单位|老板|领导|主管|家里|家人|同事)",
            "(?<!你们)(公司|老板|单位|工厂|主管|领导|经理|医院|催收|法院|法官|律师|律所|警察|派出所)…(打|回)…电话",
        ),
    }
)


#: Beside a wish, they tell nothing.
_IN_PASSING = re.compile(
    r"\b(?:i|id|i'd|i['’]?ll|we|you|can|could|may|would|please|pls|just|now|right|real|actual|live|human|being|hi|hello|hey|ok|yes|no|the|an?|with|to|sorry|thanks?"
    r"|puedo|podr[ií]a|quisiera|por|favor|ya|ahora|hola|un|una|real|verdad|de|con|me|gracias)\b"
    r"|[我请]|麻烦|客服|服务|一下|现在|真的?|[吗吧啊呢]|谢谢|[你您]好"
)
