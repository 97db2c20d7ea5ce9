package words

var italian = Words{
	Comma: ", ", Semicolon: "; ", Stop: ". ", Named: "{name}: {text}", OpeningQuote: "«", Yes: "sì", No: "no",

	SourceLine: "Fonte: {source}", DataLine: "Dati: foglio {sheet}", DataLines: "Dati: fogli {sheet}",

	LineChart: "Grafico a linee", AreaChart: "Grafico ad area", ColumnChart: "Istogramma", BarChart: "Grafico a barre", PieChart: "Grafico a torta", RingChart: "Grafico ad anello",
	ScatterChart: "Grafico a dispersione", BubbleChart: "Grafico a bolle", TrendOf: "{series}, tendenza",
	LikertChart:   "Grafico a barre divergenti",
	ComboChart:    "Istogramma con linea",
	SlopeChart:    "Grafico delle pendenze",
	DumbbellChart: "Grafico a manubrio", Difference: "Differenza",
	WaterfallChart: "Grafico a cascata", Level: "Livello", LevelBefore: "Livello precedente", Increase: "Aumento", Decrease: "Diminuzione", Connector: "Connettore",
	OtherChart: "Grafico ({kind})",
	Reported:   "Valore rilevato", Predicted: "Valore stimato", PredictedOf: "{series}, valore stimato",
	LowOf: "{series}, minimo", HighOf: "{series}, massimo", LengthOf: "{series}, ampiezza", MiddleOf: "{series}, centro",
	Values: "Valori", Total: "Totale", Others: "Altri", From: "Da", Range: "da {first} a {last}", AxisFrom: "asse da {value}", LogScale: "scala logaritmica", Worse: "peggio", Better: "meglio", Under: "sotto {value}", AndMore: "{value} e oltre", AYear: "all’anno", On: "rispetto a {value}",

	TileMap: "Mappa a tasselli", NoValue: "nessun valore", Places: "Luoghi",

	HistogramChart: "Istogramma", Frequency: "Frequenza", To: "A",
	BoxChart: "Diagramma a scatola e baffi", NumberOfValues: "Numero di valori", Median: "Mediana", LowerQuartile: "Primo quartile", UpperQuartile: "Terzo quartile", LowerWhisker: "Baffo inferiore", UpperWhisker: "Baffo superiore", Least: "Valore minimo", Greatest: "Valore massimo", Outlier: "Valore anomalo", Outliers: "Valori anomali", SingleValue: "Valore singolo {number}",
	GanttChart: "Diagramma di Gantt", Task: "Attività", TaskGroup: "Gruppo", Progress: "Avanzamento", DoneOf: "{value} completato",
	MarimekkoChart: "Grafico Marimekko",
	BulletGraph:    "Grafico bullet", BandsUpTo: "Fasce fino a",
	FunnelChart: "Grafico a imbuto", OfStepBefore: "Del passo precedente",

	WorkbookName: "cifre", Contents: "Indice", KeyFigures: "Cifre chiave", FiguresInText: "Cifre in evidenza e cifre nel testo",
	BackToContents: "Torna all’indice", Slide: "Diapositiva", SlideTitle: "Titolo della diapositiva",
	What: "Tipo", Chart: "Grafico", Table: "Tabella", Numbers: "Cifre", Sheet: "Foglio", Unit: "Unità", Source: "Fonte",
	Figure: "Dato", Value: "Valore", Shown: "Nella diapositiva", Note: "Nota", Category: "Categoria", OnAxis: "Sull’asse", Year: "Anno", ColumnNumber: "Colonna {number}", OnSlide: "Diapositiva {number}",

	CoverLayout: "Copertina", CoverPanelLayout: "Copertina con riquadro", PictureLeftLayout: "Immagine a sinistra", PictureRightLayout: "Immagine a destra", PictureFullLayout: "Immagine a tutta pagina",
	SectionLayout: "Sezione", ContentLayout: "Titolo e contenuto", ColumnsLayout: "Due colonne",
	ThreeColumnsLayout: "Tre colonne", TwoByTwoLayout: "Due per due", ColumnsOf: "Colonne {number}", RowsOf: "Righe {number}",
	TitleLayout: "Solo titolo", QuoteLayout: "Citazione", StatementLayout: "Messaggio", OneLine: "titolo su una riga", ThreeLines: "titolo su tre righe", TitleLines: "titolo su {number} righe", TitleSize: "{number} pt",

	Title: "Titolo", Subtitle: "Sottotitolo", SubtitlePrompt: "Che cosa si misura, dove, quando", Author: "Autore", AuthorPrompt: "Nome, ruolo, organizzazione, data", Content: "Contenuto", Text: "Testo",
	SecondLevel: "Secondo livello", ThirdLevel: "Terzo livello", FourthLevel: "Quarto livello", FifthLevel: "Quinto livello",
	Footer: "Piè di pagina", Stamp: "Timbro", Date: "Data", SlideNumber: "Numero diapositiva", Notes: "Note", SlideImage: "Immagine diapositiva",

	Kicker: "Occhiello", Shape: "Forma", Picture: "Immagine", Label: "Etichetta", Drawing: "Figura",
	ChartGround: "Sfondo del grafico", ChartNotes: "Note sul grafico", Bar: "Barra", DataBars: "Barre dei dati (disegnate sopra la tabella; non seguono le sue righe)", Sparkline: "Linea di valori", Sparklines: "Linee di valori (disegnate sopra la tabella; non seguono le sue righe)", HeatKey: "Legenda delle tinte",
	Logo: "Logo", Rule: "Linea", FooterRule: "Linea del piè di pagina", TimeAxis: "Asse temporale", Sections: "Sezioni",
	Card: "Scheda", Panel: "Riquadro", Number: "Numero", Step: "Passaggio", Stage: "Livello", Callout: "Frase in evidenza", Code: "Codice",

	Done: "fatto", Now: "in corso", Arrow: "Freccia",

	Low: "basso", High: "alto",

	Risk: "Rischio", Likelihood: "Probabilità", Impact: "Impatto", Severity: "Gravità",

	Target: "Obiettivo", TargetOf: "obiettivo {value}", Compared: "Valore di confronto", Past: "Valori passati", Good: "in linea", Watch: "da tenere d’occhio", Bad: "fuori linea",

	TableSize: "{rows} × {columns}",
}
