"""Tables: news agencies with the ways they are written, and cities that datelines name. Data only."""

AGENCIES = {
    "AFP": "AFP|Agence France-Presse|Agence France Presse|أ ف ب|أ.ف.ب|أف ب|فرانس برس|وكالة فرانس برس",
    "Reuters": "Reuters|REUTERS|Thomson Reuters|رويترز|وكالة رويترز",
    "AP": "AP|Associated Press|The Associated Press|أ ب|ا ب|أسوشيتد برس|أسوشييتد برس|اسوشيتد برس|الأسوشيتد برس",
    "dpa": "dpa|DPA|Deutsche Presse-Agentur|د ب أ|د ب ا|د.ب.أ|د. ب. أ|الوكالة الألمانية|وكالة الأنباء الألمانية",
    "EFE": "EFE|Efe|Agencia EFE|إفي|وكالة إفي",
    "ANSA": "ANSA|Ansa|آنسا|أنسا",
    "Xinhua": "Xinhua|XINHUA|شينخوا|شينخو|وكالة شينخوا",
    "TASS": "TASS|ITAR-TASS|Itar-Tass|Tass|تاس|وكالة تاس",
    "RIA Novosti": "RIA Novosti|RIA|Sputnik|ريا نوفوستي|سبوتنيك",
    "Interfax": "Interfax|إنترفاكس|انترفاكس",
    "Bloomberg": "Bloomberg|Bloomberg News|بلومبرغ|بلومبرج",
    "UPI": "UPI|United Press International|يو بي آي|يو بي اي|يونايتد برس إنترناشونال",
    "PA": "PA|Press Association|PA Media",
    "APA": "APA|Austria Presse Agentur",
    "ATS": "ATS|Keystone-ATS|SDA|Keystone-SDA",
    "Belga": "Belga|BELGA",
    "ANP": "ANP",
    "TT": "TT",
    "NTB": "NTB",
    "Ritzau": "Ritzau",
    "STT": "STT",
    "PAP": "PAP",
    "CTK": "CTK|ČTK",
    "Lusa": "Lusa|LUSA",
    "Kyodo": "Kyodo|Kyodo News|كيودو",
    "Jiji": "Jiji|Jiji Press",
    "Yonhap": "Yonhap|يونهاب",
    "PTI": "PTI|Press Trust of India",
    "ANI": "ANI",
    "IANS": "IANS",
    "AAP": "AAP",
    "CP": "CP|The Canadian Press|La Presse canadienne|La Presse Canadienne|PC",
    "Anadolu": "Anadolu|Anadolu Agency|AA|الأناضول|وكالة الأناضول",
    "IRNA": "IRNA|إرنا|ارنا|وكالة الأنباء الإيرانية",
    "ISNA": "ISNA|إسنا|ايسنا",
    "Fars": "Fars|Fars News|Fars News Agency|وكالة فارس",
    "Mehr": "Mehr News|Mehr News Agency|وكالة مهر",
    "MENA": "MENA|أ ش أ|ا ش ا|أ.ش.أ|وكالة أنباء الشرق الأوسط",
    "SANA": "SANA|سانا|وكالة سانا",
    "SPA": "SPA|واس|وكالة الأنباء السعودية",
    "WAM": "WAM|وام|وكالة أنباء الإمارات",
    "KUNA": "KUNA|كونا|وكالة الأنباء الكويتية",
    "QNA": "QNA|قنا|وكالة الأنباء القطرية",
    "BNA": "BNA|بنا",
    "Petra": "Petra|PETRA|بترا|وكالة بترا",
    "NNA": "NNA|ANI Liban|الوكالة الوطنية للإعلام|الوطنية",
    "MAP": "MAP|و م ع|ومع|وكالة المغرب العربي للأنباء",
    "APS": "APS|واج|وأج|وكالة الأنباء الجزائرية",
    "TAP": "TAP|وات|وكالة تونس إفريقيا للأنباء",
    "WAFA": "WAFA|وفا|وكالة وفا",
    "SABA": "SABA|سبأ",
    "INA": "INA|واع|وكالة الأنباء العراقية",
    "SUNA": "SUNA|سونا",
    "IPS": "IPS|Inter Press Service",
    "CNA": "CNA",
    "Antara": "Antara|ANTARA",
    "Bernama": "Bernama|BERNAMA",
    "NAN": "NAN",
    "PANA": "PANA|Panapress",
    "APP": "APP|Associated Press of Pakistan",
    "Notimex": "Notimex",
    "Europa Press": "Europa Press",
    "Agencies": "Agencies|agencies|News agencies|Wire services|Agences|agences|Agencias|Agenturen|وكالات|الوكالات",
}

# Spellings too common as words to stand for an agency outside parentheses or capitals.
_AMBIGUOUS_TABLE = (
    "PA|TT|CP|PC|AA|MAP|TAP|INA|RIA|ANI|NAN|APP|PAP|CNA|SPA|ATS|MENA|Petra|Mehr News|Fars|SABA|BNA|TASS|Tass|"
    "الوطنية|بنا|وات|ومع|سبأ|وفا|واس|سونا|وام|واج|وأج|واع|قنا|تاس|إفي|أ ب"
)
AMBIGUOUS = frozenset(_AMBIGUOUS_TABLE.split("|"))

_CITIES_TABLE = """
    Abidjan|Abu Dhabi|Abou Dhabi|Abuja|Accra|Addis Ababa|Addis-Abeba|Aden|Algiers|Alger|Almaty|Amman
    Amsterdam|Ankara|Antananarivo|Astana|Athens|Athènes|Baghdad|Bagdad|Baku|Bakou|Bamako|Bangkok|Bangui
    Barcelona|Barcelone|Beijing|Pékin|Beirut|Beyrouth|Belfast|Belgrade|Berlin|Bern|Berne|Benghazi|Bogota
    Bogotá|Boston|Brasilia|Brasília|Bratislava|Brussels|Bruxelles|Bucharest|Bucarest|Budapest
    Buenos Aires|Cairo|Le Caire|Canberra|Caracas|Casablanca|Chicago|Colombo|Conakry|Copenhagen|Copenhague
    Dakar|Damascus|Damas|Dhaka|Djibouti|Doha|Dubai|Dubaï|Dublin|Edinburgh|Erbil|Frankfurt|Francfort|Gaza
    Gaza City|Geneva|Genève|Grozny|Hague|The Hague|La Haye|Hanoi|Hanoï|Harare|Havana|La Havane|Helsinki
    Hong Kong|Houston|Islamabad|Istanbul|Jakarta|Jeddah|Djeddah|Jerusalem|Jérusalem|Johannesburg|Juba
    Kabul|Kaboul|Kampala|Karachi|Kathmandu|Katmandou|Khartoum|Kiev|Kyiv|Kigali|Kinshasa|Kuala Lumpur
    Kuwait City|Koweït|Lagos|Lausanne|Lima|Lisbon|Lisbonne|Ljubljana|London|Londres|Los Angeles|Luanda
    Lyon|Madrid|Manama|Manila|Manille|Marrakech|Marseille|Mexico City|Mexico|Miami|Milan|Minsk|Mogadishu
    Mogadiscio|Montreal|Montréal|Moscow|Moscou|Mosul|Mossoul|Mumbai|Munich|Muscat|Mascate|Nairobi
    New Delhi|New York|Niamey|Nicosia|Nicosie|Nouakchott|Oslo|Ottawa|Ouagadougou|Paris|Phnom Penh
    Podgorica|Port-au-Prince|Prague|Pretoria|Pristina|Pyongyang|Quebec|Québec|Quito|Rabat|Ramallah
    Rangoon|Yangon|Reykjavik|Riga|Rio de Janeiro|Riyadh|Riyad|Rome|San Francisco|Sanaa|Santiago|Sao Paulo
    São Paulo|Sarajevo|Seoul|Séoul|Shanghai|Singapore|Singapour|Skopje|Sofia|Stockholm|Strasbourg|Sydney
    Taipei|Tallinn|Tashkent|Tbilisi|Tbilissi|Tehran|Teheran|Téhéran|Tel Aviv|Tel-Aviv|Tokyo|Toronto
    Toulouse|Tripoli|Tunis|Ulan Bator|United Nations|Nations unies|Vatican City|Vatican|Vienna|Vienne
    Vilnius|Warsaw|Varsovie|Washington|Wellington|Yaounde|Yaoundé|Yerevan|Erevan|Zagreb|Zurich|Berlín
    Moscú|Nueva York|Ginebra|Bruselas|Roma|Milano|Napoli|Wien|Genf|Moskau|Warschau|Prag|Peking|Kairo
    Lissabon|أبوظبي|أبو ظبي|أديس أبابا|أربيل|إسطنبول|اسطنبول|إسلام آباد|اسلام اباد|أنقرة|أوتاوا|أوسلو
    الأمم المتحدة|الجزائر|الخرطوم|الدار البيضاء|الدوحة|الرباط|الرياض|الفاتيكان|القاهرة|القدس
    القدس المحتلة|الكويت|المنامة|الموصل|باريس|باكو|بروكسل|برلين|بغداد|بكين|بنغازي|بوينس آيرس|بيروت
    تل أبيب|تونس|جاكرتا|جدة|جنيف|جوبا|حلب|دبي|دكا|دمشق|روما|رام الله|سان فرانسيسكو|سراييفو|سنغافورة|سول
    سيدني|صنعاء|طرابلس|طهران|طوكيو|عدن|عمان|عمّان|غزة|فيينا|كابول|كراتشي|كوالالمبور|كييف|لاهاي|لندن
    لوس أنجلوس|مدريد|مسقط|مقديشو|موسكو|نواكشوط|نيقوسيا|نيودلهي|نيويورك|واشنطن|وارسو|هونغ كونغ
    """
CITIES = frozenset(city.strip() for city in _CITIES_TABLE.replace("\n", "|").split("|") if city.strip())
