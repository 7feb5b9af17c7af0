"""Stories of hardship as people tell them, in each language, and the reason that each of them is."""

import pytest

from dialogs.borrower.applying.reason_words import ASKED
from dialogs.borrower.applying.reasons import REASONS, told_with
from dialogs.heard import Words
from dialogs.parsers import Reader, one_of
from tests.dialogs.parsers.reading import TODAY, rows
from tests.dialogs.understood.reason_told import reason_told

EN = """
    uber deactivated my account => income_reduced
    got into a wreck => disaster
    the engine blew and i cant afford to fix it => other
    waiting on my work permit => other
    i got layed off => job_lost
    hours cutted => income_reduced
    i got hurt on site, cant work for 8 weeks doctor says => illness
    I've been off work sick for three months with depression => illness
    I earn a lot less, orders dried up => income_reduced
    burnout, my doctor signed me off until June => illness
    I had a heart attack in January and I'm still recovering => illness
    I was diagnosed with cancer in March => illness
    I broke my leg and can't work => illness
    I hurt my back at work and have been home since => illness
    had to have surgery on my knee => illness
    I've been struggling with anxiety and panic attacks => illness
    I'm in rehab for alcohol => illness
    I have long covid => illness
    I had a stroke => illness
    My health has got a lot worse => illness
    I had a miscarriage and couldn't work => illness
    I lost my sight in one eye => disability
    I'm in a wheelchair since last year => disability
    I'm on disability now => disability
    we just had our second baby and I'm on unpaid leave => income_reduced
    my wife gave birth in May and stopped working => income_reduced
    I had to quit to look after my mum who has dementia => job_lost
    my son is sick and I have to stay home with him => other
    my wife has cancer and we pay for the treatment => other
    my daughter was born premature and I'm at the hospital every day => other
    my dad needs care round the clock => other
    vet and hospital bills for my family => other
    my husband walked out on us => separation
    going through a divorce and paying two rents => separation
    we broke up and I can't afford the flat alone => separation
    my ex doesn't pay child support => separation
    my wife moved out with the kids => separation
    my husband died in February => bereavement
    I buried my mother last month => bereavement
    funeral costs for my brother => bereavement
    we lost our baby => bereavement
    my partner passed => bereavement
    my shop is hardly selling anything => business_failed
    business has been terrible since the new mall opened => business_failed
    I had to shut down my restaurant => business_failed
    I went bankrupt with my company => business_failed
    I'm self employed and had no jobs for weeks => income_reduced
    my biggest client cancelled his contract => income_reduced
    clients owe me money and don't pay => income_reduced
    I only work in the season, in winter there is nothing => income_reduced
    tourism is dead right now, I'm a guide => income_reduced
    it's low season and I drive for uber => income_reduced
    they put us on short time => income_reduced
    my shifts got cut in half => income_reduced
    I was put on part time => income_reduced
    I'm on furlough => income_reduced
    my employer stopped paying wages => income_reduced
    no more overtime => income_reduced
    my salary was reduced by 30% => income_reduced
    I'm on strike pay => income_reduced
    my benefits were stopped => income_reduced
    my benefit got sanctioned => income_reduced
    my pension is too low => income_reduced
    I changed jobs and the new one pays less => income_reduced
    my contract wasn't renewed => job_lost
    I got the sack => job_lost
    they let half of us go and I was one of them => job_lost
    my position was eliminated => job_lost
    my probation ended and they didn't keep me => job_lost
    I had to resign because of bullying => job_lost
    still looking for work since march => job_lost
    I'm between jobs => job_lost
    my work permit ran out and I can't work => job_lost
    the plant shut down => job_lost
    I was scammed and lost all my savings => other
    somebody emptied my bank account => other
    I fell for a crypto fraud => other
    I lost it all gambling => other
    I have a gambling problem => other
    my son is in trouble and I paid his lawyer => other
    the flood destroyed our house => disaster
    a hurricane took the roof => disaster
    our flat burnt out => disaster
    there was a wildfire and we were evacuated => disaster
    my van was totalled in a crash => disaster
    they robbed my shop => disaster
    someone stole my car and tools => disaster
    there is war in my country and we had to flee => disaster
    our house was bombed => disaster
    the drought killed the crop => disaster
    my landlord raised the rent by 400 => other
    everything is so expensive now => other
    heating bill tripled => other
    my mortgage went up => other
    I was in prison until last month => other
    my husband is in jail and he was the earner => other
    I'm supporting my parents abroad => other
    my car broke down and the repair cost 2000 => other
    I had to pay for a new boiler => other
    I took out too many payday loans => other_debts
    I owe five banks => other_debts
    I'm drowning in credit card debt => other_debts
    tax debts => other_debts
    the tax office takes everything => other_debts
    I was hit by a car => disaster
"""
ES = """
    me suspendieron la cuenta de uber => income_reduced
    limpio casas y ya casi no me llaman => income_reduced
    estoy esperando el permiso de trabajo => other
    perdí la pega po => job_lost
    estoy en el ERTE => income_reduced
    Llevo tres meses de baja por depresión => illness
    estoy de baja por ansiedad => illness
    me dio un infarto en enero => illness
    me diagnosticaron cáncer => illness
    tengo cáncer => illness
    me rompí una pierna y no puedo trabajar => illness
    me lesioné la espalda en la obra => illness
    estoy quemado, el médico me dio la baja => illness
    tengo depresión desde hace un año => illness
    me operaron de la rodilla => illness
    me tienen que operar => illness
    tuve covid y quedé mal => illness
    estoy en tratamiento de quimioterapia => illness
    problemas de salud => illness
    estoy incapacitado desde marzo => illness
    estoy en rehabilitación por el alcohol => illness
    tuve un aborto y no pude trabajar => illness
    ando en silla de ruedas => disability
    me dieron una incapacidad permanente => disability
    perdí la vista de un ojo => disability
    nació mi hija y mi mujer dejó de trabajar => income_reduced
    estoy embarazada y no me dan trabajo => income_reduced
    mi mamá tiene alzhéimer y la cuido yo => other
    dejé el trabajo para cuidar a mi padre => job_lost
    mi hijo está enfermo y no puedo trabajar => other
    mi esposa tiene cáncer y pagamos el tratamiento => other
    operaron a mi mamá y pagué el hospital => other
    mi bebé nació prematuro y está en el hospital => other
    mi marido se fue de casa => separation
    me estoy divorciando => separation
    mi ex no me pasa la pensión de los niños => separation
    tengo que pagar la pensión alimenticia => separation
    me dejó mi novia y pago solo el piso => separation
    nos separamos en marzo => separation
    se me murió mi papá => bereavement
    enterré a mi madre el mes pasado => bereavement
    los gastos del funeral de mi hermano => bereavement
    perdimos al bebé => bereavement
    quedé viuda => bereavement
    mi negocio no vende nada => business_failed
    las ventas están por los suelos => business_failed
    tuve que cerrar mi restaurante => business_failed
    mi puesto ya no da => business_failed
    soy autónomo y no me entran trabajos => income_reduced
    se cayeron los pedidos y gano mucho menos => income_reduced
    mi mejor cliente me canceló el contrato => income_reduced
    los clientes no me pagan las facturas => income_reduced
    solo trabajo por temporada y ahora no hay nada => income_reduced
    trabajo en el campo y se acabó la temporada => income_reduced
    el turismo está muerto => income_reduced
    estamos en ERTE => income_reduced
    me pusieron a media jornada => income_reduced
    nos quitaron las horas extra => income_reduced
    me quitaron la ayuda => income_reduced
    me cortaron el subsidio => income_reduced
    la empresa no paga la nómina desde febrero => income_reduced
    ahora gano la mitad => income_reduced
    mi sueldo bajó un 30% => income_reduced
    cambié de trabajo y pagan menos => income_reduced
    la pensión no me llega => income_reduced
    no me renovaron el contrato => job_lost
    se terminó el contrato => job_lost
    me despidieron después de 12 años => job_lost
    cerraron la planta => job_lost
    renuncié por acoso => job_lost
    estoy buscando trabajo desde marzo => job_lost
    ando desempleado => job_lost
    se me venció el permiso de trabajo => job_lost
    me estafaron y perdí todos mis ahorros => other
    me vaciaron la cuenta => other
    caí en un fraude con criptomonedas => other
    lo perdí todo en las apuestas => other
    soy ludópata => other
    la inundación se llevó la casa => disaster
    el huracán nos dejó sin techo => disaster
    se me quemó la casa => disaster
    choqué el carro y era mi herramienta de trabajo => disaster
    me robaron el coche y las herramientas => disaster
    asaltaron mi tienda => disaster
    hay guerra en mi país y tuvimos que huir => disaster
    la sequía acabó con la cosecha => disaster
    me atropelló un coche => disaster
    me subieron el alquiler 300 euros => other
    todo sube menos el sueldo => other
    me subió la hipoteca => other
    la luz se disparó => other
    estuve preso hasta el mes pasado => other
    mi marido está en la cárcel => other
    mando dinero a mi familia => other
    se me descompuso el carro y el arreglo costó 20000 => other
    debo a cinco bancos => other_debts
    estoy ahogado en deudas => other_debts
    me llené de créditos => other_debts
    debo a hacienda => other_debts
    pedí microcréditos y no salgo => other_debts
"""
ZH_CN = """
    平台把我账号封了 => income_reduced
    公司叫我们在家等通知 => income_reduced
    没有单做 => income_reduced
    外卖单变少 => income_reduced
    包工头跑了工钱没拿到 => income_reduced
    打零工有一天没一天 => income_reduced
    我抑郁症休了三个月病假 => illness
    查出来癌症，一直在化疗 => illness
    我上个月做了手术 => illness
    腿摔断了，干不了活 => illness
    腰伤了，医生让我卧床 => illness
    焦虑症，上不了班 => illness
    得了重病 => illness
    心梗住院刚出院 => illness
    工伤在家休养 => illness
    身体不好，一直在吃药 => illness
    我查出尿毒症，每周透析 => illness
    职业倦怠，医生开了病假 => illness
    流产了，休息了两个月 => illness
    中风了，现在走不了路 => illness
    眼睛看不见了 => disability
    我有残疾证 => disability
    坐轮椅一年了 => disability
    老婆刚生了二胎，没上班 => income_reduced
    怀孕了被降薪 => income_reduced
    我妈瘫痪了，要人照顾 => other
    孩子生病住院，花了很多钱 => other
    老公得了癌症，治病花光了钱 => other
    父亲住院要陪护 => other
    婆婆痴呆，我辞职照顾她 => job_lost
    给爸爸治病借了不少钱 => other
    离婚了，一个人带孩子 => separation
    老公出轨，正在打离婚官司 => separation
    前夫不给抚养费 => separation
    老婆带着孩子回娘家了 => separation
    跟男朋友分了，房租一个人付 => separation
    我爱人上个月走了 => bereavement / separation
    父亲刚去世，办丧事花了不少 => bereavement
    老公没了 => bereavement
    孩子夭折了 => bereavement
    店里没什么客人 => business_failed
    厂子接不到订单，快撑不下去了 => business_failed
    做生意亏了三十万 => business_failed
    餐馆开不下去了 => business_failed
    开网店，卖不动货 => business_failed
    客户拖着货款不给 => income_reduced
    工程款一直没结 => income_reduced
    我是包工头，甲方欠我工程款 => income_reduced
    跑滴滴，单子越来越少 => income_reduced
    收入少了一大半 => income_reduced
    订单断了，赚的少多了 => income_reduced
    淡季没活干 => income_reduced
    冬天工地停工 => income_reduced
    工地停工了 => income_reduced
    厂里只上三天班 => income_reduced
    加班没了，工资少一半 => income_reduced
    绩效和奖金都没了 => income_reduced
    绩效被砍了 => income_reduced
    工资打折了 => income_reduced
    公司停薪留职 => income_reduced
    公司让我们轮休，只发基本工资 => income_reduced
    工资拖了三个月没发 => income_reduced
    换了工作，工资低了很多 => income_reduced
    低保停了 => income_reduced
    养老金不够用 => income_reduced
    导游，没有游客 => income_reduced
    合同到期没续签 => job_lost
    我被公司劝退了 => job_lost
    部门撤了，我也走了 => job_lost
    三月份失业到现在没找到工作 => job_lost
    厂搬走了，我没跟着去 => job_lost
    公司跑路了，老板找不到人 => job_lost
    一直找不到工作 => job_lost
    试用期没过 => job_lost
    被骗了二十万 => other
    遇到杀猪盘，积蓄都没了 => other
    卡里的钱被人盗刷 => other
    赌博输光了 => other
    我有赌瘾 => other
    炒股亏光了 => other
    投资失败 => other
    发大水把房子冲了 => disaster
    家里着火烧没了 => disaster
    台风把大棚全吹垮了 => disaster
    出车祸赔了很多钱 => disaster
    店里被偷了 => disaster
    电动车被偷了，没法跑单 => disaster
    老家打仗，逃出来的 => disaster
    旱灾，地里没收成 => disaster
    猪瘟，猪全死了 => disaster
    房东涨租 => other
    房租涨了八百 => other
    孩子上学花销大 => other
    刚从监狱出来 => other
    老公坐牢了，家里就靠他 => other
    一大家子就我一个人挣钱 => other
    替朋友担保，他跑了 => other
    买药看病开销大 => other
    借了好几家网贷，滚不动了 => other_debts
    以贷养贷 => other_debts
    欠了五家银行 => other_debts
    信用卡套现还不上了 => other_debts
    房贷车贷压得喘不过气 => other_debts
    工资被法院冻结了一半 => other_debts
"""
ZH_TW = """
    公司叫我們在家等通知 => income_reduced
    還沒找到頭路 => job_lost
    我憂鬱症請了三個月病假 => illness
    被診斷出癌症，在做化療 => illness
    上個月開刀 => illness
    腳骨折，沒辦法上班 => illness
    職災在家休養 => illness
    洗腎 => illness
    坐輪椅一年了 => disability
    領身心障礙手冊 => disability
    老婆剛生小孩，沒上班 => income_reduced
    育嬰假 => income_reduced
    媽媽失智要我照顧 => other
    小孩住院花了很多錢 => other
    先生得了癌症，醫藥費很高 => other
    離婚了，一個人帶小孩 => separation
    前夫不付扶養費 => separation
    爸爸剛過世，喪葬費很多 => bereavement
    我先生走了 => bereavement / separation
    店裡沒客人 => business_failed
    工廠接不到訂單 => business_failed
    餐廳撐不下去收掉了 => business_failed
    客戶貨款一直拖 => income_reduced
    跑外送單量變少 => income_reduced
    收入少了一半 => income_reduced
    訂單沒了，賺得少很多 => income_reduced
    公司減班 => income_reduced
    沒加班費了 => income_reduced
    淡季沒生意做 => income_reduced
    約聘到期沒續聘 => job_lost
    被公司優退 => job_lost
    找不到工作半年了 => job_lost
    被詐騙五十萬 => other
    賭博輸光了 => other
    投資失敗 => other
    股票賠光 => other
    颱風把房子吹垮 => disaster
    家裡失火 => disaster
    出車禍要賠錢 => disaster
    機車被偷 => disaster
    房東漲租 => other
    剛出獄 => other
    先生在坐牢 => other
    幫朋友作保，他跑了 => other
    學貸加信貸壓力很大 => other_debts
    欠了五家銀行 => other_debts
    地下錢莊 => other_debts
"""


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [*rows(EN, "en"), *rows(ES, "es"), *rows(ZH_CN, "zh_CN"), *rows(ZH_TW, "zh_TW")],
)
def test_a_story_is_the_reason_that_it_tells(language: str, said: str, meant: str) -> None:
    assert reason_told(language, said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "I have not lost my job",
        "I paid twice by accident",
        "my phone died",
        "I pay half the rent",
        "I'm sick of this",
        "let me go back",
        "passed on to you",
        "what is my pay day",
        "can I pay less interest",
        "my mother is ill",
        "my brother lost his job",
        "no he perdido el trabajo",
        "mi esposa está de baja",
        "se me quitaron las ganas",
        "ya no estoy en ERTE",
        "pagué por accidente dos veces",
        "我没有失业",
        "老公生病住院",
        "老婆失业了",
        "我妈想死你了",
        "工资是多少",
        "会扣薪吗",
        "會被強制執行扣薪嗎",
        "我有大病保险",
        "找不到活着的意义",
        "什么是破产",
        "离职证明还没拿到",
        "沒有工作經驗可以申請嗎",
        "薪資單多少錢",
    ],
)
def test_what_only_sounds_like_a_reason_is_none_where_nobody_asks(said: str) -> None:
    assert told_with(said) is None


def test_a_long_story_is_read_for_its_reason_as_well() -> None:
    story = "I never thought that I would have to write this. " * 8 + "They laid me off in March."

    choose = one_of(REASONS, dict.fromkeys(REASONS, ""), ASKED)

    assert choose(Words(story), Reader("en", TODAY)) == "job_lost"
