package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"moc/tools/entity"
)

// statement is a sentence in both languages from which the extractor reads one
// fact, or none where it only fills the page. TestStatements holds them to it.
type statement struct {
	vi, en string
	share  int // how often it is told, relative to the others
}

// statements name their roles in braces; see roles.
var statements = []statement{
	{"{org} được {founder} thành lập tại {seat} {founded}.", "{org} was founded in {seat} {founded} by {founder}.", 8},
	{"{maker} ra mắt {model} {released}.", "{maker} launched {model} {released}.", 16},
	{"{model} có {size} tỷ tham số.", "{model} has {size} billion parameters.", 8},
	{"{vendor} phát triển {product}.", "{vendor} develops {product}.", 4},
	{"{person} là giám đốc điều hành {employer}.", "{person} is chief executive of {employer}.", 6},
	{"{org} có {staff} nhân viên.", "{org} has {staff} employees.", 5},
	{"{org} đạt doanh thu {money} trong {year}.", "{org} had revenue of {money} in {year}.", 6},
	{"{org} đầu tư {money} vào {org2} {day}.", "{org} invested {money} in {org2} {day}.", 14},
	{"{org} mua lại {org2} với giá {money} {month}.", "{org} acquired {org2} for {money} {month}.", 7},
	{"{person} gặp {person2} tại {place} {day}.", "{person} met {person2} in {place} {day}.", 6},
	{"{org} hợp tác với {org2} {month}.", "{org} partnered with {org2} {month}.", 6},
	{"{org} niêm yết tại {place} {day}.", "{org} listed in {place} {day}.", 3},
	{"{product} có {users} triệu người dùng.", "{product} has {users} million users.", 4},
	{"{org} cho biết {model} nhanh hơn {model2}.", "{org} said {model} is faster than {model2}.", 4},
	{"“{employer} gặp {person2} rồi mới quyết”, {person} nói.", "“{employer} met {person2} before it decided”, {person} said.", 3},
	{"{org} là thành viên của {group}.", "{org} is a member of {group}.", 3},
}

// fillers are what no fact is read from.
var fillers = []statement{
	{vi: "Giới quan sát chưa thấy điều gì lạ ở {place}.", en: "Observers saw nothing unusual in {place}."},
	{vi: "Người đọc còn nhớ {org} qua những tin cũ.", en: "Readers remember {org} from older news."},
	{vi: "Chuyện này còn được kể nhiều trong ngành.", en: "The industry will go on telling this story."},
	{vi: "Chi tiết còn lại sẽ rõ dần.", en: "The rest will become clear."},
}

// scene fills the roles of one statement. Words of one name mean the same in both
// languages.
type scene struct {
	*world
	org, org2, maker, model, model2, product, person, person2, place, group *thing

	day   time.Time
	money int // millions of dollars
	wrong int // days by which this document errs
}

func (w *world) scene() *scene {
	s := &scene{
		world: w, org: w.any(entity.Organization), model: w.any(entity.Model), product: w.any(entity.Product),
		person: w.any(entity.Person), place: w.any(entity.Place), group: w.any(entity.Group),
	}
	s.org2, s.model2, s.person2, s.maker = w.other(s.org), w.other(s.model), w.other(s.person), s.model.owner
	s.day = day(2015, 3900, w.Rand)
	s.money = 2 + w.IntN(990)
	if w.IntN(20) == 0 {
		s.wrong = 1 + w.IntN(300)
	}
	return s
}

// things are the roles that are filled by names.
func (s *scene) things() map[string]*thing {
	return map[string]*thing{
		"org": s.org, "org2": s.org2, "maker": s.maker, "model": s.model, "model2": s.model2,
		"product": s.product, "person": s.person, "person2": s.person2, "place": s.place, "group": s.group,
		"founder": s.org.founder, "seat": s.org.place, "employer": s.person.owner, "vendor": s.product.owner,
	}
}

// roles gives the words for the roles, in pairs of role and words.
func (s *scene) roles(lang string) []string {
	d, founded, released := s.day, s.org.began.AddDate(0, 0, s.wrong), s.model.began.AddDate(0, 0, s.wrong)
	out := []string{
		"{day}", onDay(d, lang), "{month}", inMonth(d, lang), "{year}", inYear(d, lang),
		"{founded}", onDay(founded, lang), "{released}", onDay(released, lang), "{money}", dollars(s.money, lang),
		"{size}", strconv.Itoa(s.model.size), "{users}", strconv.Itoa(s.product.size), "{staff}", strconv.Itoa(s.org.size),
	}
	for role, t := range s.things() {
		name := cmp.Or(t.Name.EnIn, t.Name.En)
		if lang == "vi" {
			name = t.Name.Vi
		}
		out = append(out, "{"+role+"}", name)
	}
	return out
}

// tell says a statement in a language.
func (s *scene) tell(x statement, lang string) string {
	pattern := x.en
	if lang == "vi" {
		pattern = x.vi
	}
	return strings.NewReplacer(s.roles(lang)...).Replace(pattern)
}

func onDay(d time.Time, lang string) string {
	if lang == "vi" {
		return fmt.Sprintf("vào ngày %d tháng %d năm %d", d.Day(), d.Month(), d.Year())
	}
	return "on " + d.Format("2 January 2006")
}

func inMonth(d time.Time, lang string) string {
	if lang == "vi" {
		return fmt.Sprintf("vào tháng %d năm %d", d.Month(), d.Year())
	}
	return "in " + d.Format("January 2006")
}

func inYear(d time.Time, lang string) string {
	if lang == "vi" {
		return fmt.Sprintf("năm %d", d.Year())
	}
	return d.Format("2006")
}

func dollars(millions int, lang string) string {
	if lang == "vi" {
		return fmt.Sprintf("%d triệu USD", millions)
	}
	return fmt.Sprintf("$%d million", millions)
}
