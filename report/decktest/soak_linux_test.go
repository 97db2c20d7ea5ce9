package decktest_test

import (
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

var soak = flag.Int("soak", 300, "how many decks one process renders")

// state is what a process holds.
type state struct {
	heap                int
	goroutines, handles int
}

func now(t *testing.T) state {
	t.Helper()
	runtime.GC()
	runtime.GC() // pools let go of what they hold with the second
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	handles, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	return state{int(m.HeapAlloc), runtime.NumGoroutine(), len(handles)}
}

// TestSoak renders many decks in one process, some to files, and holds that it keeps nothing of them. By hand:
// go test ./report/decktest -run TestSoak -soak 100000 -timeout 0 -v
func TestSoak(t *testing.T) {
	paths := []string{filepath.Join(t.TempDir(), "a.pdf"), filepath.Join(t.TempDir(), "a.pptx"), filepath.Join(t.TempDir(), "a.xlsx")}
	formats := []report.Format{report.PDF{Attach: true}, report.PPTX{}, report.XLSX{}}
	var begin state
	for i := range *soak {
		if i == *soak/3 {
			begin = now(t)
		}
		if *soak > 1000 && i%(*soak/20) == 0 {
			t.Log(i, now(t))
		}
		d := decktest.New(uint64(i), 12).Deck()
		if i%10 == 0 {
			_, _ = report.Save(context.Background(), d, paths...) // refused decks are part of it
			continue
		}
		doc, err := (&report.Renderer{Formats: formats}).Render(context.Background(), d)
		if err != nil {
			continue
		}
		for _, f := range formats {
			if err := doc.Write(context.Background(), io.Discard, f); err != nil {
				t.Fatalf("deck %d: %v", i, err)
			}
		}
	}
	end := now(t)
	t.Logf("from %+v to %+v", begin, end)
	if end.handles > begin.handles || end.goroutines > begin.goroutines || end.heap > begin.heap+4<<20 {
		t.Errorf("the process held %+v after a third of the decks, %+v at the end", begin, end)
	}
}
