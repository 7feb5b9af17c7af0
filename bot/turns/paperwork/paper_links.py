"""Paper links: the way to the lender's own page, where no papers are to pass through Telegram."""

from __future__ import annotations

from datetime import timedelta

from bot.telegram.keyboards import link
from bot.turns.in_chat import InChat
from dialogs.reply import Say
from dialogs.said.paper_words import NAMES
from dialogs.texts import Text
from negotiation.applying.paper import Want
from storage.case import uploads
from storage.tokens import new_token


async def send_link(here: InChat, want: Want) -> None:
    """A way to the lender's own page, good once and for a while."""
    turn = here.turn
    token = new_token()
    until = turn.now + timedelta(hours=turn.house.upload_hours)
    await uploads.open_way(
        turn.session,
        token=token,
        case_id=here.situation.the_case.id or 0,
        chat_id=here.chat.chat_id,
        want=want,
        now=turn.now,
        expires_at=until,
    )
    say = Text(
        "For your paper “{what}”: this link leads to our own page. It is yours alone, good once, and until {until}.",
        what=NAMES[want],
        until=until,
    )
    url = f"{turn.house.upload_url.rstrip('/')}/papers/{token}"
    turn.send(
        link(
            Say(text=say),
            label=Text("Open the page"),
            url=url,
            chat_id=here.chat.chat_id,
            language=here.situation.language,
        )
    )


async def refer(here: InChat, want: Want) -> None:
    """A file came in the chat all the same: not kept, and shown the other way."""
    kind = Text(
        "To keep your papers safe, we take none in this chat. I have not kept this one; please delete it here, and send it by our own page."
    )
    here.say(kind)
    await send_link(here, want)
