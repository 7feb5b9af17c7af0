"""Papers at the desk: what stands above one in the room, and all of a case on one screen."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.desk.masking import shortened
from dialogs.flow import Options
from dialogs.said.helper_words import marked
from dialogs.said.paper_days import named
from dialogs.said.paper_words import NAMES, WHY, state_of
from dialogs.said.refusal_reasons import LABELS
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Plural, Sayable, Text
from negotiation.applying.paper import Paper, PaperState, Want
from negotiation.applying.paper_wants import Item, Sent, checklist, sent


def heading(situation: Situation, one: Sent, *, page: int) -> Text:
    """The number to name it by, what it is to show, and whose helper sent it."""
    return marked(situation, one, _heading(one, page))


def _heading(one: Sent, page: int) -> Text:
    if len(one.pages) > 1:
        return Text(
            "№ {number} · {what} · page {page}",
            number=one.number,
            what=NAMES[one.want],
            page=page,
        )
    return Text("№ {number} · {what}", number=one.number, what=NAMES[one.want])


def line(situation: Situation, one: Sent) -> Text:
    """The same with how far it has come, among others."""
    said = Text(
        "№ {number} · {what}: {state}",
        number=one.number,
        what=NAMES[one.want],
        state=state_of(one),
    )
    return marked(situation, one, said)


def several(situation: Situation, those: Sequence[tuple[Sent, Sequence[Paper]]]) -> Sayable:
    """Those that came together, each with its pages here, how far it has come, and what was said with it."""
    lines: list[Sayable | None] = []
    for one, pages in those:
        said = _pages(one, len(pages)) if len(pages) > 1 else _heading(one, page=1)
        is_new = one.state is PaperState.RECEIVED
        lines.append(marked(situation, one, said) if is_new else line(situation, one))
        lines += [
            Text("“{words}”", words=shortened(page.caption, _AT_LENGTH))
            for page in pages
            if page.caption
        ]
    if len(those) > 1:
        example = those[-1][0].number
        how = Text("/open {n} shows one of them, /refuse {n} and why asks for another.", n=example)
        lines += [None, how]
    return Lines(*lines)


def _pages(one: Sent, count: int) -> Text:
    return Plural(
        "№ {number} · {what}, {n} page",
        "№ {number} · {what}, {n} pages",
        n=count,
        number=one.number,
        what=NAMES[one.want],
    )


def not_opened(those: Sequence[int]) -> Text:
    """Asked before papers of these numbers are taken as proof."""
    return Plural(
        "Nobody has opened paper {numbers} yet. Is it to be accepted all the same? The record would say so.",
        "Nobody has opened papers {numbers} yet. Are they to be accepted all the same? The record would say so.",
        n=len(those),
        numbers=", ".join(str(one) for one in those),
    )


def buttons_of_not_opened(unread: Sequence[int], those: Sequence[int]) -> Options:
    """To read the *unread* first, or to accept all of *those* at once."""
    return {
        f"open:{' '.join(map(str, unread))}": Text("👁 Open"),
        f"accept_unread:{' '.join(map(str, those))}": Text("Accept unread"),
    }


def buttons_of_several(those: Sequence[Sent]) -> Options:
    """What may be done with all of them at once; what was refused stays so."""
    wait = [one for one in those if one.state is PaperState.RECEIVED]
    found = {f"open:{_runs(those)}": Text("👁 Open all")} if those else {}
    if wait:
        found[f"accept:{_runs(wait)}"] = Text("✓ Accept all")
    return found


def buttons_of_listed(situation: Situation) -> Options:
    """Below the list: what waits to be looked at, the oldest first, then what has not come."""
    wait = [one for one in sent(situation.papers) if one.state is PaperState.RECEIVED]
    those = wait[:MOST]
    return {
        **(buttons(those[0]) if len(those) == 1 else buttons_of_several(those)),
        **missing(situation),
    }


def _runs(those: Sequence[Sent]) -> str:
    """Their numbers, as `/open` reads them."""
    return " ".join(str(one.number) for one in those)


def buttons(one: Sent) -> Options:
    """What may be done with a paper as it stands, below it; an advisor may think better of it."""
    number, states = one.number, {page.state for page in one.pages}
    found = {f"open:{number}": Text("👁 Open")}
    if states != {PaperState.ACCEPTED}:
        found[f"accept:{number}"] = Text("✓ Accept")
    if PaperState.REFUSED not in states:
        found[f"refuse:{number}"] = Text("✗ Refuse…")
    return found


def reasons(number: int) -> Options:
    return {f"refuse_as:{number}:{code}": label for code, label in LABELS.items()}


def wants(situation: Situation) -> Options:
    """What may be asked for: first what helps in this difficulty, then all else."""
    listed = situation.policy.papers.of(situation.the_case.application.hardship)
    return {f"want:{want}": NAMES[want] for want in dict.fromkeys([*listed, *Want])}


def missing(situation: Situation) -> Options:
    """What has not come, each to be asked for by one tap."""
    listed = situation.policy.papers.of(situation.the_case.application.hardship)
    return {
        f"want:{item.want}": Text("Ask: {what}", what=NAMES[item.want])
        for item in checklist(listed, situation.papers, situation.the_case.application.without)
        if item.is_open and item.want not in situation.awaited_papers
    }


def unwants(want: Want) -> Options:
    """Below what was asked for: it may have been a mistake."""
    return {f"unwant:{want}": Text("↩ Do not ask for it after all")}


def unwants_each(wants: Sequence[Want]) -> Options:
    """Below several."""
    label = Text("↩ Do not ask for it after all: {what}")
    return {f"unwant:{want}": label.given(what=NAMES[want]) for want in wants}


def not_asked(want: Want) -> Text:
    """What the borrower reads where it was one."""
    return Text(
        "Your advisor asked for a paper by mistake: <b>{what}</b>. You need not send it.",
        what=NAMES[want],
    )


def asked(want: Want, *, is_opened: bool) -> Sayable:
    """What the borrower reads when one more paper is asked for; why, the step that is opened below it says."""
    return Lines(
        Text("Your advisor asks for one more paper: <b>{what}</b>.", what=NAMES[want]),
        *([] if is_opened else [Text("Why: {why}", why=WHY[want])]),
    )


def listing(situation: Situation) -> Sayable:
    """Every paper with its number and state, then what is missing."""
    came = [line(situation, one) for one in sent(situation.papers)]
    how = Text(
        "/open 1 shows paper 1 in your own chat; /accept 1 takes it as proof; /refuse 1 and why asks for another one; /want asks for one more."
    )
    return Lines(
        *(came or [Text("No paper has come yet.")]),
        *asked_for(situation),
        *not_here(situation),
        None,
        how,
    )


def asked_for(situation: Situation) -> list[Text]:
    """What was asked for and is not here yet, and since when."""
    missing, case = set(situation.awaited_papers), situation.the_case
    return [
        Text("❗ {what}: asked for on {day}, not here yet", what=NAMES[one.want], day=Day(one.at))
        for one in case.asked
        if one.want in missing
    ]


def not_here(situation: Situation, wants: Sequence[Want] = ()) -> list[Text]:
    """What of the list, or of *wants*, has not come, and what the borrower says of what they have none of."""
    application = situation.the_case.application
    listed = wants or situation.policy.papers.of(application.hardship)
    items = checklist(listed, situation.papers, application.without)
    asked = situation.awaited_papers
    found = [item for item in items if item.state is None and item.want not in asked]
    told = [item for item in items if item.want in wants]
    return [_missing(item, _AT_LENGTH) for item in told or found]


def still_to_come(situation: Situation) -> list[Text]:
    """What of the list has not come and nobody has asked for, in one line."""
    application = situation.the_case.application
    listed = situation.policy.papers.of(application.hardship)
    items = checklist(listed, situation.papers, application.without)
    missing = [one.want for one in items if one.state is None and one.lacking is None]
    missing = [want for want in missing if want not in situation.awaited_papers]
    return [Text("○ Not sent: {what}", what=named(missing))] if missing else []


def lacking(situation: Situation) -> list[Text]:
    """What the borrower has none of, in short."""
    without = situation.the_case.application.without
    items = checklist(tuple(without), situation.papers, without)
    return [_missing(one, _IN_SHORT) for one in items if one.state is None]


def _missing(item: Item, length: int) -> Text:
    if item.lacking is None:
        return Text("○ {what}: missing", what=NAMES[item.want])
    if not item.lacking:
        return Text("– {what}: the borrower has none", what=NAMES[item.want])
    return Text(
        "– {what}: the borrower has none, and says: “{words}”",
        what=NAMES[item.want],
        words=shortened(item.lacking, length),
    )


#: So many have room in one button.
MOST = 10
#: So many characters of what is said of it, on the card and elsewhere.
_IN_SHORT, _AT_LENGTH = 60, 300
