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

// wide lays files that any may write to: more than a mask leaves.
func wide(t *testing.T, dir string, old map[string]string) {
	t.Helper()
	lay(t, dir, old)
	for name := range old {
		if err := os.Chmod(filepath.Join(dir, name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// three are three files with new content.
func three(dir string) []File {
	return []File{{filepath.Join(dir, "a.pdf"), text("new a")}, {filepath.Join(dir, "b.pptx"), text("new b")}, {filepath.Join(dir, "c.xlsx"), text("new c")}}
}

// TestErrors has every call of the disk fail in turn with every error that disks have: content and permissions are as before.
func TestErrors(t *testing.T) {
	t.Parallel()
	for _, errno := range []syscall.Errno{syscall.EXDEV, syscall.EIO, syscall.ENOSPC, syscall.EACCES, syscall.EPERM, syscall.EINTR} {
		for _, noLinks := range []bool{false, true} {
			t.Run(fmt.Sprintf("leave content and permissions as before at %v, links %v", errno, !noLinks), func(t *testing.T) {
				t.Parallel()
				for at := 1; ; at++ {
					dir := t.TempDir()
					wide(t, dir, map[string]string{"a.pdf": "old a", "c.xlsx": "old c", "other": "other"})
					before := snapshot(t, dir)
					d := &faulty{at: at, times: 1, noLinks: noLinks, err: &fs.PathError{Op: "call", Path: filepath.Join(dir, hidden+"1.tmp"), Err: errno}}
					err := write(context.Background(), d, three(dir))
					if len(d.failed) == 0 {
						if err != nil {
							t.Errorf("nothing failed: %v", err)
						}
						t.Logf("%d calls", at-1)
						return
					}
					after := snapshot(t, dir)
					switch {
					case err == nil:
						continue // a copy in a link's place, or a hidden file that stays
					case !errors.Is(err, errno) || strings.Contains(err.Error(), hidden):
						t.Errorf("%v: %v", d.failed, err)
					case !maps.Equal(before, after):
						t.Errorf("%v: %v\nbefore %v\nafter  %v", d.failed, err, before, after)
					}
				}
			})
		}
	}
}

// TestWatched looks at the folder between every two calls, as a program does that copies whatever is new in it.
func TestWatched(t *testing.T) {
	t.Parallel()
	old := map[string]string{"a.pdf": "old a", "c.xlsx": "old c"}
	fresh := map[string]string{"a.pdf": "new a", "b.pptx": "new b", "c.xlsx": "new c"}
	looks := 0
	for at := 1; ; at++ {
		dir := t.TempDir()
		lay(t, dir, old)
		d := &faulty{at: at, times: 1}
		d.before = func() {
			looks++
			seen, _ := state(t, dir)
			for name := range fresh {
				if got, there := seen[name]; got != old[name] && got != fresh[name] || !there && old[name] != "" {
					t.Errorf("call %d, failed %v: %s is %q, there %t", d.calls, d.failed, name, got, there)
				}
			}
		}
		err := write(context.Background(), d, three(dir))
		if len(d.failed) == 0 {
			if err != nil {
				t.Error(err)
			}
			break
		}
	}
	t.Logf("%d looks", looks)
}

// TestRoom has the disk fill up at every class of offset: at the first byte, around every end of a write, at the last byte.
func TestRoom(t *testing.T) {
	t.Parallel()
	sizes := []int{1, 511, 4095, 4096, 4097, 65537}
	total := 0
	for _, n := range sizes {
		total += n
	}
	big := func(w io.Writer) error {
		for _, n := range sizes {
			if _, err := w.Write([]byte(strings.Repeat("x", n))); err != nil {
				return err
			}
		}
		return nil
	}
	var rooms []int
	for file := range 2 {
		end := file * total
		rooms = append(rooms, end+2)
		for _, n := range sizes {
			end += n
			rooms = append(rooms, end-1, end, end+1)
		}
	}
	for _, room := range rooms {
		dir := t.TempDir()
		wide(t, dir, map[string]string{"a": "old a", "other": "other"})
		before := snapshot(t, dir)
		d := &faulty{bounded: true, room: room}
		err := write(context.Background(), d, []File{{filepath.Join(dir, "a"), big}, {filepath.Join(dir, "b"), big}})
		if room >= 2*total {
			if after := snapshot(t, dir); err != nil || len(after) != 3 {
				t.Errorf("room for all: %v, %d files", err, len(after))
			}
			continue
		}
		if after := snapshot(t, dir); !errors.Is(err, syscall.ENOSPC) || strings.Contains(err.Error(), hidden) || !maps.Equal(before, after) {
			t.Errorf("room for %d bytes: %v, after %d files", room, err, len(after))
		}
	}
}

// lapsing is a context that is over from a look on.
type lapsing struct {
	context.Context
	looks, at int
}

func (c *lapsing) Err() error {
	if c.looks++; c.looks >= c.at {
		return context.Canceled
	}
	return nil
}

func TestContext(t *testing.T) {
	t.Parallel()
	for at := 1; ; at++ {
		dir := t.TempDir()
		wide(t, dir, map[string]string{"a.pdf": "old a", "other": "other"})
		before := snapshot(t, dir)
		ctx := &lapsing{Context: context.Background(), at: at}
		err := write(ctx, &faulty{}, three(dir))
		if ctx.looks < at {
			if err != nil || at < 3 {
				t.Errorf("%d looks: %v", ctx.looks, err)
			}
			return
		}
		if after := snapshot(t, dir); !errors.Is(err, context.Canceled) || !maps.Equal(before, after) {
			t.Errorf("over at look %d: %v\nbefore %v\nafter  %v", at, err, before, after)
		}
	}
}
