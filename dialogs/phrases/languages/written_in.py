"""Written in: the language of somebody's first words, where they leave no doubt, whatever their telephone is set to.

>>> [written_in(said) for said in ("我还不上了，怎么办", "我繳不出來了", "no puedo pagar este mes", "I can't pay my loan", "I'm so scared")]
['zh_hans', 'zh_hant', 'es', 'en', 'en']
>>> [written_in(said) for said in ("王芳", "68386728", "ok", "My shop is called 好运来", "hola", "no me", "Juan Pérez")]
[None, None, None, None, None, None, None]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import HAN_SIGN, plain

_EN_WORDS = "hello hi yes thank thanks i im my we our you your the a is am are was have has had cant cannot can dont do does will would pay loan help please job lost rent letter got money what how this and scared afraid worried sorry"
_ES_WORDS = "hola buenas si renta alquiler puedo podemos tengo estoy pagar pago ayuda necesito quiero mi mis deuda prestamo trabajo perdi sin que para por favor gracias ya como cuanto donde este esta mes dinero cuota y el los una miedo susto"
_EN, _ES = frozenset(_EN_WORDS.split()), frozenset(_ES_WORDS.split())
_KANA_OR_HANGUL = re.compile("[ぁ-ヿ가-힣]")
#: Signs that only the one script of Chinese has.
_TRADITIONAL = re.compile("[還會說請們個這語國沒麼對寫謝錢貸債協繳辦嗎給現來時點開問題過業裡來後與為發動應該讓麻煩處實電話銀單資經約簽雖條親媽爺妳]")  # fmt: skip
_LETTERS = re.compile(r"[a-z]{2,}")
#: Fewer signs may be a name.
_LEAST_SIGNS, LEAST_WORDS = 4, 2


def written_in(text: str, *, least: int = LEAST_WORDS) -> str | None:
    """A tag of the language, or `None` where it may be another, or only a name: fewer of its words than the *least*."""
    said = plain(text)
    words = _LETTERS.findall(said)
    signs = len(HAN_SIGN.findall(said))
    if signs and not _KANA_OR_HANGUL.search(said):
        is_chinese = signs >= _LEAST_SIGNS and signs > len(words)
        script = "hant" if _TRADITIONAL.search(text) else "hans"
        return f"zh_{script}" if is_chinese else None
    told = set(re.findall(r"[a-z]+", said))
    english, spanish = len(told & _EN), len(told & _ES)
    if max(english, spanish) < least or english == spanish:
        return None
    return "es" if spanish > english else "en"
