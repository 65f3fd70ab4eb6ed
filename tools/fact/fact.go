// Package fact defines what the tool produces: a fact is one statement that one
// document makes, typed, with arguments that are entity ids, and with the exact
// words that prove it.
package fact

// Type is one of the fifteen kinds of statement.
type Type string

const (
	Release     Type = "release"
	Founding    Type = "founding"
	Investment  Type = "investment"
	Acquisition Type = "acquisition"
	Partnership Type = "partnership"
	Listing     Type = "listing"
	Restriction Type = "restriction"
	Meeting     Type = "meeting"
	Membership  Type = "membership"
	Development Type = "development"
	Affiliation Type = "affiliation"
	Measurement Type = "measurement"
	Claim       Type = "claim"
	Quote       Type = "quote"
	Enumeration Type = "enumeration"
)

// Role names the part that an argument plays in a fact.
type Role string

const (
	Agent        Role = "agent"
	Product      Role = "product"
	Organization Role = "organization"
	Founder      Role = "founder"
	Place        Role = "place"
	Investor     Role = "investor"
	Recipient    Role = "recipient"
	Buyer        Role = "buyer"
	Target       Role = "target"
	Party        Role = "party"
	Authority    Role = "authority"
	Source       Role = "source"
	Participant  Role = "participant"
	Group        Role = "group"
	Member       Role = "member"
	Developer    Role = "developer"
	Person       Role = "person"
	Subject      Role = "subject"
	Speaker      Role = "speaker"
	About        Role = "about"
	ComparedWith Role = "compared_with"
)

// Roles lists, for each type, the roles it may have in the order in which they
// are told. Its keys are all the types.
var Roles = map[Type][]Role{
	Release:     {Agent, Product},
	Founding:    {Organization, Founder, Place},
	Investment:  {Investor, Recipient},
	Acquisition: {Buyer, Target},
	Partnership: {Party},
	Listing:     {Organization, Place},
	Restriction: {Authority, Target, Source},
	Meeting:     {Participant, Place},
	Membership:  {Group, Member},
	Development: {Developer, Product},
	Affiliation: {Person, Organization},
	Measurement: {Subject},
	Claim:       {Speaker, About, ComparedWith},
	Quote:       {Speaker},
	Enumeration: {},
}

// Types lists all types in the order in which tables show them.
var Types = []Type{
	Release, Founding, Investment, Acquisition, Partnership, Listing, Restriction, Meeting,
	Membership, Development, Affiliation, Measurement, Claim, Quote, Enumeration,
}

// Dated reports whether facts of the type may have a date: those that happened,
// as against those that hold.
func (t Type) Dated() bool {
	switch t {
	case Membership, Development, Claim, Quote, Enumeration:
		return false
	}
	return true
}

// IsEvent tells what happens from what merely holds. A position or a figure is
// an event where the document dates it.
func (f *Fact) IsEvent() bool {
	switch f.Type {
	case Affiliation, Measurement:
		return f.Date != ""
	}
	return f.Type.Dated()
}

// HasRole reports whether facts of the type may have the role.
func (t Type) HasRole(r Role) bool {
	for _, x := range Roles[t] {
		if x == r {
			return true
		}
	}
	return false
}

// Values of Polarity and Modality; the plain case is the empty string.
const (
	Negative = "negative" // the document denies it
	Planned  = "planned"  // announced for the future
	Possible = "possible" // rumoured, considered, expected
)

// Args maps a role to the ids of the entities that fill it, in the order of the
// document.
type Args map[Role][]string

// Amount is a sum of money. Currency is an ISO 4217 code; Comparator is one of
// > >= < <= ~, or empty for an exact sum.
type Amount struct {
	Number     Number `toml:"number" json:"number"`
	Currency   string `toml:"currency" json:"currency"`
	Comparator string `toml:"comparator,omitempty" json:"comparator,omitempty"`
}

// Evidence is a passage of the document, byte for byte. Start and End are byte
// offsets into the document's body, End exclusive; the passage stays within one
// block. Sentence is the id of the sentence in which it begins. Where the text is
// kept elsewhere, Prefix and Suffix are what stands around the passage, by which it
// can be found in another copy: see Surround.
type Evidence struct {
	Sentence string `toml:"sentence" json:"sentence"`
	Start    int    `toml:"start" json:"start"`
	End      int    `toml:"end" json:"end"`
	Exact    string `toml:"exact" json:"exact"`
	Prefix   string `toml:"prefix,omitempty" json:"-"` // of a source whose text is kept elsewhere: the text before the passage
	Suffix   string `toml:"suffix,omitempty" json:"-"` // and the text behind it
}

// Fact is one statement. Fields that a type does not use are empty.
type Fact struct {
	ID         string     `toml:"id" json:"id"`
	Type       Type       `toml:"type" json:"type"`
	Date       string     `toml:"date,omitempty" json:"date,omitempty"`           // EDTF
	DateText   string     `toml:"date_text,omitempty" json:"date_text,omitempty"` // the words that gave Date
	Polarity   string     `toml:"polarity,omitempty" json:"polarity,omitempty"`
	Modality   string     `toml:"modality,omitempty" json:"modality,omitempty"`
	Open       bool       `toml:"open,omitempty" json:"open,omitempty"`
	Measure    string     `toml:"measure,omitempty" json:"measure,omitempty"`
	Number     *Number    `toml:"number,omitempty" json:"number,omitempty"`
	Unit       string     `toml:"unit,omitempty" json:"unit,omitempty"`
	Comparator string     `toml:"comparator,omitempty" json:"comparator,omitempty"`
	Text       string     `toml:"text,omitempty" json:"text,omitempty"`
	Position   string     `toml:"position,omitempty" json:"position,omitempty"`
	Items      []string   `toml:"items,omitempty" json:"items,omitempty"`
	Args       Args       `toml:"args,omitempty" json:"args"`
	Amounts    []Amount   `toml:"amounts,omitempty" json:"amounts,omitempty"`
	Evidence   []Evidence `toml:"evidence" json:"evidence"`
}

// File is the content of data/facts/<source>.toml. SHA256 is the hash of the
// document's bytes when the facts were read from it.
type File struct {
	Source string `toml:"source"`
	Lang   string `toml:"lang"`
	SHA256 string `toml:"sha256"`
	Facts  []Fact `toml:"fact"`
}
