"""Detail phrases: buttons of what may be told besides, in other words: that nobody else is owed, that any day will do, and that it begins at once."""

from __future__ import annotations

#: That there are no other lenders.
NOBODY_ELSE = (
    *("|no|", "|nope|", "|nah|", "|no one|", "|no one else|", "nobody else", "no other", "|just you|", "|only you|", "just u", "only u", "just you guys", "only you guys", "only this", "just this"),
    *("|a nadie|", "|nadie|", "nadie mas", "solo a ustedes", "solo ustedes", "nada mas a ustedes", "solo con ustedes", "solo este", "no tengo otr", "no debo nada", "no hay otr"),
    *("没有别的", "没别的", "没有其他", "没其他", "只有你们", "就你们", "|不|", "|没欠|", "不欠别人", "没欠别人"),
)  # fmt: skip
#: Of the month, one as well as another.
ANY_DAY = (
    *("any day", "whichever", "whatever day", "doesn't matter", "does not matter", "don't mind", "no matter", "all the same", "|any|", "|whenever|"),
    *("cualquier dia", "cualquiera", "da igual", "da lo mismo", "el que sea", "no importa", "es igual"),
    *("哪天都", "都行", "都可以", "无所谓", "随便", "没关系", "哪一天都"),
)  # fmt: skip
#: From today.
AT_ONCE = (
    *("asap", "as soon as possible", "straight away", "right away", "immediately", "at once", "any time", "anytime", "already"),
    *("|ya|", "ya mismo", "cuanto antes", "lo antes posible", "de inmediato", "inmediatamente", "desde ya", "enseguida"),
    *("马上", "立刻", "立即", "现在就", "随时", "尽快"),
)  # fmt: skip
