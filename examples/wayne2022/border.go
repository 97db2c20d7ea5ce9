package main

import "github.com/deckfold/deckfold/report"

// border is slides 14 and 21 of the part on the border.
func border() []report.Slide {
	return []report.Slide{
		{Kind: report.Section, Kicker: "Border", Title: "Border Management: Licit and Illicit Flows"},
		{
			Title: "Border Approaches - 2012-2016 “Shared responsibilities”\n2017-2020 U.S. focus on reducing numbers, building walls\n2021-2022 Rebuilding cooperation amid a migrant surge",
			Body: []report.Block{report.Cards{Items: []report.Card{
				{Title: "Obama", Body: []report.Block{report.List{
					"Enforcement and making the border more open to **legitimate travel and commerce; align customs efforts.**",
					"**New mechanisms to coordinate, to counter illicit trade and travel: drugs, guns, money and people, to reduce cross-border violence.**",
					"New programs to **share information on potential border crossers from S. Mex. border.**",
					"**Manage immigrant surge from Central America 2014-15 and provide aid to CA.**",
				}}},
				{Title: "Trump", Body: []report.Block{report.List{
					"**Wall; Sharply Increased Enforcement 2017-20; Threatened Tariffs; Wait in Mexico.**",
				}}},
				{Title: "Biden", Body: []report.Block{report.List{
					"**2021 Try to manage sustained surge of migrants from Central America, Mexico & elsewhere.**",
					"**Start to address Root Causes in cooperation with Mexico; seek regional cooperation.**",
					"**Re-start efforts to build a 21st Century Border, with better processes and infrastructure.**",
				}}},
			}}},
		},
	}
}
