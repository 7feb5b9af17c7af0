"""Every rule that may decide has words."""

from dialogs.said.why import WORDS
from negotiation.proposals.why import Rule


def test_every_rule_has_words():
    assert set(WORDS) == set(Rule)
