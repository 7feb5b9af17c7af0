"""What is said to somebody in danger or in need: short, with the helplines of the place, and true about who is awake."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import partial

import pytest

from bot.configuration.packs import shipped, shipped_pack
from dialogs import conversation
from dialogs.happenings import CareNeeded, MessageLeft, WentOn
from dialogs.heard import Command, Edited, Tap, Words
from dialogs.languages import LANGUAGES
from dialogs.said import care
from dialogs.situation import Situation
from dialogs.texts import Lines
from negotiation.days.office_hours import OfficeHours
from negotiation.days.working_days import working_days
from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff
from negotiation.pack import Hours, Purpose
from negotiation.policy import Policy
from tests.dialogs.said.test_limits import shown

A_situation = Callable[..., Situation]
OFFICE = OfficeHours(
    zone=UTC,
    calendar=working_days("US"),
    week=((Hours(time(9), time(17)),),) * 5 + ((), ()),
)


def at(a_situation: A_situation, hour: int, **changes: object) -> Situation:
    situation = a_situation(now=datetime(2019, 4, 1, hour, tzinfo=UTC), **changes)
    situation.lender = replace(situation.lender, office=OFFICE)
    return situation


@pytest.mark.parametrize("pack", shipped())
@pytest.mark.parametrize("code", LANGUAGES)
def test_who_helps_is_named_with_the_number_once(pack: str, code: str) -> None:
    for each in shipped_pack(pack).support:
        said = each.said_in(code)

        assert said.count(each.contact) == 1
        assert not code.startswith("zh") or ": " not in said


@pytest.mark.parametrize("pack", shipped())
@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_it_fits_on_a_small_phone_in_every_place_and_language(
    pack: str, language: object, a_situation: A_situation
) -> None:
    situation = at(a_situation, 22, language=language)
    situation.policy = Policy(pack=shipped_pack(pack))

    for said in (
        care.pause,
        care.beside_an_advisor,
        care.gentle,
        partial(care.beside_an_advisor, of_violence=True),
        partial(care.gentle, of_violence=True),
        care.passed_on_as_well,
        lambda waiting: Lines(care.PASSED_ON, *care.until_somebody_writes(waiting)),
    ):
        assert len(situation.language.plain(said(situation))) <= 600
    lines = situation.language.plain(care.pause(situation))
    for each in situation.policy.pack.support_for(Purpose.CRISIS):
        assert each.contact in lines
    situation.place.place = care.AT_HOME
    at_home = shown(situation.language.say(care.pause(situation)))
    assert len(at_home) <= 600
    for each in situation.policy.pack.support_for(Purpose.VIOLENCE):
        assert each.contact in at_home


def test_nobody_is_said_to_be_awake_who_is_not(a_situation: A_situation) -> None:
    by_day, by_night = (at(a_situation, hour) for hour in (10, 22))
    for one in (by_day, by_night):
        assert one.handoff is not None
        one.handoff.mark(Care.CRISIS)

    assert "at work now" in by_day.language.plain(care.pause(by_day))
    assert "not at work" in by_night.language.plain(care.pause(by_night))


def test_without_a_helpline_none_is_made_up(a_situation: A_situation) -> None:
    situation = at(a_situation, 10)

    assert "These people will listen" not in situation.language.plain(care.pause(situation))


@pytest.mark.parametrize(
    "heard",
    [Words("I want to die"), Edited("I want to die"), Command("person", "I want to die")],
)
def test_it_is_heard_wherever_words_are(heard: object, a_situation: A_situation) -> None:
    situation = a_situation()

    reply = conversation.hear(situation, heard)

    assert reply.happened == [CareNeeded(Care.CRISIS)]
    assert situation.place.place == "care.pause"
    assert situation.place.came_from == ["home.home"]


def test_a_link_and_a_button_are_no_words_of_theirs(a_situation: A_situation) -> None:
    for heard in (Command("start", "suicide"), Tap(1, "suicide")):
        assert not conversation.hear(a_situation(), heard).happened


def test_a_typed_label_is_an_answer(a_situation: A_situation) -> None:
    situation = a_situation()
    situation.place.place = "application.hardship"

    reply = conversation.hear(situation, Words("Someone close to me has died"))

    assert not reply.happened
    assert situation.place.place != "application.hardship"


def test_who_is_known_to_need_care_is_not_told_so_again(a_situation: A_situation) -> None:
    handoff = Handoff(chat_id=7)
    handoff.request(datetime(2019, 4, 1, 9, tzinfo=UTC))
    handoff.mark(Care.VULNERABLE)

    reply = conversation.hear(a_situation(handoff=handoff), Words("I have cancer"))

    assert CareNeeded(Care.VULNERABLE) not in reply.happened


def test_who_writes_that_they_are_all_right_goes_on_and_is_read_all_the_same(
    a_situation: Callable[..., Situation],
) -> None:
    situation = a_situation(consent="1")
    situation.place.place, situation.place.came_from = "care.pause", ["home.home"]

    reply = conversation.hear(situation, Words("sorry, I'm ok now"))

    assert situation.place.place == "home.home"
    assert list(reply.happened) == [MessageLeft(), WentOn()]
