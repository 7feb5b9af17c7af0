"""Recovery words: that more can be paid later, told beside an answer, and what that hangs on.

>>> [awaited(said) for said in ("I lost my job but start a new one in May", "休完产假就回去上班", "es temporada baja")]
[<Awaited.NEW_JOB: 'new_job'>, <Awaited.BACK_AT_WORK: 'back_at_work'>, <Awaited.SEASON: 'season'>]
>>> awaited("my pension starts in June"), awaited("I cannot pay until my new job begins")
(<Awaited.OTHER: 'other'>, <Awaited.NEW_JOB: 'new_job'>)

What is wished for, what came to nothing and what has begun already is none:

>>> [awaited(said) for said in ("I can't find a new job", "if I found a job", "the new job fell through", "我还没找到新工作")]
[None, None, None, None]
>>> awaited("I started a new job and it pays less"), awaited("no encuentro trabajo")
(None, None)

Of what can be paid it is enough that it is so for now:

>>> for_now("200 for now"), for_now("先还200，以后再多还"), for_now("por ahora 200"), for_now("200 a month")
(True, True, True, False)
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from dialogs.parsers.clauses import clauses
from dialogs.parsers.times.day_names import MESES
from dialogs.phrases.finding import matcher, plain
from negotiation.applying.recovery import Awaited

_WORK = "(job|work|position|post|contract)"
_IT_COMES = "(starts?|begins?|will start|will begin|is starting|is beginning|kicks in|comes in)"
_TRABAJO = "(trabajo|empleo|puesto|chamba|curro|laburo|contrato)"
#: By what it hangs on; the first that is found.
AWAITED: Mapping[Awaited, Mapping[str, Sequence[str]]] = {
    Awaited.NEW_JOB: {
        "en": (
            f"(start|starting|begin|beginning) (at |on |in )?(a |an |my |the |another |new |full time |part time ){{0,3}}{_WORK}",
            "(start|starting|begin|beginning) (a |my |the )?new one",
            "(start|starting|begin|beginning) (work|working) (in|on|from|next|again|at the)",
            f"(new|next|another|found|got|have) … {_WORK} … {_IT_COMES}",
            f"new {_WORK} (from|in|on|next|as of|starting|beginning)",
            f"(found|got|have) (a |an |another |new ){{0,2}}{_WORK} (from|starting|beginning|as of|for next)",
        ),
        "es": (
            f"(empiezo|comienzo|arranco|inicio|empezare|comenzare|voy a empezar|voy a comenzar|empieza|comienza) … {_TRABAJO}",
            "(empiezo|comienzo|arranco|entro|empezare|comenzare|voy a empezar|voy a entrar) a trabajar",
            f"nuevo {_TRABAJO} … (empieza|comienza|arranca|desde|a partir)",
            f"nuevo {_TRABAJO} (en|el) ({MESES}|proximo|mes)",
            "me contratan (en|desde|el|a partir)",
        ),
        "zh": (
            "新(工作|公司|单位)…(开始|入职|到职|上班|报到|开工)",
            "(月|[号日周初底中])(份|开始|才|就|要|能|可以|会|去|我|正式|起){0,3}(入职|到职|上班|报到|开工)",
            "(马上|即将|快要|准备)…(入职|到职|上班|报到|开工)",
        ),
    },
    Awaited.BACK_AT_WORK: {
        "en": (
            "(will|ill|can|could|should|to) (be |go |get |come |return )(back )?(at |to )work",
            "(be|go|get|come|going|return|returning) back (at|to) work",
            "(going|return|returning) (back )?to work",
            "back (at|to) (work|full time) (in|on|from|next|by|again)",
            "leave (ends|is over|finishes|runs out|will end|will be over)",
            "(end of|after) … leave",
            "(treatment|therapy|chemo|chemotherapy|rehab) … (ends|is over|finishes|is done|will end|will be over)",
        ),
        "es": (
            "(vuelvo|regreso|volvere|regresare|voy a volver|voy a regresar) (a|al) (trabajo|trabajar)",
            "me (reincorporo|reincorporare|incorporo|dan el alta|daran el alta)",
            "(termina|acaba|terminan|terminara|acabara|termino|acabo|termine|acabe) (la |el |mi |las |los )?(baja|licencia|permiso|excedencia|maternidad|tratamiento|terapia|quimio|quimioterapia|rehabilitacion|sesiones)",
        ),
        "zh": (
            "(产假|病假|育儿假|育婴假|留停)…(结束|休完|放完|完了|到期|期满)",
            "休完…假",
            "(治疗|化疗|疗程|康复|复健)…(结束|做完|完成|完了)",
            "(回去|回来|恢复|重新)(上班|工作)",
            "(?<![没未])(复工|复职)",
        ),
    },
    Awaited.SEASON: {
        "en": (
            "(slow|low|off|quiet|dead|high|busy|peak|summer|winter|tourist|harvest|holiday|fishing|building) season",
            f"(the|my|our|next) season {_IT_COMES}",
            "(seasonal (work|worker|job|business)|out of season)",
        ),
        "es": (
            "temporada (baja|alta|muerta|floja|fuerte)",
            "(empieza|comienza|arranca|llega|inicia) (la |de nuevo la )?(temporada|cosecha|zafra|vendimia|campana)",
            "(la|mi|nuestra) temporada (empieza|comienza|arranca|llega)",
            "fuera de temporada",
        ),
        "zh": ("(旺季|淡季|农忙|收成|采收|开渔|捕捞季)",),
    },
    Awaited.OTHER: {
        "en": (
            "(can|could|able to|will|ill) pay (you |you all |us )?more (in|from|later|after|when|once|next|then|as soon|by)",
            f"(pension|benefits?|unemployment|allowance|maintenance|child support) … {_IT_COMES}",
            "(get|getting|receive) (a |my )(pay )?(raise|rise) (in|on|from|next)",
            "(will|ill|going to) (earn|make|be earning|be making) … (from|in|starting|as of|once|again)",
        ),
        "es": (
            "(puedo|podre|podria|podriamos|podremos|voy a poder) pagar(les|le)? mas (en|desde|a partir|despues|adelante|cuando|tarde|el)",
            "(empiezo|comienzo|empezare|voy a empezar) a (cobrar|recibir)",
            "me (suben|subiran|van a subir) el sueldo",
            "(ganare|voy a ganar) … (desde|en|a partir)",
        ),
        "zh": (
            "(以后|之后|后面|到时候?|[月号日]起|开始)…(多还|多付|多缴)",
            "(工资|薪水|月薪|收入)…(会|要|就|起|开始)(涨|升|恢复|加)",
            "[月号日](份)?(起|开始|就|要|会)(涨|升)(工资|薪|到)",
            "(会|要|就|给我)(加薪|涨工资|涨薪|加工资|调薪)",
            "(退休金|养老金|失业金|失业给付|补助)(下个?月|从|[0-9一二三四五六七八九十]+月)",
        ),
    },
}
#: Only where it is asked what can be paid: elsewhere all sorts of things are so for now.
FOR_NOW = {
    "en": (
        "(for|right) now",
        "(for the time being|for the moment|at first|to begin with|to start with|later (on )?more|more later)",
    ),
    "es": (
        "(por ahora|de momento|por el momento|por lo pronto|al principio|al comienzo|para empezar|mas adelante|luego mas|despues mas)",
    ),
    "zh": (
        "(暂时|暂且|眼下|目前|先)(只|能|可以|可|每月|每个月)*(还|付|缴|交)",
        "(以后|之后|后面|将来)(再|能|可以|就|会)*(多|加)",
    ),
}


def awaited(text: str) -> Awaited | None:
    """What it is that more may be paid after; `None` where no words tell of anything to come."""
    told = told_of(text)
    return None if told is None else told[0]


def told_of(text: str) -> tuple[Awaited, str] | None:
    """The same with the words that tell of it; where one clause does not, two side by side may."""
    parts = [one for one in clauses(_AS_LONG_AS.sub(". ", plain(text))) if not _NOT_SO.search(one)]
    for said in (*parts, *(" ".join(pair) for pair in pairwise(parts))):
        for what, phrases in _PHRASES.items():
            if phrases.search(said):
                return what, said
    return None


def for_now(text: str) -> bool:
    """Whether what can be paid is told to be so for a time only."""
    return _FOR_NOW.search(plain(text)) is not None


def on_leave(text: str) -> bool:
    """Whether somebody is kept from work for a time: what is told with it lasts as long.

    >>> [on_leave(said) for said in ("I'm on maternity leave until July", "estoy de baja hasta junio", "产假到六月", "I leave in May")]
    [True, True, True, False]
    """
    return _ON_LEAVE.search(plain(text)) is not None


_PHRASES = {what: matcher(phrases) for what, phrases in AWAITED.items()}
_FOR_NOW = matcher(FOR_NOW)
_ON_LEAVE = matcher(
    {
        "en": (
            "(maternity|paternity|parental|family|sick|medical|unpaid|adoption|compassionate) leave",
            "on leave",
            "off (work|sick)",
            "(furloughed|on furlough|signed off|temporarily laid off)",
        ),
        "es": ("de (baja|licencia|permiso)", "en (un )?erte", "(baja|licencia|permiso) (de |por )?(maternidad|paternidad|medic[ao])"),
        "zh": ("(产假|病假|育儿假|育婴假|育婴留停|留职停薪|停薪留职|无薪假)",),
    }
)  # fmt: skip
#: What cannot be paid until something comes: what comes stands behind it.
_AS_LONG_AS = re.compile(r"\b(?:until|till|til|before|hasta(?: que)?)\b|等到?|直到|得等")
#: What is not so, was so, has begun, or is only wished for.
_NOT_SO = re.compile(
    r"\b(?:not|no|never|nor|cant|cannot|couldnt|dont|doesnt|didnt|wont|isnt|arent|without|if|unless|hope|hoping|hopefully|wish|maybe|perhaps"
    r"|look(?:ing)? for|find(?:ing)?|search(?:ing)?|appl(?:y|ied|ying)|lost|lose|fell through|cancell?ed|withdrawn|used to|was|were|had|started|began|already"
    r"|less|lower|when did|how do)\b"
    r"|\b(?:ni|nunca|jamas|sin|si|ojala|espero|quiza|quizas|tal vez|busco|buscando|encuentr\w+|encontrar|perdi|perdio|cancel\w+|ya (?:empece|volvi|termino)|empece|comence|menos|era|tenia)\b"
    r"|[没未无]|不(?!久|过)|找|如果|要是|希望|也许|可能|想|丢|黄了|取消|以前|之前|已经|[少低]"
)
