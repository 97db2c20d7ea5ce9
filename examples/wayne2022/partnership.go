package main

import "github.com/deckfold/deckfold/report"

// partnership is slide 63.
func partnership() []report.Slide {
	return under("Partnership", report.Slide{
		Title: "Key Work Areas for U.S.-Mexico Relations",
		Body: []report.Block{report.Cards{Columns: 3, Items: []report.Card{
			{Title: "COVID 19 Safe Reopening", Body: []report.Block{report.List{
				"Mitigate, contain and recover from the effects of COVID-19 on trade, tourism & migration.",
			}}},
			{Title: "Trade and Investment: Implement USMCA, Manage Disputes, Develop HLED.", Body: []report.Block{report.List{
				"**USMCA**: new rules, new mechanisms, new committees; monitor implementation, e.g. labor commitments.",
				"**Tensions on energy policies** that harm US oil, gas, electricity/renewable energy investors; may violate NAFTA and USMCA.",
				"Make progress in all four pillars of **HLED, especially resilient supply chains, better border management**",
			}}},
			{Title: "Border and Migration", Body: []report.Block{report.List{
				"Better manage **migration including away from border**; strengthen migrant services.",
				"Deepen support for addressing **root causes** of migration; work with Northern Triangle; need help from other countries.",
			}}},
			{Title: "Drug and other illicit trafficking", Body: []report.Block{report.List{
				"**Strengthen cooperation against cross-border crime** and its deadly effects in both countries.",
				"**Fentanyl, meth and other seizures up** at border; **drug production & violence up** in Mexico; **Overdose deaths up** in US.",
				"Overcome negative effects of **new Mexican law greatly restricting anti-drug cooperation**.",
				"Turn new Framework **dialogue & coordinating mechanism** into a concrete **action plan** with specific, measurable objectives.",
			}}},
			{Title: "Improve Competitiveness:", Body: []report.Block{report.List{
				"**Enhance economic competitiveness** via **North American Leaders Summit (NALS)** process.",
			}}},
			{Title: "Rebuild Confidence:", Body: []report.Block{report.List{
				"**Avoid becoming “Distant Neighbors” again; manage domestic politics; rebuild broad, strategic cooperation.**",
			}}},
		}}},
	})
}
