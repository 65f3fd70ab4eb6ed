package timex

import "moc/tools/edtf"

// resolveInterval resolves the end that says more, and places the other next
// to it: "từ tháng 11 đến tháng 2" ends in the year after it begins.
func (r reading) resolveInterval(e env) (edtf.Value, Reason) {
	from, to := *r.from, *r.to
	if from.day > 0 && to.day > 0 { // "10 đến 15 tháng 5", "ngày 5/8 đến ngày 10"
		switch {
		case from.part == 0:
			from.part, from.months = to.part, to.months
		case to.part == 0:
			to.part, to.months = from.part, from.months
		}
	}
	ahead := e.future && e.anchor.IsZero() && !from.onlyWeekday()
	var a, b edtf.Value
	if from.partial() && (!to.partial() || ahead) {
		b, _ = to.resolve(e)
		a = from.beside(b.Last(), b.IsZero(), true)
	} else {
		a, _ = from.resolve(e)
		if b, _ = to.resolve(e); to.partial() {
			b = to.beside(a.First(), a.IsZero(), false)
		}
	}
	v, ok := edtf.Between(a, b)
	if !ok {
		return edtf.Value{}, NoSuchDay
	}
	return v, ""
}

// beside gives the date of a partial reading that is nearest to d on one side,
// and none if the other end, of which d is a day, is missing.
func (r reading) beside(d edtf.Day, missing, before bool) (v edtf.Value) {
	switch {
	case missing:
	case r.onlyWeekday():
		r.dir = noDirection
		v, _ = r.resolveWeekday(env{doc: d, future: !before})
	case before:
		v, _ = r.notAfter(d)
	default:
		v, _ = r.notBefore(d)
	}
	return v
}
