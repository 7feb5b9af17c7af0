"""Control: what can be done at any step besides answering it: going back, leaving it out, stopping."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from . import interruptions, trail
from .borrower import PLACES, base, preferences, put_away, reading
from .borrower.agreeing import withdrawal
from .borrower.applying import so_far, starting_over
from .borrower.people import dispute
from .calendar import CALENDAR, OPEN
from .flow import Options, Step
from .happenings import Happening, MessageLeft, Notice, NudgesStopped
from .heard import Command, Heard, Words
from .phrases.finding import plain
from .situation import Situation
from .texts import Lines, Text

BACK = "back"
SKIP = "skip"
KEEP = "keep"  #: what was answered before
LATER = "later"  #: of steps that may wait
LEAVE = "leave"  #: of steps that lead back by themselves
#: How people say it, written plainly; a message that is one of these.
SAID = {
    "back": {
        *("back", "go back", "no wait, back", "no wait back", "wait, go back", "wait go back"),
        *("please go back", "can i go back", "i want to go back", "one step back"),
        *("previous question", "返回", "上一步", "上一题", "回到上一题", "回上一步", "我想返回"),
        *("atras", "volver", "volver atras", "quiero volver", "ir atras", "regresar"),
    },
    "skip": {"skip", "跳过", "saltar", "omitir"},
    "cancel": {"cancel", "取消", "cancelar"},
    # Whoever wants no contact at all is heard elsewhere: `leave`.
    "stop": {"stop the reminders", "no more reminders", "no more messages", "unsubscribe"},
}
#: The same of being reminded and written to, which is said in many ways.
_NO_MESSAGES = re.compile(
    r"(?:please )?(?:stop|dont|do not|no more|quit) (?:remind|send|message|messaging|text|writ|notify)\w*(?: (?:to|me|us|messages?|texts?|reminders?|these|those|any|more|anymore|again|all the time|every day|so often|please))*"
    r"|(?:por favor )?(?:no me|dejen de|deje de|deja de|dejad de) (?:recu?erd|mand|envi|escrib|avis)\w*(?: (?:mas|mensajes|recordatorios|avisos|otra vez|todos los dias|por favor))*"
    r"|(?:请|麻烦)?(?:你们?|您)?(?:不要|别|不用|勿|停止)(?:再|老是?|总是?|一直|给我|向我)*(?:发|传|提醒|通知)(?:我|给我|消息|讯息|信息|短信|微信|提醒|通知)*了?"
)


#: To go on, where the question stands: it is shown again.
ONWARDS = {
    *("go on", "lets go on", "continue", "lets continue", "carry on", "ok go on", "ok continue", "next", "next question", "ok lets go"),
    *("seguimos", "sigamos", "seguir", "continuar", "continuemos", "siguiente", "adelante", "vamos"),
    *("继续", "继续吧", "我们继续", "接着来", "接着说", "下一个", "下一题", "算了继续吧", "好继续"),
}  # fmt: skip
#: To stop, where that is no answer to what is asked.
STOPS = {
    *("stop", "stop it", "stop please", "please stop", "stop here", "enough", "i want to stop"),
    *("basta", "parar", "pare", "para", "quiero parar", "ya basta", "alto"),
    *("never mind", "nevermind", "forget it", "dejelo", "dejalo", "olvidelo", "olvidalo"),
    *("算了", "还是算了", "算了吧", "都系算啦"),
    *("停", "停止", "停下", "停一下", "先停", "够了", "不弄了", "先不弄了", "不填了"),
}


def options(situation: Situation, step: Step) -> Options:
    """The buttons below those of the step itself."""
    found: dict[str, Text] = {}
    if kept(situation, step) is not None:
        found[KEEP] = Text("Leave it as it is")
    elif step.skip is not None:
        found[SKIP] = Text("Skip this question")
    if step.calendar is not None:
        found[CALENDAR] = OPEN
    answers = step.kept is not None or step.parse is not None
    if answers and trail.previous(situation) is not None:
        found[BACK] = Text("← Back")
    return found


def kept(situation: Situation, step: Step) -> object:
    """What was answered here before; `None` for nothing."""
    return step.kept(situation) if step.kept is not None else None


def commanded(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """What a command of control sets in motion; `None` for everything else."""
    match heard:
        case Command(name=name):
            act = _ACTS.get(name)
        case Words(text=text):
            said = _bare(text)
            act = next((_ACTS[name] for name, known in SAID.items() if said in known), None)
            if act is None and _NO_MESSAGES.fullmatch(said):
                act = stop
            if said in _KEEPS and kept(situation, PLACES.at(situation)) is not None:
                act = keep
        case _:
            act = None
    if act is None and isinstance(heard, Words):
        if _bare(heard.text) in ONWARDS and _waits_for_an_answer(situation):
            return []
        asked = starting_over.told(situation, heard.text)
        return so_far.told(situation, heard.text) if asked is None else asked
    if act is stop and situation.with_a_person and isinstance(heard, Words):
        return [*stop(situation), MessageLeft()]  # said to whoever is here as well
    return act(situation) if act is not None else None


def _waits_for_an_answer(situation: Situation) -> bool:
    """Whether a question of the form is open that no button alone answers; to go on without an answer is one where that is offered."""
    step = PLACES.at(situation)
    is_offered = "done" in step.choices(situation)
    return situation.is_applying and step.parse is not None and not is_offered


def says_stop(text: str) -> bool:
    """Whether a word that answers nothing asks to stop here.

    >>> [says_stop(said) for said in ("算了", "Never mind.", "déjalo", "算了吧！", "stop here, or where")]
    [True, True, True, True, False]
    >>> [says_stop(said) for said in ("先睡了", "明天再说吧", "going to bed", "mañana sigo", "i start work tomorrow")]
    [True, True, True, True, False]
    """
    said = _bare(text)
    return said in STOPS or _FOR_TODAY.fullmatch(said) is not None


#: That it is enough for today.
_FOR_TODAY = re.compile(
    r"(?:(?:i ?(?:am|m)|im) )?(?:going|off|have to go|gotta go|got to go) (?:to )?(?:bed|sleep)(?: now)?"
    r"|(?:lets |i will |ill )?(?:go on|continue|carry on|do (?:it|this|the rest)|finish)? ?(?:tomorrow|another day|some other time)"
    r"|(?:me voy a|voy a) dormir|(?:sigo|seguimos|lo hago|continuo)? ?(?:manana|otro dia|en otro rato)(?: (?:sigo|seguimos|lo hago|continuo))?"
    r"|我?(?:先|要|去|得)*睡觉?(?:去)?了?|我?(?:明天|改天|下次|晚点|回头)再?(?:说|弄|填|写|聊|来|继续)吧?了?"
)


def _bare(text: str) -> str:
    return plain(text).strip(" .!?¡¿。")


def tapped(situation: Situation, code: str) -> Sequence[Happening]:
    """What a button of control does; it is one that the step has."""
    match code:
        case "back":
            return back(situation)
        case "keep":
            return keep(situation)
        case _:
            return skip(situation)


def keep(situation: Situation) -> Sequence[Happening]:
    """What was answered before stands."""
    situation.place.misses = 0
    PLACES.move(situation)
    return []


def back(situation: Situation) -> Sequence[Happening]:
    """One question back, to where somebody came from or to what was answered last."""
    place = situation.place
    if place.came_from:
        *place.came_from, place.place = place.came_from
    elif not trail.go_back(situation):
        step = PLACES.at(situation)
        if LEAVE in step.choices(situation):  # a button of its own does it
            return _by_its_button(situation, step, LEAVE)
        return [Notice(Text("There is no earlier question to go back to."))]
    place.misses = 0
    return []


def skip(situation: Situation) -> Sequence[Happening]:
    step = PLACES.at(situation)
    if step.skip is None and LATER in step.choices(situation):  # a button of its own does it
        return _by_its_button(situation, step, LATER)
    if step.skip is None:
        return [
            Notice(
                Text(
                    "This question cannot be left out. If it is hard to answer, a person can help: /person"
                )
            )
        ]
    step.skip(situation)
    situation.place.misses = 0
    PLACES.move(situation)
    return []


def _by_its_button(situation: Situation, step: Step, code: str) -> Sequence[Happening]:
    situation.answer, situation.place.misses = code, 0
    happened = step.save(situation, code) or ()
    PLACES.move(situation)
    return happened


def cancel(situation: Situation) -> Sequence[Happening]:
    """Stop what is going on; nothing that was said is lost. What was only read is closed."""
    if reading.close(situation) or interruptions.leave(situation):
        return []
    place = situation.place
    home = base(situation)
    if place.place == home:
        return _what_stays(situation) or [_nothing_to_stop(situation)]
    place.place, place.came_from, place.misses = home, [], 0
    stays = _what_stays(situation)
    if situation.is_applying:
        return [Notice(Lines(FORM_STOPPED, *put_away.later(situation))), *stays]
    return [Notice(STOPPED_ONLY_HERE), *stays] if stays else [Notice(STOPPED)]


def _nothing_to_stop(situation: Situation) -> Notice:
    """Whoever answers a reminder so may mean those."""
    if situation.keeps_a_plan and preferences.are_wanted(situation):
        return Notice(
            Text(
                "There is nothing to stop here. /stop turns the reminders off, /help shows what I can do."
            )
        )
    return Notice(Text("There is nothing to stop. /help shows what I can do."))


def _what_stays(situation: Situation) -> list[Notice]:
    """What stopping does not end, and how that is ended."""
    found = dispute.not_by_stopping(situation), withdrawal.not_by_stopping(situation)
    return [each for each in found if each is not None]


FORM_STOPPED = Text(
    "All right, we stop here. What you told me so far is kept, and your notice that you cannot pay as agreed counts from when it was recorded. You can go on whenever you like."
)
STOPPED = Text("All right, we stop here. You can start again whenever you like.")
STOPPED_ONLY_HERE = Text("All right, we stop here.")


def stop(situation: Situation) -> Sequence[Happening]:
    """No more notes about an application left lying; once there is none, no more reminders."""
    if not situation.is_applying and situation.is_identified:
        return preferences.stop(situation)
    if not situation.is_applying:
        return [Notice(Text("There are no notes to stop. /help shows what I can do."))]
    return [
        NudgesStopped(),
        Notice(Lines(NOTES_STOPPED, *put_away.later(situation))),
    ]


NOTES_STOPPED = Text(
    "All right, I will not write about the application any more. It stays as it is; you can go on whenever you like."
)


_ACTS: Mapping[str, Callable[[Situation], Sequence[Happening]]] = {
    "back": back,
    "skip": skip,
    "cancel": cancel,
    "stop": stop,
}
#: How the button that leaves an answer as it is may be typed.
_KEEPS = {
    *("leave it as it is", "leave it", "keep it", "keep it as it is", "same", "the same", "no change", "unchanged", "as before"),
    *("dejarlo como esta", "como esta", "igual", "lo mismo", "sin cambios", "no cambia", "como antes"),
    *("保持不变", "不变", "没变", "不改", "不改了", "不用改", "一样", "跟之前一样", "和之前一样", "照旧"),
}  # fmt: skip
