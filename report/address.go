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

// address is that of Renderer.Workbook: an address of the web as it stands, all else a path of which every
// character is meant. It is empty where they make no links.
func address(workbook string) (*url.URL, error) {
	u := &url.URL{Path: workbook}
	if web := strings.ToLower(workbook); strings.HasPrefix(web, "https://") || strings.HasPrefix(web, "http://") {
		var err error
		if u, err = url.Parse(workbook); err != nil || u.Host == "" {
			return nil, deckError("Renderer.Workbook: %.80q is no address; give one such as https://example.org/book.xlsx, or a path", workbook)
		}
		u.Fragment, u.RawFragment = "", "" // where the sheet stands
	}
	switch {
	case !utf8.ValidString(workbook) || strings.ContainsFunc(workbook, unicode.IsControl):
		return nil, deckError("Renderer.Workbook: %.80q has characters that are no text; leave them out", workbook)
	case len(u.String()) > mostAddress:
		return nil, deckError("Renderer.Workbook: %.80q... is %d characters long as a link, at most %d are allowed; shorten it", workbook, len(u.String()), mostAddress)
	}
	return u, nil
}

// sheetLink is a link to a sheet of the workbook at an address.
func sheetLink(workbook *url.URL, sheet string) string {
	u := *workbook
	u.Fragment = "'" + strings.ReplaceAll(sheet, "'", "''") + "'!A1"
	return u.String()
}
