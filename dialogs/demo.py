"""Demo: what the played negotiation says around the messages themselves."""

from __future__ import annotations

from .texts import Text

HELLO = Text(
    "A local Telegram, the bot as its own process, one borrower and one advisor: nothing leaves this machine. Files are kept in {folder}."
)
GOODBYE = Text(
    "That was one negotiation. Pictures, papers, the database and the log are in {folder}."
)
TIME_PASSES = Text("The clock is moved to {moment}")
DESK = Text("desk")
HIDDEN = Text("hidden on a lock screen until tapped")
CHAPTERS = {
    "apply": Text("Step 1: the borrower applies"),
    "papers": Text("Step 2: papers"),
    "talk": Text("Step 3: talking with an advisor"),
    "plan": Text("Step 4: a plan"),
    "agreement": Text("Step 5: the agreement is signed"),
    "follow_up": Text("Step 6: follow-up"),
}
