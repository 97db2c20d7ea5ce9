package fileset

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

var errBroken = errors.New("broken disk")

// snapshot is what stands in a folder: content and permissions, hidden files too.
func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = fmt.Sprint(info.Mode(), " ", string(b))
	}
	return all
}

// faulty is a disk that fails from its call at on, for so many calls.
type faulty struct {
	osDisk
	at, times int
	calls     int
	failed    []string // what failed
	noLinks   bool
	err       error  // what it fails with; nil is errBroken
	before    func() // is called before every call; nil is nothing
	bounded   bool   // it has room
	room      int    // for so many bytes
	written   int
}

func (d *faulty) fault(what string) error {
	d.calls++
	if d.before != nil {
		d.before()
	}
	if d.calls >= d.at && d.calls < d.at+d.times {
		d.failed = append(d.failed, what)
		if d.err != nil {
			return d.err
		}
		return errBroken
	}
	return nil
}

func (d *faulty) Lstat(name string) (fs.FileInfo, error) {
	if err := d.fault("Lstat"); err != nil {
		return nil, err
	}
	return d.osDisk.Lstat(name)
}

func (d *faulty) Link(old, new string) error {
	if d.noLinks {
		return errors.ErrUnsupported
	}
	if err := d.fault("Link"); err != nil {
		return err
	}
	return d.osDisk.Link(old, new)
}

func (d *faulty) Rename(old, new string) error {
	if err := d.fault("Rename"); err != nil {
		return err
	}
	return d.osDisk.Rename(old, new)
}

func (d *faulty) Remove(name string) error {
	if err := d.fault("Remove"); err != nil {
		return err
	}
	return d.osDisk.Remove(name)
}

func (d *faulty) SyncDir(string) error {
	return d.fault("SyncDir") // without the time that it takes
}

func (d *faulty) Open(name string) (file, error) {
	if err := d.fault("Open"); err != nil {
		return nil, err
	}
	f, err := d.osDisk.Open(name)
	if err != nil {
		return nil, err
	}
	return &faultyFile{f, d}, nil
}

func (d *faulty) Create(name string, perm fs.FileMode) (file, error) {
	if err := d.fault("Create"); err != nil {
		return nil, err
	}
	f, err := d.osDisk.Create(name, perm)
	if err != nil {
		return nil, err
	}
	return &faultyFile{f, d}, nil
}

type faultyFile struct {
	file
	d *faulty
}

func (f *faultyFile) Read(b []byte) (int, error) {
	if err := f.d.fault("Read"); err != nil {
		return 0, err
	}
	return f.file.Read(b)
}

func (f *faultyFile) Write(b []byte) (int, error) {
	if err := f.d.fault("Write"); err != nil {
		return 0, err
	}
	short := f.d.bounded && f.d.written+len(b) > f.d.room
	if short {
		b = b[:f.d.room-f.d.written]
	}
	n, err := f.file.Write(b)
	if f.d.written += n; short && err == nil {
		err = &fs.PathError{Op: "write", Path: f.Name(), Err: syscall.ENOSPC}
	}
	return n, err
}

func (f *faultyFile) Sync() error {
	return f.d.fault("Sync") // without the time that it takes
}

func (f *faultyFile) Chmod(m fs.FileMode) error {
	if err := f.d.fault("Chmod"); err != nil {
		return err
	}
	return f.file.Chmod(m)
}

func (f *faultyFile) Close() error {
	err := f.file.Close()
	if e := f.d.fault("Close"); e != nil {
		return e
	}
	return err
}

// state is the files of a folder with their content; hidden ones apart.
func state(t *testing.T, dir string) (seen map[string]string, unseen []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	seen = map[string]string{}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), hidden) {
			unseen = append(unseen, e.Name())
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		seen[e.Name()] = string(b)
	}
	return seen, unseen
}

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		for _, part := range strings.SplitAfter(s, " ") {
			if _, err := io.WriteString(w, part); err != nil {
				return err
			}
		}
		return nil
	}
}

// lay writes the files that are there before.
func lay(t *testing.T, dir string, old map[string]string) {
	t.Helper()
	for name, content := range old {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestFaults has every call of the disk fail in turn, once, and with all calls after it: the files stand as before or are all new.
func TestFaults(t *testing.T) {
	want := map[string]string{"a.pdf": "new a", "b.pptx": "new b", "c.xlsx": "new c", "other": "other"}
	cases := 0
	for name, old := range map[string]map[string]string{
		"three new files": {"other": "other"}, "three old files": {"a.pdf": "old a", "b.pptx": "old b", "c.xlsx": "old c", "other": "other"},
		"one old file": {"b.pptx": "old b", "other": "other"},
	} {
		for _, noLinks := range []bool{false, true} {
			for _, times := range []int{1, 1 << 30} {
				t.Run(fmt.Sprintf("leave all files new or all as before, over %s, links %v, %d calls failing", name, !noLinks, times), func(t *testing.T) {
					for at := 1; ; at++ {
						cases++
						dir := t.TempDir()
						lay(t, dir, old)
						d := &faulty{at: at, times: times, noLinks: noLinks}
						err := write(context.Background(), d, []File{
							{filepath.Join(dir, "a.pdf"), text("new a")}, {filepath.Join(dir, "b.pptx"), text("new b")}, {filepath.Join(dir, "c.xlsx"), text("new c")},
						})
						got, unseen := state(t, dir)
						said := err != nil && strings.Contains(err.Error(), "not to be put back")
						switch {
						case err == nil && !maps.Equal(got, want):
							t.Errorf("call %d, %v: no error, and %v", at, d.failed, got)
						case err != nil && !said && !maps.Equal(got, old):
							t.Errorf("call %d, %v: %v, and %v", at, d.failed, err, got)
						case err != nil && (!errors.Is(err, errBroken) || strings.Contains(err.Error(), hidden) && !said):
							t.Errorf("call %d, %v: %v", at, d.failed, err)
						case len(unseen) > 0 && times == 1 && d.failed[0] != "Remove":
							t.Errorf("call %d, %v: %v are left", at, d.failed, unseen)
						}
						if len(d.failed) == 0 {
							if err != nil || len(unseen) > 0 {
								t.Errorf("nothing failed: %v, %v", err, unseen)
							}
							return
						}
					}
				})
			}
		}
	}
	t.Logf("%d calls failed in turn", cases)
}

func TestWrite(t *testing.T) {
	ctx := context.Background()
	one := func(path string) []File { return []File{{path, text("new")}} }
	t.Run("says which files could not be put back, and where their old content is", func(t *testing.T) {
		// the second file's place, and the first one's way back
		for at := 1; ; at++ {
			dir := t.TempDir()
			lay(t, dir, map[string]string{"a": "old a", "b": "old b"})
			d := &faulty{at: at, times: 2}
			err := write(ctx, d, []File{{filepath.Join(dir, "a"), text("new a")}, {filepath.Join(dir, "b"), text("new b")}})
			if err == nil {
				t.Fatal("no such error")
			}
			if !strings.Contains(err.Error(), "not to be put back") {
				continue
			}
			_, unseen := state(t, dir)
			if len(unseen) != 1 || !strings.Contains(err.Error(), filepath.Join(dir, "a")+" (what stood there is in "+filepath.Join(dir, unseen[0])+")") {
				t.Errorf("%v; hidden %v", err, unseen)
			}
			if b, err := os.ReadFile(filepath.Join(dir, unseen[0])); string(b) != "old a" {
				t.Errorf("%q, %v", b, err)
			}
			return
		}
	})
	t.Run("keeps the permissions of a file, and leaves those of a new one to the mask", func(t *testing.T) {
		dir := t.TempDir()
		old, fresh := filepath.Join(dir, "old"), filepath.Join(dir, "fresh")
		lay(t, dir, map[string]string{"old": "old"})
		mask, err := os.OpenFile(filepath.Join(dir, "mask"), os.O_CREATE|os.O_WRONLY, 0o666)
		if err != nil {
			t.Fatal(err)
		}
		defer mask.Close()
		if err := Write(ctx, append(one(old), one(fresh)...)); err != nil {
			t.Fatal(err)
		}
		want, err := mask.Stat()
		if err != nil {
			t.Fatal(err)
		}
		for path, perm := range map[string]fs.FileMode{old: 0o600, fresh: want.Mode().Perm()} {
			if info, err := os.Stat(path); err != nil || info.Mode().Perm() != perm {
				t.Errorf("%s: %v, %v, want %v", path, info.Mode(), err, perm)
			}
		}
	})
	t.Run("takes names as long as file systems do", func(t *testing.T) {
		if err := Write(ctx, one(filepath.Join(t.TempDir(), strings.Repeat("n", 251)+".pdf"))); err != nil {
			t.Error(err)
		}
	})
	t.Run("follows links, also to a file that is not there yet", func(t *testing.T) {
		dir := t.TempDir()
		lay(t, dir, map[string]string{"there": "old"})
		for link, to := range map[string]string{"a": "there", "b": "later", "c": "b"} {
			if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
				t.Fatal(err)
			}
		}
		for _, link := range []string{"a", "c"} {
			if err := Write(ctx, one(filepath.Join(dir, link))); err != nil {
				t.Fatal(err)
			}
			if info, err := os.Lstat(filepath.Join(dir, link)); err != nil || info.Mode()&fs.ModeSymlink == 0 {
				t.Errorf("%s is no link any more: %v, %v", link, info.Mode(), err)
			}
		}
		if got, _ := state(t, dir); got["there"] != "new" || got["later"] != "new" {
			t.Errorf("%v", got)
		}
	})
	for _, c := range []struct {
		name  string
		files func(t *testing.T, dir string) []File
		want  string
	}{
		{"a folder that is not there", func(_ *testing.T, dir string) []File { return one(filepath.Join(dir, "none", "a.pdf")) }, "make it first"},
		{"a folder in the file's place", func(_ *testing.T, dir string) []File { return one(dir) }, "it is not a regular file"},
		{"links that lead in a circle", func(t *testing.T, dir string) []File {
			if err := os.Symlink("a", filepath.Join(dir, "a")); err != nil {
				t.Fatal(err)
			}
			return one(filepath.Join(dir, "a"))
		}, "symbolic links lead from one to the next"},
		{"one file under two paths", func(t *testing.T, dir string) []File {
			if err := os.Symlink("a", filepath.Join(dir, "b")); err != nil {
				t.Fatal(err)
			}
			return append(one(filepath.Join(dir, "a")), one(filepath.Join(dir, "b"))...)
		}, "it is the same file as"},
	} {
		t.Run("says what is wrong with "+c.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := Write(ctx, c.files(t, dir)); err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), hidden) {
				t.Errorf("%v, want %q", err, c.want)
			}
			if _, unseen := state(t, t.TempDir()); len(unseen) > 0 {
				t.Errorf("%v are left", unseen)
			}
		})
	}
}
