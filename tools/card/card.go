// Package card draws the pictures that stand beside a shared link. They hold
// text only: a kind, a title, a line, and the mark of the site. The fonts draw
// all Vietnamese letters and no Chinese ones, which are left out.
package card

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"sync"

	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// Size of a card in pixels, which is what the sites that show them ask for.
const (
	Width  = 1200
	Height = 630
)

// room is the width of a line of text.
const room = Width - 2*80

// Card is what is drawn.
type Card struct {
	Kind  string // what the page is
	Title string
	Line  string // more of it
	Foot  string // what the site says of the page
	Site  string
}

// version changes when cards are drawn differently, so that none is kept.
const version = "2"

// Key names the picture by its content: equal cards have equal keys.
func (c Card) Key() string {
	sum := sha256.Sum256([]byte(strings.Join([]string{version, c.Kind, c.Title, c.Line, c.Foot, c.Site}, "\x00")))
	return hex.EncodeToString(sum[:12])
}

var (
	paper = color.RGBA{0xf6, 0xf4, 0xef, 0xff}
	ink   = color.RGBA{0x1c, 0x1b, 0x19, 0xff}
	muted = color.RGBA{0x5b, 0x57, 0x51, 0xff}
	red   = color.RGBA{0xb3, 0x26, 0x1c, 0xff}
)

// palette holds the colours and their steps to the paper, for smooth edges.
var palette = sync.OnceValue(func() color.Palette {
	p := color.Palette{paper}
	for _, c := range []color.RGBA{ink, muted, red} {
		for step := 1; step <= 10; step++ {
			p = append(p, mix(paper, c, step))
		}
	}
	return p
})

// mix gives the colour so many tenths of the way from one to another.
func mix(from, to color.RGBA, tenths int) color.RGBA {
	at := func(a, b uint8) uint8 { return uint8((int(a)*(10-tenths) + int(b)*tenths) / 10) }
	return color.RGBA{at(from.R, to.R), at(from.G, to.G), at(from.B, to.B), 0xff}
}

// faces are the fonts in the sizes of a card.
type faces struct{ title, smaller, line, kind font.Face }

var loaded = sync.OnceValues(func() (*faces, error) {
	serif, err := opentype.Parse(liberationserifbold.TTF)
	if err != nil {
		return nil, err
	}
	sans, err := opentype.Parse(liberationsansregular.TTF)
	if err != nil {
		return nil, err
	}
	var f faces
	for _, x := range []struct {
		face *font.Face
		font *opentype.Font
		size float64
	}{{&f.title, serif, 76}, {&f.smaller, serif, 54}, {&f.line, sans, 34}, {&f.kind, sans, 30}} {
		if *x.face, err = opentype.NewFace(x.font, &opentype.FaceOptions{Size: x.size, DPI: 72, Hinting: font.HintingFull}); err != nil {
			return nil, err
		}
	}
	return &f, nil
})

// lock keeps the faces, which cannot be shared, to one drawing.
var lock sync.Mutex

// Draw gives the picture as PNG.
func Draw(c Card) ([]byte, error) {
	m, err := paint(c)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, m)
	return out.Bytes(), err
}

func paint(c Card) (image.Image, error) {
	lock.Lock()
	defer lock.Unlock()
	f, err := loaded()
	if err != nil {
		return nil, fmt.Errorf("card fonts: %w", err)
	}
	m := image.NewPaletted(image.Rect(0, 0, Width, Height), palette())
	draw.Draw(m, image.Rect(0, 0, Width, 14), image.NewUniform(red), image.Point{}, draw.Src)
	y := 110
	y = text(m, f.kind, red, 80, y, 1, 44, c.Kind)
	face, step, most := f.title, 92, 3
	if len(wrap(f.title, c.Title)) > 2 {
		face, step, most = f.smaller, 68, 4
	}
	y = text(m, face, ink, 80, y+step-24, most, step, c.Title)
	text(m, f.line, muted, 80, y+14, max(1, (Height-144-y)/46+1), 46, c.Line)
	stone(m, 80, Height-110)
	text(m, f.line, ink, 150, Height-60, 1, 0, c.Site)
	w := font.MeasureString(f.kind, drawable(f.kind, c.Foot)).Ceil()
	text(m, f.kind, muted, Width-80-w, Height-60, 1, 0, c.Foot)
	return m, nil
}

// text draws words on lines from a baseline, at most so many, and gives the
// baseline of the line below.
func text(m draw.Image, face font.Face, c color.Color, x, y, most, step int, s string) int {
	lines := wrap(face, s)
	if len(lines) > most {
		lines = lines[:most]
		last := &lines[most-1]
		for font.MeasureString(face, *last+" …").Ceil() > room && strings.Contains(*last, " ") {
			*last = (*last)[:strings.LastIndex(*last, " ")]
		}
		*last += " …"
	}
	d := font.Drawer{Dst: m, Src: image.NewUniform(c), Face: face}
	for _, l := range lines {
		d.Dot = fixed.P(x, y)
		d.DrawString(l)
		y += step
	}
	return y
}

// wrap breaks a text between words where a line is full.
func wrap(face font.Face, s string) []string {
	var lines []string
	line := ""
	for _, w := range strings.Fields(drawable(face, s)) {
		next := strings.TrimSpace(line + " " + w)
		if line != "" && font.MeasureString(face, next).Ceil() > room {
			lines = append(lines, line)
			next = w
		}
		line = next
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// drawable leaves out what the font cannot draw.
func drawable(face font.Face, s string) string {
	return strings.Map(func(r rune) rune {
		if _, ok := face.GlyphAdvance(r); !ok {
			return -1
		}
		return r
	}, s)
}

// stone draws the mark: a kilometre stone with its red cap.
func stone(m draw.Image, x, y int) {
	const w, h, r = 44, 62, 22
	for dy := range h {
		for dx := range w {
			switch {
			case dy < h/2:
				m.Set(x+dx, y+dy, mix(paper, red, covered(dx, dy, r)))
			case dy == h-1 || dx == 0 || dx == w-1:
				m.Set(x+dx, y+dy, muted)
			}
		}
	}
}

// covered tells how much of a pixel, in tenths, lies below a round top.
func covered(x, y, radius int) int {
	if y >= radius {
		return 10
	}
	const fine = 8 // points on a side of the pixel
	in := 0
	for i := range fine * fine {
		dx, dy := 2*fine*(x-radius)+2*(i%fine)+1, 2*fine*(y-radius)+2*(i/fine)+1
		if dx*dx+dy*dy <= 4*fine*fine*radius*radius {
			in++
		}
	}
	return (10*in + fine*fine/2) / (fine * fine)
}
