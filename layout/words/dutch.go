package words

var dutch = Words{
	Comma: ", ", Semicolon: "; ", Stop: ". ", Named: "{name}: {text}", OpeningQuote: "“", Yes: "ja", No: "nee",

	SourceLine: "Bron: {source}", DataLine: "Gegevens: blad {sheet}", DataLines: "Gegevens: bladen {sheet}",

	LineChart: "Lijndiagram", AreaChart: "Vlakdiagram", ColumnChart: "Kolomdiagram", BarChart: "Staafdiagram", PieChart: "Cirkeldiagram", RingChart: "Ringdiagram",
	ScatterChart: "Spreidingsdiagram", BubbleChart: "Bellendiagram", TrendOf: "{series}, trend",
	LikertChart:   "Divergerend staafdiagram",
	ComboChart:    "Kolomdiagram met lijn",
	SlopeChart:    "Hellingsdiagram",
	DumbbellChart: "Halterdiagram", Difference: "Verschil",
	WaterfallChart: "Watervaldiagram", Level: "Niveau", LevelBefore: "Niveau ervoor", Increase: "Toename", Decrease: "Afname", Connector: "Verbinding",
	OtherChart: "Diagram ({kind})",
	Reported:   "Gerapporteerde waarde", Predicted: "Geschatte waarde", PredictedOf: "{series}, geschatte waarde",
	LowOf: "{series}, laag", HighOf: "{series}, hoog", LengthOf: "{series}, lengte", MiddleOf: "{series}, midden",
	Values: "Waarden", Total: "Totaal", Others: "Overige", From: "Van", Range: "{first} tot en met {last}", AxisFrom: "as vanaf {value}", LogScale: "logaritmische schaal", Worse: "slechter", Better: "beter", Under: "onder {value}", AndMore: "{value} en meer", AYear: "per jaar", On: "ten opzichte van {value}",

	TileMap: "Tegelkaart", NoValue: "geen waarde", Places: "Plaatsen",

	HistogramChart: "Histogram", Frequency: "Frequentie", To: "Tot",
	BoxChart: "Boxplot", NumberOfValues: "Aantal waarden", Median: "Mediaan", LowerQuartile: "Onderste kwartiel", UpperQuartile: "Bovenste kwartiel", LowerWhisker: "Onderste snorhaar", UpperWhisker: "Bovenste snorhaar", Least: "Kleinste waarde", Greatest: "Grootste waarde", Outlier: "Uitschieter", Outliers: "Uitschieters", SingleValue: "Losse waarde {number}",
	GanttChart: "Gantt-diagram", Task: "Taak", TaskGroup: "Groep", Progress: "Voortgang", DoneOf: "{value} gereed",
	MarimekkoChart: "Marimekkodiagram",
	BulletGraph:    "Bulletgrafiek", BandsUpTo: "Banden tot",
	FunnelChart: "Trechterdiagram", OfStepBefore: "Van de vorige stap",

	WorkbookName: "cijfers", Contents: "Inhoud", KeyFigures: "Kerncijfers", FiguresInText: "Grote getallen en getallen in de tekst",
	BackToContents: "Terug naar de inhoud", Slide: "Dia", SlideTitle: "Titel van de dia",
	What: "Soort", Chart: "Diagram", Table: "Tabel", Numbers: "Getallen", Sheet: "Blad", Unit: "Eenheid", Source: "Bron",
	Figure: "Cijfer", Value: "Waarde", Shown: "Op de dia", Note: "Opmerking", Category: "Categorie", OnAxis: "Op de as", Year: "Jaar", ColumnNumber: "Kolom {number}", OnSlide: "Dia {number}",

	CoverLayout: "Voorblad", CoverPanelLayout: "Voorblad met paneel", PictureLeftLayout: "Afbeelding links", PictureRightLayout: "Afbeelding rechts", PictureFullLayout: "Afbeelding over de hele pagina",
	SectionLayout: "Sectie", ContentLayout: "Titel en inhoud", ColumnsLayout: "Twee kolommen",
	ThreeColumnsLayout: "Drie kolommen", TwoByTwoLayout: "Twee bij twee", ColumnsOf: "Kolommen {number}", RowsOf: "Rijen {number}",
	TitleLayout: "Alleen titel", QuoteLayout: "Citaat", StatementLayout: "Stelling", OneLine: "titel van één regel", ThreeLines: "titel van drie regels", TitleLines: "titel van {number} regels", TitleSize: "{number} pt",

	Title: "Titel", Subtitle: "Ondertitel", SubtitlePrompt: "Wat er is gemeten, waar en wanneer", Author: "Auteur", AuthorPrompt: "Naam, functie, organisatie, datum", Content: "Inhoud", Text: "Tekst",
	SecondLevel: "Tweede niveau", ThirdLevel: "Derde niveau", FourthLevel: "Vierde niveau", FifthLevel: "Vijfde niveau",
	Footer: "Voettekst", Stamp: "Stempel", Date: "Datum", SlideNumber: "Dianummer", Notes: "Notities", SlideImage: "Dia-afbeelding",

	Kicker: "Bovenkop", Shape: "Vorm", Picture: "Afbeelding", Label: "Label", Drawing: "Figuur",
	ChartGround: "Achtergrond van het diagram", ChartNotes: "Opmerkingen bij het diagram", Bar: "Balk", DataBars: "Gegevensbalken (over de tabel getekend; ze volgen de rijen niet)", Sparkline: "Waardenlijn", Sparklines: "Waardenlijnen (over de tabel getekend; ze volgen de rijen niet)", HeatKey: "Legenda van de tinten",
	Logo: "Logo", Rule: "Lijn", FooterRule: "Lijn boven de voettekst", TimeAxis: "Tijdas", Sections: "Secties",
	Card: "Kaart", Panel: "Paneel", Number: "Getal", Step: "Stap", Stage: "Niveau", Callout: "Kernzin", Code: "Code",

	Done: "gedaan", Now: "nu", Arrow: "Pijl",

	Low: "laag", High: "hoog",

	Risk: "Risico", Likelihood: "Waarschijnlijkheid", Impact: "Gevolg", Severity: "Ernst",

	Target: "Doel", TargetOf: "doel {value}", Compared: "Vergelijkingswaarde", Past: "Eerdere waarden", Good: "op schema", Watch: "in de gaten houden", Bad: "niet op schema",

	TableSize: "{rows} × {columns}",
}
