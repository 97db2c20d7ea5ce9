package decktest_test

import (
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report/officetest"
)

// keep is for runs by hand.
var keep = flag.String("keep", "", "the folder to keep the judges' files in")

// folder is where files for the judges go.
func folder(t *testing.T) string {
	t.Helper()
	if *keep == "" {
		return t.TempDir()
	}
	dir := filepath.Join(*keep, strings.ToLower(t.Name()))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	return dir
}

// save puts the files of a deck into a folder.
func save(t *testing.T, dir, name string, files map[string][]byte) {
	t.Helper()
	for ext, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name+ext), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// judge has foreign programs check all files of a folder, each with as few calls as it takes, all at once.
// LibreOffice opens only so many of a kind: one of hundreds of charts takes it most of a minute.
func judge(t *testing.T, dir string, opened int) {
	t.Helper()
	officetest.Judges(t, "soffice", "mutool", "qpdf", "ooxml-validator", officetest.VeraPDF)
	for name, check := range map[string]func(t *testing.T, dir string){
		"the Open XML SDK has no complaint": sdk, "veraPDF, qpdf and MuPDF have no complaint": pdfs, "LibreOffice opens them": func(t *testing.T, dir string) { office(t, dir, opened) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			check(t, dir)
		})
	}
}

// of are the files of a folder of one kind.
func of(t *testing.T, dir, ext string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"+ext))
	if err != nil || len(files) == 0 {
		t.Fatal("there are no files", err)
	}
	return files
}

func sdk(t *testing.T, dir string) {
	for _, path := range append(of(t, dir, ".pptx"), of(t, dir, ".xlsx")...) {
		faults, err := officetest.Validate(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range faults {
			t.Errorf("%s: %s", filepath.Base(path), f)
		}
	}
}

func pdfs(t *testing.T, dir string) {
	all := of(t, dir, ".pdf")
	for _, profile := range []string{"ua1", "2a"} {
		officetest.Conforms(t, profile, all...)
	}
	for _, path := range all {
		if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
			t.Errorf("qpdf: %v\n%s", err, out)
		}
		out, err := exec.Command("mutool", "draw", "-q", "-F", "stext", "-o", os.DevNull, path).CombinedOutput()
		if left := complaints(out, "ICC support"); err != nil || left != "" {
			t.Errorf("mutool: %s: %v\n%s", path, err, left)
		}
	}
}

// complaints are the lines of an output without those that have a text.
func complaints(out []byte, but string) string {
	var b strings.Builder
	for line := range strings.Lines(string(out)) {
		if !strings.Contains(line, but) {
			b.WriteString(line)
		}
	}
	return b.String()
}

// office has LibreOffice open up to so many files of a kind and write the first slide or sheet of each: a file that it cannot open
// has none.
func office(t *testing.T, dir string, most int) {
	to := t.TempDir()
	for ext, as := range map[string]string{".pptx": "png", ".xlsx": "csv"} {
		all := of(t, dir, ext)
		all = all[:min(len(all), most)]
		args := append([]string{"--headless", "-env:UserInstallation=file://" + to + "/profile", "--convert-to", as, "--outdir", filepath.Join(to, ext)}, all...)
		if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
			t.Errorf("soffice: %v\n%s", err, out)
		}
		if n := len(of(t, filepath.Join(to, ext), "."+as)); n != len(all) {
			t.Errorf("soffice opened %d of %d files %v", n, len(all), all)
		}
	}
}
