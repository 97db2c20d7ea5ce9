package layout_test

import (
	"sync"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

type keyA struct{}

func TestKept(t *testing.T) {
	t.Run("is made once by each key, whoever asks first", func(t *testing.T) {
		var k layout.Kept
		made := 0
		var all sync.WaitGroup
		for range 20 {
			all.Go(func() {
				if got := k.Of(keyA{}, func() any { made++; return made }); got != 1 {
					t.Errorf("got %v", got)
				}
			})
		}
		all.Wait()
		if got := k.Of("another", func() any { return 7 }); got != 7 {
			t.Errorf("got %v", got)
		}
	})
	t.Run("is made each time where nothing is kept", func(t *testing.T) {
		var k *layout.Kept
		made := 0
		for range 3 {
			k.Of(keyA{}, func() any { made++; return made })
		}
		if made != 3 {
			t.Errorf("made %d times", made)
		}
	})
}
