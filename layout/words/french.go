package words

// French sets a no-break space before a colon and a semicolon.
var french = Words{
	Comma: ", ", Semicolon: "\u00a0; ", Stop: ". ", Named: "{name}\u00a0: {text}", OpeningQuote: "«", Yes: "oui", No: "non",

	SourceLine: "Source\u00a0: {source}", DataLine: "Données\u00a0: feuille {sheet}", DataLines: "Données\u00a0: feuilles {sheet}",

	LineChart: "Graphique en courbes", AreaChart: "Graphique en aires", ColumnChart: "Graphique en colonnes", BarChart: "Graphique en barres", PieChart: "Graphique en secteurs", RingChart: "Graphique en anneau",
	ScatterChart: "Nuage de points", BubbleChart: "Graphique à bulles", TrendOf: "{series}, tendance",
	LikertChart:   "Graphique à barres divergentes",
	ComboChart:    "Graphique en colonnes avec courbe",
	SlopeChart:    "Graphique de pentes",
	DumbbellChart: "Graphique en haltères", Difference: "Écart",
	WaterfallChart: "Graphique en cascade", Level: "Niveau", LevelBefore: "Niveau précédent", Increase: "Hausse", Decrease: "Baisse", Connector: "Liaison",
	OtherChart: "Graphique ({kind})",
	Reported:   "Valeur déclarée", Predicted: "Valeur estimée", PredictedOf: "{series}, Valeur estimée",
	LowOf: "{series}, minimum", HighOf: "{series}, maximum", LengthOf: "{series}, étendue", MiddleOf: "{series}, milieu",
	Values: "Valeurs", Total: "Total", Others: "Autres", From: "De", Range: "{first} à {last}", AxisFrom: "axe à partir de {value}", LogScale: "échelle logarithmique", Worse: "moins bien", Better: "mieux", Under: "moins de {value}", AndMore: "{value} et plus", AYear: "par an", On: "par rapport à {value}",

	TileMap: "Carte en tuiles", NoValue: "sans valeur", Places: "Lieux",

	HistogramChart: "Histogramme", Frequency: "Effectif", To: "À",
	BoxChart: "Boîte à moustaches", NumberOfValues: "Nombre de valeurs", Median: "Médiane", LowerQuartile: "Premier quartile", UpperQuartile: "Troisième quartile", LowerWhisker: "Moustache inférieure", UpperWhisker: "Moustache supérieure", Least: "Valeur minimale", Greatest: "Valeur maximale", Outlier: "Valeur atypique", Outliers: "Valeurs atypiques", SingleValue: "Valeur isolée {number}",
	GanttChart: "Diagramme de Gantt", Task: "Tâche", TaskGroup: "Groupe", Progress: "Avancement", DoneOf: "{value} réalisés",
	MarimekkoChart: "Diagramme Marimekko",
	BulletGraph:    "Graphique à puces", BandsUpTo: "Plages jusqu’à",
	FunnelChart: "Graphique en entonnoir", OfStepBefore: "De l’étape précédente",

	WorkbookName: "chiffres", Contents: "Sommaire", KeyFigures: "Chiffres clés", FiguresInText: "Grands chiffres et chiffres dans le texte",
	BackToContents: "Retour au sommaire", Slide: "Diapositive", SlideTitle: "Titre de la diapositive",
	What: "Type", Chart: "Graphique", Table: "Tableau", Numbers: "Chiffres", Sheet: "Feuille", Unit: "Unité", Source: "Source",
	Figure: "Chiffre", Value: "Valeur", Shown: "Sur la diapositive", Note: "Note", Category: "Catégorie", OnAxis: "Sur l’axe", Year: "Année", ColumnNumber: "Colonne {number}", OnSlide: "Diapositive {number}",

	CoverLayout: "Couverture", CoverPanelLayout: "Couverture avec panneau", PictureLeftLayout: "Image à gauche", PictureRightLayout: "Image à droite", PictureFullLayout: "Image pleine page",
	SectionLayout: "Section", ContentLayout: "Titre et contenu", ColumnsLayout: "Deux colonnes",
	ThreeColumnsLayout: "Trois colonnes", TwoByTwoLayout: "Deux par deux", ColumnsOf: "Colonnes {number}", RowsOf: "Lignes {number}",
	TitleLayout: "Titre seul", QuoteLayout: "Citation", StatementLayout: "Message", OneLine: "titre sur une ligne", ThreeLines: "titre sur trois lignes", TitleLines: "titre sur {number} lignes", TitleSize: "{number} pt",

	Title: "Titre", Subtitle: "Sous-titre", SubtitlePrompt: "Ce qui est mesuré, où, quand", Author: "Auteur", AuthorPrompt: "Nom, fonction, organisation, date", Content: "Contenu", Text: "Texte",
	SecondLevel: "Deuxième niveau", ThirdLevel: "Troisième niveau", FourthLevel: "Quatrième niveau", FifthLevel: "Cinquième niveau",
	Footer: "Pied de page", Stamp: "Tampon", Date: "Date", SlideNumber: "Numéro de diapositive", Notes: "Commentaires", SlideImage: "Image de la diapositive",

	Kicker: "Surtitre", Shape: "Forme", Picture: "Image", Label: "Étiquette", Drawing: "Figure",
	ChartGround: "Fond du graphique", ChartNotes: "Notes du graphique", Bar: "Barre", DataBars: "Barres de données (dessinées sur le tableau ; elles ne suivent pas ses lignes)", Sparkline: "Ligne de valeurs", Sparklines: "Lignes de valeurs (dessinées sur le tableau ; elles ne suivent pas ses lignes)", HeatKey: "Légende des teintes",
	Logo: "Logo", Rule: "Filet", FooterRule: "Filet du pied de page", TimeAxis: "Axe du temps", Sections: "Sections",
	Card: "Carte", Panel: "Panneau", Number: "Nombre", Step: "Étape", Stage: "Niveau", Callout: "Phrase clé", Code: "Code",

	Done: "fait", Now: "en cours", Arrow: "Flèche",

	Low: "faible", High: "élevé",

	Risk: "Risque", Likelihood: "Probabilité", Impact: "Impact", Severity: "Gravité",

	Target: "Objectif", TargetOf: "objectif {value}", Compared: "Valeur de comparaison", Past: "Valeurs passées", Good: "conforme au plan", Watch: "à surveiller", Bad: "hors plan",

	TableSize: "{rows} × {columns}",
}
