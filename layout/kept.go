package layout

import "sync"

// Kept keeps what was made of a value that many decks have, by keys of the maker's own types, each made once: it lives as long as the value
// does. The zero value is empty; it may be shared between goroutines, and is not copied.
type Kept struct{ made sync.Map }

// Of is what is kept by a key, which is made where it is not there yet. A nil Kept keeps nothing.
func (k *Kept) Of(key any, by func() any) any {
	if k == nil {
		return by()
	}
	have, ok := k.made.Load(key)
	if !ok {
		have, _ = k.made.LoadOrStore(key, sync.OnceValue(by))
	}
	return have.(func() any)()
}
