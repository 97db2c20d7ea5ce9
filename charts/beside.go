package charts

// upright is a kind whose marks stand side by side, so that few of them need little width.
type upright interface{ Upright() bool }

// Upright reports that columns stand side by side.
func (Column) Upright() bool { return true }

// Upright reports that columns stand side by side.
func (Combo) Upright() bool { return true }

// Upright reports that columns stand side by side.
func (Waterfall) Upright() bool { return true }

// Twelfths are the columns, of a slide's twelve, that the chart takes beside a text in a report.Split that declares no shares: five for up to
// three columns, six for up to six, else seven.
func (c Chart) Twelfths() int {
	if k, ok := c.Kind.(upright); ok && k.Upright() {
		switch n := c.points(); {
		case n <= 3:
			return 5
		case n <= 6:
			return 6
		}
	}
	return 7
}
