package timex

// Words is the [time] table of data/grammar/<lang>.toml: every word by which
// the recogniser reads times of a language. Words and phrases are compared by
// their folded form (see text.Fold), the longest match first. A phrase that
// must stand in a certain place says so in its field's comment; examples are
// Vietnamese or English.
type Words struct {
	// Numbers gives the value of number words: "ba" = 3, "twelve" = 12. "a" = 1
	// belongs here too where it counts ("a month ago").
	Numbers map[string]int `toml:"numbers"`
	// TenTimes multiply the number before them by ten: "hai mươi".
	TenTimes []string `toml:"ten_times"`
	// AfterTen gives the words that add to a multiple of ten before them:
	// "mốt" = 1 in "hai mươi mốt", "one" = 1 in "twenty-one".
	AfterTen map[string]int `toml:"after_ten"`

	// Units lists the forms of each unit of time. The keys are day, week,
	// weekend, month, quarter, year, decade and shorter (hours and less).
	Units map[string][]string `toml:"units"`

	// Months gives the months that are written as words, 1 to 12: "tháng tư",
	// "April", "Apr".
	Months map[string]int `toml:"months"`
	// MonthMarks make a month of the number after them: "tháng 4".
	MonthMarks []string `toml:"month_marks"`
	// MonthFirst says that the day may follow its month: "April 9".
	MonthFirst bool `toml:"month_first"`
	// Weekdays gives the days of the week, 1 for Monday to 7 for Sunday.
	Weekdays map[string]int `toml:"weekdays"`
	// Ordinals are those weekdays that also count things ("lần thứ hai"). They
	// are weekdays only with a capital inside ("thứ Hai"), after one of
	// WeekdayCues or with a week or date of their own ("thứ hai tuần này").
	Ordinals []string `toml:"ordinals"`
	// OrdinalEnds after one of Ordinals keep it a count: "ngày thứ hai của hội
	// nghị".
	OrdinalEnds []string `toml:"ordinal_ends"`
	// Seasons are numbered 1 for spring to 4 for winter.
	Seasons map[string]int `toml:"seasons"`
	// Quarters gives the quarters that are written as words, 1 to 4: "quý ba",
	// "third quarter".
	Quarters map[string]int `toml:"quarters"`
	// QuarterMarks make a quarter of the number after them, in digits or Roman:
	// "quý 3", "quý III", "Q3".
	QuarterMarks []string `toml:"quarter_marks"`
	// Halves gives the halves of a year, 1 or 2. They count only with a year,
	// with a bare unit, or behind one of Cues at the end of a clause with a figure or of the future:
	// "nửa đầu năm", "first half of the year", "made $5m in the first half.".
	Halves map[string]int `toml:"halves"`
	// FirstOf and LastOf tell which months "sáu tháng đầu năm" or "first nine
	// months of 2024" count, before the number or after the unit.
	FirstOf []string `toml:"first_of"`
	LastOf  []string `toml:"last_of"`
	// DayMarks make a day of the month of the number after them: "ngày 4".
	DayMarks []string `toml:"day_marks"`
	// DayEndings are glued to the number of a day: "9th".
	DayEndings []string `toml:"day_endings"`
	// YearMarks make a year of the number after them: "năm 2024".
	YearMarks []string `toml:"year_marks"`
	// DecadeMarks stand before the first year of a decade, in four digits or
	// two: "thập niên 1990", "những năm 90".
	DecadeMarks []string `toml:"decade_marks"`
	// DecadeEndings are glued to it: "1990s".
	DecadeEndings []string `toml:"decade_endings"`
	// Edges narrow a month or year in a way that EDTF cannot say. They belong to
	// the expression, its value is that of the whole: "đầu năm 2024", "late May".
	Edges []string `toml:"edges"`
	// Links may stand between the parts of one expression: "thứ tư của tuần
	// tới", "end of the month".
	Links []string `toml:"links"`
	// PartsOfDay belong to the day that they stand before: "sáng 5/9". PartsAfter
	// stand after it: "Monday morning".
	PartsOfDay []string `toml:"parts_of_day"`
	PartsAfter []string `toml:"parts_after"`
	// Weak words of Months, Weekdays and Seasons are also other words ("May",
	// "fall"). Alone they count only after one of Cues, Last, This or Next, a
	// month or weekday besides only with a capital.
	Weak []string `toml:"weak"`
	// Order is how dates are written in figures, "dmy" or "mdy". Empty means
	// that both are in use: then a date that could be read either way stays
	// unresolved.
	Order string `toml:"order"`

	// Relative gives phrases that count from the document's date, by unit:
	// relative.day "hôm qua" = -1, relative.month "last month" = -1.
	Relative map[string]map[string]int `toml:"relative"`
	// That points from a month or a season to the one of the year named last: "that
	// May".
	That []string `toml:"that"`
	// Last, This and Next point from a weekday, month or season to the one that
	// is meant: "thứ Sáu vừa qua", "this autumn".
	Last []string `toml:"last"`
	This []string `toml:"this"`
	Next []string `toml:"next"`
	// PointersFirst says that Last, This and Next stand before what they point
	// at ("last Friday"), and not after it.
	PointersFirst bool `toml:"pointers_first"`
	// Ago follows a number of units and counts back from the document's date:
	// "hai năm trước". AgoFirst stands before it: "cách đây hai năm".
	Ago      []string `toml:"ago"`
	AgoFirst []string `toml:"ago_first"`
	// Rough words may stand between AgoFirst and the number: "cách đây gần mười
	// năm".
	Rough []string `toml:"rough"`
	// Hence counts forward from the document's date: "hai tuần nữa".
	Hence []string `toml:"hence"`

	// Anaphoric gives phrases that count from the last time that the paragraph
	// named, by unit: anaphoric.year "năm đó" = 0.
	Anaphoric map[string]map[string]int `toml:"anaphoric"`
	// Later and Earlier follow a number of units and count from that time too:
	// "một tháng sau đó", "a day later".
	Later   []string `toml:"later"`
	Earlier []string `toml:"earlier"`
	// HalfOf before a unit is half of it: "nửa năm sau".
	HalfOf []string `toml:"half_of"`
	// SamePeriod, with a year after it, is the last period named in that other
	// year: "cùng kỳ năm trước".
	SamePeriod []string `toml:"same_period"`
	// SoonAfter is some day between the last time named and the document's
	// date: "ngay sau đó".
	SoonAfter []string `toml:"soon_after"`
	// Sequence words order events and date none: "sau đó", "trước đó".
	Sequence []string `toml:"sequence"`
	// Events after Ago, Later and the like show that these count from an event:
	// "ba ngày trước khi …", "hai năm sau vụ …". Such times stay unresolved.
	Events []string `toml:"events"`
	// OpenLater are those of Later after which a noun would be an event ("một năm
	// sau đại dịch"): they count only where a clause or the sentence ends.
	OpenLater []string `toml:"open_later"`

	// Durations are such phrases as a whole: "năm qua". Spans belong to a number
	// of units, before it or after it: "hai tháng qua", "past two years".
	Durations []string `toml:"durations"`
	Spans     []string `toml:"spans"`
	// Every stands before what happens again and again: "mỗi tháng". Sets are
	// such phrases as a whole: "hằng năm", "monthly".
	Every []string `toml:"every"`
	Sets  []string `toml:"sets"`
	// Some stands before units that are not counted: "vài năm trước".
	Some []string `toml:"some"`

	// LunarDayMarks, LunarMonths and LunarMarks (after a date) belong to the
	// lunar calendar: "mùng 3", "tháng Chạp", "15/8 âm lịch". Such a date has the
	// value of the solar date that follows it after one of Gloss or in brackets.
	LunarDayMarks []string `toml:"lunar_day_marks"`
	LunarMonths   []string `toml:"lunar_months"`
	LunarMarks    []string `toml:"lunar_marks"`
	Gloss         []string `toml:"gloss"`
	// Holidays are named and stay unresolved: "Giáng sinh", "Black Friday".
	Holidays []string `toml:"holidays"`

	// Joins make one interval of the times around them: "đến", "to". Between
	// opens an interval that BetweenJoins closes: "between 2012 and 2019".
	Joins        []string `toml:"joins"`
	Between      []string `toml:"between"`
	BetweenJoins []string `toml:"between_joins"`
	// Lists stand between times that share what the last one says: "tháng 9
	// hoặc tháng 10.2027".
	Lists []string `toml:"lists"`

	// Cues are words after which a time is expected: "vào", "since".
	Cues []string `toml:"cues"`
	// DateCues make a date of two numbers after them: "hôm 22/1", "sáng 15.9".
	// After SlashCues only a slash does: "vào 5/9".
	DateCues  []string `toml:"date_cues"`
	SlashCues []string `toml:"slash_cues"`
	// WeekdayCues make a weekday of one of Ordinals ("hôm thứ ba"), or of a word
	// that a capitalised one follows ("on Tuesday Halyard said", but not "Tuesday
	// Labs"). MonthCues do so for months: "in April Baidu said".
	WeekdayCues []string `toml:"weekday_cues"`
	MonthCues   []string `toml:"month_cues"`
	// YearCues make a year of a bare number after them: "since 2018", "cuối
	// 2025". YearEnds does so after it: "2026 will".
	YearCues []string `toml:"year_cues"`
	YearEnds []string `toml:"year_ends"`
	// NotAfter are words after which no time stands, because they begin a name or
	// a count: "đường 3 Tháng 2", "lần thứ Hai". After NotAfterFigures only
	// figures are none: "tỷ lệ 16/9".
	NotAfter        []string `toml:"not_after"`
	NotAfterFigures []string `toml:"not_after_figures"`
	// NotBefore are words that make a quantity of the number before them: "2019
	// người", "tháng 3 triệu", "2.5 tỉ".
	NotBefore []string `toml:"not_before"`
	// NotTimes look like times and are none: "24/7".
	NotTimes []string `toml:"not_times"`

	// Future are the words that set a clause in the future: "sẽ", "plans to". Past
	// set it in the past: "đã", "said". The nearest before the time decides, else
	// the first after it. Participles set the past too ("a deal signed on March
	// 31") unless one of Auxiliaries stands before them ("will be signed").
	Future      []string `toml:"future"`
	Past        []string `toml:"past"`
	Participles []string `toml:"participles"`
	Auxiliaries []string `toml:"auxiliaries"`
	// PastEndings are those of regular verbs in the past, "ed": what is joined to one by a conjunction says
	// nothing of when that was, "open-sourced X in September and will hire more".
	PastEndings []string `toml:"past_endings"`
	// NextCues set what stands directly after them in the future: "hoãn sang quý
	// II".
	NextCues []string `toml:"next_cues"`
	// EndCues do so too, unless one of Lasting stands before them, which tells what went on until then: "is banned until
	// March", but not "was its head until March".
	EndCues []string `toml:"end_cues"`
	Lasting []string `toml:"lasting"`
	// PastCues set what stands directly after them in the past, whatever their
	// clause says: "since March the ban will …".
	PastCues []string `toml:"past_cues"`
	// Told are verbs of telling: what stands before one is when that is told, and not when it will happen:
	// "Hôm 24/2, X tuyên bố sẽ mua Y".
	Told []string `toml:"told"`
	// SoonCues set it in the future where that lies within a month, in English within half a year, and the clause has
	// no word of the past: "được bổ nhiệm từ ngày 1.12", told in November.
	SoonCues []string `toml:"soon_cues"`
	// Asked are verbs in the past that tell what is yet to be done: "ordered X to pay by 1 March".
	Asked []string `toml:"asked"`
	// Function are the words that may stand beside a time without making more
	// than an adverbial of it: "vào", "in the".
	Function []string `toml:"function"`
}
