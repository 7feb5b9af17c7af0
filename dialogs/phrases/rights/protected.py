"""Protected in words: how people say that a lawyer acts for them, that they go to court, or that they serve in the military.

By language. In some places the law then says how a lender may go on, or with whom: so it rests until a person looks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from negotiation.contacting.hold import HoldReason

_LAWYER = "(lawyer|lawyers|attorney|attorneys|atty|solicitor|barrister|legal (counsel|representative|aid lawyer))"
_ABOGADO = "(abogado|abogada|abogados|licenciado|representante legal)"
_LUSHI = "(律师|律师团|法律顾问)"
_FORCES = (
    "(military|army|navy|air force|marines|marine corps|coast guard|national guard|armed forces"
    "|army reserve|reserves|space force)"
)
_FUERZAS = "(ejercito|marina|fuerza aerea|fuerzas armadas|guardia nacional|armada|infanteria)"

PROTECTED: Mapping[HoldReason, Mapping[str, Sequence[str]]] = {
    HoldReason.LAWYER: {
        "en": (
            f"(i|we) (have|got|have got|hired|retained|found|appointed|have hired|have retained|now have|already have|do have) (a|an|my|our|my own) {_LAWYER}",
            f"(i've|we've|ive) (got |hired |retained |found |appointed )?(a|an|my|our) {_LAWYER}",
            f"(talk|speak|write|contact|call|email|go|direct|refer|send) … (to |with |through |via )?(my|our) {_LAWYER}",
            f"(my|our) {_LAWYER} (is|will|would|can|has|says|said|handles|represents|deals|wants|sent|wrote|advised|told)",
            f"(my|our) {_LAWYER} (name|number|phone|email|e mail|address|office) is",
            f"(hear|hearing) from (my|our) {_LAWYER}",
            f"(through|via|only with|only to) (my|our) {_LAWYER}",
            f"represented by (a |an |my |our )?({_LAWYER}|counsel|legal aid)",
            f"(get|getting|hire|hiring|calling) (a|my) {_LAWYER}",
            # The lawyer, who writes in the borrower's chat.
            f"(i am|i'm|im|this is|writing as|acting as) (now |here )?(his|her|their|the borrower'?s|[a-z]+'s|the) {_LAWYER}",
            f"(i am|i'm|im|writing as|acting as) (a|an|the) {_LAWYER} (for|of|acting for|representing) (the borrower|him|her|them|my client|mr|mrs|ms)",
            "(i|we) (represent|act for|act on behalf of|am acting for|are acting for) (him|her|them|my client|our client|the borrower|the debtor|mr|mrs|ms)",
        ),
        "es": (
            f"(tengo|tenemos|contrate|ya tengo|consegui|busque) (a )?(un |una |mi |nuestro )?{_ABOGADO}",
            f"(hablen|hable|hablar|habla|comuniquense|comuniquese|contacten|contacte|llamen|escriban|dirijanse|entiendanse) … (con |a )?(mi|mis|nuestro) {_ABOGADO}",
            f"(mi|nuestro|mis) {_ABOGADO} (los|las|les|se|va|esta|dice|dijo|lleva|me|quiere|representa|contactara|hablara)",
            f"(me representa|representad[oa] por) (un |una |mi )?{_ABOGADO}",
            f"(voy a|vamos a) (buscar|contratar|llamar a|conseguir) (un |una |mi |a mi )?{_ABOGADO}",
            f"(soy|somos|le escribe|escribo como) (su|sus|el|la|los) {_ABOGADO}(?! (de|del) (ustedes|banco))",
            "(represento|representamos|actuo en nombre de|actuamos en nombre de) (a |al |a la )?(mi client[ea]|nuestr[oa] client[ea]|prestatari[oa]|deudora?|señora?|senora?)",
        ),
        "zh": (
            f"(我|我们)…(有|请了|找了|委托了|聘了|聘请了)(自己的|一位|一个|个)?{_LUSHI}",
            f"(找|联系|联络|跟|和|与|问)(我|我们)的?{_LUSHI}",
            f"(我|我们)的?{_LUSHI}(会|说|在|要|将|代表|处理|联系|联络|叫|姓)",
            f"(要|会|准备|打算|去)(找|请|咨询){_LUSHI}|由{_LUSHI}(代理|代表|处理)",
            f"我是(他|她|(?!你|您|我|贵|银行|一[名个位]|[名个])[^，。,.的]{{1,5}})们?的?(代理|委托|诉讼)?{_LUSHI}|我(是)?(代表|代理)(他|她|当事人|借款人|委托人|我?的?客户)",
        ),
    },
    HoldReason.COURT: {
        "en": (
            "(i|we|i'm|im|i'll|ill|we'll|am|are|will|going to|gonna|want to|can|could|should) (will |going to |gonna |just )?(sue|suing) (you|(your|this|the) (bank|company|lender))",
            "(see|take|taking|bring) you (in|to) court",
            "(file|filed|filing) (a |my )?(lawsuit|suit|claim) against (you|your|the bank|this bank)",
        ),
        "es": (
            "(los|las|les|lo|la|le|te) (voy a|vamos a) (demandar|denunciar)",
            "(voy a|vamos a) (demandar|denunciar)(los|las|les|lo|la|te|le)",
            "(los|las|les) (demandare|demando|denunciare|demandaremos)",
            "(puse|pondre|presente|presentare|voy a (poner|presentar|meter)) (una )?demanda",
            "nos vemos en (el juzgado|los tribunales|tribunales|la corte|corte)",
        ),
        "zh": (
            "(我|我们)(要|会|就|一定|准备|打算|想|可以|去|法院)*(起诉|告)(你们|你|贵公司|银行)",
            "(法庭|法院)(上)?见",
        ),
    },
    HoldReason.MILITARY: {
        "en": (
            f"(i'm|im|i am|we are|we're|husband is|wife is|spouse is|he is|she is) (currently |now |still |serving |serve |on duty )*(in|with|serving in|a member of) (the |us |u\\.?s\\.? |british |australian )*{_FORCES}",
            f"(i|we) (currently |now )?serve in (the |us )*{_FORCES}",
            "(on |on an? )?active(ly)? (military )?duty",
            "(i'm|im|i am|i'm a|im a|i am a|i am an|im an|i'm an) (active |serving |us |army |navy )*(soldier|sailor|airman|marine|service ?member|service ?man|service ?woman|reservist|national guardsman)",
            "(i'm|im|i am|was|been|got|getting|being|husband is|wife is) (being |currently |about to be )?(deployed|called up|mobilized|mobilised|activated) (to|with|overseas|abroad|by|for|next|in|on)",
            "(military|overseas) deployment|my deployment",
            "(i got|i was|ive been|i have been|i am being|im being|im getting|being|been) (drafted|conscripted|called up)",
            "(scra|service ?members civil relief|soldiers and sailors)",
        ),
        "es": (
            "(soy|somos) (un |una )?(militar|soldado|marino|marine|reservista)",
            "(militar|soldado) en (servicio )?activ[oa]",
            "(mi (espos[oa]|marido|mujer|pareja) es|es) militar",
            f"(estoy|sirvo|sigo|presto servicio) en (el |la |las )?{_FUERZAS}",
            "(estoy en|en el|en|hago( el)?) servicio (militar|activo) (activo|militar)?",
            "(estoy|me) (desplegad[oa]|desplegaron|van a desplegar|movilizaron|reclutaron|llamaron a filas|llaman a filas)",
        ),
        "zh": (
            "现役",
            "(我|本人|老公|丈夫|先生)(是|为|还是|一名|一个)*(职业|义务)?(军人|士兵|军官|志愿役|义务兵|义务役)",
            "(我|本人|老公|丈夫|先生)…(被征召|收到(兵单|征召令|征集令|入伍通知))|(我|本人)[^，。！？]{0,4}要(去当兵|入伍)了",
            "(我|本人|老公|丈夫|先生)(正在|还在|正|在|目前)*(当兵|服役|服兵役|部队(里|服役|上)|部队(里|服役))",
        ),
    },
}
#: What one wonders about, pays, or asks a lawyer before deciding; who served once, and other services.
OTHER = {
    "en": (
        f"(divorce|custody|immigration|criminal|injury|your|bank's) {_LAWYER}",
        f"(?<!i am )(?<!im )(?<!this is )(?<!writing as )(?<!acting as )(their|his|her) {_LAWYER}",
        f"(cannot|can't|cant|could not|couldn't|unable to|no money to|too poor to|not) … (afford|pay|get|hire|have) … {_LAWYER}",
        f"(no|without|(should|do|must|can|could|would|may|if) i … (go to|need|get|have|hire|bring|talk to|ask|call)) (a |an |my )?{_LAWYER}",
        f"(better|wise|smart|worth it|a good idea|smarter|wiser) to … (go to|get|have|hire|bring|talk to|ask|call|see|find) (a |an |my )?{_LAWYER}",
        f"{_LAWYER} (bills?|fees?|costs?|debts?|to pay|payments?|who is a|is expensive)",
        f"{_LAWYER} … (first|before i|before signing|before we)",
        f"(pay|paying|paid|owe|cost|costs) (for |to )?(a|my|the|our) {_LAWYER}",
        # Who would only if, has none.
        f"(get|hire|call|find|see) (a|an|my) {_LAWYER} (if|unless)",
        f"(if|unless) (you|they|this|that|it|we|nothing)( [^ .!?]+){{1,8}} (get|getting|hire|hiring|call|calling|find|finding|see) (a|an|my) {_LAWYER}",
        "(cannot|can't|cant|not|never|don't want to|dont want to|why would i) (sue|suing) you",
        f"(was|were|used to be|served|been|left|retired from|discharged from|out of|joining|join|ex|former|used to) … (in |from )?(the )?{_FORCES}",
        "salvation army",
        "(was|used to be|no longer|not|off|once|when i was) (on )?active duty",
    ),
    "es": (
        f"(no|sin|donde|debo|necesito|si) (tengo |puedo |hay |consigo |me alcanza para )*(un |una |pagar un |pagar a mi |pagar |contratar un )?{_ABOGADO}",
        f"(es|seria|sera) (mejor|bueno|conveniente|buena idea) (buscar|contratar|tener|hablar con|ir a|consultar|pedir) (un |una |a un |con un )?{_ABOGADO}",
        f"{_ABOGADO} … (primero|antes de)",
        f"(buscar|contratar|llamar a|conseguir|busco|contrato|llamo a) (un |una |mi |a mi )?{_ABOGADO} (si|como) ",
        f"(si|como) (siguen?|no|me|nos|vuelven?|ustedes|esto)( [^ .!?]+){{1,8}} (buscar|contratar|llamar a|conseguir|busco|contrato|llamo a) (un |una |mi |a mi )?{_ABOGADO}",
        f"(pago|pagar|debo|cobra|gastos de|honorarios del?) (a )?(un |una |mi )?{_ABOGADO}",
        f"{_ABOGADO} (de (divorcio|divorcios|migracion|inmigracion|ustedes))",
        "(fui|era|ex|deje de ser|no soy) (un )?(militar|soldado)",
        "(linea|telefono|internet|luz|tarjeta) … servicio activo",
    ),
    "zh": (
        f"(没|没有|请不起|找不到|要不要|需不需要|需要|用不用|必须|非得|该不该|是否|能不能|可以)钱?(请|找|有)*(到)?{_LUSHI}",
        f"(是不是|是否)(应该|该)?(找|请|问)(个|一个)?{_LUSHI}|(找|请)(个|一个)?{_LUSHI}(会不会|是不是)?(好|比较好|更好)(一点|些)?",
        f"(离婚|你们的|银行的|对方){_LUSHI}|{_LUSHI}费",
        f"(再|如果|要是|不然|否则)[^。！？]{{1,14}}(就|会|要|去|只能|只好)+(找|请|咨询){_LUSHI}",
        "(退役|退伍|以前当兵|当过兵|想当兵)",
        "(不|没|别)(想|要|会|打算)?(起诉|告)(你们|你)",
    ),
}
