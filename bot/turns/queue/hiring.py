"""Hiring: a link that lets somebody act at the desk: good once, until a day, made by a supervisor."""

from __future__ import annotations

from datetime import timedelta

from bot.desk import menus
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import own_link
from bot.turns.desk.here import AtDesk
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs.heard import Command
from dialogs.texts import Day, Text
from storage import people
from storage.auditing import audit
from storage.records import Advisor
from storage.staff import supervision
from storage.tokens import new_token

#: What such links begin with, so that they are not taken for those of letters or helpers.
LINK = "a_"
#: How long one may be followed.
GOOD_FOR = timedelta(hours=48)
NOT_GOOD = Text("This link is used up or too old. Please ask the supervisor for a new one.")


async def invite(here: AtDesk, *, is_supervisor: bool) -> None:
    """The link goes to the supervisor's own chat, to be passed on; it is kept nowhere."""
    if not await here.can_be_written_to():
        return
    token, until = LINK + new_token(), here.turn.now + GOOD_FOR
    await supervision.invite_staff(
        here.turn.session,
        token,
        is_supervisor=is_supervisor,
        made_by=here.advisor.user_id,
        until=until,
    )
    role = Text("supervisor") if is_supervisor else Text("advisor")
    text = Text(
        "Whoever opens this link first may act at the desk as {role}. It is good once, until {day}; pass it on to that person only.",
        role=role,
        day=Day(until),
    )
    here.turn.send(own_link(text, token, chat_id=here.advisor.user_id, language=here.language))
    await here.note("staff invited", supervises=is_supervisor)
    here.say(Text("The link is in your own chat with me."))


async def followed(here: InChat) -> bool:
    """Such a link followed. True when the message was one, whatever came of it."""
    turn, hearing = here.turn, here.hearing
    heard = hearing.heard
    if not isinstance(heard, Command) or heard.name != "start":
        return False
    if not heard.argument.startswith(LINK):
        return False
    one = await supervision.staff_invited(turn.session, heard.argument, turn.now)
    text = NOT_GOOD
    if one is not None:
        one.used_at, one.used_by = turn.now, hearing.user_id
        advisor = await _let_in(turn, hearing, is_supervisor=one.is_supervisor)
        text = Text(
            "Welcome, {advisor}. You may act in the advisors' group now; ask the supervisor to add you there. What only you are to see comes here.",
            advisor=advisor.name,
        )
        told = Text("{advisor} may act here now.", advisor=advisor.name)
        turn.tell_desk(None, told)
        await turn.note(
            "advisor added", actor=audit.advisor(one.made_by), user=hearing.user_id, by_link=True
        )
    here.say(text)
    return True


async def _let_in(turn: Turn, hearing: Hearing, *, is_supervisor: bool) -> Advisor:
    """As the link says, whatever they were before; a supervisor stays one."""
    advisor = await people.advisor(turn.session, hearing.user_id)
    if advisor is None:
        advisor = Advisor(user_id=hearing.user_id, name=hearing.first_name)
        turn.session.add(advisor)
    keeps = advisor.is_active and advisor.is_supervisor
    advisor.is_active, advisor.is_supervisor = True, is_supervisor or keeps
    advisor.name = advisor.name or hearing.first_name
    if advisor.is_supervisor:
        turn.send(menus.of(advisor, turn.house.desk_language))
    await turn.session.flush()
    return advisor
