"""Papers: what would help and why, how far each paper has come, and sending one, whenever one likes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from dialogs.borrower.applying.form import is_applying, numbered, onwards, wants
from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import (
    ConsentGiven,
    Happening,
    PaperLacking,
    PaperSent,
    PaperWithdrawn,
    UploadWanted,
)
from dialogs.heard import File
from dialogs.parsers import paper
from dialogs.phrases.papers.paper import NOT_NOW
from dialogs.said.helper_words import marked
from dialogs.said.paper_words import ACCEPTED, NAMES, WHY, state_of
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.paper import PaperState, Want
from negotiation.applying.paper_wants import Item, Sent, checklist

#: The version of what is consented to with the first paper.
PAPERS_TEXT = "1"
LIST = "papers.list"
LATER = Text("I will send it later")
#: Telegram's buttons are few: that many papers of a kind can be taken back one by one.
_MOST_TAKEN_BACK = 6
#: Where whoever has none of what is asked for hears what else helps.
WITHOUT = "papers.without"
#: As much of what is said of it as an advisor reads at a glance.
_LONGEST = 500


def can_send(situation: Situation) -> bool:
    """Whether papers are taken: from the hardship notice to the end of the case."""
    return situation.case is not None and situation.case.state.is_open


def items(situation: Situation) -> list[Item]:
    """Each paper, first those that an advisor asked for."""
    without = situation.the_case.application.without
    listed = dict.fromkeys([*situation.awaited_papers, *wants(situation)])
    return checklist(tuple(listed), situation.papers, without)


def line(situation: Situation, item: Item) -> Text:
    """A line of the checklist; whose helper sent it is said as well."""
    if item.want in situation.awaited_papers and item.state is not PaperState.REFUSED:
        return Text("❗ {what}: asked for, not here yet", what=NAMES[item.want])
    if item.state is None and item.lacking is not None:
        return Text("– {what}: you have none", what=NAMES[item.want])
    said = Text(
        "{mark} {what}: {state}",
        mark=_MARKS[item.state],
        what=NAMES[item.want],
        state=state_of(item.sent[-1]) if item.sent else Text("missing"),
    )
    return marked(situation, item.sent[-1], said) if item.sent else said


_MARKS = {
    None: "○",
    PaperState.FETCHING: "…",
    PaperState.HELD: "…",
    PaperState.RECEIVED: "✓",
    PaperState.ACCEPTED: "✅",
    PaperState.REFUSED: "✗",
}


def send(situation: Situation, file: File, want: Want | None = None) -> Sequence[Happening]:
    """A paper goes in; with the first one comes the consent to keep them."""
    sent = PaperSent(file, want=want)
    if situation.lender.takes_papers_by_link:  # it will not be taken here
        return [sent]
    return [*_consent(situation), sent]


def _consent(situation: Situation) -> Sequence[Happening]:
    case = situation.the_case
    if case.application.papers_consent:
        return []
    if case.may_record("papers_consent"):
        case.record(papers_consent=True)
    return [ConsentGiven(PAPERS_TEXT, about="papers")]


def ask(situation: Situation) -> Sayable:
    """The form's question: the checklist, of which nothing is a condition."""
    lines = [line(situation, item) for item in items(situation)]
    if situation.lender.takes_papers_by_link:
        how = Text(
            "Choose one, and I give you a link to our own page for it. By uploading a paper you agree that we keep it, under lock and key (encrypted); you need not send any."
        )
    else:
        how = Text(
            "Send one as a photo or a PDF, or choose first what it is. By sending a paper you agree that we keep it, under lock and key (encrypted); you need not send any."
        )
    return numbered(
        Lines(Text("These papers help us to see how things are:"), *lines, None, how), "paper"
    )


def choices(situation: Situation) -> Options:
    asked: dict[str, Text] = {want: NAMES[want] for want in wants(situation)}
    return {"later": LATER, **asked, "none": Text("I have none of these")}


def answer(situation: Situation, given: File | str) -> Sequence[Happening]:
    """The answer to the form's question."""
    if isinstance(given, File):
        return send(situation, given)
    if given == "later":
        situation.the_case.decline("papers_consent")
        return []
    if given == "none":
        return go_without(situation, [one.want for one in items(situation) if one.is_open])
    return _choose(situation, given)


def go_without(
    situation: Situation, wants: Sequence[Want], words: str = ""
) -> Sequence[Happening]:
    """Put down that there are none of these, with what is said of it, after what was said before."""
    case = situation.the_case
    for want in wants:
        before = case.application.without.get(want, "")
        case.go_without(want, f"{before} {words}".strip()[:_LONGEST])
    return [PaperLacking(tuple(wants), is_told=bool(words))]


def _choose(situation: Situation, given: str) -> Sequence[Happening]:
    """By link, a link; else the next file is asked for by the step that the route leads to."""
    if given not in set(Want) or not situation.lender.takes_papers_by_link:
        return []
    return [*_consent(situation), UploadWanted(Want(given))]


def show(situation: Situation) -> Sayable:
    """Every paper and its state."""
    how = (
        Text("Choose what you want to send, and I give you a link to our own page.")
        if situation.lender.takes_papers_by_link
        else Text("Send a photo or a PDF, or choose first what it is. What is missing may follow.")
    )
    lines = [line(situation, item) for item in items(situation)]
    return Lines(Text("Your papers:"), *lines, None, how)


def buttons(situation: Situation) -> Options:
    shown = [*(item.want for item in items(situation)), Want.OTHER]
    return {"done": Text("That is all for now"), **{want: NAMES[want] for want in shown}}


def choose(situation: Situation, given: str) -> Sequence[Happening]:
    """To send one is a digression: it leads straight back to the list."""
    if given in set(Want) and not situation.lender.takes_papers_by_link:
        situation.place.came_from = [*situation.place.came_from, LIST]
    return _choose(situation, given)


def asks_for(want: Want) -> Callable[[Situation], bool]:
    """Whether that is to be sent next, in this chat."""
    return lambda situation: situation.answer == want and not situation.lender.takes_papers_by_link


def _is_by_link(situation: Situation) -> bool:
    return situation.answer in set(Want)


def _has_left_a_place(situation: Situation) -> bool:
    return bool(situation.place.came_from)


def _of(situation: Situation, want: Want) -> list[Sent]:
    return [one for item in items(situation) if item.want is want for one in item.sent]


def _one(want: Want) -> Step:
    """The step that takes a paper for one line of the list."""
    name = f"papers.{want}"
    return Step(
        name=name,
        gives_way=True,
        stands=can_send,
        question=partial(_ask_one, want),
        options=partial(_choices_of_one, want),
        phrases={"later": NOT_NOW},
        parse=paper,
        save=partial(_take_one, want),
        routes=[
            Route(to=name, when=_takes_back),
            Route(to=WITHOUT, when=chose("none")),
            *onwards(),
        ],
    )


def _ask_one(want: Want, situation: Situation) -> Sayable:
    came = [_came(situation, one) for one in _of(situation, want)]
    return Lines(
        Text("<b>{what}</b>", what=NAMES[want]),
        ACCEPTED[want],
        Text("Why: {why}", why=WHY[want]),
        *([None, *came] if came else []),
        None,
        Text("Please send a photo or a PDF here. Several photos sent together are one paper."),
    )


def _came(situation: Situation, one: Sent) -> Text:
    name, state = one.name or Text("photo"), state_of(one)
    said = Text("№ {number} · {name} · {state}", number=one.number, name=name, state=state)
    return marked(situation, one, said)


def _choices_of_one(want: Want, situation: Situation) -> Options:
    sent = _of(situation, want)
    undecided = [one for one in sent if is_applying(situation) and one.state not in _DECIDED]
    is_missing = want in situation.awaited_papers or (want is not Want.OTHER and not sent)
    none: Options = {"none": Text("I have none")} if is_missing else {}
    return {"later": Text("Not now"), **none} | {
        f"drop:{one.number}": Text("Take № {number} back", number=one.number)
        for one in undecided[-_MOST_TAKEN_BACK:]
    }


def _take_one(want: Want, situation: Situation, given: File | str) -> Sequence[Happening]:
    if isinstance(given, File):
        return send(situation, given, want)
    if given.startswith("drop:"):
        return [PaperWithdrawn(int(given.removeprefix("drop:")))]
    return go_without(situation, [want]) if given == "none" else []


_DECIDED = {PaperState.ACCEPTED, PaperState.REFUSED}


def _takes_back(situation: Situation) -> bool:
    return isinstance(situation.answer, str) and situation.answer.startswith("drop:")


ALL = Step(
    name=LIST,
    gives_way=True,
    stands=can_send,
    question=show,
    options=buttons,
    save=choose,
    routes=[
        *(Route(to=f"papers.{want}", when=asks_for(want)) for want in Want),
        Route(to=LIST, when=_is_by_link),
        Route(to=BACK, when=_has_left_a_place),
        Route(to="home.home", when=chose("done")),
    ],
)
STEPS = (ALL, *map(_one, Want))
