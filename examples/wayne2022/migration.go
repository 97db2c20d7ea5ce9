package main

import "github.com/deckfold/deckfold/report"

// migration is slides 58 to 60.
func migration() []report.Slide {
	return []report.Slide{
		{Kind: report.Section, Title: "Migration"},
		{
			Title: "U.S. Migration Challenge",
			Body: []report.Block{report.Cards{Columns: 2, Items: []report.Card{
				{Title: "General:", Body: []report.Block{report.List{
					"**1986, 1990, 1996 migration reforms** did not alter the **supply and demand or push and pull factors**.",
					"**Migrant flows were high from late 1970s** and undocumented migrant numbers grew to **around 2007**.",
					"**US businesses wanted migrant workers** (not punished); migrants from Mexico and elsewhere sought work.",
					"**US reforms** by limited **temporary work programs** and **stepped up enforcement; more migrants stayed**.",
					"**US politics became polarized on migration. Bush (2007) and Obama (2013) era reforms floundered.**",
				}}},
				{Title: "Obama:", Body: []report.Block{report.List{
					"**Obama tried increased enforcement and to act to help immigrant children with DACA** by Executive Order in 2012. Obama called “deporter in chief;” unable to make asylum, immigration system run more efficiently; e.g. back log in asylum cases, 2014 surge of kids and moms from Central America to border driven by crime and economics.",
					"**Dealt with 2014 surge by more border enforcement, Mexican enforcement and aid to Central America.**",
				}}},
				{Title: "Trump:", Body: []report.Block{report.List{
					"**Trump’s increasingly harsh measures reduced numbers but created great human hardships; did not deal with driving forces.** Spent on questionable border wall; sent many to wait for asylum in Mexico; weakened US system.",
					"**Pandemic** reduced cross border flows and added health concerns as rationale to send people back.",
				}}},
				{Title: "Biden:", Body: []report.Block{report.List{
					"**Biden faced unprecedented migrant flows** during his first months in office and is **attacked from left and right.**",
				}}},
			}}},
		},
		{
			Title: "Migration: Mexico Needed Player",
			Body: []report.Block{
				report.Heading("Biden Policy"),
				report.List{
					"**Seeks $4 billion aid to address root causes and governance/corruption** in Northern Triangle (Honduras, El Salvador, Guatemala).",
					"**Seeks closer cooperation with Mexico**, including developing southern Mexico.",
					"**Seeks broader regional cooperation** to manage and share burdens of caring for those in need; help integrate and resettle elsewhere; **Declaration** signed at **Summit of the Americas** with some programs.",
					"**Addressing driving forces** in each source country **with better governance, US aid, private investment** & investing in **refugee, border, protection services**.",
					"Law enforcement cooperation to **reduce smuggling**.",
					"**Improved US temporary worker programs**: H-2A (seasonal ag workers), H-2B (non-ag)",
					"**Bolster US asylum system; better infrastructure** to receive and process migrants; reduce backlog.",
				},
				report.Callout("Comprehensive US Immigration Reform Unlikely"),
			},
		},
	}
}
