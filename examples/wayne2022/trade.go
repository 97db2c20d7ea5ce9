package main

import (
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// trade is slides 37 to 46.
func trade(f *figures) []report.Slide {
	return append(append([]report.Slide{
		{Kind: report.Section, Kicker: "Trade", Title: "Trade: NAFTA to USMCA"},
	}, northAmerica(f)...), agreements()...)
}

// northAmerica is slides 38 to 41.
func northAmerica(f *figures) []report.Slide {
	partners := f.open("us_goods_and_services_trade_2017")
	years := f.open("us_goods_trade_with_canada_and_mexico")
	payoff := f.open("nafta_extra_trade_payoff_2014")
	return []report.Slide{
		{
			Title:  "North American Trade",
			Source: "Congressional Research Service R45434 (2018)",
			Notes:  "1.3 trillion is goods and services of 2017. On that basis trade with both neighbors is 1.8 times that with China; “over 2 times” holds for goods in 2021 (2.02).",
			Figures: []report.Stat{
				{Label: "Trade of Canada, Mexico and the U.S. a year", Value: 1.3, Format: number.Format{Prefix: "$"}, Unit: "trillion"},
				{Label: "Jobs supported by trade and investment with both neighbors, at least", Value: 12, Unit: "million"},
			},
			Body: []report.Block{report.Split{
				{Share: 6, Body: []report.Block{report.List{
					"Canada, Mexico and the U.S. trade **$1.3 trillion a year.**",
					"**$3.6 billion a day**, reflecting **shared production networks.**",
					"More than US trade with all the **European Union** and **over 2 times** more than with **China.**",
					"**Over 12 million U.S. jobs** are supported by trade and investment with both neighbors.",
					"**50 percent** of North American trade is **intermediate goods.**",
				}}},
				{Share: 6, Body: []report.Block{charts.Chart{
					ID: "neighbors", Title: "U.S. trade in goods and services, 2017", Unit: "Billion U.S. dollars",
					Kind: charts.Bar{}, Categories: partners.Texts("partner")[:3], Focus: []string{"Canada + Mexico"},
					Series: []charts.Series{{Name: "Trade", Values: partners.Numbers("goods_and_services_trade_2017_usd_billion")[:3]}},
					Format: whole,
				}}},
			}},
		},
		{
			Title:    "North American Trade in Goods and Services",
			Subtitle: "U.S. trade in goods only, billion U.S. dollars; trade between Canada and Mexico not included",
			Source:   census,
			Notes:    "Goods and services by year were not found; the chart is goods alone. 2021 is of the file of March 2023: Canada 665.5, Mexico 661.1; slide 8 has the figures of February 2022.",
			Body: []report.Block{charts.Chart{
				ID: "north-america", Kind: charts.Column{Stacked: true}, Categories: years.Texts("year"), Focus: nil,
				Series: []charts.Series{
					{Name: "With Mexico", Values: years.Numbers("us_mexico_goods_trade_usd_billion")},
					{Name: "With Canada", Values: years.Numbers("us_canada_goods_trade_usd_billion")},
				},
				Format: whole,
			}},
		},
		{
			Title:    "NAFTA Countries were richer each year due to “extra” trade growth (2014 estimate)",
			Subtitle: "Gain in gross domestic product, billion U.S. dollars a year",
			Source:   "Hufbauer, Cimino and Moran, Peterson Institute for International Economics, Policy Brief 14-13 (2014)",
			Notes:    "The source says almost $400 a person.",
			Body: []report.Block{
				charts.Chart{
					ID: "payoff", Kind: charts.Bar{}, Categories: payoff.Texts("country"),
					Series: []charts.Series{{Name: "Gain", Values: payoff.Numbers("gdp_gain_usd_billion_per_year")}},
				},
				report.Callout("The pure economic payoff for the U.S. estimated at $400 per person"),
			},
		},
		jobs(f),
	}
}

// jobs is slide 41: two tables side by side.
func jobs(f *figures) report.Slide {
	all := f.open("net_us_jobs_by_state")
	side := func(id, partner, title string) report.Side {
		return report.Side{Body: []report.Block{report.Table{
			ID: id, Title: title, Rows: all.Where("trade_with", partner).Rows("rank", "state", "net_us_jobs_thousand"),
			Columns: []report.Column{
				{Name: "No."}, {Name: "State"},
				{Name: "Net Number of U.S. Jobs", Format: number.Format{Sign: true, Places: number.Fixed(1)}, Bar: true},
			},
		}}}
	}
	return report.Slide{
		Title:    "Net U.S. Jobs Related to Trade with Mexico & Canada Top 10 states",
		Subtitle: "Thousands of jobs",
		Source:   "as printed in the briefing of June 2022",
		Notes:    "The briefing prints no unit; thousands is inferred from the same authors' earlier edition. Its space after the plus signs is mended.",
		Body: []report.Block{report.Split{
			side("jobs-mexico", "Mexico", "Trade with Mexico: 4.9 million"),
			side("jobs-canada", "Canada", "Trade with Canada: 7.2 million"),
		}},
	}
}

// agreements is slides 42 to 46.
func agreements() []report.Slide {
	return append(usmca(), []report.Slide{
		{
			Title: "New: High Level Economic Dialogue (HLED)",
			Body: []report.Block{report.List{
				"1. **Revived the HLED set up in 2013** to advance strategic economic and commercial priorities.",
				"2. In **September**, cabinet ministers launch. **Complementary to USMCA**, focused on **cooperative efforts to boost competitiveness** and well-being.",
				"3. **Pillars:**",
				"  A. **“Building back together”**: encourage resilient and reliable supply chains; renew border **modernization** to better manage and promote efficient trade flows.",
				"  B. **“Promoting sustainable economic and social development in Southern Mexico and Central America”**: identify mix of programs and tools to get results.",
				"  C. **“Securing tools for future prosperity”**: promote collaboration on **cross border information and technology systems, including cybersecurity policy**.",
				"  D. **“Investing in our people”**: Look at ways to encourage **workforce development** including among disadvantaged populations.",
			}},
		},
		{
			Title: "North American Leaders Summit (NALS)",
			Body: []report.Block{
				report.Text("In **November 2021**, the North American Leaders Summit:"),
				report.List{
					"1. **Pandemic Recovery:** update North American Plan for Animal and Pandemic Influenza (NAPAPI); steps to strengthen vaccine and public health supply chains.",
					"2. **Supply Chains and Economic Recovery:** Create a Trilateral Supply Chain Mechanism; strengthen SME participation, stop **forced labor** imports; hold a trilateral **cyber** meeting.",
					"3. **Environment & Climate:** forge strategy on **reducing** methane & black carbon **emissions**; more **renewable energy** deployment; support **climate** smart agriculture, forestry, water use.",
					"4. **Justice, Diversity, and Migration:** Trilateral action on racial equity and inclusion, violence against indigenous women and girls, and on global equity fund for the LGBTQI+ community.",
					"5. **Migration and Development:** Develop a **regional compact on migration**, promote **pathways for labor mobility** through seasonal work visas and job creation aid. Dialogue on root causes of migration and create a **migrant smuggling and human trafficking task force**.",
				},
			},
		},
	}...)
}

// usmca is slides 42 to 44.
func usmca() []report.Slide {
	return []report.Slide{
		{
			Title: "NAFTA to USMCA (T-MEC, CUSMA)",
			Notes: "NAFTA was signed in 1992, approved in 1993 and in force from 1994.",
			Body: []report.Block{
				report.Text("The **USMCA (United States-Mexico-Canada Agreement)**, or T-MEC in Mexico, replacing the 1993 **NAFTA (North American Free Trade Agreement)**."),
				report.Timeline{
					{Date: day(2018, time.November, 30), When: "2018", Title: "New agreement signed on November 30, 2018."},
					{Date: day(2019, time.December, 10), When: "2019", Title: "A revised agreement reached on December 10, 2019."},
					{Date: day(2020, time.January, 29), When: "2020", Title: "U.S. Senate approved and President Trump signed USMCA in January 2020."},
					{Date: day(2020, time.July, 1), When: "2020", Title: "USMCA entered into force July 1, 2020.", Text: "**Implementation underway**."},
				},
			},
		},
		{
			Title: "Main elements of the USMCA (T-MEC)",
			Body: []report.Block{report.Split{
				{Body: []report.Block{report.List{
					"**Rules of Origin, wages and steel for Vehicles to be phased in 2020-2023**",
					"  75% of the value of a vehicle to be produced in the region (up from 62.5%); 70% of steel and aluminum.",
					"  40%-45% of auto content produced by workers earning over $16 per hour.",
					"**Dispute Settlement**",
					"  Maintains NAFTA's dispute-settlement provision over unfair trade practice allegations (Chapter 19) and state to state differences of treaty interpretation (Ch. 20), but limits investor dispute (ISDR) options to key sectors of U.S.-Mexico investment; eliminates coverage for U.S.-Canada issues. **New \"rapid\" dispute settlement for labor enforcement.** Eliminated ability of a government to block a dispute settlement panel.",
				}}},
				{Body: []report.Block{report.List{
					"**Successfully Updated Treatment of IPR, Internet-related issues, Labor, Environment...**",
					"  Achieved or exceeded most of modernization goals sought, including stronger labor rights provisions, IPR protections, includes ecommerce & data issues, anti-corruption, competitiveness, SMEs, among others.",
					"**Sunset Clause:** 16-year lifetime for the agreement; review every six years; possible 16-year renewal.",
					"**Agriculture:** Addresses Canada's dairy restrictions; new commitments biotech & food safety.",
				}}},
			}},
		},
		{
			Title: "Implementing USMCA",
			Body: []report.Block{
				report.Text("Governments **agreed on procedures to monitor compliance, set up the dispute settlement systems, new committees to work through problems and build cooperation, and much more.**\n\n" +
					"**COVID 19:** Supply chains & border crossings disrupted; **need to build resilient supply chains & smarter, modern borders to support trade.**"),
				report.Heading("USMCA Concerns:"),
				report.List{
					"**Mexico:** Labor democracy (US cases successful). Undermining **Energy Investments with support for State Owned Energy**. Complaints not honoring agriculture **biotech** commitments.",
					"**United States:** Mexico and Canada concerned about **Buy America & rules of origin** for cars.",
					"**Canada:** US complaint on **dairy** commitments; Canada complaint about **softwood lumber**.",
				},
				report.Text("**Biggest gain: reduced uncertainty** for businesses and farmers. Seek good implementation and enforcement, plus work on **competitiveness**; SMEs; digital trade, workforce, inclusion."),
			},
		},
	}
}

// day is a date of the briefing.
func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}
