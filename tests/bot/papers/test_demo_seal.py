"""A demo seal: marked as what it is, made once, whoever starts at once and wherever one of them dies."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from cryptography import x509

from bot.papers.demo_seal import demo_key, files_in, kept_in
from bot.papers.seal import Seal

AT_ONCE = 8


def test_it_says_what_it_is() -> None:
    certificate = x509.load_pem_x509_certificate(demo_key("Harbour 港湾 Savings")[1])

    assert "DEMO, NOT A LEGAL SEAL" in certificate.subject.rfc4514_string().replace("\\", "")


@pytest.mark.parametrize("name", ["", "很长" * 50, "x" * 500, 'a"; CN=Bank\n'])
def test_any_lender_s_name_fits_into_it(name: str) -> None:
    assert "DEMO" in Seal.from_pem(*demo_key(name)).signer


def test_whoever_starts_at_once_has_the_same_and_its_parts_belong_together(tmp_path: Path) -> None:
    together = Barrier(AT_ONCE)

    def start(folder: Path) -> tuple[bytes, bytes]:
        together.wait()
        return kept_in(folder, "Harbour Savings")

    with ThreadPoolExecutor(AT_ONCE) as processes:
        for number in range(20):
            folder = tmp_path / f"{number}"
            folder.mkdir()

            pairs = set(processes.map(start, [folder] * AT_ONCE))

            assert pairs == {tuple(file.read_bytes() for file in files_in(folder))}
            assert Seal.from_pem(*pairs.pop())
            assert sorted(folder.iterdir()) == sorted(files_in(folder))


def test_where_a_start_died_between_key_and_certificate_the_next_goes_on(tmp_path: Path) -> None:
    key, certificate = files_in(tmp_path)
    before, _ = kept_in(tmp_path, "Harbour Savings")
    certificate.unlink()

    assert kept_in(tmp_path, "Harbour Savings") == (before, certificate.read_bytes())
    assert Seal.from_pem(before, certificate.read_bytes())
    assert key.stat().st_mode & 0o077 == 0
