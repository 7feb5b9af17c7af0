"""Paper kind: which paper a file is, asked where nothing tells, and set right by a button or in words."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.applying.form import wants
from dialogs.borrower.arrangement import to_pay
from dialogs.flow import Options
from dialogs.happenings import Happening, Notice, PaperIs, SaidPaid
from dialogs.interruptions import ANYTIME, read_as_well
from dialogs.phrases.finding import plain
from dialogs.phrases.papers.paper import named, told_of
from dialogs.reply import Say
from dialogs.said.paper_words import NAMES
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.paper import PaperState, Want
from negotiation.applying.paper_wants import Sent, sent

KIND = f"{ANYTIME}kind:"
#: Under a plan: what was paid is shown by it.
_PAID = "paid"
RECEIPT = Text("I have paid: it is the receipt")
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


def which_of_all(number: int) -> Say:
    """Asked of a helper: what is wanted of the borrower would tell what the difficulty is."""
    text = Text("Which paper is that? A tap is enough; the advisor looks at it in any case.")
    kinds = {want: label for want, label in NAMES.items() if want is not Want.OTHER}
    return Say(
        text=text, options={f"{KIND}{number}:{want}": label for want, label in kinds.items()}
    )


def _kinds(situation: Situation, number: int, but: Want) -> Options:
    listed = dict.fromkeys([*wants(situation), Want.OTHER])
    kinds = {f"{KIND}{number}:{want}": NAMES[want] for want in listed if want is not but}
    paid: Options = {f"{KIND}{number}:{_PAID}": RECEIPT} if to_pay.is_open(situation) else {}
    return {**paid, **kinds}


def tapped(situation: Situation, code: str) -> Sequence[Happening] | None:
    """What such a button sets right; `None` for others."""
    if not code.startswith(KIND):
        return None
    number, _, want = code.removeprefix(KIND).partition(":")
    found = next((one for one in undecided(situation) if str(one.number) == number), None)
    if found is not None and want == _PAID and to_pay.is_open(situation):
        named = [] if found.want is Want.BANK else [PaperIs(found.number, Want.BANK)]
        return [*named, SaidPaid(paper=found.number)]
    if found is None or want not in set(Want):
        return [Notice(DECIDED_BY_NOW)]
    return [PaperIs(found.number, Want(want))]


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """What words set right about the paper sent last, or asked where they say only what it is not; `None` for other words."""
    papers = [] if situation.speaks_for_another else undecided(situation)
    found = told_of(text) or _named(situation, text) if papers else None
    if found is None:
        return None
    want, not_want = found
    one = next((each for each in reversed(papers) if each.want is not_want), papers[-1])
    passed_on = read_as_well(situation)
    if want is not None:
        return [PaperIs(one.number, want), *passed_on]
    asked = which(situation, one.number, one.want)
    return [Notice(asked.text, options=asked.options), *passed_on]


def _named(situation: Situation, text: str) -> tuple[Want, None] | None:
    """What the question is answered with by nothing but a name; where papers are chosen that is a choice."""
    if situation.place.place.startswith("papers."):
        return None
    said = plain(text).strip(" .!。！")
    labels = {plain(situation.language.plain(label)): one for one, label in NAMES.items()}
    want = labels.get(said) or named(said)
    return None if want is None else (want, None)


def undecided(situation: Situation) -> list[Sent]:
    """Those that may still be named: of whom is helped those that the helper sent."""
    theirs = situation.helped if situation.speaks_for_another else situation
    if theirs is None or theirs.case is None or not theirs.case.state.is_open:
        return []
    decided = {PaperState.ACCEPTED, PaperState.REFUSED}
    found = [one for one in sent(theirs.papers) if one.state not in decided]
    if theirs is situation:
        return found
    return [one for one in found if one.pages[0].authorisation_id == situation.the_help.id]
