package fileset_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/fileset"
	"github.com/deckfold/deckfold/report/officetest"
)

// folderVariable names the folder that a process of this test writes to, deckVariable has it save a deck there.
const folderVariable, deckVariable = "FILESET_FOLDER", "FILESET_DECK"

// TestMain writes files where the process is asked to: one that strace fails the system calls of. It stays on one thread, since
// strace counts the calls of each apart.
func TestMain(m *testing.M) {
	dir := os.Getenv(folderVariable)
	if dir == "" {
		os.Exit(m.Run())
	}
	runtime.LockOSThread()
	write := func() error { return fileset.Write(context.Background(), written(dir)) }
	if os.Getenv(deckVariable) != "" {
		write = func() error { return save(dir) }
	}
	if err := write(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

var names = []string{"a.pdf", "b.pptx", "c.xlsx"}

// written are three files: two that are there, and a new one.
func written(dir string) (files []fileset.File) {
	for _, name := range names {
		files = append(files, fileset.File{Path: filepath.Join(dir, name), Write: func(w io.Writer) error {
			for range 3 {
				if _, err := io.WriteString(w, strings.Repeat(name, 20_000)); err != nil {
					return err
				}
			}
			return nil
		}})
	}
	return files
}

// save saves a deck as three files.
func save(dir string) error {
	deck := &report.Deck{Title: "Third quarter", Slides: []report.Slide{{Title: "North grew most", Body: []report.Block{charts.Chart{
		Alt: "Revenue by region", Kind: charts.Column{}, Categories: []string{"North", "South"},
		Series: []charts.Series{{Name: "Revenue", Values: []float64{41.2, 38.5}}},
	}}}}}
	var paths []string
	for _, name := range names {
		paths = append(paths, filepath.Join(dir, name))
	}
	_, err := report.Save(context.Background(), deck, paths...)
	return err
}

// contents are the files of a folder by their names, long ones by their length.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if all[e.Name()] = string(data); len(data) > 100 {
			all[e.Name()] = fmt.Sprint(len(data), " bytes")
		}
	}
	return all
}

// writing is a process that writes three files, with strace over it.
type writing struct {
	name string
	env  []string
}

// run has the process write to a folder, and gives what it and strace say.
func (w writing) run(t *testing.T, dir string, args ...string) (said string, failed bool) {
	t.Helper()
	cmd := exec.Command("strace", append(append([]string{"-f", "-qq", "-e", "signal=none"}, args...), os.Args[0])...)
	cmd.Env = append(append(os.Environ(), folderVariable+"="+dir, "GOMAXPROCS=1"), w.env...)
	out, err := cmd.CombinedOutput()
	unloaded := bytes.Contains(out, []byte("error while loading shared libraries")) // the fault came before the program
	if code := cmd.ProcessState.ExitCode(); code != 0 && code != 1 && !unloaded || bytes.Contains(out, []byte("goroutine ")) {
		t.Errorf("%v: the process crashed: %v\n%s", args, err, out)
	}
	return string(out), err != nil
}

// faulted runs the writing with some faults of system calls, and gives what it says and the state of the folder after it.
func (w writing) faulted(t *testing.T, inject ...string) (said string, failed bool, after map[string]string) {
	t.Helper()
	dir := folder(t)
	said, failed = w.run(t, dir, append([]string{"-o", os.DevNull}, inject...)...)
	return said, failed, contents(t, dir)
}

var before = map[string]string{"a.pdf": "old a.pdf", "b.pptx": "old b.pptx"}

// folder is one with two of the three files.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range before {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestSystemCalls has each system call of a writing fail in turn, once, and from it on.
func TestSystemCalls(t *testing.T) {
	officetest.Judges(t, "strace")
	all := []string{"EXDEV", "EIO", "ENOSPC", "EACCES", "EPERM", "EINTR"}
	for _, w := range []struct {
		writing
		errors []string
		least  int // failures
	}{
		{writing{"three files", nil}, all, 150},
		{writing{"a deck", []string{deckVariable + "=1"}}, []string{"EIO"}, 25},
	} {
		t.Run("leave all files as before, or all new, of "+w.name, func(t *testing.T) {
			dir := folder(t)
			said, failed := w.run(t, dir, "-e", "trace=none")
			whole := contents(t, dir)
			if failed || len(whole) != len(names) || whole["a.pdf"] == before["a.pdf"] || whole["b.pptx"] == before["b.pptx"] {
				t.Fatalf("without a fault, perhaps strace may not trace here: %s\n%v", said, whole)
			}
			cases, failures := 0, 0
			for _, call := range []string{"openat", "write", "fsync", "close", "renameat", "linkat", "unlinkat", "fchmod", "newfstatat", "fstat"} {
				for at := range count(t, w.writing, call) {
					for _, fault := range w.errors {
						inject := fmt.Sprintf("inject=%s:error=%s:when=%d", call, fault, at+1)
						said, failed, after := w.faulted(t, "-e", "trace="+call, "-e", inject)
						cases++
						if failed {
							failures++
						}
						if want := map[bool]map[string]string{true: before, false: whole}[failed]; !maps.Equal(visible(after), want) {
							t.Errorf("%s: failed %t, the folder has %v\n%s", inject, failed, after, said)
						}
						if call != "unlinkat" && len(visible(after)) != len(after) {
							t.Errorf("%s: %v are left", inject, after)
						}
					}
					inject := fmt.Sprintf("inject=%s:error=EIO:when=%d+", call, at+1)
					said, failed, after := w.faulted(t, "-e", "trace="+call, "-e", inject)
					cases++
					if failed {
						failures++
					}
					if !failed && !maps.Equal(visible(after), whole) || failed && !eachWhole(after, before, whole) {
						t.Errorf("%s: failed %t, the folder has %v\n%s", inject, failed, after, said)
					}
				}
			}
			t.Logf("%d cases, %d of them an error", cases, failures)
			if failures < w.least {
				t.Errorf("hardly a fault reached the writing: %d of %d", failures, w.least)
			}
		})
	}
}

// count is how many calls the thread that writes makes in a writing without faults.
func count(t *testing.T, w writing, call string) int {
	t.Helper()
	dir := folder(t)
	log := filepath.Join(t.TempDir(), "log")
	if said, failed := w.run(t, dir, "-ff", "-o", log, "-e", "trace="+call); failed {
		t.Fatal(said)
	}
	threads, err := filepath.Glob(log + ".*")
	if err != nil {
		t.Fatal(err)
	}
	most := 0
	for _, path := range threads {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		most = max(most, strings.Count("\n"+string(data), "\n"+call+"("))
	}
	return most
}

// visible are the files that are not hidden.
func visible(all map[string]string) map[string]string {
	out := maps.Clone(all)
	maps.DeleteFunc(out, func(name, _ string) bool { return strings.HasPrefix(name, ".") })
	return out
}

// eachWhole reports files that are each as before or as they should be.
func eachWhole(after, before, whole map[string]string) bool {
	for _, name := range names {
		if got := after[name]; got != before[name] && got != whole[name] {
			return false
		}
	}
	return true
}
