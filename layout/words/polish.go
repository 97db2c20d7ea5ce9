package words

var polish = Words{
	Comma: ", ", Semicolon: "; ", Stop: ". ", Named: "{name}: {text}", OpeningQuote: "„", Yes: "tak", No: "nie",

	SourceLine: "Źródło: {source}", DataLine: "Dane: arkusz {sheet}", DataLines: "Dane: arkusze {sheet}",

	LineChart: "Wykres liniowy", AreaChart: "Wykres warstwowy", ColumnChart: "Wykres kolumnowy", BarChart: "Wykres słupkowy", PieChart: "Wykres kołowy", RingChart: "Wykres pierścieniowy",
	ScatterChart: "Wykres punktowy", BubbleChart: "Wykres bąbelkowy", TrendOf: "{series}, trend",
	LikertChart:   "Rozbieżny wykres słupkowy",
	ComboChart:    "Wykres kolumnowy z linią",
	SlopeChart:    "Wykres nachyleń",
	DumbbellChart: "Wykres hantlowy", Difference: "Różnica",
	WaterfallChart: "Wykres kaskadowy", Level: "Poziom", LevelBefore: "Poziom poprzedni", Increase: "Wzrost", Decrease: "Spadek", Connector: "Łącznik",
	OtherChart: "Wykres ({kind})",
	Reported:   "Wartość zgłoszona", Predicted: "Wartość szacowana", PredictedOf: "{series}, wartość szacowana",
	LowOf: "{series}, minimum", HighOf: "{series}, maksimum", LengthOf: "{series}, rozpiętość", MiddleOf: "{series}, środek",
	Values: "Wartości", Total: "Suma", Others: "Pozostałe", From: "Od", Range: "od {first} do {last}", AxisFrom: "oś od {value}", LogScale: "skala logarytmiczna", Worse: "gorzej", Better: "lepiej", Under: "poniżej {value}", AndMore: "{value} i więcej", AYear: "rocznie", On: "względem {value}",

	TileMap: "Mapa kafelkowa", NoValue: "brak wartości", Places: "Miejsca",

	HistogramChart: "Histogram", Frequency: "Liczebność", To: "Do",
	BoxChart: "Wykres pudełkowy", NumberOfValues: "Liczba wartości", Median: "Mediana", LowerQuartile: "Dolny kwartyl", UpperQuartile: "Górny kwartyl", LowerWhisker: "Dolny wąs", UpperWhisker: "Górny wąs", Least: "Najmniejsza wartość", Greatest: "Największa wartość", Outlier: "Wartość odstająca", Outliers: "Wartości odstające", SingleValue: "Pojedyncza wartość {number}",
	GanttChart: "Wykres Gantta", Task: "Zadanie", TaskGroup: "Grupa", Progress: "Postęp", DoneOf: "{value} wykonane",
	MarimekkoChart: "Wykres Marimekko",
	BulletGraph:    "Wykres pociskowy", BandsUpTo: "Zakresy do",
	FunnelChart: "Wykres lejkowy", OfStepBefore: "Poprzedniego kroku",

	WorkbookName: "liczby", Contents: "Spis treści", KeyFigures: "Kluczowe liczby", FiguresInText: "Wyróżnione liczby i liczby w tekście",
	BackToContents: "Powrót do spisu treści", Slide: "Slajd", SlideTitle: "Tytuł slajdu",
	What: "Rodzaj", Chart: "Wykres", Table: "Tabela", Numbers: "Liczby", Sheet: "Arkusz", Unit: "Jednostka", Source: "Źródło",
	Figure: "Wskaźnik", Value: "Wartość", Shown: "Na slajdzie", Note: "Uwaga", Category: "Kategoria", OnAxis: "Na osi", Year: "Rok", ColumnNumber: "Kolumna {number}", OnSlide: "Slajd {number}",

	CoverLayout: "Okładka", CoverPanelLayout: "Okładka z panelem", PictureLeftLayout: "Obraz po lewej", PictureRightLayout: "Obraz po prawej", PictureFullLayout: "Obraz na całą stronę",
	SectionLayout: "Sekcja", ContentLayout: "Tytuł i zawartość", ColumnsLayout: "Dwie kolumny",
	ThreeColumnsLayout: "Trzy kolumny", TwoByTwoLayout: "Dwa na dwa", ColumnsOf: "Kolumny {number}", RowsOf: "Wiersze {number}",
	TitleLayout: "Tylko tytuł", QuoteLayout: "Cytat", StatementLayout: "Stwierdzenie", OneLine: "tytuł w jednym wierszu", ThreeLines: "tytuł w trzech wierszach", TitleLines: "liczba wierszy tytułu: {number}", TitleSize: "{number} pt",

	Title: "Tytuł", Subtitle: "Podtytuł", SubtitlePrompt: "Co mierzymy, gdzie i kiedy", Author: "Autor", AuthorPrompt: "Imię i nazwisko, stanowisko, organizacja, data", Content: "Zawartość", Text: "Tekst",
	SecondLevel: "Drugi poziom", ThirdLevel: "Trzeci poziom", FourthLevel: "Czwarty poziom", FifthLevel: "Piąty poziom",
	Footer: "Stopka", Stamp: "Pieczęć", Date: "Data", SlideNumber: "Numer slajdu", Notes: "Notatki", SlideImage: "Obraz slajdu",

	Kicker: "Nadtytuł", Shape: "Kształt", Picture: "Obraz", Label: "Etykieta", Drawing: "Rysunek",
	ChartGround: "Tło wykresu", ChartNotes: "Uwagi do wykresu", Bar: "Pasek", DataBars: "Paski danych (narysowane na tabeli; nie przesuwają się z wierszami)", Sparkline: "Linia wartości", Sparklines: "Linie wartości (narysowane na tabeli; nie przesuwają się z wierszami)", HeatKey: "Legenda odcieni",
	Logo: "Logo", Rule: "Linia", FooterRule: "Linia stopki", TimeAxis: "Oś czasu", Sections: "Sekcje",
	Card: "Karta", Panel: "Panel", Number: "Liczba", Step: "Krok", Stage: "Poziom", Callout: "Kluczowe zdanie", Code: "Kod",

	Done: "gotowe", Now: "teraz", Arrow: "Strzałka",

	Low: "niski", High: "wysoki",

	Risk: "Ryzyko", Likelihood: "Prawdopodobieństwo", Impact: "Skutek", Severity: "Waga",

	Target: "Cel", TargetOf: "cel {value}", Compared: "Wartość porównawcza", Past: "Wartości wcześniejsze", Good: "zgodnie z planem", Watch: "do obserwacji", Bad: "poza planem",

	TableSize: "{rows} × {columns}",
}
