package main

import (
	"bytes"
	"testing"
)

func TestRun(t *testing.T) {
	t.Run("writes each format", func(t *testing.T) {
		for name, begin := range map[string]string{"pdf": "%PDF-", "pptx": "PK\x03\x04", "xlsx": "PK\x03\x04"} {
			var b bytes.Buffer
			if err := run([]string{name}, &b); err != nil || !bytes.HasPrefix(b.Bytes(), []byte(begin)) {
				t.Errorf("%s: %v, %d bytes", name, err, b.Len())
			}
		}
	})
	t.Run("refuses others", func(t *testing.T) {
		for _, args := range [][]string{nil, {"doc"}, {"pdf", "pptx"}} {
			var b bytes.Buffer
			if err := run(args, &b); err == nil || b.Len() > 0 {
				t.Errorf("%v: %v, %d bytes", args, err, b.Len())
			}
		}
	})
}
