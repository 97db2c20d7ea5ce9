package words

// brazilian is the Portuguese of Brazil, and so of the tag pt, as CLDR has it.
var brazilian = Words{
	Comma: ", ", Semicolon: "; ", Stop: ". ", Named: "{name}: {text}", OpeningQuote: "“", Yes: "sim", No: "não",

	SourceLine: "Fonte: {source}", DataLine: "Dados: planilha {sheet}", DataLines: "Dados: planilhas {sheet}",

	LineChart: "Gráfico de linhas", AreaChart: "Gráfico de área", ColumnChart: "Gráfico de colunas", BarChart: "Gráfico de barras", PieChart: "Gráfico de pizza", RingChart: "Gráfico de rosca",
	ScatterChart: "Gráfico de dispersão", BubbleChart: "Gráfico de bolhas", TrendOf: "{series}, tendência",
	LikertChart:   "Gráfico de barras divergentes",
	ComboChart:    "Gráfico de colunas com linha",
	SlopeChart:    "Gráfico de inclinações",
	DumbbellChart: "Gráfico de halteres", Difference: "Diferença",
	WaterfallChart: "Gráfico de cascata", Level: "Nível", LevelBefore: "Nível anterior", Increase: "Aumento", Decrease: "Diminuição", Connector: "Conector",
	OtherChart: "Gráfico ({kind})",
	Reported:   "Valor informado", Predicted: "Valor estimado", PredictedOf: "{series}, valor estimado",
	LowOf: "{series}, mínimo", HighOf: "{series}, máximo", LengthOf: "{series}, extensão", MiddleOf: "{series}, meio",
	Values: "Valores", Total: "Total", Others: "Outros", From: "De", Range: "de {first} a {last}", AxisFrom: "eixo a partir de {value}", LogScale: "escala logarítmica", Worse: "pior", Better: "melhor", Under: "abaixo de {value}", AndMore: "{value} e mais", AYear: "ao ano", On: "em relação a {value}",

	TileMap: "Mapa de mosaicos", NoValue: "sem valor", Places: "Locais",

	HistogramChart: "Histograma", Frequency: "Frequência", To: "Até",
	BoxChart: "Diagrama de caixa", NumberOfValues: "Número de valores", Median: "Mediana", LowerQuartile: "Primeiro quartil", UpperQuartile: "Terceiro quartil", LowerWhisker: "Bigode inferior", UpperWhisker: "Bigode superior", Least: "Valor mínimo", Greatest: "Valor máximo", Outlier: "Valor atípico", Outliers: "Valores atípicos", SingleValue: "Valor individual {number}",
	GanttChart: "Gráfico de Gantt", Task: "Tarefa", TaskGroup: "Grupo", Progress: "Andamento", DoneOf: "{value} concluído",
	MarimekkoChart: "Gráfico Marimekko",
	BulletGraph:    "Gráfico bullet", BandsUpTo: "Faixas até",
	FunnelChart: "Gráfico de funil", OfStepBefore: "Da etapa anterior",

	WorkbookName: "numeros", Contents: "Sumário", KeyFigures: "Números-chave", FiguresInText: "Números em destaque e números no texto",
	BackToContents: "Voltar ao sumário", Slide: "Slide", SlideTitle: "Título do slide",
	What: "Tipo", Chart: "Gráfico", Table: "Tabela", Numbers: "Números", Sheet: "Planilha", Unit: "Unidade", Source: "Fonte",
	Figure: "Indicador", Value: "Valor", Shown: "No slide", Note: "Nota", Category: "Categoria", OnAxis: "No eixo", Year: "Ano", ColumnNumber: "Coluna {number}", OnSlide: "Slide {number}",

	CoverLayout: "Capa", CoverPanelLayout: "Capa com painel", PictureLeftLayout: "Imagem à esquerda", PictureRightLayout: "Imagem à direita", PictureFullLayout: "Imagem em página inteira",
	SectionLayout: "Seção", ContentLayout: "Título e conteúdo", ColumnsLayout: "Duas colunas",
	ThreeColumnsLayout: "Três colunas", TwoByTwoLayout: "Dois por dois", ColumnsOf: "Colunas {number}", RowsOf: "Linhas {number}",
	TitleLayout: "Somente título", QuoteLayout: "Citação", StatementLayout: "Mensagem", OneLine: "título em uma linha", ThreeLines: "título em três linhas", TitleLines: "título em {number} linhas", TitleSize: "{number} pt",

	Title: "Título", Subtitle: "Subtítulo", SubtitlePrompt: "O que se mede, onde, quando", Author: "Autor", AuthorPrompt: "Nome, cargo, organização, data", Content: "Conteúdo", Text: "Texto",
	SecondLevel: "Segundo nível", ThirdLevel: "Terceiro nível", FourthLevel: "Quarto nível", FifthLevel: "Quinto nível",
	Footer: "Rodapé", Stamp: "Carimbo", Date: "Data", SlideNumber: "Número do slide", Notes: "Anotações", SlideImage: "Imagem do slide",

	Kicker: "Chapéu", Shape: "Forma", Picture: "Imagem", Label: "Rótulo", Drawing: "Figura",
	ChartGround: "Fundo do gráfico", ChartNotes: "Notas do gráfico", Bar: "Barra", DataBars: "Barras de dados (desenhadas sobre a tabela; não acompanham as linhas)", Sparkline: "Linha de valores", Sparklines: "Linhas de valores (desenhadas sobre a tabela; não acompanham as linhas)", HeatKey: "Legenda dos tons",
	Logo: "Logotipo", Rule: "Linha", FooterRule: "Linha do rodapé", TimeAxis: "Eixo do tempo", Sections: "Seções",
	Card: "Cartão", Panel: "Painel", Number: "Número", Step: "Etapa", Stage: "Nível", Callout: "Frase em destaque", Code: "Código",

	Done: "feito", Now: "agora", Arrow: "Seta",

	Low: "baixo", High: "alto",

	Risk: "Risco", Likelihood: "Probabilidade", Impact: "Impacto", Severity: "Gravidade",

	Target: "Meta", TargetOf: "meta {value}", Compared: "Valor de comparação", Past: "Valores anteriores", Good: "conforme o plano", Watch: "em observação", Bad: "fora do plano",

	TableSize: "{rows} × {columns}",
}

// portuguese is the Portuguese of Portugal and of those who write as it does.
var portuguese = Words{
	Comma: ", ", Semicolon: "; ", Stop: ". ", Named: "{name}: {text}", OpeningQuote: "«", Yes: "sim", No: "não",

	SourceLine: "Fonte: {source}", DataLine: "Dados: folha {sheet}", DataLines: "Dados: folhas {sheet}",

	LineChart: "Gráfico de linhas", AreaChart: "Gráfico de área", ColumnChart: "Gráfico de colunas", BarChart: "Gráfico de barras", PieChart: "Gráfico circular", RingChart: "Gráfico em anel",
	ScatterChart: "Gráfico de dispersão", BubbleChart: "Gráfico de bolhas", TrendOf: "{series}, tendência",
	LikertChart:   "Gráfico de barras divergentes",
	ComboChart:    "Gráfico de colunas com linha",
	SlopeChart:    "Gráfico de declives",
	DumbbellChart: "Gráfico de halteres", Difference: "Diferença",
	WaterfallChart: "Gráfico de cascata", Level: "Nível", LevelBefore: "Nível anterior", Increase: "Aumento", Decrease: "Diminuição", Connector: "Conector",
	OtherChart: "Gráfico ({kind})",
	Reported:   "Valor comunicado", Predicted: "Valor estimado", PredictedOf: "{series}, valor estimado",
	LowOf: "{series}, mínimo", HighOf: "{series}, máximo", LengthOf: "{series}, extensão", MiddleOf: "{series}, meio",
	Values: "Valores", Total: "Total", Others: "Outros", From: "De", Range: "de {first} a {last}", AxisFrom: "eixo a partir de {value}", LogScale: "escala logarítmica", Worse: "pior", Better: "melhor", Under: "abaixo de {value}", AndMore: "{value} e mais", AYear: "ao ano", On: "em relação a {value}",

	TileMap: "Mapa de mosaicos", NoValue: "sem valor", Places: "Locais",

	HistogramChart: "Histograma", Frequency: "Frequência", To: "Até",
	BoxChart: "Diagrama de extremos e quartis", NumberOfValues: "Número de valores", Median: "Mediana", LowerQuartile: "Primeiro quartil", UpperQuartile: "Terceiro quartil", LowerWhisker: "Bigode inferior", UpperWhisker: "Bigode superior", Least: "Valor mínimo", Greatest: "Valor máximo", Outlier: "Valor atípico", Outliers: "Valores atípicos", SingleValue: "Valor individual {number}",
	GanttChart: "Gráfico de Gantt", Task: "Tarefa", TaskGroup: "Grupo", Progress: "Progresso", DoneOf: "{value} concluído",
	MarimekkoChart: "Gráfico Marimekko",
	BulletGraph:    "Gráfico bullet", BandsUpTo: "Faixas até",
	FunnelChart: "Gráfico de funil", OfStepBefore: "Da etapa anterior",

	WorkbookName: "numeros", Contents: "Índice", KeyFigures: "Números-chave", FiguresInText: "Números em destaque e números no texto",
	BackToContents: "Voltar ao índice", Slide: "Diapositivo", SlideTitle: "Título do diapositivo",
	What: "Tipo", Chart: "Gráfico", Table: "Tabela", Numbers: "Números", Sheet: "Folha", Unit: "Unidade", Source: "Fonte",
	Figure: "Indicador", Value: "Valor", Shown: "No diapositivo", Note: "Nota", Category: "Categoria", OnAxis: "No eixo", Year: "Ano", ColumnNumber: "Coluna {number}", OnSlide: "Diapositivo {number}",

	CoverLayout: "Capa", CoverPanelLayout: "Capa com painel", PictureLeftLayout: "Imagem à esquerda", PictureRightLayout: "Imagem à direita", PictureFullLayout: "Imagem em página inteira",
	SectionLayout: "Secção", ContentLayout: "Título e conteúdo", ColumnsLayout: "Duas colunas",
	ThreeColumnsLayout: "Três colunas", TwoByTwoLayout: "Dois por dois", ColumnsOf: "Colunas {number}", RowsOf: "Linhas {number}",
	TitleLayout: "Só título", QuoteLayout: "Citação", StatementLayout: "Mensagem", OneLine: "título numa linha", ThreeLines: "título em três linhas", TitleLines: "título em {number} linhas", TitleSize: "{number} pt",

	Title: "Título", Subtitle: "Subtítulo", SubtitlePrompt: "O que se mede, onde, quando", Author: "Autor", AuthorPrompt: "Nome, cargo, organização, data", Content: "Conteúdo", Text: "Texto",
	SecondLevel: "Segundo nível", ThirdLevel: "Terceiro nível", FourthLevel: "Quarto nível", FifthLevel: "Quinto nível",
	Footer: "Rodapé", Stamp: "Carimbo", Date: "Data", SlideNumber: "Número do diapositivo", Notes: "Notas", SlideImage: "Imagem do diapositivo",

	Kicker: "Antetítulo", Shape: "Forma", Picture: "Imagem", Label: "Etiqueta", Drawing: "Figura",
	ChartGround: "Fundo do gráfico", ChartNotes: "Notas do gráfico", Bar: "Barra", DataBars: "Barras de dados (desenhadas sobre a tabela; não acompanham as linhas)", Sparkline: "Linha de valores", Sparklines: "Linhas de valores (desenhadas sobre a tabela; não acompanham as linhas)", HeatKey: "Legenda dos tons",
	Logo: "Logótipo", Rule: "Linha", FooterRule: "Linha do rodapé", TimeAxis: "Eixo do tempo", Sections: "Secções",
	Card: "Cartão", Panel: "Painel", Number: "Número", Step: "Passo", Stage: "Nível", Callout: "Frase em destaque", Code: "Código",

	Done: "feito", Now: "agora", Arrow: "Seta",

	Low: "baixo", High: "alto",

	Risk: "Risco", Likelihood: "Probabilidade", Impact: "Impacto", Severity: "Gravidade",

	Target: "Objetivo", TargetOf: "objetivo {value}", Compared: "Valor de comparação", Past: "Valores anteriores", Good: "conforme o plano", Watch: "em observação", Bad: "fora do plano",

	TableSize: "{rows} × {columns}",
}
