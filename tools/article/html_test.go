package article

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"moc/tools/source"
)

const saved = `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8">
<title>Hải Vân ra mắt mô hình | Báo Thử</title>
<meta property="og:title" content="Hải Vân ra mắt mô hình"><meta property="og:site_name" content="Báo Thử">
<meta property="article:published_time" content="2025-03-18T23:30:00+07:00">
<link rel="canonical" href="https://bao.example/hai-van.html">
<script>alert(1)</script></head><body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/kd">Kinh doanh</a></li></ul></nav>
<article><h1>Hải Vân ra mắt mô hình</h1>
<p>Công ty <b>Hải Vân</b> ra mắt mô hình Lumen 2
hôm nay, theo <a href="https://x.org/">báo&nbsp;X</a>. Mô hình này có 7 tỷ tham số và được phát hành dưới dạng mã nguồn mở, công ty cho biết.</p>
<h2>Giá * cả</h2>
<p>Giá là 5 &lt; 6 USD.<br>Dòng hai nói thêm rằng người dùng có thể tải về, sửa đổi và dùng trong sản phẩm của mình mà không phải trả tiền.</p>
<ul><li>Một</li><li><p>Hai</p><p>thêm</p></li></ul>
<table><tr><th>Tên</th><td>Lumen</td></tr></table>
</article><footer>Bản quyền</footer></body></html>`

func TestFromHTML(t *testing.T) {
	p, err := FromHTML([]byte(saved), "")
	if err != nil {
		t.Fatal(err)
	}
	want := "Công ty Hải Vân ra mắt mô hình Lumen 2 hôm nay, theo báo\u00a0X. " +
		"Mô hình này có 7 tỷ tham số và được phát hành dưới dạng mã nguồn mở, công ty cho biết.\n\n" +
		"## Giá * cả\n\nGiá là 5 < 6 USD.\n" +
		"Dòng hai nói thêm rằng người dùng có thể tải về, sửa đổi và dùng trong sản phẩm của mình mà không phải trả tiền.\n\n" +
		"- Một\n- Hai\n\n  thêm\n\n- Tên Lumen\n"
	if d := cmp.Diff(want, string(p.Body)); d != "" {
		t.Error(d)
	}
	if p.Title != "Hải Vân ra mắt mô hình" || p.Lang != "vi" ||
		p.Date != "2025-03-18" || p.Address != "https://bao.example/hai-van.html" || p.SiteName != "Báo Thử" {
		t.Errorf("%+v", p)
	}
	if p.Left < len("Trangchủ") {
		t.Errorf("%d characters left out", p.Left)
	}
}

func TestFromHTMLWithoutAnArticle(t *testing.T) {
	for _, page := range []string{"", "<html></html>", "<script>x</script>"} {
		if p, err := FromHTML([]byte(page), ""); err == nil {
			t.Errorf("%q gave %q", page, p.Body)
		}
	}
}

// No page brings markup along: what it says stays words.
func FuzzFromHTML(f *testing.F) {
	f.Add(saved)
	f.Add("<p>a<li>b<li>c<table><td>d")
	f.Add("<article><p>&lt;script&gt;alert(1)&lt;/script&gt; [a](javascript:b) *c*</p></article>")
	f.Fuzz(func(t *testing.T, page string) {
		p, err := FromHTML([]byte(page), "t")
		if err != nil {
			return
		}
		var shown bytes.Buffer
		if err := source.Markdown.Convert(p.Body, &shown); err != nil ||
			bytes.Contains(shown.Bytes(), []byte("raw HTML omitted")) || bytes.Contains(shown.Bytes(), []byte("<a ")) {
			t.Errorf("%q became markup in %q, %v", page, p.Body, err)
		}
	})
}
