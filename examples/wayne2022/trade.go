package main

import (
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// trade is slides 41, 43 and 45.
func trade(f *figures) []report.Slide {
	jobs := f.open("net_us_jobs_by_state")
	side := func(id, partner, title string) report.Side {
		s := jobs.where("trade_with", partner)
		ranks, values := s.numbers("rank", 1), s.numbers("net_us_jobs_thousand", 1)
		t := report.Table{ID: id, Title: title, Columns: []report.Column{
			{Name: "No."}, {Name: "State"},
			{Name: "Net Number of U.S. Jobs", Format: number.Format{Sign: true, Places: number.Fixed(1)}},
		}}
		for i, name := range s.texts("state") {
			t.Rows = append(t.Rows, []any{ranks[i], name, values[i]})
		}
		return report.Side{Body: []report.Block{t}}
	}
	return under("Trade",
		report.Slide{
			Title:    "Net U.S. Jobs Related to Trade with Mexico & Canada Top 10 states",
			Subtitle: "Thousands of jobs",
			Source:   "as printed in the briefing of June 2022",
			Notes:    "The briefing prints no unit; thousands is inferred from the same authors' earlier edition. Its space after the plus signs is mended.",
			Body: []report.Block{report.Split{
				side("jobs-mexico", "Mexico", "Trade with Mexico: 4.9 million"),
				side("jobs-canada", "Canada", "Trade with Canada: 7.2 million"),
			}},
		},
		report.Slide{
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
		report.Slide{
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
	)
}
