"""Refusals in words: every "no" of the rules, with what can be done.

A test walks the subclasses of `Refusal` and fails when one has no words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dialogs.desk.masking import masked
from dialogs.texts import Day, Lines, Percent, Plural, Text
from negotiation import refusals as r
from negotiation.agreeing import guarantee
from negotiation.applying import authorisation, paper, voice_note
from negotiation.desk import rating
from negotiation.desk.handoff import SUPERVISOR
from negotiation.follow_up import promise

from .helper_words import SCOPES
from .item_words import ITEMS

_MB = 1_000_000

WORDS: dict[type[r.Refusal], Callable[[Any], Text]] = {
    r.NotAllowed: lambda _: Text("That is not possible any more at this stage."),
    r.Implausible: lambda e: (
        Text("That is more than {limit}. Please check it.", limit=e.limit)
        if e.limit
        else Text("That figure is too small. Please check it.")
    ),
    r.NotTold: lambda _: Text(
        "The borrower has not told that figure. /budget shows those there are."
    ),
    r.ForSupervisor: lambda _: Text("Only a supervisor can do that. /advisors shows who is one."),
    r.NoSuchHousehold: lambda e: Text(
        "Please write a number from {least} to {most}.", least=e.least, most=e.most
    ),
    r.TooManyTries: lambda e: Plural(
        "To keep your loan safe, please wait {n} minute before you try again. You can always talk to a person: /person",
        "To keep your loan safe, please wait {n} minutes before you try again. You can always talk to a person: /person",
        n=e.minutes,
    ),
    r.NotMatched: lambda _: Text(
        "This loan number and this telephone number do not go together in our records. Please check the loan number. "
        "If you have a new telephone number, ask us for a letter with a personal link, or talk to a person: /person"
    ),
    r.NotRunning: lambda _: Text(
        "This loan is not being repaid any more, so there is nothing to change."
    ),
    r.NothingOwed: lambda _: Text("Nothing is owed on this loan."),
    r.NoChange: lambda _: Text("That would change nothing."),
    r.BeyondPolicy: lambda e: Plural(
        "Our rules allow {n} month at most.", "Our rules allow {n} months at most.", n=e.limit
    ),
    r.LongerThanLaw: lambda e: Plural(
        "The law lets it be {n} month longer at most.",
        "The law lets it be {n} months longer at most.",
        n=e.limit,
    ),
    r.NeverRepaid: lambda e: Text(
        "The interest of one instalment alone is {interest}, so the debt would grow.",
        interest=e.interest,
    ),
    r.PaidAlready: lambda e: Text("The instalment due on {day} is paid already.", day=e.due_date),
    r.NotADueDate: lambda e: Text("No unpaid instalment is due on {day}.", day=e.day),
    r.DatePassed: lambda e: Text("The first day possible is {day}.", day=e.earliest),
    r.TooLate: lambda e: Text("The last day possible is {day}.", day=e.latest),
    r.RateNotLower: lambda e: Text(
        "That is no lower than the rate of the contract, {rate}.", rate=Percent(e.limit)
    ),
    r.DayOff: lambda e: Text("{day} is a public holiday or on a weekend.", day=e.day),
    r.BelowFloor: lambda e: Text(
        "A settlement has to be at least {percent} of the principal.", percent=Percent(e.limit)
    ),
    r.RateTooLow: lambda e: Text("Our rules allow no rate below {rate}.", rate=Percent(e.limit)),
    r.RateAboveLaw: lambda e: Text(
        "By law this loan may ask {rate} a year at most.", rate=Percent(e.limit)
    ),
    r.ChargesAboveLaw: lambda e: Text(
        "By law no more than {amount} of the penalties and fees of this loan may be asked; the rest has to be waived.",
        amount=e.most,
    ),
    r.NotOverdue: lambda _: Text("Nothing is overdue on this loan."),
    r.NoSuchCharge: lambda _: Text("There is no such charge on this loan."),
    r.BeforeLastCharge: lambda e: Text(
        "A charge of {day} is on this loan, so nothing can be worked out for a day before it.",
        day=e.day,
    ),
    r.NothingLeft: lambda _: Text(
        "No instalment is left that could carry it: the term has to be extended as well."
    ),
    r.AboveLent: lambda e: Text("More would be owed than was ever lent: {limit}.", limit=e.limit),
    r.BeyondOwed: lambda e: Text("Only {limit} is owed.", limit=e.limit),
    r.AskedTwice: lambda _: Text("These two changes exclude each other."),
    r.NotOffered: lambda _: Text("Our rules do not allow this kind of relief."),
    r.BeyondAuthority: lambda _: Text("That is more than can be offered without asking further."),
    r.RestructureOpen: lambda e: Text(
        "Another change of this loan has been under way since {day}. It has to be decided first.",
        day=e.since,
    ),
    r.ReasonMissing: lambda e: Plural(
        "Please say why, in {n} character at most.",
        "Please say why, in {n} characters at most.",
        n=e.limit,
    ),
    r.TooManyRestructures: lambda e: Plural(
        "The terms of this loan can be changed {n} time at most, and that has been done.",
        "The terms of this loan can be changed {n} times at most, and that has been done.",
        n=e.limit,
    ),
    r.TooSoonAgain: lambda e: Text(
        "The terms of this loan were changed not long ago. They can be changed again from {day}.",
        day=e.earliest,
    ),
    r.LoanGone: lambda e: Text(
        "Nothing can be offered for loan {number}: by the book it is not repaid to us any more. If that is so, /closed settled, /closed sold or /closed written_off ends the case. If not, it is put right in the book; /offer works again once that has been read in.",
        number=masked(e.number),
    ),
    r.PlannedElsewhere: lambda e: Text(
        "Loan {number} is repaid under the plan of case {case}, so nothing else is offered for it here. Other terms are talked about there: /amend.",
        number=masked(e.number),
        case=e.case,
    ),
    r.NoSuchOffer: lambda _: Text("There is no such offer here. /offer makes one."),
    r.OfferNotOpen: lambda _: Text("This offer is no longer open."),
    r.OfferExpired: lambda e: Text(
        "This offer was open until {until}. Your advisor can make a new one: /person",
        until=e.expired_at,
    ),
    r.OutOfDate: lambda _: Text(
        "Too little time is left before the first instalment of this offer. /offer works out a new one."
    ),
    r.FiguresChanged: lambda _: Text(
        "The figures of your loan have changed meanwhile, so this does not fit any more. Your advisor will make a new offer: /person"
    ),
    r.MoreThanIsLeft: lambda e: (
        Text(
            "This plan asks {asks} a month, and only {left} is left each month. /offer shows what is possible; if the figures are wrong, /correct them.",
            asks=e.asks,
            left=e.left,
        )
        if e.left.is_positive
        else Text(
            "This plan asks {asks} a month, and nothing is left each month. /offer shows what is possible; if the figures are wrong, /correct them.",
            asks=e.asks,
        )
    ),
    r.AgreementExpired: lambda e: Text(
        "This agreement could be signed until {until}. Your advisor can make a new offer: /person",
        until=e.expired_at,
    ),
    r.ContentMissing: lambda e: Text(
        "No agreement can be made: the law wants this said in it, and the paper would not say it:{items}",
        items=Lines(None, *(Text("• {what}", what=ITEMS[each]) for each in e.items)),
    ),
    r.NameDiffers: lambda _: Text(
        "That is not quite the name in your contract. Please type your full name as it is written there."
    ),
    r.NameLocked: lambda _: Text(
        "The name you typed is not the one in your contract. A person will look at it with you, and write to you here. Nothing is signed, and nothing is lost."
    ),
    r.ConsentWanting: lambda _: Text("Please answer the questions before that one first."),
    r.NotFresh: lambda _: Text("It is a while since you showed me who you are."),
    r.NoTemplate: lambda e: Text("No agreement can be made: {why}.", why=e.why),
    r.LevelMissing: lambda _: Text(
        "The law wants a stronger signature for this loan than can be made here. Please agree on paper."
    ),
    r.TooLateToWithdraw: lambda e: (
        Text(
            "This agreement could be taken back until {until}. If something has changed, we look for a way together: /person",
            until=e.until,
        )
        if e.until
        else Text(
            "A signed agreement cannot be taken back here: until other terms are signed it goes on as it is. If something has changed, we look for a way together: /person"
        )
    ),
    r.AlreadySigned: lambda e: Text("This agreement was signed on {at}.", at=e.signed_at),
    r.AlreadyClaimed: lambda _: Text("Another advisor has taken this case."),
    r.SkillWanting: lambda e: (
        Text("A supervisor has to take this case.")
        if e.skill == SUPERVISOR
        else Text(
            "This case needs somebody with the skill {skill}. A supervisor can give it: /skills",
            skill=e.skill,
        )
    ),
    r.ComplainedOf: lambda _: Text(
        "This complaint is about you, so somebody else has to answer it."
    ),
    r.OwnOffer: lambda _: Text(
        "This offer is your own, so another supervisor has to decide on it."
    ),
    r.DecidedBefore: lambda _: Text(
        "You decided on this application before, so somebody else has to look at it now."
    ),
    r.LeftToOthers: lambda _: Text(
        "The borrower has complained about you, so a colleague takes this case."
    ),
    r.TooLateToReopen: lambda e: Text(
        "A case that was closed by mistake can be opened again until {day} only. Whoever cannot pay can begin a new one.",
        day=Day(e.until),
    ),
    r.NotOnHold: lambda _: Text("This case is not on hold."),
    authorisation.NotAuthorised: lambda e: Text(
        "You may not do that for the borrower: {what}. They can allow it with a new link: /helper",
        what=SCOPES[e.scope],
    ),
    guarantee.AnsweredBefore: lambda _: Text(
        "You have answered already, and your answer is recorded. If it was a mistake: /person"
    ),
    promise.PromisedOften: lambda _: Text(
        "For this instalment I cannot note another day. Please talk to a person, so that we find what fits: /person"
    ),
    rating.RatedAlready: lambda _: Text("You have told me already. Thank you."),
    paper.NotAPaper: lambda _: Text(
        "I can only take photos (JPEG, PNG, WebP, HEIC) and PDF files. Could you send it as one of these?"
    ),
    paper.TooLarge: lambda e: Text(
        "The file is larger than {limit} MB. Could you send a photo of it, or a smaller file?",
        limit=e.limit_bytes // _MB,
    ),
    paper.EmptyPaper: lambda _: Text("The file is empty. Could you send it again?"),
    paper.Infected: lambda _: Text(
        "The virus scanner found something harmful in the file, so I threw it away. Could you send a photo of the paper instead?"
    ),
    paper.SentBefore: lambda _: Text(
        "You have sent this very file before. It is with your papers, and I keep it once."
    ),
    voice_note.NotASound: lambda _: Text(
        "I could not keep your voice note. Could you send it again, or write it? Nothing else is lost."
    ),
    voice_note.HarmfulSound: lambda _: Text(
        "The virus scanner found something harmful in the recording, so I threw it away. Could you tell me again, or write it?"
    ),
    paper.EncryptedPaper: lambda _: Text(
        "The PDF is protected by a password. Could you send it without one, or as a photo?"
    ),
    paper.ActivePaper: lambda _: Text(
        "The PDF has programs or other files inside, and I take only what can be looked at. Could you send it as a photo, or print it into a new PDF?"
    ),
}


def explain(refusal: r.Refusal) -> Text:
    """The refusal in words."""
    return WORDS[type(refusal)](refusal)
