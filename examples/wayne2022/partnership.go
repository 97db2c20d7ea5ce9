package main

import "github.com/deckfold/deckfold/report"

// partnership is slides 61 to 63.
func partnership() []report.Slide {
	return []report.Slide{
		{Kind: report.Section, Kicker: "Partnership", Title: "Maintaining a Partnership with Mexico?"},
		{
			Title: "US-Mexico Steps to Regularize Cooperation",
			Notes: "A stray space and an unbalanced pair of asterisks are mended. 11/21 is November 2021.",
			Body: []report.Block{
				report.Heading("Mexico joins in but asserts independence and lacks capacity"),
				report.List{
					"Vigorous **USMCA** implementation and dispute resolution.",
					"  Created **High level Economic Dialogue** agreed (September).",
					"  Agreed to **High Level Security Dialogue** and **Bicentennial Framework Action Plan (October, Jan.)**.",
					"  Regular **Migration** dialogue and cooperation.",
					"  Partner: **missing persons cases, human smuggling and trafficking**.",
					"  Improve partnership on **health, environment**.",
					"  **North American Leaders** added 3-way cooperation in 11/21.",
					"**Summit of the Americas:** AMLO skips, but Mexico joins in.",
				},
			},
		},
		keyWork(),
	}
}

// keyWork is slide 63.
func keyWork() report.Slide {
	return report.Slide{
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
	}
}
