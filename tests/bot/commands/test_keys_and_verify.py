"""Keys that fit, and agreements that are told apart: genuine, changed, unknown."""

import hashlib
import io
import json
import stat
from datetime import UTC, datetime
from pathlib import Path

import pypdf
import pytest

from bot.papers.seal import Seal
from storage.sealed.vault import Vault

from .conftest import HOUSE, Done, Parley

AT = datetime(2019, 4, 1, 14, 5, tzinfo=UTC)
SIGNER = "DEMO, NOT A LEGAL SEAL, Harbour Bank"


@pytest.fixture
def files(parley: Parley, tmp_path: Path) -> Path:
    """A folder with a sealed agreement, the same changed, and one never sealed."""
    folder = tmp_path / "seal"
    parley("keys", "demo", folder, "--name", "Harbour Bank")
    pdf = io.BytesIO()
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(pdf)
    seal = Seal.from_pem(*((folder / f"demo-seal.{kind}").read_bytes() for kind in ("key", "pem")))
    sealed = seal.apply(pdf.getvalue(), reason="Agreement", location="Springfield", at=AT)
    (folder / "genuine.pdf").write_bytes(sealed)
    (folder / "changed.pdf").write_bytes(sealed.replace(b"200", b"201", 1))
    (folder / "unknown.pdf").write_bytes(pdf.getvalue())
    return folder


def test_a_new_vault_key_opens_a_vault_and_is_never_the_same(parley: Parley) -> None:
    keys = {parley("keys", "vault").out for _ in range(2)}

    assert len(keys) == 2
    assert all(Vault(key) for key in keys)


def test_a_demo_seal_is_written_once_for_its_owner_only(parley: Parley, files: Path) -> None:
    before = (files / "demo-seal.key").read_bytes()

    again = parley("keys", "demo", files)

    assert again.status == 1
    assert "is there already; nothing was written" in again.err
    assert (files / "demo-seal.key").read_bytes() == before
    assert stat.S_IMODE((files / "demo-seal.key").stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_made_is_told(parley: Parley, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    done = parley("keys", "demo", tmp_path / "file" / "seal")

    assert done.status == 1
    assert done.err.endswith("seal cannot be written (Not a directory).\n")


@pytest.mark.parametrize(
    ("verdict", "status", "said"),
    [
        (
            "genuine",
            0,
            f"genuine.pdf is genuine: sealed by {SIGNER}, 2019-04-01 14:05 UTC, not changed since.\n",
        ),
        ("changed", 1, f"changed.pdf was sealed by {SIGNER}, but CHANGED afterwards.\n"),
        ("unknown", 1, "unknown.pdf does not carry this lender's seal.\n"),
    ],
)
def test_agreements_are_told_apart(  # noqa: PLR0917 - a table
    parley: Parley,
    files: Path,
    environment: pytest.MonkeyPatch,
    verdict: str,
    status: int,
    said: str,
) -> None:
    environment.setenv("PARLEY_SEAL_CERTIFICATE", str(files / "demo-seal.pem"))
    file = files / f"{verdict}.pdf"

    done = parley("verify", file)
    told = parley("verify", file, "--json")

    assert (done.status, done.out + done.err) == (status, said)
    assert (told.status, json.loads(told.out)["verdict"]) == (status, verdict)


def test_the_certificate_may_be_named(parley: Parley, files: Path) -> None:
    named = ("--certificate", files / "demo-seal.pem")

    assert parley("verify", files / "genuine.pdf", *named).status == 0


@pytest.mark.parametrize("words", [(), ("--certificate", HOUSE / "README.md")])
def test_without_a_certificate_nothing_can_be_said(
    parley: Parley, files: Path, words: tuple[object, ...]
) -> None:
    done: Done = parley("verify", files / "genuine.pdf", *words)

    assert (done.status, done.out) == (2, "")
    assert "certificate" in done.err


@pytest.mark.parametrize(("fingerprint", "status"), [(None, 0), ("0" * 64, 1)])
def test_it_says_whether_the_paper_that_was_read_is_inside(
    parley: Parley, files: Path, monkeypatch: pytest.MonkeyPatch, *, fingerprint: str, status: int
) -> None:
    seal = Seal.from_pem(*((files / f"demo-seal.{kind}").read_bytes() for kind in ("key", "pem")))
    read = (files / "unknown.pdf").read_bytes()
    own = hashlib.sha256(read).hexdigest()
    with monkeypatch.context() as patched:
        if fingerprint is not None:
            patched.setattr("bot.papers.page_behind._fingerprint", lambda _: fingerprint)
        sealed = seal.apply(
            read, reason="", location="", at=AT, page=read, receipt="12-9f86d081884c7d65"
        )
    (files / "signed.pdf").write_bytes(sealed)
    named = ("--certificate", files / "demo-seal.pem")

    done = parley("verify", files / "signed.pdf", *named)
    told = parley("verify", files / "signed.pdf", *named, "--json")

    assert (done.status, told.status) == (status, status)
    assert json.loads(told.out)["paper"] == {
        "fingerprint": fingerprint or own,
        "is_inside": fingerprint is None,
        "receipt": "12-9f86d081884c7d65",
        "signers": [],
    }
    if fingerprint is None:
        assert f"The paper that was read before signing is inside, unchanged: {own}." in done.out
    else:
        assert "is NOT the one that was read" in done.err
