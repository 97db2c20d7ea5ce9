package deflate

import "sync"

// Shared compresses parts of which many have the same content, each content once. The zero value is ready; it may be shared
// between goroutines.
type Shared struct {
	mu    sync.Mutex
	packs map[string]Entry // by content
}

// Pack is Pack, once for each content.
func (s *Shared) Pack(name string, content []byte) Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, ok := s.packs[string(content)]
	if !ok {
		if s.packs == nil {
			s.packs = map[string]Entry{}
		}
		e = Pack(name, content)
		s.packs[string(content)] = e
	}
	return e.As(name)
}
