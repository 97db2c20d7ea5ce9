package main

import (
	"slices"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// dollars are shown with one decimal, as the briefing does.
var dollars = number.Format{Prefix: "$", Places: number.Fixed(1)}

// opening is slides 1 to 13: the cover and the ties between the two countries.
func opening(f *figures) []report.Slide {
	slides := slices.Concat(ties(), size(f), growth(f), places(f))
	for i := range slides {
		if slides[i].Kind == report.Content {
			slides[i].Kicker = "Important Ties" // there is no section slide before these
		}
	}
	return slides
}

// ties is slides 1 to 4.
func ties() []report.Slide {
	return []report.Slide{
		{
			Kind:   report.Cover,
			Kicker: "FAO Seminar, Miami, June 2022",
			Title:  "Working with Mexico",
			Body: []report.Block{
				report.Byline{
					Name: "E. Anthony Wayne", Role: "Career Ambassador (ret.)\nMexico Institute, Wilson Center · School of International Service, AU",
					Contacts: []string{"[waynea@gmail.com](mailto:waynea@gmail.com)", "[www.eawayne.com](http://www.eawayne.com)"},
				},
			},
		},
		{
			Title: "Important Ties with Mexico",
			Notes: "1,990 miles is the briefing's figure; the usual one is 1,954 miles (3,145 km). Slide 21 dates the same cooperation 2012-2016.",
			Body: []report.Block{report.List{
				"**U.S.-Mexico ties touch more U.S. lives daily** than any other country via trade, border connections, tourism, family ties, and illicit flows.",
				"Some **37 million Mexican-Americans**: 11% of the U.S. population.",
				"The **1990-mile border** (3,201 km) creates overlapping security, economic, family and environmental interests.",
				"**2010-2016**: government-to-government **collaboration** unprecedented.",
				"July **2020**: new U.S., Mexico, and Canada **trade accord launched** (USMCA).",
				"**2021-22**: Rebuilding cooperation on migration, new efforts on cross-border crime, rebuilding trade, implementing USMCA, looking at enhanced competitiveness.",
			}},
		},
		{
			Title: "Serious Challenges to Address",
			Body: []report.Block{report.Cards{Columns: 4, Items: []report.Card{
				{Title: "Reduce U.S. drug demand and cross-border crime and violence"},
				{Title: "Manage Central American, Mexican, “other” migration"},
				{Title: "Security & Justice Cooperation:\nNew Bicentennial Framework"},
				{Title: "Manage Negative Public Perceptions; Expand Stakeholder Dialogues"},
				{Title: "Boost trade, Resilient supply chains, Implement USMCA"},
				{Title: "Recover from pandemic; Build a 21st century border"},
				{Title: "Energy Policy Differences\nEnvironmental Challenges"},
				{Title: "Get Results from High Level Economic Dialogue and North American Leaders Summit"},
			}}},
		},
		{
			Title: "Importance of U.S.-Mexico Trade",
			Notes: "39% of GDP fits all of Mexico's exports; those to the United States in 2021 were about 30%. The $661 billion are goods only (2021), less than the $677.3 billion of goods and services of the next slide (2019).",
			Body: []report.Block{report.Split{
				{Share: 7, Body: []report.Block{
					report.Text("Mexico is the U.S.'s:"),
					report.List{
						"**2nd largest export market (2021)**",
						"**2nd largest supplier of imports (2021)**",
						"**2nd largest Ag export market: $19 billion in 2018**",
						"1st or 2nd export market for 28 U.S. States",
						"1st export market for U.S. Southern Border States",
					},
				}},
				{Share: 5, Body: []report.Block{
					report.Callout("In 2021, Mexico was the U.S.' second largest trading partner ($661 billion), behind Canada but ahead of China. 2022 trade above 2019 levels."),
					report.Callout("For Mexico, US accounts for 80% of Mexican exports and 39% of GDP"),
				}},
			}},
		},
	}
}

// size is slides 5 and 6: big numbers.
func size(f *figures) []report.Slide {
	entries := f.open("border_entries_people_annual").Between("year", "1998", "")
	return []report.Slide{
		{
			ID:     "trade-2019",
			Title:  "U.S.-Mexico Trade",
			Source: "Office of the U.S. Trade Representative",
			Notes:  "Goods and services, 2019. 677.3 billion a year are 1.29 million a minute.",
			Body: []report.Block{
				report.Stats{
					{ID: "exports-2019", Label: "Exports", Value: 289.5, Format: dollars, Unit: "Billion"},
					{ID: "imports-2019", Label: "Imports", Value: 387.8, Format: dollars, Unit: "Billion"},
					{ID: "total-2019", Label: "2019 Trade in goods and services:", Value: 677.3, Format: dollars, Unit: "Billion"},
				},
				report.Facts{{ID: "a-minute", Label: "US and Mexico trade over", Value: "1 million", Unit: "dollars per minute"}},
			},
		},
		{
			Title:  "U.S.-Mexico Border Crossings",
			Source: bts,
			Notes:  "The million counts both directions; the United States counts those who enter only, 515,696 a day in 2019.",
			Body: []report.Block{report.Split{
				{Share: 5, Body: []report.Block{
					report.Facts{{ID: "crossings", Label: "Pre-pandemic: each day over", Value: "1 million", Note: "border crossings"}},
					report.Text("both directions; 515,696 entries a day counted one way in 2019"),
				}},
				{Share: 7, Body: []report.Block{charts.Chart{
					ID: "entries", Title: "People entering the United States from Mexico", Unit: "Thousands a day",
					Kind: charts.Column{}, Categories: entries.Texts("year"), Focus: []string{"2019"},
					Series: []charts.Series{{Name: "People a day", Values: entries.Numbers("people_entering_us_per_day")}},
					Format: thousands,
				}}},
			}},
		},
	}
}

// growth is slides 7 to 10: trade with Mexico and what it means.
func growth(f *figures) []report.Slide {
	total := f.open("us_mexico_goods_trade").Between("year", "1995", "")
	brics := f.open("us_exports_mexico_vs_brics")
	partners := f.open("us_goods_trade_by_partner_2021")
	content := f.open("us_content_in_imports")
	jobs := f.open("us_jobs_from_trade_with_mexico")
	return []report.Slide{
		{
			Title:    "U.S. Trade with Mexico has multiplied by 6 since 1995",
			Subtitle: "U.S. goods trade, billion U.S. dollars",
			Source:   census,
			Body: []report.Block{
				report.Split{
					{Body: []report.Block{charts.Chart{
						ID: "trade", Title: "Exports plus imports, 1995–2021",
						Kind: charts.Area{}, Categories: total.Texts("year"),
						Series: []charts.Series{{Name: "Trade with Mexico", Values: total.Numbers("total_trade_usd_billion")}},
						Format: whole, Notes: []charts.Note{{At: "2009", Text: "Financial crisis"}},
					}}},
					{Body: []report.Block{charts.Chart{
						ID: "brics", Title: "From 2010 to 2021",
						Kind: charts.Line{Zero: true}, Categories: brics.Texts("year"),
						Series: []charts.Series{
							{Name: "To Mexico", Values: brics.Numbers("us_exports_to_mexico_usd_billion")},
							{Name: "To all BRICS", Values: brics.Numbers("us_exports_to_brics_total_usd_billion")},
						},
						Format: whole,
					}}},
				},
				report.List{"The U.S. sells **more** to Mexico than to all the **BRICS** countries together"},
			},
		},
		{
			Title:    "2021 year trade total: Canada tops Mexico in goods trade",
			Subtitle: "Exports plus imports of goods, ten largest U.S. partners, billion U.S. dollars, 2021",
			Source:   "U.S. Census Bureau, as published in February 2022 (Canada, Mexico, China) and March 2023",
			Notes:    "Canada, Mexico and China as first published; the file of 2023 has 665.5, 661.1 and 656.4. The order is the same.",
			Body: []report.Block{charts.Chart{
				ID: "partners", Kind: charts.Bar{}, Focus: []string{"Mexico"}, Categories: partners.Texts("partner"),
				Series: []charts.Series{{Name: "Trade in goods", Values: partners.Numbers("total_trade_2021_usd_billion")}},
				Format: tenths,
			}},
		},
		{
			Title:    "More U.S. Content in Imports from Mexico and Canada",
			Subtitle: "Share of U.S. content in the value of U.S. imports, percent, data of 2004",
			Source:   "Koopman, Powers, Wang and Wei, NBER Working Paper 16426 (2010)",
			Body: []report.Block{charts.Chart{
				ID: "content", Kind: charts.Bar{}, Focus: []string{"Mexico", "Canada"}, Categories: content.Texts("imports_from"),
				Series: []charts.Series{{Name: "U.S. content", Values: content.Numbers("us_content_percent")}},
				Format: percent,
			}},
		},
		{
			Title:    "Mexico trade and investment supports over 5 million U.S. jobs",
			Subtitle: "U.S. jobs that depend on trade with Mexico, thousands",
			Source:   "Trade Partnership, 2019; Clinton Administration Statement on the NAFTA, 1993",
			Notes:    "The title says over 5 million, the text some 5 million, slide 41 4.9 million; the chart has 4.9 million.",
			Body: []report.Block{report.Split{
				{Body: []report.Block{charts.Chart{
					ID: "jobs", Kind: charts.Column{}, Focus: []string{"2017"}, Categories: jobs.Texts("year"),
					Series: []charts.Series{{Name: "U.S. jobs", Values: jobs.Numbers("us_jobs_thousand")}},
				}}},
				{Body: []report.Block{
					report.Text("Some 5 million US jobs depend on trade and investment ties with Mexico (2017), compared to an estimated 700,000 jobs in 1993."),
				}},
			}},
		},
	}
}

// places is slides 11 to 13: states and remittances.
func places(f *figures) []report.Slide {
	states := f.open("state_trade_with_mexico_2018")
	economies := f.open("largest_economies_2019")
	remittances := f.open("remittances_mexico_annual")
	return []report.Slide{
		{
			Title:    "Rank Order: Top U.S. States' Trade with Mexico 2018",
			Subtitle: "Texas alone trades more with Mexico than the next three states together",
			Source:   "as printed in the briefing of June 2022",
			Notes:    "Rows stand in the briefing's order; by value Louisiana (6.8) comes after North Carolina, Kentucky and New Jersey. The measure is not said and is not the Census Bureau's total trade.",
			Body: []report.Block{report.Table{
				ID: "states", Fold: 2, Rows: states.Rows("state", "trade_with_mexico_2018_usd_billion"), Highlight: []int{0},
				Columns: []report.Column{{Name: "State"}, {Name: "Volume $USD (Billions)", AsPrinted: true, Bar: true}},
			}},
		},
		{
			Title:  "U.S.-Mexico Border States",
			Source: "International Monetary Fund, October 2019, as printed in the briefing",
			Notes:  "The border states' figure is for 2018, the countries' for 2019. It is unclear whether $5.3 trillion is the U.S. side alone; the bar bears the briefing's words.",
			Body: []report.Block{report.Split{
				{Share: 5, Body: []report.Block{
					report.List{
						"In 2018, the U.S.-Mexico Border States' GDP reached **$5.3 trillion**",
						"GDP from both sides of the border would constitute the **3^rd^ largest economy in the world.**",
					},
					report.Heading("Largest economies in the world (2019)"),
					report.Text("United States: $21.43 trillion\nChina: $14.14 trillion\nJapan: $5.15 trillion\nGermany: $3.8 trillion"),
				}},
				{Share: 7, Body: []report.Block{charts.Chart{
					ID: "economies", Unit: "Gross domestic product, trillion U.S. dollars", Kind: charts.Bar{},
					Focus: []string{"U.S.-Mexico border states"}, Categories: economies.Texts("economy"),
					Series: []charts.Series{{Name: "GDP", Values: economies.Numbers("gdp_usd_trillion")}},
				}}},
			}},
		},
		{
			Title:    "Big Jump in Total Remittances to Mexico from US - Money sent back to family and friends in Mexico rose during pandemic.",
			Subtitle: "Family remittances to Mexico from all countries, billion U.S. dollars a year",
			Source:   "Banco de México, as reported each year",
			Notes:    "The values are from all countries, 95% of them from the United States. Each year is as first reported, so vintages are mixed.",
			Figures: []report.Stat{
				{Label: "Share of remittances that comes from the United States", Value: 0.95, Format: number.Format{Unit: number.Percent}},
				{Label: "Increase of remittances in 2021", Value: 0.27, Format: number.Format{Unit: number.Percent}},
			},
			Body: []report.Block{report.Split{
				{Share: 7, Body: []report.Block{charts.Chart{
					ID: "remittances", Kind: charts.Column{}, Focus: []string{"2021"}, Categories: remittances.Texts("year"),
					Series: []charts.Series{{Name: "Remittances", Values: remittances.Numbers("remittances_usd_billion")}},
					Format: tenths,
				}}},
				{Share: 5, Body: []report.Block{report.List{
					"Mexico's Central Bank estimates that **95% of the remittances** to Mexico come from the **United States**.",
					"In **2021**, remittances set a record of **US $51.6 billion**: a **27%** increase from 2020.",
					"In **January 2022**, remittances totaled $3.93 billion, a 19.6% increase from January 2021. Increases have continued.",
				}}},
			}},
		},
	}
}
