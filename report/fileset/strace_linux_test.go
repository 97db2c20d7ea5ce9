package fileset

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report/officetest"
)

// folderVariable names the folder that a process of this test writes to.
const folderVariable = "FILESET_FOLDER"

// TestMain writes files where the process is asked to: one that strace fails the system calls of.
func TestMain(m *testing.M) {
	dir := os.Getenv(folderVariable)
	if dir == "" {
		os.Exit(m.Run())
	}
	if err := Write(context.Background(), written(dir)); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// written are three files: two that are there, and a new one.
func written(dir string) (files []File) {
	for _, name := range []string{"a.pdf", "b.pptx", "c.xlsx"} {
		files = append(files, File{Path: filepath.Join(dir, name), Write: func(w io.Writer) error {
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

// faulted runs the writing with some faults of system calls, and gives what it says and the state of the folder after it.
func faulted(t *testing.T, inject ...string) (said string, failed bool, after map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"a.pdf", "b.pptx"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("old "+name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	args := append([]string{"-f", "-qq", "-o", os.DevNull, "-e", "signal=none"}, inject...)
	cmd := exec.Command("strace", append(args, os.Args[0])...)
	cmd.Env = append(os.Environ(), folderVariable+"="+dir, "GOMAXPROCS=1")
	out, err := cmd.CombinedOutput()
	if code := cmd.ProcessState.ExitCode(); code != 0 && code != 1 || bytes.Contains(out, []byte("goroutine ")) {
		t.Errorf("%v: the process crashed: %v\n%s", inject, err, out)
	}
	return string(out), err != nil, contents(t, dir)
}

// TestSystemCalls has each system call of a writing fail in turn, once, and from it on.
func TestSystemCalls(t *testing.T) {
	officetest.Judges(t, "strace")
	before := map[string]string{"a.pdf": "old a.pdf", "b.pptx": "old b.pptx"}
	_, failed, whole := faulted(t, "-e", "trace=none")
	if want := map[string]string{"a.pdf": "300000 bytes", "b.pptx": "360000 bytes", "c.xlsx": "360000 bytes"}; failed || !maps.Equal(whole, want) {
		t.Fatalf("without a fault: %v", whole)
	}
	cases, failures := 0, 0
	for call, faults := range map[string][]string{
		"openat": {"EACCES", "EMFILE"}, "write": {"ENOSPC", "EIO"}, "fsync": {"EIO"}, "close": {"EIO"}, "renameat": {"EXDEV", "EPERM"},
		"linkat": {"EPERM", "EMLINK"}, "unlinkat": {"EIO"}, "fchmod": {"EPERM"}, "newfstatat": {"EACCES"}, "fstat": {"EIO"},
	} {
		n := count(t, call)
		for at := 1; at <= n; at++ {
			for _, fault := range faults {
				cases++
				inject := fmt.Sprintf("inject=%s:error=%s:when=%d", call, fault, at)
				said, failed, after := faulted(t, "-e", "trace="+call, "-e", inject)
				if failed {
					failures++
				}
				if want := map[bool]map[string]string{true: before, false: whole}[failed]; !maps.Equal(visible(after), want) || !told(said, after) {
					t.Errorf("%s: failed %t, the folder has %v\n%s", inject, failed, after, said)
				}
			}
			cases++
			inject := fmt.Sprintf("inject=%s:error=%s:when=%d+", call, faults[0], at)
			said, failed, after := faulted(t, "-e", "trace="+call, "-e", inject)
			if failed {
				failures++
			}
			if !failed && !maps.Equal(after, whole) || failed && !eachWhole(after, before, whole) {
				t.Errorf("%s: failed %t, the folder has %v\n%s", inject, failed, after, said)
			}
		}
	}
	t.Logf("%d cases, %d of them an error", cases, failures)
	if failures < 20 {
		t.Error("hardly a fault reached the writing")
	}
}

// count is how many calls a writing without faults makes.
func count(t *testing.T, call string) int {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.Command("strace", "-f", "-qq", "-c", "-U", "name,calls", "-e", "trace="+call, os.Args[0])
	cmd.Env = append(os.Environ(), folderVariable+"="+dir, "GOMAXPROCS=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	m := regexp.MustCompile(`(?m)^` + call + `\s+(\d+)`).FindSubmatch(out)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// visible are the files that are not hidden.
func visible(all map[string]string) map[string]string {
	out := maps.Clone(all)
	maps.DeleteFunc(out, func(name, _ string) bool { return strings.HasPrefix(name, ".") })
	return out
}

// told reports that a hidden file that could not be removed is said.
func told(said string, after map[string]string) bool {
	for name := range after {
		if strings.HasPrefix(name, ".") && !strings.Contains(said, name) {
			return false
		}
	}
	return true
}

// eachWhole reports files that are each as before or as they should be.
func eachWhole(after, before, whole map[string]string) bool {
	for _, name := range []string{"a.pdf", "b.pptx", "c.xlsx"} {
		if got := after[name]; got != before[name] && got != whole[name] {
			return false
		}
	}
	return true
}
