package main

import (
	"slices"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// crime is slides 25 to 36.
func crime(f *figures) []report.Slide {
	return slices.Concat(
		[]report.Slide{{Kind: report.Section, Kicker: "Crime", Title: "Bilateral Cooperation Against Crime: Pending Review"}},
		overdoses(f), insecurity(f), cooperation(f),
	)
}

const cdc = "CDC Wonder Database; CDC Provisional Counts of Drug Overdose Deaths, 2019"

// classes are the drug classes of slide 28 and their columns in the data, in the order of its legend.
var classes = []struct{ name, column string }{
	{"Opioids (T40.0-T40.4,T40.6)", "opioids_any"},
	{"Heroin (T40.1)", "heroin"},
	{"Natural & semi-synthetic opioids (T40.2)", "natural_semisynthetic_T40_2"},
	{"Methadone (T40.3)", "methadone"},
	{"Synthetic opioids, excl. methadone (T40.4)", "synthetic_opioids_T40_4"},
	{"Cocaine (T40.5)", "cocaine"},
	{"Psychostimulants with abuse potential (T43.6)", "psychostimulants_T43_6"},
}

// overdoses is slides 26 to 28.
func overdoses(f *figures) []report.Slide {
	years := f.open("overdose_deaths_annual")
	months := f.open("overdose_deaths_12month_ending")
	quarters := f.open("overdose_deaths_by_class_12month_ending")
	byClass := charts.Chart{
		ID: "classes", Kind: charts.Line{Zero: true}, Dates: quarters.Dates("month_ending"), Format: thousands,
		Legend: []charts.LegendGroup{{Title: "Legend for Drug or Drug Class"}, {}},
	}
	for i, k := range classes {
		byClass.Series = append(byClass.Series, charts.Series{
			Name: k.name, Values: quarters.Numbers(k.column + "_reported"), Predicted: quarters.Numbers(k.column + "_predicted"),
		})
		g := &byClass.Legend[min(i/3, 1)]
		g.Series = append(g.Series, k.name)
	}
	return []report.Slide{
		{
			Title:    "Driver: US Overdose Deaths Jump to over 100,000 in 2021",
			Subtitle: "Thousands a year; outlined: provisional",
			Source:   cdc + "; National Center for Health Statistics, May 2022 (2020, 2021)",
			Notes:    "The briefing's chart title and source end in 2019; its title speaks of 2021 (107,622, provisional).",
			Body: []report.Block{charts.Chart{
				ID: "overdoses", Title: "National Drug-Involved Overdose Deaths, Number Among All Ages, 1999-2019",
				Kind: charts.Column{}, Categories: years.Texts("year"), Focus: []string{"2021"}, Provisional: []string{"2021"},
				Series: []charts.Series{{Name: "Deaths", Values: years.Numbers("drug_overdose_deaths")}},
				Format: thousands,
			}},
		},
		{
			Title:    "Driver: US Drug Overdose Deaths surged 28% in 2020-21",
			Subtitle: "National Drug Overdose Death Number 2015-2021",
			Source:   cdc + "; values of the 2025 vintage",
			Notes:    "CDC published 100,306 predicted deaths in the 12 months to April 2021, 28.5% more than a year before. In the file of 2025, which the line shows, April 2021 has 99,772 reported deaths, 29.5% more.",
			Body: []report.Block{charts.Chart{
				ID: "provisional", Title: "Figure 1a. 12 Month-ending Provisional Counts of Drug Overdose Deaths: United States", Unit: "Thousands; rings: predicted",
				Kind: charts.Line{Zero: true}, Dates: months.Dates("month_ending"),
				Series: []charts.Series{{Name: "Deaths", Values: months.Numbers("reported_deaths_12_months"), Predicted: months.Numbers("predicted_deaths_12_months")}},
				Format: number.Format{Unit: number.Thousand, Places: number.Fixed(1)},
			}},
		},
		{
			Title:    "12 Month Drug Overdose Deaths by Drug Class: Synthetic Opioids Up and Rising",
			Subtitle: "Deaths in the 12 months to each quarter’s end, United States, thousands; one death can count in several classes",
			Source:   "CDC Provisional Counts of Drug Overdose Deaths, 2020; Insight Crime - Jul 2021; values of the 2025 vintage",
			Notes:    "The lines are of the CDC file of 2025, June 2016 to December 2021; the briefing's own chart is lost.",
			Body:     []report.Block{byClass},
		},
	}
}

// insecurity is slides 29 to 31.
func insecurity(f *figures) []report.Slide {
	ensu := f.open("ensu_perception_of_insecurity").Every("quarter_month", 3)
	poll := f.open("principal_issues_elfinanciero").Where("date", "2022-03")
	homicides := f.open("homicides_mexico").Between("year", "2015", "")
	issues := slices.Concat(poll.Numbers("security_percent"), []float64{20}, poll.Numbers("coronavirus_percent"))
	return []report.Slide{
		{
			Title:    "Driver: Perceptions of Insecurity in Mexico",
			Subtitle: "According to INEGI: 65.8% feel insecure",
			Source:   "INEGI, Encuesta Nacional de Seguridad Pública Urbana (ENSU)",
			Notes:    "65.8% is the value of December 2021; March 2022 was 66.2%. Waves that were not found, or not surveyed (June 2020), are gaps.",
			Body: []report.Block{charts.Chart{
				ID: "insecurity", Title: "PERCEPCIÓN SOCIAL SOBRE INSEGURIDAD PÚBLICA A NIVEL NACIONAL SEGÚN SEXO", Unit: "(Porcentaje)",
				Kind: charts.Line{}, Dates: ensu.Dates("quarter_month"),
				Series: []charts.Series{
					{Name: "Total", Values: ensu.Numbers("total_percent")},
					{Name: "Mujeres", Values: ensu.Numbers("women_percent")},
					{Name: "Hombres", Values: ensu.Numbers("men_percent")},
				},
				Format: tenths,
			}},
		},
		{
			Title:  "3/22 poll: Percentages of Mexicans that see specific issues as the country's principal issues",
			Source: "El Financiero, telephone poll, March 2022, as printed in the briefing",
			Notes:  "The briefing's link has lost its target; here it leads to the same pollster's approval poll. The economy's value is printed as a range.",
			Body: []report.Block{
				report.Text("Insecurity is seen as the top issue, per the [March 2022 poll](#approval)."),
				report.Split{
					{Share: 7, Body: []report.Block{charts.Chart{
						ID: "issues", Kind: charts.Bar{}, Focus: []string{"Security"}, Format: percent,
						Categories: []string{"Security", "Economy and unemployment", "Coronavirus and health"},
						Series:     []charts.Series{{Name: "Principal issue", Values: issues, High: []float64{issues[0], 30, issues[2]}}},
					}}},
					{Share: 5, Body: []report.Block{report.List{
						"45% of Mexicans see security as the most important national issue",
						"Coronavirus and health concerns are at their lowest point since March 2020, at 8%",
						"Economic and unemployment concerns have held steady between 20%-30%",
					}}},
				},
			},
		},
		{
			Title:  "Homicides and Violence in Mexico: Crisis Levels",
			Source: "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública (SESNSP), as published January 2020 to 2022",
			Notes:  "34,648 a year are 95 a day; 90 to 91 a day is 2021's. From 34,515 to 33,308 is a fall of 3.5%. 2019 is a record by SESNSP only; INEGI has 36,685 (2018), 36,661 (2019) and 36,773 (2020). The stray spaces in “34, 515” and “33, 308” are mended.",
			Body: []report.Block{report.Split{
				{Share: 5, Body: []report.Block{
					charts.Chart{
						ID: "homicides", Unit: "Victims of intentional homicide, thousands",
						Kind: charts.Column{}, Categories: homicides.Texts("year"), Focus: []string{"2019"},
						Series: []charts.Series{{Name: "Victims", Values: homicides.Numbers("sesnsp_victims_intentional_homicide")}},
						Format: number.Format{Unit: number.Thousand, Places: number.Fixed(1)},
					},
					report.Text("**Cartels fighting for territory and routes;** types of crime expanded and affected more states; over 50% homicides in six states."),
				}},
				{Share: 7, Body: []report.Block{report.Facts{
					{ID: "homicides-2019", Value: 34648, Note: "homicides in **2019**, a record;\naverage **90 homicides a day**."},
					{ID: "homicides-2020", Label: "2020 slightly down:", Value: 34515},
					{ID: "homicides-2021", Label: "2021 3% reduction:", Value: 33308, Format: number.Format{Suffix: ","}, Note: "but a number of other crimes rose."},
					{ID: "drug-sales", Value: "$19-30", Unit: "billion", Note: "to criminal groups from\n**U.S. illegal drug sales**"},
					{ID: "cost", Label: "Violence cost an estimated", Value: "22.5% GDP", Note: "in 2020."},
				}}},
			}},
		},
	}
}

// cooperation is slides 32 to 36.
func cooperation(f *figures) []report.Slide {
	return append(programs(), []report.Slide{
		{
			Title: "2017-2022 Growing Challenges on Illicit Drugs",
			Body: []report.Block{report.List{
				"**2017 agreement to comprehensive strategy** on supply and demand for illicit drugs. **Attack entire criminal business network** from means of production, cross-border distribution networks to profit flows and weapons procurement. **Tools:** physical barriers, technology, patrolling, eradication, enhanced cooperation, anti-addiction programs. **Never Implemented.**",
				"In **2018, AMLO ordered a review**, but did **not agreed to update strategy until October 2021**",
				"**U.S. concern grew.** December 2019 U.S. citizen **families massacred**; **US threat** to designate cartels as Foreign Terrorist Organizations sparked progress, but **opioids and meth continue** massive flow northward, drug organizations flourish, US drug overdose deaths surge.",
				"**Former Defense Secretary's arrest in late 2020 sparked a Mexican law** sharply restricting anti-crime cooperation in Mexico.",
				"**VP Harris June visit** urged progress. **October High Level Security Dialogue launches** new framework. **Agreed objectives for new Bicentennial Framework in January 2022.**",
			}},
		},
		{
			Title: "New Start: High level Security Dialogue (HLSD)",
			Body: []report.Block{report.List{
				"US and Mexican cabinet members agreed to replace Merida with a new **“Bicentennial Framework for Security, Public Health and Safe Communities”** in October.",
				"Hammer out a **detailed action agenda by the end of 2021** and then a **3-year action plan**.",
				"  Investing in public health as related to the impacts of **drug use, supporting safe communities, and reducing homicides and high-impact crimes**.",
				"  **Reducing transborder crime** by securing modes of travel and commerce, reducing **arms trafficking, targeting illicit supply chains, human trafficking & smuggling**.",
				"  Pursuing criminal networks by **disrupting illicit financiers** and **strengthening security and justice sectors**.",
				"**26 joint objectives announced January 31. Much work still to do to produce an action plan that reduces violence and illicit flows.**",
				"Requires **rebuilding trust** and **bringing criminals to justice**.",
			}},
		},
		{
			Title: "Persistent Challenges",
			Body: []report.Block{report.List{
				"“Chronic irritants” to bilateral security cooperation continue.",
				"  1. Corruption persists, harms confidence.",
				"  2. Weak enforcement & justice systems.",
				"  3. Human rights violations.",
				"  4. Weapons trafficking southward.",
				"  5. Illicit money flows to Mexico.",
			}},
		},
	}...)
}

// programs is slides 32 and 33.
func programs() []report.Slide {
	return []report.Slide{
		{
			Title: "Mérida Initiative: AMLO wanted something new",
			Body: []report.Block{report.Split{
				{Share: 5, Body: []report.Block{
					report.Heading("U.S.-Mexico Merida Program Goals Established 2007"),
					report.List{
						"1. Disrupting the operational capacity of **organized crime**.",
						"2. Institutionalizing reforms to sustain the **rule of law** and respect for **human rights** in Mexico.",
						"3. Creating a “**21st Century Border**”.",
						"4. Building strong and resilient **communities**.",
					},
				}},
				{Share: 7, Body: []report.Block{report.Facts{
					{ID: "merida", Value: "$3.2", Unit: "billion", Note: "appropriated **since 2008**."},
					{ID: "merida-spent", Value: "$1.6", Unit: "billion", Note: "already spent on training and equipment via over 100 programs to bolster Mexican capacity."},
					{ID: "mexico-spent", Label: "Mexico has spent over", Value: 10, Unit: "times more,", Note: "but heroin, fentanyl and meth trafficking still massive and violence still high."},
					{ID: "merida-2019", Label: "Congress provided", Value: "$155", Unit: "million", Note: "in FY 2019, **$150 million** in FY 2020 and **$159 million** in FY 2021."},
				}}},
			}},
		},
		{
			Title: "Law Enforcement & Security Cooperation: 2008-21",
			Body: []report.Block{report.Stages{
				{Title: "Mérida Initiative Programs &\nAgency-to-Agency Cooperation"},
				{Title: "Defense Dialogues & Cooperation"},
				{Title: "Security Coordination Group", Text: "(est. 2014)"},
				{Title: "High-Level Security Group", Text: "(est. 2019)"},
				{Title: "Cabinet-Level Security Dialogue", Text: "(announced June 2021)"},
			}},
		},
	}
}
