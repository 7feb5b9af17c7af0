"""Paper kind: which paper a file is, asked where nothing tells, and set right by a button or in words.

>>> told_of("that was the payslip, not the dismissal letter")
(<Want.INCOME: 'income'>, <Want.DISMISSAL: 'dismissal'>)
>>> told_of("刚才发的是工资单 不是解雇通知") == told_of("lo que mandé era la nómina, no la carta de despido") == _
True
>>> told_of("the photo I sent is not the dismissal letter"), told_of("my salary was 1900"), told_of("that is my salary")
((None, <Want.DISMISSAL: 'dismissal'>), None, None)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.flow import Options
from dialogs.happenings import Happening, MessageLeft, Notice, PaperIs
from dialogs.interruptions import ANYTIME
from dialogs.paper_phrases import meant
from dialogs.paper_words import NAMES
from dialogs.phrases import matcher, plain
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.paper import PaperState, Want
from negotiation.paper_wants import Sent, sent

from .form import wants

KIND = f"{ANYTIME}kind:"
DECIDED_BY_NOW = Text(
    "Nothing can be changed about that paper any more: it was looked at, or it is not kept here. If something is wrong with it, just write it here."
)


def which(situation: Situation, number: int, want: Want) -> Say:
    """Asked of a paper that came without a word, and says what it counts as meanwhile."""
    text = Text(
        "Which paper is that? Until you tell me, I put it down as: <b>{what}</b>.",
        what=NAMES[want],
    )
    return Say(text=text, options=_kinds(situation, number, want))


def _kinds(situation: Situation, number: int, but: Want) -> Options:
    listed = dict.fromkeys([*wants(situation), Want.OTHER])
    return {f"{KIND}{number}:{want}": NAMES[want] for want in listed if want is not but}


def tapped(situation: Situation, code: str) -> Sequence[Happening] | None:
    """What such a button sets right; `None` for others."""
    if not code.startswith(KIND):
        return None
    number, _, want = code.removeprefix(KIND).partition(":")
    found = next((one for one in _undecided(situation) if str(one.number) == number), None)
    if found is None or want not in set(Want):
        return [Notice(DECIDED_BY_NOW)]
    return [PaperIs(found.number, Want(want))]


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """What words set right about the paper sent last, or asked where they say only what it is not; `None` for other words."""
    found = None if situation.speaks_for_another else told_of(text) or _named(situation, text)
    papers = _undecided(situation)
    if found is None or not papers:
        return None
    want, not_want = found
    one = next((each for each in reversed(papers) if each.want is not_want), papers[-1])
    passed_on = [MessageLeft()] if situation.with_a_person else []
    if want is not None:
        return [PaperIs(one.number, want), *passed_on]
    asked = which(situation, one.number, one.want)
    return [Notice(asked.text, options=asked.options), *passed_on]


def told_of(text: str) -> tuple[Want | None, Want | None] | None:
    """What a paper is by these words, and what it is not; `None` where they are about no paper."""
    said = text.casefold()
    denied = _DENIED.search(said)
    want = meant(None, _DENIED.sub(" ", said))
    not_want = None if denied is None else meant(None, denied[0])
    is_about_a_paper = _SENT.search(plain(text)) is not None or (want and not_want)
    if not is_about_a_paper or any(map(str.isdigit, text)) or not (want or not_want):
        return None
    return want, not_want


def _named(situation: Situation, text: str) -> tuple[Want, None] | None:
    """What the question is answered with by nothing but a name; where papers are chosen that is a choice."""
    if situation.place.place.startswith("papers."):
        return None
    said = plain(text).strip(" .!。！")
    labels = {plain(situation.language.plain(label)): one for one, label in NAMES.items()}
    want = meant(None, said) if _ONLY_A_NAME.fullmatch(said) else labels.get(said)
    return None if want is None else (want, None)


def _undecided(situation: Situation) -> list[Sent]:
    if situation.case is None or not situation.case.state.is_open:
        return []
    decided = {PaperState.ACCEPTED, PaperState.REFUSED}
    return [one for one in sent(situation.papers) if one.state not in decided]


_SENT = matcher(
    {
        "en": (
            "(what|that|the (one|photo|picture|paper|file|document|pdf|scan)) (that )?i (just |have just |have )?(sent|send|uploaded)",
            "(the|that|this|my|last) (photo|picture|paper|file|document|pdf|scan) … (is|was|isn't|wasn't)",
            "i (just |have just |have )?(sent|uploaded) (you )?(the|my|a)",
        ),
        "es": (
            "lo que (te |les |le )?(mande|envie|subi|acabo de (mandar|enviar|subir))",
            "(la foto|el papel|el archivo|el documento|el pdf) … (es|era)",
            "(mande|envie|subi) (la|el|mi|una|un)",
        ),
        "zh": (
            "(刚才|剛才|刚刚|剛剛|上面|我)(发|發|传|傳|寄|上传|上傳)(过去|過去)?(的|了)",
            "(照片|文件|那张|那張|这张|這張|那份|这份|這份)…(是|不是)",
        ),
    }
)
_ONLY_A_NAME = re.compile(
    r"(?:its |it is |thats |that is |this is )?(?:the |my |a )?(?:pay ?slips?|(?:dismissal|termination) (?:letter|notice)|bank statements?)"
    r"|(?:es |era )?(?:la |mi |una |el |un )?(?:nominas?|carta de despido|extracto(?: bancario)?)"
    r"|(?:这是|這是|是)?(?:我的)?(?:工资单|工资条|薪资单|薪資單|解雇通知|解僱通知|离职证明|離職證明|银行流水|对账单|對帳單)"
)
#: What it is not, to the end of that part of the sentence.
_DENIED = re.compile(
    r"\b(?:not|isn't|isn’t|isnt|wasn't|wasn’t|wasnt)\b[^,.;\n]*?(?=[,.;\n]|$|\bbut\b|\bit'?s\b|\bit (?:is|was)\b)"
    r"|\bno (?:es|era|la|el|una?|mi)\b[^,.;\n]*?(?=[,.;\n]|$|\bsino\b)"
    r"|不是[^,，。；;\s是]*"
)
