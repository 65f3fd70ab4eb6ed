package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// Printer writes diagnostics in one language. It writes them as they come;
// see Sort.
type Printer struct {
	Messages *Messages
	Color    bool // for a terminal; Text only
}

// The colours of a terminal: bold, red, yellow, dim, and back to normal.
const (
	bold   = "\x1b[1m"
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	dim    = "\x1b[2m"
	plain  = "\x1b[0m"
)

// Text writes for people: the place and the message, the line with carets, the
// notes, the mend.
//
//	data/models/qwq-32b.toml:4:13: reference: no organization "alibab-cloud"
//	    4 | developer = "alibab-cloud"
//	      |             ^^^^^^^^^^^^^^
//	    nearest is "alibaba-cloud" (data/organizations/alibaba-cloud.toml)
//	    fix: write developer = "alibaba-cloud", or add data/organizations/alibab-cloud.toml
func (p Printer) Text(list []Diagnostic) []byte {
	var b bytes.Buffer
	for i, d := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		p.text(&b, d)
	}
	return b.Bytes()
}

func (p Printer) text(b *bytes.Buffer, d Diagnostic) {
	tone := red
	code := d.Code
	if d.Severity == Notice {
		tone = yellow
		code = p.Messages.say(Word("notice")) + ": " + code
	}
	fmt.Fprintf(b, "%s: %s: %s\n", p.paint(bold, where(d.Place)), p.paint(tone, code), p.Messages.Message(d))
	if d.Line > 0 {
		line, carets := excerpt(d.Place)
		fmt.Fprintf(b, "%s %s\n", p.paint(dim, fmt.Sprintf("%5d |", d.Line)), line)
		if carets != "" {
			fmt.Fprintf(b, "%s %s\n", p.paint(dim, "      |"), p.paint(tone, carets))
		}
	}
	for _, s := range p.help(d) {
		fmt.Fprintf(b, "    %s\n", s)
	}
}

// help is the notes and the mend, one line each.
func (p Printer) help(d Diagnostic) []string {
	var out []string
	for _, n := range d.Notes {
		out = append(out, p.Messages.note(n))
	}
	if mend := p.Messages.Mend(d); mend != "" {
		out = append(out, p.Messages.say(Word("fix"))+": "+mend)
	}
	return out
}

func (p Printer) paint(color, s string) string {
	if !p.Color {
		return s
	}
	return color + s + plain
}

// where writes file:line:col as far as they are known.
func where(p Place) string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Escapes of GitHub's workflow commands: one for what follows the "::", a
// stricter one for the properties before it.
var (
	escapeData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	escapeProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// GitHub writes annotations for a pull request, one line each.
func (p Printer) GitHub(list []Diagnostic) []byte {
	var b bytes.Buffer
	for _, d := range list {
		fmt.Fprintf(&b, "::%s file=%s", d.Severity, escapeProperty.Replace(d.File))
		if d.Line > 0 {
			fmt.Fprintf(&b, ",line=%d", d.Line)
		}
		if d.Col > 0 {
			fmt.Fprintf(&b, ",col=%d,endColumn=%d", d.Col, max(d.EndCol, d.Col+1))
		}
		lines := append([]string{p.Messages.Message(d)}, p.help(d)...)
		fmt.Fprintf(&b, ",title=%s::%s\n", escapeProperty.Replace(d.Code), escapeData.Replace(strings.Join(lines, "\n")))
	}
	return b.Bytes()
}

// record is a diagnostic in JSON. Lines and columns are 1-based, 0 where
// unknown.
type record struct {
	File     string       `json:"file"`
	Line     int          `json:"line"`
	Col      int          `json:"col"`
	EndCol   int          `json:"end_col"`
	Severity string       `json:"severity"`
	Code     string       `json:"code"`
	Message  string       `json:"message"`
	Mend     string       `json:"mend,omitempty"`
	Why      string       `json:"why,omitempty"`
	Notes    []noteRecord `json:"notes,omitempty"`
	Fix      *Fix         `json:"fix,omitempty"`
}

type noteRecord struct {
	Text string `json:"text"`
	File string `json:"file,omitempty"`
	Line int    `json:"line,omitempty"`
}

// JSON writes one array for programs.
func (p Printer) JSON(list []Diagnostic) []byte {
	records := make([]record, 0, len(list))
	for _, d := range list {
		r := record{
			File: d.File, Line: d.Line, Col: d.Col, EndCol: d.EndCol,
			Severity: d.Severity.String(), Code: d.Code,
			Fix: d.Fix, Message: p.Messages.Message(d), Mend: p.Messages.Mend(d), Why: p.Messages.Code[d.Code].Why,
		}
		for _, n := range d.Notes {
			text, _ := p.Messages.fill(p.Messages.Note[n.Code], n.Args)
			r.Notes = append(r.Notes, noteRecord{text, n.File, n.Line})
		}
		records = append(records, r)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(records); err != nil {
		panic(err) // strings and numbers always encode
	}
	return b.Bytes()
}
