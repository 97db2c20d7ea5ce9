package pptxtest

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// defect is one thing that is wrong with a deck, and the rule that must find it.
type defect struct {
	name  string
	rule  string
	plant edit
}

// defects are all defects, by subject.
var defects = slices.Concat(
	entryDefects, typeDefects, xmlDefects, relationDefects, contentDefects,
	presentationDefects, themeDefects, masterDefects, guideDefects, notesDefects, propertyDefects,
	shapeDefects, placeholderDefects, inheritDefects, layoutDefects, valueDefects, enumerationDefects, textDefects, tableDefects, pictureDefects, linkDefects,
	chartDefects, axisDefects, labelDefects, dataDefects, overlayDefects, groundDefects, accessDefects,
)

func TestLint(t *testing.T) {
	t.Run("passes a good deck", func(t *testing.T) {
		for _, f := range Lint(goodDeck(t).bytes()) {
			t.Error(f)
		}
	})
	var report bytes.Buffer
	for _, d := range defects {
		t.Run("finds "+d.name, func(t *testing.T) {
			f := goodDeck(t)
			d.plant(f)
			faults := Lint(f.bytes())
			found := slices.DeleteFunc(slices.Clone(faults), func(f Fault) bool { return f.Rule != d.rule })
			if len(found) == 0 {
				t.Fatalf("rule %s does not find it, only %v", d.rule, faults)
			}
			fmt.Fprintf(&report, "%s\n    %v\n", d.name, found[0])
			if n := len(found) - 1; n > 0 {
				fmt.Fprintf(&report, "    and %d more\n", n)
			}
		})
	}
	t.Run("says what is wrong", func(t *testing.T) { compare(t, "testdata/faults.txt", report.Bytes()) })
}

// compare compares with a golden file.
func compare(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Fatalf("%s differs from line %d; look at the difference after -update", file, i+1)
		}
	}
}

func TestRules(t *testing.T) {
	planted := map[string]bool{}
	for _, d := range defects {
		planted[d.rule] = true
	}
	seen := map[string]bool{}
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			if !planted[r.name] {
				t.Error("no defect is planted for it")
			}
			if r.doc == "" || !strings.HasSuffix(r.doc, ")") {
				t.Errorf("its doc %q does not end with a source", r.doc)
			}
			if seen[r.name] {
				t.Error("there are two of its name")
			}
			seen[r.name] = true
		})
		delete(planted, r.name)
	}
	for name := range planted {
		t.Errorf("a defect is planted for %s, which is no rule", name)
	}
}
