package site

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/chromedp"
)

// A font that lacks Vietnamese letters leaves them to another, and a word is then
// drawn half in one and half in the other. Chinese names have a font of their own.
const ownWords = `:is(h1, h2, h3, p, a, li, dt, dd, q, blockquote, strong):not(:has(*), :lang(zh-Hans), :lang(zh-Hans) *)`

func TestLettersComeFromOneFont(t *testing.T) {
	b := newBrowser(t)
	for _, name := range []string{"vi/index.html", "vi/timeline/index.html", "vi/organizations/baidu.html", "vi/data.html"} {
		b.open(name)
		seen := 0
		for _, fonts := range b.fonts(ownWords) {
			seen += len(fonts)
			if len(fonts) > 1 {
				t.Errorf("%s: one word in several fonts, %v: the first lacks Vietnamese letters (on Debian, fonts-noto-cjk or fonts-dejavu has them)", name, fonts)
				break
			}
		}
		if seen == 0 {
			t.Errorf("%s: no font was seen at all", name)
		}
	}
}

// fonts names the families that draw each element of a selector.
func (b *browser) fonts(selector string) (out [][]string) {
	b.t.Helper()
	b.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		if _, err := chromedp.Call(ctx, dom.Enable, dom.EnableParams{}); err != nil {
			return err
		}
		if _, err := chromedp.Call(ctx, css.Enable, cdp.Empty{}); err != nil {
			return err
		}
		doc, err := chromedp.Call(ctx, dom.GetDocument, dom.GetDocumentParams{})
		if err != nil {
			return err
		}
		found, err := chromedp.Call(ctx, dom.QuerySelectorAll, dom.QuerySelectorAllParams{NodeID: doc.Root.NodeID, Selector: selector})
		if err != nil {
			return err
		}
		for _, id := range found.NodeIDs {
			used, err := chromedp.Call(ctx, css.GetPlatformFontsForNode, css.GetPlatformFontsForNodeParams{NodeID: id})
			if err != nil {
				return err
			}
			var names []string
			for _, f := range used.Fonts {
				names = append(names, fmt.Sprintf("%s (%g letters)", f.FamilyName, f.GlyphCount))
			}
			out = append(out, names)
		}
		return nil
	}))
	return out
}
