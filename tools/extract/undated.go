package extract

import (
	"moc/tools/edtf"
	"moc/tools/timex"
)

// apart are two days that share neither century, month nor weekday. In a document
// that bears no date only those times hold that are the same read on either: "năm
// 2023", "6 March 2025", but neither "Monday" nor "tháng trước".
var apart = [2]edtf.Day{{Year: 1903, Month: 4, Day: 7}, {Year: 2108, Month: 10, Day: 20}}

// undatedTimes finds the times of a document without a date.
func (r *reader) undatedTimes() {
	r.timesOn(apart[0])
	first := make([][]timex.Time, len(r.sentences))
	for i, s := range r.sentences {
		first[i] = s.times
	}
	r.timesOn(apart[1])
	r.day = apart[1]
	for i, s := range r.sentences {
		for k := range s.times {
			if t := &s.times[k]; t.Value != first[i][k].Value {
				t.Value, t.Reason, t.Kind = "", timex.NoDate, timex.Unresolved
			}
		}
	}
}
