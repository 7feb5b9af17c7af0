"""Other languages in words: what has to be understood of somebody whose language has no catalogue here: danger, and which it is.

Nothing else is read in them: a person is called instead, and that is said in the language itself.

>>> [spoken_in(said) for said in ("não consigo pagar meu empréstimo", "لا أستطيع الدفع", "je ne peux plus payer")]
['pt', 'ar', 'fr']
>>> spoken_in("mwen pa pale angle"), spoken_in("a pale angle")
('ht', None)
>>> [spoken_in(said) for said in ("I cannot pay", "no consigo pagar", "我还不上", "Jean de la Cruz", "1 200 €", "🙏")]
[None, None, None, None, None, None]
>>> [spoken_in(said) for said in ("perdí mi trabajo y no puedo pagar", "preciso pagar menos", "perdi meu emprego")]
[None, None, 'pt']
>>> tells_of_danger("Je veux mourir"), tells_of_danger("хочу умереть"), tells_of_danger("je veux payer")
(True, True, False)
"""

from __future__ import annotations

import re
import unicodedata

from dialogs.phrases.finding import HAN, plain

#: What is said before anything else to whoever has their telephone set to the language.
MAY_WRITE = {
    "ar": "يمكنك أيضًا الكتابة بالعربية: سيجيبك شخص.",
    "de": "Sie können auch auf Deutsch schreiben: Dann antwortet Ihnen ein Mensch.",
    "fr": "Vous pouvez aussi écrire en français : une personne vous répondra.",
    "hi": "आप हिंदी में भी लिख सकते हैं: तब एक व्यक्ति आपको जवाब देगा।",
    "ht": "Ou ka ekri an kreyòl tou: yon moun ap reponn ou.",
    "it": "Può scrivere anche in italiano: le risponderà una persona.",
    "ja": "日本語で書いていただいても大丈夫です。担当者がお答えします。",
    "ko": "한국어로 쓰셔도 됩니다. 담당자가 답해 드립니다.",
    "pl": "Można też pisać po polsku: odpowie człowiek.",
    "pt": "Também pode escrever em português: uma pessoa responde.",
    "ru": "Можно писать и по-русски: вам ответит сотрудник.",
    "tl": "Maaari ka ring sumulat sa Tagalog: isang tao ang sasagot sa iyo.",
    "uk": "Можна писати й українською: вам відповість працівник.",
    "vi": "Bạn cũng có thể viết bằng tiếng Việt: một người sẽ trả lời bạn.",
}
#: What is said once, in the language: that a person is called, and may be written to in it.
A_PERSON_COMES = {
    "ar": "لا أتكلم العربية بعد. طلبتُ شخصًا سيكتب لك هنا. يمكنك الكتابة بلغتك.",
    "de": "Deutsch kann ich noch nicht. Ich habe einen Menschen gerufen, der Ihnen hier schreibt. Sie können auf Deutsch schreiben.",
    "fr": "Je ne parle pas encore français. J’ai appelé une personne, qui vous écrira ici. Vous pouvez écrire en français.",
    "hi": "मैं अभी हिंदी नहीं बोलता। मैंने एक व्यक्ति को बुलाया है, जो आपको यहाँ लिखेगा। आप अपनी भाषा में लिख सकते हैं।",
    "ht": "Mwen poko pale kreyòl. Mwen rele yon moun ki pral ekri w isit la. Ou ka ekri an kreyòl.",
    "it": "Non parlo ancora italiano. Ho chiamato una persona, che le scriverà qui. Può scrivere in italiano.",
    "ja": "まだ日本語では話せません。担当者を呼びました。こちらでご連絡します。日本語で書いていただけます。",
    "ko": "아직 한국어를 하지 못합니다. 담당자를 불렀고, 여기로 글을 드릴 것입니다. 한국어로 쓰셔도 됩니다.",
    "pl": "Nie mówię jeszcze po polsku. Poprosiłem człowieka, który napisze tutaj. Można pisać po polsku.",
    "pt": "Ainda não falo português. Chamei uma pessoa, que vai escrever aqui. Pode escrever em português.",
    "ru": "Я пока не говорю по-русски. Я позвал сотрудника, он напишет вам здесь. Можно писать по-русски.",
    "tl": "Hindi pa ako marunong mag-Tagalog. Tumawag ako ng tao na susulat sa iyo rito. Maaari kang sumulat sa Tagalog.",
    "uk": "Я поки не розмовляю українською. Я покликав працівника, він напише вам тут. Можна писати українською.",
    "vi": "Tôi chưa nói được tiếng Việt. Tôi đã gọi một người, người đó sẽ viết cho bạn ở đây. Bạn có thể viết bằng tiếng Việt.",
}
#: What is said to whoever may be in danger, above who listens and what else is known, in the language that they read.
IN_DANGER = {
    "ar": "أشكرك لأنك كتبت لي. لست وحدك، وحياتك أهم من أي دَين. طلبتُ شخصًا ليقرأ كلامك قبل أي شيء آخر.",
    "de": "Gut, dass Sie das geschrieben haben. Sie sind nicht allein; Sie sind wichtiger als jede Schuld. Ich habe einen Menschen gerufen, der Ihre Worte vor allem anderen liest.",
    "fr": "Merci de me l’avoir écrit. Vous n’êtes pas seul ; vous comptez plus que n’importe quelle dette. J’ai appelé une personne, qui lira vos mots avant tout le reste.",
    "hi": "अच्छा हुआ कि आपने यह लिखा। आप अकेले नहीं हैं; आप किसी भी कर्ज़ से ज़्यादा कीमती हैं। मैंने एक व्यक्ति को बुलाया है, जो सबसे पहले आपकी बात पढ़ेगा।",
    "ht": "Mèsi paske w ekri m sa. Ou pa poukont ou; ou gen plis valè pase nenpòt dèt. Mwen rele yon moun ki pral li sa w ekri a anvan tout lòt bagay.",
    "it": "Ha fatto bene a scriverlo. Non è sola, non è solo: lei vale più di qualsiasi debito. Ho chiamato una persona, che leggerà le sue parole prima di ogni altra cosa.",
    "ja": "書いてくださって、ありがとうございます。あなたはひとりではありません。どんな借金よりも、あなたの命が大切です。担当者を呼びました。何よりも先にお読みします。",
    "ko": "말씀해 주셔서 고맙습니다. 혼자가 아닙니다. 어떤 빚보다 당신이 더 소중합니다. 담당자를 불렀고, 무엇보다 먼저 이 글을 읽을 것입니다.",
    "pl": "Dobrze, że to napisano. Nie jest się z tym samemu; życie jest ważniejsze niż każdy dług. Poprosiłem człowieka, który przeczyta te słowa przed wszystkim innym.",
    "pt": "Ainda bem que escreveu. Você não está só; a sua vida vale mais do que qualquer dívida. Chamei uma pessoa, que vai ler as suas palavras antes de tudo o mais.",
    "ru": "Хорошо, что вы это написали. Вы не одни; вы важнее любого долга. Я позвал сотрудника, он прочитает ваши слова раньше всего остального.",
    "tl": "Salamat at isinulat mo ito. Hindi ka nag-iisa; mas mahalaga ka kaysa sa anumang utang. Tumawag ako ng tao na babasa muna ng mga salita mo bago ang lahat.",
    "uk": "Добре, що ви це написали. Ви не самі; ви важливіші за будь-який борг. Я покликав працівника, він прочитає ваші слова раніше за все інше.",
    "vi": "Cảm ơn bạn đã viết ra điều này. Bạn không đơn độc; bạn quan trọng hơn bất kỳ khoản nợ nào. Tôi đã gọi một người, người đó sẽ đọc lời của bạn trước mọi việc khác.",
}
#: What follows both where nobody is at work.
NOBODY_WORKS = {
    "ar": "في هذه الساعة لا يوجد أحد في العمل. سيكتب لك شخص هنا ابتداءً من {moment}.",
    "de": "Zu dieser Stunde arbeitet bei uns niemand. Ab {moment} schreibt Ihnen hier jemand.",
    "fr": "À cette heure, personne n’est au travail chez nous. À partir du {moment}, quelqu’un vous écrira ici.",
    "hi": "इस समय हमारे यहाँ कोई काम पर नहीं है। {moment} से कोई आपको यहाँ लिखेगा।",
    "ht": "Nan lè sa a pa gen pèsonn nan travay. Apati {moment} yon moun ap ekri w isit la.",
    "it": "A quest’ora da noi non lavora nessuno. Da questo momento qualcuno le scriverà qui: {moment}.",
    "ja": "ただいまの時間、担当者はおりません。{moment}以降に、こちらでご連絡します。",
    "ko": "지금은 근무하는 담당자가 없습니다. {moment}부터 담당자가 여기로 글을 드립니다.",
    "pl": "O tej porze nikogo u nas nie ma. Ktoś napisze tutaj, najwcześniej: {moment}.",
    "pt": "A esta hora não há ninguém no trabalho. A partir de {moment} alguém vai escrever aqui.",
    "ru": "Сейчас у нас никто не работает. Вам напишут здесь, не раньше: {moment}.",
    "tl": "Sa oras na ito ay walang nagtatrabaho sa amin. Mula {moment}, may susulat sa iyo rito.",
    "uk": "Зараз у нас ніхто не працює. Вам напишуть тут, не раніше: {moment}.",
    "vi": "Giờ này không có ai của chúng tôi làm việc. Từ {moment} sẽ có người viết cho bạn ở đây.",
}
#: And above the numbers of those who listen.
LISTENING = {
    "ar": "هنا من يصغي إليك، ولا علاقة له بنا:",
    "de": "Hier hört jemand zu, der nichts mit uns zu tun hat:",
    "fr": "Ici, quelqu’un vous écoute, qui n’a aucun lien avec nous :",
    "hi": "यहाँ कोई आपकी बात सुनेगा, जिसका हमसे कोई संबंध नहीं है:",
    "ht": "Isit la gen yon moun k ap koute w, ki pa gen anyen pou wè avèk nou:",
    "it": "Qui c’è qualcuno che ascolta e che non ha nulla a che fare con noi:",
    "ja": "私たちとは関わりのない人が、こちらで話を聞いてくれます：",
    "ko": "저희와 관계없는 사람이 여기에서 이야기를 들어 드립니다:",
    "pl": "Tu wysłucha ktoś, kto nie ma z nami nic wspólnego:",
    "pt": "Aqui alguém escuta, sem nenhuma ligação conosco:",
    "ru": "Здесь вас выслушают люди, которые с нами никак не связаны:",
    "tl": "Dito may makikinig sa iyo na walang kinalaman sa amin:",
    "uk": "Тут вас вислухають люди, які з нами ніяк не пов’язані:",
    "vi": "Ở đây có người lắng nghe bạn, không liên quan gì đến chúng tôi:",
}
#: What is said to each further word, while nobody has come yet.
PASSED_ON = {
    "ar": "نقلتُ رسالتك إلى مستشارينا. سيقرؤها شخص ويكتب لك هنا.",
    "de": "Ich habe es an unsere Berater weitergegeben. Ein Mensch liest es und schreibt Ihnen hier.",
    "fr": "Je l’ai transmis à nos conseillers. Une personne le lira et vous écrira ici.",
    "hi": "मैंने यह हमारे सलाहकारों तक पहुँचा दिया है। एक व्यक्ति इसे पढ़ेगा और आपको यहाँ लिखेगा।",
    "ht": "Mwen pase mesaj ou a bay konseye nou yo. Yon moun ap li l epi l ap ekri w isit la.",
    "it": "L’ho inoltrato ai nostri consulenti. Una persona lo leggerà e le scriverà qui.",
    "ja": "担当者にお伝えしました。担当者が読んで、こちらでご連絡します。",
    "ko": "담당자에게 전달했습니다. 담당자가 읽고 여기로 글을 드릴 것입니다.",
    "pl": "Przekazałem to naszym doradcom. Człowiek to przeczyta i napisze tutaj.",
    "pt": "Passei a mensagem aos nossos consultores. Uma pessoa vai ler e escrever aqui.",
    "ru": "Я передал это нашим консультантам. Сотрудник прочитает и напишет вам здесь.",
    "tl": "Naipasa ko na ito sa aming mga tagapayo. May taong babasa nito at susulat sa iyo rito.",
    "uk": "Я передав це нашим консультантам. Працівник прочитає і напише вам тут.",
    "vi": "Tôi đã chuyển lời cho các tư vấn viên của chúng tôi. Sẽ có người đọc và viết cho bạn ở đây.",
}
#: All of these languages.
OTHERS = tuple(A_PERSON_COMES)
#: A script of its own says which language it is, or the likeliest of those it is written for.
_SCRIPTS = {
    "ja": "[ぁ-ゖァ-ヺ]",
    "ko": "[가-힣]",
    "ar": "[\u0620-\u06ff]",
    "hi": "[\u0900-\u097f]",
    "uk": "[іїєґ]",
    "ru": "[а-яё]",
}
#: Words that neither English nor Spanish has; one is enough where it is short, else two are wanted.
_TELLING = {
    "de": "ich nicht kann kein keine bitte mein meine und habe zahlen kredit arbeit verloren deutsch spreche sprechen hilfe wie ist",
    "fr": "je ne pas plus suis mon ma mes peux peut bonjour vous avec pour pret payer travail perdu parle parler francais aide jai quelquun oui veux",
    "ht": "mwen pa pale angle kreyol ayisyen nou ou ki genyen kapab peye lajan travay tanpri bonjou mesi moun ede eske",
    "it": "non posso il mio sono una lavoro perso ho pagare prestito buongiorno parlo italiano aiuto vorrei persona con della piu",
    "pl": "nie moge mam jestem prosze splacic kredyt pracy stracilem stracilam mowie polsku dzien dobry pomoc zaplacic czy",
    "pt": "nao estou meu minha emprestimo falo falar portugues emprego perdi com uma pessoa voce voces obrigado obrigada preciso ajuda trabalho dinheiro tenho consigo pagar quero",
    "tl": "hindi ako ko po makabayad utang trabaho nawalan kailangan ang mga naiintindihan salamat tulong bayaran",
    "vi": "tôi không thể trả nợ muốn hiểu tiếng anh người nói chuyện với việc mất công xin giúp được của khong toi muon",
}
_TELLING_WORDS = {code: frozenset(words.split()) for code, words in _TELLING.items()}
_ANY_TELLING = frozenset().union(*_TELLING_WORDS.values())
#: Other people's words too: they tell nothing by themselves.
_SHARED_WORDS = (
    "com consigo con il mon ma mes pas plus pour non pagar posso quero persona parle mam ist wie und ang po ko ho"
    " una vous pa pale angle ou ki nou mesi perdi preciso mio"
)
_SHARED = frozenset(_SHARED_WORDS.split())
_MOST_WORDS = 40

#: Danger to life, as `crisis` has it, without capitals and accents.
_DANGER = re.compile(
    r"\b(?:(?<!no )me suicid\w+|suicider|suizid\w*|selbstmord\w*|samobojstw\w*|sinucid\w*|intihar\w*|khudkushi"
    r"|(?:quero|queria|vou|prefiro)(?: (?:so|apenas|logo))? (?:morrer|me matar|acabar com (?:tudo|a minha vida|minha vida))"
    r"|nao (?:quero|aguento) mais viver|tirar a? ?minha (?:propria )?vida"
    r"|(?:veux|vais|voudrais|voulais|prefere|prefererais|envie de|envie den)(?: (?:juste|seulement))? (?:mourir|me tuer|en finir|finir avec la vie|me pendre|me suicider)"
    r"|(?:plus|pas) envie de vivre|veux plus vivre|mettre fin a (?:ma vie|mes jours)"
    r"|(?:will|mochte)(?: (?:nur|nur noch|einfach|lieber))? sterben|(?:will|mochte|kann) nicht mehr leben"
    r"|mich (?:selbst )?(?:umbringen|toten|erhangen)|bringe? mich um|(?:mir|mein) (?:das )?leben (?:nehmen|beenden)|nehme mir das leben"
    r"|voglio (?:solo )?(?:morire|uccidermi|ammazzarmi|farla finita)|mi (?:uccido|ammazzo)|voglio piu vivere|togliermi la vita"
    r"|chce (?:juz )?(?:umrzec|sie zabic)|nie chce (?:mi sie )?(?:juz )?zyc|zabije sie|odebrac sobie zycie"
    r"|(?<!met )(?<!doi )muon chet|khong muon song|vreau sa mor|olmek istiyorum|yasamak istemiyorum|kendimi oldur\w+"
    r"|(?:vle|ta vle|anvi|prefere) (?:mouri|tiye tet (?:mwen|m)|touye tet (?:mwen|m))|(?:pral|ap|vle) (?:touye|tiye) tet (?:mwen|m)"
    r"|pa vle viv(?: anko)?|swisid\w*"
    r"|marna chaht[ai]|jeena nahi chaht[ai]|gusto ko nang? mamatay|magpa?pa?kamatay|ayoko nang? mabuhay|papatayin ko (?:ang )?sarili ko)\b"
)
#: The same where accents are letters, or a script of its own.
_DANGER_AS_WRITTEN = re.compile(
    "(?<!mệt )(?<!đói )muốn chết|không muốn sống|tự tử|tự sát|tự vẫn|ölmek istiyorum|yaşamak istemiyorum"
    "|(?:أريد|اريد|بدي|عايز|عاوز|ابغى) (?:أن |ان )?(?:أموت|اموت|موت|أقتل نفسي|اقتل نفسي)|(?:سأقتل|ساقتل) نفسي|[أا]نتحر|انتحار"
    "|لا [أا]ريد [أا]ن [أا]عيش|[أا]نهي حياتي|إنهاء حياتي"
    "|хочу (?:умереть|сдохнуть)|жить не хоч|не хочу (?:больше )?жить|поконч\\w+ с собой|уб(?:ью|ить) себя|самоубийств|суицид|повешусь"
    "|хочу померти|не хочу (?:більше )?жити|вб['’]?(?:ю|ити) себе|самогубств|покінч\\w+ (?:з|із) собою"
    "|죽고 ?싶|자살|살고 ?싶지 ?않|살기 ?싫|목숨을 ?끊"
    "|死にたい|死のう|自殺(?=[しすを])|生きて?い?たくない|消えたい|命を絶"
    "|मरना चाहत|मर जाना चाहत|आत्महत्या|ख़?ुदकुशी|खुदकुशी|जीना नहीं चाहत|जान दे द"
)


def tells_of_danger(text: str) -> bool:
    """Whether it tells of danger to a life, in a language that nothing else is read in."""
    as_written = unicodedata.normalize("NFC", text).casefold()
    return bool(_DANGER.search(plain(text)) or _DANGER_AS_WRITTEN.search(as_written))


def has_its_own_script(code: str) -> bool:
    """Whether a language of these is written in other letters than ours."""
    return code in _SCRIPTS


def spoken_in(text: str) -> str | None:
    """Which of those languages it is written in; `None` for one we speak, and for what may be either."""
    as_written = unicodedata.normalize("NFC", text).casefold()
    if not as_written.isascii():
        for code, signs in _SCRIPTS.items():
            if re.search(signs, as_written):
                return code
        if re.search(f"[{HAN}]", as_written):
            return None
    said = set(re.findall(r"[^\W\d_]+", as_written)[:_MOST_WORDS])
    said |= set(re.findall(r"[a-z]+", plain(as_written))[:_MOST_WORDS])
    if len(said & _ANY_TELLING) < 2:  # nearly always
        return None
    found = {code: said & words for code, words in _TELLING_WORDS.items()}
    sure = {code: words for code, words in found.items() if len(words) > 1 and words - _SHARED}
    return max(sure, key=lambda code: len(sure[code]), default=None)
