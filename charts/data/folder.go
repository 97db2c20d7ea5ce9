package data

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/input"
)

// Folder is the CSV files of a folder, each read once, when it is first asked for. It is not safe for concurrent use.
type Folder struct {
	fsys    fs.FS
	dir     string
	options Options
	files   []string          // in order
	tables  map[string]*Table // by file
	broken  map[string]*Table // by what was asked for
	errs    []error           // of those
}

// Open is [Options.Open] with files as [CSV] reads them.
func Open(fsys fs.FS, dir string) (*Folder, error) { return Options{}.Open(fsys, dir) }

// Open is the files of a folder whose names end with .csv, .tsv or .txt, in capitals or not; "." is the file system itself. What
// folders in it hold is not among them. All are read by these options; for a file with others there is [Options.OpenCSV].
func (o Options) Open(fsys fs.FS, dir string) (f *Folder, err error) {
	defer guard.Recover(&err)
	if fsys == nil {
		return nil, errors.New("data: the file system is nil; give one such as os.DirFS(\"data\")")
	}
	at, err := input.Inside(dir)
	if err != nil {
		return nil, fmt.Errorf("data: folder %q %w", dir, err)
	}
	entries, err := fs.ReadDir(fsys, at)
	if err != nil {
		return nil, fmt.Errorf("data: folder %q %w", dir, input.Cause(err))
	}
	f = &Folder{fsys: fsys, dir: at, options: o, tables: map[string]*Table{}, broken: map[string]*Table{}}
	for _, e := range entries {
		switch strings.ToLower(path.Ext(e.Name())) {
		case ".csv", ".tsv", ".txt":
			f.files = append(f.files, e.Name())
		}
	}
	if len(f.files) == 0 {
		return nil, fmt.Errorf("data: folder %q has no files .csv, .tsv or .txt", dir)
	}
	slices.Sort(f.files)
	return f, nil
}

// Files are the names of the files, in their order.
func (f *Folder) Files() []string { return slices.Clone(f.files) }

// Table is the table of a file, by its name, or by that without its end: "sales" is sales.csv. One that is not there or cannot be
// read is a table without columns; [Folder.Err] says why.
func (f *Folder) Table(name string) *Table {
	if t := f.broken[name]; t != nil {
		return t
	}
	t, err := f.read(name)
	if err != nil {
		t = newTable(name, nil)
		f.broken[name], f.errs = t, append(f.errs, err)
	}
	return t
}

// read finds and reads the file of a name.
func (f *Folder) read(name string) (*Table, error) {
	var found []string
	for _, file := range f.files {
		if file == name || strings.TrimSuffix(file, path.Ext(file)) == name {
			found = append(found, file)
		}
	}
	switch {
	case len(found) == 0:
		return nil, fmt.Errorf("data: folder %q has no file %q, want one of %s", f.dir, name, strings.Join(f.files, ", "))
	case len(found) > 1 && !slices.Contains(found, name):
		return nil, fmt.Errorf("data: folder %q has %s; name one with its end", f.dir, strings.Join(found, " and "))
	case len(found) > 1:
		found[0] = name
	}
	if t, ok := f.tables[found[0]]; ok {
		return t, nil
	}
	t, err := f.options.OpenCSV(f.fsys, path.Join(f.dir, found[0]))
	if err == nil {
		f.tables[found[0]] = t
	}
	return t, err
}

// Err joins what is wrong with the files and with all that was asked of their tables, see [Table.Err].
func (f *Folder) Err() error {
	errs := slices.Clone(f.errs)
	for _, file := range f.files {
		if t := f.tables[file]; t != nil {
			errs = append(errs, t.Err())
		}
	}
	return errors.Join(errs...)
}
