package geometry

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed presets.txt
var presetLines string

// presets are the known ones by their names.
var presets = sync.OnceValue(func() map[string]*definition {
	all := map[string]*definition{}
	var d *definition
	for line := range strings.Lines(presetLines) {
		f := strings.Fields(line)
		switch f[0] {
		case "#":
		case "=":
			d.adjust = append(d.adjust, guide{f[1], "val " + f[2]})
		case ":":
			d.guides = append(d.guides, guide{f[1], strings.Join(f[2:], " ")})
		case "[":
			d.text = [4]string(f[1:5])
		case "/", "/none", "/nostroke":
			p := definedPath{fill: Norm, stroke: f[0] != "/nostroke", steps: presetSteps(f[1:])}
			if f[0] == "/none" {
				p.fill = NoFill
			}
			d.paths = append(d.paths, p)
		default:
			d = &definition{name: f[0], text: [4]string{"l", "t", "r", "b"}}
			all[d.name] = d
		}
	}
	return all
})

// presetSteps are the steps of a path of presets.txt: a letter each, with its coordinates.
func presetSteps(f []string) (out []step) {
	for len(f) > 0 {
		n := 0
		for _, k := range steps {
			if k.kind == f[0][0] {
				n = k.args
			}
		}
		out = append(out, step{f[0][0], f[1 : 1+n]})
		f = f[1+n:]
	}
	return out
}
