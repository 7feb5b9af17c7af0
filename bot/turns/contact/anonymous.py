"""Anonymous: what an administrator writes at the desk in the group's name, so that nobody knows who it was."""

from __future__ import annotations

from bot.telegram.contents import Part, anonymous
from bot.turns.turn import Turn
from dialogs.desk.orders.reading import read
from dialogs.desk.orders.talk import Internal, Relay
from dialogs.texts import Text
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import handoffs

ANONYMOUS = Text(
    "I cannot see who wrote this, so it goes nowhere: somebody here writes anonymously, in the group's name. Please switch off “Remain anonymous” among your rights as administrator."
)


async def unheard(turn: Turn, message: Part) -> None:
    """Let whoever it was know why nothing happens, once a day in each topic."""
    heard = anonymous(message)
    if heard is None:
        return
    chat_id = message["chat"]["id"]
    thread = message.get("message_thread_id") if message.get("is_topic_message") else None
    is_room = thread and await handoffs.in_topic(turn.session, chat_id, thread)
    order = read(heard)
    if isinstance(order, Internal) or (not is_room and isinstance(order, Relay)):
        return
    day = turn.today
    duty = Duty(  # its key makes it one a topic and a day
        key=f"anonymous:{chat_id}:{thread or 0}:{day}",
        kind="anonymous",
        subject={"thread_id": thread},
        due_at=turn.now,
    )
    await due.schedule(turn.session, [duty])


async def tell(turn: Turn, duty: Duty) -> None:
    turn.tell_desk(None, ANONYMOUS, thread_id=duty.subject["thread_id"])
    await due.done(turn.session, duty)
