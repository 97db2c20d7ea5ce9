package main

import "github.com/deckfold/deckfold/report"

// politics is slide 55.
func politics() []report.Slide {
	return under("Politics", report.Slide{
		Title: "AMLO after three plus years: **Mixed Results**",
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
		Notes: "INEGI counts growth of 4.8% in 2021; 5.9% and 3.3% are the OECD's estimates of December 2021.",
	})
}
