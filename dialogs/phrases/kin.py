"""Kin words: who is close to somebody, as alternatives of a pattern that is looked for in a plain text.

>>> import re
>>> of_ours = re.compile(rf"(?:my|mi) (?:{KIN})|{HAN_KIN}")
>>> [bool(of_ours.fullmatch(said)) for said in ("my grandmother", "mi hermana", "妈妈", "my boss", "my friend")]
[True, True, True, False, False]
"""

from __future__ import annotations

#: Of the family, or as near.
KIN = (
    "husband|hubby|wife|partner|spouse|fiancee?|girlfriend|boyfriend|parents|mother|father|mum|mom|mam|dad|son|daughter|brother|sister"
    "|uncle|aunt|cousin|niece|nephew|grandparents|grandmother|grandfather|grandma|grandpa"
    "|marido|espos[oa]|mujer|pareja|novi[oa]|padres|madre|padre|mama|papa|hij[oa]|herman[oa]|ti[oa]|sobrin[oa]|abuel[oa]"
)
#: Others whom somebody may live with.
FRIENDS = "friend|roommate|flatmate|housemate|amig[oa]|companer[oa]"
HAN_KIN = (
    "老公|丈夫|先生|老婆|妻子|太太|爱人|对象|伴侣|男(?:朋)?友|女(?:朋)?友|父母|儿子|女儿|妈妈?|爸爸?|母亲|父亲|父亲"
    "|哥哥?|弟弟?|姐姐?|妹妹?|爷爷|奶奶|外公|外婆|阿嬷|阿公"
)
HAN_FRIENDS = "朋友|室友"
