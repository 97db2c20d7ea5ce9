package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// economy is slides 56 and 57.
func economy(f *figures) []report.Slide {
	growth := f.open("mexico_gdp_growth")
	observed := growth.Where("series", "INEGI, observed")
	estimated := growth.Where("series", "OECD, December 2021 (the briefing's figure)")
	return []report.Slide{
		{Kind: report.Section, Kicker: "Economy", Title: "Economy, Energy and Environment"},
		{
			Title:  "COVID-19, Recession, Recovery, Energy Policies",
			Source: "INEGI (2019, 2020); OECD Economic Outlook, December 2021 (2021, 2022)",
			Notes:  "INEGI counts growth of 4.8% in 2021; 5.9% and 3.3% are the OECD's estimates of December 2021. The 626,000 deaths are the WHO's excess deaths; the official count of deaths of COVID-19 to the end of 2021 is 299,428.",
			Body: []report.Block{report.Split{
				{Share: 7, Body: []report.Block{report.List{
					"**5.9% GDP rebound in 2021.** Mexico barely dodged a recession at the end of 2021. Inflation above 7%. **Estimated 2022 growth 3.3%.**",
					"Mexican economy **driven by exports to US, record remittances,** but faces **drops in investment,** concerns with government policies, esp. **energy sector.**",
					"Report from WHO: **could have avoided up to 190,000 deaths.** Approximately 626,000 Covid related deaths in Mexico in 2020 and 2021.",
					"Mexico's **credit ratings remain in question;** worries on growth, inflation, efforts to expand roles of state-owned PEMEX (oil) and CFE (electricity).",
					"**IMF recommends reforms:** more public investment, changes to energy sector policies.",
				}}},
				{Share: 5, Body: []report.Block{charts.Chart{
					ID: "growth", Title: "Growth of Mexico’s economy", Unit: "Percent; outlined: OECD, December 2021",
					Kind:       charts.Column{},
					Categories: append(observed.Texts("year")[:2], estimated.Texts("year")...), Provisional: []string{"2021", "2022"},
					Series: []charts.Series{{Name: "GDP growth", Values: append(observed.Numbers("gdp_growth_percent")[:2], estimated.Numbers("gdp_growth_percent")...)}},
					Format: number.Format{Sign: true, Places: number.Fixed(1)},
				}}},
			}},
		},
	}
}
