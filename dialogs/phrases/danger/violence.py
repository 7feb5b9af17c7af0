"""Violence in words: how people say that somebody close to them beats, threatens or controls them, by language.

Of blows that fall now, and of what was or lies behind them. Whoever tells of it is shown who helps with that.
"""

from __future__ import annotations

_WHO = "(he|she|husband|hubby|wife|boyfriend|girlfriend|bf|gf|partner|spouse|ex|fiance|father|dad|stepfather|stepdad|son|brother)"
_QUIEN = (
    "(el|ella|ex|esposo|esposa|marido|mujer|pareja|novio|novia|padre|papa|padrastro|hijo|hermano)"
)
_SHEI = (
    "(他|她|老公|先生|丈夫|男朋友|男友|前夫|前男友|老婆|太太|妻子|前妻|对象|爸爸|父亲|儿子|继父)"
)

#: Danger now.
BLOWS = {
    "en": (
        f"{_WHO} (hits|beats|hit|beat|is hitting|is beating|strangled|strangles|chokes|choked|punches|punched|slaps|slapped|kicks|kicked|assaulted|assaults|raped|rapes) (up )?(me|us|(my|our|the) (kids|children|child|baby|son|daughter|mother|mum|mom))(?! (out|to it|with (a |an |the |this |another |more )?(bill|fees?|charges?|debts?|interest|lawsuit|loan)))",
        f"{_WHO} (keeps|kept|started|starts|wont stop) (hitting|beating|punching|choking|slapping|kicking) (me|us|the kids|my kids)",
        "(being|getting|get|got|was|am|im) (hit|beaten|beaten up|choked|punched|strangled) (up )?by (my|him|her)",
        "not safe at home",
    ),
    "es": (
        "(me|nos) (pega|golpea|maltrata|agrede|esta pegando|esta golpeando)",
        f"{_QUIEN} (me|nos) (pego|golpeo|pegaba|golpeaba|maltrataba|agredio|ahorco|violo|da golpes|dio una golpiza)",
        "(pega|golpea|maltrata) a (mi|mis|los|las|nuestros|nuestras) (hij[oa]s?|nin[oa]s?|madre|bebe)",
        "no estoy (a salvo|segura) en (mi )?casa",
    ),
    "zh": (
        "家暴我",
        f"被(我)?{_SHEI}(打|殴打|家暴|掐)",
        f"{_SHEI}(又|总|老|总是|经常|天天|每天|一直|还|动手|喝醉了|会)?(打|殴打|掐)(我|我们|孩子|小孩)",
    ),
}
#: What was, or what lies behind it.
ABUSE = {
    "en": (
        "(domestic|family|partner|economic|financial) (violence|abuse)",
        "(abusive|abuses me|abused by|abused me|abuser|womens (shelter|refuge)|battered)",
        f"{_WHO} (is|was|gets|got|became) (very |physically |so )?violent",
        f"(afraid|scared|terrified|frightened) of (my )?{_WHO}",
        f"{_WHO} (threatens|threatened|stalks|stalked|is stalking|is threatening) me",
        f"{_WHO} (forced|coerced|forces) me (to|into)",
        f"{_WHO} (controls|takes|keeps|took) (all |all of )?(my|our) (money|wages|salary|pay)",
        "(restraining|protective|protection) order",
    ),
    "es": (
        "violencia (domestica|de genero|machista|familiar|intrafamiliar|economica|de pareja)",
        "(maltratador|malos tratos|maltratada|casa de acogida|refugio para mujeres)",
        "(victima|sobreviviente) de (violencia|maltrato|abuso|abusos)",
        "(tengo|me da) miedo (de|a) (mi )?(ex|esposo|marido|pareja|novio)",
        f"{_QUIEN} (me |nos |se )*(quita|quito|controla|llevo|saco) (todo |toda )?(el|mi|nuestro|la|mis) (dinero|sueldo|plata|salario|tarjetas?)",
        f"{_QUIEN} me (amenaza|amenazo|acosa|controla|obligo a|forzo a)",
        "orden de (alejamiento|proteccion|restriccion)",
    ),
    "zh": (
        "家暴|家庭暴力",
        "(虐待(我|孩子)|被(他|老公|丈夫|前夫)?虐待|虐待(我|孩子|小孩)|被(他|先生|丈夫|前夫)?虐待)",
        f"(怕|害怕){_SHEI}(打|报复|找上)",
        f"{_SHEI}(一直|总|老|经常)?(逼|强迫|威胁)我",
        f"{_SHEI}[^，。！？]{{0,2}}(把|将)?(我的?|家里的?|全部的?|所有的?)?(钱|工资|存款|积蓄)(全|都|全都|全部)*(拿走|卷走|转走|控制|管着|扣)|{_SHEI}(卷|拿|转)走了?(我的?|家里的?|全部的?|所有的?)(钱|工资|存款|积蓄)",
        "保护令",
    ),
}
