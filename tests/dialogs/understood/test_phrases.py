"""Phrases: what somebody wrote, in the form it is looked through in."""

from hypothesis import example, given
from hypothesis import strategies as st

from dialogs.phrases.finding import plain


@given(text=st.text(st.characters(codec="ascii")))
@example(text="I\tdon't  KNOW - yet\n\n now ")
def test_english_is_put_plainly_as_what_has_other_signs_in_it(text: str) -> None:
    assert plain(text) + "e" == plain(text + "É")
