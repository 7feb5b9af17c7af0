"""Own data: the borrower is sent all that is kept about them, once a day at most, one at a time."""

from __future__ import annotations

import io
import re
from collections import Counter

from bot.papers.bundle import Bundle, plain_name
from bot.turns import situations
from bot.turns.in_chat import InChat
from bot.turns.paperwork import papers
from bot.turns.turn import Turn
from dialogs.borrower.records import own_data as words
from dialogs.borrower.records.kept import Kept, in_words
from dialogs.desk.history.steps_told import TOLD
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Sayable, Text
from storage import people
from storage.auditing import audit
from storage.case import authorisations, covers, dossier, transcript
from storage.messages import due
from storage.messages.due import Duty

from .bundling import add_talk, write_case

ERASURE_WANTED = Text(
    "🗑 The borrower wants what is kept about them to be erased. It is a right with a deadline: tell them what goes and when, and what has to stay and why. Agreements and payments stay as long as the law wants; the rest goes after the case is closed."
)
#: Bytes of papers: a bot may send 50 MB.
ROOM = 40_000_000
#: Of what is kept, files.
_FILES = ("papers", "voice_notes")
_BOLD = re.compile("</?b>")


async def wanted(here: InChat, _: object) -> None:
    """It is put together behind the turn: papers may be large."""
    turn, chat = here.turn, here.chat
    making, gone = f"own data:{chat.borrower_id}", f"own data gone:{chat.borrower_id}"
    if await due.is_waiting(turn.session, making, gone):
        here.say(words.ALREADY)
        return
    subject = {"chat_id": chat.chat_id, "borrower_id": chat.borrower_id}
    await due.schedule(
        turn.session,
        [Duty(key=making, kind="own data", subject=subject, due_at=turn.now)],
    )
    await here.note("own data asked")
    turn.is_urgent = True
    here.say(words.COMING)


async def erasure_wanted(here: InChat, _: object) -> None:
    """What may go is said at once; a person decides, since nothing is erased while a case is open."""
    await here.call()
    here.tell(ERASURE_WANTED)
    await here.note("erasure asked")
    house = here.turn.house
    text = words.may_go(
        here.situation, erase_after=house.erase_after, keep_agreements=house.keep_agreements
    )
    here.say(text)


async def put_together(turn: Turn, row: Duty) -> None:
    """Write the ZIP and send it, if the chat is still the borrower's own."""
    chat_id, borrower_id = row.subject["chat_id"], row.subject["borrower_id"]
    await due.forget(turn.session, [row])
    chat = await people.chat(turn.session, chat_id)
    if chat is None or chat.borrower_id != borrower_id:
        return
    situation = await situations.read(turn, chat)
    language = situation.language
    file = io.BytesIO()
    bundle = Bundle(file, turn.now)
    left_out, counted = await _write(turn, bundle, borrower_id)
    said = await _in_words(turn, situation, counted, borrower_id)
    bundle.leave()
    plain = _BOLD.sub("", language.plain(said))
    bundle.add("", "read-me.txt", f"{plain}\n".encode())
    bundle.close()
    turn.say(said, chat_id=chat_id, language=language)
    name = f"{plain_name(turn.house.lender.name)}-{turn.now:%Y-%m-%d}.zip"
    number = await turn.keep(file.getvalue(), name, "application/zip")
    caption = Lines(words.HERE, None, words.TOO_LARGE) if left_out else words.HERE
    papers.give(turn, chat, number, name, language.plain(caption), is_theirs=True)
    gone = Duty(
        key=f"own data gone:{borrower_id}",
        kind="own data gone",
        subject={"vault_id": number},
        due_at=turn.now + words.APART,
    )
    await due.schedule(turn.session, [gone])
    await turn.note("own data sent", actor="bot")


async def forget(turn: Turn, row: Duty) -> None:
    """Our copy goes; another one may be asked for."""
    await due.forget(turn.session, [row])
    await turn.house.archive.forget(turn.session, row.subject["vault_id"])


async def _write(turn: Turn, bundle: Bundle, borrower_id: int) -> tuple[list[str], Counter[str]]:
    """What is left out, and how much there is of what."""
    left_out, counted = list[str](), Counter[str]()
    cases = await covers.cases_of(turn.session, borrower_id)
    for case in cases:
        bundle.enter(plain_name(case.number))
        content = await dossier.own(turn.session, case, TOLD)
        counted.update({name: len(rows) for name, rows in content.items()})
        for name in _FILES:  # what was refused, or has not come yet, is no file here
            counted[name] -= sum(one["vault_id"] is None for one in content[name])
        left_out += await write_case(
            turn.session,
            turn.house.archive,
            bundle,
            case,
            content,
            for_borrower=True,
            room=ROOM // len(cases),
        )
    chats = await dossier.doors_of(turn.session, borrower_id)
    lines = await transcript.read(turn.session, borrower_id=borrower_id, chats=chats)
    counted["said"] = len(lines)
    if not cases:
        for name, rows in (await dossier.of_borrower(turn.session, borrower_id)).items():
            bundle.add_json(name, rows)
        add_talk(bundle, lines, for_borrower=True)
    return left_out, counted


async def _in_words(
    turn: Turn, situation: Situation, counted: Counter[str], borrower_id: int
) -> Sayable:
    house = turn.house
    helpers = await authorisations.of_borrower(turn.session, borrower_id)
    exported = [
        at
        for case in await covers.cases_of(turn.session, borrower_id)
        for at, _, event in await audit.history(turn.session, case.id)
        if event == "exported"
    ]
    return in_words(
        Kept(
            has_case=counted["case"] > 0,
            said=counted["said"],
            papers=counted["papers"],
            voice_notes=counted["voice_notes"],
            offers=counted["offers"],
            agreements=counted["agreements"],
            payments=counted["payments"],
            helpers=[one for one in helpers if one.accepted_at is not None],
            written_out=Day(max(exported)) if exported else None,
            is_told_on=bool(house.tells),
            is_certified=house.stamps,
        ),
        house.lender.name,
        words.stays(
            situation, erase_after=house.erase_after, keep_agreements=house.keep_agreements
        ),
    )
