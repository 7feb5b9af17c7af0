"""Answers: what people ask before and during a negotiation, and what is so."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.borrower import preferences, put_away, reading
from dialogs.borrower.before.start import WHY_PHONE
from dialogs.said.paying import to_copy, where_to_pay
from dialogs.texts import Lines, Text
from negotiation.pack import Feared

from . import contact_answers, deciding_answers, feared_answers, help_answers, pay_answers
from .hard_again import again, again_options, changes
from .pay_answers import PAY_QUESTIONS
from .question import Question
from .worries import WORRIES

#: In the order of the menu.
QUESTIONS: Mapping[str, Question] = {
    **PAY_QUESTIONS,
    "record": Question(
        label=Text("Does it show in my credit record?"),
        answer=contact_answers.credit_record,
        more={reading.RECORD: reading.RECORD_LABEL},
    ),
    "unpaid": Question(
        label=Text("What happens if I do not pay?"),
        answer=feared_answers.unpaid,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "prison": Question(
        label=Text("Can I go to jail for it?"),
        answer=feared_answers.what_law_says(Feared.PRISON),
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "seizure": Question(
        label=Text("Can my car, home or pay be taken?"),
        answer=feared_answers.what_law_says(Feared.SEIZURE),
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "court_letter": Question(
        label=Text("A letter of a court or lawyer came"),
        answer=feared_answers.court_letter,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "family": Question(
        label=Text("Does it harm my children or family?"),
        answer=feared_answers.family,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "meanwhile": Question(
        label=Text("Must I go on paying meanwhile?"),
        answer=pay_answers.meanwhile,
        more=pay_answers.meanwhile_options,
    ),
    "cost": Question(
        label=Text("Does it cost anything?"),
        answer=Text(
            "No. Asking, talking and signing here are free, and nobody here asks you for a fee. With a longer term you pay more interest in all; you see the total before you decide."
        ),
    ),
    "dearer": Question(
        label=Text("Do I pay more or less in all?"), answer=deciding_answers.dearer
    ),
    "others": Question(
        label=Text("Will my work or family hear of it?"),
        answer=contact_answers.who_hears,
        more={preferences.SHOW: preferences.SHOW_LABEL},
    ),
    "other_debts": Question(
        label=Text("Can you help with my other debts?"),
        answer=help_answers.other_debts,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "paid_help": Question(
        label=Text("Somebody wants money to help me"),
        answer=help_answers.paid_help,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "insolvent": Question(
        label=Text("Should I go bankrupt?"),
        answer=help_answers.insolvent,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
        in_menu=False,
    ),
    "insurance": Question(
        label=Text("Is there insurance that pays?"), answer=help_answers.INSURANCE, in_menu=False
    ),
    "free_help": Question(label=Text("Who helps me for free?"), answer=help_answers.free_help),
    "callers": Question(
        label=Text("What if somebody keeps calling?"),
        answer=contact_answers.callers,
    ),
    "sold": Question(
        label=Text("Who is my loan with now?"), answer=help_answers.sold, in_menu=False
    ),
    "hours": Question(
        label=Text("Is somebody there?"), answer=contact_answers.hours, in_menu=False
    ),
    "helped": Question(
        label=Text("Can somebody help me here?"),
        answer=Text(
            "Yes: a relative, a friend, a debt adviser, a lawyer. /helper makes a link for them. You say what they may do and until when, you see it here, and you can end it at any time. Accepting and signing stay yours."
        ),
        in_menu=False,
    ),
    "hard_to_read": Question(
        label=Text("It is hard for me to read or write"),
        answer=Text(
            "That keeps nobody from a plan. Most of it is a few figures and buttons. Somebody you trust can read and write here with you, or do it for you: /helper. And a person of ours goes through it with you, in plain words and without hurry."
        ),
        in_menu=False,
    ),
    "for_somebody": Question(
        label=Text("Can I do this for somebody else?"),
        answer=Text(
            "Yes, once they let you. The borrower opens this chat, says who they are and writes /helper: that makes a link for you, with what you may do and until when. Accepting and signing stay theirs. If they cannot do that themselves, a person tells you what is possible."
        ),
    ),
    "papers": Question(
        label=Text("What papers do I need?"),
        answer=Lines(
            Text(
                "You can begin without any. One that shows your situation helps: a payslip, a letter, or a statement, which most banks let you save in their app. It is kept encrypted and used only for your plan."
            ),
            Text("How to send them, and which are missing: /papers"),
        ),
    ),
    "figures": Question(
        label=Text("Why ask what I earn and spend?"),
        answer=Text(
            "So that the plan leaves you enough to live on: one that asks for more than you have would only break. Rough figures will do, and what you would rather not say you may skip: /skip. Your advisor sees them, nobody else who signed the loan."
        ),
    ),
    "mistake": Question(
        label=Text("What if I make a mistake?"),
        answer=deciding_answers.set_right,
        in_menu=False,
    ),
    "long": Question(label=Text("How long does it take?"), answer=deciding_answers.how_long),
    "refused": Question(
        label=Text("Can I be refused?"),
        answer=Text(
            "Yes, that can happen: not every loan can be changed. You hear why, and a person tells you what else there is. When something has changed for you, you can ask again."
        ),
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "declined": Question(
        label=Text("What if I say no to an offer?"),
        answer=Text(
            "You may say no: then nothing is signed, and what holds today goes on, with what is overdue. You can also write what you could pay instead, or ask for a person; the offer stays open meanwhile, until its last day."
        ),
    ),
    "sign": Question(
        label=Text("How do I sign?"),
        answer=Text(
            "Once you have accepted an offer, the agreement comes here as a PDF: read it in peace, alone or with somebody. Then you agree to its points with a tap each and write your full name; after a longer while you share your number once more. No pen, no visit, no cost. Nothing is signed before you write your name, and until then you may stop at any point: /cancel"
        ),
        in_menu=False,
    ),
    "who_signs": Question(
        label=Text("Who else has to sign?"),
        answer=Text(
            "Whoever took the loan with you signs as well, in a chat of their own, and whoever answers for it is asked whether they agree to what is added. Nobody else signs: not for being married to you, nor for living with you. Once a plan is in force, all have signed who had to."
        ),
        in_menu=False,
    ),
    "withdraw": Question(
        label=Text("Can I change my mind after signing?"), answer=deciding_answers.taking_back
    ),
    "again": Question(
        label=Text("What if I miss a payment again?"), answer=again, more=again_options
    ),
    "early": Question(
        label=Text("Can I pay earlier, or more?"),
        answer=Text(
            "Yes. An instalment of a plan that we have agreed on can be paid early at any time, without cost, and what is paid beyond it goes to the next ones. Until there is a plan, your contract says what holds. Whether it saves something to pay all at once, a person works out for you: /person"
        ),
    ),
    "changes": Question(label=Text("What if things change?"), answer=changes, more=again_options),
    "genuine": Question(label=Text("Is this really my lender?"), answer=help_answers.genuine),
    "kept": Question(
        label=Text("What is kept about me?"),
        answer=Text(
            "What you write and send here, once you have agreed to it, so that your advisor can read it. Papers are kept encrypted. It is used only to find and keep your plan. What you type into the calculator is forgotten when you leave it. /mydata sends you what is kept."
        ),
    ),
    "machine": Question(
        label=Text("Am I writing with a machine?"),
        answer=Text(
            "Yes. I am a program, no human being: I ask, write down and work out. Whenever you would rather have a person, one of our people will write to you here."
        ),
    ),
    "person": Question(
        label=Text("Does a person look at it?"), answer=contact_answers.A_PERSON, in_menu=False
    ),
    "phone": Question(
        label=Text("Why my telephone number?"),
        answer=WHY_PHONE,
    ),
    "guarantor": Question(
        label=Text("What about who signed for me?"),
        answer=Text(
            "Anybody who answers for the loan may be asked to pay it when it is not paid, as the contract says; a plan that you keep prevents that. Where a plan changes something for them, they are asked first. Your reasons and papers are not shown to them."
        ),
    ),
    "where": Question(label=Text("Where do I pay?"), answer=where_to_pay, more=to_copy),
    "stop": Question(
        label=Text("How do I stop?"),
        answer=put_away.how_to_stop,
    ),
    **WORRIES,
}
