package report

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostAddress is how long the workbook's address may be, so that it is with a sheet's name a link that PowerPoint takes, which
// are those of up to 2,079 characters.
const mostAddress = 1500

// address is that of Renderer.Workbook or Renderer.Slides: an address of the web as it stands, all else a path of which every
// character is meant. It is empty where they make no links.
func address(field, workbook string) (*url.URL, error) {
	u := &url.URL{Path: workbook}
	if web := strings.ToLower(workbook); strings.HasPrefix(web, "https://") || strings.HasPrefix(web, "http://") {
		var err error
		if u, err = url.Parse(workbook); err != nil || u.Host == "" {
			return nil, deckError("Renderer.%s: %.80q is no address; give one such as https://example.org/book.xlsx, or a path", field, workbook)
		}
		u.Fragment, u.RawFragment = "", "" // where the sheet or the slide stands
	}
	switch {
	case !utf8.ValidString(workbook) || strings.ContainsFunc(workbook, unicode.IsControl):
		return nil, deckError("Renderer.%s: %.80q has characters that are no text; leave them out", field, workbook)
	case len(u.String()) > mostAddress:
		return nil, deckError("Renderer.%s: %.80q... is %d characters long as a link, at most %d are allowed; shorten it", field, workbook, len(u.String()), mostAddress)
	}
	return u, nil
}

// cells are where in the workbook figures stand.
type cells struct{ sheet, area string }

// link is a link to the cells in the workbook at an address.
func (c cells) link(workbook *url.URL) string {
	u := *workbook
	u.Fragment = "'" + strings.ReplaceAll(c.sheet, "'", "''") + "'!" + c.area
	return u.String()
}
