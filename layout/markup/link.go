package markup

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestURL is the longest hyperlink that Excel takes, in characters.
const longestURL = 2079

// LinkError is a link that is refused, and the text it stands in.
type LinkError struct {
	Text string
	Err  error // names the address
}

// Error names the text and the address.
func (e *LinkError) Error() string { return fmt.Sprintf("markup: text %.60q: %v", e.Text, e.Err) }

// Unwrap is what is wrong with the address.
func (e *LinkError) Unwrap() error { return e.Err }

// target checks the address of a link and gives it in ASCII, as PDF (ISO 32000-1, 12.6.4.7) and OPC want it.
func target(s string) (string, error) {
	if err := harmless(s); err != nil {
		return "", err
	}
	if id, ok := strings.CutPrefix(s, "#"); ok {
		if id == "" {
			return "", errors.New(`link to "#" names no slide`)
		}
		return s, nil
	}
	u, err := url.Parse(s)
	if err != nil {
		return "", fmt.Errorf("link to %.80q is no URL", s)
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return "", fmt.Errorf("link to %.80q has no host", s)
		}
		if u.User != nil {
			return "", fmt.Errorf("link to %.80q gives away a user name or a password; leave out what stands before the @", u.Redacted())
		}
	case "mailto", "tel":
		if u.Opaque == "" {
			return "", fmt.Errorf("link to %.80q has no address", s)
		}
		if injects(u) {
			return "", fmt.Errorf("link to %.80q has line breaks outside of body=, which add lines to the head of a mail; leave out %%0A and %%0D", s)
		}
	default:
		return "", fmt.Errorf("link to %.80q is not allowed, want http, https, mailto, tel or #ID; write \\[ for a bracket that begins no link", s)
	}
	return ascii(s), nil
}

// injects reports an address whose line breaks would stand in the head of a mail (RFC 6068, 7).
func injects(u *url.URL) bool {
	for part := range strings.SplitSeq(strings.ToLower(u.Opaque+"&"+u.RawQuery), "&") {
		if !strings.HasPrefix(part, "body=") && (strings.Contains(part, "%0a") || strings.Contains(part, "%0d")) {
			return true
		}
	}
	return false
}

// harmless refuses what readers of a file would take in different ways.
func harmless(s string) error {
	if n := utf8.RuneCountInString(s); n > longestURL {
		return fmt.Errorf("link to %.80q ... has %d characters, at most %d are allowed", s, n, longestURL)
	}
	for _, r := range s {
		if r == utf8.RuneError || r == '\\' || unicode.IsControl(r) || unicode.IsSpace(r) || shown(r) < 0 {
			return fmt.Errorf("link to %.80q has the character %q, which no URL has", s, r)
		}
	}
	return nil
}

// ascii escapes what is not ASCII, byte by byte (RFC 3987, 3.1).
func ascii(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if s[i] < utf8.RuneSelf {
			b.WriteByte(s[i])
		} else {
			fmt.Fprintf(&b, "%%%02X", s[i])
		}
	}
	return b.String()
}
