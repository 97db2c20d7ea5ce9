package layout

// stepped remembers a value for the step that it was last solved for. The nodes that are asked for it never change while
// they are laid out.
type stepped[T any] struct {
	step   int
	solved bool
	v      T
}

func (m *stepped[T]) at(step int, solve func() T) T {
	if !m.solved || m.step != step {
		*m = stepped[T]{step, true, solve()}
	}
	return m.v
}

// attempt tells apart the steps, and for each what holds where something divides.
func (c *Context) attempt() int {
	if c.Divide > 0 {
		return ^c.Step
	}
	return c.Step
}

// suffixes remembers for one attempt what the nodes of a list from each on need together, so that no page asks all that follow.
type suffixes struct {
	all  stepped[Length]
	from stepped[[]Length] // once a rest asks
}

// at is what nodes i to n need; with is what node k and the rest after it need.
func (m *suffixes) at(c *Context, i, n int, with func(k int, rest Length) Length) Length {
	if i == 0 {
		return m.all.at(c.attempt(), func() (need Length) {
			for k := n - 1; k >= 0 && c.Work(1) == nil; k-- {
				need = with(k, need)
			}
			return need
		})
	}
	return m.from.at(c.attempt(), func() []Length {
		from := make([]Length, n+1)
		for k := n - 1; k >= 0 && c.Work(1) == nil; k-- {
			from[k] = with(k, from[k+1])
		}
		return from
	})[i]
}
