"""What is heard as danger, what as a need for care, and what is only a manner of speaking, in each language."""

from functools import partial

import pytest

from dialogs.distress import sign_of
from negotiation.desk.care import Care
from tests.yardstick import counts

CRISIS = """
fr je veux mourir
fr j'ai plus envie de vivre
pt não quero mais viver
pt vou me matar
de ich will nicht mehr leben
it voglio farla finita
pl nie chce mi sie zyc
vi tôi muốn chết
tl gusto ko nang mamatay
ar أريد أن أموت
ru я хочу умереть
uk не хочу більше жити
ko 죽고 싶어요
ja もう死にたい
hi मैं मरना चाहता हूँ
es me voy a quitar la vida
es me voy a tirar por la ventana
es me tiro del puente
es me quiero cortar las venas
es me tomé todas las pastillas
es mi familia estaría mejor sin mí
es voy a cometer una locura
es me amenazan de muerte
es los del gota a gota me van a matar
zh_CN 想从楼上跳下去
zh_CN 我现在就在天台
zh_CN 带着孩子一起死
zh_CN 跟你们同归于尽
zh_CN 我把药都吃了
zh_CN 想从这个世界消失
zh_CN 欠你们的下辈子再还
zh_CN 放高利贷的说要砍我
zh_TW 我要跟你們同歸於盡
zh_TW 想帶小孩一起走
zh_TW 安眠藥全吃了
zh_TW 我在頂樓
zh_TW 好想消失
zh_TW 唔想做人啦
zh_TW 我死咗佢算啦
zh_TW 做人真係冇意思
zh_CN 唔想做人啦
zh_CN 真系活唔落去
en I want to kill myself
en I'm thinking about suicide
en i am suicidal
en I can't go on
en I cant go on like this any more
en I just want to end it all.
en Everyone would be better off without me
en I wish I was dead
en I wish I had never been born
en There is no reason to live
en I have nothing left to live for
en I don't want to live anymore
en I don’t want to wake up tomorrow
en sometimes i want to die
en I am tired of living
en I'm going to jump off a bridge
en I have been cutting myself again
en I took an overdose last night
en You will find my suicide note
en My husband beats me when he is drunk
en he hits me and the children
en my ex hits me and he took the loan in my name
en my partner choked me last night
en I am being beaten by my husband
es mi ex me golpeó
zh_CN 前夫又打我
zh_CN 被老公打了
zh_TW 被先生毆打
en He threatened to kill me
en I am afraid for my life
en My wife wants to kill herself
en I can't stop thinking about killing myself
en I don't want to kill myself, but I see no other way
en I would rather be dead
en Why not kill myself?
en Don't tell anyone I want to die
en I CAN'T   KEEP GOING
en My husband wants to die
en my daughter doesn't want to live any more
en She tried to kill herself last week
en My son says he will take his own life
en my wife keeps harming herself
en My father cannot go on
en he beats the children
en i want to kill my self
en im thinking of ending it all
en kms
en im gonna kms
en i want to unalive myself
en i dont wana live no more
en i dont wanna be here anymore
en dont wanna live
en I no longer want to live
en i feel sucidal
en thinking about suiside
en i wanna end my self
en im going to end everything tonight
en I might do away with myself
en please just let me die
en i just wanna die
en I would be worth more dead
en whats the point of living
en I don't have any reason to live
en there is no point in living like this
en life isn't worth living
en my kids would be happier without me
en nobody would miss me
en I hope I never wake up again
en I'm done with life
en sick of living
en i lost the will to live
en i cant live like this anymore
en my subscription ran out, my money ran out, i want to end it all
en My son says kms and I am scared
en took a bottle of pills
es Quiero morir
es Mi marido quiere morir
es Mi hija ya no quiere vivir
es Mi mujer se quiere matar
es Mi hermano intentó ahorcarse
es mi hijo dice que va a quitarse la vida
es Mi madre está cansada de vivir
es Mi pareja pega a mis hijos
es no quiero seguir viviendo
es Voy a suicidarme
es he pensado en el suicidio
es Me quiero matar
es Quiero quitarme la vida
es A veces pienso en acabar con todo esto
es No tengo ganas de vivir
es ya no tiene sentido vivir
es Estoy cansada de vivir
es Estarían mejor sin mí
es Mejor estar muerta
es No puedo seguir así
es voy a tirarme por la ventana
es pienso en cortarme las venas
es Me hago cortes, quiero hacerme daño
es me tomé un frasco, quiero tomarme todas las pastillas
es Mi marido me pega
es Me golpea delante de los niños
es Temo por mi vida
es Ha amenazado con matarme
es No quiero morir, pero no veo salida
es Ojalá estuviera muerto
es Ya no vale la pena vivir
es no le veo sentido a la vida
es quiero morirme
es kiero morirme
es me quiero morir ya
es voy a quitarme la vida
es ya no quiero seguir
es Ya no quiero seguir.
es no quiero seguir así
es no quiero bibir
es mi vida no tiene sentido
es la vida ya no vale nada
es perdí las ganas de vivir
es se me quitaron las ganas de vivir
es estoy harto de la vida
es pienso en la muerte todo el día
es tengo pensamientos suicidas
es quiero acabar con todo
es quiero desaparecer
es me quiero desvivir
es ojalá no despertara
es mejor me muero
es valgo más muerto que vivo
es voy a tirarme al tren
es he pensado en el suisidio
es para qué vivir
zh_CN 我不想活了
zh_CN 我老公想死
zh_CN 我妈说不想活了
zh_CN 我老婆要自杀
zh_CN 儿子说要去死
zh_CN 他要跳楼
zh_CN 我想死
zh_CN 真的活不下去了
zh_CN 我想自杀
zh_CN 有过轻生的念头
zh_CN 死了算了
zh_CN 一死了之吧
zh_CN 活着没意思
zh_CN 活着还有什么意义
zh_CN 我只能去跳楼了
zh_CN 我撑不下去了
zh_CN 快坚持不下去了
zh_CN 你们这是要逼死我
zh_CN 我想结束自己的生命
zh_CN 昨晚割腕了
zh_CN 遗书我都写好了
zh_CN 还不如死
zh_CN 老公打我
zh_CN 他喝醉了打我和孩子
zh_CN 他威胁要杀我
zh_CN 我买了一瓶安眠药
zh_CN 不 想 活 了
zh_CN 我不会自杀，但是真的没办法了
zh_CN 难道要我去死吗
zh_CN 想死了
zh_CN 真的不想再这样活了
zh_CN 不想撑了
zh_CN 我不想醒来了
zh_CN 活不了了
zh_CN 没脸活了
zh_CN 我没有活下去的勇气
zh_CN 找不到活着的意义
zh_CN 一了百了算了
zh_CN 只想解脱
zh_CN 我想离开这个世界
zh_CN 想结束这一切
zh_CN 死了就不用还了
zh_CN 我死给你们看
zh_CN 想自鲨
zh_CN 想跳江
zh_CN 我去跳海
zh_CN 我喝了农药
zh_CN 你们要逼我死
zh_CN 没有我大家会更好
zh_CN 人生没有意义
zh_CN 想紫砂
zh_TW 我不想活了
zh_TW 我先生想死
zh_TW 我媽說不想活了
zh_TW 我太太要自殺
zh_TW 兒子說要去死
zh_TW 他要跳樓
zh_TW 好想死
zh_TW 我活不下去了
zh_TW 我想自殺
zh_TW 有輕生的念頭
zh_TW 死了算了
zh_TW 想燒炭
zh_TW 活著沒意義
zh_TW 我真的撐不下去了
zh_TW 你們要逼死我嗎
zh_TW 我要去跳樓
zh_TW 想結束自己的生命
zh_TW 割腕過兩次
zh_TW 遺書寫好了
zh_TW 還不如死
zh_TW 先生喝醉，他又打我
zh_TW 他威脅要殺我
zh_TW 生無可戀
zh_TW 我不會自殺，可是真的沒辦法了
zh_TW 一了百了
zh_TW 想死了
zh_TW 真的不想再這樣活了
zh_TW 沒有我他們會過得比較好
zh_TW 我死了他們會比較輕鬆
zh_TW 乾脆死一死
zh_TW 怕自己會做傻事
zh_TW 我準備好農藥了
zh_TW 跳下去算了
zh_TW 想帶全家走
zh_TW 跟小孩一起走
zh_TW 遺言寫好了
zh_TW 我用命還
zh_TW 好想睡不要醒
zh_TW 不想撐了
zh_TW 我不想醒來了
zh_TW 活不了了
zh_TW 沒臉活了
zh_TW 我沒有活下去的勇氣
zh_TW 找不到活著的意義
zh_TW 只想解脫
zh_TW 我想離開這個世界
zh_TW 想結束這一切
zh_TW 死了就不用還了
zh_TW 我死給你們看
zh_TW 想跳海
zh_TW 你們要逼我死
zh_TW 沒有我大家會更好
zh_TW 人生沒有意義
zh_TW 想輕生
en I take all my tablets tonight
en tonight I take all my pills
en I took all my tablets
en I want to end everything
en I can't go on with this
en I can't go on with this pain
es no puedo seguir adelante
es quiero terminar con todo esto
es quiero acabar con todo de una vez
zh_CN 老公打我3次了
zh_CN 老公打我20年了
zh_CN 他打我110来了也没用
zh_CN 老公打我钱也不给
zh_CN 爸爸打我，卡里没钱
zh_CN 老公打我卡着我脖子
zh_CN 老公打我卡里的钱都拿走了
zh_CN 爸爸打我妈
zh_CN 儿子打我要钱
zh_CN 他打我一千次都有
zh_TW 一了百了算了
zh_TW 先生打我錢也不給
zh_TW 爸爸打我十幾年了
zh_TW 老公打小孩
"""

VULNERABLE = """
en ok thank you im crying
en I can't stop crying
es estoy llorando
es no dejo de llorar
zh_CN 我一直在哭
zh_TW 還在哭
es no me alcanza para comer
es mis hijos no comen bien
es hace días que no como
es estoy internada
es me operaron de la espalda
es nos van a desalojar
es me echaron de casa
es che, no doy más
es le debo a un gota a gota
zh_CN 孩子没奶粉了
zh_CN 借了高利贷
zh_CN 日子真的过不下去了
zh_CN 被房东赶出来了
zh_CN 整夜都睡不着
zh_TW 三餐不繼
zh_TW 借了地下錢莊
zh_TW 上個月開刀
zh_TW 我有重鬱症
en I have cancer
en My wife is having chemotherapy
en after my stroke I cannot work
en I was in hospital for two months
en I am dying, the doctors give me a year
en I've been diagnosed with depression
en We have nothing to eat
en My children are hungry
en I skip meals so that the kids can eat
en we live from the food bank
en I am a gambling addict
en I lost it all betting
en We are being evicted next week
en I sleep in my car
en I fled from domestic violence
en I am scared of my husband
en my ex controls all my money
en he forced me to sign it
es tengo miedo de mi ex
es mi ex se llevó todo el dinero
zh_CN 前夫把钱都拿走了
es soy victima de violencia domestica
zh_CN 我有人身保护令
zh_TW 我有保護令
en My husband died in March
en my brother killed himself last year
en I can't cope
en I can't take it any more
en I'm at the end of my rope
en I see no way out
en loan sharks threaten my family
en i hate my life
en I just want it all to stop
en I don't gamble any more, but I did
es Tengo cáncer
es Mi madre está en el hospital
es estoy con depresión desde enero
es No tenemos para comer, no tengo comida
es mis hijos pasan hambre
es Tengo ludopatía
es lo perdí en apuestas
es Nos van a desahuciar, tenemos fecha de desahucio
es dormimos en el coche
es Soy víctima de violencia de género
es Mi marido falleció en marzo
es Ya no puedo más
es No aguanto más
es estoy desesperada
es Me hacen diálisis tres veces por semana
es odio mi vida
es no tengo ganas de nada
zh_CN 我得了癌症
zh_CN 老婆在化疗
zh_CN 我每周透析三次
zh_CN 孩子生重病了
zh_CN 我住院两个月
zh_CN 医生说我有抑郁症
zh_CN 家里没有饭吃
zh_CN 已经吃不起饭了
zh_CN 都是网赌欠的
zh_CN 我赌博输光了
zh_CN 我们现在无家可归
zh_CN 离婚了，以前一直家暴
zh_CN 我老公上个月去世了
zh_CN 走投无路了
zh_CN 我很绝望
zh_CN 高利贷天天威胁我家人
zh_CN 活着真累
zh_CN 我被逼上绝路了
zh_CN 这叫我怎么活
zh_TW 我得了癌症
zh_TW 太太正在化療
zh_TW 我每週洗腎三次
zh_TW 孩子生重病
zh_TW 住院兩個月
zh_TW 我有憂鬱症
zh_TW 家裡沒有飯吃
zh_TW 小孩在餓肚子
zh_TW 都是網賭欠的
zh_TW 我賭博輸光了
zh_TW 被趕出來，睡車上
zh_TW 長期家暴，剛離婚
zh_TW 我先生上個月過世了
zh_TW 走投無路了
zh_TW 真的很絕望
zh_TW 地下錢莊一直恐嚇我
zh_TW 活著真累
zh_TW 活得好累
zh_TW 人生沒希望了
zh_TW 看不到希望
zh_TW 真的走不下去了
zh_TW 我過不下去了
zh_TW 我被逼上絕路了
zh_TW 這叫我怎麼活
en I'm having a breakdown
en I am losing my mind with this
es me estoy volviendo loca con esto
es estoy muy angustiada
es no le veo salida
zh_CN 我快崩溃了
zh_CN 实在扛不住了
zh_CN 我有精神病
zh_CN 快被你们逼疯了
zh_CN 我有点想不开
zh_TW 我真的崩潰了
zh_TW 你們一直催我，我快瘋了
zh_TW 有時候會想不開
es no puedo más de tristeza
es no puedo más, 3 hijos y sin trabajo
"""

NOTHING = """
es no me suicido por esto
fr je ne veux pas mourir
vi mệt muốn chết
es me echaron del trabajo
es me echaron en enero
es me van a matar los intereses
es no doy más de 200
es los intereses son una locura
es estoy al límite de la tarjeta
es estaría mejor sin mi tarjeta
es quiero tirar la tarjeta por la ventana
zh_CN 想让逾期记录消失
zh_CN 材料我赶出来了
zh_CN 带孩子一起走路上学
zh_CN 开煤气费发票
zh_TW 帶小孩一起走路上學
zh_TW 跟小孩一起走路
zh_TW 想帶全家走走
zh_TW 我不會做傻事
zh_TW 做了傻事去投資
zh_TW 買農藥要三千
zh_TW 最近都睡不醒
zh_TW 拼命還
zh_TW 公司走不下去了
zh_TW 我不在家比較好聯絡的時間是晚上
zh_TW 想讓逾期紀錄消失
en My car had a breakdown
zh_CN 手机崩溃了，发不出照片
zh_CN 系统又崩溃了
zh_CN 不要想不开心的事
en This bill is killing me
en this is killing me
en I could kill for a coffee
en I drive 40 kms to work every day
en it is many kms away
en I have a subscription and I am thinking of ending it all, the contract too
en I'm ending it all: the contract and the card
en my contract is over, so I want to end it
en I would never kill my self
en i dont wanna kill my self
en I don't want to end it all
en I am shooting myself in the foot with that
en I don't want to live in debt
en the deadline kills me
en there is no point in life insurance for me
en I am sick of living with my parents
en My husband wants to die of embarrassment
en My son doesn't want to live with me
en My mother does not want to die
en my wife hurt herself at work
es Mi hijo no quiere vivir conmigo
es mi mujer se hizo daño en el trabajo
es Mi marido quiere morirse de vergüenza
zh_CN 我妈想死你了
zh_CN 我老婆不会自杀的
zh_TW 我媽想死你了
en the interest kills me
en When is the deadline?
en I am dying to know what you can offer
en I almost died laughing
en we all have to die some day
en I kill myself working two jobs
en That would be financial suicide
en I can't go on paying this much
en We can't go on holiday this year
en My business cannot go on
en I have no life insurance
en You are taking my life savings
en I don't want to live with my parents again
en My wife is going to kill me when she finds out
en I'd rather die than ask my father
en I would never kill myself
en I am not suicidal
en I do not want to die
en I don't gamble
en We are not homeless
en I hurt myself at work and was off for a week
en I am dead tired
en My car died
en I work at the hospital
en over my dead body
en I cannot pay
en I lost my job
en 2400
en 1,250.50 dollars
en I want to end the contract
en I can't stand up to the rates
en How long can I go on without paying?
en I'm starving, let me have lunch first
es Esta factura me está matando
es esto me está matando
es muero por un café
es ya no quiero seguir con el formulario
es ya no quiero seguir pagando el seguro
es quiero acabar con todo el papeleo
es me desvivo por mis hijos
es no quiero suicidarme
es no le veo sentido al seguro de vida
es vivo a 40 kms de aquí
es mi mujer va a matarme si se entera
es los intereses me matan
es ¿Cuál es la fecha límite?
es me muero de risa
es Me muero de hambre, vuelvo después de comer
es me mato a trabajar
es no puedo seguir pagando tanto
es No puedo seguir con las cuotas
es Mi negocio no puede seguir
es tengo un seguro de vida
es No quiero vivir con mis padres
es Estoy harto de vivir en casa de alquiler
es Nunca pienso en suicidarme
es no quiero morir
es No soy ludópata, no tengo apuestas
es Voy a cortarme el pelo
es muerto de cansancio
es Sería un suicidio financiero
es Trabajo en el hospital
es No puedo pagar
es Perdí mi trabajo
es 1.250,50 euros
es quiero acabar con el contrato
es la empresa está en la calle Mayor
zh_CN 我快被利息压死了
zh_CN 最近忙死了
zh_CN 急死我了
zh_CN 这个月累得要死
zh_CN 愁死人了
zh_CN 想死你们了
zh_CN 饿死了，先去吃饭
zh_CN 跳楼价
zh_CN 你们去死吧
zh_CN 生意实在做不下去了
zh_CN 店里撑不下去了
zh_CN 每个月294我撑不下去了
zh_CN 房贷快撑不下去了
zh_CN 你们天天打我电话
zh_CN 他老是打我的手机
zh_CN 我不会自杀的
zh_CN 我不想死
zh_CN 我从不赌博
zh_CN 没有得癌症
zh_CN 我在医院上班
zh_CN 我有大病保险
zh_CN 车子坏死了
zh_CN 打死我也不同意
zh_CN 截止日期是哪天
zh_CN 还不起了
zh_CN 我失业了
zh_CN 三千五
zh_CN 死期是什么时候还
zh_CN 还款死线是哪天
zh_CN 我想死期存款
zh_CN 不想活动了
zh_CN 我买了一把紫砂壶
zh_CN 还清了就解脱了
zh_CN 想跳槽
zh_CN 我并不是不想活
zh_CN 结束一切手续
zh_CN 我没有想过要自杀
zh_TW 我快被利息壓死了
zh_TW 最近忙死了
zh_TW 急死我了
zh_TW 愁死人了
zh_TW 想死你們了
zh_TW 餓死了，先去吃飯
zh_TW 跳樓大拍賣
zh_TW 你們去死吧
zh_TW 生意真的做不下去了
zh_TW 公司撐不下去了
zh_TW 你們天天打我電話
zh_TW 我不會自殺
zh_TW 我不想死
zh_TW 我從不賭博
zh_TW 沒有得癌症
zh_TW 我在醫院上班
zh_TW 打死我也不同意
zh_TW 期限是哪一天
zh_TW 還款死線是哪天
zh_TW 不想活動了
zh_TW 我買了一把紫砂壺
zh_TW 還清了就解脫了
zh_TW 想跳槽
zh_TW 我並不是不想活
zh_TW 我沒有想過要自殺
zh_TW 還不起了
zh_TW 我失業了
zh_TW 兩千五
en We can't go on with this payment of 381
en I can't carry on with these instalments
en I want to end everything with this loan
en he hit me with the bill
en my dad kicked me out of the room to do homework
en my husband never hits me
es la crisis me golpeó duro
en I take all my tablets
en I take all my pills every day
es No puedo seguir adelante con ese monto
es quiero terminar con todo esto y pagar
es acabar con todo de una vez y firmar
es no puedo más de 200
es no puedo mas de quinientos
es no puedo mas, 1000
es No puedo más. 1.000 euros
zh_CN 一了百了地还清
zh_CN 爸爸打我账上2000
zh_CN 老公打我卡里500
zh_CN 儿子打我微信2000
zh_CN 孩子爸爸打孩子抚养费500
zh_CN 老公打我卡里
zh_CN 儿子每个月打我两千
zh_CN 爸爸打我500
zh_CN 爸爸打我账上每月都有2000
zh_CN 爸爸打我妈卡里500
zh_TW 一了百了地還清
zh_TW 爸爸打我帳戶
zh_TW 兒子打我帳上2000
zh_TW 老公打我銀行卡裡五百
zh_TW 爸爸打小孩生活費5000
"""


def sentences(table: str) -> list[object]:
    return [pytest.param(*line.split(" ", 1)[1:], id=line) for line in table.strip().splitlines()]


@pytest.mark.parametrize("said", sentences(CRISIS))
def test_danger_is_heard(said: str) -> None:
    assert sign_of(said) is Care.CRISIS


@pytest.mark.parametrize("said", sentences(VULNERABLE))
def test_a_need_for_care_is_heard(said: str) -> None:
    assert sign_of(said) is Care.VULNERABLE


@pytest.mark.parametrize("said", sentences(NOTHING))
def test_a_manner_of_speaking_a_denial_and_a_plain_answer_are_no_sign(said: str) -> None:
    assert sign_of(said) is None


@pytest.mark.parametrize("language", ["en", "es", "zh_CN", "zh_TW"])
def test_every_language_is_tried_with_forty_sentences(language: str) -> None:
    told = [line.split(" ")[0] for line in (CRISIS + VULNERABLE + NOTHING).strip().splitlines()]

    assert told.count(language) >= 40


def test_the_longest_message_is_looked_through_in_no_time() -> None:
    long = ("I had never thought that paying could be so hard, 我快被利息压死了。" * 80)[:4096]

    assert counts(partial(sign_of, long), 2) < 4_000
