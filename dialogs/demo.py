"""Demo: what the played negotiation and its page say around the messages themselves."""

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

PAGE_OPENS = Text("Setting up a lender, a loan book and a bot on this machine…")
PAGE_IS_AT = Text("The page is at this address, on loopback only. Ctrl-C ends it.")

GROUP = Text("Advisors")  #: the title of their group

#: What somebody has to know about the person they play.
LOAN_NUMBER = Text("Loan number")
PHONE = Text("Telephone")
FULL_NAME = Text("Signs as")
INCOME = Text("Income")
OUTGOINGS = Text("Expenses")
CAN_PAY = Text("Can pay")
ROLE_ADVISOR = Text("advisor")
ROLE_SUPERVISOR = Text("supervisor")
ROLE_BORROWER = Text("borrower")

PLAY_STOPS = Text("It cannot be played on from here. Go on yourself, or have it played once more.")

#: Every text of the page itself; the page finds them by their English sentence.
PAGE = (
    *CHAPTERS.values(),
    PLAY_STOPS,
    PAGE_OPENS,
    Text("Everybody has been played. Start the demo again for more."),
    LOAN_NUMBER,
    PHONE,
    FULL_NAME,
    INCOME,
    OUTGOINGS,
    CAN_PAY,
    ROLE_ADVISOR,
    ROLE_SUPERVISOR,
    ROLE_BORROWER,
    Text("{name} ({role}), passed on by the bot"),
    Text("This topic is closed"),
    Text("Message"),
    Text("Commands"),
    Text("Never mind"),
    Text("{name} is larger than 20 MB."),
    Text("Messages"),
    Text("Reply"),
    Text("Edit"),
    Text("Delete"),
    Text("What to do with this message"),
    Text("Pinned"),
    Text("To the newest message"),
    Text("Let go to send it"),
    Text("Nothing was said here yet."),
    Text("The advisors' group"),
    GROUP,
    Text("All topics"),
    Text("General"),
    Text("Alone with the bot"),
    Text("Only {name} sees this"),
    Text("{n} members"),
    Text("Topics"),
    Text("{n} topics"),
    Text("{n} unread"),
    Text("Hidden: press to read"),
    Text("Buttons of this message"),
    Text("Copied"),
    Text("Answers to choose from"),
    Text("demo"),
    Text("Panes"),
    Text("Picture"),
    Text("{name} joined"),
    Text("{name} left"),
    Text("Topic opened: {name}"),
    Text("Topic closed"),
    Text("Topic opened again"),
    Text("Topic is now called {name}"),
    Text("Topic has another icon"),
    Text("{name} pinned: {text}"),
    Text("The group was changed"),
    Text("edited"),
    Text("Voice note"),
    Text("Video"),
    Text("Place"),
    Text("Open the picture: {name}"),
    Text("Save"),
    Text("OK"),
    Text("This link leads out of this machine:"),
    Text("Stay here"),
    Text("Open"),
    Text("Close"),
    Text("You are {name}"),
    Text("Telegram speaks"),
    Text("The borrower's phone"),
    Text("Borrowers"),
    Text("bot"),
    Text("More"),
    Text("Send somebody else's number"),
    Text("START"),
    Text("Calls of the bot"),
    Text("What goes wrong"),
    Text("What Telegram sees"),
    Text("{n} waiting for the bot"),
    Text("cut off"),
    Text("loopback only: nothing leaves this machine"),
    Text("Clock"),
    Text("Nothing is due: somebody has to do something first."),
    Text("Light or dark"),
    Text("+1 hour"),
    Text("+1 day"),
    Text("Next thing due"),
    Text("Attach a file"),
    Text("Send"),
    Text("Block the bot"),
    Text("Unblock the bot"),
    Text("Borrower"),
    Text("Telegram"),
    Text("Too many requests (429)"),
    Text("Network cut"),
    Text("Bot killed"),
    Text("Play it for me"),
    Text("Take over"),
    Text("{name} is typing…"),
    Text("{name} is sending a file…"),
    Text("Now it is {moment}. The bot wrote to {names}."),
    Text("Now it is {moment}. Nothing was said to anybody until then."),
    Text("The clock is moving on…"),
    Text("Something is due and waits: the bot is killed, or cut off from Telegram."),
    Text("Reactions"),
    Text("The bot keeps to the language it began in: write /language to change that."),
    Text("Sample payslip (PDF)"),
    Text("Sample payslip (photo)"),
    Text("A file of this computer"),
    Text("The bot is blocked."),
    Text("The demo does not answer. Does it still run?"),
    Text("The demo has ended. Start it again in its terminal and this page goes on by itself."),
    Text("That cannot be done: {reason}"),
    Text("An empty file cannot be sent."),
    Text("This picture cannot be read."),
    Text("This picture is too long or too wide."),
    Text("This message is gone."),
)
