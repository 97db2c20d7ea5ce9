package words

var spanish = Words{
	Comma: ", ", Semicolon: "; ", Stop: ". ", Named: "{name}: {text}", OpeningQuote: "«", Yes: "sí", No: "no",

	SourceLine: "Fuente: {source}", DataLine: "Datos: hoja {sheet}", DataLines: "Datos: hojas {sheet}",

	LineChart: "Gráfico de líneas", AreaChart: "Gráfico de área", ColumnChart: "Gráfico de columnas", BarChart: "Gráfico de barras", PieChart: "Gráfico circular", RingChart: "Gráfico de anillo",
	ScatterChart: "Gráfico de dispersión", BubbleChart: "Gráfico de burbujas", TrendOf: "{series}, tendencia",
	LikertChart:   "Gráfico de barras divergentes",
	ComboChart:    "Gráfico de columnas con línea",
	SlopeChart:    "Gráfico de pendientes",
	DumbbellChart: "Gráfico de mancuernas", Difference: "Diferencia",
	WaterfallChart: "Gráfico de cascada", Level: "Nivel", LevelBefore: "Nivel anterior", Increase: "Aumento", Decrease: "Disminución", Connector: "Conector",
	OtherChart: "Gráfico ({kind})",
	Reported:   "Valor registrado", Predicted: "Valor estimado", PredictedOf: "{series}, Valor estimado",
	LowOf: "{series}, mínimo", HighOf: "{series}, máximo", LengthOf: "{series}, extensión", MiddleOf: "{series}, centro",
	Values: "Valores", Total: "Total", Others: "Otros", From: "Desde", Range: "{first} a {last}", AxisFrom: "eje desde {value}", LogScale: "escala logarítmica", Worse: "peor", Better: "mejor", Under: "menos de {value}", AndMore: "{value} y más", AYear: "al año", On: "respecto a {value}",

	TileMap: "Mapa de teselas", NoValue: "sin valor", Places: "Lugares",

	HistogramChart: "Histograma", Frequency: "Frecuencia", To: "Hasta",
	BoxChart: "Diagrama de caja", NumberOfValues: "Número de valores", Median: "Mediana", LowerQuartile: "Primer cuartil", UpperQuartile: "Tercer cuartil", LowerWhisker: "Bigote inferior", UpperWhisker: "Bigote superior", Least: "Valor mínimo", Greatest: "Valor máximo", Outlier: "Valor atípico", Outliers: "Valores atípicos", SingleValue: "Valor individual {number}",
	GanttChart: "Diagrama de Gantt", Task: "Tarea", TaskGroup: "Grupo", Progress: "Avance", DoneOf: "{value} realizado",
	MarimekkoChart: "Gráfico Marimekko",
	BulletGraph:    "Gráfico de bala", BandsUpTo: "Bandas hasta",
	FunnelChart: "Gráfico de embudo", OfStepBefore: "Del paso anterior",

	WorkbookName: "cifras", Contents: "Contenido", KeyFigures: "Cifras clave", FiguresInText: "Cifras destacadas y cifras en el texto",
	BackToContents: "Volver al contenido", Slide: "Diapositiva", SlideTitle: "Título de la diapositiva",
	What: "Tipo", Chart: "Gráfico", Table: "Tabla", Numbers: "Cifras", Sheet: "Hoja", Unit: "Unidad", Source: "Fuente",
	Figure: "Cifra", Value: "Valor", Shown: "En la diapositiva", Note: "Nota", Category: "Categoría", OnAxis: "En el eje", Year: "Año", ColumnNumber: "Columna {number}", OnSlide: "Diapositiva {number}",

	CoverLayout: "Portada", CoverPanelLayout: "Portada con panel", PictureLeftLayout: "Imagen a la izquierda", PictureRightLayout: "Imagen a la derecha", PictureFullLayout: "Imagen a toda página",
	SectionLayout: "Sección", ContentLayout: "Título y contenido", ColumnsLayout: "Dos columnas",
	ThreeColumnsLayout: "Tres columnas", TwoByTwoLayout: "Dos por dos", ColumnsOf: "Columnas {number}", RowsOf: "Filas {number}",
	TitleLayout: "Solo el título", QuoteLayout: "Cita", StatementLayout: "Mensaje", OneLine: "título de una línea", ThreeLines: "título de tres líneas", TitleLines: "título de {number} líneas", TitleSize: "{number} pt",

	Title: "Título", Subtitle: "Subtítulo", SubtitlePrompt: "Qué se mide, dónde, cuándo", Author: "Autor", AuthorPrompt: "Nombre, cargo, organización, fecha", Content: "Contenido", Text: "Texto",
	SecondLevel: "Segundo nivel", ThirdLevel: "Tercer nivel", FourthLevel: "Cuarto nivel", FifthLevel: "Quinto nivel",
	Footer: "Pie de página", Stamp: "Sello", Date: "Fecha", SlideNumber: "Número de diapositiva", Notes: "Notas", SlideImage: "Imagen de la diapositiva",

	Kicker: "Antetítulo", Shape: "Forma", Picture: "Imagen", Label: "Etiqueta", Drawing: "Figura",
	ChartGround: "Fondo del gráfico", ChartNotes: "Notas del gráfico", Bar: "Barra", DataBars: "Barras de datos (dibujadas sobre la tabla; no siguen a sus filas)", Sparkline: "Línea de valores", Sparklines: "Líneas de valores (dibujadas sobre la tabla; no siguen a sus filas)", HeatKey: "Leyenda de los tonos",
	Logo: "Logotipo", Rule: "Línea", FooterRule: "Línea del pie de página", TimeAxis: "Eje temporal", Sections: "Secciones",
	Card: "Tarjeta", Panel: "Panel", Number: "Número", Step: "Paso", Stage: "Nivel", Callout: "Frase destacada", Code: "Código",

	Done: "hecho", Now: "ahora", Arrow: "Flecha",

	Low: "bajo", High: "alto",

	Risk: "Riesgo", Likelihood: "Probabilidad", Impact: "Impacto", Severity: "Gravedad",

	Target: "Objetivo", TargetOf: "objetivo {value}", Compared: "Valor de comparación", Past: "Valores anteriores", Good: "según lo previsto", Watch: "en observación", Bad: "fuera de lo previsto",

	TableSize: "{rows} × {columns}",
}
