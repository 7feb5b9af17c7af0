"""Put away: what is said of an application that nobody goes on with: before, on the day, and to who comes back.

A lock screen shows the first line alone. Whoever stayed silent is asked for nothing, and blamed for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from dialogs.flow import Options
from dialogs.happenings import (
    CareNeeded,
    ContactUnwanted,
    DisputeRaised,
    Happening,
    KeptOpen,
    LetGo,
    Notice,
    NudgesStopped,
)
from dialogs.heard import Heard, Tap, Words
from dialogs.interruptions import ANYTIME, PERSON, PERSON_LABEL
from dialogs.phrases.finding import matcher, plain
from dialogs.place import PUT_AWAY
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Sayable, Text
from negotiation.expiry import PutAway
from negotiation.lifecycle import CaseState

from .people import outside_help
from .plan import talks_rest

KEEP_OPEN = f"{ANYTIME}keep_open"
BUTTONS: Options = {KEEP_OPEN: Text("Keep it open"), PERSON: PERSON_LABEL}
STAYS_OPEN = Text("All right: your application stays open. There is no hurry.")
LET_GO = Text(
    "All right. Then it is put away on {day}, and you need not do anything more. You can start again at any time."
)


def beforehand(situation: Situation, day: datetime, erase_after: int | None) -> Sayable:
    """That it will be, on which day, what becomes of what was told, and what keeps it open."""
    case = situation.the_case
    what = (
        Text(
            "<tg-spoiler>Your application {number}, which we could not grant, has rested for some time. If I hear nothing, I put it away on {day}. Until then another person can still look at it (/appeal), and one word here keeps it open. You can also apply again at any time.</tg-spoiler>",
            number=case.number,
            day=Day(day),
        )
        if case.state is CaseState.DECLINED
        else Text(
            "<tg-spoiler>I have not heard from you about your application {number} for some time. If I still hear nothing, I put it away on {day}. One word here keeps it open. You can also start again at any time; nobody holds it against you.</tg-spoiler>",
            number=case.number,
            day=Day(day),
        )
    )
    return Lines(
        Text(
            "{lender} here, with a day to know. You need not do anything now.",
            lender=situation.lender.name,
        ),
        what,
        _goes(_until(day, erase_after)),
        LOAN_AS_IT_IS,
    )


def on_the_day(situation: Situation, erase_after: int | None) -> Sayable:
    """That it is; how one begins anew, and who helps for free."""
    case, advice = situation.the_case, outside_help.advice(situation)
    return Lines(
        Text("{lender} here. There is nothing that you must do.", lender=situation.lender.name),
        Text(
            "<tg-spoiler>I have not heard from you, so your application {number} is put away now. Nobody holds it against you. Whenever you want help with your loan, write here: then we start again from the beginning.</tg-spoiler>",
            number=case.number,
        ),
        _goes(_until(case.closed_at or situation.now, erase_after)),
        LOAN_AS_IT_IS,
        *(
            [Text("<tg-spoiler>Free debt advice: {advice}</tg-spoiler>", advice=advice)]
            if advice
            else []
        ),
    )


LOAN_AS_IT_IS = Text(
    "<tg-spoiler>Your loan is not changed by it: what holds today goes on.</tg-spoiler>"
)


def _until(day: datetime, erase_after: int | None) -> datetime | None:
    return None if erase_after is None else day + timedelta(days=erase_after)


def _goes(until: datetime | None) -> Text:
    if until is None:
        return Text(
            "<tg-spoiler>What you told and sent me for it is kept; /mydata shows it, and a person tells you what of it can be deleted.</tg-spoiler>"
        )
    return Text(
        "<tg-spoiler>What you told and sent me for it is kept until {until}, and deleted then.</tg-spoiler>",
        until=Day(until),
    )


def coming_back(found: PutAway) -> Sayable:
    """To who comes back, before all else: what happened, and that all is possible anew."""
    happened = (
        Text(
            "Your application {number}, which we could not grant, was put away on {day}. If something has changed since, we look at it again.",
            number=found.number,
            day=Day(found.at),
        )
        if found.was_declined
        else Text(
            "It is good that you are here. Your application {number} was put away on {day}, because we had not heard from each other for some time. Nobody holds it against you, and we can start again.",
            number=found.number,
            day=Day(found.at),
        )
    )
    return Lines(happened, _what_is_left(found))


def comes_back(situation: Situation) -> bool:
    """Whether they are heard for the first time since: what they say answers no question that still stands."""
    return PUT_AWAY in situation.place.figures and situation.put_away is not None


def is_heard_again(situation: Situation) -> None:
    place = situation.place
    if PUT_AWAY in place.figures:
        place.figures = {name: said for name, said in place.figures.items() if name != PUT_AWAY}


def _what_is_left(found: PutAway) -> Text:
    if found.is_erased:
        return Text("What you had told me then is deleted.")
    if found.until is None:
        return Text(
            "What you told me then is kept; /mydata shows it, and a person tells you what of it can be deleted."
        )
    return Text(
        "What you told me then is kept until {until}, and deleted then.", until=Day(found.until)
    )


def later(situation: Situation) -> list[Text]:
    """Said to who stops for now, where what rests for long is put away."""
    days = situation.policy.expire_days
    if not days:
        return []
    return [
        Text(
            "Only if nothing is heard for {days} days is it put away; I tell you once before.",
            days=str(days),
        )
    ]


def how_to_stop(situation: Situation) -> Sayable:
    """To who asks how one stops."""
    return Lines(
        Text(
            "/cancel stops at any question. What you told us is kept and you can go on later. An offer you may decline. The dates of your contract go on holding."
        ),
        *later(situation),
    )


def is_to_be(situation: Situation) -> bool:
    """Whether somebody speaks whose application was to be put away; what a helper says is of another chat."""
    case = situation.case
    return case is not None and case.expires_at is not None and not situation.speaks_for_another


def only_that(situation: Situation, heard: Heard) -> Reply | None:
    """The answer where nothing else is said than what is to become of it; `None` for other words, which keep it open."""
    case = situation.the_case
    if case.expires_at is not None and _is_said(_LET_GO, heard):
        return Reply(
            notices=[Say(text=_let_go(situation, case.expires_at))],
            happened=[LetGo()],
            ask=False,
        )
    if not (_is_said(_KEEP, heard) or (isinstance(heard, Tap) and heard.code == KEEP_OPEN)):
        return None
    case.keep_open()
    return Reply(notices=[Say(text=_stays_open(situation))], happened=[KeptOpen()])


def _stays_open(situation: Situation) -> Text:
    return talks_rest.STAYS_OPEN if situation.keeps_a_plan else STAYS_OPEN


def _let_go(situation: Situation, day: datetime) -> Text:
    return talks_rest.LET_GO if situation.keeps_a_plan else LET_GO.given(day=Day(day))


def kept(situation: Situation, reply: Reply) -> Reply:
    """The reply to who is heard of something else: it stays open, which is said, unless of something graver is spoken."""
    reply.happened = [KeptOpen(), *reply.happened]
    is_other = any(isinstance(one, _GRAVER) for one in reply.happened)
    if not (is_other or situation.in_danger):
        reply.notices.insert(0, Say(text=_stays_open(situation)))
    return reply


#: What is spoken of then, and nothing of a form beside it.
_GRAVER = (CareNeeded, ContactUnwanted, DisputeRaised, NudgesStopped)


def tapped(situation: Situation) -> Sequence[Happening]:
    """The button once more, or too late: only what is open can stay so."""
    is_open = situation.case is not None and situation.case.state.is_open
    return [Notice(_stays_open(situation))] if is_open else []


def _is_said(words: re.Pattern[str], heard: Heard) -> bool:
    if not isinstance(heard, Words):
        return False
    return words.fullmatch(plain(heard.text).strip(" .!?¡¿。！？")) is not None


#: How either may be said; as a whole message.
_KEEP = matcher({
    "en": (
        "(yes|yeah|yep|ok|okay|please|sure)?,? ?(please )?(keep|leave) (it|my application|the application|this) (open|active|going)( please)?",
        "(yes|yeah|yep|ok|okay|please|sure)( please)?|i'?m (still )?here|still here|i am (still )?here",
        "(please )?(don'?t|do not) (put it away|close it|delete it|cancel it)( yet| please)?",
        "i (still )?(want|need) (it|to go on|to continue|more time)|i need (some )?more time|not yet|wait( please)?|go on|continue",
    ),
    "es": (
        "(si|ok|vale|claro)?,? ?(por favor )?(dejela|dejala|mantengala|mantenla|manten|deje|mantenga|quiero mantenerla) (abierta|mi solicitud abierta|la solicitud abierta)( por favor)?",
        "(si|ok|vale|claro)( por favor)?|(aqui sigo|sigo aqui|aqui estoy|estoy aqui)",
        "no (la )?(cierren|cierre|cierres|archiven|archive|archives|borren|borre|borres)( todavia| aun)?( por favor)?",
        "(quiero|necesito) (seguir|continuar|mas tiempo|un poco mas de tiempo)|todavia no|aun no|espere( por favor)?|seguir|continuar",
    ),
    "zh": (
        "(请|麻烦)?(继续)?(保留|保持打开|保持开启|留着|别关|不要关|先别关|别收|不要收起|别删|不要删)(申请|它|吧|哦|谢谢)?",
        "(好|好的|是|是的|嗯|要|可以|行|在|我在|我还在|还在|在的)(的|吧|呢)?",
        "(我)?(还要|还需要|还想)(继续|办|申请|时间)?|(我)?(想|要)?继续(办|申请)?|再等等|等等|等一下|(我)?需要(一点|更多|多一点)?时间",
    ),
})  # fmt: skip
_LET_GO = matcher({
    "en": (
        "no|nope|no,? (thanks|thank you)|no need|never mind",
        "(no,? )?(you can |please |just )?(put|close|cancel|delete|drop) (it|this|my application|the application)( away)?( please)?",
        "(no,? )?i (dont|do not) (need|want) (it|this|that|a plan)( any ?more| any longer)?|(it is )?not needed( any ?more)?",
    ),
    "es": (
        "no|no,? gracias|no es necesario|dejelo|dejalo",
        "(no,? )?(pueden |puede |puedes )?(cerrarla|cerrarlo|archivarla|borrarla|cierrenla|cierrela|cierrala|archivenla|archivela|borrenla|borrela)( por favor)?",
        "(no,? )?ya no (la|lo) (necesito|quiero)|(no,? )?no (la|lo) (necesito|quiero)( mas)?",
    ),
    "zh": (
        "不|不用|不要|不了|否|没必要",
        "(不用|不需要|不要|不必|用不着)(了|啦)?(谢谢)?",
        "(可以|请|麻烦)?(收起|收起来|关掉|关了|关闭|删掉|删了|删除|取消)(吧|它|申请|就好)?",
    ),
})  # fmt: skip
