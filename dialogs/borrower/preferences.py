"""Preferences: when and whether the borrower is written to: their clock, their rest, reminders or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from babel.dates import get_timezone_location

from dialogs import interruptions
from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import (
    ContactUnwanted,
    Happening,
    MessageLeft,
    Notice,
    RemindersSwitched,
    RestSet,
    ZoneSet,
)
from dialogs.heard import Heard, Words
from dialogs.interruptions import ANYTIME, PERSON, PERSON_LABEL
from dialogs.parsers import Reader, Unclear
from dialogs.parsers.times.quiet_hours import quiet_hours
from dialogs.phrases.contact import ContactWish, has_moved, wish_of
from dialogs.phrases.languages.zone import zone_of
from dialogs.reading import reader
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.contacting.preferences import ContactKind
from negotiation.days.zones import zones_of

SHOW, SET_ZONE, REMIND = (f"{ANYTIME}{name}" for name in ("preferences", "timezone", "remind"))
SHOW_LABEL = Text("When I write to you")
SET_ZONE_LABEL = Text("🕑 Set my time zone")
REMIND_LABEL = Text("Turn reminders on again")
NOT_KNOWN = Text("I do not know your loan yet, so there is nothing to set. /start begins.")
STOPPED = Text(
    "All right: no reminders any more. What is due stays as agreed, /status always shows it, and you can turn them on again."
)
LEFT_IN_PEACE = Text(
    "All right: no reminders and no notes any more, and our people now know that you do not want to be contacted. Only answers to what you send us, and what the law makes us tell you, may still come. What is due stays as agreed. You can write here at any time, or ask for a person: /person"
)
#: To whom nobody knows yet.
NOTHING_MORE_COMES = Text(
    "All right. I write only to people who write to me: nothing more comes here unless you do. I do not know who you are, so I cannot stop calls or letters from {lender}; a person can see to that, if you tap “{person}”. You can come back at any time."
)
ON_AGAIN = Text("Reminders are on again. /stop turns them off.")

#: From and until which hour; what the law and the lender keep free comes on top.
RESTS = {"none": None, "20-9": (20, 9), "18-10": (18, 10), "21-12": (21, 12)}


def begin(situation: Situation) -> Sequence[Happening]:
    if situation.borrower is None:
        return [Notice(NOT_KNOWN)]
    interruptions.digress(situation, ALL.name)
    return []


def begin_zone(situation: Situation) -> Sequence[Happening]:
    if situation.borrower is None:
        return [Notice(NOT_KNOWN)]
    interruptions.digress(situation, ZONE.name)
    return []


def stop(_: Situation) -> Sequence[Happening]:
    """No reminders any more."""
    return [RemindersSwitched(are_wanted=False)]


def leave_in_peace(situation: Situation) -> Sequence[Happening]:
    """No contact any more, asked for in words, from anywhere; nothing is asked again below."""
    if situation.is_identified:
        return [ContactUnwanted()]  # which the desk reads as well, and which waits for no answer
    told = NOTHING_MORE_COMES.given(lender=situation.lender.name, person=PERSON_LABEL)
    return [Notice(told, {PERSON: PERSON_LABEL}), ContactUnwanted()]


def wished(situation: Situation, text: str) -> Sequence[Happening] | None:
    """When to write, or no more reminders, in words where nothing else is asked, or another of these; `None` for other words.

    That somebody has moved a person reads as well: an address may have changed.
    """
    here = situation.place.place
    if (
        situation.borrower is None
        or situation.with_a_person
        or here not in {"home.home", *(step.name for step in STEPS)}
    ):
        return None
    wish = wish_of(text)
    if wish is None:
        return None
    if wish is ContactWish.NO_REMINDERS:
        return stop(situation)
    asked = (ZONE if wish is ContactWish.ZONE else REST).name
    if asked == here:  # it is the answer
        return None
    is_read = situation.waits_for_a_person or (wish is ContactWish.ZONE and has_moved(text))
    passed_on = [MessageLeft()] if is_read else []
    if (told := _told_with_it(situation, wish, text)) is not None:
        return [told, *passed_on]
    interruptions.digress(situation, asked)
    return passed_on


def _told_with_it(situation: Situation, wish: ContactWish, text: str) -> Happening | None:
    """What would be asked for, where it is said with the wish."""
    if wish is ContactWish.ZONE:
        name = zone_of(text)
        return None if name is None else ZoneSet(name)
    hours = quiet_hours(text, reader(situation))
    return None if hours is None else RestSet(hours)


def remind_again(_: Situation) -> Sequence[Happening]:
    return [RemindersSwitched(are_wanted=True)]


def are_wanted(situation: Situation) -> bool:
    borrower = situation.borrower
    return borrower is None or ContactKind.REMINDER not in borrower.preferences.opted_out


def _all(situation: Situation) -> Sayable:
    return Lines(
        Text("When I write to you unasked:"),
        Text("• your time zone: <b>{zone}</b>", zone=_named(situation, _zone(situation))),
        Text("• your quiet hours: <b>{rest}</b>", rest=_rest(situation)),
        Text("• reminders: on") if are_wanted(situation) else Text("• reminders: off"),
        Text("The law and our own rules keep further hours free."),
    )


def _options(situation: Situation) -> Options:
    switch = {"off": Text("Turn reminders off")} if are_wanted(situation) else {"on": REMIND_LABEL}
    return {
        "zone": SET_ZONE_LABEL,
        "rest": Text("🌙 Set my quiet hours"),
        **switch,
        "leave": Text("That is all"),
    }


def _choose(_: Situation, answer: str) -> Sequence[Happening]:
    return [RemindersSwitched(are_wanted=answer == "on")] if answer in {"on", "off"} else []


def _zone(situation: Situation) -> str:
    return situation.borrower.time_zone if situation.borrower is not None else "UTC"


def _named(situation: Situation, name: str) -> str:
    """What people call it, by its city, with what the clock shows there now."""
    locale = situation.language.locale
    city = str(get_timezone_location(name, locale=locale, return_city=True))
    return city or name


def _rest(situation: Situation) -> Text:
    borrower = situation.borrower
    if borrower is None or borrower.preferences.quiet_from is None:
        return Text("as the rules say")
    return _hours(borrower.preferences.quiet_from, borrower.preferences.quiet_until)


def _hours(start: time | None, end: time | None) -> Text:
    return Text("{start} to {end}", start=start, end=end)


def _zones(situation: Situation) -> Options:
    country = situation.policy.pack.country
    known = dict.fromkeys([_zone(situation), *zones_of(country)])
    return {
        **{name: Text("{zone}", zone=_named(situation, name)) for name in known},
        "leave": Text("Leave it as it is"),
    }


def a_zone(heard: Heard, _: Reader) -> str:
    """A zone by its name or its city, as "Europe/Madrid" or "madrid"."""
    found = zone_of(heard.text) if isinstance(heard, Words) else None
    if found is None:
        raise Unclear(
            Text("I do not know this place. Please tap one, or write a large city near you.")
        )
    return found


def _set_zone(_: Situation, answer: str) -> Sequence[Happening]:
    return [] if answer == "leave" else [ZoneSet(answer)]


def rest_noted(start: time | None, end: time | None) -> Text:
    """What is said of a rest that was set; of words that were read, so that who wrote them sees what they mean here."""
    if start is None or end is None:
        return Text("Noted. I keep to it.")
    return Text(
        "Noted: from {start} to {end} by your clock I do not write to you unasked. /preferences changes it.",
        start=start,
        end=end,
    )


def a_rest(heard: Heard, reader: Reader) -> tuple[int, int]:
    """From and until which hour, as people write it."""
    found = quiet_hours(heard.text, reader) if isinstance(heard, Words) else None
    if found is None:
        raise Unclear(
            Text(
                "Please tap one, or write the hours, for example <b>22-8</b> or <b>before 12</b>."
            )
        )
    return found


def _set_rest(_: Situation, answer: str | tuple[int, int]) -> Sequence[Happening]:
    if answer == "leave":
        return []
    return [RestSet(RESTS[answer] if isinstance(answer, str) else answer)]


def _is_known(situation: Situation) -> bool:
    return situation.borrower is not None


ALL = Step(
    name="preferences.all",
    question=_all,
    options=_options,
    save=_choose,
    stands=_is_known,
    routes=[
        Route(to="preferences.zone", when=chose("zone")),
        Route(to="preferences.rest", when=chose("rest")),
        Route(to=BACK),
    ],
)
ZONE = Step(
    name="preferences.zone",
    question=Text(
        "Where do you live? I write to you at your own time of day. Tap a city of your time zone, or write a large city near you."
    ),
    options=_zones,
    parse=a_zone,
    save=_set_zone,
    stands=_is_known,
    routes=[Route(to=BACK)],
    heeds_words=True,
)
REST = Step(
    name="preferences.rest",
    question=Text("When shall I not write to you unasked? It is your own time of day."),
    options={
        "none": Text("As the rules say"),
        **{
            code: _hours(time(hours[0]), time(hours[1]))
            for code, hours in RESTS.items()
            if hours is not None
        },
        "leave": Text("Leave it as it is"),
    },
    parse=a_rest,
    save=_set_rest,
    stands=_is_known,
    routes=[Route(to=BACK)],
    heeds_words=True,
)
STEPS = (ALL, ZONE, REST)
