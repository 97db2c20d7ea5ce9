//go:build unix

package input_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/deckfold/deckfold/layout/input"
)

func TestReadDisk(t *testing.T) {
	dir := t.TempDir()
	path, pipe := filepath.Join(dir, "a.txt"), filepath.Join(dir, "pipe")
	if err := os.WriteFile(path, []byte("data"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := input.ReadDisk(path, 4); err != nil || !bytes.Equal(got, []byte("data")) {
		t.Errorf("%q, %v", got, err)
	}
	for path, want := range map[string]string{
		path: "more than 3 bytes", pipe: "is no regular file", dir: "is a folder", filepath.Join(dir, "none"): "cannot be read: no such file",
	} {
		if _, err := input.ReadDisk(path, 3); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}
