package chartml

import "github.com/deckfold/deckfold/layout/text"

// observed is what a Formula calls a whole column of the plan's sample.
func observed(k int) int { return -1<<21 - k }

// ownSample is what a Formula calls the column of the plan's sample that is as far from its first as the row from the first row.
const ownSample = -1 << 22

// observedColumn is a column of what was observed, beside the table: it has rows of its own.
type observedColumn struct {
	column
	letters string
}

// observations is the place of the first column with values of the plan's sample, from 0: an empty one parts them from the table.
func (b *Book) observations() int {
	at := len(b.columns) + 2
	if b.beside != nil {
		at = b.beside.at + 3
	}
	if b.plan.Sample.Names != nil {
		at++
	}
	return at
}

// observed are the columns of the plan's sample: names, where there are some, and values.
func (b *Book) observed() (out []observedColumn) {
	of := b.plan.Sample
	if of == nil {
		return nil
	}
	at := b.observations()
	if of.Names != nil {
		c := column{head: b.say.Category}
		for _, name := range of.Names {
			c.texts = append(c.texts, text.Line(name))
		}
		out = append(out, observedColumn{c, Letters(at - 1)})
	}
	for k := range of.Data {
		d := &of.Data[k]
		out = append(out, observedColumn{column{head: text.Line(d.Name), numbers: d.Values, code: d.Format.Code(b.plan.Locale)}, Letters(at + k)})
	}
	return out
}

// observedRows is how many rows they have.
func (b *Book) observedRows() int {
	if b.plan.Sample == nil {
		return 0
	}
	n := 0
	for k := range b.plan.Sample.Data {
		n = max(n, len(b.plan.Sample.Data[k].Values))
	}
	return n
}
