"""Reading: what an advisor types or taps in the group, as an order.

>>> read(Words("/offer 12"))
OfferExtension(months=12)
>>> read(Command("paid", "3"))
RecordPayment(number=3)
>>> read(Words("good morning"))
Relay()
>>> read(Words("// she sounds worried")), read(Words("／／ 她好像很担心"))
(Internal(), Internal())
>>> read(Tap(0, "send:2"))
SendOffer(version=2, is_meant=False)
>>> read(Other("poll")) == Unknown(POLL)
True
>>> read(Words("/add 123456789"))
AddAdvisor(user_id=123456789)
"""

from __future__ import annotations

from difflib import get_close_matches

from dialogs.heard import Command, Edited, File, Heard, Other, Tap, Voice, Words
from dialogs.texts import Text

from . import talk
from .help import FAMILIES, ShowHelp, read_section
from .order import Commands, Order, Unknown, plain
from .typed import numbered

CHANGED = Text(
    "Nothing is done, and the borrower is not shown this change: a message that is changed becomes no command and no note. Please write it again."
)
BELOW_A_FILE = Text(
    "Nothing is done, and the borrower is not shown this: a command is not read below a picture or a file. Please write it as a message of its own."
)
NOT_QUITE = Text("I do not know this command, and nothing is done. Did you mean /{command}?")
#: The bot learns nothing of votes in a copy: whoever answered there would wait in vain.
POLL = Text(
    "Nothing is sent: how the borrower votes in a poll could be read by nobody here. Please ask in words."
)
#: What a Chinese keyboard types for a slash.
_SLASHES = "/／、"
#: Every command of the desk.
COMMANDS: Commands = {"help": read_section, "start": plain(ShowHelp)}
_BUTTONS: Commands = {}
for _family in FAMILIES:
    COMMANDS |= _family.COMMANDS
    _BUTTONS |= _family.BUTTONS


def read(heard: Heard) -> Order:
    """What an advisor wants; a command typed in words counts as one."""
    match heard:
        case Words(text=text):
            return _written(_typed(text))
        case Command(name=name) if name.startswith(tuple(_SLASHES)):
            return talk.Internal()
        case Command(name=name, argument=argument):
            return _made(COMMANDS, name, argument)
        case Edited(text=text) if _typed(text).startswith("/") and not is_internal(text):
            return Unknown(CHANGED)
        case Other(kind="poll"):
            return Unknown(POLL)
        case File(caption=text) | Voice(caption=text) | Other(caption=text):
            return _below_a_file(_typed(text))
        case Tap(code=code):
            name, _, argument = code.partition(":")
            return _made(COMMANDS | _BUTTONS, name, argument)
    return talk.Relay()


def is_internal(text: str) -> bool:
    """Whether it stays in the room."""
    return _typed(text).startswith("//")


def _typed(text: str) -> str:
    """With plain slashes at its beginning."""
    rest = text.lstrip(_SLASHES)
    return "/" * (len(text) - len(rest)) + rest


def _written(text: str) -> Order:
    if text.startswith("//"):
        return talk.Internal()
    if not text.startswith("/"):
        return talk.Relay()
    name, *behind = text[1:].split(maxsplit=1) or [""]
    return _made(COMMANDS, name.split("@")[0].lower(), "".join(behind).strip())


def _below_a_file(text: str) -> Order:
    if text.startswith("//"):
        return talk.Internal()
    return Unknown(BELOW_A_FILE) if text.startswith("/") else talk.Relay()


def _made(known: Commands, name: str, argument: str) -> Order:
    if name in known:
        return known[name](argument)
    alike = get_close_matches(name, COMMANDS, n=1, cutoff=0.7)
    if alike:
        return Unknown(NOT_QUITE.given(command=alike[0]))
    return Unknown(Text("I do not know this command. /help shows what I can do."))


def lacks_slash(text: str) -> bool:
    """Whether what goes to the borrower was perhaps meant for the bot: an order, but for its slash.

    >>> [lacks_slash(said) for said in ("send 1", "Note she sounds worried", "next", "refuse 2 too dark", "closed sold")]
    [True, True, True, True, True]
    >>> [lacks_slash(said) for said in ("Send me the letter", "Hold on, please", "Paid?", "I note that", "Offer")]
    [False, False, False, False, True]
    """
    first, *behind = text.split(maxsplit=1) or [""]
    name, words = first.lower(), "".join(behind).strip()
    if name not in COMMANDS:
        return False
    is_numbered = numbered(words)[0] is not None
    is_complete = bool(words) and name in _EXACT and not isinstance(COMMANDS[name](words), Unknown)
    return not words or is_numbered or is_complete or name in _WITH_WORDS


#: Nobody begins so to a borrower, or hardly ever.
_WITH_WORDS = {"note", "snooze", "callback", "escalate", "calloff", "putaway", "transfer"}
#: What stands behind them is one of a few words.
_EXACT = {"closed", "hold", "notice", "correct", "settle"}
