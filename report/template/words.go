package template

// useWords are the words in names of layouts that say what they are for, in the languages of PowerPoint and of templates as they are
// published, in lower case.
var useWords = [Uses][]string{
	Cover: {"title slide", "cover", "starting", "titelfolie", "deckblatt", "diapositive de titre", "couverture", "portada", "diapositiva de título", "título da apresentação", "slide de título",
		"capa", "copertina", "diapositiva titolo", "titeldia", "forside", "titelbild", "rubrikbild", "otsikkodia", "slajd tytułowy", "úvodní snímek", "титульн", "表紙", "タイトル スライド", "标题幻灯片", "標題投影片", "封面", "제목 슬라이드"},
	Section: {"section", "divider", "chapter", "abschnitt", "kapitel", "trennfolie", "intertitre", "titre de section", "sección", "seção", "sezione", "hoofdstuk", "sectiekop", "avsnitt", "afsnit", "nagłówek sekcji", "oddílu", "раздел", "セクション", "节标题", "節標題", "구역"},
	Content: {"title and content", "title, content", "titel und inhalt", "titre et contenu", "título y objetos", "título e conteúdo", "conteúdo", "contenuto", "titel en object", "titel och innehåll", "tytuł i zawartość", "nadpis a obsah",
		"заголовок и объект", "タイトルとコンテンツ", "标题和内容", "only text", "bullet"},
	Two:       {"two content", "2 content", "two-column", "two column", "two columns", "zwei inhalte", "deux contenus", "dos objetos", "dois conteúdos", "due contenuti", "två innehåll", "dwa elementy", "dva obsahy", "два объекта", "2 つのコンテンツ", "两栏", "兩項物件"},
	TitleOnly: {"title only", "nur titel", "titre seul", "solo título", "sólo el título", "somente título", "solo titolo", "alleen titel", "endast rubrik", "tylko tytuł", "jenom nadpis", "только заголовок", "タイトルのみ", "仅标题", "只有標題", "제목만"},
	Statement: {"statement", "quote", "zitat", "big idea", "citation", "citazione", "cita", "aussage"},
}

// otherWords are those of layouts that are for something else.
var otherWords = []string{"thank", "ending", "agenda", "picture", "photo", "code", "caption", "bild mit", "danke", "merci"}
