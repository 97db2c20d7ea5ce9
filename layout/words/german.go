package words

var german = Words{
	Comma: ", ", Semicolon: "; ", Stop: ". ", Named: "{name}: {text}", OpeningQuote: "„", Yes: "ja", No: "nein",

	SourceLine: "Quelle: {source}", DataLine: "Daten: Blatt {sheet}", DataLines: "Daten: Blätter {sheet}",

	LineChart: "Liniendiagramm", AreaChart: "Flächendiagramm", ColumnChart: "Säulendiagramm", BarChart: "Balkendiagramm", PieChart: "Kreisdiagramm", RingChart: "Ringdiagramm",
	ScatterChart: "Streudiagramm", BubbleChart: "Blasendiagramm", TrendOf: "{series}, Trend",
	LikertChart:   "Divergierendes Balkendiagramm",
	ComboChart:    "Säulendiagramm mit Linie",
	SlopeChart:    "Steigungsdiagramm",
	DumbbellChart: "Hanteldiagramm", Difference: "Differenz",
	WaterfallChart: "Wasserfalldiagramm", Level: "Stand", LevelBefore: "Stand davor", Increase: "Zunahme", Decrease: "Abnahme", Connector: "Verbindung",
	OtherChart: "Diagramm ({kind})",
	Reported:   "Gemeldeter Wert", Predicted: "Geschätzter Wert", PredictedOf: "{series}, Geschätzter Wert",
	LowOf: "{series}, von", HighOf: "{series}, bis", LengthOf: "{series}, Länge", MiddleOf: "{series}, Mitte",
	Values: "Werte", Total: "Summe", Others: "Übrige", From: "Von", Range: "{first} bis {last}", AxisFrom: "Achse ab {value}", LogScale: "logarithmische Skala", Worse: "schlechter", Better: "besser", Under: "unter {value}", AndMore: "{value} und mehr", AYear: "pro Jahr", On: "gegenüber {value}",

	TileMap: "Kachelkarte", NoValue: "kein Wert", Places: "Orte",

	HistogramChart: "Histogramm", Frequency: "Häufigkeit", To: "Bis",
	BoxChart: "Kastengrafik", NumberOfValues: "Anzahl der Werte", Median: "Median", LowerQuartile: "Unteres Quartil", UpperQuartile: "Oberes Quartil", LowerWhisker: "Unterer Whisker", UpperWhisker: "Oberer Whisker", Least: "Kleinster Wert", Greatest: "Größter Wert", Outlier: "Ausreißer", Outliers: "Ausreißer", SingleValue: "Einzelwert {number}",
	GanttChart: "Gantt-Diagramm", Task: "Aufgabe", TaskGroup: "Gruppe", Progress: "Fortschritt", DoneOf: "{value} erledigt",
	MarimekkoChart: "Marimekko-Diagramm",
	BulletGraph:    "Bullet-Diagramm", BandsUpTo: "Bereiche bis",
	FunnelChart: "Trichterdiagramm", OfStepBefore: "Vom Schritt davor",

	WorkbookName: "zahlen", Contents: "Inhalt", KeyFigures: "Kennzahlen", FiguresInText: "Große Zahlen und Zahlen im Text",
	BackToContents: "Zurück zum Inhalt", Slide: "Folie", SlideTitle: "Folientitel",
	What: "Art", Chart: "Diagramm", Table: "Tabelle", Numbers: "Zahlen", Sheet: "Blatt", Unit: "Einheit", Source: "Quelle",
	Figure: "Kennzahl", Value: "Wert", Shown: "Auf der Folie", Note: "Anmerkung", Category: "Kategorie", OnAxis: "An der Achse", Year: "Jahr", ColumnNumber: "Spalte {number}", OnSlide: "Folie {number}",

	CoverLayout: "Titelfolie", CoverPanelLayout: "Titelfolie mit Seitenfläche", PictureLeftLayout: "Bild links", PictureRightLayout: "Bild rechts", PictureFullLayout: "Bild über die ganze Seite",
	SectionLayout: "Abschnitt", ContentLayout: "Titel und Inhalt", ColumnsLayout: "Zwei Spalten",
	ThreeColumnsLayout: "Drei Spalten", TwoByTwoLayout: "Zwei mal zwei", ColumnsOf: "Spalten {number}", RowsOf: "Zeilen {number}",
	TitleLayout: "Nur Titel", QuoteLayout: "Zitat", StatementLayout: "Aussage", OneLine: "Titel einzeilig", ThreeLines: "Titel dreizeilig", TitleLines: "Titel in {number} Zeilen", TitleSize: "{number} pt",

	Title: "Titel", Subtitle: "Untertitel", SubtitlePrompt: "Was gemessen wird, wo, wann", Author: "Autor", AuthorPrompt: "Name, Funktion, Organisation, Datum", Content: "Inhalt", Text: "Text",
	SecondLevel: "Zweite Ebene", ThirdLevel: "Dritte Ebene", FourthLevel: "Vierte Ebene", FifthLevel: "Fünfte Ebene",
	Footer: "Fußzeile", Stamp: "Stempel", Date: "Datum", SlideNumber: "Foliennummer", Notes: "Notizen", SlideImage: "Folienbild",

	Kicker: "Dachzeile", Shape: "Form", Picture: "Bild", Label: "Beschriftung", Drawing: "Abbildung",
	ChartGround: "Hintergrund des Diagramms", ChartNotes: "Anmerkungen im Diagramm", Bar: "Balken", DataBars: "Datenbalken (über der Tabelle gezeichnet; sie folgen ihren Zeilen nicht)", Sparkline: "Wertelinie", Sparklines: "Wertelinien (über der Tabelle gezeichnet; sie folgen ihren Zeilen nicht)", HeatKey: "Legende der Farbstufen",
	Logo: "Logo", Rule: "Linie", FooterRule: "Linie über der Fußzeile", TimeAxis: "Zeitachse", Sections: "Abschnitte",
	Card: "Karte", Panel: "Kachel", Number: "Zahl", Step: "Schritt", Stage: "Stufe", Callout: "Kernsatz", Code: "Code",

	Done: "erledigt", Now: "jetzt", Arrow: "Pfeil",

	Low: "niedrig", High: "hoch",

	Risk: "Risiko", Likelihood: "Eintrittswahrscheinlichkeit", Impact: "Auswirkung", Severity: "Schwere",

	Target: "Ziel", TargetOf: "Ziel {value}", Compared: "Vergleichswert", Past: "Bisherige Werte", Good: "im Plan", Watch: "zu beobachten", Bad: "nicht im Plan",

	TableSize: "{rows} × {columns}",
}
