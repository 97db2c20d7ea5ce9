package template_test

import (
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template"
)

// wide is the size of the slides of tests.
var wide = layout.Size{W: 960 * layout.Pt, H: 540 * layout.Pt}

func box(x, y, w, h layout.Length) layout.Rect {
	return layout.Rect{Point: layout.Point{X: x * layout.Pt, Y: y * layout.Pt}, Size: layout.Size{W: w * layout.Pt, H: h * layout.Pt}}
}

// shapes are the placeholders of layouts that people make for a use.
var shapes = map[template.Use][]template.CandidateHolder{
	template.Cover:     {{Type: "ctrTitle", Box: box(60, 120, 840, 140)}, {Type: "subTitle", Box: box(60, 280, 840, 80)}},
	template.Section:   {{Type: "title", Box: box(60, 200, 840, 100)}, {Type: "body", Box: box(60, 310, 840, 60)}},
	template.Content:   {{Type: "title", Box: box(40, 30, 880, 80)}, {Type: "obj", Box: box(40, 130, 880, 350)}},
	template.Two:       {{Type: "title", Box: box(40, 30, 880, 80)}, {Type: "obj", Box: box(40, 130, 430, 350)}, {Type: "obj", Box: box(490, 130, 430, 350)}},
	template.TitleOnly: {{Type: "title", Box: box(40, 30, 880, 80)}},
}

// sheetNames are how templates call them, in the languages of PowerPoint, with breaks as authors leave them.
var sheetNames = map[string]map[template.Use]string{
	"English":    {template.Cover: "Title Slide", template.Section: "Section Header", template.Content: "Title and Content", template.Two: "Two Content", template.TitleOnly: "Title Only"},
	"German":     {template.Cover: "Titelfolie", template.Section: "Abschnitts\u00adüberschrift", template.Content: "Titel und Inhalt", template.Two: "Zwei  Inhalte", template.TitleOnly: "Nur Titel"},
	"French":     {template.Cover: "Diapositive de titre", template.Section: "Titre de section", template.Content: "Titre et contenu", template.Two: "Deux contenus", template.TitleOnly: "Titre seul"},
	"Spanish":    {template.Cover: "Portada", template.Section: "Encabezado de sección", template.Content: "Título y objetos", template.Two: "Dos objetos", template.TitleOnly: "Solo título"},
	"Portuguese": {template.Cover: "Slide de Título", template.Section: "Cabeçalho da Seção", template.Content: "Título e Conteúdo", template.Two: "Dois Conteúdos", template.TitleOnly: "Somente Título"},
	"Italian":    {template.Cover: "Copertina", template.Section: "Intestazione sezione", template.Content: "Titolo e contenuto", template.Two: "Due contenuti", template.TitleOnly: "Solo titolo"},
	"Japanese":   {template.Cover: "タイトル スライド", template.Section: "セクション見出し", template.Content: "タイトルとコンテンツ", template.Two: "2 つのコンテンツ", template.TitleOnly: "タイトルのみ"},
	"Chinese":    {template.Cover: "标题幻灯片", template.Section: "节标题", template.Content: "标题和内容", template.Two: "两栏内容", template.TitleOnly: "仅标题"},
}

// best is the layout that a use takes, by its place.
func best(u template.Use, all []template.Candidate) int {
	at, most := -1, 0
	for i := range all {
		if s := template.Rate(u, &all[i], wide); s.Serves() && (at < 0 || s.Tenths > most) {
			at, most = i, s.Tenths
		}
	}
	return at
}

func TestRate(t *testing.T) {
	types := map[template.Use]string{template.Cover: "title", template.Section: "secHead", template.Content: "obj", template.Two: "twoObj", template.TitleOnly: "titleOnly"}
	uses := []template.Use{template.Cover, template.Section, template.Content, template.Two, template.TitleOnly}
	r := rand.New(rand.NewPCG(1, 2))
	for language, named := range sheetNames {
		t.Run("finds layouts by "+language+" names, with types or without, in any order", func(t *testing.T) {
			for range 40 {
				order := r.Perm(len(uses))
				all, want := make([]template.Candidate, len(uses)), map[template.Use]int{}
				for at, i := range order {
					u := uses[i]
					all[at] = template.Candidate{Name: named[u], Holders: shapes[u], Order: at}
					if r.IntN(2) > 0 {
						all[at].Type = types[u]
					}
					want[u] = at
				}
				for _, u := range uses {
					if got := best(u, all); got != want[u] {
						t.Errorf("for %s it takes %d of %v, want %d", u, got, order, want[u])
					}
				}
			}
		})
	}
	t.Run("refuses layouts that cannot serve, whatever their names say", func(t *testing.T) {
		vertical := append([]template.CandidateHolder(nil), shapes[template.Content]...)
		vertical[1].Vertical = true
		for why, c := range map[string]struct {
			use     template.Use
			name    string
			holders []template.CandidateHolder
		}{
			"it has vertical text":                   {template.Content, "Title and Content", vertical},
			"it has no title":                        {template.Content, "Title and Content", shapes[template.Content][1:]},
			"it has a box of a quarter of the slide": {template.Cover, "Title Slide", shapes[template.Content]},
			"it has a box of a tenth of the slide":   {template.TitleOnly, "Title Only", shapes[template.Content]},
			"it has no two boxes side by side":       {template.Two, "Two Content", shapes[template.Content]},
		} {
			if s := template.Rate(c.use, &template.Candidate{Name: c.name, Holders: c.holders}, wide); s.Unfit != why || s.Serves() {
				t.Errorf("got %q, want %q", s.Unfit, why)
			}
		}
	})
	t.Run("believes no type that the placeholders do not bear out", func(t *testing.T) {
		two := template.Candidate{Name: "Comparison", Type: "obj", Holders: shapes[template.Two]}
		one := template.Candidate{Name: "Free", Holders: shapes[template.Content], Order: 1}
		if got := best(template.Content, []template.Candidate{two, one}); got != 1 {
			t.Errorf("it takes %d", got)
		}
	})
	t.Run("takes the layout of several whose body has the fewest shapes under it", func(t *testing.T) {
		var all []template.Candidate
		for i, art := range []int{90, 60, 10, 30} {
			all = append(all, template.Candidate{Name: "Title and Content", Holders: shapes[template.Content], Order: i, Art: art})
		}
		if got := best(template.Content, all); got != 2 {
			t.Errorf("it takes %d", got)
		}
	})
	t.Run("takes no farewell for a cover", func(t *testing.T) {
		all := []template.Candidate{{Name: "Cover - Thank you", Holders: shapes[template.Cover]}, {Name: "Cover", Holders: shapes[template.Cover], Order: 1}}
		if got := best(template.Cover, all); got != 1 {
			t.Errorf("it takes %d", got)
		}
	})
}
