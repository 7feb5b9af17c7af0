"""Helper: whom the borrower lets help, as far as they like and until a day; ended with one tap.

A link is made that is good once and sent to nobody but the helper; what the helper may do is said before.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dialogs import interruptions
from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import Happening, HelpEnded, HelperWanted, LinkWanted, Notice
from dialogs.parsers import Toward, a_day
from dialogs.said.helper_words import (
    KINDS,
    NEVER_YOURS,
    SCOPES,
    allowed,
    last_day,
    link_day,
    list_of,
)
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.authorisation import MOST, Authorisation, AuthorisationState, Scope

LIST = "helper.list"
NOT_WITHOUT = Text(
    "Somebody can help you here once you have identified yourself. If you help somebody, open the link they send you."
)
#: Days that are one tap away.
SPANS = (30, 90, 180)
#: Names can be long, buttons cannot.
_SHORT = 15


def begin(situation: Situation) -> Sequence[Happening]:
    """Who helps, and how to let somebody."""
    if not situation.is_identified:
        return [Notice(NOT_WITHOUT)]
    interruptions.digress(situation, LIST)
    return []


def is_identified(situation: Situation) -> bool:
    return situation.is_identified


def who_helps(situation: Situation) -> Sayable:
    """Everybody who may, with what they may and until when."""
    about = Text(
        "Somebody may help you here: a debt adviser, a relative, a lawyer. You say what they may do and until when, and can end it at any time."
    )
    lines = [line for one in situation.helpers for line in (None, _line(one))]
    return Lines(about, *(lines or [None, Text("Nobody helps you here at the moment.")]))


def _line(one: Authorisation) -> Text:
    if one.state is AuthorisationState.ON and one.kind is not None:
        return Text(
            "🤝 <b>{name}</b>, {kind}, until {day}: {allowed}.",
            name=one.name,
            kind=KINDS[one.kind],
            day=last_day(one),
            allowed=allowed(one),
        )
    return Text(
        "A link that nobody has used yet, good until {day}: {allowed}.",
        day=link_day(one),
        allowed=allowed(one),
    )


def buttons(situation: Situation) -> Options:
    found = {f"end:{one.id}": _end_label(one) for one in situation.helpers}
    if len(found) < MOST:
        found = {"invite": Text("Let somebody help me"), **found}
    return {**found, "done": Text("Go back")}


def _end_label(one: Authorisation) -> Text:
    if one.state is AuthorisationState.ON and one.name:
        return Text("End it: {name}", name=one.name[:_SHORT])
    return Text("Take the link back")


def choose(situation: Situation, choice: str) -> Sequence[Happening]:
    """End one at once, or begin another."""
    if choice == "invite":
        return [HelperWanted()]
    ended = next((one for one in situation.helpers if choice == f"end:{one.id}"), None)
    if ended is None:
        return []
    ended.end("revoke", situation.now)
    return [HelpEnded(ended)]


def has_draft(situation: Situation) -> bool:
    return situation.is_identified and situation.draft is not None


def _the_draft(situation: Situation) -> Authorisation:
    if situation.draft is None:
        raise LookupError("no helper is thought about")
    return situation.draft


def scopes(situation: Situation) -> Options:
    """Each with whether it is allowed; a tap changes it."""
    draft = _the_draft(situation)
    found: dict[str, Text] = {
        scope: Text("{mark} {what}", mark="✅" if scope in draft.scopes else "⬜", what=label)
        for scope, label in LABELS.items()
    }
    onwards = {"go_on": Text("Go on")} if draft.scopes else {}
    return {**onwards, **found, "leave": Text("Rather not")}


LABELS = {
    Scope.STATUS: Text("See where it stands"),
    Scope.TALK: Text("Talk to the advisor, send papers"),
    Scope.COPIES: Text("Get copies of my messages"),
}


def allow(situation: Situation, choice: str) -> None:
    if choice in SCOPES:
        _the_draft(situation).toggle(Scope(choice))


def end(situation: Situation, answer: str | date) -> None:
    """Raises refusals for a day that is over or too far away."""
    if answer == "leave":
        return
    zone = situation.language.zone
    today = situation.now.astimezone(zone).date()
    last = answer if isinstance(answer, date) else today + timedelta(days=int(answer))
    _the_draft(situation).choose_end(last, zone=zone, now=situation.now)


def sure(situation: Situation) -> Sayable:
    draft = _the_draft(situation)
    return Lines(
        Text("Until {day} your helper may:", day=last_day(draft)),
        list_of(draft),
        NEVER_YOURS,
        None,
        Text(
            "You see whatever they do here. I make a link that is good once, for seven days. Send it to nobody but them: whoever opens it can help."
        ),
    )


def make(_: Situation, choice: str) -> Sequence[Happening]:
    return [LinkWanted()] if choice == "yes" else []


STEPS = (
    Step(
        name=LIST,
        gives_way=True,
        question=who_helps,
        options=buttons,
        save=choose,
        stands=is_identified,
        routes=[
            Route(to="helper.scope", when=chose("invite")),
            Route(to=BACK, when=chose("done")),
            Route(to=LIST),
        ],
    ),
    Step(
        name="helper.scope",
        gives_way=True,
        question=Text(
            "What may your helper do? Tap to allow it or not. They can never accept an offer, sign, or change a bank account: that stays yours."
        ),
        options=scopes,
        save=allow,
        stands=has_draft,
        routes=[
            Route(to="helper.until", when=chose("go_on")),
            Route(to=LIST, when=chose("leave")),
            Route(to="helper.scope"),
        ],
    ),
    Step(
        name="helper.until",
        gives_way=True,
        question=Text("Until when? It ends by itself on that day, and earlier when you say so."),
        options={
            **{str(days): Text("{n} days", n=days) for days in SPANS},
            "leave": Text("Rather not"),
        },
        parse=a_day(Toward.FUTURE),
        calendar=Toward.FUTURE,
        save=end,
        stands=has_draft,
        routes=[Route(to=LIST, when=chose("leave")), Route(to="helper.sure")],
    ),
    Step(
        name="helper.sure",
        gives_way=True,
        question=sure,
        options={"yes": Text("Yes, make the link"), "no": Text("Rather not")},
        save=make,
        stands=lambda situation: has_draft(situation) and _the_draft(situation).until is not None,
        routes=[Route(to=LIST)],
    ),
)
