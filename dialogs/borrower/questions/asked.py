"""Asked: which questions a message asks, and what of it only tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.borrower.applying.reasons import tells_why
from dialogs.phrases.accents import accents_or_none
from dialogs.phrases.patterns import typed
from dialogs.phrases.telling.hardship import says_cannot_pay
from dialogs.told.suppositions import supposed_in, without_supposed

from .asking_words import ASKING, CLAUSE, OUTRIGHT, SENTENCE, folded, has_mark, is_asking
from .keywords import SAYS_AS_WELL, about
from .labels import labelled

#: Before a question that follows at once: "hello are you real".
_GREETED = re.compile(
    r"^(?:(?:hi|hello|hey|hola|buenas)(?: there)?[\s,!.]+|[你您]好[\s,，!！。]*)(?=\S)"
)
#: A word or two.
_BARE = re.compile(r"[^\s\u2e80-\uffff]+(?:\s[^\s\u2e80-\uffff]+){0,2}|[\u2e80-\uffff]{1,4}")
#: Where one question ends and another begins.
_ASKED_APART = typed(
    accents_or_none(
        r"(?<=[?？])\s*|[.!;。！；\n]+\s*|[,，、]\s*|(?<=吗)(?![.!?。！？])"
        r"|\s+(?:and|or|but|also)\s+(?=(?:then |also )?(?:(?:will|would|can|could|do|does|did|is|are|am|should|must|may) (?:i|you|we|they|he|she|it|this|that|there|my|the|your|everyone|anybody|anyone|somebody)\b|(?:how|when|what|who|where|why|if)\b))"
        r"|\s+(?:y|e|o|pero|también)\s+(?=(?:me|se|puedo|pueden?|cómo|cuándo|cuánto|qué|van?|voy|hay|quién|dónde|si|afecta|es|le|les|tengo|debo)\b)"
    )
)
_AND = re.compile(r"^(?:and|so|but|y|pero|那|但|可)\b ?")
_MOST = 3
#: Who they are is asked of these as well.
_MAY_BE_FALSE = {"paid_help", "court_letter", "callers", "sold"}
#: Longer is a story, not a question.
_LONGEST = 240


def asked(text: str, *, bare: bool = False) -> str | None:
    """Which question *text* asks, the first of several; *bare* where a word or two is enough, since nothing else is wanted there.

    >>> [asked(said) for said in ("is this going to go to court", "hello are you real", "会不会上法庭", "my boss")]
    ['unpaid', 'genuine', 'unpaid', None]
    >>> [asked(said) for said in ("没收入了怎么办", "会没收我的车吗", "沒收入會不會坐牢")]
    [None, 'seizure', 'prison']
    """
    return next(iter(all_asked(text, bare=bare)), None)


def all_asked(text: str, *, bare: bool = False) -> Sequence[str]:
    """Which questions *text* asks, in their order, three at most; of what is only supposed, none where more is asked.

    >>> all_asked("will I go to prison if I can't pay again, and will my family be told?")
    ('prison', 'others')
    >>> all_asked("签了以后找到工作能提前还清吗会不会罚钱"), all_asked("要是又还不上会不会坐牢")
    (('early',), ('prison',))
    >>> all_asked("¿afecta mi historial y puedo pagar antes?"), all_asked("I owe my wife and my boss")
    (('record', 'early'), ())
    """
    said = _GREETED.sub("", folded(text))
    if len(said) > _LONGEST:
        return ()
    if (chosen := labelled(said)) is not None:
        return (chosen,)
    clauses = apart(said)
    asking = [one for one in clauses if has_mark(one) or ASKING.search(one.strip(" ¿¡"))]
    if found := _together([code for one in asking if (code := about(one)) is not None]):
        return _with_what_it_is_asked_of(found, clauses)
    is_one = asking or is_asking(said)
    code = about(said) if is_one or (bare and _BARE.fullmatch(said)) else None
    code = code or _feared_again(said, is_one=bool(is_one))
    return () if code is None else (code,)


def _with_what_it_is_asked_of(found: tuple[str, ...], clauses: Sequence[str]) -> Sequence[str]:
    """Of whom it is asked whether they are genuine: "a man came to my house, is he from you?"; another company is not this lender."""
    if "genuine" not in found:
        return found
    told = [code for one in clauses if (code := about(one)) in _MAY_BE_FALSE]
    rest = [code for code in found if code != "genuine" or "paid_help" not in told]
    return _together([*told, *rest])


def apart(text: str) -> Sequence[str]:
    """The clauses in which something may be asked.

    >>> apart("when is the first payment, and are there penalties?")
    ['when is the first payment', 'and are there penalties?']
    """
    return [one for one in _ASKED_APART.split(text) if one]


def _feared_again(said: str, *, is_one: bool) -> str | None:
    """That it might become hard again, which nobody has to ask in so many words."""
    feared = supposed_in(said)
    if not feared or not (is_one or not re.search(r"\w", _AND.sub("", without_supposed(said)))):
        return None
    if tells_why(feared):
        return "changes"
    return "again" if says_cannot_pay(feared) else None


def all_besides(text: str) -> Sequence[str]:
    """Which questions are asked outright by words that tell something as well; of those who only tell, none.

    >>> [*map(all_besides, (
    ...     "i lost my work and can't pay, will this ruin my credit score?",
    ...     "no puedo pagar, ¿me van a embargar la casa?",
    ...     "还不上了，会不会影响征信",
    ...     "when I lost my job my boss kept my papers, I can't pay",
    ...     "i lost my job. will you tell my boss? can you take my car?",
    ... ))]
    [('record',), ('seizure',), ('record',), (), ('others', 'seizure')]
    """
    found = []
    for sentence in SENTENCE.split(folded(text)):
        clauses = [one.strip(" ¿¡") for one in CLAUSE.split(sentence)]
        outright = [code for one in clauses if OUTRIGHT.search(one) and (code := about(one))]
        if not outright and has_mark(sentence):
            last = apart(clauses[-1])[-1:] or clauses[-1:]
            outright = [code for one in (*last, clauses[-1]) if (code := about(one))][:1]
        found += outright
    return _together(found)


def _together(codes: Sequence[str]) -> tuple[str, ...]:
    """Each once, and none that another says as well."""
    said = {code for each in codes for code in SAYS_AS_WELL.get(each, ())}
    return tuple(code for code in dict.fromkeys(codes) if code not in said)[:_MOST]
