package pptx

import (
	"sync"

	"github.com/deckfold/deckfold/report/deflate"
)

// shared compresses parts of which many have the same content, each content once. The zero value is ready; it may be shared
// between goroutines.
type shared struct {
	mu    sync.Mutex
	packs map[string]deflate.Entry // by content
}

// pack is a part with what x has.
func (s *shared) pack(name string, x *markup) deflate.Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, ok := s.packs[string(x.B)]
	if !ok {
		if s.packs == nil {
			s.packs = map[string]deflate.Entry{}
		}
		e = deflate.Pack(name, x.B)
		s.packs[string(x.B)] = e
	}
	return e.As(name)
}
