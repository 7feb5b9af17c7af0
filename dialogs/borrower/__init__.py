"""The borrower's conversations, one module each, and the places that they make up together."""

from dialogs.flow import Places
from dialogs.situation import Situation

from . import complaint, home, language, preferences, rating, reading, waiting
from .agreeing import signing, verifying, withdrawal
from .applying import application, budget, details, pause, recovery, seeing, starting_over, summary
from .arrangement import check_in, keeping, paid, promise, way_back
from .before import about, calculator, start
from .paperwork import no_paper, papers
from .people import dispute, helper, helping
from .plan import another_plan, declining, offer
from .questions import menu as questions
from .records import disconnect, forget_chat

#: Where a new chat begins.
FIRST = "start.welcome"
HOME = "home.home"
DECIDE = "offer.decide"

PLACES = Places(
    *start.STEPS,
    *home.STEPS,
    *application.STEPS,
    *budget.STEPS,
    *details.STEPS,
    *recovery.STEPS,
    *papers.STEPS,
    *no_paper.STEPS,
    *summary.STEPS,
    *seeing.STEPS,
    *starting_over.STEPS,
    *offer.STEPS,
    *declining.STEPS,
    *signing.STEPS,
    *withdrawal.STEPS,
    *verifying.STEPS,
    *language.STEPS,
    *about.STEPS,
    *calculator.STEPS,
    *questions.STEPS,
    *pause.STEPS,
    *dispute.STEPS,
    *complaint.STEPS,
    *disconnect.STEPS,
    *forget_chat.STEPS,
    *helper.STEPS,
    *helping.STEPS,
    *waiting.STEPS,
    *rating.STEPS,
    *keeping.STEPS,
    *check_in.STEPS,
    *another_plan.STEPS,
    *preferences.STEPS,
    entries=[
        starting_over.SURE.name,
        *(FIRST, HOME, DECIDE, start.CONSENT.name, "language.choose"),
        *(*pause.NAMES, dispute.WHAT.name, dispute.COURT.name),
        *(complaint.ABOUT.name, complaint.KNOWN.name),
        *(
            disconnect.SURE.name,
            forget_chat.SURE.name,
            helper.LIST,
            helping.KIND,
            helping.HOME,
            waiting.WHEN.name,
        ),
        *reading.PLACES,
        *(withdrawal.SURE.name, verifying.FILE.name),
        *("calculator.result", papers.LIST, rating.WORDS.name),
        *(
            paid.AMOUNT.name,
            paid.RECEIPT.name,
            promise.DAY.name,
            way_back.WAY.name,
            preferences.ALL.name,
        ),
        *(check_in.HARDER.name, check_in.EASIER.name, another_plan.ASKED.name),
    ],
)


def base(situation: Situation) -> str:
    """Where somebody is at home: with their loan, with whom they help, or at the door."""
    if situation.is_identified:
        return HOME
    return FIRST if situation.help is None else helping.HOME
