package pptxtest

import "strings"

// macros are groups of the schema that many elements hold.
var macros = strings.NewReplacer(
	"$fill", "a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill",
	"$effect", "a:effectLst|a:effectDag",
	"$colour", "a:scrgbClr|a:srgbClr|a:hslClr|a:sysClr|a:schemeClr|a:prstClr",
	"$recolour", "a:alphaBiLevel|a:alphaCeiling|a:alphaFloor|a:alphaInv|a:alphaMod|a:alphaModFix|a:alphaRepl|a:biLevel|"+
		"a:blur|a:clrChange|a:clrRepl|a:duotone|a:fillOverlay|a:grayscl|a:hsl|a:lum|a:tint",
	"$shapes", "p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic|p:contentPart",
	"$levels", "a:defPPr? a:lvl1pPr? a:lvl2pPr? a:lvl3pPr? a:lvl4pPr? a:lvl5pPr? a:lvl6pPr? a:lvl7pPr? a:lvl8pPr? "+
		"a:lvl9pPr? a:extLst?",
	"$paragraph", "a:lnSpc? a:spcBef? a:spcAft? a:buClrTx|a:buClr? a:buSzTx|a:buSzPct|a:buSzPts? a:buFontTx|a:buFont? "+
		"a:buNone|a:buAutoNum|a:buChar|a:buBlip? a:tabLst? a:defRPr? a:extLst?",
	"$series", "c:idx c:order c:tx c:spPr",
	"$label", "c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal? c:showCatName? "+
		"c:showSerName? c:showPercent? c:showBubbleSize? c:separator?",
	"$axis", "c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt c:majorTickMark? "+
		"c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx c:crosses|c:crossesAt?",
)

// schema is the part of the schemas that decks of ours use, as content models: what an element holds in its order, with ? for
// what may be missing, * for any number, + for one or more, | between alternatives.
// A line that begins with a tab goes on. What is not here is not checked.
//
// Some of it is stricter, as PowerPoint writes it or we do: a place has a size, a fill a colour, a picture is stretched or
// tiled, alternatives have a fallback, series have a name, a fill, categories and values, and numbers their format.
const schema = `
p:presentation = p:sldMasterIdLst p:notesMasterIdLst? p:handoutMasterIdLst? p:sldIdLst? p:sldSz p:notesSz p:smartTags?
	p:embeddedFontLst? p:custShowLst? p:photoAlbum? p:custDataLst? p:kinsoku? p:defaultTextStyle? p:modifyVerifier?
	p:extLst?
p:sldMasterIdLst = p:sldMasterId+
p:notesMasterIdLst = p:notesMasterId
p:sldIdLst = p:sldId+
p:sldMaster = p:cSld p:clrMap p:sldLayoutIdLst p:transition? p:timing? p:hf? p:txStyles p:extLst?
p:sldLayoutIdLst = p:sldLayoutId+
p:sldLayout = p:cSld p:clrMapOvr p:transition? p:timing? p:hf? p:extLst?
p:sld = p:cSld p:clrMapOvr p:transition? p:timing? p:extLst?
p:notesMaster = p:cSld p:clrMap p:hf? p:notesStyle? p:extLst?
p:notes = p:cSld p:clrMapOvr p:extLst?
p:txStyles = p:titleStyle? p:bodyStyle? p:otherStyle? p:extLst?
p:titleStyle p:bodyStyle p:otherStyle p:notesStyle p:defaultTextStyle a:lstStyle = $levels
mc:AlternateContent = mc:Choice+ mc:Fallback
p:clrMapOvr = a:masterClrMapping|a:overrideClrMapping
p:cSld = p:bg? p:spTree p:custDataLst? p:controls? p:extLst?
p:bg = p:bgPr|p:bgRef
p:bgPr = $fill $effect? p:extLst?
p:spTree p:grpSp = p:nvGrpSpPr p:grpSpPr $shapes* p:extLst?
p:nvGrpSpPr = p:cNvPr p:cNvGrpSpPr p:nvPr
p:grpSpPr = a:xfrm? $fill? $effect? a:scene3d? a:extLst?
p:sp = p:nvSpPr p:spPr p:style? p:txBody? p:extLst?
p:nvSpPr = p:cNvPr p:cNvSpPr p:nvPr
p:pic = p:nvPicPr p:blipFill p:spPr p:style? p:extLst?
p:nvPicPr = p:cNvPr p:cNvPicPr p:nvPr
p:graphicFrame = p:nvGraphicFramePr p:xfrm a:graphic p:extLst?
p:nvGraphicFramePr = p:cNvPr p:cNvGraphicFramePr p:nvPr
p:cxnSp = p:nvCxnSpPr p:spPr p:style? p:extLst?
p:nvCxnSpPr = p:cNvPr p:cNvCxnSpPr p:nvPr
p:cNvPr = a:hlinkClick? a:hlinkHover? a:extLst?
p:nvPr = p:ph? a:audioCd|a:wavAudioFile|a:audioFile|a:videoFile|a:quickTimeFile? p:custDataLst? p:extLst?
p:style = a:lnRef a:fillRef a:effectRef a:fontRef
p:blipFill a:blipFill = a:blip a:srcRect? a:tile|a:stretch
p:spPr c:spPr = a:xfrm? a:custGeom|a:prstGeom? $fill? a:ln? $effect? a:scene3d? a:sp3d? a:extLst?
a:xfrm = a:off a:ext a:chOff? a:chExt?
p:xfrm = a:off a:ext
a:custGeom = a:avLst? a:gdLst? a:ahLst? a:cxnLst? a:rect? a:pathLst
a:pathLst = a:path*
a:blip = $recolour* a:extLst?
a:ln a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr = a:noFill|a:solidFill|a:gradFill|a:pattFill? a:prstDash|a:custDash?
	a:round|a:bevel|a:miter? a:headEnd? a:tailEnd? a:extLst?
a:solidFill a:buClr = $colour
a:gradFill = a:gsLst? a:lin|a:path? a:tileRect?
a:gsLst = a:gs+
a:gs = $colour
a:graphic = a:graphicData
p:txBody a:txBody c:txPr c:rich = a:bodyPr a:lstStyle? a:p+
a:bodyPr = a:prstTxWarp? a:noAutofit|a:normAutofit|a:spAutoFit? a:scene3d? a:sp3d|a:flatTx? a:extLst?
a:p = a:pPr? a:r|a:br|a:fld* a:endParaRPr?
a:r = a:rPr? a:t
a:fld = a:rPr? a:pPr? a:t?
a:br = a:rPr?
a:pPr a:defPPr a:lvl1pPr a:lvl2pPr a:lvl3pPr a:lvl4pPr a:lvl5pPr a:lvl6pPr a:lvl7pPr a:lvl8pPr a:lvl9pPr = $paragraph
a:lnSpc a:spcBef a:spcAft = a:spcPct|a:spcPts
a:rPr a:defRPr a:endParaRPr = a:ln? $fill? $effect? a:highlight? a:uLnTx|a:uLn? a:uFillTx|a:uFill? a:latin? a:ea? a:cs?
	a:sym? a:hlinkClick? a:hlinkMouseOver? a:rtl? a:extLst?
a:hlinkClick a:hlinkHover a:hlinkMouseOver = a:snd? a:extLst?
a:tbl = a:tblPr? a:tblGrid a:tr*
a:tblPr = $fill? $effect? a:tableStyle|a:tableStyleId? a:extLst?
a:tblGrid = a:gridCol+
a:tr = a:tc* a:extLst?
a:tc = a:txBody a:tcPr? a:extLst?
a:tcPr = a:lnL? a:lnR? a:lnT? a:lnB? a:lnTlToBr? a:lnBlToTr? a:cell3D? $fill? a:headers? a:extLst?
a:theme = a:themeElements a:objectDefaults? a:extraClrSchemeLst? a:custClrLst? a:extLst?
a:themeElements = a:clrScheme a:fontScheme a:fmtScheme a:extLst?
a:fontScheme = a:majorFont a:minorFont a:extLst?
a:majorFont a:minorFont = a:latin a:ea a:cs a:font* a:extLst?
a:fmtScheme = a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst
c:chartSpace = c:date1904? c:lang? c:roundedCorners? c:style? c:clrMapOvr? c:pivotSource? c:protection? c:chart c:spPr?
	c:txPr? c:externalData? c:printSettings? c:userShapes? c:extLst?
c:chartSpace/c:chart = c:title? c:autoTitleDeleted? c:pivotFmts? c:view3D? c:floor? c:sideWall? c:backWall? c:plotArea
	c:legend? c:plotVisOnly? c:dispBlanksAs? c:showDLblsOverMax? c:extLst?
c:plotArea = c:layout?
	c:areaChart|c:lineChart|c:stockChart|c:radarChart|c:scatterChart|c:pieChart|c:doughnutChart|c:barChart|c:bubbleChart+
	c:valAx|c:catAx|c:dateAx|c:serAx* c:dTable? c:spPr? c:extLst?
c:layout = c:manualLayout? c:extLst?
c:manualLayout = c:layoutTarget? c:xMode? c:yMode? c:wMode? c:hMode? c:x? c:y? c:w? c:h? c:extLst?
c:title = c:tx? c:layout? c:overlay? c:spPr? c:txPr? c:extLst?
c:legend = c:legendPos? c:legendEntry* c:layout? c:overlay? c:spPr? c:txPr? c:extLst?
c:barChart = c:barDir c:grouping? c:varyColors? c:ser* c:dLbls? c:gapWidth? c:overlap? c:serLines* c:axId+ c:extLst?
c:lineChart = c:grouping c:varyColors? c:ser* c:dLbls? c:dropLines? c:hiLowLines? c:upDownBars? c:marker? c:smooth?
	c:axId+ c:extLst?
c:areaChart = c:grouping? c:varyColors? c:ser* c:dLbls? c:dropLines? c:axId+ c:extLst?
c:pieChart = c:varyColors? c:ser* c:dLbls? c:firstSliceAng? c:extLst?
c:doughnutChart = c:varyColors? c:ser* c:dLbls? c:firstSliceAng? c:holeSize? c:extLst?
c:scatterChart = c:scatterStyle c:varyColors? c:ser* c:dLbls? c:axId+ c:extLst?
c:bubbleChart = c:varyColors? c:ser* c:dLbls? c:bubble3D? c:bubbleScale? c:showNegBubbles? c:sizeRepresents? c:axId+
	c:extLst?
c:barChart/c:ser = $series c:invertIfNegative? c:pictureOptions? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val?
	c:shape? c:extLst?
c:lineChart/c:ser = $series c:marker? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat c:val c:smooth? c:extLst?
c:areaChart/c:ser = $series c:pictureOptions? c:dPt* c:dLbls? c:trendline* c:errBars* c:cat c:val c:extLst?
c:pieChart/c:ser c:doughnutChart/c:ser = c:idx c:order c:tx c:spPr? c:explosion? c:dPt* c:dLbls? c:cat c:val c:extLst?
c:scatterChart/c:ser = $series c:marker? c:dPt* c:dLbls? c:trendline* c:errBars* c:xVal c:yVal c:smooth? c:extLst?
c:bubbleChart/c:ser = $series c:invertIfNegative? c:dPt* c:dLbls? c:trendline* c:errBars* c:xVal c:yVal c:bubbleSize?
	c:bubble3D? c:extLst?
c:errBars = c:errDir? c:errBarType c:errValType c:noEndCap? c:plus? c:minus? c:val? c:spPr? c:extLst?
c:ser/c:tx = c:strRef|c:v
c:title/c:tx c:dLbl/c:tx = c:strRef|c:rich
c:cat c:xVal = c:multiLvlStrRef|c:numRef|c:numLit|c:strRef|c:strLit
c:ser/c:val c:yVal c:bubbleSize = c:numRef|c:numLit
c:strRef = c:f c:strCache? c:extLst?
c:numRef = c:f c:numCache? c:extLst?
c:strCache = c:ptCount? c:pt* c:extLst?
c:numCache = c:formatCode c:ptCount? c:pt* c:extLst?
c:pt = c:v
c:dPt = c:idx c:invertIfNegative? c:marker? c:bubble3D? c:explosion? c:spPr? c:pictureOptions? c:extLst?
c:ser/c:marker c:dPt/c:marker = c:symbol? c:size? c:spPr? c:extLst?
c:dLbls = c:dLbl* c:delete? $label c:showLeaderLines? c:leaderLines? c:extLst?
c:dLbl = c:idx c:delete? c:layout? c:tx? $label c:extLst?
c:catAx = $axis c:auto? c:lblAlgn? c:lblOffset? c:tickLblSkip? c:tickMarkSkip? c:noMultiLvlLbl? c:extLst?
c:valAx = $axis c:crossBetween? c:majorUnit? c:minorUnit? c:dispUnits? c:extLst?
c:dateAx = $axis c:auto? c:lblOffset? c:baseTimeUnit? c:majorUnit? c:majorTimeUnit? c:minorUnit? c:minorTimeUnit?
	c:extLst?
c:scaling = c:logBase? c:orientation? c:max? c:min? c:extLst?
c:majorGridlines c:minorGridlines c:dropLines c:hiLowLines c:serLines c:leaderLines = c:spPr?
c:upDownBars = c:gapWidth? c:upBars? c:downBars? c:extLst?
c:externalData = c:autoUpdate?
`
