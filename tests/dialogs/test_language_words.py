"""Another language, asked for in words: in each language people write in, and never taken from words about something else."""

import pytest

from dialogs.language_words import ANY, asked_for


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("puedes hablar español?", "es"),
        ("¿Podemos hablar en español, por favor?", "es"),
        ("can we speak spanish", "es"),
        ("Do you speak Spanish?", "es"),
        ("español", "es"),
        ("Spanish please", "es"),
        ("I only speak Spanish", "es"),
        ("I don't speak English, Spanish please", "es"),
        ("no hablo inglés, solo español", "es"),
        ("No hablo inglés", "es"),
        ("perdón, no entiendo inglés", "es"),
        ("hola, en castellano por favor", "es"),
        ("我要西班牙语", "es"),
        ("in english please", "en"),
        ("English", "en"),
        ("can you write to me in English?", "en"),
        ("¿Habla inglés?", "en"),
        ("en inglés por favor", "en"),
        ("可以说英文吗", "en"),
        ("請用英文", "en"),
        ("说中文可以吗", "zh_hans"),
        ("能不能说中文？", "zh_hans"),
        ("你会讲普通话吗", "zh_hans"),
        ("请用简体中文", "zh_hans"),
        ("对不起，我不会英文", "zh_hans"),
        ("simplified chinese please", "zh_hans"),
        ("講中文好嗎", "zh_hant"),
        ("可以用繁體中文嗎", "zh_hant"),
        ("可以说繁体吗", "zh_hant"),
        ("對不起，我看不懂英文", "zh_hant"),
        ("traditional chinese", "zh_hant"),
        ("中文", "zh"),
        ("can we speak chinese?", "zh"),
        ("¿Hablan chino?", "zh"),
        ("can we do this in French", "fr"),
        ("Parlez-vous français?", "fr"),
        ("hablan portugués?", "pt"),
        ("会说日语吗", "ja"),
        ("會說日語嗎", "ja"),
        ("change language", ANY),
        ("can I use another language", ANY),
        ("quiero cambiar de idioma", ANY),
        ("可以换语言吗", ANY),
        ("可以換語言嗎", ANY),
        ("I don't speak English", ANY),
        ("English or Spanish?", ANY),
        ("my english is bad", ANY),
        ("what languages do you speak?", ANY),
        ("¿Qué idiomas hablan?", ANY),
        ("有没有中文", "zh_hans"),
        ("有沒有中文", "zh_hant"),
        ("会说什么语言", ANY),
        ("會說什麼語言", ANY),
        ("buenas tardes, quisiera que me hablen en español", "es"),
    ],
)
def test_it_is_understood(said: str, language: str) -> None:
    assert asked_for(said) == language


@pytest.mark.parametrize(
    "said",
    [
        "2400",
        "hello",
        "can we speak",
        "I teach English at a school",
        "is the agreement in English binding?",
        "my husband is Spanish and lost his job",
        "I want a person who speaks Spanish",
        "I pay for a French course",
        "change my address",
        "no hablo con mi marido",
        "doy clases de inglés",
        "quiero hablar con una persona en español",
        "mi jefe es chino",
        "cambiar el plan",
        "我是中文老师",
        "英文合同有效吗",
        "我想换个还款日",
        "我是中文老師",
        "英文合約有效嗎",
        "我想換個還款日",
        "中国",
    ],
)
def test_other_words_are_left_to_the_question(said: str) -> None:
    assert asked_for(said) is None
