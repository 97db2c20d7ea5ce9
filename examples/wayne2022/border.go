package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

// border is slides 14 to 24.
func border(f *figures) []report.Slide {
	return append(append([]report.Slide{
		{Kind: report.Section, Kicker: "Border", Title: "Border Management: Licit and Illicit Flows"},
		{
			Kind: report.Statement, Title: "Moving toward Co-Management of the Border",
			Notes: "The briefing's picture is lost, and no public series shows what it did.",
		},
	}, crossings(f)...), approaches(f)...)
}

// crossings is slides 16 to 20.
func crossings(f *figures) []report.Slide {
	trucks := f.open("trucks_entering_us_from_mexico")
	apprehensions := f.open("sw_border_apprehensions_1980_2021")
	mexicans := f.open("sw_border_apprehensions_by_fiscal_year")
	immigrants := f.open("unauthorized_immigrants_us")
	return []report.Slide{
		{
			Title: "U.S.-Mexico Visitors (Pre-Pandemic)",
			Notes: "39.9 and 18.4 million add to 58.3 million, not 55. Travel to Mexico is not overseas in the terms of the National Travel and Tourism Office: 40% can only be of all trips abroad. The 18.4 million are not confirmed.",
			Body: []report.Block{report.Stats{
				{ID: "to-mexico", Label: "In 2019, overnight visitors from the U.S to Mexico totaled", Value: 39.9, Unit: "million:", Note: "**40.0% of U.S. overseas tourism.**"},
				{ID: "from-mexico", Label: "2019 Overnight visitors from Mexico to the U.S. =", Value: 18.4, Unit: "million."},
				{ID: "visitors", Label: "Together, these", Value: 55, Unit: "million visitors", Note: "spent over **$41 billion.** 2022 back up."},
			}},
		},
		{
			Title:    "Trucks Crossing the U.S.-Mexico Border",
			Subtitle: "Trucks entering the United States from Mexico, millions a year",
			Source:   bts,
			Body: []report.Block{charts.Chart{
				ID: "trucks", Kind: charts.Column{}, Categories: trucks.Texts("year"), Focus: []string{"2021"},
				Series: []charts.Series{{Name: "Trucks", Values: trucks.Numbers("trucks_million")}},
			}},
		},
		{
			Title:    "Southwest Border Migrant Apprehensions",
			Subtitle: "Apprehensions and, since March 2020, expulsions; Border Patrol only, thousands a fiscal year, 1980–2021",
			Source:   cbp,
			Body: []report.Block{charts.Chart{
				ID: "apprehensions", Kind: charts.Line{Zero: true}, Categories: apprehensions.Texts("fiscal_year"),
				Series: []charts.Series{{Name: "Apprehensions", Values: apprehensions.Numbers("usbp_apprehensions_and_expulsions")}},
				Format: thousands,
				Notes:  []charts.Note{{At: "1986"}, {At: "2000"}, {At: "2017"}},
			}},
		},
		{
			Title:  "Mexican Migrant Flows Net-Zero Until COVID",
			Source: "U.S. CBP 2019, Congressional Research Service 2019.",
			Notes:  "By Customs and Border Protection the share was 64.0% in FY2013; it fell below half in FY2014 (47.3%) and was 56.1% again in FY2015. The number rose in FY2021 while the share fell to 36.6%. A source of 2019 cannot carry FY 2020: the last two values are of Pew Research Center (2020) and CBP (2021).",
			Body: []report.Block{report.Split{
				{Body: []report.Block{report.List{
					"**Undocumented Mexican immigrants in the U.S. began to decline around 2007.**",
					"**Net migration from Mexico** to the U.S. significantly dropped over the last 25 years.",
					"**FY2011**, Mexican nationals made up 86% of all SWB apprehensions, but by **FY2013** Mexicans accounted for less than half of total apprehensions.",
					"**Mexicans apprehended started to rise again in FY 2020 when Mexicans accounted for 63%** of the apprehensions at the southwest border.",
					"Mostly **single adults**; most returned immediately, but **many tried again.**",
					"Why? **Pandemic recession** and **fleeing criminal violence in Mexico.**",
				}}},
				{Body: []report.Block{charts.Chart{
					ID: "mexican-share", Title: "Mexicans among those apprehended", Unit: "Percent, southwest border, fiscal years",
					Kind: charts.Line{Zero: true}, Categories: mexicans.Texts("fiscal_year"),
					Series: []charts.Series{{Name: "Mexicans", Values: mexicans.Numbers("mexican_share_percent")}},
					Format: percent, Rules: []charts.Rule{{Value: 50, Text: "half"}},
				}}},
			}},
		},
		{
			Title:    "Unauthorized Immigrants in the U.S. - near 11 million",
			Subtitle: "Estimates of the Pew Research Center, millions, at the true distance of their years",
			Source:   "Pew Research Center",
			Notes:    "The estimate of 2012 is left out: it was published as 11.7 million and later lowered.",
			Body: []report.Block{charts.Chart{
				ID: "unauthorized", Kind: charts.Line{Zero: true}, Dates: immigrants.Dates("year"),
				Series: []charts.Series{{Name: "Unauthorized immigrants", Values: immigrants.Numbers("unauthorized_immigrants_million")}},
				Format: tenths,
				Notes:  []charts.Note{{At: "2007", Text: "12.2 in 2007,\nthe most"}},
			}},
		},
	}
}

// approaches is slides 21 to 24.
func approaches(f *figures) []report.Slide {
	months := f.open("sw_border_encounters_monthly")
	groups := f.open("sw_border_demographics_fy2021")
	return []report.Slide{
		{
			Title: "Border Approaches - 2012-2016 “Shared responsibilities”\n2017-2020 U.S. focus on reducing numbers, building walls\n2021-2022 Rebuilding cooperation amid a migrant surge",
			Notes: "Slide 2 dates the same cooperation 2010-2016.",
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
		{
			Title:    "Slight Decline in U.S.-Mexico border apprehensions",
			Subtitle: "Apprehensions at the SW Border FY 2020 – January 2022",
			Source:   cbp + ", as first published (months of FY 2022) and to August 2021",
			Notes:    "The decline is that of January 2022 against December 2021 alone (153,941 after 178,840). 400,651 and 1,660,000 are Border Patrol only, 672,838 includes the ports of entry; on one basis they are 458,088, 1,734,686 and 672,301. The line shows both together.",
			Body: []report.Block{report.Split{
				{Share: 7, Body: []report.Block{charts.Chart{
					ID: "encounters", Unit: "Encounters a month, Border Patrol and ports of entry, thousands",
					Kind: charts.Line{Zero: true}, Dates: months.Dates("month"),
					Series:  []charts.Series{{Name: "Encounters", Values: months.Numbers("encounters_total_usbp_plus_ofo")}},
					Format:  thousands,
					Periods: []charts.Period{{From: "2020-10", To: "2021-09", Text: "FY 2021"}},
				}}},
				{Share: 5, Body: []report.Block{report.List{
					"FY 2020, 400,651 apprehensions (COVID 19)",
					"**FY 2021, 1,660,000 apprehensions.**",
					"**FY 2022, still growing: Oct-Jan 672,838.**",
					"Fewer families, more adults, more Mexicans, more from elsewhere.",
					"Many rapid returns (60% of those under Title 42 citing Covid concerns)",
					"More repeat apprehensions (28%)",
				}}},
			}},
		},
		{
			Title:  "Migrants Detained at the Mexican Border- FY 2021",
			Source: "U.S. Customs and Border Protection",
			Notes:  "82% holds for October 2020 to February 2021; over all of FY 2021 single adults were 64% of those whom the Border Patrol met. Of the two sentences the other half is lost.",
			Body: []report.Block{report.Split{
				{Share: 7, Body: []report.Block{charts.Chart{
					ID: "detained", Title: "Migrants detained at the Mexican border", Unit: "Percent of encounters, October 2020 to February 2021",
					Kind: charts.Bar{}, Categories: groups.Texts("group"), Focus: []string{"Single adults"},
					Series: []charts.Series{{Name: "Share", Values: groups.Numbers("share_oct_2020_to_feb_2021_percent")}},
					Format: percent,
				}}},
				{Share: 5, Body: []report.Block{report.Text(
					"Single adults account for 82% of the apprehensions so far this fiscal year, according …\n\n" +
						"… during the same period in 2020. During the same period in 2019, more than 136,000 families were arrested at the border.",
				)}},
			}},
		},
		{
			Kind: report.Statement, Title: "Border pandemic expulsions to end soon?",
			Notes: "The briefing's picture is lost, and no public series shows what it did.",
		},
	}
}
