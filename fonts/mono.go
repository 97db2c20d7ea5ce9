package fonts

import (
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/gofont/gomonobold"
)

// GoMono is the family of code: all its letters have one width, that of Courier New, by which name Office programs know it (Bigelow &
// Holmes, under the licence of Go). A face is parsed when it is first asked for; italic is as regular.
func GoMono() *Family { return &goMono }

var goMono = func() Family {
	face := func(data []byte) func() *Face { return once(func() (*Face, error) { return parse(data, data) }) }
	regular, bold := face(gomono.TTF), face(gomonobold.TTF)
	return Family{name: "Go Mono", office: "Courier New", faces: [4]func() *Face{Regular: regular, Bold: bold, Italic: regular, Bold | Italic: bold}}
}()
