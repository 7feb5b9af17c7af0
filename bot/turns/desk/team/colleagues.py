"""Colleagues: who is meant by what is typed of them, a name or a user id."""

from __future__ import annotations

from collections.abc import Sequence

from bot.turns.desk.here import AtDesk
from bot.turns.queue.line import called
from dialogs.texts import Text
from storage import people
from storage.records import Advisor

NEVER_KNOWN = Text("That is no advisor here. /add comes first.")
SEVERAL = Text(
    "Several people have that name: write the number in its place. /advisors shows the numbers."
)


def is_called(advisor: Advisor, wanted: str) -> bool:
    """Whether *wanted*, in small letters, names them."""
    return wanted in {advisor.name.casefold(), str(advisor.user_id)}


def cleaned(words: Sequence[str]) -> str:
    """A name as it is compared: without what stands around it in a sentence."""
    return " ".join(words).casefold().lstrip("@").rstrip(",:，：")


def named(known: Sequence[Advisor], typed: str) -> tuple[list[Advisor], str]:
    """Those called as *typed* begins, by as many of its words as can be; and what stands behind."""
    words = typed.split()
    for count in range(len(words), 0, -1):
        wanted = cleaned(words[:count])
        if found := [one for one in known if is_called(one, wanted)]:
            return found, " ".join(words[count:])
    return [], typed


async def whom(here: AtDesk, typed: str) -> Advisor | Text | None:
    """Who is meant by what is *typed* or, where nothing is, by the message that is replied to; or why nobody is.

    `None` where neither says anybody.
    """
    replied = here.hearing.replied
    if not typed:
        if replied is None:
            return None
        other = await people.active_advisor(here.turn.session, replied.user_id)
        return other or NEVER_KNOWN
    wanted = cleaned(typed.split())
    known = [one for one in await people.all_advisors(here.turn.session) if one.is_active]
    found = [one for one in known if is_called(one, wanted)]
    if len(found) > 1:
        return SEVERAL
    return found[0] if found else nobody_called(typed, known)


def nobody_called(name: str, known: Sequence[Advisor]) -> Text:
    """With those there are: most likely it is a slip."""
    return Text(
        "Nobody here is called {name}. Known are: {known}. /add lets somebody in.",
        name=name,
        known=", ".join(called(one) for one in known if one.is_active),
    )
