package timex

import (
	"fmt"
	"slices"

	"moc/tools/text"
)

// class is the part that a phrase plays in a time.
type class uint8

const (
	clNumber class = iota
	clTenTimes
	clAfterTen
	clUnit
	clMonth
	clMonthMark
	clWeekday
	clOrdinal
	clOrdinalEnd
	clSeason
	clQuarter
	clQuarterMark
	clHalf
	clFirstOf
	clLastOf
	clDayMark
	clDayEnding
	clYearMark
	clDecadeMark
	clDecadeEnding
	clEdge
	clLink
	clPartOfDay
	clPartAfter
	clWeak
	clRelative // value: see pack
	clAnaphoric
	clThat
	clLast
	clThis
	clNext
	clAgo
	clAgoFirst
	clRough
	clHence
	clLater
	clEarlier
	clSamePeriod
	clSoonAfter
	clHalfOf
	clSequence
	clEvent
	clOpenLater
	clDuration
	clSpan
	clEvery
	clSet
	clSome
	clLunarDayMark
	clLunarMonth
	clLunarMark
	clGloss
	clHoliday
	clJoin
	clBetween
	clBetweenJoin
	clList
	clCue
	clDateCue
	clSlashCue
	clWeekdayCue
	clMonthCue
	clYearCue
	clYearEnd
	clNotAfter
	clNotAfterFigures
	clNotBefore
	clNotTime
	clFuture
	clPast
	clParticiple
	clAuxiliary
	clNextCue
	clEndCue
	clLasting
	clAsked
	clPastCue
	clTold
	clSoonCue
	clFunction
	numClasses
)

// A classSet holds them all.
const _ = uint(128 - numClasses)

// phrase is one entry of Words.
type phrase struct {
	keys  []string
	value int
}

// classSet is a set of classes.
type classSet [2]uint64

func (s *classSet) add(c class)        { s[c/64] |= 1 << (c % 64) }
func (s *classSet) holds(c class) bool { return s[c/64]>>(c%64)&1 != 0 }

// shares reports a class that both sets hold.
func (s *classSet) shares(o *classSet) bool { return s[0]&o[0]|s[1]&o[1] != 0 }

func classes(list ...class) (set classSet) {
	for _, c := range list {
		set.add(c)
	}
	return set
}

// entry holds all phrases that begin, or end, with one word: by class, longest
// first.
type entry struct {
	has     classSet // the classes, for a quick look
	classes []class
	phrases [][]phrase

	// Of an entry by the first word:
	starts bool    // a time can begin with one of the phrases
	rules  ruleSet // that can begin with the word alone
	longer []start // with what others can begin
	number bool    // it is a number and begins nothing else
}

// start is a phrase of more than one word with which rules can begin.
type start struct {
	keys  []string
	rules ruleSet
}

// of gives the phrases of one class. An entry has few.
func (e *entry) of(c class) []phrase {
	if e != nil && e.has.holds(c) {
		for i, ec := range e.classes {
			if ec == c {
				return e.phrases[i]
			}
		}
	}
	return nil
}

// lexicon finds phrases by their first word and, for what stands before a
// time, by their last.
type lexicon struct {
	first, last   text.Table[*entry]
	figures       ruleSet // see rulesOfFigures
	pointersFirst bool    // see Words
}

func (l *lexicon) add(c class, value int, words string) error {
	toks := text.Tokens(words)
	if len(toks) == 0 {
		return fmt.Errorf("an entry without a word")
	}
	keys := make([]string, len(toks))
	for i := range toks {
		keys[i] = toks[i].Key
	}
	p := phrase{keys, value}
	insert(l.first.At(keys[0]), c, p)
	l.start(*l.first.At(keys[0]), c, keys)
	insert(l.last.At(keys[len(keys)-1]), c, p)
	return nil
}

// start notes what rules can begin with a phrase.
func (l *lexicon) start(e *entry, c class, keys []string) {
	rules := rulesOf(c)
	if !l.pointersFirst && (c == clLast || c == clThis || c == clNext) {
		rules = 0 // these stand behind what they point to
	}
	e.starts = e.starts || rules != 0 || c == clPartOfDay
	if rules == 0 {
		return
	}
	e.number = c == clNumber && len(keys) == 1 && (e.number || e.rules == 0 && len(e.longer) == 0)
	if len(keys) == 1 {
		e.rules |= rules
	} else {
		e.longer = append(e.longer, start{keys, rules})
	}
}

func insert(at **entry, c class, p phrase) {
	if *at == nil {
		*at = &entry{}
	}
	e := *at
	n := slices.Index(e.classes, c)
	if n < 0 {
		n = len(e.classes)
		e.classes = append(e.classes, c)
		e.phrases = append(e.phrases, nil)
		e.has.add(c)
	}
	list := &e.phrases[n]
	i, _ := slices.BinarySearchFunc(*list, p, func(a, b phrase) int { return len(b.keys) - len(a.keys) })
	*list = slices.Insert(*list, i, p)
}

// units are the keys of Words.Units, Relative and Anaphoric.
type unit uint8

const (
	noUnit unit = iota
	day
	week
	weekend
	month
	quarter
	year
	decade
	shorter
	numUnits
)

var unitNames = map[string]unit{
	"day": day, "week": week, "weekend": weekend, "month": month, "quarter": quarter, "year": year,
	"decade": decade, "shorter": shorter,
}

// A relative phrase has a unit and an offset; pack makes one value of them.
func pack(u unit, offset int) int { return int(u) + offset<<8 }

func unpack(v int) (unit, int) { return unit(v & 0xff), v >> 8 }
