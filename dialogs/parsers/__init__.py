"""Parsers: what was heard, as a value of the lender's world, in every language people write in.

A parser is given what was heard and its `Reader`, and returns the value or raises `Unclear` with the text to show;
what may mean several things is `Ambiguous` and never guessed. Parsers know notation, not rules. A language decides
only what is not clear by itself: a Chinese writer may type 三千五 to the English assistant.

Messages are read in one form (`writing`), numbers in any script or word are found once (`figures`), and every parser
adds the few words of its own matter.
"""

from .choices import Phrase, one_of, only_buttons, said_outright
from .identity import (
    FULL_NAME,
    a_name,
    contact_or_loan_number,
    full_name,
    is_no_name,
    names_in,
    own_contact,
)
from .loan_numbers import LoanNumber, loan_number
from .money.amounts import amount
from .money.earned import earned_a_month
from .money.month_by_month import month_by_month
from .money.one_part import spent_a_month
from .money.owed import owed_a_month
from .money.payable import payable_a_month
from .money.rhythms import amount_by
from .money.whole_months import amount_a_month
from .money.wishes import wish
from .numbers.counts import a_count, adults, children
from .papers import paper, paper_or_words
from .reader import Parser, Reader
from .times.days import a_day
from .times.durations import UNKNOWN, Unknown, a_duration
from .times.month_days import day_of_month
from .times.since_when import since_when
from .times.standpoint import Toward
from .unclear import Ambiguous, Reading, Unclear, canonical
