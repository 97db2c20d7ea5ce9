package layout

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"

	"github.com/deckfold/deckfold/layout/guard"
)

// MostPicture is the most bytes of a picture's file: 32 MiB.
const MostPicture = 32 << 20

// MostPixels is the most pixels of a picture: a small file can stand for gigabytes of them.
const MostPixels = 40_000_000

const mostSide = 20_000

// ErrPixels is what a picture of too many pixels is refused with.
var ErrPixels = errors.New("make it smaller")

// DecodePicture is DecodePictureWithin for MostPicture bytes and MostPixels pixels.
func DecodePicture(data []byte) (*Picture, error) {
	return DecodePictureWithin(data, MostPicture, MostPixels, nil)
}

// DecodePictureWithin reads a PNG or JPEG file and makes it ready for every writer: 8 bits, no interlacing, upright, RGB or grey.
// Pictures of more bytes or pixels (an error that is ErrPixels), of more than 20,000 pixels a side, broken pictures and other
// formats are errors. Work is told of the work, as Context.Work is, and ends it with an error; nil: nobody is.
func DecodePictureWithin(data []byte, mostBytes, pixels int, work func(units int) error) (p *Picture, err error) {
	defer guard.Recover(&err)
	if work == nil {
		work = func(int) error { return nil }
	}
	d, err := decode(data, mostBytes, pixels, work)
	if err != nil {
		return nil, err
	}
	return d.picture(work)
}

// Decoded is the file of a picture with its pixels, as they stand there.
type Decoded struct {
	image.Image
	data []byte
	jpeg bool
}

// Decode reads the pixels of a PNG or JPEG file, with the bounds and errors of DecodePicture. It keeps data.
func Decode(data []byte) (d *Decoded, err error) {
	defer guard.Recover(&err)
	return decode(data, MostPicture, MostPixels, func(int) error { return nil })
}

// Picture makes the picture ready for every writer, as DecodePicture does.
func (d *Decoded) Picture() (p *Picture, err error) {
	defer guard.Recover(&err)
	return d.picture(func(int) error { return nil })
}

func (d *Decoded) picture(work func(units int) error) (*Picture, error) {
	if !d.jpeg {
		return encodePNG(d.Image, work)
	}
	if err := work(decodeUnits(d.Bounds().Dx(), d.Bounds().Dy(), len(d.data))); err != nil {
		return nil, err
	}
	return keepJPEG(d.data, d.Image)
}

// decodeUnits is the work of decoding what is read at once of a file.
func decodeUnits(w, h, bytes int) int { return 1 + w*h/max(bytes/decoderRead, 1)/pixelsAUnit }

func decode(data []byte, mostBytes, pixels int, work func(units int) error) (*Decoded, error) {
	if len(data) > mostBytes {
		return nil, fmt.Errorf("the picture has %d bytes, at most %d are read", len(data), mostBytes)
	}
	isJPEG := bytes.HasPrefix(data, []byte("\xff\xd8"))
	if !isJPEG && !bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")) {
		return nil, errors.New("the picture is neither SVG, PNG nor JPEG; convert it to one of them")
	}
	conf, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("the picture is broken: %w", err)
	}
	if conf.Width <= 0 || conf.Height <= 0 || conf.Width > mostSide || conf.Height > mostSide || int64(conf.Width)*int64(conf.Height) > int64(pixels) {
		return nil, fmt.Errorf("the picture has %d x %d pixels; at most %d a side and %d in all are read; %w", conf.Width, conf.Height, mostSide, pixels, ErrPixels)
	}
	each := decodeUnits(conf.Width, conf.Height, len(data))
	decode := png.Decode // not image.Decode, which takes an error of its first read for an unknown format
	if isJPEG {
		decode = jpeg.Decode
	}
	m, err := decode(&workReader{bytes.NewReader(data), func() error { return work(each) }})
	if err != nil {
		return nil, fmt.Errorf("the picture is broken: %w", err)
	}
	return &Decoded{m, data, isJPEG}, nil
}

const (
	decoderRead = 4096 // bytes at once
	pixelsAUnit = 64   // that are decoded or encoded in a unit of work
)

// workReader does work before it reads.
type workReader struct {
	r    *bytes.Reader
	work func() error
}

// Read reads no more than decoderRead bytes.
func (r *workReader) Read(b []byte) (int, error) {
	if err := r.work(); err != nil {
		return 0, err
	}
	return r.r.Read(b[:min(len(b), decoderRead)])
}

// workWriter does work before it writes.
type workWriter struct {
	w    *bytes.Buffer
	work func(units int) error
}

// Write writes b.
func (w *workWriter) Write(b []byte) (int, error) {
	if err := w.work(len(b) / pixelsAUnit); err != nil {
		return 0, err
	}
	return w.w.Write(b)
}

// keepJPEG keeps the file where it is upright and RGB or grey; else it is encoded anew.
func keepJPEG(data []byte, m image.Image) (*Picture, error) {
	turn := orientation(data)
	_, cmyk := m.(*image.CMYK)
	b := m.Bounds()
	if turn <= 1 && !cmyk {
		return &Picture{Pixels: [2]int{b.Dx(), b.Dy()}, Data: bytes.Clone(data), JPEG: true}, nil
	}
	upright := turned(m, turn)
	var out bytes.Buffer
	if err := jpeg.Encode(&out, upright, &jpeg.Options{Quality: 92}); err != nil {
		return nil, err
	}
	b = upright.Bounds()
	return &Picture{Pixels: [2]int{b.Dx(), b.Dy()}, Data: out.Bytes(), JPEG: true}, nil
}

// encodePNG writes 8-bit RGB, or RGBA where something is transparent.
func encodePNG(m image.Image, work func(units int) error) (*Picture, error) {
	b := m.Bounds()
	flat := image.NewNRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	for y := range b.Dy() {
		if err := work(1 + b.Dx()/pixelsAUnit); err != nil {
			return nil, err
		}
		draw.Draw(flat, image.Rect(0, y, b.Dx(), y+1), m, image.Pt(b.Min.X, b.Min.Y+y), draw.Src)
	}
	var out bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := enc.Encode(&workWriter{&out, work}, flat); err != nil {
		return nil, err
	}
	return &Picture{Pixels: [2]int{b.Dx(), b.Dy()}, Data: out.Bytes(), Alpha: !flat.Opaque()}, nil
}

// orientation is the EXIF orientation of a JPEG, 1 to 8; 0 if it says none (JEITA CP-3451, tag 0x0112).
func orientation(data []byte) int {
	for p := 2; p+4 <= len(data) && data[p] == 0xff; {
		kind, size := data[p+1], int(binary.BigEndian.Uint16(data[p+2:]))
		if kind == 0xda || size < 2 || p+2+size > len(data) {
			return 0
		}
		if body := data[p+4 : p+2+size]; kind == 0xe1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
			return exif(body[6:])
		}
		p += 2 + size
	}
	return 0
}

func exif(b []byte) int {
	if len(b) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if b[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int(order.Uint32(b[4:]))
	if at < 0 || at+2 > len(b) {
		return 0
	}
	for i := range int(order.Uint16(b[at:])) {
		e := at + 2 + 12*i
		if e+12 > len(b) {
			return 0
		}
		if order.Uint16(b[e:]) == 0x0112 {
			return int(order.Uint16(b[e+8:]))
		}
	}
	return 0
}

// turned is a picture turned and mirrored to stand upright.
func turned(m image.Image, orientation int) image.Image {
	b := m.Bounds()
	w, h := b.Dx(), b.Dy()
	if lies(orientation) {
		w, h = h, w
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	if orientation <= 1 {
		draw.Draw(out, out.Bounds(), m, b.Min, draw.Src)
		return out
	}
	for y := range h {
		for x := range w {
			sx, sy := x, y
			switch orientation {
			case 2:
				sx = w - 1 - x
			case 3:
				sx, sy = w-1-x, h-1-y
			case 4:
				sy = h - 1 - y
			case 5:
				sx, sy = y, x
			case 6:
				sx, sy = y, w-1-x
			case 7:
				sx, sy = h-1-y, w-1-x
			case 8:
				sx, sy = h-1-y, x
			}
			out.Set(x, y, color.RGBAModel.Convert(m.At(b.Min.X+sx, b.Min.Y+sy)))
		}
	}
	return out
}
