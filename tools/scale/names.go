package main

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"moc/tools/entity"
	"moc/tools/text"
)

// namer makes up names, none twice. Invented words of two or three syllables are
// words of neither language; people and places are named as in Vietnam.
type namer struct {
	*rand.Rand
	taken map[string]bool
}

var (
	onsets  = strings.Fields("b br d dr f g gl j k kl l m n p pl r s sk t tr v z")
	vowels  = strings.Fields("a e i o u")
	endings = strings.Fields("ba do fi ko la lo mi no ra ri ska tek va vo xi zo")
	firms   = []string{"", "", " AI", " Labs", " Systems", " Robotics"}

	families = strings.Fields("Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ " +
		"Hồ Ngô Dương Lý Đinh Trương Lương Mạc Tạ Quách")
	middles = strings.Fields("Văn Thị Hữu Quang Minh Đức Ngọc Thanh Xuân Hồng " +
		"Gia Bảo Khánh Thùy Công Tuấn Nhật Kim Tường Diệu")
	givens = strings.Fields("Bách Châu Cường Duyên Giang Hạnh Hiếu Huy Khôi Lan Linh Loan Mai Nam " +
		"Nga Nhung Oanh Phong Phúc Quyên Sơn Thảo Trang Trung Uyên Vân Vinh Yến")

	winds = strings.Fields("Bắc Nam Đông Tây Tân Phú Long Vĩnh Thượng Trung Hạ Kim")
)

// fresh calls make until it gives a name that nobody bears.
func (n *namer) fresh(make func() string) string {
	for {
		name := make()
		if id := text.Slug(name); !n.taken[id] {
			n.taken[id] = true
			return name
		}
	}
}

func (n *namer) pick(words []string) string { return words[n.IntN(len(words))] }

// word is an invented one. A name never begins with another whole name, since no
// word is used twice.
func (n *namer) word() string {
	return n.fresh(func() string {
		w := n.pick(onsets) + n.pick(vowels) + n.pick(onsets) + n.pick(vowels) + n.pick(endings)
		return strings.ToUpper(w[:1]) + w[1:]
	})
}

// names gives the name of a new entity of a kind.
func (n *namer) names(kind entity.Kind) entity.Names {
	same := func(name string) entity.Names { return entity.Names{Vi: name, En: name} }
	switch kind {
	case entity.Model:
		return same(fmt.Sprintf("%s-%d", n.word(), 2+n.IntN(70)))
	case entity.Product:
		return same(n.word() + " One")
	case entity.Person:
		return same(n.fresh(func() string {
			return n.pick(families) + " " + n.pick(middles) + " " + n.pick(middles) + " " + n.pick(givens)
		}))
	case entity.Place:
		return same(n.pick(winds) + " " + n.word())
	case entity.Group:
		w := n.word()
		return entity.Names{Vi: "Liên minh " + w, En: w + " Alliance", EnIn: "the " + w + " Alliance"}
	}
	return same(n.word() + n.pick(firms))
}
