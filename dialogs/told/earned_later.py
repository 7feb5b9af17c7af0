"""Earned later: what comes in only from a day on that is still to come, as of new work: it does not come in yet, and is noted as what it is.

>>> from datetime import date
>>> here = Reader("en", date(2026, 3, 18))
>>> def begins(said):
...     found = begins_on(said, here)
...     return found and found.isoformat()
>>> [begins(said) for said in ("i start a new job june 3, ill earn 1100", "Empiezo el 3 de junio, ganaré 1100", "我6月3号上班，工资1100")]
['2026-06-03', '2026-06-03', '2026-06-03']
>>> [begins(said) for said in ("from june i earn 2500", "desde junio gano 1100", "我6月3號上班，薪水1100", "en junio me suben a 2500")]
['2026-06-01', '2026-06-01', '2026-06-03', '2026-06-01']
>>> [begins(said) for said in ("i earn 1100", "i can pay 300 from june", "1100 until june", "from january i earn 2500", "now 900, from june i earn 1100", "rent is 950 from june", "老板欠我三个月工资每月5000")]
[None, None, None, None, None, None, None]
"""

from __future__ import annotations

import re
from datetime import date

from dialogs.borrower.applying import recovery
from dialogs.borrower.applying.application import INCOME
from dialogs.borrower.applying.form import FORM, is_applying
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Reader
from dialogs.parsers.money.earned import UNTIL_THEN
from dialogs.parsers.money.later_told import amount_beside, day_ahead, lasts_until
from dialogs.phrases.answer import about
from dialogs.phrases.finding import plain
from dialogs.phrases.telling.recovery import told_of
from dialogs.reading import reader
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.applying.recovery import Awaited
from negotiation.loans.frequency import MONTHLY

from .figures_first import WHY


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What is noted of it; where it is asked what comes in, that until then counts. `None` for other words."""
    is_asked = step.flow == FORM and not step.takes_any_words and is_applying(situation)
    if not is_asked or step in WHY or step in recovery.STEPS:
        return None
    day = begins_on(words.text, reader(situation))
    if day is None:
        return None
    told = told_of(words.text)
    recovery.look_ahead(situation, Awaited.OTHER if told is None else told[0], day)
    _keep_words(situation, words.text)
    then = UNTIL_THEN if step is INCOME else STAYS
    return Reply(notices=[Say(text=Lines(NOTED.given(day=day), then))], again=True)


def begins_on(text: str, reader: Reader) -> date | None:
    """The day, more than a month and no more than half a year ahead, from which so much comes in."""
    said = plain(text)
    if not _EARNED.search(said) or _OF_ELSE.search(said):
        return None
    if lasts_until(text) or about(text) == "can_pay" or amount_beside(text, reader) is None:
        return None
    day, today = day_ahead(text, reader), reader.today
    is_to_come = day is not None and MONTHLY.after(today, 1) < day < MONTHLY.after(today, _AHEAD)
    return day if is_to_come else None


def _keep_words(situation: Situation, text: str) -> None:
    """How much it will be, an advisor reads in what was told of it."""
    case = situation.the_case
    before = case.application.story
    if case.may_record("story"):
        case.record(story=f"{before}\n{text}" if before else text)


NOTED = Text(
    "I noted that it may get easier for you from {day} on, and your advisor reads your words."
)
STAYS = Text("What comes in until then stays as you told it.")
#: "From January" in spring was last January.
_AHEAD = 6
#: Looked for first: most messages have none of these words.
_EARNED = re.compile(
    r"\b(?:earn|make|wages?|salary|job|work|paid|pays|(?:i'?ll|i will|we'?ll|we will) (?:get|be getting|earn|make|start)"
    r"|gan(?:o|are|aremos|amos)|cobr(?:o|are)|(?:voy|vamos) a (?:ganar|cobrar)|sueldo|salario|trabaj(?:o|ar)|me (?:pagan|pagaran|suben|subiran))\b"
    r"|工资|薪|挣|赚|上班|工作|收入"
)
#: It is of now as well, or ends then, or is spent or paid to somebody.
_OF_ELSE = re.compile(
    r"\b(?:now|currently|ahora|actualmente|lose|end|ends|ending|stops?|less|pierdo|termina|acaba|menos|rent|alquiler|renta|can pay|could pay|puedo pagar|podria pagar|since|laid off|used to|was|were|instead|owes?|owed|deben?)\b"
    r"|(?<!\bin )\b(?:\d+|two|three|four|six) (?:months|weeks)\b|(?<!\ben )\b(?:\d+|dos|tres|cuatro|seis) (?:meses|semanas)\b|(?<![一每])个月(?![之以]?后)"
    r"|欠|现在|目前|房租|房贷|停|没了|失业|裁|[能可]以?还|之前|以前"
)
