"""Persian: reporting verbs, sources, roles and what stands before a title. Lists only."""

from __future__ import annotations

from desk.quotes.languages.base import Language
from desk.quotes.languages.lists import forms, phrases
from desk.quotes.languages.reporting import Elision, Order
from desk.quotes.languages.turns.fa import TURNS
from desk.quotes.text.words import form

LANGUAGE = Language(
    code="fa",
    order=Order.SUBJECT_FIRST,
    elision=Elision.CONTRACTION,
    capitals=False,
    verb_last=True,
    verbs=forms("""گفت گفتند گفته می‌گوید می‌گویند می‌گفت افزود افزودند نوشت نوشتند نوشته می‌نویسد پرسید پرسیدند پاسخ
        خواند خواندند دانست دانستند خواست خواستند نامید نامیدند خواستار"""),
    weak=forms("خواند خواندند دانست دانستند نامید نامیدند خواست خواستند خواستار"),
    cries=forms("شعار شعارهای شعارهایی فریاد"),
    phrases=phrases("""اعلام کرد; اعلام کردند; تاکید کرد; تأکید کرد; اظهار کرد; اظهار داشت; اضافه
        کرد; بیان کرد; تصریح کرد; توضیح داد; هشدار داد; خاطرنشان کرد; خبر داد; گزارش داد; ادعا کرد; اشاره کرد; توصیف
        کرد; پاسخ داد; گفته است; نوشته است; ابراز کرد; آمده است; خواستار شد"""),
    sources=phrases(
        "به گفته; نقل از; بنا به گفته; بر اساس; به نوشته; از نظر; از نگاه; به اعتقاد; به باور; طبق; براساس; مطابق"
    ),
    auxiliaries=forms("است بود شد خواهد نیز هم"),
    asides=tuple(
        sorted(
            phrases("""در ادامه; در پایان; در این باره; در این زمینه; در همین زمینه; در همین حال; در پاسخ; با
        تاکید; در بخش دیگری; در عین حال""")
        )
    ),
    negations=forms("نه نکرد نکرده نکردند نکرده‌اند نمی‌کند نمی‌کنند نشد نشده"),
    confirming=forms("تأیید تایید تصدیق اذعان اعتراف"),
    denying=forms("تکذیب انکار"),
    refusing=forms("خودداری امتناع"),
    complementisers=forms("که"),
    pronouns={form(k): v for k, v in {"او": "r", "وی": "r", "آنها": "p", "ما": "p", "من": "s"}.items()},
    determiners=forms("این آن یک چند هر همه برخی"),
    definite=forms("این آن"),
    prepositions=forms("در از به با برای تا بر درباره پس پیش بین علیه"),
    inner=forms("امور"),
    conjunctions=forms("و اما ولی یا زیرا چون اگر"),
    relatives=forms("که"),
    adverbs=forms("همچنین نیز دیروز امروز فردا سپس روز"),
    times=forms("شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه دیروز امروز فردا"),
    titles=forms("آقای خانم دکتر"),
    roles=forms("""رئیس وزیر سخنگوی سخنگو مدیر نماینده مقام معاون استاد پزشک وکیل شاهد خبرنگار رهبر فرمانده سفیر
        شهردار کارشناس مسئول بنیانگذار"""),
    plurals=forms("مقامات منابع شاهدان کارشناسان معترضان نمایندگان"),
    agents=forms("سخنگوی سخنگو مقام منبع مسئول"),
    documents=forms("بیانیه گزارش نامه متن مقاله"),
    bodies=forms("وزارت دولت پلیس حزب شرکت بانک دانشگاه سازمان مجلس روزنامه خبرگزاری"),
    works=forms("فیلم مستند ترانه آلبوم کتاب رمان برنامه سریال روزنامه مجله گروه نمایش"),
    naming=forms("نام عنوان واژه اصطلاح موسوم معروف هشتگ"),
    subordinators=forms("که وقتی چون اگر"),
    anonymity=tuple(sorted(phrases("نخواست نامش فاش شود; به شرط ناشناس ماندن"))),
    withheld="ناشناس",
    turns=TURNS,
)
