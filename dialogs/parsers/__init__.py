"""Parsers: what was heard, as a value of the lender's world, in every language people write in.

A parser is given what was heard and its `Reader`, and returns the value or raises `Unclear` with the text to show;
what may mean several things is `Ambiguous` and never guessed. Parsers know notation, not rules. A language decides
only what is not clear by itself: a Chinese writer may type 三千五 to the English assistant.

Messages are read in one form (`writing`), numbers in any script or word are found once (`figures`), and every parser
adds the few words of its own matter.
"""

from .amounts import amount
from .choices import Phrase, one_of, only_buttons, said_outright
from .counts import a_count, adults, children
from .days import a_day
from .durations import UNKNOWN, Unknown, a_duration
from .earned import earned_a_month
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
from .month_days import day_of_month
from .one_part import spent_a_month
from .owed import owed_a_month
from .papers import paper, paper_or_words
from .reader import Parser, Reader
from .refused_amounts import payable_a_month
from .rhythms import amount_by
from .since_when import since_when
from .standpoint import Toward
from .unclear import Ambiguous, Reading, Unclear, canonical
from .whole_months import amount_a_month
from .wishes import wish
