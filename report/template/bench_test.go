package template_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// BenchmarkOpen opens a template of 4 MB with 48 layouts, as large as the largest that were seen: at most 50 ms and 30 MiB.
func BenchmarkOpen(b *testing.B) {
	var sheets []templatetest.Sheet
	for i := range 48 {
		s := templatetest.Sheets()[i%5]
		for n := range 60 {
			s.Shapes += templatetest.Holder{Name: fmt.Sprint("Shape ", n), Ph: fmt.Sprintf(`type="body" idx="%d"`, n+20), X: n, Y: n, W: 10, H: 10}.Shape(n + 200)
		}
		sheets = append(sheets, s)
	}
	f := templatetest.Make(sheets...)
	noise := make([]byte, 4<<20/3)
	random := rand.NewChaCha8([32]byte{})
	for i := range 3 {
		if _, err := random.Read(noise); err != nil {
			b.Fatal(err)
		}
		name := fmt.Sprintf("image%d.png", i)
		f.Set("ppt/media/"+name, "", string(noise))
		f.Add(templatetest.Master, templatetest.Rel{ID: "rId" + name, Type: "image", Target: "../media/" + name})
	}
	file := f.Bytes()
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := template.Open(file, "acme.potx"); err != nil {
			b.Fatal(err)
		}
	}
}
