"""Think words: whoever wants time before they decide, or to ask somebody first, by language.

>>> [wants_to_think(said) for said in ("let me think about it", "I have to ask my wife first", "déjeme pensarlo", "我再想想", "¿puedo pensarlo?", "我能想想吗", "簽之前我要給我老公看看")]
[True, True, True, True, True, True, True]
>>> [wants_to_think(said) for said in ("I need to think", "my wife has to agree", "I'll sign tomorrow", "mi esposa tiene que verlo", "lo firmo mañana", "我老婆要同意", "明天再签", "我想想", "要问我老公", "等我想想")]
[True, True, True, True, True, True, True, True, True, True]
>>> [wants_to_think(said) for said in ("do I have to decide today?", "¿tengo que decidir hoy?", "今天就要决定吗")]
[True, True, True]
>>> [wants_to_think(said) for said in ("我考慮看看", "等我一下喔", "等一下薪水進來就繳")]
[True, True, False]
>>> [wants_to_think(said) for said in ("I think it is too much", "lo pensé y no acepto", "我想少还一点", "我想好了，接受")]
[False, False, False, False]
"""

from __future__ import annotations

from dialogs.parsers.times.day_names import DIAS, WEEKDAYS

from .finding import matcher, plain

_THEIRS = "(wife|husband|partner|mother|father|mum|mom|dad|family|son|daughter|lawyer|friend|accountant|brother|sister|parents)"
_SUYOS = "(esposa|esposo|marido|mujer|pareja|madre|padre|mama|papa|familia|hijo|hija|abogad[oa]|hermano|hermana)"
_LATER = "(later|tomorrow|tonight|next week|this weekend|at home|after work|in the evening|in a few days)"
_WANTS = matcher(
    {
        "en": (
            "(let me|need to|have to|want to|i'll|i will|can i|could i|may i|going to|must) (think|sleep|read) … (about (it|this)|it over|on it|it first)",
            "(need|want|give me|can i have) … time to (think|decide|read)",
            "(let me|need to|have to|got to|want to|must|gotta) think( first| a bit| hard| please)?[.! ]*$",
            f"(my|our) {_THEIRS} (has to|have to|needs to|need to|must|should|wants to|want to|would have to) (agree|see|read|look|decide|sign|approve|know|say)",
            f"(ill|i will|can i|let me|may i|we will|well) (sign|accept|do it|read it|look at it|look) (it )?({_LATER}|on {WEEKDAYS})",
            f"(ask|show|talk to|speak to|talk with|speak with|check with|discuss (it|this) with|consult|see what) … (my|a|our) ({_THEIRS}|adviser|advisor|bank|boss) … first",
            f"(need to|have to|want to|must|ill|i will|let me|going to) (first )?(ask|show|talk to|speak to|talk with|speak with|check with|consult|discuss (it|this) with|talk it over with|run it by) (it to )?(my|a|our) {_THEIRS}",
            "(think|sleep) (about )?(it|on it|this) (over|first|tonight)|talk it over|(ill|i will|let me|can i) (decide|answer|tell you|let you know) (later|tomorrow|next week|in a few days|on monday)|(maybe|perhaps) (later|tomorrow)|not yet decided|(havent|have not) decided|still thinking|undecided",
            "(do|must|should) (i|we) (really |already )?(have to |need to )?(decide|answer|sign|accept|choose) (it |this )?(today|now|right now|right away|immediately|at once|tonight|this week)",
        ),
        "es": (
            "(dejeme|dejame|dejenme|tengo que|necesito|quiero|voy a|puedo|podria) (pensarlo|pensar|consultarlo|leerlo|hablarlo)",
            "lo (voy a pensar|pienso|pensare|estoy pensando|consulto|consultare|hablo con|hablare con|platico con|tengo que (pensar|consultar|hablar|ver))",
            "(tengo que|necesito|quiero|debo|voy a|dejeme|prefiero|primero) (hablar|consultar|preguntar|platicar|comentar)(lo|le)? (primero )?(con|a) (mi|un|una|nuestr[oa])",
            "(le|les) (digo|aviso|contesto|confirmo|respondo) (luego|manana|despues|mas tarde|la semana)|(mas tarde|luego) (decido|veo|le digo)|todavia no (decido|me decido|lo se)|indecis[oa]",
            f"(mi|nuestr[oa]) {_SUYOS} (tiene que|debe|quiere|tendria que|necesita) (ver|verlo|verla|aceptar|aceptarlo|aceptarla|estar|leer|leerlo|leerla|decidir|firmar|saber|saberlo)",
            f"(lo |la )?(firmo|acepto|leo|veo|firmare|aceptare|leere) (manana|luego|despues|mas tarde|en la noche|el ({DIAS}))|(manana|luego|despues|mas tarde) (lo |la )?(firmo|acepto|leo|veo)",
            "(tengo|tenemos|hay) que (decidir|contestar|firmar|aceptar|responder)(lo)? (hoy|ya|ahora|ahora mismo|de inmediato|esta semana)",
        ),
        "zh": (
            "^(那|等|等下|等一下)?(我|让我|容我)?(再|先|得|要)?(好好)?(想想|想一想|想一下|想想看|想看看|考虑看看|考虑考虑|考虑一下|思考一下|琢磨琢磨)(吧|啊|呢|看)?[。！]*$",
            "^请?(等|稍等)(我)?(一下|下|一会儿?)(喔|哦|啊|吧)?[。！]*$",
            "(要|得|先|想|去|回去)问(一?[下问])?(我)?(的)?(老公|老婆|家人|家里|爸|妈|太太|先生|儿子|女儿|律师|朋友|他|她)",
            "(再|先|要|得|能|可以)(好好)?(想想|想一想|想一下|考虑|看看再)",
            "(还|再)(在)?(想|考虑)(一下|想|想看|看)?$|(让|容)我(再|先)?(想|考虑)|(想|考虑)(几天|清楚再|好再)|(明天|过几天|晚点|回头)(再)?(说|答复|回复|决定|告诉)|(要|得|先)(跟|和|问)…(商量|讨论|问问)",
            "(跟|和|给|问|让)…(老公|老婆|家人|家里|爸|妈|太太|先生|儿子|女儿|律师|朋友)…(商量|看看|看一下|说一下|讨论|问问|看过)",
            "(老公|老婆|家人|家里|爸|妈|太太|先生)(也)?(要|得|必须)?(同意|看|决定|点头)(才|了)?|(明天|后天|晚点|晚上|回头|过两天|过几天|周末|下班)(再|以后|后)?(来)?(签|接受|看)",
            "(必须|一定要|非得|要|得)(今天|现在|马上|立刻)就?(决定|答复|答应|签|回复|接受)|(今天|现在|马上)就?(一定|必须|非)?(要|得)(决定|答复|答应|签|回复|接受)吗",
        ),
    }
)


def wants_to_think(text: str) -> bool:
    """Whether time is wanted, and nothing is decided."""
    return len(text) <= _LONGEST and _WANTS.search(plain(text)) is not None


#: Longer tells more.
_LONGEST = 80
