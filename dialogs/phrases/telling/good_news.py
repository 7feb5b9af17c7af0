"""Good news: that there is work again, or more money, told as a fact by whoever keeps a plan.

>>> told = ("I found a job again", "i'm working again!", "ya tengo trabajo otra vez", "我又找到工作了", "我加薪了")
>>> [tells_of_work(said) for said in told]
[True, True, True, True, True]
>>> others = ("if I find a job", "I haven't found a job yet", "did you find work for me?", "no encontré trabajo", "我还没找到工作", "找到工作怎么办", "I lost my job")
>>> [tells_of_work(said) for said in others]
[False, False, False, False, False, False, False]
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain

_JOB = "(a |an |another |my |some |new |full time |part time |better |steady )*(job|work|position|employment)"
_TRABAJO = "(un |otro |nuevo |mejor |de nuevo )*(trabajo|empleo|chamba|curro|laburo|pega)"
_TOLD = matcher(
    {
        "en": (
            f"(found|got|landed|have|ive got|started|starting|start) (already )?{_JOB} (again|now|at last|finally|since|from|in|on|next|this)",
            f"(i|ive|i have|we|weve|we have) (just |finally |now )?(found|landed|got|started) {_JOB}",
            "(working|employed|hired|in work|at work|back to work|back at work|rehired) (again|now|at last|since)|(went|am|im|going) back (to|at) work|(got|been|was|were) (re)?hired",
            "(got|given|getting) (a |my )?(pay )?(raise|rise|promotion|promoted)|(earn|earning|make|making) more (now|again|than before)",
        ),
        "es": (
            f"(encontre|consegui|halle|tengo|hemos encontrado|he encontrado|he conseguido|me dieron|me salio|empece|empiezo) (ya )?{_TRABAJO}",
            "(volvi|vuelvo|empece|empiezo|he vuelto|regrese) a trabajar|(ya )?(estoy|ando) trabajando (otra vez|de nuevo|ya)|ya (estoy trabajando|trabajo)|me contrataron",
            "me (subieron|aumentaron|han subido) (el |mi )?(sueldo|salario)|(gano|cobro) mas (ahora|que antes)",
        ),
        "zh": (
            "(找到|找着|有|换了|得到)了?(一?份)?(新|正式|稳定)?的?(工作|活)了?|重新(上班|工作|就业)|(又|开始|已经|回去)(上班|工作)了|复工了|(被)?录用了",
            "(涨|加)(了)?(工资|薪水?)了?|升职了?|(工资|薪水|收入)(涨|高|多)了",
        ),
    }
)
#: Only wished, supposed, asked, or not so.
_OTHER = matcher(
    {
        "en": (
            "(if|when|once|until|unless|till|hope|hoping|wish|looking|applying|apply|trying|try|might|maybe|could|would|will i|do i|did) … (job|work|position|hired|raise|employment|more)",
            "(not|no|never|havent|hasnt|didnt|dont|cant|couldnt|without|lost|losing) … (job|work|working|position|hired|raise|employment|more)",
        ),
        "es": (
            "(si|cuando|hasta que|ojala|quizas?|tal vez|busco|buscando|espero) … (trabajo|empleo|trabajar|chamba|sueldo|mas)",
            "(no|sin|tampoco|nunca|perdi|aun no|todavia no) … (trabajo|empleo|trabajar|trabajando|chamba|sueldo|mas)",
        ),
        "zh": (
            "(如果|要是|等|万一|假如|一旦|希望|想|找不|没|不|还未|能不能|会不会|丢)[^，。！？,.!?]{0,8}?(工作|上班|工资|薪|录用|复工)",
            "(怎么|咋|吗|呢|的话|以后|之后|才)",
        ),
    }
)
#: Longer is a story, for a person.
_LONGEST = 120


def tells_of_work(text: str) -> bool:
    """Whether *text* says so outright."""
    said = plain(text).strip()
    is_asked = any(mark in said for mark in "?？¿")
    is_short = len(said) <= _LONGEST and not is_asked
    return is_short and _OTHER.search(said) is None and _TOLD.search(said) is not None
