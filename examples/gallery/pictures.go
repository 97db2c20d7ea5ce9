package main

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"

	"github.com/deckfold/deckfold/report"
)

// pictures are the pages of pictures.
var pictures = []func() page{pictureLeft, pictureFull}

func pictureLeft() page {
	return page{title: "A picture to the edges of the page", source: madeUp, slide: &report.Slide{
		Layout: "picture-left", Title: "The valley plant runs on its own water",
		Body: []report.Block{
			report.Image{Data: valley(), Alt: "Hills above a valley at dusk", Caption: "Picture: drawn for this page", Crop: &report.Focus{X: 70, Y: 50}},
			report.List{"Since May the plant takes **no water** from the city.", "Three wells give 120 litres a second.", "The permit ends in 2031."},
		},
	}}
}

func pictureFull() page {
	return page{title: "A picture over all of the page", source: madeUp, slide: &report.Slide{
		Layout: "picture-full", Title: "Work resumes in May",
		Body: []report.Block{
			report.Image{Data: valley(), Alt: "Hills above a valley at dusk", Caption: "Picture: drawn for this page"},
			report.Text("Until then **two crews** keep the road open."),
		},
	}}
}

// valley is a picture of 1600 x 900 pixels: ridges before a low sun.
func valley() []byte {
	const w, h = 1600, 900
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for x := range w {
		for y := range h {
			c := sky(x, y)
			for i, r := range ridges {
				if y > r.top+wave(x, r.long)+wave(x*3+i*500, r.long)/4 {
					c = r.color
				}
			}
			m.SetRGBA(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		panic(err) // a buffer takes all
	}
	return b.Bytes()
}

// ridges are those of the picture, from the farthest: how high they stand, how long their waves are, and their colour.
var ridges = []struct {
	top, long int
	color     color.RGBA
}{
	{420, 700, color.RGBA{176, 132, 140, 255}}, {520, 520, color.RGBA{112, 96, 124, 255}}, {640, 900, color.RGBA{58, 66, 96, 255}}, {760, 620, color.RGBA{24, 36, 62, 255}},
}

// sky is its colour at a point: a gradient with a sun.
func sky(x, y int) color.RGBA {
	if dx, dy := x-1130, y-330; dx*dx+dy*dy < 70*70 {
		return color.RGBA{255, 244, 214, 255}
	}
	return color.RGBA{uint8(120 + min(y, 500)*130/500), uint8(150 + min(y, 500)*40/500), uint8(190 - min(y, 500)*60/500), 255}
}

// wave is a height that rises and falls once in a length, as a parabola does.
func wave(x, long int) int {
	at := x%long*2 - long
	return at * at * 160 / (long * long)
}
