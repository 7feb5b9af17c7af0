"""Figure words: what is asked about a figure, and why one is set right, ready for a tap.

The label is the advisor's; the borrower reads the words in their own language.
"""

from __future__ import annotations

from dialogs.texts import Text

QUESTIONS = {
    "parts": (
        Text("What is in it?"),
        Text("what is in it, and how much is each part?"),
    ),
    "month": (
        Text("Every month?"),
        Text("is it the same every month, or was this one special?"),
    ),
    "people": (
        Text("For how many people?"),
        Text("for how many people is it?"),
    ),
    "proof": (
        Text("A paper that shows it?"),
        Text("do you have a paper or a photo that shows it? You can send it here."),
    ),
}
TOLD = "told"
REASONS = {
    "papers": (Text("As the papers show"), Text("so it stands in the papers you sent")),
    TOLD: (Text("As told in this talk"), Text("so you told us in this conversation")),
    "twice": (Text("Counted twice"), Text("a part of it was counted twice")),
    "year": (Text("A year, not a month"), Text("it was for a year, and we count by the month")),
}
