"""Threats in words: what advisors do not write without a supervisor's look, by language.

Written as `dialogs/phrases/finding.py` reads them. Most of it can be meant kindly ("you need not fear the court"): it is looked
at, not forbidden.
"""

from __future__ import annotations

THREATS = {
    "en": (
        "(sue|suing) you",
        "(lawsuit|litigation|prosecut(e|ed|ion))",
        "legal (action|steps|proceedings)",
        "(take|see|bring) you … court",
        "(in|to|before|at) (the )?court",
        "(police|arrest(ed)?|jail(ed)?|prison)",
        "(seize|seizure|repossess(ed|ion)?|garnish(ed|ment)?|bailiffs?|evict(ed|ion)?)",
        "(tell|call|inform|contact|write to|visit) your (employer|boss|family|parents|wife|husband|children|neighbou?rs|friends|colleagues)",
        "(come|coming|send somebody|send someone|visit you) … (your (home|house|door|work|workplace))",
        "(blacklist|black list|blacklisted)",
        "(ruin|destroy) your (credit|name|reputation|life)",
        "(face|suffer|bear) the consequences",
        "(or else|you will regret|youll regret|last warning|final warning|or we will|or well)",
        "(everybody|everyone|the whole) … will (know|hear)",
        "(publish|post) your (name|photo|picture|data)",
    ),
    "es": (
        "(demandar(te|le|lo|la)|te demando|demanda(remos)? (judicial|contra))",
        "(acciones|medidas|vias) (legales|judiciales)",
        "(juicio|juzgado|tribunal(es)?|denuncia(r|rte|rle|remos)?)",
        "(policia|carcel|prision|arrest(ar|ado|o)|detener(te|le|lo|la)?)",
        "(embarg(o|ar|amos|aremos|arte|arle)|desaloj(o|ar|arte|arle)|desahuci(o|ar))",
        "(avisar|llamar|decir|informar|contactar|escribir) … (su|tu) (jefe|jefa|empresa|patron|familia|esposo|esposa|padres|vecinos|amigos)",
        "(iremos|vamos a ir|mandar a alguien|visitar(le|lo|la|te)) … (casa|trabajo|domicilio)",
        "lista negra",
        "(ultimo aviso|ultima advertencia|atenerse a las consecuencias|atengase a las consecuencias|se va a arrepentir|te vas a arrepentir)",
        "(publicar|difundir) (su|tu) (nombre|foto|datos)",
    ),
    "zh": (
        "(起诉|诉讼|法院|法庭|律师函|开庭|立案)",
        "(报警|警察|公安|派出所|拘留|逮捕|坐牢|刑事|判刑)",
        "(强制执行|查封|扣押|冻结|拍卖)",
        "(失信|黑名单|老赖|限高)",
        "(后果|最后警告|最后通牒|后悔莫及)",
        "上门…(催|找|收)",
        "(通知|联系|联络|告诉|找)…(单位|公司|领导|老板|家人|父母|亲戚|邻居|朋友|同事|通讯录)",
        "(曝光|公布)…(你|您|姓名|照片|信息|资料)",
        "征信…(毁|污点)",
    ),
}
