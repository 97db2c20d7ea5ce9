package main

import (
	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// politics is slides 47 to 55.
func politics(f *figures) []report.Slide {
	return append(append([]report.Slide{
		{Kind: report.Section, Kicker: "Politics", Title: "Elections & AMLO's Policies/Performance"},
	}, elections(f)...), policies()...)
}

const ine = "Instituto Nacional Electoral (INE)"

// elections is slides 48 to 51.
func elections(f *figures) []report.Slide {
	president := f.open("presidential_2018")
	deputies := f.open("deputies_2021")
	approval := f.open("amlo_approval_elfinanciero").Between("month", "", "2022-03").Every("month", 1)
	governors := f.open("governors_2022")
	return []report.Slide{
		{
			Title:  "Presidential Results: Launches the “4^th^ Transformation”",
			Source: ine + ", final district counts, July 2018",
			Notes:  "Shares are those of the coalitions: 53.19, 22.27, 16.40 and, for the independent whom the briefing omits, 5.23%. As parties the PAN had 17.65% and the PRI 13.56%. INE's turnout is 63.42%. The names stand without their accents in the briefing.",
			Body: []report.Block{report.Split{
				{Share: 7, Body: []report.Block{charts.Chart{
					ID: "president", Unit: "Percent of the vote, July 2018",
					Kind: charts.Bar{}, Categories: []string{"Lopez Obrador", "Anaya", "Meade", "Rodríguez Calderón"}, Focus: []string{"Lopez Obrador"},
					Series: []charts.Series{{Name: "Share of the vote", Values: president.Numbers("share_percent")}},
					Format: percent,
				}}},
				{Share: 5, Body: []report.Block{report.Text(
					"July 2018 voter turnout: 63.5%\n\n" +
						"**AMLO won 53% of vote.**\n(PAN 22%; PRI 16%)\n\n" +
						"Andres Manuel Lopez Obrador's party, Morena, **won big majorities in Congress.**\n\n" +
						"**AMLO** took office December 1.\n**Most powerful President in decades:** few counterweights.",
				)}},
			}},
		},
		{
			Title:  "June 2021 and 2020 Elections",
			Source: ine + ": seats as assigned August 23, 2021; quick counts of June 5, 2022",
			Notes:  "The text speaks of June 2021 and June 2022, the title of June 2021 and 2020. INE's final count gives Morena 34.1% of all votes; 35-36% fits its quick count and the share of valid votes.",
			Body: []report.Block{
				report.Split{
					{Body: []report.Block{report.Callout("2021 AMLO's coalition retained a majority but did not win ^2^/~3~ of the Federal Deputies to change the constitution.")}},
					{Body: []report.Block{report.Callout("Morena won big in the states, but only 35-36% of the vote.")}},
					{Body: []report.Block{report.Callout("June 2022 AMLO's coalition won 4 of 6 governorships.")}},
				},
				report.Split{
					{Share: 7, Body: []report.Block{seats(deputies)}},
					{Share: 5, Body: []report.Block{report.Table{
						ID: "governors", Title: "Governors elected in June 2022",
						Columns: []report.Column{{Name: "State"}, {Name: "Winner"}, {Name: "Parties"}},
						Rows:    governors.Rows("state", "winner", "winning_bloc"),
					}}},
				},
			},
		},
		{
			ID:       "approval",
			Title:    "AMLO APPROVAL Nov 2018-March 2022 (POLL OF POLLS)",
			Subtitle: "Approve of the President’s work, percent; El Financiero, one pollster; months without a value are gaps",
			Source:   "El Financiero, monthly telephone poll",
			Notes:    "The poll of polls was not found as data. The line is one pollster's, El Financiero; three months are derived from differences that it printed. November 2018 lies before the inauguration on December 1. The methodology's link has lost its target.",
			Body: []report.Block{
				report.Text("This firm's \"poll of polls\" tracks AMLO's approval by aggregating results from major Mexican pollsters over time. Review methodology."),
				charts.Chart{
					ID: "approval", Kind: charts.Line{Zero: true}, Dates: approval.Dates("month"),
					Series: []charts.Series{{Name: "Approve", Values: approval.Numbers("approve_percent")}},
					Format: percent, Rules: []charts.Rule{{Value: 50, Text: "half"}},
				},
			},
		},
		{
			Title:    "Popularity of Political Parties",
			Subtitle: "Votes in the election of federal deputies of June 2021, percent of all votes cast: votes, not popularity",
			Source:   ine,
			Notes:    "No verified figures of party identification for 2021 or 2022 were found. The ten parties add to 96.4%; the rest are independents and void votes.",
			Body: []report.Block{charts.Chart{
				ID: "parties", Kind: charts.Bar{}, Categories: deputies.Texts("party"), Focus: []string{"Morena"},
				Series: []charts.Series{{Name: "Share of the vote", Values: deputies.Numbers("vote_share_percent")}},
				Format: number.Format{Suffix: "%", Places: number.Fixed(1)},
			}},
		},
	}
}

// seats is the Chamber of Deputies as one bar, by alliance.
func seats(deputies *data.Table) charts.Chart {
	c := charts.Chart{
		ID: "deputies", Title: "Chamber of Deputies 2021, seats of 500", Kind: charts.Bar{Stacked: true}, Categories: []string{""},
		Rules: []charts.Rule{{Value: 334, Text: "two thirds: 334"}},
	}
	for _, bloc := range [...]struct{ column, value, name string }{
		{"bloc", "Juntos Hacemos Historia", "AMLO's coalition (Morena, PVEM, PT)"},
		{"bloc", "Va por México", "Va por México (PAN, PRI, PRD)"},
		{"party", "Movimiento Ciudadano", "Movimiento Ciudadano"},
	} {
		sum := 0.0
		for _, v := range deputies.Where(bloc.column, bloc.value).Numbers("seats_of_500") {
			sum += v
		}
		c.Series = append(c.Series, charts.Series{Name: bloc.name, Values: []float64{sum}})
	}
	return c
}

// policies is slides 52 to 55.
func policies() []report.Slide {
	return []report.Slide{
		{
			Title: "AMLO Proposals for the Fourth Transformation",
			Body: []report.Block{report.Cards{Items: []report.Card{
				{Title: "Economic Policy: **Reducing Inequality**", Body: []report.Block{report.List{
					"Focus on **developing Mexico's internal market**; encourage investment.",
					"Build Infrastructure (e.g. railway, airport, oil refinery).",
					"Redirect spending to the poor but won't raise taxes or increase debt.",
					"Lower taxes along U.S. border.",
					"**Aim to achieve 4% average GDP growth over his six-year term**;",
					"Develop south of country.",
				}}},
				{Title: "Energy: **Strengthen Energy Independence and Public Sector role**", Body: []report.Block{report.List{
					"Strengthen national oil company, PEMEX, & electricity authority, CFE.",
					"Limit gasoline price increases; decrease prices in several years.",
					"Build new refineries.",
					"**Reverse** previous energy reform allowing **private sector role**.",
				}}},
			}}},
		},
		{
			Title: "AMLO's Early Actions",
			Body: []report.Block{report.Cards{Columns: 2, Items: []report.Card{
				{Title: "Reduce Poverty:", Body: []report.Block{report.List{
					"Increased **minimum wage**.",
					"Launched **youth jobs** programs.",
					"Subsidize inputs for **small farmers; programs benefit indigenous**.",
					"Provide universal health coverage; starting with **elderly and poor**.",
				}}},
				{Title: "Attack Corruption and Government Inefficiency:", Body: []report.Block{report.List{
					"Better supervision of public spending; increase penalties for corruption.",
					"**Cut officials' salaries, perks. Reduce staff and existing programs.**",
					"Name independent \"Fiscal General\"; active Financial Crime Unit, pursue corruption investigations.",
					"**Use direct means to consult \"the people.\"**",
				}}},
				{Title: "Maintain Trade with US as source for economic growth, jobs and funds for reform", Body: []report.Block{report.List{
					"Secure trade with US via **USMCA**, attract new investment.",
				}}},
				{Title: "Education for less fortunate:", Body: []report.Block{report.List{
					"Eliminated key parts of Education Reform that alienated teachers' unions.",
					"Launch new youth scholarships, create new universities.",
				}}},
			}}},
		},
		{
			Title: "Security Proposals and Goals",
			Notes: "The 80% is not on the scale of INEGI's survey (slide 29: 65.8%).",
			Body: []report.Block{
				report.Heading("Security Proposals:"),
				report.Split{
					{Body: []report.Block{report.List{
						"End to the war on **drugs** - **“hugs not bullets.”**",
						"Consider reforms of currently illegal drug production and use.",
						"Weaken crime’s social base with social, education and jobs programs.",
						"Provide alternatives to drug cultivation and fuel theft.",
						"**Generate peace through non-violent methods**, transitional justice and amnesty.",
						"Establish a Council on Peace Construction; Emphasize human rights.",
					}}},
					{Body: []report.Block{report.List{
						"Strengthen the judicial system: close wage gaps for employees.",
						"Expand **National Guard** Officers across 226 regions.",
						"Aim to **reduce crime rate by 15%**.",
						"Aim to **reduce homicides and car theft by 50%**.",
						"Aim to **reduce the public perception of insecurity from 80% to 39.4%**.",
						"Try to boost World Justice Project’s Rule of Law score from 0.45 to 0.60 by 2024.",
					}}},
				},
			},
		},
		mixedResults(),
	}
}

// mixedResults is slide 55.
func mixedResults() report.Slide {
	return report.Slide{
		Title: "AMLO after three plus years: **Mixed Results**",
		Notes: "INEGI counts growth of 4.8% in 2021; 5.9% and 3.3% are the OECD's estimates of December 2021, and on June 8, 2022 it had 1.9% for 2022. By El Financiero approval was 54% in February 2022.",
		Body: []report.Block{report.Split{
			{Body: []report.Block{report.List{
				"**Popularity**: consistently over 55%.",
				"**USMCA**: Big help for Mexico's recovery but energy policies worry investors, may violate USMCA.",
				"**Coronavirus**: deaths very high but under reported, dramatic economic disruptions, many jobs lost; poverty up.",
				"**Economy**: economic contraction of some 8.2% in 2020; rebounded 5.9% in 2021. OECD estimates 3.3% in 2022. Investors perceive negative environment, e.g., energy reforms and weakening independent regulators.",
				"**Poverty**: Over 22 percent of population now live on less than $2 a day, 6% more than 2019. Poverty up to 51%. As of March 2022 only 6 of 32 states have lower levels of labor poverty than before the pandemic.",
			}}},
			{Body: []report.Block{report.List{
				"**Crime**: homicide, crime and violence levels remain high. US Meth and Fentanyl seizures at border very high.",
				"**Corruption**: Mexico dropped 3 places in a regional ranking, National Audit Authority has identified serious irregularities, no major convictions; criticism of AMLO family and colleagues.",
				"**Institutions; Press Freedom**: Criticized for undermining independent regulators and institutions; attacked electoral authorities and the press. Financial Intelligence Unit and FRG attacked opposition figures. Criticized for boosting the military's role in the economy. Increasing criticism for journalists killed by criminal groups.",
				"**Infrastructure Projects**: Still Controversial Dos Bocas refinery, the Tren Maya under construction, airport criticized.",
				"**Migrant Numbers**: Still a challenge from Central America, elsewhere and many Mexicans crossing to US.",
			}}},
		}},
	}
}
