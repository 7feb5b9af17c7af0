"""Listening: what free text may tell at any place, and what must not wait until a question is answered."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower import HOME, complaint, preferences
from dialogs.borrower.agreeing import signed_papers, withdrawal
from dialogs.borrower.paperwork import paper_kind, take_back
from dialogs.borrower.people import dispute, on_file
from dialogs.borrower.plan import after_a_no
from dialogs.borrower.questions import menu as questions
from dialogs.borrower.questions.asking_words import unasked
from dialogs.borrower.questions.help_words import FOR_SOMEBODY
from dialogs.borrower.questions.meanings import meant
from dialogs.borrower.records import own_data
from dialogs.happenings import AdviserNamed, Happening, MessageLeft, Notice, Redirected
from dialogs.heard import Forwarded, Heard, Words
from dialogs.interruptions import PERSON, PERSON_LABEL, passed_on, read_as_well
from dialogs.phrases.danger.redirected import redirects
from dialogs.phrases.done import was_a_misunderstanding
from dialogs.phrases.rights.adviser import is_adviser, names_adviser
from dialogs.phrases.rights.complaint import complains
from dialogs.phrases.rights.dispute import raised_by, tells_what_is_wrong
from dialogs.phrases.rights.erasure import asks_for_a_copy, asks_to_erase
from dialogs.phrases.rights.leave import asks_to_be_left
from dialogs.phrases.telling.death import Speaker
from dialogs.said import paying
from dialogs.situation import Situation
from dialogs.told import hardship_notice, told_since
from negotiation.contacting.hold import HoldReason
from negotiation.pack import Start
from negotiation.party import Role

from .signs import is_label


def raised(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """What is told in words; `None` for other words.

    That they are to pay elsewhere, a dispute, a death, a wish to be left in peace, to be erased, to have what was signed or to complain, what is said of a no, which paper it was
    that was sent, a figure that is another now, what the book says of them wrongly, the hardship notice, or an adviser.
    """
    if isinstance(heard, Words | Forwarded) and (told := _redirected(situation, heard.text)):
        return told
    return _raised(situation, heard) if isinstance(heard, Words) else None


def _raised(situation: Situation, heard: Words) -> Sequence[Happening] | None:
    # To a person a label is words as well.
    if is_label(situation, heard) and not situation.with_a_person:
        return None
    if (reason := _reason(situation, heard.text)) is not None:
        return dispute.raised(situation, reason)
    if (
        was_a_misunderstanding(heard.text)
        and dispute.to_take_back(situation)
        and not situation.with_a_person
    ):
        return dispute.take_back(situation)
    if not situation.speaks_for_another and (
        (wanted := _wanted(situation, heard.text)) is not None
    ):
        return wanted
    if (which := after_a_no.told(situation, heard.text)) is not None:
        return which
    # It may be about whoever has the talk, who is not told of it.
    if complains(heard.text) and not after_a_no.is_appealed(situation, heard.text):
        return complaint.said(situation, heard.text)
    if (corrected := _corrected(situation, heard.text)) is not None:
        return corrected
    if is_adviser(heard.text) and hardship_notice.is_at_door(situation):
        return [questions.answer(situation, FOR_SOMEBODY)]
    told = hardship_notice.noticed(situation, heard.text)
    return _adviser(situation, heard.text) if told is None else told


def _redirected(situation: Situation, text: str) -> Sequence[Happening] | None:
    """They are to pay elsewhere: what holds is said at once, whoever reads it as well; who is not known calls a person by a tap."""
    if situation.speaks_for_another or not redirects(text):
        return None
    where = {**paying.to_copy(situation), PERSON: PERSON_LABEL}
    told = Notice(paying.not_there(situation), where)
    is_passed_on = situation.is_identified or situation.handoff is not None
    return [told, *(passed_on(situation) if is_passed_on else ())]


def warned_besides(situation: Situation, heard: Heard) -> Sequence[Happening]:
    """The same below a file, which is taken all the same, and by whoever helps: what they may see of the loan is not in it."""
    is_written = isinstance(heard, Words | Forwarded)
    text = heard.text if isinstance(heard, Words | Forwarded) else getattr(heard, "caption", "")
    if (is_written and not situation.speaks_for_another) or not redirects(text):
        return ()
    is_known = situation.is_identified or situation.handoff is not None
    is_read = is_known or situation.speaks_for_another
    return [Notice(paying.not_there(situation)), *([Redirected()] if is_read else [])]


def _corrected(situation: Situation, text: str) -> Sequence[Happening] | None:
    """A paper sent by mistake, or which it was, a figure that is another now, or what the book says wrongly."""
    for told in (take_back.told, paper_kind.told, told_since.told, on_file.told):
        if (found := told(situation, text)) is not None:
            return found
    return None


def _reason(situation: Situation, text: str) -> HoldReason | None:
    """What stops everything; where that is asked, what is wrong may be told in many more words."""
    if meant(text) is not None:  # who asks what a word means tells nothing
        return None
    speaker = Speaker.OWN_CHAT if situation.is_identified else Speaker.STRANGER
    is_asked = situation.place.place == dispute.WHAT.name
    is_wrong = is_asked and tells_what_is_wrong(text)
    reason = raised_by(text, speaker, _names(situation))
    # Who only asks whether to go bankrupt, or to find a lawyer, has done neither.
    if reason in _ASKED_ABOUT and raised_by(unasked(text), speaker, _names(situation)) != reason:
        reason = None
    return reason or (HoldReason.DISPUTED if is_wrong else None)


_ASKED_ABOUT = {HoldReason.INSOLVENCY, HoldReason.LAWYER}


def _names(situation: Situation) -> Sequence[str]:
    """What the borrower is called: who writes, and of other parties the one whose loan it is."""
    borrowers = [party.name for party in situation.bound if party.role is Role.BORROWER]
    own = situation.borrower.name if situation.borrower is not None else None
    return [name for name in (own, *borrowers) if name]


def _wanted(situation: Situation, text: str) -> Sequence[Happening] | None:
    """To be left in peace, to have what is kept erased, to have a copy of it, to take an agreement back, or to have what was signed."""
    if asks_to_be_left(text):
        return preferences.leave_in_peace(situation)
    if asks_to_erase(text):
        return [*own_data.erasure(situation), *read_as_well(situation)]
    if asks_for_a_copy(text):
        return [*own_data.begin(situation), *read_as_well(situation)]
    wished = preferences.wished(situation, text)
    taken_back = withdrawal.told(situation, text) if wished is None else wished
    return signed_papers.told(situation, text) if taken_back is None else taken_back


def _adviser(situation: Situation, text: str) -> Sequence[Happening] | None:
    """A debt adviser is at work, where the law lets things rest for that; whoever has the talk reads it as well."""
    rules = situation.policy.pack.standstills
    is_heard = situation.case is not None and not situation.speaks_for_another
    if not (is_heard and any(each.starts is Start.ADVICE for each in rules)):
        return None
    is_asked = situation.place.place != HOME and not situation.with_a_person
    if is_asked or not names_adviser(text):
        return None
    return [AdviserNamed(), MessageLeft()]
