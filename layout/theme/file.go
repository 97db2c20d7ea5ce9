package theme

import (
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

// decode sets what a theme file gives.
func (t *Theme) decode(data []byte, name string) error {
	var tables map[string]any
	if _, err := toml.Decode(string(data), &tables); err != nil {
		return err
	}
	for _, f := range t.fields() {
		v, ok := lookup(tables, f.key)
		if !ok {
			continue
		}
		if err := f.set(v); err != nil {
			return fmt.Errorf("theme: %s: %s: %w", name, f.key, err)
		}
	}
	return nil
}

// lookup is the value of a dotted key.
func lookup(table map[string]any, key string) (any, bool) {
	for {
		head, rest, more := strings.Cut(key, ".")
		v, ok := table[head]
		if !more || !ok {
			return v, ok
		}
		if table, ok = v.(map[string]any); !ok {
			return nil, false
		}
		key = rest
	}
}
