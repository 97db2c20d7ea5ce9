//go:build unix

package input_test

import (
	"bytes"
	"io/fs"
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

// TestPipes opens what nobody writes to: opening it would never end.
func TestPipes(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "in"), 0o700); err != nil {
		t.Fatal(err)
	}
	for from, to := range map[string]string{"link": "pipe", "in/link": "../link", "loop": "loop"} {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	sub, err := fs.Sub(os.DirFS(filepath.Dir(dir)), filepath.Base(dir))
	if err != nil {
		t.Fatal(err)
	}
	for name, fsys := range map[string]fs.FS{"of a folder": os.DirFS(dir), "of a root": root.FS(), "of a part of another": sub} {
		t.Run("are refused by the file system "+name, func(t *testing.T) {
			for path, want := range map[string]string{"pipe": "is no regular file", "link": "is no regular file", "in/link": "is no regular file", "in": "is a folder", "loop": "links"} {
				if _, err := input.ReadFile(fsys, path, 10); err == nil || !strings.Contains(err.Error(), want) {
					t.Errorf("%s: %v, want %q", path, err, want)
				}
			}
		})
	}
}

func TestLinks(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(outside, "secret"), []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(outside, "secret"), filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	t.Run("lead out of the folder of os.DirFS", func(t *testing.T) {
		if got, err := input.ReadFile(os.DirFS(dir), "link", 10); err != nil || string(got) != "secret" {
			t.Errorf("%q, %v", got, err)
		}
	})
	t.Run("do not lead out of an os.Root", func(t *testing.T) {
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		if got, err := input.ReadFile(root.FS(), "link", 10); err == nil || len(got) > 0 {
			t.Errorf("%q, %v", got, err)
		}
	})
}
