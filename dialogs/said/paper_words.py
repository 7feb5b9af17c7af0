"""Paper words: what each paper is called, what is taken for it and why it is asked, and how far one has come."""

from __future__ import annotations

from dialogs.texts import Plural, Text
from negotiation.applying.paper import PaperState, Want
from negotiation.applying.paper_wants import Sent

from .refusal_reasons import as_saved

NAMES = {
    Want.INCOME: Text("Proof of income"),
    Want.DISMISSAL: Text("Notice of dismissal"),
    Want.MEDICAL: Text("Medical certificate"),
    Want.DEATH: Text("Death certificate"),
    Want.SEPARATION: Text("Proof of separation"),
    Want.DAMAGE: Text("Proof of the damage"),
    Want.BUSINESS: Text("Papers of the business"),
    Want.DEBTS: Text("Letters of other lenders"),
    Want.BANK: Text("Bank statement"),
    Want.OTHER: Text("Something else"),
}
#: What is taken for it, and why it is asked.
ACCEPTED = {
    Want.INCOME: Text(
        "Payslips, or a letter about benefits or a pension, of the last three months."
    ),
    Want.DISMISSAL: Text("The letter of your employer, or a paper of the employment office."),
    Want.MEDICAL: Text(
        "A certificate or a letter of a doctor or hospital. What you have may be covered up; that and how long you cannot work is enough."
    ),
    Want.DEATH: Text("The certificate, or a letter of the register office or the undertaker."),
    Want.SEPARATION: Text(
        "A paper of the court or a lawyer, or one that shows two addresses now."
    ),
    Want.DAMAGE: Text("A report of the insurer, the police or the town; photos of it."),
    Want.BUSINESS: Text(
        "The last tax return or accounts, or the paper that the business has ended."
    ),
    Want.DEBTS: Text("Their newest letters or statements, with what they ask each month."),
    Want.BANK: Text(
        "Of the last three months. What is nobody's business may be covered up, but not the sums."
    ),
    Want.OTHER: Text("Whatever shows how things are."),
}
WHY = {
    Want.INCOME: Text("so that the plan fits what really comes in."),
    Want.DISMISSAL: Text("so that we know since when, and until when you are paid."),
    Want.MEDICAL: Text("so that nobody has to ask you about it again."),
    Want.DEATH: Text("so that nobody has to ask you about it again."),
    Want.SEPARATION: Text("so that we count your household as it is now."),
    Want.DAMAGE: Text("so that we know what it costs you, and what an insurer may pay."),
    Want.BUSINESS: Text("so that we know what the business can still bear."),
    Want.DEBTS: Text("so that the plan leaves room for the others."),
    Want.BANK: Text("so that your figures can be seen, and nobody has to ask about each of them."),
    Want.OTHER: Text("so that your advisor sees what the figures do not show."),
}


#: What helps as well where there is none of it.
INSTEAD = {
    Want.INCOME: Text(
        "a bank or payment app statement with what came in, a record of social insurance or tax, or a line from whoever pays you or works with you."
    ),
    Want.DISMISSAL: Text(
        "messages with your employer, your last pay, a record of social insurance or the employment office, or a line from a colleague."
    ),
    Want.MEDICAL: Text("a prescription, an appointment, or a bill of a pharmacy or hospital."),
    Want.DEATH: Text("an obituary, a bill of the undertaker, or a paper of the cemetery."),
    Want.SEPARATION: Text("a lease or a registration with one name, or messages about it."),
    Want.DAMAGE: Text("photos, a bill or an estimate of the repair, or a report in the news."),
    Want.BUSINESS: Text(
        "an account or payment app statement of the business, the end of its lease, or photos."
    ),
    Want.DEBTS: Text("screenshots of their apps or messages."),
    Want.BANK: Text(
        "screenshots of a payment app, a savings book, or a list of your own of what came in and went out."
    ),
    Want.OTHER: Text("whatever shows how things are."),
}
#: What to write where there is nothing at all.
TO_WRITE = {
    Want.INCOME: Text("how much, how often, from whom."),
    Want.DISMISSAL: Text("since when, and what happened."),
    Want.MEDICAL: Text("since when you cannot work. What you have may be left out."),
    Want.DEATH: Text("who, and when."),
    Want.SEPARATION: Text("since when you live apart."),
    Want.DAMAGE: Text("what happened, and when."),
    Want.BUSINESS: Text("since when it brings in nothing."),
    Want.DEBTS: Text("whom you owe, and what they ask each month."),
    Want.BANK: Text("how you are paid and pay."),
    Want.OTHER: Text("what happened, and when."),
}


def state_of(one: Sent) -> Text:
    """How far a paper has come, in a few words."""
    pages = len(one.pages)
    match one.state:
        case PaperState.FETCHING:
            state = Text("on its way to us")
        case PaperState.HELD:
            state = Text("being checked for viruses")
        case PaperState.ACCEPTED:
            state = Text("accepted")
        case PaperState.REFUSED if one.why:
            state = Text("not accepted, because: {why}", why=as_saved(one.why) or one.why)
        case PaperState.REFUSED:
            state = Text("not accepted")
        case _:
            state = Text("received")
    return (
        Plural("{state} ({n} page)", "{state} ({n} pages)", n=pages, state=state)
        if pages > 1
        else state
    )
