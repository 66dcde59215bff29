"""Tables: the words by which furniture is known, per language. Data only; how they are matched is in `patterns`.

`*` stands for a few words, `#` for a number. Case, accents, quotation marks and final colons do not matter.
"""

# A line that opens a list of links to other reports. These say so beyond doubt and may carry the link on the same line.
TEASER_LABELS = (
    ("en", "read also|also read|see also|read more|read next|related articles|related stories|related news"),
    ("en", "related posts|you may also like|you might also like|you may be interested in|recommended for you"),
    ("en", "recommended to you|more on this story|more on this topic|more from this section"),
    ("en", "most read|most popular|must reads|recommended stories|recommended reading|editor's picks"),
    ("en", "editors' picks|sponsored content|promoted content"),
    ("fr", "a lire aussi|lire aussi|a lire egalement|lire egalement|a voir aussi|voir aussi|a decouvrir aussi"),
    ("fr", "sur le meme sujet|sur le meme theme|dans la meme rubrique|articles lies|articles similaires"),
    ("fr", "articles associes|les plus lus|les articles les plus lus|vous aimerez aussi"),
    ("fr", "vous pourriez aussi aimer|nos derniers articles|ces articles pourraient vous interesser"),
    ("fr", "plus d'articles|contenus sponsorises|recommande pour vous"),
    ("ar", "اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|اقرأوا أيضا|اقرؤوا أيضا|طالع أيضا|شاهد أيضا|انظر أيضا"),
    ("ar", "مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|مواضيع متعلقة|أخبار متعلقة|مقالات مشابهة|مواد ذات صلة"),
    ("ar", "الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|قد يعجبك أيضا|ربما يعجبك أيضا|قد يهمك أيضا"),
    ("ar", "المزيد من الأخبار|موضوعات ذات صلة"),
    ("es", "lea tambien|lee tambien|leer tambien|le puede interesar|te puede interesar|noticias relacionadas"),
    ("es", "articulos relacionados|lo mas leido|tambien te puede interesar|mas noticias|contenido patrocinado"),
    ("de", "lesen sie auch|lesen sie mehr|auch interessant|mehr zum thema|das konnte sie auch interessieren"),
    ("de", "meistgelesen|meistgelesene artikel|verwandte artikel|weitere artikel|weitere nachrichten"),
    ("en", "must read|don't miss|trending now|other news|more stories|recent posts"),
    ("fr", "a ne pas manquer|la redaction vous conseille|notre selection"),
    ("ar", "لا يفوتك|اخترنا لك"),
    ("es", "no te pierdas"),
    ("it", "da non perdere|leggi anche|potrebbe interessarti|articoli correlati|i piu letti"),
    ("pt", "leia tambem|leia mais|veja tambem|noticias relacionadas|mais lidas"),
)

# Headings that may also be plain words: they open a list only when what follows is shaped like one.
TEASER_HEADINGS = (
    ("en", "latest news|latest|latest stories|latest headlines|related|trending"),
    ("en", "popular|top stories|more news|in other news|recommended"),
    ("en", "up next|news|more from *"),
    ("fr", "dernieres nouvelles|dernieres infos|dernieres actualites|a la une|en direct|tendances"),
    ("fr", "incontournables|l'essentiel|actualites|plus d'actualites|recommandes|populaires"),
    ("ar", "آخر الأخبار|أحدث الأخبار|أهم الأخبار|أخبار|الأخبار|الأكثر رواجا|مختارات|رائج"),
    ("es", "ultimas noticias|ultima hora|destacados|tendencias|relacionadas|lo ultimo"),
    ("de", "aktuelle nachrichten|aktuelles|neueste nachrichten|nachrichten|im trend|empfohlen"),
    ("it", "ultime notizie|correlati"),
    ("pt", "ultimas noticias|destaques|relacionadas"),
)

# A whole line that belongs to the site and not to the report.
FURNITURE = (
    ("en", "copied|link copied|copy link|copied to clipboard|print this|email this|save article|share this"),
    ("en", "share this article|share this story|share on *|share via *|share article|tweet this|follow us"),
    ("en", "follow us on *|follow * on twitter|follow * on facebook|like us on facebook|find us on *"),
    ("en", "subscribe now|subscribe to *|sign up|sign up for *|sign in|log in|newsletter|we use cookies*"),
    ("en", "this site uses cookies*|this website uses cookies*|by continuing to use this site*|accept cookies"),
    ("en", "accept all cookies|manage cookies|cookie settings|privacy policy|terms of use|advertisement"),
    ("en", "skip to content|skip to main content|back to top|continue reading|show more|story continues below"),
    ("en", "story continues below advertisement|article continues below*|scroll to continue*"),
    ("en", "all rights reserved|all rights reserved*|contact us|about us|click here to *|download our app*"),
    ("en", "get our app*|report a typo*|report this ad|sponsored|tags:*|filed under:*|watch live*|# min read"),
    ("en", "# minutes read|reading time*|# shares|# views"),
    ("fr", "copie|lien copie|copier le lien|envoyer par mail|envoyer par e-mail|partager sur *"),
    ("fr", "partager l'article|partager cet article|suivez-nous|suivez-nous sur *|nous suivre|abonnez-vous*"),
    ("fr", "s'abonner|je m'abonne|inscrivez-vous *|s'inscrire|se connecter|publicite"),
    ("fr", "la suite apres cette publicite|ce site utilise des cookies*|nous utilisons des cookies*"),
    ("fr", "en poursuivant votre navigation*|tout accepter|accepter les cookies|gerer les cookies"),
    ("fr", "mentions legales|tous droits reserves*|temps de lecture*|lecture # min|retour en haut"),
    (
        "fr",
        "aller au contenu|ecouter l'article|ecouter cet article|afficher plus|lire la suite|contactez-nous|mots-cles:*",
    ),
    ("ar", "تم النسخ|نسخ الرابط|تم نسخ الرابط|شارك المقال|شارك الخبر|شارك على *|مشاركة عبر *|شاركها|تابعونا"),
    ("ar", "تابعنا|تابعونا على *|تابعنا على *|اشترك الآن|اشترك في *|اشتركوا في *|النشرة البريدية|تسجيل الدخول"),
    ("ar", "يستخدم هذا الموقع ملفات تعريف الارتباط*|نستخدم ملفات تعريف الارتباط*|سياسة الخصوصية"),
    ("ar", "جميع الحقوق محفوظة*|استمع إلى المقال|حجم الخط|لينكد إن|اتصل بنا|من نحن|كلمات مفتاحية*"),
    ("es", "compartir en *|siguenos|siguenos en *|suscribete*|suscribirse|iniciar sesion|publicidad|copiado"),
    ("es", "copiar enlace|este sitio utiliza cookies*|utilizamos cookies*|todos los derechos reservados*"),
    ("es", "aceptar cookies"),
    ("de", "artikel teilen|auf * teilen|folgen sie uns*|abonnieren|jetzt abonnieren|newsletter abonnieren*"),
    ("de", "anzeige|link kopiert|link kopieren|diese website verwendet cookies*|alle rechte vorbehalten*"),
    ("it", "condividi su *|seguici|seguici su *|iscriviti*|abbonati*|pubblicita|tutti i diritti riservati*"),
    ("pt", "compartilhe*|siga-nos*|inscreva-se*|assine*|publicidade|todos os direitos reservados*"),
)

# Single words of the same kind. A report may hold such a line of its own, so they count only beside other furniture.
FURNITURE_WORDS = (
    ("en", "print|save|listen|share|subscribe|register|menu|search|close|loading|home|facebook|twitter"),
    ("en", "whatsapp|linkedin|telegram"),
    ("fr", "imprimer|partager|connexion|ecouter"),
    ("ar", "طباعة|مشاركة|شارك|حفظ|استماع|إعلان|اشترك|فيسبوك|تويتر|واتساب|تيليغرام|تلغرام|الرئيسية"),
    ("es", "compartir|imprimir"),
    ("de", "teilen|drucken|werbung|anmelden"),
    ("it", "condividi"),
    ("pt", "compartilhar|partilhar"),
)

# The box below a report.
COMMENTS = (
    ("en", "comments|comment|# comment|# comments|comments (#)|no comments|no comments yet"),
    ("en", "be the first to comment*|write the first comment*|leave a comment|leave a reply|post a comment"),
    ("en", "add a comment|write a comment|view comments|show comments|join the conversation"),
    ("en", "join the discussion|log in to comment*|sign in to comment*|load comments|what's your reaction"),
    ("en", "what is your reaction|your email address will not be published*|comments are closed*"),
    ("fr", "commentaires|# commentaire|# commentaires|commentaires (#)|aucun commentaire*"),
    ("fr", "laisser un commentaire|laissez un commentaire|ajouter un commentaire|ecrire un commentaire"),
    ("fr", "soyez le premier a commenter*|soyez le premier a reagir*|reagir|voir les commentaires"),
    ("fr", "connectez-vous pour commenter*|votre reaction"),
    ("ar", "التعليقات|تعليقات|# تعليق|# تعليقات|التعليقات (#)|لا توجد تعليقات|لا تعليقات|أضف تعليقا|أضف تعليق"),
    ("ar", "اترك تعليقا|اترك تعليقاً|اترك ردا|كن أول من يعلق*|كن أول المعلقين|اكتب تعليقا*|اكتب تعليقك*"),
    ("ar", "عرض التعليقات|ما رأيك|ما هو رد فعلك"),
    ("es", "comentarios|# comentario|# comentarios|deja un comentario|dejar un comentario"),
    ("es", "se el primero en comentar*"),
    ("de", "kommentare|# kommentar|# kommentare|kommentar schreiben|schreiben sie einen kommentar"),
    ("de", "kommentieren"),
    ("it", "commenti|# commenti|lascia un commento"),
    ("pt", "comentarios|# comentarios|deixe um comentario|deixe seu comentario"),
)

# Opens a line that says when the text was put up or changed.
STAMPS = (
    "published|published on|published at|posted|posted on|updated|updated on|last updated",
    "last updated on|last modified|modified|first published|publie le|publie a|publie|mis a jour le",
    "mis a jour a|mise a jour|modifie le|modifie a|نشر في|نشرت في|تاريخ النشر|آخر تحديث|تم التحديث",
    "تم النشر|حدث في|publicado el|publicado|actualizado|actualizado el|veroffentlicht am",
    "veroffentlicht|aktualisiert am|aktualisiert|stand|pubblicato il|aggiornato il|publicado em",
    "atualizado em",
)

# Opens a line that announces a sound, film or picture which the text does not hold.
PLAYERS = (
    "listen to|listen|watch|watch the video|video|audio|photos|gallery|in pictures|in video",
    "see the video|play|ecoutez|ecouter|regardez|regarder|voir la video|voyez|a ecouter|a voir",
    "en images|en video|diaporama|visionnez|شاهد|شاهدوا|استمع|استمعوا|فيديو|بالفيديو|بالصور|escuche",
    "escucha|vea|mira|horen sie|sehen sie|ascolta|guarda|ouca|veja",
)

# A label that a page puts before a caption.
CAPTIONS = (
    "image|photo|picture|caption|file photo|image caption|image credit|legende|credit|credit photo",
    "صورة|تعليق الصورة|الصورة|foto|imagen|bild|immagine",
)

# What stands before the headline, and a colon, in files that name their parts; as written, in small letters.
HEADLINE_LABELS = (
    *("subject", "title", "headline", "objet", "sujet", "titre", "الموضوع", "العنوان", "عنوان"),
    *("asunto", "título", "betreff", "titel", "oggetto", "titolo"),
)
