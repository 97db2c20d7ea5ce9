package main

import (
	"bytes"
	"context"
	"reflect"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
)

func TestDeck(t *testing.T) {
	d := deck()
	var all []charts.Chart
	for _, s := range d.Slides {
		for _, b := range s.Body {
			if c, ok := b.(charts.Chart); ok {
				all = append(all, c)
			}
		}
	}
	t.Run("is rendered without a warning", func(t *testing.T) {
		r := report.Renderer{Formats: []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}}
		doc, err := r.Render(context.Background(), d)
		if err != nil || len(doc.Warnings) > 0 {
			t.Fatal(doc.Warnings, err)
		}
	})
	t.Run("has no fault as a PowerPoint file", func(t *testing.T) {
		doc, err := (&report.Renderer{Formats: []report.Format{report.PPTX{}}}).Render(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		var file bytes.Buffer
		if err := doc.Write(context.Background(), &file, report.PPTX{}); err != nil {
			t.Fatal(err)
		}
		for _, fault := range pptxtest.Lint(file.Bytes()) {
			t.Error(fault)
		}
	})
	t.Run("has every option of a chart", func(t *testing.T) {
		elsewhere := map[string]string{
			"ID":     "is made from the slide",
			"Source": "is the slide's",
			"Alt":    "is made from the data",
			"Tone":   "is by the series' place",
		}
		for _, typ := range []reflect.Type{reflect.TypeFor[charts.Chart](), reflect.TypeFor[charts.Series]()} {
			for i := range typ.NumField() {
				f := typ.Field(i)
				if !f.IsExported() || elsewhere[f.Name] != "" {
					continue
				}
				if !used(all, typ, i) {
					t.Errorf("no chart has a %s of %s", f.Name, typ)
				}
			}
		}
	})
	t.Run("has every kind and every option of it", func(t *testing.T) {
		seen := map[reflect.Type]map[string]bool{}
		for _, c := range all {
			v := reflect.ValueOf(c.Kind)
			if seen[v.Type()] == nil {
				seen[v.Type()] = map[string]bool{}
			}
			for i := range v.NumField() {
				if !v.Field(i).IsZero() {
					seen[v.Type()][v.Type().Field(i).Name] = true
				}
			}
		}
		for _, k := range charts.Kinds() {
			typ := reflect.TypeOf(k)
			if seen[typ] == nil {
				t.Errorf("no chart is a %s", typ)
			}
			for i := range typ.NumField() {
				if name := typ.Field(i).Name; !seen[typ][name] {
					t.Errorf("no %s has %s", typ, name)
				}
			}
		}
	})
}

// used reports a chart, or a series of one, whose field i is not zero.
func used(all []charts.Chart, typ reflect.Type, i int) bool {
	for _, c := range all {
		if typ == reflect.TypeFor[charts.Chart]() {
			if !reflect.ValueOf(c).Field(i).IsZero() {
				return true
			}
			continue
		}
		for _, s := range c.Series {
			if !reflect.ValueOf(s).Field(i).IsZero() {
				return true
			}
		}
	}
	return false
}
