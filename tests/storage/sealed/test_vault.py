"""The vault opens for its key and its row only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sealed.vault import Vault, VaultKeyWrong, digest

KEY = Vault.new_key()


@given(st.binary(max_size=300), st.text(st.characters(codec="utf-8"), max_size=40))
def test_what_was_locked_opens(data, name):
    vault = Vault(KEY)

    locked = vault.lock(data, name=name)

    assert vault.open(locked, name=name) == data


def test_the_same_content_is_never_locked_the_same_way():
    vault = Vault(KEY)

    locked = {vault.lock(b"payslip", name="paper/1") for _ in range(100)}

    assert len(locked) == 100
    assert all(b"payslip" not in one for one in locked)


def test_another_key_does_not_open_and_says_what_to_do():
    locked = Vault(KEY).lock(b"payslip", name="paper/1")

    with pytest.raises(VaultKeyWrong, match=r"paper/1 .* set the key it was locked with"):
        Vault(Vault.new_key()).open(locked, name="paper/1")


def test_a_content_moved_to_another_row_does_not_open():
    vault = Vault(KEY)
    locked = vault.lock(b"payslip", name="paper/1")

    with pytest.raises(VaultKeyWrong):
        vault.open(locked, name="paper/2")


def test_every_flipped_byte_is_found():
    vault = Vault(KEY)
    locked = vault.lock(b"payslip", name="paper/1")

    for place in range(len(locked)):
        changed = bytearray(locked)
        changed[place] ^= 0x01
        with pytest.raises(VaultKeyWrong):
            vault.open(bytes(changed), name="paper/1")


@pytest.mark.parametrize("length", [0, 1, 12, 13, 28])
def test_a_content_cut_short_does_not_open(length):
    vault = Vault(KEY)
    locked = vault.lock(b"payslip", name="paper/1")

    with pytest.raises(VaultKeyWrong):
        vault.open(locked[:length], name="paper/1")


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("", "0 bytes"),
        ("c2hvcnQ=", "5 bytes"),
        (KEY + KEY, "base64"),
        ("not a key at all!", "base64"),
        ("schlüssel", "base64"),
        (KEY[:-1], "base64"),
    ],
    ids=["empty", "short", "twice", "words", "not-ascii", "cut"],
)
def test_a_bad_key_is_refused_at_once_without_repeating_it(key, reason):
    with pytest.raises(ValueError, match=reason) as refused:
        Vault(key)

    assert "PARLEY_VAULT_KEY" in str(refused.value)
    assert not key or key not in str(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_a_key_copied_with_a_line_end_is_taken():
    locked = Vault(KEY).lock(b"payslip", name="paper/1")

    assert Vault(KEY + "\n").open(locked, name="paper/1") == b"payslip"


def test_the_digest_is_of_the_content():
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
